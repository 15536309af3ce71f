import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { neededText, optionalDate, optionalText } from '../../platform/forms/parse-form.ts';
import { absent } from '../../platform/http/decision.ts';
import { question, type Route, route } from '../../platform/http/route.ts';
import { happened } from './child.commands.ts';
import { agencyKinds } from './code-lists-agencies.ts';
import { recordFact } from './fact.commands.ts';
import { currentFacts, factHistory } from './fact.store.ts';
import { type FactKind, factKindOf } from './fact-kinds.ts';
import { recordIdentifier } from './identifier.commands.ts';
import { identifiersOf } from './identifier.store.ts';
import { type RecordedNumberKind, recordedNumberKinds } from './identifiers.ts';
import { AboutPage, FactHistoryPage } from './pages/about/about.page.tsx';
import { FactPage } from './pages/about/fact.page.tsx';
import { NumberPage } from './pages/about/number.page.tsx';
import { childLayout, childQuestion } from './pages/record/child-layout.tsx';
import { childOf, childParams, decide, mayWriteClass, openedFor } from './record-access.ts';

const factParams = z.object({
  childId: z.uuid(),
  kind: z.string().refine((code) => factKindOf(code) !== undefined),
});
const kindOf = (visit: { params: { kind: string } }): FactKind => {
  const kind = factKindOf(visit.params.kind);
  if (!kind) throw absent();
  return kind;
};
/** One or several: radios post a text, boxes a list. */
const codes = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : [value].flat().filter((each) => each !== '')),
  z.array(z.string().max(40)).max(60),
);
const agencies = agencyKinds.map((kind) => kind.code) as [string, ...string[]];

const aboutRoutesOfFacts: Route[] = [
  route({
    method: 'GET',
    path: '/children/:childId/about',
    access: { dataClass: 'IDENT', verb: 'read', rule: 'AC-7' },
    audit: { event: 'child.about-viewed' },
    params: childParams,
    record: childOf,
    policy: openedFor('IDENT'),
    handle: async (visit, child) => {
      const facts = await currentFacts(visit.tx, child.id);
      const numbers = await identifiersOf(visit.tx, child.id);
      const classes = [...new Set(['IDENT', ...facts.map((fact) => fact.dataClass)])];
      visit.note({
        subjects: [child.id],
        objectType: 'child',
        objectId: child.id,
        classes,
        count: facts.length,
      });
      return childLayout(
        visit,
        child,
        'about',
        <AboutPage visit={visit} child={child} facts={facts} numbers={numbers} />,
      );
    },
  }),
  route({
    method: 'GET',
    path: '/children/:childId/about/:kind',
    access: { dataClass: 'IDENT', verb: 'read', rule: 'AC-7' },
    audit: { event: 'child.fact-history-viewed' },
    params: factParams,
    record: childOf,
    policy: (visit, child) => decide(visit, child, kindOf(visit).dataClass, 'read'),
    handle: async (visit, child) => {
      const kind = kindOf(visit);
      const facts = await factHistory(visit.tx, child.id, kind.code);
      visit.note({
        subjects: [child.id],
        objectType: 'child',
        objectId: child.id,
        classes: [kind.dataClass],
        fields: [kind.code],
        count: facts.length,
      });
      const mayChange = mayWriteClass(visit, kind.dataClass);
      return childLayout(
        visit,
        child,
        'about',
        <FactHistoryPage child={child} kind={kind} facts={facts} mayChange={mayChange} />,
      );
    },
  }),
  ...question({
    path: '/children/:childId/about/:kind/change',
    form: 'fact',
    access: { dataClass: 'IDENT', verb: 'read', rule: 'AC-12' },
    audit: { shown: { event: 'child.fact-asked' }, done: { event: 'child.fact-recorded' } },
    params: factParams,
    schema: z.object({
      codes,
      words: optionalText(),
      asOf: optionalDate(),
      source: neededText('Enter who says so, or where it was read', 500),
      shareWith: z.preprocess(
        (value) => (value === undefined || value === '' ? [] : [value].flat()),
        z.array(z.enum(agencies)),
      ),
    }),
    record: childOf,
    policy: (visit, child) => decide(visit, child, kindOf(visit).dataClass, 'write'),
    start: async (visit, child) => {
      const kind = kindOf(visit);
      visit.note({
        subjects: [child.id],
        objectType: 'child',
        objectId: child.id,
        classes: [kind.dataClass],
        fields: [kind.code],
      });
      const asOf = dayOf(visit.now);
      if (kind.isOwnWords) return { values: { asOf } };
      const now = (await factHistory(visit.tx, child.id, kind.code))[0];
      return {
        values: {
          asOf,
          codes: kind.isMulti ? (now?.codes ?? []) : (now?.codes?.[0] ?? ''),
          words: now?.words ?? '',
        },
      };
    },
    page: (visit, child, view) => {
      const kind = kindOf(visit);
      return childQuestion(
        child,
        kind.label,
        '/about',
        <FactPage child={child} kind={kind} view={view} now={visit.now} />,
      );
    },
    submit: async (visit, child, value) => {
      const kind = kindOf(visit);
      const { shareWith, ...fact } = value;
      await recordFact(visit, {
        ...fact,
        childId: child.id,
        kind: kind.code,
        ...(shareWith.length > 0 ? { shareWith } : {}),
      });
      visit.note({ objectType: 'child', objectId: child.id });
      return { kind: 'redirect', to: `/children/${child.id}/about`, said: `${kind.label}: saved` };
    },
  }),
];

const numberKinds = Object.keys(recordedNumberKinds) as [RecordedNumberKind, ...RecordedNumberKind[]];

export const aboutRoutes: Route[] = [
  ...aboutRoutesOfFacts,
  ...question({
    path: '/children/:childId/numbers',
    form: 'number',
    access: { dataClass: 'IDENT', verb: 'change', rule: 'AC-12' },
    audit: { shown: { event: 'child.number-asked' }, done: { event: 'child.number-recorded' } },
    params: childParams,
    schema: z.object({
      kind: z.enum(numberKinds, { error: 'Choose what kind of number it is' }),
      value: neededText('Enter the number', 40),
      source: neededText('Enter where the number comes from', 500),
    }),
    record: childOf,
    policy: openedFor('IDENT', 'write'),
    page: (visit, child, view) =>
      childQuestion(
        child,
        'Add a number',
        '/about',
        <NumberPage child={child} view={view} now={visit.now} />,
      ),
    submit: async (visit, child, value) => {
      await recordIdentifier(visit, { childId: child.id, ...value });
      const line = `${recordedNumberKinds[value.kind]}: written down`;
      await happened(visit, {
        childId: child.id,
        at: visit.now,
        kind: 'identity',
        dataClass: 'IDENT',
        line,
        agency: visit.actor.agency,
      });
      visit.note({ objectType: 'child', objectId: child.id, classes: ['IDENT'] });
      return { kind: 'redirect', to: `/children/${child.id}/about`, said: 'Number saved' };
    },
  }),
];
