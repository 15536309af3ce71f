import type { VNode } from 'preact';
import { dayOf } from '../../../../platform/clock/wall-clock.ts';
import { EmptyState, formatDate, formatInstant, formatTime } from '../../../../platform/ui/index.ts';
import type { TimelineEvent } from '../../child.store.ts';
import { agencyLabel } from '../../code-lists-agencies.ts';

const kindLabels: Readonly<Record<string, string>> = {
  added: 'Added to the record',
  fact: 'About them',
  identity: 'Name or birth date',
  family: 'Family and household',
  concern: 'People we are worried about',
  contact: 'Contact and places',
  status: 'Social-care status',
  referral: 'Referral',
  meeting: 'Meeting',
  plan: 'Plan',
  missing: 'Missing',
  clock: 'Clock',
  document: 'Document',
  note: 'Note',
  oversight: 'Management oversight',
  disagreement: 'Disagreement',
  involvement: 'Work with the team',
  screening: 'Screening',
  access: 'Who may open the record',
};
/** The words for a kind of line; a kind nobody has named is shown as written. */
export const timelineKind = (kind: string): string =>
  kindLabels[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1);

const TWO_DAYS = 48 * 3_600_000;

/** Newest first, one line each, opening in place to what is behind it. */
export function TimelineList({
  events,
  now,
}: {
  events: readonly TimelineEvent[];
  now: Temporal.Instant;
}): VNode {
  if (events.length === 0) {
    return (
      <EmptyState>
        Nothing is written yet. Referrals, meetings, plans and facts appear here as they happen.
      </EmptyState>
    );
  }
  return (
    <ol class="app-timeline">
      {events.map((event) => (
        <Event event={event} now={now} />
      ))}
    </ol>
  );
}

function Event({ event, now }: { event: TimelineEvent; now: Temporal.Instant }): VNode {
  const isRecent = now.epochMilliseconds - event.at.epochMilliseconds < TWO_DAYS;
  const zoned = event.at.toZonedDateTimeISO('Europe/London');
  const day = formatDate(zoned.toPlainDate());
  return (
    <li>
      <details class="app-event">
        <summary class="app-event__summary">
          <time class="app-event__when" dateTime={event.at.toString()}>
            {isRecent ? formatInstant(event.at, now) : day}
          </time>
          <span class="app-event__line">{event.line}</span>
        </summary>
        <div class="app-event__more">
          {timelineKind(event.kind)}. {day} at {exactTime(zoned)}
          {event.agency ? `, ${agencyLabel(event.agency)}` : null}
          {event.recordedAt.equals(event.at) ? null : `. Written down ${writtenDown(event)}`}.{' '}
          {event.href ? (
            <a class="govuk-link" href={event.href}>
              Open<span class="govuk-visually-hidden">: {event.line}</span>
            </a>
          ) : null}
        </div>
      </details>
    </li>
  );
}

/** "14:05"; in the hour that happens twice in autumn it says which. Two hundred of these are shown at once. */
function exactTime(zoned: Temporal.ZonedDateTime): string {
  if (zoned.hour === 1) return formatTime(zoned.toInstant());
  return `${String(zoned.hour).padStart(2, '0')}:${String(zoned.minute).padStart(2, '0')}`;
}

/** "the same day", or the day it was written down. */
function writtenDown({ at, recordedAt }: TimelineEvent): string {
  const [happened, written] = [at, recordedAt].map((when) => dayOf(when));
  return written && happened?.equals(written) ? 'the same day' : written ? `on ${formatDate(written)}` : '';
}
