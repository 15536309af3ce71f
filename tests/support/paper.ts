import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { unzip } from '../../src/platform/documents/zip.ts';

/** The words of a PDF, as a reader takes them out of it. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return pages.join('\n').replaceAll(/\s+/g, ' ');
}

/** The words of a Word file. */
export function wordText(bytes: Uint8Array): string {
  const part = unzip(bytes).get('word/document.xml');
  if (!part) throw new Error('no Word file');
  return new TextDecoder()
    .decode(part)
    .replaceAll(/<\/w:p>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ');
}
