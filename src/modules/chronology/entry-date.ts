import { formatDate } from '../../platform/ui/words.ts';

/** How exactly a day is known: the day, the month, the year; "about" is a guess at one of the three. */
export const precisions = ['EXACT', 'MONTH', 'YEAR', 'ABOUT_DAY', 'ABOUT_MONTH', 'ABOUT_YEAR'] as const;
export type Precision = (typeof precisions)[number];
export const waysOfKnowing = ['exact', 'month', 'year', 'about'] as const;
export type WayOfKnowing = (typeof waysOfKnowing)[number];

/** `on` is the first day of what is known: entries of one month sort before its days. */
export interface EntryDate {
  readonly on: Temporal.PlainDate;
  readonly precision: Precision;
}
export interface DateBoxes {
  readonly day?: string | undefined;
  readonly month?: string | undefined;
  readonly year?: string | undefined;
}

type Unit = 'day' | 'month' | 'year';
const unitOf = (precision: Precision): Unit => {
  if (precision.endsWith('YEAR')) return 'year';
  return precision.endsWith('MONTH') ? 'month' : 'day';
};

const number = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : undefined;
const isEmpty = (text: string | undefined) => text === undefined || text.trim() === '';

/** What the boxes and the way of knowing say, or one sentence that says what to put right. */
export function dateFromBoxes(how: WayOfKnowing, boxes: DateBoxes): EntryDate | string {
  const unit = unitAsked(how, boxes);
  const [year, month, day] = [number(boxes.year), number(boxes.month), number(boxes.day)];
  if (year === undefined || year < 1900 || year > 2200)
    return isEmpty(boxes.year) ? 'Enter at least the year' : 'Must be a real year, like 2024';
  if (unit !== 'year' && month === undefined) return 'Enter the month, or choose "Only the year"';
  if (unit === 'day' && day === undefined) return 'Enter the day, or choose "Only the month and year"';
  try {
    const parts = { year, month: unit === 'year' ? 1 : (month ?? 1), day: unit === 'day' ? (day ?? 1) : 1 };
    return { on: Temporal.PlainDate.from(parts, { overflow: 'reject' }), precision: precisionOf(how, unit) };
  } catch {
    return 'Must be a real date, like 14 3 2026';
  }
}

function unitAsked(how: WayOfKnowing, { day, month }: DateBoxes): Unit {
  if (how === 'exact') return 'day';
  if (how !== 'about') return how;
  if (!isEmpty(day)) return 'day';
  return isEmpty(month) ? 'year' : 'month';
}
function precisionOf(how: WayOfKnowing, unit: Unit): Precision {
  if (how === 'about') return `ABOUT_${unit.toUpperCase()}` as Precision;
  return unit === 'day' ? 'EXACT' : (unit.toUpperCase() as Precision);
}

/** The way of knowing and the boxes to show again. */
export function boxesFrom({ on, precision }: EntryDate): {
  how: WayOfKnowing;
  'on-day': string;
  'on-month': string;
  'on-year': string;
} {
  const unit = unitOf(precision);
  const way = unit === 'day' ? 'exact' : unit;
  return {
    how: precision.startsWith('ABOUT') ? 'about' : way,
    'on-day': unit === 'day' ? String(on.day) : '',
    'on-month': unit === 'year' ? '' : String(on.month),
    'on-year': String(on.year),
  };
}

/** "14 March 2026", "March 2026", "2026", "about March 2026". */
export function dateInWords({ on, precision }: EntryDate): string {
  const unit = unitOf(precision);
  const day = formatDate(on);
  const words = { day, month: day.replace(/^\d+\s/u, ''), year: String(on.year) }[unit];
  return precision.startsWith('ABOUT') ? `about ${words}` : words;
}

/** The last day it can have been, as far as it is known. */
export function lastDayOf({ on, precision }: EntryDate): Temporal.PlainDate {
  const unit = unitOf(precision);
  if (unit === 'day') return on;
  return on.add(unit === 'month' ? { months: 1 } : { years: 1 }).subtract({ days: 1 });
}

/** A chronology says what happened: a day, month or year that has not begun is refused. */
export const isInFuture = ({ on }: EntryDate, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(on, today) > 0;

interface Birth {
  readonly bornOn: Temporal.PlainDate | null;
  readonly birthPrecision: string | null;
}
const DOUBT: Readonly<Record<string, number>> = { exact: 0, month: 1, year: 6, estimated: 12 };
/** Surely before the child was born, by as much as their birth date is known. Warned, never refused: a family has a story. */
export function isBeforeBirth(date: EntryDate, { bornOn, birthPrecision }: Birth): boolean {
  if (!bornOn) return false;
  const earliest = bornOn.subtract({ months: DOUBT[birthPrecision ?? 'estimated'] ?? 12 });
  return Temporal.PlainDate.compare(lastDayOf(date), earliest) < 0;
}
