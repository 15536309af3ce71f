import { z } from 'zod';
import { dropKeyedDraft } from '../../platform/forms/forms.store.ts';
import { oneOf, parseForm } from '../../platform/forms/parse-form.ts';
import { absent } from '../../platform/http/decision.ts';
import { type Redirect, type Route, route } from '../../platform/http/route.ts';
import { hashOf, randomToken } from '../../platform/http/tokens.ts';
import { authorities } from '../access/index.ts';
import { emergencyNumbersOf } from './front-door.ts';
import { draftBase, gonePage, listPage, sectionPage } from './pages/worried/draft.page.tsx';
import { chooseAuthorityPage, dangerPage, startPage } from './pages/worried/start.page.tsx';
import { questionsForNew } from './screening.queries.ts';
import { emergencyInterruption, IMMEDIATE_DANGER } from './screening.ts';
import { findSection, keepTyped, RESULT, sectionAfter, unreadable } from './screening-sections.ts';

import {
  baseOf,
  draftParams,
  draftRoute,
  draftView,
  keep,
  known,
  open,
  params,
  path,
  saved,
  sectionParams,
  submissions,
  UNREAD,
  viewOf,
} from './worried-draft.ts';
import { worriedPaperRoutes } from './worried-paper.routes.tsx';

const startRoutes: Route[] = [
  route({
    ...open,
    method: 'GET',
    path: '/worried',
    audit: UNREAD,
    handle: async (visit) =>
      chooseAuthorityPage(
        visit.actor,
        (await authorities(visit.tx)).filter((each) => !each.isHub),
      ),
  }),
  route({
    ...open,
    method: 'GET',
    path: '/worried/:authority',
    params,
    audit: UNREAD,
    record: (visit) => known(visit),
    handle: async (visit) => startPage(visit.actor, await viewOf(visit, {})),
  }),
  route({
    ...open,
    method: 'POST',
    path: '/worried/:authority',
    params,
    audit: UNREAD,
    line: submissions,
    record: (visit) => known(visit),
    again: async (visit, _record, view) => startPage(visit.actor, { ...view, key: '' }),
    handle: async (visit): Promise<Redirect> => {
      const answer = oneOf(IMMEDIATE_DANGER, 'Say whether a child is in immediate danger');
      const { immediateDanger } = parseForm(z.object({ immediateDanger: answer }), visit.body);
      const key = randomToken();
      const questions = await questionsForNew(visit.tx, visit.actor.authorityId);
      await keep(visit, key, visit.ids.next(), { immediateDanger, questions: questions.id });
      const base = draftBase(visit.actor.authorityCode, key);
      return { kind: 'redirect', to: immediateDanger === 'yes' ? `${base}/danger` : `${base}/worry` };
    },
  }),
];

const dangerRoutes: Route[] = [
  draftRoute({
    method: 'GET',
    path: path('/danger'),
    params: draftParams,
    handle: async (visit, kept) => {
      const shown = emergencyInterruption({
        immediateDanger: 'yes',
        hasCarriedOn: false,
        numbers: emergencyNumbersOf(visit.actor.settings),
        typed: kept.typed,
      });
      return shown.interrupts
        ? dangerPage(visit.actor, await viewOf(visit, {}), shown.numbers, shown.keptWords)
        : gonePage(visit.actor);
    },
  }),
  draftRoute({
    method: 'POST',
    path: path('/danger'),
    params: draftParams,
    line: submissions,
    handle: async (visit, kept) => {
      await keep(visit, visit.params.key, kept.id, {
        ...kept.typed,
        immediateDanger: 'yes',
        carriedOn: 'yes',
      });
      return { kind: 'redirect', to: baseOf(visit) };
    },
  }),
];

const draftRoutes: Route[] = [
  draftRoute({
    method: 'GET',
    path: path(''),
    params: draftParams,
    handle: async (visit, kept) =>
      listPage(visit.actor, baseOf(visit), kept, visit.now, (await visit.view()).csrf),
  }),
  draftRoute({
    method: 'POST',
    path: path('/delete'),
    params: draftParams,
    handle: async (visit) => {
      await dropKeyedDraft(visit.tx, hashOf(visit.params.key));
      return {
        kind: 'redirect',
        to: `/worried/${visit.actor.authorityCode}`,
        said: 'What you typed is deleted.',
      };
    },
  }),
  draftRoute({
    method: 'POST',
    path: path('/keep/:section'),
    params: sectionParams,
    line: submissions,
    handle: async (visit, kept) => {
      const section = findSection(kept.parts, visit.params.section);
      if (!section) throw absent();
      await keep(visit, visit.params.key, kept.id, keepTyped(kept.typed, visit.body, section, kept.parts));
      return { kind: 'json', value: { kept: true } };
    },
  }),
  draftRoute({
    method: 'GET',
    path: path('/:section'),
    params: sectionParams,
    handle: async (visit, kept) => {
      const section = findSection(kept.parts, visit.params.section);
      if (!section) throw absent();
      return sectionPage(
        visit.actor,
        baseOf(visit),
        { kept, section },
        await draftView(visit, kept, section),
      );
    },
  }),
  draftRoute({
    method: 'POST',
    path: path('/:section'),
    params: sectionParams,
    line: submissions,
    handle: async (visit, kept) => {
      const section = findSection(kept.parts, visit.params.section);
      if (!section) throw absent();
      const next = sectionAfter(kept.parts, section.slug)?.slug ?? RESULT.slug;
      const go = await saved(visit, kept, section, `${baseOf(visit)}/${next}`);
      const errors = visit.body._go ? {} : unreadable(kept.questions, kept.parts, section, visit.body);
      if (Object.keys(errors).length === 0) return go;
      // Kept as it was typed, and asked again: whoever presses another button goes there, and it is said on sending.
      const now = { ...kept, typed: keepTyped(kept.typed, visit.body, section, kept.parts) };
      const view = { ...(await draftView(visit, now, section)), errors };
      return { ...sectionPage(visit.actor, baseOf(visit), { kept: now, section }, view), status: 422 };
    },
  }),
];

/** Fixed addresses before the pages of the tool, whose name is a parameter. */
export const worriedRoutes: Route[] = [
  ...startRoutes,
  ...worriedPaperRoutes,
  ...dangerRoutes,
  ...draftRoutes,
];
