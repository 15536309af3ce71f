import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Banner,
  Button,
  ButtonGroup,
  counted,
  DataTable,
  Details,
  Form,
  SummaryList,
  TickField,
  When,
} from '../../../../platform/ui/index.ts';
import type { ImportRow } from '../../import.store.ts';
import type { RowState } from '../../import-plan.ts';
import { type MissingReport, problemInWords, type ReportRow } from '../../import-report.ts';
import type { RowProblem } from '../../statutory-file.ts';
import { formatWords, stateWords } from './import-words.ts';

const back = { text: 'Bring in another file', href: '/missing/import' };
const MOST_SHOWN = 100;

/** What would happen, before anything is written, or before it goes on. */
export function importPreviewPage(
  row: ImportRow,
  report: MissingReport,
  children: number,
  view: FormView,
): Page {
  const errors = report.problems.filter((each) => each.severity === 'error');
  const warnings = report.problems.filter((each) => each.severity === 'warning');
  const unknown = report.counts['not known here'] ?? 0;
  const work = (report.counts.new ?? 0) + (report.counts['filled in'] ?? 0);
  const canCreate = unknown > 0 && row.headerContent !== null && row.childrenDone === 0;
  const isBegun = row.childrenDone > 0;
  return {
    kind: 'page',
    title: 'Look at the file',
    back,
    body: (
      <>
        <h1 class="govuk-heading-l">
          {isBegun ? 'The file is partly on the record' : 'What this file would do'}
        </h1>
        {isBegun ? (
          <p class="govuk-body">
            {row.childrenDone.toLocaleString('en-GB')} of {counted(children, 'child')} in the file are done.
            What is done shows below as on the record already.
          </p>
        ) : null}
        <Facts row={row} report={report} />
        {work > 0 || canCreate || isBegun ? (
          <Form view={view} action={`/missing/import/${row.id}`}>
            {canCreate ? (
              <TickField
                view={view}
                name="createChildren"
                label="Also add the children nobody here knows, from the header"
                hint="The header holds no names"
              />
            ) : null}
            <ButtonGroup>
              <Button>{isBegun ? 'Go on' : writeWords(report)}</Button>
              <a class="govuk-link" href="/missing/import">
                Leave it
              </a>
            </ButtonGroup>
          </Form>
        ) : (
          <p class="govuk-body">
            Everything in this file is on the record already, or is not for it. There is nothing to write.
          </p>
        )}
        {errors.length > 0 ? (
          <Banner tone="soon" title="Left out, for you to look at">
            <Problems problems={errors} />
          </Banner>
        ) : null}
        {warnings.length > 0 ? (
          <>
            <h2 class="govuk-heading-m">Worth putting right in the return</h2>
            <Problems problems={warnings} />
          </>
        ) : null}
        <Rows rows={report.rows} />
      </>
    ),
  };
}

function writeWords({ counts }: MissingReport): string {
  const parts = [
    ...(counts.new ? [`add ${counted(counts.new, 'episode')}`] : []),
    ...(counts['filled in'] ? [`fill in ${counted(counts['filled in'], 'episode')}`] : []),
  ];
  const text = parts.join(' and ') || 'bring it in';
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** After it was written, or after the file was dropped. */
export function importDonePage(row: ImportRow, now: Temporal.Instant): Page {
  const title = row.finishedAt ? 'The file is on the record' : 'The file is no longer here';
  return {
    kind: 'page',
    title,
    back,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        {row.finishedAt ? (
          <p class="govuk-body">
            Written <When at={row.finishedAt} now={now} />. The file itself was not kept.
          </p>
        ) : (
          <p class="govuk-body">
            A file is dropped after a day. Bring it in again: what is on the record already stays as it is.
          </p>
        )}
        <SummaryList rows={[{ key: 'File', value: row.fileName }, ...countRows(row.counts)]} />
      </>
    ),
  };
}

const countRows = (counts: Partial<Record<string, number>>) =>
  Object.entries(counts).map(([state, count]) => ({
    key: stateWords[state as RowState] ?? state,
    value: (count ?? 0).toLocaleString('en-GB'),
  }));

const Facts = ({ row, report }: { row: ImportRow; report: MissingReport }) => (
  <SummaryList
    rows={[
      { key: 'File', value: row.fileName },
      { key: 'Kind', value: formatWords[report.format] },
      ...(report.collectionYear ? [{ key: 'Collection year', value: report.collectionYear }] : []),
      { key: 'Rows read', value: report.read.toLocaleString('en-GB') },
      ...countRows(report.counts),
    ]}
  />
);

function Problems({ problems }: { problems: readonly RowProblem[] }) {
  const left = problems.length - MOST_SHOWN;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {problems.slice(0, MOST_SHOWN).map((problem) => (
        <li>{problemInWords(problem)}</li>
      ))}
      {left > 0 ? <li>and {left.toLocaleString('en-GB')} more like these</li> : null}
    </ul>
  );
}

/** The episode where there is one: the co-ordinator reads it without holding the child's record. */
function recordLink({ childId, episodeId, line }: ReportRow) {
  if (!childId) return '';
  const href = episodeId ? `/children/${childId}/missing/${episodeId}` : `/children/${childId}`;
  return (
    <a class="govuk-link" href={href}>
      {episodeId ? 'Open the episode' : 'Open the child'}
      <span class="govuk-visually-hidden"> of row {line}</span>
    </a>
  );
}

function Rows({ rows }: { rows: readonly ReportRow[] }) {
  return (
    <Details summary={`Row by row${rows.length > MOST_SHOWN ? ` (the first ${MOST_SHOWN})` : ''}`}>
      <DataTable
        caption="Rows of the file"
        isCaptionHidden
        rows={rows.slice(0, MOST_SHOWN)}
        total={rows.length}
        counts={['row', 'rows']}
        empty="No row of the file can be an episode."
        columns={[
          { heading: 'Row', cell: (row) => String(row.line), isNumeric: true },
          { heading: 'What would happen', cell: (row) => stateWords[row.state] },
          { heading: 'Record', cell: recordLink },
        ]}
      />
    </Details>
  );
}
