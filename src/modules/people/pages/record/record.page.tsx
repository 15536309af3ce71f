import type { VNode } from 'preact';
import type { Visit } from '../../../../platform/http/route.ts';
import { EmptyState, When } from '../../../../platform/ui/index.ts';
import type { TimelineEvent } from '../../child.store.ts';

export function recordPage(visit: Visit, events: TimelineEvent[]): VNode {
  return (
    <section>
      <h2 class="govuk-heading-m">What has happened</h2>
      {events.length === 0 ? <EmptyState>Nothing is written yet. Referrals, meetings and plans appear here as they happen.</EmptyState> : null}
      <ol class="govuk-list">
        {events.map((e) => (
          <li>
            <When at={e.at} now={visit.now} /> {e.href ? <a class="govuk-link" href={e.href}>{e.line}</a> : e.line}
          </li>
        ))}
      </ol>
    </section>
  );
}
