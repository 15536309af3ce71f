import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Actor } from '../../../../platform/http/work.ts';
import {
  Button,
  ButtonGroup,
  DataTable,
  DateField,
  Form,
  FormErrors,
  formatDate,
  formatExact,
  InsetText,
  StatusTag,
  TextAreaField,
  TextField,
  WarningText,
} from '../../../../platform/ui/index.ts';
import { monthWords } from '../../figure-period.ts';
import type { Reviewed } from '../../monthly-review.commands.ts';
import type { MonthLine } from '../../monthly-review.queries.ts';
import type { ReviewActionRow } from '../../monthly-review.store.ts';
import type { ReviewStanding } from '../../monthly-review.ts';
import { HubLinks } from '../../parts/hub-links.part.tsx';

const STANDING: Readonly<
  Record<ReviewStanding, readonly [string, 'plain' | 'todo' | 'done' | 'soon' | 'act-now']>
> = {
  'before records': ['Before records were kept here', 'plain'],
  running: ['The month is not over', 'plain'],
  open: ['To review', 'soon'],
  missed: ['Missed', 'act-now'],
  signed: ['Signed', 'done'],
  'signed late': ['Signed late', 'done'],
};

/** Every month of the last year with whether it was reviewed: a missed one is seen. */
export function ReviewsPage({ actor, months }: { actor: Actor; months: readonly MonthLine[] }): VNode {
  const missed = months.filter((line) => line.standing === 'missed').length;
  return (
    <>
      <h1 class="govuk-heading-l">Monthly review of the children most often missing</h1>
      <HubLinks visit={{ actor }} here="/missing/reviews" />
      {missed > 0 ? (
        <WarningText>
          {missed === 1 ? '1 month was not reviewed in time.' : `${missed} months were not reviewed in time.`}
        </WarningText>
      ) : null}
      <DataTable<MonthLine>
        caption="Months, newest first"
        rows={months}
        counts={false}
        empty="No month."
        columns={[
          {
            heading: 'Month',
            cell: (line) => (
              <a class="govuk-link" href={`/missing/reviews/${line.month}`}>
                {monthWords(line.month)}
              </a>
            ),
          },
          {
            heading: 'Review',
            cell: (line) => (
              <StatusTag tone={STANDING[line.standing][1]}>{STANDING[line.standing][0]}</StatusTag>
            ),
          },
          {
            heading: 'Due',
            cell: (line) => (line.standing === 'before records' ? 'Not due' : formatDate(line.due)),
          },
          {
            heading: 'Signed',
            cell: (line) =>
              line.signed ? `${formatExact(line.signed.at)}, ${line.signed.by}` : 'Not signed',
          },
        ]}
      />
    </>
  );
}

export interface ReviewFacts {
  month: Temporal.PlainYearMonth;
  line: MonthLine;
  children: readonly Reviewed[];
  actions: readonly ReviewActionRow[];
  nameOf: (childId: string) => string;
  mayWrite: boolean;
  words: string | null;
}
const hours = (n: number) => n.toLocaleString('en-GB', { maximumFractionDigits: 0 });
const MISSING_NOTE = 'Nothing written yet';

function ActionsOf({ actions }: { actions: readonly ReviewActionRow[] }): VNode {
  if (actions.length === 0) return <>No action asked</>;
  return (
    <>
      {actions.map((each, at) => (
        <>
          {at > 0 ? <br /> : null}
          {each.what}: {each.owner}
          {each.dueOn ? `, by ${formatDate(each.dueOn)}` : ''}
        </>
      ))}
    </>
  );
}

