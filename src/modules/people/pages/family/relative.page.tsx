import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import {
  Button,
  ButtonGroup,
  DateField,
  Form,
  FormErrors,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
  TickField,
} from '../../../../platform/ui/index.ts';
import type { ChildRow } from '../../child.store.ts';
import type { CodeList } from '../../code-lists.ts';
import {
  factorStates,
  familyFactors,
  familyRelationships,
  parentalResponsibilities,
} from '../../code-lists-family.ts';
import { ChildCaption } from '../record/child-layout.tsx';

interface Props {
  child: ChildRow;
  view: FormView;
  now: Temporal.Instant;
}
const choices = (list: CodeList) => list.map(({ code, label, note }) => ({ value: code, label, hint: note }));
const options = (list: CodeList) => list.map(({ code, label }) => ({ value: code, text: label }));
export const livesWithChoices = [
  { value: 'YES', label: 'Yes' },
  { value: 'PART', label: 'Part of the time' },
  { value: 'NO', label: 'No' },
  { value: 'NOT_KNOWN', label: 'Not known yet' },
];

function End({ child }: { child: ChildRow }): VNode {
  return (
    <ButtonGroup>
      <Button>Save</Button>
      <a class="govuk-link" href={`/children/${child.id}/family`}>
        Cancel
      </a>
    </ButtonGroup>
  );
}

/** An adult or relative. People we are worried about have a page of their own and are never added here. */
export function RelativePage({
  child,
  view,
  now,
  known,
  person,
}: Props & { known: readonly { id: string; name: string }[]; person: string | undefined }): VNode {
  return (
    <>
      <FormErrors view={view} />
      <ChildCaption child={child} now={now} />
      <h1 class="govuk-heading-l">{person ?? 'Somebody in the family or household'}</h1>
      <Form view={view}>
        {known.length > 0 && !person ? (
          <SelectField
            view={view}
            name="personId"
            label="Already written down for a brother or sister?"
            emptyText="No, somebody new"
            items={known.map(({ id, name }) => ({ value: id, text: name }))}
          />
        ) : null}
        {person ? null : (
          <TextField view={view} name="name" label="Name" hint="What people call them will do." />
        )}
        {person ? null : <DateField view={view} name="bornOn" label="Date of birth, if known" />}
        <SelectField
          view={view}
          name="relationship"
          label="What are they to the child?"
          items={options(familyRelationships)}
        />
        <RadiosField
          view={view}
          name="livesWith"
          label="Do they live with the child?"
          items={livesWithChoices}
        />
        <TickField view={view} name="isCarer" label="Looks after the child day to day" />
        <RadiosField
          view={view}
          name="responsibility"
          label="Parental responsibility"
          items={choices(parentalResponsibilities)}
          small
        />
        <TextAreaField view={view} name="note" wordingHelp label="Note, if it helps" rows={3} />
        <TextField view={view} name="source" label="Who says so?" />
        <End child={child} />
      </Form>
    </>
  );
}

/** Two children of one family: each keeps a separate record. */
export function SiblingPage({
  child,
  view,
  now,
  found,
  looked,
}: Props & { found: readonly { id: string; label: string }[]; looked: boolean }): VNode {
  return (
    <>
      <FormErrors view={view} />
      <ChildCaption child={child} now={now} />
      <h1 class="govuk-heading-l">Link a child of the family</h1>
      <search>
        <form method="get" class="app-search">
          <TextField view={view} name="q" label="Find the child by name, date of birth or number" />
          <Button classes="govuk-button--secondary">Find</Button>
        </form>
      </search>
      {looked && found.length === 0 ? (
        <p class="govuk-body">Nobody found. Add the child to the record first, then link them.</p>
      ) : null}
      {found.length > 0 ? (
        <Form view={view}>
          <RadiosField
            view={view}
            name="otherChildId"
            label="Which child?"
            items={found.map(({ id, label }) => ({ value: id, label }))}
          />
          <RadiosField
            view={view}
            name="relationship"
            label="What are they to this child?"
            items={choices(
              familyRelationships.filter(({ code }) =>
                ['SISTER', 'BROTHER', 'HALF_SIBLING', 'STEP_SIBLING', 'COUSIN', 'OWN_CHILD'].includes(code),
              ),
            )}
          />
          <RadiosField view={view} name="livesWith" label="Do they live together?" items={livesWithChoices} />
          <TextField view={view} name="source" label="Who says so?" />
          <End child={child} />
        </Form>
      ) : null}
    </>
  );
}

/** What one adult struggles with, so that help can be found; dated, never a verdict. */
export function FactorPage({ child, view, now, person }: Props & { person: string }): VNode {
  return (
    <>
      <FormErrors view={view} />
      <ChildCaption child={child} now={now} />
      <h1 class="govuk-heading-l">What {person} struggles with</h1>
      <Form view={view}>
        <SelectField view={view} name="factor" label="What is it?" items={options(familyFactors)} />
        <RadiosField view={view} name="state" label="Is it so?" items={choices(factorStates)} />
        <TextAreaField
          view={view}
          name="note"
          wordingHelp
          label="What would help, and what we know"
          rows={3}
        />
        <DateField view={view} name="asOf" label="When was it so?" />
        <TextField view={view} name="source" label="Who says so?" />
        <End child={child} />
      </Form>
    </>
  );
}
