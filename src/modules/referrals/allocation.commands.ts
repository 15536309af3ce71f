import { absent, FieldErrors, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert, endRelationships, findPosting, hasLive, type PostingRow, relate } from '../access/index.ts';
import { noteAllocated } from '../deadlines/index.ts';
import { happened, socialCareHistory } from '../people/index.ts';
import type { Allocation } from './allocation.ts';
import { caseloads } from './involvement.queries.ts';
import {
  endWorker,
  findInvolvement,
  type InvolvementRow,
  insertAllocation,
  insertWorker,
  touchInvolvement,
  workersOf,
} from './involvement.store.ts';
import { findReferral, moveReferral } from './referral.store.ts';
import { childAllocated } from './referrals.events.ts';
import { decidePolicy } from './triage.policy.ts';

export const ALLOCATABLE_ROLES = ['TEAM_WORKER', 'PSYCHOLOGIST'];

export interface Allocate extends Allocation {
  involvementId: string;
  /** Of the involvement as it was read. */
  version: number;
  /** Lead worker of the team, which replaces the one before, or beside the lead worker. */
  part: 'lead' | 'co-worker';
}

/**
 * Allocates a worker of the team beside the allocated social worker, saying who leads and who does what (S1-66). Over
 * the cap is a warning that is kept with the allocation (S1-62, S2-14); it never stops one.
 * @throws StaleEdit when somebody else allocated first; Refusal for others than managers; FieldErrors for a worker who is not one
 */
export async function allocate(
  work: Work,
  input: Allocate,
): Promise<{ caseloadWords: string; isOver: boolean }> {
  const decidable = decidePolicy(work.actor);
  if (decidable.outcome !== 'allow') throw new Refusal(decidable);
  const involvement = await findInvolvement(work.tx, input.involvementId);
  if (involvement === undefined || involvement.closedAt !== null) throw absent();
  const worker = await workerOf(work, input);
  const [load] = await caseloads(work, [worker], input.programme, involvement.childId);
  if ((await touchInvolvement(work.tx, involvement.id, input.version)) === 0)
    throw await allocatedMeanwhile(work, involvement);
  await changeWorkers(work, involvement, worker, input.part);
  await keepAllocatedSocialWorker(work, involvement.childId);
  await insertAllocation(work.tx, {
    authorityId: involvement.authorityId,
    id: work.ids.next(),
    involvementId: involvement.id,
    childId: involvement.childId,
    postingId: worker.id,
    part: input.part,
    lead: input.lead,
    whoDoesWhat: input.whoDoesWhat,
    programme: input.programme ?? null,
    caseloadWords: load?.answer.words ?? null,
    decidedAt: work.now,
    decidedBy: work.actor.postingId,
  });
  await settleReferral(work, involvement);
  await noteAllocated(work, involvement.childId, work.now, { whose: 'teamWorker', postingId: worker.id });
  await tellOfAllocation(work, involvement, worker, input.part);
  work.note({
    subjects: [involvement.childId],
    objectType: 'involvement',
    objectId: involvement.id,
    version: input.version + 1,
  });
  return { caseloadWords: load?.answer.words ?? '', isOver: load?.answer.isOver ?? false };
}

async function workerOf(work: Work, input: Allocate): Promise<PostingRow> {
  const worker = await findPosting(work.tx, input.workerPostingId);
  if (worker?.authorityId !== work.actor.authorityId || !ALLOCATABLE_ROLES.includes(worker.role)) {
    throw new FieldErrors({ workerPostingId: 'Choose a worker of the team' });
  }
  return worker;
}

async function allocatedMeanwhile(work: Work, involvement: InvolvementRow): Promise<StaleEdit> {
  const now = (await workersOf(work.tx, involvement.id)).filter((each) => each.toAt === null);
  const names: string[] = [];
  for (const each of now) names.push((await findPosting(work.tx, each.postingId))?.staffName ?? '');
  const fresh = await findInvolvement(work.tx, involvement.id);
  return new StaleEdit({ workerPostingId: names.join(', ') }, fresh?.version ?? involvement.version);
}

async function changeWorkers(
  work: Work,
  { id, childId, authorityId }: InvolvementRow,
  worker: PostingRow,
  part: Allocate['part'],
): Promise<void> {
  for (const each of await workersOf(work.tx, id)) {
    const isReplaced =
      each.toAt === null && (each.postingId === worker.id || (part === 'lead' && each.part === 'lead'));
    if (!isReplaced) continue;
    await endWorker(work.tx, each.id, work.now);
    if (each.postingId !== worker.id) {
      await endRelationships(work, { childId, kind: 'CO_WORKER', holderPostingId: each.postingId });
    }
  }
  const row = { authorityId, id: work.ids.next(), involvementId: id, childId, postingId: worker.id, part };
  await insertWorker(work.tx, { ...row, fromAt: work.now, toAt: null });
  if (!(await hasLive(work.tx, childId, ['CO_WORKER'], worker.id, work.now))) {
    await relate(work, { childId, kind: 'CO_WORKER', postingId: worker.id, basis: 'allocated' });
  }
}

/** The team's worker stands beside the allocated social worker, who keeps the child. */
async function keepAllocatedSocialWorker(work: Work, childId: string): Promise<void> {
  const current = (await socialCareHistory(work.tx, childId)).find((each) => each.toOn === null);
  const postingId = current?.allocatedPostingId;
  if (!postingId || (await hasLive(work.tx, childId, ['ALLOCATED'], postingId, work.now))) return;
  await relate(work, { childId, kind: 'ALLOCATED', postingId, basis: 'allocated social worker' });
}

async function settleReferral(work: Work, { referralId }: InvolvementRow): Promise<void> {
  const referral = referralId === null ? undefined : await findReferral(work.tx, referralId);
  if (referral?.state === 'ACCEPTED') await moveReferral(work.tx, referral.id, referral.version, 'ALLOCATED');
}

async function tellOfAllocation(
  work: Work,
  { id, childId, referralId }: InvolvementRow,
  worker: PostingRow,
  part: Allocate['part'],
): Promise<void> {
  const referral = referralId === null ? undefined : await findReferral(work.tx, referralId);
  const told = new Map([[worker.id, 'A child was allocated to you']]);
  if (referral) told.set(referral.referrerPostingId, `${worker.staffName} of the team works beside you now`);
  for (const [forPostingId, line] of told)
    await alert(work, { kind: 'allocated', line, childId, forPostingId });
  await happened(work, {
    childId,
    at: work.now,
    kind: 'status',
    dataClass: 'IDENT',
    line: `${worker.staffName} allocated as ${part === 'lead' ? 'lead worker of the team' : 'co-worker'}`,
  });
  await work.publish(childAllocated, {
    involvementId: id,
    childId,
    postingId: worker.id,
    part,
    at: work.now,
  });
}
