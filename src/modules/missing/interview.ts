import type { Work } from '../../platform/http/work.ts';

/** Where an interview stands. */
export const INTERVIEW_STATES = {
  ASKED: 'Nobody holds it yet',
  ARRANGED: 'Arranged',
  HELD: 'Held, not written up',
  WRITTEN_UP: 'Written up, waits for sign-off',
  SIGNED_OFF: 'Signed off',
  CALLED_OFF: 'Called off',
} as const;
export type InterviewState = keyof typeof INTERVIEW_STATES;

export const isOpen = (state: InterviewState): boolean => state !== 'SIGNED_OFF' && state !== 'CALLED_OFF';
/** The talk has been: answers may be written, harm told, actions asked. */
export const isHeld = (state: InterviewState): boolean =>
  state === 'HELD' || state === 'WRITTEN_UP' || state === 'SIGNED_OFF';

/** Roles of agencies that read what a child told only when it was shared with them by name. */
const partners = ['POLICE_OFFICER', 'POLICE_INTELLIGENCE', 'HEALTH', 'EDUCATION_LEAD', 'PARTNER'];
export const isPartner = (role: string): boolean => partners.includes(role);
export const isBankWorker = (role: string): boolean => role === 'RETURN_INTERVIEWER';

/** Workers of the team itself: the share of interviews they hold is counted (S1-77). */
const teamRoles = [
  'TEAM_WORKER',
  'TEAM_MANAGER',
  'PSYCHOLOGIST',
  'MISSING_COORDINATOR',
  'SERVICE_MANAGER',
  'STRATEGIC_LEAD',
];
export const isOfTeam = (role: string): boolean => teamRoles.includes(role);

/** "RI-1a2b3c4d-v3": says which copy it is, and nothing about anybody. */
export const interviewReference = (id: string, version: number): string => `RI-${id.slice(-8)}-v${version}`;

export const interviewPath = (id: string, rest = ''): string => `/interviews/${id}${rest}`;
export const whoActs = (work: Pick<Work, 'actor'>): string | null => work.actor.postingId || null;
