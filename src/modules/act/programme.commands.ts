import { dayOf, startOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, forbid, Labelled, Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert, findPosting, type PostingRow } from '../access/index.ts';
import { endClock, moveClockOf, startClock } from '../deadlines/index.ts';
import { correctLine, movesConsidered } from '../outcomes/index.ts';
import { findChild, lowerFlag, raiseFlag } from '../people/index.ts';
import { ALLOCATABLE_ROLES, allocate, caseloads, involvementOf } from '../referrals/index.ts';
import { actPath, managesAct, mayManage, mayWork } from './act.policy.ts';
import {
  type Ending,
  endProgramme,
  findReferral,
  insertProgramme,
  type ProgrammeRow,
  programmesOf,
  updateProgramme,
} from './act.store.ts';
import { END_REASONS, wrongWithDays } from './act.ts';
import { findCohort } from './cohort.store.ts';
import { partsOf } from './part.store.ts';
import { told } from './referral.commands.ts';

/** The name of the programme in settings and in what allocation keeps. */
export const ACT = 'ACT';

export interface StartAct {
  referralId: string;
  startedOn: Temporal.PlainDate;
  keyWorkerPostingId: string;
  firstMetOn?: Temporal.PlainDate | undefined;
  cohortId?: string | undefined;
}

/**
 * ACT begins for a child whom the panel accepted. The key worker is allocated to the child with the programme, so that
 * the involvement knows it; over the cap is a warning that is kept, never a bar (S2-14).
 * @returns the programme's id, and whether the key worker is over the cap now
 */
export async function startAct(work: Work, input: StartAct): Promise<{ id: string; isOver: boolean }> {
  const referral = await findReferral(work.tx, input.referralId);
  if (referral?.state !== 'ACCEPTED') throw absent();
  const { childId, authorityId } = referral;
  await mustManage(work, childId);
  const { startedOn, firstMetOn } = input;
  const wrong = wrongWithDays({ startedOn, firstMetOn }, dayOf(work.now));
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
  const worker = await keyWorkerOf(work, input.keyWorkerPostingId);
  await knownCohort(work, input.cohortId);
  const load = await allocateKeyWorker(work, childId, worker);
  const id = work.ids.next();
  const isNew = await insertProgramme(
    work.tx,
    {
      ...{ authorityId, id, childId, referralId: referral.id, startedOn, caseloadWords: load.words },
      ...{ firstMetOn: firstMetOn ?? null, keyWorkerPostingId: worker.id, cohortId: input.cohortId ?? null },
    },
    work.now,
    work.actor.postingId,
  );
  if (isNew === 0) throw new Refusal(forbid('S4-66', 'ACT has begun for this child already.'));
  await lowerFlag(work, { childId, kind: 'ACT' });
  await raiseFlag(work, { childId, kind: 'ACT', objectId: id });
  await told(work, childId, 'ACT began');
  await ambitionsClock(work, { id, childId, firstMetOn: firstMetOn ?? null, keyWorkerPostingId: worker.id });
  await tellKeyWorker(work, childId, worker);
  note(work, { id, childId, version: 1 });
  return { id, isOver: load.isOver };
}

async function mustManage(work: Work, childId: string): Promise<void> {
  const child = await findChild(work.tx, childId);
  if (!child) throw absent();
  const may = await mayManage(work, child);
  if (may.outcome !== 'allow') throw new Refusal(may);
}
async function keyWorkerOf(work: Work, postingId: string): Promise<PostingRow> {
  const worker = await findPosting(work.tx, postingId);
  if (worker?.authorityId === work.actor.authorityId && ALLOCATABLE_ROLES.includes(worker.role))
    return worker;
  throw new FieldErrors({ keyWorkerPostingId: 'Choose a worker of the team' });
}
async function knownCohort(work: Work, cohortId: string | null | undefined): Promise<void> {
  if (cohortId && (await findCohort(work.tx, cohortId))?.authorityId !== work.actor.authorityId)
    throw new FieldErrors({ cohortId: 'Choose from the list' });
}
const tellKeyWorker = (work: Work, childId: string, { id }: PostingRow) =>
  alert(work, { kind: 'act', line: 'You are the ACT key worker of a child', childId, forPostingId: id });

