import type { Role } from '../access/index.ts';

/**
 * The meetings that come round, as data (reference 11, S1-28, S1-52, S4-11). An authority switches each on or off and sets
 * its day, hour, agencies and quorum; `docs/how-to/add-a-kind-of-meeting.md` says how to add one.
 */
export type Rhythm =
  | { readonly every: 'day' }
  | { readonly every: 'working-day' }
  /** From Monday (1) to Sunday (7), counted from the first week of the calendar. */
  | { readonly every: 'weeks'; readonly weeks: 1 | 2; readonly weekday: number }
  /** The nth such weekday of the month. */
  | { readonly every: 'month'; readonly nth: 1 | 2 | 3 | 4; readonly weekday: number }
  | { readonly every: 'as-needed' };

/** Where it is written: on a board of ours, on a page that exists for it already, or by others. */
export type MinutedAt =
  | 'board'
  | 'daily-missing'
  | 'child-meeting'
  | 'act-panel'
  | 'frequent-missing'
  | 'others';

export type AgendaPart =
  | 'last-actions'
  | 'exceptions'
  | 'no-change'
  | 'chosen-children'
  | 'matters'
  | 'partner-figures'
  | 'working-well'
  | 'to-develop'
  | 'contextual-responses';

export interface StandingKind {
  readonly code: string;
  readonly label: string;
  /** What it is for, in a sentence. */
  readonly purpose: string;
  readonly source: string;
  readonly rhythm: Rhythm;
  /** Hour of the clock on the wall in England. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly chair: readonly Role[];
  /** Codes of the code list of agencies (reference 3.2). */
  readonly expected: readonly string[];
  /** Fewest agencies there, below which the page says that it is not quorate; nothing is barred. */
  readonly fewest: number;
  readonly agenda: readonly AgendaPart[];
  readonly minutedAt: MinutedAt;
  /** Filled from the record with every open child. */
  readonly fills: boolean;
  /** The clock that being held stops. */
  readonly clock?: 'D25' | 'D26';
  readonly isOn: boolean;
  /** Why it is off until then. */
  readonly offUntil?: string;
}

