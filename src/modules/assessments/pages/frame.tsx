import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import { Button, ButtonGroup, Form, FormErrors } from '../../../platform/ui/index.ts';
import { type ChildRow, calledName } from '../../people/index.ts';

/** A question about one child's assessment: whose it is above, the form, one way on and one way back. */
export function framed(
  child: ChildRow,
  ask: { title: string; back: string; view: FormView; button?: string; before?: VNode },
  fields: VNode | null,
): Page {
  return {
    kind: 'page',
    title: `${ask.title}: ${calledName(child)}`,
    back: { text: 'Back', href: ask.back },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={ask.view} />
          <span class="govuk-caption-l">{calledName(child)}</span>
          <h1 class="govuk-heading-l">{ask.title}</h1>
          {ask.before}
          <Form view={ask.view}>
            {fields}
            <ButtonGroup>
              <Button>{ask.button ?? 'Save'}</Button>
              <a class="govuk-link" href={ask.back}>
                Cancel
              </a>
            </ButtonGroup>
          </Form>
        </div>
      </div>
    ),
  };
}
