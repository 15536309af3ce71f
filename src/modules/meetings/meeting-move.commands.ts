import { FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { formatExact } from '../../platform/ui/index.ts';
import { endRelationships, inOwnWords } from '../access/index.ts';
import { tellCalendarsAgain } from './calendar.commands.ts';
import { closePapersInTime, timeline } from './meeting.commands.ts';
import { partsFor } from './meeting.queries.ts';
import type { MeetingRow } from './meeting.store.ts';
import { markCalledOff, updatePlan } from './meeting-move.store.ts';
import { kindOf } from './meeting-sections.ts';

export interface MovedMeeting {
  meetingId: string;
  plannedAt: Temporal.Instant;
  /** Left out, where it was. */
  place?: string | undefined;
  /** Left out, as long as it was. */
  minutes?: number | undefined;
  /** The sequence that was read; left out, what stands now. */
  sequence?: number | undefined;
}
/**
 * The meeting is at another time or place. Papers stay open to those invited until 14 days after the new time, and whoever
 * had the time in their calendar is sent the new one. Clocks go on: only holding it stops them.
 * @throws FieldErrors, StaleEdit, Refusal (absent)
 */
export async function moveMeeting(work: Work, given: MovedMeeting): Promise<void> {
  const parts = await partsFor(work, given.meetingId);
  const first = standing(parts, 'plannedAt');
  const of = { meetingId: given.meetingId, sequence: given.sequence ?? first.calendarSequence };
  const place = given.place ?? first.place;
  const minutes = given.minutes ?? first.minutes;
  if ((await updatePlan(work.tx, of, { plannedAt: given.plannedAt, place, minutes })) === 0)
    throw new StaleEdit({ plannedAt: first.plannedAt?.toString() ?? '' }, first.calendarSequence);
  const now = await partsFor(work, given.meetingId);
  for (const part of now) {
    await closePapersInTime(work, part);
    await tell(work, part, `moved to ${formatExact(given.plannedAt)}`);
  }
  await tellCalendarsAgain(work, now, 'meeting');
}

/**
 * The meeting will not be held, and why. Papers are closed to those invited, and it is taken out of the calendars that have
 * it. Clocks go on.
 * @throws FieldErrors, StaleEdit, Refusal (absent)
 */
export async function callOffMeeting(
  work: Work,
  given: { meetingId: string; because: string; sequence?: number | undefined },
): Promise<void> {
  const parts = await partsFor(work, given.meetingId);
  const first = standing(parts, 'because');
  const of = { meetingId: given.meetingId, sequence: given.sequence ?? first.calendarSequence };
  if ((await markCalledOff(work.tx, of, work.now, given.because)) === 0)
    throw new StaleEdit({ because: first.cancelledBecause ?? '' }, first.calendarSequence);
  const now = await partsFor(work, given.meetingId);
  for (const part of now) {
    await tell(work, part, 'called off');
  }
  await tellCalendarsAgain(work, now, 'meetingCalledOff');
  for (const { childId, meetingId } of now)
    await endRelationships(work, { childId, kind: 'MEETING', objectId: meetingId });
}

/** A meeting that was held or called off is not moved any more. */
function standing(parts: readonly MeetingRow[], field: string): MeetingRow {
  const first = parts[0] as MeetingRow;
  if (parts.some((each) => each.heldAt !== null)) throw new FieldErrors({ [field]: 'It was held already' });
  if (first.cancelledAt !== null) throw new FieldErrors({ [field]: 'It was called off already' });
  return first;
}

async function tell(work: Work, part: MeetingRow, what: string): Promise<void> {
  const label = inOwnWords(work.actor, kindOf(part.kind).label);
  await timeline(work, part.childId, part.meetingId, work.now, `${label} ${what}`);
  work.note({ subjects: [part.childId], objectType: 'meeting', objectId: part.meetingId });
}
