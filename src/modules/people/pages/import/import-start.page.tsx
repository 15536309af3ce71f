import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  DataTable,
  FileField,
  Form,
  FormErrors,
  RadiosField,
  When,
} from '../../../../platform/ui/index.ts';
import type { ImportRow } from '../../import.store.ts';
import { importLimits } from '../../person-import.ts';
import { countWords, formatWords } from './import-words.ts';

type PastImport = Omit<ImportRow, 'content'>;

/** Choosing a file. Nothing is written until the next page has been read. */
export function importStartPage(view: FormView, past: readonly PastImport[], now: Temporal.Instant): Page {
  return {
    kind: 'page',
    title: 'Bring in a file',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">Bring in a file</h1>
          <p class="govuk-body">You see what would happen, row by row, before anything is written.</p>
          <Form view={view} action="/imports" multipart>
            <RadiosField
              view={view}
              name="format"
              label="What kind of file is it?"
              items={[
                {
                  value: 'person-csv',
                  label: formatWords['person-csv'],
                  hint: 'Columns Given, Family and BirthDate; a local number, NHS number or pupil number helps',
                },
                {
                  value: 'ssda903-header',
                  label: formatWords['ssda903-header'],
                  hint: 'Columns CHILD, SEX, DOB, ETHNIC and UPN. It holds no names',
                },
                {
                  value: 'social-care-status',
                  label: formatWords['social-care-status'],
                  hint: 'Columns ChildId, Status, AsAt and the allocated worker. It adds no children',
                },
              ]}
            />
            <FileField
              view={view}
              name="file"
              label="File"
              hint={`A CSV file of at most ${importLimits.maxBytes / 1_048_576} MB and ${importLimits.maxRows.toLocaleString('en-GB')} rows`}
              accept=".csv,text/csv"
            />
            <ButtonGroup>
              <Button>Look at the file</Button>
            </ButtonGroup>
          </Form>
          {past.length > 0 ? <PastImports past={past} now={now} /> : null}
        </div>
      </div>
    ),
  };
}

function PastImports({ past, now }: { past: readonly PastImport[]; now: Temporal.Instant }) {
  return (
    <DataTable
      caption="Your last files"
      captionSize="m"
      rows={past}
      empty="Files you bring in are listed here."
      counts={false}
      columns={[
        {
          heading: 'File',
          cell: (row) => (
            <a class="govuk-link" href={`/imports/${row.id}`}>
              {row.fileName}
            </a>
          ),
        },
        { heading: 'Brought', cell: (row) => <When at={row.uploadedAt} now={now} /> },
        { heading: 'Outcome', cell: (row) => (row.writtenAt ? countWords(row.counts ?? {}) : 'Not written') },
      ]}
    />
  );
}
