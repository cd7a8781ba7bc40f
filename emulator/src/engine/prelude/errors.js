
// Errors as V8 makes them: its words, and a stack that begins with the error itself. QuickJS asks
// `Error.prepareStackTrace` for every error that it makes, its own and those of the function.
const preludeFile = 'minapp:prelude';
const circularMessage = 'Converting circular structure to JSON';
let compiling = false;

const runtimeWords = [
  [/^cannot (read|set) property '(.*)' of (undefined|null)$/, (found) => `Cannot ${found[1]} property '${found[2]}' of ${found[3]}`],
  [/^(.*) is not initialized$/, (found) => `Cannot access '${found[1]}' before initialization`],
  [/^'(.*)' is read-only$/, (found, frame) => (assignsVariable(found[1], frame)
    ? 'Assignment to constant variable.' : `Cannot assign to read only property '${found[1]}' of object`)],
  [/^not a function$/, (found, frame) => calleeAt(frame)],
  [/^not a constructor$/, (found, frame) => calleeAt(frame)],
  [/^(invalid array length|invalid string length)$/, (found) => `I${cut(found[1], 1)}`],
  [/^string too long$/, () => 'Invalid string length'],
  [/^invalid repeat count$/, () => 'Invalid count value'],
  [/^empty array$/, () => 'Reduce of empty array with no initial value'],
  [/^class constructors must be invoked with 'new'$/, (found, frame) => `Class constructor ${frame.name || ''} cannot be invoked without 'new'`],
  [/^cannot convert symbol to (number|string)$/, (found) => `Cannot convert a Symbol value to a ${found[1]}`],
  [/^cannot convert BigInt to number$/, (found, frame) => (frame.native
    ? 'Cannot convert a BigInt value to a number' : 'Cannot mix BigInt and other types, use explicit conversions')],
  [/^BigInt are forbidden in JSON.stringify$/, () => 'Do not know how to serialize a BigInt'],
  [/^circular reference$/, () => circularMessage],
  [/^Date value is NaN$/, () => 'Invalid time value'],
  [/^invalid number of digits$/, (found, frame) => `${frame.name}() digits argument must be between 0 and 100`],
  [/^invalid array buffer length$/, () => 'Array buffer allocation failed'],
  [/^expecting hex digit$/, () => 'URI malformed'],
  [/^invalid 'instanceof' right operand$/, () => "Right-hand side of 'instanceof' is not callable"],
  [/^promise self resolution$/, () => 'Chaining cycle detected for promise #<Promise>'],
  [/^bad normalization form$/, () => 'The normalization form should be one of NFC, NFD, NFKC, NFKD.'],
];

ErrorOf.prepareStackTrace = (error, sites) => {
  const frames = [];
  for (let i = 0; i < sites.length; i++) {
    // The prelude's own are left out, and with them the natives through which it calls.
    const own = sites[i].getFileName() === preludeFile;
    const called = sites[i].isNative() && i + 1 < sites.length && sites[i + 1].getFileName() === preludeFile;
    if (!own && !called) push(frames, frameOf(sites[i]));
  }
  const own = getOwnPropertyDescriptor(error, 'message');
  if (own !== undefined && typeof own.value === 'string' && frames.length > 0) {
    if (compiling && isPrototypeOf(SyntaxErrorOf.prototype, error) && frames[0].file === host.file) {
      return describeSyntax(error, own.value, frames[0]);
    }
    // A RangeError in V8, of a kind of its own in QuickJS.
    if (own.value === 'string too long') setPrototypeOf(error, RangeErrorOf.prototype);
    const message = translate(own.value, frames[0]);
    if (message !== own.value) setMessage(error, message);
  }
  return headOf(error) + stackLines(frames);
};

const setMessage = (error, value) => defineProperty(error, 'message', { value, writable: true, configurable: true, enumerable: false });

/** A call site as plain data. */
function frameOf(site) {
  const file = site.getFileName();
  const line = site.getLineNumber();
  let column = site.getColumnNumber();
  if (file === host.file && line === 1) column = max(1, column - host.head);
  return { name: site.getFunctionName(), file, line, column, native: site.isNative() };
}

