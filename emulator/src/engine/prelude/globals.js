
// What a function finds around it, as far as this version goes.
const versions = { node: '12.22.12', v8: '7.8.279.23-node.57' };
const processObject = create(create(ObjectOf.prototype, { constructor: { value: { process() {} }.process } }));
const processMembers = {
  title: 'node', version: 'v12.22.12', versions, arch: 'x64', platform: 'linux', release: { name: 'node', lts: 'Erbium' },
  argv: ['node'], execArgv: [], env: {}, pid: 1, nextTick,
  cwd: () => '/', uptime: () => (now() - started) / 1000, on: () => processObject, once: () => processObject,
  off: () => processObject, emit: () => false, emitWarning: (warning) => write('WARN', format([warning])),
  hrtime: (since = [0, 0]) => {
    const ms = now();
    const seconds = floor(ms / 1000) - since[0];
    const nanos = (ms % 1000) * 1e6 - since[1];
    return nanos < 0 ? [seconds - 1, nanos + 1e9] : [seconds, nanos];
  },
};
const started = now();

const hide = (object, members) => {
  const names = objectKeys(members);
  for (let i = 0; i < names.length; i++) {
    defineProperty(object, names[i], { value: members[names[i]], writable: true, configurable: true, enumerable: false });
  }
};

const names = objectKeys(processMembers);
for (let i = 0; i < names.length; i++) processObject[names[i]] = processMembers[names[i]];
defineProperty(processObject, symbolTag, { value: 'process', configurable: true });

const consoleObject = {};
const consoleNames = objectKeys(consoleMethods);
for (let i = 0; i < consoleNames.length; i++) consoleObject[consoleNames[i]] = consoleMethods[consoleNames[i]];

hide(globalThis, { global: globalThis, console: consoleObject, process: processObject, BaaS });
const timerNames = objectKeys(timerGlobals);
for (let i = 0; i < timerNames.length; i++) globalThis[timerNames[i]] = timerGlobals[timerNames[i]];

/** A function is one file, so all it can require are Node's own modules; none of them is here yet. */
function require(id) {
  if (typeof id !== 'string') throw nodeError(TypeErrorOf, 'ERR_INVALID_ARG_TYPE', `The "id" argument must be of type string. Received ${inspect(id)}`);
  if (id === '') throw nodeError(TypeErrorOf, 'ERR_INVALID_ARG_VALUE', "The argument 'id' must be a non-empty string. Received ''");
  const error = new ErrorOf(`Cannot find module '${id}'\nRequire stack:\n- ${host.file}`);
  error.code = 'MODULE_NOT_FOUND';
  error.requireStack = [host.file];
  throw error;
}
