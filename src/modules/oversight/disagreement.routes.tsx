import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { neededDate, neededText, oneOf, optionalText } from '../../platform/forms/parse-form.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { settingsOf } from '../access/index.ts';
import { findChild, findChildren, findDecided } from '../people/index.ts';
import { recordDisagreement, takeStep } from './disagreement.commands.ts';
import { mayDisagree, mayList, mayTakeStep } from './disagreement.policy.ts';
import { disagreementOf, listedDisagreements } from './disagreement.queries.ts';
import { daysFor, outcomeCodes } from './disagreement.ts';
import { disagreementPath, inPosting, versionOf } from './oversight.policy.ts';
import { DisagreementList, DisagreementPage, disagreePage, stepPage } from './pages/disagreement.page.tsx';

const access =
  'signed-in: whoever reads a decision may disagree with it, whatever its class; the policy and the database say who' as const;
const noted = (visit: Visit, of: { childId: string; dataClass: string }): void =>
  visit.note({ subjects: [of.childId], classes: [of.dataClass] });

const disagree = question({
  path: '/disagree/:type/:decisionId',
  form: 'disagreement',
  access,
  audit: { shown: { event: 'disagreement.form-shown' }, done: { event: 'disagreement.recorded' } },
  params: z.object({ type: z.string().max(60), decisionId: z.uuid() }),
  schema: z.object({
    safety: neededText('Enter what is done meanwhile to keep the child safe', 4000),
    disagrees: neededText('Enter what you disagree with, and why'),
    wants: neededText('Enter what should happen instead', 4000),
  }),
  record: (visit) => findDecided(visit, visit.params.type, visit.params.decisionId),
  policy: (visit, decided) => mayDisagree(visit, decided),
  page: async (visit, decided, view) => {
    noted(visit, decided);
    return disagreePage(decided, await findChild(visit.tx, decided.childId), view);
  },
  submit: async (visit, decided, value) => {
    const id = await recordDisagreement(visit, decided, value);
    return { kind: 'redirect', to: disagreementPath(id), said: 'Recorded. Whoever decided is told.' };
  },
});

const params = z.object({ disagreementId: z.uuid() });
const one = route({
  method: 'GET',
  path: '/disagreements/:disagreementId',
  access,
  audit: { event: 'disagreement.viewed' },
  params,
  record: (visit) => disagreementOf(visit, visit.params.disagreementId),
  policy: (visit) => inPosting(visit.actor),
  handle: async (visit, disagreement) => {
    noted(visit, disagreement);
    const shown = {
      disagreement,
      child: await findChild(visit.tx, disagreement.childId),
      mayTakeStep: mayTakeStep(visit.actor, disagreement).outcome === 'allow',
    };
    return {
      kind: 'page',
      title: 'Professional disagreement',
      back: { text: 'All disagreements', href: '/disagreements' },
      body: <DisagreementPage {...shown} />,
    };
  },
});

const step = question({
  path: '/disagreements/:disagreementId/step',
  form: 'disagreement-step',
  access,
  audit: { shown: { event: 'disagreement.form-shown' }, done: { event: 'disagreement.step-taken' } },
  params,
  schema: z.object({
    spokenOn: neededDate('Enter when you spoke'),
    spokenTo: neededText('Enter who was spoken to', 500),
    said: neededText('Enter what they said'),
    outcome: oneOf(outcomeCodes, 'Choose what came of it'),
    how: optionalText(),
  }),
  record: (visit) => disagreementOf(visit, visit.params.disagreementId),
  policy: (visit, disagreement) => {
    const arrived = inPosting(visit.actor);
    if (arrived.outcome !== 'allow' || disagreement.standing.isOpen)
      return arrived.outcome === 'allow' ? mayTakeStep(visit.actor, disagreement) : arrived;
    // Ended already, perhaps by a colleague a moment ago: there it is.
    return { outcome: 'redirect', rule: 'reference 11', to: disagreementPath(disagreement.id) };
  },
  start: async (visit, { standing }) => ({
    values: { spokenOn: dayOf(visit.now) },
    version: standing.number,
  }),
  page: async (visit, disagreement, view) => {
    noted(visit, disagreement);
    const child = await findChild(visit.tx, disagreement.childId);
    const days = daysFor(disagreement.standing.number + 1, settingsOf(visit.actor));
    return stepPage(disagreement, child, view, days);
  },
  submit: async (visit, disagreement, value) => {
    await takeStep(visit, { id: disagreement.id, number: versionOf(visit), ...value });
    return { kind: 'redirect', to: disagreementPath(disagreement.id), said: 'Saved.' };
  },
});

const list = route({
  method: 'GET',
  path: '/disagreements',
  access,
  audit: { event: 'disagreement.listed' },
  policy: (visit) => mayList(visit.actor),
  handle: async (visit) => {
    const rows = await listedDisagreements(visit);
    const ids = [...new Set(rows.map((row) => row.childId))];
    const classes = [...new Set(rows.map((row) => row.dataClass))];
    visit.note({ subjects: ids, classes, count: rows.length });
    const children = await findChildren(visit.tx, ids);
    return {
      kind: 'page',
      title: 'Professional disagreement',
      wide: true,
      body: <DisagreementList rows={rows} children={children} />,
    };
  },
});

export const disagreementRoutes: Route[] = [...disagree, one, ...step, list];
