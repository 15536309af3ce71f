import type { VNode } from 'preact';
import type { FormView } from '../../../platform/forms/form-view.ts';
import { counted, formatDate, listed, StatusTag } from '../../../platform/ui/index.ts';
import { agencyLabel, ageOfChild } from '../../people/index.ts';
import type { BoardItem } from '../board.queries.ts';
import { cameAfter, ITEM_STATES, isException, reasonOf } from '../board.ts';
import { reasonDetail, reasonPath } from '../board-words.ts';

/** What a row needs beside its item: where the sitting is, whether this reader minutes it now, and the form in place. */
export interface RowAround {
  at: string;
  now: Temporal.Instant;
  mayMinute: boolean;
  /** The quick form; left out where nothing can be written. */
  view?: FormView | undefined;
}
type Props = RowAround & { item: BoardItem };

export const itemPath = (at: string, item: { id: string }): string => `${at}/items/${item.id}`;

/** One child of the board: why they are on it, what was said so far, and what can be done from here. */
export function BoardRow(props: Props): VNode {
  const { item } = props;
  return (
    <li
      class={`app-sitting-row app-sitting-row--${item.state}`}
      id={`item-${item.id}`}
      data-board-row={item.id}
      data-board-state={item.state}
      data-board-seen={props.now.toString()}
    >
      <RowHead {...props} />
      {isException(item) ? (
        <>
          <Reasons {...props} />
          <Said item={item} />
        </>
      ) : null}
      {props.view && isException(item) && item.state !== 'moved' ? (
        <QuickForm {...props} view={props.view} />
      ) : null}
      <p class="app-sitting-row__state" data-board-message role="status" />
    </li>
  );
}

function RowHead({ item, at, now, mayMinute }: Props): VNode {
  const canSettle = mayMinute && item.state === 'waiting';
  return (
    <div class="app-sitting-row__head">
      <p class="app-sitting-row__name">
        <a class="govuk-link" href={itemPath(at, item)} data-board-link>
          {item.name}
        </a>
        {item.child ? <span class="app-sitting-row__age">, {ageOfChild(item.child, now)}</span> : null}{' '}
        <StateTag item={item} />
      </p>
      {canSettle ? (
        <span class="govuk-checkboxes govuk-checkboxes--small app-sitting-row__tick">
          <span class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              id={`nothing-${item.id}`}
              type="checkbox"
              name="item"
              value={item.id}
              form="nothing-new"
            />
            <label class="govuk-label govuk-checkboxes__label" for={`nothing-${item.id}`}>
              Nothing new<span class="govuk-visually-hidden"> about {item.name}</span>
            </label>
          </span>
        </span>
      ) : null}
    </div>
  );
}

const TONES = { waiting: 'todo', 'nothing-new': 'done', talked: 'done', moved: 'plain' } as const;
function StateTag({ item }: { item: BoardItem }): VNode | null {
  if (item.state === 'waiting') return null;
  const agreed =
    item.state === 'nothing-new' && item.agreedBy.length > 0 && isException(item)
      ? `, agreed by ${listed(item.agreedBy.map((code) => agencyLabel(code)))}`
      : '';
  return (
    <>
      <StatusTag tone={TONES[item.state]}>{ITEM_STATES[item.state]}</StatusTag>
      <span class="app-sitting-row__agreed">{agreed}</span>
      {item.state === 'talked' && cameAfter(item) ? (
        <>
          {' '}
          <StatusTag tone="soon">Something came since</StatusTag>
        </>
      ) : null}
    </>
  );
}

export function Reasons({ item, now }: Pick<Props, 'item' | 'now'>): VNode | null {
  const { reasons, addedBecause, childId, movedBecause, opens } = item;
  if (reasons.length === 0 && !addedBecause && !movedBecause) return null;
  return (
    <ul class="app-sitting-row__reasons">
      {reasons.map((reason) => (
        <li>
          <StatusTag tone={reasonOf(reason.code).tone}>{reasonOf(reason.code).words}</StatusTag>{' '}
          {childId ? (
            <a class="govuk-link" href={reasonPath(childId, reason, opens)}>
              {reasonDetail(reason, now)}
            </a>
          ) : null}
        </li>
      ))}
      {addedBecause ? <li>Put on: {addedBecause}</li> : null}
      {movedBecause ? <li>Moved: {movedBecause}</li> : null}
    </ul>
  );
}

