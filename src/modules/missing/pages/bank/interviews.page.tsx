import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import { DataTable, EmptyState, formatInstant, StatusTag, When } from '../../../../platform/ui/index.ts';
import { type ChildRow, lettersOf, shortNameOf } from '../../../people/index.ts';
import type { Ask, Availability } from '../../bank.store.ts';
import type { InterviewRow } from '../../interview.store.ts';
import { INTERVIEW_STATES, interviewPath } from '../../interview.ts';
import type { LoneVisit } from '../../lone-worker.store.ts';

interface Shown {
  interviews: InterviewRow[];
  children: ChildRow[];
  offered: Ask[];
  times: Availability[];
  visits: LoneVisit[];
  isLead: boolean;
  isBank: boolean;
  view: FormView;
}
/** For whoever holds interviews: what is offered, what is theirs. For the hub: all that run, who is in, who is free. */
export function interviewsPage(visit: Visit, shown: Shown): Page {
  return {
    kind: 'page',
    title: 'Interviews',
    wide: shown.isLead,
    body: (
      <>
        <h1 class="govuk-heading-l">Interviews</h1>
        {shown.isBank ? <Offered visit={visit} offered={shown.offered} /> : null}
        {shown.visits.length > 0 ? <InNow visit={visit} visits={shown.visits} /> : null}
        <Running visit={visit} shown={shown} />
        {shown.isBank || shown.isLead ? <Times visit={visit} shown={shown} /> : null}
      </>
    ),
  };
}

function Offered({ visit, offered }: { visit: Visit; offered: Ask[] }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Offered to you</h2>
      {offered.length === 0 ? (
        <EmptyState>Nothing now. When the co-ordinator offers an interview, it stands here.</EmptyState>
      ) : (
        <ul class="govuk-list">
          {offered.map((ask) => (
            <li class="govuk-!-margin-bottom-4">
              <a class="govuk-link govuk-!-font-weight-bold" href={interviewPath(`offered/${ask.id}`)}>
                Offered {formatInstant(ask.askedAt, visit.now)}
              </a>
              <p class="govuk-body app-as-typed">{ask.words}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const InNow = ({ visit, visits }: { visit: Visit; visits: LoneVisit[] }): VNode => (
  <DataTable
    caption="Alone on a visit now"
    columns={[
      { heading: 'Who', cell: (each) => each.staffName },
      { heading: 'In since', cell: (each) => <When at={each.checkedInAt} now={visit.now} /> },
      {
        heading: 'Expected out',
        cell: (each) => (
          <>
            <When at={each.expectedOutAt} now={visit.now} />{' '}
            {Temporal.Instant.compare(each.expectedOutAt, visit.now) <= 0 ? (
              <StatusTag tone="act-now">Not out: ring them</StatusTag>
            ) : null}
          </>
        ),
      },
      {
        heading: 'Interview',
        cell: (each) => (
          <a class="govuk-link" href={interviewPath(each.interviewId)}>
            Open<span class="govuk-visually-hidden"> the interview {each.staffName} is at</span>
          </a>
        ),
      },
    ]}
    rows={visits}
    empty=""
  />
);

function Running({ visit, shown }: { visit: Visit; shown: Shown }): VNode {
  const childOf = (row: InterviewRow) => shown.children.find((child) => child.id === row.childId);
  const nameOf = (row: InterviewRow) => {
    const child = childOf(row);
    return child ? shortNameOf(child) : lettersOf(undefined);
  };
  return (
    <DataTable
      caption={shown.isLead ? 'All that are not finished' : 'Yours'}
      columns={[
        {
          heading: 'Child',
          cell: (row) => (
            <a class="govuk-link" href={interviewPath(row.id)}>
              {nameOf(row)}
            </a>
          ),
        },
        { heading: 'State', cell: (row) => INTERVIEW_STATES[row.state] },
        {
          heading: 'Agreed for',
          cell: (row) => (row.agreedAt ? <When at={row.agreedAt} now={visit.now} /> : 'No time yet'),
        },
        ...(shown.isLead
          ? [{ heading: 'Held by', cell: (row: InterviewRow) => row.interviewerName ?? 'Nobody yet' }]
          : [{ heading: 'Place', cell: (row: InterviewRow) => row.agreedPlace ?? 'Not agreed yet' }]),
      ]}
      rows={shown.interviews}
      empty="Nothing now. An interview you hold stands here until it is signed off."
    />
  );
}

function Times({ visit, shown }: { visit: Visit; shown: Shown }): VNode {
  return (
    <>
      <DataTable
        caption={shown.isLead ? 'Return interviewers who are free' : 'When you are free'}
        columns={[
          ...(shown.isLead ? [{ heading: 'Who', cell: (each: Availability) => each.staffName }] : []),
          { heading: 'From', cell: (each) => formatInstant(each.fromAt, visit.now) },
          { heading: 'Until', cell: (each) => formatInstant(each.toAt, visit.now) },
          { heading: 'Note', cell: (each) => each.note ?? '' },
        ]}
        rows={shown.times}
        empty={shown.isLead ? 'Nobody has given times yet.' : 'You have given no times yet.'}
      />
      {shown.isBank ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/interviews/availability">
            Give or take back times
          </a>
        </p>
      ) : null}
    </>
  );
}
