/** One question of a part of a formulation. `own-words` are the child's: kept letter by letter. */
export interface PartField {
  readonly name: string;
  readonly label: string;
  readonly as: 'text' | 'line' | 'own-words' | 'to-child' | 'date' | 'choice' | 'psychologist';
  readonly hint?: string;
  /** What to enter, where the part means nothing without it. */
  readonly needed?: string;
  /** Asked of what is there already, not of what is new. */
  readonly isLater?: true;
  readonly choices?: readonly { readonly value: string; readonly text: string }[];
}
export interface PartKind {
  readonly code: string;
  readonly title: string;
  readonly add: string;
  readonly empty: string;
  /** There is one of it. */
  readonly isSingle?: true;
  /** The questions that may help are offered beside it (S3-26). */
  readonly hasPrompts?: true;
  readonly lead?: string;
  readonly fields: readonly PartField[];
}

/** The five Ps of form F17: what is asked under each. Our own wording. */
export const FIVE_PS = [
  {
    value: 'PRESENTING',
    text: 'Presenting: what is happening now',
    hint: 'What worries the child first, then what worries others. What is done to them, by whom, and where.',
  },
  {
    value: 'PREDISPOSING',
    text: 'Predisposing: what came before',
    hint: 'What happened to them, and around them, that others could make use of. Never a cause in the child.',
  },
  {
    value: 'PRECIPITATING',
    text: 'Precipitating: what set it off',
    hint: 'What changed shortly before: a move, a loss, an exclusion, somebody who came into their life.',
  },
  {
    value: 'PERPETUATING',
    text: 'Perpetuating: what keeps it going',
    hint: 'People, places, debts and threats; and what services do, or leave undone, that keeps it going.',
  },
  {
    value: 'PROTECTIVE',
    text: 'Protective: what keeps them safe and strong',
    hint: 'Who and what holds: people, places, skills, hopes. What has already helped.',
  },
] as const;
export type PCode = (typeof FIVE_PS)[number]['value'];

/** Asked beside a statement (S3-26). Prompts for thought; nothing is ticked, counted or added up. */
export const PROMPTS = [
  {
    about: 'Trauma and attachment',
    ask: 'What has happened to them, and what did they have to do to live through it? Whom do they turn to when they are afraid, and who has let them down?',
  },
  {
    about: 'Grooming and control',
    ask: 'Who gains? How was trust won, what was given, and what is held over them: debt, pictures, threats to the family? What looks like a choice and is none?',
  },
  {
    about: 'Poverty',
    ask: 'What do money, food, housing, travel and a telephone have to do with it? What would change if there were enough?',
  },
  {
    about: 'Adolescent development',
    ask: 'What would be so for anybody of this age: friends first, trying things out, sleep, wanting to be somebody? Does our help fit a person who is growing up?',
  },
  {
    about: 'Identity and discrimination',
    ask: 'How do race, faith, sex, sexuality, disability, language or being in care change how they are seen, believed and protected, by us too?',
  },
] as const;

export const STANDINGS = [
  { value: 'FACT', text: 'Known: somebody saw it, said it or recorded it' },
  { value: 'HYPOTHESIS', text: 'A hypothesis: what we think may be so' },
] as const;
const STATES = [
  { value: 'STANDS', text: 'It stands' },
  { value: 'SET_ASIDE', text: 'Set aside: we no longer hold it' },
] as const;
const TOOK_PART = [
  { value: 'TOGETHER', text: 'They worked on it with us' },
  { value: 'THROUGH', text: 'They told somebody, who brought it' },
  { value: 'DECLINED', text: 'They were asked and did not want to' },
  { value: 'NOT_ASKED', text: 'They have not been asked yet' },
] as const;
const SHARED_HOW = [
  { value: 'READ', text: 'Read together' },
  { value: 'GIVEN', text: 'Given on paper' },
  { value: 'TOLD', text: 'Told in words' },
  { value: 'NOT_WANTED', text: 'Offered; they did not want it now' },
] as const;

const field = (
  as: PartField['as'],
  name: string,
  label: string,
  more: Partial<PartField> = {},
): PartField => ({ name, label, as, ...more });

