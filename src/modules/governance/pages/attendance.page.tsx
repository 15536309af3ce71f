import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  CheckboxesField,
  DataTable,
  Details,
  Fieldset,
  Form,
  FormErrors,
  formatDate,
  InsetText,
  SelectField,
  TextField,
} from '../../../platform/ui/index.ts';
import { agencyKinds, agencyLabel } from '../../people/index.ts';
import { noteInWords } from '../attendance.commands.ts';
import type { AttendanceLine } from '../attendance.form.ts';
import { type AtSitting, arranges, isOver, pathOfSitting } from '../attendance.policy.ts';
import type { AttendanceRow } from '../attendance.store.ts';
import { ATTENDANCES, quorumWarning } from '../attendance.ts';

export interface AttendanceFacts {
  at: AtSitting;
  lines: readonly AttendanceLine[];
  rows: readonly AttendanceRow[];
}
const byLabel = agencyKinds.map(({ code, label }) => ({ value: code, text: label }));

export function attendancePage({ at, lines, rows }: AttendanceFacts, view: FormView): Page {
  const canWrite = arranges(at.place) && !isOver(at);
  // Before it begins nobody can be here yet.
  const warning = at.sitting.begunAt ? quorumWarning(rows, at.kind.fewest) : undefined;
  return {
    kind: 'page',
    title: 'Who is here',
    wide: true,
    back: { text: 'The meeting', href: pathOfSitting(at) },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">Who is here, {formatDate(at.sitting.day)}</h1>
        {warning ? <InsetText>{warning}</InsetText> : null}
        {canWrite ? <Edit lines={lines} view={view} /> : <AttendanceTable rows={rows} />}
      </>
    ),
  };
}

function Edit({ lines, view }: { lines: readonly AttendanceLine[]; view: FormView }): VNode {
  const someSilent = lines.some((line) => line.isExpected && !line.row && !line.covered);
  return (
    <>
      {someSilent ? (
        <Form view={{ ...view, key: `${view.key}a` }}>
          <input type="hidden" name="all" value="yes" />
          <Button>All expected are here</Button>
          <p class="govuk-hint">
            Notes each expected agency of whom nothing is noted yet as present. Change what differs below.
          </p>
        </Form>
      ) : null}
      <Form view={view}>
        {lines.map((line) => (
          <Line line={line} view={view} />
        ))}
        <Button classes={someSilent ? 'govuk-button--secondary' : ''}>Save who is here</Button>
      </Form>
    </>
  );
}

function Line({ line, view }: { line: AttendanceLine; view: FormView }): VNode {
  const { at, agency, row } = line;
  const field = (name: string) => `row-${at}-${name}`;
  const filled = ['deputyFor', 'sharedWith', 'because'].some((name) => view.values[field(name)]);
  const wrong = ['deputyFor', 'sharedWith', 'because'].some((name) => view.errors[field(name)]);
  const isConflict = Object.keys(view.errors).length === 0 && row !== undefined;
  const typed = view.values[field('version')];
  const version = isConflict ? row.version : (typed ?? row?.version ?? 0);
  return (
    <Fieldset legend={{ content: line.label, classes: 'govuk-fieldset__legend--s' }} describedBy={undefined}>
      <input type="hidden" name={field('was')} value={String(view.values[field('was')] ?? '')} />
      <input type="hidden" name={field('version')} value={String(version)} />
      {agency === '' ? (
        <SelectField view={view} name={field('agency')} label="Which agency?" items={byLabel} />
      ) : (
        <input type="hidden" name={field('agency')} value={agency} />
      )}
      {line.covered ? (
        <p class="govuk-body">
          Here by {line.covered.name ?? agencyLabel(line.covered.agency)}, a shared post with{' '}
          {agencyLabel(line.covered.agency)}. Nothing more is needed.
        </p>
      ) : null}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-third">
          <SelectField
            view={view}
            name={field('attendance')}
            label="How"
            emptyText="Not noted"
            items={ATTENDANCES.map(({ value, label }) => ({ value, text: label }))}
          />
        </div>
        <div class="govuk-grid-column-two-thirds">
          {line.members.length > 0 ? (
            <CheckboxesField
              view={view}
              name={field('standing')}
              label="Standing members"
              labelSize="s"
              small
              items={line.members.map((name) => ({ value: name, label: name }))}
            />
          ) : null}
          <TextField
            view={view}
            name={field('name')}
            label={line.members.length > 0 ? 'Somebody else' : 'Who'}
          />
        </div>
      </div>
      <Details summary="Deputy for whom, shared post, or why" open={filled || wrong}>
        <TextField view={view} name={field('deputyFor')} label="Stands in for" />
        <SelectField
          view={view}
          name={field('sharedWith')}
          label="Shared post: also for"
          emptyText="Nobody else"
          items={byLabel.filter((each) => each.value !== agency)}
        />
        <TextField
          view={view}
          name={field('because')}
          label="Why they were not asked, or are not here"
          hint="Needed where an agency was not asked"
        />
      </Details>
    </Fieldset>
  );
}

/** Who was there, for whoever only reads. */
export const AttendanceTable = ({ rows }: { rows: readonly AttendanceRow[] }): VNode => (
  <DataTable
    caption="By agency"
    rows={rows}
    counts={['agency', 'agencies']}
    empty="Who is here is noted when the meeting begins."
    columns={[
      { heading: 'Agency', cell: (row) => agencyLabel(row.agency) },
      { heading: 'How', cell: noteInWords },
    ]}
  />
);
