import { beforeAll, describe, expect, it } from 'vitest';
import { staffIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { assemble } from '../../app.ts';
import { tickerDeps } from '../../jobs.ts';
import { tickOnce } from '../../platform/jobs/ticker.ts';
import { silentLog } from '../../platform/log/log.ts';
import { isToTidy, tidy } from './tidy.store.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
const hoursAgo = (hours: number) => w.clock.now().subtract({ hours }).toString();
const days = (n: number) => n * 24;
async function tick(): Promise<void> {
  const parts = assemble({ secret: w.secret, isSecure: false, isEvaluation: true, personas: [] });
  const made = tickerDeps({ ...parts, database: w.database, clock: w.clock, ids: w.ids, log: silentLog });
  await tickOnce({ ...made, jobs: made.jobs.filter((job) => job.name === 'housekeeping') });
}
const draft = (savedAt: string, isKeyed: boolean) =>
  w.admin(
    `insert into form.draft (id, owner_user_id, key_hash, form, subject, fields, saved_at)
     values (gen_random_uuid(), $1, $2, 'test', gen_random_uuid()::text, '{}', $3)`,
    [isKeyed ? null : staffIdOf('aldermoor/sam'), isKeyed ? Buffer.from(savedAt) : null, savedAt],
  );
const key = (at: string) =>
  w.admin("insert into form.submission (key, owner, at) values (gen_random_uuid()::text, 'x', $1)", [at]);
const session = (endsAt: string) =>
  w.admin(
    `insert into access.session (token_hash, id, staff_id, started_at, seen_at, ends_at)
     values (sha256(gen_random_uuid()::text::bytea), gen_random_uuid(), $1, $2, $2, $2)`,
    [staffIdOf('aldermoor/sam'), endsAt],
  );

describe('what is kept for a time only', () => {
  it('is thrown away when its time is over and not before, with one audit row that counts it', async () => {
    for (const at of [hoursAgo(25), hoursAgo(23)]) await draft(at, true);
    for (const at of [hoursAgo(days(91)), hoursAgo(days(89))]) await draft(at, false);
    for (const at of [hoursAgo(49), hoursAgo(47)]) await key(at);
    for (const at of [hoursAgo(days(91)), hoursAgo(days(89))]) await session(at);
    await tick();
    await tick();
    const [left] = await w.admin(`select
      (select count(*)::int from form.draft where key_hash is not null) as keyed,
      (select count(*)::int from form.draft where owner_user_id is not null) as drafts,
      (select count(*)::int from form.submission) as keys,
      (select count(*)::int from access.session) as sessions`);
    expect(left).toEqual({ keyed: 1, drafts: 1, keys: 1, sessions: 1 });
    const rows = await w.admin<{ facts: string }>(
      "select to_jsonb(e)::text as facts from audit.event e where event = 'job.housekeeping'",
    );
    expect(rows).toHaveLength(1);
    for (const counted of ['keyedDrafts', 'drafts', 'formKeys', 'sessions'])
      expect(rows[0]?.facts).toMatch(new RegExp(`${counted}[^,}]*1`));
  });

  it('is thrown away by the service itself and by nobody else', async () => {
    await key(hoursAgo(60));
    for (const handle of ['aldermoor/ada', 'aldermoor/sam', 'northmoor/ops']) {
      await w.act(handle, async (work) => {
        expect(await isToTidy(work.tx)).toBe(false);
        expect(Object.values(await tidy(work.tx))).toEqual([0, 0, 0, 0]);
      });
    }
    expect(await w.act('aldermoor/system', (work) => isToTidy(work.tx))).toBe(true);
  });
});
