import type { Tx } from '../../platform/db/database.ts';
import { type AttendanceOfAgency, attendanceByAgency } from './attendance-figures.ts';
import { attendanceFacts } from './meeting.store.ts';

/**
 * Who came to the meetings about children held in a period, of the whole authority (figure G1). Names no child. Nothing for
 * roles that read no figures. `to` is not part of the period.
 */
export const attendanceOfMeetings = async (
  tx: Tx,
  between: { from: Temporal.Instant; to: Temporal.Instant },
): Promise<AttendanceOfAgency[]> => attendanceByAgency(await attendanceFacts(tx, between));
