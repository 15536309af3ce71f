import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { formatTime } from '../../../platform/ui/index.ts';
import { cellOf } from '../../access/index.ts';
import type { HomePart } from '../../people/index.ts';
import { mineOfDay } from '../sitting.store.ts';

/** On My day, for those who sit at the table each morning: where the board is and whether it has begun. */
export const boardHomePart: HomePart = {
  module: 'governance',
  order: 20,
  place: 'side',
  show: async (visit) => {
    if (!cellOf(visit.actor, 'PLAN')) return null;
    const sitting = await mineOfDay(visit.tx, 'DAILY', dayOf(visit.now));
    if (!sitting || sitting.notHeldBecause) return null;
    const stands = sitting.closedAt
      ? `closed at ${formatTime(sitting.closedAt)}`
      : sitting.begunAt
        ? `begun at ${formatTime(sitting.begunAt)}`
        : `at ${formatTime(sitting.startsAt)}`;
    return (
      <section aria-labelledby="morning-board">
        <h2 class="govuk-heading-m" id="morning-board">
          Morning board
        </h2>
        <p class="govuk-body">
          <a class="govuk-link" href="/board">
            Today’s board
          </a>
          , {stands}
        </p>
      </section>
    );
  },
};
