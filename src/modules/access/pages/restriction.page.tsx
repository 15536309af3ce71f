import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  CheckboxesField,
  Form,
  FormErrors,
  formatExact,
  InsetText,
  RadiosField,
  TextAreaField,
} from '../../../platform/ui/index.ts';
import type { PostingRow } from '../access.store.ts';
import type { KnownChild } from '../child-part.ts';
import type { Restriction } from '../restriction.store.ts';
import { type Role, roleLabels } from '../role-classes.ts';

const levels = [
  {
    value: 'restricted',
    label: 'Restricted',
    hint: 'Found and opened by the workers and managers named on the record, and by those you tick',
  },
  { value: 'sealed', label: 'Sealed', hint: 'Only by those you tick' },
];

export interface RestrictionFacts {
  child: KnownChild;
  current: Restriction | undefined;
  people: PostingRow[];
  mayLift: boolean;
}

/** Who may find this record at all; and, for information governance, lifting it. */
export function restrictionPage(view: FormView, { child, current, people, mayLift }: RestrictionFacts): Page {
  return {
    kind: 'page',
    title: `Restrict ${child.name}’s record`,
    back: { text: 'Back', href: `/children/${child.id}` },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">
            {current ? `${child.name}’s record is ${current.level}` : `Restrict ${child.name}’s record`}
          </h1>
          {current ? <Current current={current} /> : null}
          {current && mayLift ? (
            <Form view={view} action={`/children/${child.id}/restriction/lift`}>
              <TextAreaField
                view={view}
                name="reason"
                label="Why is it no longer needed?"
                rows={3}
                maxlength={2000}
              />
              <Button>Lift the restriction</Button>
            </Form>
          ) : null}
          {current ? null : (
            <Form view={view}>
              <p class="govuk-body">
                For everybody else the record is not found, by search or by address. They cannot use emergency
                access.
              </p>
              <RadiosField view={view} name="level" label="Who may find it?" items={levels} />
              <CheckboxesField
                view={view}
                name="named"
                label="Who else must keep access?"
                hint="You keep it too, unless you are information governance"
                items={people.map((p) => ({
                  value: p.id,
                  label: `${p.staffName}, ${roleLabels[p.role as Role] ?? p.role}`,
                }))}
                small
              />
              <TextAreaField view={view} name="reason" label="Why?" rows={3} maxlength={2000} />
              <Button>Restrict the record</Button>
            </Form>
          )}
        </div>
      </div>
    ),
  };
}

const Current = ({ current }: { current: Restriction }) => (
  <InsetText>
    Since {formatExact(current.fromAt)}, by {current.setByName ?? 'somebody who has left'}: {current.reason}
  </InsetText>
);
