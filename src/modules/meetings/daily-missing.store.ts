import type { Tx } from '../../platform/db/database.ts';
import { raw, sql } from '../../platform/db/sql.ts';
import type { AgendaReason } from '../missing/index.ts';
import type { ActionRow } from './action.store.ts';
import { actionsWhere } from './action.store.ts';
import type { Attendance, DayFacts } from './daily-missing.ts';
import type { Writer } from './minuting.store.ts';

export interface MissingDayRow extends DayFacts {
  id: string;
  chairName: string | null;
  completedByName: string | null;
  leftOutBecause: string | null;
  leftOut: string[];
  version: number;
}
const columns = raw(
  'id, day, begun_at, chair_name, not_held_because, completed_at, completed_by_name, left_out_because, left_out, version',
);

export const daysBetween = (tx: Tx, from: Temporal.PlainDate, to: Temporal.PlainDate) =>
  tx.many<MissingDayRow>(
    sql`select ${columns} from meetings.missing_day where day between ${from} and ${to} order by day desc`,
  );
export const findDay = (tx: Tx, day: Temporal.PlainDate) =>
  tx.maybe<MissingDayRow>(sql`select ${columns} from meetings.missing_day where day = ${day}`);

/** The first day on which there was a meeting, or why there was none; undefined before the first. */
export const firstDay = async (tx: Tx): Promise<Temporal.PlainDate | undefined> =>
  (
    await tx.one<{ first: Temporal.PlainDate | null }>(
      sql`select min(day) as first from meetings.missing_day`,
    )
  ).first ?? undefined;

/** When the meeting before that day was begun; undefined when there was none. */
export const meetingBefore = async (tx: Tx, day: Temporal.PlainDate): Promise<Temporal.Instant | undefined> =>
  (
    await tx.one<{ at: Temporal.Instant | null }>(
      sql`select max(begun_at) as at from meetings.missing_day where day < ${day}`,
    )
  ).at ?? undefined;

/** Begins the day's meeting, also one that was said not to be held; 0 when it was begun already. */
export const beginDay = (tx: Tx, d: { id: string; day: Temporal.PlainDate; chairName: string }, by: Writer) =>
  tx.run(sql`
    insert into meetings.missing_day as d (authority_id, id, day, begun_at, begun_by, chair_name)
    values (${by.authorityId}, ${d.id}, ${d.day}, ${by.now}, ${by.postingId}, ${d.chairName})
    on conflict (authority_id, day) do update set begun_at = excluded.begun_at, begun_by = excluded.begun_by, chair_name = excluded.chair_name,
      not_held_because = null, version = d.version + 1 where d.begun_at is null`);

/** Why there was none; 0 when it was begun. */
export const sayNotHeld = (tx: Tx, d: { id: string; day: Temporal.PlainDate; because: string }, by: Writer) =>
  tx.run(sql`
    insert into meetings.missing_day as d (authority_id, id, day, not_held_because) values (${by.authorityId}, ${d.id}, ${d.day}, ${d.because})
    on conflict (authority_id, day) do update set not_held_because = excluded.not_held_because, version = d.version + 1 where d.begun_at is null`);

export const completeDay = (
  tx: Tx,
  d: { id: string; version: number; leftOutBecause: string | null; leftOut: readonly string[] },
  by: Writer,
) =>
  tx.run(sql`
    update meetings.missing_day set completed_at = ${by.now}, completed_by = ${by.postingId}, completed_by_name = ${by.name},
      left_out_because = ${d.leftOutBecause}, left_out = ${[...d.leftOut]}::uuid[], version = version + 1
     where id = ${d.id} and version = ${d.version} and completed_at is null`);

export interface MissingItemRow {
  childId: string;
  episodeId: string;
  reasons: AgendaReason[];
  discussion: string | null;
  decision: string | null;
  decisionBecause: string | null;
  savedAt: Temporal.Instant;
  savedByName: string | null;
  version: number;
}
export const itemsOfDay = (tx: Tx, dayId: string) =>
  tx.many<MissingItemRow>(sql`
    select child_id, episode_id, reasons, discussion, decision, decision_because, saved_at, saved_by_name, version
      from meetings.missing_item where day_id = ${dayId} order by saved_at, child_id`);

type Kept = Pick<MissingItemRow, 'childId' | 'episodeId' | 'reasons'>;
/** Puts children on the day's agenda as it is kept; those who are on it stay as they are. */
export const keepItems = (tx: Tx, dayId: string, items: readonly Kept[], by: Writer) =>
  tx.run(sql`
    insert into meetings.missing_item (authority_id, day_id, child_id, episode_id, reasons, saved_at, saved_by, saved_by_name)
    select ${by.authorityId}, ${dayId}, (i->>'childId')::uuid, (i->>'episodeId')::uuid, array(select jsonb_array_elements_text(i->'reasons')),
      ${by.now}, ${by.postingId}, ${by.name}
      from jsonb_array_elements(${JSON.stringify(items)}::jsonb) i
    on conflict do nothing`);

/** Over the version that was read; 0 when somebody saved first, or the meeting is complete. */
export const saveItem = (
  tx: Tx,
  dayId: string,
  i: Pick<MissingItemRow, 'childId' | 'discussion' | 'decision' | 'decisionBecause' | 'version'>,
  by: Writer,
) =>
  tx.run(sql`
    update meetings.missing_item set discussion = ${i.discussion}, decision = ${i.decision}, decision_because = ${i.decisionBecause},
      saved_at = ${by.now}, saved_by = ${by.postingId}, saved_by_name = ${by.name}, version = version + 1
     where day_id = ${dayId} and child_id = ${i.childId} and version = ${i.version}`);

export interface AttendanceRow {
  agency: string;
  attendance: Attendance;
  name: string | null;
}
export const attendanceOf = (tx: Tx, dayId: string) =>
  tx.many<AttendanceRow>(
    sql`select agency, attendance, name from meetings.missing_attendance where day_id = ${dayId} order by agency`,
  );
/** One agency at a time, so that two people who note different agencies do not undo each other. */
export const saveAttendance = (tx: Tx, dayId: string, a: AttendanceRow, by: Writer) =>
  tx.run(sql`
    insert into meetings.missing_attendance as t (authority_id, day_id, agency, attendance, name, saved_at, saved_by)
    values (${by.authorityId}, ${dayId}, ${a.agency}, ${a.attendance}, ${a.name}, ${by.now}, ${by.postingId})
    on conflict (authority_id, day_id, agency) do update set attendance = excluded.attendance, name = excluded.name,
      saved_at = excluded.saved_at, saved_by = excluded.saved_by, version = t.version + 1`);

/** Actions agreed at one day's meeting, in the order in which they were. */
export const actionsOfDay = (tx: Tx, dayId: string): Promise<ActionRow[]> =>
  tx.many<ActionRow>(
    sql`${actionsWhere(sql`a.source_id = ${dayId} and a.meeting_id is null`)} order by a.agreed_at, a.id`,
  );
