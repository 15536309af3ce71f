import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import { Button, ButtonGroup, type Content, Form, FormErrors } from '../../../platform/ui/index.ts';

/** One question: whose it is, what is asked, one main action, one way back. */
export function Ask(props: {
  view: FormView;
  caption?: string;
  title: string;
  save: string;
  back: string;
  intro?: Content;
  children: Content;
}): VNode {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FormErrors view={props.view} />
        {props.caption ? <span class="govuk-caption-l">{props.caption}</span> : null}
        <h1 class="govuk-heading-l">{props.title}</h1>
        {props.intro}
        <Form view={props.view}>
          {props.children}
          <ButtonGroup>
            <Button>{props.save}</Button>
            <a class="govuk-link" href={props.back}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </div>
    </div>
  );
}
