import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  DateField,
  Details,
  Form,
  FormErrors,
  InsetText,
  RadiosField,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { ContactRow } from '../../contact.store.ts';

/** Somebody who may be the child, and why. */
export interface MaybeChild {
  id: string;
  name: string;
  /** Reasons for, reasons against, a caution: in words, never a number. */
  words: string;
}

/** "Have we met before?", asked before anyone is created. */
export function childPage(
  contact: ContactRow,
  found: { query: string; children: readonly MaybeChild[] },
  said: string | undefined,
  view: FormView,
): Page {
  return {
    kind: 'page',
    title: 'Have we met this child?',
    back: { text: 'The contact', href: `/front-door/${contact.id}` },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">Have we met this child?</h1>
          <InsetText>
            <span class="kept-lines">{said ?? 'The contact names no child.'}</span>
          </InsetText>
          <SearchBox query={found.query} />
          <Form view={view}>
            <RadiosField
              view={view}
              name="child"
              label="Who is it?"
              hint={
                found.children.length === 0
                  ? 'Nobody on the record looks like this child. Search again before you add somebody new.'
                  : 'You decide; nothing is joined by itself.'
              }
              items={[
                ...found.children.map((each) => ({ value: each.id, label: each.name, hint: each.words })),
                found.children.length > 0 && { divider: 'or' },
                {
                  value: 'new',
                  label: 'Somebody new',
                  hint: 'Adds a child to the record, by the name below',
                },
              ]}
            />
            <NewChildFields view={view} />
            <ButtonGroup>
              <Button>Save</Button>
              <a class="govuk-link" href={`/front-door/${contact.id}`}>
                Cancel
              </a>
            </ButtonGroup>
          </Form>
          <Details summary="What linking does">
            The front door can then read what is known of the child until it has decided. The screening goes
            onto the child’s record, and the child’s social worker can read this contact.
          </Details>
        </div>
      </div>
    ),
  };
}

function SearchBox({ query }: { query: string }): VNode {
  return (
    <search>
      <form method="get" class="app-form">
        <div class="govuk-form-group">
          <label class="govuk-label" for="q">
            Search by name, birth date or number
          </label>
          <input
            class="govuk-input govuk-!-width-two-thirds"
            id="q"
            name="q"
            type="search"
            value={query}
            autocomplete="off"
          />
        </div>
        <Button classes="govuk-button--secondary">Search</Button>
      </form>
    </search>
  );
}

function NewChildFields({ view }: { view: FormView }): VNode {
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">If it is somebody new</legend>
      <TextField view={view} name="givenName" label="Given name" />
      <TextField view={view} name="familyName" label="Family name" />
      <TextField view={view} name="preferredName" label="Name they like to be called" />
      <DateField view={view} name="bornOn" label="Date of birth, if known" labelSize="s" />
    </fieldset>
  );
}
