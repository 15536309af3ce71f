import { defineEvent } from '../../platform/events/events.ts';
import type { ContactOutcome } from './contact.ts';

/** How the person who sent it can be told: by the number of their receipt, at the address they left. */
export interface Referrer {
  receiptNumber: string;
  email: string | null;
}

/** Something reached the front door. Published as the person who sent it: usually somebody without an account. */
export const contactReceived = defineEvent<{
  contactId: string;
  receivedAt: Temporal.Instant;
  referrer: Referrer;
}>('contact.received');

/** The front door decided. `childId` is null when no child of the record was linked. */
export const contactDecided = defineEvent<{
  contactId: string;
  childId: string | null;
  outcome: ContactOutcome;
  at: Temporal.Instant;
  referrer: Referrer;
}>('contact.decided');
