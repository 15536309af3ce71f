import { z } from 'zod';
import { neededText, oneOf } from '../../platform/forms/parse-form.ts';
import type { NavigationLink } from '../../platform/http/module.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { waitingLine } from '../../platform/http/waiting-line.ts';
import {
  endPartnerPage,
  newPartnerPage,
  partnerKeyPage,
  partnersPage,
} from './pages/partners/partners.page.tsx';
import { endPartner, letPartnerIn, partnerMachine, takeFromPartner } from './partner.commands.ts';
import { keepsPartners, mayKeepPartners } from './partner.policy.ts';
import { findPartner, partners } from './partner.store.ts';
import { PARTNER_KINDS } from './partner.ts';
import { NOTIFICATIONS_PATH, openApiDocument } from './partner-api.ts';

const access = { dataClass: 'ADMIN', verb: 'change', rule: 'AC-2' } as const;
const policy = (visit: Pick<Visit, 'actor'>) => mayKeepPartners(visit.actor);
/** Few at once, so that a burst of a partner's system never takes the connections people work with. */
const line = waitingLine(3);

const list = route({
  method: 'GET',
  path: '/missing/partners',
  access,
  audit: { event: 'missing-partners.listed' },
  policy,
  handle: async (visit) => partnersPage(await partners(visit.tx), visit.now),
});

const letIn = question({
  path: '/missing/partners/new',
  form: 'missing-partner',
  access,
  audit: { shown: { event: 'missing-partner.form-shown' }, done: { event: 'missing-partner.let-in' } },
  policy,
  schema: z.object({
    name: neededText('Say whose system it is', 200),
    kind: oneOf(PARTNER_KINDS, 'Say what kind of agency it is'),
  }),
  page: (_visit, _record, view) => newPartnerPage(view),
  submit: async (visit, _record, { name, kind }) => {
    const { key } = await letPartnerIn(visit, name, kind);
    return partnerKeyPage(name, key, NOTIFICATIONS_PATH);
  },
});

const params = z.object({ partnerId: z.uuid() });
const end = question({
  path: '/missing/partners/:partnerId/end',
  form: 'missing-partner-end',
  access,
  audit: { shown: { event: 'missing-partner.end-shown' }, done: { event: 'missing-partner.ended' } },
  params,
  policy,
  record: (visit: Visit<z.output<typeof params>>) => findPartner(visit.tx, visit.params.partnerId),
  schema: z.object({ because: neededText('Say why the key ends', 1000) }),
  page: (_visit, partner, view) => endPartnerPage(partner, view),
  submit: async (visit, partner, { because }) => {
    await endPartner(visit, partner, because);
    return { kind: 'redirect', to: '/missing/partners', said: 'Ended: the key no longer lets anybody in.' };
  },
});

const take = route({
  method: 'POST',
  path: NOTIFICATIONS_PATH,
  access: 'public: a partner’s system has a key instead of a session, and may only create',
  audit: { event: 'missing-notification.received' },
  machine: partnerMachine,
  maxBytes: 64_000,
  line,
  handle: async (visit) =>
    takeFromPartner(visit, {
      text: visit.sent?.text ?? '',
      idempotencyKey: visit.sent?.headers['idempotency-key'],
    }),
});

const document = route({
  method: 'GET',
  path: '/api/v1/openapi.json',
  access: 'public: says how a notification is sent, nothing about anybody',
  audit: 'not audited: a description of the service',
  handle: async () => ({ kind: 'json', value: openApiDocument() }),
});

export const partnerRoutes: Route[] = [list, ...letIn, ...end, take, document];
export const partnerNavigation: NavigationLink = {
  text: 'Partner systems',
  href: '/missing/partners',
  order: 85,
  isFor: keepsPartners,
};
