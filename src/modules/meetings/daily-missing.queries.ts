import { dayOf, startOf } from '../../platform/clock/wall-clock.ts';
import type { Work } from '../../platform/http/work.ts';
import { settingsOf } from '../access/index.ts';
import { type AgendaChild, agendaAsKept, dailyAgenda } from '../missing/index.ts';
import { type ChildRow, findChildren } from '../people/index.ts';
import type { ActionRow } from './action.store.ts';
import {
  type AttendanceRow,
  actionsOfDay,
  attendanceOf,
  daysBetween,
  findDay,
  firstDay,
  itemsOfDay,
  type MissingDayRow,
  type MissingItemRow,
  meetingBefore,
} from './daily-missing.store.ts';
import { type DayState, dayState, type ListedDay, listedDays } from './daily-missing.ts';

type Reading = Pick<Work, 'tx' | 'actor' | 'now'>;

/** One child of the day's agenda with what was said so far. */
export interface TalkedAbout extends AgendaChild {
  child: ChildRow | undefined;
  item: MissingItemRow | undefined;
  actions: ActionRow[];
}
/** One day's meeting as it stands. */
export interface DailyMeeting {
  day: Temporal.PlainDate;
  state: DayState;
  row: MissingDayRow | undefined;
  /** Since when "returned" and "since the last meeting" count. */
  since: Temporal.Instant;
  agenda: TalkedAbout[];
  attendance: AttendanceRow[];
}

/**
 * The day with its agenda. Until it is complete the agenda fills itself from the board, and whoever was on it stays on it;
 * a complete meeting keeps the agenda it had. Without a meeting before, "since the last meeting" is the day before.
 */
export async function dailyMeeting(work: Reading, day: Temporal.PlainDate): Promise<DailyMeeting> {
  const { tx, actor, now } = work;
  const row = await findDay(tx, day);
  const since = (await meetingBefore(tx, day)) ?? startOf(day.subtract({ days: 1 }));
  const items = row?.begunAt ? await itemsOfDay(tx, row.id) : [];
  const today = dayOf(now);
  const fills = !row?.completedAt && day.equals(today);
  const live = fills ? await dailyAgenda(work, since) : [];
  const isLive = new Set(live.map((each) => each.childId));
  const kept = await agendaAsKept(
    work,
    items.filter((each) => !isLive.has(each.childId)),
  );
  const actions = row ? await actionsOfDay(tx, row.id) : [];
  const all = [...live, ...kept];
  const children = new Map(
    (
      await findChildren(
        tx,
        all.map((each) => each.childId),
      )
    ).map((each) => [each.id, each]),
  );
  return {
    day,
    state: dayState(row, day, today, settingsOf(actor).dailyMissingMeeting),
    row,
    since,
    agenda: all.map((each) => ({
      ...each,
      child: children.get(each.childId),
      item: items.find((item) => item.childId === each.childId),
      actions: actions.filter((action) => action.childId === each.childId),
    })),
    attendance: row?.begunAt ? await attendanceOf(tx, row.id) : [],
  };
}

const DAYS_SHOWN = 28;
/** The last four weeks of meetings, the missed ones among them. */
export async function dailyMeetings(work: Reading): Promise<ListedDay[]> {
  const today = dayOf(work.now);
  const first = (await firstDay(work.tx)) ?? today;
  const rows = await daysBetween(work.tx, today.subtract({ days: DAYS_SHOWN }), today);
  return listedDays(rows, {
    today,
    first,
    most: DAYS_SHOWN,
    days: settingsOf(work.actor).dailyMissingMeeting,
  });
}
