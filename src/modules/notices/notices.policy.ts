import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';
import type { NoticeRow } from './notice.store.ts';

/** Sees all of the authority's urgent notices: the same roles as in the policy of the table. */
const LEADS = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD', 'MISSING_COORDINATOR'];
export const leads = ({ role }: Pick<Actor, 'role'>): boolean => LEADS.includes(role);

/** Signed in is not enough where no class of data is asked for: a posting has to be chosen. */
export const inPosting = (actor: Actor): Decision =>
  actor.postingId === ''
    ? { outcome: 'redirect', rule: 'AC-1', to: actor.mfaAt === null ? '/sign-in/code' : '/postings' }
    : allow('AC-1');

const back = { text: 'What is with you', href: '/told' };

/** "I have this": anybody who sees it, but for whoever raised it, who would stop it from reaching somebody else. */
export const accepts = (actor: Actor, n: Pick<NoticeRow, 'raisedBy'>): boolean =>
  actor.postingId !== n.raisedBy || leads(actor);
export const mayAccept = (actor: Actor, n: Pick<NoticeRow, 'raisedBy'>): Decision =>
  accepts(actor, n)
    ? allow('S0-24')
    : forbid('S0-24', 'You raised this, so that somebody else accepts it. You can record a call.', back);

/** To somebody else: by whom it is with, and by those who lead. */
export const passes = (actor: Actor, n: Pick<NoticeRow, 'withPostingId'>): boolean =>
  actor.postingId === n.withPostingId || leads(actor);
export const mayPass = (actor: Actor, n: Pick<NoticeRow, 'withPostingId'>): Decision =>
  passes(actor, n)
    ? allow('S0-24')
    : forbid('S0-24', 'It is passed on by whoever has it, or by a manager.', back);

export const maySeeTeam = (actor: Actor): Decision => {
  const posted = inPosting(actor);
  if (posted.outcome !== 'allow') return posted;
  return leads(actor)
    ? allow('AC-2')
    : forbid('AC-2', 'Managers see what nobody has accepted. What is with you is on your own list.', back);
};
