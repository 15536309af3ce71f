import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Button,
  CheckboxesField,
  DateField,
  Form,
  FormErrors,
  formatDate,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
  TickField,
} from '../../../../platform/ui/index.ts';
import { type PostingRow, type Role, roleLabels } from '../../../access/index.ts';
import { agencyLabel, ChildName } from '../../../people/index.ts';
import type { AboutWhom } from '../../action.queries.ts';
import type { ActionRow } from '../../action.store.ts';
import { ACTION_STATE_LABELS, ACTION_STATES } from '../../action.ts';
import { ActionState, ownerWords } from '../../parts/actions.part.tsx';
import { agencyOptions } from '../../parts/forms.part.tsx';

const WhyLate = ({ view }: { view: FormView }): VNode => (
  <>
    <TextAreaField view={view} name="lateReason" wordingHelp label="Why it was late" labelSize="m" rows={2} />
    <TickField view={view} name="lateReasonLater" label="I will say why later" />
  </>
);

interface AroundAction extends AboutWhom {
  today: Temporal.PlainDate;
  hasMeeting: boolean;
}
export function actionPage(
  view: FormView,
  action: ActionRow,
  { today, hasMeeting, child, isRecordOpen }: AroundAction,
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
        {child ? (
          <p class="govuk-caption-l">
            <ChildName child={child} href={isRecordOpen ? `/children/${child.id}` : undefined} />
          </p>
        ) : null}
        <h1 class="govuk-heading-l">{action.what}</h1>
        <p class="govuk-body">
          {ownerWords(action)}
          {action.due ? `, by ${formatDate(action.due)}` : ', no date yet'}{' '}
          <ActionState action={action} today={today} />
        </p>
        {action.notes.map((note) => (
          <p class="govuk-hint">{note}</p>
        ))}
        <p class="govuk-hint">As typed: {action.typed}</p>
        {action.handedByName ? (
          <p class="govuk-body">
            Handed on by {action.handedByName}: {action.handedBecause}
          </p>
        ) : null}
        {action.toldBy ? <p class="govuk-body">How far it is was told by {action.toldBy}.</p> : null}
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
          {asksLate ? <WhyLate view={view} /> : null}
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
        {action.state === 'open' || action.state === 'in-hand' ? (
          <p class="govuk-body">
            <a class="govuk-link" href={`/actions/${action.id}/hand-on`}>
              Not mine: hand it to somebody else
            </a>
          </p>
        ) : null}
      </>
    ),
  };
}

/** One field for most: what changed. Who said so, where the owner has no account; why late, where it is. */
export function donePage(
  view: FormView,
  action: ActionRow,
  about: { today: Temporal.PlainDate; child: string | undefined; isLate: boolean },
): Page {
  const isDone = action.state === 'done';
  const title = isDone ? 'Why it was late' : 'Done: what changed?';
  return {
    kind: 'page',
    title,
    back: { text: 'Back to actions', href: '/actions' },
    body: (
      <>
        <FormErrors view={view} />
        <Heading title={title} action={action} child={about.child} today={about.today} />
        <Form view={view}>
          <TextAreaField
            view={view}
            name="changed"
            wordingHelp
            label="What changed"
            hint="What is different now that it is done"
            rows={3}
          />
          {action.ownerPostingId === null ? (
            <TextField
              view={view}
              name="toldBy"
              label="Told by"
              hint={`${action.ownerName} has no account here: who said that it is done?`}
            />
          ) : null}
          {about.isLate ? <WhyLate view={view} /> : null}
          <Button>{isDone ? 'Save' : 'It is done'}</Button>
        </Form>
      </>
    ),
  };
}

/** "Not mine": to somebody who works here, or to an agency and whoever leads on it there. */
export function handOnPage(
  view: FormView,
  action: ActionRow,
  about: { today: Temporal.PlainDate; child: string | undefined; postings: readonly PostingRow[] },
): Page {
  const title = 'Hand it to somebody else';
  const here = (
    <SelectField
      view={view}
      name="postingId"
      label="Who"
      items={about.postings.map((each) => ({
        value: each.id,
        text: `${each.staffName}, ${agencyLabel(each.agency)} (${roleLabels[each.role as Role] ?? each.role})`,
      }))}
    />
  );
  const agency = (
    <>
      <SelectField view={view} name="agency" label="Which agency" items={agencyOptions} />
      <TextField view={view} name="leadName" label="Who leads on it there" />
    </>
  );
  return {
    kind: 'page',
    title,
    back: { text: 'Back to actions', href: '/actions' },
    body: (
      <>
        <FormErrors view={view} />
        <Heading title={title} action={action} child={about.child} today={about.today} />
        <p class="govuk-body">They read what is to be done. You still see it, and who has it now.</p>
        <Form view={view}>
          <RadiosField
            view={view}
            name="to"
            label="Whose is it?"
            items={[
              { value: 'here', label: 'Somebody who uses this service', conditional: here },
              { value: 'agency', label: 'An agency, and somebody who leads there', conditional: agency },
            ]}
          />
          <TextAreaField view={view} name="because" wordingHelp label="Why it is not yours" rows={2} />
          <Button>Hand it on</Button>
        </Form>
      </>
    ),
  };
}

function Heading(props: {
  title: string;
  action: ActionRow;
  child: string | undefined;
  today: Temporal.PlainDate;
}): VNode {
  const { action } = props;
  return (
    <>
      {props.child ? <span class="govuk-caption-l">{props.child}</span> : null}
      <h1 class="govuk-heading-l">{props.title}</h1>
      <p class="govuk-body">
        <strong>{action.what}</strong>
        <br />
        {ownerWords(action)}
        {action.due ? `, by ${formatDate(action.due)}` : ', no date yet'}{' '}
        <ActionState action={action} today={props.today} />
      </p>
    </>
  );
}
