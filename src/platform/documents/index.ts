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
export { MOST_TEMPLATE_BYTES, NotUsable, openWord, type WordPackage } from './word-package.ts';
export { wordToPdf } from './word-pdf.ts';
export { type FoundFields, fieldsOf, fillWord, type TemplateValues } from './word-template.ts';
