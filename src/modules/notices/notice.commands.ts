import { FieldErrors } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { cellOf, findPosting, settingsOf } from '../access/index.ts';
import { type Climbed, climbFrom, minutesAt } from './climb.ts';
import {
  type About,
  type Call,
  endAbout,
  findNotice,
  insertCall,
  insertNotice,
  insertStep,
  mayBeTold,
  moveNotice,
  type NoticeClass,
  type NoticeRow,
  noticesOf,
  type Step,
  stepsOf,
} from './notice.store.ts';
import { rungsFor } from './rungs.queries.ts';

export interface NewUrgent {
  about: About;
  /** Where it is looked at; followed under that page's own rules. */
  href: string;
  /** Our own fixed words: no name, nothing of what was said. */
  line: string;
  childId?: string | undefined;
  dataClass?: NoticeClass | undefined;
  /** Who is asked first, where it is one person; then one of a role; then the rota. */
  forPostingId?: string | undefined;
  forRole?: string | undefined;
}

/**
 * Puts something urgent on one named person's list until they accept it. What nobody accepts climbs by the rota: whoever is
 * on duty, their deputy, a team manager, the service manager (S0-24). Said once of one thing while it is not over.
 * @returns undefined when it is said already, or when nobody is signed in to say it
 */
export async function raiseUrgent(work: Work, n: NewUrgent): Promise<string | undefined> {
  const { authorityId, postingId } = work.actor;
  if (!postingId) return undefined;
  const whose = {
    forPostingId: n.forPostingId ?? null,
    forRole: n.forRole ?? null,
    childId: n.childId ?? null,
    raisedBy: postingId,
  };
  const climbed = climbFrom(undefined, await rungsFor(work, whose), new Set(), postingId);
  const id = work.ids.next();
  const placed = placedAt(work, climbed);
  const row = {
    ...{ id, aboutType: n.about.type, aboutId: n.about.id, href: n.href, line: n.line },
    ...{ ...whose, ...placed, dataClass: n.dataClass ?? null, raisedAt: work.now },
  };
  if ((await insertNotice(work.tx, authorityId, row)) === 0) return undefined;
  await keepClimb(work, id, climbed);
  work.alsoRecord({
    ...{ event: 'urgent-notice.raised', objectType: 'urgent-notice', objectId: id, state: placed.state },
    ...(n.childId ? { subjects: [n.childId] } : {}),
  });
  return id;
}

/** Where a climb leaves a notice: with the next person for so many minutes, or at the end of the chain. */
function placedAt(work: Work, { to }: Climbed) {
  if (to === undefined)
    return {
      state: 'RAN_OUT' as const,
      post: 'end' as const,
      withPostingId: null,
      withSince: null,
      nextAt: null,
    };
  return {
    state: 'WAITING' as const,
    post: to.post,
    withPostingId: to.postingId,
    withSince: work.now,
    nextAt: work.now.add({ minutes: minutesAt(to.post, settingsOf(work.actor)) }),
  };
}

const keepStep = (work: Work, noticeId: string, step: Step) =>
  insertStep(work.tx, work.actor.authorityId, work.now, work.actor.postingId, {
    ...step,
    ...{ id: work.ids.next(), noticeId },
  });

async function keepClimb(work: Work, noticeId: string, { skipped, to }: Climbed): Promise<void> {
  for (const each of skipped) await keepStep(work, noticeId, { what: 'SKIPPED', ...each });
  await keepStep(
    work,
    noticeId,
    to === undefined
      ? { what: 'RAN_OUT', post: 'end', postingId: null, reason: null }
      : { what: 'WITH', ...to, reason: null },
  );
}

/**
 * One step up, as the service itself: its time with somebody is over, or whoever had it has left.
 * @returns false when somebody moved it on meanwhile
 */
export async function climbOn(work: Work, notice: NoticeRow): Promise<boolean> {
  const steps = await stepsOf(work.tx, [notice.id]);
  const reached = new Set(
    steps
      .filter((step) => ['WITH', 'PASSED', 'ACCEPTED'].includes(step.what))
      .flatMap((step) => step.postingId ?? []),
  );
  const rungs = notice.post === 'end' ? [] : await rungsFor(work, notice);
  const post = notice.post === 'end' ? 'service-manager' : notice.post;
  const climbed = climbFrom(post, rungs, reached, notice.raisedBy);
  const moved = ended({ ...notice, ...placedAt(work, climbed), acceptedAt: null });
  if ((await moveNotice(work.tx, moved)) === 0) return false;
  const isInTime = notice.nextAt !== null && Temporal.Instant.compare(notice.nextAt, work.now) > 0;
  if (notice.state === 'ACCEPTED' || isInTime)
    await keepStep(work, notice.id, {
      what: 'LEFT',
      post: notice.post,
      postingId: notice.withPostingId,
      reason: null,
    });
  await keepClimb(work, notice.id, climbed);
  return true;
}

