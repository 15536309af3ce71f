import type { PlanQuestion, PlanSection } from './plan-question.ts';
import { POLICE_GRADE_WORDS, POLICE_GRADES } from './police-grading.ts';

type More = Partial<Omit<PlanQuestion, 'id' | 'text'>>;
const ask = (id: string, text: string, more: More = {}): PlanQuestion => ({
  id,
  text,
  kind: 'words',
  isNeeded: true,
  ...more,
});
const optional: More = { isNeeded: false };
const rows = (...columns: string[]): More => ({ kind: 'rows', columns });

/** Part 1, written in advance (F10). People we are worried about are kept apart from family and safe people. */
const inAdvance: readonly PlanSection[] = [
  {
    id: 'recognise',
    title: 'How to recognise them',
    questions: [
      ask('photo-date', 'Date of the photograph', { kind: 'date' }),
      ask('description', 'Height, build, hair, eyes, marks'),
      ask('usual-clothes', 'Clothes they usually wear', optional),
    ],
  },
  {
    id: 'reach',
    title: 'How to reach and trace them',
    questions: [
      ask(
        'phones',
        'Numbers, accounts and devices, and whether they can be located',
        rows('what', 'number or name', 'can be located'),
      ),
      ask('cards', 'Bank and travel cards', rows('card', 'whom to ask')),
      ask('transport', 'How they travel, and vehicles', rows('what', 'detail')),
    ],
  },
  {
    id: 'health',
    title: 'Health and how to talk with them',
    questions: [
      ask('medication', 'Medicines, and what happens when one is missed'),
      ask('communication', 'Health and communication needs'),
      ask('what-helps', 'What helps: whom to ring, what to say, a safe word', optional),
    ],
  },
  {
    id: 'people',
    title: 'Family, friends and safe people',
    questions: [
      ask(
        'safe-people',
        'Family and friends',
        rows('name', 'relation', 'address', 'phone', 'safe to ring', 'last checked'),
      ),
    ],
  },
  {
    id: 'worried-about',
    title: 'People we are worried about',
    questions: [
      ask(
        'people-of-concern',
        'People they may be with, who are not safe',
        rows('name or description', 'why', 'where'),
      ),
    ],
  },
  {
    id: 'places',
    title: 'Places',
    questions: [
      ask('places', 'Places where they have been found', rows('place', 'safe for a carer to visit')),
      ask('previous', 'Earlier times: the pattern, where they were found and by whom'),
      ask('push-pull', 'What pushes them out and what draws them away'),
    ],
  },
];

/** The risk as agreed, and what makes today different. */
const risk: PlanSection = {
  id: 'risk',
  title: 'Danger if they are missing',
  questions: [
    ask('agreed-grade', 'Police grade agreed in advance', {
      kind: 'choice',
      choices: POLICE_GRADES.map((value) => ({ value, label: POLICE_GRADE_WORDS[value].label })),
    }),
    ask('grade-why', 'Why this grade'),
    ask('dangers', 'What the dangers are for this child'),
    ask('higher-today', 'What makes it more dangerous today', {
      hint: 'A call, an argument, a new phone, an older person, a court date, pay-day',
    }),
  ],
};

/** Hours since the child was noticed to be gone at which the plan says something. */
export const ACTION_CLOCK_HOURS = [0, 6, 12, 24, 48, 72] as const;

const actions: PlanSection = {
  id: 'actions',
  title: 'Who does what, hour by hour',
  questions: [
    ask(
      'carer-first',
      'At once, the carer: ring the child, look in their room, ring their people, go to safe places',
    ),
    ask('when-to-report', 'When to report to the police', { isDecision: true }),
    ask('police-first', 'At once, the police'),
    ask('social-care-first', 'At once, children’s social care, by day and by night'),
    ask('night-decision', 'Who decides out of hours', { isDecision: true }),
    ask('who-is-told', 'Who else is told: parents, another authority, school'),
    ...ACTION_CLOCK_HOURS.slice(1).map((hours) => ask(`after-${hours}`, `After ${hours} hours`)),
    ask('media', 'Whether and when to ask the public for help', optional),
    ask('orders', 'Orders that were thought about, and what was decided'),
  ],
};

const backAgain: PlanSection = {
  id: 'return',
  title: 'When they are back',
  questions: [
    ask('who-collects', 'Who fetches them'),
    ask('welcome', 'A calm welcome: food, sleep, nobody punished'),
    ask('medical', 'Medical help, and the hours in which evidence can be kept'),
    ask('interview', 'Return interview: the person and place they prefer'),
  ],
};

/** Part 2, filled in while the child is missing. It never keeps the plan from being complete. */
export const WHEN_MISSING: PlanSection = {
  id: 'when-missing',
  title: 'Now missing',
  questions: [
    ask('last-seen', 'Last seen: when, where, by whom', optional),
    ask('wearing', 'What they were wearing', optional),
    ask('mood', 'How they seemed, and words they used', optional),
    ask('company', 'Who they were with', optional),
    ask('carrying', 'Money and belongings they have', optional),
  ],
};

export const TRIGGER_PLAN_SECTIONS: readonly PlanSection[] = [...inAdvance, risk, actions, backAgain];
