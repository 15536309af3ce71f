import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, Labelled, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { agencyLabel, labelOf } from '../people/index.ts';
import {
  type EntryRow,
  type EntryText,
  insertVersion,
  type NewVersion,
  supersede,
  versionsOf,
} from './entry.store.ts';
import { boxesFrom, type EntryDate, isInFuture } from './entry-date.ts';
import { undoDecisions } from './suggestion.store.ts';
import { type Certainty, certainties, type Theme, themes } from './themes.ts';

/** An entry as a person writes it (form F18). */
export interface EntryInput {
  date: EntryDate;
  /** What happened, in about 50 words. */
  happened: string;
  /** Why it matters in this child's life. */
  significance: string;
  /** What it did to the child; "not known yet" is an answer. */
  effect: string;
  outcome?: string | undefined;
  /** Kept letter by letter. */
  ownWords?: string | undefined;
  themes?: readonly Theme[] | undefined;
  /** Where it comes from: a person, a letter, a record. */
  source: string;
  sourceAgency?: string | undefined;
  certainty?: Certainty | undefined;
}

export const textFrom = (input: EntryInput): EntryText => ({
  on: input.date.on,
  precision: input.date.precision,
  happened: input.happened,
  significance: input.significance,
  effect: input.effect,
  outcome: input.outcome ?? null,
  ownWords: input.ownWords ?? null,
  themes: [...new Set(input.themes ?? [])],
  source: input.source,
  sourceAgency: input.sourceAgency ?? null,
  certainty: input.certainty ?? null,
});

/** @throws FieldErrors for a day that has not come: a chronology says what happened */
export function checkDate(work: Pick<Work, 'now'>, date: EntryDate): void {
  if (isInFuture(date, dayOf(work.now)))
    throw new FieldErrors({ on: 'Must be today or before: a chronology says what happened' });
}

/** Adds an entry typed by hand. It is class NOTE, held by the writer's agency. Returns its id. */
export async function addEntry(work: Work, childId: string, input: EntryInput): Promise<string> {
  checkDate(work, input.date);
  const audience = { dataClass: 'NOTE', agency: work.actor.agency, shareWith: null, eventIds: [] };
  return writeFirst(work, { childId, ...audience, ...textFrom(input) });
}

type First = Omit<NewVersion, 'authorityId' | 'entryId' | 'version' | 'changeReason'>;
/** Writes version 1 for exactly the readers of what it comes from. */
export async function writeFirst(work: Work, entry: First): Promise<string> {
  const entryId = work.ids.next();
  const row = { ...entry, authorityId: work.actor.authorityId, entryId, version: 1, changeReason: null };
  await insertVersion(work.tx, row, work.now, work.actor.postingId || null);
  noteEntry(work, row);
  return entryId;
}

export const noteEntry = (
  work: Pick<Work, 'note'>,
  e: Pick<EntryRow, 'childId' | 'dataClass' | 'entryId' | 'version'>,
): void =>
  work.note({
    subjects: [e.childId],
    classes: [e.dataClass],
    objectType: 'chronology-entry',
    objectId: e.entryId,
    version: e.version,
  });

/**
 * Writes a newer version over the one that was read. The one before stays, with the reason.
 * @throws StaleEdit when somebody corrected it first; Refusal (AC-7) when it is not there or was taken out
 */
export async function correctEntry(
  work: Work,
  of: { entryId: string; version: number; because?: string | undefined },
  input: EntryInput,
): Promise<void> {
  checkDate(work, input.date);
  const current = await standing(work, of.entryId);
  if (
    !(await supersede(work.tx, { ...current, version: of.version }, work.now, work.actor.postingId || null))
  )
    throw new StaleEdit(comparedOf(current), current.version, current.writtenByName ?? undefined);
  const version = of.version + 1;
  const row = { ...current, ...textFrom(input), version, changeReason: of.because ?? null };
  await insertVersion(work.tx, row, work.now, work.actor.postingId || null);
  noteEntry(work, row);
}

/** The version that stands, of an entry of this authority. */
async function standing(work: Work, entryId: string): Promise<EntryRow> {
  const current = (await versionsOf(work.tx, entryId)).find((each) => each.supersededAt === null);
  if (current?.authorityId !== work.actor.authorityId) throw absent();
  return current;
}

/**
 * Takes an entry out of the chronology, with the reason; what it was accepted from is suggested again. Nothing is lost:
 * the versions stay.
 * @throws StaleEdit when somebody changed it first; Refusal (AC-7) when it is not there
 */
export async function takeOutEntry(
  work: Work,
  of: { entryId: string; version: number; because: string },
): Promise<void> {
  const current = await standing(work, of.entryId);
  const by = work.actor.postingId || null;
  if (!(await supersede(work.tx, { ...current, version: of.version }, work.now, by, of.because)))
    throw new StaleEdit(comparedOf(current), current.version, current.writtenByName ?? undefined);
  await undoDecisions(work.tx, { entryId: of.entryId }, work.now, by);
  noteEntry(work, current);
  work.note({ reason: of.because });
}

/** An entry as the fields of its form. */
export const fieldsOf = (e: EntryText): Record<string, unknown> => ({
  ...boxesFrom(e),
  happened: e.happened,
  significance: e.significance,
  effect: e.effect,
  outcome: e.outcome ?? '',
  ownWords: e.ownWords ?? '',
  themes: e.themes,
  source: e.source,
  sourceAgency: e.sourceAgency ?? '',
  certainty: e.certainty ?? '',
});

const listed = (value: unknown, word: (code: string) => string): string =>
  [value ?? []]
    .flat()
    .filter((code) => code !== '')
    .map((code) => word(String(code)))
    .join(', ');
const ways: Readonly<Record<string, string>> = {
  exact: 'the day',
  month: 'the month and year',
  year: 'the year',
  about: 'about',
};
type Words = (value: unknown) => string;
const names: Readonly<Record<string, readonly [label: string, inWords?: Words]>> = {
  how: ['How exactly it is known', (value) => listed(value, (code) => ways[code] ?? code)],
  'on-day': ['Day'],
  'on-month': ['Month'],
  'on-year': ['Year'],
  happened: ['What happened'],
  significance: ['Why it matters'],
  effect: ['Effect on the child'],
  outcome: ['What was done'],
  ownWords: ['Own words'],
  themes: ['Themes', (value) => listed(value, (code) => labelOf(themes, code))],
  source: ['Where this comes from'],
  sourceAgency: ['Agency', (value) => listed(value, agencyLabel)],
  certainty: ['Confirmed?', (value) => listed(value, (code) => labelOf(certainties, code))],
};
/** What a person compares when two wrote at once. */
export const comparedOf = (e: EntryText): Record<string, Labelled> =>
  Object.fromEntries(
    Object.entries(fieldsOf(e)).map(([field, value]) => {
      const [label, inWords] = names[field] ?? [field];
      return [field, new Labelled(label, value, inWords)];
    }),
  );
