import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Giver } from './feedback.ts';
import type { VoiceCount } from './figures.store.ts';

/** Words as a person left them after taking out whatever tells who it is. */
export interface Quote {
  feedbackId: string;
  giver: Giver;
  text: string;
}
export interface SummaryRow {
  month: Temporal.PlainDate;
  version: number;
  opening: string | null;
  quotes: Quote[];
  /** As they stood when it was published; null while it is being written. */
  figures: { now: VoiceCount[]; before: VoiceCount[] } | null;
  savedAt: Temporal.Instant;
  savedByName: string | null;
  publishedAt: Temporal.Instant | null;
  publishedByName: string | null;
}
const columns = sql`m.month, m.version, m.opening, m.quotes, m.figures, m.saved_at, s.name as saved_by_name, m.published_at, ps.name as published_by_name`;
const joined = sql`voice.summary m left join access.posting p on p.id = m.saved_by left join access.staff s on s.id = p.staff_id
  left join access.posting pp on pp.id = m.published_by left join access.staff ps on ps.id = pp.staff_id`;
export const findSummary = (tx: Tx, month: Temporal.PlainDate) =>
  tx.maybe<SummaryRow>(sql`
    select ${columns} from ${joined} where m.authority_id = (select access.authority_id()) and m.month = ${month}`);
export const summaries = (tx: Tx) =>
  tx.many<SummaryRow>(sql`
    select ${columns} from ${joined} where m.authority_id = (select access.authority_id()) order by m.month desc limit 24`);

type Content = Pick<SummaryRow, 'month' | 'opening' | 'quotes'> & { at: Temporal.Instant; by: string };
/** 0 when somebody began it first. */
export const insertSummary = (tx: Tx, authorityId: number, c: Content) =>
  tx.run(sql`
    insert into voice.summary (authority_id, month, version, opening, quotes, saved_at, saved_by)
    values (${authorityId}, ${c.month}, 1, ${c.opening}, ${JSON.stringify(c.quotes)}::jsonb, ${c.at}, ${c.by}) on conflict do nothing`);
/** 0 when somebody saved or published it first. */
export const updateSummary = (tx: Tx, c: Content, over: number) =>
  tx.run(sql`
    update voice.summary set version = version + 1, opening = ${c.opening}, quotes = ${JSON.stringify(c.quotes)}::jsonb, saved_at = ${c.at}, saved_by = ${c.by}
     where authority_id = (select access.authority_id()) and month = ${c.month} and version = ${over} and published_at is null`);
export const publishRow = (
  tx: Tx,
  p: {
    month: Temporal.PlainDate;
    figures: NonNullable<SummaryRow['figures']>;
    at: Temporal.Instant;
    by: string;
  },
  over: number,
) =>
  tx.run(sql`
    update voice.summary set version = version + 1, figures = ${JSON.stringify(p.figures)}::jsonb, published_at = ${p.at}, published_by = ${p.by}
     where authority_id = (select access.authority_id()) and month = ${p.month} and version = ${over} and published_at is null`);

export interface Quotable {
  id: string;
  childId: string | null;
  giver: Giver;
  givenOn: Temporal.PlainDate;
  words: string;
}
/** What was said in these days, may be used in reports, and has words: one statement, as this reader may see it. */
export const quotable = (tx: Tx, from: Temporal.PlainDate, to: Temporal.PlainDate, most = 60) =>
  tx.many<Quotable>(sql`
    with said as (select f.id, f.child_id, f.giver, f.given_on, concat_ws(E'\n\n', f.words, f.going_well, f.could_be_better) as words from voice.feedback f
        where f.authority_id = (select access.authority_id()) and f.given_on >= ${from} and f.given_on < ${to}
          and coalesce(f.words, f.going_well, f.could_be_better) is not null)
    select s.id, s.child_id, s.giver, s.given_on, s.words from said s
      join voice.may_be_used((select coalesce(array_agg(id), '{}') from said)) u on u.feedback_id = s.id and u.in_reports
     order by s.given_on desc, s.id limit ${most}`);
/** Of these, the ones that may still be used: asked anew whenever a summary is shown. */
export const stillAgreed = async (tx: Tx, ids: readonly string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set();
  const rows = await tx.many<{ feedbackId: string }>(
    sql`select feedback_id from voice.may_be_used(${[...ids]}) where in_reports`,
  );
  return new Set(rows.map((each) => each.feedbackId));
};

export interface Change {
  id: string;
  said: string;
  did: string;
  onDate: Temporal.PlainDate;
}
/** "You said, we did", of these days. */
export const changesBetween = (tx: Tx, from: Temporal.PlainDate, to: Temporal.PlainDate) =>
  tx.many<Change>(sql`
    select id, said, did, on_date from voice.change
     where authority_id = (select access.authority_id()) and on_date >= ${from} and on_date < ${to} order by on_date, id limit 50`);
export const insertChange = (tx: Tx, authorityId: number, c: Change & { at: Temporal.Instant; by: string }) =>
  tx.run(sql`
    insert into voice.change (authority_id, id, said, did, on_date, recorded_at, recorded_by)
    values (${authorityId}, ${c.id}, ${c.said}, ${c.did}, ${c.onDate}, ${c.at}, ${c.by})`);

export interface Reader {
  id: string;
  postingId: string;
  name: string;
}
export const namedReaders = (tx: Tx) =>
  tx.many<Reader>(sql`
    select r.id, r.posting_id, s.name from voice.reader r join access.posting p on p.id = r.posting_id join access.staff s on s.id = p.staff_id
     where r.authority_id = (select access.authority_id()) and r.to_at is null order by s.name`);
export const insertReader = (
  tx: Tx,
  authorityId: number,
  r: { id: string; postingId: string; at: Temporal.Instant; by: string },
) =>
  tx.run(sql`
    insert into voice.reader (authority_id, id, posting_id, from_at, named_by) values (${authorityId}, ${r.id}, ${r.postingId}, ${r.at}, ${r.by})`);
export const endReaders = (tx: Tx, at: Temporal.Instant) =>
  tx.run(
    sql`update voice.reader set to_at = ${at} where authority_id = (select access.authority_id()) and to_at is null`,
  );
