// `Date` in a time zone that is not the engine's own. Runs before the prelude, so that all else finds this `Date`
// alone. The engine's, which reckons in the machine's zone, is asked in UTC only.
export default function (zone) {
const uncurry = Function.prototype.bind.bind(Function.prototype.call);
const { apply, construct, ownKeys } = Reflect;
const { defineProperty, getOwnPropertyDescriptor } = Object;
const Native = Date;
const { prototype } = Native;
const { now, parse: nativeParse, UTC } = Native;
const [timeOf, setTime, utcText] = [uncurry(prototype.getTime), uncurry(prototype.setTime), uncurry(prototype.toUTCString)];
const [match, replace, split, padStart] = [uncurry(RegExp.prototype.exec), uncurry(String.prototype.replace), uncurry(String.prototype.split), uncurry(String.prototype.padStart)];
const { abs, floor, trunc } = Math;
const toPrimitive = Symbol.toPrimitive;
const TypeErrorOf = TypeError;

/** A `Date` whose UTC is this time's local one. */
const shifted = (time) => new Native(time + zone.offset(time));
/** The time at which clocks show what UTC is at `local`. */
const fromLocal = (local) => (local !== local ? local : local - zone.localOffset(local));

/** Whether a text says itself which zone it means; a date alone in ISO 8601 means UTC. */
function isZoned(text) {
  const bare = replace(text, /\([^)]*\)/g, ' ');
  return match(/^(?:[+-]\d{6}|\d{4})(?:-\d\d(?:-\d\d)?)?$/, text) !== null
    || match(/(?:^|[^a-z])(?:Z|UTC?|GMT|[ECMP][SD]T)(?![a-z])/i, bare) !== null
    || match(/:\d+(?:[.,]\d+)?\s*(?:[ap]m)?\s*[+-]\s*\d/i, bare) !== null;
}

function parse(text) {
  text = `${text}`;
  if (isZoned(text)) return nativeParse(text);
  return fromLocal(nativeParse(match(/^(?:[+-]\d{6}|\d{4})-\d\d(?:-\d\d)?T/, text) === null ? `${text} Z` : `${text}Z`));
}

const isObject = (value) => typeof value === 'object' ? value !== null : typeof value === 'function';

/** The time that the constructor's only argument means. */
function single(value) {
  if (isObject(value)) {
    try {
      return timeOf(value);
    } catch {
      value = primitive(value);
    }
  }
  return typeof value === 'string' ? parse(value) : +value;
}

function primitive(value) {
  const own = value[toPrimitive];
  if (own !== undefined && own !== null) {
    const plain = apply(own, value, ['default']);
    if (!isObject(plain)) return plain;
    throw new TypeErrorOf('Cannot convert object to primitive value');
  }
  // What has no such method is asked for its value, and then for its text.
  for (let i = 0; i < 2; i++) {
    const method = i === 0 ? value.valueOf : value.toString;
    if (typeof method !== 'function') continue;
    const plain = apply(method, value, []);
    if (!isObject(plain)) return plain;
  }
  throw new TypeErrorOf('Cannot convert object to primitive value');
}

const parts = (time) => split(utcText(shifted(time)), ' ');
function dateText(time) {
  const { 0: weekday, 1: day, 2: month, 3: year } = parts(time);
  return `${weekday[0]}${weekday[1]}${weekday[2]} ${month} ${day} ${year}`;
}
function timeText(time) {
  const offset = trunc(zone.offset(time) / 60000);
  const size = abs(offset);
  const ahead = `${offset < 0 ? '-' : '+'}${padStart(`${floor(size / 60)}`, 2, '0')}${padStart(`${size % 60}`, 2, '0')}`;
  return `${parts(time)[4]} GMT${ahead} (${zone.name(time)})`;
}
const text = (time) => `${dateText(time)} ${timeText(time)}`;

const ZonedDate = {
  Date: function (year, month, day, hours, minutes, seconds, ms) {
    if (new.target === undefined) return text(now());
    const { length } = arguments;
    const time = length === 0 ? now() : length === 1 ? single(year) : fromLocal(apply(UTC, Native, arguments));
    return construct(Native, [time], new.target);
  },
}.Date;

function define(object, name, value) {
  defineProperty(object, name, { value, writable: true, enumerable: false, configurable: true });
}

const kinds = ['Date', 'Day', 'FullYear', 'Hours', 'Milliseconds', 'Minutes', 'Month', 'Seconds'];
for (let i = 0; i < kinds.length; i++) {
  const get = uncurry(prototype[`getUTC${kinds[i]}`]);
  const getter = `get${kinds[i]}`;
  define(prototype, getter, {
    [getter]() {
      const time = timeOf(this);
      return time !== time ? time : get(shifted(time));
    },
  }[getter]);
  const set = prototype[`setUTC${kinds[i]}`];
  if (set === undefined) continue;
  const setter = `set${kinds[i]}`;
  const method = {
    [setter]() {
      const time = timeOf(this);
      const local = time !== time ? new Native(time) : shifted(time);
      return setTime(this, fromLocal(apply(set, local, arguments)));
    },
  }[setter];
  defineProperty(method, 'length', { value: set.length, configurable: true });
  define(prototype, setter, method);
}

const { setFullYear, getFullYear } = prototype;
const methods = {
  getYear() { return apply(getFullYear, this, []) - 1900; },
  setYear(year) {
    timeOf(this);
    const number = +year;
    const whole = trunc(number);
    if (number !== number) return setTime(this, number);
    return apply(setFullYear, this, [whole >= 0 && whole <= 99 ? whole + 1900 : number]);
  },
  getTimezoneOffset() {
    const time = timeOf(this);
    return time !== time ? time : 0 - trunc(zone.offset(time) / 60000);
  },
  toString() {
    const time = timeOf(this);
    return time !== time ? 'Invalid Date' : text(time);
  },
  toDateString() {
    const time = timeOf(this);
    return time !== time ? 'Invalid Date' : dateText(time);
  },
  toTimeString() {
    const time = timeOf(this);
    return time !== time ? 'Invalid Date' : timeText(time);
  },
};
const names = ownKeys(methods);
for (let i = 0; i < names.length; i++) define(prototype, names[i], methods[names[i]]);

define(ZonedDate, 'now', now);
define(ZonedDate, 'parse', { parse(text) { return parse(text); } }.parse);
define(ZonedDate, 'UTC', UTC);
defineProperty(ZonedDate, 'prototype', { ...getOwnPropertyDescriptor(Native, 'prototype') });
define(prototype, 'constructor', ZonedDate);
define(globalThis, 'Date', ZonedDate);
}
