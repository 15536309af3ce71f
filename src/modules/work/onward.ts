import { type CodeOf, codeList } from '../people/index.ts';

/** With whose consent a child was referred on (F31, F32). Without it, the basis is said in words. */
export const consents = codeList([
  { code: 'BOTH', label: 'The young person and a parent or carer said yes' },
  { code: 'CHILD', label: 'The young person said yes' },
  { code: 'PARENT', label: 'A parent or carer said yes' },
  { code: 'WITHOUT', label: 'Without consent, for this reason' },
]);
export type Consent = CodeOf<typeof consents>;
export const consentCodes = consents.map((each) => each.code) as [Consent, ...Consent[]];

/** What became of a referral on: each is a dated row, and none replaces another. */
export const onwardSteps = codeList([
  { code: 'MADE', label: 'Asked for' },
  { code: 'CHASED', label: 'Chased, no answer yet' },
  { code: 'ACCEPTED', label: 'The service said yes' },
  { code: 'WAITING', label: 'On the waiting list' },
  { code: 'OFFERED', label: 'Offered a first date' },
  { code: 'STARTED', label: 'Begun' },
  { code: 'DECLINED', label: 'The service said no' },
  { code: 'NOT_WANTED', label: 'The young person does not want it now' },
  { code: 'ENDED', label: 'Ended' },
  { code: 'REOPENED', label: 'Open again' },
]);
export type OnwardBecame = CodeOf<typeof onwardSteps>;
/** All but the first, which is written with the referral itself. */
export const nextStepCodes = onwardSteps.map((each) => each.code).filter((code) => code !== 'MADE') as [
  OnwardBecame,
  ...OnwardBecame[],
];

/** How it ended. */
export const onwardResults = codeList([
  { code: 'AS_PLANNED', label: 'Finished as planned' },
  { code: 'STOPPED_COMING', label: 'The young person stopped, and may come back' },
  { code: 'SERVICE_ENDED', label: 'The service ended it' },
  { code: 'OTHER_HELP', label: 'Other help took its place' },
  { code: 'TURNED_18', label: 'They turned 18' },
  { code: 'MOVED', label: 'They moved to another authority' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);
export type OnwardResult = CodeOf<typeof onwardResults>;
export const resultCodes = onwardResults.map((each) => each.code) as [OnwardResult, ...OnwardResult[]];

const CLOSING: ReadonlySet<string> = new Set<OnwardBecame>(['DECLINED', 'NOT_WANTED', 'ENDED']);
export const WAITING_STATES: readonly OnwardBecame[] = ['MADE', 'ACCEPTED', 'WAITING', 'OFFERED', 'REOPENED'];
export interface StepMade {
  n: number;
  became: string;
  onDate: Temporal.PlainDate;
}
/** What holds: the last step that changed something. Chasing changes nothing. */
export const stateOf = (steps: readonly StepMade[]): string =>
  steps.filter((each) => each.became !== 'CHASED').toSorted((a, b) => b.n - a.n)[0]?.became ?? 'MADE';
export const isClosed = (steps: readonly StepMade[]): boolean => CLOSING.has(stateOf(steps));
export const isWaiting = (steps: readonly StepMade[]): boolean =>
  (WAITING_STATES as readonly string[]).includes(stateOf(steps));

/**
 * Why a step cannot be written, by field; nothing when it can. A step of a closed referral first opens it again, so that
 * what was closed by mistake is put right by one more row.
 */
export function wrongStep(
  step: {
    became: OnwardBecame;
    on: Temporal.PlainDate;
    result?: string | undefined;
    words?: string | undefined;
  },
  of: {
    steps: readonly StepMade[];
    madeOn: Temporal.PlainDate;
    today: Temporal.PlainDate;
    dataClass: 'NOTE' | 'HEALTH';
  },
): Record<string, string> | undefined {
  const { compare } = Temporal.PlainDate;
  if (compare(step.on, of.today) > 0) return { on: 'Must be today or before' };
  if (compare(step.on, of.madeOn) < 0) return { on: 'Is before the referral was made. Check the date' };
  if (isClosed(of.steps) && step.became !== 'REOPENED')
    return { became: 'This referral is closed. Choose “Open again” first' };
  if (!isClosed(of.steps) && step.became === 'REOPENED') return { became: 'This referral is open already' };
  if (step.became === 'ENDED' && !step.result) return { result: 'Choose how it ended, or “Not known yet”' };
  if (of.dataClass === 'HEALTH' && step.words)
    return { words: 'Of therapy and health only what became of it is written' };
  return undefined;
}

/** Whole days a young person has waited. A length of time, and nothing about them (rule 1). */
export const daysWaited = (since: Temporal.PlainDate, today: Temporal.PlainDate): number =>
  since.until(today, { largestUnit: 'day' }).days;
