import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { formatDate, StatusTag } from '../../../platform/ui/index.ts';
import { cellOf } from '../../access/index.ts';
import { findChildren, type HomePart, shortNameOf } from '../../people/index.ts';
import { childsPlanPath } from '../childs-plan.commands.ts';
import { openStepsOf } from '../childs-plan.store.ts';

const MOST = 20;
/** On My day: what I said I would do in children's plans. */
export const myStepsPart: HomePart = {
  module: 'plans',
  order: 35,
  async show(visit) {
    if (!cellOf(visit.actor, 'PLAN')) return null;
    const steps = await openStepsOf(visit.tx, visit.actor.postingId, MOST);
    if (steps.length === 0) return null;
    const ids = [...new Set(steps.map((step) => step.childId))];
    const names = new Map((await findChildren(visit.tx, ids)).map((child) => [child.id, shortNameOf(child)]));
    visit.note({ subjects: ids });
    const today = dayOf(visit.now);
    return (
      <section aria-labelledby="my-steps">
        <h2 class="govuk-heading-m" id="my-steps">
          My steps in children’s plans
        </h2>
        <ul class="govuk-list govuk-list--spaced">
          {steps.map((step) => (
            <li>
              <a class="govuk-link" href={childsPlanPath(step.childId)}>
                {names.get(step.childId) ?? 'A child'}
              </a>
              : {step.said.what}{' '}
              {step.dueOn && Temporal.PlainDate.compare(step.dueOn, today) < 0 ? (
                <StatusTag tone="soon">Was due {formatDate(step.dueOn)}</StatusTag>
              ) : (
                <span class="govuk-hint">{step.dueOn ? `by ${formatDate(step.dueOn)}` : 'no day yet'}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
    );
  },
};
