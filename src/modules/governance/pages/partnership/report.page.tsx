import type { VNode } from 'preact';
import type { Page } from '../../../../platform/http/route.ts';
import { ButtonGroup } from '../../../../platform/ui/index.ts';
import type { MonthlyMeeting } from '../../monthly.queries.ts';

/** The month's report to read and to print, as its files say it. */
export const reportPage = ({ month }: MonthlyMeeting, body: VNode): Page => ({
  kind: 'page',
  title: 'Monthly report',
  back: { text: 'Partners’ figures', href: `/partner-figures/${month}` },
  body: (
    <>
      <ButtonGroup>
        <a class="govuk-link app-no-print" href={`/monthly-report/${month}/docx`}>
          Word document
        </a>
        <a class="govuk-link app-no-print" href={`/monthly-report/${month}/pdf`}>
          PDF
        </a>
      </ButtonGroup>
      {body}
    </>
  ),
});
