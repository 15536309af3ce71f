import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { DocumentBlock, DocumentModel, DocumentSection } from '../../platform/documents/index.ts';
import { formatDate } from '../../platform/ui/words.ts';
import { agencyLabel } from '../people/index.ts';
import { answerWords } from './answer-form.ts';
import type { WholeDisruptionPlan } from './disruption-plan.queries.ts';
import {
  DISRUPTION_PLAN_SECTIONS,
  DISRUPTION_PLAN_WORDING,
  disruptionPlanWarnings,
  TACTIC_STATUS_LABELS,
} from './disruption-plan.ts';
import type { PlanAnswers, PlanQuestion, PlanSection } from './plan-question.ts';
import { TACTICS } from './tactics.ts';
import { type WholeTriggerPlan, warningsOf } from './trigger-plan.queries.ts';
import {
  readFirst,
  TRIGGER_PLAN_SECTIONS,
  TRIGGER_PLAN_WORDING,
  theRest,
  WHEN_MISSING,
} from './trigger-plan.ts';

/** Whose copy, made when, about whom; pure otherwise. */
export interface DocumentFor {
  /** As the reader may call the child; for a plan of several, those they may know of. */
  readonly name: string;
  readonly recipient: string;
  readonly at: Temporal.Instant;
}
const MARKING = 'OFFICIAL-SENSITIVE';
const titled = (words: string) => `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;

/** "TP-1a2b3c4d-v3": says which copy it is, and nothing about anybody. */
export const referenceOf = (letters: 'TP' | 'DP', id: string, version: number): string =>
  `${letters}-${id.slice(-8)}-v${version}`;

/** Questions and their answers as parts of a document; lists with columns become tables. */
export function planBlocks(questions: readonly PlanQuestion[], answers: PlanAnswers): DocumentBlock[] {
  const tables: DocumentBlock[] = [];
  const fields: { label: string; value: string }[] = [];
  for (const question of questions) {
    const answer = answers[question.id];
    if (typeof answer === 'object' && 'rows' in answer) {
      const columns = question.columns ?? [];
      tables.push({
        kind: 'table',
        caption: question.text,
        head: columns.map(titled),
        rows: answer.rows.map((row) => columns.map((column) => row[column] ?? '')),
      });
    } else fields.push({ label: question.text, value: answerWords(question, answer) });
  }
  return [...(fields.length > 0 ? [{ kind: 'fields', fields } as const] : []), ...tables];
}

const sectionOf = (section: PlanSection, answers: PlanAnswers): DocumentSection => ({
  heading: section.title,
  blocks: planBlocks(section.questions, answers),
});

/** The trigger plan to print or send: first what is needed at once, then every section in the order of the page. */
export function triggerPlanDocument(whole: WholeTriggerPlan, of: DocumentFor): DocumentModel {
  const { row, answers } = whole;
  const warnings = warningsOf(whole, dayOf(of.at));
  const isMissingFilled = WHEN_MISSING.questions.some((each) => answers[each.id] !== undefined);
  const answered = isMissingFilled ? [sectionOf(WHEN_MISSING, answers)] : [];
  return {
    title: `Trigger plan: when ${of.name} is missing`,
    classification: MARKING,
    notOfficial: TRIGGER_PLAN_WORDING,
    header: [
      {
        label: 'State',
        value: [row.isActive ? 'In use' : 'Not in use', row.completedAt ? 'complete' : 'in progress'].join(
          ', ',
        ),
      },
      { label: 'Owner', value: row.ownerName ?? '' },
      {
        label: 'Agreed by the police',
        value: row.agreedByPolice
          ? `${row.agreedByPolice}${row.agreedOn ? `, ${formatDate(row.agreedOn)}` : ''}`
          : 'Not agreed yet',
      },
      { label: 'Shared with', value: row.sharedWith.map(agencyLabel).join(', ') },
      { label: 'Looked at again', value: row.reviewOn ? formatDate(row.reviewOn) : '' },
    ],
    sections: [
      ...(warnings.length > 0
        ? [{ heading: 'To know about this plan', blocks: [{ kind: 'list', items: warnings } as const] }]
        : []),
      { heading: 'First', blocks: planBlocks(readFirst(), answers) },
      ...answered,
      ...TRIGGER_PLAN_SECTIONS.map((section) => ({ ...section, questions: theRest(section) }))
        .filter((section) => section.questions.length > 0)
        .map((section) => sectionOf(section, answers)),
    ],
    footer: {
      reference: referenceOf('TP', row.id, row.version),
      generatedAt: of.at,
      recipient: of.recipient,
    },
  };
}

function tacticRows(whole: WholeDisruptionPlan): DocumentBlock {
  if (whole.tactics.length === 0)
    return { kind: 'paragraph', text: whole.row.noTacticBecause ?? 'No tactic is planned yet.' };
  return {
    kind: 'table',
    caption: 'Tactics',
    head: ['Tactic', 'Legal basis', 'Leads', 'Owner', 'Due', 'Status'],
    rows: whole.tactics.map((each) => [
      TACTICS.find((tactic) => tactic.code === each.code)?.name ?? each.code,
      each.legalBasis ?? '',
      agencyLabel(each.leadAgency),
      each.ownerName,
      each.dueOn ? formatDate(each.dueOn) : '',
      [
        TACTIC_STATUS_LABELS[each.status],
        each.whyNotPursued,
        each.inForceTo ? `in force to ${formatDate(each.inForceTo)}` : '',
      ]
        .filter(Boolean)
        .join(': '),
    ]),
  };
}

/** Only what this reader was given: intelligence shared with their agency, children they may know of. */
export function disruptionPlanDocument(whole: WholeDisruptionPlan, of: DocumentFor): DocumentModel {
  const { row, intelligence, plan } = whole;
  const warnings = disruptionPlanWarnings(plan, dayOf(of.at));
  const questionsOf = (section: PlanSection) =>
    section.questions.filter((each) => each.id !== 'intelligence');
  return {
    title: 'Disruption plan',
    classification: MARKING,
    notOfficial: DISRUPTION_PLAN_WORDING,
    header: [
      { label: 'For', value: of.name },
      { label: 'State', value: row.completedAt ? 'Complete' : 'In progress' },
      { label: 'Looked at again', value: row.reviewOn ? formatDate(row.reviewOn) : '' },
    ],
    sections: [
      ...(warnings.length > 0
        ? [{ heading: 'To know about this plan', blocks: [{ kind: 'list', items: warnings } as const] }]
        : []),
      ...DISRUPTION_PLAN_SECTIONS.map((section) => ({
        heading: section.title,
        blocks: planBlocks(questionsOf(section), row.answers),
      })),
      ...(intelligence.length > 0
        ? [
            {
              heading: 'What is known, in summary',
              blocks: intelligence.map(
                (each) =>
                  ({
                    kind: 'quote',
                    text: each.summary,
                    label: `${agencyLabel(each.agency)}, held for: ${each.purpose}`,
                  }) as const,
              ),
            },
          ]
        : []),
      { heading: 'What is done', blocks: [tacticRows(whole)] },
    ],
    footer: {
      reference: referenceOf('DP', row.id, row.version),
      generatedAt: of.at,
      recipient: of.recipient,
    },
  };
}
