import type { VNode } from 'preact';
import { together } from '../../../../platform/db/together.ts';
import type { Visit } from '../../../../platform/http/route.ts';
import type { ChildRow, TimelineEvent } from '../../child.store.ts';
import { recordParts } from '../../record-part.ts';
import { TimelineList } from './timeline-list.tsx';

/** "Today": what other modules put first, then what happened last. */
export async function recordPage(
  visit: Visit,
  child: ChildRow,
  events: readonly TimelineEvent[],
): Promise<VNode> {
  const parts = recordParts(visit).flatMap((part) => (part.today ? [part.today] : []));
  const blocks = await together(
    parts.sort((a, b) => a.order - b.order).map((part) => part.show(visit, child)),
  );
  return (
    <>
      {blocks}
      <section aria-labelledby="happened">
        <h2 class="govuk-heading-m" id="happened">
          What has happened
        </h2>
        <TimelineList events={events} now={visit.now} />
        <p class="govuk-body">
          <a class="govuk-link" href={`/children/${child.id}/timeline`}>
            The whole timeline, with what was written down
          </a>
        </p>
      </section>
    </>
  );
}
