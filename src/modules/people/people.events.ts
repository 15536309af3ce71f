import { defineEvent } from '../../platform/events/events.ts';

/** The statutory system names an allocated social worker for the child, from that moment. */
export const socialWorkerAllocated = defineEvent<{ childId: string; at: Temporal.Instant }>(
  'people.social-worker-allocated',
);
/** It names nobody any more. */
export const socialWorkerEnded = defineEvent<{ childId: string; at: Temporal.Instant }>(
  'people.social-worker-ended',
);
