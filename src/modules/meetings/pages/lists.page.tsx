import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../platform/http/route.ts';
import {
  Button,
  CheckboxesField,
  DataTable,
  DateField,
  Form,
  FormErrors,
  formatDate,
  formatInstant,
  PersonName,
  RadiosField,
  StatusTag,
  SubNavigation,
  TextAreaField,
  When,
} from '../../../platform/ui/index.ts';
import { cellOf, inOwnWords } from '../../access/index.ts';
import { coordinates } from '../../missing/index.ts';
import type { ChildRow } from '../../people/index.ts';
import { agencyLabel } from '../../people/index.ts';
import type { ActionRow } from '../action.store.ts';
import { ACTION_STATE_LABELS, ACTION_STATES } from '../action.ts';
import type { MeetingRow } from '../meeting.store.ts';
import { kindOf } from '../meeting-sections.ts';
import { ActionState } from '../parts/actions.part.tsx';

export function meetingsTab(
  visit: Visit,
  child: ChildRow,
  rows: readonly MeetingRow[],
  isRunner: boolean,
): VNode {
  return (
    <>
      {isRunner ? (
        <div class="govuk-button-group">
          <Button href={`/children/${child.id}/meetings/new`}>Arrange a meeting</Button>
          <a class="govuk-link" href={`/children/${child.id}/meetings/elsewhere`}>
            Record one held elsewhere
          </a>
        </div>
      ) : null}
      <DataTable
        caption="Meetings, newest first"
        counts={['meeting', 'meetings']}
        rows={rows}
        empty="No meetings yet. They appear here when they are arranged."
        columns={[
          {
            heading: 'Meeting',
            cell: (row) => (
              <a class="govuk-link" href={`/meetings/${row.meetingId}?child=${row.childId}`}>
                {inOwnWords(visit.actor, kindOf(row.kind).label)}
              </a>
            ),
          },
          { heading: 'When', cell: (row) => whenOf(row, visit.now) },
          { heading: 'How it stands', cell: (row) => <Stands row={row} /> },
          {
            heading: 'Minutes',
            cell: (row) =>
              row.isElsewhere
                ? 'On file'
                : row.minutesOutAt
                  ? `Sent ${formatInstant(row.minutesOutAt, visit.now)}`
                  : 'Not sent',
          },
        ]}
      />
    </>
  );
}

const whenOf = (row: MeetingRow, now: Temporal.Instant) => {
  const at = row.heldAt ?? row.plannedAt;
  return at ? <When at={at} now={now} /> : 'No time set yet';
};
function Stands({ row }: { row: MeetingRow }): VNode {
  if (row.completedAt) return <StatusTag tone="done">Complete</StatusTag>;
  if (row.heldAt)
    return <StatusTag tone="doing">{row.isElsewhere ? 'Held elsewhere' : 'Held, not complete'}</StatusTag>;
  return <StatusTag tone="todo">Arranged</StatusTag>;
}

export function actionsPage(
  visit: Visit,
  whose: 'mine' | 'team',
  actions: readonly ActionRow[],
  names: ReadonlyMap<string, string>,
  today: Temporal.PlainDate,
): Page {
  const title = whose === 'mine' ? 'My actions' : 'Actions of my team';
  return {
    kind: 'page',
    title,
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        {visit.actor.teamId ? (
          <SubNavigation
            label="Whose actions"
            items={[
              { content: 'Mine', href: '/actions', active: whose === 'mine' },
              { content: 'My team', href: '/actions?whose=team', active: whose === 'team' },
            ]}
          />
        ) : null}
        <ActionTable
          actions={actions}
          names={names}
          today={today}
          hasOwner={whose === 'team'}
          changeAt={changeAt(visit)}
          caption="Open actions, by date"
        />
      </>
    ),
  };
}

