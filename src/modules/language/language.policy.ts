import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';

const KEEPERS = ['AUTHORITY_ADMIN', 'SERVICE_MANAGER', 'TEAM_MANAGER'];
const READERS_OF_TREND = ['SERVICE_MANAGER', 'STRATEGIC_LEAD', 'TEAM_MANAGER', 'TEAM_WORKER', 'PSYCHOLOGIST'];

export const keepsWords = ({ role }: Pick<Actor, 'role'>): boolean => KEEPERS.includes(role);
export const readsTrend = ({ role }: Pick<Actor, 'role'>): boolean => READERS_OF_TREND.includes(role);

const back = { text: 'Words to avoid, and what to say instead', href: '/language' };

export const inPosting = (actor: Actor): Decision =>
  actor.postingId === ''
    ? { outcome: 'redirect', rule: 'AC-1', to: actor.mfaAt === null ? '/sign-in/code' : '/postings' }
    : allow('AC-2');

export function changeWords(actor: Actor): Decision {
  const posted = inPosting(actor);
  if (posted.outcome !== 'allow') return posted;
  return keepsWords(actor)
    ? allow('AC-2')
    : forbid('AC-2', 'Managers and the administrator change these words. Ask one of them.', back);
}

export function seeTrend(actor: Actor): Decision {
  const posted = inPosting(actor);
  if (posted.outcome !== 'allow') return posted;
  return readsTrend(actor)
    ? allow('AC-2')
    : forbid('AC-2', 'A team’s trend is for the team and those who lead it.', back);
}
