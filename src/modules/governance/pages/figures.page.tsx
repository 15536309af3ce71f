import type { VNode } from 'preact';
import type { Page } from '../../../platform/http/route.ts';
import { Bar, type Column, DataTable, formatDate } from '../../../platform/ui/index.ts';
import type { AttendanceOfAgency, OnTimeRow } from '../../meetings/index.ts';
import { agencyLabel } from '../../people/index.ts';
import type { AgencyAttendance } from '../attendance.ts';
import { type MeetingFigures, type Months, PERIODS } from '../figures.queries.ts';

const WORDS: Readonly<Record<Months, string>> = { 1: 'One month', 3: 'Three months', 12: 'Twelve months' };

/** "7 of 9 (78%)" with its length beside it; nothing for none of none. */
function Share({ of, all }: { of: number; all: number }): VNode {
  if (all === 0) return <>–</>;
  return (
    <>
      {of} of {all} ({Math.round((of / all) * 100)}%) <Bar share={of / all} />
    </>
  );
}
const number = <R,>(heading: string, value: (row: R) => number): Column<R> => ({
  heading,
  isNumeric: true,
  cell: (row) => String(value(row)),
});

/** Who came to the meetings and whose actions were done on time (G1, G2). */
export function figuresPage(figures: MeetingFigures, months: Months): Page {
  const title = 'Who came, and whose actions were done on time';
  return {
    kind: 'page',
    title,
    wide: true,
    back: { text: 'Meetings', href: '/standing-meetings' },
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          {formatDate(figures.from)} to {formatDate(figures.to)}.{' '}
          {PERIODS.map((each) => (
            <>
              {each === months ? (
                <strong>{WORDS[each]}</strong>
              ) : (
                <a class="govuk-link" href={`/standing-meetings/figures?months=${each}`}>
                  {WORDS[each]}
                </a>
              )}{' '}
            </>
          ))}
        </p>
        <p class="govuk-body">
          An agency that was not asked, for a reason, is not counted as missing. A deputy and a shared post
          count as being there; a written contribution is counted apart. These figures are for talking about
          what is in the way, not for ranking anybody.
        </p>
        <DataTable
          caption="Meetings held, of those that their rhythm expects"
          counts={false}
          rows={figures.held}
          empty="No meeting is switched on."
          columns={[
            { heading: 'Meeting', cell: ({ kind }) => kind.label },
            { heading: 'Held', cell: ({ held, expected }) => <Share of={held} all={expected} /> },
          ]}
        />
        <DataTable
          caption="Agencies at meetings that come round"
          counts={false}
          rows={figures.standing}
          empty="No such meeting was held in this time."
          columns={[
            { heading: 'Agency', cell: (row) => agencyLabel(row.agency) },
            { heading: 'There', cell: (row) => <Share of={row.present} all={row.expected} /> },
            number<AgencyAttendance>('Written', (row) => row.written),
            number<AgencyAttendance>('Apologies', (row) => row.apologies),
            number<AgencyAttendance>('Not there', (row) => row.notThere),
            number<AgencyAttendance>('Not asked', (row) => row.notAsked),
            number<AgencyAttendance>('Not noted', (row) => row.notNoted),
          ]}
        />
        <DataTable
          caption="Agencies at meetings about one child"
          counts={false}
          rows={figures.aboutChildren}
          empty="No meeting about a child was held in this time."
          columns={[
            { heading: 'Agency', cell: (row) => row.label },
            {
              heading: 'There',
              cell: (row) => <Share of={row.present + row.deputy} all={row.expected - row.notAsked} />,
            },
            number<AttendanceOfAgency>('Report', (row) => row.report),
            number<AttendanceOfAgency>('Apologies', (row) => row.apologies),
            number<AttendanceOfAgency>('Not there', (row) => row.notThere),
            number<AttendanceOfAgency>('Not asked', (row) => row.notAsked),
            number<AttendanceOfAgency>('Overlooked', (row) => row.overlooked),
          ]}
        />
        <DataTable
          caption="Actions that fell due, by the agency of their owner"
          counts={false}
          rows={figures.actions}
          empty="No action fell due in this time."
          columns={[
            { heading: 'Agency', cell: (row) => agencyLabel(row.agency) },
            { heading: 'Done by their date', cell: (row) => <Share of={row.onTime} all={row.due} /> },
            number<OnTimeRow>('Done late', (row) => row.doneLate),
            number<OnTimeRow>('Still open', (row) => row.stillOpen),
            number<OnTimeRow>('Late, no reason yet', (row) => row.lateWithoutReason),
          ]}
        />
      </>
    ),
  };
}
