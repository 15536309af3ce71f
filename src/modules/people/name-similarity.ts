import { nameWords, soundsOf } from './name-tokens.ts';

/** How two names compare; `not known` when either is missing. The order is from most to least alike. */
export type NameLikeness = 'same' | 'alike' | 'different' | 'not known';

const ALIKE_FROM = 0.9;

/**
 * Compares two names as people write them. `same` is the same words in any order, without accents and hyphens;
 * `alike` is a likely misspelling, the same sound, one being short for the other, or one word of several shared.
 */
export function compareNames(one: string | undefined, other: string | undefined): NameLikeness {
  const left = nameWords(one ?? '');
  const right = nameWords(other ?? '');
  if (left.length === 0 || right.length === 0) return 'not known';
  const [joined, otherJoined] = [left.join(''), right.join('')];
  if (joined === otherJoined || [...left].sort().join(' ') === [...right].sort().join(' ')) return 'same';
  if (left.some((word) => right.includes(word))) return 'alike';
  if (jaroWinkler(joined, otherJoined) >= ALIKE_FROM || isShortFor(joined, otherJoined)) return 'alike';
  return soundAlike(joined, otherJoined) ? 'alike' : 'different';
}

/** Whether one word may be short for the other: `Jay` and `Jayden`; two letters are too few to say so. */
export function isShortFor(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= 3 && long.startsWith(short);
}

/** Whether two words sound alike: their first codes are equal and long enough to mean something. */
export function soundAlike(one: string, other: string): boolean {
  const [sound, otherSound] = [soundsOf(one)[0], soundsOf(other)[0]];
  return sound !== undefined && sound.length >= 2 && sound === otherSound;
}

/** Jaro-Winkler likeness of two words, 0 to 1 (prefix weight 0.1 for at most 4 letters). */
export function jaroWinkler(one: string, other: string): number {
  const jaro = jaroLikeness([...one], [...other]);
  let prefix = 0;
  while (prefix < 4 && prefix < one.length && one[prefix] === other[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroLikeness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return one.length === other.length ? 1 : 0;
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Set<number>();
  const matched = one.flatMap((letter, at) => {
    for (let to = Math.max(0, at - reach); to <= Math.min(other.length - 1, at + reach); to += 1) {
      if (!taken.has(to) && other[to] === letter) {
        taken.add(to);
        return [letter];
      }
    }
    return [];
  });
  if (matched.length === 0) return 0;
  const otherMatched = other.filter((_letter, at) => taken.has(at));
  const swapped = matched.filter((letter, at) => letter !== otherMatched[at]).length / 2;
  const count = matched.length;
  return (count / one.length + count / other.length + (count - swapped) / count) / 3;
}
