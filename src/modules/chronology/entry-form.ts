import { z } from 'zod';
import { anyOf, neededText, oneOf, optionalOneOf, optionalText } from '../../platform/forms/parse-form.ts';
import { agencyCodes } from '../people/index.ts';
import type { EntryInput } from './entry.commands.ts';
import { type DateBoxes, dateFromBoxes, waysOfKnowing } from './entry-date.ts';
import { certaintyCodes, themeCodes } from './themes.ts';

const box = z.unknown().transform((value) => (typeof value === 'string' ? value : undefined));
const boxes = z
  .unknown()
  .transform((value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}))
  .pipe(z.object({ day: box, month: box, year: box }));

const fields = {
  on: boxes,
  how: oneOf(waysOfKnowing, 'Choose how exactly the date is known'),
  happened: neededText('Enter what happened'),
  significance: neededText('Enter why it matters'),
  effect: neededText('Enter what it did to the child; “not known yet” is an answer'),
  outcome: optionalText(),
  ownWords: optionalText(20_000),
  themes: anyOf(themeCodes),
  source: neededText('Enter where this comes from', 500),
  sourceAgency: optionalOneOf(agencyCodes),
  certainty: optionalOneOf(certaintyCodes),
};
type Typed = Omit<EntryInput, 'date'> & { on: DateBoxes; how: (typeof waysOfKnowing)[number] };

const dated = ({ on, how, ...rest }: Typed, context: z.RefinementCtx): EntryInput => {
  const date = dateFromBoxes(how, on);
  if (typeof date !== 'string') return { ...rest, date };
  context.addIssue({ code: 'custom', path: ['on'], message: date });
  return z.NEVER;
};
/** The form of an entry (F18). */
export const entrySchema = z.object(fields).transform(dated);
/** The form that corrects one also asks why. */
export const correctionSchema = z
  .object({ ...fields, because: optionalText(2_000) })
  .transform(({ because, ...typed }, context) => ({ because, input: dated(typed, context) }));
/** Two suggestions that are one thing. */
export const mergeSchema = z
  .object({ ...fields, with: neededText('Choose the line that is the same thing', 40) })
  .transform(({ with: other, ...typed }, context) => ({ other, input: dated(typed, context) }));
