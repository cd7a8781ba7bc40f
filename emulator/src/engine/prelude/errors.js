
// Errors as V8 makes them: its words, and a stack that begins with the error itself. QuickJS asks
// `Error.prepareStackTrace` for every error that it makes, its own and those of the function.
const [preludeFile, nodeFile, zoneFile] = ['minapp:prelude', 'minapp:node', 'minapp:zone'];
const isOwn = (file) => file === preludeFile || file === nodeFile || file === zoneFile;
const circularMessage = 'Converting circular structure to JSON';
let compiling = false;
// Where the source was found faulty.
let faultAt;

// The stack that an error was given, to tell one that the function has set since.
const givenStacks = new WeakMapOf();
const [weakGet, weakSet] = [uncurry(WeakMapOf.prototype.get), uncurry(WeakMapOf.prototype.set)];

// QuickJS asks again when an error is thrown a second time; its stack stays, unless it is captured anew.
let capturing = false;
const { captureStackTrace } = ErrorOf;
ErrorOf.captureStackTrace = {
  captureStackTrace(...args) {
    capturing = true;
    try {
      apply(captureStackTrace, ErrorOf, args);
    } finally {
      capturing = false;
    }
  },
}.captureStackTrace;
defineProperty(ErrorOf, 'captureStackTrace', { enumerable: false });

ErrorOf.prepareStackTrace = (error, sites) => {
  if (!capturing && hasOwn(error, 'stack')) return error.stack;
  // `new Error(message, { cause })` is newer than Node 12, which ignores it.
  if (!capturing && hasOwn(error, 'cause')) delete error.cause;
  const frames = [];
  for (let i = 0; i < sites.length; i++) {
    // The prelude's own are left out, and with them the natives through which it calls.
    const own = isOwn(sites[i].getFileName());
    const called = sites[i].isNative() && i + 1 < sites.length && isOwn(sites[i + 1].getFileName());
    if (!own && !called) push(frames, frameOf(sites[i]));
  }
  dropConstructors(error, frames);
  const own = getOwnPropertyDescriptor(error, 'message');
  if (own !== undefined && typeof own.value === 'string') {
    if (compiling && isPrototypeOf(SyntaxErrorOf.prototype, error) && (frames.length === 0 || frames[0].file === host.file)) {
      const described = describeSyntax(error, own.value, frames[0] || placeless(own.value));
      weakSet(givenStacks, error, described);
      setStack(error, described);
      return described;
    }
    // A RangeError in V8, of a kind of its own in QuickJS.
    if (own.value === 'string too long') setPrototypeOf(error, RangeErrorOf.prototype);
    const message = translate(own.value, frames);
    if (message !== own.value) setMessage(error, message);
  }
  const stack = headOf(error) + stackLines(frames);
  if (frames.length > 0) weakSet(givenStacks, error, stack);
  setStack(error, stack);
  return stack;
};

/** The stack is a member of the error itself, as in V8; QuickJS keeps it out of sight. */
function setStack(error, value) {
  defineProperty(error, 'stack', { value, writable: true, enumerable: false, configurable: true });
}
defineProperty(ErrorOf.prototype, 'stack', {
  get: getOwnPropertyDescriptor(ErrorOf.prototype, 'stack').get,
  set(value) { setStack(this, value); },
});

/** An error's stack begins where its class is constructed, not within its constructors. */
function dropConstructors(error, frames) {
  for (let kind = getPrototypeOf(error); kind !== null && isPrototypeOf(ErrorOf.prototype, kind); kind = getPrototypeOf(kind)) {
    const own = getOwnPropertyDescriptor(kind, 'constructor');
    const name = own !== undefined && typeof own.value === 'function' ? own.value.name : '';
    if (frames.length > 1 && name !== '' && frames[0].name === name && !setHas(builtIns, name)) shift(frames);
  }
}

/** The stack of an error. V8 writes its head when it is first read, QuickJS when the error is made. */
function stackOf(error) {
  const { stack } = error;
  if (typeof stack !== 'string' || stack === '' || weakGet(givenStacks, error) !== stack) return stack;
  const calls = stack[0] === ':' ? -1 : indexOf(stack, '\n    at ');
  return calls === -1 ? stack : headOf(error) + cut(stack, calls);
}

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

