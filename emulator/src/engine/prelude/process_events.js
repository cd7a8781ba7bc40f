
// `process` as an emitter of events, and what Node tells of promises whose rejection nobody handles.
const processPrototype = getPrototypeOf(processObject);
// Node's emitter is loaded when a function first listens.
const lazyEmitter = {};
const emitterNames = split('addListener emit eventNames getMaxListeners listenerCount listeners off on once prependListener prependOnceListener rawListeners removeAllListeners removeListener setMaxListeners', ' ');
for (let i = 0; i < emitterNames.length; i++) {
  const name = emitterNames[i];
  lazyEmitter[name] = {
    [name](...args) {
      setPrototypeOf(processPrototype, loadModules().load('events').prototype);
      return apply(processObject[name], this, args);
    },
  }[name];
}
setPrototypeOf(processPrototype, lazyEmitter);

/** Emits an event of `process`: whether somebody listens. */
function emitProcess(...args) {
  if (getPrototypeOf(processPrototype) === lazyEmitter && !hasOwn(processObject, 'emit')) return false;
  return apply(processObject.emit, processObject, args);
}

/** What nothing caught. Without a listener Node would end here; so does the run, as far as a result goes, and the container. */
function uncaught(thrown) {
  try {
    if (emitProcess('uncaughtException', thrown, 'uncaughtException')) return;
  } catch (error) {
    thrown = error;
  }
  host.crash();
  fail(thrown);
}

function emitWarning(warning, type, code, ctor) {
  let detail;
  if (type !== null && typeof type === 'object' && !isArray(type)) {
    ({ ctor, code } = type);
    if (typeof type.detail === 'string') ({ detail } = type);
    type = type.type || 'Warning';
  } else if (typeof type === 'function') {
    [ctor, code, type] = [type, undefined, 'Warning'];
  }
  if (type !== undefined && typeof type !== 'string') {
    throw nodeError(TypeErrorOf, 'ERR_INVALID_ARG_TYPE', `The "type" argument must be of type string. ${received(type)}`);
  }
  if (typeof code === 'function') [ctor, code] = [code, undefined];
  else if (code !== undefined && typeof code !== 'string') {
    throw nodeError(TypeErrorOf, 'ERR_INVALID_ARG_TYPE', `The "code" argument must be of type string. ${received(code)}`);
  }
  if (typeof warning === 'string') {
    warning = new ErrorOf(warning);
    warning.name = `${type || 'Warning'}`;
    if (code !== undefined) warning.code = code;
    if (detail !== undefined) warning.detail = detail;
    captureStackTrace(warning, ctor || emitWarning);
  } else if (!isPrototypeOf(ErrorOf.prototype, warning)) {
    throw nodeError(TypeErrorOf, 'ERR_INVALID_ARG_TYPE', `The "warning" argument must be of type string or an instance of Error. ${received(warning)}`);
  }
  if (warning.name === 'DeprecationWarning') {
    if (processObject.noDeprecation) return;
    if (processObject.throwDeprecation) throw warning;
  }
  nextTick(() => {
    write('WARN', warningText(warning));
    emitProcess('warning', warning);
  });
}

function warningText(warning) {
  const code = warning.code ? `[${warning.code}] ` : '';
  const detail = typeof warning.detail === 'string' ? `\n${warning.detail}` : '';
  return `(node:${processObject.pid}) ${code}${headOf(warning)}${detail}`;
}

/** A warning that points at no place. */
function placelessWarning(name, message) {
  const warning = new ErrorOf(message);
  warning.name = name;
  warning.stack = headOf(warning);
  return warning;
}

// Promises that were rejected without a handler, until they have one, each with its reason and number.
const unhandled = new WeakMapOf();
const weakDelete = uncurry(WeakMapOf.prototype.delete);
const [rejections, handledLate] = [[], []];
let lastRejection = 0;
let deprecationTold = false;

/** Told by the engine of each promise that is rejected without a handler, and of each that gets one afterwards. */
function track(promise, reason, handled) {
  if (!handled) {
    weakSet(unhandled, promise, { reason, id: ++lastRejection, told: false });
    push(rejections, promise);
    host.rejections(true);
    return;
  }
  const info = weakGet(unhandled, promise);
  if (info === undefined) return;
  weakDelete(unhandled, promise);
  if (!info.told) return;
  push(handledLate, { promise, id: info.id });
  host.rejections(true);
}

/** Tells of the rejections that still have no handler once no tick and no promise waits. */
function tellRejections() {
  host.rejections(false);
  while (handledLate.length > 0) {
    const { promise, id } = shift(handledLate);
    if (!emitSafely('rejectionHandled', promise)) {
      emitWarning(placelessWarning('PromiseRejectionHandledWarning', `Promise rejection was handled asynchronously (rejection id: ${id})`));
    }
  }
  for (let count = rejections.length; count > 0; count--) {
    const promise = shift(rejections);
    const info = weakGet(unhandled, promise);
    if (info === undefined) continue;
    info.told = true;
    if (!emitSafely('unhandledRejection', info.reason, promise)) warnOfRejection(info);
  }
}

/** As `emitProcess`; what a listener throws nothing catches. */
function emitSafely(...args) {
  try {
    return apply(emitProcess, undefined, args);
  } catch (error) {
    uncaught(error);
    return true;
  }
}

function warnOfRejection({ reason, id }) {
  const name = 'UnhandledPromiseRejectionWarning';
  try {
    emitWarning(isPrototypeOf(ErrorOf.prototype, reason) ? stackOf(reason) : plainText(reason), name);
  } catch {
    // Node warns of the rejection all the same.
  }
  emitWarning(placelessWarning(name, `Unhandled promise rejection. This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). To terminate the node process on unhandled promise rejection, use the CLI flag \`--unhandled-rejections=strict\` (see https://nodejs.org/api/cli.html#cli_unhandled_rejections_mode). (rejection id: ${id})`));
  if (deprecationTold) return;
  deprecationTold = true;
  emitWarning('Unhandled promise rejections are deprecated. In the future, promise rejections that are not handled will terminate the Node.js process with a non-zero exit code.', 'DeprecationWarning', 'DEP0018');
}

/** A value as V8 names it without calling anything of it. */
function plainText(value) {
  if (typeof value === 'symbol') return symbolText(value);
  if (typeof value === 'function') return functionText(value);
  if (typeof value !== 'object' || value === null) return `${value}`;
  if (host.proxyTarget(value) !== undefined) return '[object Object]';
  const made = value.toString === ObjectOf.prototype.toString ? constructorName(value) : null;
  return made === null ? brandOf(value) : `#<${made}>`;
}
