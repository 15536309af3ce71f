import { markNotApplicable, runningClocksOf } from '../../../src/modules/deadlines/index.ts';
import { triggerPlanOf, useTriggerPlan } from '../../../src/modules/plans/index.ts';
import {
  allocate,
  answerTeam,
  approveClosing,
  decideReferral,
  type ExploitationType,
  findUrgent,
  involvementOf,
  proposeClosing,
  type SubmitReferral,
  submitReferral,
} from '../../../src/modules/referrals/index.ts';
import { absent } from '../../../src/platform/http/decision.ts';
import type { Life } from './people.ts';

type Form = SubmitReferral['said'];
type ManifestationStatus = Form['manifestations'][number]['status'];
export type Kinds = Partial<Record<ExploitationType, ManifestationStatus>>;

export interface Referring {
  /** The child's own main concern; left out: not asked yet. */
  concern?: string;
  newNeed?: string;
  knownRisk?: string;
  kinds: Kinds;
  /** Days before loading since when it is thought so; left out: not known yet. */
  sinceDays?: number;
  contexts?: Form['contexts'];
  threshold?: 'likely-to-suffer' | 'suffering';
  why?: string;
  /** Why it is urgent; left out: not urgent. */
  urgent?: string;
  hope?: string;
  childKnows?: Form['childKnows'];
  parents?: string;
  screening?: { id: string } | { whyNone: string };
  assessment?: string;
  partners?: string;
  move?: 'yes' | 'no' | 'not-known';
  /** Who sends it; the allocated social worker when left out. */
  by?: string;
  confirmation?: SubmitReferral['confirmation'];
  exception?: SubmitReferral['exception'];
  overrideReason?: string;
  groupId?: string;
  /** When it was received, where that was before it was typed. */
  receivedAt?: Temporal.Instant;
}

function formOf(life: Life, r: Referring): Form {
  const from = r.sinceDays === undefined ? null : life.seed.day(r.sinceDays).toString();
  return {
    childsOwnConcern: r.concern ? { words: r.concern } : 'not-asked-yet',
    newNeed: r.newNeed,
    knownRisk: r.knownRisk,
    manifestations: Object.entries(r.kinds).map(([type, status]) => ({
      type: type as ExploitationType,
      status,
      from,
      to: null,
    })),
    contexts: r.contexts ?? [],
    threshold: r.threshold ?? 'likely-to-suffer',
    thresholdRationale: r.why,
    isUrgent: r.urgent !== undefined,
    urgentReason: r.urgent,
    hopedFor: r.hope,
    childKnows: r.childKnows ?? 'knows-and-agrees',
    parentsView: r.parents,
    screening: r.screening ?? { whyNone: 'The worry came with the assessment itself' },
    assessment: r.assessment
      ? { id: r.assessment }
      : { inProgress: 'Begun last week; two visits made, one to come' },
    partnersInvolved: r.partners,
    moveConsidered: r.move,
  };
}

/** The child is referred to the team. */
export async function referred(life: Life, when: Temporal.Instant, r: Referring): Promise<string> {
  const { seed, id: childId } = life;
  const by = r.by ?? life.worker;
  if (!by) throw new Error('Somebody has to refer');
  const { referralId } = await seed.as(by, when, (work) =>
    submitReferral(work, {
      childId,
      said: formOf(life, r),
      receivedAt: r.receivedAt,
      confirmation: r.confirmation,
      exception: r.exception,
      overrideReason: r.overrideReason,
      groupId: r.groupId,
    }),
  );
  life.referral = { id: referralId, version: 1 };
  return referralId;
}

const referralOf = (life: Life) => {
  if (!life.referral) throw new Error('There is no referral to decide');
  return { referralId: life.referral.id, version: life.referral.version };
};
const moved = (life: Life) => {
  if (life.referral) life.referral = { id: life.referral.id, version: life.referral.version + 1 };
};

