import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Form,
  OwnWords,
  OwnWordsField,
  RadiosField,
  SelectField,
  TextAreaField,
} from '../../../../platform/ui/index.ts';
import { pullFactors, pushFactors } from '../../code-lists-missing.ts';
import type { WholeInterview } from '../../interview.queries.ts';
import { interviewPath } from '../../interview.ts';
import type { Factor } from '../../interview-beside.store.ts';
import { factorWords } from '../../interview-document.ts';
import { interviewQuestion } from './frame.tsx';

const options = (side: string, list: readonly { code: string; label: string }[]) =>
  list.map(({ code, label }) => ({
    value: `${side}:${code}`,
    text: `${side === 'PUSH' ? 'Push' : 'Pull'}: ${label}`,
  }));

/** What pushed and what pulled, one at a time: how much it weighed, their words, and what it means for safety (S1-78). */
export function factorsPage(record: WholeInterview, view: FormView): Page {
  const { interview, beside } = record;
  return interviewQuestion(
    record,
    {
      title: 'What pushed, what pulled',
      view,
      save: 'Save and add another',
      intro: (
        <>
          <p class="govuk-body">
            What somebody does to draw a child away is theirs, never the child’s doing.
          </p>
          {beside.factors.map((factor) => (
            <Known view={view} factor={factor} interviewId={interview.id} />
          ))}
        </>
      ),
    },
    <>
      <SelectField
        view={view}
        name="factor"
        label="What was it?"
        items={[...options('PUSH', pushFactors), ...options('PULL', pullFactors)]}
      />
      <RadiosField
        view={view}
        name="weight"
        label="How much did it weigh?"
        items={[
          { value: 'MAIN', label: 'It was the main thing' },
          { value: 'CONTRIBUTED', label: 'It was one of the things' },
        ]}
      />
      <OwnWordsField
        view={view}
        name="words"
        label="What did they say about it?"
        whose="Their words"
        rows={3}
      />
      <TextAreaField
        wordingHelp
        view={view}
        name="meaning"
        label="What does it mean for how safe they are?"
        rows={3}
        maxlength={8000}
      />
    </>,
  );
}

function Known({
  view,
  factor,
  interviewId,
}: {
  view: FormView;
  factor: Factor;
  interviewId: string;
}): VNode {
  return (
    <div class="govuk-!-margin-bottom-4">
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>{factor.side === 'PUSH' ? 'Push' : 'Pull'}:</strong> {factorWords(factor)}
      </p>
      {factor.words ? <OwnWords whose="Their words">{factor.words}</OwnWords> : null}
      {factor.meaning ? <p class="govuk-body app-as-typed">{factor.meaning}</p> : null}
      <Form
        view={{ ...view, draft: undefined, values: {} }}
        action={interviewPath(interviewId, `/factors/${factor.id}/take-back`)}
        classes="app-row-act"
      >
        <button type="submit" class="app-link-button">
          Take back<span class="govuk-visually-hidden">: {factorWords(factor)}</span>
        </button>
      </Form>
    </div>
  );
}
