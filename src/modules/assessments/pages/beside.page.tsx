import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  CheckboxesField,
  DateField,
  formatExact,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
  TickField,
} from '../../../platform/ui/index.ts';
import { labelOf } from '../../people/index.ts';
import type { AssessmentRecord, WholeAssessment } from '../assessment.queries.ts';
import { assessmentPath, levelWords } from '../assessment.ts';
import type { KnownRow } from '../beside.store.ts';
import { agencyItems } from './acts.page.tsx';
import { framed } from './frame.tsx';

const agencyOptions = agencyItems.map(({ value, label }) => ({ value, text: label }));

export function knownPage(
  { assessment, child }: AssessmentRecord,
  line: KnownRow | undefined,
  view: FormView,
  readsIntelligence: boolean,
): Page {
  return framed(
    child,
    {
      title: line ? 'Change what an agency knows' : 'What an agency knows',
      back: assessmentPath(assessment.id),
      view,
    },
    <>
      <SelectField view={view} name="agency" labelSize="s" label="Which agency" items={agencyOptions} />
      <TextAreaField view={view} name="what" labelSize="s" label="What it knows" rows={5} />
      <TextField
        view={view}
        name="source"
        labelSize="s"
        label="Where it comes from"
        hint="A record, a visit, something somebody said"
      />
      <DateField
        view={view}
        name="knownOn"
        labelSize="s"
        label="Of which day"
        hint="Leave it empty when nobody knows"
      />
      <TextField
        view={view}
        name="whoseWords"
        labelSize="s"
        label="Whose words are they?"
        hint="The child’s, a parent’s, an officer’s"
      />
      {readsIntelligence ? (
        <TickField
          view={view}
          name="isIntelligence"
          label="It is intelligence"
          hint="Read only by named agencies that may read intelligence, and never by more than now"
        />
      ) : null}
      <RadiosField
        view={view}
        name="readers"
        labelSize="s"
        label="Who may read this line?"
        items={[
          { value: 'ALL', label: 'Whoever reads this assessment' },
          {
            value: 'NAMED',
            label: 'Only agencies that I name',
            hint: 'The agency it comes from and your own are always among them',
            conditional: (
              <CheckboxesField
                view={view}
                name="shareWith"
                label="Agencies"
                labelSize="s"
                small
                items={agencyItems}
              />
            ),
          },
        ]}
      />
      {line ? (
        <TextAreaField
          view={view}
          name="takenOutBecause"
          labelSize="s"
          label="To take this line out: why"
          hint="It stays in the history"
          rows={2}
        />
      ) : null}
    </>,
  );
}

export function dissentPage({ assessment, child }: AssessmentRecord, view: FormView): Page {
  const before = (
    <p class="govuk-body">
      It stays as it is written: nobody changes it or takes it out, and the judgement stands beside it.
    </p>
  );
  return framed(
    child,
    {
      title: 'Somebody sees it otherwise',
      back: assessmentPath(assessment.id),
      view,
      before,
      button: 'Keep it',
    },
    <>
      <TextField
        view={view}
        name="who"
        labelSize="s"
        label="Who"
        hint="A name and what they do, or the child"
      />
      <SelectField
        view={view}
        name="agency"
        labelSize="s"
        label="Agency, if they are from one"
        items={agencyOptions}
      />
      <TextAreaField view={view} name="why" labelSize="s" label="What they say, and why" rows={5} />
    </>,
  );
}

export function levelPage({ assessment, child, level }: WholeAssessment, view: FormView): Page {
  const before = (
    <>
      <p class="govuk-body">Your word and your reasons. Nothing works it out, and no list is in its order.</p>
      {level ? (
        <p class="govuk-body">
          Said before: {level.word ? labelOf(levelWords, level.word) : 'no word'}, {level.saidByName},{' '}
          {formatExact(level.saidAt)}.
        </p>
      ) : null}
    </>
  );
  return framed(
    child,
    { title: 'A word for the level of risk', back: assessmentPath(assessment.id), view, before },
    <>
      <RadiosField
        view={view}
        name="word"
        labelSize="s"
        label="Which word would you use?"
        items={[
          ...levelWords.map(({ code, label }) => ({ value: code, label })),
          { divider: 'or' },
          { value: 'NONE', label: 'No word: what is written says more' },
        ]}
      />
      <TextAreaField view={view} name="because" wordingHelp labelSize="s" label="Why" rows={4} />
    </>,
  );
}
