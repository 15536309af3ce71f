import type { VNode } from 'preact';
import type { FormView } from '../../../../platform/forms/form-view.ts';
import type { Page } from '../../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  counted,
  DataTable,
  Form,
  FormErrors,
  SelectField,
  StatusTag,
  TextAreaField,
  TextField,
} from '../../../../platform/ui/index.ts';
import type { PostingRow } from '../../../access/index.ts';
import { ChildName, type ChildRow, calledName } from '../../../people/index.ts';
import type { Evening, Suggested } from '../../handover.queries.ts';
import type { Receipt } from '../../handover.ts';
import { ChooseChild } from '../../parts/choose-child.part.tsx';
import { eveningPath, eveningWords } from './handover.page.tsx';

/** A question about one evening, with the way back to its page. */
export function eveningForm(
  evening: Pick<Evening, 'day'>,
  title: string,
  view: FormView,
  fields: VNode,
  button: string,
): Page {
  const path = eveningPath(evening.day);
  return {
    kind: 'page',
    title,
    back: { text: 'Evening handover', href: path },
    body: (
      <>
        <FormErrors view={view} />
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{eveningWords(evening.day)}</span>
          {title}
        </h1>
        <Form view={view}>
          {fields}
          <ButtonGroup>
            <Button>{button}</Button>
            <a class="govuk-link" href={path}>
              Cancel
            </a>
          </ButtonGroup>
        </Form>
      </>
    ),
  };
}

export const tonightPage = (evening: Evening, managers: readonly PostingRow[], view: FormView): Page =>
  eveningForm(
    evening,
    'Who decides tonight',
    view,
    <>
      <SelectField
        view={view}
        name="decides"
        label="Duty manager tonight"
        items={managers.map((each) => ({ value: each.id, text: each.staffName }))}
      />
      <TextField view={view} name="decidesName" label="Or somebody without an account here" />
      <TextAreaField
        wordingHelp
        view={view}
        name="words"
        label="What else the night should know (optional)"
        hint="No address, and no place where a child could be found"
        maxlength={2000}
      />
    </>,
    'Save',
  );

export const childTonightPage = (evening: Evening, child: ChildRow, isOn: boolean, view: FormView): Page =>
  eveningForm(
    evening,
    calledName(child),
    view,
    <>
      <TextAreaField
        wordingHelp
        view={view}
        name="why"
        label="Why people are worried tonight"
        hint="What happened, and what worries whom. No address, and no place where they could be found"
        maxlength={1500}
      />
      <TextAreaField
        wordingHelp
        view={view}
        name="plan"
        label="Plan for tonight"
        hint="Who does what, at what time, and what happens if it does not work"
        maxlength={1500}
      />
      {isOn ? (
        <TextField
          view={view}
          name="takenOffBecause"
          label="To take the child off this page, say why (optional)"
        />
      ) : null}
    </>,
    isOn ? 'Save' : 'Put on the handover',
  );

export const overnightPage = (evening: Evening, child: ChildRow, view: FormView): Page =>
  eveningForm(
    evening,
    `What happened overnight: ${calledName(child)}`,
    view,
    <TextAreaField
      wordingHelp
      view={view}
      name="happened"
      label="What happened, what you did, and what is left to do"
      hint="The morning reads it. No address, and no place where they could be found"
      maxlength={2000}
    />,
    'Save',
  );

export const givePage = (evening: Evening, view: FormView): Page => {
  const unplanned = evening.children.filter((each) => !each.plan).length + evening.notOnYet.length;
  return eveningForm(
    evening,
    'Give the handover to the night',
    view,
    <>
      <p class="govuk-body">
        {counted(evening.children.length + evening.notOnYet.length, 'child', 'children')} on it.{' '}
        {evening.row?.decidesName} decides tonight.
      </p>
      {unplanned > 0 ? (
        <p class="govuk-body">
          Without a plan for tonight: {unplanned}. It can be given without; the page says so.
        </p>
      ) : null}
    </>,
    'Give it',
  );
};

/** Whom to put on it: what people said already, then anybody by name. */
export const whomPage = (
  evening: Evening,
  suggested: readonly Suggested[],
  chooser: Parameters<typeof ChooseChild>[0],
): Page => ({
  kind: 'page',
  title: 'Add a child to the handover',
  back: { text: 'Evening handover', href: eveningPath(evening.day) },
  body: (
    <>
      <h1 class="govuk-heading-l">Whom are you worried about tonight?</h1>
      <DataTable<Suggested>
        caption="You may have thought of them: graded high by the police, or chosen by people. Nobody is put on by itself"
        rows={suggested}
        empty="Nobody else is suggested."
        columns={[
          {
            heading: 'Child',
            cell: (each) =>
              each.child ? (
                <ChildName child={each.child} href={`${eveningPath(evening.day)}/children/${each.childId}`} />
              ) : (
                'A child'
              ),
          },
          { heading: 'Why', cell: (each) => each.because },
        ]}
      />
      <ChooseChild {...chooser} />
    </>
  ),
});

const RECEIPTS: Readonly<Record<Receipt, readonly ['plain' | 'soon' | 'done', string]>> = {
  'not-given': ['plain', 'Not given'],
  waiting: ['soon', 'Not read'],
  changed: ['soon', 'Changed since it was read'],
  received: ['done', 'Read'],
};
interface Listed {
  day: Temporal.PlainDate;
  receipt: Receipt;
  givenByName: string | null;
}
/** The evenings of four weeks: one without a handover is as visible as the others. */
export const handoversPage = (evenings: readonly Listed[]): Page => ({
  kind: 'page',
  title: 'Earlier handovers',
  body: (
    <>
      <h1 class="govuk-heading-l">Evening handovers</h1>
      <p class="govuk-body">
        <a class="govuk-link" href="/handover">
          Tonight’s handover
        </a>
      </p>
      <DataTable<Listed>
        caption="The last four weeks"
        rows={evenings}
        counts={['evening', 'evenings']}
        empty="No evening."
        columns={[
          {
            heading: 'Evening',
            cell: (each) =>
              each.givenByName === null && each.receipt === 'not-given' ? (
                eveningWords(each.day)
              ) : (
                <a class="govuk-link" href={eveningPath(each.day)}>
                  {eveningWords(each.day)}
                </a>
              ),
          },
          { heading: 'Given by', cell: (each) => each.givenByName ?? 'Nobody' },
          {
            heading: 'Read',
            cell: (each): VNode => (
              <StatusTag tone={RECEIPTS[each.receipt][0]}>{RECEIPTS[each.receipt][1]}</StatusTag>
            ),
          },
        ]}
      />
    </>
  ),
});
