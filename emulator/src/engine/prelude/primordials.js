
// The built-ins that the prelude uses, taken before a function can change them.
// `uncurry(f)(self, ...args)` is `f.call(self, ...args)` without a look-up on `f`.
const uncurry = Function.prototype.bind.bind(Function.prototype.call);
const { apply, construct, ownKeys } = Reflect;
const {
  create, defineProperty, getOwnPropertyDescriptor, getOwnPropertyNames, getOwnPropertySymbols,
  getPrototypeOf, is, keys: objectKeys, setPrototypeOf,
} = Object;
const hasOwn = uncurry(Object.prototype.hasOwnProperty);
const isEnumerable = uncurry(Object.prototype.propertyIsEnumerable);
const isPrototypeOf = uncurry(Object.prototype.isPrototypeOf);
const brandOf = uncurry(Object.prototype.toString);
const functionText = uncurry(Function.prototype.toString);
const { isArray } = Array;
const push = uncurry(Array.prototype.push);
const pop = uncurry(Array.prototype.pop);
const shift = uncurry(Array.prototype.shift);
const slice = uncurry(Array.prototype.slice);
const concat = uncurry(Array.prototype.concat);
const listIncludes = uncurry(Array.prototype.includes);
const listIndexOf = uncurry(Array.prototype.indexOf);
const sort = uncurry(Array.prototype.sort);
const splice = uncurry(Array.prototype.splice);
const join = uncurry(Array.prototype.join);
const cut = uncurry(String.prototype.slice);
const includes = uncurry(String.prototype.includes);
const indexOf = uncurry(String.prototype.indexOf);
const lastIndexOf = uncurry(String.prototype.lastIndexOf);
const startsWith = uncurry(String.prototype.startsWith);
const endsWith = uncurry(String.prototype.endsWith);
const charCode = uncurry(String.prototype.charCodeAt);
const padStart = uncurry(String.prototype.padStart);
const padEnd = uncurry(String.prototype.padEnd);
const repeat = uncurry(String.prototype.repeat);
const split = uncurry(String.prototype.split);
const replace = uncurry(String.prototype.replace);
const isWellFormed = uncurry(String.prototype.isWellFormed);
const wellFormed = uncurry(String.prototype.toWellFormed);
const match = uncurry(RegExp.prototype.exec);
const regExpText = uncurry(RegExp.prototype.toString);
const symbolText = uncurry(Symbol.prototype.toString);
const errorText = uncurry(Error.prototype.toString);
const dateTime = uncurry(Date.prototype.getTime);
const [getFullYear, getMonth, getDate] = [uncurry(Date.prototype.getFullYear), uncurry(Date.prototype.getMonth), uncurry(Date.prototype.getDate)];
const [getHours, getMinutes, getSeconds] = [uncurry(Date.prototype.getHours), uncurry(Date.prototype.getMinutes), uncurry(Date.prototype.getSeconds)];
const dateIso = uncurry(Date.prototype.toISOString);
const dateText = uncurry(Date.prototype.toString);
const getter = (object, key) => uncurry(getOwnPropertyDescriptor(object, key).get);
const mapSize = getter(Map.prototype, 'size');
const mapEach = uncurry(Map.prototype.forEach);
const mapGet = uncurry(Map.prototype.get);
const mapSet = uncurry(Map.prototype.set);
const mapDelete = uncurry(Map.prototype.delete);
const mapClear = uncurry(Map.prototype.clear);
const setSize = getter(Set.prototype, 'size');
const setEach = uncurry(Set.prototype.forEach);
const setHas = uncurry(Set.prototype.has);
const TypedArray = getPrototypeOf(Uint8Array);
const typedSet = uncurry(TypedArray.prototype.set);
const typedLength = getter(TypedArray.prototype, 'length');
const typedTag = getter(TypedArray.prototype, Symbol.toStringTag);
const bufferLength = getter(ArrayBuffer.prototype, 'byteLength');
const sharedLength = getter(SharedArrayBuffer.prototype, 'byteLength');
const viewLength = getter(DataView.prototype, 'byteLength');
const valueOfNumber = uncurry(Number.prototype.valueOf);
const valueOfString = uncurry(String.prototype.valueOf);
const valueOfBoolean = uncurry(Boolean.prototype.valueOf);
const valueOfBigInt = uncurry(BigInt.prototype.valueOf);
const valueOfSymbol = uncurry(Symbol.prototype.valueOf);
const { parse: jsonParse, stringify: jsonStringify } = JSON;
const toFixed = uncurry(Number.prototype.toFixed);
const { abs, floor, max, min, round, sqrt } = Math;
const { iterator: symbolIterator, toStringTag: symbolTag, toPrimitive: symbolPrimitive } = Symbol;
const now = Date.now;
const globalParseInt = parseInt;
const globalParseFloat = parseFloat;
const { then: promiseThen } = Promise.prototype;
const then = uncurry(promiseThen);
const {
  Array: ArrayOf, ArrayBuffer: BufferOf, Boolean: BooleanOf, BigInt: BigIntOf, DataView: ViewOf, Date: DateOf,
  Error: ErrorOf, Function: FunctionOf, Map: MapOf, Number: NumberOf, Object: ObjectOf, Promise: PromiseOf,
  Proxy: ProxyOf, RangeError: RangeErrorOf, RegExp: RegExpOf, Set: SetOf, SharedArrayBuffer: SharedOf,
  String: StringOf, Symbol: SymbolOf, SyntaxError: SyntaxErrorOf, TypeError: TypeErrorOf,
  Uint8Array: BytesOf, WeakMap: WeakMapOf, WeakSet: WeakSetOf,
} = globalThis;
// Taken now: a function may put globals of its own among them.
const builtIns = new Set(Object.getOwnPropertyNames(globalThis).filter((name) => /^[A-Z][a-zA-Z0-9]+$/.test(name)));

/** Whether `value` is made by `kind` (not by its name alone): its prototype says so, and `probe` does not throw. */
const isKind = (value, kind, probe, orphan) => {
  if (!orphan && !isPrototypeOf(kind.prototype, value)) return false;
  try {
    probe(value);
    return true;
  } catch {
    return false;
  }
};
