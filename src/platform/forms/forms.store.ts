import { createHash } from 'node:crypto';
import type { Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** Names of forms and addresses of records are never longer; more would not fit the index. */
export const LONGEST = { form: 100, subject: 500 } as const;

/** Whatever was sent as a key, and whoever holds it, is kept as a digest of one length. */
const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
const keyOf = (owner: string, key: string) => digest(`${owner}:${key}`);

/** Claims a one-time key; a second submit waits for the first and then learns where it led. */
export async function claimKey(
  tx: Tx,
  owner: string,
  key: string,
  at: Temporal.Instant,
): Promise<{ isFirst: true } | { isFirst: false; location: string | null }> {
  await tx.run(sql`select set_config('app.form_owner', ${digest(owner)}, true)`);
  const inserted = await tx.run(sql`
    insert into form.submission (key, owner, at) values (${keyOf(owner, key)}, ${digest(owner)}, ${at}) on conflict do nothing`);
  if (inserted === 1) return { isFirst: true };
  const row = await tx.maybe<{ location: string | null }>(
    sql`select location from form.submission where key = ${keyOf(owner, key)}`,
  );
  return { isFirst: false, location: row?.location ?? null };
}

export async function keepLocation(tx: Tx, owner: string, key: string, location: string): Promise<void> {
  await tx.run(sql`update form.submission set location = ${location} where key = ${keyOf(owner, key)}`);
}

export interface Draft {
  id: string;
  form: string;
  subject: string;
  fields: Record<string, unknown>;
  savedAt: Temporal.Instant;
}

export async function findDraft(tx: Tx, form: string, subject: string): Promise<Draft | undefined> {
  return tx.maybe<Draft>(sql`
    select id, form, subject, fields, saved_at from form.draft
     where form = ${form} and subject = ${subject} and owner_user_id = form.owner()`);
}

export async function saveDraft(tx: Tx, draft: Draft, ownerId: string): Promise<void> {
  await tx.run(sql`
    insert into form.draft (id, owner_user_id, form, subject, fields, saved_at)
    values (${draft.id}, ${ownerId}, ${draft.form}, ${draft.subject}, ${JSON.stringify(draft.fields)}, ${draft.savedAt})
    on conflict (owner_user_id, form, subject) where owner_user_id is not null
    do update set fields = excluded.fields, saved_at = excluded.saved_at`);
}

export async function dropDraft(tx: Tx, form: string, subject: string): Promise<void> {
  await tx.run(
    sql`delete from form.draft where form = ${form} and subject = ${subject} and owner_user_id = form.owner()`,
  );
}

export async function listDrafts(tx: Tx): Promise<Draft[]> {
  return tx.many<Draft>(sql`
    select id, form, subject, fields, saved_at from form.draft where owner_user_id = form.owner() order by saved_at desc limit 50`);
}

/** A draft without an account: found only by the hash of the random key in its address, and held until the commit. */
export async function openKeyedDraft(
  tx: Tx,
  keyHash: Buffer,
  oldest: Temporal.Instant,
): Promise<Draft | undefined> {
  await tx.run(sql`select set_config('app.draft_key', ${keyHash.toString('hex')}, true)`);
  return tx.maybe<Draft>(sql`
    select id, form, subject, fields, saved_at from form.draft where key_hash = ${keyHash} and saved_at > ${oldest} for update`);
}

export async function saveKeyedDraft(tx: Tx, keyHash: Buffer, draft: Draft): Promise<void> {
  await tx.run(sql`select set_config('app.draft_key', ${keyHash.toString('hex')}, true)`);
  await tx.run(sql`
    insert into form.draft (id, key_hash, form, subject, fields, saved_at)
    values (${draft.id}, ${keyHash}, ${draft.form}, ${draft.subject}, ${JSON.stringify(draft.fields)}, ${draft.savedAt})
    on conflict (key_hash) where key_hash is not null
    do update set fields = excluded.fields, saved_at = excluded.saved_at`);
}

export async function dropKeyedDraft(tx: Tx, keyHash: Buffer): Promise<void> {
  await tx.run(sql`delete from form.draft where key_hash = ${keyHash}`);
}
