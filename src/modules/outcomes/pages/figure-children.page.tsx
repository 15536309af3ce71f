import type { VNode } from 'preact';
import { counted, DataTable, InsetText } from '../../../platform/ui/index.ts';
import { type AskedPeriod, periodWords } from '../figure-period.ts';
import { type behindFigure, type CountedChild, type Indicator, shown } from '../figures.ts';

export interface FigureChildrenView {
  asked: AskedPeriod;
  indicator: Indicator;
  behind: NonNullable<ReturnType<typeof behindFigure>>;
  /** All that the number is out of. */
  children: readonly CountedChild[];
  lettersOf: (childId: string) => string;
}
const MOST_ON_PAGE = 200;

/** The children behind one number, by initials, each with whether they are counted: what the number is recomputed from. */
export function FigureChildrenPage({
  asked,
  indicator,
  behind,
  children,
  lettersOf,
}: FigureChildrenView): VNode {
  const named = children
    .filter((each) => each.childId !== null)
    .toSorted((a, b) => (a.childId ?? '').localeCompare(b.childId ?? ''));
  const others = children.length - named.length;
  const total = (of: (c: CountedChild) => number) => children.reduce((sum, each) => sum + of(each), 0);
  return (
    <>
      <h1 class="govuk-heading-l">{indicator.label}</h1>
      <p class="govuk-body">
        {periodWords(asked)}:{' '}
        <strong>{shown({ n: total(behind.counted), d: total(behind.outOf) }, true)}</strong>
      </p>
      <InsetText>
        Counts {indicator.counts}, out of: {indicator.outOf}. The order says nothing.
      </InsetText>
      <DataTable<CountedChild>
        caption="Children, in no order"
        rows={named.slice(0, MOST_ON_PAGE)}
        total={named.length}
        counts={['child', 'children']}
        empty="No child whom you may open is behind this number."
        columns={[
          {
            heading: 'Child',
            cell: (row) => (
              <a class="govuk-link" href={`/children/${row.childId}`} translate={false}>
                {lettersOf(row.childId ?? '')} {row.childId?.slice(-8)}
              </a>
            ),
          },
          { heading: 'Counted', cell: (row) => `${behind.counted(row)} of ${behind.outOf(row)}` },
        ]}
      />
      {others > 0 ? (
        <p class="govuk-body">And {counted(others, 'child', 'children')} whom you do not work with.</p>
      ) : null}
    </>
  );
}
