import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { counted } from '../../../platform/ui/index.ts';
import type { HomePart } from '../../people/index.ts';
import { countOverdue } from '../disagreement.store.ts';
import { isManager } from '../oversight.policy.ts';
import { workersDue } from '../supervision.queries.ts';

/** For managers: supervision of theirs and disagreements that are overdue. Nothing where nothing is. */
export const oversightHomePart: HomePart = {
  module: 'oversight',
  order: 45,
  place: 'side',
  async show(visit) {
    const { actor, tx, now } = visit;
    if (!isManager(actor)) return null;
    const overdue = (await workersDue(visit)).filter(
      (row) => row.supervisorStaff === actor.staffId && row.due?.state === 'overdue',
    ).length;
    const disagreements = await countOverdue(tx, dayOf(now));
    if (overdue + disagreements === 0) return null;
    return (
      <section aria-labelledby="oversight-overdue">
        <h2 class="govuk-heading-m" id="oversight-overdue">
          Overdue with managers
        </h2>
        <ul class="govuk-list">
          {overdue > 0 ? (
            <li>
              <a class="govuk-link" href="/supervision">
                Supervision of {counted(overdue, 'worker')}
              </a>
            </li>
          ) : null}
          {disagreements > 0 ? (
            <li>
              <a class="govuk-link" href="/disagreements">
                {counted(disagreements, 'disagreement')} waiting for a step
              </a>
            </li>
          ) : null}
        </ul>
      </section>
    );
  },
};
