import { Refusal, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { postingsInAuthority } from '../access/index.ts';
import { mayReviewMonth } from './figures.policy.ts';
import { missingActionAsked } from './missing.events.ts';
import {
  insertReview,
  insertReviewAction,
  insertReviewChild,
  type ReviewChildRow,
  type ReviewRow,
  reviewChildren,
  reviewOf,
  signReviewRow,
  updateReviewNote,
} from './monthly-review.store.ts';
import { MOST_REVIEWED, monthBounds } from './monthly-review.ts';
import { mostFrequent } from './repeat.store.ts';

const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b);

/** A child in the review: as the list of the month stands, or as it stood when somebody wrote about them. */
export type Reviewed = Omit<ReviewChildRow, 'savedAt' | 'version'> & { version: number };
export interface MonthReview {
  review: ReviewRow | undefined;
  children: Reviewed[];
}
/**
 * The children most often missing in a month (S4-13). Until it is signed the list fills itself from the episodes, and who
 * was written about stays in it; once signed it is what was signed.
 */
export async function monthReview(
  work: Pick<Work, 'tx' | 'actor' | 'now'>,
  month: Temporal.PlainYearMonth,
): Promise<MonthReview> {
  const { tx, actor, now } = work;
  const review = await reviewOf(tx, actor.authorityId, month.toPlainDate({ day: 1 }));
  const written = review ? await reviewChildren(tx, review.id) : [];
  if (review?.signedAt) return { review, children: written };
  const { from, until } = monthBounds(month);
  const most = await mostFrequent(tx, actor.authorityId, { from, until: earlier(until, now) }, MOST_REVIEWED);
  const listed = most.map((child, at): Reviewed => {
    const own = written.find((each) => each.childId === child.childId);
    const { hours: hoursMissing, ...counts } = child;
    const note = {
      changing: own?.changing ?? null,
      decision: own?.decision ?? null,
      version: own?.version ?? 0,
    };
    return { ...counts, hoursMissing, place: at + 1, ...note };
  });
  const others = written.filter((each) => !most.some((child) => child.childId === each.childId));
  return { review, children: [...listed, ...others] };
}

async function begun(
  work: Work,
  month: Temporal.PlainYearMonth,
  review: ReviewRow | undefined,
): Promise<ReviewRow> {
  if (review) return review;
  const { authorityId, postingId } = work.actor;
  const first = month.toPlainDate({ day: 1 });
  await insertReview(work.tx, { authorityId, id: work.ids.next(), month: first }, work.now, postingId);
  return (await reviewOf(work.tx, authorityId, first)) as ReviewRow;
}
function onlyTheLead(work: Work): void {
  const decision = mayReviewMonth(work.actor);
  if (decision.outcome !== 'allow') throw new Refusal(decision);
}

/** A colleague who is named in full has it on their own list; anybody else is named on the action. */
async function ownerOf(work: Work, name: string): Promise<{ ownerPostingId?: string; ownerName: string }> {
  const people = await postingsInAuthority(work.tx, work.actor.authorityId, work.now);
  const called = people.filter((each) => each.staffName.toLowerCase() === name.trim().toLowerCase());
  const [only] = called;
  return only && called.length === 1 ? { ownerPostingId: only.id, ownerName: name } : { ownerName: name };
}

export interface ReviewNote {
  childId: string;
  /** The version that was read; 0: nobody had written yet. */
  version: number;
  changing: string | undefined;
  decision: string | undefined;
  /** Stands among the actions of the child's record too. */
  action?: { what: string; owner: string; dueOn: Temporal.PlainDate } | undefined;
}
/** Writes what is changing for one child, what was decided, and what is asked of whom. @throws StaleEdit, Refusal */
export async function saveReviewNote(
  work: Work,
  month: Temporal.PlainYearMonth,
  note: ReviewNote,
): Promise<void> {
  onlyTheLead(work);
  const { authorityId, postingId } = work.actor;
  const found = await monthReview(work, month);
  const child = found.children.find((each) => each.childId === note.childId);
  if (!child || found.review?.signedAt) throw new Refusal({ outcome: 'notrace', rule: 'AC-7' });
  const review = await begun(work, month, found.review);
  const words = { changing: note.changing ?? null, decision: note.decision ?? null };
  const isFirst = child.version === 0;
  const saved =
    isFirst && note.version === 0
      ? await insertReviewChild(work.tx, authorityId, review.id, { ...child, ...words }, work.now, postingId)
      : await updateReviewNote(
          work.tx,
          review.id,
          { childId: note.childId, ...words, version: note.version },
          work.now,
          postingId,
        );
  if (saved === 0)
    throw new StaleEdit({ changing: child.changing ?? '', decision: child.decision ?? '' }, child.version);
  if (note.action) {
    const { what, owner, dueOn } = note.action;
    const id = work.ids.next();
    const { childId } = note;
    await insertReviewAction(
      work.tx,
      authorityId,
      review.id,
      { id, childId, what, owner, dueOn },
      work.now,
      postingId,
    );
    await work.publish(missingActionAsked, {
      childId,
      what,
      ...(await ownerOf(work, owner)),
      due: dueOn,
      source: 'monthly-review',
      sourceId: id,
    });
  }
  work.note({
    subjects: [note.childId],
    objectType: 'monthly-review',
    objectId: review.id,
    classes: ['MISSING'],
  });
}

/** Signs the month: the list with its counts is kept as it stands, and nothing of it changes any more. @throws StaleEdit, Refusal */
export async function signReview(
  work: Work,
  month: Temporal.PlainYearMonth,
  words: string | undefined,
): Promise<void> {
  onlyTheLead(work);
  const { authorityId, postingId } = work.actor;
  if (Temporal.Instant.compare(monthBounds(month).until, work.now) > 0)
    throw new Refusal({
      outcome: 'forbid',
      rule: 'D25',
      because: 'The month is not over. It can be signed from the first day of the next one.',
    });
  const found = await monthReview(work, month);
  if (found.review?.signedAt)
    throw new StaleEdit({ words: found.review.signedWords ?? '' }, found.review.version);
  const review = await begun(work, month, found.review);
  for (const child of found.children.filter((each) => each.version === 0))
    await insertReviewChild(work.tx, authorityId, review.id, child, work.now, postingId);
  const signed = await signReviewRow(
    work.tx,
    { id: review.id, version: review.version, words: words ?? null },
    work.now,
    postingId,
  );
  if (signed === 0) throw new StaleEdit({ words: '' }, review.version + 1);
  work.note({
    subjects: found.children.map((each) => each.childId),
    objectType: 'monthly-review',
    objectId: review.id,
    count: found.children.length,
    classes: ['MISSING'],
  });
}
