
// Node's built-in modules (emulator/node), which are loaded when a function first asks for one.
const { node } = host;
const isPrototype = (kind, probe) => (value) => typeof value === 'object' && value !== null && isKind(value, kind, probe, true);
const builtInKinds = {
  __proto__: null,
  ArrayBuffer: isPrototype(BufferOf, bufferLength),
  BigInt: isPrototype(BigIntOf, valueOfBigInt),
  Boolean: isPrototype(BooleanOf, valueOfBoolean),
  DataView: isPrototype(ViewOf, viewLength),
  Date: isPrototype(DateOf, dateTime),
  Map: isPrototype(MapOf, mapSize),
  Number: isPrototype(NumberOf, valueOfNumber),
  RegExp: (value) => typeof value === 'object' && value !== null && brandOf(value) === '[object RegExp]',
  Set: isPrototype(SetOf, setSize),
  SharedArrayBuffer: isPrototype(SharedOf, sharedLength),
  String: isPrototype(StringOf, valueOfString),
  Symbol: isPrototype(SymbolOf, valueOfSymbol),
  WeakMap: isPrototype(WeakMapOf, (value) => uncurry(WeakMapOf.prototype.has)(value, {})),
  WeakSet: isPrototype(WeakSetOf, (value) => uncurry(WeakSetOf.prototype.has)(value, {})),
};
let nodeModules;

function loadModules() {
  if (nodeModules === undefined) {
    nodeModules = node.load()({
      console: consoleObject,
      format: (...args) => format(args),
      host: {
        decodeUtf8: node.decodeUtf8,
        digest: node.digest,
        // Half a surrogate pair is no text that Rust could be given.
        encodeUtf8: (text) => node.encodeUtf8(wellFormed(text)),
        formatForm: (pairs) => {
          const sound = [];
          for (let i = 0; i < pairs.length; i++) sound[i] = [wellFormed(pairs[i][0]), wellFormed(pairs[i][1])];
          return node.formatForm(sound);
        },
        isUtf8: node.isUtf8,
        memoryLimit: node.memoryLimit,
        memoryUsed: node.memoryUsed,
        parseForm: (text) => node.parseForm(wellFormed(text)),
        parseUrl: (input, base) => node.parseUrl(wellFormed(input), base === undefined ? undefined : wellFormed(base)),
        promise: host.promise,
        proxyTarget: host.proxyTarget,
        randomBytes: (count) => {
          const bytes = new BytesOf(count);
          for (let at = 0; at < count;) {
            const some = node.randomBytes(count - at);
            typedSet(bytes, some, at);
            at += typedLength(some);
          }
          return bytes;
        },
        utf8Length: (text) => node.utf8Length(wellFormed(text)),
        setUrl: (href, name, value) => node.setUrl(href, name, wellFormed(value)),
      },
      inspect,
      isBuiltIn: (value, kind) => builtInKinds[kind](value),
      nodeError,
      process: processObject,
      received,
      uncaught,
      unavailable: (what) => nodeError(ErrorOf, 'ERR_NOT_AVAILABLE', `${what} is not available: the emulator has no such part of Node`),
    });
  }
  return nodeModules;
}

/** A global that is made when it is first looked at. */
function lazyGlobal(name, make, enumerable) {
  const define = (value) => defineProperty(globalThis, name, { value, writable: true, enumerable, configurable: true });
  defineProperty(globalThis, name, {
    get() {
      const value = make();
      define(value);
      return value;
    },
    set: define,
    enumerable,
    configurable: true,
  });
}
lazyGlobal('Buffer', () => loadModules().load('buffer').Buffer, false);
lazyGlobal('URL', () => loadModules().load('url').URL, false);
lazyGlobal('URLSearchParams', () => loadModules().load('url').URLSearchParams, false);
const encodingNames = ['TextEncoder', 'TextDecoder', 'structuredClone'];
for (let i = 0; i < encodingNames.length; i++) lazyGlobal(encodingNames[i], () => loadModules().encoding()[encodingNames[i]], false);

/** A function is one file: all that it can require is built in. */
function require(id) {
  if (typeof id !== 'string') throw nodeError(TypeErrorOf, 'ERR_INVALID_ARG_TYPE', `The "id" argument must be of type string. ${received(id)}`);
  if (id === '') throw nodeError(TypeErrorOf, 'ERR_INVALID_ARG_VALUE', "The argument 'id' must be a non-empty string. Received ''");
  // A name with another shape is none of Node's, and need not load them.
  const found = match(/^[a-z_\d]+$/, id) === null ? undefined : loadModules().load(id);
  if (found !== undefined) return found;
  const error = new ErrorOf(`Cannot find module '${id}'\nRequire stack:\n- ${host.file}`);
  error.code = 'MODULE_NOT_FOUND';
  error.requireStack = [host.file];
  throw error;
}
require.resolve = (id) => {
  require(id);
  return id;
};
require.cache = create(null);
