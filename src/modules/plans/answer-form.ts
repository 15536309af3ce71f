import { formatDate } from '../../platform/ui/words.ts';
import type { PlanAnswer, PlanAnswers, PlanQuestion, PlanSection } from './plan-question.ts';

// Between a plan's answers and the fields of a form. Names read as words, because the page that shows two people's
// versions side by side shows them.

const MOST_ROWS = 60;
const LONGEST = 20_000;

/** `when-to-report` and "safe to ring" as names of fields: `whenToReport`, `safeToRing`. */
export const fieldName = (words: string): string =>
  words.replaceAll(/[^A-Za-z0-9]+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
export const stateName = (question: PlanQuestion): string => `${fieldName(question.id)}State`;
export const rowFieldName = (question: PlanQuestion, row: number, column: string): string =>
  `${fieldName(question.id)}-${row}-${fieldName(column)}`;

export const NOTHING_TO_WRITE = [
  { value: 'not-known-yet', label: 'Not known yet' },
  { value: 'none', label: 'None' },
] as const;

type Fields = Readonly<Record<string, unknown>>;
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
const holderOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** What was ticked; text wins over a tick, so that nothing typed is lost. */
function stateOf(fields: Fields, question: PlanQuestion): 'not-known-yet' | 'none' | undefined {
  const ticked = [fields[stateName(question)]].flat();
  return NOTHING_TO_WRITE.find((each) => ticked.includes(each.value))?.value;
}

function rowsOf(fields: Fields, question: PlanQuestion): Record<string, string>[] {
  const typed = holderOf(fields[fieldName(question.id)]);
  return Object.keys(typed)
    .map(Number)
    .filter((row) => Number.isInteger(row) && row > 0)
    .toSorted((a, b) => a - b)
    .slice(0, MOST_ROWS)
    .map((row) => {
      const cells = holderOf(typed[String(row)]);
      return Object.fromEntries(
        (question.columns ?? []).map((column) => [column, textOf(cells[fieldName(column)]).slice(0, 2_000)]),
      );
    })
    .filter((row) => Object.values(row).some((cell) => cell !== ''));
}

function dateOf(fields: Fields, question: PlanQuestion): string | 'wrong' | undefined {
  const parts = holderOf(fields[fieldName(question.id)]);
  const [day, month, year] = ['day', 'month', 'year'].map((part) => textOf(parts[part]));
  if (!day && !month && !year) return undefined;
  try {
    const date = { day: Number(day), month: Number(month), year: Number(year) };
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString();
  } catch {
    return 'wrong';
  }
}

function answerOf(fields: Fields, question: PlanQuestion): PlanAnswer | 'wrong' | undefined {
  if (question.kind === 'rows') {
    const rows = rowsOf(fields, question);
    return rows.length > 0 ? { rows } : stateOf(fields, question);
  }
  if (question.kind === 'date') {
    const date = dateOf(fields, question);
    if (date === 'wrong') return 'wrong';
    return date === undefined ? stateOf(fields, question) : { said: date };
  }
  const said = textOf(fields[fieldName(question.id)]);
  if (said.length > LONGEST) return 'wrong';
  if (question.kind === 'choice' && said && !question.choices?.some((each) => each.value === said))
    return 'wrong';
  return said === '' ? stateOf(fields, question) : { said };
}

const WRONG = {
  date: 'Must be a real date, like 14 3 2026',
  choice: 'Choose one of the answers',
  words: 'Must be 20,000 characters or fewer',
  rows: 'Must be shorter',
} as const;

/** The answers in a form. A question left empty is left open: nothing is required to save. */
export function answersFrom(
  section: PlanSection,
  fields: Fields,
): { answers: PlanAnswers; wrong: Readonly<Record<string, string>> } {
  const answers: Record<string, PlanAnswer> = {};
  const wrong: Record<string, string> = {};
  for (const question of section.questions) {
    const answer = answerOf(fields, question);
    if (answer === 'wrong') wrong[fieldName(question.id)] = WRONG[question.kind];
    else if (answer !== undefined) answers[question.id] = answer;
  }
  return { answers, wrong };
}

/** The fields that a section's answers fill, by the names of the form. */
export function fieldsFrom(section: PlanSection, answers: PlanAnswers): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const question of section.questions) {
    const answer = answers[question.id];
    const name = fieldName(question.id);
    if (answer === undefined) continue;
    if (typeof answer === 'string') fields[stateName(question)] = answer;
    else if ('rows' in answer)
      answer.rows.forEach((row, index) => {
        for (const column of question.columns ?? [])
          fields[rowFieldName(question, index + 1, column)] = row[column] ?? '';
      });
    else if (question.kind === 'date') {
      const [year, month, day] = answer.said.split('-').map(Number);
      Object.assign(fields, {
        [`${name}-day`]: `${day}`,
        [`${name}-month`]: `${month}`,
        [`${name}-year`]: `${year}`,
      });
    } else fields[name] = answer.said;
  }
  return fields;
}

/** Rows to show for a list: what is there and two empty ones, three at least. */
export function rowsToShow(question: PlanQuestion, values: Fields): number {
  const start = `${fieldName(question.id)}-`;
  const used = Object.keys(values)
    .filter((name) => name.startsWith(start) && textOf(values[name]) !== '')
    .map((name) => Number(name.slice(start.length).split('-')[0]));
  return Math.min(MOST_ROWS, Math.max(1, ...used.filter(Number.isInteger)) + 2);
}

/** An answer in words, for pages and documents; rows are shown as a table instead. */
export function answerWords(question: PlanQuestion, answer: PlanAnswer | undefined): string {
  if (answer === undefined) return 'Not answered yet';
  if (answer === 'not-known-yet') return 'Not known yet';
  if (answer === 'none') return 'None';
  if ('rows' in answer)
    return answer.rows
      .map((row) =>
        (question.columns ?? [])
          .map((column) => row[column])
          .filter(Boolean)
          .join(', '),
      )
      .join('\n');
  if (question.kind === 'date') return formatDate(Temporal.PlainDate.from(answer.said));
  if (question.kind === 'choice')
    return question.choices?.find((each) => each.value === answer.said)?.label ?? answer.said;
  return answer.said;
}
