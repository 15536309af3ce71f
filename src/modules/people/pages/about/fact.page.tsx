import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import {
  Button,
  ButtonGroup,
  CheckboxesField,
  DateField,
  Form,
  FormErrors,
  OwnWordsField,
  RadiosField,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { ChildRow } from '../../child.store.ts';
import { agencyKinds } from '../../code-lists-agencies.ts';
import type { FactKind } from '../../fact-kinds.ts';
import { ChildCaption } from '../record/child-layout.tsx';

/** One fact: what, since when, who says so. Leaving the answer empty says "not known yet". */
export function FactPage({
  child,
  kind,
  view,
  now,
}: {
  child: ChildRow;
  kind: FactKind;
  view: FormView;
  now: Temporal.Instant;
}): VNode {
  const items = (kind.list ?? []).map(({ code, label, note }) => ({ value: code, label, hint: note }));
  return (
    <>
      <FormErrors view={view} />
      <ChildCaption child={child} now={now} />
      <h1 class="govuk-heading-l">{kind.label}</h1>
      {kind.help ? <p class="govuk-body">{kind.help}</p> : null}
      <Form view={view}>
        {kind.list && kind.isMulti ? (
          <CheckboxesField view={view} name="codes" label="Choose all that are so" items={items} small />
        ) : null}
        {kind.list && !kind.isMulti ? (
          <RadiosField view={view} name="codes" label="Choose one" items={items} small />
        ) : null}
        <Words kind={kind} view={view} />
        <DateField
          view={view}
          name="asOf"
          label="When was it so?"
          hint="Today, unless somebody told you of another day."
        />
        <TextField
          view={view}
          name="source"
          label="Who says so, or where was it read?"
          hint="For example: the young person, their nan, the school, the statutory system."
        />
        {kind.dataClass === 'HEALTH' ? (
          <CheckboxesField
            view={view}
            name="shareWith"
            label="Which agencies may read it?"
            hint="Your own agency always can. Nobody else without a tick."
            items={agencyKinds.slice(0, 14).map(({ code, label }) => ({ value: code, label }))}
            small
          />
        ) : null}
        <ButtonGroup>
          <Button>Save</Button>
          <a class="govuk-link" href={`/children/${child.id}/about`}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}

function Words({ kind, view }: { kind: FactKind; view: FormView }): VNode {
  if (kind.isOwnWords) {
    return (
      <OwnWordsField
        view={view}
        name="words"
        label="In their own words"
        hint="Exactly as they said it. Nothing is corrected."
      />
    );
  }
  const label = kind.list ? (kind.wordsLabel ?? 'More about it, if it helps') : kind.label;
  return (
    <TextAreaField
      view={view}
      name="words"
      wordingHelp
      label={label}
      hint="Leave empty if it is not known yet."
      rows={kind.list ? 3 : 2}
    />
  );
}
