import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import type { Actor } from '../../../../platform/http/work.ts';
import {
  Button,
  CheckboxesField,
  Form,
  FormErrors,
  InsetText,
  RadiosField,
  SummaryList,
  TextAreaField,
  WarningText,
} from '../../../../platform/ui/index.ts';
import { PARENTS_TOLD_CAUTION } from '../../contact.ts';
import { frontDoorOf } from '../../front-door.ts';
import { childInWords, type Typed } from '../../screening-sections.ts';
import {
  CONTEXT_LABELS,
  CONTEXTS_OF_HARM,
  type ScreeningResponses,
  type ScreeningTool,
  type TalkToSomeonePrompt,
} from '../../screening-tool.ts';
import { JudgementFields, Profile, Prompts, WhoFields } from '../screening/result-fields.part.tsx';
import { isSignedIn } from '../screening/whose-draft.ts';
import { SaveButtons } from './draft.page.tsx';
import { publicPage } from './frame.part.tsx';
import { DANGER_CHOICES } from './start.page.tsx';

/** What is shown of the answers so far. */
export interface Noticed {
  tool: ScreeningTool;
  responses: ScreeningResponses;
  prompts: readonly TalkToSomeonePrompt[];
  /** Questions that the authority asks to be answered and that are not; nothing waits for them. */
  stillAsked: readonly string[];
}

const isMissing = (view: FormView, name: string) =>
  view.errors[name] !== undefined || String(view.values[name] ?? '').trim() === '';

/** The profile in words, the person's judgement, the next step they choose, and who they are. */
export function resultPage(actor: Actor, base: string, shown: Noticed, view: FormView): Page {
  return publicPage(
    actor,
    'What this shows, and what you will do',
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">What this shows, and what you will do</h1>
      <Prompts prompts={shown.prompts} />
      <Profile tool={shown.tool} responses={shown.responses} />
      {shown.stillAsked.length > 0 ? (
        <InsetText>
          {actor.authorityName} also asks: {shown.stillAsked.join('; ')}. You can go on without.
        </InsetText>
      ) : null}
      <Form view={view}>
        {isMissing(view, 'worry') ? (
          <TextAreaField
            view={view}
            name="worry"
            wordingHelp={isSignedIn(view)}
            label="What are you worried about?"
            labelSize="m"
            rows={6}
          />
        ) : null}
        <JudgementFields view={view} />
        <WhoFields view={view} />
        <SaveButtons>
          <Button>Continue</Button>
        </SaveButtons>
      </Form>
    </>,
    { back: { text: 'All parts', href: base } },
  );
}

/** A name and a way to ring back: asked once more only when either is missing. */
const isKnown = (typed: Typed) =>
  Boolean(typed['professional-name'] && (typed['professional-phone'] || typed['professional-email']));

const SAID = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** F4: what the front door needs beside what is written already. */
export function referralPage(actor: Actor, base: string, typed: Typed, view: FormView): Page {
  const door = frontDoorOf(actor);
  const row = (key: string, value: unknown, slug: string) => ({
    key,
    value: String(value ?? '').trim() || 'Not said yet',
    actions: {
      items: [{ content: 'Change', href: `${base}/${slug}`, visuallyHiddenText: key.toLowerCase() }],
    },
  });
  return publicPage(
    actor,
    'Tell the front door',
    <>
      <FormErrors view={view} />
      <h1 class="govuk-heading-l">Tell the front door</h1>
      {door.worksHere ? null : (
        <InsetText>
          {actor.authorityName} does not receive this here. You will get a document to print. It has{' '}
          <strong>not been sent to anybody yet</strong>: ring {door.phone} and ask how to send it.
        </InsetText>
      )}
      <h2 class="govuk-heading-m">What you wrote already goes with it</h2>
      <SummaryList
        rows={[
          row('Your worry', typed.worry, 'worry'),
          row('The child', childInWords(typed), 'child'),
          row('You', typed['professional-name'], 'result'),
        ]}
      />
      <Form view={view}>
        {typed.immediateDanger ? null : (
          <RadiosField
            view={view}
            name="immediateDanger"
            label="Is the child in immediate danger?"
            items={DANGER_CHOICES}
          />
        )}
        {isMissing(view, 'worry') ? (
          <TextAreaField
            view={view}
            name="worry"
            wordingHelp={isSignedIn(view)}
            label="What are you worried about?"
            labelSize="m"
            rows={6}
          />
        ) : null}
        <TextAreaField
          view={view}
          name="childAndFamily"
          label="The child and their family"
          hint="Who is in the family, and who cares for the child"
          rows={4}
        />
        <TextAreaField
          view={view}
          name="whatHappenedAndImpact"
          label="What has happened, when, and how does it affect the child?"
          rows={6}
        />
        <TextAreaField view={view} name="whatIsWorkingWell" label="What is working well?" rows={3} />
        <TextAreaField view={view} name="helpAlreadyTried" label="What help has been tried?" rows={3} />
        <WarningText>{PARENTS_TOLD_CAUTION}</WarningText>
        <RadiosField
          view={view}
          name="parentsTold"
          label="Have parents or carers been told?"
          labelSize="s"
          inline
          items={[...SAID, { value: 'not-known', label: 'Not known' }]}
        />
        <TextAreaField view={view} name="parentsToldWhy" label="Why, or why not?" rows={2} />
        <TextAreaField
          view={view}
          name="childsView"
          label="What does the child think should happen?"
          rows={3}
        />
        <RadiosField
          view={view}
          name="consentToHelp"
          label="Does the family agree to help?"
          labelSize="s"
          inline
          items={[...SAID, { value: 'not-sought', label: 'Not asked' }]}
        />
        <TextAreaField view={view} name="consentToHelpWhy" label="Why, or why not asked?" rows={2} />
        <RadiosField
          view={view}
          name="levelAskedFor"
          label="What help do you ask for?"
          labelSize="s"
          items={[
            { value: 'early-help', label: 'Early help' },
            { value: 'statutory', label: 'Help from a social worker' },
            { value: 'not-known', label: 'I am not sure' },
          ]}
        />
        <CheckboxesField
          view={view}
          name="contexts"
          label="Where does the harm happen?"
          labelSize="s"
          small
          items={CONTEXTS_OF_HARM.map((value) => ({ value, label: CONTEXT_LABELS[value] }))}
        />
        {isKnown(typed) && view.errors['professional-name'] === undefined ? null : <WhoFields view={view} />}
        <SaveButtons>
          <Button>{door.worksHere ? `Send to ${door.name}` : 'Make the document'}</Button>
        </SaveButtons>
      </Form>
    </>,
    { back: { text: 'All parts', href: base } },
  );
}
