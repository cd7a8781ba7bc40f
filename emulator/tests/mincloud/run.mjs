// Plays a function's life with `mincloud`, the platform's own command-line client as npm has it, against the
// emulator, and looks after each step at what the client said and at what the emulator holds. The client has a
// home and a folder of its own. `cargo build -p minapp-emulator` comes first; arguments go to the emulator, so
// `--fault status=503,operation=updateFunction` shows that a failure is seen.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(here, '../../../target');
const program = join(here, 'node_modules/mincloud/bin/faas-cli.js');
const temporary = mkdtempSync(join(tmpdir(), 'mincloud-'));
const [home, folder] = ['home', 'functions'].map((name) => join(temporary, name));
const [settings, localSettings] = [home, folder].map((directory) => join(directory, '.mincloudrc'));
const credentials = ['local-client', 'local-secret'];

/** Starts the emulator on a free port; gives its address. */
async function start() {
  const known = ['--token', 'local-token', '--client-secret', 'local-secret'];
  const options = ['--listen', '127.0.0.1:0', '--memory', '--oauth-redirects', ...known, ...process.argv.slice(2)];
  const emulator = spawn(join(target, 'debug/minapp-emulator'), options, { stdio: ['ignore', 'pipe', 'inherit'] });
  process.on('exit', () => emulator.kill());
  for await (const line of createInterface({ input: emulator.stdout })) {
    const found = /listens on (http:\S+)/.exec(line);
    if (found) return { emulator, url: found[1] };
  }
  throw new Error('the emulator did not start');
}

process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
mkdirSync(home);
mkdirSync(folder);
const { emulator, url } = await start();

/** Runs the client; gives what it printed. No other variable than these reaches it, so no proxy does. */
function mincloud(...command) {
  const env = { PATH: process.env.PATH, HOME: home, mincloud_base_url: url };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...command], { cwd: folder, env, timeout: 120_000 }, (error, stdout, stderr) => {
      resolve({ code: error ? error.code : 0, stdout, stderr });
    });
  });
}

/** Runs the client, which has to succeed; gives its standard output. */
async function run(...command) {
  const { code, stdout, stderr } = await mincloud(...command);
  assert.equal(code, 0, `${command.join(' ')}: ${stdout}${stderr}`);
  console.log(`ok   ${command.join(' ')}`);
  return stdout;
}

/** Runs the client, which has to fail and to say this. */
async function fails(text, ...command) {
  const { code, stdout, stderr } = await mincloud(...command);
  assert.equal(code, 1, `${command.join(' ')}: ${stdout}${stderr}`);
  assert(stderr.includes(text), `${command.join(' ')}: ${stderr}`);
  console.log(`ok   ${command.join(' ')}: ${text}`);
}

/** What the emulator holds, asked without the client. */
async function held(path, environment, token = 'local-token') {
  const headers = { authorization: `Bearer ${token}`, ...(environment && { 'x-hydrogen-env-id': environment }) };
  const response = await fetch(`${url}/oserve/v1.3/cloud-function/${path}`, { headers, signal: AbortSignal.timeout(60_000) });
  assert(response.ok, `${path}: ${response.status} ${await response.clone().text()}`);
  return response.json();
}

async function names(environment) {
  return (await held('', environment)).objects.map(({ name }) => name).sort();
}

// Nothing works before the login, and a login needs the right secret.
await fails('请先登录', 'list');
await fails('登录凭证已过期', 'login', 'local-client', 'wrong');
const printed = JSON.parse(await run('login', ...credentials, '-j'));
assert.equal(printed.token_type, 'Bearer');
assert.equal(readFileSync(settings, 'utf8'), '', 'with -j the token is printed, not kept');
assert.match(await run('login', ...credentials), /登录成功/);
const [, token] = /^tokens=local-client:(\S+)$/m.exec(readFileSync(settings, 'utf8'));
assert.deepEqual(await held('', undefined, token), await held(''));
assert.match(await run('list'), /没有云函数/);

// new: the client's own template is created, here and there.
assert.match(await run('new', 'hello', '-m', 'first'), /创建成功/);
const template = readFileSync(join(folder, 'hello/index.js'), 'utf8');
let hello = await held('hello/');
assert.deepEqual([hello.name, hello.function_code, hello.remark], ['hello', template, 'first']);
await fails('400', 'new', 'hello');
assert.match(await run('invoke', 'hello'), /测试结果：成功\n  返回结果：\n  hello world\n/);

