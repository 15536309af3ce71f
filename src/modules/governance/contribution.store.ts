import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface ItemToWriteFor {
  id: string;
  sittingId: string;
  childId: string | null;
  title: string | null;
}
const item = sql`i.id, i.sitting_id, i.child_id, i.title`;
/** An item of a sitting as far as the reader sees it, unless it was moved elsewhere. */
export const itemToWriteFor = (tx: Tx, sittingId: string, id: string) =>
  tx.maybe<ItemToWriteFor>(
    sql`select ${item} from governance.item i where i.sitting_id = ${sittingId} and i.id = ${id} and i.state <> 'moved'`,
  );
export const itemsToWriteFor = (tx: Tx, sittingId: string) =>
  tx.many<ItemToWriteFor>(
    sql`select ${item} from governance.item i where i.sitting_id = ${sittingId} and i.state <> 'moved' order by i.added_at, i.id limit 500`,
  );

export interface InvitationRow {
  id: string;
  itemId: string;
  sittingId: string;
  childId: string | null;
  agency: string;
  name: string;
  email: string | null;
  phone: string;
  reference: string;
  wrongCodes: number;
  madeAt: Temporal.Instant;
  madeByName: string;
  endsAt: Temporal.Instant;
  openedAt: Temporal.Instant | null;
  timesSent: number;
  sentAt: Temporal.Instant | null;
  withdrawnAt: Temporal.Instant | null;
}
/** Never with the key or the code: they are nowhere. */
export const invitationsOf = (tx: Tx, sittingId: string) =>
  tx.many<InvitationRow>(sql`
    select k.id, k.item_id, k.sitting_id, k.child_id, k.agency, k.name, k.email, k.phone, k.reference, k.wrong_codes, k.made_at, k.made_by_name,
           k.ends_at, k.opened_at, k.times_sent, k.sent_at, k.withdrawn_at
      from governance.invitation k where k.sitting_id = ${sittingId} order by k.made_at, k.id limit 500`);

export type NewInvitationRow = Pick<
  InvitationRow,
  | 'id'
  | 'itemId'
  | 'sittingId'
  | 'childId'
  | 'agency'
  | 'name'
  | 'email'
  | 'phone'
  | 'reference'
  | 'madeAt'
  | 'madeByName'
  | 'endsAt'
> & { keyHash: Buffer; codeHash: Buffer; madeBy: string };
export async function insertInvitation(tx: Tx, authorityId: number, k: NewInvitationRow): Promise<void> {
  await tx.run(sql`
    insert into governance.invitation (authority_id, id, item_id, sitting_id, child_id, agency, name, email, phone, reference,
      made_at, made_by, made_by_name, ends_at)
    values (${authorityId}, ${k.id}, ${k.itemId}, ${k.sittingId}, ${k.childId}, ${k.agency}, ${k.name}, ${k.email}, ${k.phone}, ${k.reference},
      ${k.madeAt}, ${k.madeBy}, ${k.madeByName}, ${k.endsAt})`);
  await tx.run(sql`
    insert into governance.invitation_key (authority_id, invitation_id, key_hash, code_hash) values (${authorityId}, ${k.id}, ${k.keyHash}, ${k.codeHash})`);
}
/** 0 when it was taken back before. */
export const withdrawRow = (tx: Tx, id: string, sittingId: string, by: string, at: Temporal.Instant) =>
  tx.run(sql`
    update governance.invitation set withdrawn_at = ${at}, withdrawn_by = ${by}
     where id = ${id} and sitting_id = ${sittingId} and withdrawn_at is null`);
/** Whether the item is kept from a colleague of this address or name. */
export const isKeptFrom = async (tx: Tx, itemId: string, email: string, name: string): Promise<boolean> =>
  (await tx.one<{ kept: boolean }>(sql`select governance.is_kept_from(${itemId}, ${email}, ${name}) as kept`))
    .kept;

export interface OpenedInvitation {
  reference: string;
  day: Temporal.PlainDate;
  authorityId: number;
  authorityCode: string;
  authorityName: string;
  accent: string;
  settings: Record<string, unknown>;
}
/** Puts the transaction into the authority of the invitation that this key and this code open; undefined, whatever the reason, when they open none. */
export const openInvitation = (tx: Tx, keyHash: Buffer, codeHash: Buffer) =>
  tx.maybe<OpenedInvitation>(sql`select * from governance.open_invitation(${keyHash}, ${codeHash})`);

export interface WrittenRow {
  id: string;
  informationId: string;
  audience: string;
  text: string;
  source: string;
  asOf: Temporal.PlainDate | null;
}
/** False, whatever the reason, when key and code open none. */
export const sendContribution = async (
  tx: Tx,
  keyHash: Buffer,
  codeHash: Buffer,
  c: WrittenRow,
): Promise<boolean> =>
  (
    await tx.one<{ taken: boolean }>(sql`
      select governance.contribute(${keyHash}, ${codeHash}, ${c.id}, ${c.informationId}, ${c.audience}, ${c.text}, ${c.source}, ${c.asOf}) as taken`)
  ).taken;

export interface SourceRow {
  invitationId: string;
  source: string;
  asOf: Temporal.PlainDate | null;
}
/** Where what arrived is from, as far as the reader belongs to its audience. */
export const sourcesOf = (tx: Tx, sittingId: string) =>
  tx.many<SourceRow>(sql`
    select c.invitation_id, c.source, c.as_of from governance.contribution c join governance.invitation k on k.authority_id = c.authority_id and k.id = c.invitation_id
     where k.sitting_id = ${sittingId} order by c.sent_at, c.id limit 500`);
