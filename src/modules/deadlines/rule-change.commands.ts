import type { Tx } from '../../platform/db/database.ts';
import { StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import {
  type ClockId,
  type ClockRule,
  type ClockRuleOverride,
  clockRuleOverride,
  rulesFor,
} from './clock-rule.ts';
import { insertRuleChange, type RuleChange, ruleChanges } from './rule-change.store.ts';

/** The rules of an authority as they stand: the defaults with its newest changes laid over them. */
export async function rulesOf(tx: Tx, authorityId: number): Promise<readonly ClockRule[]> {
  return rulesFor(newest(await ruleChanges(tx, authorityId)));
}

/** Newest first in, one a rule out. */
function newest(changes: readonly RuleChange[]): Record<string, unknown> {
  const standing: Record<string, unknown> = {};
  for (const { rule, change } of changes) standing[rule] ??= change;
  return standing;
}

/**
 * Changes how one clock is counted from now on; clocks that run already keep the rule they started by.
 * @throws StaleEdit when somebody else changed the rule since `version` (0: never changed)
 */
export async function changeRule(
  work: Work,
  rule: ClockId,
  change: ClockRuleOverride,
  reason: string,
  version: number,
): Promise<void> {
  const { authorityId, postingId } = work.actor;
  const given = clockRuleOverride.parse(change);
  const inserted = await insertRuleChange(work.tx, authorityId, {
    rule,
    version: version + 1,
    change: given,
    reason,
    changedAt: work.now,
    changedBy: postingId,
  });
  if (inserted === 0) {
    const theirs = (await ruleChanges(work.tx, authorityId)).find((c) => c.rule === rule);
    const { limit, ...words } = (theirs?.change ?? {}) as ClockRuleOverride;
    throw new StaleEdit(
      { ...words, n: limit?.n, unit: limit?.unit, reason: theirs?.reason },
      theirs?.version ?? 0,
    );
  }
  work.note({
    objectType: 'clock-rule',
    fields: Object.keys(given),
    reason,
    clockRule: rule,
    version: version + 1,
  });
}
