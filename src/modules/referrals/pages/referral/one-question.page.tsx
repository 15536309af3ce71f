import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import { Button, ButtonGroup, Form, FormErrors, TextAreaField } from '../../../../platform/ui/index.ts';

export interface OneQuestionProps {
  view: FormView;
  heading: string;
  name: string;
  label: string;
  hint: string;
  button: string;
  back: string;
}

/** One thing to say before an act. */
export function OneQuestionPage(props: OneQuestionProps): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FormErrors view={props.view} />
        <h1 class="govuk-heading-l">{props.heading}</h1>
        <Form view={props.view}>
          <TextAreaField
            view={props.view}
            name={props.name}
            label={props.label}
            hint={props.hint}
            rows={4}
            labelSize="m"
          />
          <ButtonGroup>
            <Button>{props.button}</Button>
            <a class="govuk-link" href={props.back}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </div>
    </div>
  );
}
