import type { Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';

export interface ClockToRemind {
  clockId: string;
  childId: string | null;
  label: string;
  dueAt: Temporal.Instant;
  /** Of the clock's limit: hours, working days, calendar days. */
  unit: string;
  /** 1 near, 2 nearer, 3 overdue. */
  level: 1 | 2 | 3;
  /** Null when nobody is named, or whoever was has left: the team's role is told. */
  postingId: string | null;
  teamKind: string | null;
}
export const clocksToRemind = (tx: Tx, most: number) =>
  tx.many<ClockToRemind>(
    sql`select clock_id, child_id, label, due_at, unit, level, posting_id, team_kind from notices.clocks_to_remind(${most})`,
  );

/** Keeps that they are told; gives those that were not yet, whichever process came first. */
export async function insertReminders(
  tx: Tx,
  authorityId: number,
  clocks: readonly ClockToRemind[],
  now: Temporal.Instant,
): Promise<Set<string>> {
  const rows = clocks.map(({ clockId, dueAt, level }) => ({
    clock_id: clockId,
    due_at: dueAt.toString(),
    level,
  }));
  const kept = await tx.many<{ clockId: string }>(sql`
    insert into notices.reminder (authority_id, clock_id, due_at, level, told_at)
    select ${authorityId}, r.clock_id, r.due_at, r.level, ${now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (clock_id uuid, due_at timestamptz, level smallint)
    on conflict do nothing returning clock_id`);
  return new Set(kept.map((each) => each.clockId));
}
