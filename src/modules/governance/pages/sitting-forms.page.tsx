import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  counted,
  DateField,
  Form,
  FormErrors,
  InsetText,
  listed,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import type { PostingRow } from '../../access/index.ts';
import { agencyLabel } from '../../people/index.ts';
import { type AtSitting, pathOfSitting } from '../attendance.policy.ts';
import type { BoardItem } from '../board.queries.ts';
import type { MemberRow } from '../kind.store.ts';
import type { StandingKind } from '../kinds.ts';
import { ChooseChild, type Chooser } from '../parts/choose-child.part.tsx';
import type { AtItem } from '../sitting.queries.ts';
import { titleOf } from './board.page.tsx';

/** A form about the sitting, alone on its page. */
function alone(
  at: AtSitting,
  title: string,
  view: FormView,
  of: { fields: VNode; save: string; above?: VNode },
): Page {
  const path = pathOfSitting(at);
  return {
    kind: 'page',
    title,
    back: { text: 'Back to the meeting', href: path },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <span class="govuk-caption-l">{titleOf(at)}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          {of.above}
          <Form view={view}>
            {of.fields}
            <ButtonGroup>
              <Button>{of.save}</Button>
              <a class="govuk-link" href={path}>
                Cancel
              </a>
            </ButtonGroup>
          </Form>
        </div>
      </div>
    ),
  };
}

const ChairFields = ({
  view,
  people,
}: {
  view: FormView;
  people: readonly { id: string; name: string }[];
}) => (
  <>
    <SelectField
      view={view}
      name="chair"
      label="Who is in the chair"
      items={people.map(({ id, name }) => ({ value: id, text: name }))}
      emptyText="Somebody else"
    />
    <TextField view={view} name="chairName" label="Their name, if they are not in the list" width={20} />
  </>
);
export type InTheChair = Pick<MemberRow, 'postingId' | 'name'>;
const asChoice = (people: readonly InTheChair[]) => people.map(({ postingId: id, name }) => ({ id, name }));

export const beginPage = (at: AtSitting, view: FormView, people: readonly InTheChair[]): Page =>
  alone(at, 'Begin the meeting', view, {
    fields: <ChairFields view={view} people={asChoice(people)} />,
    save: 'Begin',
  });
export const chairPage = (at: AtSitting, view: FormView, people: readonly InTheChair[]): Page =>
  alone(at, 'Somebody else takes the chair', view, {
    fields: <ChairFields view={view} people={asChoice(people)} />,
    save: 'Save',
  });
export const notHeldPage = (at: AtSitting, view: FormView): Page =>
  alone(at, 'Why was there no meeting?', view, {
    fields: (
      <TextAreaField
        view={view}
        name="because"
        label="Reason"
        hint="The day goes on showing as not held"
        rows={3}
      />
    ),
    save: 'Save',
  });

export function closePage(at: AtSitting, view: FormView, waiting: readonly BoardItem[]): Page {
  const fields =
    waiting.length === 0 ? (
      <p class="govuk-body">Every child was spoken of. Afterwards the meeting can only be read.</p>
    ) : (
      <>
        <InsetText>
          Nobody has spoken of {counted(waiting.length, 'item')}:{' '}
          {listed(waiting.slice(0, 20).map(({ name }) => name))}
          {waiting.length > 20 ? ', and more' : ''}. They are named in the minutes.{' '}
          <a class="govuk-link" href={pathOfSitting(at)}>
            Go back to the board
          </a>
          , or close it and say why.
        </InsetText>
        <TextAreaField view={view} name="because" label="Why they were not spoken of" rows={2} />
      </>
    );
  return alone(at, 'Close the meeting', view, { fields, save: 'Close the meeting' });
}

export interface ToAdd {
  chooser: Chooser;
  /** The child who was chosen. */
  chosen: string | undefined;
}
export const addPage = (at: AtSitting, view: FormView, { chooser, chosen }: ToAdd): Page =>
  alone(at, 'Put a child or a matter on the agenda', view, {
    above: <ChooseChild {...chooser} />,
    fields: (
      <>
        {chosen ? (
          <InsetText>
            {chosen}. <a href={`${pathOfSitting(at)}/items/add`}>Choose somebody else</a>
          </InsetText>
        ) : (
          <TextField
            view={view}
            name="title"
            label="Or a matter without a child"
            hint="No names of children"
          />
        )}
        <TextAreaField view={view} name="because" label="Why it is to be talked about" rows={2} />
      </>
    ),
    save: 'Put it on the agenda',
  });

export const movePage = (at: AtItem, view: FormView, kinds: readonly StandingKind[]): Page =>
  alone(at, `Move ${at.item.name} to another meeting`, view, {
    fields: (
      <>
        <SelectField
          view={view}
          name="kind"
          label="Which meeting"
          items={kinds.map(({ code, label }) => ({ value: code, text: label }))}
          emptyText={false}
        />
        <DateField view={view} name="day" label="Which day" />
        <TextAreaField view={view} name="because" label="Why" hint="It stands on both meetings" rows={2} />
      </>
    ),
    save: 'Move it',
  });

export const keepFromPage = (
  at: AtItem,
  view: FormView,
  of: { people: readonly PostingRow[]; keptFrom: readonly string[] },
): Page =>
  alone(at, `Keep ${at.item.name} from somebody`, view, {
    above: (
      <>
        <p class="govuk-body">
          For somebody who is the subject of it, or too near to it. They will find neither the item nor the
          child at any of these meetings: not in lists, counts, minutes, search or actions.
        </p>
        {of.keptFrom.length > 0 ? <p class="govuk-body">Kept from {listed(of.keptFrom)} already.</p> : null}
      </>
    ),
    fields: (
      <>
        <SelectField
          view={view}
          name="postingId"
          label="From whom"
          items={of.people.map(({ id, staffName, agency }) => ({
            value: id,
            text: `${staffName}, ${agencyLabel(agency)}`,
          }))}
        />
        <TextAreaField view={view} name="because" label="Why" rows={2} />
      </>
    ),
    save: 'Keep it from them',
  });
