import { answersInWords, type EntryInWords } from '../../platform/questionnaires/index.ts';
import type { AnsweredAssessment } from './assessment.queries.ts';

/** How a text stands to the one before: it is another one, never a better or a worse one. */
export type Change = 'same' | 'changed' | 'new' | 'not-again';
export interface ComparedEntry {
  label: string;
  before: readonly string[];
  now: readonly string[];
  change: Change;
  /** Whose own words they are. */
  ownWords: string | undefined;
}
export interface ComparedSection {
  title: string;
  entries: ComparedEntry[];
}
type Answers = Pick<AnsweredAssessment, 'questions' | 'response'>;

/**
 * Two versions question by question, in the order of the newer one; what only the older asked comes last. Questions that
 * neither answers are left out.
 */
export function compared(before: Answers, now: Answers): ComparedSection[] {
  const was = new Map(
    sectionsOf(before)
      .flatMap((section) => section.entries)
      .map((entry) => [entry.key, entry] as const),
  );
  const sections = sectionsOf(now).map((section) => ({
    title: section.title,
    entries: section.entries.map((entry) => {
      const old = was.get(entry.key)?.words ?? [];
      was.delete(entry.key);
      return pair(entry, old, entry.words);
    }),
  }));
  const gone = [...was.values()].map((each) => pair(each, each.words, []));
  return [...sections, { title: 'Only in the earlier version', entries: gone }]
    .map(({ title, entries }) => ({
      title,
      entries: entries.filter((each) => each.before.length + each.now.length > 0),
    }))
    .filter((section) => section.entries.length > 0);
}

const pair = (
  { label, ownWords }: EntryInWords,
  before: readonly string[],
  now: readonly string[],
): ComparedEntry => ({ label, before, now, ownWords, change: changeOf(before, now) });
function changeOf(before: readonly string[], now: readonly string[]): Change {
  if (before.join('\n') === now.join('\n')) return 'same';
  if (before.length === 0) return 'new';
  return now.length === 0 ? 'not-again' : 'changed';
}

/** Questions with the heading they stand under, so that the second of several people or places is told from the first. */
const sectionsOf = ({ questions, response }: Answers) =>
  answersInWords(questions, response).map(({ title, entries }) => {
    let heading: EntryInWords | undefined;
    const asked: EntryInWords[] = [];
    for (const entry of entries) {
      if (entry.kind === 'heading') heading = entry;
      if (entry.kind !== 'question') continue;
      const isUnder = heading !== undefined && entry.depth > heading.depth;
      asked.push(isUnder ? { ...entry, label: `${heading?.label}: ${entry.label}` } : entry);
    }
    return { title, entries: asked };
  });
