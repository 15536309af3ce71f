import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  type Content,
  DateTimeField,
  Details,
  EmptyState,
  Form,
  FormErrors,
  OwnWords,
  OwnWordsField,
  RadiosField,
  SelectField,
  StatusTag,
  TextAreaField,
  When,
  YesNoField,
} from '../../../../platform/ui/index.ts';
import { label, labelFirst } from '../../../access/index.ts';
import { type ChildRow, calledName, labelOf } from '../../../people/index.ts';
import { declineReasons, outcomes, reachesChild, ways } from '../../code-lists-missing.ts';
import type { EpisodeRow } from '../../episode.store.ts';
import type { InterviewRow } from '../../interview.store.ts';
import { INTERVIEW_STATES, interviewPath, isBankWorker } from '../../interview.ts';
import { reasonInWords } from '../../step.commands.ts';
import type { StepRow } from '../../step.store.ts';
import { STEP_WORDS } from '../../step.ts';

const wayItems = ways.map(({ code, label: words }) => ({ value: code, label: words }));
/** The same ways, as somebody says who only tried. */
const TRIED: Readonly<Record<string, string>> = {
  IN_PERSON: 'Went to see them',
  TALK: 'Rang them, or by video',
  TEXT: 'Text message',
  LETTER: 'Letter or e-mail',
  VIA_CARER: 'Asked parent or carer',
  VIA_SOCIAL_WORKER: 'Asked the social worker',
  OTHER: 'Another way',
};

/** One thing about one child, with their name above it and one way back. */
export function episodeQuestion(
  child: ChildRow,
  ask: { title: string; view: FormView; back: string; save: string; intro?: Content },
  fields: Content,
): Page {
  return {
    kind: 'page',
    title: `${ask.title}: ${calledName(child)}`,
    back: { text: 'Back', href: ask.back },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={ask.view} />
          <span class="govuk-caption-l">{calledName(child)}</span>
          <h1 class="govuk-heading-l">{ask.title}</h1>
          {ask.intro}
          <Form view={ask.view}>
            {fields}
            <ButtonGroup>
              <Button>{ask.save}</Button>
              <a class="govuk-link" href={ask.back}>
                Cancel
              </a>
            </ButtonGroup>
          </Form>
        </div>
      </div>
    ),
  };
}

/** On a phone: how, and save. When and who are now and you, unless something else is opened and said. */
export function attemptPage(child: ChildRow, view: FormView, back: string): Page {
  return episodeQuestion(
    child,
    { title: 'You tried to reach them', view, back, save: 'Save' },
    <>
      <RadiosField
        view={view}
        name="way"
        label="How?"
        small
        items={ways.map(({ code }) => ({ value: code, label: TRIED[code] ?? code }))}
      />
      <Details summary="Another time than now, or a note">
        <DateTimeField view={view} name="at" label="When? Left empty: now" />
        <TextAreaField wordingHelp view={view} name="words" label="Note" rows={3} maxlength={4000} />
      </Details>
    </>,
  );
}

interface OfferShown {
  child: ChildRow;
  episode: EpisodeRow;
  steps: StepRow[];
  asked: { id: string; personAsked: boolean | null; placeAsked: boolean | null }[];
  interviews: InterviewRow[];
  mayArrange: boolean;
}

export function offerPage(visit: Visit, shown: OfferShown, view: FormView): Page {
  const { child, episode } = shown;
  const at = `/children/${child.id}/missing/${episode.id}`;
  const isBank = isBankWorker(visit.actor.role);
  const title = labelFirst(visit.actor, 'RETURN_INTERVIEW');
  return {
    kind: 'page',
    title: `${title}: ${calledName(child)}`,
    back: isBank ? { text: 'Interviews', href: '/interviews' } : { text: 'The episode', href: at },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <span class="govuk-caption-l">{calledName(child)}</span>
          <h1 class="govuk-heading-l">{title}: the offer</h1>
          <Standing visit={visit} episode={episode} />
          <ul class="govuk-list">
            <Way href={`${at}/attempt`} text="You tried to reach them" />
            <Way href={`${at}/no-interview`} text="There will be no interview" />
            <Way href={`${at}/after-no`} text="After a no: the carer’s view, a follow-up session" />
            {shown.mayArrange ? <Way href={`${at}/interview/new`} text="They said yes: arrange it" /> : null}
          </ul>
          <Interviews visit={visit} interviews={shown.interviews} />
          <h2 class="govuk-heading-m">Offer it</h2>
          <OfferForm visit={visit} view={view} />
          <h2 class="govuk-heading-m">What was done</h2>
          <Steps visit={visit} shown={shown} at={at} />
        </div>
      </div>
    ),
  };
}
const Way = ({ href, text }: { href: string; text: string }): VNode => (
  <li>
    <a class="govuk-link" href={href}>
      {text}
    </a>
  </li>
);

