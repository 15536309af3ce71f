import { dayOf, startOf } from '../../platform/clock/wall-clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Work } from '../../platform/http/work.ts';
import { settingsOf } from '../access/index.ts';
import { figuresOf } from '../missing/index.ts';
import { workFigures } from '../work/index.ts';
import { kindHere } from './kind.queries.ts';
import {
  figuresOfMonth,
  figuresPlace,
  type PartnerFiguresRow,
  remindersOf,
} from './partner-figures.store.ts';
import { type FiguresState, figuresState, measuresOf, workingDayBefore } from './partner-figures.ts';
import { daysBetween } from './rhythm.ts';
import { sittingsBetween } from './sitting.store.ts';

type Reading = Pick<Work, 'tx' | 'actor' | 'now'>;

/** The meeting of a month: on which day, when figures are due, of whom. Undefined when none is expected in it. */
export interface MonthlyMeeting {
  month: Temporal.PlainYearMonth;
  day: Temporal.PlainDate;
  due: Temporal.PlainDate;
  expected: readonly string[];
}
export async function monthlyMeeting(
  of: Pick<Work, 'tx' | 'actor'>,
  month: Temporal.PlainYearMonth,
): Promise<MonthlyMeeting | undefined> {
  const kind = (await kindHere(of.tx, 'MONTHLY'))?.kind;
  if (!kind) return undefined;
  const first = month.toPlainDate({ day: 1 });
  const last = month.toPlainDate({ day: month.daysInMonth });
  const held = (await sittingsBetween(of.tx, first, last)).find((each) => each.kind === 'MONTHLY');
  const day = held?.day ?? (kind.isOn ? daysBetween(kind.rhythm, first, last)[0] : undefined);
  if (!day) return undefined;
  return {
    month,
    day,
    due: workingDayBefore(day, settingsOf(of.actor).figuresDueDays),
    expected: kind.expected,
  };
}

/** The month whose meeting is next: this one's until it is over. */
export async function nextMonthly(of: Reading): Promise<MonthlyMeeting | undefined> {
  const month = dayOf(of.now).toPlainYearMonth();
  const now = await monthlyMeeting(of, month);
  if (now && Temporal.PlainDate.compare(dayOf(of.now), now.day) <= 0) return now;
  return monthlyMeeting(of, month.add({ months: 1 }));
}

/** One agency in the list of a month. */
export interface AgencyFigures {
  agency: string;
  state: FiguresState;
  /** What it sent last. */
  sent: PartnerFiguresRow | undefined;
  draft: PartnerFiguresRow | undefined;
  versions: readonly PartnerFiguresRow[];
  remindedAt: readonly Temporal.Instant[];
}
export interface MonthOfFigures extends MonthlyMeeting {
  place: { belongs: boolean; types: boolean };
  /** Every agency that is expected or has written, as far as the reader may see: those missing first. */
  agencies: AgencyFigures[];
  missing: readonly string[];
}
const ORDER: readonly FiguresState[] = ['overdue', 'missing', 'draft', 'sent-late', 'sent'];

/** The figures of a month with who has not sent theirs; somebody who does not belong sees their own agency alone. */
export async function monthOfFigures(of: Reading, meeting: MonthlyMeeting): Promise<MonthOfFigures> {
  const first = meeting.month.toPlainDate({ day: 1 });
  const place = await figuresPlace(of.tx);
  const rows = await figuresOfMonth(of.tx, first);
  const reminders = place.types ? await remindersOf(of.tx, first) : [];
  const everybody = [...new Set([...meeting.expected, ...rows.map((each) => each.agency)])];
  const seen = place.belongs || place.types ? everybody : [of.actor.agency];
  const agencies = seen
    .map((agency): AgencyFigures => {
      const versions = rows.filter((each) => each.agency === agency);
      const sent = versions.findLast((each) => each.state === 'submitted');
      const draft = versions.find((each) => each.state === 'draft');
      const firstSent = versions.find((each) => each.state === 'submitted');
      const has = { submittedOn: firstSent && dayOf(firstSent.savedAt), isDraft: draft !== undefined };
      const remindedAt = reminders.filter((each) => each.agency === agency).map((each) => each.sentAt);
      return {
        agency,
        state: figuresState(has, meeting.due, dayOf(of.now)),
        sent,
        draft,
        versions,
        remindedAt,
      };
    })
    .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return {
    ...meeting,
    place,
    agencies,
    missing: agencies.filter((each) => !each.sent).map((each) => each.agency),
  };
}

/** What our own record says of the month before the meeting, in the order of our measures; null where this reader may not count. */
export async function ownCounts(of: Reading, month: Temporal.PlainYearMonth): Promise<(number | null)[]> {
  const before = month.subtract({ months: 1 });
  const from = startOf(before.toPlainDate({ day: 1 }));
  const to = startOf(month.toPlainDate({ day: 1 }));
  const figures = await figuresOf(of, { from, to });
  const missing = (id: string) => figures.find((each) => each.id === id && each.part === '')?.n ?? null;
  const offered = figures.find((each) => each.id === 'M10')?.n ?? null;
  const held = figures.find((each) => each.id === 'M13')?.n ?? null;
  const work = await workFigures(of.tx as Tx, { from, to });
  const counts = [missing('M1'), missing('M2'), missing('M5'), offered, held, work.held, work.children];
  return measuresOf('SOCIAL_CARE').map((_measure, at) => counts[at] ?? null);
}
