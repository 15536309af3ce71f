import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import {
  type QuestionnaireResponse,
  readSection,
  SectionFields,
  ShowAnswers,
  sectionsOf,
  whatChanged,
  withSection,
} from '../../../../platform/questionnaires/index.ts';
import { Banner, Button, Form, FormErrors, formatTime } from '../../../../platform/ui/index.ts';
import { calledName } from '../../../people/index.ts';
import type { WholeInterview } from '../../interview.queries.ts';
import { interviewPath } from '../../interview.ts';
import { RETURN_INTERVIEW_WORDING } from '../../interview-questionnaire.ts';
import { STOP_ASKING } from '../../told.ts';

interface Section {
  linkId: string;
  title: string;
  hint?: string | undefined;
}
const place = ({ questions }: WholeInterview, { linkId }: Section) => {
  const all = sectionsOf(questions);
  return `Part ${all.findIndex((each) => each.linkId === linkId) + 1} of ${all.length}`;
};

/** One part of the form, for one hand: the buttons stay at the foot of the screen, and harm is one press away. */
export function sectionPage(
  _visit: Visit,
  record: WholeInterview,
  section: Section,
  view: FormView,
  isTyped: boolean,
): Page {
  const { interview, child, questions, response } = record;
  return {
    kind: 'page',
    title: `${section.title}: ${calledName(child)}`,
    back: { text: 'All parts', href: interviewPath(interview.id) },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <span class="govuk-caption-l">
            {calledName(child)} · {place(record, section)}
          </span>
          <h1 class="govuk-heading-l">{section.title}</h1>
          {isTyped ? null : <CameBack record={record} section={section} view={view} />}
          {interview.harmToldAt ? <p class="govuk-body">{STOP_ASKING}</p> : null}
          {section.hint ? <p class="govuk-body">{section.hint}</p> : null}
          <Form view={view} classes="app-interview-form">
            <SectionFields
              questionnaire={questions}
              sectionId={section.linkId}
              response={response}
              values={view.values}
              errors={view.errors}
            />
            <p class="govuk-hint">Nothing has to be answered. {RETURN_INTERVIEW_WORDING}.</p>
            <div class="app-interview-bar">
              <Button>Save and go on</Button>
              <Button name="harm" value="yes" classes="govuk-button--warning">
                They told me of harm
              </Button>
            </div>
          </Form>
        </div>
      </div>
    ),
  };
}

/** After a page that was lost: what came back of it, and that it is not in the record yet. */
function CameBack({
  record,
  section,
  view,
}: {
  record: WholeInterview;
  section: Section;
  view: FormView;
}): VNode | null {
  const savedAt = view.draft?.savedAt;
  if (savedAt === undefined) return null;
  const { questions, response } = record;
  const typed: QuestionnaireResponse = withSection(
    response,
    readSection(questions, section.linkId, view.values, response).items,
  );
  const changed = whatChanged(questions, response, typed);
  if (changed.length === 0) return null;
  const at = formatTime(Temporal.Instant.from(savedAt));
  return (
    <Banner tone="soon" title={`Not in the record yet: what you typed until ${at}`}>
      <p class="govuk-body">
        It came back, in these questions. Press “Save and go on” to put it in the record.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {changed.map((each) => (
          <li>{each.text}</li>
        ))}
      </ul>
      <p class="govuk-body">Anything typed after {at} without a connection was lost when the page closed.</p>
    </Banner>
  );
}

/** The part that asks what happened, once harm was told: nothing is asked, what was written stays to read. */
export function stoppedPage(_visit: Visit, record: WholeInterview, section: Section): Page {
  const { interview, child, questions, saved } = record;
  const written = saved.find((each) => each.section === section.linkId);
  return {
    kind: 'page',
    title: `${section.title}: ${calledName(child)}`,
    back: { text: 'All parts', href: interviewPath(interview.id) },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">{calledName(child)}</span>
          <h1 class="govuk-heading-l">{section.title}: put away</h1>
          <Banner tone="act-now" title="Do not ask what happened">
            <p class="govuk-body">{STOP_ASKING}</p>
          </Banner>
          <Button href={interviewPath(interview.id, '/told')}>Write down their words</Button>
          <p class="govuk-body">
            <a class="govuk-link" href={interviewPath(interview.id, '/form/keeping-safe')}>
              Go on about keeping safe
            </a>
          </p>
          {written ? (
            <>
              <h2 class="govuk-heading-m">What was written before</h2>
              <ShowAnswers
                questionnaire={questions}
                response={{
                  resourceType: 'QuestionnaireResponse',
                  status: 'in-progress',
                  item: written.items,
                }}
                isAnsweredOnly
              />
            </>
          ) : null}
        </div>
      </div>
    ),
  };
}
