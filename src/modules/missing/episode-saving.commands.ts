import { FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { happened } from '../people/index.ts';
import { type EpisodeRow, findEpisode, updateEpisode, updateEpisodeFlag } from './episode.store.ts';
import { timeProblems } from './episode.ts';
import { episodePath } from './episode-clocks.ts';

export const none = <T>(value: T | undefined): T | null => value ?? null;

/** The line says that, never where or with whom: those are withheld from some readers of the timeline. */
export const tellTimeline = (
  work: Work,
  e: Pick<EpisodeRow, 'id' | 'childId'>,
  at: Temporal.Instant,
  line: string,
) =>
  happened(work, {
    childId: e.childId,
    at,
    kind: 'missing',
    dataClass: 'MISSING',
    line,
    href: episodePath(e),
  });

/** Saves an episode over the version that was read; the flag follows. @throws FieldErrors, StaleEdit */
export async function saveEpisode(work: Work, before: EpisodeRow, next: EpisodeRow): Promise<void> {
  const problems = timeProblems(next, work.now);
  if (Object.keys(problems).length > 0) throw new FieldErrors(problems);
  if ((await updateEpisode(work.tx, next, work.now)) === 0) {
    const theirs = (await findEpisode(work.tx, before.id)) ?? before;
    throw new StaleEdit(episodeInWords(theirs), theirs.version);
  }
  await updateEpisodeFlag(
    work.tx,
    {
      episodeId: next.id,
      missingFrom: next.missingFrom,
      // Closed in error: not missing, whether or not there was an end.
      endedAt: next.endedAt ?? next.closedAt,
      policeGrade: next.policeGrade,
    },
    work.now,
  );
  work.note({
    subjects: [next.childId],
    objectType: 'episode',
    objectId: next.id,
    classes: ['MISSING'],
    version: next.version + 1,
  });
}

/** What a person compares when two people saved the same episode; no whereabouts. */
export const episodeInWords = (e: EpisodeRow): Record<string, string> => ({
  lastSeenAt: e.lastSeenAt?.toString() ?? '',
  leftAt: e.leftAt?.toString() ?? '',
  reportedAt: e.reportedAt?.toString() ?? '',
  foundAt: e.foundAt?.toString() ?? '',
  returnedAt: e.returnedAt?.toString() ?? '',
  returnNotifiedAt: e.returnNotifiedAt?.toString() ?? '',
  policeReference: e.policeReference ?? '',
  circumstances: e.circumstances ?? '',
  companions: e.companions ?? '',
});
