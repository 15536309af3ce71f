import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, forbid, Labelled, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert } from '../access/index.ts';
import { addLine, type LineInput } from '../outcomes/index.ts';
import { findChild, happened, lowerFlag, raiseFlag } from '../people/index.ts';
import { involvementOf } from '../referrals/index.ts';
import { actPath, mayManage, mayRefer } from './act.policy.ts';
import { actStanding } from './act.queries.ts';
import {
  decisionsOf,
  findReferral,
  insertDecision,
  insertReferral,
  moveReferral,
  type ReferralRow,
} from './act.store.ts';
import {
  DECISIONS,
  isNamedIn,
  type PanelOutcome,
  type PlacementRisk,
  STATES,
  stateAfter,
  wrongWithDays,
} from './act.ts';

export interface ActReferral {
  why: string;
  placementRisk: PlacementRisk;
  placementWords?: string | undefined;
  /** Left out: not asked yet. */
  childView?: string | undefined;
  familyBrings?: string | undefined;
  familyNeeds?: string | undefined;
}

/**
 * Refers a child who is open to the team to ACT (S4 3.3). Managers are told that it waits for the panel.
 * @returns its id
 * @throws Refusal for who may not refer, for a child who is not open to the team, and while one waits or ACT runs
 */
export async function referToAct(work: Work, childId: string, input: ActReferral): Promise<string> {
  const child = await findChild(work.tx, childId);
  if (!child) throw absent();
  const may = await mayRefer(work, child);
  if (may.outcome !== 'allow') throw new Refusal(may);
  const barred = await notReferable(work, childId);
  if (barred) throw new Refusal(barred);
  const id = work.ids.next();
  const { authorityId, postingId, staffId } = work.actor;
  const isNew = await insertReferral(work.tx, {
    ...{ authorityId, id, childId, why: input.why, placementRisk: input.placementRisk },
    placementWords: input.placementWords ?? null,
    childView: input.childView ?? null,
    familyBrings: input.familyBrings ?? null,
    familyNeeds: input.familyNeeds ?? null,
    ...{ referredAt: work.now, referredBy: postingId, referrerStaff: staffId },
  });
  if (isNew === 0) throw new Refusal(forbid('S4-66', ALREADY));
  await raiseFlag(work, { childId, kind: 'ACT', note: 'waiting for the panel', objectId: id });
  await told(work, childId, 'Referred to ACT');
  for (const forRole of ['TEAM_MANAGER', 'SERVICE_MANAGER'])
    await alert(work, { kind: 'act', line: 'A referral to ACT waits for the panel', childId, forRole });
  note(work, { id, childId, version: 1 });
  return id;
}
const ALREADY = 'This child is referred to ACT already, or in it.';

/** A referral waits or was accepted and not begun, or ACT runs. */
export async function isReferredOrIn(work: Pick<Work, 'tx'>, childId: string): Promise<boolean> {
  const { waiting, toBegin, isRunning } = await actStanding(work, childId);
  return isRunning || waiting !== undefined || toBegin !== undefined;
}

/** Why a child cannot be referred now; undefined when nothing stands against it. */
export async function notReferable(work: Pick<Work, 'tx'>, childId: string) {
  if (!(await involvementOf(work.tx, childId)))
    return forbid('S2-12', 'ACT is for a child who is open to the team. Refer to the team first.', {
      text: 'Refer to the team',
      href: `/children/${childId}/refer`,
    });
  return (await isReferredOrIn(work, childId)) ? forbid('S4-66', ALREADY) : undefined;
}

export interface PanelDecision {
  referralId: string;
  /** Of the referral as it was read. */
  version: number;
  decision: PanelOutcome;
  decidedOn: Temporal.PlainDate;
  /** Who decided, one a line. */
  members: string;
  rationale: string;
  /** Who thought otherwise, and why: kept as it was said. */
  dissent?: string | undefined;
  instead?: string | undefined;
  /** A placement that was considered (S0-10): kept as a line of outcomes, not decided yet. */
  move?: (Pick<LineInput, 'code' | 'area' | 'band' | 'isSecure'> & { why: string }) | undefined;
}

/**
 * Writes down what the panel decided. Whoever referred does not decide, neither here nor in the list of members.
 * @throws StaleEdit when another decision was written first; FieldErrors; Refusal for the referrer and for others than managers
 */
