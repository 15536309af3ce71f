import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import {
  Button,
  ButtonGroup,
  Form,
  FormErrors,
  RadiosField,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { ChildRow } from '../../child.store.ts';
import { recordedNumberKinds } from '../../identifiers.ts';
import { ChildCaption } from '../record/child-layout.tsx';

export function NumberPage({
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
      <h1 class="govuk-heading-l">Add a number</h1>
      <Form view={view}>
        <RadiosField
          view={view}
          name="kind"
          label="What kind of number?"
          items={Object.entries(recordedNumberKinds).map(([value, label]) => ({ value, label }))}
        />
        <TextField view={view} name="value" label="Number" width={20} />
        <TextField view={view} name="source" label="Where does it come from?" />
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
