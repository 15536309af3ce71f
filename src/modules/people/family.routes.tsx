import { z } from 'zod';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import {
  neededText,
  oneOf,
  optionalDate,
  optionalOneOf,
  optionalText,
  tick,
} from '../../platform/forms/parse-form.ts';
import { absent } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { ageOfChild, calledName, familyOf } from './child.queries.ts';
import type { ChildRow } from './child.store.ts';
import {
  type FamilyRelationshipCode,
  factorStates,
  familyFactors,
  familyRelationships,
  parentalResponsibilities,
} from './code-lists-family.ts';
import { recordFamilyFactor, recordRelative, recordSibling, siblingsOf } from './family.commands.ts';
import { adultsOfFamily, familyGroupOf, familyLinks } from './family.store.ts';
import { FamilyPage } from './pages/family/family.page.tsx';
import { FactorPage, RelativePage, SiblingPage } from './pages/family/relative.page.tsx';
import { childLayout, childQuestion } from './pages/record/child-layout.tsx';
import { childOf, childParams, openedFor } from './record-access.ts';
import { searchChildren } from './search.queries.ts';

const codesOf = <C extends string>(list: readonly { code: C }[]) =>
  list.map((entry) => entry.code) as [C, ...C[]];
const livesWith = () => oneOf(['YES', 'PART', 'NO', 'NOT_KNOWN'], 'Choose whether they live together');
const source = () => neededText('Enter who says so', 500);
const asked = { shown: { event: 'child.family-asked' }, done: { event: 'child.family-recorded' } } as const;
const writes = {
  access: { dataClass: 'IDENT', verb: 'change', rule: 'AC-12' },
  params: childParams,
  record: childOf,
  policy: openedFor('IDENT', 'write'),
} as const;
const saved = (child: ChildRow) => ({
  kind: 'redirect' as const,
  to: `/children/${child.id}/family`,
  said: 'Family and household: saved',
});
const noted = (visit: Visit, child: ChildRow, dataClass = 'IDENT') =>
  visit.note({ subjects: [child.id], objectType: 'child', objectId: child.id, classes: [dataClass] });

/** The adult of `?person=`, only when they are of this family. */
async function personAsked(visit: Visit<unknown, Record<string, string>>, child: ChildRow) {
  const id = visit.query.person;
  if (!id) return undefined;
  const link = (await familyLinks(visit.tx, child.id)).find((each) => each.personId === id);
  if (!link) throw absent();
  return link;
}

