import type { VNode } from 'preact';
import { dayOf } from '../../../../platform/clock/wall-clock.ts';
import {
  Button,
  DataTable,
  EmptyState,
  formatDate,
  formatExact,
  StatusTag,
  SummaryList,
} from '../../../../platform/ui/index.ts';
import { type Allocation, LEAD_LABELS, workWithNobody } from '../../allocation.ts';
import { CLOSING_REASON_LABELS } from '../../closing.ts';
import { EXPLOITATION_LABELS, MANIFESTATION_STATUS_LABELS } from '../../manifestation.ts';
import type { RecordTabShown } from '../../record-tab.queries.ts';
import type { ReferralRow } from '../../referral.store.ts';
import { CONTEXT_LABELS } from '../../screening-tool.ts';
import { StateTag } from '../triage/list.page.tsx';

export function RecordTab(props: RecordTabShown): VNode {
  return (
    <>
      <Involvement {...props} />
      <Harm {...props} />
      <Referrals {...props} />
      <Past {...props} />
      <Overrides {...props} />
    </>
  );
}

const UNDECIDED = ['SUBMITTED', 'TRIAGE', 'MORE_INFO'];

function Involvement({
  open,
  childId,
  closings,
  mayAllocate,
  mayClose,
  mayRefer,
  nameOf,
  referrals,
}: RecordTabShown): VNode {
  if (open === undefined) {
    const isWaiting = referrals.some((each) => UNDECIDED.includes(each.state));
    return (
      <section>
        <h2 class="govuk-heading-m">Not open to the team</h2>
        {isWaiting ? <p class="govuk-body">A referral is waiting to be decided.</p> : null}
        {mayRefer && !isWaiting ? (
          <Button href={`/children/${childId}/refer`}>Refer to the team</Button>
        ) : null}
      </section>
    );
  }
  const proposed = closings.find((each) => each.state === 'proposed');
  return (
    <section>
      <h2 class="govuk-heading-m">Open to the team since {formatDate(dayOf(open.openedAt))}</h2>
      <SummaryList
        rows={[
          { key: 'Lead worker', value: open.lead?.name ?? 'Nobody yet' },
          open.coWorkers.length > 0
            ? { key: 'Co-workers', value: open.coWorkers.map((each) => each.name).join(', ') }
            : null,
          open.agreement?.programme ? { key: 'Programme', value: open.agreement.programme } : null,
          open.agreement ? { key: 'Who leads', value: LEAD_LABELS[open.agreement.lead] } : null,
          open.agreement
            ? { key: 'Who does what', value: <WhoDoesWhat agreed={open.agreement.whoDoesWhat} /> }
            : null,
        ]}
      />
      {proposed ? (
        <p class="govuk-body">
          <StatusTag tone="doing">Closing proposed</StatusTag> by {nameOf(proposed.proposedBy)}.{' '}
          <a class="govuk-link" href={`/closings/${proposed.id}`}>
            Open the proposal
          </a>
        </p>
      ) : null}
      <p class="govuk-body">
        {mayAllocate ? (
          <>
            <a class="govuk-link" href={`/involvements/${open.id}/allocate`}>
              {open.lead ? 'Change or add a worker' : 'Allocate a worker'}
            </a>{' '}
          </>
        ) : null}
        {mayRefer ? (
          <>
            <a class="govuk-link" href={`/children/${childId}/refer`}>
              Refer again, for a new need
            </a>{' '}
          </>
        ) : null}
        {mayClose && !proposed ? (
          <a class="govuk-link" href={`/children/${childId}/close`}>
            Propose closing
          </a>
        ) : null}
      </p>
    </section>
  );
}

const WHO = {
  'allocated-social-worker': 'allocated social worker',
  'team-worker': 'team’s worker',
  both: 'both',
} as const;

function WhoDoesWhat({ agreed }: { agreed: Allocation['whoDoesWhat'] }): VNode {
  const open = workWithNobody(agreed);
  return (
    <ul class="govuk-list">
      {agreed.map((each) => (
        <li>
          {each.work}: {WHO[each.who]}
        </li>
      ))}
      {open.length > 0 ? <li>Not agreed yet: {open.join('; ')}</li> : null}
    </ul>
  );
}

