import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { missingToComplete, type ResponseItem, theirAnswers } from '../../platform/questionnaires/index.ts';
import { formatDate } from '../../platform/ui/index.ts';
import { alert, findPosting, labelFirst, relationshipsOf } from '../access/index.ts';
import { happened } from '../people/index.ts';
import { productFinished } from '../sharing/index.ts';
import {
  type AnsweredAssessment,
  type AssessmentRecord,
  fewAgencies,
  type WholeAssessment,
} from './assessment.queries.ts';
import {
  type AssessmentRow,
  carrySections,
  findAssessment,
  insertAssessment,
  insertSection,
  newestOfKind,
  sectionsSaved,
  setAside,
  touchAssessment,
  updateAssessment,
} from './assessment.store.ts';
import { type AssessmentKind, assessmentPath, whoActs } from './assessment.ts';
import { carriedFrom, formForNew, responseOf, reviewDayOf } from './assessment-form.ts';
import { assessmentCompleted } from './assessments.events.ts';
import { carryKnown } from './beside.store.ts';

/** What this kind is called here, as at the beginning of a sentence (S3-66). */
export const kindName = (work: Pick<Work, 'actor'>, kind: AssessmentKind): string =>
  kind === 'STRENGTHS' ? labelFirst(work.actor, 'ASSESSMENT') : 'Multi-agency risk assessment';

export const noteAssessment = (work: Work, a: Pick<AssessmentRow, 'id' | 'childId' | 'version'>) =>
  work.note({
    subjects: [a.childId],
    objectType: 'assessment',
    objectId: a.id,
    classes: ['ASSESS'],
    version: a.version,
  });

export interface NewAssessment {
  childId: string;
  kind: AssessmentKind;
  /** What a multi-agency risk assessment answers to: a code of `prompts` (F8). */
  promptedBy?: string | undefined;
  promptedWords?: string | undefined;
}
/**
 * Begins a version. The second begins from the first: what was written is carried over and marked so, the judgements are
 * not. When one of the kind is open already, that one goes on.
 * @returns the id of the open version
 */
export async function beginAssessment(work: Work, a: NewAssessment): Promise<string> {
  const newest = await newestOfKind(work.tx, a.childId, a.kind);
  if (newest?.state === 'DRAFT') return newest.id;
  const { authorityId } = work.actor;
  const form = await formForNew(work.tx, authorityId, a.kind);
  const id = work.ids.next();
  const begun = {
    ...{ authorityId, id, childId: a.childId, kind: a.kind, questionnaire: form.id },
    follows: newest?.id ?? null,
    promptedBy: a.promptedBy ?? null,
    promptedWords: a.promptedWords ?? null,
  };
  if ((await insertAssessment(work.tx, begun, work.now, whoActs(work))) === 0) {
    const theirs = await newestOfKind(work.tx, a.childId, a.kind);
    if (theirs?.state !== 'DRAFT') throw absent();
    return theirs.id;
  }
  if (newest) {
    const sections = carriedFrom(form.definition, await sectionsSaved(work.tx, newest.id)).map(
      (each) => each.section,
    );
    const to = { authorityId, assessmentId: id, childId: a.childId };
    await carrySections(work.tx, to, { assessmentId: newest.id, sections }, work.now, whoActs(work));
    await carryKnown(work.tx, to, newest.id, work.now, whoActs(work));
  }
  noteAssessment(work, { id, childId: a.childId, version: 1 });
  return id;
}

/**
 * Saves one section over the version that was read; what somebody else saves in another section is never touched.
 * @throws StaleEdit with their answers when somebody saved this section first
 */
export async function saveAssessmentSection(
  work: Work,
  record: AnsweredAssessment,
  section: string,
  items: readonly ResponseItem[],
  over: number,
): Promise<void> {
  const { assessment, questions } = record;
  const place = {
    authorityId: assessment.authorityId,
    assessmentId: assessment.id,
    childId: assessment.childId,
  };
  if ((await insertSection(work.tx, { ...place, section, over, items }, work.now, whoActs(work))) === 0) {
    const saved = await sectionsSaved(work.tx, assessment.id);
    const theirs = saved.find((each) => each.section === section);
    throw new StaleEdit(
      theirAnswers(questions, section, responseOf(questions, saved)),
      theirs?.version ?? 0,
      theirs?.savedByName ?? undefined,
    );
  }
  await touchAssessment(work.tx, assessment.id, work.now);
  work.note({
    subjects: [assessment.childId],
    objectType: 'assessment',
    objectId: assessment.id,
    classes: ['ASSESS'],
    part: section,
    version: over + 1,
  });
}

