import { answersInWords, type EntryInWords } from '../../platform/questionnaires/index.ts';
import type { AnsweredAssessment } from './assessment.queries.ts';

export interface ComparedEntry {
  label: string;
  before: readonly string[];
  now: readonly string[];
  isChanged: boolean;
  ownWords: string | undefined;
}
export interface ComparedSection {
  title: string;
  entries: ComparedEntry[];
}
type Answers = Pick<AnsweredAssessment, 'questions' | 'response'>;

/**
 * Two versions question by question, in the order of the newer one; what only the older asked comes last. It says that a
 * text is another one, never that it is better or worse.
 */
export function compared(before: Answers, now: Answers): ComparedSection[] {
  const was = byKey(before);
  const seen = new Set<string>();
  const sections = answersInWords(now.questions, now.response).map((section) => ({
    title: section.title,
    entries: questionsIn(section.entries).map((entry): ComparedEntry => {
      seen.add(entry.key);
      const words = was.get(entry.key)?.words ?? [];
      return pair(entry, words, entry.words, words.join('\n') !== entry.words.join('\n'));
    }),
  }));
  const gone = [...was.values()].filter((entry) => !seen.has(entry.key) && entry.words.length > 0);
  const last = {
    title: 'Only in the earlier version',
    entries: gone.map((each) => pair(each, each.words, [], true)),
  };
  return [...sections, last]
    .map((section) => ({
      ...section,
      entries: section.entries.filter((each) => each.before.length + each.now.length > 0),
    }))
    .filter((section) => section.entries.length > 0);
}
const questionsIn = (entries: readonly EntryInWords[]) => entries.filter((each) => each.kind === 'question');
const byKey = ({ questions, response }: Answers) =>
  new Map(
    answersInWords(questions, response)
      .flatMap((section) => questionsIn(section.entries))
      .map((entry) => [entry.key, entry] as const),
  );
const pair = (
  { label, ownWords }: EntryInWords,
  before: readonly string[],
  now: readonly string[],
  isChanged: boolean,
): ComparedEntry => ({ label, before, now, isChanged, ownWords });
