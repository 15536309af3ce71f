import { dayOf } from '../../platform/clock/wall-clock.ts';
import { absent, FieldErrors, StaleEdit } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { considerations, considerExploitation } from '../missing/index.ts';
import { happened } from '../people/index.ts';
import type { DailyMeeting, TalkedAbout } from './daily-missing.queries.ts';
import {
  type AttendanceRow,
  beginDay,
  completeDay,
  findDay,
  itemsOfDay,
  keepItems,
  saveAttendance,
  saveItem,
  sayNotHeld,
} from './daily-missing.store.ts';
import { notConsidered } from './daily-missing.ts';
import { writerOf } from './minuting.store.ts';

const MEETING = 'Daily missing meeting';
export const dailyPath = (day: Temporal.PlainDate): string => `/missing-meetings/${day.toString()}`;

/** The meeting of that day begins; the agenda as it stands is kept. Whoever is second joins it. @throws FieldErrors */
export async function beginDailyMeeting(work: Work, meeting: DailyMeeting, chairName: string): Promise<void> {
  if (Temporal.PlainDate.compare(meeting.day, dayOf(work.now)) > 0)
    throw new FieldErrors({ chairName: 'This day has not come yet' });
  const writer = writerOf(work);
  await beginDay(work.tx, { id: work.ids.next(), day: meeting.day, chairName }, writer);
  const row = await findDay(work.tx, meeting.day);
  if (!row) throw absent();
  await keepAgenda(work, row.id, meeting.agenda);
  work.note({
    objectType: 'missing-meeting',
    objectId: row.id,
    subjects: meeting.agenda.map((each) => each.childId),
  });
}

async function keepAgenda(work: Work, dayId: string, agenda: readonly TalkedAbout[]): Promise<void> {
  const items = agenda.map((each) => ({
    childId: each.childId,
    episodeId: each.episode.id,
    reasons: each.reasons,
  }));
  if (items.length > 0) await keepItems(work.tx, dayId, items, writerOf(work));
}

/** Why there was no meeting that day. It stays a day without one. @throws FieldErrors when it was begun meanwhile */
export async function noDailyMeeting(work: Work, day: Temporal.PlainDate, because: string): Promise<void> {
  if ((await sayNotHeld(work.tx, { id: work.ids.next(), day, because }, writerOf(work))) === 0)
    throw new FieldErrors({ because: 'The meeting of this day was begun' });
  work.note({ objectType: 'missing-meeting' });
}

/** Who was there, agency by agency. @throws Refusal (absent) while it is not begun */
export async function recordDailyAttendance(
  work: Work,
  meeting: DailyMeeting,
  rows: readonly AttendanceRow[],
): Promise<void> {
  const dayId = goingOn(meeting);
  for (const row of rows) await saveAttendance(work.tx, dayId, row, writerOf(work));
  work.note({ objectType: 'missing-meeting', objectId: dayId });
}

function goingOn({ row }: DailyMeeting): string {
  if (!row?.begunAt || row.completedAt) throw absent();
  return row.id;
}

export interface Minuted {
  version: number;
  discussion?: string | undefined;
  decision?: string | undefined;
  decisionBecause?: string | undefined;
  /** Whether exploitation was considered, when it was said now. */
  result?: string | undefined;
  otherKind?: string | undefined;
  because?: string | undefined;
}
/**
 * What was said of one child: a line, a decision with why, and whether exploitation was considered (S1-26, S1-51). Each child
 * has a version of their own, so that two people can minute at once.
 * @throws FieldErrors, StaleEdit, Refusal (absent)
 */
