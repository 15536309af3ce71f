import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  Button,
  CheckboxesField,
  DataTable,
  DateTimeField,
  Details,
  formatDate,
  formatExact,
  SelectField,
  SummaryList,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import { agencyKinds, agencyLabel, type ChildRow, calledName, labelOf } from '../../people/index.ts';
import type { ConsultationRow, TextRow } from '../consultation.store.ts';
import { consultationThemes } from '../consultation.ts';
import type { ConsultationFigure } from '../figures.store.ts';
import { minutesInWords } from '../session.ts';
import { Ask } from './question.part.tsx';

const size = { labelSize: 's' } as const;
const themesInWords = (codes: readonly string[]) =>
  codes.map((code) => labelOf(consultationThemes, code)).join(' · ');

interface Listed {
  rows: readonly ConsultationRow[];
  figures: readonly ConsultationFigure[];
  page: number;
  hasMore: boolean;
  mayGive: boolean;
}
export function ConsultationsPage({ rows, figures, page, hasMore, mayGive }: Listed): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">Advice given</h1>
      <p class="govuk-body">To colleagues, about a child who is not open here, or about nobody by name.</p>
      {mayGive ? <Button href="/consultations/new">Write down advice</Button> : null}
      <DataTable<ConsultationRow>
        caption="Advice given, the newest first"
        rows={rows}
        counts={false}
        empty="No advice is written down yet. A conversation of five minutes counts."
        columns={[
          {
            heading: 'When',
            cell: (each) => (
              <a class="govuk-link" href={`/consultations/${each.id}`}>
                {formatExact(each.at)}
              </a>
            ),
          },
          { heading: 'Asked by', cell: (each) => agencyLabel(each.askedByAgency) },
          { heading: 'About', cell: (each) => themesInWords(each.themes) || 'Not said' },
          {
            heading: 'A child is named',
            cell: (each) => (each.isAboutAChild ? 'Yes' : 'No'),
            isWideOnly: true,
          },
          { heading: 'By', cell: (each) => each.givenByName ?? '', isWideOnly: true },
        ]}
      />
      <p class="govuk-body">
        {page > 1 ? (
          <a class="govuk-link" href={`/consultations?page=${page - 1}`}>
            Newer
          </a>
        ) : null}{' '}
        {hasMore ? (
          <a class="govuk-link" href={`/consultations?page=${page + 1}`}>
            Older
          </a>
        ) : null}
      </p>
      <Figures
        caption="By agency, last 90 days"
        rows={figures.filter(({ by }) => by === 'AGENCY')}
        inWords={agencyLabel}
      />
      <Figures
        caption="By theme, last 90 days: one conversation may have several"
        rows={figures.filter(({ by }) => by === 'THEME')}
        inWords={(code) => labelOf(consultationThemes, code)}
      />
    </>
  );
}
const Figures = (props: {
  caption: string;
  rows: readonly ConsultationFigure[];
  inWords: (code: string) => string;
}): VNode | null =>
  props.rows.length === 0 ? null : (
    <DataTable<ConsultationFigure>
      caption={props.caption}
      captionSize="s"
      rows={props.rows}
      counts={false}
      empty=""
      columns={[
        { heading: 'What', cell: ({ code }) => props.inWords(code) },
        { heading: 'Times', cell: ({ n }) => String(n), isNumeric: true },
      ]}
    />
  );

const Words = ({ view }: { view: FormView }): VNode => (
  <>
    <TextAreaField view={view} name="advice" label="What you advised" {...size} rows={4} wordingHelp />
    <TextAreaField
      view={view}
      name="question"
      label="What was asked (optional)"
      {...size}
      rows={2}
      maxlength={4000}
      wordingHelp
    />
    <TextField view={view} name="askedBy" label="Who asked: role, or name (optional)" {...size} />
    <TextAreaField
      view={view}
      name="nextStep"
      label="What comes next (optional)"
      {...size}
      rows={2}
      maxlength={4000}
      wordingHelp
    />
  </>
);
export const ConsultationFormPage = ({
  view,
  child,
}: {
  view: FormView;
  child: ChildRow | undefined;
}): VNode => (
  <Ask
    view={view}
    {...(child ? { caption: calledName(child) } : {})}
    title="Advice to a colleague"
    save="Save"
    back={child ? `/children/${child.id}` : '/consultations'}
    intro={
      <p class="govuk-body">
        {child
          ? 'It stands with this child, for those who may read notes of them, and counts as advice given.'
          : 'About nobody by name: please write no name and nothing that tells who it is. When the child is on the record, begin from their page.'}
      </p>
    }
  >
    <SelectField
      view={view}
      name="askedByAgency"
      label="Which agency asked"
      {...size}
      items={agencyKinds.map(({ code, label }) => ({ value: code, text: label }))}
    />
    <Words view={view} />
    <CheckboxesField
      view={view}
      name="themes"
      label="What it was about"
      {...size}
      small
      items={consultationThemes.map(({ code, label }) => ({ value: code, label }))}
    />
    <Details summary="When and how long">
      <DateTimeField view={view} name="at" label="When? Left empty: now" {...size} />
      <TextField
        view={view}
        name="minutes"
        label="How long, in minutes"
        {...size}
        width={4}
        inputmode="numeric"
      />
    </Details>
  </Ask>
);
export const CorrectAdvicePage = ({ view, back }: { view: FormView; back: string }): VNode => (
  <Ask view={view} title="Correct the advice" save="Save" back={back}>
    <Words view={view} />
  </Ask>
);

const Typed = ({ text }: { text: string | null | undefined }): VNode => (
  <span class="app-as-typed" dir="auto">
    {text ?? ''}
  </span>
);
export function ConsultationPage(props: {
  row: ConsultationRow;
  texts: readonly TextRow[];
  child: ChildRow | undefined;
  mayChange: boolean;
}): VNode {
  const { row, texts, child, mayChange } = props;
  const [newest, ...before] = texts;
  return (
    <>
      {child ? <span class="govuk-caption-l">{calledName(child)}</span> : null}
      <h1 class="govuk-heading-l">Advice given, {formatDate(row.at)}</h1>
      <SummaryList
        rows={[
          {
            key: 'Asked by',
            value: [agencyLabel(row.askedByAgency), newest?.askedBy].filter(Boolean).join(', '),
          },
          { key: 'About', value: themesInWords(row.themes) || 'Not said' },
          { key: 'What was asked', value: <Typed text={newest?.question} /> },
          { key: 'What was advised', value: <Typed text={newest?.advice} /> },
          { key: 'What comes next', value: <Typed text={newest?.nextStep} /> },
          {
            key: 'By',
            value: [
              row.givenByName ?? '',
              formatExact(row.at),
              row.minutes ? minutesInWords(row.minutes) : '',
            ]
              .filter(Boolean)
              .join(', '),
          },
        ]}
      />
      {mayChange ? <Button href={`/consultations/${row.id}/correct`}>Correct it</Button> : null}
      {before.length > 0 ? (
        <Details summary={`How it read before (${before.length})`}>
          {before.map((each) => (
            <p class="govuk-body">
              {formatExact(each.writtenAt)}: <Typed text={each.advice} />
            </p>
          ))}
        </Details>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href="/consultations">
          All advice given
        </a>
      </p>
    </>
  );
}
