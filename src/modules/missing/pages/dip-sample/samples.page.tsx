import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  DataTable,
  DateField,
  Form,
  FormErrors,
  formatDate,
  InsetText,
  RadiosField,
  SelectField,
  StatusTag,
  SummaryList,
  TextAreaField,
  TextField,
  When,
} from '../../../../platform/ui/index.ts';
import { type PostingRow, type Role, roleLabels } from '../../../access/index.ts';
import { labelOf } from '../../../people/index.ts';
import { isDrawnAgain, OPEN_DAYS } from '../../dip-sample.commands.ts';
import { drawsSamples } from '../../dip-sample.policy.ts';
import type { DipRecordRow, DipSampleRow } from '../../dip-sample.store.ts';
import {
  type DipResults,
  dipAnswers,
  dipLines,
  dipMethods,
  gradeLabel,
  resultsOf,
} from '../../dip-sample.ts';
import { DIP_WORDING, drawnHow } from '../../dip-sample-results.ts';
import { HubLinks } from '../../parts/hub-links.part.tsx';

const ROOT = '/missing/dip-samples';

export function samplesPage(
  visit: Visit,
  rows: readonly (DipSampleRow & { drawn: number; looked: number })[],
): Page {
  return {
    kind: 'page',
    title: 'Dip samples',
    body: (
      <>
        <h1 class="govuk-heading-l">Dip samples of return interviews</h1>
        <HubLinks visit={visit} here="/missing/dip-samples" />
        {drawsSamples(visit.actor) ? <Button href={`${ROOT}/new`}>Draw a sample</Button> : null}
        <DataTable
          caption="Samples, newest first"
          counts={['sample', 'samples']}
          rows={rows}
          empty="No sample yet. Each one that is drawn stands here, with its results."
          columns={[
            {
              heading: 'Drawn',
              cell: (row) => (
                <a class="govuk-link" href={`${ROOT}/${row.id}`}>
                  <When at={row.drawnAt} now={visit.now} />
                </a>
              ),
            },
            { heading: 'How', cell: (row) => labelOf(dipMethods, row.method) },
            { heading: 'Of', cell: (row) => `${formatDate(row.fromOn)} to ${formatDate(row.toOn)}` },
            { heading: 'Auditor', cell: (row) => row.auditorName },
            { heading: 'Looked at', cell: (row) => `${row.looked} of ${row.drawn}` },
            { heading: 'State', cell: (row) => <State closedAt={row.closedAt} /> },
          ]}
        />
      </>
    ),
  };
}
const State = ({ closedAt }: { closedAt: Temporal.Instant | null }): VNode =>
  closedAt ? <StatusTag tone="done">Closed</StatusTag> : <StatusTag tone="doing">Open</StatusTag>;

/** One question: how, of when, how many, who looks. */
export function drawPage(view: FormView, auditors: readonly PostingRow[]): Page {
  return {
    kind: 'page',
    title: 'Draw a dip sample',
    back: { text: 'Dip samples', href: ROOT },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">Draw a dip sample</h1>
          <Form view={view}>
            <RadiosField
              view={view}
              name="method"
              label="How it is drawn"
              items={dipMethods.map((each) => ({
                value: each.code,
                label: each.label,
                hint: 'note' in each ? each.note : undefined,
              }))}
            />
            <DateField view={view} name="from" label="First day" hint="Episodes that ended from this day" />
            <DateField view={view} name="to" label="Last day" />
            <TextField
              view={view}
              name="wanted"
              label="How many records"
              hint="When every one declined is drawn, all of them are"
              width={3}
              inputmode="numeric"
            />
            <TextField view={view} name="purpose" label="What it is for" />
            <SelectField
              view={view}
              name="auditorPostingId"
              label="Who looks at the records"
              hint={`The sampled records open to them for ${OPEN_DAYS} days`}
              items={auditors.map((each) => ({
                value: each.id,
                text: `${each.staffName}, ${roleLabels[each.role as Role]}`,
              }))}
            />
            <ButtonGroup>
              <Button>Draw the sample</Button>
              <a class="govuk-link" href={ROOT}>
                Cancel
              </a>
            </ButtonGroup>
          </Form>
        </div>
      </div>
    ),
  };
}

