
/**
 * How a value of a special kind prints: the whole text, or {keys, braces, base, entries, extra}.
 * `orphan` values (no constructor) are probed for every kind, others only for what they descend from.
 */
function shapeOf(ctx, value, constructor, tag, inner) {
  const orphan = constructor === null;
  if (isArray(value)) {
    const head = constructor !== 'Array' || tag !== '' ? prefix(constructor, tag, 'Array', `(${value.length})`) : '';
    const keys = extraKeys(ctx, value);
    if (value.length === 0 && keys.length === 0) return `${head}[]`;
    return { keys, braces: [`${head}[`, ']'], entries: formatArray, extra: asListExtra };
  }
  const keys = keysOf(ctx, value);
  if (typeof value === 'function') {
    const base = functionBase(value, constructor, tag);
    return keys.length === 0 ? base : { keys, braces: ['{', '}'], base };
  }
  if (constructor === 'Object' && !isPrototypeOf(ErrorOf.prototype, value)) {
    let head = '{';
    if (tag === '' && brandOf(value) === '[object Arguments]') {
      head = '[Arguments] {';
    } else if (tag !== '') head = `${prefix(constructor, tag, 'Object')}{`;
    return keys.length === 0 ? `${head}}` : { keys, braces: [head, '}'] };
  }
  return collectionShape(ctx, value, constructor, tag, keys, orphan)
    || wrappedShape(ctx, value, constructor, tag, keys, orphan)
    || binaryShape(ctx, value, constructor, tag, keys, orphan, inner)
    || plainShape(value, constructor, tag, keys);
}

function plainShape(value, constructor, tag, keys) {
  const head = prefixOf(value, constructor, tag);
  return keys.length === 0 ? `${head}{}` : { keys, braces: [`${head}{`, '}'] };
}

function collectionShape(ctx, value, constructor, tag, keys, orphan) {
  if (isKind(value, SetOf, setSize, orphan)) {
    const head = prefix(constructor, tag, 'Set');
    if (setSize(value) === 0 && keys.length === 0) return `${head}{}`;
    return { keys, braces: [`${head}{`, '}'], entries: formatSet };
  }
  if (isKind(value, MapOf, mapSize, orphan)) {
    const head = prefix(constructor, tag, 'Map');
    if (mapSize(value) === 0 && keys.length === 0) return `${head}{}`;
    return { keys, braces: [`${head}{`, '}'], entries: formatMap };
  }
  if (isKind(value, PromiseOf, (it) => host.promise(it)[0], orphan)) {
    return { keys, braces: [`${prefix(constructor, tag, 'Promise')}{`, '}'], entries: formatPromise };
  }
  if (isKind(value, WeakSetOf, (it) => uncurry(WeakSetOf.prototype.has)(it, {}), false)) {
    return { keys, braces: [`${prefix(constructor, tag, 'WeakSet')}{`, '}'], entries: () => ['<items unknown>'] };
  }
  if (isKind(value, WeakMapOf, (it) => uncurry(WeakMapOf.prototype.has)(it, {}), false)) {
    return { keys, braces: [`${prefix(constructor, tag, 'WeakMap')}{`, '}'], entries: () => ['<items unknown>'] };
  }
  return undefined;
}

/** Kinds that print as one text before their members: errors, dates, regular expressions, boxed primitives. */
function wrappedShape(ctx, value, constructor, tag, keys, orphan) {
  let base;
  if (isError(value)) {
    base = errorBase(ctx, value, constructor, tag, keys);
  } else if (isKind(value, DateOf, dateTime, orphan)) {
    const time = dateTime(value);
    base = time !== time ? dateText(value) : dateIso(value);
    const head = prefix(constructor, tag, 'Date');
    if (head !== 'Date ') base = `${head}${base}`;
  } else if (brandOf(value) === '[object RegExp]' || isKind(value, RegExpOf, regExpText, false)) {
    base = regExpText(value);
    const head = prefix(constructor, tag, 'RegExp');
    if (head !== 'RegExp ') base = `${head}${base}`;
  } else {
    base = boxedBase(ctx, value, constructor, tag, keys, orphan);
  }
  if (base === undefined) return undefined;
  return keys.length === 0 ? base : { keys, braces: ['{', '}'], base };
}

const isError = (value) => typeof value === 'object' && value !== null && isPrototypeOf(ErrorOf.prototype, value);

const boxes = [
  ['Number', NumberOf, valueOfNumber], ['String', StringOf, valueOfString], ['Boolean', BooleanOf, valueOfBoolean],
  ['BigInt', BigIntOf, valueOfBigInt], ['Symbol', SymbolOf, valueOfSymbol],
];

