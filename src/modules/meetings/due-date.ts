import { monthNamed } from '../../platform/clock/months.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const WEEKDAY =
  '(?:mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const PHRASE = [
  'today',
  'tonight',
  'tomorrow',
  'in \\d{1,2} (?:days?|weeks?)',
  `(?:next )?${WEEKDAY}`,
  `(?:${WEEKDAY} )?\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?: \\d{4})?`,
  '\\d{1,2}/\\d{1,2}(?:/\\d{4})?',
].join('|');

export interface FoundDueDate {
  readonly due: Temporal.PlainDate;
  /** The line without the words of the date. */
  readonly rest: string;
}

/**
 * Finds when something is due: after "by", "on", "due" or "before" anywhere, or as the last words of the line.
 * A date in the middle of a sentence ("he sat with Mum") is left alone, as is one that does not exist.
 */
export function findDueDate(line: string, today: Temporal.PlainDate): FoundDueDate | null {
  const trimmed = line.trim().replace(/[.,;]+$/, '');
  const said = [
    ...trimmed.matchAll(new RegExp(`(?<=^|\\s)(?:by|due|before|on)\\s+(${PHRASE})(?=$|[\\s.,;])`, 'gi')),
  ].at(-1);
  const last = new RegExp(`(?<=^|[\\s,;])(${PHRASE})$`, 'i').exec(trimmed);
  for (const found of [said, last]) {
    const phrase = found?.[1];
    const due = phrase === undefined ? null : readDueDate(phrase, today);
    if (found != null && due !== null) {
      const rest = trimmed.slice(0, found.index) + trimmed.slice(found.index + found[0].length);
      return { due, rest: rest.replace(/\s+/g, ' ').trim() };
    }
  }
  return null;
}

/**
 * Reads one phrase against today. A weekday is the next one and never today, as nobody calls today by its
 * name; a day and month without a year is the next to come. Null when there is no such day.
 */
export function readDueDate(phrase: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const text = phrase.toLowerCase().trim();
  if (text === 'today' || text === 'tonight') return today;
  if (text === 'tomorrow') return today.add({ days: 1 });
  const within = /^in (\d+) (day|week)/.exec(text);
  if (within !== null) return today.add({ days: Number(within[1]) * (within[2] === 'week' ? 7 : 1) });
  const written = /(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*(?: (\d{4}))?$/.exec(text);
  if (written !== null) {
    const month = monthNamed(written[2] ?? '');
    return dayAndMonth(Number(written[1]), month, written[3], today);
  }
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(text);
  if (slashed !== null) return dayAndMonth(Number(slashed[1]), Number(slashed[2]), slashed[3], today);
  const isNext = text.startsWith('next ');
  const weekday = WEEKDAYS.findIndex((each) => text.replace(/^next /, '').startsWith(each)) + 1;
  return weekday === 0 ? null : nextWeekday(weekday, isNext, today);
}

/** "Next Friday" is the Friday of the week after this one; "Friday" is the first to come. */
function nextWeekday(weekday: number, isNext: boolean, today: Temporal.PlainDate): Temporal.PlainDate {
  if (isNext) return today.add({ days: 7 - today.dayOfWeek + weekday });
  const ahead = (weekday - today.dayOfWeek + 7) % 7;
  return today.add({ days: ahead === 0 ? 7 : ahead });
}

function dayAndMonth(
  day: number,
  month: number,
  year: string | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const make = (inYear: number) => {
    try {
      return Temporal.PlainDate.from({ year: inYear, month, day }, { overflow: 'reject' });
    } catch {
      return null;
    }
  };
  if (year !== undefined) return make(Number(year));
  const thisYear = make(today.year);
  if (thisYear !== null && Temporal.PlainDate.compare(thisYear, today) >= 0) return thisYear;
  return make(today.year + 1);
}