/** The latest decision of each kind, with those before it: several at once is usual. */
function Harm({ manifestations, contexts, nameOf, mayAssess, childId }: RecordTabShown): VNode | null {
  if (manifestations.length === 0 && contexts.length === 0 && !mayAssess) return null;
  const seen = new Set<string>();
  const rows = manifestations.map((each) => {
    const stands = !seen.has(each.type);
    seen.add(each.type);
    return { each, stands };
  });
  return (
    <section>
      <DataTable
        caption="Kinds of exploitation, the latest judgement of each first"
        rows={rows.toSorted((a, b) => Number(b.stands) - Number(a.stands))}
        empty="Nothing is recorded yet."
        columns={[
          { heading: 'Kind', cell: ({ each }) => EXPLOITATION_LABELS[each.type] },
          {
            heading: 'Judgement',
            cell: ({ each, stands }) =>
              stands ? (
                <strong>{MANIFESTATION_STATUS_LABELS[each.status]}</strong>
              ) : (
                `Before: ${MANIFESTATION_STATUS_LABELS[each.status]}`
              ),
          },
          { heading: 'Since', cell: ({ each }) => (each.fromOn ? formatDate(each.fromOn) : 'Not known yet') },
          {
            heading: 'Until',
            isWideOnly: true,
            cell: ({ each }) => (each.toOn ? formatDate(each.toOn) : ''),
          },
          {
            heading: 'Decided',
            cell: ({ each }) => `${nameOf(each.decidedBy)}, ${formatDate(dayOf(each.decidedAt))}`,
          },
        ]}
      />
      {mayAssess ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/children/${childId}/exploitation`}>
            Write what is thought of a kind of exploitation now
          </a>
        </p>
      ) : null}
      {contexts.length > 0 ? (
        <p class="govuk-body">
          Where the harm comes from: {contexts.map((each) => CONTEXT_LABELS[each.context]).join('; ')}.
        </p>
      ) : null}
    </section>
  );
}

function Referrals({ referrals, nameOf }: RecordTabShown): VNode {
  return (
    <section>
      <h2 class="govuk-heading-m">Referrals</h2>
      {referrals.length === 0 ? (
        <EmptyState>
          No referral to the team has been made. One made by the allocated social worker appears here.
        </EmptyState>
      ) : (
        <DataTable<ReferralRow>
          caption="Referrals to the team, newest first"
          isCaptionHidden
          rows={referrals}
          empty=""
          columns={[
            {
              heading: 'Received',
              cell: (each) => (
                <a class="govuk-link" href={`/referrals/${each.id}`}>
                  {formatExact(each.receivedAt)}
                </a>
              ),
            },
            { heading: 'By', cell: (each) => nameOf(each.referrerPostingId) },
            { heading: 'How it stands', cell: (each) => <StateTag state={each.state} /> },
          ]}
        />
      )}
    </section>
  );
}

function Past({ past, closings, nameOf }: RecordTabShown): VNode | null {
  const decided = closings.filter((each) => each.state !== 'proposed');
  if (past.length === 0 && decided.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">Before</h2>
      <ul class="govuk-list">
        {past.map((each) => (
          <li>
            Open to the team from {formatDate(dayOf(each.openedAt))} to{' '}
            {each.closedAt ? formatDate(dayOf(each.closedAt)) : 'now'}
          </li>
        ))}
        {decided.map((each) => (
          <li>
            <a class="govuk-link" href={`/closings/${each.id}`}>
              Closing {each.state === 'approved' ? 'approved' : 'sent back'}
            </a>
            : {CLOSING_REASON_LABELS[each.reason].toLowerCase()},{' '}
            {each.decidedBy ? nameOf(each.decidedBy) : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Overrides({ overrides, nameOf }: RecordTabShown): VNode | null {
  if (overrides.length === 0) return null;
  const once = new Map(overrides.map((each) => [`${each.objectId} ${each.byPosting} ${each.reason}`, each]));
  return (
    <section>
      <h2 class="govuk-heading-m">Done otherwise than usual, with a reason</h2>
      <ul class="govuk-list">
        {[...once.values()].map((each) => (
          <li>
            {nameOf(each.byPosting)}, {formatExact(each.at)}: {each.reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
