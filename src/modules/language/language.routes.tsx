import { z } from 'zod';
import { neededText, oneOf } from '../../platform/forms/parse-form.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { addTerm, changeTerm, valuesOf } from './language.commands.ts';
import { changeWords, inPosting, keepsWords, readsTrend, seeTrend } from './language.policy.ts';
import { termsOf } from './language.queries.ts';
import { historyOf, teamMonths } from './language.store.ts';
import { changeTermPage, newTermPage, termsPage } from './pages/terms.page.tsx';
import { trendPage } from './pages/trend.page.tsx';
import type { StandingTerm } from './standing-terms.ts';

const access = 'signed-in: words to avoid, in one’s own authority; the policy says who changes them' as const;
const notAudited = 'not audited: the words hold nothing about anybody' as const;

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const advice = {
  instead: neededText('Enter what to say instead', 300),
  why: neededText('Enter why', 300),
  isOn: oneOf(['yes', 'no'], 'Choose whether it is marked').transform((answer) => answer === 'yes'),
};
const own = {
  label: neededText('Enter what it is called', 80),
  phrases: neededText('Enter at least one turn of phrase', 2000).transform(lines),
};
const ownSchema = z.object({ ...own, ...advice });
/** The service's own terms have neither field on their form. */
const changeSchema = z.object({ ...advice, label: own.label.optional(), phrases: own.phrases.optional() });

const params = z.object({ code: z.string().regex(/^[a-z0-9-]{1,60}$/) });
type TermVisit = Visit<z.output<typeof params>>;

const pages: Route[] = [
  route({
    method: 'GET',
    path: '/language',
    access,
    audit: notAudited,
    policy: ({ actor }) => inPosting(actor),
    handle: async (visit) =>
      termsPage({
        terms: await termsOf(visit),
        mayChange: keepsWords(visit.actor),
        seesTrend: readsTrend(visit.actor),
      }),
  }),
  route({
    method: 'GET',
    path: '/language/terms.json',
    access,
    audit: notAudited,
    policy: ({ actor }) => inPosting(actor),
    handle: async (visit) => ({
      kind: 'json',
      value: (await termsOf(visit)).filter((term) => term.isOn).map(forBrowser),
    }),
  }),
  route({
    method: 'GET',
    path: '/language/trend',
    access,
    audit: { event: 'language.trend-shown' },
    policy: ({ actor }) => seeTrend(actor),
    handle: async (visit) => trendPage(await teamMonths(visit.tx, visit.actor.authorityId)),
  }),
];

/** Only what reading a text and advising on it needs. */
const forBrowser = ({ code, label, instead, why, patterns, unless, about, keepsNot }: StandingTerm) => ({
  code,
  label,
  instead,
  why,
  patterns,
  unless,
  about,
  keepsNot,
});

const changed = { event: 'language.term-changed' };

export const languageRoutes: Route[] = [
  ...pages,
  ...question({
    path: '/language/terms/new',
    form: 'language-term-new',
    access,
    audit: { shown: notAudited, done: changed },
    policy: ({ actor }) => changeWords(actor),
    schema: ownSchema,
    start: async () => ({ values: { isOn: 'yes' } }),
    page: (_visit, _record, view) => newTermPage(view),
    submit: async (visit, _record, value) => {
      await addTerm(visit, value);
      return { kind: 'redirect', to: '/language', said: 'Added. It is marked from now on.' };
    },
  }),
  ...question({
    path: '/language/terms/:code',
    form: 'language-term',
    access,
    params,
    audit: { shown: notAudited, done: changed },
    policy: ({ actor }) => changeWords(actor),
    record: async (visit: TermVisit) =>
      (await termsOf(visit)).find((term) => term.code === visit.params.code),
    schema: changeSchema,
    start: async (_visit: TermVisit, term: StandingTerm) => ({
      values: valuesOf(term),
      version: term.version,
    }),
    page: async (visit: TermVisit, term: StandingTerm, view) =>
      changeTermPage(term, await historyOf(visit.tx, visit.actor.authorityId, term.code), view),
    submit: async (visit: TermVisit, term: StandingTerm, value) => {
      const sent = z.coerce.number().int().catch(-1).parse(visit.body._version);
      await changeTerm(visit, term, value, sent);
      return { kind: 'redirect', to: '/language', said: 'Saved. It stands from now on.' };
    },
  }),
];
