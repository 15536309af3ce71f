import type { DocumentBlock, DocumentModel, DocumentSection } from '../../platform/documents/index.ts';
import {
  type QuestionnaireResponse,
  type ResponseItem,
  responseDocument,
} from '../../platform/questionnaires/index.ts';
import { formatDate, formatExact, listed } from '../../platform/ui/words.ts';
import { agencyLabel, calledName, labelOf } from '../people/index.ts';
import { considerations, pullFactors, pushFactors } from './code-lists-missing.ts';
import type { WholeInterview } from './interview.queries.ts';
import { INTERVIEW_STATES, interviewReference } from './interview.ts';
import type { Factor } from './interview-beside.store.ts';
import { RETURN_INTERVIEW_WORDING } from './interview-questionnaire.ts';

/** What a child asked to keep between the two stays out of every copy, and out of what agencies read. */
const BETWEEN_US = 'check.between-us';
const without = (items: readonly ResponseItem[]): ResponseItem[] =>
  items
    .filter((each) => each.linkId !== BETWEEN_US)
    .map((each) => (each.item ? { ...each, item: without(each.item) } : each));
export const toBePassedOn = (response: QuestionnaireResponse): QuestionnaireResponse => ({
  ...response,
  item: without(response.item),
});

export const factorWords = (f: Pick<Factor, 'side' | 'code' | 'weight'>): string =>
  `${labelOf(f.side === 'PUSH' ? pushFactors : pullFactors, f.code)} (${f.weight === 'MAIN' ? 'the main thing' : 'one of the things'})`;

/**
 * The interview to read, print or place on the statutory record: only what this reader may read. Where the child was found
 * and whom they returned to are not in it, withheld or not.
 */
export function interviewDocument(
  whole: WholeInterview,
  of: { recipient: string; at: Temporal.Instant },
): DocumentModel {
  const { interview: i, child, episodes } = whole;
  const times = episodes.map(
    (e) => `${formatExact(e.missingFrom)} to ${e.endedAt ? formatExact(e.endedAt) : 'not back yet'}`,
  );
  return {
    title: `Return interview with ${calledName(child)}`,
    classification: 'OFFICIAL-SENSITIVE',
    notOfficial: RETURN_INTERVIEW_WORDING,
    header: [
      { label: 'State', value: INTERVIEW_STATES[i.state] },
      { label: 'Missing', value: times.join('\n') },
      { label: 'Held', value: i.heldAt ? formatExact(i.heldAt) : '' },
      { label: 'Held by', value: i.interviewerName ?? '' },
      { label: 'Independent of the child’s care', value: independence(whole) },
      { label: 'Present', value: i.present ?? '' },
      { label: 'Shared with', value: i.sharedWith.map(agencyLabel).join(', ') },
      { label: 'Signed off', value: i.signedOffAt ? formatExact(i.signedOffAt) : 'Not signed off yet' },
    ],
    sections: [
      ...toldSection(whole),
      ...responseDocument(whole.questions, toBePassedOn(whole.response), { unanswered: 'named' }),
      ...factorSection(whole),
      ...concernSection(whole),
      ...actionSection(whole),
    ],
    footer: { reference: interviewReference(i.id, i.version), generatedAt: of.at, recipient: of.recipient },
  };
}
export const independence = ({ interview: i }: Pick<WholeInterview, 'interview'>): string => {
  const said = i.isIndependent === null ? 'Not said' : i.isIndependent ? 'Yes' : 'No';
  return i.independentBecause ? `${said}: ${i.independentBecause}` : said;
};

function toldSection({ beside, interview }: WholeInterview): DocumentSection[] {
  if (interview.harmToldAt === null) return [];
  const words: DocumentBlock[] = beside.told.map((t) => ({
    kind: 'quote',
    text: t.words,
    label: `${formatExact(t.toldAt)}, ${t.how === 'ASKED' ? `asked: ${t.question ?? ''}` : 'unprompted'}, written down by ${t.byName ?? 'somebody'}`,
  }));
  const calls = beside.calls.map((c) =>
    [
      `Rang ${c.whom === 'OTHER' ? (c.who ?? 'somebody') : c.whom.toLowerCase().replace('_', ' ')}`,
      formatExact(c.rangAt),
      c.agreed ?? '',
    ]
      .filter(Boolean)
      .join(', '),
  );
  return [
    {
      heading: 'What was told of harm',
      blocks: [
        {
          kind: 'paragraph',
          text: `Told on ${formatExact(interview.harmToldAt)}. No more was asked about it.`,
        },
        ...words,
        ...(calls.length > 0 ? [{ kind: 'list', items: calls } as const] : []),
      ],
    },
  ];
}
function factorSection({ beside }: WholeInterview): DocumentSection[] {
  if (beside.factors.length === 0) return [];
  return [
    {
      heading: 'What pushed and what pulled',
      blocks: beside.factors.flatMap((f): DocumentBlock[] => [
        { kind: 'paragraph', text: `${f.side === 'PUSH' ? 'Push' : 'Pull'}: ${factorWords(f)}` },
        ...(f.words ? [{ kind: 'quote', text: f.words, label: 'Their words' } as const] : []),
        ...(f.meaning
          ? [{ kind: 'paragraph', text: `What it means for how safe they are: ${f.meaning}` } as const]
          : []),
      ]),
    },
  ];
}
function concernSection({ beside }: WholeInterview): DocumentSection[] {
  const [concern] = beside.concerns;
  if (!concern) return [];
  return [
    {
      heading: 'Exploitation',
      blocks: [{ kind: 'paragraph', text: `${labelOf(considerations, concern.result)}. ${concern.because}` }],
    },
  ];
}
function actionSection({ beside }: WholeInterview): DocumentSection[] {
  if (beside.actions.length === 0) return [];
  return [
    {
      heading: 'What was asked of whom',
      blocks: [
        {
          kind: 'list',
          items: beside.actions.map((a) =>
            listed([a.what, a.ownerName ?? 'somebody', `by ${formatDate(a.dueOn)}`]),
          ),
        },
      ],
    },
  ];
}
