import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../tests/support/world.ts';
import { assemble } from './app.ts';
import { tickerDeps } from './jobs.ts';
import { type Job, tickOnce } from './platform/jobs/ticker.ts';
import { silentLog } from './platform/log/log.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
const deps = (jobs?: readonly Job[]) => {
  const parts = assemble({ secret: w.secret, isSecure: false, isEvaluation: true, personas: [] });
  const made = tickerDeps({ ...parts, database: w.database, clock: w.clock, ids: w.ids, log: silentLog });
  return jobs ? { ...made, jobs } : made;
};
const counting = (ran: string[], isNeeded = true): Job => ({
  name: 'test.count',
  everySeconds: 1,
  isNeeded: async () => isNeeded,
  run: async (work) => ran.push(work.actor.authorityCode),
});

describe('jobs', () => {
  it('run as the service’s own posting in each authority, each run with its audit row', async () => {
    const ran: string[] = [];
    await tickOnce(deps([counting(ran)]));
    expect(ran.sort()).toEqual(['aldermoor', 'brackenford', 'castleby']);
    const rows = await w.admin<{ n: number }>(
      "select count(*)::int as n from audit.event where event = 'job.test.count'",
    );
    expect(rows[0]?.n).toBe(3);
  });
  it('leave no audit row when there is nothing to do', async () => {
    const before = await w.admin('select 1 from audit.event');
    await tickOnce(deps([counting([], false)]));
    expect((await w.admin('select 1 from audit.event')).length).toBe(before.length);
  });
  it('run once when two processes come at the same moment', async () => {
    const ran: string[] = [];
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const slow: Job = {
      ...counting(ran),
      run: async (work) => held.then(() => ran.push(work.actor.authorityCode)),
    };
    const first = tickOnce(deps([slow]));
    await expect
      .poll(async () => (await w.admin("select 1 from pg_locks where locktype = 'advisory'")).length)
      .toBeGreaterThan(0);
    await tickOnce(deps([counting(ran)]));
    release();
    await first;
    expect(ran.length).toBe(3);
  });
  it('go on in the next authority when they fail in one', async () => {
    const ran: string[] = [];
    const failing: Job = {
      ...counting(ran),
      run: async (work) => {
        if (work.actor.authorityCode === 'aldermoor') throw new Error('no');
        ran.push(work.actor.authorityCode);
      },
    };
    await tickOnce(deps([failing]));
    expect(ran.length).toBe(2);
  });
  it('of every module are known to the service', () => {
    expect(deps().jobs.map((job) => job.name)).toContain('contacts.climb');
  });
});
