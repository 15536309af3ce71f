import { absent, forbid, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert } from '../access/index.ts';
import { startClock } from '../deadlines/index.ts';
import { raiseUrgent } from '../notices/index.ts';
import { happened } from '../people/index.ts';
import { findReferral, markUrgent, type ReferralRow } from './referral.store.ts';
import { mayFindUrgent } from './triage.policy.ts';

/** Who decides it accepts it by name: a manager of the team, for an exception the service manager (S0-24). */
export async function raiseUrgentReferral(
  work: Work,
  { id, childId, kind }: Pick<ReferralRow, 'id' | 'childId' | 'kind'>,
): Promise<void> {
  await raiseUrgent(work, {
    ...{ about: { type: 'referral', id }, href: `/referrals/${id}`, childId, dataClass: 'REFERRAL' },
    line: 'An urgent referral waits for a decision',
    forRole: kind === 'exception' ? 'SERVICE_MANAGER' : 'TEAM_MANAGER',
  });
}

/**
 * The referral is found immediate and urgent after it was sent: D3 counts from its receipt all the same, so it may be
 * late at once and says why (S3-52).
 */
export async function findUrgent(
  work: Work,
  input: { referralId: string; version: number; reason: string },
): Promise<void> {
  const referral = await findReferral(work.tx, input.referralId);
  if (referral === undefined) throw absent();
  if (!mayFindUrgent(work.actor))
    throw new Refusal(forbid('reference 3.3', 'Tell the team’s manager that this is urgent.'));
  if (referral.isUrgent) return;
  if ((await markUrgent(work.tx, referral.id, input.version, work.now, input.reason)) === 0) {
    throw new StaleEdit({ urgentReason: referral.urgentReason }, referral.version);
  }
  await startClock(work, {
    rule: 'D3',
    about: { type: 'referral', id: referral.id },
    childId: referral.childId,
    startedAt: referral.receivedAt,
    knownAt: work.now,
    holder: { teamId: referral.teamId },
    href: `/referrals/${referral.id}`,
  });
  await alert(work, {
    kind: 'referral-urgent',
    line: 'A referral was found urgent: a strategy meeting is due within 24 hours of its receipt',
    childId: referral.childId,
    forRole: 'TEAM_MANAGER',
  });
  if (['SUBMITTED', 'TRIAGE', 'MORE_INFO'].includes(referral.state))
    await raiseUrgentReferral(work, referral);
  await happened(work, {
    childId: referral.childId,
    at: work.now,
    kind: 'referral',
    dataClass: 'REFERRAL',
    line: `Referral found immediate and urgent by ${work.actor.staffName}`,
    href: `/referrals/${referral.id}`,
  });
  work.note({
    subjects: [referral.childId],
    objectType: 'referral',
    objectId: referral.id,
    version: input.version + 1,
  });
}
