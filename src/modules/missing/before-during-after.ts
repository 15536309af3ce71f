/** One child's time with the team, or a referral that was not accepted, and the episodes around it (M20, S1-49). Whole days. */
export interface Around {
  /** False: a referral that was not accepted; `day0` is then the day of the decision. */
  readonly isOpen: boolean;
  readonly id: string;
  readonly childId: string;
  readonly day0: Temporal.PlainDate;
  readonly untilDay: Temporal.PlainDate;
  /** Length of the time with the team and of the equal time before it; at most 180. */
  readonly days: number;
  readonly before: number;
  readonly during: number;
  /** Length of the time after closing, never longer than `days`; null while the child is open. */
  readonly afterDays: number | null;
  readonly after: number | null;
  /** Episodes in the 365 days before. */
  readonly yearBefore: number;
  /** The child was with the team before, within the time looked at. */
  readonly wasOpenBefore: boolean;
}

/** Below this a child's time with the team says nothing yet (reference M20). */
export const LEAST_DAYS = 30;
/** Fewer children than this are named as few: one of them changes the figure. */
export const FEW_CHILDREN = 20;

/** Episodes and the days of children they are counted over. */
export interface Rate {
  readonly episodes: number;
  readonly days: number;
}
/** Episodes per 30 days of one child; undefined where there is no day. */
export const per30 = ({ episodes, days }: Rate): number | undefined =>
  days === 0 ? undefined : (episodes / days) * 30;

export interface Change {
  readonly children: number;
  /** Left out because their time is shorter than 30 days. */
  readonly tooShort: number;
  readonly before: Rate;
  readonly during: Rate;
  readonly after: Rate & { readonly children: number };
  readonly yearBefore: Rate;
  /** Change from before to during as a share: −0.6 is a fall by 60 %. Undefined where there was nothing to fall from. */
  readonly change: number | undefined;
  /** The same from the longer time before. */
  readonly changeFromYear: number | undefined;
}

const sum = (rows: readonly Around[], of: (row: Around) => number) =>
  rows.reduce((total, row) => total + of(row), 0);
function changeBetween(from: Rate, to: Rate): number | undefined {
  const [a, b] = [per30(from), per30(to)];
  return a === undefined || b === undefined || a === 0 ? undefined : b / a - 1;
}

/** Adds up the listed rows of one group: anybody who has the rows comes to the same figures. */
export function changeOf(rows: readonly Around[]): Change {
  const counted = rows.filter((row) => row.days >= LEAST_DAYS);
  const days = sum(counted, (row) => row.days);
  const closed = counted.filter((row) => row.afterDays !== null && row.afterDays > 0);
  const before = { episodes: sum(counted, (row) => row.before), days };
  const during = { episodes: sum(counted, (row) => row.during), days };
  const yearBefore = { episodes: sum(counted, (row) => row.yearBefore), days: counted.length * 365 };
  return {
    children: new Set(counted.map((row) => row.childId)).size,
    tooShort: rows.length - counted.length,
    before,
    during,
    after: {
      episodes: sum(closed, (row) => row.after ?? 0),
      days: sum(closed, (row) => row.afterDays ?? 0),
      children: new Set(closed.map((row) => row.childId)).size,
    },
    yearBefore,
    change: changeBetween(before, during),
    changeFromYear: changeBetween(yearBefore, during),
  };
}

/** What has to be said beside the figure, so that it is not read as more than it is. */
export function cautionsOf(change: Change): string[] {
  const cautions: string[] = [];
  if (change.children === 0)
    cautions.push(`No child was open for ${LEAST_DAYS} days or more: there is nothing to compare.`);
  else if (change.children < FEW_CHILDREN)
    cautions.push(
      `Only ${change.children} ${change.children === 1 ? 'child' : 'children'}: one of them can change the figure.`,
    );
  if (change.tooShort > 0)
    cautions.push(
      `${change.tooShort} left out: with the team for fewer than ${LEAST_DAYS} days, which says nothing yet.`,
    );
  if (change.children > 0 && change.before.episodes === 0)
    cautions.push('No episode before: there is nothing that could have fallen.');
  return cautions;
}

/** Why some fall is expected whatever the team does. */
export const REGRESSION_SENTENCE =
  'Some fall is to be expected whoever helps: children are referred when things are at their worst, and what is at its worst often gets less by itself. Compare the longer time before, and children who were referred and not accepted, before saying what the team changed.';
