import type { VNode } from 'preact';
import type { Actor } from '../../../../platform/http/work.ts';
import { DataTable, formatExact, InsetText } from '../../../../platform/ui/index.ts';
import { inOwnWords } from '../../../access/index.ts';
import type { AskedPeriod } from '../../figure-asked.ts';
import { periodWords } from '../../figure-period.ts';
import type { Behind, CountedEpisode } from '../../indicator-rows.ts';
import type { Indicator, Shown } from '../../indicators.ts';

export interface RowsFacts {
  actor: Actor;
  asked: AskedPeriod;
  indicator: Indicator;
  part: string;
  partWords: string;
  behind: Behind;
  shown: Shown;
  /** Rows of what the figure is out of, at most so many on the page. */
  rows: readonly CountedEpisode[];
  total: number;
  lettersOf: (childId: string) => string;
}
/** The end of an id: enough to tell rows apart, and to find one again. */
export const shortNumber = (id: string): string => id.slice(-8);
const timeOf = (at: Temporal.Instant | null) => (at ? formatExact(at) : 'Not recorded');

/** The episodes behind one number, each with whether it counts: what an auditor recomputes the figure from. */
export function RowsPage(facts: RowsFacts): VNode {
  const { asked, indicator, behind } = facts;
  const csv = `/missing/figures/rows.csv?${asked.search}&figure=${indicator.id}&part=${encodeURIComponent(facts.part)}`;
  return (
    <>
      <h1 class="govuk-heading-l">
        {indicator.id} {inOwnWords(facts.actor, indicator.label)}
      </h1>
      <p class="govuk-body">
        {facts.partWords}, {periodWords(asked.period)}: <strong>{facts.shown.text}</strong>
      </p>
      <InsetText>
        Counted: {indicator.numerator}
        {indicator.denominator ? `; out of ${indicator.denominator}` : ''}. {indicator.source}.
      </InsetText>
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href={csv}>
          All rows as a file (CSV)
        </a>
      </p>
      <DataTable<CountedEpisode>
        caption="Episodes, the first that began first"
        rows={facts.rows}
        total={facts.total}
        counts={['episode', 'episodes']}
        empty="No episode is behind this number."
        columns={[
          {
            heading: 'Child',
            cell: (row) => (
              <a class="govuk-link" href={`/children/${row.childId}`} translate={false}>
                {facts.lettersOf(row.childId)} {shortNumber(row.childId)}
              </a>
            ),
          },
          { heading: 'Went missing', cell: (row) => timeOf(row.missingFrom) },
          { heading: 'Back', cell: (row) => timeOf(row.endedAt) },
          { heading: 'Notice of return', cell: (row) => timeOf(row.notifiedAt), isWideOnly: true },
          { heading: 'First offered to the child', cell: (row) => timeOf(row.offeredAt) },
          { heading: 'Interview held', cell: (row) => timeOf(row.heldAt) },
          { heading: 'Counted', cell: (row) => (behind.counted(row) ? 'Yes' : 'No') },
        ]}
      />
    </>
  );
}
