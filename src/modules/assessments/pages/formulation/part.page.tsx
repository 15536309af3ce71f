import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  CheckboxesField,
  DateField,
  Details,
  Form,
  FormErrors,
  InsetText,
  TextAreaField,
  TickField,
} from '../../../../platform/ui/index.ts';
import { agencyCodes, agencyLabel, type ChildRow, calledName } from '../../../people/index.ts';
import type { LinkedEntry } from '../../formulation.store.ts';
import { FIVE_PS, type PartKind } from '../../formulation.ts';
import { linkWords, WRITE_SO } from '../../formulation-words.ts';
import { PartFieldInput, Prompts } from './form-fields.part.tsx';

interface Ask {
  title: string;
  back: string;
  view: FormView;
  save?: string;
}
function questionPage(child: ChildRow, ask: Ask, fields: VNode): Page {
  return {
    kind: 'page',
    title: `${ask.title}: ${calledName(child)}`,
    back: { text: 'Back', href: ask.back },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
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
        </div>
      </div>
    ),
  };
}

export interface PartAsk {
  view: FormView;
  back: string;
  name: string;
  psychologists: { value: string; text: string }[];
  /** Of a statement: the entries of the chronology that the writer may read. */
  entries: readonly LinkedEntry[] | undefined;
  historyHref: string | undefined;
}
/** One part, asked with the words of its kind. */
export function partPage(child: ChildRow, kind: PartKind, ask: PartAsk): Page {
  return questionPage(
    child,
    { title: kind.title, back: ask.back, view: ask.view },
    <>
      {kind.lead ? <InsetText>{kind.lead}</InsetText> : <p class="govuk-body">{WRITE_SO}</p>}
      {kind.code === 'statement' ? <WhatThePsAsk /> : null}
      {kind.hasPrompts ? <Prompts /> : null}
      {kind.fields
        .filter((field) => !field.isLater || ask.historyHref !== undefined)
        .map((field) => (
          <PartFieldInput view={ask.view} field={field} name={ask.name} psychologists={ask.psychologists} />
        ))}
      {ask.entries ? <EntriesToTick view={ask.view} entries={ask.entries} /> : null}
      {ask.historyHref ? (
        <p class="govuk-body">
          <a class="govuk-link" href={ask.historyHref}>
            What it said before
          </a>
        </p>
      ) : null}
    </>,
  );
}

const WhatThePsAsk = (): VNode => (
  <Details summary="What belongs under which heading">
    <dl>
      {FIVE_PS.map((p) => (
        <>
          <dt class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{p.text}</dt>
          <dd class="govuk-body govuk-!-margin-left-0">{p.hint}</dd>
        </>
      ))}
    </dl>
  </Details>
);

const LONGEST_LABEL = 200;
function EntriesToTick({ view, entries }: { view: FormView; entries: readonly LinkedEntry[] }): VNode {
  if (entries.length === 0)
    return (
      <p class="govuk-body">
        The chronology has no entry yet that you may read. Entries can be linked once they are there.
      </p>
    );
  return (
    <CheckboxesField
      view={view}
      name="entries"
      label="Entries of the chronology it rests on"
      labelSize="s"
      hint="The newest are listed. Only those who may read an entry see the link to it."
      small
      items={entries.map((entry) => {
        const words = linkWords(entry);
        return {
          value: entry.entryId,
          label: words.length > LONGEST_LABEL ? `${words.slice(0, LONGEST_LABEL)}…` : words,
        };
      })}
    />
  );
}

export function arrangementsPage(child: ChildRow, view: FormView, back: string): Page {
  return questionPage(
    child,
    { title: 'Review, pilot and who reads it', back, view },
    <>
      <DateField
        view={view}
        name="reviewOn"
        label="When it is looked at again, at the latest"
        labelSize="s"
      />
      <TickField
        view={view}
        name="isPilot"
        label="The child is in the pilot of case formulation"
        hint="What becomes of the children in it is followed, without names. It changes nothing about their help."
      />
      <CheckboxesField
        view={view}
        name="sharedWith"
        label="Partners who read it"
        labelSize="s"
        hint="Social care and health professionals who work with the child read it by their relationship. The police read it only when they are ticked here."
        small
        items={agencyCodes.map((value) => ({ value, label: agencyLabel(value) }))}
      />
    </>,
  );
}

export function finishPage(
  child: ChildRow,
  ask: { view: FormView; back: string; version: number; missing: readonly string[] },
): Page {
  return questionPage(
    child,
    { title: `Finish version ${ask.version}`, back: ask.back, view: ask.view, save: 'Finish this version' },
    <>
      <p class="govuk-body">
        What it says now is kept as version {ask.version}. A later version starts from it and shows what
        changed.
      </p>
      {ask.missing.length === 0 ? (
        <p class="govuk-body">Everything that a case formulation says is here.</p>
      ) : (
        <>
          <p class="govuk-body">Still missing:</p>
          <ul class="govuk-list govuk-list--bullet">
            {ask.missing.map((each) => (
              <li>{each}</li>
            ))}
          </ul>
          <TextAreaField
            view={ask.view}
            name="reason"
            label="It is finished all the same, because"
            labelSize="s"
            rows={3}
          />
        </>
      )}
    </>,
  );
}
