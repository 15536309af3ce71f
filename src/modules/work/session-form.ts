import { z } from 'zod';
import {
  anyOf,
  neededInstant,
  neededText,
  oneOf,
  optionalInstant,
  optionalOneOf,
  optionalText,
  tick,
} from '../../platform/forms/parse-form.ts';
import { agencyCodes } from '../people/index.ts';
import type { SessionInput } from './session.commands.ts';
import { MOST_MINUTES, purposeCodes, wayCodes } from './session.ts';

const blank = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
/** Whole minutes, for whoever wants to write them. */
export const optionalMinutes = () =>
  z.preprocess(
    blank,
    z
      .string()
      .regex(/^\s*\d{1,4}\s*$/, 'Must be minutes, in figures')
      .transform(Number)
      .refine((n) => n >= 1 && n <= MOST_MINUTES, 'Must be between 1 minute and 24 hours')
      .optional(),
  );
const optionalId = z.preprocess(blank, z.uuid('Choose from the list').optional());

const more = {
  minutes: optionalMinutes(),
  place: optionalText(200),
  heldByName: optionalText(200),
  withWhom: optionalText(500),
  purpose: optionalOneOf(purposeCodes),
  planItemId: optionalId,
  approach: optionalText(),
  childsAgenda: optionalText(),
  ownWords: optionalText(20_000),
  smallChange: optionalText(),
  aboutTheHelp: optionalText(20_000),
  safety: optionalText(),
  nextStep: optionalText(),
  followsDeclinedInterview: tick(),
  shareWith: anyOf(agencyCodes),
  gateSentence: optionalText(500),
};
/** In under a minute on a phone: one thing is needed, what happened. */
export const heldSchema = z.object({
  happened: neededText('Enter what happened; a few words are enough'),
  way: oneOf(wayCodes, 'Choose how you met or spoke'),
  at: optionalInstant(),
  ...more,
});
/** An attempt: how, and save. */
export const attemptSchema = z.object({
  way: oneOf(wayCodes, 'Choose how you tried'),
  at: optionalInstant(),
  happened: optionalText(4000),
  nextStep: optionalText(4000),
  followsDeclinedInterview: tick(),
});
/** A session to come: when. */
export const plannedSchema = z.object({
  at: neededInstant('Enter when you plan to meet'),
  way: oneOf(wayCodes, 'Choose how'),
  ...more,
});
/** Any of them, put right; a planned one also becomes what it became. */
export const correctionSchema = z.object({
  outcome: oneOf(['HELD', 'ATTEMPT', 'PLANNED', 'CANCELLED'], 'Choose what became of it'),
  happened: optionalText(),
  way: oneOf(wayCodes, 'Choose how'),
  at: neededInstant('Enter when it was'),
  because: optionalText(2000),
  ...more,
});

type Correction = z.output<typeof correctionSchema>;
type Typed = { [Name in keyof Correction]?: Correction[Name] | undefined };
/** What was typed as a command takes it. */
export function inputFrom(
  typed: Typed & Pick<SessionInput, 'way'>,
  outcome: SessionInput['outcome'],
): SessionInput {
  const { gateSentence: _, because: __, ...input } = typed;
  return { ...input, outcome };
}
