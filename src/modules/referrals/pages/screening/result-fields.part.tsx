import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import {
  Banner,
  DateField,
  InsetText,
  RadiosField,
  SummaryList,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import {
  domainProfile,
  NEXT_STEP_LABELS,
  NEXT_STEPS,
  PROFILE_CAUTION,
  type ScreeningResponses,
  type ScreeningTool,
  type TalkToSomeonePrompt,
} from '../../screening-tool.ts';
import { isSignedIn } from './whose-draft.ts';

/** "Talk to someone today": above everything, in words. */
export function Prompts(props: { prompts: readonly TalkToSomeonePrompt[]; title?: string }): VNode | null {
  if (props.prompts.length === 0) return null;
  return (
    <Banner tone={props.title ? 'plain' : 'act-now'} title={props.title ?? 'Talk to someone today'}>
      <ul class="govuk-list govuk-list--bullet">
        {props.prompts.map((prompt) => (
          <li>{prompt.text}</li>
        ))}
      </ul>
    </Banner>
  );
}

/** What was noticed, domain by domain. There is no total: nothing is added up across domains. */
export function Profile({ tool, responses }: { tool: ScreeningTool; responses: ScreeningResponses }): VNode {
  const all = domainProfile(tool, responses);
  const answered = all.filter((domain) => domain.words !== 'not answered');
  const unanswered = all.filter((domain) => domain.words === 'not answered');
  return (
    <>
      {answered.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">What you noticed</h2>
          <SummaryList
            rows={answered.map((domain) => ({
              key: domain.title,
              value: (
                <>
                  {domain.words}
                  {domain.noticed.length > 0 ? (
                    <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
                      {domain.noticed.map((noticed) => (
                        <li>{noticed}</li>
                      ))}
                    </ul>
                  ) : null}
                </>
              ),
            }))}
          />
        </>
      ) : null}
      {unanswered.length > 0 ? (
        <p class="govuk-body">Not answered: {unanswered.map((domain) => domain.title).join('; ')}.</p>
      ) : null}
      <InsetText>{PROFILE_CAUTION}</InsetText>
    </>
  );
}

/** The person's own judgement and the step they choose; nothing is chosen for them. */
export function JudgementFields({ view }: { view: FormView }): VNode {
  return (
    <>
      <TextAreaField
        view={view}
        name="judgement"
        wordingHelp={isSignedIn(view)}
        label="What do you think is happening?"
        labelSize="m"
        hint="Your professional judgement, in your own words. It counts for more than the list."
        rows={6}
      />
      <RadiosField
        view={view}
        name="nextStep"
        label="What will you do next?"
        hint="You choose. You can change your mind later."
        items={NEXT_STEPS.map((value) => ({
          value,
          label: NEXT_STEP_LABELS[value].label,
          hint: NEXT_STEP_LABELS[value].hint,
        }))}
      />
      <DateField
        view={view}
        name="lookAgainOn"
        label="When will you look again?"
        hint="If you have decided on a day"
        labelSize="s"
      />
    </>
  );
}

export function WhoFields({ view }: { view: FormView }): VNode {
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">Who you are</legend>
      <TextField view={view} name="professional-name" label="Your name" />
      <TextField
        view={view}
        name="professional-role"
        label="Your role"
        hint="If you have one. For example, teaching assistant"
      />
      <TextField view={view} name="professional-organisation" label="Where you work" />
      <TextField
        view={view}
        name="professional-phone"
        label="Telephone number"
        type="tel"
        width={20}
        hint="So that somebody can ring you back"
      />
      <TextField view={view} name="professional-email" label="Email address" type="email" />
    </fieldset>
  );
}
