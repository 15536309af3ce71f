import { z } from 'zod';
import { dayOf, startOf } from '../../platform/clock/wall-clock.ts';
import { allow, notrace } from '../../platform/http/decision.ts';
import { type Page, type Route, route, type Visit } from '../../platform/http/route.ts';
import { cellOf, type KnownChild, knownChild, opens, settingsOf } from '../access/index.ts';
import { findChildren, shortNameOf } from '../people/index.ts';
import { figureQuery, periodAsked } from './figure-asked.ts';
import { periodWords } from './figure-period.ts';
import { mayReadRows } from './figures.policy.ts';
import { RecordHeading } from './pages/episode/record-heading.part.tsx';
import { PeriodForm } from './pages/figures/period.form.tsx';
import { Patterns } from './pages/repeat/pattern.page.tsx';
import { MOST_SHOWN, RepeatPage } from './pages/repeat/repeat.page.tsx';
import { HubLinks } from './parts/hub-links.part.tsx';
import { patternRows } from './pattern.store.ts';
import { companyOf, type Pattern, patternsOf } from './pattern.ts';
import { countsOf, daysMissing } from './repeat.store.ts';
import { caughtBy, isFrequentOn, type RepeatRule, rulesToCompare } from './repeat.ts';

const access = { dataClass: 'MISSING', verb: 'list', rule: 'AC-2' } as const;
const whole = (least: number, most: number) =>
  z.coerce.number().int().min(least).max(most).optional().catch(undefined);

async function namesFor(visit: Visit<unknown, unknown>, ids: readonly string[]) {
  const unique = [...new Set(ids)];
  visit.note({ subjects: unique, classes: ['MISSING'], count: unique.length });
  const known = new Map((await findChildren(visit.tx, unique)).map((child) => [child.id, child]));
  return (id: string) => {
    const child = known.get(id);
    return child ? shortNameOf(child) : 'A child';
  };
}

const repeat = route({
  method: 'GET',
  path: '/missing/repeat',
  access,
  audit: { event: 'missing.repeat-shown' },
  query: z.object({ episodes: whole(2, 20), days: whole(7, 366) }),
  policy: ({ actor }) => mayReadRows(actor),
  handle: async (visit): Promise<Page> => {
    const { repeatMissingEpisodes, repeatMissingDays } = settingsOf(visit.actor);
    const own: RepeatRule = { episodes: repeatMissingEpisodes, days: repeatMissingDays };
    const { episodes, days } = visit.query;
    const rules = rulesToCompare(own, episodes && days ? { episodes, days } : undefined);
    const last = dayOf(visit.now);
    const first = last.subtract({ months: 12 }).add({ days: 1 });
    const since = first.subtract({ days: Math.max(...rules.map((rule) => rule.days)) });
    const children = await daysMissing(visit.tx, visit.actor.authorityId, since, visit.now);
    const caught = caughtBy(children, rules, first, last);
    const often = children
      .filter((child) => isFrequentOn(child.days, own, last))
      .map((child) => child.childId);
    const counts = (await countsOf(visit.tx, often, visit.now)).toSorted(
      (a, b) => b.in90 - a.in90 || b.in365 - a.in365,
    );
    const shown = [...counts.slice(0, MOST_SHOWN), ...caught.slice(0, MOST_SHOWN)].map((row) => row.childId);
    const nameOf = await namesFor(visit, shown);
    const values = {
      episodes: episodes === undefined ? '' : String(episodes),
      days: days === undefined ? '' : String(days),
    };
    const view = { values, errors: {}, key: '', csrf: '' };
    const facts = { actor: visit.actor, view, own, rules, first, last, now: counts, caught, nameOf };
    return { kind: 'page', title: 'Repeat missing', wide: true, body: <RepeatPage {...facts} /> };
  },
});

async function patternsIn(
  visit: Visit<unknown, unknown>,
  asked: { from: Temporal.Instant; to: Temporal.Instant; childId?: string },
): Promise<Pattern[]> {
  const rows = await patternRows(visit.tx, { authorityId: visit.actor.authorityId, ...asked });
  return patternsOf(rows.map(({ companions, ...row }) => ({ ...row, hasCompanions: companyOf(companions) })));
}

const pattern = route({
  method: 'GET',
  path: '/missing/pattern',
  access,
  audit: { event: 'missing.pattern-shown' },
  query: figureQuery,
  policy: ({ actor }) => mayReadRows(actor),
  handle: async (visit): Promise<Page> => {
    const asked = periodAsked({ ...visit.query, period: visit.query.period ?? '12months' }, visit.now);
    visit.note({ classes: ['MISSING'], reason: asked.search });
    const patterns = await patternsIn(visit, asked);
    const body = (
      <>
        <h1 class="govuk-heading-l">When and where children go missing</h1>
        <HubLinks visit={visit} here="/missing/pattern" />
        <PeriodForm asked={asked} now={visit.now} mayChooseDays />
        <h2 class="govuk-heading-m">{periodWords(asked.period)}</h2>
        <Patterns patterns={patterns} empty="No episode began in this time." />
      </>
    );
    return {
      kind: 'page',
      title: 'When and where',
      wide: true,
      body,
    };
  },
});

/** Two years of one child: long enough for a pattern, short enough to be about now. */
const YEARS_OF_CHILD = 2;
const childPattern = route({
  method: 'GET',
  path: '/children/:childId/missing/pattern',
  access: { dataClass: 'MISSING', verb: 'read', rule: 'AC-7' },
  audit: { event: 'missing.child-pattern-shown' },
  params: z.object({ childId: z.uuid() }),
  record: (visit) => knownChild(visit, visit.params.childId),
  policy: async (visit, child: KnownChild) =>
    cellOf(visit.actor, 'MISSING')?.scope === 'authority' || (await opens(visit.tx, child.id, 'MISSING'))
      ? allow('AC-7')
      : notrace('AC-7'),
  handle: async (visit, child: KnownChild): Promise<Page> => {
    const today = dayOf(visit.now);
    const from = startOf(today.subtract({ years: YEARS_OF_CHILD }));
    visit.note({ subjects: [child.id], classes: ['MISSING'] });
    const patterns = await patternsIn(visit, { from, to: visit.now, childId: child.id });
    const isFramed = await opens(visit.tx, child.id, 'IDENT');
    return child.page(
      visit,
      'missing',
      <>
        <RecordHeading isFramed={isFramed}>
          When and where they go missing, in the last {YEARS_OF_CHILD} years
        </RecordHeading>
        <Patterns patterns={patterns} empty="No episode in this time that you may read." />
      </>,
    );
  },
});

export const repeatRoutes: Route[] = [repeat, pattern, childPattern];
