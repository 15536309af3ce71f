import type { Tx } from '../../platform/db/database.ts';
import { raw, sql } from '../../platform/db/sql.ts';
import type { TemplateKind } from './template.ts';

export interface TemplateRow {
  id: string;
  kind: TemplateKind;
  /** Counts up for each kind. */
  number: number;
  fileName: string;
  sha256: string;
  addedAt: Temporal.Instant;
  addedByName: string | null;
  /** Null while it was only looked at. */
  usedFrom: Temporal.Instant | null;
  usedByName: string | null;
  outAt: Temporal.Instant | null;
  outBecause: string | null;
  outByName: string | null;
}
const columns = raw(
  'id, kind, number, file_name, sha256, added_at, added_by_name, used_from, used_by_name, out_at, out_because, out_by_name',
);

/** Every template of an authority, newest first. */
export const templatesOf = (tx: Tx, authorityId: number) =>
  tx.many<TemplateRow>(
    sql`select ${columns} from sharing.template where authority_id = ${authorityId} order by kind, number desc limit 400`,
  );
export const findTemplate = (tx: Tx, id: string) =>
  tx.maybe<TemplateRow & { bytes: Uint8Array }>(
    sql`select ${columns}, bytes from sharing.template where id = ${id}`,
  );
/** The one put to use last, unless it was taken out of use: an earlier one never comes back by itself. */
export const templateInUse = async (
  tx: Tx,
  authorityId: number,
  kind: TemplateKind,
): Promise<{ id: string; number: number; bytes: Uint8Array } | undefined> => {
  const last = await tx.maybe<{
    id: string;
    number: number;
    bytes: Uint8Array;
    outAt: Temporal.Instant | null;
  }>(sql`
    select id, number, bytes, out_at from sharing.template
     where authority_id = ${authorityId} and kind = ${kind} and used_from is not null order by used_from desc, number desc limit 1`);
  return last?.outAt === null ? last : undefined;
};

export interface NewTemplate {
  authorityId: number;
  id: string;
  kind: TemplateKind;
  fileName: string;
  bytes: Uint8Array;
  sha256: string;
}
interface By {
  now: Temporal.Instant;
  postingId: string | null;
  name: string;
}
export const insertTemplate = (tx: Tx, t: NewTemplate, by: By) =>
  tx.run(sql`
    insert into sharing.template (authority_id, id, kind, number, file_name, bytes, sha256, added_at, added_by, added_by_name)
    select ${t.authorityId}::int, ${t.id}::uuid, ${t.kind}, 1 + coalesce((select max(o.number) from sharing.template o
        where o.authority_id = ${t.authorityId} and o.kind = ${t.kind}), 0), ${t.fileName}, ${Buffer.from(t.bytes)}::bytea, ${t.sha256},
      ${by.now}::timestamptz, ${by.postingId}::uuid, ${by.name}`);
/** 0 when it is used, or was taken out, already. */
export const markUsed = (tx: Tx, id: string, by: By) =>
  tx.run(
    sql`update sharing.template set used_from = ${by.now}, used_by_name = ${by.name} where id = ${id} and used_from is null and out_at is null`,
  );
export const markOut = (tx: Tx, id: string, because: string, by: By) =>
  tx.run(
    sql`update sharing.template set out_at = ${by.now}, out_because = ${because}, out_by_name = ${by.name} where id = ${id} and out_at is null`,
  );
