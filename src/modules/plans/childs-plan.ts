/** One question of a part of the plan. `own-words` are the child's: kept letter by letter. */
export interface PartField {
  readonly name: string;
  readonly label: string;
  readonly as: 'text' | 'line' | 'own-words' | 'date' | 'choice' | 'colleague' | 'agency' | 'goal' | 'tick';
  readonly hint?: string;
  /** What to enter, where the part means nothing without it. */
  readonly needed?: string;
  /** Asked of what is there already, not of what is new. */
  readonly isLater?: true;
  readonly choices?: readonly { readonly value: string; readonly text: string }[];
}
/** A kind of part of a child's plan (S1-92): data, so that a form, a page and a print are made of the same words. */
export interface PartKind {
  readonly code: string;
  readonly title: string;
  readonly add: string;
  readonly empty: string;
  /** There is one of it. */
  readonly isSingle?: true;
  readonly fields: readonly PartField[];
}

/** The five outcomes of the operating model (S3-07 to S3-11). */
export const OUTCOME_AREAS = [
  { value: 'SAFER', text: 'Safer' },
  { value: 'HAPPY', text: 'Happy' },
  { value: 'HEALTHY', text: 'Healthy' },
  { value: 'SUCCESSFUL', text: 'Successful' },
  { value: 'HOPE', text: 'Hope and aspirations' },
] as const;

const text = (name: string, label: string, more: Partial<PartField> = {}): PartField => ({
  name,
  label,
  as: 'text',
  ...more,
});
const line = (name: string, label: string, more: Partial<PartField> = {}) =>
  text(name, label, { as: 'line', ...more });
const words = (name: string, label: string, more: Partial<PartField> = {}) =>
  text(name, label, { as: 'own-words', ...more });
const date = (name: string, label: string, more: Partial<PartField> = {}) =>
  text(name, label, { as: 'date', ...more });
const choice = (
  name: string,
  label: string,
  choices: NonNullable<PartField['choices']>,
  more: Partial<PartField> = {},
) => text(name, label, { as: 'choice', choices, ...more });

export const GOAL_STATES = [
  { value: 'OPEN', text: 'Working on it' },
  { value: 'REACHED', text: 'Reached' },
  { value: 'CHANGED', text: 'Became another goal' },
  { value: 'LET_GO', text: 'Let go' },
] as const;
export const STEP_STATES = [
  { value: 'OPEN', text: 'To do' },
  { value: 'DONE', text: 'Done' },
  { value: 'NOT_DONE', text: 'Will not be done' },
] as const;
const WHOSE = [
  { value: 'CHILD', text: 'The child’s own' },
  { value: 'CARER', text: 'Parent or carer' },
  { value: 'WORKER', text: 'Somebody who works with them' },
] as const;

