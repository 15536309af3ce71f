import { absent, FieldErrors, forbid, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert, endRelationships, findPosting, opens, relate } from '../access/index.ts';
import { stopClock } from '../deadlines/index.ts';
import { urgentIsOver } from '../notices/index.ts';
import { happened, raiseFlag } from '../people/index.ts';
import { insertInvolvement, openInvolvement } from './involvement.store.ts';
import { keepOverride } from './override.commands.ts';
import {
  decisionsOf,
  findReferral,
  insertDecision,
  moveReferral,
  type ReferralRow,
  type TriageOutcome,
} from './referral.store.ts';
import { nextReferralStates, REFERRAL_STATE_LABELS, type TriageDecision } from './referral.ts';
import { involvementOpened, referralDecided } from './referrals.events.ts';
import { decidePolicy, needsServiceManager } from './triage.policy.ts';

export interface DecideReferral {
  referralId: string;
  /** Of the referral as it was read; a decision made meanwhile by somebody else stands. */
  version: number;
  decision: TriageDecision;
  /** Why a team manager decides an exception, which is the service manager's (S3-50, S0-26). */
  overrideReason?: string | undefined;
}

/**
 * Triage (reference 5.3): accept, consultation only, decline and signpost, or ask for more; always with a rationale, and
 * the referrer is told. Accepting opens the involvement and the child to the team's managers.
 * @returns the involvement that is open after it, if any
 * @throws StaleEdit when somebody else decided first; Refusal for others than managers
 */
export async function decideReferral(
  work: Work,
  input: DecideReferral,
): Promise<{ involvementId: string | undefined }> {
  const decidable = decidePolicy(work.actor);
  if (decidable.outcome !== 'allow') throw new Refusal(decidable);
  const referral = await findReferral(work.tx, input.referralId);
  if (referral === undefined) throw absent();
  const { decision } = input;
  const reason = input.overrideReason?.trim();
  if (needsServiceManager(referral.kind, work.actor) && !reason) {
    throw new FieldErrors({
      overrideReason: 'The service manager decides an exception. Say why you decide it instead',
    });
  }
  if (referral.version !== input.version || !nextReferralStates(referral.state).includes(decision.outcome)) {
    throw await decidedMeanwhile(work, referral);
  }
  if ((await moveReferral(work.tx, referral.id, input.version, decision.outcome)) === 0) {
    throw await decidedMeanwhile(work, referral);
  }
  await standBeside(work, referral);
  await keepDecision(work, referral, decision);
  if (needsServiceManager(referral.kind, work.actor) && reason)
    await setTriageOrderAside(work, referral, reason);
  const involvementId = decision.outcome === 'ACCEPTED' ? await openToTheTeam(work, referral) : undefined;
  await tellOfDecision(work, referral, decision, involvementId ?? null);
  if (decision.outcome !== 'MORE_INFO') {
    await endTriage(work, referral);
    await urgentIsOver(work, { type: 'referral', id: referral.id });
  }
  work.note({
    subjects: [referral.childId],
    objectType: 'referral',
    objectId: referral.id,
    version: input.version + 1,
  });
  return { involvementId };
}

async function decidedMeanwhile(work: Work, referral: ReferralRow): Promise<StaleEdit> {
  const last = (await decisionsOf(work.tx, referral.id)).at(-1);
  const by = last && (await findPosting(work.tx, last.decidedBy));
  return new StaleEdit(
    { outcome: REFERRAL_STATE_LABELS[referral.state], rationale: last?.rationale ?? '' },
    referral.version,
    by?.staffName,
  );
}

/** A manager of the authority outside the team decides with a relationship of their own. */
async function standBeside(work: Work, { childId, id }: ReferralRow): Promise<void> {
  if (await opens(work.tx, childId, 'REFERRAL')) return;
  await relate(work, {
    childId,
    kind: 'TRIAGE',
    postingId: work.actor.postingId,
    objectId: id,
    basis: 'deciding a referral',
  });
}

async function keepDecision(work: Work, referral: ReferralRow, decision: TriageDecision): Promise<void> {
  await addStep(work, referral, decision.outcome, decision.rationale, {
    signpostTo: decision.outcome === 'DECLINED_SIGNPOST' ? decision.signpostTo : null,
    asked: decision.outcome === 'MORE_INFO' ? decision.asked : null,
  });
}

const addStep = (
  work: Work,
  referral: ReferralRow,
  outcome: TriageOutcome,
  rationale: string,
  more: { signpostTo: string | null; asked: string | null } = { signpostTo: null, asked: null },
) =>
  insertDecision(work.tx, {
    authorityId: referral.authorityId,
    id: work.ids.next(),
    referralId: referral.id,
    childId: referral.childId,
    teamId: referral.teamId,
    outcome,
    rationale,
    ...more,
    decidedAt: work.now,
    decidedBy: work.actor.postingId,
  });

