import type { Tx } from '../../platform/db/database.ts';
import {
  type DisruptionPlanRow,
  disruptionPlansOfChild,
  findDisruptionPlan,
  type IntelligenceRow,
  intelligenceOf,
  planChildren,
  type TacticRow,
  tacticsOf,
} from './disruption-plan.store.ts';
import {
  DISRUPTION_PLAN_VERSION,
  type DisruptionPlan,
  disruptionPlanCompleteness,
  type PlannedTactic,
  TARGET_KIND_LABELS,
  type TargetKind,
} from './disruption-plan.ts';
import type { PlanCompleteness } from './plan-question.ts';

/** A disruption plan with what this reader may read of it. */
export interface WholeDisruptionPlan {
  readonly row: DisruptionPlanRow;
  readonly tactics: readonly TacticRow[];
  readonly intelligence: readonly IntelligenceRow[];
  /** Only the children the reader may know of, without a hint of others. */
  readonly childIds: readonly string[];
  readonly plan: DisruptionPlan;
  readonly completeness: PlanCompleteness;
}

export async function wholeDisruptionPlan(tx: Tx, id: string): Promise<WholeDisruptionPlan | undefined> {
  const row = await findDisruptionPlan(tx, id);
  if (row === undefined) return undefined;
  const tactics = await tacticsOf(tx, id);
  const intelligence = await intelligenceOf(tx, id);
  const childIds = await planChildren(tx, id);
  const plan = planOf(row, tactics, intelligence, childIds);
  return { row, tactics, intelligence, childIds, plan, completeness: disruptionPlanCompleteness(plan) };
}

export const asPlanned = (row: TacticRow): PlannedTactic => ({
  code: row.code,
  leadAgency: row.leadAgency,
  owner: row.ownerName,
  due: row.dueOn?.toString() ?? null,
  status: row.status,
  inForceFrom: row.inForceFrom?.toString() ?? null,
  inForceTo: row.inForceTo?.toString() ?? null,
  ...(row.legalBasis ? { legalBasis: row.legalBasis } : {}),
  ...(row.whyNotPursued ? { whyNotPursued: row.whyNotPursued } : {}),
  ...(row.evidenceNeeded ? { evidenceNeeded: row.evidenceNeeded } : {}),
});

/** Of several pieces of intelligence the one to be looked at first. */
function planOf(
  row: DisruptionPlanRow,
  tactics: readonly TacticRow[],
  intelligence: readonly IntelligenceRow[],
  childIds: readonly string[],
): DisruptionPlan {
  const next = intelligence.toSorted((a, b) => Temporal.PlainDate.compare(a.reviewOn, b.reviewOn))[0];
  return {
    version: DISRUPTION_PLAN_VERSION,
    answers: row.answers,
    childIds,
    tactics: tactics.map(asPlanned),
    noTacticBecause: row.noTacticBecause,
    reviewOn: row.reviewOn,
    intelligenceHeldFor: next
      ? { purpose: next.purpose, reviewOn: next.reviewOn, until: next.untilOn }
      : null,
  };
}

/** "A place: the bus station", or the kind alone, or that it is not said yet. */
export function targetWords(row: Pick<DisruptionPlanRow, 'answers'>): string {
  const said = (id: string) => {
    const answer = row.answers[id];
    return typeof answer === 'object' && 'said' in answer ? answer.said : undefined;
  };
  const kind = said('target-kind');
  const label = kind ? TARGET_KIND_LABELS[kind as TargetKind] : undefined;
  return [label ?? 'Target not said yet', said('target')].filter(Boolean).join(': ');
}

export interface DisruptionPlanState {
  id: string;
  isComplete: boolean;
  version: number;
  target: string;
  updatedAt: Temporal.Instant;
}
/** How a child's disruption plans stand, newest first, as far as this reader may know. */
export async function disruptionPlansOf(tx: Tx, childId: string): Promise<DisruptionPlanState[]> {
  return (await disruptionPlansOfChild(tx, childId)).map((row) => ({
    id: row.id,
    isComplete: row.completedAt !== null,
    version: row.version,
    target: targetWords(row),
    updatedAt: row.changedAt,
  }));
}
