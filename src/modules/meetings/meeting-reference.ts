import { TIME_ZONE } from '../../platform/clock/wall-clock.ts';

const MOST = 10_000_000n;
/**
 * What a calendar and an e-mail call a meeting: "MT-26-0041782". It comes from the meeting's own identity, not from a
 * child's, stays when the meeting moves, and says nothing. Found again on the meeting's page.
 */
export function meetingReference(of: {
  readonly meetingId: string;
  readonly arrangedAt: Temporal.Instant;
}): string {
  const year = of.arrangedAt.toZonedDateTimeISO(TIME_ZONE).year % 100;
  const number = BigInt(`0x${of.meetingId.replaceAll('-', '').slice(-15)}`) % MOST;
  return `MT-${String(year).padStart(2, '0')}-${String(number).padStart(7, '0')}`;
}
