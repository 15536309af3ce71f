import { counted } from '../../../platform/ui/index.ts';
import { cellOf, spelledOut } from '../../access/index.ts';
import type { HomePart } from '../../people/index.ts';
import { countDue } from '../clock.store.ts';
import { dueList } from '../due.queries.ts';
import { dayOf, endOf } from '../working-days.ts';
import { DueTable } from './due-table.part.tsx';

/** "Due today" on My day: what is overdue or due before midnight from the reader, soonest first. */
export const dueTodayPart: HomePart = {
  module: 'deadlines',
  order: 20,
  async show(visit) {
    if (!cellOf(visit.actor, 'IDENT')) return null;
    const mine = { postingId: visit.actor.postingId };
    const list = await dueList(visit, mine, { before: endOf(dayOf(visit.now)) }, 50);
    const all =
      list.lines.length === 50 || list.lines.length === 0 ? await countDue(visit.tx, mine) : undefined;
    const later =
      all === undefined || all === list.lines.length
        ? 'Everything that is due from you'
        : `${counted(all - list.lines.length, 'deadline')} later than today`;
    return (
      <section>
        <DueTable
          caption="Due today"
          lines={list.lines}
          now={visit.now}
          actor={visit.actor}
          empty="Nothing is due from you today."
          isMine
          note={spelledOut(
            visit.actor,
            list.lines.map((line) => line.clock.label),
          )}
        />
        <p class="govuk-body">
          <a class="govuk-link" href="/due">
            {later}
          </a>
        </p>
      </section>
    );
  },
};
