/** One question of a part. `own-words` are the young person's: kept letter by letter. */
export interface PartField {
  readonly name: string;
  readonly label: string;
  readonly as: 'text' | 'line' | 'own-words' | 'date' | 'choice';
  readonly hint?: string;
  /** What to enter, where the part means nothing without it. */
  readonly needed?: string;
  readonly choices?: readonly { readonly value: string; readonly text: string }[];
  /** Asked only when the part is first written: later the goals stand in the plan. */
  readonly isFirstOnly?: true;
}
/** A kind of part of ACT (form F19): data, so that form, page and history say it in the same words. Our own wording. */
export interface PartKind {
  readonly code: string;
  readonly title: string;
  readonly add: string;
  readonly intro?: string;
  readonly empty: string;
  /** There is one of it, changed again and again. */
  readonly isSingle?: true;
  readonly fields: readonly PartField[];
}

/**
 * The six principles of ACT (S0-11 to S0-17), short and in our own words: what the referral is thought through with and what
 * a worker looks back on. No score, no tick: a reflection is a text.
 */
export const PRINCIPLES = [
  {
    name: 'centre',
    title: 'The young person is at the centre',
    ask: 'Whose idea was the last thing we did?',
  },
  {
    name: 'winding',
    title: 'The way is not straight',
    ask: 'What went back a step, and what did we do then?',
  },
  {
    name: 'together',
    title: 'Nobody does this alone',
    ask: 'Who else carried something, and who was missing?',
  },
  {
    name: 'knowledge',
    title: 'Knowing matters',
    ask: 'What did we learn about the danger, and who should know it?',
  },
  {
    name: 'family',
    title: 'Family and community bring something, and may need help too',
    ask: 'What did they bring, and what did they need from us?',
  },
  {
    name: 'worker',
    title: 'People who do this work need support',
    ask: 'What did this ask of you, and who stood beside you?',
  },
] as const;
/** How the work is done (S0-28): to look back on, beside the principles. */
export const QUALITIES = [
  { name: 'tenacity', title: 'Staying with it' },
  { name: 'creativity', title: 'Finding another way' },
  { name: 'listening', title: 'Listening, and working with them' },
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
const day = (name: string, label: string, needed: string) => text(name, label, { as: 'date', needed });

export const PART_KINDS = [
  {
    code: 'ambitions',
    title: 'Ambitions meeting',
    add: 'Write down an Ambitions meeting',
    intro: 'Their meeting: they say who is there, where it is and what it is about.',
    empty: 'No Ambitions meeting yet. Within eight weeks of first meeting, at a place they choose.',
    fields: [
      day('on', 'When', 'Enter the day of the meeting'),
      line('who', 'Who was there, and who chose them'),
      words('me', 'Who I am'),
      words('want', 'What I want'),
      words('how', 'How we will work together'),
      words('first', 'What matters to me first', { isFirstOnly: true }),
      words('second', 'And then', { isFirstOnly: true }),
      words('third', 'And then', { isFirstOnly: true }),
      text('else', 'Who else should help'),
      text('pace', 'Their pace', { hint: 'What they are ready for, and what can wait' }),
      text('agreed', 'Does this say what they meant?', {
        as: 'choice',
        choices: [
          { value: 'YES', text: 'They read it, or heard it, and it is right' },
          { value: 'CHANGES', text: 'They want something changed' },
          { value: 'NOT_YET', text: 'Not asked yet' },
        ],
      }),
    ],
  },
  {
    code: 'worry',
    title: 'Worry has risen',
    add: 'Write that worry has risen',
    intro: 'Then the young person is asked for a My Safety Plan as soon as they can: it is theirs.',
    empty: 'Nobody has written that worry has risen since ACT began.',
    fields: [
      day('on', 'Since when', 'Enter since when'),
      text('what', 'What changed, and how you know', { needed: 'Enter what changed' }),
      words('said', 'What they say about it'),
    ],
  },
  {
    code: 'safety-plan',
    title: 'My Safety Plan',
    add: 'Write it together',
    intro: 'In their words, on their device or on paper, as long or as short as they like.',
    empty: 'No My Safety Plan yet. It is written with them when worry rises, or when they ask.',
    isSingle: true,
    fields: [
      day('on', 'Written together on', 'Enter the day you wrote it together'),
      words('worries', 'What worries me'),
      words('safe', 'Who and where is safe for me'),
      words('mine', 'What I do'),
      words('yours', 'What you do'),
      words('say', 'Words we use', { hint: 'A word or a picture that means: come now' }),
      text('keeps', 'Where it is safe to keep it', {
        as: 'choice',
        needed: 'Ask where it is safe to keep it',
        choices: [
          { value: 'PHONE', text: 'On their phone' },
          { value: 'PAPER', text: 'On paper, with them' },
          { value: 'SOMEBODY', text: 'With somebody they trust' },
          { value: 'NOWHERE', text: 'Nowhere: nobody should find it' },
        ],
      }),
      line('keptBy', 'Who keeps it, or where', { hint: 'Never on the print' }),
    ],
  },
  {
    code: 'review',
    title: 'Looked at again',
    add: 'Look at it again together',
    intro: 'Any day will do. A goal that is not reached is not late.',
    empty: 'Not looked at again yet.',
    fields: [
      day('on', 'When', 'Enter the day'),
      line('who', 'Who took part'),
      text('changed', 'What changed', { needed: 'Enter what changed' }),
      text('small', 'Small things that count', { hint: 'Bread and butter, a bus taken alone, a laugh' }),
      words('said', 'What they say'),
      text('place', 'How where they live holds'),
      text('pace', 'Their pace'),
      text('next', 'What comes next'),
    ],
  },
  {
    code: 'reflection',
    title: 'Looking back on how we work',
    add: 'Look back on the principles',
    intro: 'For the worker and whoever supervises them. Leave out what has nothing to say today.',
    empty: 'Nobody has looked back on the principles yet.',
    fields: [
      day('on', 'When', 'Enter the day'),
      line('with', 'With whom', { hint: 'Supervision, a colleague, alone' }),
      ...PRINCIPLES.map(({ name, title, ask }) => text(name, title, { hint: ask })),
      ...QUALITIES.map(({ name, title }) => text(name, title)),
    ],
  },
] as const satisfies readonly PartKind[];
export type PartCode = (typeof PART_KINDS)[number]['code'];
export const partKind = (code: string): PartKind | undefined => PART_KINDS.find((kind) => kind.code === code);

/** What was said of one part, by the names of its fields; dates as ISO days. */
export type Said = Readonly<Record<string, string>>;

/** The words of the young person that go into their pocket: nothing of ours (F19). */
export const POCKET_FIELDS = ['worries', 'safe', 'mine', 'yours', 'say'] as const;

/** A field with its answer in words; undefined when nothing was said. */
export function inWords(field: PartField, value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  return field.choices?.find((each) => each.value === value)?.text ?? value;
}
