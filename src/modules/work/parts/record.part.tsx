import { cellOf, opens } from '../../access/index.ts';
import type { RecordPart } from '../../people/index.ts';
import { gives } from '../consultation.routes.tsx';
import { seenInWords } from '../pages/work.page.tsx';
import { seenOf } from '../seen.store.ts';
import { plannedSessionsOf } from '../session.store.ts';
import { workPath, worksHere } from '../work.policy.ts';

/** On the child's record: the tab, the shortest way to write down a session or an attempt, and what closing asks. */
export const workRecordPart: RecordPart = {
  module: 'work',
  tab: {
    order: 14,
    slug: 'work',
    label: 'Direct work',
    isFor: (visit) => cellOf(visit.actor, 'NOTE') !== undefined,
    dataClass: 'NOTE',
  },
  today: {
    order: 12,
    async show(visit, child) {
      if (!(await opens(visit.tx, child.id, 'NOTE'))) return null;
      const [seen] = await seenOf(visit.tx, [child.id], visit.now);
      const at = workPath(child.id);
      return (
        <section aria-labelledby="seen">
          <h2 class="govuk-heading-s" id="seen">
            Seen in person
          </h2>
          <p class="govuk-body">{seenInWords(seen, visit.now)}</p>
          {worksHere(visit, child) ? (
            <ul class="govuk-list">
              <li>
                <a class="govuk-link" href={`${at}/new`}>
                  Write down a session
                </a>
              </li>
              <li>
                <a class="govuk-link" href={`${at}/attempt`}>
                  You tried to reach them
                </a>
              </li>
            </ul>
          ) : null}
        </section>
      );
    },
  },
  wayIn: {
    order: 40,
    async show(visit, child) {
      if (!gives(visit) || child.authorityId !== visit.actor.authorityId) return null;
      return (
        <p class="govuk-body">
          <a class="govuk-link" href={`/consultations/new?child=${child.id}`}>
            Write down advice about this child
          </a>
        </p>
      );
    },
  },
  async closing(visit, childId) {
    const planned = await plannedSessionsOf(visit.tx, childId);
    return [
      {
        label: 'Sessions still planned',
        state: planned.length === 0 ? 'done' : 'not yet',
        detail: planned.length === 0 ? 'None that you may read' : `${planned.length} planned`,
        href: workPath(childId),
      },
    ];
  },
};
