import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { addTurn } from '../deadlines/index.ts';
import { climbUrgentNotices } from '../notices/index.ts';
import { createChild } from '../people/index.ts';
import { openEpisode } from './episode.commands.ts';
import { findEpisode } from './episode.store.ts';
import { recordGrade } from './grade.commands.ts';
import { arranged, CASS, held, JUDE, whole } from './interview-testing.ts';
import { checkIn, checkOut } from './lone-worker.commands.ts';
import { raiseLoneWorkerAlarms } from './lone-worker.job.ts';
import { recordReturn } from './return.commands.ts';
import { keepCall, noteHarmTold } from './told.commands.ts';

let w: World;
const start = Temporal.Instant.from('2026-11-16T09:30:00Z');
const SYSTEM = 'aldermoor/system';
beforeAll(async () => {
  w = await world();
  await w.act('aldermoor/mo', (work) =>
    addTurn(work, {
      ...{ rota: 'team-duty', postingId: postingIdOf('aldermoor/nell') },
      from: work.now.subtract({ hours: 1 }),
      to: work.now.add({ hours: 12 }),
    }),
  );
});
beforeEach(() => {
  w.clock.at = start;
});
async function runsOut(): Promise<void> {
  for (let i = 0; i < 8; i += 1) {
    w.clock.advance({ minutes: 15 });
    await w.act(SYSTEM, climbUrgentNotices);
  }
}
const urgentAbout = (id: string) =>
  w.admin<{ id: string; state: string; post: string; line: string }>(
    'select id, state, post, line from notices.notice where about_id = $1 order by raised_at',
    [id],
  );
const NOBODY = 'Nobody has accepted this';

describe('a missing child graded high', () => {
  async function missing(grade: 'HIGH' | 'MED', kind: 'M' | 'A' = 'M') {
    const childId = await w.act('aldermoor/mo', (work) =>
      createChild(work, { givenName: 'Merryn', familyName: 'Skerry', source: 'test' }),
    );
    const episode = await w.act('aldermoor/ruth', (work) =>
      openEpisode(work, {
        ...{ childId, category: 'HOME', reportedByKind: 'PARENT', policeGrade: grade, kind },
        leftAt: work.now.subtract({ hours: 2 }),
      }),
    );
    return episode ?? expect.fail('no episode');
  }

  it('is urgent and with the co-ordinator by name; graded lower, or away without authorisation, it is not', async () => {
    const [urgent] = await urgentAbout((await missing('HIGH')).id);
    expect(urgent).toMatchObject({ state: 'WAITING', post: 'role' });
    expect(await urgentAbout((await missing('MED')).id)).toEqual([]);
    expect(await urgentAbout((await missing('HIGH', 'A')).id)).toEqual([]);
  });
  it('is red on its page when nobody accepts it, until a call is recorded', async () => {
    const episode = await missing('HIGH');
    const page = `/children/${episode.childId}/missing/${episode.id}`;
    expect((await (await w.as(CASS)).get(page)).html).toContain('Told, not accepted yet');
    await runsOut();
    const cass = await w.as(CASS);
    expect((await cass.get(page)).html).toContain(NOBODY);
    const call = `/told/${(await urgentAbout(episode.id))[0]?.id}/call`;
    await cass.get(call);
    await cass.post(call, { outcome: 'RANG', whom: 'Police', words: 'Looking at the station' });
    expect((await cass.get(page)).html).not.toContain(NOBODY);
  });
  it('is urgent from the later grade, and over when it is graded lower or the child is back', async () => {
    const episode = await missing('MED');
    const grade = (grade: 'HIGH' | 'LOW') =>
      w.act(CASS, async (work) => {
        const now = (await findEpisode(work.tx, episode.id)) ?? expect.fail('gone');
        await recordGrade(work, now, now.version, { grade, at: work.now, by: 'Inspector on duty' });
      });
    await grade('HIGH');
    await grade('LOW');
    w.clock.advance({ hours: 1 });
    await grade('HIGH');
    expect((await urgentAbout(episode.id)).map((each) => each.state)).toEqual(['OVER', 'WAITING']);
    await w.act('aldermoor/ruth', async (work) => {
      const now = (await findEpisode(work.tx, episode.id)) ?? expect.fail('gone');
      await recordReturn(work, now, now.version, { returnedAt: work.now, returnNotifiedAt: work.now });
    });
    expect((await urgentAbout(episode.id)).map((each) => each.state)).toEqual(['OVER', 'OVER']);
  });
});

describe('harm told in a return interview', () => {
  it('is with a manager by name, who told nobody what; the call in the interview is the call', async () => {
    const { interview } = await held(w);
    await w.admin(`update missing.interview set harm_told_at = null where id = $1`, [interview]);
    await w.admin(
      `update notices.notice set state = 'OVER', over_because = 'NO_LONGER' where about_id = $1`,
      [interview],
    );
    await w.act(JUDE, async (work) => noteHarmTold(work, await whole(work, interview)));
    const urgent = async () => (await urgentAbout(interview)).at(-1);
    expect(await urgent()).toMatchObject({ state: 'WAITING', post: 'role' });
    expect((await urgent())?.line).toBe('Something was told in a return interview that must be acted on now');
    await runsOut();
    const page = async () => (await (await w.as(JUDE)).get(`/interviews/${interview}`)).html;
    expect(await page()).toContain(NOBODY);
    await w.act(JUDE, async (work) =>
      keepCall(work, await whole(work, interview), { whom: 'POLICE', agreed: 'They come at once' }),
    );
    expect(await page()).not.toContain(NOBODY);
    expect((await urgent())?.state).toBe('OVER');
  });
});

describe('a worker who is not out when all steps of the visit are told', () => {
  it('is urgent, without child or place, until they are out', async () => {
    const { interview } = await arranged(w, JUDE);
    const visit = await w.act(JUDE, async (work) => checkIn(work, await whole(work, interview), 60));
    w.clock.advance({ minutes: 75 });
    await w.act(SYSTEM, raiseLoneWorkerAlarms);
    expect(await urgentAbout(interview)).toEqual([]);
    w.clock.advance({ minutes: 15 });
    await w.act(SYSTEM, raiseLoneWorkerAlarms);
    expect(await urgentAbout(interview)).toMatchObject([
      { state: 'WAITING', line: 'A worker has not checked out of a visit' },
    ]);
    await w.act(JUDE, async (work) => checkOut(work, await whole(work, interview), visit));
    expect((await urgentAbout(interview))[0]?.state).toBe('OVER');
  });
});
