import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  Banner,
  Button,
  CheckboxesField,
  DataTable,
  DateField,
  Form,
  FormErrors,
  formatDate,
  StatusTag,
  TextAreaField,
  When,
} from '../../../platform/ui/index.ts';
import type { PostingRow } from '../../access/index.ts';
import { type ChildRow, calledName } from '../../people/index.ts';
import type { FeedbackRow } from '../feedback.store.ts';
import { audiences, labelOfCode } from '../feedback.ts';
import type { Reader, SummaryRow } from '../summary.store.ts';
import { monthInWords } from '../summary-document.ts';
import { whoAndHow } from './feedback.part.tsx';

export interface ReaderView {
  unread: readonly FeedbackRow[];
  lately: readonly FeedbackRow[];
  children: ReadonlyMap<string, ChildRow>;
  now: Temporal.Instant;
  mayManage: boolean;
  readers: readonly Reader[];
  summaries: readonly SummaryRow[];
}

/** All feedback for the named reader: what waits first, longest first. */
export function ReaderPage(v: ReaderView): VNode {
  const thisMonth = v.now.toZonedDateTimeISO('Europe/London').toPlainDate().with({ day: 1 });
  const months = [0, 1, 2].map((back) => thisMonth.subtract({ months: back }));
  return (
    <>
      <h1 class="govuk-heading-l">Feedback</h1>
      <p class="govuk-body">
        Read by: {v.readers.length > 0 ? v.readers.map((each) => each.name).join(', ') : 'the team managers'},
        all of it, each working day.{' '}
        {v.mayManage ? (
          <a class="govuk-link" href="/voice/who-reads">
            Change who reads
          </a>
        ) : null}
      </p>
      <Waiting {...v} />
      <Listing
        caption={`Read in the last four weeks (${v.lately.length})`}
        rows={v.lately}
        v={v}
        empty="None yet"
      />
      <h2 class="govuk-heading-m">Month by month</h2>
      <ul class="govuk-list">
        {months.map((month) => (
          <li>
            <a class="govuk-link" href={`/voice/summary/${month.toString().slice(0, 7)}`}>
              {monthInWords(month)}
            </a>
            {v.summaries.some((each) => each.publishedAt && each.month.equals(month)) ? ' (published)' : ''}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/voice/new">
          Write down feedback from a group or a professional
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href="/voice/you-said">
          You said, we did
        </a>
      </p>
    </>
  );
}

function Waiting(v: ReaderView): VNode {
  const [oldest] = v.unread;
  const isLate = oldest !== undefined && Temporal.Instant.compare(oldest.dueAt, v.now) < 0;
  return (
    <>
      {oldest ? (
        <Banner
          tone={isLate ? 'act-now' : 'soon'}
          title={isLate ? 'Nobody has read this in time' : 'Waiting to be read'}
        >
          <p class="govuk-body">
            Unread since <When at={oldest.recordedAt} now={v.now} />.
          </p>
        </Banner>
      ) : null}
      <Listing caption={`To read (${v.unread.length})`} rows={v.unread} v={v} empty="Everything is read." />
    </>
  );
}

function Listing(props: {
  caption: string;
  rows: readonly FeedbackRow[];
  v: ReaderView;
  empty: string;
}): VNode {
  const { v } = props;
  const name = (f: FeedbackRow) => {
    const child = f.childId ? v.children.get(f.childId) : undefined;
    return child ? calledName(child) : f.childId ? 'A child you may not see' : 'No child by name';
  };
  return (
    <DataTable
      caption={props.caption}
      rows={props.rows}
      empty={props.empty}
      columns={[
        {
          heading: 'From',
          cell: (f) => (
            <a class="govuk-link" href={`/voice/${f.id}`}>
              {whoAndHow(f)}
            </a>
          ),
        },
        { heading: 'About the work with', cell: name },
        { heading: 'Came', cell: (f) => <When at={f.recordedAt} now={v.now} /> },
        { heading: 'May be seen by', cell: (f) => labelOfCode(audiences, f.whoSees), isWideOnly: true },
        {
          heading: 'Read',
          cell: (f) =>
            f.readAt ? (
              `${f.readByName ?? ''}, ${formatDate(f.readAt)}`
            ) : (
              <StatusTag tone={Temporal.Instant.compare(f.dueAt, v.now) < 0 ? 'act-now' : 'todo'}>
                {`By ${formatDate(f.dueAt)}`}
              </StatusTag>
            ),
        },
      ]}
    />
  );
}

export function NamedReadersPage({
  view,
  postings,
}: {
  view: FormView;
  postings: readonly PostingRow[];
}): VNode {
  return (
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">Who reads all feedback?</h1>
      <p class="govuk-body">
        They read everything, also what somebody wanted nobody else to see. Tick nobody, and the team managers
        read it.
      </p>
      <Form view={view}>
        <CheckboxesField
          view={view}
          name="readers"
          label="Named readers"
          small
          items={postings.map((each) => ({ value: each.id, label: each.staffName }))}
        />
        <Button>Save</Button>
      </Form>
    </>
  );
}

export function ChangePage({ view }: { view: FormView }): VNode {
  return (
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">You said, we did</h1>
      <p class="govuk-body">Name nobody: everybody reads it.</p>
      <Form view={view}>
        <TextAreaField view={view} name="said" label="You said" rows={3} />
        <TextAreaField view={view} name="did" label="We did" rows={3} />
        <DateField view={view} name="onDate" label="Since when" />
        <Button>Save</Button>
      </Form>
    </>
  );
}
