import { uuidv7obj } from 'uuidv7';

/** Time and identity come from outside, so that tests and seeds decide them. */
export interface Clock {
  now(): Temporal.Instant;
}
export interface Ids {
  next(): string;
}
export const systemClock: Clock = { now: () => Temporal.Now.instant() };
export const systemIds: Ids = { next: () => uuidv7obj().toString() };

/** Runs on from a chosen instant: the evaluation profile's HOLDFAST_CLOCK. */
export function clockStartingAt(start: Temporal.Instant): Clock {
  const began = Temporal.Now.instant();
  return { now: () => start.add(began.until(Temporal.Now.instant())) };
}
