import { beginnings, matchAt, type Pattern, patternOf, type Steps } from './pattern.ts';
import { isAboutTheWord, isDenied, isDoneByOthers, isDoneByOthersAfter } from './who-does-it.ts';
import { NAMED_THINGS, TITLES } from './word-classes.ts';
import type { Mark, Reading, WordingTerm } from './wording-term.ts';
import { type Word, wordsOf } from './words-of-text.ts';

interface Context {
  readonly side: 'near' | 'before' | 'after' | 'inside';
  readonly pattern: Pattern;
}
interface Compiled {
  readonly term: WordingTerm;
  readonly contexts: readonly Context[];
}
interface Entry {
  readonly of: Compiled;
  readonly pattern: Pattern;
}

/** Finds the terms it was made of, in any text. Pure: the same in the browser and on the server. */
export interface Matcher {
  read(text: string): Reading;
}

const SIDES = { '<': 'before', '>': 'after', '&': 'inside' } as const;
function contextOf(text: string): Context {
  const side = SIDES[text[0] as keyof typeof SIDES];
  return { side: side ?? 'near', pattern: patternOf(side === undefined ? text : text.slice(1)) };
}

/** @throws Error when a pattern cannot be read */
export function matcherOf(terms: readonly WordingTerm[]): Matcher {
  const index = new Map<string, Entry[]>();
  for (const term of terms) {
    const of = { term, contexts: (term.unless ?? []).map(contextOf) };
    for (const text of term.patterns) {
      const pattern = patternOf(text);
      for (const form of beginnings(pattern)) {
        const entries = index.get(form);
        if (entries) entries.push({ of, pattern });
        else index.set(form, [{ of, pattern }]);
      }
    }
  }
  return { read: (text) => readWith(index, text) };
}

interface Found extends Mark {
  readonly from: number;
  readonly until: number;
}

function readWith(index: ReadonlyMap<string, readonly Entry[]>, text: string): Reading {
  const words = wordsOf(text);
  const steps: Steps = { taken: 0 };
  const marks: Found[] = [];
  let own = 0;
  for (let from = 0; from < words.length; from++) {
    const word = words[from] as Word;
    steps.taken += 1;
    if (word.isQuoted) continue;
    own += 1;
    const best = longestAt(index.get(word.form) ?? [], words, from, steps);
    const last = marks.at(-1);
    if (best === undefined) continue;
    if (last === undefined || best.from >= last.until) marks.push(best);
    else if (best.until - best.from > last.until - last.from) marks[marks.length - 1] = best;
  }
  return {
    marks: marks.map(({ start, end, code }) => ({ start, end, code })),
    words: own,
    steps: steps.taken,
  };
}

function longestAt(
  entries: readonly Entry[],
  words: readonly Word[],
  from: number,
  steps: Steps,
): Found | undefined {
  let best: Found | undefined;
  for (const { of, pattern } of entries) {
    const until = matchAt(pattern, words, from, steps);
    if (until === -1 || (best && until <= best.until)) continue;
    if (!blames(of, words, from, until, steps)) continue;
    const [first, last] = [words[from] as Word, words[until - 1] as Word];
    best = { from, until, start: first.start, end: last.end, code: of.term.code };
  }
  return best;
}

function blames(
  { term, contexts }: Compiled,
  words: readonly Word[],
  from: number,
  until: number,
  steps: Steps,
): boolean {
  if (isName(words, from, until)) return false;
  if (!term.keepsNot && isDenied(words, from, steps)) return false;
  if (isAboutTheWord(words, from)) return false;
  if (term.about !== undefined) {
    if (isDoneByOthersAfter(words, until, term.about)) return false;
    if (isDoneByOthers(words, from, term.about, steps)) return false;
  }
  return !contexts.some((context) => holds(context, words, from, until, steps));
}

const NEAR = 6;
function holds(
  { side, pattern }: Context,
  words: readonly Word[],
  from: number,
  until: number,
  steps: Steps,
): boolean {
  const [start, end] =
    side === 'near'
      ? [from - NEAR, until + NEAR]
      : side === 'after'
        ? [until, until + 1]
        : side === 'inside'
          ? [from, until]
          : [from - NEAR, from];
  for (let at = Math.max(start, 0); at < end && at < words.length; at++) {
    if (words[at]?.sentence !== words[from]?.sentence) continue;
    steps.taken += 1;
    if (!beginnings(pattern).has(words[at]?.form ?? '')) continue;
    const stop = matchAt(pattern, words, at, steps);
    if (stop !== -1 && (side !== 'before' || stop === from) && (side !== 'inside' || stop <= until))
      return true;
  }
  return false;
}

/** "Ms Risk", "the Streetwise programme", "Gangs Unit": a name is never marked. */
function isName(words: readonly Word[], from: number, until: number): boolean {
  const [first, last, next] = [words[from] as Word, words[until - 1] as Word, words[until]];
  if (first.isCapitalised && !first.isFirst && last.isCapitalised) return true;
  if (until - from > 2) return false;
  if (TITLES.has(words[from - 1]?.form ?? '') && first.isCapitalised) return true;
  if (first.isCapitalised && !first.isFirst) return true;
  const isNext = next?.sentence === last.sentence;
  return (
    first.isCapitalised && isNext && (NAMED_THINGS.has(next?.form ?? '') || (next?.isCapitalised ?? false))
  );
}
