import type { ComponentChildren, VNode } from 'preact';
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
  const blocks: ComponentChildren[] = [];
  const parts = recordParts(visit).flatMap((part) => (part.today ? [part.today] : []));
  for (const part of parts.sort((a, b) => a.order - b.order)) blocks.push(await part.show(visit, child));
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
