import type { DocumentBlock, DocumentField, DocumentSection } from '../documents/index.ts';
import { answersInWords, type EntryInWords } from './answers-in-words.ts';
import type { Questionnaire, QuestionnaireResponse } from './questionnaire.ts';

/**
 * The sections of a document (`platform/documents`: PDF, DOCX, print) that say what was answered. Own words are quotes.
 * Questions that are asked and not answered are named in one line at the end of their section, or left out.
 */
export function responseDocument(
  q: Questionnaire,
  response: QuestionnaireResponse,
  options: { readonly unanswered?: 'named' | 'left-out' } = {},
): DocumentSection[] {
  const isNamed = options.unanswered !== 'left-out';
  return answersInWords(q, response).flatMap((section) => {
    const blocks = blocksOf(section.entries);
    const open = section.entries.filter((each) => each.kind === 'question' && each.words.length === 0);
    if (isNamed && open.length > 0)
      blocks.push({ kind: 'paragraph', text: `Not answered: ${open.map((each) => each.label).join('; ')}` });
    return blocks.length === 0 ? [] : [{ heading: section.title, blocks }];
  });
}

function blocksOf(entries: readonly EntryInWords[]): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let fields: DocumentField[] = [];
  const flush = () => {
    if (fields.length > 0) blocks.push({ kind: 'fields', fields });
    fields = [];
  };
  let heading: string | undefined;
  for (const entry of entries) {
    if (entry.kind === 'heading') heading = entry.label;
    if (entry.kind !== 'question' || entry.words.length === 0) continue;
    if (heading !== undefined) {
      flush();
      blocks.push({ kind: 'paragraph', text: heading });
      heading = undefined;
    }
    if (entry.ownWords === undefined) {
      fields.push({ label: entry.label, value: entry.words.join('\n') });
    } else {
      flush();
      blocks.push({
        kind: 'quote',
        text: entry.words.join('\n'),
        label: `${entry.label} (${entry.ownWords})`,
      });
    }
  }
  flush();
  return blocks;
}
