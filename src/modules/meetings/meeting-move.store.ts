import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

interface Standing {
  meetingId: string;
  /** What was read: somebody else may have moved it since. */
  sequence: number;
}
/** Another time, place or length. 0 when it was moved or called off meanwhile. */
export const updatePlan = (
  tx: Tx,
  of: Standing,
  to: { plannedAt: Temporal.Instant; place: string | null; minutes: number },
) =>
  tx.run(sql`
    update meetings.meeting set planned_at = ${to.plannedAt}, place = ${to.place}, minutes = ${to.minutes}, calendar_sequence = calendar_sequence + 1
     where id = ${of.meetingId} and calendar_sequence = ${of.sequence} and cancelled_at is null`);
export const markCalledOff = (tx: Tx, of: Standing, at: Temporal.Instant, because: string) =>
  tx.run(sql`
    update meetings.meeting set cancelled_at = ${at}, cancelled_because = ${because}, calendar_sequence = calendar_sequence + 1
     where id = ${of.meetingId} and calendar_sequence = ${of.sequence} and cancelled_at is null`);

/** Their calendars were told of the time that stands now. */
export const markCalendarSent = (tx: Tx, attendeeIds: readonly string[], at: Temporal.Instant) =>
  tx.run(sql`update meetings.attendee set calendar_sent_at = ${at} where id = any (${[...attendeeIds]})`);
