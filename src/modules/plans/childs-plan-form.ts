import { z } from 'zod';
import {
  neededDate,
  neededText,
  oneOf,
  optionalDate,
  optionalOneOf,
  optionalText,
} from '../../platform/forms/parse-form.ts';
import { agencyCodes } from '../people/index.ts';
import type { PartField, PartKind, Said } from './childs-plan.ts';

function schemaOf(field: PartField): z.ZodType {
  const codes = field.choices?.map((each) => each.value) as [string, ...string[]] | undefined;
  switch (field.as) {
    case 'date':
      return field.needed ? neededDate(field.needed) : optionalDate();
    case 'choice':
      return field.needed ? oneOf(codes ?? [''], field.needed) : optionalOneOf(codes ?? ['']);
    case 'agency':
      return optionalOneOf(agencyCodes);
    case 'colleague':
    case 'goal':
      return z.preprocess(
        (value) => (value === '' ? undefined : value),
        z.uuid('Choose from the list').optional(),
      );
    case 'tick':
      return optionalOneOf(['yes']);
    case 'line':
      return field.needed ? neededText(field.needed, 200) : optionalText(200);
    default:
      return field.needed ? neededText(field.needed) : optionalText();
  }
}
/** What a form of this kind must hold; the fields of a form posted for one kind mean nothing to another. */
export const schemaOfKind = (kind: PartKind): z.ZodObject =>
  z.object(Object.fromEntries(kind.fields.map((field) => [field.name, schemaOf(field)])));

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
