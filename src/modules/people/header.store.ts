import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

/** Everything the banner of the record says, read at once; row-level security leaves out what is not the reader's. */
export interface ChildHeader {
  /** The reader has a live relationship that opens identity (rule AC-7). */
  isOpened: boolean;
  /** Of the classes that have a tab, those open to the reader for this child. */
  openClasses: string[];
  ownConcern: { words: string; asOf: Temporal.PlainDate } | null;
  status: HeaderStatus | null;
  flags: HeaderFlag[];
  holders: HeaderHolder[];
}
export interface HeaderStatus {
  status: string;
  allocatedPostingId: string | null;
  allocatedName: string | null;
  allocatedContact: string | null;
  asAt: Temporal.Instant;
}
export interface HeaderFlag {
  kind: string;
  agency: string;
  note: string | null;
  href: string | null;
  fromAt: Temporal.Instant;
}
export interface HeaderHolder {
  kind: string;
  staffName: string | null;
  role: string | null;
}

interface HeaderRow {
  openClasses: string[];
  concern: { words: string; as_of: string } | null;
  status: {
    status: string;
    allocated_posting_id: string | null;
    allocated_name: string | null;
    allocated_contact: string | null;
    as_at: string;
  } | null;
  flags: { kind: string; agency: string; note: string | null; href: string | null; from_at: string }[] | null;
  holders: { kind: string; staff_name: string | null; role: string | null }[] | null;
}

export async function childHeader(tx: Tx, childId: string): Promise<ChildHeader | undefined> {
  const rows = await tx.many<HeaderRow>(sql`
    select case when c.id in (select access.my_open_children()) then access.my_classes()
             else array(select w from unnest(array['IDENT', 'NOTE', 'PLAN', 'REFERRAL', 'ASSESS', 'POC', 'CONTACT', 'MISSING', 'DOC']) w
                         where c.id in (select access.my_children(w))) end as open_classes,
      (select json_build_object('words', f.words, 'as_of', f.as_of) from people.fact f
        where f.authority_id = c.authority_id and f.child_id = c.id and f.kind = 'OWN_CONCERN'
        order by f.as_of desc, f.recorded_at desc, f.id desc limit 1) as concern,
      (select json_build_object('status', s.status, 'allocated_posting_id', s.allocated_posting_id, 'allocated_name', coalesce(t.name, s.allocated_name),
          'allocated_contact', s.allocated_contact, 'as_at', s.as_at)
         from people.social_care_status s
         left join access.posting p on p.id = s.allocated_posting_id left join access.staff t on t.id = p.staff_id
        where s.authority_id = c.authority_id and s.child_id = c.id and s.to_on is null
        order by s.from_on desc, s.recorded_at desc limit 1) as status,
      (select json_agg(json_build_object('kind', g.kind, 'agency', g.agency, 'note', g.note, 'href', g.href, 'from_at', g.from_at) order by g.from_at)
         from people.flag g where g.authority_id = c.authority_id and g.child_id = c.id and g.to_at is null) as flags,
      (select json_agg(json_build_object('kind', r.kind, 'staff_name', t.name, 'role', p.role) order by r.from_at)
         from access.relationship r join access.posting p on p.id = r.holder_posting_id join access.staff t on t.id = p.staff_id
        where r.authority_id = c.authority_id and r.child_id = c.id and r.kind in ('ALLOCATED', 'CO_WORKER')
          and r.from_at <= (select access.moment()) and (r.to_at is null or r.to_at > (select access.moment()))) as holders
      from people.child c where c.id = ${childId}`);
  const row = rows[0];
  if (!row) return undefined;
  return {
    isOpened: row.openClasses.includes('IDENT'),
    openClasses: row.openClasses,
    ownConcern: row.concern?.words
      ? { words: row.concern.words, asOf: Temporal.PlainDate.from(row.concern.as_of) }
      : null,
    status: row.status ? statusOf(row.status) : null,
    flags: (row.flags ?? []).map((f) => ({
      kind: f.kind,
      agency: f.agency,
      note: f.note,
      href: f.href,
      fromAt: Temporal.Instant.from(f.from_at),
    })),
    holders: (row.holders ?? []).map((h) => ({ kind: h.kind, staffName: h.staff_name, role: h.role })),
  };
}

const statusOf = (s: NonNullable<HeaderRow['status']>): HeaderStatus => ({
  status: s.status,
  allocatedPostingId: s.allocated_posting_id,
  allocatedName: s.allocated_name,
  allocatedContact: s.allocated_contact,
  asAt: Temporal.Instant.from(s.as_at),
});
