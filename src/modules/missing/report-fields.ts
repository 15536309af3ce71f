import { z } from 'zod';
import {
  anyOf,
  oneOf,
  optionalInstant,
  optionalOneOf,
  optionalText,
  tick,
} from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { POLICE_GRADES } from '../plans/index.ts';
import { categories, episodeKinds, episodeTimes, reporters } from './code-lists-missing.ts';
import type { EpisodeChange, EpisodeDetails } from './episode.commands.ts';
import type { EpisodeRow } from './episode.store.ts';

type Codes<L extends readonly { code: string }[]> = [L[0]['code'], ...L[number]['code'][]];
const codesOf = <const L extends readonly { code: string }[]>(list: L) =>
  list.map((each) => each.code) as unknown as Codes<L>;

const UNKNOWN_AT_FIRST = ['last_seen', 'left'] as const;

/** Where another authority has a part: the child is theirs, or ours and living there. */
const elsewhere = {
  whose: optionalOneOf(['OURS', 'THEIRS', 'OURS_AWAY']),
  homeAuthority: optionalText(200),
  livesIn: optionalText(200),
  interviewBy: optionalOneOf(['US', 'OTHER']),
  toldWhom: optionalText(300),
  answered: optionalText(2000),
};
/** What is asked of a missing child (form F13). Two answers are needed; everything else may be unknown. */
export const reportFields = z.object({
  category: oneOf(codesOf(categories), 'Say whether they are missing from home or from care'),
  reportedByKind: oneOf(codesOf(reporters), 'Say who told us'),
  kind: optionalOneOf(codesOf(episodeKinds)),
  placementType: optionalText(200),
  lastSeenAt: optionalInstant(),
  leftAt: optionalInstant(),
  reportedAt: optionalInstant(),
  unknownTimes: anyOf(codesOf(episodeTimes)),
  reportedBy: optionalText(200),
  policeReference: optionalText(60),
  policeGrade: optionalOneOf(POLICE_GRADES),
  policeGradeBy: optionalText(200),
  circumstances: optionalText(5000),
  companions: optionalText(1000),
  lastSeenWith: optionalText(1000),
  withhold: tick(),
  withheldBecause: optionalText(500),
  ...elsewhere,
});
export type ReportForm = z.output<typeof reportFields>;

function otherAuthority(
  value: Partial<ReportForm>,
): Pick<EpisodeDetails, 'homeAuthority' | 'livesIn' | 'interviewBy'> {
  if (value.whose === 'THEIRS') {
    if (!value.homeAuthority)
      throw new FieldErrors({ homeAuthority: 'Name the authority that the child belongs to' });
    return { homeAuthority: value.homeAuthority, interviewBy: value.interviewBy ?? 'OTHER' };
  }
  if (value.whose === 'OURS_AWAY') {
    if (!value.livesIn) throw new FieldErrors({ livesIn: 'Name the authority where the child lives' });
    return { livesIn: value.livesIn, interviewBy: value.interviewBy ?? 'US' };
  }
  return {};
}

/** A time that was ticked as not known is not kept beside it. */
function times(value: ReportForm): Pick<EpisodeDetails, 'lastSeenAt' | 'leftAt' | 'unknownTimes'> {
  const both: Record<string, string> = {};
  if (value.unknownTimes.includes('last_seen') && value.lastSeenAt)
    both.lastSeenAt = 'Enter when they were last seen, or tick that it is not known';
  if (value.unknownTimes.includes('left') && value.leftAt)
    both.leftAt = 'Enter when they left, or tick that it is not known';
  if (Object.keys(both).length > 0) throw new FieldErrors(both);
  return {
    lastSeenAt: value.lastSeenAt,
    leftAt: value.leftAt,
    unknownTimes: value.unknownTimes.filter((each) => (UNKNOWN_AT_FIRST as readonly string[]).includes(each)),
  };
}

/** The report as typed into what the command takes. @throws FieldErrors */
export function detailsFrom(childId: string, value: ReportForm): EpisodeDetails {
  if (value.withhold && !value.withheldBecause)
    throw new FieldErrors({ withheldBecause: 'Say why it is withheld' });
  if (value.policeGradeBy && !value.policeGrade)
    throw new FieldErrors({ policeGrade: 'Choose the grade that the police gave' });
  return {
    childId,
    category: value.category,
    kind: value.kind ?? 'M',
    placementType: value.placementType,
    ...times(value),
    reportedAt: value.reportedAt,
    policeReference: value.policeReference,
    policeGrade: value.policeGrade,
    policeGradeBy: value.policeGradeBy,
    reportedByKind: value.reportedByKind,
    reportedBy: value.reportedBy,
    circumstances: value.circumstances,
    companions: value.companions,
    lastSeenWith: value.lastSeenWith,
    ...otherAuthority(value),
    ...(value.withhold ? { withheldBecause: value.withheldBecause } : {}),
  };
}

/** Who gave the first details is not changed afterwards: it is on the notification, as it was received. */
export const correctFields = reportFields.omit({
  reportedByKind: true,
  reportedBy: true,
  policeGrade: true,
  policeGradeBy: true,
  withhold: true,
  withheldBecause: true,
  toldWhom: true,
  answered: true,
});

/** A correction as typed. @throws FieldErrors */
export function changeFrom(value: z.output<typeof correctFields>, before: EpisodeRow): EpisodeChange {
  const asReport = { ...value, reportedByKind: 'OTHER', withhold: false } as ReportForm;
  const details = detailsFrom(before.childId, asReport);
  const kept = before.unknownTimes.filter((each) => !(UNKNOWN_AT_FIRST as readonly string[]).includes(each));
  const orNull = <T>(given: T | undefined): T | null => given ?? null;
  return {
    category: details.category,
    kind: details.kind ?? 'M',
    placementType: orNull(details.placementType),
    lastSeenAt: orNull(details.lastSeenAt),
    leftAt: orNull(details.leftAt),
    reportedAt: details.reportedAt ?? before.reportedAt,
    unknownTimes: [...kept, ...(details.unknownTimes ?? [])],
    policeReference: orNull(details.policeReference),
    circumstances: orNull(details.circumstances),
    companions: orNull(details.companions),
    lastSeenWith: orNull(details.lastSeenWith),
    owedBy: details.homeAuthority ? 'OTHER' : 'US',
    homeAuthority: orNull(details.homeAuthority),
    livesIn: orNull(details.livesIn),
    interviewBy: details.interviewBy ?? 'US',
  };
}

/** An episode as the form shows it. */
export const valuesOf = (e: EpisodeRow): Record<string, unknown> => ({
  ...e,
  whose: e.homeAuthority ? 'THEIRS' : e.livesIn ? 'OURS_AWAY' : 'OURS',
});
