import { z } from 'zod';
import type { FormView } from '../../platform/forms/form-view.ts';
import { neededText, oneOf, parseForm } from '../../platform/forms/parse-form.ts';
import { FieldErrors } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { opens, postingsInAuthority } from './access.store.ts';
import { cellOf } from './actor.ts';
import { type KnownChild, knownChild } from './child-part.ts';
import { isGovernance, mayRestrict } from './governance.policy.ts';
import { restrictionPage } from './pages/restriction.page.tsx';
import { liftRestriction, restrict } from './restriction.commands.ts';
import { restrictionOf } from './restriction.store.ts';

const params = z.object({ childId: z.uuid() });
const access = { dataClass: 'FLAG', verb: 'read', rule: 'AC-6' } as const;

async function page(visit: Pick<Visit, 'tx' | 'now' | 'actor' | 'note'>, child: KnownChild, view: FormView) {
  const current = await restrictionOf(visit.tx, child.id, visit.now);
  const people = (await postingsInAuthority(visit.tx, visit.actor.authorityId, visit.now)).filter(
    (p) => cellOf(p, 'NOTE') !== undefined && p.id !== visit.actor.postingId,
  );
  visit.note({ subjects: [child.id], classes: ['FLAG'] });
  return restrictionPage(view, {
    child,
    current,
    people,
    mayLift: visit.actor.role === 'INFORMATION_GOVERNANCE',
  });
}

const named = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : [value].flat().filter((v) => v !== '')),
  z.array(z.uuid({ error: 'Choose from the list' })).max(200),
);

export const restrictionRoutes: Route[] = [
  ...question({
    path: '/children/:childId/restriction',
    form: 'restriction',
    schema: z.object({
      level: oneOf(['restricted', 'sealed'], 'Say who may find it'),
      named,
      reason: neededText('Say why', 2000),
    }),
    access,
    audit: { shown: { event: 'restriction.shown' }, done: { event: 'restriction.set' } },
    params,
    record: (visit) => knownChild(visit, visit.params.childId),
    policy: async (visit, child: KnownChild) =>
      mayRestrict(visit.actor, await opens(visit.tx, child.id, 'IDENT')),
    page,
    submit: async (visit, child, given) => {
      if (await restrictionOf(visit.tx, child.id, visit.now))
        throw new FieldErrors({ level: 'The record is restricted already' });
      await restrict(visit, { childId: child.id, ...given });
      return { kind: 'redirect', to: `/children/${child.id}`, said: 'The record is restricted.' };
    },
  }),
  route({
    method: 'POST',
    path: '/children/:childId/restriction/lift',
    access,
    audit: { event: 'restriction.lifted' },
    params,
    record: (visit) => knownChild(visit, visit.params.childId),
    policy: (visit) => isGovernance(visit.actor),
    again: page,
    handle: async (visit, child: KnownChild) => {
      const { reason } = parseForm(
        z.object({ reason: neededText('Say why it is no longer needed', 2000) }),
        visit.body,
      );
      await liftRestriction(visit, child.id, reason);
      return {
        kind: 'redirect',
        to: `/children/${child.id}/restriction`,
        said: 'The restriction is lifted.',
      };
    },
  }),
];
