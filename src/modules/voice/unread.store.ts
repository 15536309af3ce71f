import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export const hasUnreadDue = async (tx: Tx, authorityId: number, now: Temporal.Instant): Promise<boolean> =>
  (
    await tx.one<{ due: boolean }>(sql`
      select exists (select from voice.reading
        where authority_id = ${authorityId} and read_at is null and told_at is null and due_at < ${now}) as due`)
  ).due;
/** Marks them as told of, so that they are told of once; since when each waits, longest first. */
export const toldOfUnread = async (tx: Tx, authorityId: number, now: Temporal.Instant) => {
  const rows = await tx.many<{ receivedAt: Temporal.Instant }>(sql`
    update voice.reading set told_at = ${now} where authority_id = ${authorityId} and read_at is null and told_at is null and due_at < ${now}
    returning received_at`);
  return rows.map((each) => each.receivedAt).sort(Temporal.Instant.compare);
};
/** Postings that read all feedback of the authority. */
export const readersOf = async (tx: Tx, authorityId: number): Promise<string[]> => {
  const rows = await tx.many<{ id: string }>(sql`select r as id from voice.readers_of(${authorityId}) r`);
  return rows.map((each) => each.id);
};
