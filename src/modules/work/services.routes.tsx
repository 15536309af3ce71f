import { z } from 'zod';
import { neededText, oneOf, optionalDate, optionalText } from '../../platform/forms/parse-form.ts';
import { allow, type Decision, forbid } from '../../platform/http/decision.ts';
import { question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { readsOf } from './help.policy.ts';
import { ServiceFormPage, ServicePage, ServicesPage } from './pages/services.page.tsx';
import { addService, changeService } from './services.commands.ts';
import { findService, type ServiceRow, servicesKnown } from './services.store.ts';
import { DIRECTORY_KEEPERS, serviceKindCodes } from './services.ts';
import { versionOf } from './work.policy.ts';

const WHY = 'signed-in: the directory of an authority names services, and nobody' as const;
const NOT_AUDITED = 'not audited: names services, and nobody' as const;

export const keepsDirectory = (actor: Visit['actor']): boolean => DIRECTORY_KEEPERS.includes(actor.role);
const mayKeep = (visit: Pick<Visit, 'actor'>): Decision =>
  keepsDirectory(visit.actor)
    ? allow('AC-2')
    : forbid('AC-2', 'Business support, the team’s manager and the administrator keep the directory.', {
        text: 'The directory',
        href: '/services',
      });

const serviceSchema = z.object({
  name: neededText('Enter what it is called', 200),
  kind: oneOf(serviceKindCodes, 'Choose what it is for'),
  programme: optionalText(200),
  whoFor: optionalText(2000),
  howToRefer: optionalText(2000),
  contact: optionalText(500),
  waiting: optionalText(200),
  waitingHeardOn: optionalDate(),
  endedOn: optionalDate(),
  endedBecause: optionalText(500),
});
const serviceParams = z.object({ serviceId: z.uuid() });
const serviceOf = (visit: Visit<z.output<typeof serviceParams>, unknown>): Promise<ServiceRow | undefined> =>
  findService(visit.tx, visit.params.serviceId);
const back = { text: 'Back', href: '/services' };

export const servicesRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/services',
    access: WHY,
    audit: NOT_AUDITED,
    query: z.object({ kind: z.enum(serviceKindCodes).optional().catch(undefined) }),
    handle: async (visit) => ({
      kind: 'page',
      title: 'Service directory',
      body: (
        <ServicesPage
          services={await servicesKnown(visit.tx)}
          kind={visit.query.kind}
          mayChange={keepsDirectory(visit.actor)}
          reads={readsOf(visit)}
        />
      ),
    }),
  }),
  ...question({
    path: '/services/new',
    form: 'service',
    access: WHY,
    audit: { shown: NOT_AUDITED, done: { event: 'service.added' } },
    schema: serviceSchema,
    policy: mayKeep,
    page: (_visit, _record, view) => ({
      kind: 'page',
      title: 'Add a service',
      back,
      body: <ServiceFormPage view={view} title="Add a service" />,
    }),
    submit: async (visit, _record, value) => ({
      kind: 'redirect',
      to: `/services/${await addService(visit, value)}`,
      said: 'Added to the directory.',
    }),
  }),
  route({
    method: 'GET',
    path: '/services/:serviceId',
    access: WHY,
    audit: NOT_AUDITED,
    params: serviceParams,
    record: serviceOf,
    handle: async (visit, service) => ({
      kind: 'page',
      title: service.name,
      back,
      body: <ServicePage service={service} mayChange={keepsDirectory(visit.actor)} />,
    }),
  }),
  ...question({
    path: '/services/:serviceId/change',
    form: 'service-change',
    access: WHY,
    audit: { shown: NOT_AUDITED, done: { event: 'service.changed' } },
    params: serviceParams,
    schema: serviceSchema,
    record: serviceOf,
    policy: mayKeep,
    start: async (_visit, service) => ({ values: { ...service }, version: service.version }),
    page: (_visit, service, view) => ({
      kind: 'page',
      title: `Change ${service.name}`,
      back: { text: 'Back', href: `/services/${service.id}` },
      body: <ServiceFormPage view={view} title={`Change ${service.name}`} service={service} />,
    }),
    submit: async (visit, service, value) => {
      await changeService(visit, service, versionOf(visit), value);
      return { kind: 'redirect', to: `/services/${service.id}`, said: 'Saved.' };
    },
  }),
];
