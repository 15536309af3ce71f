import { agencyLabel } from '../people/index.ts';
import { type ItemState, wasThere } from './meeting.ts';
import { ETAC, FIVE_PURPOSES, type MeetingKind, STRATEGY } from './meeting-kinds.ts';

/** A part of the working page: one mark and one text a field. The parts can be taken in any order (S0-08). */
export interface MeetingSection {
  readonly code: string;
  readonly title: string;
  /** The items of the agenda that are written here. */
  readonly items: readonly string[];
  /** Number of the ETAC purpose that it serves (S3-53 to S3-57). */
  readonly purpose?: 1 | 2 | 3 | 4 | 5;
  /** Decisions taken here, each with its outcomes. */
  readonly decisions?: readonly DecisionKind[];
  /** Asks for the day to meet again. */
  readonly hasNextDate?: true;
}

export const DECISION_KINDS = ['THRESHOLD', 'ENQUIRY'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];
export const DECISIONS: Readonly<
  Record<DecisionKind, { readonly question: string; readonly outcomes: Readonly<Record<string, string>> }>
> = {
  THRESHOLD: {
    question: 'Is the threshold met: is the child suffering, or likely to suffer, significant harm?',
    outcomes: { MET: 'Threshold met', NOT_MET: 'Threshold not met' },
  },
  ENQUIRY: {
    question: 'Section 47 enquiry',
    outcomes: {
      SINGLE: 'Single agency enquiry',
      JOINT: 'Joint enquiry with the police',
      NONE: 'No enquiry',
    },
  },
};

const purpose = (n: 1 | 2 | 3 | 4 | 5, items: readonly string[]): MeetingSection => ({
  code: `purpose${n}`,
  title: FIVE_PURPOSES[n],
  items,
  purpose: n,
});

const SECTIONS: Readonly<Record<MeetingKind['code'], readonly MeetingSection[]>> = {
  ETAC: [
    purpose(1, ['information']),
    purpose(2, ['needs', 'strengths', 'picture']),
    purpose(3, ['trigger-plan', 'disruption-plan']),
    purpose(4, ['roles']),
    { ...purpose(5, ['times', 'next']), hasNextDate: true },
    {
      code: 'voice',
      title: 'The young person and the family at the meeting',
      items: ['own-concern', 'asks'],
    },
    {
      code: 'judgement',
      title: 'Risk, safety and what else is needed',
      items: ['safety', 'other-ways', 'disagreement'],
    },
  ],
  STRATEGY: [
    { code: 'information', title: 'What each agency knows', items: ['information'] },
    {
      code: 'decisions',
      title: 'Threshold and enquiry',
      items: ['threshold', 'enquiry'],
      decisions: ['THRESHOLD', 'ENQUIRY'],
    },
    { code: 'safety', title: 'Safety now', items: ['safety-now', 'medical', 'evidence'] },
    { code: 'children', title: 'Brothers, sisters and other children', items: ['other-children'] },
    { code: 'parents', title: 'What parents are told', items: ['parents'] },
    { code: 'voice', title: 'What the child is most worried about', items: ['own-concern'] },
    { code: 'next', title: 'Actions and what comes next', items: ['actions', 'next'] },
  ],
};

/** The fields whose words differ from the agenda, because here they are answers. */
const FIELD_LABELS: Readonly<Record<string, string>> = {
  information: 'What it means when it is put together',
  'trigger-plan': 'Trigger plan: if it is not complete, why',
  'disruption-plan': 'Disruption plan: if it is not complete, why',
  times: 'What was said about times',
  'own-concern':
    'Whether the young person and the parents were there, whose views were brought and by whom, and if not, why',
  asks: 'What changed because of what the young person asked for',
  threshold: 'What was weighed',
  enquiry: 'How the enquiry is done, and by whom',
  actions: 'What was said about actions',
};

export const sectionsOf = (kind: MeetingKind): readonly MeetingSection[] => SECTIONS[kind.code];
export const findSection = (kind: MeetingKind, code: string): MeetingSection | undefined =>
  sectionsOf(kind).find((each) => each.code === code);
export const kindOf = (code: string): MeetingKind => (code === 'STRATEGY' ? STRATEGY : ETAC);

/** The items that are written as text; the day to meet again has a field of its own. */
export const fieldsOf = (section: MeetingSection): readonly string[] =>
  section.items.filter((item) => !(section.hasNextDate && item === 'next'));

/** What is asked in a field of a section. */
export function fieldLabel(kind: MeetingKind, item: string): string {
  return FIELD_LABELS[item] ?? kind.items.find((each) => each.id === item)?.title ?? item;
}

/** How far each item of the agenda is: as far as the section that it is written in. */
export function itemStates(
  kind: MeetingKind,
  marks: ReadonlyMap<string, ItemState>,
): Readonly<Record<string, ItemState>> {
  return Object.fromEntries(
    sectionsOf(kind).flatMap((section) =>
      section.items.map((item) => [item, marks.get(section.code) ?? ({ state: 'not-started' } as const)]),
    ),
  );
}

/** Who is here, agency by agency, most first: "Children's social care 2, Police 1". */
export function presentByAgency(
  attendees: readonly {
    readonly agency: string;
    readonly alsoFor?: string | null;
    readonly attendance: string;
  }[],
): string {
  const counts = new Map<string, number>();
  for (const each of attendees) {
    if (!wasThere(each.attendance)) continue;
    for (const agency of [each.agency, each.alsoFor])
      if (agency) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([agency, n]) => `${agencyLabel(agency)} ${n}`)
    .join(', ');
}
