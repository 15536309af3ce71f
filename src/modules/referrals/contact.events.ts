import { defineEvent } from '../../platform/events/events.ts';
import type { ContactOutcome } from './contact.ts';

/** Something reached the front door. Published as the person who sent it: usually somebody without an account. */
export const contactReceived = defineEvent<{ contactId: string; receivedAt: Temporal.Instant }>(
  'contact.received',
);

/** The front door decided. `childId` is null when no child of the record was linked. */
export const contactDecided = defineEvent<{
  contactId: string;
  childId: string | null;
  outcome: ContactOutcome;
  at: Temporal.Instant;
}>('contact.decided');
