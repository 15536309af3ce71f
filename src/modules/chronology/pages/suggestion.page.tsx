import type { VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  Button,
  ButtonGroup,
  counted,
  Details,
  EmptyState,
  Form,
  FormErrors,
  formatDate,
  Pagination,
  RadiosField,
  TextField,
  TickField,
} from '../../../platform/ui/index.ts';
import { agencyLabel } from '../../people/index.ts';
import { DISMISSALS } from '../dismissals.ts';
import type { DecisionRow, Suggestion } from '../suggestion.store.ts';
import { Warnings } from './entry.page.tsx';
import { EventFields, MeaningFields, MoreFields, SourceFields } from './entry-fields.form.tsx';

const when = (at: Temporal.Instant) => formatDate(dayOf(at));
const undone: Readonly<Record<DecisionRow['outcome'], string>> = {
  ACCEPTED: 'Accepted',
  MERGED: 'Accepted, two as one',
  DISMISSED: 'Left out',
};

/** What the reader decided last, each with a way back. */
export function Undo({
  decisions,
  at,
  csrf,
}: {
  decisions: readonly DecisionRow[];
  at: string;
  csrf: string;
}): VNode | null {
  if (decisions.length === 0) return null;
  return (
    <ul class="govuk-list app-undo" aria-label="Decided just now">
      {decisions.map((decision) => (
        <li>
          {undone[decision.outcome]}: <span class="app-as-typed">{decision.line}</span>{' '}
          <form method="post" action={`${at}/undo`} class="app-inline-form">
            <input type="hidden" name="_csrf" value={csrf} />
            <input type="hidden" name="decision" value={decision.id} />
            <button type="submit" class="app-link-button govuk-link">
              Undo<span class="govuk-visually-hidden">: {decision.line}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

export interface SuggestionsView {
  at: string;
  suggestions: readonly Suggestion[];
  total: number;
  page: number;
  pageSize: number;
  isAll: boolean;
  decided: readonly DecisionRow[];
  dismissed: readonly DecisionRow[];
  csrf: string;
}

export function SuggestionsPage(props: SuggestionsView): VNode {
  const { at, suggestions, isAll, total } = props;
  const [first] = suggestions;
  return (
    <section aria-labelledby="suggestions">
      <h2 class="govuk-heading-m" id="suggestions">
        Suggested for the chronology
      </h2>
      <p class="govuk-body">
        From the timeline. Nothing is in the chronology until somebody accepts it and says what it means for
        the child.
      </p>
      <Undo decisions={props.decided} at={at} csrf={props.csrf} />
      {first ? (
        <Button href={`${at}/suggestions/${first.id}${isAll ? '?all=1' : ''}`}>Begin with the oldest</Button>
      ) : null}
      <p class="govuk-body app-count">
        {counted(total, 'line')} {isAll ? 'with notes and writings' : 'of significance'}.{' '}
        <a class="govuk-link" href={isAll ? `${at}/suggestions` : `${at}/suggestions?all=1`}>
          {isAll ? 'Only what is usually significant' : 'Also notes and other lines'}
        </a>
      </p>
      {suggestions.length === 0 ? (
        <EmptyState>Nothing waits. New events of the timeline appear here as they happen.</EmptyState>
      ) : (
        <ol class="govuk-list app-suggestions">
          {suggestions.map((each) => (
            <li>
              <span class="app-quiet">{when(each.at)}</span>{' '}
              <a
                class="govuk-link app-as-typed"
                href={`${at}/suggestions/${each.id}${isAll ? '?all=1' : ''}`}
              >
                {each.line}
              </a>
              {each.agency ? <span class="app-quiet">, {agencyLabel(each.agency)}</span> : null}
            </li>
          ))}
        </ol>
      )}
      <Pagination
        page={props.page}
        pageSize={props.pageSize}
        total={total}
        hrefOf={(page) => `${at}/suggestions?${isAll ? 'all=1&' : ''}page=${page}`}
      />
      {props.dismissed.length > 0 ? (
        <Details summary={`Left out (${props.dismissed.length})`}>
          <ul class="govuk-list">
            {props.dismissed.map((each) => (
              <li>
                {when(each.eventAt)}: <span class="app-as-typed">{each.line}</span>
                <span class="app-fact-source">
                  {each.reason}
                  {each.decidedByName ? ` (${each.decidedByName})` : ''}
                </span>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href={at}>
          The whole chronology
        </a>
      </p>
    </section>
  );
}

export interface AcceptView {
  view: FormView;
  caption: VNode;
  at: string;
  name: string;
  event: Suggestion;
  warnings: readonly string[];
  decided: readonly DecisionRow[];
  /** Arrived from the one before: the first field has the focus. */
  isGoingOn: boolean;
  isAll: boolean;
}

function EventLine({ event }: { event: Suggestion }): VNode {
  return (
    <p class="govuk-body-l app-as-typed" dir="auto">
      {event.line}
      <span class="app-fact-source">
        {when(event.at)}
        {event.agency ? `, ${agencyLabel(event.agency)}` : ''}
        {event.shareWith
          ? `. For ${event.shareWith.map(agencyLabel).join(', ')} only; the entry stays so`
          : ''}
      </span>
    </p>
  );
}

/** One suggestion. Two answers, then Enter on the button: the next one follows. */
export function AcceptPage(props: AcceptView): VNode {
  const { view, event, at, name } = props;
  const here = `${at}/suggestions/${event.id}`;
  const all = props.isAll ? '?all=1' : '';
  const isWrong = ['on', 'how', 'happened', 'source', 'themes'].some((field) => field in view.errors);
  return (
    <>
      <FormErrors view={view} />
      {props.caption}
      <h1 class="govuk-heading-l">Does this belong in the chronology?</h1>
      <EventLine event={event} />
      <Warnings warnings={props.warnings} />
      <Form view={view}>
        <MeaningFields view={view} name={name} isFirst={props.isGoingOn} />
        <ButtonGroup>
          <Button>Accept and go on</Button>
          <a class="govuk-link" href={`${here}/dismiss${all}`}>
            Leave it out
          </a>
          <a class="govuk-link" href={`${here}/merge${all}`}>
            It is the same as another
          </a>
        </ButtonGroup>
        <details class="govuk-details" open={isWrong}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Wording, date, themes, own words, source</span>
          </summary>
          <div class="govuk-details__text">
            <EventFields view={view} name={name} />
            <MoreFields view={view} name={name} />
            <SourceFields view={view} name={name} />
          </div>
        </details>
      </Form>
      <Undo decisions={props.decided} at={at} csrf={view.csrf} />
      <p class="govuk-body">
        <a class="govuk-link" href={`${at}/suggestions${all}`}>
          All suggestions
        </a>
      </p>
    </>
  );
}

type OneOf = Pick<AcceptView, 'view' | 'caption' | 'at' | 'name' | 'event'>;

export function DismissPage({ view, caption, at, event, alike }: OneOf & { alike: number }): VNode {
  return (
    <>
      <FormErrors view={view} />
      {caption}
      <h1 class="govuk-heading-l">Why is it left out?</h1>
      <EventLine event={event} />
      <Form view={view}>
        <RadiosField
          view={view}
          name="reason"
          label="Reason"
          items={[
            ...DISMISSALS.filter(({ code }) => code !== 'OTHER').map(({ code, label }) => ({
              value: code,
              label,
            })),
            {
              value: 'OTHER',
              label: 'Something else',
              conditional: <TextField view={view} name="words" label="What it is" />,
            },
          ]}
        />
        {alike > 0 ? (
          <TickField
            view={view}
            name="same"
            label={`Also leave out ${counted(alike, 'other line', 'other lines')} that ${alike === 1 ? 'reads' : 'read'} just so`}
          />
        ) : null}
        <ButtonGroup>
          <Button>Leave it out and go on</Button>
          <a class="govuk-link" href={`${at}/suggestions/${event.id}`}>
            Back
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}

export function MergePage({
  view,
  caption,
  at,
  name,
  event,
  alike,
}: OneOf & { alike: readonly Suggestion[] }): VNode {
  return (
    <>
      <FormErrors view={view} />
      {caption}
      <h1 class="govuk-heading-l">The same as another</h1>
      <EventLine event={event} />
      {alike.length === 0 ? (
        <EmptyState>
          No suggestion within 30 days of it has the same readers. Accept each on its own, or leave one out.
        </EmptyState>
      ) : (
        <Form view={view}>
          <RadiosField
            view={view}
            name="with"
            label="Which one is the same thing?"
            items={alike.map((each) => ({ value: each.id, label: `${when(each.at)}: ${each.line}` }))}
          />
          <EventFields view={view} name={name} />
          <MeaningFields view={view} name={name} />
          <MoreFields view={view} name={name} />
          <SourceFields view={view} name={name} />
          <ButtonGroup>
            <Button>Accept both as one entry</Button>
            <a class="govuk-link" href={`${at}/suggestions/${event.id}`}>
              Back
            </a>
          </ButtonGroup>
        </Form>
      )}
      {alike.length === 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${at}/suggestions/${event.id}`}>
            Back
          </a>
        </p>
      ) : null}
    </>
  );
}
