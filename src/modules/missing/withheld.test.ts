import { beforeAll, describe, expect, it } from 'vitest';
import { aChild } from '../../../tests/support/children.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { sql } from '../../platform/db/sql.ts';
import { whereaboutsOf } from './episode.store.ts';
import { recordReturn, reportMissing } from './index.ts';
import { joinNotification, takeNotification } from './notification.commands.ts';
import { findNotification } from './notification.store.ts';
import { withholdWhereabouts } from './return.commands.ts';

const CASS = 'aldermoor/cass';
/** Of a school, which is kept out once anything is withheld. */
const ED = 'aldermoor/ed';
const PLACE = 'The flat above the bakery';
let w: World;
let episodeId: string;
let notificationId: string;
beforeAll(async () => {
  w = await world();
  const childId = await aChild(w, { held: { ALLOCATED: 'aldermoor/priya', CO_WORKER: ED } });
  await w.act(CASS, async (work) => {
    const { episode } = await reportMissing(
      work,
      { about: 'MISSING', source: 'phone', way: 'phone', reportedByKind: 'HOME_STAFF' },
      {
        childId,
        category: 'CARE',
        reportedByKind: 'HOME_STAFF',
        leftAt: work.now.subtract({ hours: 5 }),
      },
    );
    if (!episode) throw new Error('missing already');
    episodeId = episode.id;
    const back = await recordReturn(work, episode, 1, { returnedAt: work.now, foundWhere: PLACE });
    notificationId = await takeNotification(work, {
      about: 'RETURNED',
      source: 'police notice',
      way: 'pasted',
      asReceived: `Found at ${PLACE}`,
      said: { foundWhere: PLACE },
      childAsNamed: {},
      reportedByKind: 'POLICE',
    });
    const n = await findNotification(work.tx, notificationId);
    if (!n) throw new Error('not kept');
    await joinNotification(work, { ...n, childId }, n.version, back, 'The same evening');
  });
});
const placesFor = (who: string) =>
  w.act(who, (work) =>
    work.tx.many<{ foundWhere: string }>(
      sql`select found_where from missing.whereabouts where episode_id = ${episodeId}`,
    ),
  );

describe('where a child was found', () => {
  it('is read by an agency that helps, until it is withheld from it', async () => {
    expect(await placesFor(ED)).toHaveLength(1);
    expect((await (await w.as(ED)).get(`/missing/notifications/${notificationId}`)).html).toContain(PLACE);
  });
  it('is gone once it is withheld, in every version that was saved before', async () => {
    await w.act(CASS, async (work) => {
      const { findEpisode } = await import('./episode.store.ts');
      const episode = await findEpisode(work.tx, episodeId);
      if (episode) await withholdWhereabouts(work, episode, episode.version, 'The flat belongs to an adult');
    });
    expect(await w.act(CASS, (work) => whereaboutsOf(work.tx, episodeId))).toMatchObject({
      foundWhere: PLACE,
    });
    expect(await placesFor(ED)).toEqual([]);
  });
  it('is gone from what others told us of the return, too', async () => {
    const ed = await w.as(ED);
    const answer = await ed.get(`/missing/notifications/${notificationId}`);
    expect([answer.status, answer.html.includes(PLACE)]).toEqual([404, false]);
    expect((await (await w.as(CASS)).get(`/missing/notifications/${notificationId}`)).html).toContain(PLACE);
  });
});
