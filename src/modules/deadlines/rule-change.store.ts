import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ClockId } from './clock-rule.ts';

/** One change of one rule; the newest version stands. */
export interface RuleChange {
  rule: ClockId;
  version: number;
  change: Record<string, unknown>;
  reason: string;
  changedAt: Temporal.Instant;
  changedBy: string;
}

/** Every change an authority made, newest first. */
export const ruleChanges = (tx: Tx, authorityId: number) =>
  tx.many<RuleChange>(sql`
    select rule, version, change, reason, changed_at, changed_by from deadlines.rule_change
     where authority_id = ${authorityId} order by rule, version desc`);

/** 0 when somebody else changed the rule first. */
export const insertRuleChange = (tx: Tx, authorityId: number, c: RuleChange) =>
  tx.run(sql`
    insert into deadlines.rule_change (authority_id, rule, version, change, reason, changed_at, changed_by)
    values (${authorityId}, ${c.rule}, ${c.version}, ${JSON.stringify(c.change)}, ${c.reason}, ${c.changedAt}, ${c.changedBy})
    on conflict do nothing`);
