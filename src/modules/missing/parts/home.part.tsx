import { EmptyState } from '../../../platform/ui/index.ts';
import { ageOfChild, type HomePart, shortNameOf } from '../../people/index.ts';
import { flagsOf } from '../board.queries.ts';
import { takesReports } from '../missing.policy.ts';
import { Grade, missingFor } from '../pages/board/board.part.tsx';

const WHO = [
  'MISSING_COORDINATOR',
  'TEAM_MANAGER',
  'SERVICE_MANAGER',
  'STRATEGIC_LEAD',
  'DUTY',
  'FRONT_DOOR',
];
const MOST = 12;

/** "Missing now" on My day, for those who act on it: first of all. */
export const missingHomePart: HomePart = {
  module: 'missing',
  order: 1,
  place: 'top',
  async show(visit) {
    if (!WHO.includes(visit.actor.role)) return null;
    const flags = await flagsOf(visit);
    return (
      <section id="missing-now">
        <h2 class="govuk-heading-m">Missing now ({flags.length})</h2>
        {flags.length === 0 ? (
          <EmptyState>Nobody is missing now.</EmptyState>
        ) : (
          <ul class="govuk-list">
            {flags.slice(0, MOST).map((flag) => (
              <li>
                {flag.child ? (
                  <>
                    <a class="govuk-link" href={`/children/${flag.childId}`}>
                      {shortNameOf(flag.child)}
                    </a>
                    , {ageOfChild(flag.child, visit.now)}
                  </>
                ) : (
                  'A child'
                )}
                : <strong>{missingFor(flag.missingFrom, visit.now)}</strong>{' '}
                <Grade grade={flag.policeGrade} />
              </li>
            ))}
          </ul>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href="/missing">
            {flags.length > MOST ? `The board, with ${flags.length - MOST} more` : 'The board'}
          </a>
          {takesReports(visit.actor) ? (
            <>
              {' · '}
              <a class="govuk-link" href="/missing/report">
                Report a missing child
              </a>
            </>
          ) : null}
        </p>
      </section>
    );
  },
};
