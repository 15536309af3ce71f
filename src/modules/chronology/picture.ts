import { labelOf } from '../people/index.ts';
import { themes } from './themes.ts';

/** How many entries of one theme, or of all themes together (null), begin in one month. */
export interface MonthCount {
  readonly theme: string | null;
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

/** The themes as lanes over time, in the order of the list. Undefined where nothing is dated. */
export function pictureOf(counts: readonly MonthCount[]): Picture | undefined {
  const themed = counts.filter((each) => each.theme !== null);
  const years = themed.map((each) => each.month.year);
  if (years.length === 0) return undefined;
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const start = new Temporal.PlainDate(from, 1, 1);
  const months = (to - from + 1) * 12;
  const share = (month: Temporal.PlainDate) => monthsBetween(start, month) / months;
  const lanes = [...themes.map((each) => each.code as string), NO_THEME].flatMap((theme): Lane[] => {
    const mine = themed
      .filter((each) => each.theme === theme)
      .sort((a, b) => Temporal.PlainDate.compare(a.month, b.month));
    const [first, latest] = [mine[0]?.month, mine.at(-1)?.month];
    if (!first || !latest) return [];
    const marks = mine.map((each) => ({ share: share(each.month), entries: each.entries }));
    return [{ theme, label: themeLabel(theme), entries: total(mine), first, latest, marks }];
  });
  const step = Math.ceil((to - from + 1) / 10);
  const ticks = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter(
    (_, at) => at % step === 0,
  );
  return { from, to, lanes, years: ticks.map((year) => ({ year, share: ((year - from) * 12) / months })) };
}

const total = (counts: readonly MonthCount[]) => counts.reduce((sum, each) => sum + each.entries, 0);

/** Entries of each year, newest year last; an entry of several themes counts once. */
export function yearsOf(counts: readonly MonthCount[]): { year: number; entries: number }[] {
  const all = counts.filter((each) => each.theme === null);
  return [...Map.groupBy(all, (each) => each.month.year)]
    .map(([year, of]) => ({ year, entries: total(of) }))
    .sort((a, b) => a.year - b.year);
}

/** What of the counts lies in these years and has this theme. */
export const within = (
  counts: readonly MonthCount[],
  filter: { theme: string | undefined; from: number | undefined; to: number | undefined },
): MonthCount[] =>
  counts.filter(
    (each) =>
      (filter.theme === undefined || each.theme === null || each.theme === filter.theme) &&
      (filter.from === undefined || each.month.year >= filter.from) &&
      (filter.to === undefined || each.month.year <= filter.to),
  );
