import { z } from 'zod';
import { anyOf, neededText, oneOf, optionalDate, optionalText } from '../../platform/forms/parse-form.ts';
import { absent } from '../../platform/http/decision.ts';
import { question, type Route, route } from '../../platform/http/route.ts';
import { agencyKinds } from './code-lists-agencies.ts';
import { informationBases, personOfConcernRoles } from './code-lists-family.ts';
import { recordConcern } from './concern.commands.ts';
import { concernsOf, findPeopleOfConcern } from './concern.store.ts';
import { ConcernPage, NewConcernPage } from './pages/concern/concern.page.tsx';
import { childLayout, childQuestion } from './pages/record/child-layout.tsx';
import { childOf, childParams, openedFor } from './record-access.ts';

const codesOf = <C extends string>(list: readonly { code: C }[]) =>
  list.map((entry) => entry.code) as [C, ...C[]];

export const concernRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/children/:childId/people-of-concern',
    access: { dataClass: 'POC', verb: 'read', rule: 'AC-7' },
    audit: { event: 'child.people-of-concern-viewed' },
    params: childParams,
    record: childOf,
    policy: openedFor('POC'),
    handle: async (visit, child) => {
      const rows = await concernsOf(visit.tx, child.id);
      visit.note({
        subjects: [child.id],
        objectType: 'child',
        objectId: child.id,
        classes: ['POC'],
        count: rows.length,
      });
      return childLayout(
        visit,
        child,
        'people-of-concern',
        <ConcernPage visit={visit} child={child} rows={rows} />,
      );
    },
  }),
  ...question({
    path: '/children/:childId/people-of-concern/new',
    form: 'person-of-concern',
    access: { dataClass: 'POC', verb: 'change', rule: 'AC-12' },
    audit: {
      shown: { event: 'child.person-of-concern-asked' },
      done: { event: 'child.person-of-concern-recorded' },
    },
    params: childParams,
    record: childOf,
    policy: openedFor('POC', 'write'),
    schema: z.object({
      personOfConcernId: optionalText(40),
      names: optionalText(300),
      description: optionalText(),
      ageBand: optionalText(60),
      vehicles: optionalText(500),
      phonesAndHandles: optionalText(500),
      role: oneOf(codesOf(personOfConcernRoles), 'Choose what we think they are'),
      words: neededText('Write why we are worried'),
      childWords: optionalText(),
      basis: oneOf(codesOf(informationBases), 'Choose what this rests on'),
      asOf: optionalDate(),
      source: neededText('Enter who says so, or where it was read', 500),
      shareWith: anyOf(codesOf(agencyKinds)),
    }),
    page: async (visit, child, view) => {
      const known = await findPeopleOfConcern(visit.tx);
      visit.note({
        subjects: [child.id],
        objectType: 'child',
        objectId: child.id,
        classes: ['POC'],
        count: known.length,
      });
      return childQuestion(
        child,
        'A person we are worried about',
        '/people-of-concern',
        <NewConcernPage child={child} view={view} now={visit.now} known={known} />,
      );
    },
    submit: async (visit, child, { shareWith, ...value }) => {
      if (
        value.personOfConcernId &&
        !(await findPeopleOfConcern(visit.tx)).some(({ id }) => id === value.personOfConcernId)
      )
        throw absent();
      await recordConcern(visit, {
        ...value,
        childId: child.id,
        ...(shareWith.length > 0 ? { shareWith } : {}),
      });
      visit.note({ objectType: 'child', objectId: child.id });
      return {
        kind: 'redirect',
        to: `/children/${child.id}/people-of-concern`,
        said: 'Saved, apart from the family',
      };
    },
  }),
];
