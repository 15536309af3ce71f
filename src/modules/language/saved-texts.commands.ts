import { z } from 'zod';
import type { SavedText } from '../../platform/http/saved-texts.ts';
import type { Work } from '../../platform/http/work.ts';
import { matcherFor, termsOf } from './language.queries.ts';
import { addToMonth } from './language.store.ts';

/** What goes to the next page: codes of terms, never a word of what was written. */
const noted = z.object({ codes: z.array(z.string().max(60)).max(8), more: z.number().int().min(0) });
export type Noted = z.output<typeof noted>;
const MOST_SHOWN = 8;

/**
 * Looks once more at what was saved, and adds to the sums of the writer's team: words, and marks left standing. Who
 * wrote is not kept (S1-73). A mark that was left on purpose counts, and is not shown again.
 */
export async function readSavedTexts(
  work: Work,
  texts: readonly SavedText[],
  left: readonly string[],
): Promise<string | undefined> {
  const terms = await termsOf(work);
  const matcher = matcherFor(work.actor.authorityId, terms);
  const readings = texts.map(({ text }) => matcher.read(text));
  const words = readings.reduce((sum, reading) => sum + reading.words, 0);
  const marks = readings.flatMap((reading) => reading.marks);
  if (words > 0) await addToMonth(work.tx, words, marks.length);
  const codes = [...new Set(marks.map((mark) => mark.code))].filter((code) => !left.includes(code));
  if (codes.length === 0) return undefined;
  const value: Noted = { codes: codes.slice(0, MOST_SHOWN), more: Math.max(0, codes.length - MOST_SHOWN) };
  return JSON.stringify(value);
}

export function readNoted(kept: string): Noted | undefined {
  try {
    const read = noted.safeParse(JSON.parse(kept));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
