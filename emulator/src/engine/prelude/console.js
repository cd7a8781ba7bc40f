
// `console`: each call is one entry of the log. There is one log, so `error` and `log` differ in level only.
let indent = '';
const counts = new MapOf();
const clocks = new MapOf();

function write(level, text) {
  if (indent !== '') text = indent + replace(text, /\n/g, `\n${indent}`);
  // No more than can be kept leaves the engine.
  host.log(level, wellFormed(text.length > host.logLimit ? cut(text, 0, host.logLimit) : text));
}

const warn = (message) => emitWarning(message, 'Warning');

/** Writes how long ago a clock was started; whether it was. */
function elapsed(label, args, method) {
  const start = mapGet(clocks, label);
  if (start === undefined) {
    warn(`No such label '${label}' for console.${method}()`);
    return;
  }
  const rest = args.length === 0 ? '' : ` ${format(args)}`;
  write('LOG', `${label}: ${timeText(host.node.elapsed() - start)}${rest}`);
}

/** Milliseconds as Node 12 writes them. */
function timeText(ms) {
  if (ms < 1000) return `${+toFixed(ms, 3)}ms`;
  if (ms < 60000) return `${toFixed(ms / 1000, 3)}s`;
  const minutes = floor(ms / 60000);
  const hours = floor(minutes / 60);
  const seconds = padStart(toFixed((ms % 60000) / 1000, 3), 6, '0');
  if (hours === 0) return `${minutes}:${seconds} (m:ss.mmm)`;
  return `${hours}:${padStart(`${minutes % 60}`, 2, '0')}:${seconds} (h:mm:ss.mmm)`;
}

const consoleMethods = {
  log(...args) { write('LOG', format(args)); },
  debug(...args) { write('LOG', format(args)); },
  info(...args) { write('INFO', format(args)); },
  warn(...args) { write('WARN', format(args)); },
  error(...args) { write('ERROR', format(args)); },
  dir(value, options) { write('LOG', inspect(value, { customInspect: false, ...options })); },
  dirxml(...args) { write('LOG', format(args)); },
  table(data, properties) { write('LOG', table(data, properties)); },
  trace(...args) {
    const error = new ErrorOf(format(args));
    write('ERROR', `Trace${error.message === '' ? '' : `: ${error.message}`}${cut(error.stack, headOf(error).length)}`);
  },
  assert(sound, ...args) {
    if (sound) return;
    args[0] = `Assertion failed${args.length === 0 ? '' : `: ${args[0]}`}`;
    write('WARN', format(args));
  },
  count(label = 'default') {
    const count = (mapGet(counts, `${label}`) || 0) + 1;
    mapSet(counts, `${label}`, count);
    write('LOG', `${label}: ${count}`);
  },
  countReset(label = 'default') {
    if (!mapDelete(counts, `${label}`)) warn(`Count for '${label}' does not exist`);
  },
  group(...args) {
    if (args.length > 0) write('LOG', format(args));
    indent += '  ';
  },
  groupCollapsed(...args) {
    if (args.length > 0) write('LOG', format(args));
    indent += '  ';
  },
  groupEnd() { indent = cut(indent, 2); },
  time(label = 'default') {
    label = `${label}`;
    if (mapGet(clocks, label) !== undefined) warn(`Label '${label}' already exists for console.time()`);
    else mapSet(clocks, label, host.node.elapsed());
  },
  timeLog(label = 'default', ...args) { elapsed(`${label}`, args, 'timeLog'); },
  timeEnd(label = 'default') {
    elapsed(`${label}`, [], 'timeEnd');
    mapDelete(clocks, `${label}`);
  },
  // There is no screen to clear, and no inspector that listens.
  clear() {},
  profile() {},
  profileEnd() {},
  timeStamp() {},
};
