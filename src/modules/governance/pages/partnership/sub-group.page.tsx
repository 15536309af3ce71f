import type { VNode } from 'preact';
import { dayOf } from '../../../../platform/clock/wall-clock.ts';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Button,
  DataTable,
  DateField,
  formatDate,
  InsetText,
  RadiosField,
  StatusTag,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { MatterRow } from '../../sub-group.store.ts';
import { MATTER_KINDS } from '../../sub-group.ts';
import { askedPage, LookedField } from './form.page.tsx';

const back = { text: 'Barriers and scrutiny', href: '/sub-group' };

/** What the sub-group asked: of whom, by when, and what came of it. */
export const MatterTable = ({ rows, now }: { rows: readonly MatterRow[]; now: Temporal.Instant }): VNode => (
  <DataTable<MatterRow>
    caption="Open ones first, soonest due first"
    rows={rows}
    counts={['matter', 'matters']}
    empty="Nothing has been named."
    columns={[
      { heading: 'What', cell: (row) => row.what },
      { heading: 'Kind', cell: (row) => MATTER_KINDS[row.kind] },
      { heading: 'Asked by', cell: (row) => row.askedBy },
      { heading: 'Of whom', cell: (row) => row.askedOf },
      { heading: 'By when', cell: (row) => formatDate(row.dueOn) },
      {
        heading: 'What came of it',
        cell: (row) =>
          row.answer && row.answeredAt ? (
            `${formatDate(row.answeredAt)}, ${row.answeredByName}: ${row.answer}`
          ) : (
            <>
              {Temporal.PlainDate.compare(row.dueOn, dayOf(now)) < 0 ? (
                <StatusTag tone="soon">Overdue</StatusTag>
              ) : (
                'Open'
              )}{' '}
              <a class="govuk-link" href={`/sub-group/${row.id}`}>
                Answer<span class="govuk-visually-hidden">: {row.what}</span>
              </a>
            </>
          ),
      },
    ]}
  />
);
export const mattersPage = (rows: readonly MatterRow[], now: Temporal.Instant): Page => ({
  kind: 'page',
  title: back.text,
  wide: true,
  body: (
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Exploitation sub-group</span>
        {back.text}
      </h1>
      <MatterTable rows={rows} now={now} />
      <Button href="/sub-group/new">Name a barrier, or ask for scrutiny</Button>
    </>
  ),
});
export const askMatterPage = (view: FormView): Page =>
  askedPage(view, {
    title: 'Name a barrier, or ask for scrutiny',
    back,
    button: 'Ask',
    fields: (
      <>
        <RadiosField
          view={view}
          name="kind"
          label="What it is"
          items={[
            { value: 'barrier', label: 'A barrier', hint: 'What is in the way of keeping children safe' },
            { value: 'scrutiny', label: 'Something that needs more scrutiny' },
          ]}
        />
        <TextAreaField
          wordingHelp
          view={view}
          name="what"
          label="What it is, and what is asked"
          hint="No child is named"
          maxlength={2000}
        />
        <TextField view={view} name="askedBy" label="Who asked" width={20} />
        <TextField view={view} name="askedOf" label="Of whom" width={20} />
        <DateField view={view} name="dueOn" label="By when" labelSize="s" />
        <LookedField view={view} />
      </>
    ),
  });
export const answerMatterPage = (row: MatterRow, view: FormView): Page =>
  askedPage(view, {
    title: 'What came of it',
    caption: MATTER_KINDS[row.kind],
    back,
    button: 'Save',
    fields: (
      <>
        <InsetText>{row.what}</InsetText>
        <TextAreaField
          wordingHelp
          view={view}
          name="answer"
          label="Answer"
          hint="No child is named"
          maxlength={2000}
        />
        <LookedField view={view} />
      </>
    ),
  });
