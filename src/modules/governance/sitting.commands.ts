import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, forbid, Refusal } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { findPosting } from '../access/index.ts';
import { startClock, stopClock } from '../deadlines/index.ts';
import { kindHere, type Place, placesOf } from './kind.queries.ts';
import { STANDING_KINDS, type StandingKind } from './kinds.ts';
import { startOfSitting } from './rhythm.ts';
import {
  beginRow,
  changeChair,
  closeRow,
  fillBoard,
  findSitting,
  insertSitting,
  lastHeld,
  notHeldRow,
  type SittingRow,
  sittingById,
} from './sitting.store.ts';
import { writerOf } from './writer.ts';

const mayMinute = (place: Place) => place === 'runs' || place === 'minutes';
const notYours = () => new Refusal(forbid('AC-7', 'Only those who chair or minute this meeting can do that'));

export async function placeAt(work: Work, kind: string): Promise<Place> {
  return (await placesOf(work))(kind);
}

/**
 * The sitting of a kind on a day; made when it is not there yet, and filled from the record (S1-15, S1-28). Asking twice
 * finds the same. What came since the last one that was held is collected from its beginning, or from the day before.
 * @throws Refusal when the kind is off, is minuted elsewhere, or this posting neither runs nor minutes it
 */
export async function openSitting(work: Work, code: string, day: Temporal.PlainDate): Promise<SittingRow> {
  const found = await findSitting(work.tx, code, day);
  const kind = (await kindHere(work.tx, code))?.kind;
  if (kind?.minutedAt !== 'board') throw absent();
  if (found) return found;
  if (!kind.isOn) throw new Refusal(forbid('AC-2', 'This meeting is switched off here'));
  if (work.actor.role !== 'SYSTEM' && !mayMinute(await placeAt(work, code))) throw notYours();
  await insertSitting(work.tx, await planned(work, kind, day), work.actor.authorityId);
  const row = await findSitting(work.tx, code, day);
  if (!row) throw absent();
  await fillBoard(work.tx, row.id);
  work.note({ objectType: 'sitting', objectId: row.id });
  return row;
}

async function planned(work: Work, kind: StandingKind, day: Temporal.PlainDate) {
  const before = await lastHeld(work.tx, kind.code, day);
  const startsAt = startOfSitting(day, kind.startsAt);
  const since = before?.begunAt ?? startsAt.subtract({ hours: 24 });
  return { id: work.ids.next(), kind: kind.code, day, startsAt, since, fills: kind.fills };
}

/** Whoever is second joins. @throws FieldErrors (`chair`) for a day that has not come */
export async function beginSitting(
  work: Work,
  row: SittingRow,
  chair: { postingId?: string | undefined; name?: string | undefined },
): Promise<void> {
  if (!mayMinute(await placeAt(work, row.kind))) throw notYours();
  if (Temporal.PlainDate.compare(row.day, dayOf(work.now)) > 0)
    throw new FieldErrors({ chair: 'This day has not come yet' });
  await beginRow(work.tx, row.id, await chairOf(work, chair), writerOf(work));
  await fillBoard(work.tx, row.id);
  await startNextTurn(work, row);
  work.note({ objectType: 'sitting', objectId: row.id });
}

/** Joint governance is held every fortnight (S4-11): being held stops the clock of the one before and starts the next. */
async function startNextTurn(work: Work, row: SittingRow): Promise<void> {
  const { clock } = STANDING_KINDS.get(row.kind) ?? {};
  if (clock !== 'D26') return;
  const before = await lastHeld(work.tx, row.kind, row.day);
  if (before) await stopClock(work, { rule: clock, about: { type: 'sitting', id: before.id }, at: work.now });
  const holder = work.actor.teamId ? { teamId: work.actor.teamId } : { postingId: work.actor.postingId };
  await startClock(work, {
    rule: clock,
    about: { type: 'sitting', id: row.id },
    startedAt: work.now,
    holder,
    href: `/standing-meetings/${row.kind}`,
  });
}

async function chairOf(
  work: Work,
  chair: { postingId?: string | undefined; name?: string | undefined },
): Promise<{ postingId: string | null; name: string }> {
  const posting = chair.postingId ? await findPosting(work.tx, chair.postingId) : undefined;
  if (posting) return { postingId: posting.id, name: posting.staffName };
  const name = chair.name?.trim();
  if (!name) throw new FieldErrors({ chair: 'Say who is in the chair' });
  return { postingId: null, name };
}

/** The chair leaves: somebody else takes it, and the meeting goes on. */
export async function takeChair(
  work: Work,
  row: SittingRow,
  chair: { postingId?: string | undefined; name?: string | undefined },
): Promise<void> {
  if (!mayMinute(await placeAt(work, row.kind))) throw notYours();
  if ((await changeChair(work.tx, row.id, await chairOf(work, chair))) === 0) throw absent();
  work.note({ objectType: 'sitting', objectId: row.id });
}

/**
 * The chair closes it, or somebody who runs the meetings. Closing twice changes nothing. What nobody spoke of stays
 * waiting and is named in the minutes; then a reason is needed.
 * @returns whether this was the time it closed
 * @throws FieldErrors (`because`) when items wait and no reason is given; Refusal when it is not theirs to close
 */
export async function closeSitting(
  work: Work,
  row: SittingRow,
  given: { waiting: number; because?: string | undefined },
): Promise<boolean> {
  const now = await sittingById(work.tx, row.id);
  if (!now?.begunAt) throw absent();
  const isChair = now.chairPostingId === work.actor.postingId;
  if (!isChair && (await placeAt(work, row.kind)) !== 'runs')
    throw new Refusal(forbid('AC-7', 'The chair closes the meeting, or a manager of the team'));
  if (now.closedAt) return false;
  const because = given.because?.trim() || null;
  if (given.waiting > 0 && !because)
    throw new FieldErrors({ because: 'Say why some children were not spoken of' });
  const closed = await closeRow(work.tx, row.id, work.actor.staffName, because, writerOf(work));
  work.note({ objectType: 'sitting', objectId: row.id });
  return closed > 0;
}

/** Why there was no meeting. The day stays visible as not held (S1-27). @throws FieldErrors when it was begun meanwhile */
export async function sayNotHeld(work: Work, row: SittingRow, because: string): Promise<void> {
  if (!mayMinute(await placeAt(work, row.kind))) throw notYours();
  if ((await notHeldRow(work.tx, row.id, because)) === 0)
    throw new FieldErrors({ because: 'The meeting was begun meanwhile' });
  work.note({ objectType: 'sitting', objectId: row.id });
}
