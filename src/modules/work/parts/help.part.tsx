import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { cellOf, childrenHeld, opens } from '../../access/index.ts';
import {
  type ClosingCheck,
  findChild,
  type HomePart,
  type RecordPart,
  shortNameOf,
} from '../../people/index.ts';
import { helpPath } from '../help.policy.ts';
import { onwardStepsOf } from '../onward.store.ts';
import { isClosed } from '../onward.ts';
import { asExactly, DueChip } from '../pages/transition.page.tsx';
import { readsTransition, transitionPath } from '../transition.policy.ts';
import { approachingEighteen } from '../transition.queries.ts';
import { transitionStepsOf } from '../transition.store.ts';
import { comingFor, isInPlace } from '../transition.ts';

/** The tab of help from others; on "Today", from 16 on, the way to the plan for becoming an adult; what closing asks. */
export const helpRecordPart: RecordPart = {
  module: 'work',
  tab: {
    order: 16,
    slug: 'help',
    label: 'Help',
    isFor: (visit) => cellOf(visit.actor, 'NOTE') !== undefined,
    dataClass: 'NOTE',
  },
  today: {
    order: 14,
    async show(visit, child) {
      if (!child.bornOn || !readsTransition(visit)) return null;
      const birth = { bornOn: child.bornOn, precision: child.birthPrecision ?? 'exact' };
      if (!comingFor(birth, dayOf(visit.now), false) || !(await opens(visit.tx, child.id, 'PLAN')))
        return null;
      const steps = await transitionStepsOf(visit.tx, child.id);
      const coming = comingFor(birth, dayOf(visit.now), isInPlace(steps));
      if (!coming) return null;
      const inPlace = coming.state === 'met' ? steps.find((each) => each.became === 'IN_PLACE') : undefined;
      return (
        <section aria-labelledby="adult">
          <h2 class="govuk-heading-s" id="adult">
            Becoming an adult
          </h2>
          <p class="govuk-body">
            {coming.isAdult ? 'Was 18 on ' : 'Turns 18 on '}
            {asExactly(coming.turns18, coming.precision)}.{' '}
            <DueChip coming={coming} inPlaceOn={inPlace?.onDate ?? null} />
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={transitionPath(child.id)}>
              Plan for becoming an adult
            </a>
          </p>
        </section>
      );
    },
  },
  closing: async (visit, childId) => {
    const all = Map.groupBy(await onwardStepsOf(visit.tx, childId), (each) => each.onwardId);
    const going = [...all.values()].filter((steps) => !isClosed(steps)).length;
    const checks: ClosingCheck[] = [
      {
        label: 'Referrals on that still go on',
        state: going === 0 ? 'done' : 'not yet',
        detail:
          going === 0 ? 'None that you may read' : `${going} going on: somebody is named to follow them up`,
        href: helpPath(childId),
      },
    ];
    const child = await findChild(visit.tx, childId);
    const steps = await transitionStepsOf(visit.tx, childId);
    const birth = child?.bornOn && { bornOn: child.bornOn, precision: child.birthPrecision ?? 'exact' };
    const coming = birth ? comingFor(birth, dayOf(visit.now), isInPlace(steps)) : undefined;
    if (!coming || coming.state === 'ok') return checks;
    const isMade = coming.state === 'met';
    return [
      ...checks,
      {
        label: 'Plan for becoming an adult',
        state: isMade ? 'done' : 'not yet',
        detail: isMade ? 'In place' : 'Not in place, as far as is written here',
        href: transitionPath(childId),
      },
    ];
  },
};

const WORKERS = ['TEAM_WORKER', 'ALLOCATED_SOCIAL_WORKER'];
const MOST = 5;

/** On My day: one's own young people who approach 18, the next birthday first. */
export const approachingPart: HomePart = {
  module: 'work',
  order: 50,
  place: 'side',
  async show(visit) {
    if (!WORKERS.includes(visit.actor.role)) return null;
    const held = await childrenHeld(visit.tx, ['ALLOCATED', 'CO_WORKER'], visit.actor.postingId, visit.now);
    if (held.length === 0) return null;
    const { rows } = await approachingEighteen(visit, held);
    const coming = rows.filter((each) => !each.coming.isAdult);
    if (coming.length === 0) return null;
    const shown = coming.slice(0, MOST);
    visit.note({ subjects: shown.map((each) => each.childId), classes: ['PLAN'] });
    return (
      <section aria-labelledby="approaching">
        <h2 class="govuk-heading-m" id="approaching">
          Approaching 18
        </h2>
        <ul class="govuk-list govuk-list--spaced">
          {shown.map((each) => (
            <li>
              <a class="govuk-link" href={transitionPath(each.childId)}>
                {shortNameOf(each.child)}
              </a>
              : {asExactly(each.coming.turns18, each.coming.precision)}
              <br />
              <DueChip coming={each.coming} inPlaceOn={each.inPlaceOn} />
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          <a class="govuk-link" href="/transition">
            Everybody of 16 and over ({rows.length})
          </a>
        </p>
      </section>
    );
  },
};
