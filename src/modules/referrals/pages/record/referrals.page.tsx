import type { VNode } from 'preact';
import type { Visit } from '../../../../platform/http/route.ts';
import {
  Button,
  DataTable,
  EmptyState,
  formatDate,
  formatExact,
  StatusTag,
  SummaryList,
} from '../../../../platform/ui/index.ts';
import { cellOf } from '../../../access/index.ts';
import type { ChildRow } from '../../../people/index.ts';
import { type Allocation, LEAD_LABELS, workWithNobody } from '../../allocation.ts';
import { mayPropose } from '../../closing.policy.ts';
import { type ClosingRow, closingsOf } from '../../closing.store.ts';
import { CLOSING_REASON_LABELS } from '../../closing.ts';
import { involvementOf, type OpenInvolvement } from '../../involvement.queries.ts';
import { type InvolvementRow, involvementsOf } from '../../involvement.store.ts';
import {
  type HarmContextRow,
  harmContextsOf,
  type ManifestationRow,
  manifestationHistory,
} from '../../manifestation.store.ts';
import { EXPLOITATION_LABELS, MANIFESTATION_STATUS_LABELS } from '../../manifestation.ts';
import { type OverrideRow, overridesOfChild } from '../../override.store.ts';
import { colleagues } from '../../referral.queries.ts';
import { type ReferralRow, referralsOf } from '../../referral.store.ts';
import { CONTEXT_LABELS } from '../../screening-tool.ts';
import { mayDecide } from '../../triage.policy.ts';
import { StateTag } from '../triage/list.page.tsx';

export interface RecordTabProps {
  childId: string;
  open: OpenInvolvement | undefined;
  past: readonly InvolvementRow[];
  referrals: readonly ReferralRow[];
  manifestations: readonly ManifestationRow[];
  contexts: readonly HarmContextRow[];
  closings: readonly ClosingRow[];
  overrides: readonly OverrideRow[];
  nameOf: (postingId: string) => string;
  mayAllocate: boolean;
  mayClose: boolean;
  mayRefer: boolean;
  mayAssess: boolean;
}

/** What the tab of the record shows, as the reader may see it. */
export async function recordTab(visit: Visit, child: ChildRow): Promise<RecordTabProps> {
  const { tx, actor } = visit;
  const people = await colleagues(visit);
  const open = await involvementOf(tx, child.id);
  return {
    childId: child.id,
    open,
    past: (await involvementsOf(tx, child.id)).filter((each) => each.closedAt !== null),
    referrals: await referralsOf(tx, child.id),
    manifestations: await manifestationHistory(tx, child.id),
    contexts: await harmContextsOf(tx, child.id),
    closings: await closingsOf(tx, child.id),
    overrides: await overridesOfChild(tx, child.id),
    nameOf: (id) => people.get(id)?.staffName ?? 'A colleague who has left',
    mayAllocate: mayDecide(actor),
    mayClose: mayPropose(actor),
    mayRefer: cellOf(actor, 'REFERRAL')?.mayWrite === true,
    mayAssess: cellOf(actor, 'ASSESS')?.mayWrite === true,
  };
}

export function RecordTab(props: RecordTabProps): VNode {
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

function Involvement({
  open,
  childId,
  closings,
  mayAllocate,
  mayClose,
  mayRefer,
  nameOf,
}: RecordTabProps): VNode {
  if (open === undefined) {
    return (
      <section>
        <h2 class="govuk-heading-m">Not open to the team</h2>
        {mayRefer ? <Button href={`/children/${childId}/refer`}>Refer to the team</Button> : null}
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

const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO('Europe/London').toPlainDate();
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
function Harm({ manifestations, contexts, nameOf, mayAssess, childId }: RecordTabProps): VNode | null {
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

function Referrals({ referrals, nameOf }: RecordTabProps): VNode {
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

function Past({ past, closings, nameOf }: RecordTabProps): VNode | null {
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

function Overrides({ overrides, nameOf }: RecordTabProps): VNode | null {
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
