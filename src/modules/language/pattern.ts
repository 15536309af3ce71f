import { FILLERS, WORD_CLASSES } from './word-classes.ts';
import { formsOf } from './word-forms.ts';
import type { Word } from './words-of-text.ts';

interface Piece {
  readonly forms: ReadonlySet<string>;
  readonly isOptional: boolean;
}
interface Gap {
  /** Most words that may stand here. */
  readonly gap: number;
}
export interface Pattern {
  readonly pieces: readonly (Piece | Gap)[];
}
const isGap = (piece: Piece | Gap): piece is Gap => 'gap' in piece;

/** How often a word was looked at: grows with the text and nothing else, which a test counts. */
export interface Steps {
  taken: number;
}

/**
 * A turn of phrase in words. `put` stands for put, puts, putting; `=put` for itself alone; `a|b` for either; `@self` for
 * a set of words; `#` for an age from 18; `x?` may be left out; `~3` is up to three words of any kind.
 * Two small words (`again`, `very`, `repeatedly`) may stand between any two pieces.
 */
export function patternOf(text: string): Pattern {
  const pieces = text.split(' ').filter(Boolean).map(pieceOf);
  const [first] = pieces;
  if (first === undefined || isGap(first) || first.isOptional)
    throw new Error(`a pattern begins with a word: ${text}`);
  return { pieces };
}

function pieceOf(text: string): Piece | Gap {
  if (text.startsWith('~')) return { gap: Number(text.slice(1)) };
  const isOptional = text.endsWith('?');
  const choices = (isOptional ? text.slice(0, -1) : text).split('|');
  return {
    forms: new Set(choices.flatMap(formsNamed)),
    isOptional,
  };
}

const ADULT_AGES = Array.from({ length: 82 }, (_, over) => String(18 + over));

function formsNamed(choice: string): readonly string[] {
  if (choice === '') return [];
  if (choice === '#') return ADULT_AGES;
  if (choice.startsWith('=')) return [choice.slice(1)];
  if (!choice.startsWith('@')) return formsOf(choice);
  const named = WORD_CLASSES[choice.slice(1)];
  if (named === undefined) throw new Error(`no set of words is called ${choice}`);
  return [...named];
}

/** Words a pattern may begin with: what it is looked up by. */
export function beginnings(pattern: Pattern): ReadonlySet<string> {
  return (pattern.pieces[0] as Piece).forms;
}

/** How many small words are stepped over between two pieces. */
const MOST_FILLERS = 2;
const isFiller = (word: Word) => FILLERS.has(word.form) || (word.form.length > 4 && word.form.endsWith('ly'));

/**
 * Where a match that begins at word `from` ends (the index after its last word), or -1. Inside one sentence only, and
 * never through a quotation. The number of steps is bounded by the pattern, not by the text.
 */
export function matchAt(pattern: Pattern, words: readonly Word[], from: number, steps: Steps): number {
  return matchFrom(pattern.pieces, 0, words, from, words[from]?.sentence ?? -1, steps);
}

function matchFrom(
  pieces: Pattern['pieces'],
  index: number,
  words: readonly Word[],
  at: number,
  sentence: number,
  steps: Steps,
): number {
  const piece = pieces[index];
  if (piece === undefined) return at;
  const isHere = (place: number) => words[place]?.sentence === sentence;
  if (isGap(piece)) {
    for (let over = 0; over <= piece.gap; over++) {
      const end = matchFrom(pieces, index + 1, words, at + over, sentence, steps);
      if (end !== -1) return end;
      if (!isHere(at + over)) return -1;
    }
    return -1;
  }
  if (piece.isOptional) {
    const without = () => matchFrom(pieces, index + 1, words, at, sentence, steps);
    const place = placeOf(piece, index, words, at, isHere, steps);
    if (place === -1) return without();
    const end = matchFrom(pieces, index + 1, words, place + 1, sentence, steps);
    return end === -1 ? without() : end;
  }
  const place = placeOf(piece, index, words, at, isHere, steps);
  return place === -1 ? -1 : matchFrom(pieces, index + 1, words, place + 1, sentence, steps);
}

/** The first word from `at` that fits, with small words between; the first piece has none before it. */
function placeOf(
  piece: Piece,
  index: number,
  words: readonly Word[],
  at: number,
  isHere: (place: number) => boolean,
  steps: Steps,
): number {
  for (let over = 0; over <= (index === 0 ? 0 : MOST_FILLERS); over++) {
    const word = words[at + over];
    steps.taken += 1;
    if (word === undefined || !isHere(at + over)) return -1;
    if (piece.forms.has(word.form)) return at + over;
    if (!isFiller(word)) return -1;
  }
  return -1;
}
