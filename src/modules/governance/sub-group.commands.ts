import { dayOf } from '../../platform/clock/wall-clock.ts';
import { FieldErrors, forbid, Refusal } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { needNoNames } from './contextual-response.commands.ts';
import { sittingsBetween } from './sitting.store.ts';
import { answerRow, atSubGroup, insertMatter, type MatterRow } from './sub-group.store.ts';
import type { MatterKind } from './sub-group.ts';
import { writerOf } from './writer.ts';

const notThere = () => new Refusal(forbid('AC-7', 'Those who belong to the sub-group ask and answer here'));
/** How far ahead a sitting is looked for that the matter belongs to. */
const DAYS_AHEAD = 90;

export interface NewMatter {
  kind: MatterKind;
  what: string;
  askedBy: string;
  askedOf: string;
  dueOn: Temporal.PlainDate;
  looked?: boolean | undefined;
}
/** A barrier, or what needs more scrutiny, as the sub-group named it (S1-100): on its next sitting, where one is planned. */
export async function askMatter(work: Work, given: NewMatter): Promise<string> {
  if (!(await atSubGroup(work.tx))) throw notThere();
  needNoNames(given.looked, { what: given.what });
  const today = dayOf(work.now);
  if (Temporal.PlainDate.compare(given.dueOn, today) < 0)
    throw new FieldErrors({ dueOn: 'The day must be today or later' });
  const ahead = await sittingsBetween(work.tx, today, today.add({ days: DAYS_AHEAD }));
  const sitting = ahead
    .toReversed()
    .find((each) => each.kind === 'SUB_GROUP' && !each.closedAt && !each.notHeldBecause);
  const id = work.ids.next();
  await insertMatter(work.tx, { ...given, id, sittingId: sitting?.id ?? null }, writerOf(work));
  work.note({ objectType: 'matter', objectId: id });
  return id;
}

/** What came of it; once. @throws FieldErrors when it was answered meanwhile */
export async function answerMatter(
  work: Work,
  row: MatterRow,
  given: { answer: string; looked?: boolean | undefined },
): Promise<void> {
  if (!(await atSubGroup(work.tx))) throw notThere();
  needNoNames(given.looked, { answer: given.answer });
  if ((await answerRow(work.tx, row.id, given.answer, writerOf(work))) === 0)
    throw new FieldErrors({ answer: 'This was answered meanwhile' });
  work.note({ objectType: 'matter', objectId: row.id });
}
