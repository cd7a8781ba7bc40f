'use strict';
// Files in memory. As on the platform, only /tmp can be written to, and it holds 64 MB.
const { process, uncaught } = internals;
const { Volume, Dir, Dirent, Stats, fsCallbackApiList, fsSynchronousApiList } = require('@jsonjoy.com/fs-node');
const { createError } = require('@jsonjoy.com/fs-core/lib/errors.js');
const { Node } = require('@jsonjoy.com/fs-core/lib/Node.js');
const { constants } = require('@jsonjoy.com/fs-node-utils');
const { resolve } = require('path');

const room = 64 * 1024 * 1024;
let used = 0;

/** Lets an inode's `change` happen if there is room for the size that it will have. */
function limit(name, sizeAfter) {
  const change = Node.prototype[name];
  Node.prototype[name] = function (...args) {
    const before = this.getSize();
    const growth = sizeAfter(this, ...args) - before;
    if (growth > 0 && used + growth > room) throw createError('ENOSPC', 'write');
    const result = change.apply(this, args);
    used += this.getSize() - before;
    return result;
  };
}
limit('write', (node, bytes, from = 0, length = bytes.length, to = 0) => Math.max(node.getSize(), (to < 0 ? node.getSize() : to) + length));
limit('truncate', (node, size = 0) => size);
limit('setBuffer', (node, bytes) => bytes.length);

const volume = Volume.fromNestedJSON({ '/tmp': {} }, '/', { process });
const core = volume._core;
const { deleteNode } = core;
core.deleteNode = function (node) {
  used -= node.getSize();
  return deleteNode.call(this, node);
};

/** Refuses what would change anything outside /tmp, as a read-only file system does. */
function guard(name, call, paths, changes = () => true) {
  const act = core[name];
  core[name] = function (...args) {
    const [path, other] = paths.map((i) => `${args[i]}`);
    const outside = [path, other].some((it) => it !== undefined && !resolve(it).startsWith('/tmp/'));
    // What is not there cannot be changed: that is said first.
    if (outside && changes(...args)) throw createError('EROFS', call, path, other);
    return act.apply(this, args);
  };
}
const writing = constants.O_WRONLY | constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC;
guard('open', 'open', [0], (path, flags) => (flags & writing) !== 0);
guard('mkdir', 'mkdir', [0], (path) => core.getLink(core.filenameToSteps(path)) === null);
// Node says which directory was the first that it made, the package which was the last.
const { mkdirp } = core;
core.mkdirp = (path, mode) => {
  const steps = core.filenameToSteps(path);
  const first = steps.findIndex((_, i) => core.getResolvedLink(steps.slice(0, i + 1)) === null);
  return mkdirp(path, mode) && `/${steps.slice(0, first + 1).join('/')}`;
};
guard('mkdirp', 'mkdir', [0], (path) => core.getLink(core.filenameToSteps(path)) === null);
guard('symlink', 'symlink', [1]);
guard('link', 'link', [1]);
guard('rename', 'rename', [0, 1]);
guard('unlink', 'unlink', [0], (path) => core.getLink(core.filenameToSteps(path)) !== null);
guard('rmdir', 'rmdir', [0], (path) => core.getLink(core.filenameToSteps(path)) !== null);

// The package calls back within a promise, which would keep to itself what a callback throws. Listeners of
// streams are called from such callbacks too.
const guarded = (callback) => (...args) => {
  try {
    callback(...args);
  } catch (error) {
    uncaught(error);
  }
};
for (const name of fsCallbackApiList) {
  const call = volume[name];
  // These are told of changes, from timers.
  if (typeof call !== 'function' || /watch/i.test(name)) continue;
  volume[name] = (...args) => {
    const last = args.length - 1;
    if (typeof args[last] === 'function') args[last] = guarded(args[last]);
    return call.apply(volume, args);
  };
}

const fs = { constants, Dir, Dirent, Stats, promises: volume.promises };
for (const name of ['F_OK', 'R_OK', 'W_OK', 'X_OK']) fs[name] = constants[name];
const members = require('./members.json').fs;
for (const name of [...fsSynchronousApiList, ...fsCallbackApiList]) {
  if (name in members && typeof volume[name] === 'function') fs[name] = volume[name].bind(volume);
}
for (const name of ['ReadStream', 'WriteStream', 'FSWatcher', 'StatWatcher']) fs[name] = volume[name];
fs.realpath = volume.realpath.bind(volume);
fs.realpathSync = volume.realpathSync.bind(volume);
fs.realpath.native = fs.realpath;
fs.realpathSync.native = fs.realpathSync;

module.exports = fs;
