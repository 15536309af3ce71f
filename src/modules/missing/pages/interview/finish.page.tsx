import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../../platform/http/route.ts';
import { missingToComplete } from '../../../../platform/questionnaires/index.ts';
import {
  Banner,
  CheckboxesField,
  DateField,
  InsetText,
  OwnWords,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import { isPerson, type PostingRow, type Role, roleLabels } from '../../../access/index.ts';
import { agencyKinds, agencyLabel } from '../../../people/index.ts';
import type { InterviewRecord, WholeInterview } from '../../interview.queries.ts';
import type { Suggestion } from '../../interview-beside.store.ts';
import { codesFor } from '../../interview-form.ts';
import { SUGGESTION_KINDS, WENT_TO } from '../../suggestion.commands.ts';
import { whomToRing } from '../../told.ts';
import { interviewQuestion, RingNumbers } from './frame.tsx';

export function suggestionPage(
  record: WholeInterview,
  s: Suggestion,
  view: FormView,
  mayAddPeople: boolean,
): Page {
  const kind = s.kind as keyof typeof SUGGESTION_KINDS;
  return interviewQuestion(
    record,
    {
      title: `${SUGGESTION_KINDS[kind]}: ${s.named}`,
      view,
      save: 'Save',
      intro: s.words ? <OwnWords whose="What they said about it">{s.words}</OwnWords> : undefined,
    },
    <>
      <RadiosField
        view={view}
        name="decision"
        label="What becomes of it?"
        items={[
          { value: 'ACCEPTED', label: 'Follow it', hint: WENT_TO[kind] },
          kind === 'PERSON' && mayAddPeople
            ? {
                value: 'WORRYING',
                label: 'Follow it, and add them to “People we are worried about”',
                hint: 'Their part in it stands as not known yet. A friend is not somebody to worry about',
              }
            : false,
          { value: 'DISMISSED', label: 'Put it aside', hint: 'It stays here, with your reason' },
        ]}
      />
      <TextAreaField
        wordingHelp
        view={view}
        name="because"
        label="Why?"
        hint="Needed to put it aside"
        rows={3}
        maxlength={2000}
      />
    </>,
  );
}

export function concernPage(record: InterviewRecord, view: FormView): Page {
  return interviewQuestion(
    record,
    { title: 'Was somebody exploiting them?', view, save: 'Save' },
    <>
      <RadiosField
        view={view}
        name="result"
        label="What do you think?"
        hint="Your judgement. Nothing here is worked out from the answers"
        items={[
          { value: 'NO_CONCERN', label: 'I considered it, and see no concern now' },
          { value: 'CSE', label: 'Possible sexual exploitation' },
          { value: 'CCE', label: 'Possible criminal exploitation' },
          { value: 'CSE_AND_CCE', label: 'Possibly both' },
          { value: 'OTHER', label: 'Possible exploitation of another kind' },
        ]}
      />
      <TextAreaField wordingHelp view={view} name="because" label="Why do you think so?" maxlength={4000} />
    </>,
  );
}

export function screeningPage(visit: Visit, record: WholeInterview, view: FormView): Page {
  return interviewQuestion(
    record,
    {
      title: 'Make a screening of it',
      view,
      save: 'Save the screening',
      intro: (
        <p class="govuk-body">
          The words of the interview are here already. The child’s name, that they were missing, and who is
          telling are filled in.
        </p>
      ),
    },
    <>
      <RadiosField
        view={view}
        name="immediateDanger"
        label="Is the child in immediate danger?"
        items={[
          { value: 'yes', label: 'Yes', conditional: <RingNumbers numbers={whomToRing(visit.actor)} /> },
          { value: 'no', label: 'No' },
          { value: 'not-known', label: 'Not known yet' },
        ]}
      />
      <TextAreaField
        wordingHelp
        view={view}
        name="worry"
        label="What are you worried about?"
        rows={8}
        maxlength={100_000}
      />
      <TextAreaField
        wordingHelp
        view={view}
        name="judgement"
        label="What do you think is happening?"
        hint="You can leave this"
        rows={4}
        maxlength={20_000}
      />
    </>,
  );
}

export function actionPage(record: InterviewRecord, people: readonly PostingRow[], view: FormView): Page {
  return interviewQuestion(
    record,
    { title: 'Ask somebody to do something', view, save: 'Ask them' },
    <>
      <TextAreaField
        wordingHelp
        view={view}
        name="what"
        label="What is to be done?"
        rows={3}
        maxlength={2000}
      />
      <SelectField
        view={view}
        name="owner"
        label="Who does it, here?"
        emptyText="Somebody from elsewhere, named below"
        items={people
          .filter((p) => isPerson(p.role))
          .map((p) => ({
            value: p.id,
            text: `${p.staffName}, ${(roleLabels[p.role as Role] ?? p.role).toLowerCase()}`,
          }))}
      />
      <TextField view={view} name="ownerName" label="Their name, where they are from elsewhere" />
      <SelectField
        view={view}
        name="ownerAgency"
        label="Their agency"
        items={agencyKinds.map(({ code, label }) => ({ value: code, text: label }))}
      />
      <DateField view={view} name="due" label="By which day?" />
    </>,
  );
}

export function writeUpPage(record: WholeInterview, view: FormView): Page {
  const without = missingToComplete(record.questions, record.response).map((each) => each.text);
  if (record.beside.concerns.length === 0) without.push('Was exploitation considered?');
  return interviewQuestion(
    record,
    {
      title: 'It is written up',
      view,
      save: 'Written up',
      intro:
        without.length > 0 ? (
          <Banner tone="soon" title="Not answered yet">
            <ul class="govuk-list govuk-list--bullet">
              {without.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          </Banner>
        ) : (
          <p class="govuk-body">Everything needed is answered. A manager who did not hold it signs it off.</p>
        ),
    },
    without.length > 0 ? (
      <TextAreaField
        wordingHelp
        view={view}
        name="reason"
        label="Why is it written up without them?"
        rows={3}
        maxlength={2000}
      />
    ) : null,
  );
}

/** Which agencies a child's own answer names, to see beside the choice; it ticks nothing. */
const SAID: Readonly<Record<string, string>> = {
  'social-worker': 'their social worker',
  carer: 'parent or carer',
  police: 'the police',
  school: 'school or college',
  health: 'health',
  nobody: 'nobody',
  'not-said': 'did not say',
};
export function sharePage(record: WholeInterview, kept: readonly string[], view: FormView): Page {
  const agreed = codesFor(record.questions, record.response, 'check.share').map((code) => SAID[code] ?? code);
  return interviewQuestion(
    record,
    {
      title: 'Share what was told',
      view,
      save: 'Share it',
      intro: (
        <>
          <InsetText>The child agreed to share it with: {agreed.join(', ') || 'not asked yet'}.</InsetText>
          <p class="govuk-body">
            Each agency you tick reads the answers of this interview from now on, but not what the child asked
            to keep between you.
          </p>
          {kept.length > 0 ? (
            <Banner tone="soon" title="Where this child was found is withheld">
              <p class="govuk-body">Nothing of this talk goes to {kept.map(agencyLabel).join(', ')}.</p>
            </Banner>
          ) : null}
        </>
      ),
    },
    <CheckboxesField
      view={view}
      name="agencies"
      label="With whom?"
      small
      items={agencyKinds
        .filter(({ code }) => !kept.includes(code))
        .map(({ code, label }) => ({ value: code, label }))}
    />,
  );
}

export function signOffPage(record: WholeInterview, view: FormView): Page {
  const { interview, beside } = record;
  const undecided = beside.suggestions.filter((each) => each.decision === null).length;
  const open = [
    ...(interview.writtenUpWithout?.map((each) => `Not answered: ${each}`) ?? []),
    ...(interview.explainedAt ? [] : ['It is not said that the child heard what must be passed on']),
    ...(interview.isIndependent === null ? ['It is not said whether whoever held it is independent'] : []),
    ...(undecided > 0 ? [`${undecided} of the names and places they gave wait for a decision`] : []),
    ...(interview.sharedAt ? [] : ['It is not shared with anybody yet']),
    ...(interview.harmToldAt && beside.calls.length === 0
      ? ['Harm was told, and nobody is recorded as rung']
      : []),
  ];
  return interviewQuestion(
    record,
    {
      title: 'Sign it off',
      view,
      save: 'Save',
      intro: (
        <>
          {open.length > 0 ? (
            <Banner tone="soon" title="To look at first">
              <ul class="govuk-list govuk-list--bullet">
                {open.map((text) => (
                  <li>{text}</li>
                ))}
              </ul>
            </Banner>
          ) : null}
          <p class="govuk-body">
            Held by {interview.interviewerName ?? 'somebody'}. After you sign, it no longer changes, and a
            return interviewer reads nothing more of this child.
          </p>
        </>
      ),
    },
    <>
      <RadiosField
        view={view}
        name="decision"
        label="Do you sign it off?"
        items={[
          { value: 'SIGN', label: 'Yes' },
          { value: 'BACK', label: 'Not yet, something more is needed' },
        ]}
      />
      <TextAreaField
        wordingHelp
        view={view}
        name="words"
        label="What you thought of it, or what more is needed"
        rows={4}
        maxlength={4000}
      />
    </>,
  );
}

export const callOffPage = (record: InterviewRecord, view: FormView): Page =>
  interviewQuestion(
    record,
    {
      title: 'Call it off',
      view,
      save: 'Call it off',
      intro: (
        <p class="govuk-body">
          The offer to the child stands. Say on the episode what became of it: a no, not possible, or a new
          time.
        </p>
      ),
    },
    <TextAreaField wordingHelp view={view} name="reason" label="Why?" rows={3} maxlength={1000} />,
  );
