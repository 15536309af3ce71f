import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import { Button, ButtonGroup, type Content, Form, FormErrors } from '../../../platform/ui/index.ts';

interface Asked {
  view: FormView;
  title: string;
  save: string;
  back: { text: string; href: string };
  caption?: string | undefined;
  intro?: Content;
}

/** One question with one main action and one way back. */
export function askPage(ask: Asked, fields: Content): Page {
  return {
    kind: 'page',
    title: ask.caption ? `${ask.title}: ${ask.caption}` : ask.title,
    back: ask.back,
    body: <Ask {...ask}>{fields}</Ask>,
  };
}

const Ask = (props: Asked & { children: Content }): VNode => (
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
          <a class="govuk-link" href={props.back.href}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </div>
  </div>
);
