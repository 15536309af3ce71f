import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import { Button, ButtonGroup, type Content, Form, FormErrors } from '../../../platform/ui/index.ts';
import { type ChildRow, calledName } from '../../people/index.ts';
import { actPath } from '../act.policy.ts';

interface Asked {
  view: FormView;
  title: string;
  save: string;
  back: string;
  caption?: string | undefined;
  intro?: Content;
}
/** One question with one main action and one way back. */
export const Ask = (props: Asked & { children: Content }): VNode => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <FormErrors view={props.view} />
      {props.caption ? <span class="govuk-caption-l">{props.caption}</span> : null}
      <h1 class="govuk-heading-l">{props.title}</h1>
      {props.intro ? <p class="govuk-body">{props.intro}</p> : null}
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

/** A question about one child in ACT. */
export function askPage(
  child: ChildRow,
  ask: Omit<Asked, 'back' | 'caption'> & { back?: string },
  fields: Content,
): Page {
  const back = ask.back ?? actPath(child.id);
  return {
    kind: 'page',
    title: `${ask.title}: ${calledName(child)}`,
    back: { text: 'Back', href: back },
    body: (
      <Ask {...ask} back={back} caption={calledName(child)}>
        {fields}
      </Ask>
    ),
  };
}
