import type { Tx } from '../../platform/db/database.ts';
import { raw, type Sql, sql } from '../../platform/db/sql.ts';
import type { Consent } from './disclosure.ts';

/** Something that left about a child, or was asked for and not given, with what was said of it last. */
export interface DisclosureRow {
  id: string;
  childId: string;
  /** `made`: a copy for somebody, not known to have reached them; `given`; `refused`. */
  state: 'made' | 'given' | 'refused';
  type: string;
  title: string;
  recipientAgency: string;
  recipientPerson: string | null;
  /** Taken by a colleague for their own use: it has left the service, and nobody else has it yet. */
  isOwn: boolean;
  /** Classes of data inside. */
  includes: string[];
  /** What it held, as a person wrote it. */
  held: string | null;
  purpose: string;
  lawfulBasis: string;
  necessity: string | null;
  consent: Consent | null;
  isMinimum: boolean | null;
  /** A person has said or looked at purpose and basis; otherwise they are the authority's defaults. */
  isChecked: boolean;
  method: string;
  refusedBecause: string | null;
  format: string | null;
  leftAt: Temporal.Instant;
  recordedByName: string | null;
  checkedByName: string | null;
}

const newest = (where: Sql) => sql`
  select d.id, d.child_id, d.state, d.type, d.title, d.recipient_agency, d.recipient_person, d.is_own, d.includes, d.held,
         coalesce(c.purpose, d.purpose) as purpose, coalesce(c.lawful_basis, d.lawful_basis) as lawful_basis,
         coalesce(c.necessity, d.necessity) as necessity, coalesce(c.consent, d.consent) as consent,
         coalesce(c.is_minimum, d.is_minimum) as is_minimum, d.is_checked or c.id is not null as is_checked, d.method, d.refused_because,
         d.format, d.left_at, d.recorded_by_name, c.checked_by_name
    from sharing.disclosure d
    left join lateral (select * from sharing.disclosure_check x where x.authority_id = d.authority_id and x.disclosure_id = d.id
      order by x.checked_at desc, x.id desc limit 1) c on true
   where ${where}
     and not (d.state = 'made' and exists (select from sharing.disclosure g where g.authority_id = d.authority_id and g.child_id = d.child_id
       and g.state = 'given' and g.type = d.type and g.product_id = d.product_id and g.recipient_agency = d.recipient_agency
       and g.recipient_person is not distinct from d.recipient_person and g.left_at >= d.left_at))
   order by d.left_at desc, d.id desc`;

/** Newest first. A copy made for somebody goes when it is recorded as given to them. */
export const disclosuresOf = (tx: Tx, childId: string, most = 300) =>
  tx.many<DisclosureRow>(sql`select * from (${newest(sql`d.child_id = ${childId}`)}) s limit ${most}`);
export const findDisclosure = (tx: Tx, id: string) => tx.maybe<DisclosureRow>(newest(sql`d.id = ${id}`));

/** What went to others, or was refused them, between two instants, about children the reader may know it of. */
export const disclosuresBetween = (
  tx: Tx,
  of: { from: Temporal.Instant; to: Temporal.Instant; agency?: string | undefined },
  most = 1_000,
) => {
  const agency = of.agency === undefined ? raw('true') : sql`d.recipient_agency = ${of.agency}`;
  const where = sql`d.left_at >= ${of.from} and d.left_at < ${of.to} and not d.is_own and ${agency}`;
  return tx.many<DisclosureRow>(sql`select * from (${newest(where)}) s limit ${most}`);
};

export interface NewDisclosure
  extends Omit<DisclosureRow, 'id' | 'childId' | 'recordedByName' | 'checkedByName'> {
  productId: string | null;
  productVersion: number | null;
  sha256: string | null;
  /** The same copy for the same recipient on the same day is one line; null: always a line of its own. */
  once: string | null;
}
interface By {
  now: Temporal.Instant;
  postingId: string | null;
  name: string;
}
interface About {
  id: string;
  childId: string;
  authorityId: number;
}
/** One line for each child. Each child's own authority keeps it. */
export const insertDisclosures = (tx: Tx, about: readonly About[], d: NewDisclosure, by: By) =>
  tx.run(sql`
    insert into sharing.disclosure (authority_id, id, child_id, state, type, product_id, product_version, title, recipient_agency, recipient_person,
      is_own, includes, held, purpose, lawful_basis, necessity, consent, is_minimum, is_checked, method, refused_because, format, sha256, left_at,
      recorded_at, recorded_by, recorded_by_name, once)
    select a.authority_id, a.id, a.child_id, ${d.state}, ${d.type}, ${d.productId}::uuid, ${d.productVersion}::int, ${d.title},
      ${d.recipientAgency}, ${d.recipientPerson}, ${d.isOwn}::boolean, ${d.includes}::text[], ${d.held}, ${d.purpose}, ${d.lawfulBasis}, ${d.necessity},
      ${d.consent}, ${d.isMinimum}::boolean, ${d.isChecked}::boolean, ${d.method}, ${d.refusedBecause}, ${d.format}, ${d.sha256}, ${d.leftAt}::timestamptz, ${by.now}::timestamptz,
      ${by.postingId}::uuid, ${by.name}, ${d.once}
      from unnest(${about.map((each) => each.authorityId)}::int[], ${about.map((each) => each.id)}::uuid[],
        ${about.map((each) => each.childId)}::uuid[]) a (authority_id, id, child_id)
    on conflict do nothing`);

export interface NewCheck {
  id: string;
  authorityId: number;
  disclosureId: string;
  childId: string;
  purpose: string;
  lawfulBasis: string;
  necessity: string;
  consent: Consent;
  isMinimum: boolean;
}
export const insertCheck = (tx: Tx, c: NewCheck, by: By) =>
  tx.run(sql`
    insert into sharing.disclosure_check (authority_id, id, disclosure_id, child_id, purpose, lawful_basis, necessity, consent, is_minimum,
      checked_at, checked_by, checked_by_name)
    values (${c.authorityId}, ${c.id}, ${c.disclosureId}, ${c.childId}, ${c.purpose}, ${c.lawfulBasis}, ${c.necessity}, ${c.consent},
      ${c.isMinimum}, ${by.now}, ${by.postingId}, ${by.name})`);

/** Which of the texts say where the child lives or was found while that is withheld: their places in the list, from 0. */
export const textsWithPlaces = async (
  tx: Tx,
  childId: string,
  texts: readonly string[],
): Promise<ReadonlySet<number>> => {
  const row = await tx.one<{ at: number[] }>(
    sql`select sharing.texts_with_places(${childId}, ${[...texts]}::text[]) as at`,
  );
  return new Set(row.at.map((each) => each - 1));
};
