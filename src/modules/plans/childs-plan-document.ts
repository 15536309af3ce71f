import type { DocumentBlock, DocumentModel, DocumentSection } from '../../platform/documents/index.ts';
import { formatDate } from '../../platform/ui/words.ts';
import { agencyLabel } from '../people/index.ts';
import { partsOfKind, type WholeChildsPlan } from './childs-plan.queries.ts';
import type { PartRow } from './childs-plan.store.ts';
import {
  fieldInWords,
  goalName,
  goalsByArea,
  isOpen,
  type PartCode,
  type PartKind,
  partKind,
} from './childs-plan.ts';
import type { DocumentFor } from './plan-document.ts';

const dayOrNone = (iso: string | undefined) =>
  iso ? formatDate(Temporal.PlainDate.from(iso)) : 'No day yet';

function quotes(plan: WholeChildsPlan): DocumentBlock[] {
  const [words] = partsOfKind(plan, 'own-words');
  return (partKind('own-words') as PartKind).fields
    .filter(({ name }) => words?.said[name])
    .map(({ name, label }) => ({ kind: 'quote', label, text: words?.said[name] ?? '' }));
}

const stepRow = (plan: WholeChildsPlan) => (step: PartRow) => [
  step.said.what ?? '',
  [
    step.ownerName ?? step.said.ownerName ?? 'Nobody yet',
    step.said.agency ? agencyLabel(step.said.agency) : '',
  ]
    .filter(Boolean)
    .join(', '),
  isOpen(step.said) ? dayOrNone(step.said.dueOn) : step.said.state === 'DONE' ? 'Done' : 'Will not be done',
  goalWords(plan, step),
];
function goalWords(plan: WholeChildsPlan, step: PartRow): string {
  const goal = partsOfKind(plan, 'goal').find((each) => each.itemId === step.said.goal);
  return goal ? goalName(goal) : '';
}

/** One line for each part of a plain kind: what it says, in the order of its questions. */
const lineOf = (code: PartCode, part: PartRow): string =>
  (partKind(code) as PartKind).fields
    .map((field) => {
      const said = part.said[field.name];
      if (said === undefined) return '';
      if (field.as === 'date') return `${field.label} ${dayOrNone(said)}`;
      if (field.as === 'tick') return field.label;
      return field.as === 'agency' ? agencyLabel(said) : fieldInWords(field, said);
    })
    .filter(Boolean)
    .join(' · ');
function listOf(plan: WholeChildsPlan, code: PartCode): DocumentSection[] {
  const parts = partsOfKind(plan, code);
  if (parts.length === 0) return [];
  return [
    {
      heading: (partKind(code) as PartKind).title,
      blocks: [{ kind: 'list', items: parts.map((part) => lineOf(code, part)) }],
    },
  ];
}

/** The child's plan to print or send: short enough for one page beside the statutory plans it names. */
export function childsPlanDocument(plan: WholeChildsPlan, of: DocumentFor): DocumentModel {
  const goals = goalsByArea(plan.parts).flatMap(({ area, goals: inArea }) =>
    inArea.map(
      (goal) =>
        `${area}: ${goalName(goal)}${goal.said.words && goal.said.wanted ? ` (${goal.said.wanted})` : ''}`,
    ),
  );
  const asks = partsOfKind(plan, 'ask').map((ask) => [
    ask.said.words ?? '',
    ask.said.changed ?? ask.said.because ?? 'Not answered yet',
  ]);
  return {
    title: `Plan with ${of.name}`,
    classification: 'OFFICIAL-SENSITIVE',
    header: [{ label: 'Looked at again by', value: plan.row?.reviewOn ? formatDate(plan.row.reviewOn) : '' }],
    sections: [
      { heading: 'In their own words', blocks: quotes(plan) },
      { heading: 'Goals', blocks: [{ kind: 'list', items: goals }] },
      {
        heading: 'Who does what',
        blocks: [
          {
            kind: 'table',
            caption: 'Steps',
            head: ['What', 'Who', 'By when', 'For which goal'],
            rows: partsOfKind(plan, 'step').map(stepRow(plan)),
          },
        ],
      },
      {
        heading: 'What they asked for, and what changed',
        blocks: [{ kind: 'table', caption: 'Asks', head: ['Asked for', 'What changed'], rows: asks }],
      },
      ...listOf(plan, 'member'),
      ...listOf(plan, 'brings'),
      ...listOf(plan, 'statutory'),
      ...listOf(plan, 'edge-of-care'),
    ],
    footer: {
      reference: `CP-${plan.row?.childId.slice(-8) ?? ''}-v${plan.row?.version ?? 1}`,
      generatedAt: of.at,
      recipient: of.recipient,
    },
  };
}
