import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface Tidied {
  keyedDrafts: number;
  drafts: number;
  formKeys: number;
  sessions: number;
}
export const isToTidy = async (tx: Tx): Promise<boolean> =>
  (await tx.one<{ isToTidy: boolean }>(sql`select access.is_to_tidy() as is_to_tidy`)).isToTidy;
export const tidy = (tx: Tx) =>
  tx.one<Tidied>(sql`select keyed_drafts, drafts, form_keys, sessions from access.tidy()`);
