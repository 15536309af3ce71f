import { dayOf } from '../../platform/clock/wall-clock.ts';
import { formatDate } from '../../platform/ui/words.ts';
import { type CodeOf, codeList, labelOf } from '../people/index.ts';

/** What became of it. One form for all of them (F16). */
export const outcomes = codeList([
  { code: 'HELD', label: 'Met or spoken to' },
  { code: 'ATTEMPT', label: 'Tried, not reached' },
  { code: 'PLANNED', label: 'Planned' },
  { code: 'CANCELLED', label: 'Called off' },
]);
export type Outcome = CodeOf<typeof outcomes>;

/** How. Only in person counts as seen. */
export const ways = codeList([
  { code: 'IN_PERSON', label: 'In person' },
  { code: 'PHONE', label: 'By telephone' },
  { code: 'VIDEO', label: 'By video' },
  { code: 'MESSAGE', label: 'By message' },
  { code: 'CARER', label: 'Through parent or carer' },
  { code: 'OTHER', label: 'Another way' },
]);
export type Way = CodeOf<typeof ways>;
export const wayCodes = ways.map((each) => each.code) as [Way, ...Way[]];
/** The same ways, as somebody says who only tried. */
export const WAYS_TRIED: Readonly<Record<Way, string>> = {
  IN_PERSON: 'Went to see them',
  PHONE: 'Rang',
  VIDEO: 'Rang by video',
  MESSAGE: 'Sent a message',
  CARER: 'Asked parent or carer',
  OTHER: 'Another way',
};

/** What it was for. `isIntervention`: planned work that a chronology comes before (D23). */
export const purposes = codeList([
  { code: 'FIRST_MEETING', label: 'First meeting' },
  { code: 'TRUST', label: 'Being with them, getting to know each other' },
  { code: 'SAFETY', label: 'To see that they are safe' },
  { code: 'GOAL', label: 'Work on a goal of their plan' },
  { code: 'PROGRAMME', label: 'Planned work: relationships, safety, recovery' },
  { code: 'PRACTICAL', label: 'Practical help' },
  { code: 'ADVOCACY', label: 'Speaking up for them, going along with them' },
  { code: 'FAMILY', label: 'With the family' },
  { code: 'GROUP', label: 'Group' },
]);
export type Purpose = CodeOf<typeof purposes>;
export const purposeCodes = purposes.map((each) => each.code) as [Purpose, ...Purpose[]];
const INTERVENTIONS: readonly string[] = ['GOAL', 'PROGRAMME'];
/** First meetings, safety contacts, practical help and attempts are none (chronology's NOT_AN_INTERVENTION). */
export const isIntervention = (purpose: string | undefined, outcome: Outcome): boolean =>
  purpose !== undefined && INTERVENTIONS.includes(purpose) && (outcome === 'HELD' || outcome === 'PLANNED');

/** Longest a session is thought to last: whoever types more has mistaken the unit. */
export const MOST_MINUTES = 1440;

interface Born {
  bornOn: Temporal.PlainDate | null;
  birthPrecision: string | null;
}
/**
 * Why a session cannot be at that moment; undefined when it can. What happened is not in the future and not before the
 * child was born; what is planned is to come. A birth date that is a guess stops nobody.
 */
export function wrongTime(
  at: Temporal.Instant,
  outcome: Outcome,
  child: Born,
  now: Temporal.Instant,
): string | undefined {
  if (
    child.bornOn &&
    (child.birthPrecision ?? 'exact') === 'exact' &&
    Temporal.PlainDate.compare(dayOf(at), child.bornOn) < 0
  )
    return `Is before they were born (${formatDate(child.bornOn)}). Check the year`;
  const isToCome = Temporal.Instant.compare(at, now) > 0;
  if (outcome === 'PLANNED')
    return isToCome ? undefined : 'Must be still to come. If it has happened, record a session';
  if (outcome !== 'CANCELLED' && isToCome) return 'Must be now or before. For a time to come, plan a session';
  return undefined;
}

/** Whole days on the calendar in England between two moments. */
export const daysSince = (at: Temporal.Instant, now: Temporal.Instant): number =>
  dayOf(at).until(dayOf(now), { largestUnit: 'days' }).days;
/** "today", "yesterday", "12 days ago": a length of time, and no judgement of it. */
export function daysAgoInWords(at: Temporal.Instant, now: Temporal.Instant): string {
  const days = daysSince(at, now);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
/** Hours that have passed on the clock, whole. */
export const hoursBetween = (from: Temporal.Instant, to: Temporal.Instant): number =>
  Math.floor((to.epochMilliseconds - from.epochMilliseconds) / 3_600_000);
/** "45 minutes", "2 hours", "2 hours 15 minutes". */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const words = [
    hours > 0 ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : '',
    rest > 0 || hours === 0 ? `${rest} ${rest === 1 ? 'minute' : 'minutes'}` : '',
  ];
  return words.filter(Boolean).join(' ');
}
/** What became of it, as it is shown; who did not come to a group was not tried to be reached. */
export const outcomeInWords = (s: { outcome: Outcome; groupSessionId: string | null }): string =>
  s.outcome === 'ATTEMPT' && s.groupSessionId !== null ? 'Did not come' : labelOf(outcomes, s.outcome);
