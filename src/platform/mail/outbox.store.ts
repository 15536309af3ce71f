import type { Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { CalendarTime, Notice } from './notice.ts';

export interface QueuedNotice extends Omit<Notice, 'calendar'> {
  calendar: CalendarTime | null;
  objectType: string;
  objectId: string;
  queuedAt: Temporal.Instant;
  attempts: number;
}
type NewNotice = Omit<QueuedNotice, 'attempts'>;

export const insertNotice = (tx: Tx, authorityId: number, n: NewNotice) =>
  tx.run(sql`
    insert into mail.outbox (authority_id, id, recipient, kind, reference, phone, object_type, object_id, queued_at, next_at, calendar)
    values (${authorityId}, ${n.id}, ${n.to}, ${n.kind}, ${n.reference}, ${n.phone}, ${n.objectType}, ${n.objectId}, ${n.queuedAt}, ${n.queuedAt},
      ${n.calendar === null ? null : JSON.stringify(n.calendar)}::jsonb)`);

/** Is anything to be sent by now? "Now" is that of the transaction. */
export const hasNoticesDue = async (tx: Tx, authorityId: number): Promise<boolean> => {
  const row = await tx.one<{ due: boolean }>(sql`
    select exists (select from mail.outbox
      where authority_id = ${authorityId} and next_at <= current_setting('app.now')::timestamptz) as due`);
  return row.due;
};

/** What is due, longest waiting first, held by this transaction so that no other process sends it too. */
export const takeNoticesDue = (tx: Tx, authorityId: number, now: Temporal.Instant, most: number) =>
  tx.many<QueuedNotice>(sql`
    select id, recipient as "to", kind, reference, phone, object_type, object_id, queued_at, attempts, calendar from mail.outbox
     where authority_id = ${authorityId} and next_at <= ${now} order by next_at limit ${most} for update skip locked`);

export const markSent = (tx: Tx, id: string, at: Temporal.Instant) =>
  tx.run(sql`
    update mail.outbox set sent_at = ${at}, next_at = null, attempts = attempts + 1, failure = null where id = ${id}`);
export const markToTryAgain = (tx: Tx, id: string, next: Temporal.Instant, failure: string) =>
  tx.run(sql`
    update mail.outbox set next_at = ${next}, attempts = attempts + 1, failure = ${failure} where id = ${id}`);
export const markGivenUp = (tx: Tx, id: string, at: Temporal.Instant, failure: string) =>
  tx.run(sql`
    update mail.outbox set gave_up_at = ${at}, next_at = null, attempts = attempts + 1, failure = ${failure} where id = ${id}`);

export interface NoticeState {
  objectId: string;
  to: string;
  queuedAt: Temporal.Instant;
  sentAt: Temporal.Instant | null;
  gaveUpAt: Temporal.Instant | null;
}
/** What became of the messages of one kind about these objects, as far as the reader may see. */
export const noticesAbout = (
  tx: Tx,
  objectType: string,
  kind: Notice['kind'],
  objectIds: readonly string[],
) =>
  tx.many<NoticeState>(sql`
    select object_id, recipient as "to", queued_at, sent_at, gave_up_at from mail.outbox
     where object_type = ${objectType} and kind = ${kind} and object_id = any (${[...objectIds]})`);
