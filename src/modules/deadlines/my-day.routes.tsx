import { together } from '../../platform/db/together.ts';
import { listDrafts } from '../../platform/forms/forms.store.ts';
import { type Route, route, type Visit } from '../../platform/http/route.ts';
import { myAlerts } from '../access/index.ts';
import { findChildren, homeParts, shortNameOf } from '../people/index.ts';
import { inPosting } from './deadlines.policy.ts';
import { type Block, myDayPage } from './pages/my-day/my-day.page.tsx';
import { myTurn } from './rota.commands.ts';

/** Notices a person is shown at once; the rest are one link away. */
const mostTold = 5;

async function unseen(visit: Visit) {
  const alerts = (await myAlerts(visit.tx, mostTold + 1)).filter((alert) => alert.seenAt === null);
  const ids = [...new Set(alerts.flatMap((alert) => alert.childId ?? []))];
  const children = await findChildren(visit.tx, ids);
  const names = new Map(children.map((child) => [child.id, shortNameOf(child)]));
  visit.note({ subjects: [...names.keys()] });
  return alerts.map((alert) => ({ ...alert, childName: names.get(alert.childId ?? '') }));
}

async function myDay(visit: Visit) {
  const told = await unseen(visit);
  const blocks = await together(
    homeParts(visit)
      .toSorted((a, b) => a.order - b.order)
      .map(
        async (part): Promise<Block> => ({
          order: part.order,
          place: part.place ?? 'work',
          shown: await part.show(visit),
        }),
      ),
  );
  return myDayPage(visit, {
    told: told.slice(0, mostTold),
    isMoreTold: told.length > mostTold,
    blocks,
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
