import { dayOf } from '../../../platform/clock/wall-clock.ts';
import { formatInstant, PersonName } from '../../../platform/ui/index.ts';
import { cellOf, inOwnWords } from '../../access/index.ts';
import { calledName, findChildren, type HomePart, type RecordPart } from '../../people/index.ts';
import { childrenOf } from '../action.commands.ts';
import { openActionsOfChild } from '../action.store.ts';
import { listActions } from '../action-list.queries.ts';
import { meetingsBetween, meetingsOfChild } from '../meeting.store.ts';
import { kindOf } from '../meeting-sections.ts';
import { ActionTable } from './action-table.part.tsx';

/** Meetings on the child's record: the next one under the name, their tab, open actions before closing. */
export const meetingsRecordPart: RecordPart = {
  module: 'meetings',
  banner: {
    order: 40,
    show: async (visit, child) => {
      const rows = await meetingsOfChild(visit.tx, child.id);
      const next = rows
        .filter((row) => row.heldAt === null && row.cancelledAt === null && row.plannedAt !== null)
        .at(-1);
      if (!next?.plannedAt) return null;
      return (
        <p class="govuk-body">
          Next meeting:{' '}
          <a class="govuk-link" href={`/meetings/${next.meetingId}?child=${child.id}`}>
            {inOwnWords(visit.actor, kindOf(next.kind).label)}
          </a>
          , {formatInstant(next.plannedAt, visit.now)}
        </p>
      );
    },
  },
  tab: {
    order: 60,
    slug: 'meetings',
    label: 'Meetings',
    isFor: (visit) => cellOf(visit.actor, 'PLAN') !== undefined,
  },
  closing: async (visit, childId) => {
    const open = await openActionsOfChild(visit.tx, childId);
    return [
      {
        label: 'Actions of meetings',
        state: open.length === 0 ? 'done' : 'not yet',
        detail:
          open.length === 0
            ? 'No action is open.'
            : `${open.length} open: ${open.map((each) => `${each.what} (${each.ownerName})`).join('; ')}`,
        href: `/children/${childId}/meetings`,
      },
    ];
  },
};

export const meetingsTodayPart: HomePart = {
  module: 'meetings',
  order: 40,
  place: 'side',
  show: async (visit) => {
    if (!cellOf(visit.actor, 'PLAN')) return null;
    const day = visit.now.toZonedDateTimeISO('Europe/London').startOfDay();
    const rows = await meetingsBetween(visit.tx, day.toInstant(), day.add({ days: 1 }).toInstant());
    if (rows.length === 0) return null;
    const inTime = rows.toSorted((a, b) =>
      Temporal.Instant.compare(a.plannedAt ?? visit.now, b.plannedAt ?? visit.now),
    );
    const names = new Map(
      (
        await findChildren(
          visit.tx,
          rows.map((row) => row.childId),
        )
      ).map((child) => [child.id, calledName(child)]),
    );
    visit.note({ subjects: rows.map((row) => row.childId) });
    return (
      <section aria-labelledby="meetings-today">
        <h2 class="govuk-heading-m" id="meetings-today">
          Meetings today ({rows.length})
        </h2>
        <ul class="govuk-list">
          {inTime.map((row) => (
            <li>
              <a class="govuk-link" href={`/meetings/${row.meetingId}?child=${row.childId}`}>
                {row.plannedAt ? formatInstant(row.plannedAt, visit.now) : ''}:{' '}
                {inOwnWords(visit.actor, kindOf(row.kind).label)}
              </a>
              , <PersonName known={names.get(row.childId) ?? 'a child'} />
            </li>
          ))}
        </ul>
      </section>
    );
  },
};

export const myActionsPart: HomePart = {
  module: 'meetings',
  order: 50,
  show: async (visit) => {
    if (!cellOf(visit.actor, 'PLAN')) return null;
    const list = await listActions(
      visit,
      { postingId: visit.actor.postingId },
      { show: 'open', page: 1, most: 10 },
    );
    if (list.total === 0) return null;
    visit.note({ subjects: list.actions.flatMap(childrenOf) });
    return (
      <section>
        <ActionTable
          visit={visit}
          actions={list.actions}
          names={list.names}
          today={dayOf(visit.now)}
          hasOwner={false}
          total={list.total}
          caption={`My actions (${list.total}), overdue first`}
        />
        {list.total > list.actions.length ? (
          <p class="govuk-body">
            <a class="govuk-link" href="/actions">
              All my actions
            </a>
          </p>
        ) : null}
      </section>
    );
  },
};