type Change = Partial<Parameters<typeof updateAssessment>[1]>;
/** Saves over the version that was read. @throws StaleEdit */
async function saveAssessment(work: Work, before: AssessmentRow, change: Change): Promise<void> {
  const next = { ...before, completedBy: null, ...change };
  if ((await updateAssessment(work.tx, next, work.now)) === 0) {
    const theirs = (await findAssessment(work.tx, before.id)) ?? before;
    throw new StaleEdit(
      { sharedWith: theirs.sharedWith, because: theirs.completedBecause ?? '' },
      theirs.version,
    );
  }
  noteAssessment(work, { ...before, version: before.version + 1 });
}

/**
 * Completes a version: from then on nothing in it changes. What was left out is kept with the reason; too few agencies
 * are left out like anything else, and are no bar (S0-08, F8).
 * @throws FieldErrors when something is left out and nobody says why; StaleEdit
 */
export async function completeAssessment(
  work: Work,
  whole: WholeAssessment,
  because: string | undefined,
): Promise<void> {
  const { assessment, questions, response } = whole;
  const few = fewAgencies(whole);
  const without = [
    ...missingToComplete(questions, response).map((each) => each.text),
    ...(few ? ['What at least three agencies know'] : []),
  ];
  if (without.length > 0 && because === undefined)
    throw new FieldErrors({ because: 'Say why it is complete without them' });
  await saveAssessment(work, assessment, {
    state: 'COMPLETE',
    reviewOn: reviewDayOf(questions, response),
    completedAt: work.now,
    completedBy: whoActs(work),
    completedWithout: without,
    completedBecause: without.length > 0 ? (because ?? null) : null,
  });
  const { id, childId, kind, number } = assessment;
  await happened(work, {
    childId,
    at: work.now,
    kind: 'assessment',
    dataClass: 'ASSESS',
    line: `${kindName(work, kind)} complete${number > 1 ? ` (version ${number})` : ''}`,
    href: assessmentPath(id),
  });
  await listProduct(work, { ...assessment, version: assessment.version + 1 });
  await work.publish(assessmentCompleted, { childId, assessmentId: id, kind, number, at: work.now });
}

/**
 * Sets an open version aside with the reason: begun by mistake, or twice. It is kept, and the next begins from what is complete.
 * @throws StaleEdit when somebody wrote in it, or completed it, meanwhile
 */
export async function setAssessmentAside(
  work: Work,
  { assessment }: AssessmentRecord,
  a: { because: string; over: number },
): Promise<void> {
  if ((await setAside(work.tx, { id: assessment.id, version: a.over, because: a.because }, work.now)) === 0) {
    const theirs = (await findAssessment(work.tx, assessment.id)) ?? assessment;
    throw new StaleEdit({ because: theirs.setAsideBecause ?? '' }, theirs.version);
  }
  noteAssessment(work, { ...assessment, version: a.over + 1 });
}

/** It belongs on the statutory record; its title says what it is and never what it says. */
export const listProduct = (work: Work, a: AssessmentRow): Promise<void> =>
  productFinished(work, {
    type: productTypeOf(a.kind),
    id: a.id,
    childId: a.childId,
    version: a.version,
    title: `${kindName(work, a.kind)}, version ${a.number}, of ${formatDate(dayOf(a.completedAt ?? work.now))}`,
    dataClass: 'ASSESS',
    href: assessmentPath(a.id),
    fileHref: assessmentPath(a.id, '/document/pdf'),
  });
export const productTypeOf = (kind: AssessmentKind) =>
  kind === 'STRENGTHS' ? ('assessment' as const) : ('risk-assessment' as const);

/** Which partner agencies read it, where their access needs sharing (AC-8). @throws StaleEdit */
export async function shareAssessment(
  work: Work,
  { assessment }: AssessmentRecord,
  to: { sharedWith: string[]; over: number },
): Promise<void> {
  await saveAssessment(work, { ...assessment, version: to.over }, { sharedWith: to.sharedWith });
  const added = to.sharedWith.filter((agency) => !assessment.sharedWith.includes(agency));
  for (const forPostingId of await partnersOf(work, assessment.childId, added))
    await alert(work, {
      kind: 'assessment-shared',
      line: `${work.actor.staffName} shared an assessment of a child you work with`,
      childId: assessment.childId,
      forPostingId,
    });
}

/** Postings of these agencies that work with the child now, without the one who acts. */
async function partnersOf(work: Work, childId: string, agencies: readonly string[]): Promise<string[]> {
  if (agencies.length === 0) return [];
  const held = await relationshipsOf(work.tx, childId, work.now);
  const found: string[] = [];
  for (const id of new Set(held.flatMap(({ holderPostingId }) => holderPostingId ?? []))) {
    const posting = id === work.actor.postingId ? undefined : await findPosting(work.tx, id);
    if (posting && agencies.includes(posting.agency)) found.push(id);
  }
  return found;
}
