import { defineEvent } from '../../platform/events/events.ts';

/** A screening was kept: with a contact (no child yet) or on a child's record. */
export const screeningSubmitted = defineEvent<{
  screeningId: string;
  childId: string | null;
  contactId: string | null;
  at: Temporal.Instant;
}>('screening.submitted');
