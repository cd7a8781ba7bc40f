
// `util.format`: what `console.log` makes of its arguments.
function format(args) {
  let text = '';
  let next = 0;
  if (typeof args[0] === 'string') {
    const pattern = args[0];
    if (args.length === 1) return pattern;
    next = 1;
    let last = 0;
    for (let i = indexOf(pattern, '%'); i !== -1 && i < pattern.length - 1; i++) {
      if (pattern[i] !== '%') continue;
      const kind = pattern[++i];
      if (kind === '%') {
        text += cut(pattern, last, i);
        last = i + 1;
      } else if (next < args.length && includes('sjdOoifc', kind)) {
        text += cut(pattern, last, i - 1) + formatOne(kind, args[next++]);
        last = i + 1;
      }
    }
    text += cut(pattern, last);
  }
  for (; next < args.length; next++) {
    if (next > 0) text += ' ';
    text += shown(args[next]);
  }
  return text;
}

/** A value as it is printed where the format does not name it. */
function shown(value) {
  return typeof value === 'string' ? value : inspect(value);
}

function formatOne(kind, value) {
  switch (kind) {
    case 's':
      if (typeof value === 'number') return formatNumber(value);
      if (typeof value === 'bigint') return `${value}n`;
      if (typeof value !== 'object' || value === null || !printsAsBuiltIn(value)) return StringOf(value);
      return inspect(value, { depth: 0 });
    case 'j':
      try {
        return `${jsonStringify(value)}`;
      } catch (error) {
        if (startsWith(error.message, circularMessage)) return '[Circular]';
        throw error;
      }
    case 'O':
      return inspect(value);
    case 'o':
      return inspect(value, { showHidden: true, depth: 4 });
    case 'c':
      return '';
    default: {
      if (typeof value === 'bigint') return `${value}n`;
      if (typeof value === 'symbol') return 'NaN';
      if (kind === 'd') return formatNumber(NumberOf(value));
      return formatNumber(kind === 'i' ? globalParseInt(value) : globalParseFloat(value));
    }
  }
}

/** Whether an object's `toString` is the engine's own, which would say little. */
function printsAsBuiltIn(value) {
  for (let target; (target = host.proxyTarget(value)) !== undefined;) value = target;
  if (value === null) return true;
  if (typeof value.toString !== 'function') return true;
  if (hasOwn(value, 'toString')) return false;
  let owner = value;
  do owner = getPrototypeOf(owner); while (!hasOwn(owner, 'toString'));
  const own = getOwnPropertyDescriptor(owner, 'constructor');
  return own !== undefined && typeof own.value === 'function' && setHas(builtIns, own.value.name);
}
