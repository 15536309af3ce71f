import type { PlanAnswers, PlanQuestion, PlanSection } from '../plans/index.ts';

/** Whose hands a pack goes into: two documents, never one with parts to tear off. */
export type PackAudience = 'POLICE' | 'CARER';
export const AUDIENCE_WORDS: Readonly<Record<PackAudience, string>> = {
  POLICE: 'Pack for the police',
  CARER: 'Pack for the carer',
};

/**
 * What of one answer of the trigger plan a carer may have: all of it, or only these columns of those rows that somebody
 * marked with a yes, or nothing, with why.
 */
export type CarerRule =
  | { readonly may: 'all' }
  | { readonly may: 'rows'; readonly columns: readonly string[]; readonly onlyWhereYes: string }
  | { readonly may: 'nothing'; readonly because: string };

const all: CarerRule = { may: 'all' };
const nothing = (because: string): CarerRule => ({ may: 'nothing', because });
const theirs = 'for the police, who trace';
const told = 'told by the police or learned from the child: it may name others, or places';

/**
 * One decision for each question of the trigger plan (form F10). A question that is added has none and is left out: the
 * test says so. No third party's address, nothing about people of concern, nothing that says where a child was found.
 */
export const CARER_RULES: Readonly<Record<string, CarerRule>> = {
  'photo-date': all,
  description: all,
  'usual-clothes': all,
  phones: nothing(theirs),
  cards: nothing(theirs),
  transport: nothing(theirs),
  medication: all,
  communication: all,
  'what-helps': all,
  'safe-people': { may: 'rows', columns: ['name', 'relation', 'phone'], onlyWhereYes: 'safe to ring' },
  'people-of-concern': nothing('about somebody else'),
  places: { may: 'rows', columns: ['place'], onlyWhereYes: 'safe for a carer to visit' },
  previous: nothing(told),
  'push-pull': nothing(told),
  'agreed-grade': nothing('for the police: theirs to give'),
  'grade-why': nothing(told),
  dangers: nothing(told),
  'higher-today': nothing(told),
  'carer-first': all,
  'when-to-report': all,
  'police-first': nothing('for the police'),
  'social-care-first': nothing('for children’s social care'),
  'night-decision': all,
  'who-is-told': nothing('names others, and what they may know'),
  'after-6': nothing('for those who lead'),
  'after-12': nothing('for those who lead'),
  'after-24': nothing('for those who lead'),
  'after-48': nothing('for those who lead'),
  'after-72': nothing('for those who lead'),
  media: nothing('for those who lead'),
  orders: nothing('for those who lead'),
  'who-collects': all,
  welcome: all,
  medical: all,
  interview: nothing('the child’s own wish: asked of the child'),
  'last-seen': nothing('told anew each time'),
  wearing: nothing('told anew each time'),
  mood: nothing('told anew each time'),
  company: nothing('names others'),
  carrying: nothing('told anew each time'),
};

const carerRuleOf = (question: Pick<PlanQuestion, 'id'>): CarerRule =>
  CARER_RULES[question.id] ?? nothing('nobody has decided about it yet');

export interface CarerView {
  readonly sections: readonly PlanSection[];
  readonly answers: PlanAnswers;
  /** Questions left out because an answer names what is withheld: shown to whoever makes the pack, never in it. */
  readonly leftOut: readonly string[];
}

type Rows = readonly Readonly<Record<string, string>>[];
const isYes = (text: string | undefined): boolean => /^\s*y(es)?\b/i.test(text ?? '');
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Whether a text says any of what is withheld, or any part of it between commas, whatever the capitals: "Quince House, top
 * floor" is said by "fetch her from Quince House". Too much is left out rather than too little: who makes the pack is told.
 */
export function saysWithheld(text: string, withheld: readonly string[]): boolean {
  const said = ` ${plain(text)} `;
  return withheld
    .flatMap((each) => [each, ...each.split(/[,;.:\n()]/)])
    .map(plain)
    .some((words) => words.length > 3 && said.includes(` ${words} `));
}

