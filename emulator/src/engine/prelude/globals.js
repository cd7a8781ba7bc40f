
// What a function finds around it, as far as this version goes.
const versions = { node: '12.22.12', v8: '7.8.279.23-node.57' };
const processObject = create(create(ObjectOf.prototype, { constructor: { value: { process() {} }.process } }));
function hrtime(since = [0, 0]) {
  const ms = host.node.elapsed();
  const seconds = floor(ms / 1000) - since[0];
  const nanos = floor((ms % 1000) * 1e6) - since[1];
  return nanos < 0 ? [seconds - 1, nanos + 1e9] : [seconds, nanos];
}
hrtime.bigint = () => BigIntOf(floor(host.node.elapsed() * 1e6));

const outputStream = (level) => ({
  writable: true,
  // A line in the log has no place for what ends without one.
  write: (text) => { write(level, replace(`${text}`, /\n$/, '')); return true; },
  on: () => undefined, once: () => undefined, end: () => undefined,
});

const processMembers = {
  stdout: outputStream('LOG'), stderr: outputStream('ERROR'),
  title: 'node', version: 'v12.22.12', versions, arch: 'x64', platform: 'linux', release: { name: 'node', lts: 'Erbium' },
  argv: ['node'], execArgv: [], env: {}, pid: 1, nextTick,
  cwd: () => '/', uptime: () => host.node.elapsed() / 1000, on: () => processObject, once: () => processObject,
  off: () => processObject, emit: () => false, emitWarning: (warning) => write('WARN', format([warning])),
  memoryUsage: () => {
    const used = host.node.memoryUsed();
    return { rss: used, heapTotal: used, heapUsed: used, external: 0, arrayBuffers: 0 };
  },
  cpuUsage: () => ({ user: round(host.node.elapsed() * 1000), system: 0 }),
  umask: () => 18, getuid: () => 0, geteuid: () => 0, getgid: () => 0, getegid: () => 0,
  hrtime,
};

const hide = (object, members) => {
  const names = objectKeys(members);
  for (let i = 0; i < names.length; i++) {
    defineProperty(object, names[i], { value: members[names[i]], writable: true, configurable: true, enumerable: false });
  }
};

// Nothing that a function may do to the process that it shares with the emulator.
const endings = ['abort', 'chdir', 'exit', 'kill'];
for (let i = 0; i < endings.length; i++) {
  processMembers[endings[i]] = () => { throw new ErrorOf(`process.${endings[i]} is not available in the emulator`); };
}

const names = objectKeys(processMembers);
for (let i = 0; i < names.length; i++) processObject[names[i]] = processMembers[names[i]];
defineProperty(processObject, symbolTag, { value: 'process', configurable: true });

const consoleObject = {};
const consoleNames = objectKeys(consoleMethods);
for (let i = 0; i < consoleNames.length; i++) consoleObject[consoleNames[i]] = consoleMethods[consoleNames[i]];

hide(globalThis, { global: globalThis, console: consoleObject, process: processObject, BaaS });
const timerNames = objectKeys(timerGlobals);
for (let i = 0; i < timerNames.length; i++) globalThis[timerNames[i]] = timerGlobals[timerNames[i]];
