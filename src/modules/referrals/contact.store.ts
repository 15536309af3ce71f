import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ContactDecision, ContactForm, ContactOutcome } from './contact.ts';
import type { ImmediateDanger } from './screening.ts';

export interface NewContact {
  authorityId: number;
  id: string;
  receiptNumber: string;
  receivedAt: Temporal.Instant;
  childNamed: string | null;
  form: ContactForm;
}
/** Written by somebody who may read nothing of it back. */
export async function insertContact(tx: Tx, c: NewContact): Promise<void> {
  const { referrer } = c.form;
  await tx.run(sql`
    insert into referrals.contact (authority_id, id, receipt_number, received_at, immediate_danger)
    values (${c.authorityId}, ${c.id}, ${c.receiptNumber}, ${c.receivedAt}, ${c.form.immediateDanger})`);
  await tx.run(sql`
    insert into referrals.contact_paper (authority_id, contact_id, organisation, referrer_name, referrer_phone, referrer_email, child_named, form)
    values (${c.authorityId}, ${c.id}, ${referrer.organisation ?? null}, ${referrer.name}, ${referrer.phone ?? null}, ${referrer.email ?? null}, ${c.childNamed}, ${JSON.stringify(c.form)})`);
}

export interface Telling {
  authorityId: number;
  contactId: string;
  what: 'received' | 'outcome';
  words: string;
  since: Temporal.Instant;
}
export const insertTelling = (tx: Tx, t: Telling, told: { at: Temporal.Instant; how: 'page' } | null) =>
  tx.run(sql`
    insert into referrals.contact_telling (authority_id, contact_id, what, words, since, told_at, how)
    values (${t.authorityId}, ${t.contactId}, ${t.what}, ${t.words}, ${t.since}, ${told?.at ?? null}, ${told?.how ?? null})`);
export const markTold = (tx: Tx, contactId: string, how: string, at: Temporal.Instant, by: string) =>
  tx.run(sql`
    update referrals.contact_telling set told_at = ${at}, told_by = ${by}, how = ${how}
     where contact_id = ${contactId} and what = 'outcome' and told_at is null`);

/** Called by the service itself, which may not read what they were told. */
export const markToldByMail = (tx: Tx, contactId: string) =>
  tx.run(sql`select referrals.told_by_mail(${contactId})`);

export interface ContactRow {
  authorityId: number;
  id: string;
  receiptNumber: string;
  receivedAt: Temporal.Instant;
  immediateDanger: ImmediateDanger;
  childId: string | null;
  openedAt: Temporal.Instant | null;
  openedBy: string | null;
  openedByName: string | null;
  decidedAt: Temporal.Instant | null;
  version: number;
  organisation: string | null;
  referrerName: string;
  referrerPhone: string | null;
  referrerEmail: string | null;
  childNamed: string | null;
}
const row = sql`
  select c.authority_id, c.id, c.receipt_number, c.received_at, c.immediate_danger, c.child_id, c.opened_at, c.opened_by,
         s.name as opened_by_name, c.decided_at, c.version, p.organisation, p.referrer_name, p.referrer_phone, p.referrer_email, p.child_named
    from referrals.contact c
    join referrals.contact_paper p on p.authority_id = c.authority_id and p.contact_id = c.id
    left join access.posting o on o.authority_id = c.authority_id and o.id = c.opened_by
    left join access.staff s on s.id = o.staff_id`;

/** What waits at the front door: immediate danger first, then the oldest. */
export const undecidedContacts = (tx: Tx, authorityId: number, most = 500) =>
  tx.many<ContactRow>(sql`${row} where c.authority_id = ${authorityId} and c.decided_at is null
    order by (c.immediate_danger = 'yes') desc, c.received_at limit ${most}`);
/** By its id; undefined for whoever may not see the front door of that authority. */
export const findContact = (tx: Tx, id: string) => tx.maybe<ContactRow>(sql`${row} where c.id = ${id}`);
export const contactForm = async (tx: Tx, id: string): Promise<ContactForm> =>
  (
    await tx.one<{ form: ContactForm }>(
      sql`select form from referrals.contact_paper where contact_id = ${id}`,
    )
  ).form;

/** Opened once; 0 when somebody was first. */
export const openContactRow = (tx: Tx, id: string, at: Temporal.Instant, by: string) =>
  tx.run(
    sql`update referrals.contact set opened_at = ${at}, opened_by = ${by} where id = ${id} and opened_at is null`,
  );
/** Linked once, whether decided or not; 0 when it already is. */
export const linkContactRow = (tx: Tx, id: string, childId: string, at: Temporal.Instant, by: string) =>
  tx.run(
    sql`update referrals.contact set child_id = ${childId}, linked_at = ${at}, linked_by = ${by} where id = ${id} and child_id is null`,
  );
