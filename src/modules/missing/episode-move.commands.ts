import { absent, FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { formatInstant } from '../../platform/ui/words.ts';
import { happened } from '../people/index.ts';
import { noticeFrequency } from './episode.commands.ts';
import { type EpisodeRow, episodesOf, findEpisode } from './episode.store.ts';
import { overlap } from './episode.ts';
import { endEpisodeClock, episodePath } from './episode-clocks.ts';
import {
  boundTogether,
  carryOutMove,
  type EpisodeMove,
  insertMove,
  movesOf,
  undoMoveRow,
} from './episode-move.store.ts';
import { tellTimeline } from './episode-saving.commands.ts';
import { highGradeIsOver, raiseHighGrade } from './urgent.commands.ts';

const MOVED = 'Missing, recorded at first about another child';
const BACK = 'Missing: on this record again, it had been moved by mistake';
const GONE = 'A time missing is no longer on this record: it was about another child';

/** Nobody is missing twice at once: two that touch are for a person to compare first. @throws FieldErrors */
async function refuseOverlap(work: Work, moved: readonly EpisodeRow[], childId: string): Promise<void> {
  const there = (await episodesOf(work.tx, childId)).filter((each) => each.closedAt === null);
  const clash = there.find((each) => moved.some((one) => one.closedAt === null && overlap(one, each)));
  if (clash === undefined) return;
  throw new FieldErrors({
    child: `That child is recorded missing at the same time, since ${formatInstant(clash.missingFrom, work.now)}. Close one of the two as recorded in error first`,
  });
}

async function episodesMoved(work: Work, ids: readonly string[]): Promise<EpisodeRow[]> {
  const found: EpisodeRow[] = [];
  for (const id of ids) {
    const each = await findEpisode(work.tx, id);
    if (!each) throw absent();
    found.push(each);
  }
  return found;
}

async function carryOut(
  work: Work,
  move: Pick<EpisodeMove, 'id' | 'because'>,
  moved: readonly EpisodeRow[],
  childIds: { from: string; to: string },
  line: string,
): Promise<void> {
  const [first] = moved;
  if (!first || (await carryOutMove(work.tx, move.id)) !== moved.length)
    throw new StaleEdit({ child: '' }, (first?.version ?? 0) + 1);
  for (const each of moved) {
    const there = { ...each, childId: childIds.to };
    await tellTimeline(work, there, each.missingFrom, line);
    await highGradeIsOver(work, each);
    await raiseHighGrade(work, there);
    const isFrequent = each.closedAt === null && (await noticeFrequency(work, there));
    if (!isFrequent)
      await endEpisodeClock(
        work,
        'D12',
        each,
        'not applicable',
        'The child is not often missing by our rule',
      );
  }
  // No address: what it was about is not for the readers of this record.
  await happened(work, {
    childId: childIds.from,
    at: work.now,
    kind: 'missing',
    dataClass: 'MISSING',
    line: GONE,
  });
  work.note({
    subjects: [childIds.from, childIds.to],
    objectType: 'episode',
    objectId: first.id,
    classes: ['MISSING'],
    reason: move.because,
    count: moved.length,
  });
}

/**
 * The episode was recorded about the wrong child, or the same child was on the record twice: it moves, with its steps,
 * grades, whereabouts, notifications, clocks and return interviews, and with every other episode that one of these interviews
 * is about too. Kept as a row that can be undone; both timelines say so, without names. What was given out or made from it (packs,
 * screenings, minutes) stays where it is.
 * @throws FieldErrors when the child was missing then already; StaleEdit
 */
export async function moveEpisode(
  work: Work,
  episode: EpisodeRow,
  toChildId: string,
  because: string,
): Promise<void> {
  if (episode.childId === toChildId)
    throw new FieldErrors({ child: 'It is recorded about this child already. Choose another' });
  const { episodes, interviews } = await boundTogether(work.tx, episode.id);
  const moved = await episodesMoved(work, episodes);
  await refuseOverlap(work, moved, toChildId);
  const move = {
    authorityId: work.actor.authorityId,
    id: work.ids.next(),
    childId: toChildId,
    fromChildId: episode.childId,
    episodeIds: episodes,
    interviewIds: interviews,
    because,
  };
  await insertMove(work.tx, move, work.now, work.actor.postingId);
  await carryOut(work, move, moved, { from: episode.childId, to: toChildId }, MOVED);
}

/** The move that brought the episode to the child it is recorded about now, if one did and it still stands. */
export const standingMove = async (
  work: Pick<Work, 'tx' | 'actor'>,
  episode: Pick<EpisodeRow, 'id' | 'childId'>,
): Promise<EpisodeMove | undefined> =>
  (await movesOf(work.tx, work.actor.authorityId, episode.id)).find(
    (move) => move.undoneAt === null && move.childId === episode.childId,
  );

/**
 * The move was the mistake: everything goes back.
 * @throws FieldErrors when the child was missing then already, or when a talk since is about this and another time; StaleEdit
 */
export async function undoMove(work: Work, move: EpisodeMove, because: string): Promise<void> {
  const moved = await episodesMoved(work, move.episodeIds);
  const [first] = moved;
  if (!first) throw absent();
  const bound = await boundTogether(work.tx, first.id);
  if (bound.episodes.length > moved.length || bound.interviews.some((id) => !move.interviewIds.includes(id)))
    throw new FieldErrors({
      because:
        'A return interview was arranged since, so it is not moved back in one step. Move it to the other child as a new move',
    });
  await refuseOverlap(work, moved, move.fromChildId);
  if ((await undoMoveRow(work.tx, move.id, because, work.now, work.actor.postingId)) === 0) throw absent();
  await carryOut(work, { id: move.id, because }, moved, { from: move.childId, to: move.fromChildId }, BACK);
}

/** Where an episode is now that an old address names the wrong child of; undefined when it never was there. */
export async function movedTo(
  work: Pick<Work, 'tx' | 'actor'>,
  at: { childId: string; episodeId: string },
): Promise<string | undefined> {
  const episode = await findEpisode(work.tx, at.episodeId);
  if (!episode || episode.childId === at.childId) return undefined;
  const moves = await movesOf(work.tx, work.actor.authorityId, episode.id);
  const was = moves.some((move) => move.fromChildId === at.childId || move.childId === at.childId);
  return was ? episodePath(episode) : undefined;
}
