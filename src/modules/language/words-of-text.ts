import { quotations } from './quotations.ts';

/** One word of a text. */
export interface Word {
  /** Lower case, without marks that are not seen; "didn’t" is two words, `did` and `n't`. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** First letter large and the rest small, as in a name. */
  readonly isCapitalised: boolean;
  /** First word of a sentence, a heading, an item of a list. */
  readonly isFirst: boolean;
  /** What stands between it and the word before ends a clause. */
  readonly isAfterComma: boolean;
  /** Which sentence; a quotation is a sentence of its own, with `isQuoted`. */
  readonly sentence: number;
  readonly isQuoted: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}\p{Cf}]+(?:['’ʼ][\p{L}\p{M}\p{Cf}]+)*/gu;
const PLAIN = /^[A-Za-z0-9]+$/;
const plain = (word: string) => word.replaceAll(INVISIBLE, '').replaceAll(/[’ʼ]/g, "'");
const INVISIBLE = /\p{Cf}+/gu;
const SHORT: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  cant: ['can', "n't"],
  dont: ['do', "n't"],
  didnt: ['did', "n't"],
  doesnt: ['does', "n't"],
  isnt: ['is', "n't"],
  wasnt: ['was', "n't"],
  wont: ['will', "n't"],
  hasnt: ['has', "n't"],
  "won't": ['will', "n't"],
  "can't": ['can', "n't"],
  "shan't": ['shall', "n't"],
};

function partsOf(form: string): readonly string[] {
  const known = SHORT[form];
  if (known) return known;
  const at = form.indexOf("'");
  if (at === -1) return [form];
  if (form.endsWith("n't")) return [form.slice(0, -3), "n't"];
  return [form.slice(0, at), form.slice(at)];
}

/** The words of a text with their places. Time grows with the length of the text and nothing else. */
export function wordsOf(text: string): Word[] {
  const quoted = quotations(text);
  const words: Word[] = [];
  let sentence = 0;
  let quote = 0;
  let last = 0;
  let wasQuoted = false;
  for (const match of text.matchAll(WORD)) {
    const [start, end] = [match.index, match.index + match[0].length];
    while ((quoted[quote]?.end ?? Number.POSITIVE_INFINITY) <= start) quote += 1;
    const isQuoted = (quoted[quote]?.start ?? Number.POSITIVE_INFINITY) < start;
    const between = text.slice(last, start);
    const isFirst = words.length === 0 || endsSentence(between, match[0]);
    if (isFirst || isQuoted !== wasQuoted || between.includes('”')) sentence += 1;
    const shown = PLAIN.test(match[0]) ? match[0] : plain(match[0]);
    if (shown !== '') {
      const common = {
        start,
        end,
        isCapitalised: /^\p{Lu}[\p{Ll}'’-]+/u.test(shown),
        sentence,
        isQuoted,
      };
      partsOf(shown.toLowerCase()).forEach((form, part) => {
        words.push({
          ...common,
          form,
          isFirst: isFirst && part === 0,
          isAfterComma: part === 0 && between !== ' ' && /[,;()–—]|\s-\s/.test(between),
        });
      });
    }
    last = end;
    wasQuoted = isQuoted;
  }
  return words;
}

/** "." between "Dr" and a name, or inside "9.30", ends nothing. */
function endsSentence(between: string, next: string): boolean {
  if (between === ' ') return false;
  if (/[!?;:\n•…]|[。！？؟।]/u.test(between)) return true;
  return /\.(\s|["'”’)])/.test(between) && !/^\p{Ll}/u.test(next);
}
