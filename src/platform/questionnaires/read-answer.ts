import { optionalDate, optionalInstant } from '../forms/parse-form.ts';
import { isReal } from './check-item.ts';
import type { Node } from './compiled.ts';
import { OTHER } from './field-names.ts';
import type { Answer } from './questionnaire.ts';

/** What a form sent for one question: text or ticks, the boxes of a date, and what stands beside an open choice. */
export interface Sent {
  readonly value: string | readonly string[] | undefined;
  readonly boxes: Readonly<Record<string, unknown>>;
  readonly other: string | undefined;
}

/** Answers, or one sentence that says what is wrong with the form of them. Nothing sent is no answer, never an error. */
export type ReadAnswer = readonly Answer[] | string;

const first = ({ value }: Sent): string => (typeof value === 'string' ? value : (value?.[0] ?? ''));
const listed = ({ value }: Sent): readonly string[] =>
  (typeof value === 'string' ? [value] : (value ?? [])).filter((each) => each !== '');
const newlines = (text: string) => text.replaceAll('\r\n', '\n');
const grouped = (n: number) => n.toLocaleString('en-GB');

export function readAnswer(node: Node, sent: Sent): ReadAnswer {
  switch (node.type) {
    case 'boolean':
    case 'choice':
    case 'open-choice':
      return readChoices(node, sent);
    case 'date':
      return readDate(sent);
    case 'dateTime':
      return readInstant(sent);
    case 'time':
      return readTime(first(sent).trim());
    case 'integer':
    case 'decimal':
      return readNumbers(node, sent);
    default:
      return readTexts(node, sent);
  }
}

function readChoices(node: Node, sent: Sent): ReadAnswer {
  const keys = node.item.repeats ? listed(sent) : listed(sent).slice(0, 1);
  const answers: Answer[] = [];
  for (const key of new Set(keys)) {
    const option = node.byKey.get(key);
    if (option) answers.push(option.answer);
    else if (key !== OTHER || node.type !== 'open-choice') return 'Choose from the list';
  }
  const other = newlines(sent.other ?? '').trim();
  // What was typed beside "something else" is kept even when its box was not ticked: the words say that it was meant.
  if (node.type === 'open-choice' && other !== '') {
    if (!node.item.repeats && answers.length > 0) return answers;
    if (other.length > node.maxLength) return tooLong(node.maxLength);
    answers.push({ valueString: other });
  }
  return answers;
}

function readDate(sent: Sent): ReadAnswer {
  const written = first(sent).trim();
  if (written !== '')
    return isReal('valueDate', written) ? [{ valueDate: written }] : 'Must be a real date, like 14 3 2026';
  const read = optionalDate().safeParse(sent.boxes);
  if (!read.success) return read.error.issues[0]?.message ?? 'Must be a real date, like 14 3 2026';
  return read.data ? [{ valueDate: read.data.toString() }] : [];
}
function readInstant(sent: Sent): ReadAnswer {
  const written = first(sent).trim();
  if (written !== '')
    return isReal('valueDateTime', written)
      ? [{ valueDateTime: Temporal.Instant.from(written).toString() }]
      : 'Must be a real date and time, like 14 3 2026 at 14:05';
  const read = optionalInstant().safeParse(sent.boxes);
  if (!read.success) return read.error.issues[0]?.message ?? 'Must be a real date and time';
  return read.data ? [{ valueDateTime: read.data.toString() }] : [];
}
function readTime(text: string): ReadAnswer {
  if (text === '') return [];
  const found = /^(\d{1,2})[:.]?(\d{2})$/.exec(text);
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59)
    return 'Must be a time on the 24-hour clock, like 14:05';
  return [{ valueTime: `${found[1]?.padStart(2, '0')}:${found[2]}:00` }];
}

/** Lines of a question that may have several answers; else the one. */
const lines = (node: Node, sent: Sent) =>
  (node.item.repeats ? newlines(first(sent)).split('\n') : [first(sent)]).filter(
    (line) => line.trim() !== '',
  );
const tooLong = (most: number) => `Must be ${grouped(most)} characters or fewer`;
const MOST_LINES = 100;

function readTexts(node: Node, sent: Sent): ReadAnswer {
  const all = lines(node, sent).map(newlines);
  if (all.length > MOST_LINES) return `Must be ${MOST_LINES} lines or fewer`;
  if (all.some((text) => text.length > node.maxLength)) return tooLong(node.maxLength);
  return all.map((valueString) => ({ valueString }));
}

function readNumbers(node: Node, sent: Sent): ReadAnswer {
  const isWhole = node.type === 'integer';
  const answers: Answer[] = [];
  for (const line of lines(node, sent)) {
    const text = line.trim().replaceAll(',', '');
    const isNumber = isWhole ? /^[+-]?\d{1,10}$/.test(text) : /^[+-]?\d{1,12}(\.\d{1,8})?$/.test(text);
    const value = Number(text);
    if (!isNumber || (isWhole && Math.abs(value) > 2_147_483_647))
      return isWhole ? 'Must be a whole number, like 14' : 'Must be a number, like 14 or 1.5';
    if (node.min !== undefined && value < node.min) return `Must be ${grouped(node.min)} or more`;
    if (node.max !== undefined && value > node.max) return `Must be ${grouped(node.max)} or less`;
    answers.push(isWhole ? { valueInteger: value } : { valueDecimal: value });
  }
  return answers.length > MOST_LINES ? `Must be ${MOST_LINES} lines or fewer` : answers;
}
