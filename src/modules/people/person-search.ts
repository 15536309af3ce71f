import { readTypedDate } from './birth-date.ts';
import { type Identifier, readLocalId, readNhsNumber, readUpn } from './identifiers.ts';
import type { NamesOfPerson } from './name-tokens.ts';
import { nameWords, soundsOf, tokensOfPerson, tokensOfTypedWord } from './name-tokens.ts';

/** One word of a name that somebody typed, and the tokens it may be equal to. */
export interface TypedWord {
  readonly word: string;
  readonly tokens: readonly string[];
  readonly sounds: readonly string[];
}

/**
 * What to look for. People are found who match the birth date (if given) *and* every word by any of its tokens or
 * sounds; or who have any of the identifiers. `notes` are to be said to the person who searches.
 */
export interface SearchPlan {
  readonly words: readonly TypedWord[];
  /** All `n:` and `p:` tokens, and all `s:` tokens, of all words. */
  readonly nameTokens: readonly string[];
  readonly phonetic: readonly string[];
  readonly dob?: Temporal.PlainDate;
  readonly identifiers: readonly Identifier[];
  readonly notes: readonly string[];
}

const DATE_INSIDE =
  /\b(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{1,2} \d{1,2} \d{4}|\d{1,2}(?:st|nd|rd|th)?[ -][a-z]{3,9}\.?,?[ -]\d{2,4}|\d{8})\b/iu;
const MOST_WORDS = 5;

/**
 * Reads what a person typed into one box: names, the beginning of a name, a misspelt name, a birth date as written
 * in the United Kingdom, an NHS number, a pupil number, a local number; in any order and together.
 */
export function searchTerms(query: string, today: Temporal.PlainDate): SearchPlan {
  const text = query.slice(0, 200).replace(/\s+/g, ' ').trim();
  const identifiers: Identifier[] = [];
  const notes: string[] = [];
  let rest = takeNhsNumber(text, identifiers, notes);
  let dob: Temporal.PlainDate | undefined;
  const written = DATE_INSIDE.exec(rest)?.[0];
  const date = written ? readTypedDate(written, today) : undefined;
  if (written && date) {
    dob = date;
    rest = rest.replace(written, ' ');
    if (/^\d{8}$/.test(written)) identifiers.push({ kind: 'local', value: written });
  } else if (written && !/^\d{8}$/.test(written)) {
    notes.push(`"${written}" is not a date. Write it like 20/09/2008.`);
    rest = rest.replace(written, ' ');
  }
  const parts = rest.split(/[\s,;]+/).filter((part) => part !== '');
  for (const part of parts.filter((each) => /\d/.test(each))) identifiers.push(...identifiersIn(part));
  const words = wordsOf(parts.filter((each) => !/\d/.test(each)).join(' '));
  return {
    words,
    nameTokens: [...new Set(words.flatMap((each) => each.tokens))],
    phonetic: [...new Set(words.flatMap((each) => each.sounds))],
    ...(dob ? { dob } : {}),
    identifiers,
    notes,
  };
}

function takeNhsNumber(text: string, identifiers: Identifier[], notes: string[]): string {
  const written = /(?<![\w/-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w/-])/.exec(text)?.[0];
  if (!written) return text;
  const answer = readNhsNumber(written);
  if (answer.kind === 'ok') {
    identifiers.push({ kind: 'nhs', value: answer.value });
    return text.replace(written, ' ');
  }
  notes.push(`If "${written}" is an NHS number: ${answer.message}`);
  return text.replace(written, written.replace(/[ -]/g, ''));
}

function identifiersIn(part: string): readonly Identifier[] {
  const upn = readUpn(part);
  if (upn.kind === 'ok') return [{ kind: 'upn', value: upn.value }];
  const local = readLocalId(part);
  return local.kind === 'ok' ? [{ kind: 'local', value: local.value }] : [];
}

