import { type EntryDate, isBeforeBirth } from './entry-date.ts';

/** Somebody else who could stand in a child's chronology by mistake. */
export interface OtherName {
  /** As the warning says it: "Ruby B.". */
  readonly label: string;
  /** Each way the name may be written; found as whole words, whatever the accents and capitals. */
  readonly written: readonly string[];
}

/** " ruby brook s bike " for "Ruby Brook’s bike": whole words are found between blanks. */
const wordsOf = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')} `;

/** Which of the names stand in the texts. One letter alone is no name. */
export function namesIn(
  texts: readonly (string | null | undefined)[],
  names: readonly OtherName[],
): string[] {
  const text = wordsOf(texts.filter(Boolean).join(' '));
  const stands = (name: string) => {
    const words = wordsOf(name);
    return words.trim().length > 1 && text.includes(words);
  };
  return [...new Set(names.filter((name) => name.written.some(stands)).map((name) => name.label))];
}

interface Named {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly preferredName: string | null;
}
const called = ({ givenName, preferredName }: Named) =>
  [givenName, preferredName].filter((name) => name !== null);

/**
 * How to look for a child. Brothers, sisters and other children linked to this one are found by their first name alone,
 * unless it is this child's too; any other child the reader works with only by first and last name together.
 */
export function nameToFind(
  other: Named,
  own: Named,
  label: string,
  isLinked: boolean,
): OtherName | undefined {
  const ownWords = [...called(own), ...(own.familyName ? [own.familyName] : [])].map(wordsOf);
  const firsts = called(other);
  const alone = isLinked ? firsts.filter((name) => name && !ownWords.includes(wordsOf(name))) : [];
  const whole = firsts.flatMap((name) => (other.familyName ? [`${name} ${other.familyName}`] : []));
  const ownWhole = called(own).map((name) => wordsOf(`${name} ${own.familyName ?? ''}`));
  const written = [...alone, ...whole].filter((name) => !ownWhole.includes(wordsOf(name)));
  return written.length > 0 ? { label, written } : undefined;
}

/** Form F18: an entry says in about 50 words what happened. */
export const MOST_WORDS = 50;

export interface Checked extends EntryDate {
  readonly happened: string;
  readonly significance: string;
  readonly effect: string;
  readonly outcome: string | null;
  readonly ownWords: string | null;
}
/** What somebody should look at again. Nothing here refuses anything. */
export function warningsOf(
  entry: Checked,
  child: { bornOn: Temporal.PlainDate | null; birthPrecision: string | null },
  names: readonly OtherName[],
): string[] {
  const texts = [entry.happened, entry.significance, entry.effect, entry.outcome, entry.ownWords];
  const found = namesIn(texts, names);
  const words = wordsOf(entry.happened).trim().split(' ').length;
  return [
    ...(found.length > 0
      ? [
          `It names ${found.join(', ')}. A chronology is about one child: what concerns another child belongs on their own record.`,
        ]
      : []),
    ...(isBeforeBirth(entry, child) ? ['It is dated before this child was born.'] : []),
    ...(words > MOST_WORDS
      ? [
          `What happened takes ${words} words. About ${MOST_WORDS} are enough: the record itself holds the rest.`,
        ]
      : []),
  ];
}
