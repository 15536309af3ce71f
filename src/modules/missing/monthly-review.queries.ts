import type { Work } from '../../platform/http/work.ts';
import { postingsInAuthority } from '../access/index.ts';
import { ruleOf, rulesOf } from '../deadlines/index.ts';
import { recordsFrom, reviewsSince } from './monthly-review.store.ts';
import { type ReviewStanding, reviewDue, reviewStanding } from './monthly-review.ts';

/** A month with whether it was reviewed, and by when it is due (clock D25). */
export interface MonthLine {
  month: Temporal.PlainYearMonth;
  due: Temporal.Instant;
  standing: ReviewStanding;
  signed: { at: Temporal.Instant; by: string } | undefined;
}

/** How each of the months stands; given with the newest first. */
export async function linesOf(
  { tx, actor, now }: Pick<Work, 'tx' | 'actor' | 'now'>,
  months: readonly Temporal.PlainYearMonth[],
): Promise<MonthLine[]> {
  const oldest = months.at(-1);
  if (oldest === undefined) return [];
  const rule = ruleOf('D25', await rulesOf(tx, actor.authorityId));
  const reviews = await reviewsSince(tx, actor.authorityId, oldest.toPlainDate({ day: 1 }));
  const from = await recordsFrom(tx, actor.authorityId);
  const signers = reviews.some((each) => each.signedAt)
    ? await postingsInAuthority(tx, actor.authorityId, now)
    : [];
  return months.map((month): MonthLine => {
    const review = reviews.find((each) => each.month.toPlainYearMonth().equals(month));
    const due = reviewDue(month, rule);
    const signedAt = review?.signedAt ?? null;
    const by = signers.find((each) => each.id === review?.signedBy)?.staffName ?? 'Somebody who has left';
    return {
      month,
      due,
      standing: reviewStanding(month, { due, signedAt, recordsFrom: from, now }),
      signed: signedAt ? { at: signedAt, by } : undefined,
    };
  });
}
