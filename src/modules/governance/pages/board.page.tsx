import type { VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page, Visit } from '../../../platform/http/route.ts';
import {
  Banner,
  Button,
  counted,
  DataTable,
  Details,
  formatDate,
  formatInstant,
  formatWeekday,
  listed,
  StatusTag,
} from '../../../platform/ui/index.ts';
import { agencyLabel } from '../../people/index.ts';
import { type AtSitting, arranges, isOver, pathOfSitting } from '../attendance.policy.ts';
import { type Board, waitingOf } from '../board.queries.ts';
import { versionsOf } from '../item.commands.ts';
import { SITTING_STATE_WORDS, type SittingState, sittingState } from '../register.ts';
import { ActionList, ActionName, BoardRow, QuickTemplate, type RowAround } from './board-row.part.tsx';
import { Copies } from './copies.part.tsx';
import { clockWords } from './kind.page.tsx';

/** How often an open board asks whether something changed, in seconds. */
const ASK_EVERY = 60;
const TONES: Readonly<Record<SittingState, 'plain' | 'todo' | 'doing' | 'done' | 'act-now'>> = {
  closed: 'done',
  'going-on': 'doing',
  'not-held': 'act-now',
  missed: 'act-now',
  today: 'todo',
  planned: 'plain',
};
export const titleOf = ({ kind, sitting }: Pick<AtSitting, 'kind' | 'sitting'>): string =>
  `${kind.label}, ${formatWeekday(sitting.day)} ${formatDate(sitting.day)}`;

export interface BoardView {
  at: AtSitting;
  board: Board;
  /** The form for "nothing new". */
  view: FormView;
  above: readonly (VNode | null)[];
  below: readonly (VNode | null)[];
}

/** Everything of one sitting on one page: last time's actions, who is to be talked about, then those with no change. */
export function boardPage(visit: Visit, shown: BoardView): Page {
  const { at, board } = shown;
  const path = pathOfSitting(at);
  const mayMinute = arranges(at.place) && at.sitting.begunAt !== null && at.sitting.closedAt === null;
  const around = { at: path, now: visit.now, mayMinute, isClosed: at.sitting.closedAt !== null };
  return {
    kind: 'page',
    title: titleOf(at),
    wide: true,
    back: { text: at.kind.label, href: `/standing-meetings/${at.kind.code}` },
    body: (
      <>
        <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{titleOf(at)}</h1>
        <Stand visit={visit} at={at} />
        <Changes visit={visit} at={at} />
        <NextStep at={at} board={board} path={path} today={dayOf(visit.now)} />
        {shown.above}
        <LastActions visit={visit} board={board} />
        <div data-board={path} data-board-csrf={mayMinute ? shown.view.csrf : undefined}>
          <div class="app-sitting-head">
            <h2 class="govuk-heading-m">To talk about ({board.exceptions.length})</h2>
            {arranges(at.place) && !isOver(at) ? (
              <p class="govuk-body">
                <a class="govuk-link" href={`${path}/items/add`}>
                  Put a child or a matter on it
                </a>
              </p>
            ) : null}
          </div>
          {mayMinute ? <Keys /> : null}
          {mayMinute ? <QuickTemplate /> : null}
          {board.exceptions.length === 0 ? (
            <p class="govuk-body">
              Nobody stands out. Children appear here by themselves when something comes to their record.
            </p>
          ) : (
            <ul class="app-sitting-list">
              {board.exceptions.map((item) => (
                <BoardRow
                  item={item}
                  {...around}
                  version={mayMinute ? versionsOf(item.parts, item.decision) : undefined}
                />
              ))}
            </ul>
          )}
          <NoChange board={board} around={around} />
          {mayMinute ? <NothingNew shown={shown} path={path} /> : null}
        </div>
        {board.otherActions.length > 0 ? (
          <>
            <h2 class="govuk-heading-m">Actions about no child</h2>
            <ActionList actions={board.otherActions} isLinked={board.opensActions} />
          </>
        ) : null}
        {shown.below}
        {at.sitting.begunAt && arranges(at.place) ? <Copies at={at} board={board} /> : null}
      </>
    ),
  };
}

function Stand({ visit, at: { sitting, kind } }: { visit: Visit; at: AtSitting }): VNode {
  const state = sittingState(sitting, sitting.day, dayOf(visit.now));
  return (
    <p class="govuk-body">
      <StatusTag tone={TONES[state]}>{SITTING_STATE_WORDS[state]}</StatusTag>{' '}
      {sitting.begunAt
        ? `Begun ${formatInstant(sitting.begunAt, visit.now)}, ${sitting.chairName} in the chair. `
        : `At ${clockWords(kind.startsAt)}. `}
      {sitting.closedAt
        ? `Closed ${formatInstant(sitting.closedAt, visit.now)} by ${sitting.closedByName}. `
        : ''}
      {sitting.closedBecause ? `Some were not spoken of: ${sitting.closedBecause} ` : ''}
      {sitting.notHeldBecause ? `There was no meeting: ${sitting.notHeldBecause} ` : ''}
      {sitting.fills ? `It collects from ${formatInstant(sitting.since, visit.now)}.` : ''}
    </p>
  );
}

/** Says that something changed; the page itself stays as it is under the hands of whoever types. */
function Changes({ visit, at }: { visit: Visit; at: AtSitting }): VNode | null {
  if (isOver(at)) return null;
  const path = pathOfSitting(at);
  return (
    <div
      data-board-changes={`${path}/changes?since=${encodeURIComponent(visit.now.toString())}`}
      data-board-every={String(ASK_EVERY)}
      aria-live="polite"
    />
  );
}

