
// Timers, immediates and ticks. When a timer is due is kept in Rust; what it calls is kept here.
const timers = new MapOf();
const [immediates, ticks] = [[], []];
let lastTimer = 0;

class Timeout {
  #id;
  #kept = true;
  constructor(id) { this.#id = id; }
  ref() { return this.#keep(true); }
  unref() { return this.#keep(false); }
  hasRef() { return this.#kept; }
  #keep(kept) {
    this.#kept = kept;
    const timer = mapGet(timers, this.#id);
    if (timer !== undefined) timer.kept = kept;
    host.keepAlive(this.#id, kept);
    return this;
  }
  refresh() {
    const timer = mapGet(timers, this.#id);
    if (timer !== undefined) arm(this.#id, timer);
    return this;
  }
  close() { clearTimer(this); return this; }
  [symbolPrimitive]() { return this.#id; }
  static id(timer) { return typeof timer === 'object' && timer !== null && #id in timer ? timer.#id : +timer; }
}
const timerId = Timeout.id;
delete Timeout.id;

function checkCallback(callback) {
  if (typeof callback === 'function') return;
  throw nodeError(TypeErrorOf, 'ERR_INVALID_CALLBACK', `Callback must be a function. Received ${inspect(callback)}`);
}

/** A timer that has fired is forgotten in Rust, with whether it keeps the run going. */
function arm(id, timer) {
  host.setTimer(id, timer.delay);
  if (!timer.kept) host.keepAlive(id, false);
}

function startTimer(callback, delay, args, again) {
  checkCallback(callback);
  const id = ++lastTimer;
  delay = +delay;
  const timer = { callback, delay, args, again, kept: true };
  mapSet(timers, id, timer);
  arm(id, timer);
  return new Timeout(id);
}

function clearTimer(timer) {
  if (timer === undefined || timer === null || typeof timer === 'symbol') return;
  const id = timerId(timer);
  if (mapDelete(timers, id)) host.clearTimer(id);
}

/** Calls a timer that is due. */
function fire(id) {
  const timer = mapGet(timers, id);
  if (timer === undefined) return;
  if (!timer.again) mapDelete(timers, id);
  try {
    apply(timer.callback, undefined, timer.args);
  } finally {
    if (timer.again && mapGet(timers, id) === timer) arm(id, timer);
  }
}

/** Asked with `true`: how many immediates wait. Else calls the first. */
function immediate(count) {
  if (count) return immediates.length;
  const next = shift(immediates);
  if (immediates.length === 0) host.immediates(false);
  if (next !== undefined && next.callback !== undefined) apply(next.callback, undefined, next.args);
  return undefined;
}

/** Calls the first tick that waits. */
function tick() {
  const next = shift(ticks);
  if (ticks.length === 0) host.ticks(false);
  try {
    apply(next.callback, undefined, next.args);
  } catch (error) {
    uncaught(error);
  }
}

class Immediate {
  constructor(callback, args) { this.callback = callback; this.args = args; }
}

const timerGlobals = {
  setTimeout(callback, delay, ...args) { return startTimer(callback, delay, args, false); },
  setInterval(callback, delay, ...args) { return startTimer(callback, delay, args, true); },
  clearTimeout(timer) { clearTimer(timer); },
  clearInterval(timer) { clearTimer(timer); },
  setImmediate(callback, ...args) {
    checkCallback(callback);
    const waiting = new Immediate(callback, args);
    push(immediates, waiting);
    host.immediates(true);
    return waiting;
  },
  clearImmediate(waiting) {
    if (listIncludes(immediates, waiting)) waiting.callback = undefined;
  },
  queueMicrotask(callback) {
    if (typeof callback !== 'function') {
      throw nodeError(TypeErrorOf, 'ERR_INVALID_ARG_TYPE', `The "callback" argument must be of type function. ${received(callback)}`);
    }
    then(settled, () => {
      try {
        callback();
      } catch (error) {
        uncaught(error);
      }
    });
  },
};
const settled = PromiseOf.resolve();

function nextTick(callback, ...args) {
  checkCallback(callback);
  push(ticks, { callback, args });
  host.ticks(true);
}
