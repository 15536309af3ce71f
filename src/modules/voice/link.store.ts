import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Giver } from './feedback.ts';

export type LinkWay = 'MESSAGE' | 'BY_HAND' | 'DEVICE';
export type LinkAsks = 'WORDS' | 'QUESTIONS';
export interface LinkRow {
  id: string;
  childId: string;
  giver: Giver;
  asks: LinkAsks;
  way: LinkWay;
  safeBecause: string | null;
  madeAt: Temporal.Instant;
  madeByName: string | null;
  endsAt: Temporal.Instant;
  usedAt: Temporal.Instant | null;
  takenBackAt: Temporal.Instant | null;
}
/** Never with the key: it is nowhere. */
export const linksOf = (tx: Tx, childId: string) =>
  tx.many<LinkRow>(sql`
    select l.id, l.child_id, l.giver, l.asks, l.way, l.safe_because, l.made_at, s.name as made_by_name, l.ends_at, l.used_at, l.taken_back_at
      from voice.link l left join access.posting p on p.id = l.made_by left join access.staff s on s.id = p.staff_id
     where l.child_id = ${childId} order by l.made_at desc limit 20`);
export const insertLink = (
  tx: Tx,
  authorityId: number,
  l: Pick<LinkRow, 'id' | 'childId' | 'giver' | 'asks' | 'way' | 'safeBecause' | 'madeAt' | 'endsAt'> & {
    contactId: string | null;
    keyHash: Buffer;
    madeBy: string;
  },
) =>
  tx.run(sql`
    insert into voice.link (authority_id, id, child_id, giver, asks, way, contact_id, safe_because, key_hash, made_at, made_by, ends_at)
    values (${authorityId}, ${l.id}, ${l.childId}, ${l.giver}, ${l.asks}, ${l.way}, ${l.contactId}, ${l.safeBecause}, ${l.keyHash}, ${l.madeAt}, ${l.madeBy}, ${l.endsAt})`);
/** 0 when it was used or taken back first. */
export const takeLinkBack = (tx: Tx, childId: string, id: string, at: Temporal.Instant) =>
  tx.run(sql`
    update voice.link set taken_back_at = ${at} where id = ${id} and child_id = ${childId} and used_at is null and taken_back_at is null`);

export interface OpenedLink {
  linkId: string;
  authorityId: number;
  authorityCode: string;
  authorityName: string;
  accent: string;
  settings: Record<string, unknown>;
  giver: Giver;
  asks: LinkAsks;
}
/** Puts the transaction into the authority of the link that this key opens; undefined, whatever the reason, when it opens none. */
export const openLink = (tx: Tx, keyHash: Buffer) =>
  tx.maybe<OpenedLink>(sql`select * from voice.open_link(${keyHash})`);
/** The child it is about, for whoever was first; undefined for everybody after. */
export const spendLink = async (tx: Tx): Promise<string | undefined> =>
  (await tx.one<{ childId: string | null }>(sql`select voice.use_link() as child_id`)).childId ?? undefined;
