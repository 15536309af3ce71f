import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { FormView } from '../../platform/forms/form-view.ts';
import { nest, optionalDate } from '../../platform/forms/parse-form.ts';
import { boundsOf, type Period, periodKinds, periodOf } from './figure-period.ts';

/** What may stand in the address of a page of figures; anything else is as if it were left out. */
export const figureQuery = z.looseObject({
  period: z.enum(periodKinds).optional().catch(undefined),
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
});
export type FigureQuery = z.output<typeof figureQuery>;

export interface AskedPeriod {
  period: Period;
  month: Temporal.PlainYearMonth;
  from: Temporal.Instant;
  to: Temporal.Instant;
  /** The form that asks, as it was filled in. */
  view: FormView;
  /** The same period in an address, for links from the page. */
  search: string;
}

const own = z.object({ from: optionalDate(), until: optionalDate() });
const LONGEST_DAYS = 1100;

function ownPeriod(query: FigureQuery): { period: Period } | { errors: Record<string, string> } {
  const read = own.safeParse(nest(query));
  if (!read.success)
    return {
      errors: Object.fromEntries(read.error.issues.map((issue) => [issue.path.join('-'), issue.message])),
    };
  const { from, until } = read.data;
  if (!from) return { errors: { from: 'Enter the first day' } };
  if (!until) return { errors: { until: 'Enter the last day' } };
  const length = from.until(until).days;
  if (length < 0) return { errors: { until: 'The last day must not be before the first' } };
  if (length > LONGEST_DAYS)
    return { errors: { until: 'The last day must be within three years of the first' } };
  return { period: { kind: 'own', first: from, last: until } };
}

const dateParts = (name: string, day: Temporal.PlainDate): [string, string][] => [
  [`${name}-day`, String(day.day)],
  [`${name}-month`, String(day.month)],
  [`${name}-year`, String(day.year)],
];

/**
 * The period asked for; the last whole month when nothing is. `mayChooseDays` false: whole months only, because the
 * difference between two stretches a day apart would tell of one child.
 */
export function periodAsked(query: FigureQuery, now: Temporal.Instant, mayChooseDays = true): AskedPeriod {
  const thisMonth = dayOf(now).toPlainYearMonth();
  const month = query.month ? Temporal.PlainYearMonth.from(query.month) : thisMonth.subtract({ months: 1 });
  const kind = query.period === 'own' && !mayChooseDays ? 'month' : (query.period ?? 'month');
  const chosen = kind === 'own' ? ownPeriod(query) : { period: periodOf(kind, month) };
  const period = 'period' in chosen ? chosen.period : periodOf('month', month);
  const params = new URLSearchParams({ period: period.kind, month: month.toString() });
  if (period.kind === 'own')
    for (const [name, value] of [...dateParts('from', period.first), ...dateParts('until', period.last)])
      params.set(name, value);
  const values = { ...query, period: kind, month: month.toString() };
  const view: FormView = { values, errors: 'errors' in chosen ? chosen.errors : {}, key: '', csrf: '' };
  return { period, month, ...boundsOf(period), view, search: params.toString() };
}

/** The months one can choose, newest first. */
export const monthsToChoose = (now: Temporal.Instant): Temporal.PlainYearMonth[] =>
  Array.from({ length: 36 }, (_, back) => dayOf(now).toPlainYearMonth().subtract({ months: back }));
