/** Where what somebody else said begins and ends, as offsets into the text; never overlapping, in order. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Marks that open a quotation, and those that may close it. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”“',
  '”': '”',
  '‟': '”',
  '„': '“”‟',
  '"': '"',
  '＂': '＂',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '〝': '〞〟',
  '《': '》',
  '〈': '〉',
  '`': '`´',
};
/** Marks that are apostrophes too: they open only before a word, and close only after one. */
const SINGLES: Readonly<Record<string, string>> = { "'": "'", '‘': '’', '‚': '‘’', '’': '’' };
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const isLetter = (c: string | undefined) => c !== undefined && LETTER.test(c);

/**
 * Everything between quotation marks, of every style, and lines that begin with ">". A quotation that is not closed
 * runs to the end of its paragraph: somebody is still writing it. One pass, whatever the text.
 */
export function quotations(text: string): Span[] {
  const found: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const lineEnd = endOf(text, '\n', at);
    if (/^[ \t]*>/.test(text.slice(at, at + 20))) {
      found.push({ start: at, end: lineEnd });
      at = lineEnd + 1;
      continue;
    }
    const end = paragraphEnd(text, at);
    inParagraph(text, at, end, found);
    at = end + 1;
  }
  return found;
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at;
}

/** To the next empty line, or to a line that is quoted by its first mark. */
function paragraphEnd(text: string, from: number): number {
  let at = endOf(text, '\n', from);
  while (at < text.length && !/^[ \t\r]*(\n|>|$)/.test(text.slice(at + 1, at + 22)))
    at = endOf(text, '\n', at + 1);
  return at;
}

function inParagraph(text: string, start: number, end: number, found: Span[]): void {
  const noCloserAfter = new Map<string, number>();
  let at = start;
  while (at < end) {
    const mark = text[at] as string;
    const close =
      PAIRS[mark] === undefined ? singleEnd(text, at, end, noCloserAfter) : pairEnd(text, at, end);
    if (close === undefined) at += 1;
    else {
      found.push({ start: at, end: close });
      at = close;
    }
  }
}

function pairEnd(text: string, at: number, end: number): number {
  const closers = PAIRS[text[at] as string] as string;
  // Inches and minutes of arc after a figure open nothing.
  if (text[at] === '"' && /\d/.test(text[at - 1] ?? '')) return at + 1;
  for (let i = at + 1; i < end; i++) if (closers.includes(text[i] as string)) return i + 1;
  return end;
}

function singleEnd(text: string, at: number, end: number, known: Map<string, number>): number | undefined {
  const closers = SINGLES[text[at] as string];
  if (closers === undefined || isLetter(text[at - 1]) || !isOpening(text, at)) return undefined;
  if ((known.get(closers) ?? end) <= at) return undefined;
  for (let i = at + 2; i < end; i++) {
    if (!closers.includes(text[i] as string) || isLetter(text[i + 1]) || /\s/.test(text[i - 1] ?? ' '))
      continue;
    // The apostrophe of "the carers' car" ends a word as a closing mark does; a mark after it decides.
    return i + 1;
  }
  known.set(closers, at);
  return undefined;
}

/** "'til", "'cos" and "’em" leave letters out; they quote nothing. */
function isOpening(text: string, at: number): boolean {
  return (
    /^[\p{L}\p{N}¿¡(]/u.test(text.slice(at + 1, at + 3)) &&
    !/^(til|cos|cause|em|bout|n|tis|twas)\b/i.test(text.slice(at + 1, at + 8))
  );
}
