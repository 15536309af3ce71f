import type { VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { counted, DataTable, formatDate } from '../../../platform/ui/index.ts';
import { type ChildRow, calledName } from '../../people/index.ts';
import type { ChildWithout } from '../entry.store.ts';
import type { Figures } from '../entry.ts';
import { oversightPath } from '../oversight.policy.ts';

interface Shown {
  rows: readonly ChildWithout[];
  children: readonly ChildRow[];
  weeks: number;
  figures: Figures;
}

/** Children of the reader's team whom no manager has written about for so many weeks. */
export function WithoutPage({ rows, children, weeks, figures }: Shown): VNode {
  const childOf = (id: string) => children.find((each) => each.id === id);
  const known = rows.filter((row) => childOf(row.childId));
  return (
    <>
      <h1 class="govuk-heading-l">Management oversight</h1>
      <DataTable<ChildWithout>
        caption={`No oversight in ${counted(weeks, 'week')}, longest first`}
        rows={known}
        counts={['child', 'children']}
        empty={`A manager has written about every child of your team in the last ${counted(weeks, 'week')}.`}
        columns={[
          {
            heading: 'Child',
            cell: ({ childId }) => {
              const child = childOf(childId);
              return (
                <a class="govuk-link" href={`${oversightPath(childId)}/new`} translate={false}>
                  {child ? calledName(child) : 'A child'}
                </a>
              );
            },
          },
          { heading: 'Last oversight', cell: ({ lastOn }) => (lastOn ? formatDate(lastOn) : 'None yet') },
          { heading: 'Open since', cell: ({ since }) => formatDate(dayOf(since)) },
        ]}
      />
      {figures.share === null ? null : (
        <p class="govuk-body">
          {figures.withOversight} of {counted(figures.children, 'open child', 'open children')} have an entry
          of the last 28 days that says decision, reason, outcome and impact. It counts that it is there, not
          how good it is.
        </p>
      )}
      <p class="govuk-body-s">
        {counted(weeks, 'week')} is set by your authority; four is our suggestion, no rule of guidance.
      </p>
    </>
  );
}
