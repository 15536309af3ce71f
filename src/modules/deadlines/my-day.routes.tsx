import type { ComponentChildren } from 'preact';
import { listDrafts } from '../../platform/forms/forms.store.ts';
import { type Route, route, type Visit } from '../../platform/http/route.ts';
import { myAlerts } from '../access/index.ts';
import { findChildren, homeParts, shortNameOf } from '../people/index.ts';
import { inPosting } from './deadlines.policy.ts';
import { myDayPage } from './pages/my-day/my-day.page.tsx';
import { myTurn } from './rota.commands.ts';

/** Alerts a person is shown at once; the rest follow when these are seen. */
const mostAlerts = 10;

async function unseen(visit: Visit) {
  const alerts = (await myAlerts(visit.tx, mostAlerts)).filter((alert) => alert.seenAt === null);
  const ids = [...new Set(alerts.flatMap((alert) => alert.childId ?? []))];
  const children = await findChildren(visit.tx, ids);
  const names = new Map(children.map((child) => [child.id, shortNameOf(child)]));
  visit.note({ subjects: [...names.keys()] });
  return alerts.map((alert) => ({ ...alert, childName: names.get(alert.childId ?? '') }));
}

async function myDay(visit: Visit) {
  const alerts = await unseen(visit);
  const parts: ComponentChildren[] = [];
  for (const part of homeParts(visit).toSorted((a, b) => a.order - b.order))
    parts.push(await part.show(visit));
  return myDayPage(visit, {
    alerts,
    parts,
    turn: await myTurn(visit),
    drafts: await listDrafts(visit.tx),
    view: await visit.view(),
  });
}

export const myDayRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/',
    access: 'signed-in: everybody has a day; each block shows what its reader may see',
    audit: { event: 'home.viewed' },
    policy: ({ actor }) => inPosting(actor),
    handle: myDay,
  }),
];
