import type { DocumentBlock, DocumentModel, DocumentSection } from '../../platform/documents/index.ts';
import { formatDate } from '../../platform/ui/words.ts';
import { entriesFor, type WholeFormulation } from './formulation.queries.ts';
import type { FinishedVersion, PartRow } from './formulation.store.ts';
import {
  inWords,
  isSetAside,
  kindOf,
  partsOf,
  type Said,
  saidOf,
  standingWords,
  statementsByP,
} from './formulation.ts';
import { linkWords, MAY_BE_READ } from './formulation-words.ts';

export interface CopyOf {
  /** As the reader may call the child. */
  readonly name: string;
  readonly childId: string;
  readonly recipient: string;
  readonly at: Temporal.Instant;
  /** Undefined: as it stands now, not finished. */
  readonly version: FinishedVersion | undefined;
}
export const versionWords = (version: FinishedVersion | undefined): string =>
  version
    ? `Version ${version.version}, finished ${formatDate(version.finishedAt.toZonedDateTimeISO('Europe/London').toPlainDate())}`
    : 'Draft, not finished';
const day = (iso: string | undefined) => (iso ? formatDate(Temporal.PlainDate.from(iso)) : '');

const nounOf = (said: Said) => (said.standing === 'FACT' ? 'statement' : 'hypothesis');
/** "Hypothesis: …": the word stands in the text itself, so that no file and no copied line is without it. */
function statementBlocks(whole: WholeFormulation, part: PartRow): DocumentBlock[] {
  const { said } = part;
  const entries = entriesFor(whole, part.itemId).map(linkWords);
  const asides: [string, string | undefined][] = [
    [`Where the ${nounOf(said)} comes from`, said.sources],
    ['What would show that this hypothesis is wrong', said.standing === 'FACT' ? undefined : said.test],
    ['Why it is set aside', isSetAside(said) ? said.because : undefined],
  ];
  const fields = asides.flatMap(([label, value]) => (value ? [{ label, value }] : []));
  return [
    { kind: 'paragraph', text: `${standingWords(said)}: ${said.narrative ?? ''}` },
    ...(fields.length > 0 ? [{ kind: 'fields' as const, fields }] : []),
    ...(entries.length > 0
      ? [
          { kind: 'paragraph' as const, text: 'From the chronology:' },
          { kind: 'list' as const, items: entries },
        ]
      : []),
  ];
}
function texts(whole: WholeFormulation, kind: 'story' | 'meaning'): DocumentBlock[] {
  const said = saidOf(whole.parts, kind);
  const given = kindOf(kind).fields.flatMap(({ name, label }) => {
    const value = said[name];
    return value ? [{ label, value }] : [];
  });
  if (given.length === 0) return [];
  return kind === 'story'
    ? given.map(({ value }) => ({ kind: 'paragraph', text: value }))
    : [{ kind: 'fields', fields: given }];
}

function people(whole: WholeFormulation): DocumentBlock[] {
  const [part] = partsOf(whole.parts, 'people');
  const said = part?.said ?? {};
  const fields = kindOf('people').fields;
  const child = fields.find(({ name }) => name === 'child');
  return [
    {
      kind: 'fields',
      fields: [
        { label: 'Psychologist', value: part?.psychologistName ?? said.psychologistName ?? '' },
        { label: 'Who took part', value: said.participants ?? '' },
        { label: 'How the child took part', value: child ? inWords(child, said.child) : '' },
        { label: 'Parents or carers', value: said.family ?? '' },
        ...partsOf(whole.parts, 'shared').map(({ said: shared }) => ({
          label: 'Shared with the child',
          value: sharedWords(shared),
        })),
      ],
    },
  ];
}
/** "14 March 2026, by Lior: read together". */
export function sharedWords(said: Said): string {
  const how = kindOf('shared').fields.find(({ name }) => name === 'how');
  return `${day(said.on)}, by ${said.by ?? 'somebody'}: ${how ? inWords(how, said.how).toLowerCase() : ''}`;
}

function ownWords(whole: WholeFormulation): DocumentBlock[] {
  const said = saidOf(whole.parts, 'contribution');
  if (!said.words) return [{ kind: 'paragraph', text: kindOf('contribution').empty }];
  const when = [said.how, day(said.on)].filter(Boolean).join(', ');
  return [{ kind: 'quote', text: said.words, ...(when ? { label: when } : {}) }];
}

const orNone = (blocks: DocumentBlock[]): DocumentBlock[] =>
  blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: 'Not written yet.' }];

/** The formulation for professionals, as this reader may see it; the plain version for the child is never in it. */
export function formulationDocument(whole: WholeFormulation, of: CopyOf): DocumentModel {
  const ps = statementsByP(whole.parts).map(
    ({ p, statements }): DocumentSection => ({
      heading: p.text,
      blocks: orNone(statements.flatMap((part) => statementBlocks(whole, part))),
    }),
  );
  const setAside = partsOf(whole.parts, 'statement').filter(({ said }) => isSetAside(said));
  const reviewOn = of.version ? of.version.reviewOn : (whole.row?.reviewOn ?? null);
  return {
    title: `Case formulation: ${of.name}`,
    subtitle: versionWords(of.version),
    classification: 'OFFICIAL-SENSITIVE. May be read in court',
    header: [
      { label: 'Who reads it', value: MAY_BE_READ },
      { label: 'Looked at again on', value: reviewOn ? formatDate(reviewOn) : '' },
      ...(of.version?.reason
        ? [{ label: 'Finished although something was missing', value: of.version.reason }]
        : []),
    ],
    sections: [
      { heading: kindOf('contribution').title, blocks: ownWords(whole) },
      { heading: kindOf('story').title, blocks: orNone(texts(whole, 'story')) },
      ...ps,
      { heading: kindOf('meaning').title, blocks: orNone(texts(whole, 'meaning')) },
      { heading: kindOf('people').title, blocks: people(whole) },
      ...(setAside.length > 0
        ? [
            {
              heading: 'Set aside',
              blocks: setAside.flatMap((part) => statementBlocks(whole, part)),
            },
          ]
        : []),
    ],
    footer: {
      reference: `CF-${of.childId.slice(-8)}-${of.version ? `v${of.version.version}` : 'draft'}`,
      generatedAt: of.at,
      recipient: of.recipient,
    },
  };
}
