'use strict';
// The globals that are about text and copies: TextEncoder, TextDecoder, structuredClone.
const { host, inspect, nodeError, received } = internals;
const { StringDecoder } = require('string_decoder');
const { Buffer } = require('buffer');

class TextEncoder {
  get encoding() { return 'utf-8'; }
  encode(text = '') { return host.encodeUtf8(`${text}`); }
  encodeInto(source, target) {
    let [read, written] = [0, 0];
    for (const char of source) {
      const bytes = host.encodeUtf8(char);
      if (written + bytes.length > target.length) break;
      target.set(bytes, written);
      read += char.length;
      written += bytes.length;
    }
    return { read, written };
  }
  [inspect.custom](depth, options) { return `TextEncoder ${inspect({ encoding: this.encoding }, options)}`; }
}

// Those that the platform's Node knows: it has no table of any other.
const encodings = {
  'utf-8': 'utf-8', utf8: 'utf-8', 'unicode-1-1-utf-8': 'utf-8',
  'utf-16le': 'utf-16le', 'utf-16': 'utf-16le', ucs2: 'utf-16le', 'ucs-2': 'utf-16le',
};

class TextDecoder {
  #decoder;
  #started = false;
  constructor(label = 'utf-8', options = {}) {
    const encoding = encodings[`${label}`.trim().toLowerCase()];
    if (encoding === undefined) throw nodeError(RangeError, 'ERR_ENCODING_NOT_SUPPORTED', `The "${label}" encoding is not supported`);
    const { fatal, ignoreBOM } = options;
    Object.defineProperties(this, { encoding: { value: encoding }, fatal: { value: !!fatal }, ignoreBOM: { value: !!ignoreBOM } });
  }
  decode(input = new Uint8Array(0), { stream = false } = {}) {
    let bytes;
    if (input instanceof ArrayBuffer || input instanceof SharedArrayBuffer) bytes = Buffer.from(input);
    else if (ArrayBuffer.isView(input)) bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
    else throw nodeError(TypeError, 'ERR_INVALID_ARG_TYPE', `The "input" argument must be an instance of ArrayBuffer or ArrayBufferView. ${received(input)}`);
    if (this.fatal && this.encoding === 'utf-8' && !stream && !host.isUtf8(bytes)) {
      throw nodeError(TypeError, 'ERR_ENCODING_INVALID_ENCODED_DATA', 'The encoded data was not valid for encoding utf-8');
    }
    if (this.#decoder === undefined) this.#decoder = new StringDecoder(this.encoding);
    let text = this.#decoder.write(bytes);
    if (!stream) text += this.#decoder.end();
    if (!this.#started && !this.ignoreBOM && text[0] === '\ufeff') text = text.slice(1);
    this.#started = stream && (this.#started || text !== '');
    if (!stream) this.#decoder = undefined;
    return text;
  }
}

/** A deep copy, as browsers and later versions of Node make it. */
function structuredClone(value) {
  if (arguments.length === 0) throw nodeError(TypeError, 'ERR_MISSING_ARGS', 'The "value" argument must be specified');
  return clone(value, new Map());
}

const errors = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

function clone(value, seen) {
  if (typeof value === 'function' || typeof value === 'symbol') throw cannotClone(value);
  if (typeof value !== 'object' || value === null) return value;
  if (seen.has(value)) return seen.get(value);
  const keep = (copy) => {
    seen.set(value, copy);
    return copy;
  };
  if (value instanceof Date) return keep(new Date(value.getTime()));
  if (value instanceof RegExp) return keep(new RegExp(value.source, value.flags));
  if (value instanceof Number || value instanceof String || value instanceof Boolean) return keep(Object(value.valueOf()));
  if (value instanceof ArrayBuffer) return keep(value.slice(0));
  if (value instanceof SharedArrayBuffer) return keep(value);
  if (ArrayBuffer.isView(value)) {
    const kind = value instanceof DataView ? DataView : globalThis[Object.prototype.toString.call(value).slice(8, -1)];
    return keep(new kind(clone(value.buffer, seen), value.byteOffset, value instanceof DataView ? value.byteLength : value.length));
  }
  if (value instanceof Map) {
    const copy = keep(new Map());
    for (const [key, item] of value) copy.set(clone(key, seen), clone(item, seen));
    return copy;
  }
  if (value instanceof Set) {
    const copy = keep(new Set());
    for (const item of value) copy.add(clone(item, seen));
    return copy;
  }
  if (value instanceof Error) {
    const kind = errors[value.name] || Error;
    const copy = keep(Object.create(kind.prototype));
    for (const key of ['message', 'stack']) {
      if (key in value) Object.defineProperty(copy, key, { value: `${value[key]}`, writable: true, configurable: true });
    }
    return copy;
  }
  if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet) throw cannotClone(value);
  const copy = keep(Array.isArray(value) ? new Array(value.length) : {});
  for (const key of Object.keys(value)) copy[key] = clone(value[key], seen);
  return copy;
}

function cannotClone(value) {
  const error = new Error(`${typeof value === 'function' ? value : inspect(value)} could not be cloned.`);
  return Object.defineProperties(error, { name: { value: 'DataCloneError' }, code: { value: 25 } });
}

module.exports = { TextEncoder, TextDecoder, structuredClone };
