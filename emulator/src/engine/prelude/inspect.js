
// `util.inspect` as Node 12 prints: which parts a value has. inspect_kinds.js prints the special
// kinds, inspect_layout.js puts the parts on lines.
const customInspect = Symbol.for('nodejs.util.inspect.custom');
const breakLength = 80;
/** A literal makes the members at once; to add them one by one takes as long as the printing. */
const newContext = () => ({
  seen: [], indentation: 0, currentDepth: 0,
  depth: 2, showHidden: false, customInspect: true, maxArrayLength: 100, maxStringLength: Infinity,
  breakLength, compact: 3, sorted: false, getters: false, showProxy: false, colors: false,
  usual: false,
});
const settings = slice(objectKeys(newContext()), 3, -1);
const [asObject, asListItem, asListExtra] = [0, 1, 2];

function inspect(value, options) {
  if (options === undefined && value !== null && typeof value === 'object') {
    const line = plainLine(value, breakLength);
    if (line !== undefined) return line;
  }
  const ctx = newContext();
  if (options === undefined) ctx.usual = true;
  else if (typeof options === 'object' && options !== null) {
    for (let i = 0; i < settings.length; i++) {
      if (options[settings[i]] !== undefined) ctx[settings[i]] = options[settings[i]];
    }
  } else {
    // The old signature: (value, showHidden, depth).
    ctx.showHidden = !!options;
    if (arguments.length > 2 && arguments[2] !== undefined) ctx.depth = arguments[2];
  }
  if (ctx.depth === null) ctx.depth = Infinity;
  if (ctx.maxArrayLength === null) ctx.maxArrayLength = Infinity;
  return formatValue(ctx, value, 0);
}
inspect.custom = customInspect;

/** A small plain value on one line; undefined if it is none. */
function plainLine(value, room) {
  const line = host.line(value, room);
  return line !== undefined && value[customInspect] === undefined && value[symbolTag] === undefined
    && value.constructor === (isArray(value) ? ArrayOf : ObjectOf) ? line : undefined;
}

function formatValue(ctx, value, depth, inner) {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return formatPrimitive(ctx, value);
  if (ctx.usual && depth > 0 && depth <= ctx.depth) {
    const line = plainLine(value, ctx.breakLength - ctx.indentation);
    if (line !== undefined) {
      ctx.currentDepth = depth + 1;
      return line;
    }
  }
  const original = value;
  // A proxy is looked through, so that printing it runs none of its traps.
  for (let target; (target = host.proxyTarget(value)) !== undefined;) value = target;
  if (value === null) return '<Revoked Proxy>';
  if (ctx.customInspect) {
    const custom = value[customInspect];
    if (typeof custom === 'function' && custom !== inspect && !(value.constructor && value.constructor.prototype === value)) {
      const options = { ...ctx, stylize: (text) => text };
      const shown = apply(custom, original, [ctx.depth - depth, options]);
      if (shown !== original) {
        if (typeof shown !== 'string') return formatValue(ctx, shown, depth);
        return replace(shown, /\n/g, `\n${repeat(' ', ctx.indentation)}`);
      }
    }
  }
  if (listIncludes(ctx.seen, value)) return '[Circular]';
  return formatObject(ctx, value, depth, inner);
}

function formatObject(ctx, value, depth, inner) {
  const constructor = constructorName(value);
  let tag = value[symbolTag];
  if (typeof tag !== 'string' || (tag !== '' && (ctx.showHidden ? hasOwn : isEnumerable)(value, symbolTag))) tag = '';
  const shape = shapeOf(ctx, value, constructor, tag, inner);
  if (typeof shape === 'string') return shape;
  const { keys, braces, base = '', entries, extra = asObject } = shape;
  if (depth > ctx.depth) {
    const name = cut(prefixOf(value, constructor, tag), 0, -1);
    return constructor === null ? name : `[${name}]`;
  }
  depth += 1;
  push(ctx.seen, value);
  ctx.currentDepth = depth;
  const output = entries === undefined ? [] : entries(ctx, value, depth);
  for (let i = 0; i < keys.length; i++) push(output, formatProperty(ctx, value, depth, keys[i], extra));
  pop(ctx.seen);
  if (ctx.sorted) sortParts(output, extra, output.length - keys.length, ctx.sorted);
  return layOut(ctx, output, base, braces, extra, depth, value);
}

/** Puts an object's members in order, or all that an unordered collection holds; `sorted` can say how. */
function sortParts(output, extra, items, sorted) {
  const rest = splice(output, extra === asObject ? 0 : items, output.length);
  sort(rest, sorted === true ? undefined : sorted);
  for (let i = 0; i < rest.length; i++) push(output, rest[i]);
}

/** The name of what made `value`; null for an object without a prototype. */
function constructorName(value) {
  let first;
  for (let object = value; object !== null; object = getPrototypeOf(object)) {
    const own = getOwnPropertyDescriptor(object, 'constructor');
    if (own !== undefined && typeof own.value === 'function' && own.value.name !== '') return `${own.value.name}`;
    if (first === undefined) first = getPrototypeOf(object);
  }
  if (first === null) return null;
  // Something without a constructor stands between the value and null.
  return `${internalName(value)} <${inspect(first, { customInspect: false, depth: -1 })}>`;
}

