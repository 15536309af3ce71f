import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Banner,
  Button,
  DataTable,
  formatDate,
  formatExact,
  InsetText,
  listed,
  RadiosField,
  StatusTag,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import { agencyLabel } from '../../../people/index.ts';
import type { AgencyFigures, MonthlyMeeting, MonthOfFigures } from '../../monthly.queries.ts';
import type { PartnerFiguresRow } from '../../partner-figures.store.ts';
import { type FiguresState, measuresOf, shownCount } from '../../partner-figures.ts';
import { askedPage, LookedField, NO_NAMES } from './form.page.tsx';

export const monthTitle = (month: Temporal.PlainYearMonth): string =>
  formatDate(month.toPlainDate({ day: 1 })).replace(/^\d+ /, '');
export const figuresPath = (month: Temporal.PlainYearMonth): string => `/partner-figures/${month}`;
const STATES: Readonly<
  Record<FiguresState, readonly ['plain' | 'todo' | 'doing' | 'done' | 'soon' | 'act-now', string]>
> = {
  sent: ['done', 'Sent'],
  'sent-late': ['done', 'Sent late'],
  draft: ['doing', 'Begun, not sent'],
  missing: ['todo', 'Not sent yet'],
  overdue: ['soon', 'Missing'],
};
const FiguresTag = ({ state }: { state: FiguresState }): VNode => (
  <StatusTag tone={STATES[state][0]}>{STATES[state][1]}</StatusTag>
);
/** "Police, Health: safeguarding and College have not sent theirs". */
export const missingWords = (agencies: readonly string[]): string =>
  agencies.length === 1
    ? `${agencyLabel(agencies[0] as string)} has not sent its figures`
    : `${listed(agencies.map((each) => agencyLabel(each)))} have not sent their figures`;

/** A list of one month: who has sent, who has not, and what was sent. */
export function monthPage(month: MonthOfFigures, canWrite: (agency: string) => boolean, own: string): Page {
  const { agencies, place } = month;
  const before = month.month.subtract({ months: 1 });
  return {
    kind: 'page',
    title: 'Partners’ figures',
    body: (
      <>
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">Monthly operational meeting, {formatDate(month.day)}</span>
          Partners’ figures for {monthTitle(before)}
        </h1>
        {month.missing.includes(own) && canWrite(own) ? (
          <Button href={`${figuresPath(month.month)}/${own}`}>Write your agency’s figures</Button>
        ) : null}
        {month.missing.length > 0 ? (
          <Banner
            tone={agencies.some((each) => each.state === 'overdue') ? 'soon' : 'plain'}
            title={missingWords(month.missing)}
          >
            <p class="govuk-body">Due by {formatDate(month.due)}.</p>
          </Banner>
        ) : null}
        <AgencyTable
          agencies={agencies}
          month={month.month}
          canWrite={canWrite}
          showsReminders={place.types}
        />
        {agencies.map((each) =>
          each.sent ? (
            <>
              <WhatWasSent each={each} isExact={place.types || each.agency === own} />
              <Said heading="What works well" text={each.sent.workingWell} />
              <Said heading="What to develop" text={each.sent.toDevelop} />
            </>
          ) : null,
        )}
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={figuresPath(before)}>
            The month before
          </a>{' '}
          {place.belongs || place.types ? (
            <a class="govuk-link" href={`/monthly-report/${month.month}`}>
              The month’s report
            </a>
          ) : null}
        </p>
      </>
    ),
  };
}

const Said = ({ heading, text }: { heading: string; text: string | null }): VNode | null =>
  text ? (
    <p class="govuk-body app-text">
      <strong>{heading}:</strong> {text}
    </p>
  ) : null;

