import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Writer } from './writer.ts';

export interface KindChangeRow {
  kind: string;
  version: number;
  isOn: boolean;
  weekday: number | null;
  startsAt: string;
  expected: string[];
  fewest: number;
  reason: string;
  changedAt: Temporal.Instant;
}
/** What stands for each kind where the authority set it otherwise. */
export const kindChanges = (tx: Tx) =>
  tx.many<KindChangeRow>(sql`
    select distinct on (kind) kind, version, is_on, weekday, to_char(starts_at, 'HH24:MI') as starts_at, expected, fewest, reason, changed_at
      from governance.kind_change where authority_id = (select access.authority_id()) order by kind, version desc`);

export const insertKindChange = (tx: Tx, c: Omit<KindChangeRow, 'changedAt'>, by: Writer) =>
  tx.run(sql`
    insert into governance.kind_change (authority_id, kind, version, is_on, weekday, starts_at, expected, fewest, reason, changed_at, changed_by)
    values (${by.authorityId}, ${c.kind}, ${c.version}, ${c.isOn}, ${c.weekday}, ${c.startsAt}::time, ${c.expected}, ${c.fewest}, ${c.reason}, ${by.now}, ${by.postingId})
    on conflict do nothing`);

export interface MemberRow {
  id: string;
  kind: string;
  postingId: string;
  name: string;
  agency: string;
  role: string;
  mayMinute: boolean;
  because: string;
  fromAt: Temporal.Instant;
  /** The posting ended: the membership opens nothing any more. */
  hasLeft: boolean;
}
export const membersOf = (tx: Tx, kind: string) =>
  tx.many<MemberRow>(sql`
    select m.id, m.kind, m.posting_id, s.name, p.agency, p.role, m.may_minute, m.because, m.from_at,
           p.to_at is not null and p.to_at <= (select access.moment()) as has_left
      from governance.member m
      join access.posting p on (p.authority_id, p.id) = (m.authority_id, m.posting_id)
      join access.staff s on s.id = p.staff_id
     where m.kind = ${kind} and m.to_at is null order by p.agency, s.name`);

export const insertMember = (
  tx: Tx,
  m: Pick<MemberRow, 'id' | 'kind' | 'postingId' | 'mayMinute' | 'because'>,
  by: Omit<Writer, 'name'>,
) =>
  tx.run(sql`
    insert into governance.member (authority_id, id, kind, posting_id, may_minute, because, from_at, added_by)
    values (${by.authorityId}, ${m.id}, ${m.kind}, ${m.postingId}, ${m.mayMinute}, ${m.because}, ${by.now}, ${by.postingId})
    on conflict do nothing`);

export const endMember = (tx: Tx, id: string, at: Temporal.Instant, by: string) =>
  tx.run(
    sql`update governance.member set to_at = ${at}, ended_by = ${by} where id = ${id} and to_at is null`,
  );

export const myMemberships = (tx: Tx, postingId: string) =>
  tx.many<{ kind: string; mayMinute: boolean }>(
    sql`select kind, may_minute from governance.member where posting_id = ${postingId} and to_at is null`,
  );
