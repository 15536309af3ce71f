import type { Tx } from '../../platform/db/database.ts';
import {
  definitionOf,
  type QuestionnaireVersion,
  shipQuestionnaire,
  versionFor,
} from '../questionnaires/index.ts';
import type { ScreeningRow } from './screening.store.ts';
import { answersFrom } from './screening-answers.ts';
import { readByRules, SCREENING, screeningVersion1 } from './screening-questionnaire.ts';
import type { GivenScreening } from './screening-sections.ts';

shipQuestionnaire({ key: SCREENING, definitions: [screeningVersion1], keeps: readByRules });

/** The questions a new screening begins with: the authority's own, else those that came with the service. */
export const questionsForNew = (tx: Tx, authorityId: number): Promise<QuestionnaireVersion> =>
  versionFor(tx, authorityId, SCREENING);

/** The questions that a screening was begun with, whatever was published since; those in force for an id that names none. */
export async function questionsBegun(
  tx: Tx,
  authorityId: number,
  id: string | undefined,
): Promise<QuestionnaireVersion> {
  const begun = id ? await definitionOf(tx, id) : undefined;
  const isOurs = begun?.key === SCREENING && begun.state !== 'DRAFT';
  return isOurs ? begun : questionsForNew(tx, authorityId);
}

/** A screening that was kept, with the questions it answered. */
export async function withQuestions(tx: Tx, row: ScreeningRow): Promise<GivenScreening> {
  const { form, definitionId } = row;
  const questions = await questionsBegun(tx, row.authorityId, definitionId);
  return { form, questions, answers: row.answers ?? answersFrom(questions.definition, form.responses) };
}
