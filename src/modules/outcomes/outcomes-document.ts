import type { DocumentBlock, DocumentModel, DocumentSection } from '../../platform/documents/index.ts';
import { formatDate } from '../../platform/ui/words.ts';
import { domains } from './code-lists-outcomes.ts';
import type { LineRow } from './line.store.ts';
import { detailsOf, type LineKind, lineKinds, lineName, movesCounted, spanInWords } from './line.ts';
import {
  answerInWords,
  answerOf,
  distanceInWords,
  journeyOf,
  type Measure,
  partOf,
  points,
  sideBySide,
  type Who,
} from './measure.ts';
import { ofKind } from './outcomes.queries.ts';
import { CHILD, IMPACT, WORKER } from './outcomes-questionnaire.ts';

export interface CopyFor {
  readonly name: string;
  readonly childId: string;
  readonly recipient: string;
  readonly at: Temporal.Instant;
}

/** Outcomes to print or send: what this reader may read, side by side in words. */
export function outcomesDocument(
  lines: readonly LineRow[],
  measures: readonly Measure[],
  of: CopyFor,
): DocumentModel {
  const journey = journeyOf(measures);
  return {
    title: `Outcomes: ${of.name}`,
    classification: 'OFFICIAL-SENSITIVE',
    notOfficial: 'The outcomes framework is in our own wording, not an official form.',
    header: [
      { label: 'Looked at', value: String(journey.length) },
      { label: 'Moves avoided', value: movesWords(lines) },
    ],
    sections: [
      ...(journey.length > 0 ? [measured(journey, of.name), said(journey)] : []),
      ...(Object.keys(lineKinds) as LineKind[]).flatMap((kind) => linesSection(kind, ofKind(lines, kind))),
    ],
    footer: { reference: `OC-${of.childId.slice(-8)}`, generatedAt: of.at, recipient: of.recipient },
  };
}

function movesWords(lines: readonly LineRow[]): string {
  const { considered, avoided } = movesCounted(ofKind(lines, 'MOVE'));
  return `${avoided} of ${considered} considered`;
}

function measured(journey: readonly Measure[], name: string): DocumentSection {
  const beside = sideBySide(journey);
  const row = (who: Who) => (d: (typeof domains)[number]) => [
    `${d.label}: ${who === WORKER ? 'worker' : name}`,
    ...beside.map((m) => answerInWords(who, answerOf(m, who, d.code))),
    distanceInWords(journey, who, d.code),
  ];
  return {
    heading: 'How life goes',
    blocks: [
      {
        kind: 'table',
        caption: 'From the start to now, in words',
        head: [
          'Part of life',
          ...beside.map((m) => `${points[m.point]}, ${formatDate(m.takenOn)}`),
          'Distance',
        ],
        rows: domains.flatMap((d) => [row(WORKER)(d), row(CHILD)(d)]),
      },
    ],
  };
}

/** The child's own words, and what closing says changed. */
function said(journey: readonly Measure[]): DocumentSection {
  const blocks = journey.flatMap((m): DocumentBlock[] =>
    [CHILD, IMPACT].flatMap((section) =>
      (partOf(m, section)?.items ?? [])
        .flatMap((group) => group.item ?? [])
        .flatMap(({ linkId, answer }): DocumentBlock[] => {
          const text = answer?.[0]?.valueString;
          if (text === undefined) return [];
          const label = `${points[m.point]}, ${formatDate(m.takenOn)}`;
          if (linkId.endsWith('words')) return [{ kind: 'quote', text, label }];
          return [{ kind: 'paragraph', text: `${IMPACT_WORDS[linkId] ?? ''}${text}` }];
        }),
    ),
  );
  return { heading: 'In their words, and what changed', blocks };
}
const IMPACT_WORDS: Readonly<Record<string, string>> = {
  'impact.changed': 'What changed: ',
  'impact.because': 'Because of: ',
  'impact.according': 'According to: ',
};

function linesSection(kind: LineKind, lines: readonly LineRow[]): DocumentSection[] {
  if (lines.length === 0) return [];
  const table: DocumentBlock = {
    kind: 'table',
    caption: lineKinds[kind].label,
    head: ['When', 'What', 'More'],
    rows: lines.map((l) => [
      spanInWords(kind, l),
      lineName(kind, l),
      [...detailsOf(kind, l), l.code ? (l.words ?? '') : ''].filter(Boolean).join('\n'),
    ]),
  };
  const quotes = lines.flatMap((l): DocumentBlock[] =>
    l.ownWords ? [{ kind: 'quote', text: l.ownWords, label: formatDate(l.from) }] : [],
  );
  return [{ heading: lineKinds[kind].label, blocks: [table, ...quotes] }];
}
