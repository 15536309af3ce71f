import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Banner,
  Button,
  ButtonGroup,
  counted,
  DataTable,
  DateField,
  formatDate,
  RadiosField,
  StatusTag,
  SummaryList,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { OccasionRow, OtherMeetingRow } from '../../elsewhere.store.ts';
import { OTHER_RHYTHMS, otherRhythms } from '../../elsewhere.ts';
import { askedPage, LookedField } from './form.page.tsx';

const list = { text: 'Meetings of others', href: '/meetings-of-others' };
interface Gap {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
}
interface Listed {
  row: OtherMeetingRow;
  last: OccasionRow | undefined;
  gaps: readonly Gap[];
}
const pathOf = ({ id }: OtherMeetingRow) => `/meetings-of-others/${id}`;
function Attended({ last, gaps }: Pick<Listed, 'last' | 'gaps'>): VNode {
  if (gaps.length > 0)
    return <StatusTag tone="soon">{`Nothing written for ${counted(gaps.length, 'time')}`}</StatusTag>;
  if (!last) return <StatusTag tone="todo">Nothing written yet</StatusTag>;
  return last.wasAttended ? (
    <StatusTag tone="done">Attended</StatusTag>
  ) : (
    <StatusTag tone="act-now">Not attended</StatusTag>
  );
}

export const otherMeetingsPage = (listed: readonly Listed[]): Page => ({
  kind: 'page',
  title: list.text,
  body: (
    <>
      <h1 class="govuk-heading-l">Meetings of others that we attend</h1>
      <DataTable<Listed>
        caption="By name; those nobody goes to any more at the end"
        rows={listed}
        counts={['meeting', 'meetings']}
        empty="No meeting is listed. List one, and say each time who went."
        columns={[
          {
            heading: 'Meeting',
            cell: ({ row }) => (
              <a class="govuk-link" href={pathOf(row)}>
                {row.name}
              </a>
            ),
          },
          { heading: 'Run by', cell: ({ row }) => row.runBy },
          {
            heading: 'How often',
            cell: ({ row }) => (row.endedOn ? `Until ${formatDate(row.endedOn)}` : OTHER_RHYTHMS[row.rhythm]),
          },
          { heading: 'Who goes', cell: ({ row }) => row.whoAttends },
          { heading: 'Last time', cell: ({ last }) => (last ? formatDate(last.day) : 'Not yet') },
          { heading: 'Attended', cell: (each) => <Attended {...each} /> },
        ]}
      />
      <Button href="/meetings-of-others/new">List a meeting</Button>
    </>
  ),
});

export const otherMeetingPage = (
  row: OtherMeetingRow,
  occasions: readonly OccasionRow[],
  gaps: readonly Gap[],
): Page => ({
  kind: 'page',
  title: row.name,
  back: list,
  body: (
    <>
      <h1 class="govuk-heading-l">{row.name}</h1>
      {gaps.length > 0 ? (
        <Banner tone="soon" title="Nothing is written about these times">
          <ul class="govuk-list govuk-list--bullet">
            {gaps.map(({ first, last }) => (
              <li>
                {formatDate(first)} to {formatDate(last)}
              </li>
            ))}
          </ul>
        </Banner>
      ) : null}
      <SummaryList
        rows={[
          { key: 'Run by', value: row.runBy },
          { key: 'How often', value: OTHER_RHYTHMS[row.rhythm] },
          { key: 'Who goes for us', value: row.whoAttends },
          {
            key: 'We attend',
            value: `From ${formatDate(row.fromOn)}${row.endedOn ? ` to ${formatDate(row.endedOn)}` : ''}`,
          },
        ]}
      />
      <ButtonGroup>
        <Button href={`${pathOf(row)}/occasions`}>Write who went</Button>
        <a class="govuk-link" href={`${pathOf(row)}/change`}>
          Change
        </a>
      </ButtonGroup>
      <DataTable<OccasionRow>
        caption="Each time, newest first"
        rows={occasions}
        counts={['time', 'times']}
        empty="Nothing is written yet."
        columns={[
          { heading: 'Day', cell: (each) => formatDate(each.day) },
          {
            heading: 'Attended',
            cell: (each) =>
              each.wasAttended ? (
                each.who
              ) : (
                <>
                  <StatusTag tone="act-now">Not attended</StatusTag> {each.because}
                </>
              ),
          },
          { heading: 'What we took away', cell: (each) => each.takenAway ?? 'Nothing written' },
        ]}
      />
    </>
  ),
});

export const otherFormPage = (row: OtherMeetingRow | undefined, view: FormView): Page =>
  askedPage(view, {
    title: row ? 'Change the meeting' : 'List a meeting of others',
    back: row ? { text: row.name, href: pathOf(row) } : list,
    button: 'Save',
    fields: (
      <>
        <TextField view={view} name="name" label="What it is called" />
        <TextField view={view} name="runBy" label="Who runs it" width={30} />
        <RadiosField
          view={view}
          name="rhythm"
          label="How often it is held"
          items={otherRhythms.map((value) => ({ value, label: OTHER_RHYTHMS[value] }))}
        />
        <TextField view={view} name="whoAttends" label="Who goes for us" />
        {row ? (
          <DateField view={view} name="endedOn" label="Last day we attend (optional)" labelSize="s" />
        ) : (
          <DateField view={view} name="fromOn" label="From when we attend (optional: today)" labelSize="s" />
        )}
      </>
    ),
  });

export const occasionFormPage = (row: OtherMeetingRow, view: FormView): Page =>
  askedPage(view, {
    title: 'Write who went',
    caption: row.name,
    back: { text: row.name, href: pathOf(row) },
    button: 'Save',
    fields: (
      <>
        <DateField view={view} name="day" label="Day" labelSize="s" />
        <RadiosField
          view={view}
          name="went"
          label="Did somebody of us go?"
          items={[
            {
              value: 'yes',
              label: 'Yes',
              conditional: <TextField view={view} name="who" label="Who went" width={20} />,
            },
            {
              value: 'no',
              label: 'No',
              conditional: <TextField view={view} name="because" label="Why nobody went" />,
            },
          ]}
        />
        <TextAreaField
          wordingHelp
          view={view}
          name="takenAway"
          label="What we took away (optional)"
          hint="No child is named: what is about a child goes on their record"
          maxlength={3000}
        />
        <LookedField view={view} />
      </>
    ),
  });
