import type { FastifyRequest } from 'fastify';
import type { Tx } from '../db/database.ts';
import type { FormView } from '../forms/form-view.ts';
import { findDraft } from '../forms/forms.store.ts';
import { type Body, wellFormedAll } from './body.ts';
import type { Visit } from './route.ts';
import type { ServerDeps } from './server.ts';
import type { Entered } from './session-port.ts';
import { randomToken } from './tokens.ts';
import type { AuditEntry, Work } from './work.ts';

/** A visit with what only the life of a request needs: its notes for the audit and its cookies. */
// biome-ignore lint/suspicious/noExplicitAny: params and query get their types from each route's own schema
export interface OpenVisit extends Visit<any, any> {
  entered: Entered;
  csrf: string;
  notes(): Partial<AuditEntry>;
  discardNotes(): void;
  extraEntries(): AuditEntry[];
  /** Ids asked for in a request that was answered "no such page". */
  untraced: string[];
  cookieChanges: { name: string; value: string | null }[];
  shouldClearSite: boolean;
}

export interface VisitFacts {
  tx: Tx;
  entered: Entered;
  request: FastifyRequest;
  body: Body;
  now: Temporal.Instant;
  said: string | undefined;
  csrf: string;
  holder: string;
}

export function openVisit(deps: ServerDeps, facts: VisitFacts): OpenVisit {
  const { tx, entered, request, body, now, said, csrf } = facts;
  let notes: Partial<AuditEntry> = {};
  const extra: AuditEntry[] = [];
  const visit: OpenVisit = {
    tx,
    actor: entered.actor,
    entered,
    now,
    ids: deps.ids,
    clock: deps.clock,
    params: wellFormedAll(request.params),
    query: wellFormedAll(request.query),
    body: body.fields,
    uploads: body.uploads,
    url: request.url,
    requestId: request.id,
    network: request.ip,
    said,
    csrf,
    assets: deps.assets,
    parts: deps.parts,
    untraced: [],
    cookieChanges: [],
    shouldClearSite: false,
    note(details) {
      const subjects = [...new Set([...(notes.subjects ?? []), ...(details.subjects ?? [])])];
      notes = { ...notes, ...details, ...(subjects.length > 0 ? { subjects } : {}) };
    },
    notes: () => notes,
    discardNotes() {
      notes = {};
      extra.length = 0;
    },
    alsoRecord: (entry) => void extra.push(entry),
    extraEntries: () => extra,
    setCookie: (name, value) => void visit.cookieChanges.push({ name, value }),
    clearSite() {
      visit.shouldClearSite = true;
    },
    publish: (event, payload) => deps.events.publish(visit as Work, event, payload),
    view: (values = {}, options = {}) => viewOf(visit, values, options),
  };
  return visit;
}

async function viewOf(
  visit: OpenVisit,
  values: Record<string, unknown>,
  options: { version?: number; form?: string; subject?: string },
): Promise<FormView> {
  const base = { errors: {}, key: randomToken(), csrf: visit.csrf };
  const version = options.version === undefined ? {} : { version: String(options.version) };
  if (options.form === undefined || options.subject === undefined || visit.entered.state !== 'ready') {
    return { ...base, ...version, values };
  }
  const { form, subject } = options;
  const saved = await findDraft(visit.tx, form, subject);
  const draft = {
    id: saved?.id ?? visit.ids.next(),
    savedAt: saved?.savedAt.toString(),
    url: `/drafts?form=${encodeURIComponent(form)}&subject=${encodeURIComponent(subject)}`,
  };
  // A draft holds the whole form: a box unticked in it stays unticked. It is sent with the version it was typed over,
  // so that a record changed meanwhile is answered with both texts.
  const { _version: typedOver, ...typed } = saved?.fields ?? {};
  return {
    ...base,
    ...version,
    ...(typeof typedOver === 'string' ? { version: typedOver } : {}),
    values: saved ? typed : values,
    draft: { ...draft, form, subject },
  };
}
