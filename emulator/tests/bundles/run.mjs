// Bundles each function of src/ with webpack and esbuild, as users do, and runs the bundle, unchanged, in the
// emulator and in this Node: both must come to the same. `cargo build -p minapp-emulator` comes first.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import webpack from 'webpack';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
const output = join(target, 'bundles');
const data = { size: 2, at: '2018-09-21T03:46:26.026Z', secret: 's3cret 密' };

async function bundle(entry) {
  const name = basename(entry, '.js');
  // With `node12` alone, webpack's minifier writes `??`, which Node 12 refuses.
  const options = { entry, mode: 'production', target: ['node12', 'es2019'], output: { path: output, library: { type: 'commonjs2' } } };
  const stats = await new Promise((resolve, reject) => {
    webpack({ ...options, output: { ...options.output, filename: `${name}.webpack.js` } }, (error, done) => (error ? reject(error) : resolve(done)));
  });
  assert(!stats.hasErrors(), stats.toString());
  await build({ entryPoints: [entry], bundle: true, platform: 'node', target: 'node12', format: 'cjs', outfile: join(output, `${name}.esbuild.js`) });
  return [`${name}.webpack`, `${name}.esbuild`];
}

/** Starts the emulator on a free port; gives its address. */
async function start() {
  const options = ['--listen', '127.0.0.1:0', '--memory', '--token', 'local-token'];
  const emulator = spawn(join(target, 'debug/minapp-emulator'), options, { stdio: ['ignore', 'pipe', 'inherit'] });
  process.on('exit', () => emulator.kill());
  for await (const line of createInterface({ input: emulator.stdout })) {
    const found = /listens on (http:\S+)/.exec(line);
    if (found) return { emulator, url: found[1] };
  }
  throw new Error('the emulator did not start');
}

async function call(url, path, body) {
  const response = await fetch(`${url}/oserve/v1.3/cloud-function/${path}`, {
    method: 'POST', headers: { authorization: 'Bearer local-token', 'content-type': 'application/json' }, body: JSON.stringify(body),
  });
  assert(response.ok, `${path}: ${response.status} ${await response.clone().text()}`);
  return response.json();
}

mkdirSync(output, { recursive: true });
const names = (await Promise.all(readdirSync(join(here, 'src')).map((file) => bundle(join(here, 'src', file))))).flat();
const { emulator, url } = await start();
for (const name of names) {
  const file = join(output, `${name}.js`);
  const wanted = JSON.parse(JSON.stringify(await createRequire(file)(file).main({ data })));
  await call(url, '', { name, function_code: readFileSync(file, 'utf8') });
  const begun = performance.now();
  const answer = await call(url, `${name}/job/`, { data });
  const took = performance.now() - begun;
  assert.deepEqual(answer, { code: 0, data: wanted, error: {} }, name);
  console.log(`ok ${name.padEnd(20)} ${(readFileSync(file).length / 1024).toFixed(0).padStart(5)} KB ${took.toFixed(0).padStart(5)} ms`);
}
emulator.kill();
await once(emulator, 'exit');
