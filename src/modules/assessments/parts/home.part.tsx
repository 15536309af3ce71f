import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { formatDate } from '../../../platform/ui/index.ts';
import { cellOf, childrenHeld } from '../../access/index.ts';
import { findChildren, type HomePart, shortNameOf } from '../../people/index.ts';
import { kindName } from '../assessment.commands.ts';
import { pastReview } from '../assessment.store.ts';
import { assessmentPath } from '../assessment.ts';

const MOST = 20;
/** On My day: assessments of my children whose day of review has gone by. By that day, and by nothing they say. */
export const pastReviewPart: HomePart = {
  module: 'assessments',
  order: 45,
  async show(visit) {
    if (!cellOf(visit.actor, 'ASSESS')?.mayWrite) return null;
    const held = await childrenHeld(visit.tx, ['ALLOCATED', 'CO_WORKER'], visit.actor.postingId, visit.now);
    if (held.length === 0) return null;
    const rows = await pastReview(visit.tx, held, dayOf(visit.now), MOST);
    if (rows.length === 0) return null;
    const ids = [...new Set(rows.map((each) => each.childId))];
    const children = new Map((await findChildren(visit.tx, ids)).map((child) => [child.id, child]));
    visit.note({ subjects: ids });
    return (
      <section aria-labelledby="assessments-to-look-at">
        <h2 class="govuk-heading-m" id="assessments-to-look-at">
          Assessments past their review date
        </h2>
        <ul class="govuk-list govuk-list--spaced">
          {rows.map((row) => {
            const child = children.get(row.childId);
            return (
              <li>
                <a class="govuk-link" href={assessmentPath(row.id)}>
                  {child ? shortNameOf(child) : 'A child'}
                </a>
                : {kindName(visit, row.kind).toLowerCase()}{' '}
                <span class="govuk-hint">to be looked at again by {formatDate(row.reviewOn)}</span>
              </li>
            );
          })}
        </ul>
      </section>
    );
  },
};
