import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import {
  Button,
  ButtonGroup,
  DateField,
  Form,
  FormErrors,
  RadiosField,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { ChildRow } from '../../child.store.ts';
import { sexes } from '../../code-lists-identity.ts';
import { ChildCaption } from '../record/child-layout.tsx';

/** Names, birth date and registered sex: asked the same way when a child is added and when it is corrected. */
export function IdentityFields({ view }: { view: FormView }): VNode {
  return (
    <>
      <TextField view={view} name="preferredName" label="Name they like to be called" />
      <TextField view={view} name="givenName" label="First names, as registered" />
      <TextField view={view} name="familyName" label="Last name" />
      <TextField view={view} name="pronouns" label="Pronouns, if they told you" width={10} />
      <DateField
        view={view}
        name="bornOn"
        label="Date of birth"
        hint="If only roughly known, enter the nearest date and say how sure you are."
      />
      <RadiosField
        view={view}
        name="birthPrecision"
        label="How sure is the date?"
        items={[
          { value: 'exact', label: 'Seen or confirmed' },
          { value: 'month', label: 'Month and year only' },
          { value: 'year', label: 'Year only' },
          { value: 'estimated', label: 'Estimated from their age' },
        ]}
        small
      />
      <RadiosField
        view={view}
        name="sex"
        label="Sex registered"
        items={sexes.map(({ code, label }) => ({ value: code, label }))}
        small
        inline
      />
    </>
  );
}

export function IdentityPage({
  child,
  view,
  now,
}: {
  child: ChildRow;
  view: FormView;
  now: Temporal.Instant;
}): VNode {
  return (
    <>
      <FormErrors view={view} />
      <ChildCaption child={child} now={now} />
      <h1 class="govuk-heading-l">Correct name or date of birth</h1>
      <Form view={view}>
        <IdentityFields view={view} />
        <ButtonGroup>
          <Button>Save</Button>
          <a class="govuk-link" href={`/children/${child.id}/about`}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}
