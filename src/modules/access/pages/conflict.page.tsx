import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  DataTable,
  Form,
  FormErrors,
  formatExact,
  SelectField,
  StatusTag,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import type { PostingRow } from '../access.store.ts';
import type { KnownChild } from '../child-part.ts';
import type { Conflict, Declaration } from '../conflict.store.ts';

/** Where somebody says "I know this family" before they meet the record. They see what they told, and nothing else. */
export function myConflictsPage(view: FormView, mine: Declaration[]): Page {
  return {
    kind: 'page',
    title: 'My conflicts of interest',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">My conflicts of interest</h1>
          <p class="govuk-body">
            Tell information governance if a child or family known to this service may be yours, a friend’s, a
            neighbour’s, or people you know another way. You will not be told whether there is a record.
          </p>
          <Form view={view}>
            <TextField
              view={view}
              name="about"
              label="Who is it about?"
              hint="Names, and anything that tells them apart from others"
            />
            <TextAreaField
              view={view}
              name="connection"
              label="How do you know them?"
              rows={3}
              maxlength={2000}
            />
            <Button>Tell information governance</Button>
          </Form>
          <DataTable
            caption="What you have told"
            columns={[
              { heading: 'About', cell: (d) => d.about },
              { heading: 'When', cell: (d) => formatExact(d.declaredAt) },
              {
                heading: 'State',
                cell: (d) => (
                  <StatusTag tone={d.dealtWithAt ? 'done' : 'todo'}>
                    {d.dealtWithAt ? 'Read' : 'Sent'}
                  </StatusTag>
                ),
              },
            ]}
            rows={mine}
            empty="You have told of no conflict yet."
            counts={['declaration', 'declarations']}
          />
        </div>
      </div>
    ),
  };
}

/** "I know this child": the record closes for the reader. */
export function conflictWithPage(view: FormView, child: KnownChild): Page {
  return {
    kind: 'page',
    title: 'You know this child or family',
    back: { text: 'Back', href: `/children/${child.id}` },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">You know {child.name} or the family</h1>
          <p class="govuk-body">
            The record closes for you as soon as you send this. Information governance is told.
          </p>
          <Form view={view}>
            <TextAreaField
              view={view}
              name="connection"
              label="How do you know them?"
              rows={3}
              maxlength={2000}
            />
            <Button>Close this record for me</Button>
          </Form>
        </div>
      </div>
    ),
  };
}

export interface ConflictDesk {
  people: PostingRow[];
  waiting: Declaration[];
  current: Conflict[];
}
/** For information governance: records a conflict for somebody, from a declaration or otherwise. */
export function conflictDeskPage(view: FormView, { people, waiting, current }: ConflictDesk): Page {
  return {
    kind: 'page',
    title: 'Conflicts of interest',
    back: { text: 'Governance', href: '/governance' },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">Conflicts of interest</h1>
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <Form view={view}>
              <SelectField
                view={view}
                name="staffId"
                label="Who has the conflict?"
                emptyText="Choose"
                items={people.map((p) => ({ value: p.staffId, text: p.staffName }))}
              />
              <TextField
                view={view}
                name="childId"
                label="Which record?"
                hint="The long reference at the end of the address of the child’s page"
              />
              <SelectField
                view={view}
                name="declarationId"
                label="From which declaration? (if any)"
                emptyText="None"
                items={waiting.map((d) => ({ value: d.id, text: `${d.staffName}: ${d.about.slice(0, 60)}` }))}
              />
              <TextAreaField
                view={view}
                name="reason"
                label="What is the conflict?"
                rows={3}
                maxlength={2000}
              />
              <Button>Close the record for them</Button>
            </Form>
          </div>
        </div>
        <DataTable
          caption="Declared, waiting"
          columns={[
            { heading: 'Who', cell: (d) => d.staffName },
            { heading: 'About', cell: (d) => d.about },
            { heading: 'How they know them', cell: (d) => d.connection },
            { heading: 'When', cell: (d) => formatExact(d.declaredAt) },
          ]}
          rows={waiting}
          empty="No declaration is waiting."
          counts={['declaration', 'declarations']}
        />
        <DataTable
          caption="In force"
          columns={[
            { heading: 'Who', cell: (c) => c.staffName },
            {
              heading: 'Record',
              cell: (c) => (
                <a class="govuk-link" href={`/children/${c.childId}`}>
                  Open the child’s page
                </a>
              ),
            },
            { heading: 'Why', cell: (c) => c.reason },
            { heading: 'Since', cell: (c) => formatExact(c.fromAt) },
          ]}
          rows={current}
          empty="No conflict is in force."
          counts={['conflict', 'conflicts']}
        />
      </>
    ),
  };
}
