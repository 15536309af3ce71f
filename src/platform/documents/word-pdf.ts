import { type DocumentFooter, footerLine } from './document-model.ts';
import { toPdf, type WholeDocument } from './pdf.ts';
import { readWord, type WordItem } from './word-text.ts';
import { unzip } from './zip.ts';

/**
 * A filled Word file as a tagged PDF: the same words in the same order, with its headings, lists and tables; not the same
 * look. Text of its headers and footers stands on every page.
 * @param footer said on every page where the file has no text at its foot
 */
export async function wordToPdf(
  bytes: Uint8Array,
  of: { readonly title: string; readonly author?: string | undefined; readonly footer: DocumentFooter },
): Promise<Uint8Array> {
  const text = readWord({ files: unzip(bytes) });
  const whole: WholeDocument = {
    isWhole: true,
    title: of.title,
    ...(of.author === undefined ? {} : { author: of.author }),
    header: [],
    classification: text.header,
    sections: sectionsOf(text.items),
    footer: of.footer,
    foot: text.footer || footerLine(of.footer),
  };
  return toPdf(whole);
}

/** Headings never skip a level, as the standard for accessible PDF asks. */
function sectionsOf(items: readonly WordItem[]): WholeDocument['sections'] {
  const sections: { heading: string; level: 1 | 2 | 3; blocks: Exclude<WordItem, { kind: 'heading' }>[] }[] =
    [];
  let deepest = 0;
  for (const item of items) {
    if (item.kind === 'heading') {
      deepest = Math.min(item.level, deepest + 1);
      sections.push({ heading: item.text, level: deepest as 1 | 2 | 3, blocks: [] });
      continue;
    }
    if (sections.length === 0) sections.push({ heading: '', level: 1, blocks: [] });
    sections.at(-1)?.blocks.push(item);
  }
  return sections;
}
