// Serves the worker with miniflare on the port that it is given.
import { fileURLToPath } from 'node:url';
import { Miniflare } from 'miniflare';

await new Miniflare({
  host: '127.0.0.1',
  port: Number(process.argv[2]),
  modules: true,
  scriptPath: fileURLToPath(new URL('worker.mjs', import.meta.url)),
  compatibilityDate: '2026-07-01',
  cf: false, // else it asks the network for them
}).ready;
