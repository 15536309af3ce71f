import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { relate } from '../access/index.ts';
import { clocksOf } from '../deadlines/index.ts';
import { createChild } from '../people/index.ts';
import { whereaboutsOf } from './episode.store.ts';
import { moveEpisode, standingMove, undoMove } from './episode-move.commands.ts';
import {
  arrangeInterview,
  closeInError,
  episodesOf,
  findEpisode,
  interviewsOfChild,
  openEpisodeOf,
  recordReturn,
  reportMissing,
  stepsOf,
  takeStep,
} from './index.ts';
import { notificationsOfEpisode } from './notification.store.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
const CASS = 'aldermoor/cass';
const child = (givenName: string) =>
  w.act('aldermoor/mo', (work) => createChild(work, { givenName, familyName: 'Fold', source: 'test' }));
const away = (childId: string, hoursAgo: number, hours: number | null) =>
  w.act(CASS, async (work) => {
    const leftAt = work.now.subtract({ hours: hoursAgo });
    const { episode } = await reportMissing(
      work,
      { about: 'MISSING', source: 'phone', way: 'phone', reportedByKind: 'CARER', asReceived: 'Gone' },
      { childId, category: 'CARE', reportedByKind: 'CARER', leftAt, reportedAt: leftAt, policeGrade: 'MED' },
    );
    if (!episode) throw new Error('missing already');
    if (hours === null) return episode.id;
    const returnedAt = leftAt.add({ hours });
    await recordReturn(work, episode, 1, {
      returnedAt,
      returnNotifiedAt: returnedAt,
      foundWhere: 'The pier',
    });
    await takeStep(work, episode, { kind: 'OFFER', way: 'TALK' });
    return episode.id;
  });
const read = async (id: string) => {
  const episode = await w.act(CASS, (work) => findEpisode(work.tx, id));
  if (!episode) throw new Error('gone');
  return episode;
};
const move = (id: string, to: string) =>
  w.act(CASS, async (work) => moveEpisode(work, await read(id), to, 'The same child, recorded twice'));
const moveBack = (id: string) =>
  w.act(CASS, async (work) => {
    const standing = await standingMove(work, await read(id));
    if (!standing) throw new Error('no move');
    await undoMove(work, standing, 'They are two after all');
  });
const lines = async (childId: string) =>
  (
    await w.admin<{ line: string }>(`select line from people.timeline_event where child_id = '${childId}'`)
  ).map((each) => each.line);

describe('an episode recorded about the wrong child', () => {
  it('moves with everything recorded of it, and its deadlines and the sign that the child is missing follow', async () => {
    const [wrong, right] = [await child('Ida'), await child('Ada')];
    const id = await away(wrong, 10, 4);
    await move(id, right);
    expect((await read(id)).childId).toBe(right);
    const [steps, where, told, clocks, left] = await w.act(CASS, async (work) => [
      await stepsOf(work.tx, [id]),
      await whereaboutsOf(work.tx, id),
      await notificationsOfEpisode(work.tx, id),
      await clocksOf(work.tx, right),
      await clocksOf(work.tx, wrong),
    ]);
    expect(steps.map((step) => step.childId)).toEqual([right]);
    expect(where?.foundWhere).toBe('The pier');
    expect(told.map((n) => n.childId)).toEqual([right]);
    expect(clocks.map((clock) => clock.rule).toSorted()).toEqual(['D8', 'D9']);
    expect(left).toEqual([]);
    const flags = await w.admin<{ child_id: string }>(
      `select child_id from missing.episode_flag where episode_id = '${id}'`,
    );
    expect(flags).toEqual([{ child_id: right }]);
  });
  it('moves while the child is still missing', async () => {
    const [wrong, right] = [await child('Ira'), await child('Ara')];
    const id = await away(wrong, 3, null);
    await move(id, right);
    const open = await w.act(CASS, async (work) => [
      await openEpisodeOf(work.tx, wrong),
      await openEpisodeOf(work.tx, right),
    ]);
    expect(open.map((each) => each?.id)).toEqual([undefined, id]);
  });
  it('is said on both timelines, without a name', async () => {
    const [wrong, right] = [await child('Isolde'), await child('Adelheid')];
    await move(await away(wrong, 10, 4), right);
    expect((await lines(right)).join()).toContain('recorded at first about another child');
    expect((await lines(wrong)).join()).toContain('no longer on this record');
    expect((await lines(right)).join()).not.toContain('Isolde');
    expect((await lines(wrong)).join()).not.toContain('Adelheid');
  });
  it('is not moved onto a time at which that child was missing already, until one of the two is closed in error', async () => {
    const [wrong, right] = [await child('Una'), await child('Ona')];
    const id = await away(wrong, 10, 4);
    const other = await away(right, 9, 1);
    await expect(move(id, right)).rejects.toBeInstanceOf(FieldErrors);
    await w.act(CASS, async (work) =>
      closeInError(work, await read(other), (await read(other)).version, 'Twice'),
    );
    await move(id, right);
    expect((await w.act(CASS, (work) => episodesOf(work.tx, right))).map((each) => each.id)).toContain(id);
  });
  it('takes along the interview, every time the interview is about, and who holds it', async () => {
    const [wrong, right] = [await child('Ulla'), await child('Alla')];
    const [one, two] = [await away(wrong, 60, 4), await away(wrong, 20, 4)];
    await w.act(CASS, async (work) =>
      arrangeInterview(work, {
        childId: wrong,
        episodes: [await read(one), await read(two)],
        interviewerPostingId: postingIdOf('aldermoor/jude'),
      }),
    );
    await move(two, right);
    expect((await read(one)).childId).toBe(right);
    const talks = await w.act(CASS, (work) => interviewsOfChild(work.tx, right));
    expect(talks).toHaveLength(1);
    const asJude = await w.act('aldermoor/jude', (work) => findEpisode(work.tx, one));
    expect(asJude?.childId).toBe(right);
  });
  it('goes back when the move was the mistake, and both moves stay on record', async () => {
    const [wrong, right] = [await child('Uma'), await child('Oma')];
    const id = await away(wrong, 10, 4);
    await move(id, right);
    await moveBack(id);
    expect((await read(id)).childId).toBe(wrong);
    const kept = await w.admin<{ because: string; undone_because: string }>(
      `select because, undone_because from missing.episode_move where '${id}' = any (episode_ids)`,
    );
    expect(kept).toEqual([
      { because: 'The same child, recorded twice', undone_because: 'They are two after all' },
    ]);
  });
  it('is moved by nobody who does not co-ordinate', async () => {
    const [wrong, right] = [await child('Ina'), await child('Ana')];
    const id = await away(wrong, 10, 4);
    const episode = await read(id);
    await w.act('aldermoor/mo', (work) =>
      relate(work, {
        childId: wrong,
        kind: 'CO_WORKER',
        postingId: postingIdOf('aldermoor/sam'),
        basis: 'test',
      }),
    );
    const bySam = w.act('aldermoor/sam', (work) => moveEpisode(work, episode, right, 'Mine'));
    await expect(bySam).rejects.toThrow();
    expect((await read(id)).childId).toBe(wrong);
  });
});
