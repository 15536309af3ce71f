import { z } from 'zod';
import { neededText, oneOf } from '../../platform/forms/parse-form.ts';
import { notrace } from '../../platform/http/decision.ts';
import { question, type Route, type Visit } from '../../platform/http/route.ts';
import { Banner, formatDayTime } from '../../platform/ui/index.ts';
import { opens } from './access.store.ts';
import { type KnownChild, knownChild } from './child-part.ts';
import { enterInEmergency, reviewEmergency } from './emergency-access.commands.ts';
import { findEmergency, openEmergency } from './emergency-access.store.ts';
import { type EmergencyKind, emergencyKinds, mayEnter, reviewOutcomes } from './emergency-access.ts';
import { isGovernance } from './governance.policy.ts';
import { emergencyPage, reviewPage } from './pages/emergency-access.page.tsx';

const codes = <O extends object>(of: O) => Object.keys(of) as [string, ...string[]];
const childParams = z.object({ childId: z.uuid() });

function entering(
  kind: EmergencyKind,
  path: string,
  events: { shown: string; done: string },
  rule: string,
): Route[] {
  return question({
    path,
    form: events.done,
    schema: z.object({
      reasonCode: oneOf(codes(emergencyKinds[kind].reasons), 'Say why you need the record'),
      reason: neededText('Say what is happening', 2000),
    }),
    access: { dataClass: 'FLAG', verb: 'read', rule },
    audit: { shown: { event: events.shown }, done: { event: events.done } },
    params: childParams,
    record: (visit) => knownChild(visit, visit.params.childId),
    policy: async (visit, child: KnownChild) =>
      mayEnter(kind, {
        actor: visit.actor,
        now: visit.now,
        isSending: Object.keys(visit.body).length > 0,
        alreadyOpen: await opens(visit.tx, child.id, 'IDENT'),
      }),
    page: (visit, child, view) => {
      visit.note({ subjects: [child.id], classes: ['FLAG'] });
      return emergencyPage(view, child, kind);
    },
    submit: async (visit, child, given) => {
      const until = await enterInEmergency(visit, kind, child.id, given);
      return {
        kind: 'redirect',
        to: `/children/${child.id}`,
        said: `The record is open to you until ${formatDayTime(until, visit.now)}.`,
      };
    },
  });
}

const reviewing = question({
  path: '/governance/emergency-access/:accessId',
  form: 'emergency-access.review',
  schema: z.object({
    outcome: oneOf(codes(reviewOutcomes), 'Say whether it was right'),
    note: neededText('Say what you found', 2000),
  }),
  access: { dataClass: 'ADMIN', verb: 'change', rule: 'AC-14' },
  audit: { shown: { event: 'emergency-access.review-shown' }, done: { event: 'emergency-access.reviewed' } },
  params: z.object({ accessId: z.uuid() }),
  record: (visit) => findEmergency(visit.tx, visit.params.accessId),
  policy: (visit, entry) =>
    entry.staffId === visit.actor.staffId ? notrace('AC-14') : isGovernance(visit.actor),
  page: (visit, entry, view) => {
    visit.note({ subjects: [entry.childId], classes: ['ADMIN'] });
    return reviewPage(view, entry);
  },
  submit: async (visit, entry, given) => {
    await reviewEmergency(visit, entry, given.outcome as keyof typeof reviewOutcomes, given.note);
    return { kind: 'redirect', to: '/governance', said: 'The review is saved.' };
  },
});

export const emergencyRoutes: Route[] = [
  ...entering(
    'BREAK_GLASS',
    '/children/:childId/emergency-access',
    { shown: 'emergency-access.offered', done: 'emergency-access.used' },
    'AC-14',
  ),
  ...entering(
    'SELF_CLAIMED',
    '/children/:childId/claim',
    { shown: 'self-claim.offered', done: 'self-claim.used' },
    'AC-7',
  ),
  ...reviewing,
];

/** On the child's record while somebody is in by themselves: they see that it is watched, and when it ends. */
export const emergencyBanner = {
  module: 'access',
  banner: {
    order: 0,
    async show(visit: Visit, child: { id: string }) {
      const open = await openEmergency(visit.tx, child.id, visit.actor.postingId, visit.now);
      if (!open) return null;
      return (
        <Banner
          tone="soon"
          title={`${emergencyKinds[open.kind].label} until ${formatDayTime(open.toAt, visit.now)}`}
        >
          Those who work with the child and information governance have been told. What you open is recorded
          and reviewed.
        </Banner>
      );
    },
  },
};
