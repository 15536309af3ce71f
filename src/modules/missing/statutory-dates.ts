import { dayOf, instantsAt, startOf } from '../../platform/clock/wall-clock.ts';

/** A moment of a file: a day, and the instant where the file gave a time. */
export interface FileMoment {
  readonly day: Temporal.PlainDate;
  readonly isDay: boolean;
  readonly at?: Temporal.Instant;
}
/** 1 April to 31 March. */
export interface CollectionYear {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly label: string;
  /** The year it ends in. */
  readonly year: number;
}

/** The collection year that ends in `year`, or in which a day lies. */
export function collectionYearOf(of: number | Temporal.PlainDate): CollectionYear {
  const year = typeof of === 'number' ? of : of.month >= 4 ? of.year + 1 : of.year;
  return {
    from: Temporal.PlainDate.from({ year: year - 1, month: 4, day: 1 }),
    to: Temporal.PlainDate.from({ year, month: 3, day: 31 }),
    label: `${year - 1} to ${year}`,
    year,
  };
}

/** A day of a file: 14/03/2026, or 2026-03-14 as some exports write it. */
export function readFileDay(text: string): Temporal.PlainDate | undefined {
  const british = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] = british ? [british[3], british[2], british[1]] : iso ? iso.slice(1) : [];
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    const read = Temporal.PlainDate.from(parts, { overflow: 'reject' });
    return read.year >= 1900 ? read : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A date with or without a time, or why it is none. Midnight to the second is what systems write that know the day only,
 * so it is read as a day. A time without an offset is that of the clock on the wall in England.
 */
export function readFileMoment(text: string): FileMoment | string {
  const parts = /^(\S{10})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,7})?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text,
  );
  const day = parts ? readFileDay(parts[1] ?? '') : undefined;
  if (!parts || !day) return 'not a date and time like 2026-03-14 02:05.';
  const [hour, minute, second] = [parts[2], parts[3], parts[4]].map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
  ];
  if (parts[2] === undefined || (hour === 0 && minute === 0 && second === 0)) return { day, isDay: true };
  if (hour > 23 || minute > 59 || second > 59) return 'there is no such time.';
  if (parts[5]) {
    const at = Temporal.Instant.from(
      `${day.toString()}T${parts[2]}:${parts[3]}:${String(second).padStart(2, '0')}${parts[5]}`,
    );
    return { day: dayOf(at), isDay: false, at };
  }
  const [at] = instantsAt(day.toPlainDateTime({ hour, minute, second }));
  return at ? { day, isDay: false, at } : 'that hour did not happen: the clocks went forward that night.';
}

/** The instant that is kept for a moment of a file; a day without a time is kept as its first moment, marked unknown. */
export const instantOf = (moment: FileMoment): Temporal.Instant => moment.at ?? startOf(moment.day);

/** As the statutory files write a day. */
export const statutoryDay = (day: Temporal.PlainDate): string =>
  `${String(day.day).padStart(2, '0')}/${String(day.month).padStart(2, '0')}/${day.year}`;