function Standing({ visit, episode }: { visit: Visit; episode: EpisodeRow }): VNode {
  return (
    <p class="govuk-body">
      {episode.endedAt ? (
        <>
          Back <When at={episode.endedAt} now={visit.now} />.{' '}
        </>
      ) : (
        'Not back yet. '
      )}
      {episode.firstOfferedAt ? (
        <>
          First offered to the child <When at={episode.firstOfferedAt} now={visit.now} />.{' '}
        </>
      ) : (
        'Not offered to the child yet. '
      )}
      {episode.outcome ? <StatusTag tone="plain">{labelOf(outcomes, episode.outcome)}</StatusTag> : null}
    </p>
  );
}

function Interviews({ visit, interviews }: { visit: Visit; interviews: InterviewRow[] }): VNode | null {
  if (interviews.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Arranged</h2>
      <ul class="govuk-list">
        {interviews.map((each) => (
          <li>
            <a class="govuk-link" href={interviewPath(each.id)}>
              {labelFirst(visit.actor, 'RETURN_INTERVIEW')}
              {each.interviewerName ? ` with ${each.interviewerName}` : ''}
            </a>{' '}
            <StatusTag tone="plain">{INTERVIEW_STATES[each.state]}</StatusTag>
          </li>
        ))}
      </ul>
    </>
  );
}

function OfferForm({ visit, view }: { visit: Visit; view: FormView }): VNode {
  return (
    <Form view={view}>
      <RadiosField
        view={view}
        name="way"
        label="How did you offer it?"
        hint="In person, by phone or by video counts as offered to the child. The others are kept and counted apart."
        items={wayItems}
        small
      />
      <RadiosField
        view={view}
        name="answer"
        label="What did they say?"
        hint="You can leave this until they answer"
        items={[
          { value: 'YES', label: 'Yes' },
          {
            value: 'NO',
            label: 'No',
            conditional: (
              <>
                <SelectField
                  view={view}
                  name="reason"
                  label="Why, as far as they said"
                  items={declineReasons.map(({ code, label: text }) => ({ value: code, text }))}
                />
                <OwnWordsField
                  view={view}
                  name="ownWords"
                  label="Their words, if they want them kept"
                  whose="Their words"
                  rows={3}
                />
              </>
            ),
          },
          { value: 'LATER', label: 'They want to think about it' },
        ]}
      />
      <YesNoField view={view} name="personAsked" label="Did you ask whom they would like to talk with?" />
      <YesNoField view={view} name="placeAsked" label="Did you ask where and when?" />
      <Details summary="Another time than now, or a note">
        <DateTimeField view={view} name="at" label="When? Left empty: now" />
        <TextAreaField wordingHelp view={view} name="words" label="Note" rows={3} maxlength={4000} />
      </Details>
      <Button>Save the offer of a {label(visit.actor, 'RETURN_INTERVIEW')}</Button>
    </Form>
  );
}

function Steps({ visit, shown, at }: { visit: Visit; shown: OfferShown; at: string }): VNode {
  if (shown.steps.length === 0)
    return (
      <EmptyState>Nothing yet. Each offer, try, yes, no and follow-up stands here, with its time.</EmptyState>
    );
  return (
    <ol class="govuk-list app-steps">
      {shown.steps.map((step) => (
        <Step visit={visit} step={step} asked={shown.asked.find((each) => each.id === step.id)} at={at} />
      ))}
    </ol>
  );
}

function Step(props: {
  visit: Visit;
  step: StepRow;
  asked: OfferShown['asked'][number] | undefined;
  at: string;
}): VNode {
  const { step, asked } = props;
  const isBack = step.takenBackAt !== null;
  const isTheirs = step.kind === 'DECLINED';
  return (
    <li class="govuk-!-margin-bottom-4">
      <strong>{isBack ? <s>{STEP_WORDS[step.kind]}</s> : STEP_WORDS[step.kind]}</strong>
      {step.way ? ` · ${labelOf(ways, step.way)}` : ''}
      {step.kind === 'OFFER' && step.way && !reachesChild(step.way) ? ' (counted apart)' : ''} ·{' '}
      <When at={step.at} now={props.visit.now} />
      {step.byName ? ` · ${step.byName}` : ''}
      {step.reason ? <p class="govuk-body govuk-!-margin-bottom-1">{reasonInWords(step)}</p> : null}
      {step.words && isTheirs ? <OwnWords whose="Their words">{step.words}</OwnWords> : null}
      {step.words && !isTheirs ? <p class="govuk-body app-as-typed">{step.words}</p> : null}
      {asked ? (
        <p class="govuk-body-s">
          Asked whom they would like to talk with: {yesOrNo(asked.personAsked)}. Where and when:{' '}
          {yesOrNo(asked.placeAsked)}.
        </p>
      ) : null}
      {isBack ? (
        <p class="govuk-body-s">Taken back: {step.takenBackBecause}</p>
      ) : (
        <p class="govuk-body-s app-no-print">
          <a class="govuk-link" href={`${props.at}/steps/${step.id}/take-back`}>
            Recorded by mistake<span class="govuk-visually-hidden">: {STEP_WORDS[step.kind]}</span>
          </a>
        </p>
      )}
    </li>
  );
}
const yesOrNo = (answer: boolean | null) => (answer === null ? 'not said' : answer ? 'yes' : 'no');
