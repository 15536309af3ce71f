import type { Outcome } from './code-lists-missing.ts';

type Instant = Temporal.Instant;

/** The times of one episode; null is not known (or not yet). */
export interface EpisodeTimes {
  readonly lastSeenAt: Instant | null;
  readonly leftAt: Instant | null;
  readonly reportedAt: Instant | null;
  readonly foundAt: Instant | null;
  readonly returnedAt: Instant | null;
  readonly returnNotifiedAt: Instant | null;
}
/** What is asked of the clock of the return interview (S1-20): a setting of the authority. */
export type InterviewFrom = 'RETURN_NOTIFIED' | 'RETURNED';

const later = (a: Instant, b: Instant): Instant => (Temporal.Instant.compare(a, b) >= 0 ? a : b);
const isAfter = (a: Instant | null, b: Instant | null): boolean =>
  a !== null && b !== null && Temporal.Instant.compare(a, b) > 0;

/** When the episode began: the later of having left and being last seen by a responsible adult, else when it was reported. */
export function missingFrom(
  times: Pick<EpisodeTimes, 'lastSeenAt' | 'leftAt' | 'reportedAt'>,
): Instant | null {
  const { lastSeenAt, leftAt, reportedAt } = times;
  if (lastSeenAt && leftAt) return later(lastSeenAt, leftAt);
  return leftAt ?? lastSeenAt ?? reportedAt;
}

/** When it ended: the return, or being found where nobody has told of the return yet. */
export const endedAt = (times: Pick<EpisodeTimes, 'foundAt' | 'returnedAt'>): Instant | null =>
  times.returnedAt ?? times.foundAt;

/**
 * Why these times cannot all be true, by the name of the field; empty when they can. Nothing is asked for: what is not
 * known stays unknown.
 */
export function timeProblems(times: EpisodeTimes, now: Instant): Record<string, string> {
  const began = missingFrom(times);
  const problems: Record<string, string> = {};
  const add = (field: keyof EpisodeTimes, isWrong: boolean, sentence: string) => {
    if (isWrong && problems[field] === undefined) problems[field] = sentence;
  };
  const names = {
    lastSeenAt: 'When they were last seen',
    leftAt: 'When they left',
    reportedAt: 'When it was reported',
    foundAt: 'When they were found',
    returnedAt: 'When they came back',
    returnNotifiedAt: 'When we were told they were back',
  } as const;
  for (const field of Object.keys(names) as (keyof typeof names)[])
    add(field, isAfter(times[field], now), `${names[field]} must be in the past`);
  add('leftAt', isAfter(times.leftAt, times.reportedAt), 'When they left must be before it was reported');
  add(
    'lastSeenAt',
    isAfter(times.lastSeenAt, times.reportedAt),
    'When they were last seen must be before it was reported',
  );
  add('foundAt', isAfter(began, times.foundAt), 'When they were found must be after they went missing');
  add('returnedAt', isAfter(began, times.returnedAt), 'When they came back must be after they went missing');
  add(
    'returnedAt',
    isAfter(times.foundAt, times.returnedAt),
    'When they came back must not be before they were found',
  );
  add(
    'returnNotifiedAt',
    isAfter(times.returnedAt ?? times.foundAt, times.returnNotifiedAt),
    'When we were told they were back must not be before they came back',
  );
  return problems;
}

/**
 * From when the hours of the return interview count, or null while the child is not back. Where nobody noted when the
 * return was notified it counts from the return, the earlier of the two.
 */
export function interviewClockStart(
  times: Pick<EpisodeTimes, 'foundAt' | 'returnedAt' | 'returnNotifiedAt'>,
  from: InterviewFrom,
): Instant | null {
  const ended = endedAt(times);
  return from === 'RETURN_NOTIFIED' ? (times.returnNotifiedAt ?? ended) : ended;
}

/** Elapsed hours between two instants, on the timeline: both clock changes count as they pass. */
export const hoursBetween = (from: Instant, to: Instant): number => from.until(to).total({ unit: 'hours' });

/** Another authority has a part in it: the child is theirs, or is ours and lives there (reference 5.5). */
export const isOfAnother = (e: { homeAuthority: string | null; livesIn: string | null }): boolean =>
  e.homeAuthority !== null || e.livesIn !== null;

export type EpisodeState = 'MISSING' | 'RETURNED' | 'SETTLED';
/** Where an episode stands. It is settled once it is known what became of the interview. */
export function stateOf(e: {
  endedAt: Instant | null;
  outcome: Outcome | null;
  closedAt: Instant | null;
}): EpisodeState {
  if (e.closedAt !== null) return 'SETTLED';
  if (e.endedAt === null) return 'MISSING';
  return e.outcome === null || e.outcome === 'ACCEPTED' ? 'RETURNED' : 'SETTLED';
}
export const STATE_WORDS: Readonly<Record<EpisodeState, string>> = {
  MISSING: 'Missing now',
  RETURNED: 'Back, interview open',
  SETTLED: 'Back',
};

/** Bands of duration (M7); hours, the upper end excluded. */
export const DURATION_BANDS = [
  { label: 'Under 3 hours', to: 3 },
  { label: '3 to 9 hours', to: 9 },
  { label: '9 to 24 hours', to: 24 },
  { label: '24 to 48 hours', to: 48 },
  { label: '2 to 7 days', to: 168 },
  { label: 'Over 7 days', to: Number.POSITIVE_INFINITY },
] as const;

/** Two episodes of one child that touch: a second report of the same time away, or one that was closed in error. */
export function overlap(
  a: { missingFrom: Instant; endedAt: Instant | null },
  b: { missingFrom: Instant; endedAt: Instant | null },
): boolean {
  return !isAfter(a.missingFrom, b.endedAt) && !isAfter(b.missingFrom, a.endedAt);
}

/** Agencies that read nothing of the whereabouts once they are withheld: whoever reported it, and every school and home. */
export const agenciesKeptFrom = (reporter: string | null): string[] => [
  ...new Set([
    'RESIDENTIAL',
    'FOSTERING',
    'SCHOOL',
    'COLLEGE',
    'EDUCATION_SERVICE',
    'VOLUNTARY',
    ...(reporter ? [reporter] : []),
  ]),
];
