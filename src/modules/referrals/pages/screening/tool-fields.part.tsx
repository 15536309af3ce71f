import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import {
  SectionFields as QuestionFields,
  type QuestionnaireResponse,
  sectionValues,
} from '../../../../platform/questionnaires/index.ts';
import {
  CheckboxesField,
  Details,
  OwnWordsField,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { QuestionnaireVersion } from '../../../questionnaires/index.ts';
import { EXPLOITATION_LABELS, FURTHER_KINDS, MANIFESTATIONS } from '../../manifestation.ts';
import { readAnswers } from '../../screening-answers.ts';
import { FEATURE_LABELS } from '../../screening-document.ts';
import type { Section } from '../../screening-sections.ts';
import { CONTEXT_LABELS, CONTEXTS_OF_HARM, FEATURES_NOTICED } from '../../screening-tool.ts';
import { isSignedIn } from './whose-draft.ts';

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
        wordingHelp={isSignedIn(view)}
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
        wordingHelp={isSignedIn(view)}
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

interface Showing {
  view: FormView;
  questions: QuestionnaireVersion;
}

/** The questions of a part of the questionnaire; one that was never answered begins as its definition says. */
function QuestionPart({
  view,
  questions,
  section,
  answers,
}: Showing & { section: Section; answers: QuestionnaireResponse }) {
  const { definition } = questions;
  const sectionId = section.sectionId ?? '';
  const isBegun = Object.keys(view.values).some(section.owns);
  const begun = isBegun ? {} : sectionValues(definition, sectionId, undefined);
  return (
    <QuestionFields
      questionnaire={definition}
      sectionId={sectionId}
      response={answers}
      values={{ ...begun, ...view.values }}
      errors={view.errors}
      wordingHelp={isSignedIn(view)}
    />
  );
}

/** The fields of one page of the tool. */
export function SectionFields(
  props: Showing & { section: Section; answers?: QuestionnaireResponse },
): VNode | null {
  const { view, section, questions } = props;
  if (section.sectionId !== undefined) {
    const answers = props.answers ?? readAnswers(questions.definition, view.values).answers;
    return <QuestionPart view={view} questions={questions} section={section} answers={answers} />;
  }
  if (section.slug === 'worry') return <WorryFields view={view} />;
  return section.slug === 'child' ? <ChildFields view={view} /> : <HarmFields view={view} />;
}

/** Several parts on one page, each under its heading. */
export function FormParts({ view, sections, questions }: Showing & { sections: readonly Section[] }): VNode {
  const { answers } = readAnswers(questions.definition, view.values);
  return (
    <>
      {sections.map((section) => (
        <section aria-labelledby={`part-${section.slug}`}>
          <h2 class="govuk-heading-m govuk-!-margin-top-6" id={`part-${section.slug}`}>
            {section.title}
          </h2>
          <SectionFields view={view} section={section} questions={questions} answers={answers} />
        </section>
      ))}
    </>
  );
}
