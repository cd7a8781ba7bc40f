
// A container: load the module once; for each run call its entry and wait for its answer.
let entry;
// The present run. An old one's promises and callbacks may still be called: they find it answered.
let run = { answered: true };

function fail(thrown, mine = run) {
  const failure = describe(thrown);
  const { name, message, stack } = failure;
  indent = '';
  write('ERROR', stack);
  if (mine.answered) return;
  mine.answered = true;
  host.fail(wellFormed(name), wellFormed(message), wellFormed(stack));
}

/** What nothing caught. Node would end here; so does the run, as far as an answer goes, and the container. */
function uncaught(thrown) {
  host.crash();
  fail(thrown);
}

function succeed(result, mine) {
  let json;
  try {
    json = stringify(result);
  } catch (error) {
    if (!mine.answered) fail(error, mine);
    return;
  }
  // `toJSON` may have answered meanwhile.
  if (mine.answered) return;
  mine.answered = true;
  indent = '';
  write('LOG', format(['return: ', result]));
  host.fulfil(json === undefined ? 'null' : wellFormedJson(json));
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

function start(text) {
  const mine = { answered: false };
  run = mine;
  indent = '';
  // Those that the last run left kept nothing going, and are not armed any more.
  mapClear(timers);
  const event = jsonParse(text);
  write('LOG', format(['event.data: ', event === null ? undefined : event.data]));
  const callback = (error, data) => {
    if (mine.answered) return;
    if (error) fail(error, mine);
    else succeed(data, mine);
  };
  try {
    if (entry === undefined) {
      try {
        entry = load();
      } catch (error) {
        // A module that did not load is not there the next time either.
        host.crash();
        throw error;
      }
    }
    const { main, exports } = entry;
    const returned = apply(main, exports, [event, callback]);
    if (returned === null || (typeof returned !== 'object' && typeof returned !== 'function')) return;
    const chain = returned.then;
    if (typeof chain !== 'function') return;
    const answer = new PromiseOf((resolve, reject) => apply(chain, returned, [resolve, reject]));
    then(answer, (result) => {
      // No answer: the function may still call back, and else runs into its deadline.
      if (result !== undefined && !mine.answered) succeed(result, mine);
    }, (error) => {
      if (!mine.answered) fail(error, mine);
    });
  } catch (error) {
    fail(error, mine);
  }
}

return { start, fire, immediate, tick, reply, uncaught };