export type Decision = Parameters<typeof decideReferral>[1]['decision'];
/** The team decides. A child not taken on needs no ETAC: the clock says so, with the reason. */
export async function decided(
  life: Life,
  when: Temporal.Instant,
  decision: Decision,
  more: { by?: string; overrideReason?: string } = {},
): Promise<void> {
  const { seed, cast, id } = life;
  await seed.as(more.by ?? cast.manager, when, async (work) => {
    const isTaken = decision.outcome === 'ACCEPTED' || decision.outcome === 'MORE_INFO';
    if (!isTaken)
      for (const clock of await runningClocksOf(work.tx, id))
        if (clock.rule === 'D4')
          await markNotApplicable(work, clock.id, 'The team does not work with this child: see the decision');
    await decideReferral(work, { ...referralOf(life), decision, overrideReason: more.overrideReason });
  });
  moved(life);
}
export const accepted = (
  life: Life,
  when: Temporal.Instant,
  rationale: string,
  more: { by?: string; overrideReason?: string } = {},
) => decided(life, when, { outcome: 'ACCEPTED', rationale }, more);

export async function answered(life: Life, when: Temporal.Instant, answer: string): Promise<void> {
  const by = life.worker;
  if (!by) throw new Error('Nobody can answer');
  await life.seed.as(by, when, (work) => answerTeam(work, { ...referralOf(life), answer }));
  moved(life);
}

export async function foundUrgent(life: Life, when: Temporal.Instant, reason: string): Promise<void> {
  await life.seed.as(life.cast.manager, when, (work) => findUrgent(work, { ...referralOf(life), reason }));
  moved(life);
}

export interface Allocating {
  worker?: string;
  part?: 'lead' | 'co-worker';
  lead?: 'allocated-social-worker' | 'team-worker';
  programme?: string;
  by?: string;
}
/** A worker of the team stands beside the social worker. */
export async function allocated(life: Life, when: Temporal.Instant, a: Allocating = {}): Promise<void> {
  const { seed, cast } = life;
  const handle = a.worker ?? cast.worker;
  const part = a.part ?? 'lead';
  await seed.as(a.by ?? cast.manager, when, async (work) => {
    const open = await involvementOf(work.tx, life.id);
    if (!open) throw absent();
    await allocate(work, {
      involvementId: open.id,
      version: open.version,
      workerPostingId: seed.posting(handle),
      part,
      lead: a.lead ?? 'allocated-social-worker',
      programme: a.programme,
      whoDoesWhat: [
        { work: 'Statutory visits and the statutory plan', who: 'allocated-social-worker' },
        { work: 'Direct work with the child', who: 'team-worker' },
        { work: 'Trigger plan', who: 'team-worker' },
        { work: 'Work with parents and carers', who: 'both' },
        { work: 'Telling the child who does what', who: 'both' },
      ],
    });
  });
  if (part === 'lead') life.lead = handle;
}

export interface Closing {
  reason: Parameters<typeof proposeClosing>[1]['reason'];
  summary: string;
  after?: string;
  months?: number;
}
/** The team's worker proposes to close. Returns the proposal. */
export const closingProposed = (
  life: Life,
  when: Temporal.Instant,
  c: Closing,
  by = life.lead ?? life.cast.worker,
) =>
  life.seed.as(by, when, (work) =>
    proposeClosing(work, {
      childId: life.id,
      reason: c.reason,
      summary: c.summary,
      leadProfessionalAfter: c.after,
      monthsSustained: c.months,
    }),
  );

/** A manager approves it; with a reason where something is not finished. */
export async function closed(
  life: Life,
  proposedAt: Temporal.Instant,
  approvedAt: Temporal.Instant,
  c: Closing,
  overrideReason?: string,
): Promise<void> {
  await planLaidDown(life, proposedAt.subtract({ minutes: 20 }));
  const { closingId } = await closingProposed(life, proposedAt, c);
  await life.seed.as(life.cast.manager, approvedAt, (work) =>
    approveClosing(work, { closingId, version: 1, note: 'Read with the worker.', overrideReason }),
  );
  life.lead = undefined;
}

/** Before a closing the trigger plan is no longer used by the team; what it said stays readable. */
export async function planLaidDown(life: Life, when: Temporal.Instant): Promise<void> {
  await life.seed.as(life.lead ?? life.cast.worker, when, async (work) => {
    const plan = await triggerPlanOf(work.tx, life.id);
    if (plan?.isActive)
      await useTriggerPlan(work, {
        childId: life.id,
        isActive: false,
        reason: 'Agreed with the family: the team’s work ends',
      });
  });
}
