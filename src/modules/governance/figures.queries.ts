import { dayOf, startOf } from '../../platform/clock/wall-clock.ts';
import type { Work } from '../../platform/http/work.ts';
import {
  type AttendanceOfAgency,
  actionsOnTime,
  attendanceOfMeetings,
  type OnTimeRow,
} from '../meetings/index.ts';
import { sittingAttendance } from './attendance.queries.ts';
import type { AgencyAttendance } from './attendance.ts';
import { kindsHere } from './kind.queries.ts';
import type { StandingKind } from './kinds.ts';
import { heldOfExpected, listedSittings } from './register.ts';
import { firstSittings, sittingsBetween } from './sitting.store.ts';

export const PERIODS = [1, 3, 12] as const;
export type Months = (typeof PERIODS)[number];
export interface MeetingFigures {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  held: { kind: StandingKind; held: number; expected: number }[];
  standing: AgencyAttendance[];
  aboutChildren: AttendanceOfAgency[];
  actions: OnTimeRow[];
}

/**
 * Indicators G1 and G2 (S1-63) for the months up to today: meetings held of those expected, who came by agency, actions
 * done by their date by agency. Counts of meetings and actions; names nobody.
 */
export async function meetingFigures(
  work: Pick<Work, 'tx' | 'actor' | 'now'>,
  months: Months,
): Promise<MeetingFigures> {
  const to = dayOf(work.now);
  const from = to.subtract({ months }).add({ days: 1 });
  const rows = Map.groupBy(await sittingsBetween(work.tx, from, to), (row) => row.kind);
  const first = new Map((await firstSittings(work.tx)).map((each) => [each.kind, each.day]));
  const held = (await kindsHere(work.tx))
    .filter((kind) => kind.isOn && kind.minutedAt === 'board')
    .map((kind) => ({
      kind,
      ...heldOfExpected(
        listedSittings(kind, rows.get(kind.code) ?? [], {
          from,
          until: to,
          today: to,
          first: first.get(kind.code),
        }),
      ),
    }));
  return {
    from,
    to,
    held,
    standing: await sittingAttendance(work.tx, { from, to }),
    aboutChildren: await attendanceOfMeetings(work.tx, {
      from: startOf(from),
      to: startOf(to.add({ days: 1 })),
    }),
    actions: await actionsOnTime(work.tx, { from, to }),
  };
}
