'use strict';
// The legacy functions are the npm package's; URL is parsed in Rust.
const { host, inspect, nodeError } = internals;
const legacy = require('url');

const [pairs, owners, parts] = [new WeakMap(), new WeakMap(), new WeakMap()];

class URLSearchParams {
  constructor(init) {
    let list = [];
    if (typeof init === 'object' && init !== null) {
      const iterate = init[Symbol.iterator];
      if (typeof iterate === 'function') {
        for (const pair of init) {
          const entry = pair !== null && typeof pair === 'object' && typeof pair[Symbol.iterator] === 'function' ? [...pair] : [];
          if (entry.length !== 2) throw nodeError(TypeError, 'ERR_INVALID_TUPLE', 'Each query pair must be an iterable [name, value] tuple');
          list.push([`${entry[0]}`, `${entry[1]}`]);
        }
      } else if (iterate === undefined || iterate === null) {
        list = Reflect.ownKeys(init).filter((key) => Object.prototype.propertyIsEnumerable.call(init, key)).map((key) => [`${key}`, `${init[key]}`]);
      } else throw nodeError(TypeError, 'ERR_ARG_NOT_ITERABLE', 'Query pairs must be iterable');
    } else if (init !== undefined) list = host.parseForm(`${init}`.replace(/^\?/, ''));
    pairs.set(this, list);
  }
  append(name, value) {
    pairs.get(this).push([`${name}`, `${value}`]);
    changed(this);
  }
  delete(name) { keep(this, ([key]) => key !== `${name}`); }
  get(name) {
    const found = pairs.get(this).find(([key]) => key === `${name}`);
    return found === undefined ? null : found[1];
  }
  getAll(name) { return pairs.get(this).filter(([key]) => key === `${name}`).map(([, value]) => value); }
  has(name) { return pairs.get(this).some(([key]) => key === `${name}`); }
  set(name, value) {
    const first = pairs.get(this).find(([key]) => key === `${name}`);
    if (first === undefined) {
      this.append(name, value);
      return;
    }
    first[1] = `${value}`;
    keep(this, (pair) => pair === first || pair[0] !== `${name}`);
  }
  sort() {
    pairs.get(this).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    changed(this);
  }
  forEach(callback, self) {
    if (typeof callback !== 'function') throw nodeError(TypeError, 'ERR_INVALID_CALLBACK', `Callback must be a function. Received ${inspect(callback)}`);
    for (const [name, value] of pairs.get(this)) callback.call(self, value, name, this);
  }
  * entries() { for (const pair of pairs.get(this)) yield [...pair]; }
  * keys() { for (const [name] of pairs.get(this)) yield name; }
  * values() { for (const [, value] of pairs.get(this)) yield value; }
  toString() { return host.formatForm(pairs.get(this)); }
  [inspect.custom](depth, options) {
    const shown = pairs.get(this).map(([name, value]) => `${inspect(name, options)} => ${inspect(value, options)}`);
    return shown.length === 0 ? 'URLSearchParams {}' : `URLSearchParams { ${shown.join(', ')} }`;
  }
}
Object.defineProperty(URLSearchParams.prototype, Symbol.iterator, { value: URLSearchParams.prototype.entries, writable: true, configurable: true });
Object.defineProperty(URLSearchParams.prototype, Symbol.toStringTag, { value: 'URLSearchParams', configurable: true });

function keep(params, sound) {
  pairs.set(params, pairs.get(params).filter(sound));
  changed(params);
}

/** Writes the parameters back into the URL that they belong to. */
function changed(params) {
  const url = owners.get(params);
  if (url !== undefined) parts.set(url, { ...parts.get(url), ...host.setUrl(parts.get(url).href, 'search', params.toString()) });
}

function invalid(input) {
  return Object.assign(nodeError(TypeError, 'ERR_INVALID_URL', `Invalid URL: ${input}`), { input: `${input}` });
}

class URL {
  constructor(input, base) {
    const found = host.parseUrl(`${input}`, base === undefined ? undefined : `${base}`);
    if (found === undefined) throw invalid(base === undefined || host.parseUrl(`${base}`) !== undefined ? input : base);
    const searchParams = new URLSearchParams(found.search);
    owners.set(searchParams, this);
    parts.set(this, { ...found, searchParams });
  }
  get href() { return parts.get(this).href; }
  set href(value) {
    const found = host.parseUrl(`${value}`);
    if (found === undefined) throw invalid(value);
    renew(this, found);
  }
  get origin() { return parts.get(this).origin; }
  get searchParams() { return parts.get(this).searchParams; }
  toString() { return this.href; }
  toJSON() { return this.href; }
  [inspect.custom](depth, options) {
    if (typeof depth === 'number' && depth < 0) return this;
    const shown = {};
    for (const name of ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'searchParams', 'hash']) shown[name] = this[name];
    return `${this.constructor.name} ${inspect(shown, options)}`;
  }
}
for (const name of ['protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'hash']) {
  Object.defineProperty(URL.prototype, name, {
    get() { return parts.get(this)[name]; },
    set(value) { renew(this, host.setUrl(this.href, name, `${value}`)); },
    enumerable: true,
    configurable: true,
  });
}
for (const name of ['href', 'origin', 'searchParams', 'toString', 'toJSON']) {
  Object.defineProperty(URL.prototype, name, { ...Object.getOwnPropertyDescriptor(URL.prototype, name), enumerable: true });
}
Object.defineProperty(URL.prototype, Symbol.toStringTag, { value: 'URL', configurable: true });

function renew(url, found) {
  const { searchParams } = parts.get(url);
  parts.set(url, { ...found, searchParams });
  pairs.set(searchParams, host.parseForm(found.search.replace(/^\?/, '')));
}

/** `url.format`, which also takes a URL and says what of it to leave out. */
function format(url, options) {
  if (!(url instanceof URL)) return legacy.format(url);
  const { auth = true, fragment = true, search = true } = options || {};
  const copy = new URL(url.href);
  if (!auth) [copy.username, copy.password] = ['', ''];
  if (!fragment) copy.hash = '';
  if (!search) copy.search = '';
  return copy.href;
}

function fileURLToPath(url) {
  const { protocol, hostname, pathname } = typeof url === 'string' ? new URL(url) : url;
  if (protocol !== 'file:') throw nodeError(TypeError, 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file');
  if (hostname !== '') throw nodeError(TypeError, 'ERR_INVALID_FILE_URL_HOST', 'File URL host must be "localhost" or empty on linux');
  if (/%2f/i.test(pathname)) throw nodeError(TypeError, 'ERR_INVALID_FILE_URL_PATH', 'File URL path must not include encoded / characters');
  return decodeURIComponent(pathname);
}

function pathToFileURL(path) {
  const url = new URL('file://');
  url.pathname = require('path').resolve(path).replace(/%/g, '%25').replace(/\\/g, '%5C').replace(/\n/g, '%0A').replace(/\r/g, '%0D').replace(/\t/g, '%09');
  return url;
}

const domain = (convert) => (name) => {
  const found = host.parseUrl(`ws://${name}`);
  return found === undefined ? '' : convert(found.hostname);
};

module.exports = {
  ...legacy,
  format,
  URL,
  URLSearchParams,
  domainToASCII: domain((name) => name),
  domainToUnicode: domain((name) => require('punycode/').toUnicode(name)),
  fileURLToPath,
  pathToFileURL,
};
