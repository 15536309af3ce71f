import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface ReviewRow {
  id: string;
  month: Temporal.PlainDate;
  signedAt: Temporal.Instant | null;
  signedBy: string | null;
  signedWords: string | null;
  version: number;
}
export const reviewsSince = (tx: Tx, authorityId: number, month: Temporal.PlainDate) =>
  tx.many<ReviewRow>(sql`
    select id, month, signed_at, signed_by, signed_words, version from missing.monthly_review
     where authority_id = ${authorityId} and month >= ${month} order by month desc`);
export const reviewOf = (tx: Tx, authorityId: number, month: Temporal.PlainDate) =>
  tx.maybe<ReviewRow>(sql`
    select id, month, signed_at, signed_by, signed_words, version from missing.monthly_review
     where authority_id = ${authorityId} and month = ${month}`);
/** 0 when somebody began it first. */
export const insertReview = (
  tx: Tx,
  r: { authorityId: number; id: string; month: Temporal.PlainDate },
  now: Temporal.Instant,
  by: string,
) =>
  tx.run(sql`
    insert into missing.monthly_review (authority_id, id, month, began_at, began_by)
    values (${r.authorityId}, ${r.id}, ${r.month}, ${now}, ${by}) on conflict do nothing`);
/** 0 when it was signed, or changed, since `version`. */
export const signReviewRow = (
  tx: Tx,
  r: { id: string; version: number; words: string | null },
  now: Temporal.Instant,
  by: string,
) =>
  tx.run(sql`
    update missing.monthly_review set signed_at = ${now}, signed_by = ${by}, signed_words = ${r.words}, version = version + 1
     where id = ${r.id} and version = ${r.version} and signed_at is null`);
/** When the first episode was written down here; null before that. */
export const recordsFrom = async (tx: Tx, authorityId: number): Promise<Temporal.Instant | null> =>
  (
    await tx.one<{ at: Temporal.Instant | null }>(
      sql`select min(recorded_at) as at from missing.episode where authority_id = ${authorityId}`,
    )
  ).at;

export interface ReviewChildRow {
  childId: string;
  place: number;
  inMonth: number;
  in90Days: number;
  hoursMissing: number;
  changing: string | null;
  decision: string | null;
  savedAt: Temporal.Instant;
  version: number;
}
export const reviewChildren = (tx: Tx, reviewId: string) =>
  tx.many<ReviewChildRow>(sql`
    select child_id, place, in_month, in_90_days, hours_missing::float8 as hours_missing, changing, decision, saved_at, version
      from missing.review_child where review_id = ${reviewId} order by place`);
type NewChild = Omit<ReviewChildRow, 'savedAt' | 'version'>;
/** Keeps a child's place and counts as they stand; a child who is in the review already stays as written. */
export const insertReviewChild = (
  tx: Tx,
  authorityId: number,
  reviewId: string,
  c: NewChild,
  now: Temporal.Instant,
  by: string,
) =>
  tx.run(sql`
    insert into missing.review_child (authority_id, review_id, child_id, place, in_month, in_90_days, hours_missing, changing, decision, saved_at, saved_by)
    values (${authorityId}, ${reviewId}, ${c.childId}, ${c.place}, ${c.inMonth}, ${c.in90Days}, ${c.hoursMissing}, ${c.changing}, ${c.decision}, ${now}, ${by})
    on conflict do nothing`);
export const updateReviewNote = (
  tx: Tx,
  reviewId: string,
  n: { childId: string; changing: string | null; decision: string | null; version: number },
  now: Temporal.Instant,
  by: string,
) =>
  tx.run(sql`
    update missing.review_child set changing = ${n.changing}, decision = ${n.decision}, saved_at = ${now}, saved_by = ${by}, version = version + 1
     where review_id = ${reviewId} and child_id = ${n.childId} and version = ${n.version}`);

export interface ReviewActionRow {
  id: string;
  childId: string;
  what: string;
  owner: string;
  dueOn: Temporal.PlainDate | null;
  askedAt: Temporal.Instant;
}
export const reviewActions = (tx: Tx, reviewId: string) =>
  tx.many<ReviewActionRow>(sql`
    select id, child_id, what, owner, due_on, asked_at from missing.review_action where review_id = ${reviewId} order by asked_at, id`);
export const insertReviewAction = (
  tx: Tx,
  authorityId: number,
  reviewId: string,
  a: Omit<ReviewActionRow, 'askedAt'>,
  now: Temporal.Instant,
  by: string,
) =>
  tx.run(sql`
    insert into missing.review_action (authority_id, id, review_id, child_id, what, owner, due_on, asked_at, asked_by)
    values (${authorityId}, ${a.id}, ${reviewId}, ${a.childId}, ${a.what}, ${a.owner}, ${a.dueOn}, ${now}, ${by})`);
