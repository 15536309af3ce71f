import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface Declaration {
  id: string;
  staffId: string;
  staffName: string;
  about: string;
  connection: string;
  declaredAt: Temporal.Instant;
  dealtWithAt: Temporal.Instant | null;
}
/** One's own, or for information governance everybody's: those waiting first. */
export const declarations = (tx: Tx, ofStaff: string | null) =>
  tx.many<Declaration>(sql`
    select d.id, d.staff_id, s.name as staff_name, d.about, d.connection, d.declared_at, d.dealt_with_at
      from access.declaration d join access.staff s on s.id = d.staff_id
     where (${ofStaff}::uuid is null or d.staff_id = ${ofStaff})
     order by (d.dealt_with_at is null) desc, d.declared_at desc limit 100`);

export interface NewDeclaration {
  authorityId: number;
  id: string;
  staffId: string;
  about: string;
  connection: string;
  declaredAt: Temporal.Instant;
}
export const insertDeclaration = (tx: Tx, d: NewDeclaration) =>
  tx.run(sql`
    insert into access.declaration (authority_id, id, staff_id, about, connection, declared_at)
    values (${d.authorityId}, ${d.id}, ${d.staffId}, ${d.about}, ${d.connection}, ${d.declaredAt})`);
export const dealWithDeclaration = (tx: Tx, id: string, by: string, at: Temporal.Instant) =>
  tx.run(
    sql`update access.declaration set dealt_with_at = ${at}, dealt_with_by = ${by} where id = ${id} and dealt_with_at is null`,
  );

export interface NewConflict {
  authorityId: number;
  id: string;
  staffId: string;
  childId: string;
  reason: string;
  setBy: string;
  fromAt: Temporal.Instant;
}
/** No row comes back: whoever declares their own conflict may not read the list. */
export const insertConflict = (tx: Tx, c: NewConflict) =>
  tx.run(sql`
    insert into access.conflict (authority_id, id, staff_id, child_id, reason, set_by, from_at)
    values (${c.authorityId}, ${c.id}, ${c.staffId}, ${c.childId}, ${c.reason}, ${c.setBy}, ${c.fromAt})`);

export interface Conflict {
  id: string;
  staffId: string;
  staffName: string;
  childId: string;
  reason: string;
  fromAt: Temporal.Instant;
}
/** In force at `now`, newest first, at most 100; only information governance is shown any. */
export const conflicts = (tx: Tx, now: Temporal.Instant) =>
  tx.many<Conflict>(sql`
    select c.id, c.staff_id, s.name as staff_name, c.child_id, c.reason, c.from_at
      from access.conflict c join access.staff s on s.id = c.staff_id
     where c.from_at <= ${now} and (c.to_at is null or c.to_at > ${now}) order by c.from_at desc limit 100`);

export const tellConflictAttempt = (tx: Tx, ids: readonly string[]) =>
  tx.run(sql`select access.tell_conflict_attempt(${[...ids]}::uuid[])`);
