import type { VNode } from 'preact';
import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { DataTable, formatDate } from '../../../platform/ui/index.ts';
import { type ChildRow, calledName } from '../../people/index.ts';
import { actPath } from '../act.policy.ts';
import type { ProgrammeRow, ReferralRow } from '../act.store.ts';
import type { CohortRow } from '../cohort.store.ts';

type Running = ProgrammeRow & { reviewedOn: string | null };
interface Shown {
  waiting: readonly ReferralRow[];
  running: readonly Running[];
  cohorts: readonly CohortRow[];
  children: readonly ChildRow[];
  mayManage: boolean;
  now: Temporal.Instant;
}

/** A name that leads to ACT on the child's record. */
export function ActLink({ id, children }: { id: string; children: readonly ChildRow[] }): VNode {
  const child = children.find((each) => each.id === id);
  return (
    <a class="govuk-link" href={actPath(id)} translate={false}>
      {child ? calledName(child) : 'A child'}
    </a>
  );
}

/** Who waits for the panel, who is in ACT now, and the cohorts. Longest first; no day by which anything has to end. */
export function ListPage({ waiting, running, cohorts, children, mayManage }: Shown): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">ACT</h1>
      <DataTable<ReferralRow>
        caption="Waiting for the panel"
        rows={waiting}
        counts={['referral', 'referrals']}
        empty="Nobody waits for the panel. A worker refers from the child’s record."
        columns={[
          { heading: 'Child', cell: (each) => <ActLink id={each.childId} children={children} /> },
          { heading: 'Referred', cell: (each) => formatDate(dayOf(each.referredAt)) },
          { heading: 'By', cell: (each) => each.referrerName ?? 'Somebody who has left' },
        ]}
      />
      <DataTable<Running>
        caption="In ACT now"
        rows={running}
        counts={['young person', 'young people']}
        empty="Nobody whose plan you read is in ACT now."
        columns={[
          { heading: 'Child', cell: (each) => <ActLink id={each.childId} children={children} /> },
          { heading: 'Since', cell: (each) => formatDate(each.startedOn) },
          { heading: 'Key worker', cell: (each) => each.keyWorkerName ?? 'Somebody who has left' },
          { heading: 'Cohort', cell: (each) => each.cohortName ?? 'None' },
          {
            heading: 'Looked at again',
            cell: (each) =>
              each.reviewedOn ? formatDate(Temporal.PlainDate.from(each.reviewedOn)) : 'Not yet',
          },
        ]}
      />
      <DataTable<CohortRow>
        caption="Cohorts"
        rows={cohorts}
        counts={['cohort', 'cohorts']}
        empty="No cohort is named yet. ACT works without one."
        columns={[
          {
            heading: 'Name',
            cell: (each) =>
              mayManage ? (
                <a class="govuk-link" href={`/act/cohorts/${each.id}`}>
                  {each.name}
                </a>
              ) : (
                each.name
              ),
          },
          {
            heading: 'From and to',
            cell: (each) => `${formatDate(each.fromOn)} to ${each.toOn ? formatDate(each.toOn) : 'now'}`,
          },
          { heading: 'What it is', cell: (each) => each.about ?? '' },
        ]}
      />
      {mayManage ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/act/cohorts/new">
            Name a cohort
          </a>
        </p>
      ) : null}
    </>
  );
}