/** The involvement's own allocation, with the programme: the agreement of who does what goes on as it was. */
async function allocateKeyWorker(work: Work, childId: string, worker: PostingRow) {
  const open = await involvementOf(work.tx, childId);
  if (!open) throw new Refusal(forbid('S2-12', 'This child is no longer open to the team.'));
  const [load] = await caseloads(work, [worker], ACT, childId);
  const isLead = !open.lead || open.lead.postingId === worker.id;
  await allocate(work, {
    ...{ involvementId: open.id, version: open.version, workerPostingId: worker.id, programme: ACT },
    part: isLead ? 'lead' : 'co-worker',
    lead: open.agreement?.lead ?? 'allocated-social-worker',
    whoDoesWhat: open.agreement?.whoDoesWhat ?? [{ work: 'Direct work with the child', who: 'team-worker' }],
  });
  return { words: load?.answer.words ?? null, isOver: load?.answer.isOver === true };
}

type Clocked = Pick<ProgrammeRow, 'id' | 'childId' | 'firstMetOn' | 'keyWorkerPostingId'>;
const about = (id: string) => ({ type: 'act-programme', id });
/** The Ambitions meeting is owed within eight weeks of first meeting (D20); a corrected day moves the clock. */
async function ambitionsClock(work: Work, programme: Clocked): Promise<void> {
  if (!programme.firstMetOn) return;
  const which = { rule: 'D20', about: about(programme.id) } as const;
  const startedAt = startOf(programme.firstMetOn);
  if (await moveClockOf(work, which, startedAt)) return;
  await startClock(work, {
    ...{ ...which, childId: programme.childId, startedAt },
    holder: { postingId: programme.keyWorkerPostingId },
    href: `${actPath(programme.childId)}/ambitions/new`,
  });
}

/** ACT of the child that runs. @throws Refusal (absent) when none does */
export async function programmeNow(work: Pick<Work, 'tx'>, childId: string): Promise<ProgrammeRow> {
  const running = (await programmesOf(work.tx, childId)).find((each) => each.endedOn === null);
  if (!running) throw absent();
  return running;
}

export interface ChangeAct {
  childId: string;
  version: number;
  keyWorkerPostingId: string;
  cohortId: string | undefined;
  firstMetOn: Temporal.PlainDate | undefined;
}
/** Another key worker or cohort, or the day on which they first met. @throws StaleEdit, FieldErrors, Refusal */
export async function changeAct(work: Work, input: ChangeAct): Promise<{ isOver: boolean }> {
  const before = await programmeNow(work, input.childId);
  await mustManage(work, input.childId);
  const wrong = wrongWithDays({ firstMetOn: input.firstMetOn }, dayOf(work.now));
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
  const worker = await keyWorkerOf(work, input.keyWorkerPostingId);
  await knownCohort(work, input.cohortId);
  const isOther = worker.id !== before.keyWorkerPostingId;
  await changed(work, before, {
    ...{ version: input.version, firstMetOn: input.firstMetOn ?? null },
    ...{ keyWorkerPostingId: worker.id, cohortId: input.cohortId ?? null },
  });
  if (!isOther) return { isOver: false };
  const load = await allocateKeyWorker(work, input.childId, worker);
  await told(work, input.childId, `${worker.staffName} is the ACT key worker now`);
  await tellKeyWorker(work, input.childId, worker);
  return { isOver: load.isOver };
}
/** The key worker writes when they first met; from then the Ambitions meeting is owed. @throws StaleEdit, FieldErrors */
export async function firstMet(
  work: Work,
  childId: string,
  version: number,
  on: Temporal.PlainDate,
): Promise<void> {
  const before = await programmeNow(work, childId);
  await mustWork(work, childId);
  const wrong = wrongWithDays({ firstMetOn: on }, dayOf(work.now));
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
  await changed(work, before, { ...before, version, firstMetOn: on });
}
async function changed(
  work: Work,
  before: ProgrammeRow,
  next: Pick<ProgrammeRow, 'version' | 'firstMetOn' | 'keyWorkerPostingId' | 'cohortId'>,
): Promise<void> {
  if ((await updateProgramme(work.tx, { ...before, ...next })) === 0) throw stale(before);
  await ambitionsClock(work, { ...before, ...next });
  note(work, { ...before, version: next.version + 1 });
}
async function mustWork(work: Work, childId: string): Promise<void> {
  const child = await findChild(work.tx, childId);
  if (!child) throw absent();
  const may = await mayWork(work, child);
  if (may.outcome !== 'allow') throw new Refusal(may);
}
/** What two people compare who changed ACT at once. */
const stale = (now: ProgrammeRow): StaleEdit =>
  new StaleEdit(
    {
      keyWorkerPostingId: new Labelled('Key worker', now.keyWorkerName ?? ''),
      cohortId: new Labelled('Cohort', now.cohortName ?? ''),
      firstMetOn: new Labelled('First met', now.firstMetOn?.toString() ?? ''),
    },
    now.version,
  );

