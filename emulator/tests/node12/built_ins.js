// The names of all that the language itself provides: {path: [names]}.
exports.main = async () => {
  const found = {};
  const add = (path, object) => { found[path] = Reflect.ownKeys(object).map(String).sort(); };
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    const value = /^[A-Z]/.test(name) && name !== 'BaaS' && name !== 'WebAssembly' ? globalThis[name] : undefined;
    if (typeof value !== 'function' && (typeof value !== 'object' || value === null)) continue;
    // What the host adds to the language is compared elsewhere.
    if (['Buffer', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'Intl'].includes(name)) continue;
    add(name, value);
    if (value.prototype) add(`${name}.prototype`, value.prototype);
  }
  add('TypedArray', Object.getPrototypeOf(Int8Array));
  add('TypedArray.prototype', Object.getPrototypeOf(Int8Array.prototype));
  add('IteratorPrototype', Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())));
  found.globals = Object.getOwnPropertyNames(globalThis).filter((name) => name !== 'BaaS').sort();
  return found;
};
