import { z } from 'zod';
import {
  neededDate,
  neededText,
  oneOf,
  optionalDate,
  optionalOneOf,
  optionalText,
  tick,
} from '../../platform/forms/parse-form.ts';
import type { CodeList } from '../people/index.ts';
import {
  areas,
  attendanceBands,
  costBands,
  distances,
  domains,
  edgeSteps,
  educationStates,
  endReasons,
  familySteps,
  moveOutcomes,
  placeTypes,
} from './code-lists-outcomes.ts';
import type { LineInput } from './line.commands.ts';
import type { LineKind, LineText } from './line.ts';

type Codes = [string, ...string[]];
const codes = (list: CodeList): Codes => list.map((each) => each.code) as Codes;
const some = (list: CodeList) => optionalOneOf(codes(list));
const when = { from: neededDate('Enter the day') };
const source = { source: neededText('Enter where this comes from', 500) };
const words = { words: optionalText() };
const own = { ownWords: optionalText(20_000) };
const place = { area: some(areas), laArea: optionalText(100), distance: some(distances) };

const fields = {
  PLACEMENT: {
    ...when,
    to: optionalDate(),
    code: oneOf(codes(placeTypes), 'Choose the kind of place; “not known yet” is an answer'),
    ...place,
    isSecure: tick(),
    band: some(costBands),
    endReason: some(endReasons),
    endOfBefore: some(endReasons),
    ...words,
    ...source,
  },
  MOVE: {
    ...when,
    code: oneOf(codes(placeTypes), 'Choose the kind of place that was considered'),
    ...place,
    isSecure: tick(),
    words: neededText('Enter why the move was considered'),
    outcome: oneOf(codes(moveOutcomes), 'Choose what became of it'),
    decidedOn: optionalDate(),
    band: some(costBands),
  },
  EDUCATION: {
    ...when,
    to: optionalDate(),
    code: oneOf(codes(educationStates), 'Choose how it is; “not known yet” is an answer'),
    setting: optionalText(200),
    band: some(attendanceBands),
    ...words,
    ...source,
  },
  CHANGE: { ...when, words: neededText('Enter what changed', 500), ...own, domain: some(domains) },
  ACHIEVEMENT: { ...when, words: neededText('Enter what they achieved', 2_000), ...own },
  FAMILY: {
    ...when,
    setting: neededText('Enter with whom', 200),
    code: oneOf(codes(familySteps), 'Choose how it is'),
    ...words,
    ...own,
  },
  EDGE: { ...when, code: oneOf(codes(edgeSteps), 'Choose the step'), ...words },
} satisfies Record<LineKind, z.ZodRawShape>;

const asInput = (typed: Record<string, unknown>): LineInput =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value ?? null])) as never;

/** The form of a kind of line. */
export const lineSchema = (kind: LineKind) =>
  z.object(fields[kind]).transform((typed) => asInput(typed as Record<string, unknown>));
/** Read by the routes, which learn the kind from the address. */
export const anyFields = z.looseObject({});

/** A line as the fields of its form. */
export const valuesOf = (l: LineText): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(l).map(([name, value]) => [name, value ?? ''])),
  isSecure: l.isSecure ? 'yes' : '',
});
