import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface Proof {
  staffId: string | null;
  passwordHash: string | null;
  totpSecret: string | null;
  lockedUntil: Temporal.Instant | null;
}
export const proofFor = (tx: Tx, email: string, now: Temporal.Instant) =>
  tx.maybe<Proof>(sql`select * from accounts.proof_for(${email}, ${now})`);
export const proofOfSelf = (tx: Tx) => tx.maybe<Proof>(sql`select * from accounts.proof_of_self()`);

/** Ten tries in fifteen minutes lock for fifteen (day-one figures). */
export const countFailure = (tx: Tx, staffId: string, now: Temporal.Instant) =>
  tx.one<{ countFailure: Temporal.Instant | null }>(
    sql`select accounts.count_failure(${staffId}, ${now}, 10, interval '15 minutes', interval '15 minutes')`,
  );
export const acceptStep = async (tx: Tx, step: number) =>
  (await tx.one<{ acceptStep: boolean }>(sql`select accounts.accept_step(${step})`)).acceptStep;

export const actAsStaff = (tx: Tx, staffId: string) =>
  tx.run(sql`select set_config('app.user_id', ${staffId}, true)`);

export interface NewSession {
  tokenHash: Buffer;
  id: string;
  staffId: string;
  postingId: string | null;
  startedAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  mfaAt: Temporal.Instant | null;
  network: string;
}
/** A session that replaces another one ends when that one would have ended: a new token is no new day. */
export const insertSession = (tx: Tx, s: NewSession, replaced: string | null) =>
  tx.run(sql`
    insert into access.session (token_hash, id, staff_id, posting_id, started_at, seen_at, ends_at, mfa_at, network)
    values (${s.tokenHash}, ${s.id}, ${s.staffId}, ${s.postingId}, ${s.startedAt}, ${s.startedAt},
      least(${s.endsAt}::timestamptz, (select n.ends_at from access.session n where n.id = ${replaced} and n.ended_at = ${s.startedAt})),
      ${s.mfaAt}, ${s.network})`);
export const endSession = (tx: Tx, id: string, at: Temporal.Instant) =>
  tx.run(sql`update access.session set ended_at = ${at} where id = ${id} and ended_at is null`);

export interface Context {
  sessionId: string | null;
  staffId: string | null;
  staffName: string | null;
  postingId: string | null;
  authorityId: number | null;
  authorityCode: string | null;
  authorityName: string | null;
  accent: string | null;
  settings: Record<string, unknown> | null;
  agency: string | null;
  role: string | null;
  discipline: string | null;
  teamId: string | null;
  mfaAt: Temporal.Instant | null;
  state: string;
}
export const beginSession = async (tx: Tx, tokenHash: Buffer, now: Temporal.Instant): Promise<Context> => {
  const rows = await tx.many<Context>(
    sql`select * from access.begin(${tokenHash}, ${now}, interval '15 minutes')`,
  );
  return rows[0] as Context;
};
export const beginPublic = (tx: Tx, authorityId: number | null, now: Temporal.Instant) =>
  tx.run(sql`select access.begin_public(${authorityId}, ${now})`);

export interface Persona {
  postingId: string;
  staffId: string;
  staffName: string;
  role: string;
  agency: string;
  authorityName: string;
  teamName: string | null;
}

export interface OwnSession {
  id: string;
  startedAt: Temporal.Instant;
  seenAt: Temporal.Instant;
  network: string | null;
  role: string | null;
  authorityName: string | null;
}
/** The reader's sessions that can still be used at `now`, the one used last first. */
export const openSessionsOf = (tx: Tx, staffId: string, now: Temporal.Instant) =>
  tx.many<OwnSession>(sql`
    select n.id, n.started_at, n.seen_at, n.network, p.role, a.name as authority_name
      from access.session n left join access.posting p on p.id = n.posting_id left join access.authority a on a.id = p.authority_id
     where n.staff_id = ${staffId} and n.ended_at is null and n.ends_at > ${now} and n.seen_at + interval '15 minutes' > ${now}
     order by n.seen_at desc`);
