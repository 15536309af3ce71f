import type { Tx } from '../../platform/db/database.ts';
import { join, type Sql, sql } from '../../platform/db/sql.ts';
import type { AttendanceFact } from './attendance-figures.ts';
import type { MeetingKind } from './meeting-kinds.ts';

/** A meeting as one child's record holds it. */
export interface MeetingRow {
  /** Of this child's part of the meeting: what clocks and receipts are about. */
  id: string;
  meetingId: string;
  childId: string;
  kind: MeetingKind['code'];
  plannedAt: Temporal.Instant | null;
  place: string | null;
  isElsewhere: boolean;
  /** How long it is planned to take. */
  minutes: number;
  arrangedAt: Temporal.Instant;
  /** How often it was moved or called off: what calendars count. */
  calendarSequence: number;
  cancelledAt: Temporal.Instant | null;
  cancelledBecause: string | null;
  heldAt: Temporal.Instant | null;
  heldBy: string | null;
  lateReason: string | null;
  outcome: string | null;
  minutesOutAt: Temporal.Instant | null;
  completedAt: Temporal.Instant | null;
  version: number;
}
const meetings = (where: Sql) => sql`
  select c.id, c.meeting_id, c.child_id, m.kind, m.planned_at, m.place, m.is_elsewhere, m.minutes, m.arranged_at,
         m.calendar_sequence, m.cancelled_at, m.cancelled_because, c.held_at, c.held_by, c.late_reason, c.outcome,
         c.minutes_out_at, c.completed_at, c.version
    from meetings.meeting_child c join meetings.meeting m on m.authority_id = c.authority_id and m.id = c.meeting_id
   where ${where} order by coalesce(c.held_at, m.planned_at, m.arranged_at) desc, c.child_id`;

/** The children of one meeting that the reader may know were met about. */
export const meetingParts = (tx: Tx, meetingId: string) =>
  tx.many<MeetingRow>(meetings(sql`c.meeting_id = ${meetingId}`));
/** Meetings about a child, held or not, as the reader may see them. */
export const meetingsOfChild = (tx: Tx, childId: string) =>
  tx.many<MeetingRow>(meetings(sql`c.child_id = ${childId}`));
export const meetingsBetween = (tx: Tx, from: Temporal.Instant, to: Temporal.Instant) =>
  tx.many<MeetingRow>(
    meetings(
      sql`m.planned_at >= ${from} and m.planned_at < ${to} and c.held_at is null and m.cancelled_at is null`,
    ),
  );

export interface NewMeeting {
  authorityId: number;
  id: string;
  kind: MeetingKind['code'];
  plannedAt: Temporal.Instant | null;
  place: string | null;
  minutes: number;
  isElsewhere: boolean;
}
export async function insertMeeting(
  tx: Tx,
  m: NewMeeting,
  children: readonly { readonly id: string; readonly childId: string }[],
  by: string | null,
  at: Temporal.Instant,
): Promise<void> {
  await tx.run(sql`
    insert into meetings.meeting (authority_id, id, kind, planned_at, place, minutes, is_elsewhere, arranged_by, arranged_at)
    values (${m.authorityId}, ${m.id}, ${m.kind}, ${m.plannedAt}, ${m.place}, ${m.minutes}, ${m.isElsewhere}, ${by}, ${at})`);
  const rows = children.map(
    (each) => sql`(${m.authorityId}::int, ${each.id}::uuid, ${m.id}::uuid, ${each.childId}::uuid)`,
  );
  await tx.run(
    sql`insert into meetings.meeting_child (authority_id, id, meeting_id, child_id) values ${join(rows)}`,
  );
}

/** 0 when somebody changed the row since `version`. */
export const markHeld = (
  tx: Tx,
  of: { meetingId: string; childId: string; version: number },
  held: { at: Temporal.Instant; by: string | null; lateReason: string | null; outcome: string | null },
) =>
  tx.run(sql`
    update meetings.meeting_child set held_at = ${held.at}, held_by = ${held.by}, late_reason = ${held.lateReason},
           outcome = ${held.outcome}, version = version + 1
     where meeting_id = ${of.meetingId} and child_id = ${of.childId} and version = ${of.version}`);
