import type { Tx } from '../../platform/db/database.ts';
import { type Sql, sql } from '../../platform/db/sql.ts';
import type { Part, Said } from './formulation.ts';
import type { Link } from './formulation-changes.ts';

const mine = sql`authority_id = any ((select access.my_authorities())::int[])`;

export interface FormulationRow {
  authorityId: number;
  childId: string;
  sharedWith: string[];
  reviewOn: Temporal.PlainDate | null;
  pilotSince: Temporal.PlainDate | null;
  changedAt: Temporal.Instant;
  /** Counts every save of any part. */
  saveNo: number;
  /** Counts the saves of this row itself. */
  arranged: number;
}
export const findFormulation = (tx: Tx, childId: string) =>
  tx.maybe<FormulationRow>(sql`
    select authority_id, child_id, shared_with, review_on, pilot_since, changed_at, save_no, arranged
      from assessments.formulation where ${mine} and child_id = ${childId}`);

/** Begins it; when somebody began it a moment ago, that one stands. */
export const beginFormulation = (
  tx: Tx,
  f: { authorityId: number; childId: string },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into assessments.formulation (authority_id, child_id, begun_at, begun_by, changed_at)
    values (${f.authorityId}, ${f.childId}, ${now}, ${by}, ${now}) on conflict do nothing`);

/** The number of the save that begins now: whoever saves another part of it at the same time waits for the next one. */
export const nextSave = async (
  tx: Tx,
  f: { authorityId: number; childId: string },
  now: Temporal.Instant,
): Promise<number> =>
  (
    await tx.one<{ saveNo: number }>(sql`
      update assessments.formulation set save_no = save_no + 1, changed_at = ${now}
       where authority_id = ${f.authorityId} and child_id = ${f.childId} returning save_no`)
  ).saveNo;

/** 0 when somebody arranged it otherwise first. */
export const arrange = (
  tx: Tx,
  f: {
    authorityId: number;
    childId: string;
    sharedWith: readonly string[];
    reviewOn: Temporal.PlainDate | null;
    pilotSince: Temporal.PlainDate | null;
    over: number;
  },
  now: Temporal.Instant,
) =>
  tx.run(sql`
    update assessments.formulation set shared_with = ${[...f.sharedWith]}, review_on = ${f.reviewOn}, pilot_since = ${f.pilotSince},
      changed_at = ${now}, arranged = arranged + 1
     where authority_id = ${f.authorityId} and child_id = ${f.childId} and arranged = ${f.over}`);

export interface PartRow extends Part {
  saveNo: number;
  savedAt: Temporal.Instant;
  savedByName: string | null;
  psychologistName: string | null;
}
const rows = (parts: Sql) => sql`
  select v.kind, v.item_id, v.version, v.save_no, v.said, v.saved_at, s.name as saved_by_name, o.name as psychologist_name
    from (${parts}) v
    left join access.posting sp on sp.authority_id = v.authority_id and sp.id = v.saved_by
    left join access.staff s on s.id = sp.staff_id
    left join access.posting op on op.authority_id = v.authority_id and op.id = v.psychologist_posting_id
    left join access.staff o on o.id = op.staff_id`;

/** Every part as it stood after that save; left out: now. */
export const partsAt = (tx: Tx, childId: string, saveNo: number | null = null) =>
  tx.many<PartRow>(sql`
    ${rows(sql`select distinct on (p.kind, p.item_id) p.* from assessments.formulation_part p
      where ${mine} and p.child_id = ${childId} and (${saveNo}::int is null or p.save_no <= ${saveNo}::int)
      order by p.kind, p.item_id, p.version desc`)} order by v.item_id`);

/** Every version of one part, the newest first. */
export const versionsOfPart = (tx: Tx, childId: string, kind: string, itemId: string) =>
  tx.many<PartRow>(sql`
    ${rows(sql`select p.* from assessments.formulation_part p
      where ${mine} and p.child_id = ${childId} and p.kind = ${kind} and p.item_id = ${itemId}`)} order by v.version desc`);

/** Adds a version on top of the one that was read; 0 when somebody else was first. */
export const insertPart = (
  tx: Tx,
  p: {
    authorityId: number;
    childId: string;
    kind: string;
    itemId: string;
    over: number;
    saveNo: number;
    said: Said;
  },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into assessments.formulation_part (authority_id, child_id, kind, item_id, version, save_no, said, psychologist_posting_id, saved_at, saved_by)
    select ${p.authorityId}, ${p.childId}, ${p.kind}, ${p.itemId}, ${p.over}::int + 1, ${p.saveNo}, ${JSON.stringify(p.said)}::jsonb,
      ${p.said.psychologistPostingId ?? null}, ${now}, ${by}
     where ${p.over}::int = coalesce((select max(v.version) from assessments.formulation_part v
       where v.authority_id = ${p.authorityId} and v.child_id = ${p.childId} and v.kind = ${p.kind} and v.item_id = ${p.itemId}), 0)
    on conflict do nothing`);

