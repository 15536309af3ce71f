import { FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { happened } from '../people/index.ts';
import { kindName, listProduct, noteAssessment } from './assessment.commands.ts';
import type { AssessmentRecord, WholeAssessment } from './assessment.queries.ts';
import { findAssessment, touchAssessment } from './assessment.store.ts';
import { assessmentPath, whoActs } from './assessment.ts';
import { disruptLines } from './assessment-form.ts';
import { disruptionAsked } from './assessments.events.ts';
import {
  insertDissent,
  insertKnown,
  insertLevel,
  insertTakenOver,
  type KnownRow,
  knownOf,
  levelOf,
} from './beside.store.ts';

const placeOf = ({ assessment }: AssessmentRecord) => ({
  authorityId: assessment.authorityId,
  assessmentId: assessment.id,
  childId: assessment.childId,
});
async function changed(work: Work, { assessment }: AssessmentRecord): Promise<void> {
  await touchAssessment(work.tx, assessment.id, work.now);
  noteAssessment(work, { ...assessment, version: assessment.version + 1 });
}

export interface KnownInput {
  agency: string;
  what: string;
  source: string;
  knownOn?: Temporal.PlainDate | undefined;
  whoseWords?: string | undefined;
  isIntelligence: boolean;
  /** Agencies that may read this line; left out: whoever reads the assessment (AC-8). */
  shareWith?: readonly string[] | undefined;
  takenOutBecause?: string | undefined;
}
/**
 * Writes down what an agency knows (F8), or changes a line over the version that was read. A line for named agencies is
 * always also for the agency it comes from and for the writer's. Intelligence stays intelligence, for no more agencies
 * than before; the database refuses more.
 * @returns the id of the line
 * @throws FieldErrors, StaleEdit
 */
export async function keepKnown(
  work: Work,
  record: AssessmentRecord,
  line: KnownInput,
  before: KnownRow | undefined,
  over: number,
): Promise<string> {
  const { agency: own } = work.actor;
  const named = line.shareWith === undefined && !line.isIntelligence ? null : (line.shareWith ?? []);
  const shareWith = named === null ? null : [...new Set([...named, line.agency, own])];
  refuseWider(line, shareWith, before);
  const itemId = before?.itemId ?? work.ids.next();
  const columns = {
    ...placeOf(record),
    ...{ itemId, over, agency: line.agency, what: line.what, source: line.source },
    knownOn: line.knownOn ?? null,
    whoseWords: line.whoseWords ?? null,
    isIntelligence: line.isIntelligence,
    shareWith,
    takenOutBecause: line.takenOutBecause ?? null,
  };
  if ((await insertKnown(work.tx, columns, work.now, whoActs(work))) === 0) {
    const theirs = (await knownOf(work.tx, record.assessment.id)).find((each) => each.itemId === itemId);
    throw new StaleEdit(knownFields(theirs), theirs?.version ?? 0, theirs?.savedByName ?? undefined);
  }
  await changed(work, record);
  return itemId;
}
function refuseWider(
  line: KnownInput,
  shareWith: readonly string[] | null,
  before: KnownRow | undefined,
): void {
  if (!before?.isIntelligence) return;
  if (!line.isIntelligence)
    throw new FieldErrors({
      isIntelligence: 'Intelligence stays intelligence. Ask the agency it comes from',
    });
  if ((shareWith ?? []).some((agency) => !before.shareWith?.includes(agency)))
    throw new FieldErrors({
      shareWith: 'Intelligence is given to no more agencies here. Ask the agency it comes from',
    });
}
const knownFields = (k: KnownRow | undefined): Record<string, unknown> => ({
  agency: k?.agency ?? '',
  what: k?.what ?? '',
  source: k?.source ?? '',
  whoseWords: k?.whoseWords ?? '',
  takenOutBecause: k?.takenOutBecause ?? '',
});

/**
 * Keeps that somebody sees it otherwise: added and never changed, also when the assessment is complete. A complete one is
 * then listed again, because the copy on the statutory record lacks it.
 */
export async function addDissent(
  work: Work,
  record: AssessmentRecord,
  d: { who: string; agency?: string | undefined; why: string },
): Promise<void> {
  const dissent = { id: work.ids.next(), who: d.who, agency: d.agency ?? null, why: d.why };
  await insertDissent(work.tx, { ...placeOf(record), ...dissent }, work.now, whoActs(work));
  await changed(work, record);
  if (record.assessment.state !== 'COMPLETE') return;
  const now = await findAssessment(work.tx, record.assessment.id);
  if (now) await listProduct(work, now);
  await happened(work, {
    childId: record.assessment.childId,
    at: work.now,
    kind: 'note',
    dataClass: 'ASSESS',
    line: `${kindName(work, record.assessment.kind)}: another view was added`,
    href: assessmentPath(record.assessment.id),
  });
}

/**
 * Keeps the word that this person said for the level, with the reasons; no word takes it back. It leads to nothing.
 * @throws StaleEdit
 */
export async function sayLevel(
  work: Work,
  record: AssessmentRecord,
  said: { word: string | undefined; because: string; over: number },
): Promise<void> {
  const level = { ...placeOf(record), over: said.over, word: said.word ?? null, because: said.because };
  if ((await insertLevel(work.tx, level, work.now, whoActs(work))) === 0) {
    const theirs = await levelOf(work.tx, record.assessment.id);
    throw new StaleEdit(
      { word: theirs?.word ?? '', because: theirs?.because ?? '' },
      theirs?.version ?? 0,
      theirs?.saidByName ?? undefined,
    );
  }
  await changed(work, record);
}

/**
 * Takes one line of what must be disrupted over into a disruption plan, in the words it was written in: once.
 * @returns the id of the plan; undefined when there is no such line
 */
export async function takeOver(
  work: Work,
  whole: WholeAssessment,
  target: string,
): Promise<string | undefined> {
  const line = disruptLines(whole.response).find((each) => each.target === target);
  if (line === undefined) return undefined;
  const already = whole.taken.find((each) => each.target === target);
  if (already) return already.planId;
  const planId = work.ids.next();
  await insertTakenOver(work.tx, { ...placeOf(whole), target, planId }, work.now, whoActs(work));
  await work.publish(disruptionAsked, {
    childId: whole.assessment.childId,
    assessmentId: whole.assessment.id,
    planId,
    target,
    targetKind: line.kind,
    aim: line.aim,
  });
  await changed(work, whole);
  return planId;
}
