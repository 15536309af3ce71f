import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { DataTable, formatDate } from '../../../platform/ui/index.ts';
import { findChildren, type HomePart } from '../../people/index.ts';
import { managesAct } from '../act.policy.ts';
import { programmesNow, type ReferralRow, waitingReferrals } from '../act.store.ts';
import { ActLink } from '../pages/list.page.tsx';

const WORKERS = ['TEAM_WORKER', 'PSYCHOLOGIST'];

/** For managers: who waits for the panel. Nothing where nobody waits. */
const panelPart: HomePart = {
  module: 'act',
  order: 24,
  async show(visit) {
    if (!managesAct(visit.actor)) return null;
    const rows = await waitingReferrals(visit.tx, visit.actor.authorityId);
    if (rows.length === 0) return null;
    const children = await findChildren(visit.tx, [...new Set(rows.map((each) => each.childId))]);
    visit.note({ subjects: children.map((each) => each.id), classes: ['PLAN'] });
    return (
      <DataTable<ReferralRow>
        caption="ACT: waiting for the panel"
        rows={rows}
        counts={['referral', 'referrals']}
        empty=""
        columns={[
          { heading: 'Child', cell: (each) => <ActLink id={each.childId} children={children} /> },
          { heading: 'Referred', cell: (each) => formatDate(dayOf(each.referredAt)) },
          { heading: 'By', cell: (each) => each.referrerName ?? 'Somebody who has left' },
        ]}
      />
    );
  },
};

/** For key workers: the young people they walk with. No colour and no day by which a goal is due. */
const keyWorkerPart: HomePart = {
  module: 'act',
  order: 50,
  place: 'side',
  async show(visit) {
    if (!WORKERS.includes(visit.actor.role)) return null;
    const rows = await programmesNow(visit.tx, visit.actor.authorityId, visit.actor.postingId);
    if (rows.length === 0) return null;
    const children = await findChildren(
      visit.tx,
      rows.map((each) => each.childId),
    );
    visit.note({ subjects: children.map((each) => each.id), classes: ['PLAN'] });
    return (
      <section aria-labelledby="my-act">
        <h2 class="govuk-heading-m" id="my-act">
          Key worker in ACT ({rows.length})
        </h2>
        <ul class="govuk-list">
          {rows.map((each) => (
            <li>
              <ActLink id={each.childId} children={children} />: since {formatDate(each.startedOn)}
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          <a class="govuk-link" href="/act">
            All of ACT
          </a>
        </p>
      </section>
    );
  },
};

export const actHomeParts: HomePart[] = [panelPart, keyWorkerPart];
