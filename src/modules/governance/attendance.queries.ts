import type { Tx } from '../../platform/db/database.ts';
import { attendanceAt, heldBetween } from './attendance.store.ts';
import { type AgencyAttendance, attendanceByAgency } from './attendance.ts';
import { STANDING_KINDS } from './kinds.ts';

/**
 * Attendance by agency at standing meetings that were held on these days, both included (indicator G1): expected, present
 * (deputies and shared posts count), written, apologies, not there, not asked. Agencies in the order of their codes. Who was
 * expected is what the authority had set on the day. Under the reader's own row-level security.
 */
export async function sittingAttendance(
  tx: Tx,
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
): Promise<AgencyAttendance[]> {
  const held = await heldBetween(tx, from, to);
  const rows = Map.groupBy(
    await attendanceAt(
      tx,
      held.map((each) => each.id),
    ),
    (row) => row.sittingId,
  );
  return attendanceByAgency(
    held.map(({ id, kind, expected }) => ({
      expected: expected ?? STANDING_KINDS.get(kind)?.expected ?? [],
      rows: rows.get(id) ?? [],
    })),
  );
}
