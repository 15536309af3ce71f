import { defineEvent } from '../../platform/events/events.ts';

/** A child is missing: an episode began (form F13). */
export const childMissing = defineEvent<{ childId: string; episodeId: string; from: Temporal.Instant }>(
  'missing.reported',
);
/** A child is back. */
export const childReturned = defineEvent<{ childId: string; episodeId: string; at: Temporal.Instant }>(
  'missing.returned',
);
/** The child has now been missing as often as the authority's rule for frequent says (reference 10.4). */
export const childFrequentlyMissing = defineEvent<{
  childId: string;
  episodeId: string;
  episodes: number;
  days: number;
}>('missing.frequently');
/** A return interview was held. One conversation, the episodes it covers. */
export const returnInterviewHeld = defineEvent<{
  childId: string;
  interviewId: string;
  episodeIds: readonly string[];
  at: Temporal.Instant;
}>('return-interview.held');
/** A return interview was signed off. */
export const returnInterviewSignedOff = defineEvent<{
  childId: string;
  interviewId: string;
  at: Temporal.Instant;
}>('return-interview.signed-off');
/** Somebody is asked to do something about a missing child; `meetings` keeps actions. */
export const missingActionAsked = defineEvent<{
  childId: string;
  what: string;
  ownerPostingId?: string | undefined;
  ownerAgency?: string | undefined;
  ownerName?: string | undefined;
  due: Temporal.PlainDate;
  source: string;
  sourceId: string;
}>('missing.action-asked');
