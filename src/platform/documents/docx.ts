import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  type IPropertiesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import {
  type DocumentBlock,
  type DocumentField,
  type DocumentModel,
  type DocumentSection,
  directionOf,
  documentLanguage,
  footerLine,
  notRecorded,
  printableModel,
} from './document-model.ts';
import { forgetZipDates } from './zip.ts';

/** The model as a Word file (Office Open XML). The same model gives the same bytes. */
export const toDocx = async (model: DocumentModel): Promise<Uint8Array> => {
  const clean = printableModel(model);
  const { title, author, footer: foot } = clean;
  const data = coreProperties({ title, author, at: foot.generatedAt });
  const core = { path: 'docProps/core.xml', data };
  const packed = await Packer.toBuffer(new Document(documentOf(clean)), undefined, [core]);
  return forgetZipDates(new Uint8Array(packed));
};

const documentOf = (model: DocumentModel): IPropertiesOptions => ({
  title: model.title,
  styles,
  numbering: { config: lists },
  sections: [
    {
      properties: { page: { size: { width: 11_906, height: 16_838 } } },
      headers: { default: new Header({ children: [line(model.classification ?? '', 'Marking')] }) },
      footers: { default: new Footer({ children: [footer(model)] }) },
      children: [...opening(model), ...model.sections.flatMap(section(counter()))],
    },
  ],
});

const opening = (model: DocumentModel): (Paragraph | Table)[] => [
  ...(model.notOfficial ? [line(model.notOfficial, 'NotOfficial')] : []),
  paragraph(model.title, { heading: HeadingLevel.HEADING_1 }),
  ...(model.subtitle ? [line(model.subtitle, 'Subtitle')] : []),
  ...model.header.map(field),
];

type Counter = () => number;

/** Numbers the lists of one document, so that each begins at 1 again. */
const counter = (): Counter => {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
};

const section =
  (nextList: Counter) =>
  (part: DocumentSection): (Paragraph | Table)[] => {
    const heading = part.level === 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2;
    return [paragraph(part.heading, { heading }), ...part.blocks.flatMap((item) => block(item, nextList))];
  };

const block = (item: DocumentBlock, nextList: Counter): (Paragraph | Table)[] => {
  switch (item.kind) {
    case 'paragraph':
      return [paragraph(item.text)];
    case 'quote':
      return [...(item.label ? [line(item.label, 'QuoteLabel')] : []), line(item.text, 'Quote')];
    case 'fields':
      return item.fields.map(field);
    case 'list':
      return list(item.items, item.ordered === true, nextList());
    case 'table':
      return [line(item.caption, 'Caption'), table(item.head, item.rows), paragraph('')];
  }
};

const list = (items: readonly string[], ordered: boolean, instance: number): Paragraph[] => {
  const reference = ordered ? 'numbers' : 'bullets';
  return items.map((text) => paragraph(text, { numbering: { reference, level: 0, instance } }));
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text) => cell(text, true)) }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: head.map((_, i) => cell(row[i] ?? '', false)) }),
      ),
    ],
  });

const cell = (text: string, isHeader: boolean): TableCell =>
  new TableCell({
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph({ ...towards(text), children: runs(text, isHeader) })],
  });

const field = ({ label, value }: DocumentField): Paragraph =>
  new Paragraph({
    style: 'Field',
    children: [new TextRun({ text: `${label}: `, bold: true }), ...runs(value.trim() || notRecorded)],
  });

const paragraph = (text: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, ...towards(text), children: runs(text) });

const line = (text: string, style: string): Paragraph => paragraph(text, { style });

export const towards = (text: string): IParagraphOptions =>
  directionOf(text) === 'rtl' ? { bidirectional: true } : {};

/** A text as runs of a paragraph: plain, with its line breaks. */
export const runs = (text: string, bold = false): TextRun[] => {
  const rightToLeft = directionOf(text) === 'rtl';
  return text
    .split('\n')
    .map((part, index) => new TextRun({ text: part, bold, rightToLeft, ...(index > 0 ? { break: 1 } : {}) }));
};

const footer = (model: DocumentModel): Paragraph =>
  new Paragraph({
    style: 'Foot',
    children: [
      new TextRun({ text: `${footerLine(model.footer)} · page ` }),
      new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  });

const numbering = (
  reference: string,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
) => ({
  reference,
  levels: [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 560, hanging: 280 }, spacing: { after: 60 } } },
    },
  ],
});

/** The lists that a document may use: bullets and numbers. */
export const lists = [
  numbering('bullets', LevelFormat.BULLET, '•'),
  numbering('numbers', LevelFormat.DECIMAL, '%1.'),
];

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: '0B0C0C' },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

const rule = { style: BorderStyle.SINGLE, color: 'B1B4B6', space: 10, size: 32 };

const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: {
        font: 'Arial',
        size: 22,
        language: { value: documentLanguage, eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { after: 140, line: 276 } },
    },
    heading1: heading(40, 0),
    heading2: heading(28, 320),
    heading3: heading(24, 240),
  },
  paragraphStyles: [
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 26, color: '484949' } },
    { id: 'Marking', name: 'Marking', basedOn: 'Normal', run: { bold: true, size: 18 } },
    { id: 'NotOfficial', name: 'Not official', basedOn: 'Normal', run: { italics: true } },
    { id: 'Field', name: 'Field', basedOn: 'Normal', paragraph: { spacing: { after: 60 } } },
    {
      id: 'QuoteLabel',
      name: 'Quote label',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { keepNext: true, spacing: { after: 60 } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      paragraph: { indent: { left: 360 }, border: { left: rule } },
    },
    {
      id: 'Caption',
      name: 'Caption',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { keepNext: true, spacing: { before: 120, after: 60 } },
    },
    { id: 'Foot', name: 'Foot', basedOn: 'Normal', run: { size: 16, color: '484949' } },
  ],
};

const escaped = (text: string): string => text.replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`);

interface CoreProperties {
  readonly title: string;
  readonly author?: string | undefined;
  readonly at: Temporal.Instant;
}
/** Written here because the library names an author and stamps the machine's own time. */
export const coreProperties = (of: CoreProperties): string => {
  const { title, author, at } = of;
  const stamp = at.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();
  const dated = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${stamp}</dcterms:${name}>`;
  const creator = author ? `<dc:creator>${escaped(author)}</dc:creator>` : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title>${creator}<dc:language>${documentLanguage}</dc:language>${dated('created')}${dated('modified')}</cp:coreProperties>`;
};
