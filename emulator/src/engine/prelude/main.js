
// A run: load the module, call its entry, wait for its answer.
let answered = false;

function fail(thrown) {
  const failure = describe(thrown);
  const { name, message, stack } = failure;
  indent = '';
  write('ERROR', stack);
  if (answered) return;
  answered = true;
  host.fail(wellFormed(name), wellFormed(message), wellFormed(stack));
}

/** What nothing caught. Node would end here; so does the run, as far as an answer goes. */
function uncaught(thrown) {
  fail(thrown);
}

function succeed(result) {
  let json;
  try {
    json = stringify(result);
  } catch (error) {
    if (!answered) fail(error);
    return;
  }
  // `toJSON` may have answered meanwhile.
  if (answered) return;
  answered = true;
  indent = '';
  write('LOG', format(['return: ', result]));
  if (json === undefined) json = 'null';
  // Half a surrogate pair is no text: JSON.stringify escapes it, but no one could read it back.
  if (includes(json, '\\ud')) json = replace(json, /\\\\|\\ud[89a-f][\da-f]{2}/g, (text) => (text === '\\\\' ? text : '\\ufffd'));
  host.fulfil(json);
}

function callback(error, data) {
  if (answered) return;
  if (error) fail(error);
  else succeed(data);
}

function load() {
  compiling = true;
  const newer = host.newerSyntax();
  let body;
  try {
    body = host.compile();
  } catch (error) {
    if (newer !== undefined && faultAt > newer.at) throw newerSyntax(newer);
    throw error;
  } finally {
    compiling = false;
  }
  if (newer !== undefined) throw newerSyntax(newer);
  const module = { exports: {}, id: '.', filename: host.file, loaded: false, children: [], paths: [] };
  const { exports } = module;
  apply(body, exports, [exports, require, module, host.file, '/']);
  module.loaded = true;
  const main = module.exports === undefined || module.exports === null ? undefined : module.exports.main;
  if (typeof main !== 'function') {
    throw new TypeErrorOf(`the function has no entry: exports.main must be a function, and is ${main === null ? 'null' : typeof main}`);
  }
  return { main, exports: module.exports };
}

function start() {
  const event = jsonParse(host.event);
  write('LOG', format(['event.data: ', event === null ? undefined : event.data]));
  try {
    const { main, exports } = load();
    const returned = apply(main, exports, [event, callback]);
    if (returned === null || (typeof returned !== 'object' && typeof returned !== 'function')) return;
    const chain = returned.then;
    if (typeof chain !== 'function') return;
    const answer = new PromiseOf((resolve, reject) => apply(chain, returned, [resolve, reject]));
    then(answer, (result) => {
      // No answer: the function may still call back, and else runs into its deadline.
      if (result !== undefined && !answered) succeed(result);
    }, (error) => {
      if (!answered) fail(error);
    });
  } catch (error) {
    fail(error);
  }
}

return { start, fire, immediate, tick, uncaught };
