import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  Form,
  FormErrors,
  InsetText,
  RadiosField,
  TextAreaField,
} from '../../../../platform/ui/index.ts';
import type { ContactRow } from '../../contact.store.ts';
import { CONTACT_OUTCOME_WORDS, CONTACT_OUTCOMES } from '../../contact.ts';

/** What happens next and why: a person's judgement, with what others thought. */
export function decisionPage(contact: ContactRow, view: FormView): Page {
  return {
    kind: 'page',
    title: 'Decide what happens next',
    back: { text: 'The contact', href: `/front-door/${contact.id}` },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">Decide what happens next</h1>
          {contact.childId === null ? (
            <InsetText>
              No child of the record is linked, so none of this will stand on a record.{' '}
              <a class="govuk-link" href={`/front-door/${contact.id}/child`}>
                Have we met this child?
              </a>
            </InsetText>
          ) : null}
          <Form view={view}>
            <RadiosField
              view={view}
              name="outcome"
              label="What happens next?"
              items={CONTACT_OUTCOMES.map((value) => ({ value, label: CONTACT_OUTCOME_WORDS[value].label }))}
            />
            <TextAreaField view={view} name="rationale" wordingHelp label="Why?" labelSize="m" rows={5} />
            <TextAreaField
              view={view}
              name="agenciesConsulted"
              label="Who was asked?"
              hint="Agencies asked before deciding, one a line. Leave it empty when nobody was."
              rows={3}
            />
            <TextAreaField
              view={view}
              name="dissent"
              label="Did anybody see it otherwise?"
              hint="Whose view, and why"
              rows={2}
            />
            <ButtonGroup>
              <Button>Save the decision</Button>
              <a class="govuk-link" href={`/front-door/${contact.id}`}>
                Cancel
              </a>
            </ButtonGroup>
          </Form>
          <p class="govuk-body">
            A decision is made once. The clock stops, and the person who told us is listed to be told the
            outcome and nothing about the child.
          </p>
        </div>
      </div>
    ),
  };
}
