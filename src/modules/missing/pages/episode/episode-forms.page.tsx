import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  CheckboxesField,
  DateTimeField,
  Form,
  FormErrors,
  RadiosField,
  TextAreaField,
  TextField,
  TickField,
} from '../../../../platform/ui/index.ts';
import { type ChildRow, calledName } from '../../../people/index.ts';
import { POLICE_GRADE_WORDS, POLICE_GRADES } from '../../../plans/index.ts';
import { considerations, finders, harmsOnReturn } from '../../code-lists-missing.ts';
import { PLAN_USES } from '../../return-fields.ts';

type Of = { view: FormView };
const choices = (list: readonly { code: string; label: string; note?: string }[]) =>
  list.map(({ code, label }) => ({ value: code, label }));

/** A question about one episode: the child's name above it, one button, one way back. */
export function episodeQuestion(
  child: ChildRow,
  ask: { title: string; back: string; view: FormView; save?: string },
  fields: VNode,
): Page {
  return {
    kind: 'page',
    title: `${ask.title}: ${calledName(child)}`,
    back: { text: 'The episode', href: ask.back },
    body: (
      <>
        <FormErrors view={ask.view} />
        <span class="govuk-caption-l">{calledName(child)}</span>
        <h1 class="govuk-heading-l">{ask.title}</h1>
        <Form view={ask.view}>
          {fields}
          <ButtonGroup>
            <Button>{ask.save ?? 'Save'}</Button>
            <a class="govuk-link" href={ask.back}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </>
    ),
  };
}

/** Both times, then where: what is withheld from the reader's own agency is not asked of them either. */
export function ReturnFields({
  view,
  isKept,
  isWithheld,
}: Of & { isKept: boolean; isWithheld: boolean }): VNode {
  return (
    <>
      <DateTimeField view={view} name="returnedAt" label="When they came back" labelSize="s" />
      <DateTimeField
        view={view}
        name="foundAt"
        label="When they were found, if somebody found them"
        labelSize="s"
      />
      <CheckboxesField
        view={view}
        name="unknownTimes"
        label="Not known yet"
        labelSize="s"
        small
        items={[
          { value: 'returned', label: 'When they came back' },
          { value: 'found', label: 'When they were found' },
        ]}
      />
      <DateTimeField
        view={view}
        name="returnNotifiedAt"
        label="When we were told that they were back"
        labelSize="s"
        hint="Now, unless you change it. The return interview is counted from it."
      />
      <CheckboxesField
        view={view}
        name="harmOnReturn"
        label="Harm that is seen or told of"
        labelSize="s"
        small
        items={choices(harmsOnReturn)}
      />
      <TextAreaField
        wordingHelp
        view={view}
        name="harmWords"
        label="About the harm"
        rows={2}
        maxlength={2000}
      />
      {isKept ? (
        <p class="govuk-body">Where they were found is withheld from your agency. You can save the times.</p>
      ) : (
        <Where view={view} isWithheld={isWithheld} />
      )}
      <RadiosField
        view={view}
        name="planUsed"
        label="Was the trigger plan used?"
        labelSize="s"
        small
        items={choices(PLAN_USES)}
      />
    </>
  );
}

function Where({ view, isWithheld }: Of & { isWithheld: boolean }): VNode {
  return (
    <>
      <TextField view={view} name="foundWhere" label="Where they were found, or had been" labelSize="s" />
      <RadiosField view={view} name="foundBy" label="Found by" labelSize="s" small items={choices(finders)} />
      <TextField view={view} name="foundByWords" label="Who that was" width={30} />
      <TextField
        view={view}
        name="returnedTo"
        label="Returned to"
        labelSize="s"
        hint="Home, placement, somewhere else safe"
        width={30}
      />
      <TickField
        view={view}
        name="withhold"
        label="Withhold where found, by whom and returned to from whoever reported it and from family"
        hint={isWithheld ? 'It is withheld now. Taking the tick away ends that.' : undefined}
        conditional={<TextField view={view} name="withheldBecause" label="Why" />}
      />
    </>
  );
}

export const GradeFields = ({ view }: Of): VNode => (
  <>
    <RadiosField
      view={view}
      name="grade"
      label="Grade that the police gave"
      labelSize="s"
      items={POLICE_GRADES.map((grade) => ({
        value: grade,
        label: POLICE_GRADE_WORDS[grade].label,
        hint: POLICE_GRADE_WORDS[grade].meaning,
      }))}
    />
    <TextField view={view} name="by" label="Who graded it: name and force" labelSize="s" width={30} />
    <DateTimeField view={view} name="at" label="When" labelSize="s" hint="Left empty: now" />
    <TextAreaField
      wordingHelp
      view={view}
      name="rationale"
      label="Why, as they said it"
      labelSize="s"
      rows={3}
      maxlength={2000}
    />
  </>
);

export const ConsiderFields = ({ view }: Of): VNode => (
  <>
    <p class="govuk-body">
      For every child who was missing it is written whether exploitation was considered, and what was thought.
    </p>
    <RadiosField
      view={view}
      name="result"
      label="What was thought"
      labelSize="s"
      items={choices(considerations).map((each) =>
        each.value === 'OTHER'
          ? { ...each, conditional: <TextField view={view} name="otherKind" label="Which kind" width={30} /> }
          : each,
      )}
    />
    <TextField
      view={view}
      name="where"
      label="Where it was considered"
      labelSize="s"
      hint="For example: daily missing meeting, duty desk"
      width={30}
    />
    <TextAreaField
      wordingHelp
      view={view}
      name="because"
      label="Why"
      labelSize="s"
      rows={3}
      maxlength={2000}
    />
  </>
);

/** Whoever owes or holds the interview elsewhere: what they were told, said, and did. */
export const AuthorityFields = ({
  view,
  authority,
  isBack,
}: Of & { authority: string; isBack: boolean }): VNode => (
  <>
    <RadiosField
      view={view}
      name="what"
      label={authority}
      labelSize="s"
      items={[
        { value: 'TOLD', label: 'We told them' },
        { value: 'ANSWERED', label: 'They answered' },
        ...(isBack
          ? [
              { value: 'HELD', label: 'They held the return interview' },
              { value: 'SAID_NO', label: 'They offered it, and the child said no' },
            ]
          : []),
      ]}
    />
    <DateTimeField view={view} name="at" label="When" labelSize="s" hint="Leave it empty when it is now" />
    <TextAreaField
      wordingHelp
      view={view}
      name="words"
      label="Who it was, and what was said"
      labelSize="s"
      rows={3}
      maxlength={2000}
    />
  </>
);

export const ErrorFields = ({ view }: Of): VNode => (
  <>
    <p class="govuk-body">
      Only when the child was not missing. The episode stays on the record, marked as recorded in error; its
      clocks end and no interview is owed.
    </p>
    <TextAreaField
      wordingHelp
      view={view}
      name="because"
      label="Why it was an error"
      labelSize="s"
      rows={3}
      maxlength={1000}
    />
  </>
);

export const MeetingFields = ({ view }: Of): VNode => (
  <>
    <p class="govuk-body">
      A strategy or multi-agency meeting about this child being missing often, or for long. Meetings kept in
      this service say it by themselves.
    </p>
    <DateTimeField view={view} name="at" label="When it was held" labelSize="s" />
    <TextField view={view} name="who" label="Who was there" labelSize="s" />
  </>
);
