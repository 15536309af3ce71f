import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  Button,
  ButtonGroup,
  CheckboxesField,
  Form,
  FormErrors,
  formatDate,
  formatExact,
  InsetText,
  TextAreaField,
} from '../../../platform/ui/index.ts';
import { type ChildRow, calledName } from '../../people/index.ts';
import type { QuestionnaireVersion } from '../../questionnaires/index.ts';
import type { Consent, FeedbackRow, StepRow } from '../feedback.store.ts';
import { choicesOf, labelOfCode, themes } from '../feedback.ts';
import { Chosen, Said, whoAndHow } from './feedback.part.tsx';

export interface ReadView {
  f: FeedbackRow;
  steps: readonly StepRow[];
  consent: Consent | undefined;
  questions: QuestionnaireVersion | undefined;
  child: ChildRow | undefined;
  view: FormView;
}

/** One piece: what was said, then what a person makes of it. Nothing is judged by the machine. */
export function ReadPage({ f, steps, consent, questions, child, view }: ReadView): VNode {
  return (
    <>
      <FormErrors view={view} />
      {child ? <span class="govuk-caption-l">{calledName(child)}</span> : null}
      <h1 class="govuk-heading-l">
        {whoAndHow(f)}, {formatDate(f.givenOn)}
      </h1>
      <InsetText>
        If anybody may be in danger, act first: ring 999, or your front door, and tell the worker only what is
        needed.
      </InsetText>
      <Said f={f} questions={questions} />
      <Chosen f={f} consent={consent} />
      {child ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/children/${child.id}`}>
            The child’s record
          </a>
        </p>
      ) : null}
      <Steps f={f} steps={steps} />
      <Form view={view}>
        <CheckboxesField
          view={view}
          name="themes"
          label="What is it about?"
          small
          items={choicesOf(themes)}
        />
        <TextAreaField view={view} name="did" label="What did we do? (optional)" rows={3} wordingHelp />
        <TextAreaField
          view={view}
          name="told"
          label="How were they told? (optional)"
          hint="When, by whom, in a way that was safe"
          rows={2}
          wordingHelp
        />
        <ButtonGroup>
          <Button>{f.readAt ? 'Save' : 'I have read it'}</Button>
          <a class="govuk-link" href="/voice">
            Back
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}

function Steps({ f, steps }: { f: FeedbackRow; steps: readonly StepRow[] }): VNode {
  const inWords = (s: StepRow): string =>
    s.kind === 'THEMES'
      ? `About: ${(s.themes ?? []).map((code) => labelOfCode(themes, code).toLowerCase()).join(', ')}`
      : `${s.kind === 'DID' ? 'What we did' : 'Told them'}: ${s.words ?? ''}`;
  return (
    <ul class="govuk-list">
      {f.readAt ? (
        <li>
          Read by {f.readByName ?? 'somebody'}, {formatExact(f.readAt)}
        </li>
      ) : null}
      {steps.map((s) => (
        <li class="app-as-typed">
          {inWords(s)} ({s.byName ?? 'somebody'}, {formatExact(s.at)})
        </li>
      ))}
    </ul>
  );
}
