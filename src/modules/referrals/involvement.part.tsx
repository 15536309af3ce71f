import { dayOf } from '../../platform/clock/wall-clock.ts';
import type { Visit } from '../../platform/http/route.ts';
import { ClockChip, DataTable, formatDate } from '../../platform/ui/index.ts';
import { cellOf, findPosting, label } from '../access/index.ts';
import { type ClockRow, clockShown, nextClocksOf } from '../deadlines/index.ts';
import { type ChildRow, calledName, findChildren, type HomePart, type RecordPart } from '../people/index.ts';
import { type ClosingRow, proposedClosings } from './closing.store.ts';
import { CLOSING_REASON_LABELS } from './closing.ts';
import { caseloadOf } from './involvement.queries.ts';
import { isWaitingForLead } from './involvement.store.ts';
import { ReferralTable } from './pages/triage/list.page.tsx';
import { referralStanding, refersByOwnRule } from './referral.queries.ts';
import { ownReferrals, referralsForTeam } from './referral.store.ts';
import { mayDecide } from './triage.policy.ts';
import { listed } from './triage.routes.tsx';

/**
 * The tab of referrals. The head of the record says since when the child is open and who is with them; here only that
 * nobody of the team is yet.
 */
export const involvementPart: RecordPart = {
  module: 'referrals',
  banner: {
    order: 20,
    async show(visit, child) {
      if (!(await isWaitingForLead(visit.tx, child.id))) return null;
      return <p class="govuk-body">Accepted by the team. No worker of the team is allocated yet.</p>;
    },
  },
  wayIn: {
    order: 30,
    async show(visit, child) {
      if (cellOf(visit.actor, 'REFERRAL')?.mayWrite !== true && !refersByOwnRule(visit.actor)) return null;
      const { answer } = await referralStanding(visit, child);
      if (answer.kind === 'redirect') return null;
      return (
        <p class="govuk-body">
          <a class="govuk-link" href={`/children/${child.id}/refer`}>
            Refer to {label(visit.actor, 'TEAM')}
          </a>
        </p>
      );
    },
  },
  tab: {
    order: 30,
    slug: 'referrals',
    label: 'Referrals and involvement',
    isFor: (visit) => cellOf(visit.actor, 'REFERRAL') !== undefined,
    dataClass: 'REFERRAL',
  },
};

/** What a manager has to decide. */
const toDecidePart: HomePart = {
  module: 'referrals',
  order: 22,
  async show(visit) {
    if (!mayDecide(visit.actor)) return null;
    const rows = await listed(visit, await referralsForTeam(visit.tx, visit.actor.authorityId, true, 20));
    const closings = await proposedClosings(visit.tx, visit.actor.authorityId);
    visit.note({
      subjects: [...rows.map((each) => each.referral.childId), ...closings.map((each) => each.childId)],
    });
    return (
      <>
        <ReferralTable
          caption="Referrals to decide"
          empty="No referral is waiting. New ones appear here the moment they are sent."
          rows={rows}
          now={visit.now}
          settings={visit.actor.settings}
        />
        {closings.length > 0 ? await closingsTable(visit, closings) : null}
      </>
    );
  },
};

async function closingsTable(visit: Visit, closings: readonly ClosingRow[]) {
  const children = await findChildren(
    visit.tx,
    closings.map((each) => each.childId),
  );
  const nameOf = (id: string) => {
    const child = children.find((each) => each.id === id);
    return child ? calledName(child) : 'A child';
  };
  return (
    <DataTable<ClosingRow>
      caption="Closings to decide"
      rows={closings}
      empty=""
      counts={['closing', 'closings']}
      columns={[
        {
          heading: 'Child',
          cell: (each) => (
            <a class="govuk-link" href={`/closings/${each.id}`} translate={false}>
              {nameOf(each.childId)}
            </a>
          ),
        },
        { heading: 'Why', cell: (each) => CLOSING_REASON_LABELS[each.reason] },
        { heading: 'Proposed', cell: (each) => formatDate(dayOf(each.proposedAt)) },
      ]}
    />
  );
}

interface MyChild {
  child: ChildRow;
  next: ClockRow | undefined;
  part: string;
}

/** A worker's children, against the cap where there is one: "My children (8 of 10)". */
const myChildrenPart: HomePart = {
  module: 'referrals',
  order: 30,
  async show(visit) {
    if (visit.actor.role !== 'TEAM_WORKER' && visit.actor.role !== 'PSYCHOLOGIST') return null;
    const load = await caseloadOf(visit.tx, visit.actor.postingId);
    const cap = (await findPosting(visit.tx, visit.actor.postingId))?.caseloadCap;
    const children = await findChildren(visit.tx, load.childIds);
    const next = await nextClocksOf(
      visit.tx,
      children.map((each) => each.id),
    );
    const led = new Set(load.childIds.slice(0, load.led));
    const rows: MyChild[] = children
      .map((child) => ({
        child,
        next: next.get(child.id),
        part: led.has(child.id) ? 'Lead worker' : 'Co-worker',
      }))
      .toSorted(byNextDue);
    const shown = rows.slice(0, MOST_CHILDREN);
    visit.note({ subjects: shown.map((each) => each.child.id) });
    const { now, actor } = visit;
    return (
      <DataTable<MyChild>
        caption={`My children (${rows.length}${cap ? ` of ${cap}` : ''})`}
        rows={shown}
        total={rows.length}
        empty="No child is allocated to you. A manager allocates, and you are told."
        counts={['child', 'children']}
        columns={[
          {
            heading: 'Child',
            cell: ({ child }) => (
              <a class="govuk-link" href={`/children/${child.id}`} translate={false}>
                {calledName(child)}
              </a>
            ),
          },
          { heading: 'You are', cell: ({ part }) => part },
          {
            heading: 'Next deadline',
            cell: ({ next }) => {
              if (next === undefined) return 'None is running';
              const clock = clockShown(next, now, actor.settings);
              return <ClockChip state={clock.state} text={clock.line} />;
            },
          },
        ]}
      />
    );
  },
};

/** More than anybody can hold; a posting that holds more sees those with the nearest deadlines. */
const MOST_CHILDREN = 40;
const far = Temporal.Instant.from('9999-01-01T00:00:00Z');
const byNextDue = (a: MyChild, b: MyChild) =>
  Temporal.Instant.compare(a.next?.dueAt ?? far, b.next?.dueAt ?? far);

/** Referrals a social worker or the front door sent: how each stands. */
const sentPart: HomePart = {
  module: 'referrals',
  order: 35,
  async show(visit) {
    const sends = ['ALLOCATED_SOCIAL_WORKER', 'FRONT_DOOR'].includes(visit.actor.role);
    if (!sends && !refersByOwnRule(visit.actor)) return null;
    const rows = await listed(visit, await ownReferrals(visit.tx, visit.actor.postingId));
    visit.note({ subjects: rows.map((each) => each.referral.childId) });
    return (
      <ReferralTable
        caption={`Referrals you sent to ${label(visit.actor, 'TEAM')}`}
        empty="You have not referred a child to the team yet. Begin from the child’s record."
        rows={rows}
        now={visit.now}
        settings={visit.actor.settings}
      />
    );
  },
};

export const teamHomeParts: HomePart[] = [myChildrenPart, toDecidePart, sentPart];
