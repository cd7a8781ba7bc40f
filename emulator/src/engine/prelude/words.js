
// V8's words for the errors that QuickJS makes while a function runs. A value that V8 would print is read
// from the source where it stands there as a name or a literal, and else is taken for undefined.
const notIterable = 'is not iterable (cannot read property Symbol(Symbol.iterator))';
const listMethods = new SetOf(split('forEach map filter some every find findIndex reduce reduceRight flatMap from', ' '));

const runtimeWords = [
  [/^cannot read property 'Symbol\.iterator' of (undefined|null)$/, (found, frame) => iterated(frame, found[1])],
  [/^cannot (read|set) property '(.*)' of (undefined|null)$/, (found) => `Cannot ${found[1]} property '${found[2]}' of ${found[3]}`],
  [/^value is not iterable$/, (found, frame) => iterated(frame)],
  [/^this is not initialized$/, () => "Must call super constructor in derived class before accessing 'this' or returning from derived constructor"],
  [/^'this' can be initialized only once$/, () => 'Super constructor may only be called once'],
  [/^(.*) is not initialized$/, (found) => `Cannot access '${found[1]}' before initialization`],
  [/^'(.*)' is read-only$/, (found, frame) => (assignsVariable(found[1], frame)
    ? 'Assignment to constant variable.' : `Cannot assign to read only property '${found[1]}' of object '#<Object>'`)],
  [/^object is not extensible$/, (found, frame) => (frame.native ? found[0] : `Cannot add property ${memberAt(frame)}, object is not extensible`)],
  [/^could not delete property$/, (found, frame) => `Cannot delete property '${memberAt(frame)}' of #<Object>`],
  [/^no setter for property$/, (found, frame) => `Cannot set property ${memberAt(frame)} of #<Object> which has only a getter`],
  [/^not a(?: function| constructor|n? object)$/, (found, frame) => (frame.native ? refusedByNative(found[0], frame) : refused(found[0], frame))],
  [/^(.*) is not a constructor$/, (found, frame) => { const callee = calleeAt(frame); return callee === undefined ? found[0] : `${callee.text} is not a constructor`; }],
  [/^must be called with new$/, (found, frame) => (frame.name === 'Promise' ? 'undefined is not a promise' : `Constructor ${frame.name} requires 'new'`)],
  [/^class constructors must be invoked with 'new'$/, (found, frame) => `Class constructor ${frame.name || ''} cannot be invoked without 'new'`],
  [/^parent class must be constructor$/, (found, frame) => `Class extends value ${parentAt(frame)} is not a constructor or null`],
  [/^private class field '(.*)' does not exist$/, (found, frame) => (assignsAfter(frame, found[1])
    ? `Cannot write private member ${found[1]} to an object whose class did not declare it`
    : `Cannot read private member ${found[1]} from an object whose class did not declare it`)],
  [/^Cannot convert undefined or null to object$/, (found, frame) => destructured(frame) || listReceiver(frame) || found[0]],
  [/^null or undefined are forbidden$/, (found, frame) => `String.prototype.${frame.name} called on null or undefined`],
  [/^invalid 'in' operand$/, (found, frame) => searchedIn(frame)],
  [/^invalid 'instanceof' right operand$/, (found, frame) => `Right-hand side of 'instanceof' is not ${match(/^[({]/, textAt(frame)) === null ? 'an object' : 'callable'}`],
  [/^operand 'prototype' property is not an object$/, () => "Function has non-object prototype 'undefined' in instanceof check"],
  [/^(invalid array length|invalid string length)$/, (found) => `I${cut(found[1], 1)}`],
  [/^string too long$/, () => 'Invalid string length'],
  [/^invalid repeat count$/, () => 'Invalid count value'],
  [/^invalid array index$/, (found, frame) => (frame.name === 'ArrayBuffer' ? 'Invalid array buffer length' : `Invalid typed array length${argumentAt(frame, '', 0, ': ')}`)],
  [/^invalid offset$/, (found, frame) => (bytesOf(frame) === undefined ? found[0] : `start offset of ${frame.name} should be a multiple of ${bytesOf(frame)}`)],
  [/^invalid length$/, (found, frame) => (bytesOf(frame) === undefined ? found[0] : `byte length of ${frame.name} should be a multiple of ${bytesOf(frame)}`)],
  [/^out of bound$/, () => 'Offset is outside the bounds of the DataView'],
  [/^invalid array buffer length$/, () => 'Array buffer allocation failed'],
  [/^empty array$/, () => 'Reduce of empty array with no initial value'],
  [/^cannot convert symbol to (number|string)$/, (found) => `Cannot convert a Symbol value to a ${found[1]}`],
  [/^toPrimitive$/, () => 'Cannot convert object to primitive value'],
  [/^bigint argument with unary \+$/, () => 'Cannot convert a BigInt value to a number'],
  [/^cannot convert BigInt to number$/, (found, frame) => (frame.native
    ? 'Cannot convert a BigInt value to a number' : 'Cannot mix BigInt and other types, use explicit conversions')],
  [/^cannot convert to BigInt: not an integer$/, (found, frame) => `The number ${argumentAt(frame, 'NaN')} cannot be converted to a BigInt because it is not an integer`],
  [/^invalid BigInt literal$/, (found, frame) => `Cannot convert ${replace(argumentAt(frame, 'undefined'), /^(['"`])(.*)\1$/, '$2')} to a BigInt`],
  [/^cannot convert to BigInt$/, (found, frame) => `Cannot convert ${argumentAt(frame, 'undefined')} to a BigInt`],
  [/^BigInt division by zero$/, () => 'Division by zero'],
  [/^BigInt negative exponent$/, () => 'Exponent must be positive'],
  [/^BigInt are forbidden in JSON.stringify$/, () => 'Do not know how to serialize a BigInt'],
  [/^circular reference$/, () => circularMessage],
  [/^not a Date object$/, () => 'this is not a Date object.'],
  [/^Date value is NaN$/, () => 'Invalid time value'],
  [/^invalid number of digits$|^to\w+\(\) digits argument must be/, (found, frame) => (frame.name === 'toFixed'
    ? 'toFixed() digits argument must be between 0 and 100'
    : `${frame.name}() argument must be between ${frame.name === 'toPrecision' ? 1 : 0} and 100`)],
  [/^invalid code point$/, (found, frame) => `Invalid code point ${argumentAt(frame, 'NaN')}`],
  [/^expecting (hex digit|%|surrogate pair)$/, () => 'URI malformed'],
  [/^regexp not supported$/, (found, frame) => `First argument to String.prototype.${frame.name} must not be a regular expression`],
  [/^promise self resolution$/, () => 'Chaining cycle detected for promise #<Promise>'],
  [/^bad normalization form$/, () => 'The normalization form should be one of NFC, NFD, NFKC, NFKD.'],
  [/^too many arguments in function call/, () => 'Invalid array length'],
  [/^property is not configurable$/, (found, frame) => `Cannot redefine property: ${replace(argumentAt(frame, '', 1), /^(['"`])(.*)\1$/, '$2')}`],
  [/^Invalid property descriptor\. Cannot both specify/, (found) => `${found.input}, #<Object>`],
  [/^Property description must be an object$/, (found, frame) => `${found[0]}: ${argumentAt(frame, 'undefined', 2)}`],
  [/^circular prototype chain$/, () => 'Cyclic __proto__ value'],
  [/^object prototype may only be an Object or null$/, (found, frame) => `O${cut(found[0], 1)}: ${argumentAt(frame, 'undefined', frame.name === 'create' ? 0 : 1)}`],
  [/^revoked proxy$/, () => "Cannot perform 'get' on a proxy that has been revoked"],
  [/^proxy: cannot set property$/, (found, frame) => `'set' on proxy: trap returned falsish for property '${memberAt(frame)}'`],
  [/^invalid value used as (Weak(?:Map|Set)) key$/, (found) => (found[1] === 'WeakMap' ? 'Invalid value used as weak map key' : 'Invalid value used in weak set')],
  [/^(\w+) object expected$/, (found, frame) => `Method ${found[1]}.prototype.${frame.name} called on incompatible receiver #<Object>`],
  [/^not a generator$/, (found, frame) => `${frame.name} method called on incompatible receiver #<Object>`],
  [/^cannot invoke a running generator$/, () => 'Generator is already running'],
  [/^invalid property access$/, () => "'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them"],
];

/** `message` in V8's words; `frames` begin where the error was made. */
function translate(message, frames) {
  const frame = { ...frames[0], caller: frames[1] };
  for (let i = 0; i < runtimeWords.length; i++) {
    const found = match(runtimeWords[i][0], message);
    if (found === null) continue;
    // The function's own words, for an error that it makes itself.
    if (match(/^[\w$.]*Error\b/, textAt(frame)) !== null) return message;
    return runtimeWords[i][1](found, frame);
  }
  return message;
}

function calleeAt(frame) {
  const at = offsetOf(frame);
  return at === undefined ? undefined : calleeNear(at);
}

/** The source from a frame's place on, or from its caller's for a native; not more than a few lines of it. */
function textAt(frame) {
  const at = offsetOf(frame);
  return at === undefined ? '' : cut(host.source, at, at + 400);
}

/** Something is no function, constructor or object. */
function refused(message, frame) {
  const at = offsetOf(frame);
  if (message === 'not an object') {
    const text = textAt(frame);
    const made = match(/^(['"`])(.*?)\1\.([\w$]+)\s*=/, text);
    if (made !== null) return `Cannot create property '${made[3]}' on string '${made[2]}'`;
    return isIterated(at) ? 'Result of the Symbol.iterator method is not an object' : message;
  }
  const callee = at === undefined ? undefined : calleeNear(at);
  if (callee === undefined) return message;
  return `${callee.text} is not a ${callee.made ? 'constructor' : 'function'}`;
}

function refusedByNative(message, frame) {
  const { name } = frame;
  if (message === 'not a constructor') return name === 'Symbol' ? 'Symbol is not a constructor' : message;
  if (message !== 'not a function') {
    if (name === 'defineProperty') return 'Object.defineProperty called on non-object';
    if (name === 'Proxy') return 'Cannot create proxy with a non-object as target or handler';
    if (name === 'apply') return 'CreateListFromArrayLike called on non-object';
    if (name === 'construct') return `${argumentAt(frame, 'undefined')} is not a constructor`;
    return message;
  }
  if (name === 'sort') return 'The comparison function must be either a function or undefined';
  if (name === 'flatMap') return 'flatMap mapper function is not callable';
  if (name === 'Promise') return `Promise resolver ${argumentAt(frame, 'undefined')} is not a function`;
  if (name === 'bind') return 'Bind must be called on a function';
  if (name === 'toString') return "Function.prototype.toString requires that 'this' be a Function";
  if (name === 'Symbol') return 'Symbol is not a constructor';
  if (name === 'call' || name === 'apply') {
    const callee = frame.caller === undefined ? undefined : calleeAt(frame.caller);
    return callee === undefined ? message : `${callee.text} is not a function`;
  }
  if (!setHas(listMethods, name)) return message;
  const given = argumentAt(frame, 'undefined', name === 'from' ? 1 : 0);
  if (given[0] === '{') return '#<Object> is not a function';
  return `${replace(given, /^(['"`])(.*)\1$/, '$2')} is not a function`;
}

/** The argument of the native call that failed, where it is a literal in the source. */
function argumentAt(frame, otherwise, index = 0, before = '') {
  const at = frame.native ? frame.caller && offsetOf(frame.caller) : offsetOf(frame);
  if (at === undefined) return otherwise;
  const { source } = host;
  const start = indexOf(source, frame.name || '', max(0, at - 1));
  const open = frame.native && start !== -1 && start - at < 80 ? indexOf(source, '(', start) : indexOf(source, '(', at);
  const end = open === -1 ? -1 : closeAfter(open);
  if (end === -1 || open - at > 120) return otherwise;
  const given = splitArguments(cut(source, open + 1, end - 1))[index];
  return given !== undefined && match(/^(?:[-\d.]+|(['"`])[^'"`]*\1|\{\}|true|false|null)$/, given) !== null ? before + given : otherwise;
}

function splitArguments(text) {
  const parts = match(/[([{]/, text) === null ? split(text, ',') : split(text, /,(?![^([{]*[)\]}])/);
  for (let i = 0; i < parts.length; i++) parts[i] = replace(parts[i], /^\s+|\s+$/g, '');
  return parts;
}

/** The name of the member that is set or deleted at a frame's place. */
function memberAt(frame) {
  const found = match(/(?:\.|\[['"]?)([\w$]+)['"]?\]?\s*(?:=[^=]|;|$|\+\+|--|\})/, textAt(frame));
  return found === null ? '' : found[1];
}

/** Whether what is read-only is a variable and not a property. */
function assignsVariable(name, frame) {
  const at = offsetOf(frame);
  if (at === undefined) return true;
  const line = cut(host.source, lastIndexOf(host.source, '\n', at - 1) + 1, at + 200);
  const property = includes(line, `.${name} =`) || includes(line, `.${name}=`) || includes(line, `['${name}']`);
  return !property;
}

function assignsAfter(frame, name) {
  const text = textAt(frame);
  const at = indexOf(text, name);
  return at !== -1 && match(/^\s*(?:[-+*\/%&|^]|<<|>>>?|\*\*)?=[^=]/, cut(text, at + name.length)) !== null;
}

function parentAt(frame) {
  const found = match(/extends\s+([\w$.'"]+)/, textAt(frame));
  if (found === null || match(/^[\d'"]/, found[1]) === null) return 'undefined';
  return found[1];
}

const bytesOf = (frame) => (isPrototypeOf(TypedArray, globalThis[frame.name] || {}) ? globalThis[frame.name].BYTES_PER_ELEMENT : undefined);

/** Whether `for (... of` stands before the place. */
const isIterated = (at) => at !== undefined && match(/\bof\s*$/, cut(host.source, max(0, at - 20), at)) !== null;

/** What cannot be iterated over; `value` is undefined or null where that is why. */
function iterated(frame, value) {
  const shown = value === 'null' ? 'object null' : value;
  if (frame.native) {
    if (shown !== undefined) return `${shown} ${frame.name === 'fromEntries' ? 'is not iterable' : notIterable}`;
    const given = argumentAt(frame, '');
    return match(/^\d/, given) === null ? `object is not iterable (cannot read property Symbol(Symbol.iterator))` : `number ${given} ${notIterable}`;
  }
  const at = offsetOf(frame);
  if (at === undefined) return shown === undefined ? 'object is not iterable' : `${shown} ${notIterable}`;
  const { source } = host;
  if (isIterated(at)) return `${expressionAt(at)} is not iterable`;
  // A place within the expression that is spread: `...a.b`.
  const start = startOf(at);
  if (cut(source, start - 3, start) === '...') {
    const open = openBefore(start - 3);
    if (source[open] === '(' && isWord(source[open - 1])) {
      const callee = calleeBefore(open);
      if (callee !== undefined && shown !== undefined) return `${callee.text} ${notIterable}`;
    }
    return shown === undefined ? `${printChain(chainFrom(start))} is not iterable` : `${shown} ${notIterable}`;
  }
  const text = textAt(frame);
  const list = match(/(?:const|let|var)\s*\[[^\]=]*\]\s*=\s*/, text);
  if (list !== null) {
    const name = expressionAt(at + list.index + list[0].length);
    if (name !== undefined) return `${name} is not iterable`;
  }
  const spread = match(/\.\.\.\s*(\d+|null|undefined)\b/, text);
  if (spread !== null && spread[1] !== 'undefined') return `${spread[1] === 'null' ? 'object' : 'number'} ${spread[1]} ${notIterable}`;
  return `${shown || 'object'} ${notIterable}`;
}

/** `Cannot destructure property ...`, for the first pattern from the frame's place on. */
function destructured(frame) {
  if (frame.native) return undefined;
  const found = match(/(?:(?:const|let|var)\s*|([(,]\s*))\{\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*(:\s*[{[])?[^{}();]*\}?[^{}();=]*\}\s*(?:=\s*([\p{ID_Start}$_]))?/u, textAt(frame));
  if (found === null) return undefined;
  if (found[1] !== undefined) return `Cannot destructure property '${found[2]}' of 'undefined' as it is undefined.`;
  if (found[4] === undefined) return undefined;
  const inner = found[3] === undefined ? null : match(/:\s*\{\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)/u, found[0]);
  if (inner !== null) return `Cannot read property '${inner[1]}' of undefined`;
  const value = printChain(chainFrom(offsetOf(frame) + found.index + found[0].length - 1));
  return `Cannot destructure property '${found[2]}' of '${value}' as it is undefined.`;
}

const listReceiver = (frame) => (frame.native && setHas(listMethods, frame.name) ? `Array.prototype.${frame.name} called on null or undefined` : undefined);

function searchedIn(frame) {
  const at = offsetOf(frame);
  if (at === undefined) return "Cannot use 'in' operator to search for a key in undefined";
  const line = cut(host.source, max(0, at - 100), at + 100);
  const found = match(/(['"])([^'"]*)\1\s+in\s+(?:(['"])([^'"]*)\3)?/, line);
  return `Cannot use 'in' operator to search for '${found === null ? '' : found[2]}' in ${found === null || found[4] === undefined ? 'undefined' : found[4]}`;
}
