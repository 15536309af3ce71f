import type { DocumentModel } from '../../platform/documents/index.ts';
import { formatDate } from '../../platform/ui/index.ts';
import { saysWhere, shortForms } from './family-copy.ts';
import { type MinuteItem, mayHave } from './minutes.ts';
import { ACTIONS, itemsOf, type Minuted } from './minutes-document.ts';

/** The parts of the letter to the young person about a meeting, in plain words. */
export const LETTER_PARTS = [
  { name: 'opening', heading: '', label: 'Beginning' },
  { name: 'asked', heading: 'What you asked for', label: 'What you asked for, and what changed' },
  { name: 'talked', heading: 'What we talked about', label: 'What we talked about' },
  { name: 'next', heading: 'What happens next', label: 'What happens next' },
  { name: 'ring', heading: 'Who you can ring', label: 'Who you can ring' },
] as const;
export type LetterPart = (typeof LETTER_PARTS)[number]['name'];
export type LetterTexts = Readonly<Partial<Record<LetterPart, string | undefined>>>;

interface Around {
  /** Who writes, as the young person knows them. */
  writer: string;
  /** Number of the team, if the authority has set one. */
  number: string | undefined;
}
const YOU = { kind: 'young-person' } as const;

/**
 * A first version, made only of what was meant for the young person and says no place. A professional reads and changes
 * it before it is made: the words of a meeting are not yet words for a child.
 */
export function letterDraft(of: Minuted, { writer, number }: Around): Required<LetterTexts> {
  const theirs = itemsOf(of, YOU).filter((item) => mayHave(YOU, item));
  const has = (id: string) => theirs.some((item) => item.id === id);
  const asked = of.asks
    .filter((ask) => has(ask.id))
    .map((ask) => `You said: “${ask.words}”${ask.changed ? `\nWhat changed: ${ask.changed}` : ''}`);
  const next = of.actions
    .filter((action) => has(action.id) && action.state !== 'done')
    .map(
      (action) => `${action.what}: ${action.ownerName}${action.due ? `, by ${formatDate(action.due)}` : ''}`,
    );
  const held = of.part.heldAt ? ` on ${formatDate(of.part.heldAt)}` : '';
  return {
    opening: `People who want you to be safe met${held} to talk about how to help you. This letter tells you what was said for you to know.`,
    asked: asked.join('\n\n') || 'We do not know yet what you want. Tell us, and we will bring it next time.',
    talked: theirs
      .filter(isTalkedAbout(of))
      .map((item) => item.text)
      .join('\n'),
    next: next.join('\n'),
    ring: `You can ring ${writer}${number ? ` on ${number}` : ''}. You can say that something in this letter is wrong.`,
  };
}
const isTalkedAbout = (of: Minuted) => (item: MinuteItem) =>
  item.section !== ACTIONS && of.asks.every((ask) => ask.id !== item.id);

/** What must come out before the letter is made: somewhere that says a place. By part. */
export function placesInLetter(
  texts: LetterTexts,
  known: ReadonlySet<number> = new Set(),
): readonly LetterPart[] {
  return LETTER_PARTS.flatMap(({ name }, at) =>
    known.has(at) || saysWhere(texts[name] ?? '') ? [name] : [],
  );
}
/** Short forms that a young person may not know. */
export const shortFormsInLetter = (texts: LetterTexts): readonly string[] =>
  shortForms(Object.values(texts).join(' '));

/** The letter: only the texts that a professional has checked. */
export function letterDocument(
  texts: LetterTexts,
  of: { name: string; at: Temporal.Instant; reference: string },
): DocumentModel {
  return {
    title: `Dear ${of.name}`,
    subtitle: formatDate(of.at),
    header: [],
    sections: LETTER_PARTS.flatMap(({ name, heading }) => {
      const text = texts[name]?.trim();
      if (!text) return [];
      const blocks = text.split(/\n{2,}/).map((each) => ({ kind: 'paragraph', text: each }) as const);
      return [{ heading: heading || 'Our meeting', blocks }];
    }),
    footer: { reference: of.reference, generatedAt: of.at, recipient: of.name },
  };
}
