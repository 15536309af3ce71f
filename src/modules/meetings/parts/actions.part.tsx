import type { VNode } from 'preact';
import { formatDate, StatusTag } from '../../../platform/ui/index.ts';
import { agencyLabel } from '../../people/index.ts';
import type { ActionRow } from '../action.store.ts';
import { actionInWords, isOverdue } from '../action.ts';

export const STRAND_LABELS = { prevent: 'Prevent', protect: 'Protect', pursue: 'Pursue' } as const;

/** "Police, led by Gwen Stallard": an agency has the action; somebody there leads on it. */
export const ownerWords = (row: Pick<ActionRow, 'isOfAgency' | 'ownerName' | 'ownerAgency'>): string =>
  row.isOfAgency
    ? `${agencyLabel(row.ownerAgency)}, led by ${row.ownerName}`
    : `${row.ownerName}, ${agencyLabel(row.ownerAgency)}`;

export function ActionState({ action, today }: { action: ActionRow; today: Temporal.PlainDate }): VNode {
  const tone = isOverdue(action, today)
    ? 'act-now'
    : action.state === 'done'
      ? 'done'
      : action.state === 'in-hand'
        ? 'doing'
        : 'todo';
  return (
    <StatusTag tone={action.state === 'not-needed' ? 'plain' : tone}>
      {actionInWords(action, today)}
    </StatusTag>
  );
}

/** The actions of a meeting, as they were agreed. */
export function ActionList({
  actions,
  today,
}: {
  actions: readonly ActionRow[];
  today: Temporal.PlainDate;
}): VNode {
  if (actions.length === 0)
    return <p class="govuk-body">No actions yet. Each one you type appears here at once.</p>;
  return (
    <ol class="govuk-list govuk-list--spaced app-actions">
      {actions.map((action) => (
        <li id={`action-${action.id}`}>
          <a class="govuk-link" href={`/actions/${action.id}`}>
            {action.what}
          </a>
          <br />
          <span class="govuk-body-s">
            {ownerWords(action)}
            {action.due ? `, by ${formatDate(action.due)}` : ''}
            {action.strand ? `. ${STRAND_LABELS[action.strand]}` : ''}
          </span>{' '}
          <ActionState action={action} today={today} />
          {action.notes.map((note) => (
            <span class="govuk-hint app-actions__note">{note}</span>
          ))}
          {action.changed ? (
            <span class="govuk-body-s app-actions__note">What changed: {action.changed}</span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