export const PART_KINDS = [
  {
    code: 'contribution',
    title: 'In their own words',
    add: 'Write what they say about it',
    empty: 'Nothing is written yet of what they say themselves. Ask; a few words are enough.',
    isSingle: true,
    fields: [
      field('own-words', 'words', 'What they say about it'),
      field('line', 'how', 'How and with whom they said it'),
      field('date', 'on', 'When'),
    ],
  },
  {
    code: 'story',
    title: 'The story so far, in plain words',
    add: 'Write the story so far',
    empty: 'The story is not written yet.',
    isSingle: true,
    hasPrompts: true,
    fields: [
      field('text', 'story', 'The story so far', {
        hint: 'As you would tell it to somebody who has never met them, and with them in the room.',
      }),
    ],
  },
  {
    code: 'statement',
    title: 'Statement',
    add: 'Add a statement',
    empty: 'Nothing is written here yet.',
    hasPrompts: true,
    fields: [
      field('choice', 'p', 'Where it belongs', { choices: FIVE_PS, needed: 'Choose where it belongs' }),
      field('text', 'narrative', 'What you want to say', { needed: 'Enter what you want to say' }),
      field('choice', 'standing', 'How sure it is', {
        choices: STANDINGS,
        needed: 'Say whether it is known, or a hypothesis',
        hint: 'A hypothesis is called one wherever it appears: here, in print and in every file.',
      }),
      field('text', 'sources', 'Where it comes from', {
        hint: 'Who said or saw it, and when; or what makes us think so.',
      }),
      field('text', 'test', 'If it is a hypothesis: what would show that it is wrong'),
      field('choice', 'state', 'Does it still stand?', { choices: STATES, isLater: true }),
      field('text', 'because', 'If it is set aside: why', { isLater: true }),
    ],
  },
  {
    code: 'meaning',
    title: 'What this means for how we work',
    add: 'Write what it means for how we work',
    empty: 'Nothing is written yet of what it means for the work.',
    isSingle: true,
    hasPrompts: true,
    fields: [
      field('text', 'how', 'How we work with them, and who does it'),
      field('text', 'avoid', 'What we take care not to do'),
    ],
  },
  {
    code: 'people',
    title: 'Who made it',
    add: 'Say who took part',
    empty: 'Nobody is named yet.',
    isSingle: true,
    fields: [
      field('psychologist', 'psychologistPostingId', 'Psychologist'),
      field('line', 'psychologistName', 'Or a psychologist without an account here: name and service'),
      field('text', 'participants', 'Who took part', { hint: 'Name, role and agency, one on each line.' }),
      field('choice', 'child', 'How the child took part', { choices: TOOK_PART }),
      field('text', 'family', 'How parents or carers took part, or why not'),
    ],
  },
  {
    code: 'plain',
    title: 'The plain version for the child',
    add: 'Write the plain version',
    empty: 'It is not written yet.',
    isSingle: true,
    lead: 'A letter, written to them and apart from everything above. Short sentences, no professional words. Nothing else of the formulation is printed with it.',
    fields: [
      field('to-child', 'understood', 'What we have understood'),
      field('to-child', 'strong', 'What is strong about you'),
      field('to-child', 'next', 'What we will do'),
      field('to-child', 'say', 'What you can say, ask or change'),
      field('line', 'from', 'Who it is from', { hint: 'First names, as they know them.' }),
    ],
  },
  {
    code: 'shared',
    title: 'Shared with them',
    add: 'Say that it was shared',
    empty: 'Nobody has shared it with them yet.',
    fields: [
      field('date', 'on', 'When', { needed: 'Enter the day' }),
      field('line', 'by', 'Who shared it', { needed: 'Enter who shared it' }),
      field('choice', 'how', 'How', { choices: SHARED_HOW, needed: 'Choose how it was shared' }),
      field('own-words', 'childSaid', 'What they said to it'),
    ],
  },
] as const satisfies readonly PartKind[];
export type PartCode = (typeof PART_KINDS)[number]['code'];

/** The kind with that code; undefined for a code that is none. */
export const partKind = (code: string): PartKind | undefined => PART_KINDS.find((kind) => kind.code === code);
export const kindOf = (code: PartCode): PartKind => PART_KINDS.find((kind) => kind.code === code) as PartKind;

/** What was said of one part, by the names of its fields; dates as ISO days. */
export type Said = Readonly<Record<string, string>>;
export interface Part {
  readonly kind: PartCode;
  readonly itemId: string;
  readonly version: number;
  readonly said: Said;
}

export const isSetAside = (said: Said): boolean => said.state === 'SET_ASIDE';
/** Said before a statement wherever it appears without a heading of its own. What is not said to be known is a hypothesis. */
export function standingWords(said: Said): 'Known' | 'Hypothesis' | 'Hypothesis, set aside' | 'Set aside' {
  if (said.standing === 'FACT') return isSetAside(said) ? 'Set aside' : 'Known';
  return isSetAside(said) ? 'Hypothesis, set aside' : 'Hypothesis';
}

export const partsOf = <P extends Part>(parts: readonly P[], kind: PartCode): P[] =>
  parts.filter((part) => part.kind === kind);
/** What was said of a kind there is one of; empty before anything was. */
export const saidOf = (parts: readonly Part[], kind: PartCode): Said =>
  parts.find((part) => part.kind === kind)?.said ?? {};

/** The statements that stand, under the five Ps in their order. */
export const statementsByP = <P extends Part>(
  parts: readonly P[],
): { p: (typeof FIVE_PS)[number]; statements: P[] }[] =>
  FIVE_PS.map((p) => ({
    p,
    statements: partsOf(parts, 'statement').filter(({ said }) => said.p === p.value && !isSetAside(said)),
  }));

/** The words for an answer: a code by its text. */
export const inWords = (field: PartField, value: string | undefined): string =>
  field.choices?.find((each) => each.value === value)?.text ?? value ?? '';

/** What a formulation of form F17 says and this one does not yet: it can be finished all the same, with a reason. */
export function stillMissing(parts: readonly Part[], reviewOn: Temporal.PlainDate | null): string[] {
  const people = saidOf(parts, 'people');
  const statements = partsOf(parts, 'statement').filter(({ said }) => !isSetAside(said));
  const withoutSource = statements.filter(({ said }) => !said.sources).length;
  const asks: [boolean, string][] = [
    ...statementsByP(parts).map(({ p, statements: under }): [boolean, string] => [
      under.length === 0,
      `Nothing under “${p.text.split(':')[0]}”`,
    ]),
    [withoutSource > 0, `Where a statement comes from: ${withoutSource} without a source`],
    [!saidOf(parts, 'story').story, 'The story so far'],
    [!saidOf(parts, 'meaning').how, 'What this means for how we work'],
    [!people.psychologistPostingId && !people.psychologistName, 'Which psychologist took part'],
    [!people.participants, 'Who took part'],
    [!saidOf(parts, 'contribution').words && people.child !== 'DECLINED', 'What the child says about it'],
    [Object.keys(saidOf(parts, 'plain')).length === 0, 'The plain version for the child'],
    [reviewOn === null, 'When it is looked at again'],
  ];
  return asks.flatMap(([isMissing, words]) => (isMissing ? [words] : []));
}
