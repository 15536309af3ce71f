import { absent, FieldErrors, forbid, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert, endRelationships, findPosting } from '../access/index.ts';
import { closeClocks, handOver } from '../deadlines/index.ts';
import { happened, lowerFlag } from '../people/index.ts';
import { proposePolicy } from './closing.policy.ts';
import { clocksAtClosing, ownChecks } from './closing.queries.ts';
import {
  type ClosingRow,
  decideClosing,
  findClosing,
  insertClosing,
  proposedClosing,
} from './closing.store.ts';
import {
  CLOSING_REASON_LABELS,
  type ClosingAnswer,
  type ClosingCheck,
  type ClosingReason,
  clocksWithoutOwner,
  mayApproveClosing,
  type RunningClock,
} from './closing.ts';
import {
  endInvolvement,
  endWorkers,
  findInvolvement,
  type InvolvementRow,
  openInvolvement,
  workersOf,
} from './involvement.store.ts';
import { keepOverride } from './override.commands.ts';
import type { Override } from './override.ts';
import { involvementClosed } from './referrals.events.ts';

/** Workers and managers of the team keep a closed record open for this long (AC-11). */
const OPEN_AFTER_CLOSING_HOURS = 28 * 24;

export interface ProposeClosing {
  childId: string;
  reason: ClosingReason;
  /** What has changed for the young person. */
  summary: string;
  leadProfessionalAfter?: string | undefined;
  /** Months of safety and stability, by the team's own judgement. */
  monthsSustained?: number | undefined;
  /** What the product knows now: `closingChecksOf`; our own list alone when left out. */
  checks?: readonly ClosingCheck[] | undefined;
  /** Running clock id → posting that answers for it after closing. */
  clockOwners?: Readonly<Record<string, string>> | undefined;
}

/** Proposes to close the child's open involvement (reference 5.6). Somebody else, a manager, decides. */
export async function proposeClosing(work: Work, input: ProposeClosing): Promise<{ closingId: string }> {
  const may = proposePolicy(work.actor);
  if (may.outcome !== 'allow') throw new Refusal(may);
  const involvement = await openInvolvement(work.tx, input.childId);
  if (involvement === undefined) throw absent();
  const waiting = await proposedClosing(work.tx, involvement.id);
  if (waiting !== undefined) {
    const by = await findPosting(work.tx, waiting.proposedBy);
    throw new StaleEdit({ summary: waiting.summary }, waiting.version, by?.staffName);
  }
  const id = work.ids.next();
  await insertClosing(work.tx, {
    authorityId: involvement.authorityId,
    id,
    involvementId: involvement.id,
    childId: input.childId,
    reason: input.reason,
    summary: input.summary,
    leadProfessionalAfter: input.leadProfessionalAfter ?? null,
    monthsSustained: input.monthsSustained ?? null,
    checks: [...(input.checks ?? ownChecks(input))],
    clockOwners: { ...input.clockOwners },
    state: 'proposed',
    proposedAt: work.now,
    proposedBy: work.actor.postingId,
    decidedAt: null,
    decidedBy: null,
    decisionNote: null,
    version: 1,
  });
  await alert(work, {
    kind: 'closing-proposed',
    line: `${work.actor.staffName} proposes to close a child’s involvement`,
    childId: input.childId,
    forRole: 'TEAM_MANAGER',
  });
  await tellTimeline(work, input.childId, `Closing proposed by ${work.actor.staffName}`, id);
  work.note({ subjects: [input.childId], objectType: 'closing', objectId: id, version: 1 });
  return { closingId: id };
}

const tellTimeline = (work: Work, childId: string, line: string, closingId: string) =>
  happened(work, {
    childId,
    at: work.now,
    kind: 'status',
    dataClass: 'REFERRAL',
    line,
    href: `/closings/${closingId}`,
  });

