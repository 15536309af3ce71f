import type { ComponentChildren, VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../platform/http/route.ts';
import {
  Button,
  ButtonGroup,
  counted,
  Details,
  Form,
  FormErrors,
  formatInstant,
  InsetText,
  listed,
  RadiosField,
  SelectField,
  StatusTag,
  TextAreaField,
  TextField,
} from '../../../platform/ui/index.ts';
import { agencyKinds, agencyLabel, ageOfChild } from '../../people/index.ts';
import { arranges, isOver, pathOfSitting } from '../attendance.policy.ts';
import type { BoardItem } from '../board.queries.ts';
import { AUDIENCES, audienceLabel, ITEM_STATES } from '../board.ts';
import type { AtItem } from '../sitting.queries.ts';
import { titleOf } from './board.page.tsx';
import { ActionList, Reasons } from './board-row.part.tsx';

/** How many agencies can be written down in one go; more with the next save. */
export const TOLD_ROWS = [0, 1, 2, 3] as const;
const agencies = agencyKinds.map(({ code, label }) => ({ value: code, text: label }));

/** One child, or one matter, at one sitting: what is known and was said, and the form for those who minute. */
export function itemPage(visit: Visit, at: AtItem, view: FormView, beside: ComponentChildren): Page {
  const { item, sitting } = at;
  const path = pathOfSitting(at);
  const mayMinute = arranges(at.place) && sitting.begunAt !== null && sitting.closedAt === null;
  return {
    kind: 'page',
    title: `${item.name}: ${titleOf(at)}`,
    back: { text: 'Back to the meeting', href: `${path}#item-${item.id}` },
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors view={view} />
          <span class="govuk-caption-l">{titleOf(at)}</span>
          <h1 class="govuk-heading-l">
            {item.name}
            {item.child ? `, ${ageOfChild(item.child, visit.now)}` : ''}
          </h1>
          <p class="govuk-body">
            <StatusTag tone={item.state === 'waiting' ? 'todo' : 'done'}>{ITEM_STATES[item.state]}</StatusTag>{' '}
            {item.settledAt ? `${formatInstant(item.settledAt, visit.now)}, ${item.settledByName}. ` : ''}
            {item.agreedBy.length > 0
              ? `Agreed by ${listed(item.agreedBy.map((a) => agencyLabel(a)))}. `
              : ''}
            {item.childId ? (
              <a class="govuk-link" href={`/children/${item.childId}`}>
                The record
              </a>
            ) : null}
          </p>
          <Reasons item={item} now={visit.now} />
          <Known item={item} now={visit.now} />
          {beside}
          {mayMinute && item.state !== 'moved' ? (
            <Minuting item={item} view={view} path={path} />
          ) : (
            <ReadOnly at={at} />
          )}
          {arranges(at.place) && !isOver(at) && item.state !== 'moved' ? (
            <Agenda at={at} path={path} />
          ) : null}
        </div>
      </div>
    ),
  };
}

function Known({ item, now }: { item: BoardItem; now: Temporal.Instant }): VNode {
  const { information, decision, actions } = item;
  return (
    <>
      {information.length > 0 ? <h2 class="govuk-heading-m">What agencies know</h2> : null}
      {information.map((each) => (
        <div class="app-sitting-told">
          <p class="govuk-body-s">
            <strong>{agencyLabel(each.agency)}</strong>
            {each.broughtBy ? `, ${each.broughtBy}` : ''} · For: {audienceLabel(each.audience)}
            {each.contributionId ? ' · In writing' : ''}
          </p>
          <p class="govuk-body kept-lines">{each.text}</p>
        </div>
      ))}
      {decision ? (
        <>
          <h2 class="govuk-heading-m">Joint decision</h2>
          <p class="govuk-body kept-lines">
            <strong>{decision.decision}</strong>
          </p>
          <p class="govuk-body kept-lines">Why: {decision.rationale}</p>
          <p class="govuk-body-s">
            {decision.agencies.length > 0
              ? `Made by ${listed(decision.agencies.map((a) => agencyLabel(a)))}. `
              : 'Nobody noted which agencies were there. '}
            Written by {decision.decidedByName}, {formatInstant(decision.decidedAt, now)}.
            {item.earlierDecisions > 0
              ? ` It was corrected ${counted(item.earlierDecisions, 'time')}; what it was is kept.`
              : ''}
          </p>
          {decision.dissent.map((each) => (
            <InsetText>
              <strong>
                {each.who}, {agencyLabel(each.agency)}, disagreed:
              </strong>{' '}
              {each.words}
            </InsetText>
          ))}
        </>
      ) : null}
      {actions.length > 0 ? <h2 class="govuk-heading-m">Actions</h2> : null}
      <ActionList actions={actions} isLinked={item.opens.includes('an action')} />
    </>
  );
}

const PARTS = [
  ['line', 'One line'],
  ['new-need', 'New need'],
  ['known-risk', 'Known risk'],
] as const;
function ReadOnly({ at: { item, sitting } }: { at: AtItem }): VNode {
  return (
    <>
      {PARTS.map(([code, label]) => {
        const said = item.parts.find((each) => each.code === code);
        return said ? (
          <>
            <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{label}</h2>
            <p class="govuk-body kept-lines">{said.text}</p>
          </>
        ) : null;
      })}
      {sitting.begunAt ? null : <p class="govuk-body">The meeting is not begun yet.</p>}
    </>
  );
}

