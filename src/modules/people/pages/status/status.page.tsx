import type { VNode } from 'preact';
import { dayOf } from '../../../../platform/clock/wall-clock.ts';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import {
  Button,
  ButtonGroup,
  DataTable,
  DateField,
  Details,
  Form,
  FormErrors,
  formatDate,
  formatInstant,
  RadiosField,
  SelectField,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { PostingRow } from '../../../access/index.ts';
import type { ChildRow, SocialCareSpell } from '../../child.store.ts';
import { labelOf } from '../../code-lists.ts';
import { socialCareStatuses } from '../../code-lists-circumstances.ts';
import { freshnessOf } from '../../social-care-status.ts';
import { ChildCaption } from '../record/child-layout.tsx';

export interface StatusView {
  child: ChildRow;
  history: readonly SocialCareSpell[];
  workers: readonly PostingRow[];
  view: FormView;
  now: Temporal.Instant;
  /** Days for which the authority relies on a status. */
  freshForDays: number;
  mayChange: boolean;
}

/** What the statutory system says; confirmed with one button when it is old, changed below. */
export function StatusPage({
  child,
  history,
  workers,
  view,
  now,
  freshForDays,
  mayChange,
}: StatusView): VNode {
  const current = history.find((spell) => spell.toOn === null);
  const freshness = current
    ? freshnessOf({ asAt: dayOf(current.asAt) }, dayOf(now), freshForDays)
    : undefined;
  const hasErrors = Object.keys(view.errors).length > 0;
  return (
    <>
      <FormErrors view={view} />
      <ChildCaption child={child} now={now} />
      <h1 class="govuk-heading-l">Social-care status</h1>
      {current ? (
        <>
          <p class="govuk-body-l">
            {labelOf(socialCareStatuses, current.status)}, {freshness?.words}
          </p>
          <p class="govuk-body">
            Allocated social worker:{' '}
            {current.allocatedName ?? workerName(workers, current.allocatedPostingId) ?? 'not known yet'}
          </p>
          {mayChange && !hasErrors ? (
            <Form view={view} action={`/children/${child.id}/social-care-status/confirm`}>
              <Button classes={freshness?.isFresh ? 'govuk-button--secondary' : ''}>
                I looked today, and it still says so
              </Button>
            </Form>
          ) : null}
        </>
      ) : (
        <p class="govuk-body">Not known yet. Look in the statutory system and write down what it says.</p>
      )}
      {mayChange ? (
        <Details
          summary={current ? 'It says something else' : 'Write down what it says'}
          open={hasErrors || !current}
        >
          <NewStatus child={child} view={view} workers={workers} />
        </Details>
      ) : null}
      <History history={history} workers={workers} now={now} />
    </>
  );
}

const workerName = (workers: readonly PostingRow[], id: string | null) =>
  workers.find((worker) => worker.id === id)?.staffName;

function NewStatus({ child, view, workers }: Pick<StatusView, 'child' | 'view' | 'workers'>): VNode {
  return (
    <Form view={view} action={`/children/${child.id}/social-care-status`}>
      <RadiosField
        view={view}
        name="status"
        label="What does it say?"
        items={socialCareStatuses.map(({ code, label, note }) => ({ value: code, label, hint: note }))}
        small
      />
      <DateField view={view} name="from" label="Since which day?" />
      <SelectField
        view={view}
        name="allocatedPostingId"
        label="Allocated social worker"
        emptyText="Nobody here, or not known yet"
        items={workers.map((worker) => ({ value: worker.id, text: worker.staffName }))}
      />
      <TextField view={view} name="allocatedName" label="Or their name, if they have no account here" />
      <TextField view={view} name="allocatedContact" label="Their number or e-mail" />
      <TextField view={view} name="source" label="Where did you look?" />
      <ButtonGroup>
        <Button>Save as at today</Button>
        <a class="govuk-link" href={`/children/${child.id}`}>
          Cancel
        </a>
      </ButtonGroup>
    </Form>
  );
}

function History({ history, workers, now }: Pick<StatusView, 'history' | 'workers' | 'now'>): VNode {
  return (
    <DataTable
      caption="All it has said"
      rows={history}
      empty="Each status appears here with its dates and its source."
      counts={['status', 'statuses']}
      columns={[
        { heading: 'Status', cell: (row) => labelOf(socialCareStatuses, row.status) },
        { heading: 'From', cell: (row) => formatDate(row.fromOn) },
        { heading: 'To', cell: (row) => (row.toOn ? formatDate(row.toOn) : 'now') },
        {
          heading: 'Worker',
          cell: (row) => row.allocatedName ?? workerName(workers, row.allocatedPostingId) ?? '',
        },
        { heading: 'As at', cell: (row) => formatInstant(row.asAt, now) },
        { heading: 'Source', cell: (row) => row.source },
      ]}
    />
  );
}
