import type { DocumentBlock, DocumentModel, DocumentSection } from '../../platform/documents/index.ts';
import type { Work } from '../../platform/http/work.ts';
import { responseDocument } from '../../platform/questionnaires/index.ts';
import { formatDate, formatExact } from '../../platform/ui/words.ts';
import { agencyLabel, calledName, labelOf } from '../people/index.ts';
import { kindName } from './assessment.commands.ts';
import type { WholeAssessment } from './assessment.queries.ts';
import { assessmentReference, levelWords, prompts } from './assessment.ts';
import { wordingOf } from './assessment-form.ts';

/** The assessment to print or send: only what this reader may read, in the order of the form. */
export function assessmentDocument(
  work: Pick<Work, 'actor' | 'now'>,
  whole: WholeAssessment,
  recipient: string,
): DocumentModel {
  const { assessment: a, child, questions, response } = whole;
  const isDone = a.completedAt !== null;
  return {
    title: `${kindName(work, a.kind)}: ${calledName(child)}`,
    classification: 'OFFICIAL-SENSITIVE',
    notOfficial: wordingOf(a.kind),
    header: [
      { label: 'Version', value: String(a.number) },
      {
        label: 'State',
        value: a.completedAt ? `Complete, ${formatExact(a.completedAt)}` : 'Not complete yet',
      },
      { label: 'By', value: a.completedByName ?? a.begunByName ?? '' },
      ...(a.promptedBy ? [{ label: 'Answers to', value: promptInWords(a) }] : []),
      ...(a.reviewOn ? [{ label: 'Looked at again', value: formatDate(a.reviewOn) }] : []),
      ...(isDone && a.completedBecause
        ? [
            {
              label: 'Complete without',
              value: `${(a.completedWithout ?? []).join('; ')}\n${a.completedBecause}`,
            },
          ]
        : []),
    ],
    sections: [
      ...knownSection(whole),
      ...responseDocument(questions, response, { unanswered: 'named' }),
      ...levelSection(whole),
      ...dissentSection(whole),
    ],
    footer: { reference: assessmentReference(a), generatedAt: work.now, recipient },
  };
}
export const promptInWords = (a: { promptedBy: string | null; promptedWords: string | null }): string =>
  [a.promptedBy ? labelOf(prompts, a.promptedBy) : '', a.promptedWords ?? ''].filter(Boolean).join(': ');

function knownSection({ known }: WholeAssessment): DocumentSection[] {
  if (known.length === 0) return [];
  return [
    {
      heading: 'What each agency knows',
      blocks: [
        {
          kind: 'table',
          caption: 'As far as the reader may read',
          head: ['Agency', 'What it knows', 'Source', 'Of'],
          rows: known.map((k) => [
            agencyLabel(k.agency),
            [k.what, k.whoseWords ? `In the words of: ${k.whoseWords}` : ''].filter(Boolean).join('\n'),
            k.isIntelligence ? `${k.source} (intelligence)` : k.source,
            [
              k.knownOn ? formatDate(k.knownOn) : 'Day not known',
              k.isCarried ? 'as in the version before' : '',
            ]
              .filter(Boolean)
              .join(', '),
          ]),
        },
      ],
    },
  ];
}
function levelSection({ level }: WholeAssessment): DocumentSection[] {
  if (!level?.word) return [];
  const text = `${labelOf(levelWords, level.word)}, in the word of ${level.saidByName ?? 'somebody'}: ${level.because}`;
  return [{ heading: 'A word for the level of risk', blocks: [{ kind: 'paragraph', text }] }];
}
function dissentSection({ dissent }: WholeAssessment): DocumentSection[] {
  if (dissent.length === 0) return [];
  return [
    {
      heading: 'Who sees it otherwise',
      blocks: dissent.map(
        (d): DocumentBlock => ({
          kind: 'quote',
          text: d.why,
          label: [d.who, d.agency ? agencyLabel(d.agency) : '', formatExact(d.recordedAt)]
            .filter(Boolean)
            .join(', '),
        }),
      ),
    },
  ];
}
