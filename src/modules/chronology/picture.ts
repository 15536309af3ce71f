import { labelOf } from '../people/index.ts';
import { themes } from './themes.ts';

/** How many entries of one month have exactly these themes. */
export interface MonthCount {
  readonly themes: readonly string[];
  readonly month: Temporal.PlainDate;
  readonly entries: number;
}
export const NO_THEME = 'NONE';
export const themeLabel = (code: string): string => (code === NO_THEME ? 'No theme' : labelOf(themes, code));

export interface Lane {
  readonly theme: string;
  readonly label: string;
  readonly entries: number;
  readonly first: Temporal.PlainDate;
  readonly latest: Temporal.PlainDate;
  /** Where its months stand between the first and the last month of the picture, 0 to 1, and how many entries each has. */
  readonly marks: readonly { readonly share: number; readonly entries: number }[];
}
export interface Picture {
  readonly from: number;
  readonly to: number;
  readonly lanes: readonly Lane[];
  /** Where each year begins, 0 to 1; at most ten of them. */
  readonly years: readonly { readonly year: number; readonly share: number }[];
}

const monthsBetween = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  (b.year - a.year) * 12 + b.month - a.month;

const has = ({ themes: of }: MonthCount, theme: string) =>
  theme === NO_THEME ? of.length === 0 : of.includes(theme);

/** The themes as lanes over time, in the order of the list; `only` one of them. Undefined where nothing is dated. */
export function pictureOf(counts: readonly MonthCount[], only?: string): Picture | undefined {
  const years = counts.map((each) => each.month.year);
  if (years.length === 0) return undefined;
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const start = new Temporal.PlainDate(from, 1, 1);
  const length = (to - from + 1) * 12;
  const share = (month: Temporal.PlainDate) => monthsBetween(start, month) / length;
  const lanes = [...themes.map((each) => each.code as string), NO_THEME].flatMap((theme): Lane[] => {
    const mine = only === undefined || only === theme ? counts.filter((each) => has(each, theme)) : [];
    const months = [...Map.groupBy(mine, (each) => each.month.toString())]
      .map(([month, of]) => ({ month: Temporal.PlainDate.from(month), entries: total(of) }))
      .sort((a, b) => Temporal.PlainDate.compare(a.month, b.month));
    const [first, latest] = [months[0]?.month, months.at(-1)?.month];
    if (!first || !latest) return [];
    const marks = months.map(({ month, entries }) => ({ share: share(month), entries }));
    return [{ theme, label: themeLabel(theme), entries: total(mine), first, latest, marks }];
  });
  const step = Math.ceil((to - from + 1) / 10);
  const ticks = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter(
    (_, at) => at % step === 0,
  );
  return { from, to, lanes, years: ticks.map((year) => ({ year, share: ((year - from) * 12) / length })) };
}

/** Entries in all; one of several themes counts once. */
export const total = (counts: readonly MonthCount[]) => counts.reduce((sum, each) => sum + each.entries, 0);

/** Entries of each year, newest year last; an entry of several themes counts once. */
export const yearsOf = (counts: readonly MonthCount[]): { year: number; entries: number }[] =>
  [...Map.groupBy(counts, (each) => each.month.year)]
    .map(([year, of]) => ({ year, entries: total(of) }))
    .sort((a, b) => a.year - b.year);

/** What of the counts lies in these years and has this theme. */
export const within = (
  counts: readonly MonthCount[],
  { theme, from, to }: { theme?: string | undefined; from?: number | undefined; to?: number | undefined },
): MonthCount[] =>
  counts.filter(
    (each) =>
      (theme === undefined || has(each, theme)) &&
      (from === undefined || each.month.year >= from) &&
      (to === undefined || each.month.year <= to),
  );
