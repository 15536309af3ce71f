import { monthNamed } from '../../platform/clock/months.ts';

/** A birth date as a person wrote it, or why it cannot be one. `message` completes "the birth date …". */
export type ReadBirthDate =
  | { readonly kind: 'date'; readonly date: Temporal.PlainDate }
  | { readonly kind: 'wrong'; readonly message: string };

const EARLIEST_YEAR = 1900;

/**
 * Reads a date of a file: 2008-09-20, 15/10/2005 or 20080920, the three forms the national matching service
 * uses (standards, section 2). A time of midnight after it is allowed, as exports write one. Day comes before
 * month. Nothing else is guessed.
 */
export function readFileDate(text: string): Temporal.PlainDate | undefined {
  const bare = text.trim().replace(/[T ]00:00(:00(\.0+)?)?Z?$/, '');
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(bare) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(bare);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(bare);
  return british ? dateOf(british[3], british[2], british[1]) : undefined;
}

/** Reads a birth date of a file and refuses one in the future or before 1900. */
export function readBirthDate(text: string, today: Temporal.PlainDate): ReadBirthDate {
  const date = readFileDate(text);
  if (!date) {
    const message = `"${text.slice(0, 20)}" is not a date. Write it like 2008-09-20 or 20/09/2008.`;
    return { kind: 'wrong', message };
  }
  if (Temporal.PlainDate.compare(date, today) > 0) {
    return { kind: 'wrong', message: `${date.toString()} is in the future.` };
  }
  if (date.year < EARLIEST_YEAR) return { kind: 'wrong', message: `${date.toString()} is before 1900.` };
  return { kind: 'date', date };
}

/**
 * Reads a birth date as people type it when they search: also 20.9.08, 20-09-2008, 20092008, 20 September 2008,
 * 20 sept 08. Two figures of a year mean the last hundred years. Answers `undefined` when it is no date.
 */
export function readTypedDate(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const trimmed = text.trim();
  const fromFile = readFileDate(trimmed);
  if (fromFile && fromFile.year >= EARLIEST_YEAR) return fromFile;
  const numbers =
    /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{2}|\d{4})$/.exec(trimmed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(trimmed);
  if (numbers) return dateOf(fullYear(numbers[3], today), numbers[2], numbers[1]);
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{2}|\d{4})$/i.exec(trimmed);
  const month = monthNamed(words?.[2] ?? '');
  return words && month > 0 ? dateOf(fullYear(words[3], today), String(month), words[1]) : undefined;
}

function fullYear(year: string | undefined, today: Temporal.PlainDate): string {
  const short = Number(year);
  if (!year || year.length === 4) return year ?? '';
  const century = Math.floor(today.year / 100) * 100;
  return String(century + short > today.year ? century + short - 100 : century + short);
}

function dateOf(year?: string, month?: string, day?: string): Temporal.PlainDate | undefined {
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
