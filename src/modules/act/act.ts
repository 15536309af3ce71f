/** Choices and rules of ACT (F19). Pure. */

export const RISKS = { YES: 'Yes', NO: 'No', NOT_KNOWN: 'Not known yet' } as const;
export type PlacementRisk = keyof typeof RISKS;
export const riskCodes = Object.keys(RISKS) as [PlacementRisk, ...PlacementRisk[]];

export const DECISIONS = {
  ACCEPTED: 'Accepted: ACT can begin',
  MORE_NEEDED: 'The panel needs to know more; it decides later',
  NOT_NOW: 'Not now: something else is offered',
  WITHDRAWN: 'No longer asked for',
} as const;
export type PanelOutcome = keyof typeof DECISIONS;
export const decisionCodes = Object.keys(DECISIONS) as [PanelOutcome, ...PanelOutcome[]];

export const STATES = {
  WAITING: 'Waiting for the panel',
  ACCEPTED: 'Accepted',
  NOT_NOW: 'Not now',
  WITHDRAWN: 'No longer asked for',
} as const;
export type ReferralState = keyof typeof STATES;
/** What a decision makes of the referral; more to know leaves it waiting. */
export const stateAfter = (decision: PanelOutcome): ReferralState =>
  decision === 'MORE_NEEDED' ? 'WAITING' : decision;

/** ACT is not limited in time (S4-68): these are a person's reasons, none is a date. */
export const END_REASONS = {
  SETTLED: 'Life is more settled, and they agree to end',
  OWN_WISH: 'They do not want to go on',
  MOVED: 'They moved to another area; handed over',
  ADULT: 'They go on with somebody for adults',
  OTHER_HELP: 'Other help fits better now',
  DIED: 'They died',
} as const;
export type EndReason = keyof typeof END_REASONS;
export const endCodes = Object.keys(END_REASONS) as [EndReason, ...EndReason[]];

/** What became of a move that was considered; the words of `outcomes`. */
export const MOVE_OUTCOMES = {
  AVOIDED: 'Avoided: they did not have to move there',
  MADE: 'The move was made',
  UNDECIDED: 'Not decided yet',
} as const;
export const moveCodes = Object.keys(MOVE_OUTCOMES) as ['AVOIDED', 'MADE', 'UNDECIDED'];

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0;
const NOT_YET = 'Must be today or before';

/** What is wrong with the days of ACT, by field; empty when nothing is. */
export function wrongWithDays(
  days: Readonly<Record<string, Temporal.PlainDate | undefined>>,
  today: Temporal.PlainDate,
  earliest?: { day: Temporal.PlainDate; says: string } | undefined,
): Record<string, string> {
  const wrong: Record<string, string> = {};
  for (const [name, day] of Object.entries(days)) {
    if (day === undefined) continue;
    if (isAfter(day, today)) wrong[name] = NOT_YET;
    else if (earliest && isAfter(earliest.day, day)) wrong[name] = earliest.says;
  }
  return wrong;
}

/** Whether somebody is named in the list of who decided: whoever referred speaks to the panel and does not decide. */
export const isNamedIn = (members: string, name: string): boolean =>
  name.trim() !== '' && members.toLocaleLowerCase('en-GB').includes(name.trim().toLocaleLowerCase('en-GB'));

/** Most days that are compared before and after: a year. */
export const MOST_DAYS = 365;
/** Before four weeks have passed a number says nothing: it is not shown. */
export const FEWEST_DAYS = 28;
/** The days since ACT began, that one included, and as many before it. */
export function beforeAndAfter(startedOn: Temporal.PlainDate, until: Temporal.PlainDate) {
  const days = Math.min(Math.max(startedOn.until(until).days + 1, 1), MOST_DAYS);
  return { days, from: startedOn.subtract({ days }), startedOn, until };
}
