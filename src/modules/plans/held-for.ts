/** Why something sensitive is held, and until when. A photograph, an intelligence summary, an order. */
export interface HeldFor {
  readonly purpose: string;
  readonly reviewOn: Temporal.PlainDate;
  /** Null when it is held until a review says otherwise. */
  readonly until: Temporal.PlainDate | null;
}
export type HeldForState = 'held' | 'review-due' | 'expired';
export const HELD_FOR_LABELS: Readonly<Record<HeldForState, string>> = {
  held: 'Held',
  'review-due': 'Review due',
  expired: 'No longer to be held',
};

/** State on a day: the last day counts as held; from the day after it is expired whatever the review says. */
export function heldForState(heldFor: HeldFor, today: Temporal.PlainDate): HeldForState {
  if (heldFor.until !== null && Temporal.PlainDate.compare(today, heldFor.until) > 0) return 'expired';
  return Temporal.PlainDate.compare(today, heldFor.reviewOn) >= 0 ? 'review-due' : 'held';
}
