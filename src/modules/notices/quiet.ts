import { dayOf, TIME_ZONE } from '../../platform/clock/wall-clock.ts';

/** Hours without e-mail, by the clock on the wall: `22:00` to `07:00` goes over midnight. */
export interface QuietHours {
  from: string;
  to: string;
}
export const DAY_PARTS = ['MORNING', 'AFTERNOON', 'EVENING'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

const timeOf = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(TIME_ZONE).toPlainTime().toString({ smallestUnit: 'minute' });

/** The first minute is quiet, the last is not. Both nights on which the clocks change are read as the clock shows. */
export function isQuiet(at: Temporal.Instant, quiet: QuietHours | undefined): boolean {
  if (quiet === undefined || quiet.from === quiet.to) return false;
  const time = timeOf(at);
  return quiet.from < quiet.to
    ? quiet.from <= time && time < quiet.to
    : quiet.from <= time || time < quiet.to;
}

/** Morning until midday, evening from 6pm; with the day in England it belongs to. */
export function dayPartOf(at: Temporal.Instant): { on: Temporal.PlainDate; part: DayPart } {
  const { hour } = at.toZonedDateTimeISO(TIME_ZONE);
  return { on: dayOf(at), part: hour < 12 ? 'MORNING' : hour < 18 ? 'AFTERNOON' : 'EVENING' };
}

export interface Preference {
  digest: boolean;
  /** The first e-mail of a day goes at this time or after it. */
  digestAt: string;
  quietFrom: string | null;
  quietTo: string | null;
}
/** What holds for whoever has set nothing. */
export const STANDARD: Preference = { digest: true, digestAt: '08:30', quietFrom: null, quietTo: null };

export const quietOf = (from: string | null | undefined, to: string | null | undefined) =>
  from && to ? { from, to } : undefined;

/**
 * Is somebody mailed now that something waits? Only of what came since the last e-mail, after their time of day, and
 * outside their quiet hours and the authority's. That it goes once in a part of the day the key of the mailing says.
 */
export function isDigestDue(
  now: Temporal.Instant,
  wants: Preference,
  ofAuthority: QuietHours | undefined,
  waits: { newest: Temporal.Instant; mailedAt: Temporal.Instant | null },
): boolean {
  if (!wants.digest || timeOf(now) < wants.digestAt) return false;
  if (isQuiet(now, quietOf(wants.quietFrom, wants.quietTo)) || isQuiet(now, ofAuthority)) return false;
  return waits.mailedAt === null || Temporal.Instant.compare(waits.newest, waits.mailedAt) > 0;
}
