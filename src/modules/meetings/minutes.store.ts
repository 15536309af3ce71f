import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { AtMeeting, Writer } from './minuting.store.ts';

export interface CopyRow extends AtMeeting {
  id: string;
  /** Id of an attendee, `young-person` or `family`. */
  recipient: string;
  recipientName: string;
  act: 'made' | 'sent';
  format: string | null;
  sha256: string | null;
  how: string | null;
  at: Temporal.Instant;
  byName: string | null;
}
export const copiesOf = (tx: Tx, at: AtMeeting) =>
  tx.many<CopyRow>(sql`
    select id, meeting_id, child_id, recipient, recipient_name, act, format, sha256, how, at, by_name from meetings.copy
     where meeting_id = ${at.meetingId} and child_id = ${at.childId} order by at desc, id desc`);
export const insertCopy = (tx: Tx, c: Omit<CopyRow, 'at' | 'byName'>, by: Writer) =>
  tx.run(sql`
    insert into meetings.copy (authority_id, id, meeting_id, child_id, recipient, recipient_name, act, format, sha256, how, at, by_posting, by_name)
    select m.authority_id, ${c.id}::uuid, m.meeting_id, m.child_id, ${c.recipient}, ${c.recipientName}, ${c.act}, ${c.format},
      ${c.sha256}, ${c.how}, ${by.now}::timestamptz, ${by.postingId}::uuid, ${by.name}
      from meetings.meeting_child m where m.meeting_id = ${c.meetingId} and m.child_id = ${c.childId}`);

/** Somebody who was not asked to the meeting and has its minutes all the same. */
export interface OutsideRow extends AtMeeting {
  id: string;
  name: string;
  agency: string;
  because: string;
  addedAt: Temporal.Instant;
  addedByName: string | null;
}
export const outsideRecipientsOf = (tx: Tx, at: AtMeeting) =>
  tx.many<OutsideRow>(sql`
    select id, meeting_id, child_id, name, agency, because, added_at, added_by_name from meetings.outside_recipient
     where meeting_id = ${at.meetingId} and child_id = ${at.childId} order by added_at, id`);
export const insertOutsideRecipient = (tx: Tx, r: Omit<OutsideRow, 'addedAt' | 'addedByName'>, by: Writer) =>
  tx.run(sql`
    insert into meetings.outside_recipient (authority_id, id, meeting_id, child_id, name, agency, because, added_at, added_by, added_by_name)
    values (${by.authorityId}, ${r.id}, ${r.meetingId}, ${r.childId}, ${r.name}, ${r.agency}, ${r.because}, ${by.now}, ${by.postingId}, ${by.name})`);

export interface PaperRow extends AtMeeting {
  id: string;
  name: string;
  type: string;
  addedAt: Temporal.Instant;
}
export const papersOf = (tx: Tx, at: AtMeeting) =>
  tx.many<PaperRow>(sql`
    select id, meeting_id, child_id, name, type, added_at from meetings.paper
     where meeting_id = ${at.meetingId} and child_id = ${at.childId} order by added_at, id`);
export const findPaper = (tx: Tx, id: string) =>
  tx.maybe<PaperRow & { bytes: Uint8Array }>(sql`
    select id, meeting_id, child_id, name, type, added_at, bytes from meetings.paper where id = ${id}`);
export const insertPaper = (
  tx: Tx,
  p: Omit<PaperRow, 'addedAt'> & { bytes: Uint8Array; sha256: string },
  by: Writer,
) =>
  tx.run(sql`
    insert into meetings.paper (authority_id, id, meeting_id, child_id, name, type, bytes, sha256, added_at, added_by)
    values (${by.authorityId}, ${p.id}, ${p.meetingId}, ${p.childId}, ${p.name}, ${p.type}, ${Buffer.from(p.bytes)}, ${p.sha256}, ${by.now}, ${by.postingId})`);
