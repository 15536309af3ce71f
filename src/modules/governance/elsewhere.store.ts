import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { OtherRhythm } from './elsewhere.ts';
import type { Writer } from './writer.ts';

export interface OtherMeetingRow {
  id: string;
  name: string;
  runBy: string;
  rhythm: OtherRhythm;
  whoAttends: string;
  fromOn: Temporal.PlainDate;
  endedOn: Temporal.PlainDate | null;
  version: number;
}
const columns = sql`m.id, m.name, m.run_by, m.rhythm, m.who_attends, m.from_on, m.ended_on, m.version`;
const here = sql`m.authority_id = (select access.authority_id())`;
export const otherMeetings = (tx: Tx) =>
  tx.many<OtherMeetingRow>(
    sql`select ${columns} from governance.other_meeting m where ${here} order by m.ended_on is not null, m.name limit 200`,
  );
export const findOtherMeeting = (tx: Tx, id: string) =>
  tx.maybe<OtherMeetingRow>(
    sql`select ${columns} from governance.other_meeting m where ${here} and m.id = ${id}`,
  );
type Given = Pick<OtherMeetingRow, 'id' | 'name' | 'runBy' | 'rhythm' | 'whoAttends'>;
export const insertOtherMeeting = (tx: Tx, m: Given & { fromOn: Temporal.PlainDate }, by: Writer) =>
  tx.run(sql`
    insert into governance.other_meeting (authority_id, id, name, run_by, rhythm, who_attends, from_on, added_at, added_by)
    values (${by.authorityId}, ${m.id}, ${m.name}, ${m.runBy}, ${m.rhythm}, ${m.whoAttends}, ${m.fromOn}, ${by.now}, ${by.postingId})`);
export const updateOtherMeeting = (tx: Tx, m: Given & Pick<OtherMeetingRow, 'endedOn' | 'version'>) =>
  tx.run(sql`
    update governance.other_meeting set name = ${m.name}, run_by = ${m.runBy}, rhythm = ${m.rhythm}, who_attends = ${m.whoAttends}, ended_on = ${m.endedOn}, version = version + 1
     where id = ${m.id} and version = ${m.version}`);

export interface OccasionRow {
  meetingId: string;
  day: Temporal.PlainDate;
  wasAttended: boolean;
  who: string | null;
  because: string | null;
  takenAway: string | null;
  byName: string;
}
export const occasionsOf = (tx: Tx, meetingIds: readonly string[]) =>
  tx.many<OccasionRow>(sql`
    select meeting_id, day, was_attended, who, because, taken_away, by_name from governance.other_occasion
     where meeting_id = any (${[...meetingIds]}::uuid[]) order by day desc limit 1000`);
/** 0 rows when that day is written down already. */
export const insertOccasion = (tx: Tx, o: Omit<OccasionRow, 'byName'> & { id: string }, by: Writer) =>
  tx.run(sql`
    insert into governance.other_occasion (authority_id, id, meeting_id, day, was_attended, who, because, taken_away, at, by_posting, by_name)
    values (${by.authorityId}, ${o.id}, ${o.meetingId}, ${o.day}, ${o.wasAttended}, ${o.who}, ${o.because}, ${o.takenAway}, ${by.now}, ${by.postingId}, ${by.name})
    on conflict do nothing`);
