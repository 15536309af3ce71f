import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  DataTable,
  Form,
  FormErrors,
  InsetText,
  RadiosField,
  StatusTag,
  TextAreaField,
  TextField,
  WarningText,
  When,
} from '../../../../platform/ui/index.ts';
import { reporters } from '../../code-lists-missing.ts';
import type { PartnerRow } from '../../partner.store.ts';
import { PARTNER_KINDS, type PartnerKind } from '../../partner.ts';

const labelOf = (kind: PartnerKind) => reporters.find((each) => each.code === kind)?.label ?? kind;
const back = { text: 'Partner systems', href: '/missing/partners' };

/** Systems that may send missing notifications in. */
export function partnersPage(rows: readonly PartnerRow[], now: Temporal.Instant): Page {
  return {
    kind: 'page',
    title: 'Partner systems',
    body: (
      <>
        <h1 class="govuk-heading-l">Partner systems</h1>
        <p class="govuk-body">
          A system of the police or of a home can send missing notifications in with a key of its own. It can
          do nothing else: it reads nothing, and is never told whether we know the child.
        </p>
        <p class="govuk-body">
          <Button href="/missing/partners/new">Let a system in</Button>
        </p>
        <DataTable
          caption="Systems with a key"
          rows={rows}
          counts={['system', 'systems']}
          empty="No system has a key yet."
          columns={[
            { heading: 'Whose', cell: (row) => row.name },
            { heading: 'Kind', cell: (row) => labelOf(row.kind) },
            { heading: 'Key begins', cell: (row) => <code>{row.keyStart}</code> },
            { heading: 'Since', cell: (row) => <When at={row.madeAt} now={now} /> },
            {
              heading: 'Now',
              cell: (row) =>
                row.endedAt ? (
                  <StatusTag tone="plain">Ended</StatusTag>
                ) : (
                  <StatusTag tone="done">Lets in</StatusTag>
                ),
            },
            {
              heading: 'What to do',
              cell: (row) =>
                row.endedAt ? (
                  (row.endedBecause ?? '')
                ) : (
                  <a class="govuk-link" href={`/missing/partners/${row.id}/end`}>
                    End this key<span class="govuk-visually-hidden"> of {row.name}</span>
                  </a>
                ),
            },
          ]}
        />
        <p class="govuk-body">
          <a class="govuk-link" href="/api/v1/openapi.json">
            How a system sends a notification (OpenAPI)
          </a>
        </p>
      </>
    ),
  };
}

export function newPartnerPage(view: FormView): Page {
  return {
    kind: 'page',
    title: 'Let a system in',
    back,
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">Let a system in</h1>
        <Form view={view} action="/missing/partners/new">
          <TextField
            view={view}
            name="name"
            label="Whose system is it?"
            hint="The agency, and the system if it has several"
          />
          <RadiosField
            view={view}
            name="kind"
            label="What kind of agency?"
            items={PARTNER_KINDS.map((value) => ({ value, label: labelOf(value) }))}
          />
          <ButtonGroup>
            <Button>Make the key</Button>
            <a class="govuk-link" href="/missing/partners">
              Leave it
            </a>
          </ButtonGroup>
        </Form>
      </>
    ),
  };
}

/** The only time that the key is seen: it is kept as a hash. */
export function partnerKeyPage(name: string, key: string, path: string): Page {
  return {
    kind: 'page',
    title: 'The key, once',
    back,
    body: (
      <>
        <h1 class="govuk-heading-l">The key of {name}</h1>
        <WarningText>
          This is the only time the key is shown. Give it to them by a safe way, not by e-mail.
        </WarningText>
        <InsetText>
          <code>{key}</code>
        </InsetText>
        <p class="govuk-body">
          Their system sends notifications to <code>POST {path}</code> with the header{' '}
          <code>Authorization: Bearer</code> and this key.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href="/missing/partners">
            Back to the list
          </a>
        </p>
      </>
    ),
  };
}

export function endPartnerPage(partner: PartnerRow, view: FormView): Page {
  return {
    kind: 'page',
    title: 'End a key',
    back,
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">End the key of {partner.name}</h1>
        {partner.endedAt ? (
          <p class="govuk-body">It is ended already: {partner.endedBecause}</p>
        ) : (
          <Form view={view} action={`/missing/partners/${partner.id}/end`}>
            <p class="govuk-body">From now on their system is refused. What it sent stays as it is.</p>
            <TextAreaField view={view} name="because" label="Why does it end?" maxlength={1000} />
            <ButtonGroup>
              <Button>End the key</Button>
              <a class="govuk-link" href="/missing/partners">
                Leave it
              </a>
            </ButtonGroup>
          </Form>
        )}
      </>
    ),
  };
}
