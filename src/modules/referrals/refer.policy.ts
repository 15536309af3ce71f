import { allow, type Decision, forbid, notrace } from '../../platform/http/decision.ts';
import type { Actor } from '../../platform/http/work.ts';
import { cellOf } from '../access/index.ts';
import { refersByOwnRule } from './referral.queries.ts';
import type { ReferralRow } from './referral.store.ts';

/** Who may begin a referral at all; whether of this child, `mayRefer` answers (S3-49, S3-50). */
export function beginPolicy(actor: Actor): Decision {
  if (cellOf(actor, 'REFERRAL')?.mayWrite === true || refersByOwnRule(actor)) return allow('S3-49');
  return forbid('AC-2', 'Your posting does not include this.', {
    text: 'Tell the front door about a child',
    href: `/worried/${actor.authorityCode}`,
  });
}

/** Whoever may write about referrals of this child answers the team, or whoever sent this one. */
export function answerPolicy(actor: Actor, referral: Pick<ReferralRow, 'submittedBy'>): Decision {
  const isSender = referral.submittedBy === actor.postingId;
  return isSender || cellOf(actor, 'REFERRAL')?.mayWrite === true ? allow('AC-7') : notrace('AC-7');
}
