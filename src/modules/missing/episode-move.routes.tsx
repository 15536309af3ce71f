import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { neededText, optionalText } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, type Visit } from '../../platform/http/route.ts';
import { type ChildRow, findChild, searchChildren } from '../people/index.ts';
import { type EpisodeRow, findEpisode } from './episode.store.ts';
import { episodePath } from './episode-clocks.ts';
import { moveEpisode, standingMove, undoMove } from './episode-move.commands.ts';
import { boundTogether, type EpisodeMove } from './episode-move.store.ts';
import { mayCoordinate } from './missing.policy.ts';
import { movePage } from './pages/episode/move.page.tsx';

const beside = z.object({
  q: z.string().max(200).default(''),
  child: z.uuid().optional().catch(undefined),
});
type MoveVisit = Visit<{ childId: string; episodeId: string }, z.output<typeof beside>>;
interface Found {
  child: ChildRow;
  episode: EpisodeRow;
  move: EpisodeMove | undefined;
}

async function found(visit: MoveVisit): Promise<Found | undefined> {
  const episode = await findEpisode(visit.tx, visit.params.episodeId);
  if (episode?.childId !== visit.params.childId) return undefined;
  const child = await findChild(visit.tx, episode.childId);
  return child ? { child, episode, move: await standingMove(visit, episode) } : undefined;
}

/** The child the page was sent with, or the one chosen from the list; somebody whom the reader may find. */
async function chosen(visit: MoveVisit): Promise<ChildRow | undefined> {
  const typed = z.uuid().safeParse(visit.body.child);
  const id = typed.success ? typed.data : visit.query.child;
  return id ? findChild(visit.tx, id) : undefined;
}

/** The episode is about another child: moved by those who co-ordinate, with why, and moved back if that was the mistake. */
export const episodeMoveRoutes: Route[] = question({
  path: '/children/:childId/missing/:episodeId/other-child',
  form: 'missing-other-child',
  access: { dataClass: 'MISSING', verb: 'change', rule: 'AC-7' },
  audit: { shown: { event: 'missing.move-begun' }, done: { event: 'missing.moved' } },
  params: z.object({ childId: z.uuid(), episodeId: z.uuid() }),
  query: beside,
  record: found,
  policy: ({ actor }) => mayCoordinate(actor),
  schema: z.object({ child: optionalText(40), because: neededText('Enter why it is moved', 1000) }),
  page: async (visit, record, view) => {
    const { tx, now } = visit;
    const q = visit.query.q.trim();
    const answer = q ? await searchChildren(tx, q, dayOf(now)) : undefined;
    const to = await chosen(visit);
    const others = (answer?.found ?? []).filter((each) => each.child.id !== record.child.id);
    visit.note({
      subjects: [record.child.id, ...others.map((each) => each.child.id), ...(to ? [to.id] : [])],
      objectType: 'episode',
      objectId: record.episode.id,
      classes: ['MISSING'],
    });
    const along = await boundTogether(tx, record.episode.id);
    return movePage(visit, { ...record, along, q, answer: answer && others, to, view });
  },
  submit: async (visit, { episode, move }, { child, because }) => {
    if (child === 'back' && move) {
      await undoMove(visit, move, because);
      return {
        kind: 'redirect',
        to: episodePath({ id: episode.id, childId: move.fromChildId }),
        said: 'It is back where it was.',
      };
    }
    const to = await chosen(visit);
    if (!to) throw new FieldErrors({ child: 'Find and choose the child it is about' });
    await moveEpisode(visit, episode, to.id, because);
    return {
      kind: 'redirect',
      to: episodePath({ id: episode.id, childId: to.id }),
      said: 'Moved. It can be moved back.',
    };
  },
});
