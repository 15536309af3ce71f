import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { unzip, zip } from './zip.ts';

/** A letterhead as an authority might have it: fields in header, body and footer, one of them broken in pieces by Word. */
export async function letterhead(fields: {
  title: string;
  recipient: string;
  details: string;
  sections: string;
  more?: readonly string[];
}): Promise<Uint8Array> {
  const document = new Document({
    title: 'Letterhead',
    creator: 'Somebody at Aldermoor',
    styles: { default: { heading1: { run: { size: 36 } }, heading2: { run: { size: 26 } } } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Aldermoor Council {{marking}}')] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun(`For ${fields.recipient} page `),
                  new TextRun({ children: [PageNumber.CURRENT] }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: inPieces(fields.title) }),
          new Table({
            rows: [
              new TableRow({
                children: ['Reference', '{{reference}}'].map(
                  (text) => new TableCell({ children: [new Paragraph(text)] }),
                ),
              }),
            ],
          }),
          new Paragraph(fields.details),
          new Paragraph('Agreed together:'),
          new Paragraph(fields.sections),
          ...(fields.more ?? []).map((text) => new Paragraph(text)),
          new Paragraph('Aldermoor Council, Civic Centre'),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const inPieces = (text: string): TextRun[] => [
  new TextRun(text.slice(0, 3)),
  new TextRun({ text: text.slice(3, 8), bold: true }),
  new TextRun(text.slice(8)),
];

/** The same file with one of its parts changed, added or (with undefined) taken away. */
export function withPart(
  bytes: Uint8Array,
  name: string,
  change: (text: string) => string | undefined,
): Uint8Array {
  const files = new Map(unzip(bytes));
  const changed = change(new TextDecoder().decode(files.get(name) ?? new Uint8Array()));
  if (changed === undefined) files.delete(name);
  else files.set(name, new TextEncoder().encode(changed));
  return zip(files);
}
