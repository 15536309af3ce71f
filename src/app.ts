import type { FastifyInstance } from 'fastify';
import { healthRoutes } from './health.ts';
import { authorise, tellOfConflicts } from './modules/access/index.ts';
import { sessionPort } from './modules/accounts/index.ts';
import { recordEntries } from './modules/audit/index.ts';
import { wordingHelp } from './modules/language/index.ts';
import { type ModuleDeps, modules } from './modules.ts';
import type { Clock, Ids } from './platform/clock/clock.ts';
import type { Database } from './platform/db/database.ts';
import { eventBus } from './platform/events/events.ts';
import type { Ports, Route } from './platform/http/route.ts';
import { buildServer } from './platform/http/server.ts';
import type { Log } from './platform/log/log.ts';
import { shellWith } from './shell.tsx';

export interface AppDeps {
  database: Database;
  clock: Clock;
  ids: Ids;
  log: Log;
  secret: string;
  isSecure: boolean;
  isEvaluation: boolean;
  /** Whether messages that are left to be sent will go: a mail server is set. */
  sendsMail?: boolean | undefined;
  /** Where people sign in, as a browser reaches it. */
  serviceUrl?: string | undefined;
  personas: ModuleDeps['personas'];
  assets: { css: string; js: string };
  registerAssets?: (app: FastifyInstance) => Promise<void>;
  /** The benchmark's floor; nothing else adds routes from outside the modules. */
  extraRoutes?: Route[];
  /** Tests take one lock off and expect the other to hold; the service itself never gives any. */
  ports?: Partial<Ports>;
}

/** The table of contents: every module, joined. The only file that knows everything. */
export function assemble(
  deps: Pick<AppDeps, 'secret' | 'isSecure' | 'isEvaluation' | 'personas' | 'sendsMail' | 'serviceUrl'>,
) {
  const sessions = sessionPort(deps.isSecure);
  const all = modules({
    secret: deps.secret,
    cookieName: sessions.cookieName,
    personas: deps.personas,
    isEvaluation: deps.isEvaluation,
    sendsMail: deps.sendsMail,
    serviceUrl: deps.serviceUrl,
  });
  const routes: Route[] = [...healthRoutes, ...all.flatMap((m) => m.routes)];
  const navigation = all.flatMap((m) => m.navigation ?? []).sort((a, b) => a.order - b.order);
  const events = eventBus(all.flatMap((m) => m.subscriptions ?? []));
  const parts = (kind: string) => all.flatMap((m) => m.parts?.[kind] ?? []);
  return { sessions, modules: all, routes, navigation, events, parts };
}

export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const parts = assemble(deps);
  return buildServer({
    routes: [...parts.routes, ...(deps.extraRoutes ?? [])],
    database: deps.database,
    clock: deps.clock,
    ids: deps.ids,
    log: deps.log,
    events: parts.events,
    parts: parts.parts,
    ports: {
      authorise,
      record: recordEntries,
      untraced: tellOfConflicts,
      wording: wordingHelp,
      ...deps.ports,
    },
    sessions: parts.sessions,
    shell: shellWith(parts.navigation),
    secret: deps.secret,
    isSecure: deps.isSecure,
    assets: deps.assets,
    ...(deps.registerAssets ? { registerAssets: deps.registerAssets } : {}),
  });
}
