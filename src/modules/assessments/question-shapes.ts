import { EXTENSIONS } from '../../platform/questionnaires/index.ts';

/** Shapes in which the shipped assessments write their questions down. */
const help = (linkId: string, text: string) => ({
  linkId: `${linkId}.help`,
  type: 'display',
  text,
  extension: [{ url: EXTENSIONS.itemControl, valueCodeableConcept: { coding: [{ code: 'help' }] } }],
});
const withHelp = (linkId: string, hint: string | undefined) =>
  hint === undefined ? {} : { item: [help(linkId, hint)] };

/** Somebody's own words: kept as they were said, and left alone by every helper with wording. */
export const ownWords = (whose: string) => (linkId: string, text: string, hint?: string) => ({
  linkId,
  type: 'text',
  text,
  extension: [{ url: EXTENSIONS.ownWords, valueString: whose }],
  ...withHelp(linkId, hint),
});
/** What a professional writes. A prompt stands as help below the question: it is read, and never counted. */
export const written = (linkId: string, text: string, hint?: string, more: object = {}) => ({
  linkId,
  type: 'text',
  text,
  ...withHelp(linkId, hint),
  ...more,
});
export const line = (linkId: string, text: string, more: object = {}) => ({
  linkId,
  type: 'string',
  text,
  maxLength: 300,
  ...more,
});
export const day = (linkId: string, text: string, hint?: string, more: object = {}) => ({
  linkId,
  type: 'date',
  text,
  ...withHelp(linkId, hint),
  ...more,
});
export const choice = (
  linkId: string,
  text: string,
  options: readonly (readonly [code: string, display: string])[],
  more: object = {},
) => ({
  linkId,
  type: 'choice',
  text,
  answerOption: options.map(([code, display]) => ({ valueCoding: { code, display } })),
  ...more,
});
export const page = (linkId: string, text: string, item: readonly object[]) => ({
  linkId,
  type: 'group',
  text,
  item,
});
export const lines = (linkId: string, text: string, most: number, item: readonly object[]) => ({
  linkId,
  type: 'group',
  text,
  repeats: true,
  extension: [{ url: EXTENSIONS.maxOccurs, valueInteger: most }],
  item,
});
export const NEEDED = { required: true } as const;
