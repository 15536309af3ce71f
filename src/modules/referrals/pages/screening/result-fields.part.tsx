import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import {
  Banner,
  DateField,
  InsetText,
  RadiosField,
  Table,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import {
  domainProfile,
  NEXT_STEP_LABELS,
  NEXT_STEPS,
  PROFILE_CAUTION,
  SCREENING_TOOL,
  type ScreeningResponses,
  type TalkToSomeonePrompt,
} from '../../screening-tool.ts';

/** "Talk to someone today": above everything, in words. */
export function Prompts({ prompts }: { prompts: readonly TalkToSomeonePrompt[] }): VNode | null {
  if (prompts.length === 0) return null;
  return (
    <Banner tone="act-now" title="Talk to someone today">
      <ul class="govuk-list govuk-list--bullet">
        {prompts.map((prompt) => (
          <li>{prompt.text}</li>
        ))}
      </ul>
    </Banner>
  );
}

/** What was noticed, domain by domain. There is no total: nothing is added up across domains. */
export function Profile({ responses }: { responses: ScreeningResponses }): VNode {
  return (
    <>
      <Table
        caption="What you noticed"
        head={['About', 'Your answers', 'Noticed'].map((content) => ({ content }))}
        firstCellIsHeader
        rows={domainProfile(SCREENING_TOOL, responses).map((domain) => [
          { content: domain.title },
          { content: domain.words },
          { content: domain.noticed.length > 0 ? domain.noticed.join('. ') : '–' },
        ])}
      />
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
