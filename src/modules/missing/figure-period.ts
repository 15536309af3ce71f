import { MONTHS } from '../../platform/clock/months.ts';
import { startOf } from '../../platform/clock/wall-clock.ts';
import { formatDate } from '../../platform/ui/words.ts';

export const periodKinds = ['month', 'quarter', 'year', '12months', 'own'] as const;
export type PeriodKind = (typeof periodKinds)[number];
export const PERIOD_WORDS: Readonly<Record<PeriodKind, string>> = {
  month: 'The month',
  quarter: 'The quarter',
  year: 'April to the end of the month',
  '12months': '12 months to the end of the month',
  own: 'Dates of my own',
};

/** A stretch of whole days in England, both included. */
export interface Period {
  readonly kind: PeriodKind;
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

/** The period of a kind that the month stands for: its quarter, its year from April (reference 15), its 12 months. */
export function periodOf(kind: Exclude<PeriodKind, 'own'>, month: Temporal.PlainYearMonth): Period {
  const last = month.toPlainDate({ day: month.daysInMonth });
  const begin = (m: Temporal.PlainYearMonth) => m.toPlainDate({ day: 1 });
  if (kind === 'month') return { kind, first: begin(month), last };
  if (kind === '12months') return { kind, first: begin(month.subtract({ months: 11 })), last };
  if (kind === 'year')
    return { kind, first: begin(month.subtract({ months: (month.month + 8) % 12 })), last };
  const start = month.subtract({ months: (month.month - 1) % 3 });
  const end = start.add({ months: 2 });
  return { kind, first: begin(start), last: end.toPlainDate({ day: end.daysInMonth }) };
}

/** From its first midnight (included) to the midnight after its last day (not included). */
export const boundsOf = ({
  first,
  last,
}: Pick<Period, 'first' | 'last'>): { from: Temporal.Instant; to: Temporal.Instant } => ({
  from: startOf(first),
  to: startOf(last.add({ days: 1 })),
});

/** "October 2026". */
export const monthWords = (month: Temporal.PlainYearMonth): string =>
  `${MONTHS[month.month - 1]} ${month.year}`;

export const periodWords = ({ first, last }: Pick<Period, 'first' | 'last'>): string => {
  const month = first.toPlainYearMonth();
  return first.day === 1 && month.equals(last.toPlainYearMonth()) && last.day === month.daysInMonth
    ? monthWords(month)
    : `${formatDate(first)} to ${formatDate(last)}`;
};