/** Links that stood after that save (left out: now), of those whose entry the reader may read. */
export const linksAt = (tx: Tx, childId: string, saveNo: number | null = null) =>
  tx.many<Link>(sql`
    select item_id, entry_id from (
      select distinct on (l.item_id, l.entry_id) l.item_id, l.entry_id, l.is_linked from assessments.formulation_link l
       where ${mine} and l.child_id = ${childId} and (${saveNo}::int is null or l.save_no <= ${saveNo}::int)
       order by l.item_id, l.entry_id, l.save_no desc) newest
     where is_linked`);

/** Makes or takes away links; the entries are ones that the writer may read. */
export const insertLinks = (
  tx: Tx,
  of: { authorityId: number; childId: string; itemId: string; saveNo: number },
  entryIds: readonly string[],
  isLinked: boolean,
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into assessments.formulation_link (authority_id, child_id, item_id, entry_id, save_no, is_linked, saved_at, saved_by)
    select ${of.authorityId}, ${of.childId}, ${of.itemId}, e, ${of.saveNo}, ${isLinked}, ${now}, ${by} from unnest(${[...entryIds]}::uuid[]) e`);

export interface LinkedEntry {
  entryId: string;
  on: Temporal.PlainDate;
  precision: 'EXACT' | 'MONTH' | 'YEAR' | 'ABOUT_DAY' | 'ABOUT_MONTH' | 'ABOUT_YEAR';
  happened: string;
  dataClass: string;
}
/** Entries that stand and that the reader may read: the newest `most`, and those named beside them. */
export const entriesToLink = (tx: Tx, childId: string, named: readonly string[], most: number) =>
  tx.many<LinkedEntry>(sql`
    select e.entry_id, e.on_date as "on", e.precision, e.happened, e.data_class from chronology.entry_view e
     where ${mine} and e.child_id = ${childId}
       and (e.entry_id = any (${[...named]}::uuid[])
         or e.entry_id in (select n.entry_id from chronology.entry_view n where ${mine} and n.child_id = ${childId}
              order by n.on_date desc, n.entry_id desc limit ${most}))
     order by e.on_date desc, e.entry_id desc`);

export interface FinishedVersion {
  version: number;
  saveNo: number;
  finishedAt: Temporal.Instant;
  finishedByName: string | null;
  reviewOn: Temporal.PlainDate | null;
  reason: string | null;
}
/** The newest first. */
export const finishedVersions = (tx: Tx, childId: string) =>
  tx.many<FinishedVersion>(sql`
    select v.version, v.save_no, v.finished_at, s.name as finished_by_name, v.review_on, v.reason from assessments.formulation_version v
      left join access.posting p on p.authority_id = v.authority_id and p.id = v.finished_by
      left join access.staff s on s.id = p.staff_id
     where v.authority_id = any ((select access.my_authorities())::int[]) and v.child_id = ${childId} order by v.version desc`);

/** Finishes what was read; 0 when somebody saved something or finished it first. */
export const insertFinished = (
  tx: Tx,
  f: {
    authorityId: number;
    childId: string;
    version: number;
    saveNo: number;
    reviewOn: Temporal.PlainDate | null;
    reason: string | null;
  },
  now: Temporal.Instant,
  by: string | null,
) =>
  tx.run(sql`
    insert into assessments.formulation_version (authority_id, child_id, version, save_no, finished_at, finished_by, review_on, reason)
    select f.authority_id, f.child_id, ${f.version}, f.save_no, ${now}, ${by}, ${f.reviewOn}, ${f.reason}
      from assessments.formulation f where f.authority_id = ${f.authorityId} and f.child_id = ${f.childId} and f.save_no = ${f.saveNo}
    on conflict do nothing`);

export interface PilotCount {
  children: number;
  finished: number;
  sharedWithChild: number;
}
/** How many children of the authority are in the pilot (S4-31), for those who read its figures; nought for others. */
export const formulationPilot = (tx: Tx): Promise<PilotCount> =>
  tx.one<PilotCount>(sql`select children, finished, shared_with_child from assessments.formulation_pilot()`);
