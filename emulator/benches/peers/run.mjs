// Measures the emulator beside its peers, all of which answer the same small function: requests per second,
// from wrk, at 16 connections and at one; the time from the start of the program to the first right answer; and
// memory after the load. The emulator is as it comes: it checks the token, and records each call as a job in a
// fresh directory before it answers. Prints a table, and for each peer how many times better the emulator is.
//
// `cargo build --release -p minapp-emulator`, `npm ci` in this folder, and wrk come first.
//
// node run.mjs [--program PATH] [--rounds N] [--seconds N] [--starts N]
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const hello = (file) => join(here, 'hello', file);
/** The program itself, without the script around it that starts it. */
const { default: workerd } = createRequire(import.meta.url)('workerd');
const target = process.env.CARGO_TARGET_DIR ?? join(here, '../../../target');
const { values } = parseArgs({
  options: {
    program: { type: 'string', default: join(target, 'release/minapp-emulator') },
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '5' },
    starts: { type: 'string', default: '11' },
  },
});
const [rounds, seconds, starts] = ['rounds', 'seconds', 'starts'].map((name) => Number(values[name]));
const connections = [16, 1];
const run = promisify(execFile);

const temporary = mkdtempSync(join(tmpdir(), 'peers-'));
const processes = new Set();
/** Ends a program and all that it started, which are a group. */
function end(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
process.on('exit', () => {
  for (const child of processes) end(child);
  rmSync(temporary, { recursive: true, force: true });
});
process.on('SIGINT', () => process.exit(130));

/** What answers: the command that makes it listen on a port, the path to ask at, and the body of a right answer. */
const servers = {
  emulator: {
    command: (port) => [
      values.program, '--listen', `127.0.0.1:${port}`, '--token', 'local-token', '--data', mkdtempSync(join(temporary, 'data-')),
      '--seed', hello('functions'),
    ],
    path: '/oserve/v1.3/cloud-function/hello/job/',
    answer: '{"code":0,"data":"hello world","error":{}}',
  },
  'functions-framework': {
    command: (port) => [
      process.execPath, join(here, 'node_modules/@google-cloud/functions-framework/build/src/main.js'),
      `--source=${hello('functions-framework.mjs')}`, '--target=hello', `--port=${port}`,
    ],
    path: '/',
    answer: 'hello world',
  },
  miniflare: {
    command: (port) => [process.execPath, hello('miniflare.mjs'), `${port}`],
    path: '/',
    answer: 'hello world',
  },
  workerd: {
    command: (port) => [workerd, 'serve', hello('workerd.capnp'), `--socket-addr=http=127.0.0.1:${port}`],
    path: '/',
    answer: 'hello world',
  },
};
const names = Object.keys(servers);
const peers = names.slice(1);

/** A port that nobody listens on. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Asks once, on a connection of its own; gives the whole answer, or what there is of it. */
function ask({ path }, port) {
  const body = '{"data": {"name": "Ada"}}';
  const request = [
    `POST ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Authorization: Bearer local-token',
    'Content-Type: application/json', `Content-Length: ${body.length}`, 'Connection: close', '', body,
  ].join('\r\n');
  return new Promise((answered) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(request));
    let answer = '';
    socket.on('data', (data) => { answer += data; });
    // One that takes connections before it can answer them is asked again.
    socket.setTimeout(500, () => socket.destroy());
    socket.on('error', () => {});
    socket.on('close', () => answered(answer));
  });
}

/** Starts a server; gives it once it has given its first right answer, with how many milliseconds that took. */
async function start(name) {
  const server = servers[name];
  const port = await freePort();
  const [program, ...options] = server.command(port);
  const begun = performance.now();
  const env = { PATH: process.env.PATH, HOME: temporary, TMPDIR: temporary, NODE_ENV: 'production' };
  const child = spawn(program, options, { cwd: here, env, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  processes.add(child);
  let complaints = '';
  child.stderr.on('data', (data) => { complaints += data; });
  child.on('error', (error) => { complaints += error; });
  for (;;) {
    const answer = await ask(server, port);
    const millis = performance.now() - begun;
    if (/^HTTP\/1.1 200 /.test(answer) && answer.endsWith(server.answer)) return { name, child, port, millis };
    const ended = child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
    assert(!ended && millis < 60_000, `${name} gave no right answer: ${answer}${complaints}`);
    await new Promise((later) => setTimeout(later, 1));
  }
}

async function stop({ child }) {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
  end(child);
  processes.delete(child);
}

/** Requests per second that are answered. Those that are not, or not with 2xx, are an error. */
async function load({ name, port }, count, time) {
  const url = `http://127.0.0.1:${port}${servers[name].path}`;
  const { stdout } = await run('wrk', ['-t1', `-c${count}`, `-d${time}`, '-s', join(here, 'load.lua'), url], { timeout: (time + 60) * 1000 });
  const { requests, micros, failed } = JSON.parse(stdout.trim().split('\n').at(-1));
  assert(requests > 0 && failed === 0, `${name}: ${failed} of ${requests} requests failed\n${stdout}`);
  return requests / (micros / 1e6);
}

/** What a process and those that it started hold, in MiB: RSS, in which what they share is counted for each; and PSS. */
function memory({ child }) {
  const status = (pid, file, field) => {
    const found = new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'));
    return Number(found[1]);
  };
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      return [{ pid: Number(pid), parent: status(pid, 'status', 'PPid') }];
    } catch {
      return []; // It has ended meanwhile.
    }
  });
  const tree = [child.pid];
  for (const parent of tree) tree.push(...all.filter((process) => process.parent === parent).map(({ pid }) => pid));
  const sum = (file, field) => tree.reduce((total, pid) => total + status(pid, file, field), 0) / 1024;
  return { processes: tree.length, rss: sum('status', 'VmRSS'), pss: sum('smaps_rollup', 'Pss') };
}