/** What the engine takes `value` for, whatever its prototype says. */
const internalName = (value) => (typeof value === 'function' ? 'Function' : cut(brandOf(value), 8, -1)) || 'Object';

function prefix(constructor, tag, fallback, size = '') {
  if (constructor === null) {
    return tag === '' ? `[${fallback}${size}: null prototype] ` : `[${fallback}${size}: null prototype] [${tag}] `;
  }
  return tag !== '' && constructor !== tag ? `${constructor}${size} [${tag}] ` : `${constructor}${size} `;
}

function prefixOf(value, constructor, tag) {
  const name = constructor === null ? internalName(value) : '';
  return prefix(constructor, tag, name === tag ? 'Object' : name);
}

function keysOf(ctx, value) {
  const keys = ctx.showHidden ? getOwnPropertyNames(value) : objectKeys(value);
  const symbols = getOwnPropertySymbols(value);
  for (let i = 0; i < symbols.length; i++) {
    if (ctx.showHidden || isEnumerable(value, symbols[i])) push(keys, symbols[i]);
  }
  return keys;
}

/** The keys of a list that are no indices of its items. */
function extraKeys(ctx, value) {
  const keys = keysOf(ctx, value);
  // Indices come first, in their order.
  let i = 0;
  while (i < keys.length && typeof keys[i] === 'string' && match(/^(0|[1-9][0-9]{0,9})$/, keys[i]) !== null) i++;
  return i === 0 ? keys : slice(keys, i);
}

function formatProperty(ctx, value, depth, key, kind) {
  const property = getOwnPropertyDescriptor(value, key) || { value: value[key], enumerable: true };
  let text = 'undefined';
  if (property.value !== undefined) {
    ctx.indentation += 2;
    text = formatValue(ctx, property.value, depth);
    ctx.indentation -= 2;
  } else if (property.get !== undefined) {
    text = formatGetter(ctx, value, depth, property);
  } else if (property.set !== undefined) {
    text = '[Setter]';
  }
  if (kind === asListItem) return text;
  let name = key;
  if (typeof key === 'symbol') name = `[${escapeControls(symbolText(key))}]`;
  else if (!property.enumerable) name = `[${escapeControls(key)}]`;
  else if (match(/^[a-zA-Z_][a-zA-Z_0-9]*$/, key) === null) name = quote(key);
  return `${name}: ${text}`;
}

function formatGetter(ctx, value, depth, property) {
  const label = property.set === undefined ? 'Getter' : 'Getter/Setter';
  const wanted = ctx.getters === true || (ctx.getters === 'get' && property.set === undefined) || (ctx.getters === 'set' && property.set !== undefined);
  if (!wanted) return `[${label}]`;
  try {
    const got = apply(property.get, value, []);
    ctx.indentation += 2;
    const text = formatValue(ctx, got, depth);
    ctx.indentation -= 2;
    return got === null || typeof got !== 'object' ? `[${label}: ${text}]` : `[${label}] ${text}`;
  } catch (error) {
    return `[${label}: <Inspection threw (${error.message})>]`;
  }
}

function formatPrimitive(ctx, value) {
  if (typeof value === 'string') {
    let trailer = '';
    if (value.length > ctx.maxStringLength) {
      const left = value.length - ctx.maxStringLength;
      value = cut(value, 0, ctx.maxStringLength);
      trailer = `... ${left} more character${left > 1 ? 's' : ''}`;
    }
    if (value.length > 16 && value.length > ctx.breakLength - ctx.indentation - 4) {
      const lines = [];
      for (let at = 0, next; at < value.length; at = next) {
        next = indexOf(value, '\n', at) + 1 || value.length;
        push(lines, quote(cut(value, at, next)));
      }
      return join(lines, ` +\n${repeat(' ', ctx.indentation + 2)}`) + trailer;
    }
    return quote(value) + trailer;
  }
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'bigint') return `${value}n`;
  return typeof value === 'symbol' ? symbolText(value) : `${value}`;
}

const formatNumber = (value) => (is(value, -0) ? '-0' : `${value}`);

const escapes = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '\\': '\\\\', "'": "\\'" };
const escapeOne = (char) => escapes[char] || `\\u${padStart(charCode(char, 0).toString(16), 4, '0')}`;
const escapeControls = (text) => escape(text, true);

/** Escapes what a literal cannot hold, and with `quotes` single quotes. Long texts go to Rust, which is fast. */
function escape(text, quotes) {
  if (text.length > 1000 && isWellFormed(text)) return host.escape(text, quotes);
  const special = quotes ? /[\x00-\x1f'\\]/g : /[\x00-\x1f\\]/g;
  return match(special, text) === null ? text : replace(text, special, escapeOne);
}

/** A string as a literal, in the quotes that need the fewest escapes. */
function quote(text) {
  let mark = "'";
  if (includes(text, "'")) {
    if (!includes(text, '"')) mark = '"';
    else if (!includes(text, '`') && !includes(text, '${')) mark = '`';
  }
  return `${mark}${escape(text, mark === "'")}${mark}`;
}
