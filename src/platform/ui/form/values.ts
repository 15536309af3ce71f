import { instantsAt, TIME_ZONE } from '../../clock/wall-clock.ts';
import type { FormView } from '../../forms/form-view.ts';

/** What was typed in a field, as text. */
export function textOf(view: FormView, name: string): string {
  const value = view.values[name];
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? String(value[0] ?? '') : String(value);
}

/** What was ticked in a field. */
export function listOf(view: FormView, name: string): readonly string[] {
  const value = view.values[name];
  if (value === undefined || value === null || value === '') return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

function dateParts(date: Temporal.PlainDate): Record<string, string> {
  return { day: String(date.day), month: String(date.month), year: String(date.year) };
}

function instantParts(instant: Temporal.Instant): Record<string, string> {
  const zoned = instant.toZonedDateTimeISO(TIME_ZONE);
  const time = zoned.toPlainTime().toString({ smallestUnit: 'minute' });
  const [first] = instantsAt(zoned.toPlainDateTime());
  return {
    ...dateParts(zoned.toPlainDate()),
    time,
    which: first?.epochMilliseconds === zoned.epochMilliseconds ? 'first' : 'second',
  };
}

/** The boxes of a date or time field: from a date, an instant, nested parts, or parts as the page named them. */
export function boxesOf(view: FormView, name: string): Readonly<Record<string, string>> {
  const value = view.values[name];
  if (value instanceof Temporal.PlainDate) return dateParts(value);
  if (value instanceof Temporal.Instant) return instantParts(value);
  const boxes: Record<string, string> = {};
  for (const box of ['day', 'month', 'year', 'time', 'which']) {
    const nested = value && typeof value === 'object' ? (value as Record<string, unknown>)[box] : undefined;
    const typed = nested ?? view.values[`${name}-${box}`];
    if (typed !== undefined && typed !== null) boxes[box] = String(typed);
  }
  return boxes;
}

/** The sentence for a field, or for the first of its boxes that is wrong. */
export function errorOf(view: FormView, name: string): string | undefined {
  if (view.errors[name]) return view.errors[name];
  const box = Object.keys(view.errors).find((key) => key.startsWith(`${name}-`));
  return box === undefined ? undefined : view.errors[box];
}

/** Whether day, month, year and time name the hour that happens twice when the clocks go back. */
export function isInRepeatedHour(boxes: Readonly<Record<string, string>>): boolean {
  const time = /^\s*(\d{1,2})[:.]?(\d{2})\s*$/.exec(boxes.time ?? '');
  if (!time) return false;
  try {
    const wall = Temporal.PlainDateTime.from(
      {
        year: Number(boxes.year),
        month: Number(boxes.month),
        day: Number(boxes.day),
        hour: Number(time[1]),
        minute: Number(time[2]),
      },
      { overflow: 'reject' },
    );
    return instantsAt(wall).length === 2;
  } catch {
    return false;
  }
}
