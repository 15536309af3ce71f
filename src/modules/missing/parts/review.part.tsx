import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { Banner, formatDate } from '../../../platform/ui/index.ts';
import type { HomePart } from '../../people/index.ts';
import { monthWords } from '../figure-period.ts';
import { reviewsMonth } from '../figures.policy.ts';
import { linesOf } from '../monthly-review.queries.ts';

/** Months that My day still asks about; older ones stay on the list of reviews. */
const MONTHS = 3;

/** On the strategic lead's My day: months of which the children most often missing are not reviewed (D25, S4-13). */
export const reviewHomePart: HomePart = {
  module: 'missing',
  order: 2,
  place: 'top',
  async show(visit) {
    if (!reviewsMonth(visit.actor)) return null;
    const last = dayOf(visit.now).toPlainYearMonth().subtract({ months: 1 });
    const months = Array.from({ length: MONTHS }, (_, ago) => last.subtract({ months: ago }));
    const owed = (await linesOf(visit, months)).filter(
      ({ standing }) => standing === 'open' || standing === 'missed',
    );
    if (owed.length === 0) return null;
    const isMissed = owed.some(({ standing }) => standing === 'missed');
    return (
      <Banner
        tone={isMissed ? 'act-now' : 'soon'}
        title="The monthly review of the children most often missing is yours to sign"
      >
        <ul class="govuk-list">
          {owed.map((line) => (
            <li>
              <a class="govuk-link" href={`/missing/reviews/${line.month}`}>
                {monthWords(line.month)}
              </a>
              {line.standing === 'missed' ? ': was due by ' : ': due by '}
              {formatDate(line.due)}
            </li>
          ))}
        </ul>
      </Banner>
    );
  },
};