export async function minuteChild(
  work: Work,
  meeting: DailyMeeting,
  about: TalkedAbout,
  m: Minuted,
): Promise<void> {
  const dayId = goingOn(meeting);
  const wrong = minuteProblems(m);
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
  if (!about.item) await keepAgenda(work, dayId, [about]);
  const version = about.item ? m.version : 1;
  const saved = await saveItem(
    work.tx,
    dayId,
    {
      childId: about.childId,
      discussion: m.discussion ?? null,
      decision: m.decision ?? null,
      decisionBecause: m.decisionBecause ?? null,
      version,
    },
    writerOf(work),
  );
  if (saved === 0) await refuseStale(work, dayId, about.childId);
  if (m.result && isNews(about, m))
    await considerExploitation(
      work,
      { id: about.episode.id, childId: about.childId },
      {
        result: m.result,
        otherKind: m.otherKind,
        because: m.because ?? '',
        where: MEETING,
      },
    );
  if (m.decision && m.decision !== about.item?.decision)
    await tell(work, about.childId, meeting.day, 'Management decision at the daily missing meeting');
  work.note({
    subjects: [about.childId],
    objectType: 'missing-meeting',
    objectId: dayId,
    classes: ['MISSING'],
  });
}

const isNews = ({ considered }: TalkedAbout, m: Minuted) =>
  considered?.result !== m.result ||
  considered?.because !== m.because ||
  (considered?.otherKind ?? '') !== (m.otherKind ?? '');

function minuteProblems(m: Minuted): Record<string, string> {
  return {
    ...(m.decision && !m.decisionBecause ? { decisionBecause: 'Say why this was decided' } : {}),
    ...(m.result && !m.because ? { because: 'Say why, in a line' } : {}),
    ...(m.result === 'OTHER' && !m.otherKind ? { otherKind: 'Say which kind' } : {}),
  };
}

async function refuseStale(work: Work, dayId: string, childId: string): Promise<never> {
  const theirs = (await itemsOfDay(work.tx, dayId)).find((each) => each.childId === childId);
  if (!theirs) throw absent();
  const { discussion, decision, decisionBecause, version, savedByName } = theirs;
  throw new StaleEdit(
    { discussion: discussion ?? '', decision: decision ?? '', decisionBecause: decisionBecause ?? '' },
    version,
    savedByName ?? undefined,
  );
}

const tell = (work: Work, childId: string, day: Temporal.PlainDate, line: string) =>
  happened(work, {
    childId,
    at: work.now,
    kind: 'missing-meeting',
    dataClass: 'MISSING',
    line,
    href: `${dailyPath(day)}#child-${childId}`,
  });

/**
 * The meeting is complete: the agenda stays as it was. For every child somebody said whether exploitation was considered, or
 * there is a reason that stands for the children who were not.
 * @throws FieldErrors (`because`), StaleEdit
 */
export async function completeDailyMeeting(
  work: Work,
  meeting: DailyMeeting,
  given: { version: number; because?: string | undefined },
): Promise<void> {
  const dayId = goingOn(meeting);
  const open = notConsidered(meeting.agenda);
  if (open.length > 0 && !given.because)
    throw new FieldErrors({ because: 'Say why exploitation was not considered for every child' });
  await keepAgenda(work, dayId, meeting.agenda);
  const leftOut = open.map((each) => each.childId);
  const leftOutBecause = open.length > 0 ? (given.because ?? null) : null;
  const done = { id: dayId, version: given.version, leftOutBecause, leftOut };
  if ((await completeDay(work.tx, done, writerOf(work))) === 0) {
    const theirs = await findDay(work.tx, meeting.day);
    throw new StaleEdit({ because: theirs?.leftOutBecause ?? '' }, theirs?.version ?? 0);
  }
  for (const each of meeting.agenda) {
    const result =
      considerations.find((one) => one.code === each.considered?.result)?.label ?? 'Not considered';
    await tell(
      work,
      each.childId,
      meeting.day,
      `Talked about at the daily missing meeting. Exploitation: ${result.toLowerCase()}`,
    );
  }
  work.note({
    objectType: 'missing-meeting',
    objectId: dayId,
    subjects: meeting.agenda.map((each) => each.childId),
    count: meeting.agenda.length,
    ...(leftOut.length > 0 ? { notConsidered: leftOut.length } : {}),
  });
}
