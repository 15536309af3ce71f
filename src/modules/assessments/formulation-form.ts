import { z } from 'zod';
import {
  anyOf,
  neededDate,
  neededText,
  oneOf,
  optionalDate,
  optionalOneOf,
  optionalText,
  tick,
} from '../../platform/forms/parse-form.ts';
import { agencyCodes } from '../people/index.ts';
import type { PartField, PartKind, Said } from './formulation.ts';

/** Most characters of one text: nobody's thinking is cut short by the form. */
const LONGEST = 100_000;
const MOST_LINKS = 200;

function schemaOf(field: PartField): z.ZodType {
  const codes = field.choices?.map((each) => each.value) as [string, ...string[]] | undefined;
  switch (field.as) {
    case 'date':
      return field.needed ? neededDate(field.needed) : optionalDate();
    case 'choice':
      return field.needed ? oneOf(codes ?? [''], field.needed) : optionalOneOf(codes ?? ['']);
    case 'psychologist':
      return z.preprocess(
        (value) => (value === '' ? undefined : value),
        z.uuid('Choose from the list').optional(),
      );
    case 'line':
      return field.needed ? neededText(field.needed, 200) : optionalText(200);
    default:
      return field.needed ? neededText(field.needed, LONGEST) : optionalText(LONGEST);
  }
}
/** A form whose fields are the formulation's own questions; `schemaOfKind` reads it once the kind is known. */
export const anyFields = z.record(z.string(), z.unknown());
export const schemaOfKind = (kind: PartKind): z.ZodObject =>
  z.object(Object.fromEntries(kind.fields.map((field) => [field.name, schemaOf(field)])));

/** Entries of the chronology that were ticked. */
export const ticked = z.object({
  entries: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : [value].flat().filter((each) => each !== '')),
    z.array(z.uuid('Choose from the list')).max(MOST_LINKS, 'Choose 200 entries or fewer'),
  ),
});

export const arrangementsSchema = z.object({
  reviewOn: optionalDate(),
  isPilot: tick(),
  sharedWith: anyOf(agencyCodes),
});
export const finishSchema = z.object({ reason: optionalText(2_000) });

/** What was typed, as it is kept: dates as ISO days, what was left out not at all. */
export function saidFrom(kind: PartKind, value: Readonly<Record<string, unknown>>): Said {
  const said: Record<string, string> = {};
  for (const { name } of kind.fields) {
    const given = value[name];
    if (given !== undefined && given !== null && given !== '') said[name] = String(given);
  }
  return said;
}

/** As the form holds it: dates as dates, so that a form shows them in its three boxes. */
export const valuesFrom = (kind: PartKind, said: Said): Record<string, unknown> =>
  Object.fromEntries(
    kind.fields.map(({ name, as }) => {
      const kept = said[name];
      return [name, as === 'date' && kept !== undefined ? Temporal.PlainDate.from(kept) : kept];
    }),
  );
