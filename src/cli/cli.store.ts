import type { Tx } from '../platform/db/database.ts';
import { sql } from '../platform/db/sql.ts';

/** Who signs in with this address, without telling whether anybody else does. */
export async function staffOfEmail(
  tx: Tx,
  email: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const row = await tx.one<{ staffId: string | null }>(
    sql`select (accounts.proof_for(${email}, ${now})).staff_id as staff_id`,
  );
  return row.staffId ?? undefined;
}

/** Lets a person's own postings be listed for the rest of this transaction. */
export const lookAs = (tx: Tx, staffId: string, now: Temporal.Instant) =>
  tx.run(
    sql`select set_config('app.user_id', ${staffId}, true), set_config('app.now', ${now.toString()}, true)`,
  );

/** Ends open sessions in the actor's authority, of one person or of everybody; returns how many. */
export async function endSessions(tx: Tx, staffId: string | null): Promise<number> {
  return (await tx.one<{ ended: number }>(sql`select access.revoke_sessions(${staffId}) as ended`)).ended;
}

/** A command may take longer than a page. */
export const takeYourTime = (tx: Tx) => tx.run(sql`set local statement_timeout = 0`);
