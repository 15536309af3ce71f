import { formatExact } from '../ui/words.ts';

/**
 * A finished document before it has a file format: what it says, in order. The same model becomes a Word file,
 * a PDF and a page to print, so that the three can never say different things. Text is plain text: nothing in it
 * is ever read as markup. Line feeds inside a text are kept as line breaks.
 */
export interface DocumentModel {
  readonly title: string;
  readonly subtitle?: string;
  /** Labelled lines under the title, such as the date and place of a meeting. */
  readonly header: readonly DocumentField[];
  /** Protective marking, printed on every page, such as "OFFICIAL-SENSITIVE". */
  readonly classification?: string;
  /** Says that the wording is not an official form; printed first when given. */
  readonly notOfficial?: string;
  readonly sections: readonly DocumentSection[];
  readonly footer: DocumentFooter;
  /** A person or service to name as author in the file's properties; without it nobody is named. */
  readonly author?: string;
}

/**
 * A label and its value; an empty value is printed as "Not recorded". `name` is what an authority's own template may ask
 * for it by, such as "held_at".
 */
export interface DocumentField {
  readonly name?: string;
  readonly label: string;
  readonly value: string;
}

/** Level 2 stands under the title, level 3 under the section before it. */
export interface DocumentSection {
  readonly heading: string;
  readonly level?: 2 | 3;
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered?: boolean }
  /** Somebody's own words, kept apart from what others say about them. */
  | { readonly kind: 'quote'; readonly text: string; readonly label?: string }
  | { readonly kind: 'fields'; readonly fields: readonly DocumentField[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** Who the copy is for and which one it is: printed on every page. */
export interface DocumentFooter {
  readonly reference: string;
  readonly generatedAt: Temporal.Instant;
  /** The one person or agency this copy was made for. */
  readonly recipient: string;
}

/** Language of every document, as a BCP 47 tag. */
export const documentLanguage = 'en-GB';
export const notRecorded = 'Not recorded';

/** C0 and C1 controls except tab and line feed, lone surrogates, noncharacters, bidirectional overrides. */
const unprintable =
  /[\p{Cc}\p{Cs}\u{202A}-\u{202E}\u{FDD0}-\u{FDEF}\u{FFFE}\u{FFFF}]|[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{10FFFE}\u{10FFFF}]/gu;

/** Text that every format can hold: no control characters, line breaks as line feeds; otherwise unchanged. */
export const printable = (text: string): string =>
  text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(unprintable, (c) => (c === '\n' || c === '\t' ? c : ''));

/** The same value with every text in it mapped; instants are left alone. */
export const mapText = <T>(value: T, map: (text: string) => string): T => mapped(value, map) as T;

const mapped = (value: unknown, map: (text: string) => string): unknown => {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((each) => mapped(each, map));
  if (typeof value !== 'object' || value === null || value instanceof Temporal.Instant) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapped(each, map)]));
};

/** The model as the writers take it: printable text everywhere. `kind` names survive because they are printable. */
export const printableModel = (model: DocumentModel): DocumentModel => mapText(model, printable);

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction of the first letter that has one. */
export const directionOf = (text: string): 'ltr' | 'rtl' => {
  const letter = /\p{L}/u.exec(text);
  return letter !== null && rightToLeft.test(letter[0]) ? 'rtl' : 'ltr';
};

/** The line at the foot of every page. */
export const footerLine = ({ reference, generatedAt, recipient }: DocumentFooter): string =>
  `Reference ${reference} · made ${formatExact(generatedAt)} for ${recipient}`;
