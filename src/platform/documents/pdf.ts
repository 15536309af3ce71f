import { setImmediate as nextTurn } from 'node:timers/promises';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import {
  type DocumentBlock,
  type DocumentField,
  type DocumentModel,
  type DocumentSection,
  directionOf,
  footerLine,
  mapText,
  notRecorded,
  printable,
} from './document-model.ts';
import { pdfTemplate } from './pdf-template.ts';

/** Raised when a PDF cannot be made. The message never holds the document's text, so it may be logged. */
export class PdfFailure extends Error {
  override name = 'PdfFailure';
}

/** A document whose every word is in its sections: no title before them, and a foot of its own. */
export interface WholeDocument extends Omit<DocumentModel, 'sections'> {
  readonly sections: readonly (Omit<DocumentSection, 'level'> & { readonly level?: 1 | 2 | 3 })[];
  readonly isWhole: true;
  /** Printed on every page instead of the line that says which copy it is. */
  readonly foot: string;
}
type Printed = DocumentModel | WholeDocument;

export interface PdfWriter {
  /** The model as a tagged PDF (PDF/UA-1 where the fonts allow it). The same model gives the same bytes. */
  toPdf(model: Printed): Promise<Uint8Array>;
}

/** Said in a document when a font for some of its characters is missing on this machine. */
export const missingFontNote =
  'Some characters have no font here and are shown by their code, such as [U+674E]. The Word copy shows them.';

/**
 * A writer of PDFs. The compiler (about 50 MB of program, its own fonts inside) is loaded when the first document
 * is asked for and kept; what it remembers of a document is dropped after each.
 * @param fontFolders folders with TrueType or OpenType fonts for more scripts, beside those of the machine
 */
export const pdfWriter = (fontFolders: readonly string[] = []): PdfWriter => {
  let loading: Promise<NodeCompiler> | undefined;
  return {
    async toPdf(model) {
      loading ??= loadCompiler(fontFolders);
      const bytes = written(await loading, mapText(model, printable));
      // A laid-out document lives outside the JavaScript heap (4 MB for twelve pages) and is freed by a finaliser,
      // which runs between two turns of the event loop: without one, a batch would keep them all.
      await nextTurn();
      return bytes;
    },
  };
};

const usualWriter = pdfWriter();

/** The model as a tagged PDF with the fonts of this machine. Throws PdfFailure. */
export const toPdf = (model: Printed): Promise<Uint8Array> => usualWriter.toPdf(model);

const loadCompiler = async (fontFolders: readonly string[]): Promise<NodeCompiler> => {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler');
  return typst.NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontFolders] }] });
};

/** Characters without a font are found by the PDF/UA check, replaced by their code, and the document says so. */
const written = (compiler: NodeCompiler, model: Printed): Uint8Array => {
  try {
    const first = attempt(compiler, model);
    if (first instanceof Uint8Array) return first;
    const missing = new Set(first);
    for (let round = 0; round < 4 && missing.size > 0; round += 1) {
      const next = attempt(compiler, withCodesFor(model, missing));
      if (next instanceof Uint8Array) return next;
      const before = missing.size;
      for (const character of next) missing.add(character);
      if (missing.size === before) break;
    }
    return rendered(compiler, missing.size > 0 ? withCodesFor(model, missing) : model, undefined);
  } finally {
    compiler.evictCache(0);
  }
};

/** The PDF, or the characters that no font could show. */
const attempt = (compiler: NodeCompiler, model: Printed): Uint8Array | readonly string[] => {
  try {
    return rendered(compiler, model, 'ua-1');
  } catch (error) {
    if (error instanceof PdfFailure) throw error;
    return charactersWithoutFont(error instanceof Error ? error.message : String(error));
  }
};

const rendered = (compiler: NodeCompiler, model: Printed, pdfStandard: 'ua-1' | undefined): Uint8Array => {
  const compiled = compiler.compile({
    mainFileContent: pdfTemplate,
    inputs: { document: JSON.stringify(dataOf(model)) },
  });
  if (compiled.result === null) throw new PdfFailure('The document could not be laid out as a PDF');
  const creationTimestamp = Math.floor(model.footer.generatedAt.epochMilliseconds / 1000);
  return new Uint8Array(
    compiler.pdf(compiled.result, { creationTimestamp, ...(pdfStandard ? { pdfStandard } : {}) }),
  );
};

/** Reads the check's messages; an unknown message gives no characters and the document is written unchecked. */
const charactersWithoutFont = (message: string): readonly string[] =>
  [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gs)].flatMap(([, shown = '']) => [
    ...shown.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  ]);

/** Invisible characters (joiners, variation selectors) are left out rather than spelt. */
const codeOf = (character: string): string =>
  /^\p{Default_Ignorable_Code_Point}$/u.test(character)
    ? ''
    : `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

const withCodesFor = (model: Printed, missing: ReadonlySet<string>): Printed => {
  const spelt = mapText(model, (text) =>
    Array.from(text, (character) => (missing.has(character) ? codeOf(character) : character)).join(''),
  );
  const note = [model.notOfficial && spelt.notOfficial, missingFontNote].filter(Boolean).join('\n');
  return { ...spelt, title: model.title, notOfficial: note };
};

interface Piece {
  readonly dir: 'ltr' | 'rtl';
  readonly lines: readonly string[];
}

const piece = (text: string): Piece => ({ dir: directionOf(text), lines: text.split('\n') });
const fieldPieces = ({ label, value }: DocumentField) => ({
  label: piece(label),
  value: piece(value.trim() || notRecorded),
});

const dataOf = (model: Printed) => ({
  title: model.title,
  heading: 'isWhole' in model ? null : piece(model.title),
  authors: model.author ? [model.author] : [],
  subtitle: model.subtitle ? piece(model.subtitle) : null,
  header: model.header.map(fieldPieces),
  classification: model.classification ?? '',
  notOfficial: model.notOfficial ? piece(model.notOfficial) : null,
  footer: 'isWhole' in model && model.foot !== '' ? model.foot : footerLine(model.footer),
  sections: model.sections.map((section) => ({
    heading: section.heading === '' ? null : piece(section.heading),
    level: section.level ?? 2,
    blocks: section.blocks.map(blockData),
  })),
});

const blockData = (block: DocumentBlock) => {
  switch (block.kind) {
    case 'paragraph':
      return { kind: block.kind, text: piece(block.text) };
    case 'quote':
      return { kind: block.kind, text: piece(block.text), label: block.label ? piece(block.label) : null };
    case 'fields':
      return { kind: block.kind, fields: block.fields.map(fieldPieces) };
    case 'list':
      return { kind: block.kind, ordered: block.ordered === true, items: block.items.map(piece) };
    case 'table':
      return {
        kind: block.kind,
        caption: block.caption === '' ? null : piece(block.caption),
        head: block.head.map(piece),
        rows: block.rows.map((row) => block.head.map((_, column) => piece(row[column] ?? ''))),
      };
  }
};
