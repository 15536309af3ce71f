import type { Tx } from '../../platform/db/database.ts';

/** What an ETAC needs to know of a plan: that it is there, and whether it is complete (S3-55). */
export interface PlanSeen {
  readonly id: string;
  readonly isComplete: boolean;
}
/** The child's plans that stand now, as the reader may see them. */
export interface PlansOfChild {
  triggerPlanOf(tx: Tx, childId: string): Promise<PlanSeen | undefined>;
  disruptionPlansOf(tx: Tx, childId: string): Promise<readonly PlanSeen[]>;
}
const none: PlansOfChild = {
  triggerPlanOf: async () => undefined,
  disruptionPlansOf: async () => [],
};
export const plansOfChild: PlansOfChild = none;
