import type { VNode } from 'preact';
import { type DocumentModel, toHtml } from '../../../../platform/documents/index.ts';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Banner,
  Button,
  ButtonGroup,
  DataTable,
  Form,
  FormErrors,
  formatExact,
  formatInstant,
  StatusTag,
  TextField,
  When,
} from '../../../../platform/ui/index.ts';
import { calledName } from '../../../people/index.ts';
import { type PackRecord, packsPath } from '../../pack.policy.ts';
import type { PackRow } from '../../pack.store.ts';
import { AUDIENCE_WORDS, recipientWords, wayWords } from '../../pack-contents.ts';
import { onScreen } from '../../pack-document.ts';

type Who = Pick<PackRecord, 'child'>;
const backToRecord = ({ child }: Who) => ({
  text: `Record of ${calledName(child)}`,
  href: `/children/${child.id}`,
});
const backToPacks = ({ child }: Who) => ({ text: 'All packs', href: packsPath(child.id) });

/** Both packs to make, and those that were given out. */
export function packsPage(visit: Visit, record: PackRecord, packs: readonly PackRow[]): Page {
  const { child, since } = record;
  const at = packsPath(child.id);
  return {
    kind: 'page',
    title: `Missing packs: ${calledName(child)}`,
    wide: true,
    back: backToRecord(record),
    body: (
      <>
        <h1 class="govuk-heading-l">Missing packs: {calledName(child)}</h1>
        <p class="govuk-body">
          {since ? (
            <>
              Missing since <When at={since} now={visit.now} />.{' '}
            </>
          ) : (
            'Not missing now. '
          )}
          Two documents for two people: the police get what helps to find the child; the carer gets what to do
          and whom to call.
        </p>
        <div class="govuk-button-group">
          <Button href={`${at}/new/police`}>Make the pack for the police</Button>
          <Button href={`${at}/new/carer`} classes="govuk-button--secondary">
            Make the pack for the carer
          </Button>
        </div>
        <DataTable
          caption="Packs that were made, newest first"
          counts={['pack', 'packs']}
          rows={packs}
          empty="No pack yet. Each one that is made is listed here, with whom it was for and who took it."
          columns={[
            {
              heading: 'Pack',
              cell: (row) => (
                <a class="govuk-link" href={`${at}/${row.id}`}>
                  {AUDIENCE_WORDS[row.audience]}
                </a>
              ),
            },
            {
              heading: 'For',
              cell: (row) => `${row.recipientName}, ${recipientWords(row.audience, row.recipientAgency)}`,
            },
            { heading: 'Made', cell: (row) => <When at={row.madeAt} now={visit.now} /> },
            {
              heading: 'Given',
              cell: (row) => (row.givenAt ? <When at={row.givenAt} now={visit.now} /> : 'Not recorded'),
            },
            { heading: 'Stands', cell: (row) => <Stands pack={row} /> },
          ]}
        />
      </>
    ),
  };
}

const Stands = ({ pack }: { pack: PackRow }): VNode =>
  pack.supersededAt ? (
    <StatusTag tone="plain">Superseded</StatusTag>
  ) : (
    <StatusTag tone="done">Newest</StatusTag>
  );

/** For the hub and whoever is on duty: the plan opens for twelve hours, and those who work with the child are told. */
export function openPage(record: PackRecord, now: Temporal.Instant, view: FormView): Page {
  return {
    kind: 'page',
    title: 'Open the trigger plan',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">Open the plan of {calledName(record.child)}</h1>
          {record.since ? (
            <p class="govuk-body">
              Missing since <When at={record.since} now={now} />.
            </p>
          ) : null}
          <p class="govuk-body">
            Because the child is missing, the record opens to you until{' '}
            {formatInstant(now.add({ hours: 12 }), now)}. Those who work with the child are told that you
            opened it.
          </p>
          <Form view={view}>
            <ButtonGroup>
              <Button>Open it now</Button>
              <a class="govuk-link" href="/">
                Cancel
              </a>
            </ButtonGroup>
          </Form>
        </div>
      </div>
    ),
  };
}

interface Shown extends PackRecord {
  pack: PackRow;
  isBehind: boolean;
}
/** One pack as it was made: who it is for, how to give it, what it says. */
export function packPage(visit: Visit, record: Shown, model: DocumentModel): Page {
  const { pack, child, isBehind } = record;
  const at = `${packsPath(child.id)}/${pack.id}`;
  const again = `${packsPath(child.id)}/new/${pack.audience === 'POLICE' ? 'police' : 'carer'}`;
  return {
    kind: 'page',
    title: AUDIENCE_WORDS[pack.audience],
    wide: true,
    back: backToPacks(record),
    body: (
      <>
        {pack.supersededAt ? (
          <Banner
            tone="act-now"
            title={`Superseded: a newer pack was made ${formatExact(pack.supersededAt)}`}
            action={
              <a class="govuk-link" href={packsPath(child.id)}>
                See all packs
              </a>
            }
          />
        ) : isBehind ? (
          <Banner
            tone="soon"
            title="What is recorded has changed since this was made"
            action={
              <a class="govuk-link" href={again}>
                Make a new one
              </a>
            }
          />
        ) : null}
        <p class="govuk-body">
          <strong>
            {AUDIENCE_WORDS[pack.audience]} <Stands pack={pack} />
          </strong>
          <br />
          For {pack.recipientName}, {recipientWords(pack.audience, pack.recipientAgency)}:{' '}
          {wayWords(pack.way).toLowerCase()}. Made <When at={pack.madeAt} now={visit.now} /> by{' '}
          {pack.madeByName}.{' '}
          {pack.givenAt ? (
            <>
              Taken by {pack.receivedBy} <When at={pack.givenAt} now={visit.now} />.
            </>
          ) : (
            'Nobody has recorded yet who took it.'
          )}
        </p>
        <div class="govuk-button-group app-no-print">
          <Button href={`${at}/document/pdf`}>PDF</Button>
          <a class="govuk-link" href={`${at}/document/docx`}>
            Word
          </a>
          <a class="govuk-link" href={`${at}/print`}>
            Print
          </a>
          {pack.givenAt ? null : (
            <a class="govuk-link" href={`${at}/given`}>
              Record who took it
            </a>
          )}
        </div>
        {toHtml({ ...model, ...onScreen(model) })}
      </>
    ),
  };
}

export function givenPage(record: Shown, view: FormView): Page {
  const at = `${packsPath(record.child.id)}/${record.pack.id}`;
  return {
    kind: 'page',
    title: 'Who took the pack?',
    back: { text: 'Back to the pack', href: at },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">Who took the pack?</h1>
        <Form view={view}>
          <TextField
            view={view}
            name="receivedBy"
            label="Name of the person who has it now"
            hint={`It was made for ${record.pack.recipientName}`}
            width={20}
          />
          <Button>Save</Button>
        </Form>
      </>
    ),
  };
}
