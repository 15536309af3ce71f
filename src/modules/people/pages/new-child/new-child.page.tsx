import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import {
  Button,
  ButtonGroup,
  Form,
  FormErrors,
  formatDate,
  listed,
  RadiosField,
  TextField,
} from '../../../../platform/ui/index.ts';
import { ageOfChild, calledName } from '../../child.queries.ts';
import type { Comparison } from '../../have-we-met.ts';
import type { FoundChild } from '../../search.store.ts';
import { IdentityFields } from './identity.page.tsx';

export type Met = Comparison & { child: FoundChild };

/** Adding a child: who they are, then "have we met before?" when somebody like them is on the record. */
export function NewChildPage({
  view,
  met,
  now,
}: {
  view: FormView;
  met: readonly Met[];
  now: Temporal.Instant;
}): VNode {
  return (
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">{met.length > 0 ? 'Have we met before?' : 'Add a child'}</h1>
      {met.length > 0 ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href="/children">
            Search first
          </a>
          . One record for each child: what one agency knows is lost when a child has two.
        </p>
      )}
      <Form view={view}>
        {met.length > 0 ? <MetQuestion view={view} met={met} now={now} /> : null}
        <IdentityFields view={view} />
        <TextField view={view} name="nhs" label="NHS number, if known" width={20} />
        <TextField view={view} name="upn" label="Unique pupil number, if known" width={20} />
        <TextField view={view} name="local" label="Local number, if known" width={20} />
        <TextField
          view={view}
          name="source"
          label="How did we learn of them?"
          hint="For example: rang the front door, school told us."
        />
        <ButtonGroup>
          <Button>Continue</Button>
          <a class="govuk-link" href="/children">
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}

function MetQuestion({
  view,
  met,
  now,
}: {
  view: FormView;
  met: readonly Met[];
  now: Temporal.Instant;
}): VNode {
  return (
    <RadiosField
      view={view}
      name="met"
      label="Is it one of these children?"
      hint="Nothing is joined by itself. If you are not sure, ring the worker named."
      items={[
        ...met.map(({ child, likelihood, reasonsFor, reasonsAgainst, caution }) => ({
          value: child.id,
          label: `${calledName(child)}, ${ageOfChild(child, now)}`,
          hint: (
            <>
              <strong>{likelihood.charAt(0).toUpperCase() + likelihood.slice(1)}</strong>:{' '}
              {listed(reasonsFor) || 'no reasons'}
              {reasonsAgainst.length > 0 ? `, but ${listed(reasonsAgainst)}` : null}
              {caution ? `. This ${caution}` : null}.{' '}
              {child.bornOn ? `Born ${formatDate(child.bornOn)}. ` : null}
              {child.allocatedName
                ? `Social worker: ${child.allocatedName}${child.allocatedContact ? `, ${child.allocatedContact}` : ''}.`
                : null}
            </>
          ),
        })),
        { divider: 'or' as const },
        { value: 'new', label: 'None of these: add a new child' },
      ]}
    />
  );
}
