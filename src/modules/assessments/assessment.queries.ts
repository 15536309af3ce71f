import type { Tx } from '../../platform/db/database.ts';
import type { Visit } from '../../platform/http/route.ts';
import {
  type MissingAnswer,
  missingToComplete,
  type Questionnaire,
  type QuestionnaireResponse,
} from '../../platform/questionnaires/index.ts';
import { type ChildRow, findChild } from '../people/index.ts';
import type { QuestionnaireVersion } from '../questionnaires/index.ts';
import { type AssessmentRow, findAssessment, sectionsSaved } from './assessment.store.ts';
import { agenciesIn, FEWEST_AGENCIES } from './assessment.ts';
import { formOf, responseOf, type SavedSection } from './assessment-form.ts';
import {
  type DissentRow,
  dissentOf,
  type KnownRow,
  knownOf,
  type LevelRow,
  levelOf,
  type TakenOver,
  takenOver,
} from './beside.store.ts';

/** An assessment and the child it is of, as far as the reader may read them. */
export interface AssessmentRecord {
  assessment: AssessmentRow;
  child: ChildRow;
}
/** With its questions and what was answered. */
export interface AnsweredAssessment extends AssessmentRecord {
  form: QuestionnaireVersion;
  questions: Questionnaire;
  saved: SavedSection[];
  response: QuestionnaireResponse;
}
/** With what stands beside the questions: rows of agencies, dissent, a word for the level, lines taken over. */
export interface WholeAssessment extends AnsweredAssessment {
  /** Lines that stand, and how many of all were taken out. */
  known: KnownRow[];
  dissent: DissentRow[];
  level: LevelRow | undefined;
  taken: TakenOver[];
}

type Asking = Pick<Visit<{ assessmentId: string }>, 'tx' | 'params'>;
export async function assessmentRecord(visit: Asking): Promise<AssessmentRecord | undefined> {
  const assessment = await findAssessment(visit.tx, visit.params.assessmentId);
  const child = assessment && (await findChild(visit.tx, assessment.childId));
  return assessment && child && { assessment, child };
}
export async function answered(tx: Tx, record: AssessmentRecord): Promise<AnsweredAssessment> {
  const form = await formOf(tx, record.assessment);
  const saved = await sectionsSaved(tx, record.assessment.id);
  const questions = form.definition;
  return { ...record, form, questions, saved, response: responseOf(questions, saved) };
}
export async function answeredAssessment(visit: Asking): Promise<AnsweredAssessment | undefined> {
  const record = await assessmentRecord(visit);
  return record && answered(visit.tx, record);
}
export async function wholeAssessment(visit: Asking): Promise<WholeAssessment | undefined> {
  const record = await answeredAssessment(visit);
  if (record === undefined) return undefined;
  const { id, kind } = record.assessment;
  const isJoint = kind === 'MULTI_AGENCY';
  const known = isJoint ? (await knownOf(visit.tx, id)).filter((each) => each.takenOutBecause === null) : [];
  const dissent = await dissentOf(visit.tx, id);
  const level = isJoint ? await levelOf(visit.tx, id) : undefined;
  const taken = isJoint ? [] : await takenOver(visit.tx, id);
  return { ...record, known, dissent, level, taken };
}

/** The version before this one, as it was answered, with the questions it had. */
export async function versionBefore(
  tx: Tx,
  { assessment, child }: AssessmentRecord,
): Promise<AnsweredAssessment | undefined> {
  if (assessment.follows === null) return undefined;
  const before = await findAssessment(tx, assessment.follows);
  return before && answered(tx, { assessment: before, child });
}

/** What is left out of a version: needed answers, and what each agency knows when nobody has said it. Nothing is held up. */
export interface LeftOut {
  missing: MissingAnswer[];
  /** A warning, never a bar (F8). */
  fewAgencies: string | undefined;
}
export function leftOut(whole: WholeAssessment): LeftOut {
  return { missing: missingToComplete(whole.questions, whole.response), fewAgencies: fewAgencies(whole) };
}
export function fewAgencies({
  assessment,
  known,
}: Pick<WholeAssessment, 'assessment' | 'known'>): string | undefined {
  if (assessment.kind !== 'MULTI_AGENCY') return undefined;
  const count = agenciesIn(known).length;
  if (count >= FEWEST_AGENCIES) return undefined;
  const so = ['No agency has', 'One agency has', 'Two agencies have'][count];
  return `${so} said what it knows, as far as you may read. Usually at least three do. You can go on.`;
}
