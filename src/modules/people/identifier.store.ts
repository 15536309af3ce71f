import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { RecordedNumberKind } from './identifiers.ts';

export interface RecordedNumber {
  kind: RecordedNumberKind;
  value: string;
  source: string;
  recordedAt: Temporal.Instant;
}
/** Idempotent: the same number of the same child told again changes nothing. */
export const insertIdentifier = (
  tx: Tx,
  n: { authorityId: number; childId: string; kind: RecordedNumberKind; value: string; source: string },
  at: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into people.identifier (authority_id, kind, value, child_id, source, recorded_at, recorded_by)
    select ${n.authorityId}::int, ${n.kind}::text, ${n.value}::text, ${n.childId}::uuid, ${n.source}::text, ${at}::timestamptz, ${by}::uuid
     where not exists (select from people.identifier i where i.authority_id = ${n.authorityId} and i.kind = ${n.kind} and i.value = ${n.value} and i.child_id = ${n.childId})`);

/** Numbers of a child (NHS, UPN, local), each kind with its newest first. */
export const identifiersOf = (tx: Tx, childId: string) =>
  tx.many<RecordedNumber>(sql`
    select kind, value, source, recorded_at from people.identifier
     where authority_id = any ((select access.my_authorities())::int[]) and child_id = ${childId} order by kind, recorded_at desc`);

/** Children this reader may find who have the number; another authority's and hidden ones are simply not there. */
export const childrenWithIdentifier = async (
  tx: Tx,
  kind: RecordedNumberKind,
  value: string,
): Promise<string[]> =>
  (
    await tx.many<{ childId: string }>(sql`
      select child_id from people.identifier
       where authority_id = any ((select access.my_authorities())::int[]) and kind = ${kind} and value = ${value}`)
  ).map((row) => row.childId);
