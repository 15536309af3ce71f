import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import { DateTimeField, Details, RadiosField, TextAreaField, TextField } from '../../../platform/ui/index.ts';
import { type ChildRow, calledName } from '../../people/index.ts';
import { outcomes } from '../session.ts';
import { workPath } from '../work.policy.ts';
import { Ask } from './question.part.tsx';
import {
  DeclinedTick,
  type Fields,
  HappenedField,
  MeaningFields,
  OwnWords,
  PurposeFields,
  SharingFields,
  TriedField,
  WayField,
  WhenWhereFields,
} from './session-fields.form.tsx';

export type FormShown = Fields & { child: ChildRow };
const asked = ({ child, view }: { child: ChildRow; view: FormView }) => ({
  view,
  caption: calledName(child),
  back: workPath(child.id),
});

/** On a phone, in under a minute. */
export const HeldPage = (shown: FormShown): VNode => (
  <Ask {...asked(shown)} title="Session" save="Save">
    <HappenedField view={shown.view} />
    <OwnWords {...shown} />
    <WayField view={shown.view} label="How you met or spoke" />
    <PurposeFields {...shown} />
    <WhenWhereFields view={shown.view} />
    <MeaningFields view={shown.view} />
    <Details summary="Other">
      <DeclinedTick view={shown.view} />
    </Details>
    <SharingFields view={shown.view} />
  </Ask>
);

/** How, and save. */
export const AttemptPage = ({ child, view }: { child: ChildRow; view: FormView }): VNode => (
  <Ask {...asked({ child, view })} title="You tried to reach them" save="Save">
    <TriedField view={view} />
    <Details summary="Another time than now, or a note" open={view.errors.at !== undefined}>
      <DateTimeField view={view} name="at" label="When? Left empty: now" labelSize="s" />
      <TextAreaField
        view={view}
        name="happened"
        label="Note"
        labelSize="s"
        rows={3}
        maxlength={4000}
        wordingHelp
      />
      <TextAreaField
        view={view}
        name="nextStep"
        label="What comes next"
        labelSize="s"
        rows={2}
        maxlength={4000}
        wordingHelp
      />
      <DeclinedTick view={view} />
    </Details>
  </Ask>
);

export const PlannedPage = (shown: FormShown): VNode => (
  <Ask {...asked(shown)} title="Plan a session" save="Save the plan">
    <DateTimeField view={shown.view} name="at" label="When" labelSize="s" />
    <WayField view={shown.view} />
    <TextField view={shown.view} name="place" label="Where" labelSize="s" />
    <PurposeFields {...shown} />
    <Details summary="What you mean to do, and with whom">
      <TextAreaField
        view={shown.view}
        name="childsAgenda"
        label="What they want to do or talk about"
        labelSize="s"
        rows={2}
        wordingHelp
      />
      <TextAreaField
        view={shown.view}
        name="approach"
        label="How you mean to work"
        labelSize="s"
        rows={2}
        wordingHelp
      />
      <TextField view={shown.view} name="withWhom" label="Who else comes" labelSize="s" />
    </Details>
  </Ask>
);

const WHAT_BECAME = outcomes.map(({ code, label }) => ({ value: code, label }));
/** What became of a planned one, or a correction: everything is there, and how it read before is kept. */
export const CorrectionPage = (shown: FormShown & { wasPlanned: boolean; back: string }): VNode => (
  <Ask
    {...asked(shown)}
    back={shown.back}
    title={shown.wasPlanned ? 'What became of the planned session' : 'Correct a session'}
    save="Save"
  >
    <RadiosField
      view={shown.view}
      name="outcome"
      label="What became of it"
      labelSize="s"
      small
      items={shown.wasPlanned ? WHAT_BECAME : WHAT_BECAME.filter(({ value }) => value !== 'PLANNED')}
    />
    <HappenedField view={shown.view} hint="A few words are enough" />
    <OwnWords {...shown} />
    <WayField view={shown.view} />
    <PurposeFields {...shown} />
    <WhenWhereFields view={shown.view} isOpen />
    <MeaningFields view={shown.view} />
    <DeclinedTick view={shown.view} />
    <SharingFields view={shown.view} />
    {shown.wasPlanned ? null : (
      <TextAreaField
        view={shown.view}
        name="because"
        label="What was wrong? (optional)"
        labelSize="s"
        rows={2}
        maxlength={2000}
      />
    )}
  </Ask>
);

export const TakeOutPage = ({
  child,
  view,
  back,
}: {
  child: ChildRow;
  view: FormView;
  back: string;
}): VNode => (
  <Ask
    {...asked({ child, view })}
    back={back}
    title="Recorded by mistake"
    save="Take it out"
    intro={<p class="govuk-body">It is kept with your reason, is struck out, and counts nowhere.</p>}
  >
    <TextAreaField
      view={view}
      name="because"
      label="Why it was a mistake"
      labelSize="s"
      rows={3}
      maxlength={2000}
    />
  </Ask>
);
