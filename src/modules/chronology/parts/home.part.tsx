import type { ComponentChildren, VNode } from 'preact';
import type { Visit } from '../../../platform/http/route.ts';
import { counted, When } from '../../../platform/ui/index.ts';
import { childrenHeld } from '../../access/index.ts';
import { type ChildRow, findChildren, type HomePart, shortNameOf } from '../../people/index.ts';
import { seesOverrides } from '../chronology.policy.ts';
import { unseenOverrides } from '../gate.store.ts';
import { waitingOf } from '../suggestion.store.ts';
import { LOG_KINDS } from '../themes.ts';

const WORKERS = ['TEAM_WORKER', 'ALLOCATED_SOCIAL_WORKER'];
/** What is older waits on the child's own page: My day is for what is new. */
const LATELY = { hours: 24 * 90 };
const MOST_CHILDREN = 5;
const MOST_OVERRIDES = 20;

const childrenBy = async (visit: Visit, ids: readonly string[]) =>
  new Map((await findChildren(visit.tx, [...new Set(ids)])).map((child) => [child.id, child] as const));
const Name = ({ child }: { child: ChildRow | undefined }): VNode => (
  <>{child ? shortNameOf(child) : 'A child'}</>
);

/** For workers: whose chronology has something to go through. */
async function showWaiting(visit: Visit): Promise<ComponentChildren> {
  if (!WORKERS.includes(visit.actor.role)) return null;
  const held = await childrenHeld(visit.tx, ['ALLOCATED', 'CO_WORKER'], visit.actor.postingId, visit.now);
  if (held.length === 0) return null;
  const rows = await waitingOf(visit.tx, held, LOG_KINDS, visit.now.subtract(LATELY));
  if (rows.length === 0) return null;
  const shown = rows.slice(0, MOST_CHILDREN);
  const children = await childrenBy(
    visit,
    shown.map((row) => row.childId),
  );
  visit.note({ subjects: shown.map((row) => row.childId) });
  return (
    <section aria-labelledby="chronologies-waiting">
      <h2 class="govuk-heading-m" id="chronologies-waiting">
        For the chronology ({rows.length})
      </h2>
      <ul class="govuk-list">
        {shown.map((row) => (
          <li>
            <a class="govuk-link" href={`/children/${row.childId}/chronology/suggestions`}>
              <Name child={children.get(row.childId)} />
            </a>
            : {counted(row.waiting, 'event')} suggested
          </li>
        ))}
      </ul>
      {rows.length > shown.length ? (
        <p class="govuk-body">And {counted(rows.length - shown.length, 'more child', 'more children')}.</p>
      ) : null}
    </section>
  );
}

/** For managers: interventions that began before a chronology, with the sentence that says why. */
async function showOverrides(visit: Visit): Promise<ComponentChildren> {
  if (!seesOverrides(visit)) return null;
  const overrides = await unseenOverrides(visit.tx, MOST_OVERRIDES);
  if (overrides.length === 0) return null;
  const children = await childrenBy(
    visit,
    overrides.map((each) => each.childId),
  );
  visit.note({ subjects: overrides.map((each) => each.childId) });
  const { csrf } = await visit.view();
  return (
    <section aria-labelledby="without-chronology">
      <h2 class="govuk-heading-m" id="without-chronology">
        Begun without a chronology ({overrides.length})
      </h2>
      <ul class="govuk-list">
        {overrides.map((each) => (
          <li>
            <a class="govuk-link" href={`/children/${each.childId}/chronology`}>
              <Name child={children.get(each.childId)} />
            </a>
            : <span class="app-as-typed">{each.sentence}</span>
            <span class="app-fact-source">
              {each.byName}, <When at={each.saidAt} now={visit.now} />{' '}
            </span>
            <form method="post" action={`/chronology/overrides/${each.id}/seen`} class="app-inline-form">
              <input type="hidden" name="_csrf" value={csrf} />
              <button type="submit" class="app-link-button govuk-link">
                I have seen this
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const chronologyHomeParts: HomePart[] = [
  { module: 'chronology', order: 24, show: showOverrides },
  { module: 'chronology', order: 75, place: 'side', show: showWaiting },
];
