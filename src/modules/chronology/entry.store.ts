import type { Tx } from '../../platform/db/database.ts';
import { type Sql, sql } from '../../platform/db/sql.ts';
import type { Precision } from './entry-date.ts';
import type { MonthCount } from './picture.ts';

/** What a person writes in an entry (form F18). */
export interface EntryText {
  on: Temporal.PlainDate;
  precision: Precision;
  happened: string;
  significance: string;
  effect: string;
  outcome: string | null;
  ownWords: string | null;
  themes: string[];
  source: string;
  sourceAgency: string | null;
  certainty: string | null;
}
export interface EntryRow extends EntryText {
  authorityId: number;
  entryId: string;
  version: number;
  childId: string;
  dataClass: string;
  agency: string | null;
  shareWith: string[] | null;
  eventIds: string[];
  changeReason: string | null;
  writtenAt: Temporal.Instant;
  writtenByName: string | null;
  supersededAt: Temporal.Instant | null;
  takenOutBecause: string | null;
}

const columns = sql`e.authority_id, e.entry_id, e.version, e.child_id, e.on_date as "on", e.precision, e.happened, e.significance, e.effect, e.outcome, e.own_words,
  e.themes, e.source, e.source_agency, e.certainty, e.data_class, e.agency, e.share_with, e.event_ids, e.change_reason, e.written_at,
  s.name as written_by_name, e.superseded_at, e.taken_out_because`;
const writers = sql`left join access.posting p on p.authority_id = e.authority_id and p.id = e.written_by left join access.staff s on s.id = p.staff_id`;
const mine = sql`e.authority_id = any ((select access.my_authorities())::int[])`;

/** Every version the reader may read, the newest first; empty when there is none for them. */
export const versionsOf = (tx: Tx, entryId: string) =>
  tx.many<EntryRow>(
    sql`select ${columns} from chronology.entry e ${writers} where ${mine} and e.entry_id = ${entryId} order by e.version desc`,
  );

export interface EntryFilter {
  /** A theme's code; `NONE` for entries without one. */
  theme?: string | undefined;
  /** Years, both included. */
  from?: number | undefined;
  to?: number | undefined;
}
const filtered = (childId: string, { theme, from, to }: EntryFilter): Sql => sql`
  ${mine} and e.child_id = ${childId} and e.superseded_at is null
  and (${theme ?? null}::text is null or ${theme ?? null} = any (e.themes) or (${theme ?? null} = 'NONE' and e.themes = '{}'))
  and (${from ?? null}::int is null or e.on_date >= make_date(${from ?? null}::int, 1, 1))
  and (${to ?? null}::int is null or e.on_date < make_date(${to ?? null}::int + 1, 1, 1))`;

/** One page of the entries that stand, by their day. */
export const entriesOf = (
  tx: Tx,
  childId: string,
  filter: EntryFilter,
  page: { newestFirst?: boolean; skip?: number; most: number },
) => {
  const order = page.newestFirst ? sql`e.on_date desc, e.entry_id desc` : sql`e.on_date, e.entry_id`;
  return tx.many<EntryRow>(sql`
    select ${columns} from (
      select * from chronology.entry e where ${filtered(childId, filter)} order by ${order} limit ${page.most} offset ${page.skip ?? 0}) e ${writers}
     order by ${order}`);
};

/** How many entries begin in each month with the same themes: the picture, the years and every count come from it. */
export const monthCounts = (tx: Tx, childId: string) =>
  tx.many<MonthCount>(sql`
    select e.themes, date_trunc('month', e.on_date)::date as month, count(*)::int as entries
      from chronology.entry e where ${mine} and e.child_id = ${childId} and e.superseded_at is null
     group by 1, 2 order by 2`);

export interface NewVersion extends EntryText {
  authorityId: number;
  entryId: string;
  version: number;
  childId: string;
  dataClass: string;
  agency: string | null;
  shareWith: string[] | null;
  eventIds: string[];
  changeReason: string | null;
}
/** 0 when this version exists already. */
export const insertVersion = (tx: Tx, v: NewVersion, at: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into chronology.entry (authority_id, entry_id, version, child_id, on_date, precision, happened, significance, effect, outcome, own_words, themes,
      source, source_agency, certainty, data_class, agency, share_with, event_ids, change_reason, written_at, written_by)
    values (${v.authorityId}, ${v.entryId}, ${v.version}, ${v.childId}, ${v.on}, ${v.precision}, ${v.happened}, ${v.significance}, ${v.effect}, ${v.outcome},
      ${v.ownWords}, ${v.themes}, ${v.source}, ${v.sourceAgency}, ${v.certainty}, ${v.dataClass}, ${v.agency}, ${v.shareWith}, ${v.eventIds},
      ${v.changeReason}, ${at}, ${by})`);

/** Ends the version that stands, or takes the entry out; 0 when somebody was first. */
export const supersede = (
  tx: Tx,
  e: { authorityId: number; entryId: string; version: number },
  at: Temporal.Instant,
  by: string | null,
  takenOutBecause: string | null = null,
) =>
  tx.run(sql`
    update chronology.entry set superseded_at = ${at}, superseded_by = ${by}, taken_out_because = ${takenOutBecause}
     where authority_id = ${e.authorityId} and entry_id = ${e.entryId} and version = ${e.version} and superseded_at is null`);

export interface Currency {
  childId: string;
  lastEntryOn: Temporal.PlainDate | null;
  lastEventAt: Temporal.Instant | null;
}
/** For each child: the day of the newest entry that stands, and the last line of the timeline that would be suggested. */
export const currencyOf = (tx: Tx, childIds: readonly string[], without: readonly string[]) =>
  tx.many<Currency>(sql`
    select c.id as child_id,
           (select max(e.on_date) from chronology.entry e where ${mine} and e.child_id = c.id and e.superseded_at is null) as last_entry_on,
           (select max(v.at) from people.timeline_view v
             where v.authority_id = any ((select access.my_authorities())::int[]) and v.child_id = c.id and v.kind <> all (${[...without]}::text[])) as last_event_at
      from unnest(${[...childIds]}::uuid[]) c (id)`);
