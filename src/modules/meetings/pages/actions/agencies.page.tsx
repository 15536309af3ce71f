import type { Page, Visit } from '../../../../platform/http/route.ts';
import { DataTable, formatDate } from '../../../../platform/ui/index.ts';
import { agencyLabel } from '../../../people/index.ts';
import { onTimeShare } from '../../action.ts';
import type { OnTimeRow } from '../../action-list.store.ts';
import { WhoseTabs } from './actions.page.tsx';

/** Figure G2: how many actions were done by their date, agency by agency, with the numbers behind each share. */
export function agenciesPage(
  visit: Visit,
  of: { weeks: number; from: Temporal.PlainDate; to: Temporal.PlainDate; rows: readonly OnTimeRow[] },
): Page {
  const title = 'Actions on time, by agency';
  return {
    kind: 'page',
    title,
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <WhoseTabs visit={visit} active="agencies" />
        <p class="govuk-body">
          Actions that fell due from {formatDate(of.from)} to {formatDate(of.to)}. Those no longer needed do
          not count. It says what was done by its date, not how well anybody works.
        </p>
        <p class="govuk-body app-no-print">
          Show{' '}
          {[4, 12, 52].map((weeks) => (
            <>
              {weeks === of.weeks ? (
                <strong aria-current="true">{weeks} weeks</strong>
              ) : (
                <a class="govuk-link" href={`/actions/agencies?weeks=${weeks}`}>
                  {weeks} weeks
                </a>
              )}{' '}
            </>
          ))}
        </p>
        <DataTable
          caption="Actions by the agency that owns them"
          rows={of.rows}
          counts={['agency', 'agencies']}
          empty="No action fell due in these weeks."
          columns={[
            {
              heading: 'Agency',
              cell: (row) => (
                <a class="govuk-link" href={`/actions?whose=agency&agency=${row.agency}`}>
                  {agencyLabel(row.agency)}
                </a>
              ),
            },
            { heading: 'Fell due', cell: (row) => String(row.due), isNumeric: true },
            { heading: 'On time', cell: (row) => onTimeShare(row), isNumeric: true },
            { heading: 'Done late', cell: (row) => String(row.doneLate), isNumeric: true },
            { heading: 'Late, no reason yet', cell: (row) => String(row.lateWithoutReason), isNumeric: true },
            { heading: 'Still open', cell: (row) => String(row.stillOpen), isNumeric: true },
          ]}
        />
      </>
    ),
  };
}