/** The list of one month: it fills itself; the strategic lead writes what is changing, decides, asks, and signs. */
export function ReviewPage(facts: ReviewFacts): VNode {
  const { month, line, children } = facts;
  const base = `/missing/reviews/${month}`;
  const isOpen = facts.mayWrite && !line.signed;
  const unwritten = children.filter((each) => !each.changing && !each.decision).length;
  return (
    <>
      <h1 class="govuk-heading-l">Children most often missing in {monthWords(month)}</h1>
      <p class="govuk-body">
        <StatusTag tone={STANDING[line.standing][1]}>{STANDING[line.standing][0]}</StatusTag>{' '}
        {line.signed ? `${formatExact(line.signed.at)}, ${line.signed.by}` : `Due ${formatDate(line.due)}`}
      </p>
      {facts.words ? <InsetText>{facts.words}</InsetText> : null}
      <DataTable<Reviewed>
        caption="By episodes in the month, then in the 90 days to its end, then by hours missing"
        rows={children}
        counts={['child', 'children']}
        empty="No child was missing in this month."
        columns={[
          {
            heading: 'Child',
            cell: (child) =>
              isOpen ? (
                <a class="govuk-link" href={`${base}/children/${child.childId}`} translate={false}>
                  {facts.nameOf(child.childId)}
                </a>
              ) : (
                <a class="govuk-link" href={`/children/${child.childId}`} translate={false}>
                  {facts.nameOf(child.childId)}
                </a>
              ),
          },
          { heading: 'In the month', cell: (child) => child.inMonth, isNumeric: true },
          { heading: 'In 90 days', cell: (child) => child.in90Days, isNumeric: true },
          { heading: 'Hours missing', cell: (child) => hours(child.hoursMissing), isNumeric: true },
          { heading: 'What is changing', cell: (child) => child.changing ?? MISSING_NOTE },
          { heading: 'Decision', cell: (child) => child.decision ?? MISSING_NOTE },
          {
            heading: 'Actions asked',
            cell: (child) => (
              <ActionsOf actions={facts.actions.filter((each) => each.childId === child.childId)} />
            ),
          },
        ]}
      />
      {isOpen && line.standing !== 'running' ? (
        <>
          {unwritten > 0 ? (
            <p class="govuk-body">
              {unwritten} of {children.length} without a note. It can be signed without; the list says so.
            </p>
          ) : null}
          <Button href={`${base}/sign`}>Sign the review</Button>
        </>
      ) : null}
    </>
  );
}

export function ReviewNotePage(props: {
  view: FormView;
  name: string;
  month: Temporal.PlainYearMonth;
  child: Reviewed;
  actions: readonly ReviewActionRow[];
}): VNode {
  const { view, child } = props;
  return (
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Review of {monthWords(props.month)}</span>
        <span translate={false}>{props.name}</span>
      </h1>
      <p class="govuk-body">
        {child.inMonth} in the month, {child.in90Days} in 90 days, {hours(child.hoursMissing)} hours missing
        in the month.{' '}
        <a class="govuk-link" href={`/children/${child.childId}/missing/pattern`}>
          When and where
        </a>
      </p>
      <Form view={view}>
        <TextAreaField
          wordingHelp
          view={view}
          name="changing"
          label="What is changing for them"
          hint="Where they live, who they are with, what helps, what gets worse"
          maxlength={2000}
        />
        <TextAreaField wordingHelp view={view} name="decision" label="What you decide" maxlength={2000} />
        <h2 class="govuk-heading-m">Ask for an action</h2>
        <ActionsOf actions={props.actions} />
        <TextField view={view} name="what" label="What is asked" />
        <TextField
          view={view}
          name="owner"
          label="Of whom"
          hint="A colleague’s full name puts it on their list"
          width={20}
        />
        <DateField view={view} name="dueOn" label="By when" labelSize="s" />
        <ButtonGroup>
          <Button>Save</Button>
          <a class="govuk-link" href={`/missing/reviews/${props.month}`}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}

export function SignPage(props: {
  view: FormView;
  month: Temporal.PlainYearMonth;
  children: number;
  unwritten: number;
}): VNode {
  return (
    <>
      <FormErrors view={props.view} />
      <h1 class="govuk-heading-l">Sign the review of {monthWords(props.month)}</h1>
      <p class="govuk-body">
        {props.children} {props.children === 1 ? 'child' : 'children'}; {props.unwritten} without a note. The
        list is kept as it stands now, and the notes do not change any more.
      </p>
      <Form view={props.view}>
        <TextAreaField
          wordingHelp
          view={props.view}
          name="words"
          label="What you take from this month (optional)"
          maxlength={2000}
        />
        <ButtonGroup>
          <Button>Sign</Button>
          <a class="govuk-link" href={`/missing/reviews/${props.month}`}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}