/** What became of a move that the panel considered; the cost stays with it (S0-10, S2-21). @throws Refusal (absent), StaleEdit */
export async function settleMove(
  work: Work,
  of: { childId: string; lineId: string; version: number },
  outcome: { code: string; on: Temporal.PlainDate },
): Promise<void> {
  await mustWork(work, of.childId);
  const line = (await movesConsidered(work.tx, of.childId)).find((each) => each.lineId === of.lineId);
  if (!line) throw absent();
  const earliest = { day: line.from, says: 'Must not be before the move was considered' };
  const wrong = wrongWithDays({ decidedOn: outcome.on }, dayOf(work.now), earliest);
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
  const { from, code, area, laArea, distance, isSecure, band, words, source } = line;
  const kept = { from, code, area, laArea, distance, isSecure, band, words, source };
  await correctLine(
    work,
    { lineId: of.lineId, version: of.version, because: 'What became of it' },
    { ...kept, outcome: outcome.code, decidedOn: outcome.on },
  );
}

/**
 * Ends ACT: by a person, with a reason and what the young person says of it; nothing ends it by itself (S4-68). The child
 * stays open to the team. Clocks that run end as not applying. @throws StaleEdit, FieldErrors, Refusal
 */
export async function endAct(
  work: Work,
  of: { childId: string; version: number },
  ending: Ending,
): Promise<void> {
  const before = await programmeNow(work, of.childId);
  await mustWork(work, of.childId);
  if (!managesAct(work.actor) && before.keyWorkerPostingId !== work.actor.postingId)
    throw new Refusal(ONLY_OWN);
  const earliest = { day: before.startedOn, says: 'Must not be before ACT began' };
  const wrong = wrongWithDays({ on: ending.on }, dayOf(work.now), earliest);
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
  const by = work.actor.postingId;
  if ((await endProgramme(work.tx, { ...before, version: of.version }, ending, by)) === 0)
    throw stale(before);
  const why = `ACT ended: ${END_REASONS[ending.reason].toLowerCase()}`;
  await endClock(work, { rule: 'D20', about: about(before.id) }, 'not applicable', why);
  for (const worry of (await partsOf(work.tx, before.id)).filter((each) => each.kind === 'worry'))
    await endClock(
      work,
      { rule: 'D21', about: { type: 'act-worry', id: worry.itemId } },
      'not applicable',
      why,
    );
  await lowerFlag(work, { childId: of.childId, kind: 'ACT' });
  await told(work, of.childId, 'ACT ended');
  note(work, { ...before, version: of.version + 1 });
}
export const ONLY_OWN = forbid('S4-68', 'The key worker or a manager ends ACT, with the young person.');

const note = (work: Work, g: Pick<ProgrammeRow, 'id' | 'childId' | 'version'>) =>
  work.note({
    subjects: [g.childId],
    objectType: 'act-programme',
    objectId: g.id,
    classes: ['PLAN'],
    version: g.version,
  });
