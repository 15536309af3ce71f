import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../platform/http/route.ts';
import { Button, DataTable, FormErrors, formatInstant, StatusTag, When } from '../../../platform/ui/index.ts';
import { inOwnWords } from '../../access/index.ts';
import type { ChildRow } from '../../people/index.ts';
import type { MeetingRow } from '../meeting.store.ts';
import { kindOf } from '../meeting-sections.ts';

export function meetingsTab(
  visit: Visit,
  child: ChildRow,
  rows: readonly MeetingRow[],
  isRunner: boolean,
): VNode {
  return (
    <>
      {isRunner ? (
        <div class="govuk-button-group">
          <Button href={`/children/${child.id}/meetings/new`}>Arrange a meeting</Button>
          <a class="govuk-link" href={`/children/${child.id}/meetings/elsewhere`}>
            Record one held elsewhere
          </a>
        </div>
      ) : null}
      <DataTable
        caption="Meetings, newest first"
        counts={['meeting', 'meetings']}
        rows={rows}
        empty="No meetings yet. They appear here when they are arranged."
        columns={[
          {
            heading: 'Meeting',
            cell: (row) => (
              <a class="govuk-link" href={`/meetings/${row.meetingId}?child=${row.childId}`}>
                {inOwnWords(visit.actor, kindOf(row.kind).label)}
              </a>
            ),
          },
          { heading: 'When', cell: (row) => whenOf(row, visit.now) },
          { heading: 'How it stands', cell: (row) => <Stands row={row} /> },
          {
            heading: 'Minutes',
            cell: (row) =>
              row.isElsewhere
                ? 'On file'
                : row.minutesOutAt
                  ? `Sent ${formatInstant(row.minutesOutAt, visit.now)}`
                  : 'Not sent',
          },
        ]}
      />
    </>
  );
}

const whenOf = (row: MeetingRow, now: Temporal.Instant) => {
  const at = row.heldAt ?? row.plannedAt;
  return at ? <When at={at} now={now} /> : 'No time set yet';
};
function Stands({ row }: { row: MeetingRow }): VNode {
  if (row.completedAt) return <StatusTag tone="done">Complete</StatusTag>;
  if (row.heldAt)
    return <StatusTag tone="doing">{row.isElsewhere ? 'Held elsewhere' : 'Held, not complete'}</StatusTag>;
  if (row.cancelledAt) return <StatusTag tone="plain">Called off</StatusTag>;
  return <StatusTag tone="todo">Arranged</StatusTag>;
}

/** A small form alone on its page: shown by itself, and again when something is wrong or somebody else saved first. */
export function formPage(title: string, back: string, view: FormView, form: VNode, said?: VNode): Page {
  return {
    kind: 'page',
    title,
    back: { text: 'Back to the meeting', href: back },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">{title}</h1>
        {said ?? null}
        {form}
      </>
    ),
  };
}
