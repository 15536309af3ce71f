import { isWorkingDay } from '../deadlines/index.ts';

/** On which days the daily missing meeting is expected: a setting of the authority, every day unless it says otherwise. */
export type DaysOfMeeting = 'EVERY_DAY' | 'WORKING_DAYS';
export const isExpectedOn = (day: Temporal.PlainDate, days: DaysOfMeeting): boolean =>
  days === 'EVERY_DAY' || isWorkingDay(day);

export interface DayFacts {
  readonly day: Temporal.PlainDate;
  readonly begunAt: Temporal.Instant | null;
  readonly completedAt: Temporal.Instant | null;
  readonly notHeldBecause: string | null;
}
export type DayState = 'complete' | 'begun' | 'not-held' | 'missed' | 'today' | 'not-expected';
export const DAY_STATE_WORDS: Readonly<Record<DayState, string>> = {
  complete: 'Held',
  begun: 'Begun, not complete',
  'not-held': 'Not held',
  missed: 'Missed',
  today: 'Not held yet',
  'not-expected': 'No meeting expected',
};

/** How one day stands. A day that has passed without a meeting is missed; saying why does not make it held (S1-27). */
export function dayState(
  row: DayFacts | undefined,
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
  days: DaysOfMeeting,
): DayState {
  if (row?.completedAt) return 'complete';
  if (row?.begunAt) return 'begun';
  if (row?.notHeldBecause) return 'not-held';
  if (!isExpectedOn(day, days)) return 'not-expected';
  return Temporal.PlainDate.compare(day, today) >= 0 ? 'today' : 'missed';
}

export interface ListedDay {
  readonly day: Temporal.PlainDate;
  readonly state: DayState;
  readonly row: DayFacts | undefined;
}
/**
 * The days to show, newest first: from `first`, but at most `most`. Days on which none is expected and none was held are
 * left out; before the first meeting there was none to miss.
 */
export function listedDays(
  rows: readonly DayFacts[],
  around: { today: Temporal.PlainDate; first: Temporal.PlainDate; most: number; days: DaysOfMeeting },
): ListedDay[] {
  const byDay = new Map(rows.map((row) => [row.day.toString(), row]));
  const listed: ListedDay[] = [];
  for (let back = 0; back < around.most; back += 1) {
    const day = around.today.subtract({ days: back });
    if (Temporal.PlainDate.compare(day, around.first) < 0) break;
    const row = byDay.get(day.toString());
    const state = dayState(row, day, around.today, around.days);
    if (state !== 'not-expected') listed.push({ day, state, row });
  }
  return listed;
}

/** Children of an agenda for whom nobody has said yet whether exploitation was considered (S1-26). */
export const notConsidered = <C extends { considered: { result: string } | undefined }>(
  agenda: readonly C[],
): C[] =>
  agenda.filter((each) => each.considered === undefined || each.considered.result === 'NOT_CONSIDERED');

/** Who is expected; any agency may be there (reference 11). */
export const EXPECTED_AT_MEETING = [
  { agency: 'POLICE', label: 'Police missing co-ordinator' },
  { agency: 'SOCIAL_CARE', label: 'Children’s social care, duty' },
  { agency: 'HEALTH_SAFEGUARDING', label: 'Health' },
  { agency: 'EDUCATION_SERVICE', label: 'Education' },
] as const;
export const ATTENDANCES = [
  { value: 'present', label: 'There' },
  { value: 'apologies', label: 'Apologies' },
  { value: 'not-there', label: 'Not there' },
] as const;
export type Attendance = (typeof ATTENDANCES)[number]['value'];
