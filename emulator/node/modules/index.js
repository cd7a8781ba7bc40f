'use strict';
// Node's built-in modules by name, each loaded when first required.
const { console, process, unavailable } = internals;
const members = require('./members.json');

const modules = {
  assert: () => require('assert'),
  buffer: () => require('buffer'),
  console: () => console,
  crypto: () => require('crypto'),
  events: () => require('events'),
  fs: () => require('fs'),
  os: () => require('os'),
  path: () => require('path'),
  perf_hooks: () => ({ performance: { now: () => process.uptime() * 1000, timeOrigin: Date.now() - process.uptime() * 1000 } }),
  process: () => process,
  punycode: () => require('punycode/'),
  querystring: () => require('querystring'),
  stream: () => require('stream'),
  string_decoder: () => require('string_decoder'),
  timers: () => require('timers'),
  // No function has a terminal.
  tty: () => ({ isatty: () => false }),
  url: () => require('url'),
  util: () => require('util'),
};
modules.sys = modules.util;
const loaded = new Map();

/** The module of that name; undefined if Node has none. */
function load(name) {
  if (!loaded.has(name)) {
    if (!Object.prototype.hasOwnProperty.call(members, name)) return undefined;
    loaded.set(name, complete(name, modules[name] === undefined ? {} : modules[name]()));
  }
  return loaded.get(name);
}

/**
 * Adds what Node's module has and this one has not. Bundles look at much that they never use, so it is only
 * the use of a function that fails.
 */
function complete(name, exports) {
  for (const [member, kind] of Object.entries(members[name])) {
    if (member in exports) {
      // The bundle gives a second name to what is called like something else in it.
      const own = typeof exports[member] === 'function' && exports[member].name;
      if (own && /^\d+$/.test(own.slice(member.length)) && own.startsWith(member)) Object.defineProperty(exports[member], 'name', { value: member });
      continue;
    }
    const value = kind === 'function' ? missing(`${name}.${member}`) : kind === 'object' ? {} : kind.value;
    Object.defineProperty(exports, member, { value, writable: true, configurable: true, enumerable: true });
  }
  return exports;
}

function missing(path) {
  const name = path.slice(path.indexOf('.') + 1);
  return { [name]: function () { throw unavailable(path); } }[name];
}

module.exports = { load, modules, encoding: () => require('encoding') };
