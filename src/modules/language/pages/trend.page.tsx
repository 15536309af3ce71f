import type { Page } from '../../../platform/http/route.ts';
import { DataTable, InsetText } from '../../../platform/ui/index.ts';
import type { TeamMonth } from '../language.store.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const monthWords = (month: Temporal.PlainDate) => `${MONTHS[month.month - 1]} ${month.year}`;

/** Marks left for each 1,000 words, to one decimal. */
export const leftPerThousand = ({ words, marks }: Pick<TeamMonth, 'words' | 'marks'>): string =>
  words === 0 ? '' : ((marks * 1000) / words).toFixed(1);

/** A team's wording by month. Nothing in it is anybody's own. */
export function trendPage(months: readonly TeamMonth[]): Page {
  return {
    kind: 'page',
    title: 'How a team’s wording changes',
    back: { text: 'Words to avoid', href: '/language' },
    body: (
      <>
        <h1 class="govuk-heading-l">How a team’s wording changes</h1>
        <InsetText>
          Marks that were left standing for each 1,000 words saved, of a whole team. Who wrote what is not
          kept anywhere. It is for talking about together, and no measure of anybody’s work: some marks are
          right to leave.
        </InsetText>
        <DataTable<TeamMonth>
          caption="By team and month"
          rows={[...months]}
          counts={['month', 'months']}
          empty="Nothing to show yet. A month is shown when it is over, for a team in which at least five people worked throughout, once it has saved 1,000 words."
          columns={[
            { heading: 'Team', cell: (row) => row.teamName },
            { heading: 'Month', cell: (row) => monthWords(row.month) },
            { heading: 'Words saved', cell: (row) => row.words.toLocaleString('en-GB'), isNumeric: true },
            { heading: 'Marks left per 1,000 words', cell: leftPerThousand, isNumeric: true },
          ]}
        />
      </>
    ),
  };
}
