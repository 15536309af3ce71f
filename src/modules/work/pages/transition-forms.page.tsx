import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  CheckboxesField,
  DateField,
  OwnWordsField,
  RadiosField,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import { type ChildRow, calledName } from '../../people/index.ts';
import { TRANSITION_LABELS } from '../transition.commands.ts';
import { transitionPath } from '../transition.policy.ts';
import { eligibilities, sharingConsents, transitionSteps } from '../transition.ts';
import { Ask } from './question.part.tsx';

interface Asked {
  child: ChildRow;
  view: FormView;
  name: string;
}
const size = { labelSize: 's' } as const;
type Field = keyof typeof TRANSITION_LABELS;

const Area = ({ view, name, hint }: { view: FormView; name: Field; hint?: string }): VNode => (
  <TextAreaField
    view={view}
    name={name}
    label={TRANSITION_LABELS[name]}
    {...(hint ? { hint } : {})}
    {...size}
    rows={2}
    maxlength={4000}
    wordingHelp
  />
);

/** Nothing is needed to save: a plan grows from 16 on. */
export const TransitionFormPage = ({ child, view, name }: Asked): VNode => (
  <Ask
    view={view}
    caption={calledName(child)}
    title="Plan for becoming an adult"
    save="Save"
    back={transitionPath(child.id)}
    intro={
      <p class="govuk-body">
        Everything may be left empty and written later. {name} decides what adult services hear.
      </p>
    }
  >
    <OwnWordsField
      view={view}
      name="ownWords"
      label={`What ${name} wants`}
      {...size}
      rows={3}
      whose={`${name}’s words`}
    />
    <Area view={view} name="whatChanges" />
    <Area view={view} name="stillWorried" />
    <CheckboxesField
      view={view}
      name="eligible"
      label={TRANSITION_LABELS.eligible}
      {...size}
      small
      items={eligibilities.map(({ code, label, note }) => ({
        value: code,
        label,
        ...(note ? { hint: note } : {}),
      }))}
    />
    <TextField view={view} name="eligibleWords" label={TRANSITION_LABELS.eligibleWords} {...size} />
    <TextField view={view} name="adultWorker" label={TRANSITION_LABELS.adultWorker} {...size} />
    <TextField view={view} name="adultWorkerAgency" label={TRANSITION_LABELS.adultWorkerAgency} {...size} />
    <TextField view={view} name="adultWorkerContact" label={TRANSITION_LABELS.adultWorkerContact} {...size} />
    <Area view={view} name="servicesAfter" />
    <Area view={view} name="housing" />
    <Area view={view} name="money" />
    <Area view={view} name="educationWork" />
    <Area view={view} name="health" hint="Which service takes over, not what for" />
    <Area view={view} name="victimAndCourt" />
    <Area view={view} name="trustedPerson" />
    <RadiosField
      view={view}
      name="consent"
      label={TRANSITION_LABELS.consent}
      {...size}
      small
      items={sharingConsents.map(({ code, label }) => ({ value: code, label }))}
    />
    <TextField view={view} name="consentWords" label={TRANSITION_LABELS.consentWords} {...size} />
    <Area view={view} name="contingency" />
  </Ask>
);

export const TransitionStepPage = ({ child, view, name }: Asked): VNode => (
  <Ask
    view={view}
    caption={calledName(child)}
    title="What became of the plan"
    save="Save"
    back={transitionPath(child.id)}
  >
    <RadiosField
      view={view}
      name="became"
      label="What became of it"
      {...size}
      small
      items={transitionSteps.map(({ code, label }) => ({ value: code, label }))}
    />
    <TextField
      view={view}
      name="withWhom"
      label="With whom, or agreed by whom"
      hint="Needed when it is in place"
      {...size}
    />
    <OwnWordsField
      view={view}
      name="ownWords"
      label="What they said (optional)"
      {...size}
      rows={2}
      whose={`${name}’s words`}
    />
    <TextAreaField
      view={view}
      name="words"
      label="Note (optional)"
      {...size}
      rows={2}
      maxlength={2000}
      wordingHelp
    />
    <DateField view={view} name="on" label="When? Left empty: today" {...size} />
  </Ask>
);
