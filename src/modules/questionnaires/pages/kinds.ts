import type { QuestionnaireItem } from '../../../platform/questionnaires/index.ts';
import type { NEW_KINDS } from '../definition-edit.ts';

export const KIND_LABELS: Readonly<Record<(typeof NEW_KINDS)[number], string>> = {
  string: 'A line of text',
  text: 'Longer text',
  boolean: 'Yes or no',
  choice: 'One of several answers',
  choices: 'Any of several answers',
  'open-choice': 'One of several answers, or something else',
  date: 'A date',
  dateTime: 'A date and time',
  time: 'A time',
  integer: 'A whole number',
  display: 'Text to read, no answer',
  group: 'A heading with questions under it',
};

/** How a question is answered, in words. */
export function kindOf({ type, repeats }: QuestionnaireItem): string {
  if (type === 'decimal') return 'A number';
  if (type === 'group') return repeats ? 'Questions that can be answered several times' : 'Heading';
  if (type === 'choice' && repeats) return KIND_LABELS.choices;
  return KIND_LABELS[type];
}
