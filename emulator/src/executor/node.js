// A worker in Node.js: speaks the protocol of `protocol.rs`, and does what the prelude does in QuickJS.
'use strict';
(() => {
const { writeSync } = require('fs');
const Module = require('module');
const { Console } = require('console');
const { Readable, Writable } = require('stream');
const { StringDecoder } = require('string_decoder');
const { format, inspect, types } = require('util');
const { compileFunction } = require('vm');
const { Worker } = require('worker_threads');
// Taken before a function can change them.
const { Buffer, Date, Error, JSON, Map, Promise, Proxy, TypeError, process, clearTimeout, setTimeout } = global;
const { parse, stringify } = JSON;
const { hasOwnProperty } = Object.prototype;
const { apply, defineProperty } = Reflect;

let limits;
let source;
let entry;
// The present run; an old one's callbacks may still be called, and find it answered.
let run = { answered: true };
let running = false;
let broken = false;
let log = { written: 0, cut: false };

// --- Frames: a length in four bytes, and JSON.

function say(json) {
  const text = Buffer.from(json);
  const frame = Buffer.allocUnsafe(4 + text.length);
  frame.writeUInt32BE(text.length, 0);
  text.copy(frame, 4);
  for (let at = 0; at < frame.length;) {
    try {
      at += writeSync(1, frame, at);
    } catch (error) {
      if (error.code !== 'EAGAIN') process.reallyExit(0);
    }
  }
}

const input = process.stdin;
let unread = Buffer.alloc(0);
input.on('data', (chunk) => {
  unread = unread.length === 0 ? chunk : Buffer.concat([unread, chunk]);
  while (unread.length >= 4) {
    const end = 4 + unread.readUInt32BE(0);
    if (unread.length < end) return;
    const message = parse(unread.toString('utf8', 4, end));
    unread = unread.slice(end);
    receive(message);
  }
});
input.on('end', () => process.reallyExit(0));

function receive(message) {
  if (message.Prepare) {
    [limits] = message.Prepare;
    say('"Ready"');
  } else if (message.Load) source = message.Load;
  else if (message.Run) start(message.Run);
  else if (message.Reply) reply(message.Reply);
}

// --- The log.

function write(level, text) {
  if (log.cut) return;
  let lines = Buffer.from(`${new Date().toISOString()} ${level} ${text}\n`);
  if (log.written + lines.length > limits.log) {
    log.cut = true;
    let kept = new StringDecoder('utf8').write(lines.slice(0, limits.log - log.written));
    if (kept !== '') kept += '\n';
    lines = Buffer.from(`${kept}${new Date().toISOString()} WARN the log was cut here: it is longer than ${limits.log} bytes\n`);
  }
  log.written += lines.length;
  say(`{"Log":${stringify(lines.toString())}}`);
}

let level;
const sink = (fallback) => new Writable({
  decodeStrings: false,
  write(text, encoding, done) {
    text = `${text}`;
    write(level || fallback, text.endsWith('\n') ? text.slice(0, -1) : text);
    done();
  },
});
const [stdout, stderr] = [sink('LOG'), sink('ERROR')];
const logger = new Console({ stdout, stderr, colorMode: false });
for (const [method, its] of [['log', 'LOG'], ['debug', 'LOG'], ['info', 'INFO'], ['warn', 'WARN'], ['error', 'ERROR']]) {
  const native = logger[method];
  logger[method] = (...args) => {
    const outer = level;
    level = its;
    try {
      native(...args);
    } finally {
      level = outer;
    }
  };
}

// --- A run.

function describe(thrown) {
  try {
    if (types.isNativeError(thrown) || thrown instanceof Error) {
      const [name, message] = [`${thrown.name}`, `${thrown.message}`];
      return { name, message, stack: typeof thrown.stack === 'string' && thrown.stack !== '' ? thrown.stack : `${name}: ${message}` };
    }
    let message = typeof thrown === 'string' ? thrown : inspect(thrown);
    if (typeof thrown === 'object' && thrown !== null && typeof thrown.message === 'string') message = thrown.message;
    return { name: 'Error', message, stack: message };
  } catch (error) {
    return { name: 'Error', message: 'unknown error', stack: 'unknown error' };
  }
}

/** JSON without half surrogate pairs, for texts that Rust decodes as strings. */
const wellFormed = (json) => json.replace(/\\\\|\\ud[89a-f][\da-f]{2}/g, (text) => (text === '\\\\' ? text : '\\ufffd'));

function settle(mine, answer) {
  mine.answered = true;
  mine.answer = answer;
}

function fail(mine, thrown) {
  const failure = describe(thrown);
  write('ERROR', failure.stack);
  if (mine.answered) return;
  for (const key of Object.keys(failure)) failure[key] = failure[key].slice(0, limits.log);
  settle(mine, wellFormed(`{"Err":${stringify(failure)}}`));
}

function succeed(mine, result) {
  let json;
  try {
    json = stringify(result);
  } catch (error) {
    if (!mine.answered) fail(mine, error);
    return;
  }
  // `toJSON` may have answered meanwhile.
  if (mine.answered) return;
  write('LOG', format('return: ', result));
  const size = json === undefined ? 0 : Buffer.byteLength(json);
  if (size > limits.result) {
    const error = new Error(`the result is too large: as JSON it has ${size} bytes, and may have ${limits.result}`);
    error.stack = `${error}`;
    fail(mine, error);
  } else settle(mine, `{"Ok":${json === undefined ? 'null' : json}}`);
}

function load() {
  const file = `${source.name}.js`;
  if (source.check_only) {
    compileFunction(source.code.replace(/^#!/, '//'), ['exports', 'require', 'module', '__filename', '__dirname'], { filename: file });
    return { main: (event, callback) => callback(null, null) };
  }
  const module = new Module(file);
  module.filename = file;
  module.paths = [];
  module._compile(source.code, file);
  const { exports } = module;
  const main = exports === undefined || exports === null ? undefined : exports.main;
  if (typeof main !== 'function') {
    throw new TypeError(`the function has no entry: exports.main must be a function, and is ${main === null ? 'null' : typeof main}`);
  }
  return { main, exports };
}

function start({ event, deadline_ms: deadline }) {
  const mine = { answered: false, answer: null };
  run = mine;
  running = true;
  log = { written: 0, cut: false };
  // From here on the event loop is the function's: when it is empty, the run is over.
  input.unref();
  mine.deadline = setTimeout(() => end(null), deadline);
  mine.deadline.unref();
  write('LOG', format('event.data: ', event === null ? undefined : event.data));
  try {
    if (entry === undefined) {
      try {
        entry = load();
      } catch (error) {
        // A module that did not load is not there the next time either.
        broken = true;
        throw error;
      }
    }
    const returned = entry.main.call(entry.exports, event, (error, data) => {
      if (mine.answered) return;
      if (error) fail(mine, error);
      else succeed(mine, data);
    });
    if (returned === null || (typeof returned !== 'object' && typeof returned !== 'function')) return;
    const { then } = returned;
    if (typeof then !== 'function') return;
    new Promise((resolve, reject) => then.call(returned, resolve, reject)).then((result) => {
      // No answer: the function may still call back, and else runs into its deadline.
      if (result !== undefined && !mine.answered) succeed(mine, result);
    }, (error) => {
      if (!mine.answered) fail(mine, error);
    });
  } catch (error) {
    fail(mine, error);
  }
}

function end(answer) {
  clearTimeout(run.deadline);
  running = false;
  input.ref();
  say(`{"End":{"result":${answer},"mem_usage":${process.resourceUsage().maxRSS * 1024},"reusable":${!broken && answer !== null}}}`);
}

process.on('beforeExit', () => {
  if (!running) return;
  if (run.answered) end(run.answer);
  // Nothing can answer any more; the platform waits for the deadline all the same.
  else run.deadline.ref();
});

// Node tells of all that nobody handled through this; its own words on rejections depend on its version.
const emit = process.emit;
let rejections = 0;

function emitted(name, ...args) {
  if (name === 'warning') write('WARN', warningText(args[0]));
  if (name !== 'uncaughtException') {
    const heard = apply(emit, process, [name, ...args]);
    if (name !== 'unhandledRejection' || heard) return heard;
    warnOfRejection(args[0]);
    return true;
  }
  let [thrown] = args;
  try {
    if (apply(emit, process, [name, ...args])) return true;
  } catch (error) {
    thrown = error;
  }
  broken = true;
  fail(run, thrown);
  return true;
}

function warningText(warning) {
  const code = warning.code ? `[${warning.code}] ` : '';
  const detail = typeof warning.detail === 'string' ? `\n${warning.detail}` : '';
  return `(node:${process.pid}) ${code}${warning}${detail}`;
}

/** Warns as Node 12 does, once all listeners have been told. */
function warnOfRejection(reason) {
  const name = 'UnhandledPromiseRejectionWarning';
  rejections++;
  try {
    process.emitWarning(reason instanceof Error ? reason.stack : plainText(reason), name);
  } catch (error) {
    // Node warns of the rejection all the same.
  }
  const message = 'Unhandled promise rejection. This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). To terminate the node process on unhandled promise rejection, use the CLI flag `--unhandled-rejections=strict` (see https://nodejs.org/api/cli.html#cli_unhandled_rejections_mode).';
  process.emitWarning(`${message} (rejection id: ${rejections})`, name);
  if (rejections > 1) return;
  process.emitWarning('Unhandled promise rejections are deprecated. In the future, promise rejections that are not handled will terminate the Node.js process with a non-zero exit code.', 'DeprecationWarning', 'DEP0018');
}

/** A value as V8 names it without calling anything of it. */
function plainText(value) {
  if (typeof value === 'symbol' || typeof value !== 'object' || value === null) return String(value);
  const own = types.isProxy(value) || value.toString !== Object.prototype.toString;
  const made = !own && value.constructor;
  return made ? `#<${made.name}>` : Object.prototype.toString.call(value);
}

// --- The platform's SDK, as far as it belongs to cloud functions (as in `prelude/baas.js`).

const calls = new Map();
let lastCall = 0;

function invoke(member, name, params, sync, shape) {
  return new Promise((resolve, reject) => {
    if (typeof name !== 'string' || name === '') {
      throw new TypeError(`BaaS.${member}: the name of the function must be a string that is not empty. Received ${inspect(name)}`);
    }
    if (name.length > 16384) {
      throw new TypeError(`BaaS.${member}: the name of the function is too long: it has ${name.length} characters, and may have 16384`);
    }
    const data = params === undefined || params === null ? '{}' : stringify(params);
    if (data === undefined || data[0] !== '{') {
      throw new TypeError(`BaaS.${member}: the parameters must be an object. Received ${inspect(params)}`);
    }
    const size = Buffer.byteLength(data);
    if (size > limits.result) {
      throw new TypeError(`the parameters are too large: they have ${size} bytes, and may have ${limits.result}`);
    }
    const id = ++lastCall;
    calls.set(id, { member, resolve, reject, shape });
    input.ref();
    say(`{"Invoke":{"id":${id},"name":${wellFormed(stringify(name))},"data":${data},"sync":${sync === undefined || !!sync}}}`);
  });
}

function reply({ id, result }) {
  const call = calls.get(id);
  calls.delete(id);
  if (calls.size === 0 && running) input.unref();
  if (call === undefined) return;
  if ('Ok' in result) call.resolve(call.shape(result.Ok));
  else call.reject(new Error(`BaaS.${call.member}: ${result.Err}`));
}

const BaaS = new Proxy({
  invoke: (name, params, sync) => invoke('invoke', name, params, sync, (result) => result),
  // The older form of the same.
  invokeFunction: (name, params, sync) => invoke('invokeFunction', name, params, sync, (data) => ({ data })),
}, {
  get(target, name) {
    // `await BaaS` and printing look for these; that is no use of the SDK.
    if (typeof name === 'symbol' || name === 'then' || name === 'toJSON' || hasOwnProperty.call(target, name)) return target[name];
    throw new Error(`BaaS.${name} is not available: of the BaaS SDK the emulator has invoke and invokeFunction alone`);
  },
});

// --- What a function finds around it.

const hide = (object, members) => {
  for (const name of Object.keys(members)) {
    Object.defineProperty(object, name, { value: members[name], writable: true, configurable: true, enumerable: false });
  }
};
// What the process was started with is not for functions. As in Node, what is put there becomes a text.
const env = new Proxy({}, {
  set: (target, name, value) => defineProperty(target, name, { value: `${value}`, writable: true, enumerable: true, configurable: true }),
});
const parent = process.argv[1];
hide(global, { console: logger, BaaS });
hide(process, { env, emit: emitted, stdin: Readable.from([]), stdout, stderr, argv: ['node'], execArgv: [], _eval: undefined });

// Within a native call nothing of the above is heard of the end of the emulator; from a thread it is seen.
new Worker(`setInterval(() => { if (process.ppid !== ${+parent}) process.kill(process.pid, 'SIGKILL') }, 500)`, { eval: true }).unref();
})();