interface Next {
  at: AtSitting;
  board: Board;
  path: string;
  today: Temporal.PlainDate;
}
function NextStep({ at, board, path, today }: Next): VNode | null {
  if (!arranges(at.place) || isOver(at)) return null;
  if (Temporal.PlainDate.compare(at.sitting.day, today) > 0)
    return (
      <p class="govuk-body">
        It can be prepared now, and begun on its day.{' '}
        <a class="govuk-link" href={`${path}/not-held`}>
          It will not be held
        </a>
      </p>
    );
  if (!at.sitting.begunAt)
    return (
      <div class="govuk-button-group">
        <Button href={`${path}/begin`}>Begin the meeting</Button>
        <a class="govuk-link" href={`${path}/not-held`}>
          There was no meeting
        </a>
      </div>
    );
  const waiting = waitingOf(board).length;
  return (
    <>
      {board.present.length === 0 ? (
        <Banner
          tone="soon"
          title="Nobody has noted who is there"
          action={<a href={`${path}/attendance`}>Note who is there</a>}
        >
          “Nothing new” and decisions name the agencies that are noted. Nothing is held up by it.
        </Banner>
      ) : null}
      <div class="govuk-button-group">
        <Button href={`${path}/close`} classes={waiting > 0 ? 'govuk-button--secondary' : ''}>
          Close the meeting
        </Button>
        <a class="govuk-link" href={`${path}/chair`}>
          Somebody else takes the chair
        </a>
      </div>
    </>
  );
}

function LastActions({ visit, board }: { visit: Visit; board: Board }): VNode | null {
  const { last, lastActions } = board;
  if (!last) return null;
  const today = dayOf(visit.now);
  return (
    <DataTable
      caption={`Actions of ${formatDate(last.day)} that are still open`}
      counts={['action', 'actions']}
      rows={lastActions}
      empty="Every action of last time is done."
      columns={[
        {
          heading: 'Action',
          cell: (each) => <ActionName action={each} isLinked={board.opensActions} />,
        },
        { heading: 'About', cell: (each) => each.name },
        { heading: 'Owner', cell: (each) => each.ownerName },
        {
          heading: 'Due',
          cell: (each) =>
            each.due ? (
              <>
                {formatDate(each.due)}{' '}
                {Temporal.PlainDate.compare(each.due, today) < 0 ? (
                  <StatusTag tone="soon">Overdue</StatusTag>
                ) : null}
              </>
            ) : (
              'No date'
            ),
        },
      ]}
    />
  );
}

function NoChange({ board, around }: { board: Board; around: RowAround }): VNode | null {
  const { noChange } = board;
  if (noChange.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m" id="no-change">
        No change ({noChange.length})
      </h2>
      <Agreed items={noChange} />
      <ul class="app-sitting-list app-sitting-list--short">
        {noChange.map((item) => (
          <BoardRow item={item} {...around} />
        ))}
      </ul>
    </>
  );
}

/** By whom "nothing new" was agreed, said once for all of them. */
function Agreed({ items }: { items: Board['noChange'] }): VNode | null {
  const by = new Set(items.flatMap(({ state, agreedBy }) => (state === 'nothing-new' ? agreedBy : [])));
  if (by.size === 0) return null;
  return (
    <p class="govuk-body">“Nothing new” is agreed by {listed([...by].map((code) => agencyLabel(code)))}.</p>
  );
}

/** Ticks above belong to this form; the second button takes every child with no change at once. */
function NothingNew({ shown, path }: { shown: BoardView; path: string }): VNode {
  const rest = shown.board.noChange.filter(({ state }) => state === 'waiting').length;
  return (
    <form method="post" action={`${path}/nothing-new`} id="nothing-new" class="app-form" data-submit-once>
      <input type="hidden" name="_csrf" value={shown.view.csrf} />
      <input type="hidden" name="_key" value={shown.view.key} />
      <input type="hidden" name="seen" value={shown.view.values.seen as string} />
      <div class="govuk-button-group">
        <button type="submit" class="govuk-button govuk-button--secondary" name="which" value="ticked">
          Nothing new for those ticked
        </button>
        {rest > 0 ? (
          <button type="submit" class="govuk-button" name="which" value="rest">
            Nothing new for all the rest ({rest})
          </button>
        ) : null}
      </div>
      <p class="govuk-hint">
        {counted(rest, 'child', 'children')} with no change {rest === 1 ? 'waits' : 'wait'}. It is noted as
        agreed by those present.
      </p>
    </form>
  );
}

const KEYS = [
  ['j or ↓', 'next child'],
  ['k or ↑', 'child before'],
  ['n', 'nothing new, and on to the next'],
  ['o', 'write a line in place'],
  ['a', 'write an action in place'],
  ['Enter', 'open the child’s page of this meeting'],
  ['Ctrl and Enter', 'save, and on to the next'],
  ['Esc', 'leave what is open'],
  ['?', 'show these keys'],
] as const;
/** Single keys work only while a child of the list has the focus: never in a field, never on the rest of the page. */
const Keys = (): VNode => (
  <Details summary="Keys" id="board-keys">
    <p class="govuk-body">
      They work once a child in this list has the focus: press Tab until it has, or choose a name.
    </p>
    <dl class="app-sitting-keys">
      {KEYS.map(([key, what]) => (
        <div>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  </Details>
);

/** The answer to an open board that asks whether something changed. */
export const changesPart = (n: number, path: string): VNode =>
  n === 0 ? (
    <span />
  ) : (
    <p class="govuk-body app-sitting-changes">
      <strong>{n === 1 ? '1 child changed' : `${n} children changed`} since you opened this.</strong>{' '}
      <a class="govuk-link" href={path}>
        Show the board as it is now
      </a>
    </p>
  );
