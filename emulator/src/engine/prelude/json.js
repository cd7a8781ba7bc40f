
// `JSON.parse` and `JSON.stringify` whose errors are V8's: the text or value is read again to find the place.
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

/** The members that lead from a value back to itself: [[value, key], ...]; undefined where none do. */
function circleIn(value, path = []) {
  if (typeof value !== 'object' || value === null) return undefined;
  for (let i = 0; i < path.length; i++) {
    if (path[i][0] === value) return slice(path, i);
  }
  const names = path.length > 500 ? [] : objectKeys(value);
  for (let i = 0; i < names.length; i++) {
    const circle = circleIn(value[names[i]], concat(path, [[value, names[i]]]));
    if (circle !== undefined) return circle;
  }
  return undefined;
}

/** V8's picture of a circle. */
function drawCircle(circle) {
  const made = (value) => `object with constructor '${constructorName(value) || 'Object'}'`;
  const member = ([value, key]) => (isArray(value) ? `index ${key}` : `property '${key}'`);
  const lines = [`\n    --> starting at ${made(circle[0][0])}`];
  for (let i = 0; i < circle.length - 1; i++) {
    // Of a long way, the first step and the last are enough.
    if (i > 0 && i < circle.length - 2) {
      if (i === 1) push(lines, '\n    |     ...');
    } else push(lines, `\n    |     ${member(circle[i])} -> ${made(circle[i + 1][0])}`);
  }
  push(lines, `\n    --- ${member(circle[circle.length - 1])} closes the circle`);
  return join(lines, '');
}

function stringify(...args) {
  try {
    return apply(jsonStringify, JSON, args);
  } catch (error) {
    if (!isPrototypeOf(TypeErrorOf.prototype, error) || error.message !== circularMessage) throw error;
    const circle = circleIn(args[0]);
    throw circle === undefined ? error : new TypeErrorOf(`${circularMessage}${drawCircle(circle)}`);
  }
}

JSON.stringify = { stringify(value, replacer, space) { return stringify(value, replacer, space); } }.stringify;
defineProperty(JSON, 'parse', { enumerable: false });
defineProperty(JSON, 'stringify', { enumerable: false });
