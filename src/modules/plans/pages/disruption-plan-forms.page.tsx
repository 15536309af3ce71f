import type { VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../platform/http/route.ts';
import {
  CheckboxesField,
  DateField,
  Details,
  SelectField,
  TextAreaField,
  TextField,
  TickField,
} from '../../../platform/ui/index.ts';
import type { ChildRow } from '../../people/index.ts';
import { agencyChoices } from '../agencies.ts';
import { DISRUPTION_FORM } from '../disruption-plan.commands.ts';
import { DISRUPTION_PLAN_WORDING, TACTIC_STATUS_LABELS, TACTIC_STATUSES } from '../disruption-plan.ts';
import { TO_BE_CHECKED, tacticSettings } from '../tactic-settings.ts';
import { TACTIC_GROUP_LABELS, TACTIC_GROUPS, TACTICS, tacticsOffered } from '../tactics.ts';
import { PlanField } from './plan-fields.part.tsx';
import { planQuestionPage } from './trigger-plan-forms.page.tsx';

const agencyOptions = agencyChoices.map(({ value, label }) => ({ value, text: label }));

export function disruptionForm(child: ChildRow, view: FormView, ask: { title: string; back: string }): Page {
  return planQuestionPage(
    child,
    { ...ask, view },
    <>
      <p class="govuk-body">
        Nothing is needed to save. The child is not the risk: plan against what harms them.
      </p>
      {DISRUPTION_FORM.questions.map((question) => (
        <PlanField view={view} question={question} />
      ))}
      <TickField
        view={view}
        name="intelligenceUnknown"
        label="No intelligence is known yet"
        hint="What an agency knows is added on the plan, for the agencies it names"
      />
      <TextAreaField
        view={view}
        name="noTacticBecause"
        wordingHelp
        label="If no tactic is possible yet: why"
        labelSize="s"
        rows={2}
      />
      <DateField view={view} name="reviewOn" label="When it is looked at again" labelSize="s" />
      <CheckboxesField
        view={view}
        name="shareWith"
        label="Partner agencies that may read the plan"
        labelSize="s"
        hint="Schools and voluntary agencies read it only when they are ticked here"
        small
        items={agencyChoices}
      />
      <p class="govuk-hint">{DISRUPTION_PLAN_WORDING}.</p>
    </>,
  );
}

/** The catalogue as the authority offers it today, by group; unchecked law is marked, or left out by a setting. */
export function tacticOptions(visit: Visit): { value: string; text: string }[] {
  const { settings, hideUnchecked } = tacticSettings(visit.actor.settings);
  const offered = tacticsOffered(settings, dayOf(visit.now), hideUnchecked);
  return TACTIC_GROUPS.flatMap((group) =>
    offered
      .filter(({ tactic }) => tactic.group === group)
      .map(({ tactic, standing }) => ({
        value: tactic.code,
        text: `${TACTIC_GROUP_LABELS[group]}: ${tactic.name}${standing === 'to-be-checked' ? ` (${TO_BE_CHECKED.toLowerCase()})` : ''}`,
      })),
  );
}

function InForce({ view }: { view: FormView }): VNode {
  return (
    <>
      <DateField view={view} name="inForceFrom" label="In force from" labelSize="s" />
      <DateField view={view} name="inForceTo" label="In force to" labelSize="s" />
    </>
  );
}

export function tacticForm(
  child: ChildRow,
  view: FormView,
  ask: {
    back: string;
    code: string | undefined;
    options: { value: string; text: string }[];
    owners: { value: string; text: string }[];
  },
): Page {
  const known = TACTICS.find((each) => each.code === ask.code);
  return planQuestionPage(
    child,
    { title: known ? known.name : 'Add a tactic', back: ask.back, view },
    <>
      {known ? (
        <p class="govuk-body">Source: {known.source}.</p>
      ) : (
        <SelectField view={view} name="code" label="Tactic" labelSize="s" items={ask.options} />
      )}
      {known?.touchesChild ? (
        <p class="govuk-body">
          It changes the child’s own life: plan it with them, and only as far as it is needed.
        </p>
      ) : null}
      <SelectField
        view={view}
        name="leadAgency"
        label="Which agency leads"
        labelSize="s"
        items={agencyOptions}
      />
      <SelectField
        view={view}
        name="ownerPostingId"
        label="Who owns it"
        labelSize="s"
        items={ask.owners}
        emptyText="Somebody without an account here"
      />
      <TextField view={view} name="ownerName" label="Their name, if they have no account here" width={30} />
      <TickField view={view} name="ownerAgreed" label="They agreed to own it" />
      <DateField view={view} name="due" label="Due" labelSize="s" />
      <SelectField
        view={view}
        name="status"
        label="Status"
        labelSize="s"
        emptyText={false}
        items={TACTIC_STATUSES.map((value) => ({ value, text: TACTIC_STATUS_LABELS[value] }))}
      />
      <TextAreaField
        view={view}
        name="whyNotPursued"
        label="If it is not pursued: why"
        rows={2}
        labelSize="s"
      />
      <TextField
        view={view}
        name="legalBasis"
        label="Legal basis"
        hint="Left empty: the one named in the list of tactics"
        labelSize="s"
      />
      <TextAreaField view={view} name="evidenceNeeded" label="Evidence needed" rows={2} labelSize="s" />
      <Details summary="An order: from when, to when">
        <InForce view={view} />
      </Details>
    </>,
  );
}

export function intelligenceForm(
  child: ChildRow,
  view: FormView,
  ask: { back: string; agency: string },
): Page {
  return planQuestionPage(
    child,
    { title: `What ${ask.agency} knows, in summary`, back: ask.back, view },
    <>
      <TextAreaField
        view={view}
        name="summary"
        wordingHelp
        label="Summary"
        labelSize="s"
        hint="Enough to act on. Sources stay where they are kept."
        rows={6}
      />
      <CheckboxesField
        view={view}
        name="shareWith"
        label="Which other agencies may read it"
        labelSize="s"
        hint="Your own agency always may. Only your agency can widen this later."
        small
        items={agencyChoices}
      />
      <TextField view={view} name="purpose" label="Why it is held" labelSize="s" />
      <DateField view={view} name="reviewOn" label="When to ask whether it is still needed" labelSize="s" />
      <DateField view={view} name="until" label="When it is let go, if that is known" labelSize="s" />
    </>,
  );
}
