import { FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { findPosting } from '../access/index.ts';
import { agencyKinds } from '../people/index.ts';
import { endMember, insertKindChange, insertMember } from './kind.store.ts';
import type { StandingKind } from './kinds.ts';
import { writerOf } from './writer.ts';

export interface KindChange {
  isOn: boolean;
  weekday: number | null;
  /** Hour on the wall, `09:15`. */
  startsAt: string;
  expected: string[];
  fewest: number;
  reason: string;
  /** Of the setting that was read; 0 for the default. */
  version: number;
}
/**
 * How this authority holds a kind of meeting, from now on; every earlier setting stays readable.
 * @throws FieldErrors for a kind that waits for something, an agency that is not in the list, more needed than expected;
 * StaleEdit when somebody was first
 */
export async function changeKind(work: Work, kind: StandingKind, given: KindChange): Promise<void> {
  if (given.isOn && kind.offUntil) throw new FieldErrors({ isOn: kind.offUntil });
  const known = new Set<string>(agencyKinds.map((each) => each.code));
  if (given.expected.some((code) => !known.has(code)))
    throw new FieldErrors({ expected: 'Choose agencies from the list' });
  if (given.fewest > given.expected.length)
    throw new FieldErrors({ fewest: 'No more agencies can be needed than are expected' });
  const saved = await insertKindChange(
    work.tx,
    { ...given, kind: kind.code, version: given.version + 1 },
    writerOf(work),
  );
  if (saved === 0) throw new StaleEdit({ startsAt: kind.startsAt, fewest: kind.fewest }, given.version + 1);
  work.note({ objectType: 'meeting-kind', reason: given.reason });
}

/**
 * Somebody belongs to a kind of meeting from now on: it opens the items of its sittings to them.
 * @throws FieldErrors (`postingId`) for somebody of another authority, or who has left
 */
export async function addMember(
  work: Work,
  kind: StandingKind,
  given: { postingId: string; mayMinute: boolean; because: string },
): Promise<void> {
  const posting = await findPosting(work.tx, given.postingId);
  if (!posting || posting.authorityId !== work.actor.authorityId)
    throw new FieldErrors({ postingId: 'Choose somebody of this authority' });
  const id = work.ids.next();
  await insertMember(work.tx, { id, kind: kind.code, ...given }, writerOf(work));
  work.note({ objectType: 'meeting-member', objectId: id, reason: given.because });
}

/** They belong to it no longer: from now on its items are closed to them. */
export async function removeMember(work: Work, id: string): Promise<void> {
  await endMember(work.tx, id, work.now, work.actor.postingId);
  work.note({ objectType: 'meeting-member', objectId: id });
}