const setTriageOrderAside = (work: Work, referral: ReferralRow, reason: string) =>
  keepOverride(
    work,
    {
      authorityId: referral.authorityId,
      childId: referral.childId,
      objectType: 'referral',
      objectId: referral.id,
    },
    { rule: 'triage-order', reason, byRole: work.actor.role },
  );

/** A child already open to the team stays in the involvement that runs: there is one at a time. */
async function openToTheTeam(work: Work, referral: ReferralRow): Promise<string> {
  const running = await openInvolvement(work.tx, referral.childId);
  if (running !== undefined) return running.id;
  const { childId, teamId } = referral;
  await relate(work, { childId, kind: 'MANAGER', teamId, basis: 'referral accepted' });
  const id = work.ids.next();
  await insertInvolvement(work.tx, {
    authorityId: referral.authorityId,
    id,
    childId,
    teamId,
    referralId: referral.id,
    openedAt: work.now,
    openedBy: work.actor.postingId,
    closedAt: null,
    version: 1,
  });
  await raiseFlag(work, {
    childId,
    kind: 'OPEN_TO_TEAM',
    objectId: id,
    href: `/children/${childId}/referrals`,
  });
  await work.publish(involvementOpened, { involvementId: id, childId, teamId, at: work.now });
  return id;
}

const TOLD: Readonly<Record<TriageDecision['outcome'], string>> = {
  ACCEPTED: 'The team has accepted your referral',
  CONSULTATION_ONLY: 'The team offers a consultation on your referral',
  DECLINED_SIGNPOST: 'The team has not accepted your referral and suggests another way',
  MORE_INFO: 'The team asks you for more about your referral',
};

async function tellOfDecision(
  work: Work,
  referral: ReferralRow,
  decision: TriageDecision,
  involvementId: string | null,
): Promise<void> {
  for (const forPostingId of new Set([referral.referrerPostingId, referral.submittedBy])) {
    await alert(work, {
      kind: 'referral-decided',
      line: TOLD[decision.outcome],
      childId: referral.childId,
      forPostingId,
    });
  }
  await happened(work, {
    childId: referral.childId,
    at: work.now,
    kind: 'referral',
    dataClass: 'REFERRAL',
    line: `Referral: ${REFERRAL_STATE_LABELS[decision.outcome].toLowerCase()}, decided by ${work.actor.staffName}`,
    href: `/referrals/${referral.id}`,
  });
  await work.publish(referralDecided, {
    referralId: referral.id,
    childId: referral.childId,
    outcome: decision.outcome,
    involvementId,
  });
}

/** Decided: the triage clock stops, and the child is no longer open to those who only decided. */
async function endTriage(work: Work, { id, childId }: ReferralRow): Promise<void> {
  await stopClock(work, { rule: 'D2', about: { type: 'referral', id }, at: work.now });
  await endRelationships(work, { childId, kind: 'TRIAGE', objectId: id });
}

/** The referrer answers what the team asked; the referral is to be decided again. */
export async function answerTeam(
  work: Work,
  input: { referralId: string; version: number; answer: string },
): Promise<void> {
  const referral = await findReferral(work.tx, input.referralId);
  if (referral === undefined) throw absent();
  if (referral.state !== 'MORE_INFO')
    throw new Refusal(forbid('reference 5.3', 'The team is not waiting for an answer.'));
  if ((await moveReferral(work.tx, referral.id, input.version, 'TRIAGE')) === 0)
    throw await decidedMeanwhile(work, referral);
  await addStep(work, referral, 'ANSWERED', input.answer);
  await alert(work, {
    kind: 'referral-answered',
    line: 'A referrer has answered the team’s question',
    childId: referral.childId,
    forRole: 'TEAM_MANAGER',
  });
  work.note({
    subjects: [referral.childId],
    objectType: 'referral',
    objectId: referral.id,
    version: input.version + 1,
  });
}

/** New information about a declined referral or a consultation: it is opened to the team and decided again. */
export async function lookAgain(
  work: Work,
  input: { referralId: string; version: number; reason: string },
): Promise<void> {
  const referral = await findReferral(work.tx, input.referralId);
  if (referral === undefined) throw absent();
  if (!nextReferralStates(referral.state).includes('TRIAGE') || referral.state === 'SUBMITTED') {
    throw await decidedMeanwhile(work, referral);
  }
  const { childId, teamId, id } = referral;
  await relate(work, { childId, kind: 'TRIAGE', teamId, objectId: id, basis: 'looking at a referral again' });
  await standBeside(work, referral);
  if ((await moveReferral(work.tx, id, input.version, 'TRIAGE')) === 0)
    throw await decidedMeanwhile(work, referral);
  await addStep(work, referral, 'LOOKED_AT_AGAIN', input.reason);
  work.note({ subjects: [childId], objectType: 'referral', objectId: id, version: input.version + 1 });
}
