import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, forbid, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import {
  findResponse,
  insertResponse,
  insertStep,
  type ResponseRow,
  type StepRow,
  stepsOfResponses,
  tablePlace,
  updateResponse,
} from './contextual-response.store.ts';
import type { ContextKind, ResponseState } from './contextual-response.ts';
import { nameWarning } from './no-names.ts';
import { writerOf } from './writer.ts';

export interface NewResponse {
  kind: ContextKind;
  /** Neutral: no child's name, nor anything by which one is known. */
  label: string;
  planned: string;
  leadAgency: string;
  leadName: string;
  reviewOn: Temporal.PlainDate;
  /** A person has looked: no child is named. */
  looked?: boolean | undefined;
}
/** Warns of what looks like a child's name, once: whoever has looked sends it as it is. @throws FieldErrors */
export function needNoNames(looked: boolean | undefined, texts: Record<string, string | undefined>): void {
  if (looked) return;
  for (const [field, text] of Object.entries(texts)) {
    const warning = nameWarning(text);
    if (warning) throw new FieldErrors({ [field]: `${warning}. Change it, or tick below that you looked` });
  }
}
const ahead = (day: Temporal.PlainDate, now: Temporal.Instant) => {
  if (Temporal.PlainDate.compare(day, dayOf(now)) < 0)
    throw new FieldErrors({ reviewOn: 'The day must be today or later' });
};

/** Plans what is done about a place, a group, a school, with an agency and a named person in the lead (S1-57). */
export async function planResponse(work: Work, given: NewResponse): Promise<string> {
  if (!(await tablePlace(work.tx)).minutes)
    throw new Refusal(forbid('AC-7', 'Those who run or minute the meeting write down what is planned'));
  needNoNames(given.looked, { label: given.label, planned: given.planned });
  ahead(given.reviewOn, work.now);
  const id = work.ids.next();
  await insertResponse(work.tx, { ...given, id }, writerOf(work));
  work.note({ objectType: 'context-response', objectId: id });
  return id;
}

const step = (id: string, responseId: string, more: Partial<StepRow> & Pick<StepRow, 'kind' | 'words'>) => ({
  ...{ id, responseId, actionId: null, agency: null, leadName: null, dueOn: null, state: null },
  ...more,
});

/** Says how far it is, what changed, and when it is looked at again; what stood before stays in its history. */
export async function changeResponse(
  work: Work,
  row: ResponseRow,
  given: {
    state: ResponseState;
    changed: string;
    planned: string;
    leadName: string;
    reviewOn: Temporal.PlainDate;
    looked?: boolean | undefined;
    version: number;
  },
): Promise<void> {
  needNoNames(given.looked, { changed: given.changed, planned: given.planned });
  if (given.state === 'planned' || given.state === 'under-way') ahead(given.reviewOn, work.now);
  const { planned, leadName, state, reviewOn, version } = given;
  if ((await updateResponse(work.tx, { id: row.id, planned, leadName, state, reviewOn, version })) === 0) {
    const now = await findResponse(work.tx, row.id);
    if (!now) throw absent();
    if (now.version === version)
      throw new Refusal(
        forbid('AC-7', 'Those who run or minute the meeting, and the agency in the lead, change this'),
      );
    throw new StaleEdit({ planned: now.planned, state: now.state, leadName: now.leadName }, now.version);
  }
  const words = planned === row.planned ? given.changed : `${given.changed}\nPlanned before: ${row.planned}`;
  await insertStep(
    work.tx,
    step(work.ids.next(), row.id, { kind: 'changed', words, state, agency: work.actor.agency }),
    writerOf(work),
  );
  work.note({ objectType: 'context-response', objectId: row.id, version: version + 1 });
}

/** Asks something of an agency, with a named person, by a day. */
export async function askForResponse(
  work: Work,
  row: ResponseRow,
  given: {
    words: string;
    agency: string;
    leadName: string;
    dueOn: Temporal.PlainDate;
    looked?: boolean | undefined;
  },
): Promise<string> {
  const place = await tablePlace(work.tx);
  if (!place.minutes && row.leadAgency !== work.actor.agency)
    throw new Refusal(
      forbid('AC-7', 'Those who run or minute the meeting, and the agency in the lead, ask for actions'),
    );
  needNoNames(given.looked, { words: given.words });
  const id = work.ids.next();
  const { words, agency, leadName, dueOn } = given;
  await insertStep(
    work.tx,
    step(id, row.id, { kind: 'action', words, agency, leadName, dueOn }),
    writerOf(work),
  );
  work.note({ objectType: 'context-response', objectId: row.id });
  return id;
}

/** It was done, and this is what changed. @throws Refusal for those of another agency; FieldErrors when it was done before */
export async function doneForResponse(
  work: Work,
  row: ResponseRow,
  given: { actionId: string; words: string },
): Promise<void> {
  const asked = (await stepsOfResponses(work.tx, [row.id])).find(
    (each) => each.kind === 'action' && each.id === given.actionId,
  );
  const place = await tablePlace(work.tx);
  if (!asked || !place.belongs) throw absent();
  const mayAnswer = place.minutes || [asked.agency, row.leadAgency].includes(work.actor.agency);
  if (!mayAnswer) throw new Refusal(forbid('AC-7', 'The agency it was asked of says that it is done'));
  const done = step(work.ids.next(), row.id, {
    kind: 'done',
    actionId: asked.id,
    words: given.words,
    agency: work.actor.agency,
  });
  if ((await insertStep(work.tx, done, writerOf(work))) === 0)
    throw new FieldErrors({ words: 'Somebody said before that this is done' });
  work.note({ objectType: 'context-response', objectId: row.id });
}
