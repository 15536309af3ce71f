import { z } from 'zod';
import {
  anyOf,
  optionalInstant,
  optionalOneOf,
  optionalText,
  tick,
} from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { episodeTimes, finders, harmsOnReturn } from './code-lists-missing.ts';
import type { EpisodeRow, Whereabouts } from './episode.store.ts';
import type { ReturnDetails } from './return.commands.ts';

/** How the trigger plan served, asked at every return (reference 5.5). */
export const PLAN_USES = [
  { code: 'USED_WORKED', label: 'Used, and it worked' },
  { code: 'USED_DID_NOT_WORK', label: 'Used, and it did not work' },
  { code: 'NOT_USED', label: 'Not used' },
  { code: 'NO_PLAN', label: 'There was none' },
] as const;

type Codes<L extends readonly { code: string }[]> = [L[0]['code'], ...L[number]['code'][]];
const codesOf = <const L extends readonly { code: string }[]>(list: L) =>
  list.map((each) => each.code) as unknown as Codes<L>;

/** A return or being found: when, and as far as known where, by whom, to whom, and what harm. */
export const returnFields = z.object({
  foundAt: optionalInstant(),
  returnedAt: optionalInstant(),
  returnNotifiedAt: optionalInstant(),
  whereaboutsKnownAt: optionalInstant(),
  unknownTimes: anyOf(codesOf(episodeTimes)),
  foundWhere: optionalText(500),
  foundBy: optionalOneOf(codesOf(finders)),
  foundByWords: optionalText(200),
  returnedTo: optionalText(300),
  harmOnReturn: anyOf(codesOf(harmsOnReturn)),
  harmWords: optionalText(2000),
  planUsed: optionalOneOf(codesOf(PLAN_USES)),
  withhold: tick(),
  withheldBecause: optionalText(500),
});
export type ReturnForm = z.output<typeof returnFields>;

const AFTER = ['found', 'returned'];

/** As the command takes it. @throws FieldErrors that name the field */
export function returnFrom(value: ReturnForm, before: EpisodeRow): ReturnDetails {
  const wrong: Record<string, string> = {};
  if (value.unknownTimes.includes('found') && value.foundAt)
    wrong.foundAt = 'Enter when they were found, or tick that it is not known';
  if (value.unknownTimes.includes('returned') && value.returnedAt)
    wrong.returnedAt = 'Enter when they came back, or tick that it is not known';
  if (value.harmOnReturn.includes('NONE_APPARENT') && value.harmOnReturn.length > 1)
    wrong.harmOnReturn = 'Choose the harm, or that none is apparent';
  if (value.withhold && !value.withheldBecause) wrong.withheldBecause = 'Say why it is withheld';
  if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
  const { withhold, withheldBecause, unknownTimes, ...rest } = value;
  const atFirst = before.unknownTimes.filter((each) => !AFTER.includes(each));
  return {
    ...rest,
    unknownTimes: [...atFirst, ...unknownTimes.filter((each) => AFTER.includes(each))],
    withheldBecause: withhold ? (withheldBecause ?? null) : null,
  };
}

export const returnValues = (
  e: EpisodeRow,
  known: Whereabouts | undefined,
  now: Temporal.Instant,
): Record<string, unknown> => ({
  ...e,
  ...known,
  returnNotifiedAt: e.returnNotifiedAt ?? now,
  withhold: e.isWithheld ? 'yes' : '',
  withheldBecause: e.withheldBecause ?? '',
});