const AgencyTable = ({
  agencies,
  month,
  canWrite,
  showsReminders,
}: {
  agencies: readonly AgencyFigures[];
  month: Temporal.PlainYearMonth;
  canWrite: (agency: string) => boolean;
  /** Those who collect the figures see whom the service reminded. */
  showsReminders: boolean;
}): VNode => (
  <DataTable<AgencyFigures>
    caption="Agencies, missing ones first"
    rows={agencies}
    counts={['agency', 'agencies']}
    empty="No agency is asked for figures."
    columns={[
      { heading: 'Agency', cell: (each) => agencyLabel(each.agency) },
      { heading: 'Figures', cell: (each) => <FiguresTag state={each.state} /> },
      {
        heading: 'Sent',
        cell: (each) =>
          each.sent
            ? `${formatExact(each.sent.savedAt)}, ${each.sent.savedByName}${each.sent.toldBy ? `, told by ${each.sent.toldBy}` : ''}`
            : 'Not sent',
      },
      ...(showsReminders
        ? [
            {
              heading: 'Reminded',
              cell: (each: AgencyFigures) =>
                each.remindedAt.length === 0
                  ? 'Not yet'
                  : listed(each.remindedAt.map((at) => formatDate(at))),
            },
          ]
        : []),
      {
        heading: 'Write',
        isHeadingHidden: true,
        cell: (each) =>
          canWrite(each.agency) ? (
            <a class="govuk-link" href={`${figuresPath(month)}/${each.agency}`}>
              {each.sent ? 'Correct' : 'Write'}
              <span class="govuk-visually-hidden"> the figures of {agencyLabel(each.agency)}</span>
            </a>
          ) : null,
      },
    ]}
  />
);

/** What an agency sent last, and that it was corrected. */
export function WhatWasSent({ each, isExact }: { each: AgencyFigures; isExact: boolean }): VNode {
  const sent = each.sent as PartnerFiguresRow;
  return (
    <section>
      <DataTable
        caption={agencyLabel(each.agency)}
        counts={false}
        rows={sent.measures}
        empty="No figure."
        columns={[
          { heading: 'What', cell: (one) => one.label },
          { heading: 'Number', cell: (one) => shownCount(one.n, isExact), isNumeric: true },
        ]}
      />
      {sent.words ? <p class="govuk-body app-text">{sent.words}</p> : null}
      {sent.countedAt ? (
        <p class="govuk-body-s">Counted from the record {formatExact(sent.countedAt)}.</p>
      ) : null}
      {sent.because ? (
        <p class="govuk-body-s">
          Corrected {formatExact(sent.savedAt)}: {sent.because}
        </p>
      ) : null}
    </section>
  );
}

/** The form of one agency: its measures, words, what works well and what to develop. */
export function figuresFormPage(
  view: FormView,
  of: {
    meeting: MonthlyMeeting;
    agency: string;
    isTyped: boolean;
    isCorrection: boolean;
    isFromRecord: boolean;
  },
): Page {
  const { meeting, agency } = of;
  return askedPage(view, {
    title: agencyLabel(agency),
    caption: `Figures for ${monthTitle(meeting.month.subtract({ months: 1 }))}, due by ${formatDate(meeting.due)}`,
    back: { text: 'Partners’ figures', href: figuresPath(meeting.month) },
    button: 'Save',
    fields: (
      <>
        {of.isFromRecord ? (
          <InsetText>
            The numbers were read from the record just now. Change what is not right, and say why in words.
          </InsetText>
        ) : null}
        {measuresOf(agency).map((measure, at) => (
          <TextField view={view} name={`m${at}`} label={measure.label} width={5} inputmode="numeric" />
        ))}
        <p class="govuk-hint">
          Leave empty what you do not have; 0 means none. From 1 to 4 other agencies see “Fewer than 5”.
        </p>
        <TextAreaField
          wordingHelp
          view={view}
          name="words"
          label="What the numbers mean"
          hint={NO_NAMES}
          maxlength={3000}
        />
        <TextAreaField
          wordingHelp
          view={view}
          name="workingWell"
          label="What works well"
          hint={NO_NAMES}
          maxlength={3000}
        />
        <TextAreaField
          wordingHelp
          view={view}
          name="toDevelop"
          label="What to develop"
          hint={NO_NAMES}
          maxlength={3000}
        />
        <LookedField view={view} />
        {of.isTyped ? (
          <TextField
            view={view}
            name="toldBy"
            label="Told by"
            hint="Who said so, and how: by phone, in a letter"
          />
        ) : null}
        {of.isCorrection ? <TextField view={view} name="because" label="What is corrected, and why" /> : null}
        <RadiosField
          view={view}
          name="act"
          label="Is it finished?"
          inline
          items={[
            { value: 'send', label: 'Send it to the meeting' },
            { value: 'draft', label: 'Keep it as a draft' },
          ]}
        />
      </>
    ),
  });
}
