import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export type RestrictionLevel = 'restricted' | 'sealed';
export interface Restriction {
  id: string;
  childId: string;
  level: RestrictionLevel;
  reason: string;
  fromAt: Temporal.Instant;
  setByName: string | null;
}
/** The restriction in force, for those named and for information governance. */
export const restrictionOf = (tx: Tx, childId: string, now: Temporal.Instant) =>
  tx.maybe<Restriction>(sql`
    select x.id, x.child_id, x.level, x.reason, x.from_at, s.name as set_by_name
      from access.restriction x left join access.staff s on s.id = x.set_by
     where x.child_id = ${childId} and x.from_at <= ${now} and (x.to_at is null or x.to_at > ${now})
     order by x.from_at desc limit 1`);

export interface NewRestriction {
  authorityId: number;
  id: string;
  childId: string;
  level: RestrictionLevel;
  reason: string;
  setBy: string;
  fromAt: Temporal.Instant;
}
export const insertRestriction = (tx: Tx, r: NewRestriction) =>
  tx.run(sql`
    insert into access.restriction (authority_id, id, child_id, level, reason, set_by, from_at)
    values (${r.authorityId}, ${r.id}, ${r.childId}, ${r.level}, ${r.reason}, ${r.setBy}, ${r.fromAt})`);
export const endRestriction = (tx: Tx, id: string, by: string, reason: string, at: Temporal.Instant) =>
  tx.run(sql`
    update access.restriction set to_at = ${at}, lifted_by = ${by}, lift_reason = ${reason} where id = ${id} and to_at is null`);
