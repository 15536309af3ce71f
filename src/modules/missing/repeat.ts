/** So many episodes that began within so many days, both ends counted: 3 within 28 is a first and a third no more than 27 days apart. */
export interface RepeatRule {
  readonly episodes: number;
  readonly days: number;
}
/** Rules in use elsewhere (reference 10.4): ours, Derbyshire's, and 2 in 28. */
export const candidateRules: readonly RepeatRule[] = [
  { episodes: 3, days: 90 },
  { episodes: 3, days: 30 },
  { episodes: 2, days: 28 },
];
export const ruleWords = ({ episodes, days }: RepeatRule): string => `${episodes} in ${days} days`;
const isSame = (a: RepeatRule, b: RepeatRule) => a.episodes === b.episodes && a.days === b.days;

/** The authority's own rule first, then the others to compare it with, each once. */
export const rulesToCompare = (own: RepeatRule, tried?: RepeatRule): RepeatRule[] =>
  [own, ...(tried ? [tried] : []), ...candidateRules].filter(
    (rule, at, all) => all.findIndex((each) => isSame(each, rule)) === at,
  );

/** One child's episodes by the day in England on which each began; the same day twice is two episodes. */
export interface ChildDays {
  readonly childId: string;
  readonly days: readonly Temporal.PlainDate[];
}
const inOrder = (days: readonly Temporal.PlainDate[]) => days.toSorted(Temporal.PlainDate.compare);

/** The first day from `first` to `last` on which the child met the rule; undefined when on none. */
export function firstCaught(
  days: readonly Temporal.PlainDate[],
  rule: RepeatRule,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const sorted = inOrder(days);
  let soonest: Temporal.PlainDate | undefined;
  for (let at = rule.episodes - 1; at < sorted.length; at += 1) {
    const newest = sorted[at] as Temporal.PlainDate;
    const oldest = sorted[at - rule.episodes + 1] as Temporal.PlainDate;
    const meetsFrom = Temporal.PlainDate.compare(newest, first) > 0 ? newest : first;
    const lastDay = oldest.add({ days: rule.days - 1 });
    const isMet =
      Temporal.PlainDate.compare(meetsFrom, lastDay) <= 0 && Temporal.PlainDate.compare(meetsFrom, last) <= 0;
    if (isMet && (!soonest || Temporal.PlainDate.compare(meetsFrom, soonest) < 0)) soonest = meetsFrom;
  }
  return soonest;
}

/** Does the child meet the rule today: so many episodes in the days up to and with today? */
export const isFrequentOn = (
  days: readonly Temporal.PlainDate[],
  rule: RepeatRule,
  today: Temporal.PlainDate,
): boolean => firstCaught(days, rule, today, today) !== undefined;

export interface Caught {
  readonly childId: string;
  readonly episodes: number;
  /** For each rule in the order given: the first day it caught the child, or nothing. */
  readonly by: readonly (Temporal.PlainDate | undefined)[];
}
/** Which children each rule would have caught between two days; children whom none caught are left out. Most episodes first. */
export function caughtBy(
  children: readonly ChildDays[],
  rules: readonly RepeatRule[],
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Caught[] {
  const isIn = (day: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(day, first) >= 0 && Temporal.PlainDate.compare(day, last) <= 0;
  return children
    .map(({ childId, days }) => ({
      childId,
      episodes: days.filter(isIn).length,
      by: rules.map((rule) => firstCaught(days, rule, first, last)),
    }))
    .filter((child) => child.by.some((day) => day !== undefined))
    .toSorted((a, b) => b.episodes - a.episodes);
}

/** How far the rules agree: for each, the children it catches, and those it alone catches. */
export function overlapOf(caught: readonly Caught[], rules: readonly RepeatRule[]) {
  return rules.map((rule, at) => {
    const own = caught.filter((child) => child.by[at] !== undefined);
    return {
      rule,
      children: own.length,
      alone: own.filter((child) => child.by.filter(Boolean).length === 1).length,
      alsoBy: rules.map((_, other) => own.filter((child) => child.by[other] !== undefined).length),
    };
  });
}
