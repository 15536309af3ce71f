/** A turn of phrase that blames a child, and what to say instead. */
export interface WordingTerm {
  readonly code: string;
  /** What it is called in a list. */
  readonly label: string;
  readonly instead: string;
  readonly why: string;
  /** See `patternOf`. */
  readonly patterns: readonly string[];
  /**
   * Contexts in which it blames nobody: found within six words; with `<` ending just before it, with `>` beginning just
   * after it, with `&` inside it.
   */
  readonly unless?: readonly string[];
  /** Only about a child, or about a child or family: not when somebody else is who does it. */
  readonly about?: 'child' | 'family';
  /** "Not" belongs to it ("did not attend") or leaves it as it is. */
  readonly keepsNot?: boolean;
  /** Off until an authority switches it on. */
  readonly isOff?: boolean;
}

/** A place in a text where a term stands. Offsets count UTF-16 units, as a text field does. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

export interface Reading {
  readonly marks: readonly Mark[];
  /** Words of the writer: those in quotations are not counted. */
  readonly words: number;
  /** How often a word was looked at. */
  readonly steps: number;
}