function boxedBase(ctx, value, constructor, tag, keys, orphan) {
  for (let i = 0; i < boxes.length; i++) {
    const { 0: type, 1: kind, 2: unbox } = boxes[i];
    if (!isKind(value, kind, unbox, orphan)) continue;
    if (type === 'String') splice(keys, 0, value.length);
    let base = `[${type}`;
    if (type !== constructor) base += constructor === null ? ' (null prototype)' : ` (${constructor})`;
    base += `: ${formatPrimitive({ ...ctx, breakLength: Infinity }, unbox(value))}]`;
    return tag !== '' && tag !== constructor ? `${base} [${tag}]` : base;
  }
  return undefined;
}

function binaryShape(ctx, value, constructor, tag, keys, orphan, inner) {
  const name = typedTag(value);
  if (name !== undefined) {
    const size = typedLength(value);
    const head = prefix(constructor, tag, name, `(${size})`);
    const extra = extraKeys(ctx, value);
    if (size === 0 && extra.length === 0) return `${head}[]`;
    return { keys: extra, braces: [`${head}[`, ']'], entries: formatTyped, extra: asListExtra };
  }
  const shared = isKind(value, SharedOf, sharedLength, orphan);
  if (shared || isKind(value, BufferOf, bufferLength, orphan)) {
    const head = prefix(constructor, tag, shared ? 'SharedArrayBuffer' : 'ArrayBuffer');
    if (inner && keys.length === 0) return `${head}{ byteLength: ${value.byteLength} }`;
    return { keys: concat(['byteLength'], keys), braces: [`${head}{`, '}'], entries: formatBytes };
  }
  if (isKind(value, ViewOf, viewLength, orphan)) {
    const all = concat(['byteLength', 'byteOffset', 'buffer'], keys);
    return { keys: all, braces: [`${prefix(constructor, tag, 'DataView')}{`, '}'] };
  }
  return undefined;
}

const asyncFunction = getPrototypeOf(async () => {});
const generatorFunction = getPrototypeOf(function* () {});
const asyncGeneratorFunction = getPrototypeOf(async function* () {});

function functionBase(value, constructor, tag) {
  const text = functionText(value);
  if (startsWith(text, 'class') && endsWith(text, '}')) return classBase(value, constructor, tag);
  let type = 'Function';
  if (isPrototypeOf(generatorFunction, value)) type = 'GeneratorFunction';
  else if (isPrototypeOf(asyncFunction, value)) type = 'AsyncFunction';
  else if (isPrototypeOf(asyncGeneratorFunction, value)) type = 'AsyncGeneratorFunction';
  let base = `[${type}`;
  if (constructor === null) base += ' (null prototype)';
  if (value.name !== '') base += `: ${value.name}`;
  base += ']';
  if (constructor !== type && constructor !== null) base += ` ${constructor}`;
  return tag !== '' && constructor !== tag ? `${base} [${tag}]` : base;
}

function classBase(value, constructor, tag) {
  let base = `class ${(hasOwn(value, 'name') && value.name) || '(anonymous)'}`;
  if (constructor !== 'Function' && constructor !== null) base += ` [${constructor}]`;
  if (tag !== '' && constructor !== tag) base += ` [${tag}]`;
  if (constructor === null) return `[${base} extends [null prototype]]`;
  const parent = getPrototypeOf(value).name;
  return parent ? `[${base} extends ${parent}]` : `[${base}]`;
}

function errorBase(ctx, error, constructor, tag, keys) {
  const name = error.name === undefined || error.name === null ? 'Error' : StringOf(error.name);
  let stack = error.stack ? StringOf(stackOf(error)) : errorText(error);
  const own = ['name', 'message', 'stack'];
  for (let i = 0; i < own.length; i++) {
    const key = own[i];
    const at = listIndexOf(keys, key);
    if (at !== -1 && includes(stack, StringOf(error[key]))) splice(keys, at, 1);
  }
  const after = stack[name.length];
  if (endsWith(name, 'Error') && startsWith(stack, name) && (after === undefined || after === ':' || after === '\n')) {
    // A class of the function's own, or a name that was changed: say both.
    const head = cut(prefix(constructor, tag, 'Error'), 0, -1);
    if (name !== head) {
      stack = includes(head, name) ? `${head}${cut(stack, name.length)}` : `${head} [${name}]${cut(stack, name.length)}`;
    }
  }
  let end = error.message ? indexOf(stack, StringOf(error.message)) : -1;
  if (end !== -1) end += error.message.length;
  if (indexOf(stack, '\n    at', end) === -1) stack = `[${stack}]`;
  return ctx.indentation === 0 ? stack : replace(stack, /\n/g, `\n${repeat(' ', ctx.indentation)}`);
}
