import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import {
  CheckboxesField,
  DateField,
  Details,
  RadiosField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import { agencyKinds, type ChildRow, calledName, labelOf } from '../../people/index.ts';
import { helpPath } from '../help.policy.ts';
import type { OnwardShown } from '../help.queries.ts';
import { consents, isClosed, nextStepCodes, onwardResults, onwardSteps } from '../onward.ts';
import type { ServiceRow } from '../services.store.ts';
import { serviceKinds } from '../services.ts';
import { Steps } from './help.page.tsx';
import { Ask } from './question.part.tsx';
import { waitingInWords } from './services.page.tsx';

const size = { labelSize: 's' } as const;
type Chasers = readonly { value: string; text: string }[];

export function ReferOnPage(props: {
  child: ChildRow;
  view: FormView;
  name: string;
  services: readonly ServiceRow[];
  chasers: Chasers;
}): VNode {
  const { child, view, name, services, chasers } = props;
  return (
    <Ask view={view} caption={calledName(child)} title="Refer on" save="Save" back={helpPath(child.id)}>
      {services.length > 0 ? (
        <SelectField
          view={view}
          name="serviceId"
          label="To which service"
          hint="With the waiting time as last heard"
          {...size}
          items={services.map((each) => ({
            value: each.id,
            text: each.waiting ? `${each.name} (${waitingInWords(each)})` : each.name,
          }))}
          emptyText="Another one, named below"
        />
      ) : null}
      <Details
        summary={services.length > 0 ? 'Not in the directory' : 'The service'}
        open={services.length === 0}
      >
        <TextField view={view} name="serviceName" label="What it is called" {...size} />
        <SelectField
          view={view}
          name="kind"
          label="What it is for"
          {...size}
          items={serviceKinds.map(({ code, label }) => ({ value: code, text: label }))}
          emptyText="Choose"
        />
      </Details>
      <TextAreaField
        view={view}
        name="why"
        label="Why"
        hint="Why help is asked for. For therapy: never what somebody says there"
        {...size}
        rows={3}
        maxlength={2000}
        wordingHelp
      />
      <RadiosField
        view={view}
        name="consent"
        label="With whose consent"
        {...size}
        small
        items={consents.map(({ code, label }) => ({ value: code, label }))}
      />
      <TextAreaField
        view={view}
        name="consentWords"
        label="What was said about consent, or the basis without it"
        hint={`Needed without consent. ${name} is told who will know`}
        {...size}
        rows={2}
        maxlength={1000}
      />
      <TextAreaField
        view={view}
        name="hopedFor"
        label="What it is meant to change (optional)"
        {...size}
        rows={2}
        maxlength={1000}
      />
      <TextField view={view} name="timescale" label="How long it is meant to take (optional)" {...size} />
      <SelectField
        view={view}
        name="chaserId"
        label="Who follows it up"
        {...size}
        items={chasers}
        emptyText={false}
      />
      <DateField view={view} name="on" label="When? Left empty: today" {...size} />
      <Details summary="Share with other agencies">
        <CheckboxesField
          view={view}
          name="shareWith"
          label="Agencies that may read it too"
          {...size}
          small
          items={agencyKinds.map(({ code, label }) => ({ value: code, label }))}
        />
      </Details>
    </Ask>
  );
}

export function StepPage(props: {
  child: ChildRow;
  view: FormView;
  onward: OnwardShown;
  chasers: Chasers;
}): VNode {
  const { child, view, onward, chasers } = props;
  const isOver = isClosed(onward.steps);
  const codes = nextStepCodes.filter((code) => (code === 'REOPENED') === isOver);
  return (
    <Ask
      view={view}
      caption={calledName(child)}
      title={onward.serviceName}
      save="Save"
      back={helpPath(child.id)}
      intro={<Steps onward={onward} />}
    >
      <RadiosField
        view={view}
        name="became"
        label="What became of it"
        {...size}
        small
        items={codes.map((code) => ({ value: code, label: labelOf(onwardSteps, code) }))}
      />
      <SelectField
        view={view}
        name="result"
        label="If it ended: how"
        {...size}
        items={onwardResults.map(({ code, label }) => ({ value: code, text: label }))}
        emptyText="It did not end"
      />
      {onward.dataClass === 'HEALTH' ? (
        <p class="govuk-body">
          Only what became of it is written here. What is said in therapy, or to a nurse or doctor, stays
          there.
        </p>
      ) : (
        <TextAreaField
          view={view}
          name="words"
          label="Note (optional)"
          hint="What came of it, what the service said"
          {...size}
          rows={2}
          maxlength={2000}
          wordingHelp
        />
      )}
      <SelectField
        view={view}
        name="chaserId"
        label="Who follows it up"
        {...size}
        items={chasers}
        emptyText="As before"
      />
      <DateField view={view} name="on" label="When? Left empty: today" {...size} />
    </Ask>
  );
}
