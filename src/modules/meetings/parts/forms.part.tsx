import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  Button,
  CheckboxesField,
  DateField,
  Details,
  Form,
  OwnWordsField,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import { agencyKinds } from '../../people/index.ts';
import { ITEM_STATE_LABELS, ITEM_STATES } from '../meeting.ts';
import type { MeetingKind } from '../meeting-kinds.ts';
import {
  DECISIONS,
  type DecisionKind,
  fieldLabel,
  fieldsOf,
  type MeetingSection,
} from '../meeting-sections.ts';
import { inName } from '../minuting.commands.ts';

interface FormProps {
  view: FormView;
  /** Where it posts; the page's own address when left out. */
  action?: string;
}

export const agencyOptions = agencyKinds.map((each) => ({ value: each.code, text: each.label }));
const ALSO = [
  { value: 'YOUNG_PERSON', label: 'The young person' },
  { value: 'FAMILY', label: 'The family' },
];

/** In agencies' copies anyway; in these only when ticked. */
function AlsoWith({ view, name }: { view: FormView; name: string }): VNode {
  return (
    <CheckboxesField
      view={view}
      name={name}
      label="May also be in the copy for"
      labelSize="s"
      small
      items={ALSO}
    />
  );
}

/** One part of the meeting: its mark and what was said, with a version of its own, so that two people can minute at once. */
export function SectionForm(props: FormProps & { kind: MeetingKind; section: MeetingSection }): VNode {
  const { view, kind, section } = props;
  const name = (field: string) => `${section.code}-${field}`;
  const hasMore = Boolean(view.values[name('because')] || view.errors[name('because')]);
  return (
    <Form view={view} {...(props.action ? { action: props.action } : {})}>
      {fieldsOf(section).map((item) => (
        <TextAreaField
          view={view}
          name={name(inName(item))}
          wordingHelp={item !== 'own-concern'}
          label={fieldLabel(kind, item)}
          rows={3}
        />
      ))}
      {section.hasNextDate ? (
        <DateField view={view} name={name('nextOn')} label="When we meet again" labelSize="s" />
      ) : null}
      <RadiosField
        view={view}
        name={name('state')}
        label="How far this is"
        labelSize="s"
        inline
        small
        items={ITEM_STATES.map((state) => ({ value: state, label: ITEM_STATE_LABELS[state] }))}
      />
      <Details summary="Left out, or for other copies too" open={hasMore}>
        <TextField view={view} name={name('because')} label="If it is left out, why" />
        <AlsoWith view={view} name={name('alsoWith')} />
      </Details>
      <Button classes="govuk-button--secondary">Save this part</Button>
    </Form>
  );
}

export function DecisionForm(props: FormProps & { decision: DecisionKind }): VNode {
  const { view, decision } = props;
  const { question, outcomes } = DECISIONS[decision];
  return (
    <Form view={view} {...(props.action ? { action: props.action } : {})}>
      <RadiosField
        view={view}
        name={`${decision}-outcome`}
        label={question}
        labelSize="s"
        small
        items={Object.entries(outcomes).map(([value, label]) => ({ value, label }))}
      />
      <TextAreaField
        view={view}
        name={`${decision}-rationale`}
        wordingHelp
        label="Why"
        hint="In words of your own. No score decides this."
        rows={3}
      />
      <AlsoWith view={view} name={`${decision}-alsoWith`} />
      <Button classes="govuk-button--secondary">Record the decision</Button>
    </Form>
  );
}

const CLASSES = [
  { value: 'NOTE', text: 'Information about the child' },
  { value: 'HEALTH', text: 'Health information' },
  { value: 'INTEL', text: 'Intelligence' },
  { value: 'POC', text: 'About a person we are worried about' },
  { value: 'SOURCE', text: 'Where information came from (stays with this agency)' },
];

export function ContributionForm(
  props: FormProps & {
    /** Agencies at the meeting, to choose who shares it. */
    agencies: readonly { code: string; label: string }[];
    /** A person invited writes for their own agency only. */
    ownAgency?: string | undefined;
    isCorrection?: boolean;
  },
): VNode {
  const { view } = props;
  return (
    <Form view={view} {...(props.action ? { action: props.action } : {})}>
      {props.ownAgency ? <input type="hidden" name="agency" value={props.ownAgency} /> : null}
      {props.ownAgency || props.isCorrection ? null : (
        <SelectField
          view={view}
          name="agency"
          label="Whose information it is"
          hint="It belongs to that agency, whoever types it"
          items={agencyOptions}
        />
      )}
      <TextAreaField view={view} name="text" wordingHelp label="What they know" rows={4} />
      <TextField
        view={view}
        name="source"
        label="Where it comes from"
        hint="For example, a visit, a record, a report"
      />
      <DateField view={view} name="asOf" label="From when" labelSize="s" />
      <SelectField view={view} name="dataClass" label="What it is about" emptyText={false} items={CLASSES} />
      <RadiosField
        view={view}
        name="sharing"
        label="Who may read it"
        labelSize="s"
        items={[
          { value: 'meeting', label: 'Every agency at this meeting whose role may read it' },
          {
            value: 'some',
            label: 'Only some agencies',
            conditional: (
              <CheckboxesField
                view={view}
                name="shareWith"
                label="Which agencies"
                labelSize="s"
                small
                items={props.agencies.map((each) => ({ value: each.code, label: each.label }))}
              />
            ),
          },
        ]}
      />
      <AlsoWith view={view} name="alsoWith" />
      <Button classes="govuk-button--secondary">
        {props.isCorrection ? 'Save the correction' : 'Add what they know'}
      </Button>
    </Form>
  );
}

/** One field and one key: Enter records it. */
export function ActionForm(props: FormProps & { hasFocus?: boolean }): VNode {
  return (
    <Form view={props.view} {...(props.action ? { action: props.action } : {})}>
      <TextField
        view={props.view}
        name="action"
        label="New action"
        hint="For example: Ring school about Tuesday @priya fri #protect"
        attributes={{ ...(props.hasFocus ? { autofocus: true } : {}), maxlength: '1000' }}
      />
      <Button classes="govuk-button--secondary">Add action</Button>
    </Form>
  );
}

export function AskForm(props: FormProps & { childName: string; isAnswer?: boolean }): VNode {
  const { view, childName } = props;
  return (
    <Form view={view} {...(props.action ? { action: props.action } : {})}>
      <OwnWordsField
        view={view}
        name="words"
        label={`What ${childName} asked for`}
        whose={`${childName}’s words`}
        rows={2}
      />
      <TextField
        view={view}
        name="broughtBy"
        label="Who brought it"
        hint="The young person, or the person who spoke for them"
      />
      <TextAreaField
        view={view}
        name="changed"
        wordingHelp
        label="What changed because of it"
        hint="Can be written later"
        rows={2}
      />
      <Button classes="govuk-button--secondary">{props.isAnswer ? 'Save' : 'Add what they asked for'}</Button>
    </Form>
  );
}
