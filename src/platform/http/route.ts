import type { VNode } from 'preact';
import type { z } from 'zod';
import type { FormView } from '../forms/form-view.ts';
import { parseForm } from '../forms/parse-form.ts';
import type { Decision } from './decision.ts';
import type { Machine, Sent } from './machine.ts';
import type { WordingPort } from './saved-texts.ts';
import type { WaitingLine } from './waiting-line.ts';
import type { AuditEntry, Work } from './work.ts';

/** Class and act of the record a route reaches, and the rule that decides; or a sentence why nobody needs one. */
export type AccessClause =
  | { dataClass: string; verb: Verb; rule: string }
  | `public: ${string}`
  | `signed-in: ${string}`;
export type Verb =
  | 'find'
  | 'read'
  | 'list'
  | 'create'
  | 'change'
  | 'correct'
  | 'decide'
  | 'approve'
  | 'reveal'
  | 'export'
  | 'close';
export type AuditClause = { event: string } | `not audited: ${string}`;

export interface Page {
  kind: 'page';
  title: string;
  body: VNode;
  status?: number;
  chrome?: 'app' | 'public' | 'print' | 'wall' | 'plain' | 'pocket';
  back?: { text: string; href: string };
  wide?: boolean;
  /** Pages for a wall: seconds until the screen asks again by itself, where no script runs. */
  refreshSeconds?: number;
  /** Whose page it is, where nobody is signed in. */
  authorityName?: string;
  /** Public pages: where "Exit this page" leads. */
  quickExit?: string;
}
export interface Redirect {
  kind: 'redirect';
  to: string;
  /** Shown once, on the next page. */
  said?: string;
}
export interface Download {
  kind: 'download';
  bytes: Uint8Array;
  type: string;
  name: string;
  inline?: boolean;
}
export interface Json {
  kind: 'json';
  value: unknown;
  status?: number;
  /** Where it is not plain `application/json`. */
  type?: string;
}
/** A piece of a page, for a page that brings itself up to date; never a page of its own. */
export interface Fragment {
  kind: 'fragment';
  body: VNode;
}
export type Answer = Page | Redirect | Download | Json | Fragment;

export interface Upload {
  field: string;
  filename: string;
  bytes: Uint8Array;
}

/** A request in its transaction. `actor` of a public request has the role PUBLIC and no posting. */
export interface Visit<Params = unknown, Query = unknown> extends Work {
  params: Params;
  query: Query;
  /** Raw form fields as sent; arrays for repeated names. */
  body: Record<string, string | string[]>;
  uploads: Upload[];
  /** What another system sent, as it came: machine routes only. */
  sent?: Sent;
  url: string;
  /** The form with nothing typed yet, or as typed before (a draft). */
  view(
    values?: Record<string, unknown>,
    options?: { version?: number; form?: string; subject?: string },
  ): Promise<FormView>;
  /** Shown once: what the last act said. */
  said: string | undefined;
  /** Pieces that modules contribute to this page, by kind, in the order of the modules. */
  parts(kind: string): readonly unknown[];
  assets: { css: string; js: string };
  requestId: string;
  /** Where the request came from, as the connection says; forwarded headers are not believed. */
  network: string;
  setCookie(name: string, value: string | null): void;
  /** Tells the browser to forget what it kept of this site. */
  clearSite(): void;
}

