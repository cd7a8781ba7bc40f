'use strict';
const { host, inspect, nodeError, received } = internals;
const base = require('buffer');
const { Buffer } = base;

/** As `<Buffer 61 62 ... 50 more bytes>`, with members of its own if it has some. */
Buffer.prototype[inspect.custom] = function (depth, options) {
  const most = module.exports.INSPECT_MAX_BYTES;
  let text = this.slice(0, most).toString('hex').replace(/(.{2})/g, '$1 ').trim();
  if (this.length > most) text += ` ... ${this.length - most} more byte${this.length - most > 1 ? 's' : ''}`;
  const own = Object.keys(this).slice(this.length);
  if (own.length > 0) {
    const members = Object.fromEntries(own.map((key) => [key, this[key]]));
    const shown = inspect(members, { ...options, breakLength: Infinity, compact: true }).slice(1, -1).trim();
    text += text === '' ? shown : `, ${shown}`;
  }
  return `<${this.constructor.name} ${text}>`;
};
Buffer.prototype.inspect = Buffer.prototype[inspect.custom];

// UTF-8 in native code: the package's own is two hundred times slower in this engine.
const utf8 = (encoding) => encoding === undefined || /^utf-?8$/i.test(encoding);
const { alloc, allocUnsafe, byteLength, from } = Buffer;
const { toString, write } = Buffer.prototype;
Buffer.from = function (value, encoding, length) {
  if (value === null || (typeof value !== 'string' && typeof value !== 'object')) {
    throw nodeError(TypeError, 'ERR_INVALID_ARG_TYPE', `The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. ${received(value)}`);
  }
  if (typeof value !== 'string' || (encoding !== undefined && encoding !== '' && !utf8(encoding))) return from(value, encoding, length);
  return Object.setPrototypeOf(host.encodeUtf8(value), Buffer.prototype);
};
for (const [name, make] of Object.entries({ alloc, allocUnsafe, allocUnsafeSlow: Buffer.allocUnsafeSlow })) {
  Buffer[name] = function (size, ...rest) {
    if (typeof size !== 'number') throw nodeError(TypeError, 'ERR_INVALID_ARG_TYPE', `The "size" argument must be of type number. ${received(size)}`);
    if (!(size >= 0 && size <= 2147483647)) throw nodeError(RangeError, 'ERR_INVALID_OPT_VALUE', `The value "${size}" is invalid for option "size"`);
    return make(size, ...rest);
  };
}
Buffer.byteLength = function (value, encoding) {
  return typeof value === 'string' && utf8(encoding) ? host.utf8Length(value) : byteLength(value, encoding);
};
Buffer.prototype.toString = function (encoding, start, end) {
  if (!utf8(encoding)) return toString.call(this, encoding, start, end);
  return host.decodeUtf8(start === undefined && end === undefined ? this : this.subarray(start, end));
};
Buffer.prototype.toLocaleString = Buffer.prototype.toString;
Buffer.prototype.write = function (text, offset, length, encoding) {
  if (typeof text !== 'string' || offset !== undefined || text.length > this.length / 3) return write.call(this, text, offset, length, encoding);
  const bytes = host.encodeUtf8(text);
  this.set(bytes);
  return bytes.length;
};

module.exports = {
  Buffer,
  SlowBuffer: base.SlowBuffer,
  INSPECT_MAX_BYTES: 50,
  kMaxLength: 2147483647,
  kStringMaxLength: 1073741799,
  constants: { MAX_LENGTH: 2147483647, MAX_STRING_LENGTH: 1073741799 },
};
