import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import {
  Button,
  ButtonGroup,
  DateField,
  Form,
  FormErrors,
  RadiosField,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { ChildRow } from '../../child.store.ts';
import { addressTypes } from '../../code-lists-circumstances.ts';
import { ChildCaption } from '../record/child-layout.tsx';

interface Props {
  child: ChildRow;
  view: FormView;
  now: Temporal.Instant;
}
function End({ child }: { child: ChildRow }): VNode {
  return (
    <ButtonGroup>
      <Button>Save</Button>
      <a class="govuk-link" href={`/children/${child.id}/contact`}>
        Cancel
      </a>
    </ButtonGroup>
  );
}

export function AddressPage({ child, view, now }: Props): VNode {
  return (
    <>
      <FormErrors view={view} />
      <ChildCaption child={child} now={now} />
      <h1 class="govuk-heading-l">Add an address</h1>
      <Form view={view}>
        <RadiosField
          view={view}
          name="kind"
          label="What is it?"
          items={addressTypes.map(({ code, label }) => ({ value: code, label }))}
        />
        <TextAreaField
          view={view}
          name="lines"
          label="Address"
          hint="Only here. An address in a note can reach a letter."
          rows={4}
        />
        <TextField view={view} name="postcode" label="Postcode, if known" width={10} />
        <TextField
          view={view}
          name="withheldFrom"
          label="Who must not learn it?"
          hint="Leave empty if nobody. For example: father, and anybody who asks for him."
        />
        <DateField view={view} name="from" label="Since when?" />
        <DateField view={view} name="to" label="Until when, if it has ended?" />
        <TextField view={view} name="source" label="Who says so?" />
        <End child={child} />
      </Form>
    </>
  );
}

export function SafeContactPage({ child, view, now }: Props): VNode {
  return (
    <>
      <FormErrors view={view} />
      <ChildCaption child={child} now={now} />
      <h1 class="govuk-heading-l">A way to be in touch</h1>
      <Form view={view}>
        <RadiosField
          view={view}
          name="isSafe"
          label="Is it safe?"
          items={[
            { value: 'yes', label: 'Safe', hint: 'The child says so, or has used it' },
            { value: 'no', label: 'Not safe', hint: 'Somebody else reads it, holds it or listens' },
          ]}
        />
        <TextField
          view={view}
          name="who"
          label="Whose is it, or who is it?"
          hint="For example: their own phone, Nan, form tutor."
        />
        <TextField
          view={view}
          name="way"
          label="How?"
          hint="For example: text only, ring, in person at school."
        />
        <TextField
          view={view}
          name="value"
          label="Number, e-mail or account"
          hint="Hidden afterwards until somebody gives a reason."
        />
        <TextField view={view} name="whenSafe" label="When is it safe?" />
        <TextField
          view={view}
          name="notSafe"
          label="What must never be done?"
          hint="For example: no voicemail, never say where you ring from."
        />
        <TextField view={view} name="source" label="Who says so?" />
        <End child={child} />
      </Form>
    </>
  );
}
