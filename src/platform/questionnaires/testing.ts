import { readQuestionnaire } from './check-questionnaire.ts';
import type { Questionnaire, QuestionnaireItem } from './questionnaire.ts';

/** Pieces for tests of forms: invented, and about nothing. */
export const group = (linkId: string, item: QuestionnaireItem[], more: Partial<QuestionnaireItem> = {}) =>
  ({ linkId, type: 'group', text: linkId, item, ...more }) as const;
export const asks = (
  linkId: string,
  type: QuestionnaireItem['type'],
  more: Partial<QuestionnaireItem> = {},
): QuestionnaireItem => ({ linkId, type, text: `${linkId}?`, ...more });
export const coded = (...codes: string[]) =>
  codes.map((code) => ({ valueCoding: { code, display: code.toUpperCase() } }));
export const formOf = (...item: QuestionnaireItem[]): Questionnaire =>
  readQuestionnaire({
    resourceType: 'Questionnaire',
    status: 'draft',
    title: 'A form',
    url: 'urn:test:a',
    version: '1',
    item,
  });

/** As many questions as asked for, ten to a section, of every kind. */
export function longForm(questions: number): Questionnaire {
  const kinds = [
    'text',
    'string',
    'choice',
    'boolean',
    'date',
    'choice',
    'integer',
    'text',
    'open-choice',
    'dateTime',
  ] as const;
  const sections = Array.from({ length: Math.ceil(questions / 10) }, (_, s) =>
    group(
      `s${s}`,
      kinds.slice(0, Math.min(10, questions - s * 10)).map((type, n) =>
        asks(`s${s}.q${n}`, type, {
          ...(type === 'choice' || type === 'open-choice' ? { answerOption: coded('a', 'b', 'c', 'd') } : {}),
          ...(n === 5 ? { repeats: true } : {}),
          ...(n === 7 ? { enableWhen: [{ question: `s${s}.q3`, operator: '=', answerBoolean: true }] } : {}),
        }),
      ),
    ),
  );
  return formOf(...sections);
}
