import { defineEvent } from '../../platform/events/events.ts';

/** A child was met or spoken to. Not told of attempts and of what is planned. */
export const sessionHeld = defineEvent<{
  childId: string;
  sessionId: string;
  at: Temporal.Instant;
  followsDeclinedInterview: boolean;
}>('work.session-held');
