import type { Visit } from '../../platform/http/route.ts';
import type { Questionnaire, QuestionnaireResponse } from '../../platform/questionnaires/index.ts';
import { type ChildRow, findChild } from '../people/index.ts';
import type { EpisodeRow } from './episode.store.ts';
import { findInterview, type InterviewRow, sectionsSaved } from './interview.store.ts';
import { type Beside, besideOf } from './interview-beside.store.ts';
import { episodesOfInterview } from './interview-episodes.store.ts';
import { formOf, responseOf, type SavedSection } from './interview-form.ts';

/** One interview, the child it is with and the episodes it covers, as far as the reader may read them. */
export interface InterviewRecord {
  interview: InterviewRow;
  child: ChildRow;
  episodes: EpisodeRow[];
}
export async function interviewRecord(
  visit: Pick<Visit<{ interviewId: string }>, 'tx' | 'params'>,
): Promise<InterviewRecord | undefined> {
  const interview = await findInterview(visit.tx, visit.params.interviewId);
  const child = interview && (await findChild(visit.tx, interview.childId));
  if (!interview || !child) return undefined;
  return { interview, child, episodes: await episodesOfInterview(visit.tx, interview.id) };
}

/** With everything that was said and written. */
export interface WholeInterview extends InterviewRecord {
  questions: Questionnaire;
  saved: SavedSection[];
  response: QuestionnaireResponse;
  beside: Beside;
}
export async function wholeInterview(
  visit: Pick<Visit<{ interviewId: string }>, 'tx' | 'params' | 'actor'>,
): Promise<WholeInterview | undefined> {
  const record = await interviewRecord(visit);
  if (record === undefined) return undefined;
  const questions = await formOf(visit.tx, visit.actor.authorityId, record.interview.questionnaire);
  const saved = await sectionsSaved(visit.tx, record.interview.id);
  const beside = await besideOf(visit.tx, record.interview.id);
  return { ...record, questions, saved, response: responseOf(questions, saved), beside };
}
