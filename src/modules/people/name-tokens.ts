import { doubleMetaphone } from 'double-metaphone';

/**
 * Tokens by which a person is found. Search under row-level security must be equality on a token table, since
 * ILIKE and trigrams cannot use their index there. One column holds all kinds, told apart by their first letter:
 * `n:` a whole name word, `p:` its beginning, `s:` its sound.
 */
export interface NameTokens {
  /** `n:` and `p:` tokens, the most telling first. */
  readonly names: readonly string[];
  /** `s:` tokens, Latin script only: other scripts have no sound here and are found as written. */
  readonly sounds: readonly string[];
}

/** The names a person goes by; `other` holds aliases, former names and street names. */
export interface NamesOfPerson {
  readonly given?: string | undefined;
  readonly family?: string | undefined;
  readonly preferred?: string | undefined;
  readonly other?: readonly string[] | undefined;
}

/** Most tokens kept for one person: a table of 250,000 people stays at a few million small rows. */
export const MOST_TOKENS = 20;

const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
};
/** Marks that only decorate a letter are dropped; in scripts where marks are vowels, such as Devanagari, they stay. */
const DECORATION =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)\p{M}/gu;
const WRITTEN_TOGETHER = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LATIN = /^[a-z]+$/;

/**
 * The words of a name: lower case, accents and apostrophes dropped, split at hyphens and spaces. Letters of other
 * scripts are kept. `O’Neill` is one word, `Smith-Jones` is two.
 */
export function nameWords(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(DECORATION, '')
    .normalize('NFC')
    .replace(/[’'‘`´ʼ.]/g, '')
    .replace(/[ßæœøđðłþıŋ]/g, (letter) => LATIN_LETTERS[letter] ?? letter)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The sounds of one word: one or two codes, none for a word that is not in Latin letters or too short to tell. */
export function soundsOf(word: string): readonly string[] {
  if (!LATIN.test(word) || word.length < 2) return [];
  return [...new Set(doubleMetaphone(word))].filter((code) => code !== '' && code !== 'A');
}

/**
 * The tokens to keep for a person, at most 20: first every whole word, then beginnings of the surname and of the
 * names they go by, then sounds. A name of several words is also kept written together (`mac donald`).
 */
export function tokensOfPerson(names: NamesOfPerson): NameTokens {
  const family = wordsAndTogether(names.family);
  const called = [...wordsAndTogether(names.preferred), ...wordsAndTogether(names.given)];
  const other = (names.other ?? []).flatMap((name) => nameWords(name));
  const all = unique([...family, ...called, ...other]);
  const spoken = [
    ...nameWords(names.family ?? ''),
    ...nameWords(names.preferred ?? ''),
    ...nameWords(names.given ?? ''),
  ];
  const sounds = unique([...spoken, ...other].flatMap((word) => soundsOf(word))).slice(0, 6);
  const begins = unique([...family, ...called].flatMap((word) => beginningsOf(word)));
  const written = [...all.slice(0, 10).map((word) => `n:${word}`), ...begins.map((start) => `p:${start}`)];
  return {
    names: written.slice(0, MOST_TOKENS - sounds.length),
    sounds: sounds.map((code) => `s:${code}`),
  };
}

const KEPT_BEGINNINGS = [3, 4];
const KEPT_BEGINNINGS_WRITTEN_TOGETHER = [1, 2];

function beginningsOf(word: string): readonly string[] {
  const letters = [...word];
  return beginningLengths(word)
    .filter((length) => length < letters.length)
    .map((length) => letters.slice(0, length).join(''));
}

function beginningLengths(word: string): readonly number[] {
  return WRITTEN_TOGETHER.test(word) ? KEPT_BEGINNINGS_WRITTEN_TOGETHER : KEPT_BEGINNINGS;
}

/**
 * The tokens that a typed word can be equal to: the whole word, and the longest kept beginning of it. A longer
 * beginning (`william`) finds all of `will`; ranking then puts first those who really begin so.
 */
export function tokensOfTypedWord(word: string): readonly string[] {
  const letters = [...word];
  const length = beginningLengths(word)
    .filter((each) => each <= letters.length)
    .at(-1);
  return [`n:${word}`, ...(length === undefined ? [] : [`p:${letters.slice(0, length).join('')}`])];
}

function wordsAndTogether(name: string | undefined): readonly string[] {
  const words = nameWords(name ?? '');
  return words.length > 1 ? [...words, words.join('')] : words;
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)];
}
