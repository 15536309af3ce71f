import type { Tx } from '../../platform/db/database.ts';
import {
  answersTo,
  emptyResponse,
  type Questionnaire,
  type QuestionnaireResponse,
  type ResponseItem,
  withSection,
} from '../../platform/questionnaires/index.ts';
import { definitionOf, shipQuestionnaire, versionFor } from '../questionnaires/index.ts';
import { NAMED, RETURN_INTERVIEW, readByRules, returnInterviewVersion1 } from './interview-questionnaire.ts';

shipQuestionnaire({ key: RETURN_INTERVIEW, definitions: [returnInterviewVersion1], keeps: readByRules });

/** The questions a new interview begins with: the authority's own, else those that came with the service. */
export const formForNew = (tx: Tx, authorityId: number) => versionFor(tx, authorityId, RETURN_INTERVIEW);

/** The questions this interview was given under, whatever was published since. */
export async function formOf(tx: Tx, authorityId: number, id: string | null): Promise<Questionnaire> {
  const given = id === null ? undefined : await definitionOf(tx, id);
  return (given ?? (await formForNew(tx, authorityId))).definition;
}

export interface SavedSection {
  section: string;
  version: number;
  items: ResponseItem[];
  savedAt: Temporal.Instant;
  savedByName: string | null;
}
/** All saved sections as one response. */
export const responseOf = (q: Questionnaire, saved: readonly SavedSection[]): QuestionnaireResponse =>
  saved.reduce((response, each) => withSection(response, each.items), emptyResponse(q));

/** What was named, from the repeated group of the form. Lines without a kind or a name are left in the form. */
interface NamedThing {
  kind: string;
  named: string;
  words: string | null;
}
export function namedThings(items: readonly ResponseItem[]): NamedThing[] {
  const groups = items.flatMap((page) => (page.linkId === NAMED ? (page.item ?? []) : []));
  return groups.flatMap((group) => {
    const of = (linkId: string) => group.item?.find((each) => each.linkId === linkId)?.answer?.[0];
    const kind = of('named.kind')?.valueCoding?.code;
    const named = of('named.named')?.valueString;
    if (!kind || !named) return [];
    return [{ kind, named, words: of('named.more')?.valueString ?? null }];
  });
}

/** Codes ticked, or the one chosen. */
export const codesFor = (q: Questionnaire, response: QuestionnaireResponse, linkId: string): string[] =>
  answersTo(q, response, linkId).flatMap((answer) => answer.valueCoding?.code ?? []);
