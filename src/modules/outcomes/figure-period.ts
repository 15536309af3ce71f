import { z } from 'zod';
import { MONTHS } from '../../platform/clock/months.ts';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { formatDate } from '../../platform/ui/words.ts';
import type { Days } from './figures.store.ts';

export const periods = { month: 'The month', '12months': '12 months to the end of the month' } as const;
export type PeriodKind = keyof typeof periods;
/** Whole months only: the difference between two stretches a day apart would tell of one child. */
export const periodQuery = z.looseObject({
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  period: z.enum(['month', '12months']).catch('month'),
});
export interface AskedPeriod extends Days {
  kind: PeriodKind;
  month: Temporal.PlainYearMonth;
  search: string;
}
/** The period asked for; this month so far when nothing is. */
export function periodAsked(query: z.output<typeof periodQuery>, now: Temporal.Instant): AskedPeriod {
  const month = query.month ? Temporal.PlainYearMonth.from(query.month) : dayOf(now).toPlainYearMonth();
  const from = query.period === 'month' ? month : month.subtract({ months: 11 });
  return {
    kind: query.period,
    month,
    first: from.toPlainDate({ day: 1 }),
    last: month.toPlainDate({ day: month.daysInMonth }),
    search: new URLSearchParams({ month: month.toString(), period: query.period }).toString(),
  };
}
export const monthWords = (month: Temporal.PlainYearMonth): string =>
  `${MONTHS[month.month - 1]} ${month.year}`;
export const periodWords = ({ kind, month, first, last }: AskedPeriod): string =>
  kind === 'month' ? monthWords(month) : `${formatDate(first)} to ${formatDate(last)}`;
export const monthsToChoose = (now: Temporal.Instant): Temporal.PlainYearMonth[] =>
  Array.from({ length: 24 }, (_, back) => dayOf(now).toPlainYearMonth().subtract({ months: back }));
