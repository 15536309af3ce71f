import type { VNode } from 'preact';
import type { Visit } from '../../../platform/http/route.ts';
import { Button, EmptyState, formatDate, StatusTag, When } from '../../../platform/ui/index.ts';
import { label, labelFirst } from '../../access/index.ts';
import { childsPlanPath } from '../childs-plan.commands.ts';
import type { DisruptionPlanState } from '../disruption-plan.queries.ts';
import { mayWritePlans, type PlanRecord } from '../plans.policy.ts';
import { Facts } from './answers.part.tsx';
import { headingFacts, PlanTag, planPath } from './trigger-plan.page.tsx';

function Trigger({ visit, record }: { visit: Visit; record: PlanRecord }): VNode {
  const { child, whole } = record;
  const at = planPath(child.id);
  return (
    <section class="govuk-grid-column-one-half" aria-labelledby="trigger-plan">
      <h2 class="govuk-heading-m" id="trigger-plan">
        {whole ? (
          <a class="govuk-link" href={at}>
            {labelFirst(visit.actor, 'TRIGGER_PLAN')}
          </a>
        ) : (
          labelFirst(visit.actor, 'TRIGGER_PLAN')
        )}
      </h2>
      {whole ? (
        <>
          <p class="govuk-body">
            <PlanTag whole={whole} /> changed <When at={whole.row.changedAt} now={visit.now} />
          </p>
          <Facts rows={headingFacts(whole)} />
          {whole.completeness.toSay.length > 0 ? (
            <p class="govuk-body">Still missing: {whole.completeness.toSay.length} answers</p>
          ) : null}
        </>
      ) : (
        <>
          <EmptyState>
            Nothing is written yet about what everybody does when this child is missing.
          </EmptyState>
          {mayWritePlans(visit) ? (
            <Button href={`${at}/sections/risk`}>Begin a {label(visit.actor, 'TRIGGER_PLAN')}</Button>
          ) : null}
        </>
      )}
    </section>
  );
}

function Disruption({
  visit,
  childId,
  plans,
}: {
  visit: Visit;
  childId: string;
  plans: readonly DisruptionPlanState[];
}): VNode {
  return (
    <section class="govuk-grid-column-one-half" aria-labelledby="disruption-plans">
      <h2 class="govuk-heading-m" id="disruption-plans">
        {labelFirst(visit.actor, 'DISRUPTION_PLAN')}s
      </h2>
      {plans.length === 0 ? (
        <EmptyState>Nothing is planned yet against the people and places that harm this child.</EmptyState>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {plans.map((plan) => (
            <li>
              <a class="govuk-link" href={`/disruption-plans/${plan.id}?child=${childId}`}>
                {plan.target}
              </a>{' '}
              <StatusTag tone={plan.isComplete ? 'plain' : 'doing'}>
                {plan.isComplete ? 'Complete' : 'In progress'}
              </StatusTag>
              <br />
              <span class="govuk-hint">Changed {formatDate(plan.updatedAt)}</span>
            </li>
          ))}
        </ul>
      )}
      {mayWritePlans(visit) ? (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={`/children/${childId}/disruption-plans/new`}>
            Begin a {label(visit.actor, 'DISRUPTION_PLAN')}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** Both kinds of plan side by side, each with how it stands. */
export function planPage(visit: Visit, record: PlanRecord, plans: readonly DisruptionPlanState[]): VNode {
  return (
    <>
      <div class="govuk-grid-row">
        <Trigger visit={visit} record={record} />
        <Disruption visit={visit} childId={record.child.id} plans={plans} />
      </div>
      {record.whole && plans.length > 0 ? (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={`${childsPlanPath(record.child.id)}/both`}>
            Print both plans on a page
          </a>
        </p>
      ) : null}
    </>
  );
}
