import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { LineKind, LineText } from './line.ts';

export interface LineRow extends LineText {
  authorityId: number;
  lineId: string;
  version: number;
  childId: string;
  kind: LineKind;
  agency: string;
  changeReason: string | null;
  writtenAt: Temporal.Instant;
  writtenByName: string | null;
  supersededAt: Temporal.Instant | null;
  takenOutBecause: string | null;
}
const columns = sql`l.authority_id, l.line_id, l.version, l.child_id, l.kind, l.from_on as "from", l.to_on as "to", l.code, l.area, l.la_area, l.distance,
  l.is_secure, l.band, l.end_reason, l.outcome, l.decided_on, l.setting, l.domain, l.words, l.own_words, l.source, l.agency, l.change_reason, l.written_at,
  s.name as written_by_name, l.superseded_at, l.taken_out_because`;
const writers = sql`left join access.posting p on p.authority_id = l.authority_id and p.id = l.written_by left join access.staff s on s.id = p.staff_id`;
const mine = sql`l.authority_id = any ((select access.my_authorities())::int[])`;

/** Every line of a child that stands, the newest first. */
export const linesOf = (tx: Tx, childId: string, kinds?: readonly LineKind[]) =>
  tx.many<LineRow>(sql`
    select ${columns} from outcomes.line l ${writers}
     where ${mine} and l.child_id = ${childId} and l.superseded_at is null and (${kinds ? [...kinds] : null}::text[] is null or l.kind = any (${kinds ? [...kinds] : []}::text[]))
     order by l.from_on desc, l.line_id desc limit 500`);

/** Every version of a line, the newest first; empty when it is not there for this reader. */
export const lineVersions = (tx: Tx, lineId: string) =>
  tx.many<LineRow>(
    sql`select ${columns} from outcomes.line l ${writers} where ${mine} and l.line_id = ${lineId} order by l.version desc`,
  );

/** The newest small changes and achievements of children whose notes the reader reads. */
export const newestChanges = (tx: Tx, authorityId: number, most: number) =>
  tx.many<LineRow>(sql`
    select ${columns} from outcomes.line l ${writers}
     where l.authority_id = ${authorityId} and l.superseded_at is null and l.kind in ('CHANGE', 'ACHIEVEMENT')
     order by l.from_on desc, l.line_id desc limit ${most}`);

/** Two people who add a place to the same child at once: the second waits and then sees the first. */
export const oneAtATime = (tx: Tx, childId: string) =>
  tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${childId}, 31))`);

export type NewLine = LineText &
  Pick<LineRow, 'authorityId' | 'lineId' | 'version' | 'childId' | 'kind' | 'agency' | 'changeReason'>;
export const insertLine = (tx: Tx, l: NewLine, at: Temporal.Instant, by: string | null) =>
  tx.run(sql`
    insert into outcomes.line (authority_id, line_id, version, child_id, kind, from_on, to_on, code, area, la_area, distance, is_secure, band, end_reason,
      outcome, decided_on, setting, domain, words, own_words, source, agency, change_reason, written_at, written_by)
    values (${l.authorityId}, ${l.lineId}, ${l.version}, ${l.childId}, ${l.kind}, ${l.from}, ${l.to}, ${l.code}, ${l.area}, ${l.laArea}, ${l.distance},
      ${l.isSecure}, ${l.band}, ${l.endReason}, ${l.outcome}, ${l.decidedOn}, ${l.setting}, ${l.domain}, ${l.words}, ${l.ownWords}, ${l.source},
      ${l.agency}, ${l.changeReason}, ${at}, ${by})`);

/** Ends the version that stands, or takes the line out; 0 when somebody was first. */
export const supersedeLine = (
  tx: Tx,
  l: Pick<LineRow, 'authorityId' | 'lineId' | 'version'>,
  at: Temporal.Instant,
  by: string | null,
  takenOutBecause: string | null = null,
) =>
  tx.run(sql`
    update outcomes.line set superseded_at = ${at}, superseded_by = ${by}, taken_out_because = ${takenOutBecause}
     where authority_id = ${l.authorityId} and line_id = ${l.lineId} and version = ${l.version} and superseded_at is null`);