/** Where a notice that nobody has to wait for any longer ends: with the call, once it is somebody's or the chain ran out. */
const ended = (n: NoticeRow): NoticeRow =>
  n.calledAt !== null && (n.state === 'ACCEPTED' || n.state === 'RAN_OUT')
    ? { ...n, state: 'OVER', overBecause: 'CALLED', nextAt: null }
    : n;

function noteNotice(work: Work, { id, childId }: NoticeRow): void {
  work.note({
    ...{ objectType: 'urgent-notice', objectId: id },
    ...(childId ? { subjects: [childId] } : {}),
  });
}

/**
 * "I have this." The first who says so has it.
 * @returns false when somebody else accepted it or it is over
 */
export async function accept(work: Work, notice: NoticeRow): Promise<boolean> {
  const { postingId } = work.actor;
  noteNotice(work, notice);
  if (notice.state === 'ACCEPTED' && notice.withPostingId === postingId) return true;
  if (notice.state !== 'WAITING' && notice.state !== 'RAN_OUT') return false;
  const taken: NoticeRow = {
    ...notice,
    ...{ state: 'ACCEPTED', withPostingId: postingId, withSince: work.now, acceptedAt: work.now },
    nextAt: null,
  };
  if ((await moveNotice(work.tx, ended(taken))) === 0) return false;
  await keepStep(work, notice.id, { what: 'ACCEPTED', post: notice.post, postingId, reason: null });
  return true;
}

/**
 * To somebody else, who has to accept it in their turn; if they do not, it climbs on from where it was.
 * @throws FieldErrors when they do not work here, may not be told, or have it already
 * @returns false when somebody moved it on meanwhile
 */
export async function passOn(work: Work, notice: NoticeRow, to: string): Promise<boolean> {
  noteNotice(work, notice);
  if (to === notice.withPostingId)
    throw new FieldErrors({ to: 'They have it already. Choose somebody else' });
  const posting = await findPosting(work.tx, to);
  const worksWithChildren = posting !== undefined && cellOf(posting, 'IDENT') !== undefined;
  if (!worksWithChildren || !(await mayBeTold(work.tx, to, notice.childId)))
    throw new FieldErrors({ to: 'They cannot take this. Choose somebody else' });
  const { urgentFirstMinutes: minutes } = settingsOf(work.actor);
  const passed: NoticeRow = {
    ...notice,
    ...{ state: 'WAITING', withPostingId: to, withSince: work.now, acceptedAt: null },
    nextAt: work.now.add({ minutes }),
  };
  if (notice.state === 'OVER' || (await moveNotice(work.tx, passed)) === 0) return false;
  await keepStep(work, notice.id, { what: 'PASSED', post: notice.post, postingId: to, reason: null });
  return true;
}

/**
 * Whom somebody rang, when, and what was said; also while nobody has accepted it. A call that nobody answered ends nothing.
 * @throws FieldErrors for a call in the future
 */
export async function recordCall(
  work: Work,
  notice: NoticeRow,
  call: Omit<Call, 'rangAt'> & { rangAt?: Temporal.Instant | undefined },
): Promise<void> {
  const rangAt = call.rangAt ?? work.now;
  if (Temporal.Instant.compare(rangAt, work.now) > 0)
    throw new FieldErrors({ rangAt: 'When you rang must be in the past' });
  noteNotice(work, notice);
  const { authorityId, postingId } = work.actor;
  await insertCall(work.tx, authorityId, notice, {
    ...call,
    ...{ rangAt, id: work.ids.next(), by: postingId, now: work.now },
  });
  if (call.outcome === 'NO_ANSWER' || notice.calledAt !== null || notice.state === 'OVER') return;
  if ((await moveNotice(work.tx, ended({ ...notice, calledAt: rangAt }))) > 0) return;
  // It climbed, or was accepted, while the call was written down: the call counts all the same.
  const now = await findNotice(work.tx, notice.id);
  if (now && now.state !== 'OVER') await moveNotice(work.tx, ended({ ...now, calledAt: rangAt }));
}

/** A call about the same thing that is kept elsewhere, as in a return interview: it counts here too, and is typed once. */
export async function calledAbout(work: Work, about: About, rangAt: Temporal.Instant): Promise<void> {
  for (const notice of await noticesOf(work.tx, work.actor.authorityId, about))
    if (notice.state !== 'OVER' && notice.calledAt === null)
      await moveNotice(work.tx, ended({ ...notice, calledAt: rangAt }));
}

/** What it was about is over: the child is back, the referral is decided, the worker is out. It climbs no further. */
export const urgentIsOver = (work: Work, about: About): Promise<number> => endAbout(work.tx, about);