const CHILD_AGENDA: readonly AgendaPart[] = ['last-actions', 'exceptions', 'no-change', 'matters'];
const CHOSEN: readonly AgendaPart[] = ['last-actions', 'chosen-children', 'matters'];
/** Figures without a source in guidance are our own starting figures and can be changed. */
const kinds: readonly StandingKind[] = [
  {
    code: 'DAILY',
    label: 'Daily governance meeting',
    purpose: 'What happened since yesterday, what each agency knows, and what is decided together',
    source: 'S1-15, S1-28, S1-64',
    rhythm: { every: 'working-day' },
    startsAt: '09:15',
    minutes: 30,
    chair: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
    expected: ['SOCIAL_CARE', 'POLICE', 'HEALTH_SAFEGUARDING', 'YOUTH_SUPPORT'],
    fewest: 3,
    agenda: CHILD_AGENDA,
    minutedAt: 'board',
    fills: true,
    isOn: true,
  },
  {
    code: 'DAILY_MISSING',
    label: 'Daily missing meeting',
    purpose: 'Every child missing or back since yesterday, with the police missing co-ordinator',
    source: 'S1-25 to S1-27',
    rhythm: { every: 'day' },
    startsAt: '08:45',
    minutes: 20,
    chair: ['MISSING_COORDINATOR'],
    expected: ['POLICE', 'SOCIAL_CARE', 'HEALTH_SAFEGUARDING', 'EDUCATION_SERVICE'],
    fewest: 2,
    agenda: ['last-actions', 'exceptions'],
    minutedAt: 'daily-missing',
    fills: false,
    isOn: true,
  },
  {
    code: 'ETAC',
    label: 'Exploitation team around the child, and its reviews',
    purpose: 'Everybody around one child agrees who does what',
    source: 'S3-51',
    rhythm: { every: 'as-needed' },
    startsAt: '10:00',
    minutes: 60,
    chair: ['TEAM_MANAGER', 'TEAM_WORKER'],
    expected: ['SOCIAL_CARE', 'POLICE', 'HEALTH_SAFEGUARDING', 'SCHOOL'],
    fewest: 3,
    agenda: [],
    minutedAt: 'child-meeting',
    fills: false,
    isOn: true,
  },
  {
    code: 'STRATEGY',
    label: 'Strategy meeting',
    purpose: 'Social care, police and health decide on enquiries and safety now',
    source: 'S3-52',
    rhythm: { every: 'as-needed' },
    startsAt: '10:00',
    minutes: 60,
    chair: ['TEAM_MANAGER'],
    expected: ['SOCIAL_CARE', 'POLICE', 'HEALTH_SAFEGUARDING'],
    fewest: 3,
    agenda: [],
    minutedAt: 'child-meeting',
    fills: false,
    isOn: true,
  },
  {
    code: 'ACT_PANEL',
    label: 'ACT panel',
    purpose: 'Which children on the edge of care are taken on, and how it goes',
    source: 'S4 3.3',
    rhythm: { every: 'as-needed' },
    startsAt: '10:00',
    minutes: 60,
    chair: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
    expected: ['SOCIAL_CARE', 'HEALTH_SAFEGUARDING'],
    fewest: 2,
    agenda: [],
    minutedAt: 'act-panel',
    fills: false,
    isOn: true,
  },
  {
    code: 'JOINT_POLICE',
    label: 'Joint governance with the police',
    purpose: 'Operations, disruption, what is in the way, and children both are worried about',
    source: 'S4-11; clock D26',
    rhythm: { every: 'weeks', weeks: 2, weekday: 3 },
    startsAt: '14:00',
    minutes: 60,
    chair: ['SERVICE_MANAGER', 'STRATEGIC_LEAD'],
    expected: ['SOCIAL_CARE', 'POLICE'],
    fewest: 2,
    agenda: CHOSEN,
    minutedAt: 'board',
    fills: false,
    clock: 'D26',
    isOn: true,
  },
  {
    code: 'MONTHLY',
    label: 'Monthly operational meeting',
    purpose:
      'Figures of every partner, what works well, what to develop, and the children people are most worried about',
    source: 'S1-52 to S1-57',
    rhythm: { every: 'month', nth: 3, weekday: 4 },
    startsAt: '13:30',
    minutes: 120,
    chair: ['SERVICE_MANAGER'],
    expected: [
      'SOCIAL_CARE',
      'POLICE',
      'HEALTH_SAFEGUARDING',
      'YOUTH_SUPPORT',
      'EARLY_HELP',
      'NEIGHBOURHOOD',
      'SEXUAL_HEALTH',
      'YOUTH_CLUB',
      'EDUCATION_SERVICE',
      'COLLEGE',
    ],
    fewest: 5,
    agenda: [
      'last-actions',
      'partner-figures',
      'working-well',
      'to-develop',
      'chosen-children',
      'contextual-responses',
      'matters',
    ],
    minutedAt: 'board',
    fills: false,
    isOn: true,
  },
  {
    code: 'FREQUENT_MISSING',
    label: 'Review of the children most often missing',
    purpose: 'For each child: is there a pattern, does the plan work, what is done',
    source: 'S4 2.2; clock D25',
    rhythm: { every: 'month', nth: 1, weekday: 2 },
    startsAt: '11:00',
    minutes: 60,
    chair: ['STRATEGIC_LEAD'],
    expected: ['SOCIAL_CARE', 'POLICE'],
    fewest: 1,
    agenda: [],
    minutedAt: 'frequent-missing',
    fills: false,
    clock: 'D25',
    isOn: true,
  },
  {
    code: 'SUB_GROUP',
    label: 'Exploitation sub-group',
    purpose: 'The partnership looks at performance, barriers and what needs more scrutiny',
    source: 'S1-100',
    rhythm: { every: 'as-needed' },
    startsAt: '10:00',
    minutes: 120,
    chair: ['STRATEGIC_LEAD', 'SERVICE_MANAGER'],
    expected: ['SOCIAL_CARE', 'POLICE', 'HEALTH_SAFEGUARDING', 'EDUCATION_SERVICE', 'VOLUNTARY'],
    fewest: 3,
    agenda: ['last-actions', 'matters'],
    minutedAt: 'board',
    fills: false,
    isOn: true,
  },
  {
    code: 'MACE',
    label: 'Multi-agency child exploitation meeting',
    purpose: 'Children of highest concern, people who harm, places and themes; not case management',
    source: 'reference 11',
    rhythm: { every: 'weeks', weeks: 2, weekday: 2 },
    startsAt: '10:00',
    minutes: 120,
    chair: ['SERVICE_MANAGER'],
    expected: [
      'SOCIAL_CARE',
      'POLICE',
      'LICENSING',
      'HOUSING',
      'ANTISOCIAL_BEHAVIOUR',
      'PROBATION',
      'VOLUNTARY',
    ],
    fewest: 4,
    agenda: CHOSEN,
    minutedAt: 'board',
    fills: false,
    isOn: false,
    offUntil: 'Off until places and people who harm have records of their own',
  },
  {
    code: 'CONTEXT',
    label: 'Meeting about a place or a group',
    purpose: 'Those who are responsible for a place agree how it becomes safer',
    source: 'reference 11',
    rhythm: { every: 'as-needed' },
    startsAt: '10:00',
    minutes: 60,
    chair: ['TEAM_MANAGER'],
    expected: ['SOCIAL_CARE', 'POLICE', 'LICENSING', 'YOUTH_SUPPORT'],
    fewest: 3,
    agenda: ['last-actions', 'matters'],
    minutedAt: 'board',
    fills: false,
    isOn: false,
    offUntil: 'Off until places and groups have records of their own',
  },
];

export const STANDING_KINDS: ReadonlyMap<string, StandingKind> = new Map(
  kinds.map((each) => [each.code, each]),
);
