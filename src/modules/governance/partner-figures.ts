import { isWorkingDay } from '../deadlines/index.ts';

/** What an agency is asked to count in the month before the meeting (S1-56): our own starting lists, to agree locally. */
export interface Measure {
  readonly code: string;
  readonly label: string;
}
const list = (...labels: readonly string[]): readonly Measure[] =>
  labels.map((label, at) => ({ code: `m${at}`, label }));

const MEASURES: Readonly<Record<string, readonly Measure[]>> = {
  SOCIAL_CARE: list(
    'Missing episodes',
    'Children missing',
    'Children frequently missing',
    'Return interviews offered within 72 hours',
    'Return interviews held within 72 hours',
    'Sessions of direct work held',
    'Children met in direct work',
  ),
  POLICE: list(
    'Missing reports about children',
    'Crimes of exploitation recorded',
    'People arrested for exploitation',
    'Abduction warning notices served',
    'Pieces of intelligence about places or groups',
  ),
  HEALTH_SAFEGUARDING: list(
    'Children offered a health assessment',
    'Children seen in an emergency department after harm outside the home',
    'Children waiting for a mental-health appointment',
  ),
  SEXUAL_HEALTH: list(
    'Young people seen under 18',
    'With a worry about exploitation',
    'Passed on to the team',
  ),
  EDUCATION_SERVICE: list(
    'Children known to the team without a school place',
    'Suspended in the month',
    'Excluded for good in the month',
    'Missing from education',
  ),
  COLLEGE: list('Students with a worry about exploitation', 'Passed on to the team'),
  SCHOOL: list('Pupils with a worry about exploitation', 'Passed on to the team'),
  YOUTH_SUPPORT: list(
    'Young people worked with',
    'Sessions held outdoors or in groups',
    'Passed on to the team',
  ),
  YOUTH_CLUB: list('Young people who came', 'With a worry about exploitation', 'Passed on to the team'),
  EARLY_HELP: list('Families with a worry about exploitation', 'Stepped up to social care'),
  NEIGHBOURHOOD: list('Places looked at after a worry', 'Reports of antisocial behaviour there'),
};
const OTHERS = list('Children with a worry about exploitation', 'Passed on to the team');
export const measuresOf = (agency: string): readonly Measure[] => MEASURES[agency] ?? OTHERS;
/** No agency is asked for more. */
export const MOST_MEASURES = 8;

/** A count as it is kept with what was sent: the list may change later. */
export interface Counted {
  code: string;
  label: string;
  n: number | null;
}
export const FEWER_THAN = 5;
/** Counts from 1 to 4 are held back from other agencies: so few children can be known by them. */
export const shownCount = (n: number | null, isExact: boolean): string => {
  if (n === null) return 'Not sent';
  return !isExact && n > 0 && n < FEWER_THAN ? `Fewer than ${FEWER_THAN}` : n.toLocaleString('en-GB');
};

/** The nth working day before a day. */
export function workingDayBefore(day: Temporal.PlainDate, n: number): Temporal.PlainDate {
  let at = day;
  for (let left = n; left > 0; ) {
    at = at.subtract({ days: 1 });
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Working days before the figures are due on which an agency that has not sent them is reminded. */
const REMINDED = [5, 1] as const;
/** Which reminder is due today: the latest whose day has come, until the due day is over. One missed is not caught up. */
export function reminderDue(due: Temporal.PlainDate, today: Temporal.PlainDate): number | undefined {
  if (Temporal.PlainDate.compare(today, due) > 0) return undefined;
  return REMINDED.toReversed().find((n) => Temporal.PlainDate.compare(workingDayBefore(due, n), today) <= 0);
}

/** How an agency stands with its figures. */
export type FiguresState = 'sent' | 'sent-late' | 'draft' | 'missing' | 'overdue';
export function figuresState(
  has: { submittedOn: Temporal.PlainDate | undefined; isDraft: boolean },
  due: Temporal.PlainDate,
  today: Temporal.PlainDate,
): FiguresState {
  if (has.submittedOn) return Temporal.PlainDate.compare(has.submittedOn, due) > 0 ? 'sent-late' : 'sent';
  if (Temporal.PlainDate.compare(today, due) > 0) return 'overdue';
  return has.isDraft ? 'draft' : 'missing';
}
