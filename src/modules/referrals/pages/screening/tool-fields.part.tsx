import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import {
  CheckboxesField,
  Details,
  OwnWordsField,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import { EXPLOITATION_LABELS, FURTHER_KINDS, MANIFESTATIONS } from '../../manifestation.ts';
import { FEATURE_LABELS } from '../../screening-document.ts';
import {
  ANSWER_LABELS,
  CONTEXT_LABELS,
  CONTEXTS_OF_HARM,
  type Domain,
  EVIDENCE_LABELS,
  FEATURES_NOTICED,
  type Indicator,
  SCREENING_ANSWERS,
  SCREENING_EVIDENCE,
  SCREENING_TOOL,
  SCREENING_WHEN,
  WHEN_LABELS,
} from '../../screening-tool.ts';

const choices = <Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, string>>) =>
  codes.map((value) => ({ value, label: labels[value] }));
const options = <Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, string>>) =>
  codes.map((value) => ({ value, text: labels[value] }));

const KNOWN = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not-known', label: 'Not known' },
];

/** The worry first, in the professional's words; then the child's, kept apart and never touched. */
export function WorryFields({ view }: { view: FormView }): VNode {
  return (
    <>
      <TextAreaField
        view={view}
        name="worry"
        wordingHelp={view.draft !== undefined}
        label="What are you worried about?"
        labelSize="m"
        hint="What you have seen or heard, and when. Write as much or as little as you can."
        rows={8}
      />
      <OwnWordsField
        view={view}
        name="childSays"
        label="What does the child say?"
        labelSize="m"
        hint="If they have said anything. Use their own words."
        whose="The child’s own words"
      />
    </>
  );
}

export function ChildFields({ view }: { view: FormView }): VNode {
  return (
    <>
      <TextField view={view} name="child-name" label="Name" hint="As much of it as you know" />
      <TextField
        view={view}
        name="child-ageOrBirthDate"
        label="Age or date of birth"
        hint="For example, 14, or 2 5 2012. A guess is fine."
        width={20}
      />
      <TextAreaField
        view={view}
        name="child-whereTheyLive"
        wordingHelp={view.draft !== undefined}
        label="Where they live, and with whom"
        rows={3}
      />
      <TextField view={view} name="child-schoolOrCollege" label="School or college" />
      <RadiosField
        view={view}
        name="child-hasLearningDisability"
        label="Do they have a learning disability?"
        labelSize="s"
        inline
        small
        items={KNOWN}
      />
      <RadiosField
        view={view}
        name="child-isInCare"
        label="Are they in care?"
        labelSize="s"
        inline
        small
        items={KNOWN}
      />
    </>
  );
}

function IndicatorFields({ view, indicator }: { view: FormView; indicator: Indicator }): VNode {
  const name = `responses-${indicator.id}`;
  const hasMore = ['when', 'evidence', 'comment'].some((part) => view.values[`${name}-${part}`]);
  return (
    <div class="app-indicator">
      <RadiosField
        view={view}
        name={`${name}-answer`}
        label={indicator.text}
        labelSize="s"
        inline
        small
        items={choices(SCREENING_ANSWERS, ANSWER_LABELS)}
      />
      <Details
        open={hasMore}
        summary={
          <>
            Say more<span class="govuk-visually-hidden"> about: {indicator.text}</span>
          </>
        }
      >
        <SelectField
          view={view}
          name={`${name}-when`}
          label="When?"
          emptyText="Not said"
          items={options(SCREENING_WHEN, WHEN_LABELS)}
        />
        <SelectField
          view={view}
          name={`${name}-evidence`}
          label="How do you know?"
          emptyText="Not said"
          items={options(SCREENING_EVIDENCE, EVIDENCE_LABELS)}
        />
        <TextAreaField
          view={view}
          name={`${name}-comment`}
          wordingHelp={view.draft !== undefined}
          label="Comment"
          rows={2}
        />
      </Details>
    </div>
  );
}

export function DomainFields({ view, domain }: { view: FormView; domain: Domain }): VNode {
  return (
    <>
      {domain.indicators.map((indicator) => (
        <IndicatorFields view={view} indicator={indicator} />
      ))}
    </>
  );
}

function FeatureField({ view, code }: { view: FormView; code: keyof typeof EXPLOITATION_LABELS }): VNode {
  return (
    <SelectField
      view={view}
      name={`features-${code}`}
      label={EXPLOITATION_LABELS[code]}
      emptyText="Not said"
      items={options(FEATURES_NOTICED, FEATURE_LABELS)}
    />
  );
}

/** Each kind by itself, several at once; then where it happens. */
export function HarmFields({ view }: { view: FormView }): VNode {
  const hasFurther = FURTHER_KINDS.some((code) => view.values[`features-${code}`]);
  return (
    <>
      <fieldset class="govuk-fieldset govuk-!-margin-bottom-6">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
          Have you noticed features of any of these?
        </legend>
        <p class="govuk-hint">Several can be true at once. You do not have to know which it is.</p>
        {MANIFESTATIONS.map((code) => (
          <FeatureField view={view} code={code} />
        ))}
        <Details summary="More kinds" open={hasFurther}>
          {FURTHER_KINDS.map((code) => (
            <FeatureField view={view} code={code} />
          ))}
        </Details>
      </fieldset>
      <CheckboxesField
        view={view}
        name="contexts"
        label="Where does the harm happen?"
        hint="Tick any that apply"
        small
        items={choices(CONTEXTS_OF_HARM, CONTEXT_LABELS)}
      />
    </>
  );
}

/** The fields of one page of the tool. */
export function SectionFields({ view, slug }: { view: FormView; slug: string }): VNode | null {
  if (slug === 'worry') return <WorryFields view={view} />;
  if (slug === 'child') return <ChildFields view={view} />;
  if (slug === 'harm') return <HarmFields view={view} />;
  const domain = SCREENING_TOOL.domains.find((each) => each.letter.toLowerCase() === slug);
  return domain ? <DomainFields view={view} domain={domain} /> : null;
}
