'use strict';
const { format, host, inspect, isBuiltIn, nodeError, process, received } = internals;

const is = (kind) => (value) => isBuiltIn(value, kind);
const tag = (value) => (ArrayBuffer.isView(value) && !(value instanceof DataView) ? Object.prototype.toString.call(value).slice(8, -1) : undefined);
const arrow = (sample) => (value) => typeof value === 'function' && Object.getPrototypeOf(sample).isPrototypeOf(value);

const types = {
  isAnyArrayBuffer: (value) => types.isArrayBuffer(value) || types.isSharedArrayBuffer(value),
  isArgumentsObject: (value) => typeof value === 'object' && value !== null && !(Symbol.toStringTag in value) && Object.prototype.toString.call(value) === '[object Arguments]',
  isArrayBufferView: ArrayBuffer.isView,
  isAsyncFunction: (value) => arrow(async () => {})(value) || arrow(async function* () {})(value),
  isBoxedPrimitive: (value) => ['Number', 'String', 'Boolean', 'BigInt', 'Symbol'].some((kind) => isBuiltIn(value, kind)),
  isExternal: () => false,
  isGeneratorFunction: (value) => arrow(function* () {})(value) || arrow(async function* () {})(value),
  isGeneratorObject: (value) => /^\[object (Async)?Generator\]$/.test(Object.prototype.toString.call(value)),
  isMapIterator: (value) => Object.prototype.toString.call(value) === '[object Map Iterator]',
  isModuleNamespaceObject: () => false,
  isNativeError: (value) => value instanceof Error && Object.prototype.toString.call(value) === '[object Error]',
  isPromise: (value) => host.promise(value) !== undefined,
  isProxy: (value) => host.proxyTarget(value) !== undefined,
  isSetIterator: (value) => Object.prototype.toString.call(value) === '[object Set Iterator]',
  isTypedArray: (value) => tag(value) !== undefined,
};
for (const kind of ['ArrayBuffer', 'DataView', 'Date', 'Map', 'RegExp', 'Set', 'SharedArrayBuffer', 'WeakMap', 'WeakSet']) types[`is${kind}`] = is(kind);
for (const kind of ['Number', 'String', 'Boolean', 'BigInt', 'Symbol']) types[`is${kind}Object`] = is(kind);
for (const kind of ['Int8', 'Uint8', 'Uint8Clamped', 'Int16', 'Uint16', 'Int32', 'Uint32', 'Float32', 'Float64', 'BigInt64', 'BigUint64']) {
  types[`is${kind}Array`] = (value) => tag(value) === `${kind}Array`;
}

function wrong(name, type, value) {
  return nodeError(TypeError, 'ERR_INVALID_ARG_TYPE', `The "${name}" argument must be of type ${type}. ${received(value)}`);
}

const promisified = Symbol.for('nodejs.util.promisify.custom');

function promisify(original) {
  if (typeof original !== 'function') throw wrong('original', 'function', original);
  const own = original[promisified];
  if (own) {
    if (typeof own !== 'function') throw wrong('util.promisify.custom', 'function', own);
    return Object.defineProperty(own, promisified, { value: own, configurable: true });
  }
  function promised(...args) {
    return new Promise((resolve, reject) => {
      original.call(this, ...args, (error, value) => (error ? reject(error) : resolve(value)));
    });
  }
  Object.setPrototypeOf(promised, Object.getPrototypeOf(original));
  Object.defineProperty(promised, promisified, { value: promised, configurable: true });
  return Object.defineProperties(promised, Object.getOwnPropertyDescriptors(original));
}
promisify.custom = promisified;

// The timers' promises come when they fire, as in Node.
Object.defineProperty(setTimeout, promisified, { value: (ms, value) => new Promise((resolve) => { setTimeout(resolve, ms, value); }) });
Object.defineProperty(setImmediate, promisified, { value: (value) => new Promise((resolve) => { setImmediate(resolve, value); }) });

function callbackify(original) {
  if (typeof original !== 'function') throw wrong('original', 'function', original);
  function called(...args) {
    const callback = args.pop();
    if (typeof callback !== 'function') throw wrong('last argument', 'function', callback);
    Promise.resolve(original.apply(this, args)).then(
      (value) => process.nextTick(callback.bind(this, null, value)),
      (reason) => process.nextTick(callback.bind(this, reason || falsyReason(reason))),
    );
  }
  const descriptors = Object.getOwnPropertyDescriptors(original);
  if (typeof descriptors.name.value === 'string') descriptors.name.value += 'Callbackified';
  if (typeof descriptors.length.value === 'number') descriptors.length.value += 1;
  return Object.defineProperties(called, descriptors);
}

function falsyReason(reason) {
  return Object.assign(nodeError(Error, 'ERR_FALSY_VALUE_REJECTION', 'Promise was rejected with falsy value'), { reason });
}

function inherits(constructor, parent) {
  if (typeof constructor !== 'function') throw wrong('ctor', 'function', constructor);
  if (typeof parent !== 'function') throw wrong('superCtor', 'function', parent);
  if (parent.prototype === undefined) throw wrong('superCtor.prototype', 'object', parent.prototype);
  Object.defineProperty(constructor, 'super_', { value: parent, writable: true, configurable: true });
  Object.setPrototypeOf(constructor.prototype, parent.prototype);
}

const warned = new Set();

function deprecate(original, message, code) {
  let done = false;
  function deprecated(...args) {
    if (!done && !warned.has(code)) {
      done = true;
      if (code !== undefined) warned.add(code);
      process.emitWarning(message, 'DeprecationWarning', code);
    }
    return new.target ? Reflect.construct(original, args, new.target) : original.apply(this, args);
  }
  Object.setPrototypeOf(deprecated, original);
  if (original.prototype) deprecated.prototype = original.prototype;
  return deprecated;
}

const kind = (name) => (value) => typeof value === name;
module.exports = {
  callbackify,
  debuglog: () => () => {},
  deprecate,
  format,
  formatWithOptions: (options, ...args) => format(...args.map((arg, i) => (typeof arg === 'object' && (i > 0 || args.length === 1) ? inspect(arg, options) : arg))),
  inherits,
  inspect,
  isArray: Array.isArray,
  isBoolean: kind('boolean'),
  isBuffer: (value) => require('buffer').Buffer.isBuffer(value),
  isDate: types.isDate,
  isDeepStrictEqual: (a, b) => require('assert/build/internal/util/comparisons.js').isDeepStrictEqual(a, b),
  isError: (value) => value instanceof Error,
  isFunction: kind('function'),
  isNull: (value) => value === null,
  isNullOrUndefined: (value) => value === null || value === undefined,
  isNumber: kind('number'),
  isObject: (value) => value !== null && typeof value === 'object',
  isPrimitive: (value) => value === null || (typeof value !== 'object' && typeof value !== 'function'),
  isRegExp: types.isRegExp,
  isString: kind('string'),
  isSymbol: kind('symbol'),
  isUndefined: kind('undefined'),
  log: (...args) => console.log(format(...args)),
  promisify,
  types,
  get TextDecoder() { return require('encoding').TextDecoder; },
  get TextEncoder() { return require('encoding').TextEncoder; },
};