/** The place of a SyntaxError to which QuickJS gives none: where what it names first stands. */
function placeless(message) {
  const named = match(/'(.*)'$/, message);
  const literals = match(/regular expression|expecting '\)'|repeat|class range|group name|unexpected end/, message);
  const at = named !== null && literals === null ? indexOf(host.source, named[1]) : faultyRegExp(message);
  const before = split(cut(host.source, 0, max(0, at)), '\n');
  return { file: host.file, line: before.length, column: before[before.length - 1].length + 1 };
}

/** Where the first literal stands that is no regular expression; 0 if none is found. */
function faultyRegExp() {
  const literal = /\/(?:[^\/\\\n[*]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^\/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*\/(\w*)/g;
  for (let found; (found = match(literal, host.source)) !== null;) {
    try {
      new RegExpOf(cut(found[0], 1, -1 - found[1].length), found[1]);
    } catch {
      return found.index;
    }
  }
  return 0;
}

/** Gives a SyntaxError of the function's own source V8's message, and the head that points at the place. */
function describeSyntax(error, message, frame) {
  const lines = split(host.source, '\n');
  let offset = frame.column - 1;
  for (let i = 0; i < frame.line - 1; i++) offset += i < lines.length ? lines[i].length + 1 : 0;
  faultAt = offset;
  const found = frame.line > lines.length ? syntaxError(host.source, message, host.source.length) : syntaxError(host.source, message, offset);
  setMessage(error, found.message);
  const { line, column, text } = place(host.source, found.token.at);
  const end = indexOf(found.token.text, '\n');
  const length = end === -1 ? found.token.text.length : end;
  return `:${line}\n${text}\n${repeat(' ', column)}${repeat('^', length)}\n\n${headOf(error)}\n    at ${host.file}:${line}:${column + 1}`;
}

/** The SyntaxError of a version that does not know the syntax `length` long at `at`. */
function newerSyntax({ at, length, message }) {
  const error = new SyntaxErrorOf(message);
  const { line, column, text } = place(host.source, at);
  error.stack = `:${line}\n${text}\n${repeat(' ', column)}${repeat('^', length)}\n\n${headOf(error)}\n    at ${host.file}:${line}:${column + 1}`;
  return error;
}

/** The SyntaxError of a source with a closing bracket that closes none. */
function strayBracket() {
  const { stray } = readTo(host.source, host.source.length);
  return stray === undefined ? new SyntaxErrorOf("Unexpected token '}'") : newerSyntax({ at: stray.at, length: 1, message: unexpected(stray) });
}

/** An error as Node itself makes them: with a code, which its stack shows. */
function nodeError(kind, code, message) {
  const error = new kind(message);
  error.code = code;
  error.stack = replace(error.stack, error.name, () => `${error.name} [${code}]`);
  return error;
}

/** How Node tells of an argument that is not of the type that it should be. */
function received(value) {
  if (value === undefined || value === null) return `Received ${value}`;
  if (typeof value === 'function' && value.name) return `Received function ${value.name}`;
  if (typeof value === 'object') {
    const made = constructorName(value);
    return made === null ? `Received ${inspect(value, { depth: -1 })}` : `Received an instance of ${made}`;
  }
  const shown = inspect(value);
  return `Received type ${typeof value} (${shown.length > 25 ? `${cut(shown, 0, 25)}...` : shown})`;
}

/** What was thrown as {name, message, stack}, whatever it is. */
function describe(thrown) {
  try {
    if (isError(thrown)) {
      const name = `${thrown.name}`;
      const message = `${thrown.message}`;
      const own = stackOf(thrown);
      const stack = typeof own === 'string' && own !== '' ? own : headOf(thrown);
      return { name, message, stack };
    }
    let message = typeof thrown === 'string' ? thrown : inspect(thrown);
    if (typeof thrown === 'object' && thrown !== null && typeof thrown.message === 'string') message = thrown.message;
    return { name: 'Error', message, stack: message };
  } catch {
    return { name: 'Error', message: 'unknown error', stack: 'unknown error' };
  }
}