/** 0 when somebody decided since this version was read. */
export const decideContactRow = (tx: Tx, id: string, version: number, at: Temporal.Instant, by: string) =>
  tx.run(sql`
    update referrals.contact set decided_at = ${at}, decided_by = ${by}, version = version + 1
     where id = ${id} and version = ${version} and decided_at is null`);

export interface DecisionRow {
  outcome: ContactOutcome;
  rationale: string;
  agenciesConsulted: string[];
  dissent: string | null;
  decidedAt: Temporal.Instant;
  decidedByName: string | null;
}
export const insertDecision = (
  tx: Tx,
  authorityId: number,
  contactId: string,
  d: ContactDecision,
  at: Temporal.Instant,
  by: string,
) =>
  tx.run(sql`
    insert into referrals.contact_decision (authority_id, contact_id, outcome, rationale, agencies_consulted, dissent, decided_at, decided_by)
    values (${authorityId}, ${contactId}, ${d.outcome}, ${d.rationale}, ${[...d.agenciesConsulted]}, ${d.dissent ?? null}, ${at}, ${by})`);
export const findDecision = (tx: Tx, contactId: string) =>
  tx.maybe<DecisionRow>(sql`
    select d.outcome, d.rationale, d.agencies_consulted, d.dissent, d.decided_at, s.name as decided_by_name
      from referrals.contact_decision d
      left join access.posting p on p.authority_id = d.authority_id and p.id = d.decided_by
      left join access.staff s on s.id = p.staff_id
     where d.contact_id = ${contactId}`);

export interface ToTell {
  contactId: string;
  receiptNumber: string;
  words: string;
  since: Temporal.Instant;
  referrerName: string;
  organisation: string | null;
  referrerPhone: string | null;
  referrerEmail: string | null;
}
/** Referrers who wait to hear the outcome, the longest wait first. */
export const referrersToTell = (tx: Tx, authorityId: number, contactId: string | null = null) =>
  tx.many<ToTell>(sql`
    select t.contact_id, c.receipt_number, t.words, t.since, p.referrer_name, p.organisation, p.referrer_phone, p.referrer_email
      from referrals.contact_telling t
      join referrals.contact c on c.authority_id = t.authority_id and c.id = t.contact_id
      join referrals.contact_paper p on p.authority_id = t.authority_id and p.contact_id = t.contact_id
     where t.authority_id = ${authorityId} and t.told_at is null and (${contactId}::uuid is null or t.contact_id = ${contactId})
     order by t.since limit 200`);

export interface ToldByMail {
  contactId: string;
  receiptNumber: string;
  referrerName: string;
  organisation: string | null;
  toldAt: Temporal.Instant;
}
/** Referrers whom an e-mail told since then, or of one contact whenever it was; newest first. */
export const toldByMail = (
  tx: Tx,
  authorityId: number,
  which: { since: Temporal.Instant } | { contactId: string },
) =>
  tx.many<ToldByMail>(sql`
    select t.contact_id, c.receipt_number, p.referrer_name, p.organisation, t.told_at
      from referrals.contact_telling t
      join referrals.contact c on c.authority_id = t.authority_id and c.id = t.contact_id
      join referrals.contact_paper p on p.authority_id = t.authority_id and p.contact_id = t.contact_id
     where t.authority_id = ${authorityId} and t.what = 'outcome' and t.how = 'email' and t.told_by is null
       and (${'since' in which ? which.since : null}::timestamptz is null or t.told_at >= ${'since' in which ? which.since : null})
       and (${'contactId' in which ? which.contactId : null}::uuid is null or t.contact_id = ${'contactId' in which ? which.contactId : null})
     order by t.told_at desc limit 100`);

/** What the service itself may know: no words, no names. */
export interface UnopenedContact {
  id: string;
  receivedAt: Temporal.Instant;
  immediateDanger: ImmediateDanger;
  openedAt: Temporal.Instant | null;
}
export const unopenedContacts = (tx: Tx, authorityId: number) =>
  tx.many<UnopenedContact>(sql`
    select id, received_at, immediate_danger, opened_at from referrals.contact
     where authority_id = ${authorityId} and opened_at is null and decided_at is null order by received_at`);
export interface Climb {
  post: string;
  postingId: string | null;
  toldAt: Temporal.Instant;
}
export const climbsOf = (tx: Tx, contactId: string) =>
  tx.many<Climb>(
    sql`select post, posting_id, told_at from referrals.contact_climb where contact_id = ${contactId} order by told_at`,
  );
export const insertClimb = (tx: Tx, authorityId: number, contactId: string, climb: Climb) =>
  tx.run(sql`
    insert into referrals.contact_climb (authority_id, contact_id, post, posting_id, told_at)
    values (${authorityId}, ${contactId}, ${climb.post}, ${climb.postingId}, ${climb.toldAt})`);
