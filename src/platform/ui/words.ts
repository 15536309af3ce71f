import { MONTHS } from '../clock/months.ts';
import { dayOf, instantsAt, TIME_ZONE } from '../clock/wall-clock.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A day, or an instant whose day in England is meant. */
export type Day = Temporal.PlainDate | Temporal.Instant;

function plainDate(day: Day): Temporal.PlainDate {
  return day instanceof Temporal.Instant ? dayOf(day) : day;
}

/** "1 hour", "3 hours". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "14 March 2026". */
export function formatDate(day: Day): string {
  const date = plainDate(day);
  return `${date.day} ${MONTHS[date.month - 1]} ${date.year}`;
}

/** "14 March", for lists that cannot be mistaken for another year. */
export function formatShortDate(day: Day): string {
  const date = plainDate(day);
  return `${date.day} ${MONTHS[date.month - 1]}`;
}

/** "Friday". */
export function formatWeekday(day: Day): string {
  return WEEKDAYS[plainDate(day).dayOfWeek - 1] ?? '';
}

/** "2:05am", "9pm", "12:30pm"; noon is "midday" and 12am "midnight". */
export function formatClockTime(time: Temporal.PlainTime): string {
  if (time.minute === 0 && time.hour === 0) return 'midnight';
  if (time.minute === 0 && time.hour === 12) return 'midday';
  const hour = time.hour % 12 === 0 ? 12 : time.hour % 12;
  const minutes = time.minute === 0 ? '' : `:${String(time.minute).padStart(2, '0')}`;
  return `${hour}${minutes}${time.hour < 12 ? 'am' : 'pm'}`;
}

/** The time of an instant; in the hour that happens twice in autumn it says which of the two it was. */
export function formatTime(instant: Temporal.Instant): string {
  const zoned = instant.toZonedDateTimeISO(TIME_ZONE);
  const shown = formatClockTime(zoned.toPlainTime());
  // In England only the hour from 1am in October happens twice; looking it up for every time shown costs a fifth of a list.
  if (zoned.month !== 10 || zoned.hour !== 1) return shown;
  const [first, second] = instantsAt(zoned.toPlainDateTime());
  if (second === undefined) return shown;
  const isFirst = zoned.epochMilliseconds === first?.epochMilliseconds;
  return `${shown} (${isFirst ? 'before' : 'after'} the clocks went back)`;
}

/** "14 March 2026 at 2:05am": exact, for tables, hover and print. */
export function formatExact(instant: Temporal.Instant): string {
  return `${formatDate(instant)} at ${formatTime(instant)}`;
}

/** Calendar days in England from `now` to `instant`: 0 today, -1 yesterday. */
export function daysFromToday(day: Day, now: Temporal.Instant): number {
  return plainDate(now).until(plainDate(day), { largestUnit: 'days' }).days;
}

/** "today", "yesterday", "tomorrow", "on Friday 13 March", "on 14 January 2025". */
export function formatDayWord(day: Day, now: Temporal.Instant): string {
  const days = daysFromToday(day, now);
  if (days === 0) return 'today';
  if (days === -1) return 'yesterday';
  if (days === 1) return 'tomorrow';
  if (Math.abs(days) < 7) return `on ${formatWeekday(day)} ${formatShortDate(day)}`;
  return `on ${formatDate(day)}`;
}

function minutesBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return Math.floor(Math.abs(to.epochMilliseconds - from.epochMilliseconds) / 60_000);
}

/**
 * Elapsed time in words, rounded down: minutes under an hour, "1 hour 20 minutes" under two, hours up to three
 * days (so that limits of 24 and 72 hours read as hours), then days of 24 hours.
 */
export function formatElapsed(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return counted(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 1 && rest > 0) return `1 hour ${counted(rest, 'minute')}`;
  if (hours <= 72) return counted(hours, 'hour');
  return counted(Math.floor(hours / 24), 'day');
}

/** "5 hours ago", "in 5 hours", "just now". Hours are elapsed hours, right across a clock change. */
export function formatAgo(instant: Temporal.Instant, now: Temporal.Instant): string {
  const minutes = minutesBetween(now, instant);
  if (minutes < 1) return 'just now';
  const elapsed = formatElapsed(minutes);
  return Temporal.Instant.compare(instant, now) <= 0 ? `${elapsed} ago` : `in ${elapsed}`;
}

/** "2:10am today". */
export function formatDayTime(instant: Temporal.Instant, now: Temporal.Instant): string {
  return `${formatTime(instant)} ${formatDayWord(instant, now)}`;
}

/** "2:10am today (5 hours ago)". */
export function formatInstant(instant: Temporal.Instant, now: Temporal.Instant): string {
  return `${formatDayTime(instant, now)} (${formatAgo(instant, now)})`;
}

/** "5 hours left", or "Overdue by 3 hours" from the moment it was due. Rounded down, so time is never promised. */
export function formatLeft(due: Temporal.Instant, now: Temporal.Instant): string {
  const elapsed = formatElapsed(minutesBetween(now, due));
  return Temporal.Instant.compare(due, now) > 0 ? `${elapsed} left` : `Overdue by ${elapsed}`;
}

/** "Due 4:10pm today, 5 hours left", or "Overdue by 3 hours, was due 9pm yesterday". */
export function formatDue(due: Temporal.Instant, now: Temporal.Instant): string {
  const left = formatLeft(due, now);
  if (Temporal.Instant.compare(due, now) > 0) return `Due ${formatDayTime(due, now)}, ${left}`;
  return `${left}, was due ${formatDayTime(due, now)}`;
}

/** "one, two and three". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
