import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { PartnerKind } from './partner.ts';

/** Whom a key lets in. */
export interface PartnerContext {
  authorityId: number;
  authorityCode: string;
  authorityName: string;
  partnerId: string;
  partnerName: string;
  kind: PartnerKind;
  agency: string | null;
}
/** First statement of a request with a key: the transaction acts for this partner, or for nobody. */
export const beginPartner = (tx: Tx, keyHash: Buffer, now: Temporal.Instant) =>
  tx.maybe<PartnerContext>(sql`select * from missing.begin_partner(${keyHash}, ${now})`);

export interface PartnerRow {
  id: string;
  name: string;
  kind: PartnerKind;
  agency: string | null;
  keyStart: string;
  madeAt: Temporal.Instant;
  endedAt: Temporal.Instant | null;
  endedBecause: string | null;
}
/** Those whose key holds first, then by name. */
export const partners = (tx: Tx) =>
  tx.many<PartnerRow>(sql`
    select id, name, kind, agency, key_start, made_at, ended_at, ended_because from missing.partner
     order by ended_at is not null, name, made_at limit 200`);
export const findPartner = (tx: Tx, id: string) =>
  tx.maybe<PartnerRow>(
    sql`select id, name, kind, agency, key_start, made_at, ended_at, ended_because from missing.partner where id = ${id}`,
  );
export const insertPartner = (
  tx: Tx,
  authorityId: number,
  p: Pick<PartnerRow, 'id' | 'name' | 'kind' | 'agency' | 'keyStart'> & { keyHash: Buffer },
  now: Temporal.Instant,
  by: string,
) =>
  tx.run(sql`
    insert into missing.partner (authority_id, id, name, kind, agency, key_hash, key_start, made_at, made_by)
    values (${authorityId}, ${p.id}, ${p.name}, ${p.kind}, ${p.agency}, ${p.keyHash}, ${p.keyStart}, ${now}, ${by})`);
/** 0 when it was ended already. */
export const endPartnerRow = (tx: Tx, id: string, because: string, now: Temporal.Instant, by: string) =>
  tx.run(sql`
    update missing.partner set ended_at = ${now}, ended_by = ${by}, ended_because = ${because} where id = ${id} and ended_at is null`);

export interface ReceiptRow {
  bodyHash: Buffer;
  receiptNumber: string;
  receivedAt: Temporal.Instant;
}
export const findReceipt = (tx: Tx, partnerId: string, key: string) =>
  tx.maybe<ReceiptRow>(sql`
    select body_hash, receipt_number, received_at from missing.partner_receipt
     where authority_id = (select access.authority_id()) and partner_id = ${partnerId} and idempotency_key = ${key}`);
/** 0 when another request with the same key was faster. */
export const insertReceipt = (
  tx: Tx,
  r: ReceiptRow & { authorityId: number; partnerId: string; idempotencyKey: string; notificationId: string },
) =>
  tx.run(sql`
    insert into missing.partner_receipt (authority_id, partner_id, idempotency_key, body_hash, notification_id, receipt_number, received_at)
    values (${r.authorityId}, ${r.partnerId}, ${r.idempotencyKey}, ${r.bodyHash}, ${r.notificationId}, ${r.receiptNumber}, ${r.receivedAt})
    on conflict do nothing`);

export interface SentNotification {
  authorityId: number;
  id: string;
  about: 'MISSING' | 'RETURNED';
  childAsNamed: Record<string, string>;
  asReceived: string;
  said: Record<string, unknown>;
  reportedBy: string | null;
  source: string;
  partnerId: string;
  kind: PartnerKind;
  agency: string | null;
  idempotencyKey: string;
}
/** As it came, about nobody yet: a person decides which child it is. */
export const insertSentNotification = (tx: Tx, n: SentNotification, now: Temporal.Instant) =>
  tx.run(sql`
    insert into missing.notification (authority_id, id, about, child_as_named, received_at, source, way, as_received, said, reported_by_kind,
      reported_by, reported_by_agency, partner_id, idempotency_key, recorded_at)
    values (${n.authorityId}, ${n.id}, ${n.about}, ${JSON.stringify(n.childAsNamed)}, ${now}, ${n.source}, 'API', ${n.asReceived},
      ${JSON.stringify(n.said)}, ${n.kind}, ${n.reportedBy}, ${n.agency}, ${n.partnerId}, ${n.idempotencyKey}, ${now})`);