function stackLines(frames) {
  let text = '';
  for (let i = 0; i < frames.length; i++) {
    const { name, file, line, column, native } = frames[i];
    const where = native || file === null ? '<anonymous>' : `${file}:${line}:${column}`;
    text += name ? `\n    at ${name} (${where})` : `\n    at ${where}`;
  }
  return text;
}

/** `Name: message`, without trusting the error. */
function headOf(error) {
  try {
    return errorText(error);
  } catch {
    return 'Error';
  }
}

function translate(message, frame) {
  for (let i = 0; i < runtimeWords.length; i++) {
    const found = match(runtimeWords[i][0], message);
    if (found !== null) return runtimeWords[i][1](found, frame);
  }
  return message;
}

/** The text around a frame's place: its line, and the offset in it. */
function lineAt(frame) {
  if (frame.file !== host.file || frame.native) return undefined;
  const text = split(host.source, '\n')[frame.line - 1];
  return text === undefined ? undefined : { text, at: frame.column - 1 };
}

function assignsVariable(name, frame) {
  const line = lineAt(frame);
  if (line === undefined) return true;
  const start = indexOf(line.text, name, max(0, line.at - 1));
  return start !== -1 && start <= line.at + 1 && line.text[start - 1] !== '.';
}

/** `a.b is not a function`, where QuickJS only knows that something is not. */
function calleeAt(frame) {
  const line = lineAt(frame);
  const unknown = 'expression is not a function';
  if (line === undefined) return 'not a function';
  // Calls in the chain are taken out first: V8 prints them as `(...)`.
  const chain = /(new\s+)?((?:[\p{ID_Start}$_][\p{ID_Continue}$]*|\([^()]*\))(?:\??\.#?[\p{ID_Start}$_][\p{ID_Continue}$]*|\[[^[\]]*\]|\([^()]*\))*)/gu;
  for (let found; (found = match(chain, line.text)) !== null;) {
    const start = found.index + (found[1] || '').length;
    if (found.index > line.at + 1) break;
    if (start + found[2].length <= line.at) continue;
    // A member's place is its dot: the chain ends with that member.
    const dotted = line.text[line.at] === '.' && line.at >= start;
    const from = dotted ? line.at + 1 - start : 0;
    const end = indexOf(found[2], '(', from);
    const callee = end <= 0 ? found[2] : cut(found[2], 0, end);
    if (match(/^(?:new\s+)?(?:Type|Range|Reference|Syntax)?Error$/, callee) !== null) return 'not a function';
    const shown = replace(replace(callee, /\([^()]*\)/g, '(...)'), /\[['"]([\w$]+)['"]\]/g, '.$1');
    return `${shown} is not a ${found[1] ? 'constructor' : 'function'}`;
  }
  return unknown;
}

/** Gives a SyntaxError of the function's own source V8's message, and the head that points at the place. */
function describeSyntax(error, message, frame) {
  const lines = split(host.source, '\n');
  let offset = frame.column - 1;
  for (let i = 0; i < frame.line - 1; i++) offset += i < lines.length ? lines[i].length + 1 : 0;
  const found = frame.line > lines.length ? syntaxError(host.source, message, host.source.length) : syntaxError(host.source, message, offset);
  setMessage(error, found.message);
  const { line, column, text } = place(host.source, found.token.at);
  const end = indexOf(found.token.text, '\n');
  const length = end === -1 ? found.token.text.length : end;
  return `:${line}\n${text}\n${repeat(' ', column)}${repeat('^', length)}\n\n${headOf(error)}\n    at ${host.file}:${line}:${column + 1}`;
}

/** What was thrown as {name, message, stack}, whatever it is. */
function describe(thrown) {
  try {
    if (isError(thrown)) {
      const name = `${thrown.name}`;
      const message = `${thrown.message}`;
      const stack = typeof thrown.stack === 'string' && thrown.stack !== '' ? thrown.stack : headOf(thrown);
      return { name, message, stack };
    }
    let message = typeof thrown === 'string' ? thrown : inspect(thrown);
    if (typeof thrown === 'object' && thrown !== null && typeof thrown.message === 'string') message = thrown.message;
    return { name: 'Error', message, stack: message };
  } catch {
    return { name: 'Error', message: 'unknown error', stack: 'unknown error' };
  }
}
