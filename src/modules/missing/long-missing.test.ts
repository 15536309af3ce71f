import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { enterAs, myAlerts } from '../access/index.ts';
import { clocksOf } from '../deadlines/index.ts';
import { createChild } from '../people/index.ts';
import { type EpisodeDetails, meetingHeldAbout, recordReturn, reportMissing } from './index.ts';
import { longMissingJob } from './long-missing.job.ts';
import { weeksOf } from './long-missing.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
const CASS = 'aldermoor/cass';
const missing = (givenName: string, more: Partial<EpisodeDetails> = {}) =>
  w.act(CASS, async (work) => {
    const childId = await createChild(work, { givenName, familyName: 'Brook', source: 'test' });
    const { episode } = await reportMissing(
      work,
      { about: 'MISSING', source: 'phone', way: 'phone', reportedByKind: 'CARER' },
      { childId, category: 'CARE', reportedByKind: 'CARER', ...more },
    );
    if (!episode) throw new Error('missing already');
    return episode;
  });
const tick = () => w.act('aldermoor/system', (work) => longMissingJob.run(work));
const isNeeded = () =>
  w.database.transact(async (tx) =>
    longMissingJob.isNeeded(
      tx,
      await enterAs(tx, postingIdOf('aldermoor/system'), w.clock.now()),
      w.clock.now(),
    ),
  );
const meetings = async (childId: string) =>
  (await w.act(CASS, (work) => clocksOf(work.tx, childId))).filter((c) => c.rule === 'D13');
const told = (who: string, childId: string) =>
  w.act(who, async (work) =>
    (await myAlerts(work.tx, 200)).filter((a) => a.kind === 'missing-for-long' && a.childId === childId),
  );

describe('missing for long', () => {
  it('is counted from the setting for care and for home, and again after each week', () => {
    const from = Temporal.Instant.from('2026-03-01T12:00:00Z');
    const weeks = (category: 'CARE' | 'HOME', after: number) =>
      weeksOf({ missingFrom: from, category }, { inCare: 24, atHome: 48 }, from.add({ hours: after })).map(
        (x) => x.week,
      );
    expect(weeks('CARE', 23)).toEqual([]);
    expect(weeks('CARE', 24)).toEqual([0]);
    expect(weeks('HOME', 47)).toEqual([]);
    expect(weeks('HOME', 48)).toEqual([0]);
    expect(weeks('CARE', 24 + 168)).toEqual([0, 1]);
  });
  it('starts the clock of a meeting once, however often the job runs, and tells co-ordinator and duty', async () => {
    const { childId } = await missing('Orla');
    w.clock.advance({ hours: 23 });
    await tick();
    expect(await meetings(childId)).toEqual([]);
    w.clock.advance({ hours: 1 });
    expect(await isNeeded()).toBe(true);
    await Promise.all([tick(), tick(), tick()]);
    expect(await isNeeded()).toBe(false);
    expect(await meetings(childId)).toHaveLength(1);
    expect(await told(CASS, childId)).toHaveLength(1);
    expect(await told('aldermoor/ruth', childId)).toHaveLength(1);
  });
  it('goes on weekly while the child is missing, after the meeting was held; a return ends all of it', async () => {
    const episode = await missing('Pia');
    w.clock.advance({ hours: 25 });
    await tick();
    await w.act(CASS, (work) => meetingHeldAbout(work, { childId: episode.childId, at: work.now }));
    expect((await meetings(episode.childId)).map((c) => c.outcome)).toEqual(['met']);
    w.clock.advance({ hours: 168 });
    await tick();
    expect((await meetings(episode.childId)).filter((c) => c.stoppedAt === null)).toHaveLength(1);
    await w.act(CASS, (work) => recordReturn(work, episode, 1, { returnedAt: work.now }));
    expect((await meetings(episode.childId)).filter((c) => c.stoppedAt === null)).toEqual([]);
    w.clock.advance({ hours: 168 });
    await tick();
    expect(await meetings(episode.childId)).toHaveLength(2);
  });
  it('is not said of a child whose whereabouts are known', async () => {
    const { childId } = await missing('Quin', { kind: 'A' });
    w.clock.advance({ hours: 60 });
    await tick();
    expect(await meetings(childId)).toEqual([]);
  });
  it('is a date, not a content: nobody but the service can ask the list for it', async () => {
    const rows = await w.act('aldermoor/sam', (work) =>
      work.tx.many({ text: `select * from missing.long_missing(now(), 1, 1)`, values: [] } as never),
    );
    expect(rows).toEqual([]);
  });
});
