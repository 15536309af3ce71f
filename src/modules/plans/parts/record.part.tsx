import { StatusTag } from '../../../platform/ui/index.ts';
import { cellOf, opens } from '../../access/index.ts';
import type { ClosingCheck, RecordPart } from '../../people/index.ts';
import { childsPlanPath } from '../childs-plan.commands.ts';
import { partsOfKind, wholeChildsPlan } from '../childs-plan.queries.ts';
import { isOpen } from '../childs-plan.ts';
import { disruptionPlansOf } from '../disruption-plan.queries.ts';
import { tacticsOf } from '../disruption-plan.store.ts';
import { findTriggerPlan, flagOf } from '../trigger-plan.store.ts';

/** On the child's record: the trigger plan first of all, the tab with both kinds of plan, and what closing asks. */
export const plansRecordPart: RecordPart = {
  module: 'plans',
  banner: {
    order: 5,
    async show(visit, child) {
      const flag = await flagOf(visit.tx, child.id);
      if (!flag?.isActive) return null;
      if (!(await opens(visit.tx, child.id, 'PLAN')))
        return <StatusTag tone="done">Trigger plan in use</StatusTag>;
      return (
        <p class="app-plan-in-use govuk-body govuk-!-font-weight-bold">
          <a class="govuk-link" href={`/children/${child.id}/trigger-plan`}>
            Trigger plan
          </a>
        </p>
      );
    },
  },
  tab: {
    order: 30,
    slug: 'plan',
    label: 'Plan',
    isFor: (visit) => cellOf(visit.actor, 'PLAN') !== undefined,
    dataClass: 'PLAN',
  },
  async closing(visit, childId) {
    return [
      ...(await triggerCheck(visit, childId)),
      ...(await tacticChecks(visit, childId)),
      ...(await childsPlanChecks(visit, childId)),
    ];
  },
};

type PartVisit = Parameters<NonNullable<RecordPart['closing']>>[0];

async function triggerCheck(visit: PartVisit, childId: string): Promise<ClosingCheck[]> {
  const plan = await findTriggerPlan(visit.tx, childId);
  if (plan === undefined)
    return [
      { label: 'Trigger plan', state: 'not held here', detail: 'There is none here that you may read' },
    ];
  return [
    {
      label: 'Trigger plan: no longer in use, or somebody goes on owning it',
      state: plan.isActive ? 'not yet' : 'done',
      detail: plan.isActive ? `In use, owned by ${plan.ownerName ?? 'nobody'}` : 'Not in use',
      href: `/children/${childId}/trigger-plan/use`,
    },
  ];
}

/** Steps that go on are somebody's, what they asked for has an answer, and what became of the edge of care is said. */
async function childsPlanChecks(visit: PartVisit, childId: string): Promise<ClosingCheck[]> {
  const plan = await wholeChildsPlan(visit.tx, childId);
  if (!plan.row) return [];
  const href = childsPlanPath(childId);
  const check = (label: string, open: readonly string[], done: string): ClosingCheck => ({
    label,
    state: open.length === 0 ? 'done' : 'not yet',
    detail: open.length === 0 ? done : open.join('; '),
    href,
  });
  const steps = partsOfKind(plan, 'step').filter(({ said }) => isOpen(said));
  const asks = partsOfKind(plan, 'ask').filter(({ said }) => !said.changed && !said.because);
  const [edge] = partsOfKind(plan, 'edge-of-care');
  const wasNear = edge?.said.state === 'EDGE' || edge?.said.state === 'IN_CARE';
  return [
    check(
      'Plan: steps that go on are done, or handed to somebody',
      steps.map(({ said, ownerName }) => `${said.what} (${ownerName ?? said.ownerName ?? 'nobody yet'})`),
      'Nothing is left to do',
    ),
    check(
      'Plan: what they asked for has an answer',
      asks.map(({ said }) => said.words ?? ''),
      'Everything was answered',
    ),
    ...(wasNear
      ? [
          check(
            'Plan: edge of care, and what became of it',
            edge.said.result ? [] : ['Nobody has said yet whether care was entered or left'],
            'It is said',
          ),
        ]
      : []),
  ];
}

const ENDED = ['refused', 'expired', 'not-pursued'];

/** Every tactic that goes on has an owner who agreed to it. */
async function tacticChecks(visit: PartVisit, childId: string): Promise<ClosingCheck[]> {
  const checks: ClosingCheck[] = [];
  for (const plan of await disruptionPlansOf(visit.tx, childId)) {
    const going = (await tacticsOf(visit.tx, plan.id)).filter((each) => !ENDED.includes(each.status));
    const unagreed = going.filter((each) => each.ownerAgreedAt === null);
    checks.push({
      label: `Disruption plan (${plan.target}): owners agreed`,
      state: unagreed.length === 0 ? 'done' : 'not yet',
      detail:
        unagreed.length === 0
          ? 'Every step that goes on has an owner who agreed'
          : `Not agreed yet: ${[...new Set(unagreed.map((each) => each.ownerName))].join(', ')}`,
      href: `/disruption-plans/${plan.id}?child=${childId}`,
    });
  }
  return checks;
}
