import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import { Button, ButtonGroup, type Content, Form, FormErrors } from '../../../../platform/ui/index.ts';
import { calledName } from '../../../people/index.ts';
import type { InterviewRecord } from '../../interview.queries.ts';
import { interviewPath } from '../../interview.ts';
import type { Ring } from '../../told.ts';

interface Ask {
  title: string;
  view: FormView;
  save: string;
  intro?: Content;
  /** Below the form. */
  after?: Content;
  back?: string;
}
/** One question about one interview: the child's name above it, one way back, one thing to press. */
export function interviewQuestion(record: InterviewRecord, ask: Ask, fields: Content): Page {
  const back = ask.back ?? interviewPath(record.interview.id);
  return {
    kind: 'page',
    title: `${ask.title}: ${calledName(record.child)}`,
    back: { text: 'Back', href: back },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={ask.view} />
          <span class="govuk-caption-l">{calledName(record.child)}</span>
          <h1 class="govuk-heading-l">{ask.title}</h1>
          {ask.intro}
          <Form view={ask.view}>
            {fields}
            <ButtonGroup>
              <Button>{ask.save}</Button>
              <a class="govuk-link" href={back}>
                Cancel
              </a>
            </ButtonGroup>
          </Form>
          {ask.after}
        </div>
      </div>
    ),
  };
}

/** Numbers that a phone can ring. */
export function RingNumbers({ numbers }: { numbers: readonly Ring[] }): VNode {
  return (
    <ul class="govuk-list app-ring">
      {numbers.map(({ number, label }) => (
        <li>
          <a
            class="govuk-link govuk-!-font-weight-bold govuk-!-font-size-24"
            href={`tel:${number.replaceAll(' ', '')}`}
          >
            {number}
          </a>
          <br />
          {label}
        </li>
      ))}
    </ul>
  );
}
