import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { aChild } from '../../../tests/support/children.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { sql } from '../../platform/db/sql.ts';
import { signOffInterview, writeUp } from './interview-finish.commands.ts';
import { arranged, CASS, held, JUDE, whole } from './interview-testing.ts';

// The second lock alone: what the database lets a bank worker do who has one episode, whatever a page would allow.
let w: World;
let mine: { child: string; episode: string; interview: string };
/** Held by the same worker once, signed off, and so closed to them. */
let closed: { child: string; episode: string; interview: string };
beforeAll(async () => {
  w = await world();
  closed = await held(w);
  await w.act(JUDE, async (work) => writeUp(work, await whole(work, closed.interview), 'A short talk'));
  await w.act('aldermoor/mo', async (work) =>
    signOffInterview(work, await whole(work, closed.interview), 'Read'),
  );
  mine = await arranged(w, JUDE);
});
const refused = (work: Promise<unknown>) => expect(work).rejects.toMatchObject({ code: '42501' });
const told = () =>
  w.act(JUDE, (work) =>
    work.tx.many(sql`select words from missing.told where interview_id = ${closed.interview}`),
  );

describe('a bank worker who has one episode', () => {
  it('reads nothing of an interview that was signed off', async () => {
    expect(await told()).toEqual([]);
  });
  it('does not open another interview by hanging it on their own episode', async () => {
    await refused(
      w.act(JUDE, (work) =>
        work.tx.run(sql`
          insert into missing.interview_episode (authority_id, interview_id, episode_id, child_id)
          values (${work.actor.authorityId}, ${closed.interview}, ${mine.episode}, ${mine.child})`),
      ),
    );
    expect(await told()).toEqual([]);
  });
  it('does not make themselves the holder of an interview that somebody else holds', async () => {
    await w.admin('update missing.interview set interviewer_posting_id = $2 where id = $1', [
      mine.interview,
      postingIdOf('aldermoor/remy'),
    ]);
    const changed = await w.act(JUDE, (work) =>
      work.tx.run(
        sql`update missing.interview set interviewer_posting_id = ${work.actor.postingId} where id = ${mine.interview}`,
      ),
    );
    expect(changed).toBe(0);
  });
  it('reports no child missing', async () => {
    const other = await aChild(w);
    await refused(
      w.act(JUDE, (work) =>
        work.tx.run(sql`
          insert into missing.episode (authority_id, id, child_id, category, kind, missing_from, reported_by_kind, source, recorded_at, recorded_by, changed_at)
          values (${work.actor.authorityId}, ${work.ids.next()}, ${other}, 'HOME', 'M', ${work.now}, 'PARENT', 'test', ${work.now},
            ${work.actor.postingId}, ${work.now})`),
      ),
    );
  });
});

describe('a fact about an episode', () => {
  it('is about the child of that episode and no other', async () => {
    const other = await aChild(w);
    await refused(
      w.act(CASS, (work) =>
        work.tx.run(sql`
          insert into missing.step (authority_id, id, episode_id, child_id, kind, at, way, recorded_at)
          values (${work.actor.authorityId}, ${work.ids.next()}, ${mine.episode}, ${other}, 'ATTEMPT', ${work.now}, 'TALK', ${work.now})`),
      ),
    );
  });
  it('is offered to a worker with the episodes of that interview and no others', async () => {
    await refused(
      w.act(CASS, (work) =>
        work.tx.run(sql`
          insert into missing.interview_ask (authority_id, id, interview_id, child_id, episode_ids, words, asked_at, asked_by)
          values (${work.actor.authorityId}, ${work.ids.next()}, ${mine.interview}, ${mine.child}, ${[closed.episode]}::uuid[], 'Today', ${work.now},
            ${work.actor.postingId})`),
      ),
    );
  });
});
