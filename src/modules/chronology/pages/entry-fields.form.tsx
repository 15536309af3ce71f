import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  CheckboxesField,
  DateField,
  OwnWordsField,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import { agencyKinds } from '../../people/index.ts';
import { certainties, themes } from '../themes.ts';

interface Fields {
  view: FormView;
  /** What the child is called: "Jay". */
  name: string;
}

/** Why it matters and what it did: what no event holds and a person has to say. */
export function MeaningFields({ view, name, isFirst }: Fields & { isFirst?: boolean }): VNode {
  return (
    <>
      <TextAreaField
        wordingHelp
        view={view}
        name="significance"
        label="Why it matters"
        hint="What makes this a significant event in this child’s life"
        rows={3}
        attributes={isFirst ? { autofocus: true } : {}}
      />
      <TextAreaField
        wordingHelp
        view={view}
        name="effect"
        label={`Effect on ${name}`}
        hint="If nobody knows yet, say so"
        rows={3}
      />
    </>
  );
}

/** What happened and when. */
export function EventFields({ view }: Fields): VNode {
  return (
    <>
      <TextAreaField
        wordingHelp
        view={view}
        name="happened"
        label="What happened"
        hint="In about 50 words. Facts only; no other child’s name"
        rows={4}
      />
      <DateField view={view} name="on" label="When" hint="Leave out the day or month if nobody knows it" />
      <RadiosField
        view={view}
        name="how"
        label="How exactly is that known?"
        small
        items={[
          { value: 'exact', label: 'The day' },
          { value: 'month', label: 'Only the month and year' },
          { value: 'year', label: 'Only the year' },
          { value: 'about', label: 'About: it may be a little before or after' },
        ]}
      />
    </>
  );
}

export function SourceFields({ view }: Fields): VNode {
  return (
    <>
      <TextField
        view={view}
        name="source"
        label="Where this comes from"
        hint="A person, a letter, a record"
      />
      <SelectField
        view={view}
        name="sourceAgency"
        label="Agency"
        items={agencyKinds.map(({ code, label }) => ({ value: code, text: label }))}
        emptyText="None"
      />
      <RadiosField
        view={view}
        name="certainty"
        label="Is it confirmed? (optional)"
        small
        items={certainties.map(({ code, label }) => ({ value: code, label }))}
      />
    </>
  );
}

export function MoreFields({ view, name }: Fields): VNode {
  return (
    <>
      <CheckboxesField
        view={view}
        name="themes"
        label="Themes"
        small
        items={themes.map(({ code, label }) => ({ value: code, label }))}
      />
      <TextAreaField
        wordingHelp
        view={view}
        name="outcome"
        label="What was done, and what came of it (optional)"
        rows={3}
      />
      <OwnWordsField
        view={view}
        name="ownWords"
        label="The child’s own words about it (optional)"
        rows={3}
        whose={`${name}’s words`}
      />
    </>
  );
}
