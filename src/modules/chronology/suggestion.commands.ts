import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, Labelled, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { checkDate, comparedOf, type EntryInput, textFrom, writeFirst } from './entry.commands.ts';
import { supersede, versionsOf } from './entry.store.ts';
import type { EntryDate } from './entry-date.ts';
import {
  type DecisionRow,
  decisionOn,
  eventOf,
  findDecision,
  insertDecision,
  type Outcome,
  type Suggestion,
  sameLines,
  undoDecisions,
} from './suggestion.store.ts';
import { type Theme, themesOfKind } from './themes.ts';

/** What a person says when they accept: the two sentences that no event holds. The rest is offered, and may be reworded. */
export type Acceptance = Pick<EntryInput, 'significance' | 'effect'> &
  Partial<Omit<EntryInput, 'significance' | 'effect'>>;

/** What the event offers for the fields of an entry. */
export function offeredBy(event: Suggestion): Pick<EntryInput, 'happened' | 'source' | 'sourceAgency'> & {
  date: EntryDate;
  themes: Theme[];
} {
  return {
    date: { on: dayOf(event.at), precision: 'EXACT' },
    happened: event.line,
    source: 'The timeline',
    sourceAgency: event.agency ?? undefined,
    themes: themesOfKind(event.kind),
  };
}

const given = <T extends object>(of: T): Partial<T> =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as Partial<T>;

/**
 * Accepts a suggested event as an entry, for exactly the readers of that event.
 * @returns the entry's id
 * @throws StaleEdit when somebody decided about it first; FieldErrors for a day to come; Refusal (AC-7) when it is not there
 */
export async function acceptSuggestion(
  work: Work,
  of: { childId: string; eventId: string },
  said: Acceptance,
): Promise<string> {
  const event = await ownEvent(work, of.childId, of.eventId);
  return accept(work, [event], 'ACCEPTED', { ...offeredBy(event), ...given(said) } as EntryInput);
}

/**
 * Makes one entry of two suggested events that are one and the same thing. Only for events with the same readers:
 * otherwise the words of one would reach the readers of the other.
 */
export async function mergeSuggestions(
  work: Work,
  of: { childId: string; eventIds: readonly [string, string] },
  said: Acceptance,
): Promise<string> {
  const [first, second] = [
    await ownEvent(work, of.childId, of.eventIds[0]),
    await ownEvent(work, of.childId, of.eventIds[1]),
  ];
  if (first.id === second.id || !haveSameReaders(first, second))
    throw new FieldErrors({ with: 'These two are not for the same readers. Accept each on its own' });
  const offered = { ...offeredBy(first), happened: `${first.line}. ${second.line}` };
  return accept(work, [first, second], 'MERGED', { ...offered, ...given(said) } as EntryInput);
}

export const haveSameReaders = (a: Suggestion, b: Suggestion): boolean =>
  a.dataClass === b.dataClass &&
  a.agency === b.agency &&
  JSON.stringify(a.shareWith) === JSON.stringify(b.shareWith);

async function accept(
  work: Work,
  events: readonly Suggestion[],
  outcome: Outcome,
  input: EntryInput,
): Promise<string> {
  const [first] = events;
  if (first === undefined) throw absent();
  checkDate(work, input.date);
  const { childId, dataClass, agency, shareWith } = first;
  const eventIds = events.map((each) => each.id);
  for (const event of events) await refuseDecided(work, event);
  const entryId = await writeFirst(work, {
    ...{ childId, dataClass, agency, shareWith, eventIds },
    ...textFrom(input),
  });
  for (const event of events) await decide(work, event, outcome, { entryId, reason: null });
  return entryId;
}

/** No more lines go out with one than a person can have in mind. */
export const MOST_SAME_LINES = 100;
/**
 * Leaves a suggestion out, with the reason; `andSameLines`: those that read just so with it.
 * @throws StaleEdit when somebody decided first
 */
export async function dismissSuggestion(
  work: Work,
  of: { childId: string; eventId: string; andSameLines?: boolean },
  reason: string,
): Promise<void> {
  const event = await ownEvent(work, of.childId, of.eventId);
  await refuseDecided(work, event);
  const same = of.andSameLines ? await sameLines(work.tx, event, MOST_SAME_LINES) : [];
  for (const each of [event, ...same]) await decide(work, each, 'DISMISSED', { entryId: null, reason });
  work.note({
    subjects: [of.childId],
    classes: [event.dataClass],
    objectType: 'timeline-event',
    objectId: event.id,
  });
}

async function decide(
  work: Work,
  event: Suggestion,
  outcome: Outcome,
  to: { entryId: string | null; reason: string | null },
): Promise<void> {
  const made = await insertDecision(
    work.tx,
    { id: work.ids.next(), event, outcome, ...to },
    work.now,
    work.actor.postingId || null,
  );
  if (made === 0) await refuseDecided(work, event);
}

const words: Readonly<Record<Outcome, string>> = {
  ACCEPTED: 'Accepted already: open the chronology to correct that entry',
  MERGED: 'Accepted already, together with another line: open the chronology to correct that entry',
  DISMISSED: 'Left out already: a colleague can undo it',
};
async function refuseDecided(work: Work, event: Suggestion): Promise<void> {
  const theirs = await decisionOn(work.tx, event.id);
  if (!theirs) return;
  const entry = theirs.entryId ? (await versionsOf(work.tx, theirs.entryId))[0] : undefined;
  const reason = theirs.reason ? { left: new Labelled('Why it was left out', theirs.reason) } : {};
  throw new StaleEdit(
    {
      decided: new Labelled('Decided', words[theirs.outcome]),
      ...reason,
      ...(entry ? comparedOf(entry) : {}),
    },
    1,
    theirs.decidedByName ?? undefined,
  );
}

/** An event the reader sees, of a child of their own authority. */
async function ownEvent(work: Work, childId: string, eventId: string): Promise<Suggestion> {
  const event = await eventOf(work.tx, childId, eventId);
  if (event?.authorityId !== work.actor.authorityId) throw absent();
  return event;
}

/**
 * Undoes a decision: a dismissed event is suggested again; an entry goes out again, unless somebody has corrected it since.
 * @throws FieldErrors when the entry was corrected; Refusal (AC-7) when there is no such decision or it was undone
 */
export async function undoDecision(work: Work, childId: string, decisionId: string): Promise<DecisionRow> {
  const decision = await findDecision(work.tx, childId, decisionId);
  if (!decision || decision.undoneAt !== null || decision.authorityId !== work.actor.authorityId)
    throw absent();
  const by = work.actor.postingId || null;
  if (decision.entryId) {
    const entry = { authorityId: decision.authorityId, entryId: decision.entryId, version: 1 };
    if ((await supersede(work.tx, entry, work.now, by, 'Accepting was undone')) === 0)
      throw new FieldErrors({ _form: 'This entry was changed since: open it to take it out' });
    await undoDecisions(work.tx, { entryId: decision.entryId }, work.now, by);
  } else await undoDecisions(work.tx, { id: decision.id }, work.now, by);
  work.note({ subjects: [childId], objectType: 'chronology-decision', objectId: decision.id });
  return decision;
}
