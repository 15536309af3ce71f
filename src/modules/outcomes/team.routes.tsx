import { z } from 'zod';
import { absent } from '../../platform/http/decision.ts';
import { type Page, type Route, route } from '../../platform/http/route.ts';
import { cellOf } from '../access/index.ts';
import { findChildren, lettersOf } from '../people/index.ts';
import { periodAsked, periodQuery } from './figure-period.ts';
import { countedChildren, outcomeFigures } from './figures.store.ts';
import { behindFigure, indicatorOf } from './figures.ts';
import { newestChanges } from './line.store.ts';
import { isInside, mayReadChildren, mayReadFigures } from './outcomes.policy.ts';
import { FigureChildrenPage } from './pages/figure-children.page.tsx';
import { TeamPage } from './pages/team.page.tsx';

const MOST_CHANGES = 20;
const page = (title: string, body: Page['body'], back?: Page['back']): Page => ({
  ...{ kind: 'page', title, wide: true, body },
  ...(back ? { back } : {}),
});
const namesFor = async (visit: Parameters<Route['handle']>[0], ids: readonly string[]) => {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return (_id: string) => '?';
  visit.note({ subjects: unique });
  const known = new Map((await findChildren(visit.tx, unique)).map((child) => [child.id, child]));
  return (id: string) => lettersOf(known.get(id));
};

export const teamRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/outcomes',
    access: { dataClass: 'AGG', verb: 'list', rule: 'AC-2' },
    audit: { event: 'outcomes.figures-shown' },
    query: periodQuery,
    policy: ({ actor }) => mayReadFigures(actor),
    handle: async (visit) => {
      const asked = periodAsked(visit.query, visit.now);
      const inside = isInside(visit.actor);
      visit.note({ classes: ['AGG'], reason: asked.search });
      const figures = await outcomeFigures(visit.tx, asked);
      const readsNotes = inside && cellOf(visit.actor, 'NOTE') !== undefined;
      const changes = readsNotes ? await newestChanges(visit.tx, visit.actor.authorityId, MOST_CHANGES) : [];
      const letters = await namesFor(
        visit,
        changes.map((each) => each.childId),
      );
      if (changes.length > 0) visit.note({ classes: ['AGG', 'NOTE'], count: changes.length });
      const view = { asked, figures, changes, now: visit.now, isInside: inside, lettersOf: letters };
      return page('Outcomes', <TeamPage {...view} isTeam={cellOf(visit.actor, 'AGG')?.scope === 'team'} />);
    },
  }),
  route({
    method: 'GET',
    path: '/outcomes/children',
    access: { dataClass: 'AGG', verb: 'list', rule: 'AC-2' },
    audit: { event: 'outcomes.figure-children-shown' },
    query: periodQuery.extend({
      figure: z.string().max(10).catch('E15'),
      part: z.string().max(20).catch(''),
    }),
    policy: ({ actor }) => mayReadChildren(actor),
    handle: async (visit) => {
      const { figure, part } = visit.query;
      const [indicator, behind] = [indicatorOf(figure, part), behindFigure(figure, part)];
      if (!indicator || !behind) throw absent();
      const asked = periodAsked(visit.query, visit.now);
      const all = (await countedChildren(visit.tx, asked)).filter(behind.among);
      const letters = await namesFor(
        visit,
        all.flatMap((each) => each.childId ?? []),
      );
      visit.note({ classes: ['AGG'], count: all.length, reason: `${figure} ${part} ${asked.search}` });
      const view = { asked, indicator, behind, children: all, lettersOf: letters };
      const back = { text: 'All outcomes', href: `/outcomes?${asked.search}` };
      return page(indicator.label, <FigureChildrenPage {...view} />, back);
    },
  }),
];
