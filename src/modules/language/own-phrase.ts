import { formsOf } from './word-forms.ts';

/** Most words of a turn of phrase that an authority adds. */
const MOST_WORDS = 8;
const WORD = /^\p{L}+$/u;

/** What a form of a word may come from: "kicked" from "kick". One too many is harmless, one too few is a miss. */
function rootsOf(word: string): string[] {
  const roots = [word];
  const without = (ending: string, ...instead: string[]) => {
    const stem = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || stem.length < 3) return;
    for (const each of instead) roots.push(stem + each);
    if (/([bdgmnprt])\1$/.test(stem)) roots.push(stem.slice(0, -1));
  };
  without('ing', '', 'e');
  without('ed', '', 'e');
  without('ies', 'y');
  without('es', '', 'e');
  without('s', '');
  return roots;
}

/**
 * The words somebody typed as a pattern, in every tense and number, with small words between: "kicks off" finds "has
 * kicked right off". `undefined` when it is no turn of phrase of words alone.
 */
export function patternOfPhrase(phrase: string): string | undefined {
  const words = phrase
    .toLowerCase()
    .replaceAll(/[’ʼ]/g, "'")
    .split(/[\s'-]+/)
    .filter(Boolean);
  if (words.length === 0 || words.length > MOST_WORDS || !words.every((word) => WORD.test(word)))
    return undefined;
  return words
    .map((word) => {
      const forms = new Set(rootsOf(word).flatMap(formsOf));
      return [...forms].map((form) => `=${form}`).join('|');
    })
    .join(' ');
}
