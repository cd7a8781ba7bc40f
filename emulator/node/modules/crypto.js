'use strict';
// Hashes, HMACs and random numbers; the work is done in Rust.
const { host, inspect, nodeError, received } = internals;
const { Buffer } = require('buffer');
const { Transform } = require('stream');

const algorithms = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'];

function bytesOf(data, encoding, name = 'data') {
  if (typeof data === 'string') return Buffer.from(data, encoding === 'buffer' ? 'utf8' : encoding);
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  throw nodeError(TypeError, 'ERR_INVALID_ARG_TYPE', `The "${name}" argument must be of type string or an instance of Buffer, TypedArray, or DataView. ${received(data)}`);
}

function start(algorithm, key) {
  if (typeof algorithm !== 'string') throw nodeError(TypeError, 'ERR_INVALID_ARG_TYPE', `The "${key === undefined ? 'algorithm' : 'hmac'}" argument must be of type string. ${received(algorithm)}`);
  const name = algorithm.toLowerCase().replace(/^(rsa-)?(sha)-?/, '$2');
  const state = algorithms.includes(name) ? host.digest(name, key) : undefined;
  if (state !== undefined) return state;
  if (key === undefined) throw new Error('Digest method not supported');
  throw new Error('Unknown message digest');
}

const output = (bytes, encoding) => {
  const buffer = Object.setPrototypeOf(bytes, Buffer.prototype);
  return encoding === undefined || encoding === 'buffer' ? buffer : buffer.toString(encoding);
};
const states = new WeakMap();

class Digest extends Transform {
  constructor(state, options) {
    super(options);
    states.set(this, state);
  }
  update(data, encoding) {
    const state = states.get(this);
    if (state === undefined) throw nodeError(Error, 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
    state.update(bytesOf(data, encoding));
    return this;
  }
  _transform(chunk, encoding, callback) {
    states.get(this).update(bytesOf(chunk, encoding));
    callback();
  }
  _flush(callback) {
    this.push(this.digest());
    callback();
  }
}

class Hash extends Digest {
  constructor(algorithm, options) { super(start(algorithm), options); }
  digest(encoding) {
    const state = states.get(this);
    if (state === undefined) throw nodeError(Error, 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
    states.delete(this);
    return output(state.finish(), encoding);
  }
  copy(options) {
    const state = states.get(this);
    if (state === undefined) throw nodeError(Error, 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
    const copy = Object.create(Hash.prototype);
    Transform.call(copy, options);
    states.set(copy, state.copy());
    return copy;
  }
}

class Hmac extends Digest {
  constructor(algorithm, key, options) { super(start(algorithm, bytesOf(key, undefined, 'key')), options); }
  digest(encoding) {
    // Unlike a hash, it answers again, with nothing.
    const state = states.get(this);
    states.delete(this);
    return output(state === undefined ? new Uint8Array(0) : state.finish(), encoding);
  }
}

function randomBytes(size, callback) {
  if (typeof size !== 'number') throw nodeError(TypeError, 'ERR_INVALID_ARG_TYPE', `The "size" argument must be of type number. ${received(size)}`);
  if (!(size >= 0 && size <= 2147483647)) throw nodeError(RangeError, 'ERR_OUT_OF_RANGE', `The value of "size" is out of range. It must be >= 0 && <= 2147483647. Received ${size}`);
  const bytes = output(host.randomBytes(Math.trunc(size)));
  if (callback === undefined) return bytes;
  if (typeof callback !== 'function') throw nodeError(TypeError, 'ERR_INVALID_CALLBACK', `Callback must be a function. Received ${inspect(callback)}`);
  setImmediate(callback, null, bytes);
  return undefined;
}

function randomFillSync(target, offset = 0, size = target.byteLength - offset) {
  const bytes = new Uint8Array(target.buffer || target, (target.byteOffset || 0) + offset, size);
  bytes.set(host.randomBytes(size));
  return target;
}

function randomFill(target, ...rest) {
  const callback = rest.pop();
  if (typeof callback !== 'function') throw nodeError(TypeError, 'ERR_INVALID_CALLBACK', `Callback must be a function. Received ${inspect(callback)}`);
  setImmediate(callback, null, randomFillSync(target, ...rest));
}

/** An integer from `low` (0 unless given) to below `high`; each as likely as the others. */
function randomInt(low, high, callback) {
  if (high === undefined || typeof high === 'function') return randomInt(0, low, high);
  const range = high - low;
  if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || !(range > 0 && range <= 2 ** 48 - 1)) {
    throw nodeError(RangeError, 'ERR_OUT_OF_RANGE', `The value of "max" is out of range. It must be greater than the value of "min" (${low}). Received ${high}`);
  }
  const most = 2 ** 48 - (2 ** 48 % range);
  let number;
  do number = Buffer.from(host.randomBytes(6)).readUIntBE(0, 6); while (number >= most);
  if (callback === undefined) return low + (number % range);
  setImmediate(callback, null, low + (number % range));
  return undefined;
}

function timingSafeEqual(a, b) {
  const left = ArrayBuffer.isView(a) ? bytesOf(a) : undefined;
  const right = ArrayBuffer.isView(b) ? bytesOf(b) : undefined;
  if (left === undefined || right === undefined) {
    throw nodeError(TypeError, 'ERR_INVALID_ARG_TYPE', `The "buf${left === undefined ? 1 : 2}" argument must be an instance of Buffer, TypedArray, or DataView.`);
  }
  if (left.length !== right.length) throw nodeError(RangeError, 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH', 'Input buffers must have the same byte length');
  let difference = 0;
  for (let i = 0; i < left.length; i++) difference |= left[i] ^ right[i];
  return difference === 0;
}

module.exports = {
  Hash,
  Hmac,
  createHash: (algorithm, options) => new Hash(algorithm, options),
  createHmac: (algorithm, key, options) => new Hmac(algorithm, key, options),
  getCiphers: () => [],
  getCurves: () => [],
  getHashes: () => [...algorithms],
  prng: randomBytes,
  pseudoRandomBytes: randomBytes,
  randomBytes,
  randomFill,
  randomFillSync,
  randomInt,
  rng: randomBytes,
  timingSafeEqual,
};
