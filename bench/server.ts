import { buildApp } from '../src/app.ts';
import { readAssets, serveAssets } from '../src/assets.ts';
import { systemClock, systemIds } from '../src/platform/clock/clock.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { silentLog } from '../src/platform/log/log.ts';
import { floorRoutes } from './floor.routes.tsx';

// A process of its own for the measurements: the service as it is, and the two floors beside it.
const [url = '', secret = '', root = '', port = '0'] = process.argv.slice(2);
const app = await buildApp({
  database: openDatabase(url, 10),
  clock: systemClock,
  ids: systemIds,
  log: silentLog,
  secret,
  isSecure: false,
  isEvaluation: true,
  personas: [],
  assets: readAssets(root),
  registerAssets: serveAssets(root),
  extraRoutes: floorRoutes,
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
process.send?.('ready');
