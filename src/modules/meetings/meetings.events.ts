import { defineEvent } from '../../platform/events/events.ts';
import type { MeetingKind } from './meeting-kinds.ts';

/** Told once for each child of the meeting. */
export interface MeetingOfChild {
  readonly meetingId: string;
  readonly childId: string;
  readonly kind: MeetingKind['code'];
}
/** A meeting was held, here or elsewhere; `heldAt` is when it was, not when it was written down. */
export const meetingHeld = defineEvent<MeetingOfChild & { readonly heldAt: Temporal.Instant }>(
  'meeting.held',
);
/** What the meeting had to settle is settled, or there is a reason why not (S3-55). */
export const meetingCompleted = defineEvent<MeetingOfChild>('meeting.completed');
