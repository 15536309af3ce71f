import { type SupervisedRole, supervisedRoles } from '../access/index.ts';

/** Kinds of supervision (F24). Only one with the supervisor alone answers D22; the others come on top of it. */
export const KINDS = {
  INDIVIDUAL: 'Supervision, one to one',
  AD_HOC: 'In between, because something happened',
  CLINICAL: 'Clinical supervision',
  GROUP: 'Group reflection',
  PEER: 'Peer supervision',
} as const;
export type Kind = keyof typeof KINDS;

const MANAGERS: readonly string[] = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD'];
const PEERS: readonly string[] = [
  'TEAM_WORKER',
  'MISSING_COORDINATOR',
  'RETURN_INTERVIEWER',
  'ALLOCATED_SOCIAL_WORKER',
];
/** Which kinds somebody records, by role; the database holds the same rule. */
export function kindsHeldBy(role: string): Kind[] {
  if (MANAGERS.includes(role)) return ['INDIVIDUAL', 'AD_HOC', 'GROUP', 'PEER'];
  if (role === 'PSYCHOLOGIST') return ['CLINICAL', 'GROUP', 'PEER'];
  return PEERS.includes(role) ? ['PEER'] : [];
}
/** Kinds between two people, in which the worker's part is the worker's alone to share. */
export const isBetweenTwo = (kind: Kind): boolean => kind !== 'GROUP' && kind !== 'PEER';

export interface Rhythm {
  /** Weeks by post; a post left out has four (D22). */
  supervisionWeeks: Readonly<Record<string, number>>;
  newlyQualifiedWeeks: number;
}
export interface Supervised {
  role: string;
  /** The day of the last supervision one to one; null when none is recorded. */
  lastOn: Temporal.PlainDate | null;
  /** Since when the supervisor is theirs: a first supervision is counted from it. */
  since: Temporal.PlainDate;
  newlyQualifiedUntil: Temporal.PlainDate | null;
}
export interface Due {
  on: Temporal.PlainDate;
  weeks: number;
  isNewlyQualified: boolean;
  state: 'overdue' | 'soon' | 'ok';
}
const PUBLISHED_WEEKS = 4;
const SOON = 3;

/**
 * When supervision is due next (D22; S4-84): so many whole weeks after the last one. The shorter rhythm holds on every
 * day up to the last day of the mark; whose mark has run out is counted by their post again, from the same last day.
 * Leave moves nothing.
 */
export function supervisionDue(worker: Supervised, rhythm: Rhythm, today: Temporal.PlainDate): Due {
  const { newlyQualifiedUntil: until } = worker;
  const isNewlyQualified = until !== null && Temporal.PlainDate.compare(today, until) <= 0;
  const byPost = rhythm.supervisionWeeks[worker.role] ?? PUBLISHED_WEEKS;
  const weeks = isNewlyQualified ? Math.min(byPost, rhythm.newlyQualifiedWeeks) : byPost;
  const on = (worker.lastOn ?? worker.since).add({ weeks });
  const days = today.until(on).days;
  return { on, weeks, isNewlyQualified, state: days < 0 ? 'overdue' : days <= SOON ? 'soon' : 'ok' };
}

/** Posts that are counted at all. */
export const isSupervised = (role: string): role is SupervisedRole => Object.hasOwn(supervisedRoles, role);
