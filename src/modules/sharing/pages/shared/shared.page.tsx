import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Button,
  counted,
  Details,
  EmptyState,
  Form,
  FormErrors,
  formatExact,
  formatInstant,
  StatusTag,
  SummaryList,
} from '../../../../platform/ui/index.ts';
import { type ChildRow, calledName } from '../../../people/index.ts';
import type { DisclosureRow } from '../../disclosure.store.ts';
import { basisWords, consentWords } from '../../disclosure.ts';
import { ByHandFields, CheckFields } from './shared-fields.part.tsx';
import { heldWords, minimumWords, recipientWords, sourceWords, stateWords } from './shared-words.ts';

interface Listed {
  child: ChildRow;
  rows: readonly DisclosureRow[];
  now: Temporal.Instant;
  mayRecord: boolean;
}

/** What left, to whom, why: what nobody has looked at comes with its link. */
export function SharedList({ child, rows, now, mayRecord }: Listed): VNode {
  const others = rows.filter((row) => !row.isOwn);
  const own = rows.filter((row) => row.isOwn);
  const at = `/children/${child.id}/shared`;
  return (
    <>
      <h2 class="govuk-heading-l">What was shared</h2>
      <p class="govuk-body">
        Every copy that leaves writes a line here. Add what was shared by telephone, e-mail or in person, and
        what was asked for and not shared.
      </p>
      <p class="govuk-body app-no-print">
        {mayRecord && (
          <a class="govuk-button govuk-!-margin-right-3" href={`${at}/new`}>
            Record sharing or a refusal
          </a>
        )}
        <a class="govuk-link" href={`${at}/print`}>
          Print
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href={`${at}/file.csv`}>
          Download as a spreadsheet (CSV)
        </a>
      </p>
      {others.length === 0 ? (
        <EmptyState>
          Nothing has been shared with anybody yet. Minutes, packs and plans made for somebody appear here by
          themselves.
        </EmptyState>
      ) : (
        others.map((row) => (
          <Disclosure row={row} now={now} href={mayRecord ? `${at}/${row.id}` : undefined} />
        ))
      )}
      {own.length > 0 && (
        <Details summary={`Copies that colleagues took for their own use (${own.length})`}>
          <ul class="govuk-list govuk-list--bullet">
            {own.map((row) => (
              <li>
                {row.title}: {row.recipientPerson}, {formatInstant(row.leftAt, now)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function Disclosure({
  row,
  now,
  href,
  isWhole = false,
}: {
  row: DisclosureRow;
  now: Temporal.Instant;
  href: string | undefined;
  /** On paper nothing is folded. */
  isWhole?: boolean;
}): VNode {
  const name = `${row.title}: ${recipientWords(row)}`;
  const isOpen = row.state !== 'refused' && (row.necessity === null || row.consent === null);
  return (
    <section class="govuk-!-margin-bottom-7">
      {href === undefined ? (
        <h2 class="govuk-heading-m govuk-!-margin-bottom-1">{name}</h2>
      ) : (
        <h3 class="govuk-heading-m govuk-!-margin-bottom-1">{name}</h3>
      )}
      <p class="govuk-body">
        <StatusTag tone={row.state === 'given' ? 'done' : 'plain'}>{stateWords(row)}</StatusTag>{' '}
        {formatInstant(row.leftAt, now)}
      </p>
      <Facts row={row} isWhole={isWhole} />
      {href && isOpen && (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={href}>
            Add why it was necessary, and whether they know
            <span class="govuk-visually-hidden">
              : {row.title}, {recipientWords(row)}
            </span>
          </a>
        </p>
      )}
    </section>
  );
}

function Facts({ row, isWhole }: { row: DisclosureRow; isWhole: boolean }): VNode {
  const refused = row.state === 'refused';
  const first = [
    { key: refused ? 'Asked for' : 'It held', value: heldWords(row) },
    { key: 'What for', value: row.purpose },
  ];
  const rest = [
    { key: 'Lawful basis', value: basisWords(row.lawfulBasis) },
    { key: 'Purpose and basis said by', value: sourceWords(row) },
    ...(refused
      ? [{ key: 'Not shared because', value: row.refusedBecause ?? '' }]
      : [
          { key: 'Necessary and in proportion', value: row.necessity ?? 'Nobody has said yet' },
          { key: 'Does the child or a parent know', value: consentWords(row.consent) },
          { key: 'No more than needed', value: minimumWords(row) },
        ]),
    { key: 'How', value: [row.method, row.format?.toUpperCase()].filter(Boolean).join(', ') },
    { key: 'Recorded by', value: row.recordedByName ?? '' },
  ];
  if (isWhole) return <SummaryList rows={[...first, ...rest]} />;
  return (
    <>
      <SummaryList rows={first} />
      <Details summary="Lawful basis, what was weighed, and by whom">
        <SummaryList rows={rest} />
      </Details>
    </>
  );
}

export function sharedPrintPage(
  child: ChildRow,
  rows: readonly DisclosureRow[],
  now: Temporal.Instant,
): Page {
  return {
    kind: 'page',
    title: `What was shared about ${calledName(child)}`,
    chrome: 'print',
    body: (
      <>
        <p class="govuk-body govuk-!-font-weight-bold">OFFICIAL-SENSITIVE</p>
        <h1 class="govuk-heading-l">What was shared about {calledName(child)}</h1>
        <p class="govuk-body">
          {counted(rows.length, 'line')}, as of {formatExact(now)}
        </p>
        {rows.map((row) => (
          <Disclosure row={row} now={now} href={undefined} isWhole />
        ))}
      </>
    ),
  };
}

export function newSharedPage(child: ChildRow, view: FormView, back: string): Page {
  return {
    kind: 'page',
    title: 'Record sharing or a refusal',
    back: { text: 'Back to what was shared', href: back },
    body: (
      <>
        <FormErrors view={view} />
        <span class="govuk-caption-l">{calledName(child)}</span>
        <h1 class="govuk-heading-l">Record sharing or a refusal</h1>
        <Form view={view}>
          <ByHandFields view={view} />
          <Button>Save</Button>
        </Form>
      </>
    ),
  };
}

export function checkPage(child: ChildRow, row: DisclosureRow, view: FormView, back: string): Page {
  return {
    kind: 'page',
    title: 'Why it was shared',
    back: { text: 'Back to what was shared', href: back },
    body: (
      <>
        <FormErrors view={view} />
        <span class="govuk-caption-l">{calledName(child)}</span>
        <h1 class="govuk-heading-l">Why it was shared</h1>
        <p class="govuk-body">
          {row.title}: {recipientWords(row)}, {formatExact(row.leftAt)}
        </p>
        <Form view={view}>
          <CheckFields view={view} />
          <Button>Save</Button>
        </Form>
      </>
    ),
  };
}
