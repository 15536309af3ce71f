import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  DataTable,
  Form,
  FormErrors,
  formatExact,
  InsetText,
  RadiosField,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import type { TermChange } from '../language.store.ts';
import type { StandingTerm } from '../standing-terms.ts';

type Change = TermChange & { changedByName: string | null };

function Standing({ term }: { term: StandingTerm }): VNode {
  const state = term.isOn ? 'Marked' : 'Switched off';
  if (term.phrases !== undefined) return <>{state}, added here</>;
  return <>{term.version > 0 ? `${state}, changed here` : state}</>;
}

/** Every turn of phrase, what to say instead and why; for whoever writes about a child. */
export function termsPage(props: {
  terms: readonly StandingTerm[];
  mayChange: boolean;
  seesTrend: boolean;
}): Page {
  const { terms, mayChange, seesTrend } = props;
  return {
    kind: 'page',
    title: 'Words to avoid, and what to say instead',
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">Words to avoid, and what to say instead</h1>
        <p class="govuk-body">
          Where you write about a child, turns of phrase that put the blame on the child are pointed out, with
          other words. Nothing is changed or held up, and nobody is told. What a child said, quotations and
          names are left alone.
        </p>
        <p class="govuk-body">
          The wording is the service’s own, after lists that practitioners publish. You decide what is right
          to write.
        </p>
        <ButtonGroup>
          {mayChange ? <Button href="/language/terms/new">Add words to avoid</Button> : null}
          {seesTrend ? (
            <a class="govuk-link" href="/language/trend">
              See how a team’s wording changes
            </a>
          ) : null}
        </ButtonGroup>
        <DataTable<StandingTerm>
          caption="Turns of phrase"
          rows={[...terms]}
          counts={['turn of phrase', 'turns of phrase']}
          empty="None."
          rowId={(term) => term.code}
          columns={[
            { heading: 'Words', cell: (term) => term.label },
            { heading: 'Say instead', cell: (term) => term.instead },
            { heading: 'Why', cell: (term) => term.why },
            { heading: 'Here', cell: (term) => <Standing term={term} /> },
            ...(mayChange
              ? [
                  {
                    heading: 'Change',
                    isHeadingHidden: true,
                    cell: (term: StandingTerm) => (
                      <a class="govuk-link" href={`/language/terms/${term.code}`}>
                        Change<span class="govuk-visually-hidden"> “{term.label}”</span>
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </>
    ),
  };
}

function OwnFields({ view }: { view: FormView }): VNode {
  return (
    <>
      <TextField view={view} name="label" label="What it is called in the list" />
      <TextAreaField
        view={view}
        name="phrases"
        label="The words, one turn of phrase a line"
        hint="Write each once: other tenses and numbers are found too. “kicks off” also finds “has kicked off again”."
        rows={4}
      />
    </>
  );
}

function AdviceFields({ view }: { view: FormView }): VNode {
  return (
    <>
      <TextAreaField view={view} name="instead" label="Say instead" rows={3} maxlength={300} />
      <TextAreaField view={view} name="why" label="Why" rows={3} maxlength={300} />
      <RadiosField
        view={view}
        name="isOn"
        label="Mark it where people write?"
        items={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No, leave it alone' },
        ]}
      />
    </>
  );
}

const back = { text: 'Words to avoid', href: '/language' };

export function newTermPage(view: FormView): Page {
  return {
    kind: 'page',
    title: 'Add words to avoid',
    back,
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">Add words to avoid</h1>
        <Form view={view}>
          <OwnFields view={view} />
          <AdviceFields view={view} />
          <ButtonGroup>
            <Button>Add</Button>
            <a class="govuk-link" href="/language">
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </>
    ),
  };
}

export function changeTermPage(term: StandingTerm, history: readonly Change[], view: FormView): Page {
  return {
    kind: 'page',
    title: `Words to avoid: ${term.label}`,
    back,
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">{term.label}</h1>
        {term.phrases === undefined ? (
          <InsetText>
            The service knows its forms. You can reword the advice, or switch it off for everybody here.
          </InsetText>
        ) : null}
        <Form view={view}>
          {term.phrases === undefined ? null : <OwnFields view={view} />}
          <AdviceFields view={view} />
          <ButtonGroup>
            <Button>Save</Button>
            <a class="govuk-link" href="/language">
              Cancel
            </a>
          </ButtonGroup>
        </Form>
        <DataTable<Change>
          caption="What was changed"
          rows={[...history]}
          empty="Nothing yet: it stands as the service came with it."
          columns={[
            { heading: 'When', cell: (change) => formatExact(change.changedAt) },
            { heading: 'By', cell: (change) => change.changedByName ?? 'Somebody who has left' },
            { heading: 'Marked', cell: (change) => (change.isOn ? 'Yes' : 'No') },
            { heading: 'Say instead', cell: (change) => change.instead },
            { heading: 'Why', cell: (change) => change.why },
          ]}
        />
      </>
    ),
  };
}