/** People of the plan whom a carer may ring: marked as safe. */
export function safeToRing(answers: PlanAnswers): Rows {
  const answer = answers['safe-people'];
  return typeof answer === 'object' && 'rows' in answer
    ? answer.rows.filter((row) => isYes(row['safe to ring']))
    : [];
}
const PARENT = /\b(mum|mother|mam|dad|father|parent|stepmother|stepfather|step ?(mum|dad)|guardian)\b/i;
/** A parent is put into another parent's hands only when somebody says so: what one may read, the other may not. */
export const isRungByDefault = (row: Readonly<Record<string, string>>): boolean =>
  !PARENT.test(row.relation ?? '');

/**
 * The answers a carer may have. `withheld`: texts of whereabouts that are withheld from reporter and family; an answer
 * that says any of them stays out, and so does every place once something is withheld: where a child was found is then
 * nobody's to guess. `ring`: the names chosen to be rung; null for all who are safe to ring.
 */
export function carerView(
  sections: readonly PlanSection[],
  given: PlanAnswers,
  withheld: { readonly isAny: boolean; readonly texts: readonly string[] },
  ring: readonly string[] | null = null,
): CarerView {
  const answers = ring === null ? given : onlyRung(given, ring);
  const kept: Record<string, PlanAnswers[string]> = {};
  const leftOut: string[] = [];
  const shown = sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap((question) => {
      const rule = carerRuleOf(question);
      const answer = answers[question.id];
      if (rule.may === 'nothing' || answer === undefined) return [];
      const isPlaces = question.id === 'places';
      const limited = limit(answer, rule);
      if ((isPlaces && withheld.isAny) || saysWithheld(JSON.stringify(limited ?? ''), withheld.texts)) {
        leftOut.push(question.text);
        return [];
      }
      if (limited === undefined) return [];
      kept[question.id] = limited;
      return [rule.may === 'rows' ? { ...question, columns: [...rule.columns] } : question];
    }),
  }));
  return { sections: shown.filter((section) => section.questions.length > 0), answers: kept, leftOut };
}

function onlyRung(answers: PlanAnswers, names: readonly string[]): PlanAnswers {
  const people = answers['safe-people'];
  if (typeof people !== 'object' || !('rows' in people)) return answers;
  return { ...answers, 'safe-people': { rows: people.rows.filter((row) => names.includes(row.name ?? '')) } };
}

function limit(answer: PlanAnswers[string], rule: CarerRule): PlanAnswers[string] | undefined {
  if (rule.may !== 'rows') return answer;
  if (typeof answer === 'string' || !('rows' in answer)) return undefined;
  const rows: Rows = answer.rows.filter((row) => isYes(row[rule.onlyWhereYes]));
  if (rows.length === 0) return undefined;
  return {
    rows: rows.map((row) => Object.fromEntries(rule.columns.map((column) => [column, row[column] ?? '']))),
  };
}

type Choices = readonly { readonly value: string; readonly label: string }[];
/** Who a pack of this kind can be for: the agency of the named person, or a parent or relative who cares for the child. */
export const RECIPIENTS: Readonly<Record<PackAudience, Choices>> = {
  POLICE: [
    { value: 'POLICE', label: 'Police' },
    { value: 'TRANSPORT_POLICE', label: 'Transport police' },
  ],
  CARER: [
    { value: 'FAMILY', label: 'Parent or relative they live with' },
    { value: 'FOSTERING', label: 'Foster carer' },
    { value: 'RESIDENTIAL', label: 'Staff of the home they live in' },
    { value: 'OTHER', label: 'Somebody else who cares for them' },
  ],
};
export const recipientWords = (audience: PackAudience, code: string): string =>
  RECIPIENTS[audience].find((each) => each.value === code)?.label ?? code;

/** How it reaches them. */
export const PACK_WAYS = [
  { value: 'SECURE_MAIL', label: 'Secure e-mail' },
  { value: 'BY_HAND', label: 'By hand' },
  { value: 'POLICE_SYSTEM', label: 'Uploaded to their system' },
  { value: 'READ_OUT', label: 'Read out by phone' },
  { value: 'OTHER', label: 'Another way' },
] as const;
export const wayWords = (code: string): string =>
  PACK_WAYS.find((each) => each.value === code)?.label ?? code;
