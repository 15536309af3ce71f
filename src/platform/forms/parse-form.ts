import { z } from 'zod';
import { instantsAt } from '../clock/wall-clock.ts';
import { FieldErrors } from '../http/decision.ts';

/**
 * A form body into a typed value.
 * @throws FieldErrors with one sentence a field; nested names are joined with "-" as in the page (`dob-day`).
 */
export function parseForm<F extends z.ZodType>(schema: F, body: Record<string, unknown>): z.output<F> {
  const result = schema.safeParse(nest(body));
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) {
    const name = issue.path.map(String).join('-') || '_form';
    fields[name] ??= issue.message;
  }
  throw new FieldErrors(fields);
}

/** What of a form's body is a draft: everything typed, and the version of the record it was typed over. */
export function draftFields(body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).filter(([name]) => !name.startsWith('_') || name === '_version'),
  );
}

/** `dob-day=1&dob-month=2` → `{dob: {day: '1', month: '2'}}`; `_`-names belong to the form itself and are left out. */
export function nest(body: Record<string, unknown>): Record<string, unknown> {
  const out: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(body)) {
    if (name.startsWith('_')) continue;
    const path = name.split('-');
    if (path.some((part) => part === '__proto__' || part === 'constructor' || part === 'prototype')) continue;
    let at = out;
    for (const part of path.slice(0, -1)) {
      const next = at[part];
      const isHolder = typeof next === 'object' && next !== null && !Array.isArray(next);
      if (!isHolder) at[part] = Object.create(null);
      at = at[part] as typeof out;
    }
    at[path.at(-1) as string] = value;
  }
  return { ...out };
}

const blank = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const newlines = (text: string) => text.replaceAll('\r\n', '\n');

/** Text that may be left out. Kept exactly as typed, but for the browser's line ends. */
export const optionalText = (max = 10_000) =>
  z.preprocess(
    blank,
    z
      .string()
      .max(max, `Must be ${max.toLocaleString('en-GB')} characters or fewer`)
      .transform(newlines)
      .optional(),
  );
/** Text that is needed; `message` says what to enter. */
export const neededText = (message: string, max = 10_000) =>
  z.preprocess(
    blank,
    z
      .string({ error: message })
      .max(max, `Must be ${max.toLocaleString('en-GB')} characters or fewer`)
      .transform(newlines),
  );
/** One of several codes. */
export const oneOf = <const C extends readonly [string, ...string[]]>(codes: C, message: string) =>
  z.preprocess(blank, z.enum(codes, { error: message }));
export const optionalOneOf = <const C extends readonly [string, ...string[]]>(codes: C) =>
  z.preprocess(blank, z.enum(codes, { error: 'Choose one of the answers' }).optional());
/** Ticks: none, one or several codes. */
export const anyOf = <const C extends readonly [string, ...string[]]>(codes: C) =>
  z.preprocess(
    (value) =>
      value === undefined || value === ''
        ? []
        : Array.isArray(value)
          ? value.filter((v) => v !== '')
          : [value],
    z.array(z.enum(codes, { error: 'Choose from the list' })),
  );
/** A single tick. */
export const tick = () =>
  z.preprocess((value) => value === 'yes' || value === 'on' || value === 'true', z.boolean());

const whole = (value: unknown) =>
  typeof value === 'string' && /^\s*\d{1,4}\s*$/.test(value) ? Number(value) : Number.NaN;
interface DateParts {
  day?: unknown;
  month?: unknown;
  year?: unknown;
}

function dateFrom(parts: DateParts): Temporal.PlainDate | undefined {
  try {
    const year = whole(parts.year);
    if (year < 1900 || year > 2200) return undefined;
    return Temporal.PlainDate.from(
      { year, month: whole(parts.month), day: whole(parts.day) },
      { overflow: 'reject' },
    );
  } catch {
    return undefined;
  }
}
const emptyDate = (parts: DateParts | undefined) =>
  parts === undefined || [parts.day, parts.month, parts.year].every((p) => p === undefined || p === '');

/** Day, month and year in three boxes. */
export const neededDate = (message: string) =>
  z
    .unknown()
    .optional()
    .transform((value, context) => {
      const date = dateFrom((value ?? {}) as DateParts);
      if (date === undefined)
        context.addIssue({
          code: 'custom',
          message: emptyDate(value as DateParts) ? message : 'Must be a real date, like 14 3 2026',
        });
      return date as Temporal.PlainDate;
    });
export const optionalDate = () =>
  z
    .unknown()
    .optional()
    .transform((value, context) => {
      if (emptyDate(value as DateParts | undefined)) return undefined;
      const date = dateFrom((value ?? {}) as DateParts);
      if (date === undefined)
        context.addIssue({ code: 'custom', message: 'Must be a real date, like 14 3 2026' });
      return date;
    });

interface MomentParts extends DateParts {
  time?: unknown;
  which?: unknown;
}
/**
 * Day, month, year and a 24-hour time in Europe/London. On the night the clocks go back the hour from 1am happens
 * twice: `which` says `first` or `second`, and the form asks when it is missing. A time in the skipped hour is refused.
 */
function instantFrom(parts: MomentParts): Temporal.Instant | string {
  const date = dateFrom(parts);
  const time = typeof parts.time === 'string' ? /^\s*(\d{1,2})[:.]?(\d{2})\s*$/.exec(parts.time) : null;
  if (date === undefined) return 'Must be a real date, like 14 3 2026';
  if (time === null || Number(time[1]) > 23 || Number(time[2]) > 59)
    return 'Must be a time on the 24-hour clock, like 14:05';
  const wall = date.toPlainDateTime({ hour: Number(time[1]), minute: Number(time[2]) });
  const [first, second] = instantsAt(wall);
  if (first === undefined) return 'That hour did not happen: the clocks went forward that night';
  if (second === undefined || parts.which === 'first') return first;
  if (parts.which === 'second') return second;
  return 'That hour happened twice: the clocks went back that night. Say which one';
}
export const neededInstant = (message: string) =>
  z
    .unknown()
    .optional()
    .transform((value, context) => {
      const parts = (value ?? {}) as MomentParts;
      const found = emptyDate(parts) && !parts.time ? message : instantFrom(parts);
      if (typeof found === 'string') context.addIssue({ code: 'custom', message: found });
      return found as Temporal.Instant;
    });
export const optionalInstant = () =>
  z
    .unknown()
    .optional()
    .transform((value, context) => {
      const parts = (value ?? {}) as MomentParts;
      if (emptyDate(parts) && !parts.time) return undefined;
      const found = instantFrom(parts);
      if (typeof found === 'string') context.addIssue({ code: 'custom', message: found });
      return found as Temporal.Instant;
    });
