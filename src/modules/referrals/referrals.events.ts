import { defineEvent } from '../../platform/events/events.ts';

/** A referral reached the team. `suspectedAt` is the earliest record that exploitation is suspected, where it is. */
export const referralReceived = defineEvent<{
  referralId: string;
  childId: string;
  receivedAt: Temporal.Instant;
  isUrgent: boolean;
  exploitationSuspected: boolean;
}>('referral.received');

/** The team decided on a referral, or asked for more. */
export const referralDecided = defineEvent<{
  referralId: string;
  childId: string;
  outcome: 'ACCEPTED' | 'CONSULTATION_ONLY' | 'DECLINED_SIGNPOST' | 'MORE_INFO';
  involvementId: string | null;
}>('referral.decided');

/** The child became open to the team. */
export const involvementOpened = defineEvent<{
  involvementId: string;
  childId: string;
  teamId: string;
  at: Temporal.Instant;
}>('involvement.opened');

/** A worker of the team was allocated to the child, as lead worker or beside one. */
export const childAllocated = defineEvent<{
  involvementId: string;
  childId: string;
  postingId: string;
  part: 'lead' | 'co-worker';
  at: Temporal.Instant;
}>('child.allocated');

/** The child is no longer open to the team; the record stays, and workers keep it for 28 more days (AC-11). */
export const involvementClosed = defineEvent<{
  involvementId: string;
  childId: string;
  reason: string;
  at: Temporal.Instant;
}>('involvement.closed');
