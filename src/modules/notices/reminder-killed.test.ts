import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';

const root = path.join(import.meta.dirname, '../../..');
const bundle = path.join(root, 'dist', `reminders-${process.pid}.mjs`);
/** What the service does at a turn of its reminders, as a process of its own that can be killed. */
const program = `
import { openDatabase } from './src/platform/db/database.ts';
import { eventBus } from './src/platform/events/events.ts';
import { systemIds } from './src/platform/clock/clock.ts';
import { silentLog } from './src/platform/log/log.ts';
import { tickOnce } from './src/platform/jobs/ticker.ts';
import { tickerDeps } from './src/jobs.ts';
import { noticesModule } from './src/modules/notices/index.ts';
const database = openDatabase(process.env.APP_URL, 3);
const at = Temporal.Instant.from(process.env.AT);
const deps = tickerDeps({ modules: [noticesModule()], database, clock: { now: () => at }, ids: systemIds, log: silentLog, events: eventBus([]) });
await tickOnce({ ...deps, jobs: deps.jobs.filter((job) => job.name === 'notices.reminders') });
await database.close();
`;
const MANY = 2000;
let w: World;
let watching: Client;
beforeAll(async () => {
  w = await world();
  await build({
    stdin: { contents: program, resolveDir: root, loader: 'ts' },
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node26' },
    ...{ jsx: 'automatic', jsxImportSource: 'preact', outfile: bundle, logLevel: 'error' },
  });
  watching = new Client({ connectionString: w.adminUrl });
  await watching.connect();
  const at = w.clock.now().subtract({ hours: 13 }).toString();
  await w.admin(
    `insert into deadlines.clock (authority_id, id, about_type, about_id, rule, label, rule_as_used, started_at, known_at, due_at, holder_posting_id, created_at)
     select 1, gen_random_uuid(), 'test', gen_random_uuid(), 'D3', 'Deadline ' || n, '{"id":"D3","limit":{"n":24,"unit":"hours"}}', $2::timestamptz, $2::timestamptz,
            $2::timestamptz + interval '24 hours' + n * interval '1 second', $1, $2::timestamptz from generate_series(1, $3::int) n`,
    [postingIdOf('aldermoor/sam'), at, MANY],
  );
});
afterAll(async () => {
  await watching.end();
  rmSync(bundle, { force: true });
});

const begin = (): ChildProcess =>
  spawn(process.execPath, [bundle], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, APP_URL: w.appUrl, AT: w.clock.now().toString() },
  });
async function count(text: string): Promise<number> {
  const { rows } = await watching.query<{ n: number }>(text);
  return rows[0]?.n ?? 0;
}
const reminders = () => count('select count(*)::int as n from notices.reminder');
const waitsForUs = () =>
  count(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%notices.reminder%'`,
  );
/** Asks again and again; the test's own limit ends it. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise<void>((next) => setImmediate(next));
}

describe('a process killed in the middle of its reminders', () => {
  it('loses none of two thousand and doubles none', async () => {
    // Holds the third batch of four at one of its rows: two are committed, the third is begun and will never end.
    const holding = new Client({ connectionString: w.adminUrl });
    await holding.connect();
    await holding.query('begin');
    await holding.query(
      `insert into notices.reminder (authority_id, clock_id, due_at, level, told_at)
       select authority_id, id, due_at, 1, now() from deadlines.clock where label = 'Deadline 1200'`,
    );
    const first = begin();
    const died = once(first, 'exit');
    await until(async () => (await waitsForUs()) > 0);
    expect(await reminders()).toBe(1000);
    first.kill('SIGKILL');
    expect((await died)[1]).toBe('SIGKILL');
    await holding.query('rollback');
    await holding.end();

    const [code] = await once(begin(), 'exit');
    expect(code).toBe(0);
    expect(await reminders()).toBe(MANY);
    expect(await count(`select count(*)::int as n from access.alert where kind = 'clock-near'`)).toBe(MANY);
    expect(
      await count(
        `select count(distinct split_part(line, ':', 1))::int as n from access.alert where kind = 'clock-near'`,
      ),
    ).toBe(MANY);
  }, 60_000);

  it('has nothing left to do when it is started once more', async () => {
    const [code] = await once(begin(), 'exit');
    expect(code).toBe(0);
    expect(await reminders()).toBe(MANY);
  }, 60_000);
});
