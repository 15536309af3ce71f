import { z } from 'zod';
import { type Route, route } from '../../platform/http/route.ts';
import { timelineFilters, timelineOf } from './child.store.ts';
import { childLayout } from './pages/record/child-layout.tsx';
import { recordPage } from './pages/record/record.page.tsx';
import { TimelinePage } from './pages/record/timeline.page.tsx';
import { childOf, childParams, openedFor } from './record-access.ts';

const LATEST = 15;
const PAGE = 200;
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
      const events = await timelineOf(visit.tx, child.id, { most: LATEST });
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
      const filters = await timelineFilters(visit.tx, child.id);
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

function instantOf(text: string): Temporal.Instant | undefined {
  try {
    return text ? Temporal.Instant.from(text) : undefined;
  } catch {
    return undefined;
  }
}
