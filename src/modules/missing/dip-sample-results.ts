import type { DocumentModel } from '../../platform/documents/index.ts';
import { type CsvCell, toCsv } from '../../platform/files/csv.ts';
import { counted, formatDate, formatExact } from '../../platform/ui/words.ts';
import { labelOf } from '../people/index.ts';
import type { DipSampleRow } from './dip-sample.store.ts';
import { type DipResults, dipAnswers, dipMethods } from './dip-sample.ts';

export const DIP_WORDING =
  'Our own wording, not an official audit tool. Grades are judgements of the auditor';

/** How the sample was drawn, so that anybody can draw it again. */
export const drawnHow = (s: DipSampleRow): [string, string][] => [
  ['Method', labelOf(dipMethods, s.method)],
  ['Episodes that ended', `${formatDate(s.fromOn)} to ${formatDate(s.toOn)}`],
  ['Drawn from', counted(s.population, 'record')],
  ['Seed', `${s.seed} (Mulberry32)`],
  ['Drawn', formatExact(s.drawnAt)],
  ['Auditor', s.auditorName],
];

/** The results without anybody's name: lines, grades and themes with their n. */
export function resultsDocument(
  s: DipSampleRow,
  results: DipResults,
  of: { recipient: string; at: Temporal.Instant },
): DocumentModel {
  return {
    title: 'Dip sample of return interviews: results',
    notOfficial: DIP_WORDING,
    header: [
      ...drawnHow(s)
        .filter(([label]) => label !== 'Auditor')
        .map(([label, value]) => ({ label, value })),
      { label: 'Looked at', value: `${results.looked} of ${results.drawn}` },
    ],
    sections: [
      {
        heading: 'Line by line',
        blocks: [
          {
            kind: 'table',
            caption: 'Records, by what was found',
            head: ['Line', ...dipAnswers.map((each) => each.label), 'n'],
            rows: results.lines.map((line) => [
              line.label,
              ...dipAnswers.map((each) => String(line.counts[each.code])),
              String(line.n),
            ]),
          },
        ],
      },
      {
        heading: 'Grades',
        blocks: [
          {
            kind: 'list',
            items: results.grades.map((each) => `${each.label}: ${each.count} of ${results.looked}`),
          },
        ],
      },
      {
        heading: 'Themes',
        blocks:
          results.themes.length > 0
            ? [{ kind: 'list', items: results.themes.map((each) => `${each.label}: ${each.count}`) }]
            : [{ kind: 'paragraph', text: 'No theme was named.' }],
      },
      ...(s.learned
        ? [{ heading: 'What was learned', blocks: [{ kind: 'paragraph', text: s.learned } as const] }]
        : []),
    ],
    footer: { reference: `DS-${s.id.slice(-8).toUpperCase()}`, generatedAt: of.at, recipient: of.recipient },
  };
}

export function resultsCsv(results: DipResults): string {
  const rows: CsvCell[][] = [
    ['line', ...dipAnswers.map((each) => each.code.toLowerCase()), 'n'],
    ...results.lines.map((line) => [line.label, ...dipAnswers.map((each) => line.counts[each.code]), line.n]),
    ...results.grades.map((each) => [`Grade: ${each.label}`, each.count, null, null, null, results.looked]),
  ];
  return toCsv(rows, { mark: true });
}
