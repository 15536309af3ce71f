import type { VNode } from 'preact';
import { dayOf } from '../../../../platform/clock/wall-clock.ts';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  DataTable,
  DateField,
  formatDate,
  formatExact,
  InsetText,
  RadiosField,
  SelectField,
  StatusTag,
  SummaryList,
  TextAreaField,
  TextField,
  Timeline,
} from '../../../../platform/ui/index.ts';
import { agencyLabel } from '../../../people/index.ts';
import type { OfOne } from '../../contextual-response.routes.tsx';
import type { ResponseRow, StepRow } from '../../contextual-response.store.ts';
import {
  CONTEXT_KINDS,
  contextKinds,
  isOpenResponse,
  RESPONSE_STATES,
  responseStates,
} from '../../contextual-response.ts';
import { agencyItems, askedPage, LookedField } from './form.page.tsx';

const TONES = { planned: 'todo', 'under-way': 'doing', done: 'done', stopped: 'plain' } as const;
const list = { text: 'Responses to places and groups', href: '/contextual-responses' };
const pathOf = ({ id }: Pick<ResponseRow, 'id'>) => `/contextual-responses/${id}`;
const isPast = (day: Temporal.PlainDate, now: Temporal.Instant) =>
  Temporal.PlainDate.compare(day, dayOf(now)) < 0;

function Review({ row, now }: { row: ResponseRow; now: Temporal.Instant }): VNode {
  if (!isOpenResponse(row.state)) return <>Not open</>;
  return isPast(row.reviewOn, now) ? (
    <>
      {formatDate(row.reviewOn)} <StatusTag tone="soon">Review overdue</StatusTag>
    </>
  ) : (
    <>{formatDate(row.reviewOn)}</>
  );
}

export const ResponseTable = ({
  rows,
  now,
}: {
  rows: readonly ResponseRow[];
  now: Temporal.Instant;
}): VNode => (
  <DataTable<ResponseRow>
    caption="Open ones first, by when they are looked at again"
    rows={rows}
    counts={['response', 'responses']}
    empty="Nothing is planned about a place or a group."
    columns={[
      {
        heading: 'Response',
        cell: (row) => (
          <a class="govuk-link" href={pathOf(row)}>
            {row.label}
          </a>
        ),
      },
      { heading: 'About', cell: (row) => CONTEXT_KINDS[row.kind] },
      { heading: 'Lead', cell: (row) => `${agencyLabel(row.leadAgency)}: ${row.leadName}` },
      {
        heading: 'State',
        cell: (row) => <StatusTag tone={TONES[row.state]}>{RESPONSE_STATES[row.state]}</StatusTag>,
      },
      { heading: 'Looked at again', cell: (row) => <Review row={row} now={now} /> },
    ]}
  />
);

export const responsesPage = (
  rows: readonly ResponseRow[],
  minutes: boolean,
  now: Temporal.Instant,
): Page => ({
  kind: 'page',
  title: list.text,
  body: (
    <>
      <h1 class="govuk-heading-l">{list.text}</h1>
      <ResponseTable rows={rows} now={now} />
      {minutes ? <Button href="/contextual-responses/new">Plan a response</Button> : null}
    </>
  ),
});

/** One response: how far it is, its actions, and everything that happened to it. */
export const responsePage = (of: OfOne, now: Temporal.Instant): Page => {
  const { row, steps, moves } = of;
  return {
    kind: 'page',
    title: row.label,
    back: list,
    body: (
      <>
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{CONTEXT_KINDS[row.kind]}</span>
          {row.label}
        </h1>
        <SummaryList
          rows={[
            {
              key: 'State',
              value: <StatusTag tone={TONES[row.state]}>{RESPONSE_STATES[row.state]}</StatusTag>,
            },
            { key: 'What is planned', value: row.planned },
            { key: 'Lead', value: `${agencyLabel(row.leadAgency)}: ${row.leadName}` },
            { key: 'Looked at again', value: <Review row={row} now={now} /> },
          ]}
        />
        {moves ? (
          <ButtonGroup>
            <Button href={`${pathOf(row)}/change`}>Say what changed</Button>
            <Button href={`${pathOf(row)}/actions`} classes="govuk-button--secondary">
              Ask for an action
            </Button>
          </ButtonGroup>
        ) : null}
        <Actions of={of} now={now} />
        <h2 class="govuk-heading-m">What happened</h2>
        <Timeline
          items={[
            {
              title: 'Planned',
              byline: row.addedByName,
              datetime: row.addedAt.toString(),
              when: formatExact(row.addedAt),
              children: null,
            },
            ...steps.map((step) => ({
              title: TITLES[step.kind],
              byline: step.byName,
              datetime: step.at.toString(),
              when: formatExact(step.at),
              children: <p class="govuk-body app-text">{step.words}</p>,
            })),
          ].toReversed()}
        />
      </>
    ),
  };
};
const TITLES: Readonly<Record<StepRow['kind'], string>> = {
  changed: 'What changed',
  action: 'Action asked',
  done: 'Action done',
};

