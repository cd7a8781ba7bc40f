
// `JSON.parse` whose errors are V8's: the text is read again to find the place.
const jsonSpace = /[ \t\n\r]*/y;
const jsonScalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const jsonString = /"(?:[^"\\\x00-\x1f]|\\(?:["\\\/bfnrt]|u[\da-fA-F]{4}))*"/y;

/** The offset of the first character that no JSON has there; undefined where the text is sound. */
function jsonFault(text) {
  let at = 0;
  const skip = (pattern) => {
    pattern.lastIndex = at;
    const found = match(pattern, text);
    if (found !== null) at += found[0].length;
    return found !== null;
  };
  const open = [];
  // What may come next: a value, a member's name, or what follows a value.
  let state = 'value';
  for (;;) {
    skip(jsonSpace);
    const char = text[at];
    const list = open[open.length - 1];
    if (state === 'value' || state === 'first') {
      if (state === 'first' && char === ']') state = 'after';
      else if (char === '{' || char === '[') {
        push(open, char);
        at++;
        state = char === '{' ? 'names' : 'first';
        continue;
      } else if (char === '"' ? skip(jsonString) : skip(jsonScalar)) {
        state = 'after';
        continue;
      } else return deepest(text, at);
    } else if (state === 'name' || state === 'names') {
      if (state === 'names' && char === '}') state = 'after';
      else {
        if (char !== '"') return at;
        if (!skip(jsonString)) return deepest(text, at);
        skip(jsonSpace);
        if (text[at] !== ':') return at;
        at++;
        state = 'value';
        continue;
      }
    }
    if (open.length === 0) return at < text.length ? at : undefined;
    if (char === ',') state = list === '{' ? 'name' : 'value';
    else if (char === (list === '{' ? '}' : ']')) pop(open);
    else return at;
    at++;
  }
}

/** How far into a broken string, number or word the text is still sound. */
function deepest(text, at) {
  const start = text[at];
  const partial = start === '"' ? /"(?:[^"\\\x00-\x1f]|\\(?:["\\\/bfnrt]|u[\da-fA-F]{4}))*(?:\\(?:u[\da-fA-F]{0,3})?)?/y
    : start === '-' ? /-/y : /t(?:r(?:u)?)?|f(?:a(?:l(?:s)?)?)?|n(?:u(?:l)?)?/y;
  partial.lastIndex = at;
  const found = match(partial, text);
  return found === null ? at : at + found[0].length;
}

JSON.parse = {
  parse(text, reviver) {
    try {
      return jsonParse(text, reviver);
    } catch (error) {
      if (!isPrototypeOf(SyntaxErrorOf.prototype, error)) throw error;
      const source = `${text}`;
      const at = jsonFault(source);
      if (at === undefined) throw error;
      throw new SyntaxErrorOf(at >= source.length ? 'Unexpected end of JSON input'
        : source[at] === '"' ? `Unexpected string in JSON at position ${at}`
          : match(/[\d-]/, source[at]) !== null ? `Unexpected number in JSON at position ${at}`
            : `Unexpected token ${source[at]} in JSON at position ${at}`);
    }
  },
}.parse;
defineProperty(JSON, 'parse', { enumerable: false });
