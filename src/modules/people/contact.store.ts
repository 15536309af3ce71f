import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface Address {
  id: string;
  childId: string;
  kind: string;
  lines: string;
  postcode: string | null;
  /** Somebody must not learn it; `withheldFrom` says who. */
  isWithheld: boolean;
  withheldFrom: string | null;
  fromOn: Temporal.PlainDate;
  toOn: Temporal.PlainDate | null;
  source: string;
  recordedAt: Temporal.Instant;
}
export const insertAddress = (tx: Tx, a: Address & { authorityId: number }, by: string | null) =>
  tx.run(sql`
    insert into people.address (authority_id, id, child_id, kind, lines, postcode, is_withheld, withheld_from, from_on, to_on, source, recorded_at, recorded_by)
    values (${a.authorityId}, ${a.id}, ${a.childId}, ${a.kind}, ${a.lines}, ${a.postcode}, ${a.isWithheld}, ${a.withheldFrom}, ${a.fromOn}, ${a.toOn}, ${a.source}, ${a.recordedAt}, ${by})`);

/** Empty unless the child was revealed in this transaction (rule AC-9). Newest first. */
export const revealedAddresses = (tx: Tx, childId: string) =>
  tx.many<Address>(sql`
    select id, child_id, kind, lines, postcode, is_withheld, withheld_from, from_on, to_on, source, recorded_at from people.address
     where authority_id = any ((select access.my_authorities())::int[]) and child_id = ${childId} order by from_on desc, recorded_at desc`);

export interface SafeContact {
  id: string;
  childId: string;
  who: string;
  way: string;
  whenSafe: string | null;
  notSafe: string | null;
  isSafe: boolean;
  asOf: Temporal.PlainDate;
  until: Temporal.PlainDate | null;
  source: string;
}
export const insertSafeContact = (
  tx: Tx,
  c: SafeContact & { authorityId: number; value: string | null },
  at: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    with contact as (
      insert into people.safe_contact (authority_id, id, child_id, who, way, when_safe, not_safe, is_safe, as_of, until, source, recorded_at, recorded_by)
      values (${c.authorityId}, ${c.id}, ${c.childId}, ${c.who}, ${c.way}, ${c.whenSafe}, ${c.notSafe}, ${c.isSafe}, ${c.asOf}, ${c.until}, ${c.source}, ${at}, ${by}))
    insert into people.safe_contact_number (authority_id, contact_id, child_id, value)
    select ${c.authorityId}::int, ${c.id}::uuid, ${c.childId}::uuid, ${c.value}::text where ${c.value}::text is not null`);

/** Who, how and when; without numbers. */
export const safeContactsOf = (tx: Tx, childId: string) =>
  tx.many<SafeContact>(sql`
    select id, child_id, who, way, when_safe, not_safe, is_safe, as_of, until, source from people.safe_contact
     where authority_id = any ((select access.my_authorities())::int[]) and child_id = ${childId}
     order by is_safe desc, as_of desc, recorded_at desc`);
/** Numbers by contact; empty unless the child was revealed in this transaction. */
export const revealedNumbers = (tx: Tx, childId: string) =>
  tx.many<{ contactId: string; value: string }>(sql`
    select contact_id, value from people.safe_contact_number
     where authority_id = any ((select access.my_authorities())::int[]) and child_id = ${childId}`);
