import type { VNode } from 'preact';
import { Button, counted, type Option, Select } from '../../../../platform/ui/index.ts';
import type { ChildRow, TimelineEvent } from '../../child.store.ts';
import { agencyLabel } from '../../code-lists-agencies.ts';
import { TimelineList, timelineKind } from './timeline-list.tsx';

export interface TimelineView {
  child: ChildRow;
  events: readonly TimelineEvent[];
  kinds: readonly string[];
  agencies: readonly string[];
  /** Empty: all. */
  filter: { kind: string; agency: string };
  /** There is more: where it goes on. */
  older: string | undefined;
  now: Temporal.Instant;
}

/** Everything that happened, with filters that say what they hide. */
export function TimelinePage({ child, events, kinds, agencies, filter, older, now }: TimelineView): VNode {
  const hidden = [
    filter.kind ? `only "${timelineKind(filter.kind)}"` : '',
    filter.agency ? `only from ${agencyLabel(filter.agency)}` : '',
  ].filter(Boolean);
  return (
    <section aria-labelledby="timeline">
      <h2 class="govuk-heading-m" id="timeline">
        Timeline
      </h2>
      <form method="get" class="app-filters app-no-print">
        <Select
          id="kind"
          name="kind"
          label={{ content: 'Kind' }}
          value={filter.kind}
          items={[
            { value: '', text: 'All kinds' },
            ...kinds.map((kind): Option => ({ value: kind, text: timelineKind(kind) })),
          ]}
        />
        <Select
          id="agency"
          name="agency"
          label={{ content: 'Agency' }}
          value={filter.agency}
          items={[
            { value: '', text: 'All agencies' },
            ...agencies.map((agency): Option => ({ value: agency, text: agencyLabel(agency) })),
          ]}
        />
        <Button classes="govuk-button--secondary">Show</Button>
      </form>
      <p class="govuk-body app-count">
        {counted(events.length, 'line')}
        {older ? ', older ones below' : null}
        {hidden.length > 0 ? (
          <>
            , {hidden.join(', ')}.{' '}
            <a class="govuk-link" href={`/children/${child.id}/timeline`}>
              Show all
            </a>
          </>
        ) : null}
      </p>
      <TimelineList events={events} now={now} />
      {older ? (
        <p class="govuk-body">
          <a class="govuk-link" href={older}>
            Older
          </a>
        </p>
      ) : null}
    </section>
  );
}