// deploy: what exists is changed, and keeps its remark if none is given; what does not exist is created.
const echo = 'exports.main = async (event) => {\n  console.log("大小", event.data.size)\n  return { got: event.data }\n}\n';
writeFileSync(join(folder, 'hello/index.js'), echo);
const deployed = JSON.parse(await run('deploy', 'hello', '-j'));
hello = await held('hello/');
assert.deepEqual([deployed.name, hello.function_code, hello.remark], ['hello', echo, 'first']);
assert.match(await run('deploy', 'hello', '-m', 'second'), /remark: +.*second/);
assert.equal((await held('hello/')).remark, 'second');
const failing = 'exports.main = async () => {\n  null.member\n}\n';
mkdirSync(join(folder, 'src'));
writeFileSync(join(folder, 'src/failing.js'), failing);
assert.match(await run('deploy', 'failing', 'src', '-m', 'new'), /name: +.*failing/);
const created = await held('failing/');
assert.deepEqual([created.function_code, created.remark], [failing, 'new']);
await fails('云函数文件不存在', 'deploy', 'nowhere');

// list
assert.deepEqual(JSON.parse(await run('list', '-j')), await held('?limit=20&offset=0'));
const list = await run('list');
for (const name of ['hello', 'failing']) assert.match(list, new RegExp(`^${name} +approved$`, 'm'));
assert.deepEqual(await names(), ['failing', 'hello']);

// invoke: each call is a job with its log.
const answer = JSON.parse(await run('invoke', 'hello', '{"size":2,"名":"Ada"}', '-j'));
assert.deepEqual([answer.code, answer.data], [0, { got: { size: 2, 名: 'Ada' } }]);
assert.match(answer.log, /大小 2/);
const [job] = (await held('hello/job/?limit=1')).objects;
assert.deepEqual([job.status, job.mem_usage], ['fulfilled', answer.mem_usage]);
assert.equal(await (await fetch(job.user_log_url)).text(), answer.log);
const shown = await run('invoke', 'hello', '{"size":3}');
assert.match(shown, /测试结果：成功[^]*"size": 3[^]*计费时间：\d+00 ms[^]*占用内存：[\d.]+[KM]B[^]*大小 3/);
const failure = await run('invoke', 'failing');
assert.match(failure, /测试结果：失败[^]*错误类型：TypeError[^]*错误信息：Cannot read property 'member' of null[^]*错误堆栈：/);
const failed = JSON.parse(await run('invoke', 'failing', '-j'));
assert.deepEqual([failed.code, failed.error.type], [1, 'TypeError']);
const failedJobs = (await held('failing/job/?status=execution_failed')).objects;
assert.deepEqual([failedJobs.length, failedJobs[0].mem_usage], [2, failed.mem_usage]);
await fails('不存在', 'invoke', 'nowhere');
await fails('data 不是合法的 JSON', 'invoke', 'hello', '{');

// pull: the code comes back as it was deployed.
rmSync(join(folder, 'hello'), { recursive: true });
assert.match(await run('pull', 'hello'), /拉取代码成功/);
assert.equal(readFileSync(join(folder, 'hello/index.js'), 'utf8'), echo);
assert.deepEqual(JSON.parse(await run('pull', 'failing', 'pulled', '-j')), created);
assert.equal(readFileSync(join(folder, 'pulled/failing/index.js'), 'utf8'), failing);
await fails('不存在', 'pull', 'nowhere');

// -e: another environment is another world.
assert.match(await run('list', '-e', 'staging'), /没有云函数[^]*- env: staging/);
await fails('不存在', 'invoke', 'hello', '-e', 'staging');
writeFileSync(join(folder, 'hello/index.js'), template);
await run('deploy', 'hello', '-e', 'staging');
assert.deepEqual([(await held('hello/', 'staging')).function_code, (await held('hello/')).function_code], [template, echo]);
assert.equal(JSON.parse(await run('invoke', 'hello', '-j', '-e', 'staging')).data, 'hello world');

// delete
assert.equal(await run('delete', 'hello', '-j'), '');
assert.deepEqual([await names(), await names('staging')], [['failing'], ['hello']]);
assert.match(await run('delete', 'hello', '-e', 'staging'), /删除成功/);
assert.match(await run('delete', 'failing'), /删除成功/);
assert.deepEqual([await names(), await names('staging')], [[], []]);
await fails('不存在', 'delete', 'hello');

// The end: the token is gone from the settings; -l keeps the client's id in the folder.
assert.match(await run('logout'), /注销成功/);
await fails('请先登录', 'list');
assert(!existsSync(localSettings));
assert.match(await run('login', ...credentials, '-l'), /登录成功/);
assert.equal(readFileSync(localSettings, 'utf8'), 'client_id=local-client\n');
assert.match(await run('list'), /没有云函数/);

emulator.kill();
await once(emulator, 'exit');
