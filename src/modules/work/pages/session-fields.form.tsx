import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  CheckboxesField,
  DateTimeField,
  Details,
  OwnWordsField,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
  TickField,
} from '../../../platform/ui/index.ts';
import { agencyKinds } from '../../people/index.ts';
import type { PlanItem } from '../plan-items.ts';
import { SESSION_LABELS } from '../session.commands.ts';
import { purposes, WAYS_TRIED, ways } from '../session.ts';

export interface Fields {
  view: FormView;
  /** What the child is called: "Jay". */
  name: string;
  planItems: readonly PlanItem[];
  /** The chronology's own sentence, where its gate is open and this writer may answer it. */
  gate: string | undefined;
}
const size = { labelSize: 's' } as const;

export const WayField = ({ view, label = 'How' }: { view: FormView; label?: string }): VNode => (
  <RadiosField
    view={view}
    name="way"
    label={label}
    labelSize="s"
    small
    items={ways.map(({ code, label: words }) => ({ value: code, label: words }))}
  />
);
export const TriedField = ({ view }: { view: FormView }): VNode => (
  <RadiosField
    view={view}
    name="way"
    label="How?"
    small
    items={ways.map(({ code }) => ({ value: code, label: WAYS_TRIED[code] }))}
  />
);

/** What is asked first, and the only thing needed. */
export const HappenedField = ({ view, hint }: { view: FormView; hint?: string }): VNode => (
  <TextAreaField
    view={view}
    name="happened"
    label={SESSION_LABELS.happened}
    {...size}
    rows={4}
    hint={hint ?? 'The only thing needed. When is now, unless you say so below'}
    wordingHelp
  />
);
export const OwnWords = ({ view, name }: Pick<Fields, 'view' | 'name'>): VNode => (
  <OwnWordsField
    view={view}
    name="ownWords"
    label={SESSION_LABELS.ownWords}
    {...size}
    rows={2}
    whose={`${name}’s words`}
  />
);

/** What it was for: a purpose, and a goal or a step of the child's plan where there is one. */
export function PurposeFields({ view, planItems, gate }: Fields): VNode {
  return (
    <>
      <SelectField
        view={view}
        name="purpose"
        label="What for"
        {...size}
        items={purposes.map(({ code, label }) => ({ value: code, text: label }))}
        emptyText="Nothing in particular"
      />
      {planItems.length > 0 ? (
        <SelectField
          view={view}
          name="planItemId"
          label="For which goal or step of their plan"
          {...size}
          items={planItems.map(({ id, words }) => ({ value: id, text: words }))}
          emptyText="None in particular"
        />
      ) : null}
      {gate ? (
        <Details
          summary="If this is planned work: why it begins before a chronology"
          open={Boolean(view.values.gateSentence)}
        >
          <TextAreaField
            view={view}
            name="gateSentence"
            label="Why it begins now"
            {...size}
            hint={`${gate} You can save without this.`}
            rows={2}
            maxlength={500}
          />
        </Details>
      ) : null}
    </>
  );
}

export function WhenWhereFields({ view, isOpen = false }: { view: FormView; isOpen?: boolean }): VNode {
  const fields = (
    <>
      <DateTimeField view={view} name="at" label={isOpen ? 'When' : 'When? Left empty: now'} {...size} />
      <TextField
        view={view}
        name="minutes"
        label="How long, in minutes"
        {...size}
        width={4}
        inputmode="numeric"
      />
      <TextField view={view} name="place" label={SESSION_LABELS.place} {...size} />
      <TextField view={view} name="withWhom" label={SESSION_LABELS.withWhom} {...size} />
      <TextField view={view} name="heldByName" label="Somebody else than you held it: who" {...size} />
    </>
  );
  return isOpen ? (
    fields
  ) : (
    <Details
      summary="When, where, how long, with whom"
      open={['at', 'minutes', 'place', 'withWhom', 'heldByName'].some((name) => view.errors[name])}
    >
      {fields}
    </Details>
  );
}

export function MeaningFields({ view }: Pick<Fields, 'view'>): VNode {
  return (
    <Details summary="Small changes, safety, what comes next">
      <TextAreaField
        view={view}
        name="smallChange"
        label={SESSION_LABELS.smallChange}
        hint="However small"
        {...size}
        rows={2}
        wordingHelp
      />
      <TextAreaField view={view} name="safety" label={SESSION_LABELS.safety} {...size} rows={2} wordingHelp />
      <TextAreaField
        view={view}
        name="nextStep"
        label={SESSION_LABELS.nextStep}
        {...size}
        rows={2}
        wordingHelp
      />
      <TextAreaField
        view={view}
        name="childsAgenda"
        label={SESSION_LABELS.childsAgenda}
        {...size}
        rows={2}
        wordingHelp
      />
      <TextAreaField
        view={view}
        name="approach"
        label={SESSION_LABELS.approach}
        {...size}
        rows={2}
        wordingHelp
      />
      <OwnWordsField view={view} name="aboutTheHelp" label={SESSION_LABELS.aboutTheHelp} {...size} rows={2} />
    </Details>
  );
}
export const DeclinedTick = ({ view }: { view: FormView }): VNode => (
  <TickField view={view} name="followsDeclinedInterview" label="This followed a declined return interview" />
);
export function SharingFields({ view }: { view: FormView }): VNode {
  return (
    <Details summary="Which partners may read it too">
      <CheckboxesField
        view={view}
        name="shareWith"
        label="Partners who work with the child and may read this"
        {...size}
        small
        items={agencyKinds.map(({ code, label }) => ({ value: code, label }))}
      />
    </Details>
  );
}
