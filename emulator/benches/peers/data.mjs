// Data directories for the emulator: an empty one, and copies of one that holds as many jobs as it keeps.
import { cpSync, closeSync, fsyncSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { emulator, here, jobs, load, run, servers, start, stop, temporary } from './programs.mjs';

/** How many jobs the emulator keeps, unless told otherwise. */
export const BOUND = 100_000;

export const empty = () => mkdtempSync(join(temporary, 'data-'));

/** Copies a directory; the copy has reached the disk when this returns, so that no start has to wait for that. */
function copy(from) {
  const to = empty();
  cpSync(from, to, { recursive: true });
  for (const name of readdirSync(to)) {
    const file = openSync(join(to, name), 'r+');
    fsyncSync(file);
    closeSync(file);
  }
  return to;
}

/** What a start gets: a new copy, in the place of the one before. */
function copies(from) {
  let before;
  return () => {
    if (before) rmSync(before, { recursive: true, force: true });
    before = copy(from);
    return before;
  };
}

/**
 * Makes the directories, and adds the emulators that are started on them to the programs: `full` stopped cleanly
 * with 100,000 jobs, `killed` was killed under load at that bound. `busy` keeps its directory, for the load.
 */
export async function addFull(program) {
  const full = empty();
  servers.maker = emulator(program, () => full);
  await stop(await start('maker'));
  await run('python3', [join(here, 'fill.py'), join(full, 'emulator.db'), `${BOUND}`]);
  // Once more, so that an emulator has opened and closed what the script wrote.
  await stop(await start('maker'));

  const killed = copy(full);
  servers.maker = emulator(program, () => killed);
  const victim = await start('maker');
  const { count } = await jobs(victim);
  if (count < BOUND) throw new Error(`the emulator found ${count} jobs of ${BOUND}`);
  await load(victim, 16, 3);
  // In the middle of it. The load ends with errors, as it should.
  const cut = load(victim, 16, 2).catch(() => {});
  await new Promise((later) => setTimeout(later, 1000));
  await stop(victim, 'SIGKILL');
  await cut;
  delete servers.maker;

  servers['emulator, full'] = emulator(program, copies(full));
  servers['emulator, killed'] = emulator(program, copies(killed));
}
