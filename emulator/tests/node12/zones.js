// Finds how Node 12 names the time zones, for `record.js`.
'use strict';
const { spawnSync } = require('child_process');

const week = 7 * 24 * 3600 * 1000;

/** Whether Node takes this process's zone from its environment. It leaves most names with digits aside. */
function isTaken(zone) {
  let format;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hour12: false, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  } catch (error) {
    // `Intl` in Node 12 knows no old names in capitals, such as `PRC` and `US/Eastern`.
    return /^(?:[A-Z-]+|[A-Z]{3}\d[A-Z]{3}|US\/.*)$/.test(zone) && !/\(GMT/.test(new Date(0));
  }
  for (let time = Date.UTC(1900, 0); time < Date.UTC(2037, 0); time += 26 * week) {
    const date = new Date(time);
    if (format.format(date) !== date.toLocaleString('en-US', { hour12: false })) return false;
  }
  return true;
}

/** The names of standard and daylight time in this process's zone. */
function names() {
  const wins = new Map();
  let before;
  for (let time = Date.UTC(1900, 0); time < Date.UTC(2037, 0); time += week) {
    const date = new Date(time);
    const look = { name: /\((.*)\)/.exec(date)[1], offset: -date.getTimezoneOffset() };
    if (!wins.has(look.name)) wins.set(look.name, 0);
    if (before !== undefined && before.name !== look.name) {
      // Clocks are ahead in daylight time.
      const ahead = Math.sign(look.offset - before.offset);
      wins.set(look.name, wins.get(look.name) + ahead);
      wins.set(before.name, wins.get(before.name) - ahead);
    }
    before = look;
  }
  const found = [...wins].sort(([, a], [, b]) => a - b).map(([name]) => name);
  return [found[0], found[found.length - 1]];
}

/** Lines `standard|daylight|zone zone zone`. */
function allNames(zones) {
  const rows = new Map();
  for (const zone of zones) {
    const { stdout } = spawnSync(process.execPath, [__filename, zone], { encoding: 'utf8', env: { TZ: zone } });
    if (stdout === '') continue;
    if (!rows.has(stdout)) rows.set(stdout, []);
    rows.get(stdout).push(zone);
  }
  return [...rows].sort().map(([row, of]) => `${row}|${of.sort().join(' ')}\n`).join('');
}

module.exports = { allNames };
if (require.main === module && isTaken(process.argv[2])) process.stdout.write(names().join('|'));
