import type { Page } from '../../../platform/http/route.ts';
import { Button, Select } from '../../../platform/ui/index.ts';
import type { PostingRow } from '../../access/index.ts';
import { WHO_MAY_OPEN } from '../private.commands.ts';
import type { OpeningRow } from '../private.store.ts';
import type { SupervisionRow } from '../supervision.store.ts';
import { OpeningList } from './session.page.tsx';
import { Past } from './supervision.page.tsx';

interface Shown {
  worker: PostingRow | undefined;
  rows: readonly SupervisionRow[];
  people: readonly PostingRow[];
  past: readonly OpeningRow[];
}
/** For information governance: whose supervision, then which of them, then why. */
export const openingsPage = ({ worker, rows, people, past }: Shown): Page => ({
  kind: 'page',
  title: 'Private parts of supervision',
  back: { text: 'Supervision', href: '/supervision' },
  wide: true,
  body: (
    <>
      <h1 class="govuk-heading-l">Private parts of supervision</h1>
      <p class="govuk-body">{WHO_MAY_OPEN}</p>
      <form method="get" action="/supervision/openings">
        <Select
          id="worker"
          name="worker"
          label={{ content: 'Whose supervision' }}
          value={worker?.id ?? ''}
          items={[
            { value: '', text: 'Choose' },
            ...people.map((posting) => ({ value: posting.id, text: posting.staffName })),
          ]}
        />
        <Button classes="govuk-button--secondary">Show when it was held</Button>
      </form>
      {worker ? (
        <Past rows={rows} caption={`Supervision of or by ${worker.staffName}, newest first`} />
      ) : null}
      <h2 class="govuk-heading-m">Opened so far</h2>
      <OpeningList openings={past} />
    </>
  ),
});
