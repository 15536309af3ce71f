import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Visit } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  CheckboxesField,
  EmptyState,
  Form,
  FormErrors,
  formatDate,
  OwnWords,
  OwnWordsField,
  RadiosField,
  SelectField,
  SummaryList,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { ChildRow } from '../../child.store.ts';
import { labelOf } from '../../code-lists.ts';
import { agencyKinds } from '../../code-lists-agencies.ts';
import { informationBases, personOfConcernRoles } from '../../code-lists-family.ts';
import type { ConcernRow } from '../../concern.store.ts';
import { mayWriteClass } from '../../record-access.ts';
import { ChildCaption } from '../record/child-layout.tsx';

/** People we are worried about, and why. Never with the family, never in a document for the family. */
export function ConcernPage({
  visit,
  child,
  rows,
}: {
  visit: Visit;
  child: ChildRow;
  rows: readonly ConcernRow[];
}): VNode {
  const people = [...new Set(rows.map((row) => row.personOfConcernId))];
  return (
    <>
      <h2 class="govuk-heading-m">People we are worried about</h2>
      <p class="govuk-body">
        What is said here may be wrong: read on what it rests. A young person here may need help too. Never
        leave this page open beside a child or a parent.
      </p>
      {people.length === 0 ? (
        <EmptyState>
          Nobody is written down. People who may harm or use this child appear here, apart from the family.
        </EmptyState>
      ) : null}
      {people.map((id) => (
        <Person rows={rows.filter((row) => row.personOfConcernId === id)} />
      ))}
      {mayWriteClass(visit, 'POC') ? (
        <Button href={`/children/${child.id}/people-of-concern/new`}>Write down a person</Button>
      ) : null}
    </>
  );
}

function Person({ rows }: { rows: readonly ConcernRow[] }): VNode | null {
  const person = rows[0];
  if (!person) return null;
  const optional = (key: string, value: string | null) =>
    value ? { key, value: <span class="app-as-typed">{value}</span> } : null;
  return (
    <SummaryList
      card={{ title: { content: person.names, headingLevel: 3 } }}
      rows={[
        optional('Description', person.description),
        optional('Age', person.ageBand),
        optional('Vehicles', person.vehicles),
        optional('Phones and accounts', person.phonesAndHandles),
        { key: 'Held by', value: labelOf(agencyKinds, person.ownerAgency) },
        ...rows.map((row) => ({
          key: labelOf(personOfConcernRoles, row.role),
          value: (
            <>
              <span class="app-as-typed">{row.words}</span>
              {row.childWords ? <OwnWords whose="The child’s words">{row.childWords}</OwnWords> : null}
              <span class="app-fact-source">
                {labelOf(informationBases, row.basis)}. {formatDate(row.asOf)}, {row.source}
              </span>
            </>
          ),
        })),
      ]}
    />
  );
}

export function NewConcernPage({
  child,
  view,
  now,
  known,
}: {
  child: ChildRow;
  view: FormView;
  now: Temporal.Instant;
  known: readonly { id: string; names: string }[];
}): VNode {
  return (
    <>
      <FormErrors view={view} />
      <ChildCaption child={child} now={now} />
      <h1 class="govuk-heading-l">A person we are worried about</h1>
      <Form view={view}>
        {known.length > 0 ? (
          <SelectField
            view={view}
            name="personOfConcernId"
            label="Already written down?"
            emptyText="No, somebody new"
            items={known.map(({ id, names }) => ({ value: id, text: names }))}
          />
        ) : null}
        <TextField view={view} name="names" label="Name, nicknames, street names" />
        <TextAreaField view={view} name="description" label="What they look like" rows={2} />
        <TextField view={view} name="ageBand" label="About how old?" width={10} />
        <TextField view={view} name="vehicles" label="Vehicles" />
        <TextField view={view} name="phonesAndHandles" label="Phones and accounts" />
        <RadiosField
          view={view}
          name="role"
          label="What do we think they are?"
          items={personOfConcernRoles.map(({ code, label }) => ({ value: code, label }))}
        />
        <TextAreaField view={view} name="words" label="Why are we worried?" rows={4} />
        <OwnWordsField
          view={view}
          name="childWords"
          label="What the child said, if anything"
          whose="The child’s words"
          rows={2}
        />
        <RadiosField
          view={view}
          name="basis"
          label="What does this rest on?"
          items={informationBases.map(({ code, label }) => ({ value: code, label }))}
        />
        <TextField view={view} name="source" label="Who says so, or where was it read?" />
        <CheckboxesField
          view={view}
          name="shareWith"
          label="Keep it to some agencies?"
          hint="Leave empty: all who work with the child and may read this page."
          items={agencyKinds.slice(0, 12).map(({ code, label }) => ({ value: code, label }))}
          small
        />
        <ButtonGroup>
          <Button>Save</Button>
          <a class="govuk-link" href={`/children/${child.id}/people-of-concern`}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}