/** Those who run the hub and write no plans change what was agreed about a missing child on a page of their own. */
export const changeAt =
  ({ actor }: Pick<Visit, 'actor'>) =>
  (row: ActionRow): string | undefined => {
    if (cellOf(actor, 'PLAN')?.mayWrite) return `/actions/${row.id}`;
    return row.meetingId === null && coordinates(actor) ? `/missing-meetings/actions/${row.id}` : undefined;
  };

export function ActionTable(props: {
  actions: readonly ActionRow[];
  names: ReadonlyMap<string, string>;
  today: Temporal.PlainDate;
  hasOwner: boolean;
  /** Where an action is changed; whoever may only read is led to no page that changes. */
  changeAt: (row: ActionRow) => string | undefined;
  caption: string;
}): VNode {
  const { names, today } = props;
  return (
    <DataTable
      caption={props.caption}
      counts={['action', 'actions']}
      rows={props.actions}
      empty="No open actions. Actions given to you at a meeting appear here."
      columns={[
        {
          heading: 'Action',
          cell: (row) => {
            const href = props.changeAt(row);
            return href ? (
              <a class="govuk-link" href={href}>
                {row.what}
              </a>
            ) : (
              row.what
            );
          },
        },
        {
          heading: 'Child',
          cell: (row) => (
            <PersonName known={names.get(row.childId) ?? 'From a meeting whose papers are closed to you'} />
          ),
        },
        ...(props.hasOwner ? [{ heading: 'Owner', cell: (row: ActionRow) => row.ownerName }] : []),
        { heading: 'By', cell: (row) => (row.due ? formatDate(row.due) : 'No date yet') },
        { heading: 'How it stands', cell: (row) => <ActionState action={row} today={today} /> },
      ]}
    />
  );
}

export function actionPage(
  view: FormView,
  action: ActionRow,
  today: Temporal.PlainDate,
  hasMeeting: boolean,
): Page {
  const asksLate =
    view.errors.lateReason !== undefined || action.lateReason !== null || Boolean(view.values.lateReason);
  return {
    kind: 'page',
    title: 'Action',
    back: hasMeeting
      ? { text: 'Back to the meeting', href: `/meetings/${action.meetingId}?child=${action.childId}` }
      : { text: 'Back to my actions', href: '/actions' },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">{action.what}</h1>
        <p class="govuk-body">
          {action.ownerName}, {agencyLabel(action.ownerAgency)}
          {action.due ? `, by ${formatDate(action.due)}` : ', no date yet'}{' '}
          <ActionState action={action} today={today} />
        </p>
        {action.notes.map((note) => (
          <p class="govuk-hint">{note}</p>
        ))}
        <p class="govuk-hint">As typed: {action.typed}</p>
        <Form view={view}>
          <RadiosField
            view={view}
            name="state"
            label="How far it is"
            items={ACTION_STATES.map((each) => ({ value: each, label: ACTION_STATE_LABELS[each] }))}
          />
          <TextAreaField
            view={view}
            name="changed"
            wordingHelp
            label="What changed"
            hint="What is different for the child now it is done, or why it is not needed any more"
            labelSize="m"
            rows={3}
          />
          {asksLate ? (
            <TextAreaField view={view} name="lateReason" label="Why it was late" labelSize="m" rows={2} />
          ) : null}
          <DateField view={view} name="due" label="Date it is due" />
          <CheckboxesField
            view={view}
            name="alsoWith"
            label="May also be in the copy for"
            labelSize="s"
            small
            items={[
              { value: 'YOUNG_PERSON', label: 'The young person' },
              { value: 'FAMILY', label: 'The family' },
            ]}
          />
          <Button>Save</Button>
        </Form>
      </>
    ),
  };
}

/** A small form alone on its page: shown by itself, and again when something is wrong or somebody else saved first. */
export function formPage(title: string, back: string, view: FormView, form: VNode, said?: VNode): Page {
  return {
    kind: 'page',
    title,
    back: { text: 'Back to the meeting', href: back },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">{title}</h1>
        {said ?? null}
        {form}
      </>
    ),
  };
}