export async function decideAct(work: Work, input: PanelDecision): Promise<void> {
  const referral = await findReferral(work.tx, input.referralId);
  const child = referral && (await findChild(work.tx, referral.childId));
  if (!referral || !child) throw absent();
  const may = await mayManage(work, child);
  if (may.outcome !== 'allow') throw new Refusal(may);
  if (referral.referrerStaff === work.actor.staffId) throw new Refusal(OWN_REFERRAL);
  check(work, referral, input);
  if (
    (await moveReferral(work.tx, { ...referral, version: input.version }, stateAfter(input.decision))) === 0
  )
    throw await decidedMeanwhile(work, referral);
  const moveLineId = input.move && (await addMove(work, referral, input));
  await insertDecision(work.tx, {
    ...{ authorityId: referral.authorityId, id: work.ids.next(), referralId: referral.id },
    ...{ childId: child.id, decision: input.decision, decidedOn: input.decidedOn },
    ...{ members: input.members, rationale: input.rationale, dissent: input.dissent ?? null },
    ...{ instead: input.instead ?? null, moveLineId: moveLineId ?? null, writtenAt: work.now },
    ...{ decidedBy: work.actor.postingId, deciderStaff: work.actor.staffId },
    referrerStaff: referral.referrerStaff,
  });
  await tellDecision(work, referral, input.decision);
  note(work, { ...referral, version: input.version + 1 });
}
export const OWN_REFERRAL = forbid(
  'S4 3.3',
  'You referred this child. Somebody else decides with the panel; you can speak to it.',
);

function check(work: Work, referral: ReferralRow, { decidedOn, members, decision, instead }: PanelDecision) {
  const earliest = { day: dayOf(referral.referredAt), says: 'Must not be before the referral' };
  const wrong = wrongWithDays({ decidedOn }, dayOf(work.now), earliest);
  if (isNamedIn(members, referral.referrerName ?? ''))
    wrong.members = `${referral.referrerName} referred, and does not decide. Leave them out here`;
  if (decision === 'NOT_NOW' && !instead) wrong.instead = 'Enter what is offered instead';
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
}

async function decidedMeanwhile(work: Work, referral: ReferralRow): Promise<StaleEdit> {
  const fresh = await findReferral(work.tx, referral.id);
  const theirs = (await decisionsOf(work.tx, referral.childId)).find(
    (each) => each.referralId === referral.id,
  );
  const words = (value: unknown) => DECISIONS[value as PanelOutcome] ?? String(value);
  const decision = theirs?.decision ?? (fresh ? STATES[fresh.state] : '');
  return new StaleEdit(
    {
      decision: new Labelled('What was decided', decision, words),
      members: new Labelled('Who decided', theirs?.members ?? ''),
      rationale: new Labelled('Why', theirs?.rationale ?? ''),
      dissent: new Labelled('Who thought otherwise', theirs?.dissent ?? ''),
      instead: new Labelled('What is offered instead', theirs?.instead ?? ''),
    },
    fresh?.version ?? referral.version,
    theirs?.deciderName ?? undefined,
  );
}

/** The move is a line of outcomes, once and there: figures count it (E18). */
const addMove = (work: Work, { childId }: ReferralRow, { move, decidedOn }: PanelDecision) =>
  addLine(work, childId, 'MOVE', {
    ...{ from: decidedOn, outcome: 'UNDECIDED', words: move?.why ?? '', isSecure: move?.isSecure === true },
    ...{ code: move?.code ?? null, area: move?.area ?? null, band: move?.band ?? null },
    source: 'ACT panel',
  });

async function tellDecision(work: Work, referral: ReferralRow, decision: PanelOutcome): Promise<void> {
  const { childId } = referral;
  if (decision !== 'MORE_NEEDED') {
    await lowerFlag(work, { childId, kind: 'ACT', objectId: referral.id });
    if (decision === 'ACCEPTED')
      await raiseFlag(work, { childId, kind: 'ACT', note: 'accepted, not begun yet', objectId: referral.id });
  }
  await told(work, childId, `ACT panel: ${DECISIONS[decision].toLowerCase()}`);
  await alert(work, {
    kind: 'act',
    line: `The ACT panel has decided: ${DECISIONS[decision].toLowerCase()}`,
    childId,
    forPostingId: referral.referredBy,
  });
}

const note = (work: Work, r: { id: string; childId: string; version: number }) =>
  work.note({
    subjects: [r.childId],
    objectType: 'act-referral',
    objectId: r.id,
    classes: ['PLAN'],
    version: r.version,
  });

/** One line on the timeline: that it happened, nothing of what was said. */
export const told = (work: Work, childId: string, line: string, at = work.now): Promise<void> =>
  happened(work, { childId, at, kind: 'plan', dataClass: 'PLAN', line, href: actPath(childId) });
