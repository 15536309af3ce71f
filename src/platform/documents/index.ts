export { toHtml } from './document.part.tsx';
export type {
  DocumentBlock,
  DocumentField,
  DocumentFooter,
  DocumentModel,
  DocumentSection,
} from './document-model.ts';
export { documentLanguage, generatedWords } from './document-model.ts';
export { toDocx } from './docx.ts';
export { PdfFailure, type PdfWriter, pdfWriter, toPdf } from './pdf.ts';
