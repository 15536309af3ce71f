import type { ComponentChildren, VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import type { Actor } from '../../../platform/http/work.ts';
import { emptyResponse, SectionFields, sectionsOf } from '../../../platform/questionnaires/index.ts';
import {
  Button,
  Details,
  Form,
  FormErrors,
  OwnWordsField,
  RadiosField,
  TickField,
} from '../../../platform/ui/index.ts';
import { settingsOf } from '../../access/index.ts';
import type { Opened } from '../say.routes.tsx';

/** Where "Exit this page" leads: somewhere unremarkable. */
const ELSEWHERE = 'https://www.bbc.co.uk/weather';

interface Ring {
  number: string;
  whom: string;
}
/** Always there; the authority's own numbers stand with them where we know whose page it is. */
const ALWAYS: readonly Ring[] = [
  { number: '999', whom: 'if you or somebody else is in danger now' },
  { number: '116 000', whom: 'to talk to somebody at any time, free and without your name' },
];
function numbersOf(actor: Pick<Actor, 'settings'>): readonly Ring[] {
  const { dayNumber, dayHours, nightNumber, nightHours } = settingsOf(actor);
  const own: Ring[] = [];
  if (dayNumber) own.push({ number: dayNumber, whom: dayHours ?? 'in the day, Monday to Friday' });
  if (nightNumber) own.push({ number: nightNumber, whom: nightHours ?? 'at night and at weekends' });
  return [...ALWAYS, ...own];
}
function Numbers({ numbers }: { numbers: readonly Ring[] }): VNode {
  return (
    <ul class="govuk-list">
      {numbers.map(({ number, whom }) => (
        <li>
          <a class="govuk-link govuk-!-font-weight-bold" href={`tel:${number.replaceAll(' ', '')}`}>
            {number}
          </a>{' '}
          – {whom}
        </li>
      ))}
    </ul>
  );
}

const publicPage = (title: string, body: ComponentChildren, more: Partial<Page> = {}): Page => ({
  kind: 'page',
  title,
  chrome: 'public',
  // No council's name: a page that somebody looks at over a shoulder says as little as it can.
  authorityName: 'Your page',
  quickExit: ELSEWHERE,
  ...more,
  body: (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">{body}</div>
    </div>
  ),
});

/** One page for a link that was used, has ended, was taken back or never was. */
export const gonePage = (): Page =>
  publicPage(
    'This page does not open',
    <>
      <h1 class="govuk-heading-l">This page does not open</h1>
      <p class="govuk-body">
        A page like this opens for a short time and takes one answer. Ask whoever gave it to you for another.
      </p>
      <h2 class="govuk-heading-m">Ring somebody</h2>
      <Numbers numbers={ALWAYS} />
    </>,
    { status: 404 },
  );

export const saidPage = (): Page =>
  publicPage(
    'Thank you',
    <>
      <h1 class="govuk-heading-l">Thank you. We have it</h1>
      <p class="govuk-body">
        Somebody reads it by the end of the next working day. What you wrote is not shown here again.
      </p>
      <p class="govuk-body">
        You can take back at any time that we may use your words. Tell anybody who works with you.
      </p>
      <h2 class="govuk-heading-m">If you cannot wait</h2>
      <Numbers numbers={ALWAYS} />
    </>,
  );

/** What must be known before a word is written: whom to ring, what is passed on, when it is read. */
function First({ actor }: { actor: Pick<Actor, 'settings'> }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">If it cannot wait, ring</h2>
      <Numbers numbers={numbersOf(actor)} />
      <h2 class="govuk-heading-m">Before you write</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>You do not have to. Nothing changes for you if you leave it.</li>
        <li>
          If you tell us that you or somebody else is being hurt or is in danger, we have to pass it on to
          people who can help. We try to talk with you first.
        </li>
        <li>
          <strong>Nobody reads this at night or at weekends.</strong> One person reads all of it, by the end
          of the next working day.
        </li>
        <li>You choose below who else may see it.</li>
      </ul>
    </>
  );
}

export function sayPage(actor: Actor, { questions }: Opened, view: FormView): Page {
  return publicPage(
    'Tell us what it is like',
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">Tell us what it is like</h1>
      <First actor={actor} />
      <Form view={view}>
        <OwnWordsField
          view={view}
          name="words"
          label="What do you want to tell us?"
          hint="What is good, what is not, what should change. In any language"
          whose="Your words"
          rows={6}
        />
        {questions ? <Questions questions={questions} view={view} /> : null}
        <RadiosField
          view={view}
          name="whoSees"
          label="Who may see it?"
          hint="If you choose nothing, only the one person who reads all of it"
          items={[
            { value: 'EVERYBODY', label: 'Everybody who works with me' },
            { value: 'MANAGER', label: 'Only a manager' },
            { value: 'READER', label: 'Only the one person who reads all of it' },
          ]}
        />
        <TickField view={view} name="inReports" label="You may use my words in reports, without my name" />
        <TickField
          view={view}
          name="inTraining"
          label="You may use my words to train people, without my name"
        />
        <Button>Send it</Button>
      </Form>
    </>,
  );
}

function Questions({
  questions,
  view,
}: {
  questions: NonNullable<Opened['questions']>;
  view: FormView;
}): VNode {
  const q = questions.definition;
  return (
    <>
      {sectionsOf(q).map(({ linkId, title }) => (
        <Details summary={`Short questions, if you like: ${title.toLowerCase()}`}>
          <SectionFields
            questionnaire={q}
            sectionId={linkId}
            response={emptyResponse(q)}
            values={view.values}
            errors={view.errors}
            wordingHelp={false}
          />
        </Details>
      ))}
    </>
  );
}
