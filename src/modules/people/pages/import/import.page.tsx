import { describeProblem, type FileProblem } from '../../../../platform/files/csv.ts';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Banner,
  Button,
  ButtonGroup,
  DataTable,
  Details,
  Form,
  SummaryList,
  When,
} from '../../../../platform/ui/index.ts';
import type { ImportRow } from '../../import.store.ts';
import type { RowState } from '../../import-plan.ts';
import type { ImportFormat, ImportReport, ReportRow } from '../../import-report.ts';
import { formatWords, stateWords, writeWords } from './import-words.ts';

const back = { text: 'Bring in another file', href: '/imports' };
const MOST_ROWS = 100;

/** What would happen, before anything is written. */
export function importPreviewPage(row: ImportRow, report: ImportReport, view: FormView): Page {
  const errors = report.problems.filter((each) => each.severity === 'error');
  const warnings = report.problems.filter((each) => each.severity === 'warning');
  const hasWork = Boolean(report.counts.new || report.counts['filled in'] || report.counts.confirmed);
  return {
    kind: 'page',
    title: 'Look at the file',
    back,
    body: (
      <>
        <h1 class="govuk-heading-l">What this file would do</h1>
        {errors.length > 0 ? (
          <Banner tone="act-now" title="Nothing can be written until this is put right in the file">
            <Problems problems={errors} />
          </Banner>
        ) : null}
        <Facts row={row} counts={report.counts} read={report.read} />
        {errors.length === 0 && hasWork ? (
          <Form view={view} action={`/imports/${row.id}`}>
            <ButtonGroup>
              <Button>{writeWords(report.format, report.counts)}</Button>
              <a class="govuk-link" href="/imports">
                Leave it
              </a>
            </ButtonGroup>
          </Form>
        ) : null}
        {errors.length === 0 && !hasWork ? (
          <p class="govuk-body">
            Everything in this file is on the record already, or is not for it. There is nothing to write.
          </p>
        ) : null}
        {warnings.length > 0 ? (
          <>
            <h2 class="govuk-heading-m">Worth a look</h2>
            <Problems problems={warnings} />
          </>
        ) : null}
        {report.rows.length > 0 ? <Rows rows={report.rows} /> : null}
      </>
    ),
  };
}

/** After it was written, or after the file was dropped. */
export function importWrittenPage(row: ImportRow, now: Temporal.Instant): Page {
  return {
    kind: 'page',
    title: row.writtenAt ? 'The file is on the record' : 'The file is no longer here',
    back,
    body: (
      <>
        <h1 class="govuk-heading-l">
          {row.writtenAt ? 'The file is on the record' : 'The file is no longer here'}
        </h1>
        {row.writtenAt ? (
          <p class="govuk-body">
            Written <When at={row.writtenAt} now={now} />. The file itself was not kept.
          </p>
        ) : (
          <p class="govuk-body">
            A file that is not written within a day is dropped. Nothing of it was written.
          </p>
        )}
        <Facts row={row} counts={row.counts ?? {}} read={undefined} />
        <p class="govuk-body">
          <a class="govuk-link" href="/children">
            Find a child
          </a>
        </p>
      </>
    ),
  };
}

function Facts({
  row,
  counts,
  read,
}: {
  row: ImportRow;
  counts: Partial<Record<string, number>>;
  read: number | undefined;
}) {
  const lines = Object.entries(counts).map(([state, count]) => ({
    key: stateWords[state as RowState] ?? state,
    value: (count ?? 0).toLocaleString('en-GB'),
  }));
  return (
    <SummaryList
      rows={[
        { key: 'File', value: row.fileName },
        { key: 'Kind', value: formatWords[row.format as ImportFormat] },
        ...(read === undefined ? [] : [{ key: 'Rows read', value: read.toLocaleString('en-GB') }]),
        ...lines,
      ]}
    />
  );
}

function Problems({ problems }: { problems: readonly FileProblem[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {problems.map((problem) => (
        <li>{describeProblem(problem)}</li>
      ))}
    </ul>
  );
}

function Rows({ rows }: { rows: readonly ReportRow[] }) {
  const shown = rows.slice(0, MOST_ROWS);
  return (
    <Details summary={`Row by row${rows.length > MOST_ROWS ? ` (the first ${MOST_ROWS})` : ''}`}>
      <DataTable
        caption="Rows of the file"
        isCaptionHidden
        rows={shown}
        total={rows.length}
        counts={['row', 'rows']}
        empty="The file has no rows."
        columns={[
          { heading: 'Row', cell: (row) => String(row.line), isNumeric: true },
          { heading: 'What would happen', cell: (row) => stateWords[row.state] },
          {
            heading: 'Child',
            cell: (row) =>
              row.childId ? (
                <a class="govuk-link" href={`/children/${row.childId}`}>
                  Open the record
                </a>
              ) : (
                ''
              ),
          },
        ]}
      />
    </Details>
  );
}
