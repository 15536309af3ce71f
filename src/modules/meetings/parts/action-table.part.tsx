import type { VNode } from 'preact';
import type { Visit } from '../../../platform/http/route.ts';
import { type Column, DataTable, formatDate, PersonName } from '../../../platform/ui/index.ts';
import { cellOf } from '../../access/index.ts';
import { coordinates } from '../../missing/index.ts';
import { overseesActions } from '../action.policy.ts';
import type { ActionRow } from '../action.store.ts';
import { ActionState, ownerWords, STRAND_LABELS } from './actions.part.tsx';

/** Those who run the hub and write no plans change what was agreed about a missing child on a page of their own. */
export const changeAt =
  ({ actor }: Pick<Visit, 'actor'>) =>
  (row: ActionRow): string | undefined => {
    if (cellOf(actor, 'PLAN')?.mayWrite) return `/actions/${row.id}`;
    const isOfTheHub = row.meetingId === null && row.source !== 'SITTING';
    return isOfTheHub && coordinates(actor) ? `/missing-meetings/actions/${row.id}` : undefined;
  };

/** Whether the list offers "done" beside an action; the page behind it decides. */
const offersDone =
  ({ actor }: Pick<Visit, 'actor'>) =>
  (row: ActionRow): boolean =>
    row.ownerPostingId === actor.postingId ||
    cellOf(actor, 'PLAN')?.mayWrite === true ||
    (row.ownerPostingId === null && overseesActions(actor)) ||
    (row.childId === null && (overseesActions(actor) || row.ownerAgency === actor.agency));

export interface ActionTableProps {
  visit: Pick<Visit, 'actor'>;
  actions: readonly ActionRow[];
  names: ReadonlyMap<string, string>;
  today: Temporal.PlainDate;
  hasOwner: boolean;
  caption: string;
  /** How many there are in all, where these are one page of them. */
  total?: number | undefined;
  empty?: string | undefined;
}
export function ActionTable(props: ActionTableProps): VNode {
  const { names, today, visit } = props;
  const isOffered = offersDone(visit);
  const columns: Column<ActionRow>[] = [
    { heading: 'Action', cell: (row) => <What row={row} href={changeAt(visit)(row)} /> },
    { heading: 'Child', cell: (row) => <About row={row} names={names} /> },
    ...(props.hasOwner ? [{ heading: 'Owner', cell: ownerWords }] : []),
    { heading: 'By', cell: (row) => (row.due ? formatDate(row.due) : 'No date yet') },
    { heading: 'How it stands', cell: (row) => <ActionState action={row} today={today} /> },
    {
      heading: 'What you can do',
      isHeadingHidden: true,
      classes: 'app-act app-acts',
      cell: (row) => (isOffered(row) ? <Ways row={row} /> : ''),
    },
  ];
  return (
    <DataTable
      caption={props.caption}
      counts={['action', 'actions']}
      rows={props.actions}
      total={props.total}
      empty={props.empty ?? 'No open actions. Actions given to you at a meeting appear here.'}
      columns={columns}
    />
  );
}

function What({ row, href }: { row: ActionRow; href: string | undefined }): VNode {
  return (
    <>
      {href ? (
        <a class="govuk-link" href={href}>
          {row.what}
        </a>
      ) : (
        row.what
      )}
      {row.strand ? <span class="govuk-body-s app-actions__note">{STRAND_LABELS[row.strand]}</span> : null}
      {row.handedByName ? (
        <span class="govuk-body-s app-actions__note">
          Handed on by {row.handedByName}: {row.handedBecause}
        </span>
      ) : null}
    </>
  );
}

function About({ row, names }: { row: ActionRow; names: ReadonlyMap<string, string> }): VNode {
  if (row.childId === null) return <>About no child</>;
  return <PersonName known={names.get(row.childId) ?? 'From a meeting whose papers are closed to you'} />;
}

function Ways({ row }: { row: ActionRow }): VNode {
  const about = <span class="govuk-visually-hidden"> “{row.what.slice(0, 40)}”</span>;
  const isOpen = row.state === 'open' || row.state === 'in-hand';
  return (
    <>
      <a class="govuk-link" href={`/actions/${row.id}/done`}>
        {isOpen ? 'Done' : 'Say why it was late'}
        {about}
      </a>
      {isOpen ? (
        <>
          <br />
          <a class="govuk-link" href={`/actions/${row.id}/hand-on`}>
            Not mine
            {about}
          </a>
        </>
      ) : null}
    </>
  );
}
