import { z } from 'zod';
import { neededText } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route } from '../../platform/http/route.ts';
import { postingsInAuthority } from './access.store.ts';
import { isPerson } from './actor.ts';
import { type KnownChild, knownChild } from './child-part.ts';
import { addConflict, declareConflict, declareConflictWith } from './conflict.commands.ts';
import { conflicts, declarations } from './conflict.store.ts';
import { isGovernanceDesk } from './governance.policy.ts';
import { conflictDeskPage, conflictWithPage, myConflictsPage } from './pages/conflict.page.tsx';

const connection = neededText('Say how you know them', 2000);
const optionalId = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.uuid({ error: 'Choose from the list' }).optional(),
);

const mine = question({
  path: '/my/conflicts',
  form: 'conflict.own',
  schema: z.object({ about: neededText('Say who it is about', 500), connection }),
  access: 'signed-in: everybody may tell of a conflict of their own',
  audit: { shown: { event: 'conflict.own-shown' }, done: { event: 'conflict.declared' } },
  page: async (visit, _record, view) =>
    myConflictsPage(view, await declarations(visit.tx, visit.actor.staffId)),
  submit: async (visit, _record, given) => {
    if (visit.actor.postingId === '') throw new FieldErrors({ about: 'Choose a posting first' });
    await declareConflict(visit, given);
    return { kind: 'redirect', to: '/my/conflicts', said: 'Information governance has been told.' };
  },
});

const withThisChild = question({
  path: '/children/:childId/conflict',
  form: 'conflict.with',
  schema: z.object({ connection }),
  access: { dataClass: 'FLAG', verb: 'read', rule: 'AC-4' },
  audit: { shown: { event: 'conflict.with-shown' }, done: { event: 'conflict.declared' } },
  params: z.object({ childId: z.uuid() }),
  record: (visit) => knownChild(visit, visit.params.childId),
  page: (visit, child: KnownChild, view) => {
    visit.note({ subjects: [child.id], classes: ['FLAG'] });
    return conflictWithPage(view, child);
  },
  submit: async (visit, child, given) => {
    await declareConflictWith(visit, child.id, given.connection);
    return {
      kind: 'redirect',
      to: '/my/conflicts',
      said: 'The record is closed to you. Information governance has been told.',
    };
  },
});

const desk = question({
  path: '/governance/conflicts',
  form: 'conflict.desk',
  schema: z.object({
    staffId: z.uuid({ error: 'Choose who has the conflict' }),
    childId: z.preprocess(
      (v) => (typeof v === 'string' ? v.trim().split('/').at(-1) : undefined),
      z.uuid({ error: 'Enter the reference of the record' }),
    ),
    declarationId: optionalId,
    reason: neededText('Say what the conflict is', 2000),
  }),
  access: { dataClass: 'ADMIN', verb: 'create', rule: 'AC-4' },
  audit: { shown: { event: 'conflict.desk-shown' }, done: { event: 'conflict.added' } },
  policy: (visit) => isGovernanceDesk(visit.actor),
  page: async (visit, _record, view) => {
    const people = await postingsInAuthority(visit.tx, visit.actor.authorityId, visit.now);
    const told = await declarations(visit.tx, null);
    const current = await conflicts(visit.tx, visit.now);
    visit.note({ subjects: current.map((c) => c.childId), count: current.length });
    const unique = [...new Map(people.filter((p) => isPerson(p.role)).map((p) => [p.staffId, p])).values()];
    return conflictDeskPage(view, {
      people: unique,
      waiting: told.filter((d) => d.dealtWithAt === null),
      current,
    });
  },
  submit: async (visit, _record, given) => {
    if (!(await knownChild(visit, given.childId)))
      throw new FieldErrors({ childId: 'Enter the reference of the record' });
    const people = await postingsInAuthority(visit.tx, visit.actor.authorityId, visit.now);
    if (!people.some((each) => each.staffId === given.staffId))
      throw new FieldErrors({ staffId: 'Choose who has the conflict' });
    await addConflict(visit, given);
    return {
      kind: 'redirect',
      to: '/governance/conflicts',
      said: 'The record is closed to them from now on.',
    };
  },
});

export const conflictRoutes: Route[] = [...mine, ...withThisChild, ...desk];
