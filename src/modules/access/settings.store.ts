import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface SettingsRow {
  settings: Record<string, unknown>;
  accent: string;
  version: number;
}
export const settingsRow = (tx: Tx, authorityId: number) =>
  tx.one<SettingsRow>(sql`select settings, accent, version from access.authority where id = ${authorityId}`);

/** 0 when somebody changed the settings since that version. */
export const updateSettings = (tx: Tx, authorityId: number, row: SettingsRow) =>
  tx.run(sql`
    update access.authority set settings = ${JSON.stringify(row.settings)}, accent = ${row.accent}, version = version + 1
     where id = ${authorityId} and version = ${row.version}`);

export interface SettingsChange {
  /** Of the settings after the change. */
  version: number;
  section: string;
  /** By field: what it was and what it became, in words of the page. */
  changes: Record<string, { from: string; to: string }>;
  reason: string;
  changedAt: Temporal.Instant;
  changedBy: string;
}
export const insertSettingsChange = (tx: Tx, authorityId: number, c: SettingsChange) =>
  tx.run(sql`
    insert into access.settings_change (authority_id, version, section, changes, reason, changed_at, changed_by)
    values (${authorityId}, ${c.version}, ${c.section}, ${JSON.stringify(c.changes)}, ${c.reason}, ${c.changedAt}, ${c.changedBy})`);

/** Newest first. */
export const settingsChanges = (tx: Tx, authorityId: number, most = 50) =>
  tx.many<SettingsChange & { changedByName: string | null }>(sql`
    select c.version, c.section, c.changes, c.reason, c.changed_at, c.changed_by, s.name as changed_by_name
      from access.settings_change c
      left join access.posting p on p.authority_id = c.authority_id and p.id = c.changed_by
      left join access.staff s on s.id = p.staff_id
     where c.authority_id = ${authorityId} order by c.version desc limit ${most}`);
