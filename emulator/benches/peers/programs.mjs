// The programs that are measured, and what is measured of one: its start, its load, its memory.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const here = dirname(fileURLToPath(import.meta.url));
const hello = (file) => join(here, 'hello', file);
/** The program itself, without the script around it that starts it. */
const { default: workerd } = createRequire(import.meta.url)('workerd');
const target = process.env.CARGO_TARGET_DIR ?? join(here, '../../../target');
export const release = join(target, 'release/minapp-emulator');
export const run = promisify(execFile);

export const temporary = mkdtempSync(join(tmpdir(), 'peers-'));
const processes = new Set();
/** Kills a program and all that it started, which are a group. */
function killGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
process.on('exit', () => {
  for (const child of processes) killGroup(child);
  rmSync(temporary, { recursive: true, force: true });
});
process.on('SIGINT', () => process.exit(130));

/** A program: the command that makes it listen on a port, the path of its function, and the right response body. */
export const servers = {
  'functions-framework': {
    command: (port) => [
      process.execPath, join(here, 'node_modules/@google-cloud/functions-framework/build/src/main.js'),
      `--source=${hello('functions-framework.mjs')}`, '--target=hello', `--port=${port}`,
    ],
    path: '/',
    body: 'hello world',
  },
  miniflare: {
    command: (port) => [process.execPath, hello('miniflare.mjs'), `${port}`],
    path: '/',
    body: 'hello world',
  },
  workerd: {
    command: (port) => [workerd, 'serve', hello('workerd.capnp'), `--socket-addr=http=127.0.0.1:${port}`],
    path: '/',
    body: 'hello world',
  },
};

/** The emulator on a data directory; `directory` is called before each start, outside the time that counts. */
export function emulator(program, directory) {
  return {
    command: (port) => [
      program, '--listen', `127.0.0.1:${port}`, '--token', 'local-token', '--data', directory(),
      '--seed', hello('functions'),
    ],
    path: '/oserve/v1.3/cloud-function/hello/job/',
    body: '{"code":0,"data":"hello world","error":{}}',
  };
}

/** A port that nobody listens on. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Sends one request on a connection of its own; returns the whole response, or what there is of it. */
function send({ path }, port) {
  const body = '{"data": {"name": "Ada"}}';
  const request = [
    `POST ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Authorization: Bearer local-token',
    'Content-Type: application/json', `Content-Length: ${body.length}`, 'Connection: close', '', body,
  ].join('\r\n');
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(request));
    let response = '';
    socket.on('data', (data) => { response += data; });
    // A program that accepts connections before it can respond gets another request.
    socket.setTimeout(500, () => socket.destroy());
    socket.on('error', () => {});
    socket.on('close', () => done(response));
  });
}

/** Starts a program; returns it after its first right response, with the milliseconds until then. */
export async function start(name) {
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
    const response = await send(server, port);
    const millis = performance.now() - begun;
    if (/^HTTP\/1.1 200 /.test(response) && response.endsWith(server.body)) return { name, child, port, millis };
    const ended = child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
    assert(!ended && millis < 60_000, `${name} sent no right response: ${response}${complaints}`);
    await new Promise((later) => setTimeout(later, 1));
  }
}

/** Stops a program, cleanly unless told otherwise. */
export async function stop({ child }, signal = 'SIGTERM') {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  killGroup(child);
  processes.delete(child);
}

/**
 * Responses per second, and the microseconds of CPU that the program took for each. A request without a response, or
 * with one that is not 2xx, is an error.
 */
export async function load({ name, port, child }, connections, seconds) {
  const url = `http://127.0.0.1:${port}${servers[name].path}`;
  const options = ['-t1', `-c${connections}`, `-d${seconds}`, '-s', join(here, 'load.lua'), url];
  const before = cpuMicros(child);
  const { stdout } = await run('wrk', options, { timeout: (seconds + 60) * 1000 });
  const { requests, micros, failed } = JSON.parse(stdout.trim().split('\n').at(-1));
  assert(requests > 0 && failed === 0, `${name}: ${failed} of ${requests} requests failed\n${stdout}`);
  return { speed: requests / (micros / 1e6), cpu: (cpuMicros(child) - before) / requests };
}

/** A process and those that it started. */
function tree({ pid }) {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      return [{ pid: Number(name), parent: status(name, 'status', 'PPid') }];
    } catch {
      return []; // It has ended meanwhile.
    }
  });
  const found = [pid];
  for (const parent of found) found.push(...all.filter((process) => process.parent === parent).map(({ pid }) => pid));
  return found;
}

function status(pid, file, field) {
  const found = new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'));
  return Number(found[1]);
}

/** The CPU time of a program so far, with that of processes that have ended; to 10 ms. */
function cpuMicros(child) {
  return tree(child).reduce((total, pid) => {
    // After the name of the program, which may hold spaces: utime, stime, cutime and cstime are fields 14 to 17.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return total + fields.slice(11, 15).reduce((ticks, field) => ticks + Number(field), 0) * 10_000;
  }, 0);
}

/** What a process and those that it started hold, in MiB: RSS counts what they share for each of them, PSS once. */
export function memory(program) {
  const pids = tree(program.child);
  const sum = (file, field) => pids.reduce((total, pid) => total + status(pid, file, field), 0) / 1024;
  return { processes: pids.length, rss: sum('status', 'VmRSS'), pss: sum('smaps_rollup', 'Pss') };
}

/** The newest jobs of an emulator, and how many it keeps. */
export async function jobs({ port }) {
  const url = `http://127.0.0.1:${port}/oserve/v1.3/cloud-function/hello/job/?limit=1`;
  const response = await fetch(url, { headers: { Authorization: 'Bearer local-token' } });
  const { meta, objects: [newest] } = await response.json();
  assert.equal(newest.status, 'fulfilled');
  return { newest: newest.id, count: meta.total_count };
}

/** The version of a peer. */
export const version = (name) => JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8')).version;
