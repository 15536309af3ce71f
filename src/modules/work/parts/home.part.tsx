import { type HomePart, shortNameOf } from '../../people/index.ts';
import { caseloadSeen, longestUnseen } from '../caseload.queries.ts';
import { daysAgoInWords } from '../session.ts';
import { workPath } from '../work.policy.ts';

const WORKERS = ['TEAM_WORKER', 'ALLOCATED_SOCIAL_WORKER', 'PSYCHOLOGIST'];
const MOST = 5;

/** On My day: the children one works with who were not seen for longest, in days and without a colour. */
export const seenPart: HomePart = {
  module: 'work',
  order: 45,
  place: 'side',
  async show(visit) {
    if (!WORKERS.includes(visit.actor.role)) return null;
    const rows = await caseloadSeen(visit);
    if (rows.length === 0) return null;
    const shown = longestUnseen(rows).slice(0, MOST);
    visit.note({ subjects: shown.map(({ child }) => child.id), classes: ['NOTE'] });
    return (
      <section aria-labelledby="last-seen">
        <h2 class="govuk-heading-m" id="last-seen">
          Longest since seen
        </h2>
        <ul class="govuk-list">
          {shown.map(({ child, seen }) => (
            <li>
              <a class="govuk-link" href={workPath(child.id)}>
                {shortNameOf(child)}
              </a>
              : {seen?.seenAt ? daysAgoInWords(seen.seenAt, visit.now) : 'not yet'}
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          <a class="govuk-link" href="/caseload">
            All children I work with ({rows.length})
          </a>
        </p>
      </section>
    );
  },
};
