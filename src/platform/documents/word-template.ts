import {
  type IParagraphOptions,
  type IPatch,
  Paragraph,
  PatchType,
  patchDocument,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type DocumentBlock, type DocumentSection, notRecorded, printable } from './document-model.ts';
import { coreProperties, lists, runs, towards } from './docx.ts';
import { below, storiesOf, type WordPackage, xmlOf } from './word-package.ts';
import { stylesOf } from './word-styles.ts';
import { unzip, zip } from './zip.ts';

/** A named field found in a template, such as `{{recipient}}`. */
export interface FoundField {
  readonly name: string;
  readonly isInBody: boolean;
  /** Nothing else stands in its paragraph. */
  readonly isAlone: boolean;
}
export interface FoundFields {
  readonly fields: readonly FoundField[];
  /** Starts of fields that do not end, or ends that do not start: as they stand in the text. */
  readonly broken: readonly string[];
}

/** The fields of a template, in body, headers and footers; Word may have broken them into pieces inside a paragraph. */
export function fieldsOf(word: WordPackage): FoundFields {
  const fields: FoundField[] = [];
  const broken: string[] = [];
  for (const story of storiesOf(word)) {
    for (const paragraph of below(xmlOf(word, story)?.documentElement as never, 'p')) {
      if (below(paragraph, 'p').length > 0) continue;
      const text = below(paragraph, 't')
        .map((each) => each.textContent ?? '')
        .join('');
      for (const [whole, name = ''] of text.matchAll(/\{\{([^{}]*)\}\}/g))
        fields.push({
          name: name.trim(),
          isInBody: story === 'word/document.xml',
          isAlone: text.trim() === whole,
        });
      const rest = text.replaceAll(/\{\{[^{}]*\}\}/g, '');
      const left = /.{0,20}(\{\{|\}\}).{0,20}/.exec(rest)?.[0];
      if (left !== undefined) broken.push(left.trim());
    }
  }
  return { fields, broken };
}

export interface TemplateValues {
  /** Title and author in the properties of the file, and the moment it is made. */
  readonly properties: { readonly title: string; readonly author?: string; readonly at: Temporal.Instant };
  /** One text for a field inside a line. */
  readonly inline: Readonly<Record<string, string>>;
  /** Whole sections for a field in a line of its own. */
  readonly blocks: Readonly<Record<string, readonly (DocumentSection | DocumentBlock)[]>>;
}

/** No text that people type holds it: `printable` takes it out. It keeps a typed `{{` from being read as a field. */
const BRACE = '\uFDD0';
const plain = (text: string): string => printable(text).replaceAll('{', BRACE);

/**
 * The template filled. Text goes in as text: nothing typed is read as markup or as a field. Headings, lists and tables
 * take the template's own styles, found by name. The same template and values give the same bytes.
 */
export async function fillWord(
  word: WordPackage,
  bytes: Uint8Array,
  values: TemplateValues,
): Promise<Uint8Array> {
  const used = new Set(fieldsOf(word).fields.map((field) => field.name));
  const build = builderFor(word);
  const patches: Record<string, IPatch> = {};
  for (const [name, text] of Object.entries(values.inline))
    if (used.has(name)) patches[name] = { type: PatchType.PARAGRAPH, children: runs(plain(text)) };
  for (const [name, blocks] of Object.entries(values.blocks))
    if (used.has(name)) patches[name] = { type: PatchType.DOCUMENT, children: build(blocks) };
  const patched = await patchDocument({
    outputType: 'uint8array',
    data: bytes,
    patches,
    trimPlaceholders: true,
    numbering: { config: lists },
  });
  return finished(patched, values);
}

function finished(patched: Uint8Array, { properties }: TemplateValues): Uint8Array {
  const files = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  for (const [name, content] of unzip(patched)) {
    if (!name.endsWith('.xml')) files.set(name, content);
    else files.set(name, encoder.encode(new TextDecoder().decode(content).replaceAll(BRACE, '{')));
  }
  const { title, author, at } = properties;
  if (files.has('docProps/core.xml'))
    files.set('docProps/core.xml', encoder.encode(coreProperties({ title: printable(title), author, at })));
  return zip(files);
}

type Builder = (blocks: readonly (DocumentSection | DocumentBlock)[]) => (Paragraph | Table)[];

function builderFor(word: WordPackage): Builder {
  const ids = new Map(stylesOf(word).map((style) => [style.name, style.id]));
  const styled = (name: string): IParagraphOptions => {
    const style = ids.get(name);
    return style === undefined ? {} : { style };
  };
  let list = 0;
  const line = (text: string, options: IParagraphOptions = {}, bold = false) =>
    new Paragraph({ ...towards(text), ...options, children: runs(plain(text), bold) });
  const heading = ({ heading: text, level = 2 }: DocumentSection): Paragraph => {
    const style = styled(`heading ${level}`);
    return line(text, { ...style, outlineLevel: level - 1, keepNext: true }, style.style === undefined);
  };
  const field = (label: string, value: string) =>
    new Paragraph({
      children: [
        new TextRun({ text: `${plain(label)}: `, bold: true }),
        ...runs(plain(value.trim() || notRecorded)),
      ],
    });
  const items = (texts: readonly string[], ordered: boolean): Paragraph[] => {
    list += 1;
    const instance = list;
    const own = ordered ? undefined : ids.get('list bullet');
    const numbering = { reference: ordered ? 'numbers' : 'bullets', level: 0, instance };
    return texts.map((text) => line(text, own === undefined ? { numbering } : { style: own }));
  };
  const block = (item: DocumentBlock): (Paragraph | Table)[] => {
    if (item.kind === 'paragraph') return [line(item.text)];
    if (item.kind === 'fields') return item.fields.map(({ label, value }) => field(label, value));
    if (item.kind === 'list') return items(item.items, item.ordered === true);
    if (item.kind === 'quote')
      return [
        ...(item.label ? [line(item.label, { keepNext: true }, true)] : []),
        line(item.text, styled('quote')),
      ];
    const grid = ids.get('table grid');
    return [
      line(item.caption, { ...styled('caption'), keepNext: true }),
      table(item, grid),
      new Paragraph({}),
    ];
  };
  return (blocks) =>
    blocks.flatMap((each) => ('kind' in each ? block(each) : [heading(each), ...each.blocks.flatMap(block)]));
}

function table({ head, rows }: Extract<DocumentBlock, { kind: 'table' }>, style: string | undefined): Table {
  const cell = (text: string, bold: boolean) =>
    new TableCell({ children: [new Paragraph({ ...towards(text), children: runs(plain(text), bold) })] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    ...(style === undefined ? {} : { style }),
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text) => cell(text, true)) }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: head.map((_, at) => cell(row[at] ?? '', false)) }),
      ),
    ],
  });
}