/** In the order of the page: the child first (S0-12), then what everybody does. */
export const PART_KINDS = [
  {
    code: 'own-words',
    title: 'In their own words',
    add: 'Write what they say',
    empty: 'Nothing is written yet of what they want themselves. Ask; a few words are enough.',
    isSingle: true,
    fields: [
      words('want', 'What I want'),
      words('matters', 'What matters to me'),
      words('worried', 'What worries me'),
      words('with', 'Who should do this with me, where and when'),
    ],
  },
  {
    code: 'goal',
    title: 'Goals',
    add: 'Add a goal',
    empty: 'No goal is named yet. The first one is the child’s own.',
    fields: [
      choice('area', 'Which part of life it is for', OUTCOME_AREAS, {
        needed: 'Choose the part of life it is for',
      }),
      choice('whose', 'Whose goal it is', WHOSE, { needed: 'Choose whose goal it is' }),
      words('words', 'The goal as they said it'),
      text('wanted', 'What will be different', { hint: 'In words that they would recognise' }),
      choice('state', 'How it stands', GOAL_STATES, { isLater: true }),
      text('because', 'What changed, or why it was let go', { isLater: true }),
    ],
  },
  {
    code: 'step',
    title: 'Who does what',
    add: 'Add a step',
    empty: 'Nobody has said yet what they will do.',
    fields: [
      text('what', 'What will be done', { needed: 'Enter what will be done' }),
      { name: 'goal', label: 'For which goal', as: 'goal' },
      { name: 'ownerPostingId', label: 'Who does it', as: 'colleague' },
      line('ownerName', 'Or somebody without an account here', {
        hint: 'Name and role: the child, family and friends too',
      }),
      { name: 'agency', label: 'Their agency', as: 'agency' },
      date('dueOn', 'By when'),
      choice('state', 'How it stands', STEP_STATES, { isLater: true }),
      text('result', 'What it changed', { isLater: true }),
    ],
  },
  {
    code: 'ask',
    title: 'What they asked for, and what changed',
    add: 'Add something they asked for',
    empty: 'Nothing they asked for is written yet.',
    fields: [
      words('words', 'What they asked for', { needed: 'Enter what they asked for' }),
      date('askedOn', 'When'),
      line('broughtBy', 'Who brought it to us'),
      text('changed', 'What changed because of it'),
      text('because', 'If nothing changed: why, and who told them'),
    ],
  },
  {
    code: 'member',
    title: 'Core group',
    add: 'Add somebody to the core group',
    empty: 'The core group has nobody in it yet.',
    fields: [
      line('name', 'Name', { needed: 'Enter the name' }),
      line('role', 'What they are to the child', { needed: 'Enter what they are to the child' }),
      { name: 'agency', label: 'Their agency', as: 'agency' },
      { name: 'isChosen', label: 'The child chose them', as: 'tick' },
      date('left', 'Left the group on', { isLater: true }),
    ],
  },
  {
    code: 'brings',
    title: 'What family and community bring',
    add: 'Add what somebody brings',
    empty: 'Nothing is written yet of what family, friends and community bring.',
    fields: [
      line('who', 'Who', { needed: 'Enter who it is' }),
      text('what', 'What they bring', { needed: 'Enter what they bring' }),
      text('help', 'What help they need to do it'),
    ],
  },
  {
    code: 'statutory',
    title: 'Statutory plans beside this one',
    add: 'Name a statutory plan',
    empty: 'No other plan is named. This plan replaces none of them.',
    fields: [
      choice(
        'plan',
        'Which plan',
        [
          { value: 'Child in need plan', text: 'Child in need plan' },
          { value: 'Child protection plan', text: 'Child protection plan' },
          { value: 'Care plan', text: 'Care plan' },
          { value: 'Pathway plan', text: 'Pathway plan' },
          { value: 'Education, health and care plan', text: 'Education, health and care plan' },
          { value: 'Youth justice plan', text: 'Youth justice plan' },
          { value: 'Early help plan', text: 'Early help plan' },
          { value: 'Another plan', text: 'Another plan' },
        ],
        { needed: 'Choose which plan it is' },
      ),
      date('on', 'Dated'),
      line('by', 'Who holds it'),
      date('reviewOn', 'Its next review'),
      text('fits', 'How the two fit together'),
    ],
  },
  {
    code: 'edge-of-care',
    title: 'Edge of care',
    add: 'Say how near to care they are',
    empty: 'Nobody has said whether they are at the edge of care.',
    isSingle: true,
    fields: [
      choice(
        'state',
        'Where they are',
        [
          { value: 'NO', text: 'Not at the edge of care' },
          { value: 'EDGE', text: 'At the edge of care' },
          { value: 'IN_CARE', text: 'In care, and could come home' },
          { value: 'IN_CARE_STAYS', text: 'In care' },
          { value: 'NOT_KNOWN', text: 'Not known yet' },
        ],
        { needed: 'Choose where they are' },
      ),
      text('because', 'Why', {
        hint: 'The pressure from outside the home, and what the home can and cannot hold',
      }),
      text('instead', 'What is done so that care is not needed, or not longer than needed'),
      choice('result', 'What became of it, later', [
        { value: 'STAYED', text: 'Stayed at home' },
        { value: 'ENTERED', text: 'Came into care' },
        { value: 'LEFT', text: 'Left care' },
        { value: 'STILL', text: 'Still in care' },
      ]),
      date('resultOn', 'When'),
    ],
  },
  {
    code: 'review',
    title: 'Looked at again',
    add: 'Write down a review',
    empty: 'It has not been looked at again yet. Any day will do: a review is not an event (S3-34).',
    fields: [
      date('on', 'When', { needed: 'Enter the day it was looked at' }),
      line('who', 'Who took part', { needed: 'Enter who took part' }),
      words('childSaid', 'What the child said of it'),
      text('changed', 'What changed'),
      text('next', 'What comes next'),
    ],
  },
] as const satisfies readonly PartKind[];
export type PartCode = (typeof PART_KINDS)[number]['code'];

/** The kind with that code; undefined for a code that is none. */
export const partKind = (code: string): PartKind | undefined => PART_KINDS.find((kind) => kind.code === code);

/** What was said of one part, by the names of its fields; dates as ISO days. */
export type Said = Readonly<Record<string, string>>;

/** Whether there is still something to do about it: what lists of open steps and goals show. */
export const isOpen = (said: Said): boolean => (said.state ?? 'OPEN') === 'OPEN' && said.left === undefined;

/** The words for an answer, as the page and the print say it. */
export function fieldInWords(field: PartField, value: string | undefined): string {
  if (value === undefined) return '';
  if (field.as === 'tick') return value === 'yes' ? 'Yes' : '';
  return field.choices?.find((each) => each.value === value)?.text ?? value;
}

export interface PlanPart {
  readonly kind: PartCode;
  readonly itemId: string;
  readonly version: number;
  readonly said: Said;
}
/** The goals in the order of the five outcomes, the child's own first. */
export function goalsByArea(parts: readonly PlanPart[]): { area: string; goals: PlanPart[] }[] {
  const goals = parts.filter((part) => part.kind === 'goal');
  const rank = (part: PlanPart) => (part.said.whose === 'CHILD' ? 0 : 1);
  return OUTCOME_AREAS.map(({ value, text: area }) => ({
    area,
    goals: goals.filter((goal) => goal.said.area === value).toSorted((a, b) => rank(a) - rank(b)),
  }));
}
/** What a goal is called in a list: their words before ours. */
export const goalName = (goal: PlanPart): string =>
  goal.said.words ?? goal.said.wanted ?? 'A goal without words yet';
