import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Visit } from '../../../../platform/http/route.ts';
import {
  Button,
  DataTable,
  EmptyState,
  Form,
  FormErrors,
  formatDate,
  SelectField,
  SummaryList,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { ChildRow } from '../../child.store.ts';
import { labelOf } from '../../code-lists.ts';
import { addressTypes } from '../../code-lists-circumstances.ts';
import type { Address, SafeContact } from '../../contact.store.ts';
import type { FactRow } from '../../fact.store.ts';
import { factInWords, factKindOf } from '../../fact-kinds.ts';
import { mayReadClass, mayWriteClass } from '../../record-access.ts';

/** Why somebody looks at a masked place (rule AC-9). */
export const revealReasons = {
  VISIT: 'I am going to see them',
  MISSING: 'They are missing or may be in danger',
  RING: 'I need to ring or write to them',
  MEETING: 'To plan a meeting or an interview',
  CHECK: 'To check or correct what is written',
} as const;

export interface ContactView {
  visit: Visit;
  child: ChildRow;
  contacts: readonly SafeContact[];
  preferences: readonly FactRow[];
  view: FormView;
  /** Only after a reveal. */
  revealed?: { addresses: readonly Address[]; numbers: ReadonlyMap<string, string> };
}

/** How, when and with whom it is safe to be in touch; places and numbers stay hidden until somebody gives a reason. */
export function ContactPage(props: ContactView): VNode {
  const { visit, child, view } = props;
  return (
    <>
      <FormErrors view={view} />
      <h2 class="govuk-heading-m">Contact and places</h2>
      <Preferences {...props} />
      <SafeContacts {...props} />
      {mayReadClass(visit, 'LOCATION') ? (
        props.revealed ? (
          <Addresses child={child} addresses={props.revealed.addresses} />
        ) : (
          <Ask child={child} view={view} />
        )
      ) : null}
      <p class="govuk-body app-no-print">
        {mayWriteClass(visit, 'CONTACT') ? (
          <>
            <a class="govuk-link" href={`/children/${child.id}/contact/safe`}>
              Add a safe (or unsafe) way to be in touch
            </a>{' '}
          </>
        ) : null}
        {mayWriteClass(visit, 'LOCATION') ? (
          <a class="govuk-link" href={`/children/${child.id}/contact/address`}>
            Add an address
          </a>
        ) : null}
      </p>
    </>
  );
}

function Preferences({ child, preferences }: ContactView): VNode | null {
  if (preferences.length === 0) return null;
  return (
    <SummaryList
      card={{ title: { content: 'What they asked for', headingLevel: 3 } }}
      rows={preferences.flatMap((fact) => {
        const kind = factKindOf(fact.kind);
        if (!kind) return [];
        const href = `/children/${child.id}/about/${kind.code}`;
        return [
          {
            key: kind.label,
            value: factInWords(kind, fact),
            actions: { items: [{ content: 'History', href, visuallyHiddenText: kind.label }] },
          },
        ];
      })}
    />
  );
}

function SafeContacts({ contacts, revealed }: ContactView): VNode {
  return (
    <DataTable
      caption="Safe contact"
      rows={contacts}
      empty="Nothing is written down yet. Ask the child how, when and through whom it is safe."
      columns={[
        { heading: 'Who', cell: (row) => row.who },
        { heading: 'Safe?', cell: (row) => (row.isSafe ? 'Safe' : <strong>Not safe</strong>) },
        { heading: 'How', cell: (row) => row.way },
        {
          heading: 'Number',
          cell: (row) => (revealed ? (revealed.numbers.get(row.id) ?? 'None written') : 'Hidden'),
        },
        { heading: 'When', cell: (row) => row.whenSafe ?? '' },
        { heading: 'Never', cell: (row) => row.notSafe ?? '' },
        { heading: 'Since', cell: (row) => `${formatDate(row.asOf)}, ${row.source}` },
      ]}
    />
  );
}

function Addresses({ child, addresses }: { child: ChildRow; addresses: readonly Address[] }): VNode {
  return (
    <section aria-labelledby="places">
      <h3 class="govuk-heading-s" id="places">
        Places
      </h3>
      {addresses.length === 0 ? <EmptyState>No address is written down.</EmptyState> : null}
      {addresses.map((address) => (
        <SummaryList
          card={{ title: { content: labelOf(addressTypes, address.kind), headingLevel: 4 } }}
          rows={[
            address.isWithheld && {
              key: 'Must not learn it',
              value: <strong>{address.withheldFrom}</strong>,
            },
            {
              key: 'Address',
              value: (
                <span class="app-as-typed">
                  {[address.lines, address.postcode].filter(Boolean).join('\n')}
                </span>
              ),
            },
            {
              key: 'Since',
              value: `${formatDate(address.fromOn)}${address.toOn ? ` to ${formatDate(address.toOn)}` : ''}, ${address.source}`,
            },
          ]}
        />
      ))}
      <p class="govuk-body">
        Shown once, and on record that you looked.{' '}
        <a class="govuk-link" href={`/children/${child.id}/contact`}>
          Hide again
        </a>
      </p>
    </section>
  );
}

function Ask({ child, view }: { child: ChildRow; view: FormView }): VNode {
  return (
    <section aria-labelledby="hidden" class="app-no-print">
      <h3 class="govuk-heading-s" id="hidden">
        Addresses and numbers are hidden
      </h3>
      <Form view={view} action={`/children/${child.id}/contact/reveal`}>
        <SelectField
          view={view}
          name="reason"
          label="Why do you need them?"
          items={Object.entries(revealReasons).map(([value, text]) => ({ value, text }))}
        />
        <TextField view={view} name="note" label="More, if it helps" />
        <Button classes="govuk-button--secondary">Show, with this reason</Button>
      </Form>
    </section>
  );
}
