'use strict';
// The machine that the platform's containers look like: one processor, and the function's own memory.
const { host } = internals;
const { constants } = require('./members.json').os;

module.exports = {
  EOL: '\n',
  arch: () => 'x64',
  constants: constants.value,
  cpus: () => [{ model: 'virtual', speed: 0, times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 } }],
  endianness: () => 'LE',
  freemem: () => host.memoryLimit - host.memoryUsed(),
  getPriority: () => 0,
  homedir: () => '/',
  hostname: () => 'localhost',
  loadavg: () => [0, 0, 0],
  networkInterfaces: () => ({}),
  platform: () => 'linux',
  release: () => '',
  setPriority: () => undefined,
  tmpdir: () => '/tmp',
  totalmem: () => host.memoryLimit,
  type: () => 'Linux',
  uptime: () => process.uptime(),
  userInfo: () => ({ uid: 0, gid: 0, username: 'root', homedir: '/', shell: null }),
  version: () => '',
};
