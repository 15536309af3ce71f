import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  Banner,
  Button,
  ButtonGroup,
  DataTable,
  Form,
  FormErrors,
  formatDate,
  OwnWords,
  SummaryList,
  TextAreaField,
} from '../../../platform/ui/index.ts';
import { quoteField, type WholeSummary } from '../summary.commands.ts';
import type { Quotable } from '../summary.store.ts';
import {
  type FigureRow,
  figureRows,
  giverInWords,
  listenedInWords,
  monthInWords,
  totalOf,
} from '../summary-document.ts';

interface SummaryView {
  whole: WholeSummary;
  path: string;
  /** Whether this person reads all feedback, writes the summary and publishes it. */
  reads: boolean;
  view: FormView;
}

/** A month exactly as it goes out; while it is a draft, only its reader sees it. */
export function SummaryPage({ whole, path, reads, view }: SummaryView): VNode {
  const isDraft = !whole.row?.publishedAt;
  return (
    <>
      <h1 class="govuk-heading-l">What people told us: {monthInWords(whole.month)}</h1>
      {isDraft ? (
        <Banner tone="soon" title="Not published">
          <p class="govuk-body">Only who reads all feedback sees this page. This is how it will look.</p>
        </Banner>
      ) : null}
      <Figures whole={whole} />
      <h2 class="govuk-heading-m">In their words</h2>
      {whole.quotes.length === 0 ? <p class="govuk-body">Nobody’s words are in it.</p> : null}
      {whole.quotes.map(({ text, giver }) => (
        <OwnWords whose={giverInWords(giver)}>{text}</OwnWords>
      ))}
      <h2 class="govuk-heading-m">You said, we did</h2>
      <DataTable
        caption="You said, we did"
        isCaptionHidden
        rows={whole.changes}
        empty="Nothing is written down for this month."
        columns={[
          { heading: 'You said', cell: (c) => <span class="app-as-typed">{c.said}</span> },
          { heading: 'We did', cell: (c) => <span class="app-as-typed">{c.did}</span> },
        ]}
      />
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href={`${path}/print`}>
          Print
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href={`${path}/document/pdf`}>
          PDF
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href={`${path}/document/docx`}>
          Word
        </a>
      </p>
      {reads && isDraft ? <Publishing whole={whole} path={path} view={view} /> : null}
    </>
  );
}

function Publishing({ whole, path, view }: Pick<SummaryView, 'whole' | 'path' | 'view'>): VNode {
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/words`}>
          Choose words and take names out
        </a>
      </p>
      {whole.row ? (
        <Form view={view} action={`${path}/publish`}>
          <Button>Publish it as it stands here</Button>
        </Form>
      ) : null}
    </>
  );
}

function Figures({ whole }: { whole: WholeSummary }): VNode {
  const table = (caption: string, of: 'route' | 'giver' | 'theme') => (
    <DataTable<FigureRow>
      caption={caption}
      rows={figureRows(whole.figures, of)}
      empty="None"
      columns={[
        { heading: 'What', cell: (row) => row.label },
        { heading: 'This month', cell: (row) => row.now, isNumeric: true },
        { heading: 'The month before', cell: (row) => row.before, isNumeric: true },
      ]}
    />
  );
  return (
    <>
      {whole.row?.opening ? <p class="govuk-body app-as-typed">{whole.row.opening}</p> : null}
      <SummaryList
        rows={[
          { key: 'Told us this month', value: totalOf(whole.figures.now) },
          { key: 'The month before', value: totalOf(whole.figures.before) },
          { key: '“I feel listened to”', value: listenedInWords(whole.figures.now) },
        ]}
      />
      {table('How people told us', 'route')}
      {table('Who told us', 'giver')}
      {table('What it was about', 'theme')}
      <p class="govuk-body">Numbers from 1 to 5 are not told apart, so that nobody is known by them.</p>
    </>
  );
}

/** What was said, and beside it what goes out: empty until a person writes it. Nothing is taken over by itself. */
export function RedactPage(props: { quotable: readonly Quotable[]; view: FormView; back: string }): VNode {
  const { quotable, view, back } = props;
  return (
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">Choose words and take names out</h1>
      <p class="govuk-body">
        Here is what may be used. Write beside it only what goes out: no name, place, school, date, or
        anything by which somebody could be known. What you leave empty does not go out. Five are enough.
      </p>
      <Form view={view}>
        <TextAreaField view={view} name="opening" label="In short (optional)" rows={3} maxlength={4000} />
        {quotable.length === 0 ? (
          <p class="govuk-body">Nothing that was said this month may be used in reports.</p>
        ) : null}
        {quotable.map((q, at) => (
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-one-half">
              <OwnWords whose={`${giverInWords(q.giver)}, ${formatDate(q.givenOn)}`}>{q.words}</OwnWords>
            </div>
            <div class="govuk-grid-column-one-half">
              <TextAreaField
                view={view}
                name={quoteField(q.id)}
                label={`${at + 1}. What goes out`}
                rows={4}
              />
            </div>
          </div>
        ))}
        <ButtonGroup>
          <Button>Save and look at it</Button>
          <a class="govuk-link" href={back}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}
