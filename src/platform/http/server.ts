import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Clock, Ids } from '../clock/clock.ts';
import type { Database } from '../db/database.ts';
import type { EventBus } from '../events/events.ts';
import type { Log } from '../log/log.ts';
import { MOST_BYTES } from './body.ts';
import { securityHeaders } from './headers.ts';
import { handleVisit } from './life.ts';
import { handleMachine, type Machine, sendFault } from './machine.ts';
import { plainPage, type Shell } from './pages.tsx';
import type { Ports, Route } from './route.ts';
import type { SessionPort } from './session-port.ts';

export interface ServerDeps {
  routes: Route[];
  database: Database;
  clock: Clock;
  ids: Ids;
  log: Log;
  events: EventBus;
  /** Pieces of pages by kind, from all modules in order. */
  parts: (kind: string) => readonly unknown[];
  ports: Ports;
  sessions: SessionPort;
  shell: Shell;
  /** Signs CSRF tokens. */
  secret: string;
  /** True when the site is reached by https: cookies are then `__Host-` and Secure. */
  isSecure: boolean;
  /** Files under /assets/. */
  registerAssets?: (app: FastifyInstance) => Promise<void>;
  assets: { css: string; js: string };
}

/** Every route served, in the order of the modules; the inventory is compared with what Fastify holds. */
export async function buildServer(deps: ServerDeps): Promise<FastifyInstance> {
  refuseEmptyPorts(deps);
  const app = Fastify({
    logger: false,
    trustProxy: false,
    bodyLimit: MOST_BYTES,
    genReqId: () => deps.ids.next(),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: MOST_BYTES });
  await app.register(multipart, {
    limits: { files: 5, fields: 500 },
  });
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of securityHeaders(deps.isSecure))
      if (!reply.hasHeader(name)) reply.header(name, value);
  });
  // Before any route: one that is there already would keep the framework's handler, which shows the fault's own words.
  app.setNotFoundHandler((_request, reply) => sendPlain(deps, reply, 404));
  app.setErrorHandler((error: Error & { statusCode?: number }, request: FastifyRequest, reply) => {
    const status = error.statusCode !== undefined && error.statusCode < 500 ? error.statusCode : 500;
    if (status === 500)
      deps.log.error('request failed', {
        requestId: request.id,
        route: request.routeOptions.url ?? '',
        error,
      });
    return sendPlain(deps, reply, status, request.id);
  });
  if (deps.registerAssets) await deps.registerAssets(app);
  for (const spec of deps.routes.filter((r) => r.machine === undefined)) {
    app.route({
      method: spec.method,
      url: spec.path,
      ...(spec.maxBytes === undefined ? {} : { bodyLimit: spec.maxBytes }),
      handler: (request, reply) => handleVisit(deps, spec, request, reply),
    });
  }
  await app.register(async (scope) => machineRoutes(deps, scope));
  return app;
}

/** Routes of other systems take their body as it came and answer every fault as JSON. */
function machineRoutes(deps: ServerDeps, scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  scope.setErrorHandler((error: Error & { statusCode?: number }, request: FastifyRequest, reply) => {
    const status = error.statusCode !== undefined && error.statusCode < 500 ? error.statusCode : 503;
    if (status === 503)
      deps.log.error('request failed', {
        requestId: request.id,
        route: request.routeOptions.url ?? '',
        error,
      });
    return sendFault(reply, status);
  });
  for (const spec of deps.routes) {
    const { machine } = spec;
    if (machine === undefined) continue;
    scope.route({
      method: spec.method,
      url: spec.path,
      ...(spec.maxBytes === undefined ? {} : { bodyLimit: spec.maxBytes }),
      handler: (request, reply) =>
        handleMachine(deps, { ...spec, machine } as Route & { machine: Machine }, request, reply),
    });
  }
}

function sendPlain(deps: ServerDeps, reply: FastifyReply, status: number, requestId?: string) {
  return reply
    .status(status)
    .type('text/html; charset=utf-8')
    .send(plainPage(deps.shell, deps.assets, status, requestId));
}

function refuseEmptyPorts(deps: ServerDeps): void {
  if (
    typeof deps.ports.authorise !== 'function' ||
    typeof deps.ports.record !== 'function' ||
    typeof deps.ports.untraced !== 'function'
  ) {
    throw new Error('no route is served while the authorise or record port is empty');
  }
  const seen = new Set<string>();
  for (const r of deps.routes) {
    const key = `${r.method} ${r.path}`;
    if (seen.has(key)) throw new Error(`two routes answer ${key}`);
    seen.add(key);
    if (!r.access || !r.audit) throw new Error(`${key} says neither who may reach it nor how it is audited`);
  }
}
