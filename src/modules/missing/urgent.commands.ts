import type { Work } from '../../platform/http/work.ts';
import { label } from '../access/index.ts';
import { calledAbout, raiseUrgent, urgentIsOver } from '../notices/index.ts';
import type { EpisodeRow } from './episode.store.ts';
import { episodePath } from './episode-clocks.ts';
import { interviewPath } from './interview.ts';

const aboutEpisode = (id: string) => ({ type: 'episode', id });
const aboutInterview = (id: string) => ({ type: 'return-interview', id });
const aboutVisit = (interviewId: string) => ({ type: 'lone-visit', id: interviewId });

type Graded = Pick<EpisodeRow, 'id' | 'childId' | 'policeGrade' | 'kind' | 'endedAt' | 'closedAt'>;

/** Missing now and graded high: somebody accepts it by name, the co-ordinator first, then by the rota (S0-24). */
export async function raiseHighGrade(work: Work, e: Graded): Promise<void> {
  if (e.policeGrade !== 'HIGH' || e.kind !== 'M' || e.endedAt !== null || e.closedAt !== null) return;
  await raiseUrgent(work, {
    ...{ about: aboutEpisode(e.id), href: episodePath(e), childId: e.childId, dataClass: 'MISSING' },
    line: 'A child is missing and graded high',
    forRole: 'MISSING_COORDINATOR',
  });
}
/** Back, graded lower, moved to another child, or never missing: it climbs no further. */
export const highGradeIsOver = (work: Work, e: Pick<EpisodeRow, 'id'>): Promise<number> =>
  urgentIsOver(work, aboutEpisode(e.id));

/** Harm was told: a manager accepts it by name. Never what was told. */
export const raiseHarmTold = (work: Work, interview: { id: string; childId: string }) =>
  raiseUrgent(work, {
    ...{ about: aboutInterview(interview.id), href: interviewPath(interview.id), childId: interview.childId },
    line: `Something was told in a ${label(work.actor, 'RETURN_INTERVIEW')} that must be acted on now`,
    dataClass: 'NOTE',
    forRole: 'TEAM_MANAGER',
  });
/** The call about it is written down in the interview: once. */
export const harmWasRung = (work: Work, interviewId: string, rangAt: Temporal.Instant) =>
  calledAbout(work, aboutInterview(interviewId), rangAt);

/** All steps of a visit alone are told, and the worker is not out. Neither child nor place. */
export const raiseLoneWorker = (work: Work, interviewId: string) =>
  raiseUrgent(work, {
    ...{ about: aboutVisit(interviewId), href: interviewPath(interviewId) },
    line: 'A worker has not checked out of a visit',
    forRole: 'MISSING_COORDINATOR',
  });
export const loneWorkerIsOut = (work: Work, interviewId: string): Promise<number> =>
  urgentIsOver(work, aboutVisit(interviewId));
