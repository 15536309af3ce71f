import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { OverridableRule } from './override.ts';

export interface OverrideRow {
  authorityId: number;
  id: string;
  childId: string;
  objectType: 'referral' | 'involvement' | 'closing';
  objectId: string;
  rule: OverridableRule;
  reason: string;
  byRole: string;
  at: Temporal.Instant;
  byPosting: string;
}
export const insertOverride = (tx: Tx, o: OverrideRow) =>
  tx.run(sql`
    insert into referrals.rule_override (authority_id, id, child_id, object_type, object_id, rule, reason, by_role, at, by_posting)
    values (${o.authorityId}, ${o.id}, ${o.childId}, ${o.objectType}, ${o.objectId}, ${o.rule}, ${o.reason}, ${o.byRole}, ${o.at}, ${o.byPosting})`);
export const overridesOfChild = (tx: Tx, childId: string) =>
  tx.many<OverrideRow>(sql`
    select authority_id, id, child_id, object_type, object_id, rule, reason, by_role, at, by_posting
      from referrals.rule_override where child_id = ${childId} order by at desc`);