function Minuting({ item, view, path }: { item: BoardItem; view: FormView; path: string }): VNode {
  return (
    <>
      <Form view={view} classes="app-sitting-form">
        <Was view={view} />
        <TextAreaField
          view={view}
          name="line"
          label="One line"
          hint="Enough where there is little to say"
          rows={2}
          wordingHelp
        />
        <h2 class="govuk-heading-m">Or in parts</h2>
        <TextAreaField view={view} name="newNeed" label="New need" rows={3} wordingHelp />
        <TextAreaField view={view} name="knownRisk" label="Known risk" rows={3} wordingHelp />
        <h2 class="govuk-heading-m">What agencies know</h2>
        <Told view={view} row={0} />
        <Details summary="More agencies" open={TOLD_ROWS.slice(1).some((row) => isTyped(view, row))}>
          {TOLD_ROWS.slice(1).map((row) => (
            <Told view={view} row={row} />
          ))}
        </Details>
        <h2 class="govuk-heading-m">Joint decision</h2>
        <TextAreaField view={view} name="decision" label="What is decided" rows={2} wordingHelp />
        <TextAreaField view={view} name="rationale" label="Why" rows={2} wordingHelp />
        <Details summary="Somebody disagrees" open={isDisagreed(view)}>
          <SelectField view={view} name="dissent-agency" label="Agency" items={agencies} />
          <TextField view={view} name="dissent-who" label="Who" width={20} />
          <TextAreaField view={view} name="dissent-words" label="In their words" rows={2} />
        </Details>
        <h2 class="govuk-heading-m">Actions</h2>
        <TextAreaField
          view={view}
          name="actions"
          label="One action a line"
          hint="What, @who, when, #prevent, #protect or #pursue: Ring school @priya fri #protect"
          rows={3}
        />
        <ButtonGroup>
          <Button name="onTo" value="next" attributes={{ 'data-save-next': '' }}>
            Save, and on to the next
          </Button>
          <Button name="onTo" value="item" classes="govuk-button--secondary">
            Save
          </Button>
          <a class="govuk-link" href={`${path}#item-${item.id}`}>
            Back without saving
          </a>
        </ButtonGroup>
      </Form>
      {item.state === 'waiting' ? (
        <form method="post" action={`${path}/nothing-new`} class="app-form" data-submit-once>
          <input type="hidden" name="_csrf" value={view.csrf} />
          <input type="hidden" name="item" value={item.id} />
          <input type="hidden" name="onTo" value="next" />
          <Button classes="govuk-button--secondary" name="which" value="ticked">
            Nothing new
          </Button>
        </form>
      ) : null}
    </>
  );
}

/** What stood in each text when the form was opened: only what was changed is saved. */
const WAS = ['line', 'newNeed', 'knownRisk', 'decision', 'rationale'] as const;
const Was = ({ view }: { view: FormView }): VNode => (
  <>
    {WAS.map((field) => (
      <input type="hidden" name={`was-${field}`} value={String(view.values[`was-${field}`] ?? '')} />
    ))}
  </>
);

const isTyped = (view: FormView, row: number): boolean =>
  ['agency', 'audience', 'text'].some(
    (part) => Boolean(view.values[`told-${row}-${part}`]) || Boolean(view.errors[`told-${row}-${part}`]),
  );
const isDisagreed = (view: FormView): boolean =>
  ['agency', 'who', 'words'].some(
    (part) => Boolean(view.values[`dissent-${part}`]) || Boolean(view.errors[`dissent-${part}`]),
  );

/** Who may read it is chosen before anything is typed: the text opens with the choice. */
function Told({ view, row }: { view: FormView; row: number }): VNode {
  const name = `told-${row}`;
  const opens = JSON.stringify([{ name: `${name}-audience`, op: 'exists', value: true }]);
  return (
    <fieldset class="govuk-fieldset app-sitting-told">
      <legend class="govuk-visually-hidden">Information {row + 1}</legend>
      <SelectField view={view} name={`${name}-agency`} label="Whose information" items={agencies} />
      <RadiosField
        view={view}
        name={`${name}-audience`}
        label="Who may read it"
        labelSize="s"
        small
        items={AUDIENCES.map(({ value, label, hint }) => ({ value, label, hint }))}
      />
      <div data-only-if={opens}>
        <TextAreaField view={view} name={`${name}-text`} label="What they know" rows={2} wordingHelp />
        <TextField view={view} name={`${name}-by`} label="Who brought it (optional)" width={20} />
      </div>
    </fieldset>
  );
}

const Agenda = ({ at, path }: { at: AtItem; path: string }): VNode => (
  <p class="govuk-body app-no-print">
    <a class="govuk-link" href={`${path}/items/${at.item.id}/move`}>
      Move it to another meeting
    </a>
    {' · '}
    <a class="govuk-link" href={`${path}/items/${at.item.id}/invite`}>
      Ask somebody to write about it
    </a>
    {at.place === 'runs' ? (
      <>
        {' · '}
        <a class="govuk-link" href={`${path}/items/${at.item.id}/keep-from`}>
          Keep it from somebody
        </a>
      </>
    ) : null}
  </p>
);
