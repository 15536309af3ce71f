import type { DocumentBlock, DocumentModel } from '../../platform/documents/index.ts';
import type { EntryRow } from './entry.store.ts';
import { dateInWords } from './entry-date.ts';
import { capital, sourceInWords, themesInWords } from './pages/entry.part.tsx';

/** More than these go into no one document; it says so. */
export const MOST_IN_A_DOCUMENT = 2_000;

export interface CopyFor {
  /** As the reader may call the child. */
  readonly name: string;
  readonly childId: string;
  readonly recipient: string;
  readonly at: Temporal.Instant;
  /** What the filter leaves, in words; empty is everything. */
  readonly shown: string;
  /** How many fit the filter; more than `entries` when the document is cut. */
  readonly total: number;
  readonly gate: string;
}

/** The chronology to print or send: only what this reader may read, year by year. */
export function chronologyDocument(entries: readonly EntryRow[], of: CopyFor): DocumentModel {
  const years = [...Map.groupBy(entries, (entry) => entry.on.year)];
  const cut = of.total > entries.length ? `, the first ${entries.length} of ${of.total}` : '';
  return {
    title: `Chronology: ${of.name}`,
    classification: 'OFFICIAL-SENSITIVE',
    header: [
      { label: 'Entries', value: `${of.total}${cut}` },
      { label: 'Shown', value: of.shown || 'Everything that the reader may read' },
      { label: 'First version', value: of.gate },
    ],
    sections: years.map(([year, ofYear]) => ({
      heading: String(year),
      blocks: [
        tableOf(year, ofYear),
        ...ofYear.flatMap((entry): DocumentBlock[] =>
          entry.ownWords
            ? [{ kind: 'quote', text: entry.ownWords, label: `${of.name}, ${dateInWords(entry)}` }]
            : [],
        ),
      ],
    })),
    footer: {
      reference: `CH-${of.childId.slice(-8)}`,
      generatedAt: of.at,
      recipient: of.recipient,
    },
  };
}

const tableOf = (year: number, entries: readonly EntryRow[]): DocumentBlock => ({
  kind: 'table',
  caption: `Entries of ${year}`,
  head: ['When', 'What happened', 'Why it matters', 'Effect on the child', 'Source'],
  rows: entries.map((entry) => [
    capital(dateInWords(entry)),
    [entry.happened, entry.outcome ? `What was done: ${entry.outcome}` : '', themesInWords(entry)]
      .filter(Boolean)
      .join('\n'),
    entry.significance,
    entry.effect,
    sourceInWords(entry),
  ]),
});
