/** A child who has been missing for as long as the authority's settings say. */
export interface LongMissing {
  id: string;
  childId: string;
  missingFrom: Temporal.Instant;
  category: 'HOME' | 'CARE';
}
/** Hours after which a child still missing needs a strategy meeting. */
export interface LongHours {
  inCare: number;
  atHome: number;
}
const WEEK = { hours: 168 };

/**
 * When a meeting is owed: once the hours of the setting have passed, and again after each further week of 168 hours
 * (clock D13). Empty before that.
 */
export function weeksOf(
  of: Pick<LongMissing, 'missingFrom' | 'category'>,
  hours: LongHours,
  now: Temporal.Instant,
): { week: number; from: Temporal.Instant }[] {
  const weeks: { week: number; from: Temporal.Instant }[] = [];
  let from = of.missingFrom.add({ hours: of.category === 'CARE' ? hours.inCare : hours.atHome });
  for (let week = 0; Temporal.Instant.compare(from, now) <= 0; week += 1) {
    weeks.push({ week, from });
    from = from.add(WEEK);
  }
  return weeks;
}
