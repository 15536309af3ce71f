/** The meetings of the foundation as data. Agencies are codes of the code list of people (reference 3.2). */

/** An agency that must be in the room; any one of the kinds will do. */
export interface NeededAgency {
  readonly label: string;
  readonly anyOf: readonly string[];
}
/** Something to talk about. `purpose` is one of the five purposes of an ETAC (S3-53 to S3-57). */
export interface AgendaItem {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly purpose?: 1 | 2 | 3 | 4 | 5;
}
export interface MeetingKind {
  readonly code: 'STRATEGY' | 'ETAC';
  readonly label: string;
  readonly source: string;
  /** Letter of the clock that the meeting being held stops. */
  readonly clock: 'D3' | 'D4';
  readonly minimum: readonly NeededAgency[];
  /** Fewest different agencies present, besides the minimum. */
  readonly fewestAgencies: number;
  /** Invited unless somebody says why not. */
  readonly expected: readonly NeededAgency[];
  readonly items: readonly AgendaItem[];
}

const SOCIAL_CARE: NeededAgency = { label: 'Children’s social care', anyOf: ['SOCIAL_CARE'] };
const POLICE: NeededAgency = { label: 'Police', anyOf: ['POLICE'] };
const HEALTH: NeededAgency = {
  label: 'Health',
  anyOf: ['HEALTH_SAFEGUARDING', 'SEXUAL_HEALTH', 'SARC', 'CAMHS'],
};
const EDUCATION: NeededAgency = { label: 'Education', anyOf: ['SCHOOL', 'COLLEGE', 'EDUCATION_SERVICE'] };
const HOME: NeededAgency = { label: 'Where the child lives in care', anyOf: ['RESIDENTIAL', 'FOSTERING'] };
const YOUTH_JUSTICE: NeededAgency = { label: 'Youth justice', anyOf: ['YOUTH_JUSTICE'] };
const VOLUNTARY: NeededAgency = { label: 'Voluntary sector', anyOf: ['VOLUNTARY'] };

export const FIVE_PURPOSES: Readonly<Record<1 | 2 | 3 | 4 | 5, string>> = {
  1: 'All that is known is shared and considered',
  2: 'Needs and vulnerability are named and planned for',
  3: 'A trigger plan and a disruption plan are complete',
  4: 'Everybody knows who does what',
  5: 'Times are agreed',
};

export const STRATEGY: MeetingKind = {
  code: 'STRATEGY',
  label: 'Strategy meeting',
  source: 'S3-52; form F12',
  clock: 'D3',
  minimum: [SOCIAL_CARE, POLICE, HEALTH],
  fewestAgencies: 3,
  expected: [SOCIAL_CARE, POLICE, HEALTH, EDUCATION],
  items: [
    { id: 'own-concern', title: 'What the child is most worried about' },
    { id: 'information', title: 'What each agency knows' },
    { id: 'threshold', title: 'Threshold decision' },
    { id: 'enquiry', title: 'Section 47 enquiry: single, joint or none' },
    { id: 'safety-now', title: 'Safety now' },
    { id: 'medical', title: 'Medical examination' },
    { id: 'evidence', title: 'Interview to gather best evidence' },
    { id: 'other-children', title: 'Brothers, sisters and other children' },
    { id: 'parents', title: 'What parents are told', hint: 'Not if it could raise the danger' },
    { id: 'actions', title: 'Actions' },
    { id: 'next', title: 'What comes next' },
  ],
};

export const ETAC: MeetingKind = {
  code: 'ETAC',
  label: 'Exploitation team around the child',
  source: 'S3-51, S3-53 to S3-57; form F9',
  clock: 'D4',
  minimum: [SOCIAL_CARE],
  // Guidance gives no number: three agencies is our own starting figure.
  fewestAgencies: 3,
  expected: [SOCIAL_CARE, POLICE, HEALTH, EDUCATION, HOME, YOUTH_JUSTICE, VOLUNTARY],
  items: [
    { id: 'own-concern', title: 'What the young person is most worried about, and what they ask for' },
    { id: 'information', title: 'What each agency knows', purpose: 1 },
    { id: 'needs', title: 'Needs and vulnerability', purpose: 2 },
    { id: 'strengths', title: 'Strengths', purpose: 2 },
    { id: 'picture', title: 'The exploitation: kinds, people, places, online, debt, transport', purpose: 2 },
    { id: 'trigger-plan', title: 'Trigger plan', purpose: 3 },
    { id: 'disruption-plan', title: 'Disruption plan', purpose: 3 },
    { id: 'roles', title: 'Who does what', purpose: 4 },
    { id: 'times', title: 'Actions and dates', purpose: 5 },
    { id: 'safety', title: 'Judgement of risk and safety' },
    { id: 'other-ways', title: 'Strategy meeting, National Referral Mechanism, work on a place or group' },
    { id: 'asks', title: 'What changed because of what the young person asked' },
    { id: 'disagreement', title: 'Disagreement' },
    { id: 'next', title: 'When we meet again' },
  ],
};

export const MEETING_KINDS: Readonly<Record<MeetingKind['code'], MeetingKind>> = { STRATEGY, ETAC };
