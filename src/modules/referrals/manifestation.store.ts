import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import type { ExploitationType, ManifestationStatus } from './manifestation.ts';
import type { ContextOfHarm } from './screening-tool.ts';

export interface ManifestationRow {
  authorityId: number;
  id: string;
  childId: string;
  type: ExploitationType;
  status: ManifestationStatus;
  fromOn: Temporal.PlainDate | null;
  toOn: Temporal.PlainDate | null;
  referralId: string | null;
  note: string | null;
  decidedAt: Temporal.Instant;
  decidedBy: string;
}
export const insertManifestation = (tx: Tx, m: ManifestationRow) =>
  tx.run(sql`
    insert into referrals.manifestation (authority_id, id, child_id, type, status, from_on, to_on, referral_id, note, decided_at, decided_by)
    values (${m.authorityId}, ${m.id}, ${m.childId}, ${m.type}, ${m.status}, ${m.fromOn}, ${m.toOn}, ${m.referralId}, ${m.note}, ${m.decidedAt}, ${m.decidedBy})`);

/** Every decision about every kind, newest first. */
export const manifestationHistory = (tx: Tx, childId: string) =>
  tx.many<ManifestationRow>(sql`
    select authority_id, id, child_id, type, status, from_on, to_on, referral_id, note, decided_at, decided_by
      from referrals.manifestation where child_id = ${childId} order by decided_at desc, id desc`);

/** What stands now: the latest decision of each kind. */
export async function manifestationsOf(tx: Tx, childId: string): Promise<ManifestationRow[]> {
  const latest = new Map<string, ManifestationRow>();
  for (const row of await manifestationHistory(tx, childId))
    if (!latest.has(row.type)) latest.set(row.type, row);
  return [...latest.values()];
}

export interface HarmContextRow {
  authorityId: number;
  id: string;
  childId: string;
  context: ContextOfHarm;
  referralId: string | null;
  recordedAt: Temporal.Instant;
  recordedBy: string;
}
export const insertHarmContext = (tx: Tx, c: HarmContextRow) =>
  tx.run(sql`
    insert into referrals.harm_context (authority_id, id, child_id, context, referral_id, recorded_at, recorded_by)
    values (${c.authorityId}, ${c.id}, ${c.childId}, ${c.context}, ${c.referralId}, ${c.recordedAt}, ${c.recordedBy})`);
/** Each context once, the latest record of it. */
export const harmContextsOf = (tx: Tx, childId: string) =>
  tx.many<HarmContextRow>(sql`
    select distinct on (context) authority_id, id, child_id, context, referral_id, recorded_at, recorded_by
      from referrals.harm_context where child_id = ${childId} order by context, recorded_at desc`);
