import { defineEvent } from '../../platform/events/events.ts';

/** A trigger plan was marked complete (F10). Heard again when it is completed again. */
export const triggerPlanCompleted = defineEvent<{ childId: string; planId: string; version: number }>(
  'trigger-plan.completed',
);
/** A disruption plan was marked complete (F11), for the children that the person who completed it may know of. */
export const disruptionPlanCompleted = defineEvent<{
  childIds: readonly string[];
  planId: string;
  version: number;
}>('disruption-plan.completed');
