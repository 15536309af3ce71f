import { FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert, settingsOf } from '../access/index.ts';
import type { PoliceGrade } from '../plans/index.ts';
import { agencyOfReporter, type Category, type EpisodeKind, type Reporter } from './code-lists-missing.ts';
import { type EpisodeRow, episodesBetween, insertEpisode, insertEpisodeFlag } from './episode.store.ts';
import { agenciesKeptFrom, type EpisodeTimes, missingFrom, timeProblems } from './episode.ts';
import { endEpisodeClock, startEpisodeClock } from './episode-clocks.ts';
import { none, saveEpisode, tellTimeline } from './episode-saving.commands.ts';
import { keepGrade } from './grade.commands.ts';
import { childFrequentlyMissing, childMissing } from './missing.events.ts';
import { highGradeIsOver, raiseHighGrade } from './urgent.commands.ts';

/** What is known when a child is missing (form F13); everything but who, where from and who told us may be unknown. */
export interface EpisodeDetails {
  childId: string;
  category: Category;
  kind?: EpisodeKind | undefined;
  placementType?: string | undefined;
  lastSeenAt?: Temporal.Instant | undefined;
  leftAt?: Temporal.Instant | undefined;
  reportedAt?: Temporal.Instant | undefined;
  unknownTimes?: readonly string[] | undefined;
  policeReference?: string | undefined;
  policeGrade?: PoliceGrade | undefined;
  policeGradeBy?: string | undefined;
  reportedByKind: Reporter;
  reportedBy?: string | undefined;
  circumstances?: string | undefined;
  companions?: string | undefined;
  lastSeenWith?: string | undefined;
  /** Another authority owes the return interview: the child is theirs and lives here. */
  homeAuthority?: string | undefined;
  /** Our own child lives in another authority's area. */
  livesIn?: string | undefined;
  /** Whoever holds the interview there, when it is not us. */
  interviewBy?: 'US' | 'OTHER' | undefined;
  /** Where found, by whom and returned to are kept from who reported it; with why. */
  withheldBecause?: string | undefined;
  source?: string | undefined;
}

function newEpisode(work: Work, d: EpisodeDetails): Parameters<typeof insertEpisode>[2] {
  const times: EpisodeTimes = {
    lastSeenAt: none(d.lastSeenAt),
    leftAt: none(d.leftAt),
    reportedAt: d.reportedAt ?? work.now,
    foundAt: null,
    returnedAt: null,
    returnNotifiedAt: null,
  };
  const problems = timeProblems(times, work.now);
  if (Object.keys(problems).length > 0) throw new FieldErrors(problems);
  const agency = agencyOfReporter[d.reportedByKind] ?? null;
  return {
    ...times,
    id: work.ids.next(),
    childId: d.childId,
    category: d.category,
    kind: d.kind ?? 'M',
    placementType: none(d.placementType),
    whereaboutsKnownAt: null,
    unknownTimes: [...(d.unknownTimes ?? [])],
    missingFrom: missingFrom(times) ?? work.now,
    policeReference: none(d.policeReference),
    policeGrade: none(d.policeGrade),
    reportedByKind: d.reportedByKind,
    reportedBy: none(d.reportedBy),
    reportedByAgency: agency,
    circumstances: none(d.circumstances),
    companions: none(d.companions),
    lastSeenWith: none(d.lastSeenWith),
    harmOnReturn: [],
    harmWords: null,
    owedBy: d.homeAuthority ? 'OTHER' : 'US',
    homeAuthority: none(d.homeAuthority),
    livesIn: none(d.livesIn),
    interviewBy: d.interviewBy ?? (d.homeAuthority ? 'OTHER' : 'US'),
    isWithheld: d.withheldBecause !== undefined,
    withheldBecause: none(d.withheldBecause),
    withheldFrom: d.withheldBecause === undefined ? [] : agenciesKeptFrom(agency),
    source: d.source ?? 'reported here',
    recordedAt: work.now,
    recordedBy: work.actor.postingId || null,
    changedAt: work.now,
  };
}

/**
 * Opens an episode. When the child is missing already nothing is written: the report is somebody else's of the same time
 * away, to be joined to it (S1-76).
 * @returns the episode, or undefined when one is open
 * @throws FieldErrors for times that cannot be true
 */
