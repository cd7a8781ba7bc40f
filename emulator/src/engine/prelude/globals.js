
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

// As in Node, what is put into the environment becomes a text.
const environment = new ProxyOf({}, {
  set(target, name, value) {
    target[name] = typeof name === 'symbol' ? symbolName(name) : textOf(value);
    return true;
  },
  defineProperty(target, name, descriptor) {
    if (typeof name === 'symbol') return symbolName(name);
    defineProperty(target, name, { value: textOf(descriptor.value), writable: true, enumerable: true, configurable: true });
    return true;
  },
});
const textOf = (value) => `${value}`;
const symbolName = () => { throw new TypeErrorOf('Cannot convert a Symbol value to a string'); };

function resourceUsage() {
  const usage = { userCPUTime: round(host.node.elapsed() * 1000), systemCPUTime: 0, maxRSS: floor(host.node.memoryUsed() / 1024) };
  const others = split('sharedMemorySize unsharedDataSize unsharedStackSize minorPageFault majorPageFault swappedOut fsRead fsWrite ipcSent ipcReceived signalsCount voluntaryContextSwitches involuntaryContextSwitches', ' ');
  for (let i = 0; i < others.length; i++) usage[others[i]] = 0;
  return usage;
}

const processMembers = {
  stdout: outputStream('LOG'), stderr: outputStream('ERROR'),
  title: 'node', version: 'v12.22.12', versions, arch: 'x64', platform: 'linux', release: { name: 'node', lts: 'Erbium' },
  argv: ['node'], argv0: 'node', execArgv: [], execPath: '/usr/bin/node', env: environment, pid: 1, ppid: 0, nextTick,
  config: { target_defaults: {}, variables: {} }, debugPort: 9229, exitCode: undefined, allowedNodeEnvironmentFlags: new SetOf(), domain: null,
  features: { inspector: false, debug: false, uv: true, ipv6: true, tls_alpn: true, tls_sni: true, tls_ocsp: true, tls: true, cached_builtins: true },
  cwd: () => '/', uptime: () => host.node.elapsed() / 1000, emitWarning,
  memoryUsage: () => {
    const used = host.node.memoryUsed();
    return { rss: used, heapTotal: used, heapUsed: used, external: 0, arrayBuffers: 0 };
  },
  cpuUsage: () => ({ user: round(host.node.elapsed() * 1000), system: 0 }),
  umask: () => 18, getuid: () => 0, geteuid: () => 0, getgid: () => 0, getegid: () => 0, getgroups: () => [0],
  resourceUsage, hasUncaughtExceptionCaptureCallback: () => false,
  assert(sound, message) { if (!sound) throw nodeError(ErrorOf, 'ERR_ASSERTION', message || 'assertion error'); },
  hrtime,
};

const hide = (object, members) => {
  const names = objectKeys(members);
  for (let i = 0; i < names.length; i++) {
    defineProperty(object, names[i], { value: members[names[i]], writable: true, configurable: true, enumerable: false });
  }
};

// Nothing that a function may do to the process that it shares with the emulator.
const endings = split('abort binding chdir dlopen exit initgroups kill openStdin reallyExit setegid seteuid setgid setgroups setUncaughtExceptionCaptureCallback setuid', ' ');
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
