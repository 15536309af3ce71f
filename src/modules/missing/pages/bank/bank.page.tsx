import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  CheckboxesField,
  DateTimeField,
  Form,
  FormErrors,
  formatInstant,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import { label, type PostingRow } from '../../../access/index.ts';
import type { Ask, AskOfInterview, Availability } from '../../bank.store.ts';
import type { InterviewRecord } from '../../interview.queries.ts';
import type { HeldBefore } from '../../interview.store.ts';
import { interviewPath } from '../../interview.ts';
import { interviewQuestion } from '../interview/frame.tsx';

export function availabilityPage(visit: Visit, times: Availability[], view: FormView): Page {
  return {
    kind: 'page',
    title: 'When you are free',
    back: { text: 'Interviews', href: '/interviews' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <h1 class="govuk-heading-l">When you are free</h1>
          <Form view={view}>
            <DateTimeField view={view} name="from" label="From" />
            <DateTimeField view={view} name="to" label="Until" />
            <TextField view={view} name="note" label="Note" hint="For example: only by phone" />
            <Button>Save</Button>
          </Form>
          {times.length > 0 ? <h2 class="govuk-heading-m">Given</h2> : null}
          <ul class="govuk-list">
            {times.map((each) => (
              <li>
                {formatInstant(each.fromAt, visit.now)} to {formatInstant(each.toAt, visit.now)}
                <TakeBack view={view} each={each} words={formatInstant(each.fromAt, visit.now)} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    ),
  };
}
const TakeBack = ({ view, each, words }: { view: FormView; each: Availability; words: string }): VNode => (
  <Form
    view={{ ...view, draft: undefined, values: {} }}
    action={`/interviews/availability/${each.id}/cancel`}
    classes="app-row-act"
  >
    <button type="submit" class="app-link-button">
      Take back<span class="govuk-visually-hidden">: {words}</span>
    </button>
  </Form>
);

/** Before it is taken: what they need to know to say yes, and nobody's name. */
export function offeredPage(visit: Visit, ask: Ask, view: FormView): Page {
  const isGone = ask.takenAt !== null && ask.takenBy !== visit.actor.postingId;
  return {
    kind: 'page',
    title: 'An interview is offered to you',
    back: { text: 'Interviews', href: '/interviews' },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">A {label(visit.actor, 'RETURN_INTERVIEW')} is offered to you</h1>
          <p class="govuk-body-l app-as-typed">{ask.words}</p>
          {isGone ? (
            <p class="govuk-body">
              Somebody else has taken this one. Thank you for looking; nothing more is needed.
            </p>
          ) : ask.takenAt ? (
            <p class="govuk-body">
              It is yours.{' '}
              <a class="govuk-link" href={interviewPath(ask.interviewId)}>
                Open it
              </a>
            </p>
          ) : (
            <>
              <p class="govuk-body">
                If you take it you read the brief, the times away it is about and the place agreed, and
                nothing else.
              </p>
              <Form view={view} action={interviewPath(`offered/${ask.id}/take`)}>
                <ButtonGroup>
                  <Button>Take it</Button>
                </ButtonGroup>
              </Form>
              <Form view={view} action={interviewPath(`offered/${ask.id}/decline`)} classes="app-row-act">
                <button type="submit" class="app-link-button">
                  I cannot
                </button>
              </Form>
            </>
          )}
        </div>
      </div>
    ),
  };
}

interface Asking {
  record: InterviewRecord;
  workers: PostingRow[];
  times: Availability[];
  before: HeldBefore[];
  ask: AskOfInterview | undefined;
}
export function askPage(visit: Visit, { record, workers, times, before }: Asking, view: FormView): Page {
  return interviewQuestion(
    record,
    { title: 'Offer it to return interviewers', view, save: 'Offer it' },
    <>
      <CheckboxesField
        view={view}
        name="workers"
        label="To whom?"
        hint="The first to take it has it. Those who talked with this child before stand first."
        items={workers
          .toSorted((a, b) => timesBefore(before, b) - timesBefore(before, a))
          .map((each) => ({
            value: each.id,
            label: each.staffName,
            hint: about(visit, each, times, before),
          }))}
      />
      <TextAreaField
        wordingHelp
        view={view}
        name="words"
        label="What do they need to know to say yes?"
        hint="When, about where, how long, what it needs. No name and nothing by which somebody could know the child: those who do not take it read this"
        rows={4}
        maxlength={1000}
      />
    </>,
  );
}
const timesBefore = (before: readonly HeldBefore[], { id }: PostingRow) =>
  before.find((each) => each.interviewerPostingId === id)?.times ?? 0;
function about(
  visit: Visit,
  worker: PostingRow,
  times: readonly Availability[],
  before: readonly HeldBefore[],
): string {
  const held = timesBefore(before, worker);
  const free = times
    .filter((each) => each.postingId === worker.id)
    .map((each) => `${formatInstant(each.fromAt, visit.now)} to ${formatInstant(each.toAt, visit.now)}`);
  return [
    held > 0
      ? `Talked with this child before, ${held === 1 ? 'once' : `${held} times`}`
      : 'New to this child',
    free.length > 0 ? `free ${free.slice(0, 3).join('; ')}` : 'no times given',
  ].join('. ');
}

export const briefPage = (record: InterviewRecord, view: FormView): Page =>
  interviewQuestion(
    record,
    {
      title: 'Brief whoever holds it',
      view,
      save: 'Save the brief',
      intro: (
        <p class="govuk-body">
          They read this, the times away and the place. Nothing else of the record opens to them, so write
          what they must know.
        </p>
      ),
    },
    <>
      <TextAreaField
        wordingHelp
        view={view}
        name="place"
        label="Place agreed, and how to get there"
        rows={2}
        maxlength={1000}
      />
      <TextAreaField
        wordingHelp
        view={view}
        name="safety"
        label="What makes it safe, for the child and for them"
        rows={3}
        maxlength={4000}
      />
      <TextAreaField
        wordingHelp
        view={view}
        name="needs"
        label="What the child needs"
        hint="Language, how they like to talk, breaks, who comes along"
        rows={3}
        maxlength={4000}
      />
      <TextAreaField
        wordingHelp
        view={view}
        name="notToMention"
        label="What not to mention"
        rows={3}
        maxlength={4000}
      />
      <TextAreaField
        wordingHelp
        view={view}
        name="lastTime"
        label="Where the last talk ended"
        rows={3}
        maxlength={4000}
      />
    </>,
  );
