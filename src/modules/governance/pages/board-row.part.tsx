import type { VNode } from 'preact';
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
  /** The meeting is closed: whoever waits still was not spoken of. */
  isClosed?: boolean;
  /** Of what was said, for the form in place; left out where nothing can be written. */
  version?: number | undefined;
}
type Props = RowAround & { item: BoardItem };

export const itemPath = (at: string, item: { id: string }): string => `${at}/items/${item.id}`;

/** One child of the board: why they are on it, what was said so far, and what can be done from here. */
export function BoardRow(props: Props): VNode {
  const { item, version } = props;
  const isWritten = version !== undefined && isException(item) && item.state !== 'moved';
  return (
    <li
      class={`app-sitting-row app-sitting-row--${item.state}`}
      id={`item-${item.id}`}
      data-board-row={item.id}
      data-board-state={item.state}
      data-board-seen={props.now.toString()}
      {...(isWritten ? { 'data-board-version': version, 'data-board-line': lineOf(item) } : {})}
    >
      <RowHead {...props} />
      {isException(item) ? (
        <>
          <Reasons {...props} />
          <Said item={item} />
        </>
      ) : null}
      {isWritten ? (
        <p class="app-sitting-row__write">
          <a class="govuk-link" href={itemPath(props.at, item)} data-board-write>
            Write a line or an action<span class="govuk-visually-hidden"> about {item.name}</span>
          </a>
        </p>
      ) : null}
      <p class="app-sitting-row__state" data-board-message role="status" />
    </li>
  );
}

function RowHead({ item, at, now, mayMinute, isClosed = false }: Props): VNode {
  const canSettle = mayMinute && item.state === 'waiting';
  return (
    <div class="app-sitting-row__head">
      <p class="app-sitting-row__name">
        <a class="govuk-link" href={itemPath(at, item)} data-board-link>
          {item.name}
        </a>
        {item.child ? <span class="app-sitting-row__age">, {ageOfChild(item.child, now)}</span> : null}{' '}
        <StateTag item={item} isClosed={isClosed} />
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
function StateTag({ item, isClosed }: { item: BoardItem; isClosed: boolean }): VNode | null {
  if (item.state === 'waiting') return isClosed ? <StatusTag tone="soon">Not spoken of</StatusTag> : null;
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

const lineOf = (item: BoardItem): string => item.parts.find((each) => each.code === 'line')?.text ?? '';

/**
 * The form in place: one line and actions. It stands once on the page and is put into a row when somebody opens it there, so
 * that a board of many children stays small; without scripts the same link leads to the item's page, which has everything.
 */
export const QuickTemplate = (): VNode => (
  <template data-board-template>
    <div class="app-sitting-row__quick" data-board-quick>
      <form method="post" class="app-form" noValidate data-submit-once>
        {['_csrf', '_key', '_version', 'was-line'].map((name) => (
          <input type="hidden" name={name} />
        ))}
        <input type="hidden" name="onTo" value="board" />
        <QuickField name="line" label="One line" />
        <QuickField name="actions" label="Actions, one a line" hint="Ring school @priya fri #protect" />
        <button type="submit" class="govuk-button govuk-button--secondary app-sitting-row__save">
          Save
          <span class="govuk-visually-hidden" data-board-about />
        </button>
      </form>
    </div>
  </template>
);

/** Its ids end in the item's, once it stands in a row. */
function QuickField(props: { name: 'line' | 'actions'; label: string; hint?: string }): VNode {
  const hintId = props.hint ? `${props.name}-hint-` : undefined;
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={`${props.name}-`}>
        {props.label}
      </label>
      {props.hint ? (
        <div class="govuk-hint" id={hintId}>
          {props.hint}
        </div>
      ) : null}
      <textarea
        class="govuk-textarea app-sitting-row__field"
        id={`${props.name}-`}
        name={props.name}
        rows={2}
        aria-describedby={hintId}
        {...(props.name === 'line' ? { 'data-wording-help': '' } : {})}
      />
    </div>
  );
}
