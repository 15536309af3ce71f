import { z } from 'zod';
import { neededDate, neededText, oneOf, optionalText } from '../../platform/forms/parse-form.ts';
import { absent, allow, type Decision, FieldErrors, notrace } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { cellOf, opens, postingsWithRole, settingsOf } from '../access/index.ts';
import { happened } from './child.commands.ts';
import { type ChildRow, socialCareHistory } from './child.store.ts';
import { labelOf } from './code-lists.ts';
import { type SocialCareStatusCode, socialCareStatuses } from './code-lists-circumstances.ts';
import { childQuestion } from './pages/record/child-layout.tsx';
import { StatusPage } from './pages/status/status.page.tsx';
import { childOf, childParams, mayWriteClass } from './record-access.ts';
import { confirmSocialCareStatus, recordSocialCareStatus } from './social-care.commands.ts';

const codes = socialCareStatuses.map((status) => status.code) as [
  SocialCareStatusCode,
  ...SocialCareStatusCode[],
];
const back = (child: ChildRow, said: string) => ({
  kind: 'redirect' as const,
  to: `/children/${child.id}`,
  said,
});

/** By relationship, or by the authority's scope of identity (front door, service manager): FLAG data, rule AC-7. */
async function mayChangeStatus(visit: Visit, child: ChildRow): Promise<Decision> {
  const isScope =
    cellOf(visit.actor, 'IDENT')?.scope === 'authority' && child.authorityId === visit.actor.authorityId;
  return isScope || (await opens(visit.tx, child.id, 'IDENT')) ? allow('AC-7') : notrace('AC-7');
}
const workersOf = (visit: Visit) =>
  postingsWithRole(visit.tx, visit.actor.authorityId, ['ALLOCATED_SOCIAL_WORKER'], visit.now);

export const statusRoutes: Route[] = [
  ...question({
    path: '/children/:childId/social-care-status',
    form: 'social-care-status',
    access: { dataClass: 'IDENT', verb: 'read', rule: 'AC-12' },
    audit: { shown: { event: 'child.status-viewed' }, done: { event: 'child.status-recorded' } },
    params: childParams,
    record: childOf,
    policy: mayChangeStatus,
    schema: z.object({
      status: oneOf(codes, 'Choose what it says'),
      from: neededDate('Enter since which day'),
      allocatedPostingId: optionalText(40),
      allocatedName: optionalText(200),
      allocatedContact: optionalText(200),
      source: neededText('Enter where you looked', 500),
    }),
    page: async (visit, child, view) => {
      const history = await socialCareHistory(visit.tx, child.id);
      const workers = await workersOf(visit);
      visit.note({
        subjects: [child.id],
        objectType: 'child',
        objectId: child.id,
        classes: ['FLAG'],
        count: history.length,
      });
      const shown = {
        child,
        history,
        workers,
        view,
        now: visit.now,
        freshForDays: settingsOf(visit.actor).statusFreshDays,
        mayChange: mayWriteClass(visit, 'IDENT'),
      };
      return childQuestion(child, 'Social-care status', '', <StatusPage {...shown} />);
    },
    submit: async (visit, child, value) => {
      if (!mayWriteClass(visit, 'IDENT')) throw absent();
      const worker = (await workersOf(visit)).find((each) => each.id === value.allocatedPostingId);
      if (value.allocatedPostingId && !worker)
        throw new FieldErrors({ allocatedPostingId: 'Choose a social worker of this authority' });
      const spell = {
        ...value,
        childId: child.id,
        asAt: visit.now,
        allocatedName: worker?.staffName ?? value.allocatedName,
      };
      await recordSocialCareStatus(visit, spell);
      const line = `Social-care status: ${labelOf(socialCareStatuses, value.status)}`;
      const href = `/children/${child.id}/social-care-status`;
      await happened(visit, {
        childId: child.id,
        at: visit.now,
        kind: 'status',
        dataClass: 'IDENT',
        line,
        agency: visit.actor.agency,
        href,
      });
      visit.note({ objectType: 'child', objectId: child.id, classes: ['FLAG'] });
      return back(child, 'Social-care status saved, as at today');
    },
  }),
  route({
    method: 'POST',
    path: '/children/:childId/social-care-status/confirm',
    access: { dataClass: 'IDENT', verb: 'change', rule: 'AC-12' },
    audit: { event: 'child.status-confirmed' },
    params: childParams,
    record: childOf,
    policy: mayChangeStatus,
    handle: async (visit, child) => {
      const current = (await socialCareHistory(visit.tx, child.id)).find((spell) => spell.toOn === null);
      if (!current) throw absent();
      await confirmSocialCareStatus(visit, current);
      visit.note({ objectType: 'child', objectId: child.id });
      return back(child, 'Social-care status confirmed as at today');
    },
  }),
];