export const familyRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/children/:childId/family',
    access: { dataClass: 'IDENT', verb: 'read', rule: 'AC-7' },
    audit: { event: 'child.family-viewed' },
    params: childParams,
    record: childOf,
    policy: openedFor('IDENT'),
    handle: async (visit, child) => {
      const family = await familyOf(visit.tx, child.id);
      const count = (await siblingsOf(visit.tx, child.id)).length + 1;
      const others = family.flatMap((member) => (member.otherChildId ? [member.otherChildId] : []));
      const classes = family.some((member) => member.factors.length > 0) ? ['IDENT', 'NOTE'] : ['IDENT'];
      visit.note({
        subjects: [child.id, ...others],
        objectType: 'child',
        objectId: child.id,
        classes,
        count: family.length,
      });
      return childLayout(
        visit,
        child,
        'family',
        <FamilyPage visit={visit} child={child} family={family} countInFamily={count} />,
      );
    },
  }),
  ...question({
    ...writes,
    path: '/children/:childId/family/new',
    form: 'relative',
    audit: asked,
    schema: z.object({
      personId: optionalText(40),
      name: optionalText(200),
      bornOn: optionalDate(),
      relationship: oneOf(codesOf(familyRelationships), 'Choose what they are to the child'),
      livesWith: livesWith(),
      isCarer: tick(),
      responsibility: optionalOneOf(codesOf(parentalResponsibilities)),
      note: optionalText(),
      source: source(),
    }),
    subject: (visit) => visit.url,
    start: async (visit, child) => {
      noted(visit, child);
      const link = await personAsked(visit, child);
      return {
        values: link
          ? {
              relationship: link.relationship,
              livesWith: link.livesWith,
              isCarer: link.isCarer ? 'yes' : '',
              responsibility: link.responsibility ?? '',
              note: link.note ?? '',
            }
          : {},
      };
    },
    page: async (visit, child, view) => {
      const link = await personAsked(visit, child);
      const group = await familyGroupOf(visit.tx, child.id);
      const known = group ? await adultsOfFamily(visit.tx, child.id, group) : [];
      return childQuestion(
        child,
        'Family and household',
        '/family',
        <RelativePage
          child={child}
          view={view}
          now={visit.now}
          known={known}
          person={link?.name ?? undefined}
        />,
      );
    },
    submit: async (visit, child, value) => {
      const link = await personAsked(visit, child);
      const personId = link?.personId ?? (await offered(visit, child, value.personId));
      await recordRelative(visit, {
        ...value,
        childId: child.id,
        personId,
        relationship: value.relationship as FamilyRelationshipCode,
      });
      noted(visit, child);
      return saved(child);
    },
  }),
  ...question({
    ...writes,
    path: '/children/:childId/family/sibling',
    form: 'sibling',
    audit: asked,
    query: z.object({ q: z.string().max(200).default('') }),
    schema: z.object({
      otherChildId: z.uuid({ error: 'Choose which child' }),
      relationship: oneOf(
        ['SISTER', 'BROTHER', 'HALF_SIBLING', 'STEP_SIBLING', 'COUSIN', 'OWN_CHILD'],
        'Choose what they are to this child',
      ),
      livesWith: livesWith(),
      source: source(),
    }),
    start: async (visit) => ({ values: { q: visit.query.q } }),
    page: async (visit, child, view) => {
      const q = visit.query.q;
      const today = dayOf(visit.now);
      const found = q
        ? (await searchChildren(visit.tx, q, today)).found.filter((each) => each.child.id !== child.id)
        : [];
      visit.note({
        subjects: [child.id, ...found.map((each) => each.child.id)],
        objectType: 'child',
        objectId: child.id,
        classes: ['FLAG'],
        count: found.length,
      });
      const labels = found.map((each) => ({
        id: each.child.id,
        label: `${calledName(each.child)}, ${ageOfChild(each.child, visit.now)}`,
      }));
      return childQuestion(
        child,
        'Link a child of the family',
        '/family',
        <SiblingPage child={child} view={view} now={visit.now} found={labels} looked={q !== ''} />,
      );
    },
    submit: async (visit, child, value) => {
      await recordSibling(visit, { childId: child.id, ...value });
      noted(visit, child);
      visit.note({ subjects: [value.otherChildId] });
      return saved(child);
    },
  }),
  ...question({
    path: '/children/:childId/family/:personId/factor',
    form: 'family-factor',
    access: { dataClass: 'NOTE', verb: 'change', rule: 'AC-12' },
    audit: asked,
    params: z.object({ childId: z.uuid(), personId: z.uuid() }),
    record: childOf,
    policy: openedFor('NOTE', 'write'),
    schema: z.object({
      factor: oneOf(codesOf(familyFactors), 'Choose what it is'),
      state: oneOf(codesOf(factorStates), 'Choose whether it is so'),
      note: optionalText(),
      asOf: optionalDate(),
      source: source(),
    }),
    page: async (visit, child, view) => {
      noted(visit, child, 'NOTE');
      const link = (await familyLinks(visit.tx, child.id)).find(
        (each) => each.personId === visit.params.personId,
      );
      if (!link) throw absent();
      return childQuestion(
        child,
        'What an adult struggles with',
        '/family',
        <FactorPage child={child} view={view} now={visit.now} person={link.name ?? 'this adult'} />,
      );
    },
    submit: async (visit, child, value) => {
      await recordFamilyFactor(visit, { ...value, childId: child.id, personId: visit.params.personId });
      noted(visit, child, 'NOTE');
      return saved(child);
    },
  }),
];

/** An adult offered because a brother or sister has them; anybody else's id is nobody. */
async function offered(visit: Visit, child: ChildRow, id: string | undefined): Promise<string | undefined> {
  if (!id) return undefined;
  const group = await familyGroupOf(visit.tx, child.id);
  const known = group ? await adultsOfFamily(visit.tx, child.id, group) : [];
  if (!known.some((each) => each.id === id)) throw absent();
  return id;
}
