import { defineEvent } from '../../platform/events/events.ts';
import type { AssessmentKind } from './assessment.ts';

/** A version of an assessment was completed. */
export const assessmentCompleted = defineEvent<{
  childId: string;
  assessmentId: string;
  kind: AssessmentKind;
  number: number;
  at: Temporal.Instant;
}>('assessment.completed');

/**
 * A line of what must be disrupted is to become a disruption plan (F11), in the words it was written in. Whoever keeps
 * such plans begins one under `planId`, in the same transaction.
 */
export const disruptionAsked = defineEvent<{
  childId: string;
  assessmentId: string;
  planId: string;
  target: string;
  /** A code of the plan's kinds of target; null when nobody said. */
  targetKind: string | null;
  /** What has to change. */
  aim: string | null;
}>('assessment.disruption-asked');