/** `O Neill` and `Mac Donald` are kept together too; a lone letter before a longer word joins it. */
function wordsOf(text: string): readonly TypedWord[] {
  const joined = text.replace(/(^|\s)([od])[\s’'](?=\p{L}{2})/giu, '$1$2');
  return nameWords(joined)
    .slice(0, MOST_WORDS)
    .map((word) => ({
      word,
      tokens: tokensOfTypedWord(word),
      sounds: soundsOf(word).map((code) => `s:${code}`),
    }));
}

/** Somebody a search found, with what is needed to order them. */
export interface FoundPerson {
  readonly names: NamesOfPerson;
  readonly birthDate?: Temporal.PlainDate;
  readonly identifiers?: readonly Identifier[];
}

/** How well one typed word fits a person: as written, as a beginning, by its sound, or not. */
type WordFit = 'whole' | 'beginning' | 'sound' | 'none';
const FIT_ORDER: readonly WordFit[] = ['whole', 'beginning', 'sound', 'none'];

/** Why somebody was found, in words for the list, and how near the top they belong (0 first). */
export interface Rank {
  readonly order: number;
  readonly because: readonly string[];
}

/**
 * Orders what was found: a number that is theirs, then birth date with name, then names as written, beginnings,
 * sounds. `undefined` when a word does not fit at all: the token was the beginning of another name.
 */
export function rankFound(plan: SearchPlan, person: FoundPerson): Rank | undefined {
  const number = plan.identifiers.find((each) =>
    person.identifiers?.some((own) => own.kind === each.kind && own.value === each.value),
  );
  if (number) return { order: 0, because: [NUMBER_WORDS[number.kind]] };
  if (plan.words.length === 0 && !plan.dob) return undefined;
  const isSameDate = plan.dob !== undefined && person.birthDate?.equals(plan.dob) === true;
  if (plan.dob && !isSameDate) return undefined;
  const fits = plan.words.map((word) => fitOf(word, person.names));
  if (fits.includes('none')) return undefined;
  const worst = Math.max(0, ...fits.map((fit) => FIT_ORDER.indexOf(fit)));
  const total = fits.reduce((sum, fit) => sum + FIT_ORDER.indexOf(fit), 0);
  const because = [...(isSameDate ? ['same birth date'] : []), ...wordsForFits(fits)];
  return { order: 1 + worst * 20 + total, because };
}

/** The people found in order, without those who do not fit; people of equal rank keep the order they came in. */
export function orderFound<Person extends FoundPerson>(
  plan: SearchPlan,
  found: readonly Person[],
): readonly { readonly person: Person; readonly because: readonly string[] }[] {
  return found
    .flatMap((person) => {
      const rank = rankFound(plan, person);
      return rank ? [{ person, because: rank.because, order: rank.order }] : [];
    })
    .sort((a, b) => a.order - b.order)
    .map(({ person, because }) => ({ person, because }));
}

const NUMBER_WORDS = {
  nhs: 'this NHS number',
  upn: 'this pupil number',
  local: 'this local number',
} as const;

function wordsForFits(fits: readonly WordFit[]): readonly string[] {
  if (fits.includes('sound')) return ['name sounds alike'];
  if (fits.includes('beginning')) return ['name begins like this'];
  return fits.length > 0 ? ['this name'] : [];
}

function fitOf(typed: TypedWord, names: NamesOfPerson): WordFit {
  const own = [names.family, names.given, names.preferred, ...(names.other ?? [])].flatMap((name) => {
    const words = nameWords(name ?? '');
    return words.length > 1 ? [...words, words.join('')] : words;
  });
  if (own.includes(typed.word)) return 'whole';
  if (own.some((word) => word.startsWith(typed.word))) return 'beginning';
  const sounds = tokensOfPerson(names).sounds;
  return typed.sounds.some((sound) => sounds.includes(sound)) ? 'sound' : 'none';
}
