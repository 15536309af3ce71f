import { z } from 'zod';
import { type Route, route } from '../../platform/http/route.ts';
import { type TimelineEvent, timelineFilters, timelineOf } from './child.store.ts';
import { childLayout } from './pages/record/child-layout.tsx';
import { recordPage } from './pages/record/record.page.tsx';
import { TimelinePage } from './pages/record/timeline.page.tsx';
import { childOf, childParams, openedFor } from './record-access.ts';

const LATEST = 15;
/** Writing something down is not what happened: the whole timeline has it. */
const writings = ['fact', 'family', 'contact', 'concern', 'identity'];
const PAGE = 250;
const word = z.string().max(60).default('');

export const recordRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/children/:childId',
    access: { dataClass: 'IDENT', verb: 'read', rule: 'AC-7' },
    audit: { event: 'child.viewed' },
    params: childParams,
    record: childOf,
    handle: async (visit, child) => {
      const events = await timelineOf(visit.tx, child.id, { most: LATEST, without: writings });
      visit.note({
        subjects: [child.id],
        objectType: 'child',
        objectId: child.id,
        classes: ['IDENT'],
        count: events.length,
      });
      return childLayout(visit, child, 'today', await recordPage(visit, child, events));
    },
  }),
  route({
    method: 'GET',
    path: '/children/:childId/timeline',
    access: { dataClass: 'IDENT', verb: 'read', rule: 'AC-7' },
    audit: { event: 'child.timeline-viewed' },
    params: childParams,
    query: z.object({ kind: word, agency: word, before: word }),
    record: childOf,
    policy: openedFor('IDENT'),
    handle: async (visit, child) => {
      const { kind, agency, before } = visit.query;
      const from = instantOf(before);
      const events = await timelineOf(visit.tx, child.id, {
        most: PAGE,
        ...(kind ? { kind } : {}),
        ...(agency ? { agency } : {}),
        ...(from ? { before: from } : {}),
      });
      const isWhole = events.length < PAGE && !kind && !agency && !from;
      const filters = isWhole ? filtersOf(events) : await timelineFilters(visit.tx, child.id);
      const classes = [...new Set(events.map((event) => event.dataClass))];
      visit.note({
        subjects: [child.id],
        objectType: 'child',
        objectId: child.id,
        classes,
        count: events.length,
      });
      const last = events.length === PAGE ? events.at(-1) : undefined;
      const older =
        last &&
        `/children/${child.id}/timeline?${new URLSearchParams({ ...(kind ? { kind } : {}), ...(agency ? { agency } : {}), before: last.at.toString() })}`;
      return childLayout(
        visit,
        child,
        'timeline',
        <TimelinePage
          child={child}
          events={events}
          {...filters}
          filter={{ kind, agency }}
          older={older}
          now={visit.now}
        />,
      );
    },
  }),
];

/** All lines are here already: what can be filtered by stands in them. */
function filtersOf(events: readonly TimelineEvent[]): { kinds: string[]; agencies: string[] } {
  const agencies = events.flatMap((event) => event.agency ?? []);
  return {
    kinds: [...new Set(events.map((event) => event.kind))].sort(),
    agencies: [...new Set(agencies)].sort(),
  };
}

function instantOf(text: string): Temporal.Instant | undefined {
  try {
    return text ? Temporal.Instant.from(text) : undefined;
  } catch {
    return undefined;
  }
}
