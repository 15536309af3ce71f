import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../platform/http/route.ts';
import {
  type Section,
  SectionFields,
  ShowAnswers,
  sectionsOf,
} from '../../../platform/questionnaires/index.ts';
import { Button, Details, Form, FormErrors, formatDate, InsetText } from '../../../platform/ui/index.ts';
import { calledName } from '../../people/index.ts';
import { VersionNotice } from '../../questionnaires/index.ts';
import type { AnsweredAssessment } from '../assessment.queries.ts';
import { assessmentPath } from '../assessment.ts';
import { wordingOf } from '../assessment-form.ts';
import { ANALYSIS, JUDGEMENT } from '../strengths-questionnaire.ts';

const PROMPTS =
  'What stands below a question is there to think with. Nothing is counted, and nothing has to be answered.';
const kindOfPart = (section: Section): string => {
  if (section.linkId === ANALYSIS) return 'Analysis';
  return section.linkId === JUDGEMENT ? 'Judgement' : 'Description';
};

/** One part of the form, with what the version before said about it close by. */
export function sectionPage(
  _visit: Visit,
  record: AnsweredAssessment,
  section: Section,
  view: FormView,
  before: AnsweredAssessment | undefined,
): Page {
  const { assessment, child, questions, response, form, saved } = record;
  const all = sectionsOf(questions);
  const at = all.findIndex((each) => each.linkId === section.linkId) + 1;
  const isCarried = saved.find((each) => each.section === section.linkId)?.isCarried ?? false;
  return {
    kind: 'page',
    title: `${section.title}: ${calledName(child)}`,
    back: { text: 'All parts', href: assessmentPath(assessment.id) },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <VersionNotice version={form} />
          <span class="govuk-caption-l">
            {calledName(child)} · {kindOfPart(section)} · Part {at} of {all.length}
          </span>
          <h1 class="govuk-heading-l">{section.title}</h1>
          {section.hint ? <p class="govuk-body">{section.hint}</p> : null}
          {isCarried && before ? (
            <InsetText>
              Carried over from version {before.assessment.number}
              {before.assessment.completedAt ? ` of ${formatDate(before.assessment.completedAt)}` : ''}. Is it
              still so?
            </InsetText>
          ) : null}
          {before && !isCarried ? <SaidBefore before={before} section={section} /> : null}
          <Form view={view}>
            <SectionFields
              questionnaire={questions}
              sectionId={section.linkId}
              response={response}
              values={view.values}
              errors={view.errors}
            />
            <p class="govuk-hint">
              {PROMPTS} {wordingOf(assessment.kind)}.
            </p>
            <Button>Save and go on</Button>
          </Form>
        </div>
      </div>
    ),
  };
}

function SaidBefore({ before, section }: { before: AnsweredAssessment; section: Section }): VNode | null {
  const items = before.saved.find((each) => each.section === section.linkId)?.items;
  if (items === undefined) return null;
  return (
    <Details summary={`What version ${before.assessment.number} said here`}>
      <ShowAnswers
        questionnaire={before.questions}
        response={{ ...before.response, item: items }}
        isAnsweredOnly
      />
    </Details>
  );
}
