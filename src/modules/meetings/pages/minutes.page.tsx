import type { ComponentChildren, VNode } from 'preact';
import { type DocumentModel, toHtml } from '../../../platform/documents/index.ts';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  Form,
  FormErrors,
  formatInstant,
  InsetText,
  PersonName,
  TextField,
  WarningText,
} from '../../../platform/ui/index.ts';
import { type RecipientOfCopy, STATUTORY } from '../minutes.queries.ts';
import type { CopyRow } from '../minutes.store.ts';

interface Choose {
  back: string;
  base: string;
  childName: string;
  recipients: readonly Omit<RecipientOfCopy, 'recipient'>[];
  copies: readonly CopyRow[];
  now: Temporal.Instant;
  isRunner: boolean;
  receipt: ComponentChildren;
}

/** Whose copy? Each is made of what that recipient may read. */
export function chooseCopyPage(of: Choose): Page {
  return {
    kind: 'page',
    title: 'Minutes for each recipient',
    back: { text: 'Back to the meeting', href: of.back },
    wide: true,
    body: (
      <>
        <span class="govuk-caption-l">
          <PersonName known={of.childName} />
        </span>
        <h1 class="govuk-heading-l">Minutes for each recipient</h1>
        <p class="govuk-body">
          Each copy holds what its recipient may read, and is made for that recipient only.
        </p>
        <table class="govuk-table app-dense">
          <caption class="govuk-visually-hidden">Recipients and their copies</caption>
          <thead>
            <tr>
              <th scope="col" class="govuk-table__header">
                Recipient
              </th>
              <th scope="col" class="govuk-table__header">
                Copy
              </th>
              <th scope="col" class="govuk-table__header">
                Sent
              </th>
            </tr>
          </thead>
          <tbody>
            {of.recipients.map((each) => (
              <CopyRowShown of={of} recipient={each} />
            ))}
          </tbody>
        </table>
        {of.receipt}
      </>
    ),
  };
}

function CopyRowShown({
  of,
  recipient,
}: {
  of: Choose;
  recipient: Omit<RecipientOfCopy, 'recipient'>;
}): VNode {
  const at = `${of.base}/minutes/${recipient.key}`;
  const own = of.copies.filter((each) => each.recipient === recipient.key);
  const sent = own.find((each) => each.act === 'sent');
  const made = own.find((each) => each.act === 'made');
  const hidden = <span class="govuk-visually-hidden"> for {recipient.name}</span>;
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header app-row-head">
        <PersonName known={recipient.name} />
        {recipient.from ? `, ${recipient.from}` : ''}
      </th>
      <td class="govuk-table__cell" data-label="Copy">
        <a class="govuk-link" href={at}>
          Read and print{hidden}
        </a>
        ,{' '}
        <a class="govuk-link" href={`${at}/word`}>
          Word{hidden}
        </a>
        ,{' '}
        <a class="govuk-link" href={`${at}/pdf`}>
          PDF{hidden}
        </a>
        {made ? (
          <span class="govuk-hint app-actions__note">
            Last made {formatInstant(made.at, of.now)}, {made.format}, fingerprint {made.sha256?.slice(0, 12)}
          </span>
        ) : null}
      </td>
      <td class="govuk-table__cell" data-label="Sent">
        {recipient.key === STATUTORY ? (
          'Its place on the record is said below'
        ) : (
          <Sent of={of} at={at} sent={sent} hidden={hidden} />
        )}
      </td>
    </tr>
  );
}

export function copyPage(model: DocumentModel): Page {
  return { kind: 'page', title: model.title, chrome: 'print', body: toHtml(model) };
}

export function sentPage(view: FormView, of: { back: string; recipient: RecipientOfCopy }): Page {
  const { recipient } = of;
  return {
    kind: 'page',
    title: 'Record that the minutes were sent',
    back: { text: 'Back to the recipients', href: of.back },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">Record that the minutes were sent</h1>
        <InsetText>
          To <PersonName known={recipient.name} />
          {recipient.address ? `, ${recipient.address}` : ''}. Check that this is still their address.
        </InsetText>
        {recipient.isSharedAddress ? <WarningText>Several people read this address.</WarningText> : null}
        <p class="govuk-body">
          Once the minutes are out, only an agency’s own people can put right what it brought.
        </p>
        <Form view={view}>
          <TextField
            view={view}
            name="how"
            label="How it was sent"
            hint="For example, by secure e-mail, by hand"
          />
          <Button>Record that it was sent</Button>
        </Form>
      </>
    ),
  };
}

function Sent(props: { of: Choose; at: string; sent: CopyRow | undefined; hidden: VNode }): VNode {
  const { of, sent } = props;
  return (
    <>
      {sent ? `Sent ${formatInstant(sent.at, of.now)}: ${sent.how ?? ''}` : 'Not sent'}{' '}
      {of.isRunner ? (
        <a class="govuk-link" href={`${props.at}/sent`}>
          Record that it was sent{props.hidden}
        </a>
      ) : null}
    </>
  );
}