/** The last job that the emulator recorded: as many have been since it was started as calls were answered. */
async function recorded({ port }, calls) {
  const url = `http://127.0.0.1:${port}/oserve/v1.3/cloud-function/hello/job/?limit=1`;
  const response = await fetch(url, { headers: { Authorization: 'Bearer local-token' } });
  const [{ id, status }] = (await response.json()).objects;
  assert.equal(status, 'fulfilled');
  assert(id >= calls, `${calls} calls were answered, and the last job is ${id}`);
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The names, another one first each time. */
const byTurns = (round) => names.map((_, index) => names[(round + index) % names.length]);
const perServer = (make) => Object.fromEntries(names.map((name) => [name, make(name)]));

const millis = perServer(() => []);
for (let round = 0; round < starts; round += 1) {
  for (const name of byTurns(round)) {
    const server = await start(name);
    millis[name].push(server.millis);
    await stop(server);
  }
}

const running = {};
for (const name of names) running[name] = await start(name);
const speeds = perServer(() => Object.fromEntries(connections.map((count) => [count, []])));
let calls = 1;
const measure = async (name, count, time) => {
  const speed = await load(running[name], count, time);
  if (name === 'emulator') calls += Math.floor(speed * time);
  return speed;
};
for (const name of names) await measure(name, 16, seconds);
for (let round = 0; round < rounds; round += 1) {
  for (const count of connections) {
    for (const name of byTurns(round)) speeds[name][count].push(await measure(name, count, seconds));
  }
}
await recorded(running.emulator, calls);
const held = perServer((name) => memory(running[name]));
for (const name of names) await stop(running[name]);

const version = (name) => JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8')).version;
console.log(`functions-framework ${version('@google-cloud/functions-framework')}, miniflare ${version('miniflare')}, \
workerd ${version('workerd')}, Node.js ${process.versions.node}\n`);
console.log('| | requests/s at 16 | at 1 | start, ms | processes | RSS, MiB | PSS, MiB |');
console.log('|---|---|---|---|---|---|---|');
for (const name of names) {
  const cells = [
    ...connections.map((count) => median(speeds[name][count]).toFixed(0)), median(millis[name]).toFixed(0),
    held[name].processes, held[name].rss.toFixed(1), held[name].pss.toFixed(1),
  ];
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
console.log();

/** The median of the ratios of the rounds. */
const ratio = (ours, theirs) => median(ours.map((value, index) => value / theirs[index])).toFixed(2);
for (const peer of peers) {
  for (const count of connections) console.log(`${peer} ${count} ${ratio(speeds.emulator[count], speeds[peer][count])}`);
  console.log(`${peer} start ${ratio(millis.emulator, millis[peer])}`);
  console.log(`${peer} memory ${(held.emulator.pss / held[peer].pss).toFixed(2)}`);
}
