import type { DocumentBlock, DocumentField } from '../../platform/documents/index.ts';
import {
  type Answer,
  answersInWords,
  type EntryInWords,
  emptyResponse,
  fieldName,
  type Questionnaire,
  type QuestionnaireResponse,
  type ResponseItem,
  readSection,
  sectionsOf,
  withoutHidden,
  withSection,
} from '../../platform/questionnaires/index.ts';
import { partOf, readByRules, SIGNS } from './screening-questionnaire.ts';
import {
  type IndicatorResponse,
  SCREENING_ANSWERS,
  SCREENING_EVIDENCE,
  SCREENING_WHEN,
  type ScreeningResponses,
  type ScreeningTool,
} from './screening-tool.ts';

/** What was typed in the form's own fields, and what of it cannot be read: field name → sentence. */
export function readAnswers(
  q: Questionnaire,
  typed: Readonly<Record<string, unknown>>,
): { answers: QuestionnaireResponse; errors: Record<string, string> } {
  let errors: Record<string, string> = {};
  const answers = sectionsOf(q).reduce((response, { linkId }) => {
    const read = readSection(q, linkId, typed);
    errors = { ...errors, ...read.errors };
    return withSection(response, read.items.filter(hasContent));
  }, emptyResponse(q));
  return { answers, errors };
}
const hasContent = (item: ResponseItem) => (item.answer ?? item.item ?? []).length > 0;

/** Answers by linkId. Questions in groups that repeat are an authority's own, and not read here. */
function byLinkId(answers: QuestionnaireResponse): Map<string, Answer> {
  const found = new Map<string, Answer>();
  const walk = (items: readonly ResponseItem[]) => {
    for (const { linkId, answer, item } of items) {
      if (answer?.[0]) found.set(linkId, answer[0]);
      if (item) walk(item);
    }
  };
  walk(answers.item);
  return found;
}

const known = <Code extends string>(codes: readonly Code[], answer: Answer | undefined): Code | undefined =>
  codes.find((code) => code === answer?.valueCoding?.code);

/**
 * The signs as the rules read them, by linkId, wherever this version asks them. A sign that is not asked has no answer; when,
 * evidence and comment are read as they were said, with an answer or without: nothing that somebody told us is left out.
 */
export function responsesOf(q: Questionnaire, answers: QuestionnaireResponse): ScreeningResponses {
  const asked = byLinkId(withoutHidden(q, answers));
  const found = byLinkId(answers);
  const said = [...SIGNS.keys()].flatMap((id): [string, IndicatorResponse][] => {
    const given = asked.get(partOf.answer(id));
    const comment = found.get(partOf.comment(id))?.valueString?.trim();
    const response = {
      answer: given && (known(SCREENING_ANSWERS, given) ?? ('other' as const)),
      when: known(SCREENING_WHEN, found.get(partOf.when(id))),
      evidence: known(SCREENING_EVIDENCE, found.get(partOf.evidence(id))),
      comment: comment || undefined,
    };
    const isSaid = Object.values(response).some((value) => value !== undefined);
    return isSaid ? [[id, response]] : [];
  });
  return Object.fromEntries(said);
}

/** The answers of a screening from before the tool was a form, to its questions as they are asked since. */
export function answersFrom(q: Questionnaire, responses: ScreeningResponses): QuestionnaireResponse {
  const fields = Object.entries(responses).flatMap(([id, { answer, when, evidence, comment }]) => [
    [fieldName(partOf.answer(id)), answer ?? ''],
    [fieldName(partOf.when(id)), when ?? ''],
    [fieldName(partOf.evidence(id)), evidence ?? ''],
    [fieldName(partOf.comment(id)), comment ?? ''],
  ]);
  return readAnswers(q, Object.fromEntries(fields)).answers;
}

const ofTheTool = new Set(readByRules);

/** When, how it is known and the comment of each sign, in the words of its version. */
export function detailsInWords(tool: ScreeningTool, answers: QuestionnaireResponse): DocumentField[] {
  const found = byLinkId(answers);
  const words = (linkId: string) => {
    const said = found.get(linkId);
    return said?.valueCoding?.display ?? said?.valueCoding?.code ?? said?.valueString?.trim();
  };
  const signs = tool.domains.flatMap((domain) => domain.indicators);
  return signs.flatMap(({ id, text: label }) => {
    const parts = [partOf.when(id), partOf.evidence(id), partOf.comment(id)].map(words);
    const value = parts.filter(Boolean).join('\n');
    return value === '' ? [] : [{ label, value }];
  });
}

/**
 * What was answered beside the signs of the tool: questions that an authority added, and answers that it added to a list.
 * In order, under the heading they stand under; own words are quotes.
 */
export function ownAnswers(q: Questionnaire, answers: QuestionnaireResponse): DocumentBlock[] {
  const chosen = byLinkId(answers);
  const codes: readonly (string | undefined)[] = SCREENING_ANSWERS;
  const isOwn = ({ linkId, kind, words }: EntryInWords) =>
    kind === 'question' &&
    words.length > 0 &&
    (!ofTheTool.has(linkId) || (SIGNS.has(linkId) && !codes.includes(chosen.get(linkId)?.valueCoding?.code)));
  return answersInWords(q, answers).flatMap(({ title, entries }) => {
    const blocks: DocumentBlock[] = [];
    let heading = title;
    for (const entry of entries) {
      if (entry.kind === 'question' && entry.depth <= 1) heading = title;
      if (entry.kind === 'heading' && !entry.linkId.endsWith('.more')) heading = `${title}: ${entry.label}`;
      if (!isOwn(entry)) continue;
      const value = entry.words.join('\n');
      blocks.push(
        entry.ownWords === undefined
          ? { kind: 'fields', fields: [{ label: `${entry.label} (${heading})`, value }] }
          : { kind: 'quote', text: value, label: `${entry.label} (${entry.ownWords})` },
      );
    }
    return blocks;
  });
}
