import { dayOf, TIME_ZONE } from '../../platform/clock/wall-clock.ts';
import { startOfSitting } from './rhythm.ts';

/** Until noon the night that is ending is still the one people mean by "tonight". */
const NOON = 12;

/** The evening a moment belongs to: the day before, until noon. */
export function nightOf(now: Temporal.Instant): Temporal.PlainDate {
  const wall = now.toZonedDateTimeISO(TIME_ZONE);
  return wall.hour < NOON ? dayOf(now).subtract({ days: 1 }) : dayOf(now);
}

/** When the night takes over, by the clock on the wall. */
export const nightBegins = (day: Temporal.PlainDate, at: string | undefined): Temporal.Instant =>
  startOfSitting(day, at ?? '17:00');

/** Whether the clocks change in the night after this evening; said on the page, as an hour comes twice or not at all. */
export function clocksChange(day: Temporal.PlainDate): 'back' | 'forward' | undefined {
  const noonOf = (d: Temporal.PlainDate) =>
    d.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: Temporal.PlainTime.from('12:00') });
  const hours = noonOf(day).until(noonOf(day.add({ days: 1 })), { largestUnit: 'hours' }).hours;
  if (hours === 25) return 'back';
  return hours === 23 ? 'forward' : undefined;
}

export type HandoverState = 'draft' | 'given';
export type Receipt = 'not-given' | 'waiting' | 'changed' | 'received';

/** Whether the night has read it: a change after the last receipt is to be read again. */
export function receiptOf(
  row: { state: HandoverState; version: number },
  readVersions: readonly number[],
): Receipt {
  if (row.state === 'draft') return 'not-given';
  if (readVersions.includes(row.version)) return 'received';
  return readVersions.length > 0 ? 'changed' : 'waiting';
}
