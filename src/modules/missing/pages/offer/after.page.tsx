import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  DateTimeField,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { ChildRow } from '../../../people/index.ts';
import { declineReasons, notOfferedReasons, notPossibleReasons } from '../../code-lists-missing.ts';
import type { StepRow } from '../../step.store.ts';
import { STEP_WORDS } from '../../step.ts';
import { episodeQuestion } from './offer.page.tsx';

const options = (list: readonly { code: string; label: string }[]) =>
  list.map(({ code, label }) => ({ value: code, text: label }));

export function noInterviewPage(child: ChildRow, view: FormView, back: string): Page {
  return episodeQuestion(
    child,
    {
      title: 'What became of the offer?',
      view,
      back,
      save: 'Save',
      intro: (
        <p class="govuk-body">
          A child who said no was asked. One who was never asked, or could not be, is something else, and is
          never counted as a no.
        </p>
      ),
    },
    <>
      <RadiosField
        view={view}
        name="kind"
        label="What became of it?"
        items={[
          {
            value: 'DECLINED',
            label: 'They said no',
            conditional: (
              <SelectField
                view={view}
                name="declined"
                label="Why, as far as they said"
                items={options(declineReasons)}
              />
            ),
          },
          { value: 'NO_RESPONSE', label: 'No answer, after several tries' },
          {
            value: 'NOT_POSSIBLE',
            label: 'It could not be held',
            conditional: (
              <SelectField
                view={view}
                name="notPossible"
                label="Why it could not be held"
                items={options(notPossibleReasons)}
              />
            ),
          },
          {
            value: 'NOT_OFFERED',
            label: 'It was not offered',
            conditional: (
              <SelectField
                view={view}
                name="notOffered"
                label="Why it was not offered"
                items={options(notOfferedReasons)}
              />
            ),
          },
        ]}
      />
      <TextAreaField
        wordingHelp
        view={view}
        name="words"
        label="Note"
        hint="What you tried, or what they said"
        rows={4}
        maxlength={4000}
      />
    </>,
  );
}

export function afterNoPage(child: ChildRow, view: FormView, back: string): Page {
  return episodeQuestion(
    child,
    {
      title: 'After a no',
      view,
      back,
      save: 'Save',
      intro: (
        <p class="govuk-body">
          A no is an answer, and the door stays open. Ask whoever cares for them what they know, and see them
          again. Leave what there is not yet.
        </p>
      ),
    },
    <>
      <TextAreaField
        wordingHelp
        view={view}
        name="carerView"
        label="What does the parent or carer know?"
        hint="Where they think the child was, how the child came back, what has changed"
        maxlength={8000}
      />
      <TextAreaField
        wordingHelp
        view={view}
        name="followUp"
        label="A session that followed"
        hint="What it was about. It is linked to the no"
        maxlength={8000}
      />
      <DateTimeField view={view} name="followUpAt" label="When was it? Left empty: now" />
      <TextField view={view} name="followUpBy" label="Who held it, if not you" width={20} />
    </>,
  );
}

export function takeBackPage(child: ChildRow, step: StepRow, view: FormView, back: string): Page {
  return episodeQuestion(
    child,
    {
      title: `Take back: ${STEP_WORDS[step.kind].toLowerCase()}`,
      view,
      back,
      save: 'Take it back',
      intro: (
        <p class="govuk-body">
          It stays in the history, struck out, with your reason. Clocks that had stopped stay as they are.
        </p>
      ),
    },
    <TextAreaField
      wordingHelp
      view={view}
      name="reason"
      label="Why was it a mistake?"
      rows={3}
      maxlength={500}
    />,
  );
}
