import { z } from 'zod';
import { absent } from '../../platform/http/decision.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { markSeen, myAlerts } from './access.store.ts';
import { alertsPage } from './pages/alerts.page.tsx';

const subjectsOf = (alerts: { childId: string | null }[]) => [
  ...new Set(alerts.flatMap((a) => a.childId ?? [])),
];

export const alertRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/my/alerts',
    access: 'signed-in: notices to one’s own posting',
    audit: { event: 'alerts.shown' },
    handle: async (visit) => {
      const alerts = await myAlerts(visit.tx);
      visit.note({ subjects: subjectsOf(alerts), count: alerts.length, classes: ['ADMIN'] });
      return alertsPage(alerts, await visit.view(), visit.now);
    },
  }),
  route({
    method: 'POST',
    path: '/my/alerts/:alertId/seen',
    access: 'signed-in: a notice to one’s own posting',
    audit: { event: 'alert.seen' },
    params: z.object({ alertId: z.uuid() }),
    handle: async (visit) => {
      const changed = await markSeen(visit.tx, visit.params.alertId, visit.actor.staffId, visit.now, null);
      if (changed === 0) throw absent();
      visit.note({ objectType: 'alert', objectId: visit.params.alertId });
      // Back to where it was read: My day or the list.
      return { kind: 'redirect', to: visit.body.next === '/' ? '/' : '/my/alerts' };
    },
  }),
];
