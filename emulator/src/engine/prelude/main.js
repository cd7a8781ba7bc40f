
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

function succeed(result, mine) {
  let json;
  try {
    json = typeof result === 'string' ? host.quote(result) : undefined;
    if (json === undefined) json = stringify(result);
  } catch (error) {
    if (!mine.answered) fail(error, mine);
    return;
  }
  // `toJSON` may have answered meanwhile.
  if (mine.answered) return;
  mine.answered = true;
  indent = '';
  write('LOG', `return:  ${shown(result)}`);
  host.fulfil(json === undefined ? 'null' : json);
}

/** What a promise resolves to is the answer. */
function answerWith(promise, mine) {
  then(promise, (result) => answer(result, mine), (error) => {
    if (!mine.answered) fail(error, mine);
  });
}

function answer(result, mine) {
  // No answer: the function may still call back, and else runs into its deadline.
  if (result !== undefined && !mine.answered) succeed(result, mine);
}

/** A step of `start`: resolves a promise whose result is the answer, which is needed only for what has a `then`. */
function settle(result, mine) {
  const object = result !== null && (typeof result === 'object' || typeof result === 'function');
  if (object && 'then' in result) answerWith(new PromiseOf((resolve) => resolve(result)), mine);
  else host.soon(answer, result, mine);
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
  // The source ended the function around it, unseen, and what was left is another.
  const around = host.head + (startsWith(host.source, '#!') ? 2 : 0) + 1;
  if (typeof body !== 'function' || functionText(body).length !== around + host.source.length) throw strayBracket();
  if (host.checkOnly) return { main: (event, callback) => callback(null, null), exports: {} };
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
  if (lastTimer > 0) mapClear(timers);
  let event;
  try {
    event = jsonParse(text);
  } catch (error) {
    if (!isPrototypeOf(RangeErrorOf.prototype, error)) throw error;
    // The function has no part in that.
    error = new RangeErrorOf('the argument is nested too deeply for the QuickJS engine; Node.js takes it: start the emulator with `--engine node`');
    error.stack = `${error}`;
    fail(error);
    return;
  }
  write('LOG', `event.data:  ${shown(event === null ? undefined : event.data)}`);
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
    // Most async functions are done when they return. Their result takes as many steps as below, without promises.
    const result = chain === promiseThen ? host.fulfilled(returned) : undefined;
    if (result !== undefined && returned.constructor === PromiseOf) host.soon(settle, result, mine);
    else answerWith(new PromiseOf((resolve, reject) => apply(chain, returned, [resolve, reject])), mine);
  } catch (error) {
    fail(error, mine);
  }
}

return { start, fire, immediate, tick, reply, uncaught, track, tellRejections };