export async function openEpisode(work: Work, details: EpisodeDetails): Promise<EpisodeRow | undefined> {
  const row = newEpisode(work, details);
  if ((await insertEpisode(work.tx, work.actor.authorityId, row)) === 0) return undefined;
  const episode: EpisodeRow = {
    ...row,
    endedAt: null,
    planUsed: null,
    outcome: null,
    firstOfferedAt: null,
    interviewedAt: null,
    closedAt: null,
    version: 1,
  };
  await raiseFlag(work, episode);
  if (details.policeGrade)
    await keepGrade(work, episode, {
      grade: details.policeGrade,
      by: details.policeGradeBy,
      at: row.reportedAt ?? work.now,
    });
  await tellTimeline(
    work,
    episode,
    row.missingFrom,
    `${episode.category === 'CARE' ? 'Missing from care' : 'Missing from home'}${episode.kind === 'A' ? ' (away without authorisation)' : ''}`,
  );
  await alert(work, {
    kind: 'missing',
    line: 'A child is missing',
    childId: row.childId,
    forRole: 'MISSING_COORDINATOR',
  });
  await raiseHighGrade(work, episode);
  await noticeFrequency(work, episode);
  await work.publish(childMissing, { childId: row.childId, episodeId: row.id, from: row.missingFrom });
  work.note({ subjects: [row.childId], objectType: 'episode', objectId: row.id, classes: ['MISSING'] });
  return episode;
}

const raiseFlag = (work: Work, e: EpisodeRow) =>
  insertEpisodeFlag(
    work.tx,
    {
      authorityId: work.actor.authorityId,
      episodeId: e.id,
      childId: e.childId,
      missingFrom: e.missingFrom,
      endedAt: e.endedAt,
      policeGrade: e.policeGrade,
    },
    work.now,
  );

/**
 * The authority's rule for frequent (reference 10.4): the episode that makes it starts the clock of a meeting (D12).
 * @returns whether it makes it
 */
export async function noticeFrequency(work: Work, e: EpisodeRow): Promise<boolean> {
  const { repeatMissingEpisodes: wanted, repeatMissingDays: days } = settingsOf(work.actor);
  const since = e.missingFrom.subtract({ hours: days * 24 });
  const episodes = await episodesBetween(work.tx, e.childId, since, e.missingFrom);
  if (episodes < wanted) return false;
  await startEpisodeClock(work, 'D12', e, work.now);
  await work.publish(childFrequentlyMissing, { childId: e.childId, episodeId: e.id, episodes, days });
  return true;
}

export type EpisodeChange = Partial<
  Pick<
    EpisodeRow,
    | 'category'
    | 'kind'
    | 'placementType'
    | 'lastSeenAt'
    | 'leftAt'
    | 'reportedAt'
    | 'unknownTimes'
    | 'policeReference'
    | 'circumstances'
    | 'companions'
    | 'lastSeenWith'
    | 'owedBy'
    | 'homeAuthority'
    | 'livesIn'
    | 'interviewBy'
    | 'planUsed'
  >
>;
/** Puts right what was recorded of an episode. @throws FieldErrors, StaleEdit */
export async function changeEpisode(
  work: Work,
  episode: EpisodeRow,
  version: number,
  change: EpisodeChange,
): Promise<void> {
  const next = { ...episode, ...change, version };
  const from = missingFrom(next) ?? episode.missingFrom;
  await saveEpisode(work, episode, { ...next, missingFrom: from });
}

/** An episode recorded in error ends without an interview; it stays, with why. @throws StaleEdit */
export async function closeInError(
  work: Work,
  episode: EpisodeRow,
  version: number,
  because: string,
): Promise<void> {
  const circumstances = [episode.circumstances, `Closed, recorded in error: ${because}`]
    .filter(Boolean)
    .join('\n');
  await saveEpisode(work, episode, {
    ...episode,
    version,
    closedAt: work.now,
    endedAt: episode.endedAt,
    circumstances,
  });
  for (const rule of ['D8', 'D9', 'D12', 'D13'] as const)
    await endEpisodeClock(
      work,
      rule,
      episode,
      'not applicable',
      `The episode was recorded in error. ${because}`,
    );
  await highGradeIsOver(work, episode);
  await tellTimeline(work, episode, work.now, 'Missing episode closed: recorded in error');
}