export const markCompleted = (
  tx: Tx,
  of: { meetingId: string; childId: string },
  at: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    update meetings.meeting_child set completed_at = ${at}, completed_by = ${by}, version = version + 1
     where meeting_id = ${of.meetingId} and child_id = ${of.childId} and completed_at is null`);
export const markMinutesOut = (tx: Tx, of: { meetingId: string; childId: string }, at: Temporal.Instant) =>
  tx.run(sql`
    update meetings.meeting_child set minutes_out_at = ${at}, version = version + 1
     where meeting_id = ${of.meetingId} and child_id = ${of.childId} and minutes_out_at is null`);

export interface AttendeeRow {
  id: string;
  meetingId: string;
  childId: string;
  agency: string;
  postingId: string | null;
  name: string;
  email: string | null;
  isSharedAddress: boolean;
  /** What they do in the plan: role and responsibility (S3-56). */
  part: string | null;
  attendance: 'invited' | 'present' | 'deputy' | 'apologies' | 'report' | 'did-not-come' | 'not-asked';
  notAskedBecause: string | null;
  /** Who came instead of them. */
  deputyName: string | null;
  /** A second agency they stand for: a post shared by two. */
  alsoFor: string | null;
  /** When the time of the meeting was last sent to their calendar. */
  calendarSentAt: Temporal.Instant | null;
  version: number;
}
export const attendeesOf = (tx: Tx, meetingId: string, childId: string) =>
  tx.many<AttendeeRow>(sql`
    select id, meeting_id, child_id, agency, posting_id, name, email, is_shared_address, part, attendance, not_asked_because, deputy_name, also_for,
           calendar_sent_at, version
      from meetings.attendee where meeting_id = ${meetingId} and child_id = ${childId} order by agency, name, id`);
/** The same person, asked for several children of one meeting, has a row for each. */
export const rowsOfAttendee = (tx: Tx, id: string) =>
  tx.many<AttendeeRow>(sql`
    select b.id, b.meeting_id, b.child_id, b.agency, b.posting_id, b.name, b.email, b.is_shared_address, b.part, b.attendance,
           b.not_asked_because, b.deputy_name, b.also_for, b.calendar_sent_at, b.version
      from meetings.attendee a join meetings.attendee b on b.authority_id = a.authority_id and b.meeting_id = a.meeting_id
       and b.agency = a.agency and b.name = a.name and b.posting_id is not distinct from a.posting_id
     where a.id = ${id} order by b.id = ${id} desc, b.id`);

export type NewAttendee = Omit<AttendeeRow, 'version' | 'deputyName' | 'calendarSentAt'> & {
  authorityId: number;
};
export const insertAttendee = (tx: Tx, a: NewAttendee, by: string | null, at: Temporal.Instant) =>
  tx.run(sql`
    insert into meetings.attendee (authority_id, id, meeting_id, child_id, agency, posting_id, name, email, is_shared_address, part,
      attendance, not_asked_because, also_for, invited_at, invited_by)
    values (${a.authorityId}, ${a.id}, ${a.meetingId}, ${a.childId}, ${a.agency}, ${a.postingId}, ${a.name}, ${a.email},
      ${a.isSharedAddress}, ${a.part}, ${a.attendance}, ${a.notAskedBecause}, ${a.alsoFor}, ${at}, ${by})`);
export type Came = Pick<AttendeeRow, 'attendance' | 'notAskedBecause' | 'deputyName' | 'alsoFor' | 'part'>;
/** What is not said about the part they take stays as it was. */
export const updateAttendance = (tx: Tx, id: string, c: Came) =>
  tx.run(sql`
    update meetings.attendee set attendance = ${c.attendance}, not_asked_because = ${c.notAskedBecause}, deputy_name = ${c.deputyName},
           also_for = ${c.alsoFor}, part = coalesce(${c.part}, part), version = version + 1
     where id = ${id} and (attendance, not_asked_because, deputy_name, also_for, part)
           is distinct from (${c.attendance}, ${c.notAskedBecause}, ${c.deputyName}, ${c.alsoFor}, coalesce(${c.part}, part))`);

/** Ids of the children whose plans the reader may read: who can be met about together. */
export const childrenOfMine = async (tx: Tx): Promise<string[]> =>
  (await tx.many<{ id: string }>(sql`select c as id from access.my_children('PLAN') c`)).map((row) => row.id);
/** Agencies at the meetings that were held in a period, without a word about a child. */
export const attendanceFacts = (tx: Tx, between: { from: Temporal.Instant; to: Temporal.Instant }) =>
  tx.many<AttendanceFact>(sql`
    select meeting_id, kind, agency, attendance, is_shared from meetings.attendance_of_meetings(${between.from}, ${between.to})`);
