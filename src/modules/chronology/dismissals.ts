import { type CodeOf, codeList, labelOf } from '../people/index.ts';

/** Why a suggested event is not significant for this child. */
export const DISMISSALS = codeList([
  { code: 'ROUTINE', label: 'Routine: it changed nothing for the child' },
  { code: 'THERE_ALREADY', label: 'It is in another entry already' },
  { code: 'SOMEBODY_ELSE', label: 'It is about somebody else' },
  { code: 'MISTAKE', label: 'It was written by mistake' },
  { code: 'OTHER', label: 'Something else' },
]);
export type Dismissal = CodeOf<typeof DISMISSALS>;
export const dismissalCodes = DISMISSALS.map((each) => each.code) as [Dismissal, ...Dismissal[]];
/** The reason as it is kept: the words of the list, or the worker's own. */
export const reasonInWords = (code: Dismissal, words: string | undefined): string =>
  code === 'OTHER' ? (words ?? labelOf(DISMISSALS, code)) : labelOf(DISMISSALS, code);
