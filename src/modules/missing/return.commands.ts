import { FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert } from '../access/index.ts';
import type { Finder } from './code-lists-missing.ts';
import { type EpisodeRow, insertWhereabouts, whereaboutsOf } from './episode.store.ts';
import { agenciesKeptFrom } from './episode.ts';
import { startInterviewClocks, stopEpisodeClock } from './episode-clocks.ts';
import { none, saveEpisode, tellTimeline } from './episode-saving.commands.ts';
import { childReturned } from './missing.events.ts';
import { highGradeIsOver } from './urgent.commands.ts';

export interface ReturnDetails {
  foundAt?: Temporal.Instant | undefined;
  returnedAt?: Temporal.Instant | undefined;
  returnNotifiedAt?: Temporal.Instant | undefined;
  whereaboutsKnownAt?: Temporal.Instant | undefined;
  unknownTimes?: readonly string[] | undefined;
  foundWhere?: string | undefined;
  foundBy?: Finder | undefined;
  foundByWords?: string | undefined;
  returnedTo?: string | undefined;
  harmOnReturn?: readonly string[] | undefined;
  harmWords?: string | undefined;
  planUsed?: string | undefined;
  /** Left out: as it was. Null: no longer withheld. */
  withheldBecause?: string | null | undefined;
}

/**
 * The child is back, or found; also to put right what was recorded of it. Starts the clocks of offer and interview (S1-20).
 * @param version the version of the episode that the person read
 * @throws FieldErrors, StaleEdit
 */
export async function recordReturn(
  work: Work,
  episode: EpisodeRow,
  version: number,
  d: ReturnDetails,
): Promise<EpisodeRow> {
  const withheldBecause = d.withheldBecause === undefined ? episode.withheldBecause : d.withheldBecause;
  const next: EpisodeRow = {
    ...episode,
    version,
    foundAt: none(d.foundAt),
    returnedAt: none(d.returnedAt),
    returnNotifiedAt: d.returnNotifiedAt ?? episode.returnNotifiedAt ?? work.now,
    endedAt: d.returnedAt ?? d.foundAt ?? null,
    whereaboutsKnownAt: none(d.whereaboutsKnownAt),
    unknownTimes: [...(d.unknownTimes ?? episode.unknownTimes)],
    harmOnReturn: [...(d.harmOnReturn ?? [])],
    harmWords: none(d.harmWords),
    planUsed: none(d.planUsed),
    isWithheld: withheldBecause !== null,
    withheldBecause,
    withheldFrom: withheldBecause === null ? [] : agenciesKeptFrom(episode.reportedByAgency),
  };
  if (next.endedAt === null)
    throw new FieldErrors({ returnedAt: 'Enter when they came back, or when they were found' });
  await saveEpisode(work, episode, next);
  await keepWhereabouts(work, next, d);
  await stopEpisodeClock(work, 'D13', next, next.endedAt);
  await startInterviewClocks(work, next);
  if (episode.endedAt === null) {
    await highGradeIsOver(work, next);
    await tellTimeline(work, next, next.endedAt, next.returnedAt ? 'Back' : 'Found');
    await alert(work, {
      kind: 'returned',
      line: 'A missing child is back',
      childId: next.childId,
      forRole: 'MISSING_COORDINATOR',
    });
    await work.publish(childReturned, { childId: next.childId, episodeId: next.id, at: next.endedAt });
  }
  return { ...next, version: version + 1 };
}

async function keepWhereabouts(work: Work, e: EpisodeRow, d: ReturnDetails): Promise<void> {
  const before = await whereaboutsOf(work.tx, e.id);
  const isSaid = d.foundWhere ?? d.foundBy ?? d.foundByWords ?? d.returnedTo;
  if (!isSaid && !before) return;
  await insertWhereabouts(
    work.tx,
    {
      authorityId: work.actor.authorityId,
      episodeId: e.id,
      childId: e.childId,
      foundWhere: none(d.foundWhere),
      foundBy: none(d.foundBy),
      foundByWords: none(d.foundByWords),
      returnedTo: none(d.returnedTo),
      isWithheld: e.isWithheld,
      withheldFrom: e.withheldFrom,
    },
    before?.version ?? 0,
    work.now,
    work.actor.postingId || null,
  );
}

/** Withholds where the child was found from who reported it and from family, or ends that. @throws StaleEdit */
export async function withholdWhereabouts(
  work: Work,
  episode: EpisodeRow,
  version: number,
  because: string | null,
): Promise<void> {
  const next: EpisodeRow = {
    ...episode,
    version,
    isWithheld: because !== null,
    withheldBecause: because,
    withheldFrom: because === null ? [] : agenciesKeptFrom(episode.reportedByAgency),
  };
  await saveEpisode(work, episode, next);
  const known = await whereaboutsOf(work.tx, episode.id);
  if (known)
    await keepWhereabouts(work, next, {
      foundWhere: known.foundWhere ?? undefined,
      foundBy: known.foundBy ?? undefined,
      foundByWords: known.foundByWords ?? undefined,
      returnedTo: known.returnedTo ?? undefined,
    });
  work.alsoRecord({
    event: because === null ? 'whereabouts.no-longer-withheld' : 'whereabouts.withheld',
    subjects: [episode.childId],
    objectType: 'episode',
    objectId: episode.id,
    ...(because ? { reason: because } : {}),
  });
}
