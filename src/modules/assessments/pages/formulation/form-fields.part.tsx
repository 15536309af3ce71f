import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import {
  DateField,
  Details,
  OwnWordsField,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import { type PartField, PROMPTS } from '../../formulation.ts';

export interface Asked {
  view: FormView;
  field: PartField;
  /** What the child is called in a label. */
  name: string;
  psychologists: { value: string; text: string }[];
}

export function PartFieldInput({ view, field, name, psychologists }: Asked): VNode {
  const { label, hint } = field;
  const shared = { view, name: field.name, label, labelSize: 's' as const, ...(hint ? { hint } : {}) };
  switch (field.as) {
    case 'own-words':
      return <OwnWordsField {...shared} rows={6} whose={`${name}’s words`} />;
    // Written to the child: a letter, and no description of somebody.
    case 'to-child':
      return <TextAreaField {...shared} rows={5} />;
    case 'line':
      return <TextField {...shared} width={30} />;
    case 'date':
      return <DateField {...shared} />;
    case 'choice':
      return (
        <RadiosField
          {...shared}
          small
          items={(field.choices ?? []).map((each) => ({ value: each.value, label: each.text }))}
        />
      );
    case 'psychologist':
      return <SelectField {...shared} items={psychologists} emptyText="Nobody here" />;
    case 'text':
      return <TextAreaField {...shared} rows={6} wordingHelp />;
  }
}

/** Questions that may help (S3-26): to think with, never to tick. */
export function Prompts(): VNode {
  return (
    <Details summary="Questions that may help">
      <p class="govuk-body">
        Think with them, together with the child where you can. None has to be answered.
      </p>
      <dl>
        {PROMPTS.map(({ about, ask }) => (
          <>
            <dt class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{about}</dt>
            <dd class="govuk-body govuk-!-margin-left-0">{ask}</dd>
          </>
        ))}
      </dl>
    </Details>
  );
}
