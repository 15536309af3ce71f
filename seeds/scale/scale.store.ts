import { Client } from 'pg';
import type { Tx } from '../../src/platform/db/database.ts';
import { sql } from '../../src/platform/db/sql.ts';

export interface BulkInvolvement {
  id: string;
  child_id: string;
  team_id: string;
  posting_id: string;
  opened_at: string;
}
/** Being open to the team, as accepting and allocating leave it; in sets. */
export async function insertInvolvements(
  tx: Tx,
  rows: readonly BulkInvolvement[],
  by: string,
): Promise<void> {
  const json = JSON.stringify(rows);
  await tx.run(sql`
    insert into referrals.involvement (authority_id, id, child_id, team_id, opened_at, opened_by, version)
    select access.authority_id(), r.id, r.child_id, r.team_id, r.opened_at, ${by}, 1
      from jsonb_to_recordset(${json}::jsonb) r (id uuid, child_id uuid, team_id uuid, opened_at timestamptz)`);
  await tx.run(sql`
    insert into referrals.involvement_worker (authority_id, id, involvement_id, child_id, posting_id, part, from_at)
    select access.authority_id(), r.id, r.id, r.child_id, r.posting_id, 'lead', r.opened_at
      from jsonb_to_recordset(${json}::jsonb) r (id uuid, child_id uuid, posting_id uuid, opened_at timestamptz)`);
}

/** Fresh statistics and visibility after so much was written at once. */
export async function tidyUp(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('vacuum (analyze)');
  } finally {
    await client.end();
  }
}
