import { absent, FieldErrors, Refusal } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { formatDate } from '../../platform/ui/words.ts';
import { findPosting } from '../access/index.ts';
import { findChild } from '../people/index.ts';
import { mayKeepFrom } from './attendance.policy.ts';
import { insertItem, insertKeptFrom, lockItem, moveRow, sayWhyOn } from './item.store.ts';
import { kindHere } from './kind.queries.ts';
import type { StandingKind } from './kinds.ts';
import { openSitting, placeAt } from './sitting.commands.ts';
import { findSitting, type SittingRow, sittingById } from './sitting.store.ts';
import { writerOf } from './writer.ts';

const isOver = (sitting: SittingRow) => sitting.closedAt !== null || sitting.notHeldBecause !== null;

/**
 * Puts a child, or a matter without a child, on the agenda of a sitting, with why. A child who is on it by themselves gets
 * the reason beside their name.
 * @throws FieldErrors for a sitting that is over, a child who is not known here, or one who is on it with a reason
 */
export async function addItem(
  work: Work,
  sitting: SittingRow,
  given: { childId?: string | undefined; title?: string | undefined; because: string },
): Promise<void> {
  if (isOver(sitting)) throw new FieldErrors({ because: 'This meeting is over: put it on the next one' });
  const title = given.title?.trim() || null;
  if (given.childId && title) throw new FieldErrors({ title: 'Either a child, or a matter without a child' });
  if (!given.childId && !title) throw new FieldErrors({ title: 'Say what the matter is, or choose a child' });
  const child = given.childId ? await findChild(work.tx, given.childId) : undefined;
  if (given.childId && !child) throw new FieldErrors({ childId: 'No such child is known here' });
  const isOn = await put(work, sitting.id, { childId: child?.id ?? null, title, because: given.because });
  if (!isOn) throw new FieldErrors({ childId: 'This child is on the agenda already' });
  work.note({ subjects: child ? [child.id] : [], objectType: 'sitting', objectId: sitting.id });
}

/** @returns false where the child is on it already, and somebody has said why */
async function put(
  work: Work,
  sittingId: string,
  item: { childId: string | null; title: string | null; because: string },
): Promise<boolean> {
  const by = writerOf(work);
  if ((await insertItem(work.tx, { ...item, id: work.ids.next(), sittingId }, by)) > 0) return true;
  return item.childId !== null && (await sayWhyOn(work.tx, sittingId, item.childId, item.because)) > 0;
}

/**
 * Moves an item to another sitting, of the same meeting or of another one, with a reason that stands on both.
 * @throws FieldErrors when it was moved already, or the other sitting is over, minuted elsewhere or the same one
 */
export async function moveItem(
  work: Work,
  of: { sitting: SittingRow; kind: StandingKind; itemId: string; title: string | null },
  to: { kind: string; day: Temporal.PlainDate; because: string },
): Promise<SittingRow> {
  const item = await lockItem(work.tx, of.itemId);
  if (item?.sittingId !== of.sitting.id) throw absent();
  if (item.state === 'moved') throw new FieldErrors({ _form: 'This was moved already: move it from there' });
  if (isOver((await sittingById(work.tx, of.sitting.id)) ?? of.sitting))
    throw new FieldErrors({ _form: 'This meeting is over: put it on the next one' });
  const target = await targetOf(work, to);
  if (target.id === of.sitting.id) throw new FieldErrors({ day: 'It is on this meeting now' });
  const from = `Moved from the ${of.kind.label.toLowerCase()} of ${formatDate(of.sitting.day)}: ${to.because}`;
  await put(work, target.id, { childId: item.childId, title: of.title, because: from });
  await moveRow(work.tx, item.id, { sittingId: target.id, because: to.because }, writerOf(work));
  work.note({
    subjects: item.childId ? [item.childId] : [],
    objectType: 'sitting-item',
    objectId: item.id,
    reason: to.because,
  });
  return target;
}

async function targetOf(work: Work, to: { kind: string; day: Temporal.PlainDate }): Promise<SittingRow> {
  const kind = (await kindHere(work.tx, to.kind))?.kind;
  if (kind?.minutedAt !== 'board') throw new FieldErrors({ kind: 'Choose one of the meetings' });
  const there = await findSitting(work.tx, to.kind, to.day);
  const target =
    there ??
    (await openSitting(work, to.kind, to.day).catch((error: unknown) => {
      if (error instanceof Refusal)
        throw new FieldErrors({
          kind: 'You neither run nor minute that meeting, or it is switched off here',
        });
      throw error;
    }));
  if (isOver(target)) throw new FieldErrors({ day: 'That meeting is over: choose another day' });
  return target;
}

/**
 * Keeps an item from somebody: they are its subject, or too near to it. From now on neither the item nor the child is
 * there for them at any standing meeting: in lists, counts, minutes, search and actions.
 * @throws FieldErrors for oneself or somebody who does not work here
 */
export async function keepFrom(
  work: Work,
  of: { sitting: SittingRow; itemId: string },
  given: { postingId: string; because: string },
): Promise<void> {
  const item = await lockItem(work.tx, of.itemId);
  if (item?.sittingId !== of.sitting.id) throw absent();
  if (given.postingId === work.actor.postingId)
    throw new FieldErrors({ postingId: 'Ask somebody else who runs the meeting to keep it from you' });
  const posting = await findPosting(work.tx, given.postingId);
  if (posting?.authorityId !== work.actor.authorityId)
    throw new FieldErrors({ postingId: 'Choose somebody who works here' });
  const decision = mayKeepFrom({ place: await placeAt(work, of.sitting.kind) });
  if (decision.outcome !== 'allow') throw new Refusal(decision);
  await insertKeptFrom(work.tx, item, { postingId: posting.id, because: given.because }, writerOf(work));
  work.note({
    subjects: item.childId ? [item.childId] : [],
    objectType: 'sitting-item',
    objectId: item.id,
    // Why it is kept stands with it, for those who run the meetings: all who work with the child read who has looked.
    recipient: posting.id,
  });
}
