import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import { type Section, SectionFields, ShowAnswers } from '../../../platform/questionnaires/index.ts';
import {
  Button,
  ButtonGroup,
  DateField,
  Details,
  Form,
  FormErrors,
  RadiosField,
} from '../../../platform/ui/index.ts';
import { type QuestionnaireVersion, VersionNotice } from '../../questionnaires/index.ts';
import { type Measure, partOf, points, responseOf } from '../measure.ts';
import { CHILD, IMPACT } from '../outcomes-questionnaire.ts';
import { pointWords } from './picture.part.tsx';

export function BeginMeasurePage(props: { view: FormView; caption: VNode; back: string }): VNode {
  return (
    <>
      <FormErrors view={props.view} />
      {props.caption}
      <h1 class="govuk-heading-l">Look at outcomes</h1>
      <Form view={props.view}>
        <RadiosField
          view={props.view}
          name="point"
          label="Which time is it?"
          items={[
            { value: 'BASELINE', label: points.BASELINE, hint: 'A new time with the team begins' },
            { value: 'REVIEW', label: points.REVIEW, hint: 'About every three months' },
            { value: 'CLOSURE', label: points.CLOSURE },
          ]}
        />
        <DateField view={props.view} name="takenOn" label="As it was on" />
        <ButtonGroup>
          <Button>Continue</Button>
          <a class="govuk-link" href={props.back}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}

export interface MeasureView {
  measure: Measure;
  form: QuestionnaireVersion;
  name: string;
  /** `/children/…/outcomes/measures/…`. */
  at: string;
}
/** What the child is told on their own page: nothing of the worker's stands on it. */
const leadOf = (section: string, name: string): string => {
  if (section === CHILD)
    return `For ${name}, to answer or to have written down as said. Leave out anything. “Don’t want to say” is an answer. Your worker and the people who help you read it; nobody gets a mark for it.`;
  if (section === IMPACT) return 'What changed, because of what, and according to whom.';
  return 'How life goes now, in each part apart. Nothing is added up, and no child is compared with another.';
};

export function MeasureSectionPage(
  props: MeasureView & { section: Section; view: FormView; caption: VNode; before: Measure | undefined },
): VNode {
  const { measure, form, section, view } = props;
  const before = props.before && partOf(props.before, section.linkId);
  return (
    <>
      <FormErrors view={view} />
      <VersionNotice version={form} />
      {props.caption}
      <h1 class="govuk-heading-l">{section.title}</h1>
      <p class="govuk-body">{leadOf(section.linkId, props.name)}</p>
      {before && props.before && section.linkId !== CHILD ? (
        <Details summary={`What was said ${pointWords(props.before).toLowerCase()}`}>
          <ShowAnswers
            questionnaire={form.definition}
            response={{ ...responseOf(props.before), item: [...before.items] }}
            isAnsweredOnly
          />
        </Details>
      ) : null}
      <Form view={view}>
        <SectionFields
          questionnaire={form.definition}
          sectionId={section.linkId}
          response={responseOf(measure)}
          values={view.values}
          errors={view.errors}
        />
        <Button>Save and go on</Button>
      </Form>
    </>
  );
}

export function MeasurePage(props: MeasureView & { sections: readonly Section[]; mayWrite: boolean }): VNode {
  const { measure, form, at } = props;
  return (
    <section aria-labelledby="measure">
      <VersionNotice version={form} />
      <h2 class="govuk-heading-m" id="measure">
        {pointWords(measure)}
      </h2>
      <ShowAnswers questionnaire={form.definition} response={responseOf(measure)} isAnsweredOnly />
      {props.mayWrite ? (
        <ul class="govuk-list app-no-print">
          {props.sections.map((section) => (
            <li>
              <a class="govuk-link" href={`${at}/${section.linkId}`}>
                {partOf(measure, section.linkId) ? 'Change' : 'Answer'}: {section.title}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <p class="govuk-body">
        Questions: the outcomes framework, version {form.number}.{' '}
        <a class="govuk-link" href={at.replace(/\/measures\/.*$/, '')}>
          All outcomes
        </a>
      </p>
    </section>
  );
}
