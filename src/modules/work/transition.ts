import { type BirthDatePrecision, type CodeOf, codeList, reachesAge } from '../people/index.ts';

/** On what adult help can rest after the 18th birthday (F30). */
export const eligibilities = codeList([
  { code: 'CARE_ACT', label: 'Care and support as an adult', note: 'Care Act 2014' },
  { code: 'CARE_LEAVER', label: 'Care leaver', note: 'Personal adviser up to 25' },
  { code: 'LEAVING_TEAM', label: 'Leaving the team, without other eligibility so far' },
  { code: 'SEND', label: 'Education, health and care plan, up to 25' },
  { code: 'NOT_KNOWN', label: 'Not known yet' },
]);
export type Eligibility = CodeOf<typeof eligibilities>;
export const eligibilityCodes = eligibilities.map((each) => each.code) as [Eligibility, ...Eligibility[]];

export const sharingConsents = codeList([
  { code: 'YES', label: 'Yes' },
  { code: 'PARTLY', label: 'Some of it' },
  { code: 'NO', label: 'No' },
  { code: 'NOT_ASKED', label: 'Not asked yet' },
]);
export type SharingConsent = CodeOf<typeof sharingConsents>;
export const sharingConsentCodes = sharingConsents.map((each) => each.code) as [
  SharingConsent,
  ...SharingConsent[],
];

/** What became of the plan: dated rows, none replaces another. */
export const transitionSteps = codeList([
  { code: 'OFFERED', label: 'Offered' },
  { code: 'WANTED', label: 'They said yes' },
  { code: 'NOT_WANTED', label: 'They said not now' },
  { code: 'MEETING', label: 'Met about it' },
  { code: 'IN_PLACE', label: 'In place: agreed by everybody in it' },
  { code: 'CHANGED', label: 'No longer in place: it has to be made again' },
]);
export type TransitionBecame = CodeOf<typeof transitionSteps>;
export const transitionStepCodes = transitionSteps.map((each) => each.code) as [
  TransitionBecame,
  ...TransitionBecame[],
];

/** The plan as it stands: everything may be left out, and is asked again at 16, 17 and 17½. */
export interface TransitionPlan {
  ownWords: string | null;
  whatChanges: string | null;
  stillWorried: string | null;
  eligible: string[];
  eligibleWords: string | null;
  adultWorker: string | null;
  adultWorkerAgency: string | null;
  adultWorkerContact: string | null;
  servicesAfter: string | null;
  housing: string | null;
  money: string | null;
  educationWork: string | null;
  health: string | null;
  victimAndCourt: string | null;
  trustedPerson: string | null;
  consent: string | null;
  consentWords: string | null;
  contingency: string | null;
}

export interface Birth {
  bornOn: Temporal.PlainDate;
  precision: BirthDatePrecision;
}
/** Months by which a day counted from a birth date can be wrong either way: as `isChildOn` of people counts them. */
const DOUBT: Readonly<Record<BirthDatePrecision, Temporal.DurationLike>> = {
  exact: { days: 0 },
  month: { days: 16 },
  year: { months: 6 },
  estimated: { months: 12 },
};

export interface Coming {
  /** The 18th birthday; expected where the birth date is not known to the day. */
  turns18: Temporal.PlainDate;
  /** Six months before it (deadline D29: in place by 17½ at the latest; offered from 16). */
  inPlaceBy: Temporal.PlainDate;
  isExpected: boolean;
  precision: BirthDatePrecision;
  isAdult: boolean;
  /** How the plan's own clock stands. In doubt about the birth date it is soon, never overdue. */
  state: 'ok' | 'soon' | 'overdue' | 'met';
}
const { compare } = Temporal.PlainDate;

/**
 * What is coming for one young person, on a day; undefined before 16, also when 16 is not sure yet. D29: from 16 offered,
 * from 17 soon, after 17½ overdue. Somebody born on 31 August reaches 17½ on the last day of February.
 */
export function comingFor(birth: Birth, today: Temporal.PlainDate, isInPlace: boolean): Coming | undefined {
  const doubt = DOUBT[birth.precision];
  const earliest = birth.bornOn.subtract(doubt);
  const latest = birth.bornOn.add(doubt);
  if (compare(today, reachesAge(earliest, 16)) < 0) return undefined;
  const inPlaceBy = birth.bornOn.add({ years: 17, months: 6 });
  const isSureLate = compare(today, latest.add({ years: 17, months: 6 })) > 0;
  const isNear = compare(today, reachesAge(earliest, 17)) >= 0;
  return {
    turns18: reachesAge(birth.bornOn, 18),
    inPlaceBy,
    isExpected: birth.precision !== 'exact',
    precision: birth.precision,
    isAdult: compare(today, reachesAge(latest, 18)) >= 0,
    state: isInPlace ? 'met' : isSureLate ? 'overdue' : isNear ? 'soon' : 'ok',
  };
}

/** Whether the plan is in place: the newest step that says so or takes it back. */
export const isInPlace = (
  steps: readonly { became: string; onDate: Temporal.PlainDate; id: string }[],
): boolean =>
  steps
    .filter((each) => each.became === 'IN_PLACE' || each.became === 'CHANGED')
    .toSorted((a, b) => compare(b.onDate, a.onDate) || b.id.localeCompare(a.id))[0]?.became === 'IN_PLACE';