export interface DecideClosing {
  closingId: string;
  version: number;
  /** The checks as they stand now; as they stood when it was proposed when left out. */
  checks?: readonly ClosingCheck[] | undefined;
  note?: string | undefined;
  /** Owners chosen or changed at approval. */
  clockOwners?: Readonly<Record<string, string>> | undefined;
  /** Why checks that say "not yet", or clocks without an owner, are set aside (S0-26). */
  overrideReason?: string | undefined;
}

/**
 * Approves a closing: a manager other than the proposer. Clocks of the involvement stop; every other running clock has a
 * named owner first; workers keep the record for 28 days (AC-11); new facts and a new referral stay possible.
 * @throws FieldErrors for what is not finished; StaleEdit when it was decided meanwhile; Refusal for others
 */
export async function approveClosing(work: Work, input: DecideClosing): Promise<void> {
  const { closing, involvement, proposedBy } = await closingAt(work, input);
  const clockOwners = { ...closing.clockOwners, ...input.clockOwners };
  const clocks = await clocksAtClosing(work, involvement, clockOwners);
  const checks = [...(input.checks ?? closing.checks)];
  const asked = {
    proposedBy,
    approver: approverOf(work),
    checks,
    clocks: clocks.map((each) => each.running),
  };
  const overrides = overridesNeeded(work, asked, input.overrideReason);
  refuseUnlessMay(mayApproveClosing({ ...asked, overrides }));
  await decideAs(work, closing, input.version, { state: 'approved', note: input.note, checks, clockOwners });
  for (const override of overrides) await keepOverride(work, overrideAbout(closing), override);
  for (const { row, running } of clocks) {
    const owner = clockOwners[row.id];
    if (!running.endsWithInvolvement && owner && owner !== row.holderPostingId)
      await handOver(work, row.id, owner);
  }
  const { childId, reason } = closing;
  await closeClocks(work, { childId, at: work.now, alsoAbout: referralOf(involvement) });
  await endTheInvolvement(work, involvement);
  await tellOfClosing(work, closing);
  await work.publish(involvementClosed, { involvementId: involvement.id, childId, reason, at: work.now });
}

async function decideAs(
  work: Work,
  closing: ClosingRow,
  version: number,
  decision: Pick<ClosingRow, 'checks' | 'clockOwners'> & {
    state: 'approved' | 'sent-back';
    note: string | undefined;
  },
): Promise<void> {
  const { note, ...rest } = decision;
  const decided = {
    ...rest,
    decidedAt: work.now,
    decidedBy: work.actor.postingId,
    decisionNote: note ?? null,
  };
  if ((await decideClosing(work.tx, closing.id, version, decided)) === 0)
    throw await decidedMeanwhile(work, closing.id);
  work.note({
    subjects: [closing.childId],
    objectType: 'closing',
    objectId: closing.id,
    version: version + 1,
  });
}

export const referralOf = ({ referralId }: InvolvementRow) =>
  referralId === null ? [] : [{ type: 'referral', id: referralId }];

async function closingAt(
  work: Work,
  input: Pick<DecideClosing, 'closingId' | 'version'>,
): Promise<{ closing: ClosingRow; involvement: InvolvementRow; proposedBy: string }> {
  const closing = await findClosing(work.tx, input.closingId);
  if (closing === undefined) throw absent();
  const involvement = await findInvolvement(work.tx, closing.involvementId);
  if (involvement === undefined) throw absent();
  const proposedBy = (await findPosting(work.tx, closing.proposedBy))?.staffId ?? closing.proposedBy;
  refuseUnlessMay(mayApproveClosing({ ...nothingOpen, proposedBy, approver: approverOf(work) }));
  if (closing.state !== 'proposed' || closing.version !== input.version)
    throw await decidedMeanwhile(work, closing.id);
  return { closing, involvement, proposedBy };
}

const nothingOpen = { checks: [], clocks: [], overrides: [] };
const approverOf = ({ actor }: Work) => ({ userId: actor.staffId, role: actor.role });

