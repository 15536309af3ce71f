import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import type { World } from '../../../tests/support/world.ts';
import type { Work } from '../../platform/http/work.ts';
import { relate } from '../access/index.ts';
import { createChild } from '../people/index.ts';
import { askWorkers, giveTimes, saveBrief } from './bank.commands.ts';
import { availabilities } from './bank.store.ts';
import { openEpisode } from './episode.commands.ts';
import { findEpisode } from './episode.store.ts';
import { arrangeInterview, beginInterview, saveSection } from './interview.commands.ts';
import { wholeInterview } from './interview.queries.ts';
import { addFactor, askAction, recordConcern, writeUp } from './interview-finish.commands.ts';
import { checkIn } from './lone-worker.commands.ts';
import { recordReturn } from './return.commands.ts';
import { takeStep } from './step.commands.ts';
import { keepCall, keepTold } from './told.commands.ts';

// Interviews in every state, for the tables and tests that ask who may do what with them.
export const CASS = 'aldermoor/cass';
export const JUDE = 'aldermoor/jude';
export const whole = async (work: Work, interviewId: string) => {
  const found = await wholeInterview({ ...work, params: { interviewId } });
  if (!found) throw new Error('no interview for this reader');
  return found;
};

/** A child who came back, whom several work with. */
export async function childBack(w: World): Promise<{ child: string; episode: string }> {
  const child = await w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, { givenName: 'Marnie', familyName: 'Tidewell', source: 'test' });
    const holders = ['sam', 'gwen', 'hana', 'vi', 'ed'].map(
      (who) => [`aldermoor/${who}`, 'CO_WORKER'] as const,
    );
    for (const [handle, kind] of [...holders, ['aldermoor/priya', 'ALLOCATED'] as const])
      await relate(work, { childId: id, kind, postingId: postingIdOf(handle), basis: 'given in a test' });
    return id;
  });
  const episode = await w.act(CASS, async (work) => {
    const opened = await openEpisode(work, {
      childId: child,
      category: 'HOME',
      reportedByKind: 'PARENT',
      leftAt: work.now.subtract({ hours: 4 }),
    });
    if (!opened) throw new Error('missing already');
    return (await recordReturn(work, opened, 1, { returnedAt: work.now })).id;
  });
  return { child, episode };
}
export async function arranged(w: World, who: string | undefined) {
  const { child, episode } = await childBack(w);
  const interview = await w.act(CASS, async (work) => {
    const row = await findEpisode(work.tx, episode);
    return arrangeInterview(work, {
      childId: child,
      episodes: row ? [row] : [],
      interviewerPostingId: who ? postingIdOf(who) : undefined,
      agreedPlace: 'The cabin in the park',
    });
  });
  return { child, episode, interview };
}
/** The talk was held by a bank worker, and there is something of everything in it. */
export async function held(w: World) {
  const made = await arranged(w, JUDE);
  await w.act(JUDE, async (work) => {
    await beginInterview(work, await whole(work, made.interview), { isExplained: true });
    await saveSection(
      work,
      await whole(work, made.interview),
      'named',
      [
        {
          linkId: 'named',
          item: [
            {
              linkId: 'named.one',
              item: [
                { linkId: 'named.kind', answer: [{ valueCoding: { code: 'PLACE' } }] },
                { linkId: 'named.named', answer: [{ valueString: 'The Lantern Arcade' }] },
              ],
            },
          ],
        },
      ],
      0,
    );
    const record = await whole(work, made.interview);
    await addFactor(work, record, {
      side: 'PULL',
      code: 'PEERS',
      weight: 'MAIN',
      words: 'They wait for me',
      meaning: 'It will happen again',
    });
    await keepCall(work, record, { whom: 'POLICE', agreed: 'An officer comes at nine' });
    await keepTold(work, record, { words: 'He pushed me', how: 'UNPROMPTED' });
    await recordConcern(work, record, { result: 'CCE', because: 'Somebody pays for the taxis' });
    await askAction(work, record, {
      what: 'Ring school',
      ownerPostingId: null,
      ownerAgency: null,
      ownerName: 'Head of year',
      dueOn: Temporal.PlainDate.from('2026-12-01'),
    });
  });
  await w.act(CASS, async (work) =>
    saveBrief(work, await whole(work, made.interview), { needs: 'Breaks, and a drink' }, 0),
  );
  const { suggestions, factors } = await w.act(
    JUDE,
    async (work) => (await whole(work, made.interview)).beside,
  );
  return { ...made, suggestion: suggestions[0]?.id ?? '', factor: factors[0]?.id ?? '' };
}
export const offered = async (w: World) => {
  const made = await arranged(w, undefined);
  const ask = await w.act(CASS, async (work) =>
    askWorkers(work, await whole(work, made.interview), {
      postingIds: [postingIdOf(JUDE)],
      words: 'Tomorrow at four',
    }),
  );
  return { ...made, ask };
};
export async function prepare(w: World) {
  const step = await childBack(w);
  return {
    fresh: await childBack(w),
    step: {
      ...step,
      id: await w.act(CASS, async (work) => {
        const row = await findEpisode(work.tx, step.episode);
        return row ? takeStep(work, row, { kind: 'ATTEMPT', way: 'TALK' }) : '';
      }),
    },
    arranged: await arranged(w, JUDE),
    asked: await arranged(w, undefined),
    held: await held(w),
    offered: await offered(w),
  };
}
export type Made = Awaited<ReturnType<typeof prepare>>;

/** Written up; held by whoever tries to sign it, where that is to be refused. */
export async function writtenUp(w: World, who: string): Promise<string> {
  const own = who === 'aldermoor/imogen';
  const made = own ? await arranged(w, who) : await held(w);
  await w.act(own ? who : JUDE, async (work) => {
    if (own) await beginInterview(work, await whole(work, made.interview), { isExplained: true });
    await writeUp(work, await whole(work, made.interview), 'A short talk');
  });
  return `/interviews/${made.interview}/sign-off`;
}
export const timesOfJude = (w: World) =>
  w.act(JUDE, async (work) => {
    await giveTimes(work, { from: work.now.add({ hours: 24 }), to: work.now.add({ hours: 30 }) });
    const [first] = await availabilities(work.tx, work.actor.authorityId, work.now, work.actor.postingId);
    return first?.id ?? '';
  });
/** A visit of the one who holds it, begun anew when the last is over. */
export async function visitOf(w: World, m: Made, who: string): Promise<string> {
  const [open] = await w.admin<{ id: string }>(
    'select id from missing.lone_visit where interview_id = $1 and checked_out_at is null',
    [m.arranged.interview],
  );
  if (open || who === 'nobody') return open?.id ?? m.arranged.interview;
  return w.act(JUDE, async (work) => checkIn(work, await whole(work, m.arranged.interview), 60));
}
