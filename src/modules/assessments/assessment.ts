import type { Work } from '../../platform/http/work.ts';
import { codeList } from '../people/index.ts';

/**
 * Two kinds. Strengths: needs, safety and stability over time (S1-16 to S1-19, reference 7.3). Multi-agency: what
 * several agencies know of a harm (F8). Neither has a score, and nothing is worked out from the answers.
 */
export const ASSESSMENT_KINDS = ['STRENGTHS', 'MULTI_AGENCY'] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];
export type AssessmentState = 'DRAFT' | 'COMPLETE' | 'SET_ASIDE';

/** As an address says it. */
export const SLUGS = { strengths: 'STRENGTHS', 'multi-agency': 'MULTI_AGENCY' } as const;
export type Slug = keyof typeof SLUGS;
export const slugs = Object.keys(SLUGS) as [Slug, ...Slug[]];
export const slugOf = (kind: AssessmentKind): Slug => (kind === 'STRENGTHS' ? 'strengths' : 'multi-agency');

/** What a multi-agency risk assessment answers to (F8). */
export const prompts = codeList([
  { code: 'MISSING', label: 'A time missing' },
  { code: 'INTELLIGENCE', label: 'New intelligence' },
  { code: 'ETAC', label: 'A meeting of the team around the child' },
  { code: 'DAILY_MEETING', label: 'The daily meeting' },
  { code: 'PLACEMENT', label: 'A change of where the child lives' },
  { code: 'OTHER', label: 'Something else' },
]);
export const promptCodes = prompts.map((each) => each.code) as ['MISSING', ...string[]];

/**
 * Words for a level of risk, for authorities that ask for one. A person says it and says why: nothing sets, computes,
 * colours or sorts by it (S3-35).
 */
export const levelWords = codeList([
  { code: 'LOW', label: 'Low' },
  { code: 'MEDIUM', label: 'Medium' },
  { code: 'HIGH', label: 'High' },
  { code: 'VERY_HIGH', label: 'Very high' },
]);
export const levelCodes = levelWords.map((each) => each.code) as ['LOW', ...string[]];

/** Fewer agencies than this are warned of, and nothing is held up (F8). */
export const FEWEST_AGENCIES = 3;
/** Who has said something for this version: a line carried over and not looked at since says nothing new. */
export const agenciesIn = (known: readonly { agency: string; isCarried?: boolean }[]): string[] => [
  ...new Set(known.filter((each) => each.isCarried !== true).map((each) => each.agency)),
];

/** Due to be looked at again: the day has come and no newer version of its kind was completed. */
export const isPastReview = (reviewOn: Temporal.PlainDate | null, today: Temporal.PlainDate): boolean =>
  reviewOn !== null && Temporal.PlainDate.compare(reviewOn, today) < 0;

/** "AS-1a2b3c4d-v2": says which copy it is, and nothing about anybody. */
export const assessmentReference = (a: { id: string; number: number }): string =>
  `AS-${a.id.slice(-8)}-v${a.number}`;
export const assessmentPath = (id: string, rest = ''): string => `/assessments/${id}${rest}`;
export const assessmentsPath = (childId: string): string => `/children/${childId}/assessments`;
export const whoActs = (work: Pick<Work, 'actor'>): string | null => work.actor.postingId || null;
