import type { ComponentChildren, VNode } from 'preact';
import { type DocumentModel, toHtml } from '../../../platform/documents/index.ts';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  counted,
  Form,
  FormErrors,
  formatInstant,
  InsetText,
  PersonName,
  SelectField,
  TextAreaField,
  TextField,
  WarningText,
} from '../../../platform/ui/index.ts';
import { agencyCodes, agencyLabel } from '../../people/index.ts';
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
  /** Word files come out in the authority's own template. */
  ownTemplate: boolean;
  /** By key of the recipient; only for those who make everybody's copies. */
  leftOut: Readonly<Record<string, { notMeant: number; places: number }>> | undefined;
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
        {of.ownTemplate ? (
          <p class="govuk-body">
            Word and PDF are made in your authority’s own template. The PDF has its words in its order, not
            its look.
          </p>
        ) : null}
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
        {of.isRunner ? (
          <p class="govuk-body app-no-print">
            <a class="govuk-link" href={`${of.base}/outside-recipients`}>
              Somebody who was not asked to the meeting needs the minutes
            </a>
          </p>
        ) : null}
        {of.leftOut ? <LeftOut leftOut={of.leftOut} /> : null}
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
        {recipient.outsideBecause ? (
          <span class="govuk-hint">Was not asked to the meeting: {recipient.outsideBecause}</span>
        ) : null}
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
        {of.isRunner ? <OtherPapers base={of.base} recipient={recipient} /> : null}
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

/** The agenda is for those who are asked; the actions are for everybody who has the minutes; the letter for the young person. */
function OtherPapers({
  base,
  recipient,
}: {
  base: string;
  recipient: Omit<RecipientOfCopy, 'recipient'>;
}): VNode {
  const hidden = (paper: string) => (
    <span class="govuk-visually-hidden">
      {' '}
      {paper} for {recipient.name}
    </span>
  );
  const papers = `${base}/papers/${recipient.key}`;
  const isPerson = recipient.from !== null;
  const line = 'govuk-body govuk-!-margin-top-2 govuk-!-margin-bottom-2';
  return (
    <>
      {isPerson ? (
        <p class={line}>
          Agenda:{' '}
          <a class="govuk-link" href={`${papers}/agenda/word`}>
            Word{hidden('agenda')}
          </a>
          ,{' '}
          <a class="govuk-link" href={`${papers}/agenda/pdf`}>
            PDF{hidden('agenda')}
          </a>
        </p>
      ) : null}
      <p class={line}>
        Actions:{' '}
        <a class="govuk-link" href={`${papers}/actions/word`}>
          Word{hidden('actions')}
        </a>
        ,{' '}
        <a class="govuk-link" href={`${papers}/actions/pdf`}>
          PDF{hidden('actions')}
        </a>
      </p>
      {recipient.key === 'young-person' ? (
        <p class={line}>
          <a class="govuk-link" href={`${base}/letter`}>
            Write the letter to them
          </a>
        </p>
      ) : null}
    </>
  );
}

/** That something was left out, and why, for whoever makes the copy: never what it was. */
function LeftOut({ leftOut }: { leftOut: NonNullable<Choose['leftOut']> }): VNode {
  const whose = { 'young-person': 'The young person’s copy', family: 'The family’s copy' };
  return (
    <section>
      <h2 class="govuk-heading-m">Left out for the young person and the family</h2>
      <ul class="govuk-list govuk-list--bullet">
        {Object.entries(whose).map(([key, name]) => (
          <li>
            {name}: {counted(leftOut[key]?.notMeant ?? 0, 'thing')} that{' '}
            {leftOut[key]?.notMeant === 1 ? 'was' : 'were'} not meant for them;{' '}
            {counted(leftOut[key]?.places ?? 0, 'thing')} that would say where somebody lives or was
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        Nothing in a copy says that there was more. Addresses, postcodes and withheld places never go to a
        young person or a family, whatever was ticked: to share something that was left out for it, write it
        again without the place.
      </p>
    </section>
  );
}

export function outsidePage(view: FormView, back: string): Page {
  return {
    kind: 'page',
    title: 'Minutes for somebody who was not asked',
    back: { text: 'Back to the recipients', href: back },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">Minutes for somebody who was not asked to the meeting</h1>
        <WarningText>
          Minutes are for those who were asked or there. The reason is kept with every copy.
        </WarningText>
        <Form view={view}>
          <TextField view={view} name="name" label="Name and role" />
          <SelectField
            view={view}
            name="agency"
            label="Agency"
            items={agencyCodes.map((value) => ({ value, text: agencyLabel(value) }))}
          />
          <TextAreaField
            view={view}
            name="because"
            label="Why do they need the minutes?"
            rows={3}
            wordingHelp
          />
          <Button>Add them to the recipients</Button>
        </Form>
      </>
    ),
  };
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
