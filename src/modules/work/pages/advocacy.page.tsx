import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  DateField,
  OwnWordsField,
  RadiosField,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import { type ChildRow, calledName } from '../../people/index.ts';
import { advocacySteps } from '../advocacy.commands.ts';
import { workPath } from '../work.policy.ts';
import { Ask } from './question.part.tsx';

export const AdvocacyPage = ({
  child,
  view,
  name,
}: {
  child: ChildRow;
  view: FormView;
  name: string;
}): VNode => (
  <Ask
    view={view}
    caption={calledName(child)}
    title="Advocacy"
    save="Save"
    back={workPath(child.id)}
    intro={<p class="govuk-body">An advocate speaks for the child and for nobody else.</p>}
  >
    <RadiosField
      view={view}
      name="became"
      label="What became of it"
      labelSize="s"
      small
      items={advocacySteps.map(({ code, label }) => ({ value: code, label }))}
    />
    <OwnWordsField
      view={view}
      name="ownWords"
      label="What they said about it (optional)"
      labelSize="s"
      rows={2}
      whose={`${name}’s words`}
    />
    <TextField view={view} name="advocate" label="Who the advocate is (optional)" labelSize="s" />
    <DateField view={view} name="on" label="When? Left empty: today" labelSize="s" />
    <TextAreaField
      view={view}
      name="words"
      label="Note (optional)"
      labelSize="s"
      rows={2}
      maxlength={4000}
      wordingHelp
    />
  </Ask>
);
