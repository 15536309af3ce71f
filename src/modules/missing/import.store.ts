import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { EpisodeKind, Outcome } from './code-lists-missing.ts';
import type { MissingFormat } from './statutory-file.ts';

export interface HeldRow {
  id: string;
  childId: string;
  kind: EpisodeKind;
  missingFrom: Temporal.Instant;
  endedAt: Temporal.Instant | null;
  leftAt: Temporal.Instant | null;
  unknownTimes: string[];
  outcome: Outcome | null;
  closedAt: Temporal.Instant | null;
  importKey: string | null;
}
/** Every episode of these children, and those that carry one of these keys, whoever they are about. */
export const heldEpisodes = (tx: Tx, childIds: readonly string[], keys: readonly string[]) =>
  tx.many<HeldRow>(sql`
    select id, child_id, kind, missing_from, ended_at, left_at, unknown_times, outcome, closed_at, import_key from missing.episode
     where authority_id = (select access.authority_id()) and child_id = any (${[...childIds]}::uuid[])
    union
    select id, child_id, kind, missing_from, ended_at, left_at, unknown_times, outcome, closed_at, import_key from missing.episode
     where authority_id = (select access.authority_id()) and import_key = any (${[...keys]}::text[])`);

/** Missing from care since before an instant and not back when it came, from a file of the return. */
export const openAt = (tx: Tx, at: Temporal.Instant) =>
  tx.many<{ id: string; childId: string; missingFrom: Temporal.Instant }>(sql`
    select id, child_id, missing_from from missing.episode
     where authority_id = (select access.authority_id()) and category = 'CARE' and missing_from < ${at} and (ended_at is null or ended_at >= ${at})
       and closed_at is null and import_key like '903:%'
     order by missing_from limit 1000`);

/** A file that somebody brought. The bytes are there until it is finished or a day old. */
export interface ImportRow {
  id: string;
  format: MissingFormat;
  collectionYear: number | null;
  fileName: string;
  fileHash: Buffer;
  content: Buffer | null;
  headerContent: Buffer | null;
  episodesContent: Buffer | null;
  uploadedAt: Temporal.Instant;
  childrenDone: number;
  finishedAt: Temporal.Instant | null;
  counts: Record<string, number>;
}
export const findImport = (tx: Tx, id: string) =>
  tx.maybe<ImportRow>(sql`
    select id, format, collection_year, file_name, file_hash, content, header_content, episodes_content, uploaded_at, children_done, finished_at, counts
      from missing.import where id = ${id}`);
/** The same file, broken off: where to go on. */
export const findUnfinished = (tx: Tx, fileHash: Buffer) =>
  tx.maybe<Pick<ImportRow, 'id' | 'childrenDone' | 'counts'>>(sql`
    select id, children_done, counts from missing.import
     where authority_id = (select access.authority_id()) and uploaded_by = (select access.posting_id()) and file_hash = ${fileHash} and finished_at is null
       and children_done > 0 order by uploaded_at desc limit 1`);
export const importsOfMine = (tx: Tx, most: number) =>
  tx.many<Omit<ImportRow, 'content' | 'headerContent' | 'episodesContent' | 'fileHash'>>(sql`
    select id, format, collection_year, file_name, uploaded_at, children_done, finished_at, counts from missing.import
     where uploaded_by = (select access.posting_id()) order by uploaded_at desc limit ${most}`);
export const insertImport = (
  tx: Tx,
  authorityId: number,
  row: Omit<ImportRow, 'childrenDone' | 'finishedAt' | 'counts'>,
  by: string,
) =>
  tx.run(sql`
    insert into missing.import (authority_id, id, format, collection_year, file_name, file_hash, content, header_content, episodes_content, uploaded_at, uploaded_by)
    values (${authorityId}, ${row.id}, ${row.format}, ${row.collectionYear}, ${row.fileName}, ${row.fileHash}, ${row.content}, ${row.headerContent},
      ${row.episodesContent}, ${row.uploadedAt}, ${by})`);
/** 0 when another run of the same import was faster. */
export const checkpoint = (
  tx: Tx,
  id: string,
  was: number,
  to: { childrenDone: number; counts: Record<string, number>; finishedAt: Temporal.Instant | null },
) =>
  tx.run(sql`
    update missing.import set children_done = ${to.childrenDone}, counts = ${JSON.stringify(to.counts)}::jsonb, finished_at = ${to.finishedAt},
      content = case when ${to.finishedAt}::timestamptz is null then content end, header_content = case when ${to.finishedAt}::timestamptz is null then header_content end,
      episodes_content = case when ${to.finishedAt}::timestamptz is null then episodes_content end
     where id = ${id} and children_done = ${was} and finished_at is null`);
/** Files do not stay: what was not written within a day is dropped. */
export const dropOldFiles = (tx: Tx, before: Temporal.Instant) =>
  tx.run(sql`
    update missing.import set content = null, header_content = null, episodes_content = null
     where uploaded_by = (select access.posting_id()) and content is not null and uploaded_at < ${before}`);
