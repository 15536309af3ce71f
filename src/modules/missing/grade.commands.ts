import type { Work } from '../../platform/http/work.ts';
import type { PoliceGrade } from '../plans/index.ts';
import { type EpisodeRow, insertConsideration, insertGrade, touchEpisodeFlag } from './episode.store.ts';
import { none, saveEpisode } from './episode-saving.commands.ts';
import { highGradeIsOver, raiseHighGrade } from './urgent.commands.ts';

export interface Grading {
  grade: PoliceGrade;
  by?: string | undefined;
  at: Temporal.Instant;
  rationale?: string | undefined;
}
/** Keeps one grading; the episode is brought up to date by `recordGrade`. */
export const keepGrade = (work: Work, e: Pick<EpisodeRow, 'id' | 'childId'>, g: Grading) =>
  insertGrade(
    work.tx,
    {
      authorityId: work.actor.authorityId,
      id: work.ids.next(),
      episodeId: e.id,
      childId: e.childId,
      grade: g.grade,
      gradedAt: g.at,
      gradedBy: none(g.by),
      rationale: none(g.rationale),
    },
    work.now,
    work.actor.postingId || null,
  );

/** The police graded, or graded anew: theirs to give, ours to keep with who and when (reference 10.1). @throws StaleEdit */
export async function recordGrade(
  work: Work,
  episode: EpisodeRow,
  version: number,
  g: Grading,
): Promise<void> {
  await keepGrade(work, episode, g);
  const graded = { ...episode, version, policeGrade: g.grade };
  await saveEpisode(work, episode, graded);
  if (g.grade === 'HIGH') await raiseHighGrade(work, graded);
  else await highGradeIsOver(work, episode);
}

export interface Consideration {
  result: string;
  otherKind?: string | undefined;
  because: string;
  where: string;
  at?: Temporal.Instant | undefined;
}
/** Whether exploitation was considered for this episode: yes or no, with the result, for every child (S1-26). */
export async function considerExploitation(
  work: Work,
  episode: Pick<EpisodeRow, 'id' | 'childId'>,
  c: Consideration,
): Promise<void> {
  await insertConsideration(
    work.tx,
    {
      authorityId: work.actor.authorityId,
      id: work.ids.next(),
      episodeId: episode.id,
      childId: episode.childId,
      consideredAt: c.at ?? work.now,
      consideredWhere: c.where,
      result: c.result,
      otherKind: none(c.otherKind),
      because: c.because,
    },
    work.now,
    work.actor.postingId || null,
  );
  await touchEpisodeFlag(work.tx, episode.id, work.now);
  work.note({
    subjects: [episode.childId],
    objectType: 'episode',
    objectId: episode.id,
    classes: ['MISSING'],
  });
}
