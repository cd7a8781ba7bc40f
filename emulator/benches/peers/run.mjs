// Measures the emulator beside its peers, all of which run the same small function: responses per second, from wrk,
// at 16 connections and at one; the time from the start of the program to its first right response; and memory
// after the load. The emulator has its defaults: it checks the token, and records each call as a job before it sends
// the response. It is measured on an empty data directory; on one with the 100,000 jobs that it keeps, where each new
// job ends an old one; and, for the start alone, on one that a `kill -9` under load at that bound left behind.
// Prints a table, and the ratios beside what is wanted.
//
// First: `cargo build --release -p minapp-emulator`, `npm ci` in this folder, wrk, and python3 with sqlite3.
//
// node run.mjs [--program PATH] [--rounds N] [--seconds N] [--starts N] [--check]
import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';

import { BOUND, addFull, empty } from './data.mjs';
import { emulator, jobs, load, memory, release, servers, start, stop, version } from './programs.mjs';

const { values } = parseArgs({
  options: {
    program: { type: 'string', default: release },
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '5' },
    starts: { type: 'string', default: '11' },
    check: { type: 'boolean', default: false }, // whether to fail if something is not as wanted
  },
});
const [rounds, seconds, starts] = ['rounds', 'seconds', 'starts'].map((name) => Number(values[name]));

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The names, another one first each time. */
const byTurns = (names, round) => names.map((_, index) => names[(round + index) % names.length]);
const perName = (names, make) => Object.fromEntries(names.map((name) => [name, make(name)]));

const peers = Object.keys(servers);
await addFull(values.program);
servers.emulator = emulator(values.program, empty);
const names = ['emulator', 'emulator, full', 'emulator, killed', ...peers];

const millis = perName(names, () => []);
// The first start of each finds its program on the disk, and does not count.
for (let round = -1; round < starts; round += 1) {
  for (const name of byTurns(names, round + 1)) {
    const server = await start(name);
    if (round >= 0) millis[name].push(server.millis);
    await stop(server);
  }
}

const loaded = names.filter((name) => name !== 'emulator, killed');
const running = {};
for (const name of loaded) running[name] = await start(name);
const first = perName(loaded.filter((name) => !peers.includes(name)), () => undefined);
for (const name of Object.keys(first)) first[name] = (await jobs(running[name])).newest;
const speeds = perName(loaded, () => ({ 16: [], 1: [] }));
const cpu = perName(loaded, () => []);
const calls = perName(loaded, () => 0);
const measure = async (name, connections) => {
  const result = await load(running[name], connections, seconds);
  calls[name] += Math.floor(result.speed * seconds);
  return result;
};
for (const name of loaded) await measure(name, 16);
for (let round = 0; round < rounds; round += 1) {
  for (const connections of [16, 1]) {
    for (const name of byTurns(loaded, round)) {
      const result = await measure(name, connections);
      speeds[name][connections].push(result.speed);
      if (connections === 16) cpu[name].push(result.cpu);
    }
  }
}
for (const [name, before] of Object.entries(first)) {
  const { newest } = await jobs(running[name]);
  assert(newest - before >= calls[name], `${name}: ${calls[name]} calls, and ${newest - before} jobs`);
}
const held = perName(loaded, (name) => memory(running[name]));
// It clears once a second.
await new Promise((later) => setTimeout(later, 5000));
const { count } = await jobs(running['emulator, full']);
assert.equal(count, BOUND, 'the emulator keeps as many jobs as it should');
for (const name of loaded) await stop(running[name]);

console.log(`functions-framework ${version('@google-cloud/functions-framework')}, miniflare ${version('miniflare')}, \
workerd ${version('workerd')}, Node.js ${process.versions.node}\n`);
console.log('| | responses/s at 16 | CPU each, µs | at 1 | start, ms | processes | RSS, MiB | PSS, MiB |');
console.log('|---|---|---|---|---|---|---|---|');
for (const name of names) {
  const number = (values) => (values ? median(values).toFixed(0) : '');
  const speed = [number(speeds[name]?.[16]), number(cpu[name]), number(speeds[name]?.[1])];
  const { processes, rss, pss } = held[name] ?? {};
  const cells = [...speed, median(millis[name]).toFixed(1), processes ?? '', rss?.toFixed(1) ?? '', pss?.toFixed(1) ?? ''];
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}

/** The median of the ratios of the rounds. */
const ratio = (ours, theirs) => median(ours.map((value, index) => value / theirs[index]));
const speed = (ours, theirs, connections) => ratio(speeds[ours][connections], speeds[theirs][connections]);
const began = (ours, theirs) => ratio(millis[ours], millis[theirs]);
const [framework, miniflare, workerd] = peers;
const full = 'emulator, full';
const killed = 'emulator, killed';
const results = [
  [`${framework}, at 16`, speed('emulator', framework, 16), 'at least', 5],
  [`${framework}, at 1`, speed('emulator', framework, 1), 'at least', 1.5],
  [`${miniflare}, at 16`, speed('emulator', miniflare, 16), 'at least', 5],
  [`${miniflare}, at 1`, speed('emulator', miniflare, 1), 'at least', 1.3],
  [`${workerd}, at 16`, speed('emulator', workerd, 16), 'at least', 2],
  [`${workerd}, at 1`, speed('emulator', workerd, 1), 'at least', 1],
  [`full: ${workerd}, at 16`, speed(full, workerd, 16), 'at least', 2],
  [`full: ${workerd}, at 1`, speed(full, workerd, 1), 'at least', 1],
  [`start: ${workerd}`, began('emulator', workerd), 'at most', 0.5],
  [`start, full: ${workerd}`, began(full, workerd), 'at most', 0.5],
  [`start, full: emulator`, began(full, 'emulator'), 'at most', 1.2],
  [`start, killed: ${workerd}`, began(killed, workerd), 'at most', 0.5],
  [`start, killed: emulator`, began(killed, 'emulator'), 'at most', 1.2],
  [`memory: ${framework}`, held.emulator.pss / held[framework].pss, 'at most', 0.25],
];
console.log('\n| the emulator against | measured | wanted | |\n|---|---|---|---|');
let missed = 0;
for (const [what, measured, sense, wanted] of results) {
  const holds = sense === 'at least' ? measured >= wanted : measured <= wanted;
  missed += holds ? 0 : 1;
  console.log(`| ${what} | ${measured.toFixed(2)} | ${sense} ${wanted} | ${holds ? '' : 'missed'} |`);
}
if (values.check && missed > 0) process.exit(1);
