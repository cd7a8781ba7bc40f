import { NIL, parse, stringify, v1, v3, v4, v5, validate, version } from 'uuid';

export async function main() {
  const random = Array.from({ length: 20 }, () => v4());
  return {
    valid: random.every((id) => validate(id) && version(id) === 4),
    different: new Set(random).size,
    v1: version(v1()),
    v3: v3('name', v3.DNS),
    v5: v5('https://example.com', v5.URL),
    bytes: Array.from(parse(NIL)),
    text: stringify(parse('6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b')),
  };
}
