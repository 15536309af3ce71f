import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Banner,
  Button,
  DateTimeField,
  Details,
  OwnWords,
  OwnWordsField,
  RadiosField,
  TextAreaField,
  TextField,
  When,
} from '../../../../platform/ui/index.ts';
import { calledName, labelOf } from '../../../people/index.ts';
import type { InterviewRecord, WholeInterview } from '../../interview.queries.ts';
import { interviewPath } from '../../interview.ts';
import { forensicWords, STOP_ASKING, WHOM_RUNG, whomToRing } from '../../told.ts';
import { interviewQuestion, RingNumbers } from './frame.tsx';

function WhatToDo({ visit, id }: { visit: Visit; id: string }): VNode {
  return (
    <>
      <Banner tone="act-now" title="Ring before you write">
        <RingNumbers numbers={whomToRing(visit.actor)} />
      </Banner>
      <p class="govuk-body">{STOP_ASKING}</p>
      <p class="govuk-body">{forensicWords(visit.actor)}</p>
      <p class="govuk-body">
        Tell the child now whom you are ringing. Your manager, the co-ordinator and those who work with the
        child are told that something was said, not what.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={interviewPath(id, '/rang')}>
          I rang somebody
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href={interviewPath(id, '/form/keeping-safe')}>
          Go on about keeping safe
        </a>
      </p>
    </>
  );
}

/** Whom to ring first; then the child's words as they were said, apart from what they were asked. */
export function toldPage(visit: Visit, record: WholeInterview, view: FormView): Page {
  const { interview, beside } = record;
  return interviewQuestion(
    record,
    {
      title: 'They told you of harm',
      view,
      save: 'Keep their words',
      intro: <WhatToDo visit={visit} id={interview.id} />,
      after: (
        <>
          {beside.calls.length > 0 ? <h2 class="govuk-heading-m">Who was rung</h2> : null}
          <ul class="govuk-list">
            {beside.calls.map((call) => (
              <li>
                {labelOf(WHOM_RUNG, call.whom)}
                {call.who ? ` (${call.who})` : ''}, <When at={call.rangAt} now={visit.now} />
                {call.byName ? `, ${call.byName}` : ''}
                {call.agreed ? <p class="govuk-body-s app-as-typed">{call.agreed}</p> : null}
              </li>
            ))}
          </ul>
          {beside.told.length > 0 ? <h2 class="govuk-heading-m">What they told</h2> : null}
          {beside.told.map((told) => (
            <>
              <OwnWords whose="Their words">{told.words}</OwnWords>
              <p class="govuk-body-s">
                <When at={told.toldAt} now={visit.now} />,{' '}
                {told.how === 'ASKED' ? `asked: ${told.question}` : 'nobody asked'}
                {told.byName ? `. Written down by ${told.byName}` : ''}
              </p>
            </>
          ))}
        </>
      ),
    },
    <>
      <h2 class="govuk-heading-m">Their words</h2>
      <OwnWordsField
        view={view}
        name="words"
        label="What did they say?"
        hint="As they said it, nothing put more nicely. It is never changed afterwards"
        whose="Their words"
        rows={6}
      />
      <RadiosField
        view={view}
        name="how"
        label="Had anybody asked?"
        items={[
          { value: 'UNPROMPTED', label: 'No, they said it by themselves' },
          {
            value: 'ASKED',
            label: 'Yes',
            conditional: (
              <TextAreaField
                view={view}
                name="question"
                label="What exactly were they asked?"
                rows={2}
                maxlength={2000}
              />
            ),
          },
        ]}
      />
      <Details summary="Another time than now">
        <DateTimeField view={view} name="at" label="When did they say it? Left empty: now" />
      </Details>
    </>,
  );
}

export function rangPage(record: InterviewRecord, view: FormView): Page {
  return interviewQuestion(
    record,
    { title: 'You rang somebody', view, save: 'Save', back: interviewPath(record.interview.id, '/told') },
    <>
      <RadiosField
        view={view}
        name="whom"
        label="Whom did you ring?"
        small
        items={WHOM_RUNG.map(({ code, label }) => ({ value: code, label }))}
      />
      <TextField view={view} name="who" label="Their name, or a reference" />
      <TextAreaField view={view} name="agreed" label="What was agreed?" rows={3} maxlength={4000} />
      <Details summary="Another time than now">
        <DateTimeField view={view} name="rangAt" label="When did you ring? Left empty: now" />
      </Details>
    </>,
  );
}

/** Harm came first: what was typed beside somebody else's save is kept for its writer, and opens with the part. */
export function keptBesidePage(
  visit: Visit,
  record: InterviewRecord,
  section: { linkId: string; title: string },
): Page {
  const { interview, child } = record;
  return {
    kind: 'page',
    title: `They told you of harm: ${calledName(child)}`,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">{calledName(child)}</span>
          <h1 class="govuk-heading-l">They told you of harm</h1>
          <WhatToDo visit={visit} id={interview.id} />
          <Button href={interviewPath(interview.id, '/told')}>Write down their words</Button>
          <p class="govuk-body">
            What you typed under “{section.title}” could not go into the record as it stands. It is kept for
            you, and{' '}
            <a class="govuk-link" href={interviewPath(interview.id, `/form/${section.linkId}`)}>
              opens with that part
            </a>
            .
          </p>
        </div>
      </div>
    ),
  };
}
