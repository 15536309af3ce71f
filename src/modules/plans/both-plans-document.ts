import type { DocumentBlock, DocumentModel, DocumentSection } from '../../platform/documents/index.ts';
import { formatDate } from '../../platform/ui/words.ts';
import { agencyLabel } from '../people/index.ts';
import { answerWords } from './answer-form.ts';
import { targetWords } from './disruption-plan.queries.ts';
import type { DisruptionPlanRow, TacticRow } from './disruption-plan.store.ts';
import { DISRUPTION_PLAN_SECTIONS, TACTIC_STATUS_LABELS } from './disruption-plan.ts';
import { type DocumentFor, referenceOf } from './plan-document.ts';
import type { PlanQuestion } from './plan-question.ts';
import { TACTICS } from './tactics.ts';
import type { WholeTriggerPlan } from './trigger-plan.queries.ts';
import { readFirst } from './trigger-plan.ts';

export interface BothPlans {
  readonly childId: string;
  readonly trigger: WholeTriggerPlan | undefined;
  readonly disruption: readonly DisruptionPlanRow[];
  readonly tactics: readonly TacticRow[];
}
const ENDED = ['refused', 'expired', 'not-pursued'];

/** The first column names it; the others say what they are. */
const rowInWords = ([name = '', ...others]: readonly string[], row: Readonly<Record<string, string>>) =>
  [row[name], ...others.map((column) => (row[column] ? `${column}: ${row[column]}` : ''))]
    .filter(Boolean)
    .join(', ');

/** One answer in one line: rows of a list stand behind each other. */
const inOneLine = (question: PlanQuestion, whole: WholeTriggerPlan): string => {
  const answer = whole.answers[question.id];
  if (typeof answer === 'object' && 'rows' in answer)
    return answer.rows.map((row) => rowInWords(question.columns ?? [], row)).join('; ');
  return answerWords(question, answer);
};

function triggerSection(trigger: WholeTriggerPlan | undefined): DocumentSection {
  const heading = 'When they are missing: the trigger plan';
  if (trigger === undefined)
    return { heading, blocks: [{ kind: 'paragraph', text: 'None that you may read.' }] };
  const asked = readFirst().map((question) => ({
    label: question.text,
    value: inOneLine(question, trigger),
  }));
  const owner = [trigger.row.ownerName ?? 'nobody yet', trigger.row.isActive ? 'in use' : 'not in use'];
  return {
    heading,
    blocks: [{ kind: 'fields', fields: [{ label: 'Owner', value: owner.join(', ') }, ...asked] }],
  };
}

const objective = DISRUPTION_PLAN_SECTIONS.flatMap((section) => section.questions).find(
  (each) => each.id === 'objective',
) as PlanQuestion;

function disruptionBlocks(row: DisruptionPlanRow, all: readonly TacticRow[]): DocumentBlock[] {
  const going = all.filter((each) => each.planId === row.id && !ENDED.includes(each.status));
  return [
    { kind: 'paragraph', text: answerWords(objective, row.answers[objective.id]) },
    going.length === 0
      ? { kind: 'paragraph', text: row.noTacticBecause ?? 'No tactic is planned yet.' }
      : {
          kind: 'table',
          caption: 'What is done',
          head: ['Tactic', 'Who', 'By when', 'How it stands'],
          rows: going.map((each) => [
            TACTICS.find((tactic) => tactic.code === each.code)?.name ?? each.code,
            `${each.ownerName}, ${agencyLabel(each.leadAgency)}`,
            each.dueOn ? formatDate(each.dueOn) : 'No day yet',
            TACTIC_STATUS_LABELS[each.status],
          ]),
        },
  ];
}

/** The trigger plan and what is done against those who harm, for the table: what is needed first of each (E7). */
export function bothPlansDocument(plans: BothPlans, of: DocumentFor): DocumentModel {
  return {
    title: `Both plans: ${of.name}`,
    subtitle: 'What is needed first of each. The plans themselves say more.',
    classification: 'OFFICIAL-SENSITIVE',
    notOfficial: 'Our own wording, not the official form',
    header: [],
    sections: [
      triggerSection(plans.trigger),
      ...(plans.disruption.length === 0
        ? [
            {
              heading: 'Against what harms them: the disruption plan',
              blocks: [{ kind: 'paragraph', text: 'None that you may read.' } as const],
            },
          ]
        : plans.disruption.map((row) => ({
            heading: `Against what harms them: ${targetWords(row)}`,
            blocks: disruptionBlocks(row, plans.tactics),
          }))),
    ],
    footer: {
      reference: [
        plans.trigger ? referenceOf('TP', plans.trigger.row.id, plans.trigger.row.version) : '',
        ...plans.disruption.map((row) => referenceOf('DP', row.id, row.version)),
      ]
        .filter(Boolean)
        .join(', '),
      generatedAt: of.at,
      recipient: of.recipient,
    },
  };
}