interface Shown {
  sample: DipSampleRow;
  records: readonly DipRecordRow[];
  letters: ReadonlyMap<string, string>;
}
/** How it was drawn, each record with what was found, and the results with n. No list of who held the interviews. */
export function samplePage(visit: Visit, { sample, records, letters }: Shown): Page {
  const at = `${ROOT}/${sample.id}`;
  const results = resultsOf(records);
  const isAuditor = sample.auditorPostingId === visit.actor.postingId && sample.closedAt === null;
  const next = records.find((each) => each.grade === null);
  const lacks =
    records.length <
    (sample.method === 'DECLINED' ? sample.population : Math.min(sample.wanted, sample.population));
  return {
    kind: 'page',
    title: 'Dip sample',
    wide: true,
    back: { text: 'Dip samples', href: ROOT },
    body: (
      <>
        <h1 class="govuk-heading-l govuk-!-margin-bottom-2">Dip sample of return interviews</h1>
        <p class="govuk-body">
          <State closedAt={sample.closedAt} /> {results.looked} of {results.drawn} looked at. {sample.purpose}
          .
        </p>
        <div class="govuk-button-group">
          {isAuditor && next ? (
            <Button href={`${at}/records/${next.id}`}>Look at record {next.place}</Button>
          ) : null}
          {sample.closedAt === null && drawsSamples(visit.actor) ? (
            <a class="govuk-link" href={`${at}/close`}>
              Close the sample
            </a>
          ) : null}
        </div>
        <Results results={results} />
        <p class="govuk-body">
          Without names:{' '}
          <a class="govuk-link" href={`${at}/results/docx`}>
            Word
          </a>
          ,{' '}
          <a class="govuk-link" href={`${at}/results/pdf`}>
            PDF
          </a>
          ,{' '}
          <a class="govuk-link" href={`${at}/results/csv`}>
            CSV
          </a>
        </p>
        {sample.learned ? (
          <>
            <h2 class="govuk-heading-m">What was learned</h2>
            <p class="govuk-body">{sample.learned}</p>
          </>
        ) : null}
        <Records sample={sample} records={records} letters={letters} isAuditor={isAuditor} />
        <h2 class="govuk-heading-m">How it was drawn</h2>
        <SummaryList rows={drawnHow(sample).map(([key, value]) => ({ key, value }))} />
        <p class="govuk-body">
          {lacks
            ? 'Some records of the sample are hidden from you, so the draw cannot be checked here.'
            : isDrawnAgain(sample, records)
              ? 'Drawn again from the seed and the stored population: the same records in the same order.'
              : 'Drawn again from the seed and the stored population, other records come out. Tell whoever keeps this service.'}
        </p>
        <p class="govuk-hint">{DIP_WORDING}.</p>
      </>
    ),
  };
}

function Results({ results }: { results: DipResults }): VNode {
  if (results.looked === 0)
    return (
      <InsetText>
        No record has been looked at yet. The results stand here, line by line, with how many they count.
      </InsetText>
    );
  return (
    <>
      <DataTable
        caption={`What was found (n = ${results.looked})`}
        rows={results.lines}
        empty=""
        columns={[
          { heading: 'Line', cell: (row) => row.label },
          ...dipAnswers.map((answer) => ({
            heading: answer.label,
            isNumeric: true,
            cell: (row: DipResults['lines'][number]) => String(row.counts[answer.code]),
          })),
          { heading: 'n', isNumeric: true, cell: (row) => String(row.n) },
        ]}
      />
      <p class="govuk-body">
        Grades: {results.grades.map((each) => `${each.label} ${each.count}`).join(', ')}.{' '}
        {results.looked < 10 ? 'Fewer than ten records: read them as examples, not as a rate.' : ''}
      </p>
      {results.themes.length > 0 ? (
        <p class="govuk-body">
          Themes: {results.themes.map((each) => `${each.label} (${each.count})`).join('; ')}.
        </p>
      ) : null}
    </>
  );
}

function Records({ sample, records, letters, isAuditor }: Shown & { isAuditor: boolean }): VNode {
  return (
    <DataTable
      caption="Records, in the order in which they were drawn"
      counts={['record', 'records']}
      rows={records}
      empty="No record of this sample is open to you."
      columns={[
        {
          heading: 'Record',
          cell: (row) =>
            isAuditor ? (
              <a class="govuk-link" href={`${ROOT}/${sample.id}/records/${row.id}`}>
                Record {row.place}
              </a>
            ) : (
              `Record ${row.place}`
            ),
        },
        { heading: 'Child', cell: (row) => letters.get(row.childId) ?? '?' },
        ...(sample.method === 'STRATIFIED'
          ? [{ heading: 'Group', cell: (row: DipRecordRow) => row.stratum ?? '' }]
          : []),
        { heading: 'Grade', cell: (row) => gradeLabel(row.grade) },
        { heading: 'Theme', cell: (row) => (row.theme ? labelOf(dipLines, row.theme) : '') },
        { heading: 'Action', cell: (row) => row.action ?? '' },
      ]}
    />
  );
}

export function closeSamplePage(sample: DipSampleRow, view: FormView): Page {
  return {
    kind: 'page',
    title: 'Close the sample',
    back: { text: 'Back to the sample', href: `${ROOT}/${sample.id}` },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">Close the sample</h1>
        <p class="govuk-body">
          What was found can no longer be changed, and the records close to {sample.auditorName}.
        </p>
        <Form view={view}>
          <TextAreaField
            view={view}
            name="learned"
            label="What was learned, and what changes"
            hint="Name no child and no colleague: it stands in the results that are passed on"
            rows={4}
          />
          <Button>Close the sample</Button>
        </Form>
      </>
    ),
  };
}
