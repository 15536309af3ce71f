import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import { Button, ButtonGroup, Form, FormErrors, TickField } from '../../../../platform/ui/index.ts';
import { agencyKinds } from '../../../people/index.ts';

export interface Asked {
  title: string;
  caption?: string | undefined;
  back: { text: string; href: string };
  fields: VNode;
  button: string;
}
/** One question of the partnership's meetings, with the way back. */
export const askedPage = (view: FormView, { title, caption, back, fields, button }: Asked): Page => ({
  kind: 'page',
  title,
  back,
  body: (
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">
        {caption ? <span class="govuk-caption-l">{caption}</span> : null}
        {title}
      </h1>
      <Form view={view}>
        {fields}
        <ButtonGroup>
          <Button>{button}</Button>
          <a class="govuk-link" href={back.href}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  ),
});

export const NO_NAMES =
  'Counts and what was noticed. No child’s name, no birth date, nothing by which one is known';
/** Shown with texts that many read: who has looked sends them as they are. */
export const LookedField = ({ view }: { view: FormView }): VNode => (
  <TickField view={view} name="looked" label="I looked: no child is named here, whatever it looks like" />
);
export const agencyItems = agencyKinds.map(({ code, label }) => ({ value: code, text: label }));