export interface RouteSpec<P extends z.ZodType = Strings, Q extends z.ZodType = Strings, R = null> {
  method: 'GET' | 'POST';
  path: string;
  access: AccessClause;
  audit: AuditClause;
  params?: P;
  query?: Q;
  /** Finds the record under row-level security. `undefined` is answered as "no such page". */
  record?: (visit: Visit<z.output<P>, z.output<Q>>) => Promise<R | undefined>;
  /** May this actor do this act to this record, in this state? */
  policy?: (visit: Visit<z.output<P>, z.output<Q>>, record: R) => Decision | Promise<Decision>;
  handle: (visit: Visit<z.output<P>, z.output<Q>>, record: R) => Promise<Answer>;
  /** POST only: shows the form again; called with what was typed when fields are wrong (422) or stale (409). */
  again?: (visit: Visit<z.output<P>, z.output<Q>>, record: R, view: FormView) => Promise<Page>;
  maxBytes?: number;
  /** Waits here for its turn before it takes a connection: slowed under load, never refused. */
  line?: WaitingLine;
  /** Routes for somebody signed in: open already with the password alone, or before a posting is chosen. */
  whileArriving?: readonly ('needs-code' | 'needs-posting')[];
  /** Asked by an open page of itself, not by a person: it does not keep an idle session alive. */
  isBackground?: boolean;
  /** For another system instead of a browser: its key says who it is, and every answer is JSON. */
  machine?: Machine;
  /** Public routes: answered as to a visitor even when somebody is signed in; who they are is what they type. */
  asVisitor?: boolean;
}
// biome-ignore lint/suspicious/noExplicitAny: a route table holds routes of different records
export type Route = RouteSpec<any, any, any>;

type Strings = z.ZodType<Record<string, string>>;

/** The only way to add a route. `access` and `audit` are required, so that absence is a sentence somebody wrote. */
export function route<P extends z.ZodType = Strings, Q extends z.ZodType = Strings, R = null>(
  spec: RouteSpec<P, Q, R>,
): Route {
  return spec;
}

export interface QuestionSpec<P extends z.ZodType, Q extends z.ZodType, F extends z.ZodType, R>
  extends Omit<RouteSpec<P, Q, R>, 'method' | 'handle' | 'again' | 'audit'> {
  /** Name of the form, for drafts. */
  form: string;
  /** What a draft is about; the URL when left out. */
  subject?: (visit: Visit<z.output<P>, z.output<Q>>) => string;
  schema: F;
  audit: { shown: AuditClause; done: AuditClause };
  /** Values to begin with, and the version they come from when it is a change. */
  start?: (
    visit: Visit<z.output<P>, z.output<Q>>,
    record: R,
  ) => Promise<{ values: Record<string, unknown>; version?: number }>;
  page: (visit: Visit<z.output<P>, z.output<Q>>, record: R, view: FormView) => Page | Promise<Page>;
  submit: (visit: Visit<z.output<P>, z.output<Q>>, record: R, value: z.output<F>) => Promise<Answer>;
}

/** One question: shown by GET, answered by POST; asked again with every answer kept when something is wrong. */
export function question<
  F extends z.ZodType,
  P extends z.ZodType = Strings,
  Q extends z.ZodType = Strings,
  R = null,
>(spec: QuestionSpec<P, Q, F, R>): Route[] {
  const { form, schema, start, page, submit, audit, ...rest } = spec;
  type V = Visit<z.output<P>, z.output<Q>>;
  const subject = (visit: V) => spec.subject?.(visit) ?? visit.url.split('?')[0] ?? '';
  const get: RouteSpec<P, Q, R> = {
    ...rest,
    method: 'GET',
    audit: audit.shown,
    handle: async (visit, record) => {
      const begun = (await start?.(visit, record)) ?? { values: {} };
      const version = begun.version === undefined ? {} : { version: begun.version };
      return page(
        visit,
        record,
        await visit.view(begun.values, { form, subject: subject(visit), ...version }),
      );
    },
  };
  const post: RouteSpec<P, Q, R> = {
    ...rest,
    method: 'POST',
    audit: audit.done,
    handle: async (visit, record) => submit(visit, record, parseForm(schema, visit.body)),
    again: async (visit, record, view) => page(visit, record, view),
  };
  return [get, post];
}

export type { AuditEntry };
/** What the app fills in: no route is served while a port is empty. */
export interface Ports {
  /** Decides on class and act for the actor's role (rules AC-0 to AC-3, AC-16), before the record is looked for. */
  authorise(actor: Work['actor'], access: AccessClause): Decision;
  /** Appends to the audit in the same transaction; called last before the commit. */
  record(work: Work, entries: AuditEntry[]): Promise<void>;
  /** Hears of every answer "no such page", with the ids that were asked for; whoever asked is told nothing. */
  untraced(work: Work, ids: readonly string[]): Promise<void>;
  /** Help with wording, where the application gives any. */
  wording?: WordingPort | undefined;
}
