// Makes ../src/engine/node.generated.js of the modules here and the npm packages that they stand on.
// `--check` only says whether that file is what would be made.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const output = join(here, '../src/engine/node.generated.js');
const local = (name) => join(here, 'modules', `${name}.js`);

// What packages ask for, and what they get: our own module where there is one, so that each thing is there once.
const instead = new Map([
  ['assert', 'assert/build/assert.js'],
  ['path', 'path-browserify'],
  ['punycode/', 'punycode/punycode.js'],
  ['string_decoder', 'string_decoder/lib/string_decoder.js'],
  // Licences other than MIT's and Apache's, and code for engines older than ours.
  ['ieee754', local('shims/ieee754')],
  ['qs', local('querystring')],
  ['inherits', local('shims/inherits')],
  ['tslib', local('shims/tslib')],
  ['safe-buffer', local('buffer')],
  ['util-deprecate', local('shims/deprecate')],
  ['object-is', local('shims/nothing')],
  ['is-nan', local('shims/nothing')],
  ['object-is/polyfill', local('shims/object-is')],
  ['object.assign/polyfill', local('shims/object-assign')],
  ['call-bind/callBound', local('shims/call-bound')],
  // Parts of the file system that no function can reach.
  ['@jsonjoy.com/fs-print', local('shims/nothing')],
  ['@jsonjoy.com/fs-snapshot', local('shims/nothing')],
  ['./glob', local('shims/nothing')],
]);
const own = ['buffer', 'crypto', 'encoding', 'events', 'fs', 'os', 'querystring', 'stream', 'timers', 'url', 'util'];

const resolve = {
  name: 'modules',
  setup({ onResolve, resolve: find }) {
    onResolve({ filter: /./ }, async ({ path, importer, kind, pluginData }) => {
      if (pluginData === 'found' || kind === 'entry-point') return undefined;
      const ours = importer.startsWith(join(here, 'modules'));
      const name = path.replace(/^node:/, '').replace(/^(util|events|buffer)\/$/, '$1');
      if (/readable-stream.lib.internal.streams/.test(importer) && name === 'stream') return { path: local('shims/legacy-stream') };
      // A module of ours stands on the package of the same name.
      if (own.includes(name) && !(ours && importer === local(name))) return { path: local(name) };
      const target = instead.get(name) ?? (own.includes(name) ? `${name}/` : undefined);
      if (target === undefined) return undefined;
      return target.startsWith('/') ? { path: target } : find(target, { kind, resolveDir: here, pluginData: 'found' });
    });
  },
};

const { outputFiles: [{ text }], metafile } = await build({
  entryPoints: [local('index')],
  absWorkingDir: here,
  bundle: true,
  charset: 'utf8',
  format: 'cjs',
  legalComments: 'none',
  lineLimit: 110,
  mainFields: ['main'],
  metafile: true,
  minifySyntax: true,
  minifyWhitespace: true,
  platform: 'neutral',
  plugins: [resolve],
  target: 'es2019',
  write: false,
});

/** The licences of the packages whose code is in the bundle. */
function licences() {
  const inside = (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  const names = new Set(Object.keys(metafile.outputs['index.js']?.inputs ?? metafile.inputs).map(inside));
  names.delete(undefined);
  return [...names].sort().map((name) => {
    const folder = join(here, 'node_modules', name);
    const { version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const kind = license ?? licenses[0].type;
    if (!['MIT', 'Apache-2.0'].includes(kind)) throw new Error(`${name} has the licence ${kind}`);
    const file = ['LICENSE', 'LICENSE.md', 'License.md', 'LICENSE-MIT.txt', 'license'].find((file) => {
      try {
        return readFileSync(join(folder, file));
      } catch {
        return false;
      }
    });
    // The Apache licence is LICENSE-APACHE of this repository.
    const text = kind === 'Apache-2.0' || file === undefined ? '' : `\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
    return `${name} ${version}: ${kind}${text}`;
  }).join('\n\n').replace(/\*\//g, '* /').replace(/[^\S\n]+$/gm, '').replace(/\r/g, '');
}

const made = `// Made by emulator/node/build.mjs. Do not edit.
export default function (internals) {
const { process } = internals, global = globalThis, module = { exports: {} };
${text.replace(/^"use strict";/, '')}
return module.exports;
}
/* It holds code of these packages:

${licences()}
*/
`;

if (!process.argv.includes('--check')) writeFileSync(output, made);
else if (readFileSync(output, 'utf8') !== made) {
  console.error('src/engine/node.generated.js is not what emulator/node makes: run `npm ci && npm run build` there');
  process.exit(1);
}
