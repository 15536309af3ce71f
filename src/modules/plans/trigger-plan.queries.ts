import type { Tx } from '../../platform/db/database.ts';
import type { PlanAnswers, PlanCompleteness, PlanSection } from './plan-question.ts';
import { findTriggerPlan, type PartRow, partsOf, type TriggerPlanRow } from './trigger-plan.store.ts';
import {
  PLAN_IN_PROGRESS,
  TRIGGER_PLAN_SECTIONS,
  TRIGGER_PLAN_VERSION,
  type TriggerPlan,
  triggerPlanCompleteness,
  triggerPlanWarnings,
  WHEN_MISSING,
} from './trigger-plan.ts';

/** Every section of a trigger plan that is filled in, "now missing" last. */
export const ALL_SECTIONS: readonly PlanSection[] = [...TRIGGER_PLAN_SECTIONS, WHEN_MISSING];
export const HEADING = 'heading';

/** A trigger plan with all it says. */
export interface WholeTriggerPlan {
  readonly row: TriggerPlanRow;
  readonly parts: ReadonlyMap<string, PartRow>;
  readonly answers: PlanAnswers;
  /** The plan as its rules know it. */
  readonly plan: TriggerPlan;
  readonly completeness: PlanCompleteness;
}

/** The plan of a child under row-level security; undefined when there is none, or none for this reader. */
export async function wholeTriggerPlan(tx: Tx, childId: string): Promise<WholeTriggerPlan | undefined> {
  const row = await findTriggerPlan(tx, childId);
  if (row === undefined) return undefined;
  const parts = new Map((await partsOf(tx, row.id)).map((part) => [part.part, part]));
  const answers: PlanAnswers = Object.assign(
    {},
    ...ALL_SECTIONS.map((section) => parts.get(section.id)?.said as PlanAnswers | undefined),
  );
  const plan = planOf(row, answers);
  return { row, parts, answers, plan, completeness: triggerPlanCompleteness(plan) };
}

const planOf = (row: TriggerPlanRow, answers: PlanAnswers): TriggerPlan => ({
  version: TRIGGER_PLAN_VERSION,
  answers,
  owner: row.ownerName,
  sharedWith: row.sharedWith,
  agreedByPolice: row.agreedByPolice && row.agreedOn ? { name: row.agreedByPolice, on: row.agreedOn } : null,
  reviewOn: row.reviewOn,
  isActive: row.isActive,
  photoHeldFor:
    row.photoPurpose && row.photoReviewOn
      ? { purpose: row.photoPurpose, reviewOn: row.photoReviewOn, until: row.photoUntil }
      : null,
});

/** In use as complete although something was left out: that is said with its reason, not as "in progress". */
export function warningsOf({ row, plan }: WholeTriggerPlan, today: Temporal.PlainDate): readonly string[] {
  return triggerPlanWarnings(plan, today).filter(
    (line) => row.completedAt === null || line !== PLAN_IN_PROGRESS,
  );
}

export interface TriggerPlanState {
  id: string;
  isComplete: boolean;
  isActive: boolean;
  version: number;
  updatedAt: Temporal.Instant;
}
/** How a child's trigger plan stands; undefined when there is none, or none for this reader. */
export async function triggerPlanOf(tx: Tx, childId: string): Promise<TriggerPlanState | undefined> {
  const row = await findTriggerPlan(tx, childId);
  return (
    row && {
      id: row.id,
      isComplete: row.completedAt !== null,
      isActive: row.isActive,
      version: row.version,
      updatedAt: row.changedAt,
    }
  );
}
