export { toHtml, toHtmlPart } from './document.part.tsx';
export type {
  DocumentBlock,
  DocumentField,
  DocumentFooter,
  DocumentModel,
  DocumentSection,
} from './document-model.ts';
export { toDocx } from './docx.ts';
export { type PdfWriter, toPdf } from './pdf.ts';
