
// `console`: each call is one entry of the log. There is one log, so `error` and `log` differ in level only.
let indent = '';
const counts = new MapOf();
const clocks = new MapOf();

function write(level, text) {
  if (indent !== '') text = indent + replace(text, /\n/g, `\n${indent}`);
  // No more than can be kept leaves the engine.
  host.log(level, wellFormed(text.length > host.logLimit ? cut(text, 0, host.logLimit) : text));
}

function elapsed(label, args) {
  const start = mapGet(clocks, `${label}`);
  if (start === undefined) return;
  const rest = args.length === 0 ? '' : ` ${format(args)}`;
  write('LOG', `${label}: ${now() - start}ms${rest}`);
}

const consoleMethods = {
  log(...args) { write('LOG', format(args)); },
  debug(...args) { write('LOG', format(args)); },
  info(...args) { write('INFO', format(args)); },
  warn(...args) { write('WARN', format(args)); },
  error(...args) { write('ERROR', format(args)); },
  dir(value, options) { write('LOG', inspect(value, { customInspect: false, ...options })); },
  dirxml(...args) { write('LOG', format(args)); },
  table(value) { write('LOG', format([value])); },
  trace(...args) {
    const error = new ErrorOf(format(args));
    write('ERROR', replace(error.stack, /^Error/, 'Trace'));
  },
  assert(sound, ...args) {
    if (sound) return;
    if (typeof args[0] === 'string') args[0] = `Assertion failed: ${args[0]}`;
    else args = concat(['Assertion failed'], args);
    write('WARN', format(args));
  },
  count(label = 'default') {
    const count = (mapGet(counts, `${label}`) || 0) + 1;
    mapSet(counts, `${label}`, count);
    write('LOG', `${label}: ${count}`);
  },
  countReset(label = 'default') { mapDelete(counts, `${label}`); },
  group(...args) {
    if (args.length > 0) write('LOG', format(args));
    indent += '  ';
  },
  groupCollapsed(...args) {
    if (args.length > 0) write('LOG', format(args));
    indent += '  ';
  },
  groupEnd() { indent = cut(indent, 2); },
  time(label = 'default') { mapSet(clocks, `${label}`, now()); },
  timeLog(label = 'default', ...args) { elapsed(label, args); },
  timeEnd(label = 'default') {
    elapsed(label, []);
    mapDelete(clocks, `${label}`);
  },
};