async function decidedMeanwhile(work: Work, closingId: string): Promise<StaleEdit> {
  const now = await findClosing(work.tx, closingId);
  const by = now?.decidedBy ? await findPosting(work.tx, now.decidedBy) : undefined;
  const what = now?.state === 'approved' ? 'Approved' : 'Sent back';
  return new StaleEdit({ decision: what, note: now?.decisionNote ?? '' }, now?.version ?? 1, by?.staffName);
}

/** Only what stands in the way is set aside, and only with a reason. */
function overridesNeeded(
  work: Work,
  asked: { checks: readonly ClosingCheck[]; clocks: readonly RunningClock[] },
  reason: string | undefined,
): Override[] {
  const text = reason?.trim();
  if (!text) return [];
  const needed = [
    ...(asked.checks.some((each) => each.state === 'not-yet') ? (['closing-checks'] as const) : []),
    ...(clocksWithoutOwner(asked.clocks).length > 0 ? (['clock-owners'] as const) : []),
  ];
  return needed.map((rule) => ({ rule, reason: text, byRole: work.actor.role }));
}

function refuseUnlessMay(answer: ClosingAnswer): void {
  if (answer.kind === 'may-approve') return;
  if (answer.kind === 'not-this-person') throw new Refusal(forbid('reference 5.6', `${answer.words}.`));
  const checks = answer.notYet.map((each) => each.label);
  const clocks = answer.clocks.map((each) => `${each.label} needs a named owner`);
  throw new FieldErrors({
    overrideReason: `Not finished: ${[...checks, ...clocks].join('; ')}. Finish it, or say why the closing goes ahead without`,
  });
}

const overrideAbout = ({ authorityId, childId, id }: ClosingRow) =>
  ({ authorityId, childId, objectType: 'closing', objectId: id }) as const;

/** Those who worked with the child keep the record for 28 days; the allocated social worker's own relationship stays. */
async function endTheInvolvement(work: Work, involvement: InvolvementRow): Promise<void> {
  const { id, childId, teamId, version } = involvement;
  const workers = (await workersOf(work.tx, id)).filter((each) => each.toAt === null);
  if ((await endInvolvement(work.tx, id, version, work.now)) === 0) throw new StaleEdit({}, version + 1);
  await endWorkers(work.tx, id, work.now);
  await lowerFlag(work, { childId, kind: 'OPEN_TO_TEAM', objectId: id });
  const until = work.now.add({ hours: OPEN_AFTER_CLOSING_HOURS });
  for (const holderPostingId of new Set(workers.map((each) => each.postingId))) {
    await endRelationships(work, { childId, kind: 'CO_WORKER', holderPostingId }, until);
  }
  await endRelationships(work, { childId, kind: 'MANAGER', holderTeamId: teamId }, until);
}

async function tellOfClosing(work: Work, closing: ClosingRow): Promise<void> {
  const line = 'A closing that you proposed was approved';
  await alert(work, {
    kind: 'closing-approved',
    line,
    childId: closing.childId,
    forPostingId: closing.proposedBy,
  });
  const words = `Closed to the team: ${CLOSING_REASON_LABELS[closing.reason].toLowerCase()}`;
  await tellTimeline(work, closing.childId, words, closing.id);
}

/** Sends a proposal back with a reason; the involvement goes on. */
export async function sendBackClosing(
  work: Work,
  input: { closingId: string; version: number; reason: string },
): Promise<void> {
  const { closing } = await closingAt(work, input);
  const { checks, clockOwners } = closing;
  await decideAs(work, closing, input.version, {
    state: 'sent-back',
    note: input.reason,
    checks,
    clockOwners,
  });
  const line = 'A closing that you proposed was sent back, with a reason';
  await alert(work, {
    kind: 'closing-sent-back',
    line,
    childId: closing.childId,
    forPostingId: closing.proposedBy,
  });
  await tellTimeline(work, closing.childId, `Closing sent back by ${work.actor.staffName}`, closing.id);
}