function Actions({ of, now }: { of: OfOne; now: Temporal.Instant }): VNode {
  const { row, steps, moves, agency } = of;
  const done = new Map(steps.filter((each) => each.kind === 'done').map((each) => [each.actionId, each]));
  return (
    <DataTable<StepRow>
      caption="Actions"
      rows={steps.filter((each) => each.kind === 'action')}
      counts={['action', 'actions']}
      empty="No action is asked."
      columns={[
        { heading: 'What', cell: (each) => each.words },
        { heading: 'Of whom', cell: (each) => `${agencyLabel(each.agency ?? '')}: ${each.leadName}` },
        { heading: 'By when', cell: (each) => (each.dueOn ? formatDate(each.dueOn) : 'No date') },
        {
          heading: 'How far',
          cell: (each) => {
            const answer = done.get(each.id);
            if (answer) return `Done: ${answer.words}`;
            const tag =
              each.dueOn && isPast(each.dueOn, now) ? <StatusTag tone="soon">Overdue</StatusTag> : 'Open';
            return moves || each.agency === agency ? (
              <>
                {tag}{' '}
                <a class="govuk-link" href={`${pathOf(row)}/actions/${each.id}`}>
                  Done<span class="govuk-visually-hidden">: {each.words}</span>
                </a>
              </>
            ) : (
              tag
            );
          },
        },
      ]}
    />
  );
}

const NEUTRAL = 'A neutral name. No child’s name, nor anything by which one is known';
const leads = (view: FormView, name: string): VNode => (
  <>
    <SelectField view={view} name={name} label="Agency" items={agencyItems} />
    <TextField view={view} name="leadName" label="Who leads on it there" width={20} />
  </>
);
const plannedField = (view: FormView): VNode => (
  <TextAreaField
    wordingHelp
    view={view}
    name="planned"
    label="What is planned"
    hint="What makes the place safer, and for whom it is. No child is named"
    maxlength={3000}
  />
);
export const newResponsePage = (view: FormView): Page =>
  askedPage(view, {
    title: 'Plan a response',
    back: list,
    button: 'Save',
    fields: (
      <>
        <RadiosField
          view={view}
          name="kind"
          label="What it is about"
          small
          items={contextKinds.map((value) => ({ value, label: CONTEXT_KINDS[value] }))}
        />
        <TextField view={view} name="label" label="What to call it" hint={NEUTRAL} />
        {plannedField(view)}
        {leads(view, 'leadAgency')}
        <DateField view={view} name="reviewOn" label="When it is looked at again" labelSize="s" />
        <LookedField view={view} />
      </>
    ),
  });
export const changeFormPage = (row: ResponseRow, view: FormView): Page =>
  askedPage(view, {
    title: 'What changed',
    caption: row.label,
    back: { text: row.label, href: pathOf(row) },
    button: 'Save',
    fields: (
      <>
        <TextAreaField wordingHelp view={view} name="changed" label="What changed there" maxlength={3000} />
        <RadiosField
          view={view}
          name="state"
          label="How far it is"
          items={responseStates.map((value) => ({ value, label: RESPONSE_STATES[value] }))}
        />
        {plannedField(view)}
        <TextField view={view} name="leadName" label="Who leads on it" width={20} />
        <DateField view={view} name="reviewOn" label="When it is looked at again" labelSize="s" />
        <LookedField view={view} />
      </>
    ),
  });
export const actionFormPage = (row: ResponseRow, view: FormView): Page =>
  askedPage(view, {
    title: 'Ask for an action',
    caption: row.label,
    back: { text: row.label, href: pathOf(row) },
    button: 'Ask',
    fields: (
      <>
        <TextField view={view} name="words" label="What is asked" />
        {leads(view, 'agency')}
        <DateField view={view} name="dueOn" label="By when" labelSize="s" />
        <LookedField view={view} />
      </>
    ),
  });
export const doneFormPage = (row: ResponseRow, asked: StepRow, view: FormView): Page =>
  askedPage(view, {
    title: 'Done, and what changed',
    caption: row.label,
    back: { text: row.label, href: pathOf(row) },
    button: 'Save',
    fields: (
      <>
        <InsetText>{asked.words}</InsetText>
        <TextAreaField
          wordingHelp
          view={view}
          name="words"
          label="What changed because it was done"
          maxlength={2000}
        />
      </>
    ),
  });
