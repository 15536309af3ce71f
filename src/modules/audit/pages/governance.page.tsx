import type { FormView } from '../../../platform/forms/form-view.ts';
import type { Page } from '../../../platform/http/route.ts';
import { DataTable, formatExact, StatusTag, When } from '../../../platform/ui/index.ts';
import {
  type Alert,
  alertList,
  type EmergencyAccess,
  emergencyKinds,
  isReviewOverdue,
} from '../../access/index.ts';
import type { Look } from '../audit.store.ts';
import { eventInWords, saidIn } from '../event-words.ts';

export interface GovernanceFacts {
  entries: EmergencyAccess[];
  alerts: Alert[];
  refused: Look[];
  waitingDeclarations: number;
  nameOf: (staffId: string | null) => string;
  now: Temporal.Instant;
}

const stateOf = (entry: EmergencyAccess, now: Temporal.Instant) => {
  if (entry.outcome) return <StatusTag tone="done">Reviewed</StatusTag>;
  return isReviewOverdue(entry.fromAt, now) ? (
    <StatusTag tone="act-now">Overdue</StatusTag>
  ) : (
    <StatusTag tone="todo">To review</StatusTag>
  );
};

const reasonOf = (entry: EmergencyAccess) =>
  (emergencyKinds[entry.kind].reasons as Record<string, string>)[entry.reasonCode] ?? '';

/** Information governance's desk: what to review first, then what it must know, then what was refused. */
export function governancePage(view: FormView, facts: GovernanceFacts): Page {
  const { entries, alerts, refused, waitingDeclarations, nameOf, now } = facts;
  return {
    kind: 'page',
    title: 'Governance',
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">Governance</h1>
        <p class="govuk-body">
          <a class="govuk-link" href="/governance/conflicts">
            Conflicts of interest
          </a>
          {waitingDeclarations > 0 ? ` (${waitingDeclarations} waiting)` : ''}
        </p>
        <DataTable
          caption="Emergency access and claims, not reviewed first"
          columns={[
            {
              heading: 'Who',
              cell: (e) => (
                <a class="govuk-link" href={`/governance/emergency-access/${e.id}`}>
                  {e.staffName}
                </a>
              ),
            },
            { heading: 'What', cell: (e) => emergencyKinds[e.kind].label },
            { heading: 'When', cell: (e) => formatExact(e.fromAt) },
            { heading: 'Reason', cell: reasonOf },
            { heading: 'State', cell: (e) => stateOf(e, now) },
          ]}
          rows={entries}
          empty="Nobody has used emergency access. Each use appears here, to be reviewed by the next working day."
          counts={['use', 'uses']}
        />
        {alertList(alerts, view, now)}
        <DataTable
          caption="Refused in the last 7 days, newest first"
          columns={[
            { heading: 'When', cell: (l) => <When at={l.at} now={now} /> },
            { heading: 'Who', cell: (l) => nameOf(l.staffId) },
            { heading: 'What', cell: (l) => eventInWords(l.event) },
            { heading: 'Rule', cell: (l) => saidIn(l.payload).rule ?? '' },
          ]}
          rows={refused}
          empty="Nothing was refused in the last 7 days."
          counts={['refusal', 'refusals']}
        />
      </>
    ),
  };
}
