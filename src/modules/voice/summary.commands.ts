import { FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { findChildren } from '../people/index.ts';
import { countsBetween, type VoiceCount } from './figures.store.ts';
import {
  type Change,
  changesBetween,
  endReaders,
  findSummary,
  insertChange,
  insertReader,
  insertSummary,
  publishRow,
  type Quote,
  type SummaryRow,
  stillAgreed,
  updateSummary,
} from './summary.store.ts';

export interface SummaryInput {
  opening?: string | undefined;
  quotes: readonly (Quote & { childId: string | null })[];
}
/**
 * Keeps what a person chose and how they left it. Nothing takes a name out by itself; a name that is left in is refused,
 * which proves nothing about the rest. @throws FieldErrors naming the quotation, StaleEdit when somebody saved first
 */
export async function saveSummary(
  work: Work,
  month: Temporal.PlainDate,
  over: number,
  input: SummaryInput,
): Promise<void> {
  await mustNameNobody(work, input);
  const agreed = await stillAgreed(
    work.tx,
    input.quotes.map((each) => each.feedbackId),
  );
  const quotes = input.quotes
    .filter((each) => agreed.has(each.feedbackId))
    .map(({ feedbackId, giver, text }) => ({ feedbackId, giver, text }));
  const content = { month, opening: input.opening ?? null, quotes, at: work.now, by: work.actor.postingId };
  const saved =
    over === 0
      ? await insertSummary(work.tx, work.actor.authorityId, content)
      : await updateSummary(work.tx, content, over);
  if (saved === 0) await stale(work, month);
  work.note({ objectType: 'feedback-summary', classes: ['VOICE'], count: quotes.length });
}
async function stale(work: Work, month: Temporal.PlainDate): Promise<never> {
  const theirs = await findSummary(work.tx, month);
  throw new StaleEdit(
    { opening: theirs?.opening ?? '' },
    theirs?.version ?? 0,
    theirs?.savedByName ?? undefined,
  );
}

const words = (text: string) => new Set(text.toLocaleLowerCase('en-GB').match(/[\p{L}\p{M}]+/gu) ?? []);
async function mustNameNobody(work: Work, { quotes }: SummaryInput): Promise<void> {
  const ids = [...new Set(quotes.flatMap((each) => each.childId ?? []))];
  const children = new Map((await findChildren(work.tx, ids)).map((each) => [each.id, each] as const));
  const errors: Record<string, string> = {};
  for (const { feedbackId, childId, text } of quotes) {
    const child = childId === null ? undefined : children.get(childId);
    const said = words(text);
    const names = [child?.givenName, child?.preferredName, child?.familyName];
    const left = names.find(
      (name) => name && [...words(name)].some((part) => part.length > 1 && said.has(part)),
    );
    if (left) errors[quoteField(feedbackId)] = 'The child’s name still stands in it';
  }
  if (Object.keys(errors).length > 0) throw new FieldErrors(errors);
}
/** Name of a quotation's field in the form. */
export const quoteField = (feedbackId: string): string => `quote${feedbackId.replaceAll('-', '')}`;

/** Day after the last of a month, and the first of the month before. */
export const aroundMonth = (month: Temporal.PlainDate) => ({
  next: month.add({ months: 1 }),
  before: month.subtract({ months: 1 }),
});

/** Figures as they stand, of the month and the one before: two statements, however much was said. */
export async function figuresOf(
  work: Pick<Work, 'tx'>,
  month: Temporal.PlainDate,
): Promise<{ now: VoiceCount[]; before: VoiceCount[] }> {
  const { next, before } = aroundMonth(month);
  const now = await countsBetween(work.tx, month, next);
  return { now, before: await countsBetween(work.tx, before, month) };
}

/** From now on everybody who reads figures may read it; its figures stay as they are today. */
export async function publishSummary(work: Work, month: Temporal.PlainDate, over: number): Promise<void> {
  const figures = await figuresOf(work, month);
  const published = { month, figures, at: work.now, by: work.actor.postingId };
  if ((await publishRow(work.tx, published, over)) === 0) await stale(work, month);
  work.note({ objectType: 'feedback-summary', classes: ['AGG'] });
}

export interface WholeSummary {
  month: Temporal.PlainDate;
  /** Undefined until somebody begins it. */
  row: SummaryRow | undefined;
  figures: { now: readonly VoiceCount[]; before: readonly VoiceCount[] };
  /** Without those that may no longer be used. */
  quotes: readonly Quote[];
  changes: readonly Change[];
}
/** A month as it goes out, five statements at most. Consent is asked anew each time. */
export async function wholeSummary(work: Pick<Work, 'tx'>, month: Temporal.PlainDate): Promise<WholeSummary> {
  const row = await findSummary(work.tx, month);
  const figures = row?.figures ?? (await figuresOf(work, month));
  const agreed = await stillAgreed(work.tx, row?.quotes.map((each) => each.feedbackId) ?? []);
  const changes = await changesBetween(work.tx, month, aroundMonth(month).next);
  return { month, row, figures, quotes: row?.quotes.filter((q) => agreed.has(q.feedbackId)) ?? [], changes };
}

/** "You said, we did": a change of the service because of what was said (S4-43). */
export async function recordChange(work: Work, c: Omit<Change, 'id'>): Promise<void> {
  const by = { at: work.now, by: work.actor.postingId };
  await insertChange(work.tx, work.actor.authorityId, { ...c, ...by, id: work.ids.next() });
}

/** Who reads all feedback from now on; nobody: the team managers again. */
export async function nameReaders(work: Work, postingIds: readonly string[]): Promise<void> {
  await endReaders(work.tx, work.now);
  for (const postingId of new Set(postingIds))
    await insertReader(work.tx, work.actor.authorityId, {
      ...{ id: work.ids.next(), postingId, at: work.now },
      by: work.actor.postingId,
    });
  work.note({ objectType: 'feedback-readers', count: postingIds.length });
}
