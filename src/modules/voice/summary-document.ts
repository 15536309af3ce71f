import type { DocumentModel } from '../../platform/documents/index.ts';
import { formatDate } from '../../platform/ui/index.ts';
import { countShown, givers, labelOfCode, routes, themes } from './feedback.ts';
import { listenedTo, type VoiceCount } from './figures.store.ts';
import type { WholeSummary } from './summary.commands.ts';

export const monthInWords = (month: Temporal.PlainDate): string =>
  month.toLocaleString('en-GB', { month: 'long', year: 'numeric' });
const GIVER_WORDS = {
  CHILD: 'A young person',
  PARENT: 'A parent',
  CARER: 'A carer',
  PROFESSIONAL: 'A professional',
};
export const giverInWords = (giver: keyof typeof GIVER_WORDS): string => GIVER_WORDS[giver];

const sum = (counts: readonly VoiceCount[], of: VoiceCount['ofWhat']) =>
  counts.filter((each) => each.ofWhat === of).reduce((all, each) => all + each.n, 0);

export interface FigureRow {
  label: string;
  now: string;
  before: string;
}
/** Counts of one kind with the month before beside them; small ones are not told apart. */
export function figureRows(
  { now, before }: WholeSummary['figures'],
  ofWhat: 'route' | 'giver' | 'theme',
): FigureRow[] {
  const labels = { route: routes, giver: givers, theme: themes }[ofWhat];
  const of = (list: readonly VoiceCount[], code: string) =>
    list.find((each) => each.ofWhat === ofWhat && each.code === code)?.n ?? 0;
  return labels
    .map(({ code }) => ({ code, n: of(now, code), was: of(before, code) }))
    .filter(({ n, was }) => n > 0 || was > 0)
    .map(({ code, n, was }) => ({
      label: labelOfCode(labels, code),
      now: countShown(n),
      before: countShown(was),
    }));
}
export const totalOf = (counts: readonly VoiceCount[]): string => countShown(sum(counts, 'route'));

/** Indicator V2 in words, never a percentage alone. */
export function listenedInWords(counts: readonly VoiceCount[]): string {
  const { n, of } = listenedTo(counts);
  if (of === 0) return 'Nobody was asked, or nobody wanted to say';
  return of < 6 ? 'Asked of 1 to 5 people: too few to say' : `${n} of ${of} who answered`;
}

/** The summary to print or send. Names were taken out by a person; it holds nothing by which a record is found. */
export function summaryDocument(
  s: WholeSummary,
  copy: { at: Temporal.Instant; recipient: string },
): DocumentModel {
  const table = (caption: string, of: 'route' | 'giver' | 'theme') => ({
    ...{ kind: 'table' as const, caption, head: ['', 'This month', 'The month before'] },
    rows: figureRows(s.figures, of).map((row) => [row.label, row.now, row.before]),
  });
  return {
    title: `What people told us: ${monthInWords(s.month)}`,
    header: [
      { label: 'Told us this month', value: totalOf(s.figures.now) },
      { label: '“I feel listened to”', value: listenedInWords(s.figures.now) },
      {
        label: 'Published',
        value: s.row?.publishedAt ? formatDate(s.row.publishedAt) : 'Not published: a draft',
      },
    ],
    sections: [
      ...(s.row?.opening
        ? [{ heading: 'In short', blocks: [{ kind: 'paragraph' as const, text: s.row.opening }] }]
        : []),
      { heading: 'How people told us', blocks: [table('By route', 'route'), table('Who told us', 'giver')] },
      { heading: 'What it was about', blocks: [table('Themes', 'theme')] },
      {
        heading: 'In their words',
        blocks: s.quotes.map(({ text, giver }) => ({
          kind: 'quote' as const,
          text,
          label: giverInWords(giver),
        })),
      },
      {
        heading: 'You said, we did',
        blocks: s.changes.map(({ said, did }) => ({
          kind: 'fields' as const,
          fields: [
            { label: 'You said', value: said },
            { label: 'We did', value: did },
          ],
        })),
      },
    ].filter((section) => section.blocks.length > 0),
    footer: {
      reference: `VOICE-${s.month.toString().slice(0, 7)}`,
      generatedAt: copy.at,
      recipient: copy.recipient,
    },
  };
}