/** What was said so far, in a few lines; all of it is on the item's own page. */
function Said({ item }: { item: BoardItem }): VNode | null {
  const { parts, decision, actions, information } = item;
  const text = (code: string) => parts.find((each) => each.code === code)?.text;
  const said = [
    ['', text('line')],
    ['New need: ', text('new-need')],
    ['Known risk: ', text('known-risk')],
    ['Decided: ', decision?.decision],
  ] as const;
  if (!said.some(([, words]) => words) && actions.length + information.length === 0) return null;
  return (
    <div class="app-sitting-row__said">
      {said.map(([label, words]) =>
        words ? (
          <p class="govuk-body-s kept-lines">
            <strong>{label}</strong>
            {words}
          </p>
        ) : null,
      )}
      {decision && decision.dissent.length > 0 ? (
        <p class="govuk-body-s">
          Disagreed: {listed(decision.dissent.map((each) => agencyLabel(each.agency)))}
        </p>
      ) : null}
      {information.length > 0 ? (
        <p class="govuk-body-s">
          Brought by {listed([...new Set(information.map((each) => agencyLabel(each.agency)))])}
        </p>
      ) : null}
      <ActionList actions={actions} isLinked={item.opens.includes('an action')} />
    </div>
  );
}

export function ActionList({
  actions,
  isLinked,
}: Pick<BoardItem, 'actions'> & { isLinked: boolean }): VNode | null {
  if (actions.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet govuk-body-s" aria-label={counted(actions.length, 'action')}>
      {actions.map((each) => (
        <li>
          <ActionName action={each} isLinked={isLinked} />: {each.ownerName}
          {each.due ? `, by ${formatDate(each.due)}` : ''}
          {each.notes.length > 0 ? ` (${each.notes.join('; ')})` : ''}
        </li>
      ))}
    </ul>
  );
}

/** What is to be done, with its page for those who have one. */
export const ActionName = ({
  action,
  isLinked,
}: {
  action: BoardItem['actions'][number];
  isLinked: boolean;
}): VNode =>
  isLinked ? (
    <a class="govuk-link" href={`/actions/${action.id}`}>
      {action.what}
    </a>
  ) : (
    <>{action.what}</>
  );

/** One line and actions, in place. Everything else is on the item's page. */
function QuickForm({ item, at, view }: Props & { view: FormView }): VNode {
  const line = item.parts.find((each) => each.code === 'line')?.text ?? '';
  const named = <span class="govuk-visually-hidden"> about {item.name}</span>;
  return (
    <details class="govuk-details app-sitting-row__quick" data-board-quick>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Write a line or an action{named}</span>
      </summary>
      <form method="post" action={itemPath(at, item)} class="app-form" noValidate data-submit-once>
        <input type="hidden" name="_csrf" value={view.csrf} />
        <input type="hidden" name="_key" value={view.key} />
        <input type="hidden" name="_version" value={view.version} />
        <input type="hidden" name="was-line" value={line} />
        <input type="hidden" name="onTo" value="board" />
        <QuickField id={`line-${item.id}`} name="line" label="One line" value={line} />
        <QuickField
          id={`actions-${item.id}`}
          name="actions"
          label="Actions, one a line"
          hint="Ring school @priya fri #protect"
        />
        <button type="submit" class="govuk-button govuk-button--secondary app-sitting-row__save">
          Save{named}
        </button>
      </form>
    </details>
  );
}

function QuickField(props: {
  id: string;
  name: string;
  label: string;
  hint?: string;
  value?: string;
}): VNode {
  const hintId = props.hint ? `${props.id}-hint` : undefined;
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={props.id}>
        {props.label}
      </label>
      {props.hint ? (
        <div class="govuk-hint" id={hintId}>
          {props.hint}
        </div>
      ) : null}
      <textarea
        class="govuk-textarea app-sitting-row__field"
        id={props.id}
        name={props.name}
        rows={2}
        aria-describedby={hintId}
        {...(props.name === 'line' ? { 'data-wording-help': '' } : {})}
      >
        {props.value}
      </textarea>
    </div>
  );
}
