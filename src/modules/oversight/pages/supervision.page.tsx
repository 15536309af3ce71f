import type { VNode } from 'preact';
import {
  Button,
  counted,
  DataTable,
  EmptyState,
  formatDate,
  listed,
  StatusTag,
} from '../../../platform/ui/index.ts';
import { type Role, roleLabels } from '../../access/index.ts';
import { supervisionPath } from '../oversight.policy.ts';
import type { WorkerDue } from '../supervision.queries.ts';
import type { SupervisionRow } from '../supervision.store.ts';
import { KINDS } from '../supervision-due.ts';

export interface SupervisionShown {
  /** The reader as a worker; undefined for those whose supervision is not counted here. */
  me: WorkerDue | undefined;
  /** Whom the reader supervises, the overdue first. */
  mine: readonly WorkerDue[];
  /** For managers: who has no supervisor here. */
  withNobody: readonly WorkerDue[];
  /** For managers: everybody else, with their supervisor. */
  others: readonly WorkerDue[];
  past: readonly SupervisionRow[];
  shared: readonly SupervisionRow[];
  mayRecord: boolean;
  maySet: boolean;
  isManager: boolean;
  isGovernance: boolean;
}

/** Supervision of one's own and of one's workers: what is due first. */
export function SupervisionPage(props: SupervisionShown): VNode {
  const { mine, past, shared, mayRecord } = props;
  return (
    <>
      <h1 class="govuk-heading-l">Supervision</h1>
      <Me {...props} />
      {mayRecord ? <Button href="/supervision/record">Record supervision</Button> : null}
      {mine.length > 0 ? (
        <Workers {...props} rows={mine} caption="Whom you supervise, the overdue first" showsRecord />
      ) : null}
      <Team {...props} />
      <Past rows={past} caption="Past supervision of yours, newest first" />
      {shared.length > 0 ? <Past rows={shared} caption="Shared with you by a worker" /> : null}
      <p class="govuk-body">
        {props.isManager ? (
          <a class="govuk-link" href="/oversight">
            Children without management oversight
          </a>
        ) : null}
        {props.isGovernance ? (
          <a class="govuk-link" href="/supervision/openings">
            Open a private part for a court, an inquiry or a person’s own request
          </a>
        ) : null}
      </p>
    </>
  );
}

function Me({ me }: SupervisionShown): VNode | null {
  if (!me) return null;
  if (!me.due)
    return (
      <EmptyState>
        Nobody is named as your supervisor{me.supervisorName ? ` since ${me.supervisorName} left` : ' yet'}.
        Your team manager names them.
      </EmptyState>
    );
  return (
    <p class="govuk-body">
      Your next supervision with {me.supervisorName}: <DueTag row={me} />
      {me.due.isNewlyQualified
        ? ` Every ${counted(me.due.weeks, 'week')} while you are newly qualified, until ${formatDate(me.newlyQualifiedUntil as Temporal.PlainDate)}.`
        : ''}
    </p>
  );
}

/** Word, shape and colour; leave is said beside it. */
function DueTag({ row }: { row: WorkerDue }): VNode {
  const { due, awayUntil } = row;
  if (!due) return <StatusTag tone="act-now">Nobody is named</StatusTag>;
  const tag =
    due.state === 'overdue' ? (
      <StatusTag tone="act-now">Overdue since {formatDate(due.on)}</StatusTag>
    ) : (
      <StatusTag tone={due.state === 'soon' ? 'soon' : 'plain'}>Due {formatDate(due.on)}</StatusTag>
    );
  return (
    <>
      {tag}
      {awayUntil ? ` On leave until ${formatDate(awayUntil)}.` : ''}
    </>
  );
}

function Team(props: SupervisionShown): VNode | null {
  const { withNobody, others, isManager } = props;
  if (!isManager) return null;
  return (
    <>
      {withNobody.length > 0 ? (
        <Workers {...props} rows={withNobody} caption="Nobody here supervises them" />
      ) : null}
      <Workers
        {...props}
        rows={others}
        caption="Supervised by others, the overdue first"
        empty="Nobody of the team is supervised by somebody else."
      />
    </>
  );
}

interface WorkersProps extends SupervisionShown {
  rows: readonly WorkerDue[];
  caption: string;
  empty?: string;
  showsRecord?: boolean;
}
function Workers({ rows, caption, empty = 'Nobody.', maySet, mayRecord, showsRecord }: WorkersProps): VNode {
  return (
    <DataTable<WorkerDue>
      caption={caption}
      rows={rows}
      counts={['worker', 'workers']}
      empty={empty}
      columns={[
        {
          heading: 'Worker',
          cell: (row) =>
            maySet ? (
              <a class="govuk-link" href={`/supervision/people/${row.postingId}`}>
                {row.name}
              </a>
            ) : (
              row.name
            ),
        },
        { heading: 'Post', cell: (row) => <Post row={row} />, isWideOnly: true },
        { heading: 'Supervisor', cell: (row) => row.supervisorName ?? 'Nobody', isWideOnly: true },
        { heading: 'Last, one to one', cell: (row) => (row.lastOn ? formatDate(row.lastOn) : 'None yet') },
        { heading: 'Next', cell: (row) => <DueTag row={row} /> },
        ...(showsRecord && mayRecord
          ? [
              {
                heading: 'Record',
                isHeadingHidden: true,
                cell: (row: WorkerDue) => (
                  <a class="govuk-link" href={`/supervision/record?worker=${row.postingId}`}>
                    Record<span class="govuk-visually-hidden"> supervision of {row.name}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
const Post = ({ row }: { row: WorkerDue }): VNode => (
  <>
    {roleLabels[row.role as Role]}
    {row.due?.isNewlyQualified ? ', newly qualified' : ''}
  </>
);

/** That it was held; what was said opens behind it for those who were there. */
export function Past({ rows, caption }: { rows: readonly SupervisionRow[]; caption: string }): VNode {
  return (
    <DataTable<SupervisionRow>
      caption={caption}
      rows={rows}
      counts={['supervision', 'supervisions']}
      empty="None is recorded yet. Whoever holds it records it, and both read what was said."
      columns={[
        {
          heading: 'Held',
          cell: (row) => (
            <a class="govuk-link" href={supervisionPath(row.id)}>
              {formatDate(row.heldOn)}
            </a>
          ),
        },
        { heading: 'Kind', cell: (row) => KINDS[row.kind] },
        { heading: 'Held by', cell: (row) => row.supervisorName ?? 'Somebody who has left' },
        { heading: 'With', cell: (row) => membersInWords(row) },
      ]}
    />
  );
}
export const membersInWords = ({ members }: Pick<SupervisionRow, 'members'>): string =>
  listed(members.map((member) => member.name ?? 'somebody who has left'));
