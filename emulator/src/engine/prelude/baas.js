
// The platform's SDK, as far as it belongs to cloud functions: calls of other functions. All else says
// that it is not there, by name.
const calls = new MapOf();
let lastCall = 0;

/** No function has a name that is longer than what a message of the emulator may hold. */
function checkName(member, name) {
  if (name.length <= 16384) return;
  throw new TypeErrorOf(`BaaS.${member}: the name of the function is too long: it has ${name.length} characters, and may have 16384`);
}

/** Calls a function. What comes back is given to `shape` before the promise is resolved with it. */
function invoke(member, name, params, sync, shape) {
  return new PromiseOf((resolve, reject) => {
    if (typeof name !== 'string' || name === '') {
      throw new TypeErrorOf(`BaaS.${member}: the name of the function must be a string that is not empty. Received ${inspect(name)}`);
    }
    checkName(member, name);
    const data = params === undefined || params === null ? '{}' : stringify(params);
    if (data === undefined || data[0] !== '{') {
      throw new TypeErrorOf(`BaaS.${member}: the parameters must be an object. Received ${inspect(params)}`);
    }
    const id = ++lastCall;
    host.invoke(id, wellFormed(name), data, sync === undefined || !!sync);
    mapSet(calls, id, { member, resolve, reject, shape });
  });
}

/** A call came back: `text` is what it resolves to, in JSON, or the message that it fails with. */
function reply(id, done, text) {
  const call = mapGet(calls, id);
  mapDelete(calls, id);
  if (done) apply(call.resolve, undefined, [call.shape(jsonParse(text))]);
  else apply(call.reject, undefined, [new ErrorOf(`BaaS.${call.member}: ${text}`)]);
}

const BaaS = new ProxyOf({
  invoke: (name, params, sync) => invoke('invoke', name, params, sync, (result) => result),
  // The older form of the same.
  invokeFunction: (name, params, sync) => invoke('invokeFunction', name, params, sync, (data) => ({ data })),
}, {
  get(target, name) {
    // `await BaaS` and printing look for these; that is no use of the SDK.
    if (typeof name === 'symbol' || name === 'then' || name === 'toJSON' || hasOwn(target, name)) return target[name];
    throw new ErrorOf(`BaaS.${name} is not available: of the BaaS SDK the emulator has invoke and invokeFunction alone`);
  },
});
