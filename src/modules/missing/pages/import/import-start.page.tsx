import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  DataTable,
  FileField,
  Form,
  FormErrors,
  TextField,
  When,
} from '../../../../platform/ui/index.ts';
import type { ImportRow } from '../../import.store.ts';
import { countWords, formatWords } from './import-words.ts';

type PastImport = Pick<ImportRow, 'id' | 'format' | 'fileName' | 'uploadedAt' | 'finishedAt' | 'counts'>;

/** Choosing a file. Nothing is written until the next page has been read. */
export function importStartPage(view: FormView, past: readonly PastImport[], now: Temporal.Instant): Page {
  return {
    kind: 'page',
    title: 'Bring in missing episodes',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">Bring in missing episodes</h1>
          <p class="govuk-body">
            You see what would happen, row by row, before anything is written. A file never replaces a time
            that a person recorded.
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href="/missing/export">
              Export missing episodes
            </a>{' '}
            for the standard dataset, the return and Annex A.
          </p>
          <Form view={view} action="/missing/import" multipart>
            <FileField
              view={view}
              name="missing"
              label="Missing episodes"
              hint="missing.csv of the looked-after children return (CHILD, DOB, MISSING, MIS_START, MIS_END), or ssd_missing"
              accept=".csv,text/csv"
            />
            <FileField
              view={view}
              name="header"
              label="Header of the return"
              hint="Not needed. Checks each child’s date of birth"
              accept=".csv,text/csv"
            />
            <FileField
              view={view}
              name="episodes"
              label="Care episodes of the return"
              hint="Not needed. Checks that each child was looked after then"
              accept=".csv,text/csv"
            />
            <TextField
              view={view}
              name="year"
              label="Collection year"
              hint="The year it ends in, like 2026. That of the newest date when left out"
              width={4}
              inputmode="numeric"
            />
            <ButtonGroup>
              <Button>Look at the file</Button>
            </ButtonGroup>
          </Form>
          <DataTable
            caption="Files you brought"
            rows={past}
            counts={['file', 'files']}
            empty="You have not brought in a file yet."
            columns={[
              {
                heading: 'File',
                cell: (row) => (
                  <a class="govuk-link" href={`/missing/import/${row.id}`}>
                    {row.fileName}
                  </a>
                ),
              },
              { heading: 'Kind', cell: (row) => formatWords[row.format] },
              { heading: 'Brought', cell: (row) => <When at={row.uploadedAt} now={now} /> },
              { heading: 'Rows', cell: (row) => countWords(row.counts) },
              { heading: 'Now', cell: (row) => (row.finishedAt ? 'On the record' : 'Not finished') },
            ]}
          />
        </div>
      </div>
    ),
  };
}
