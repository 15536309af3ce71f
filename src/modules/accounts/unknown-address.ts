import { createHash } from 'node:crypto';

/** The figures of a real account's lock (day-one): ten tries in fifteen minutes lock for fifteen. */
const allowed = 10;
const within = { minutes: 15 };
/** Addresses remembered at once; the one tried longest ago is forgotten first. */
const most = 10_000;

interface Tries {
  since: Temporal.Instant;
  failed: number;
  lockedUntil: Temporal.Instant | null;
}
/** By digest: an address that somebody mistyped is kept nowhere. In this process's memory, for a quarter of an hour. */
const tries = new Map<string, Tries>();
const keyOf = (address: string) => createHash('sha256').update(address.toLowerCase()).digest('base64');

/** Until when an address that nobody has is locked: what a real one would answer after as many tries. */
export const lockOfNobody = (address: string, now: Temporal.Instant): Temporal.Instant | null => {
  const until = tries.get(keyOf(address))?.lockedUntil ?? null;
  return until !== null && Temporal.Instant.compare(until, now) > 0 ? until : null;
};

export function countForNobody(address: string, now: Temporal.Instant): void {
  const key = keyOf(address);
  const known = tries.get(key);
  const isOpen = known !== undefined && Temporal.Instant.compare(known.since.add(within), now) > 0;
  const failed = isOpen ? known.failed + 1 : 1;
  tries.delete(key);
  tries.set(key, {
    since: isOpen ? known.since : now,
    failed,
    lockedUntil: failed >= allowed ? now.add(within) : (known?.lockedUntil ?? null),
  });
  const [oldest] = tries.keys();
  if (tries.size > most && oldest !== undefined) tries.delete(oldest);
}
