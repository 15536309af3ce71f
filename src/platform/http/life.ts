import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { FormView } from '../forms/form-view.ts';
import { claimKey, dropDraft, keepLocation, LONGEST, saveDraft } from '../forms/forms.store.ts';
import { draftFields } from '../forms/parse-form.ts';
import { renderFragment } from '../ui/layout.tsx';
import { type Body, MOST_BYTES, readBody, wellFormedAll } from './body.ts';
import { type Decision, FieldErrors, notrace, Refusal, StaleEdit } from './decision.ts';
import { problemPage, refusalPage, signInRedirect, staleNotice, unsavedPage, withNotice } from './pages.tsx';
import type { Answer, Page, Route, Visit } from './route.ts';
import { withWordingHelp } from './saved-texts.ts';
import type { ServerDeps } from './server.ts';
import type { Entered } from './session-port.ts';
import { csrfToken, isSameToken, randomToken, seal, unseal } from './tokens.ts';
import { type OpenVisit, openVisit } from './visit.ts';
import type { AuditEntry } from './work.ts';

/** Over https a browser takes `__Host-` cookies only from this host, only Secure, only for the whole site. */
const cookieNames = (deps: Pick<ServerDeps, 'isSecure'>) => {
  const prefix = deps.isSecure ? '__Host-' : '';
  return {
    visitor: `${prefix}holdfast_visitor`,
    said: `${prefix}holdfast_said`,
    noted: `${prefix}holdfast_noted`,
  };
};

interface Outcome {
  answer: Answer;
  entered: Entered;
  entries: AuditEntry[];
}

/** The life of a request: session, policy, form, command, audit, commit, answer. Nothing is sent before the commit. */
export async function handleVisit(
  deps: ServerDeps,
  spec: Route,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const body = await readBody(request, spec.method, spec.maxBytes ?? MOST_BYTES);
  const names = cookieNames(deps);
  const visitor = request.cookies[names.visitor] ?? randomToken();
  if (request.cookies[names.visitor] === undefined) setCookie(deps, reply, names.visitor, visitor);
  const said = unseal(deps.secret, request.cookies[names.said]);
  if (said !== undefined) reply.clearCookie(names.said, { path: '/', secure: deps.isSecure });
  let outcome: Outcome & { visit: OpenVisit };
  try {
    const live = () =>
      deps.database.transact((tx) => liveThrough(deps, spec, request, body, visitor, said, tx));
    outcome = await (spec.line ? spec.line.through(live) : live());
  } catch (error) {
    if (!(error instanceof AuditFailed)) throw error;
    deps.log.error('audit failed, nothing was shown', {
      requestId: request.id,
      route: spec.path,
      error: error.cause,
    });
    return send(deps, reply, problemPage(503, request.id), undefined, said);
  }
  return send(deps, reply, outcome.answer, outcome.visit, said);
}

/** Nobody is answered unless the answer is on record (AU-2). */
class AuditFailed extends Error {}

async function liveThrough(
  deps: ServerDeps,
  spec: Route,
  request: FastifyRequest,
  body: Body,
  visitor: string,
  said: string | undefined,
  tx: Tx,
): Promise<Outcome & { visit: OpenVisit }> {
  const now = deps.clock.now();
  const isPublic = typeof spec.access === 'string' && spec.access.startsWith('public:');
  const token = request.cookies[deps.sessions.cookieName];
  if (spec.isBackground) await tx.run(sql`select set_config('app.background', 'on', true)`);
  let entered = await deps.sessions.enter(tx, spec.asVisitor ? undefined : token, now);
  if (isPublic && !entered.isSignedIn) {
    entered = await deps.sessions.enterPublic(tx, wellFormedAll(request.params).authority, now);
  }
  const holder = entered.isSignedIn ? entered.actor.sessionId : visitor;
  const visit = openVisit(deps, {
    tx,
    entered,
    request,
    body,
    now,
    said,
    csrf: csrfToken(deps.secret, holder),
    holder,
  });
  const noted = cookieNames(deps).noted;
  const answered = await answerTo(deps, spec, request, visit, entered, holder);
  const answer = await withWordingHelp(deps, visit, answered, {
    kept: unseal(deps.secret, request.cookies[noted]),
    keep: (value) => visit.setCookie(noted, value && seal(deps.secret, value)),
  });
  if (visit.untraced.length > 0 && entered.state === 'ready')
    await deps.ports.untraced(visit, visit.untraced);
  const entries = auditEntries(spec, visit, answer);
  if (entries.length > 0) {
    await deps.ports.record(visit, entries).catch((cause) => {
      throw new AuditFailed('audit', { cause });
    });
  }
  return { answer, entered, entries, visit };
}

async function answerTo(
  deps: ServerDeps,
  spec: Route,
  request: FastifyRequest,
  visit: OpenVisit,
  entered: Entered,
  holder: string,
): Promise<Answer> {
  const gate = gateOf(deps, spec, entered);
  if (gate === 'sign-in') {
    const isKept = spec.method === 'POST' && (await keepTyped(deps, request, visit, entered));
    return signInRedirect(entered.state, visit.url, spec.method, isKept);
  }
  if (gate !== undefined) return refuse(visit, gate);
  if (spec.method === 'POST' && !isOwnForm(request, visit, deps, holder)) {
    visit.note({ event: 'form.refused', outcome: 'refuse', rule: 'csrf' });
    return problemPage(403, visit.requestId);
  }
  const params = spec.params?.safeParse(visit.params);
  const query = spec.query?.safeParse(visit.query);
  if (params?.success === false || query?.success === false) return refuse(visit, notrace('no such address'));
  if (params) visit.params = params.data;
  if (query) visit.query = query.data;
  // Not waited for: it goes with the first statement of the work, and where it fails that one does too.
  visit.tx.run(sql`savepoint before_work`).catch(() => undefined);
  try {
    return await decideAndHandle(spec, visit, holder);
  } catch (error) {
    const decision = error instanceof Refusal ? error.decision : refusalOfDatabase(deps, spec, visit, error);
    if (decision === undefined) throw error;
    await visit.tx.run(sql`rollback to savepoint before_work`);
    return refuse(visit, decision);
  }
}

/**
 * The session timed out while somebody typed, and their browser has no script that saves drafts: what they sent is
 * kept as their draft, and the form opens with it after signing in.
 */
async function keepTyped(
  deps: ServerDeps,
  request: FastifyRequest,
  visit: OpenVisit,
  entered: Entered,
): Promise<boolean> {
  const form = textOf(visit.body._form);
  const subject = textOf(visit.body._subject);
  const { sessionId, staffId } = entered.actor;
  if (entered.state !== 'ended' || sessionId === '' || form === undefined || subject === undefined)
    return false;
  if (form.length > LONGEST.form || subject.length > LONGEST.subject) return false;
  if (!isOwnForm(request, visit, deps, sessionId)) return false;
  await visit.tx.run(sql`select set_config('app.user_id', ${staffId}, true)`);
  const fields = draftFields(visit.body);
  await saveDraft(visit.tx, { id: visit.ids.next(), form, subject, fields, savedAt: visit.now }, staffId);
  visit.note({ event: 'draft.kept' });
  return true;
}

/** The second lock held: the row-level policy refused a write that the page's own policy let through. */
function refusalOfDatabase(
  deps: ServerDeps,
  spec: Route,
  visit: Visit,
  error: unknown,
): Decision | undefined {
  if ((error as { code?: unknown }).code !== '42501') return undefined;
  deps.log.warn('the database refused', { requestId: visit.requestId, route: spec.path, error });
  return notrace('row-level security');
}

async function decideAndHandle(spec: Route, visit: OpenVisit, holder: string): Promise<Answer> {
  const record = spec.record ? await spec.record(visit) : null;
  if (record === undefined) return refuse(visit, notrace('AC-7'));
  const decision = await spec.policy?.(visit, record);
  if (decision !== undefined) {
    if (decision.outcome !== 'allow') return refuse(visit, decision);
    visit.note({ rule: decision.rule });
  }
  if (spec.method === 'GET') return spec.handle(visit, record);
  return submitOnce(spec, visit, record, holder);
}

async function submitOnce(spec: Route, visit: OpenVisit, record: unknown, holder: string): Promise<Answer> {
  const key = textOf(visit.body._key);
  if (key !== undefined) {
    const claim = await claimKey(visit.tx, holder, key, visit.now);
    if (!claim.isFirst) {
      visit.note({ event: 'form.submitted-again' });
      return claim.location === null
        ? problemPage(409, visit.requestId)
        : { kind: 'redirect', to: claim.location };
    }
  }
  await visit.tx.run(sql`savepoint before_submit`);
  try {
    const answer = await spec.handle(visit, record);
    if (answer.kind === 'redirect') {
      if (key !== undefined) await keepLocation(visit.tx, holder, key, answer.to);
      await dropSubmittedDraft(visit);
    }
    return answer;
  } catch (error) {
    if (!(error instanceof FieldErrors || error instanceof StaleEdit)) throw error;
    await visit.tx.run(sql`rollback to savepoint before_work`);
    if (spec.again) return askAgain(spec.again, visit, record, error);
    visit.discardNotes();
    visit.note({ event: 'form.asked-again' });
    return unsavedPage(error instanceof FieldErrors ? Object.values(error.fields) : undefined);
  }
}

async function askAgain(
  again: NonNullable<Route['again']>,
  visit: OpenVisit,
  record: unknown,
  error: FieldErrors | StaleEdit,
): Promise<Page> {
  visit.discardNotes();
  const form = textOf(visit.body._form);
  const subject = textOf(visit.body._subject);
  const fresh = await visit.view({}, form && subject ? { form, subject } : {});
  const { fields, version } =
    error instanceof FieldErrors
      ? { fields: error.fields, version: textOf(visit.body._version) }
      : { fields: {}, version: String(error.version) };
  const view: FormView = { ...fresh, values: visit.body, errors: fields, version };
  const page = await again(visit, record, view);
  visit.note({ event: error instanceof StaleEdit ? 'form.stale' : 'form.asked-again' });
  if (error instanceof FieldErrors) return { ...page, status: 422 };
  return { ...withNotice(page, staleNotice(visit.body, error.theirs, error.savedBy)), status: 409 };
}

async function dropSubmittedDraft(visit: OpenVisit): Promise<void> {
  const form = textOf(visit.body._form);
  const subject = textOf(visit.body._subject);
  if (form !== undefined && subject !== undefined) await dropDraft(visit.tx, form, subject);
}

function gateOf(deps: ServerDeps, spec: Route, entered: Entered): Decision | 'sign-in' | undefined {
  if (typeof spec.access === 'string') {
    if (spec.access.startsWith('public:')) return undefined;
    const isArriving = spec.whileArriving?.some((state) => state === entered.state);
    if (entered.state !== 'ready') return isArriving ? undefined : 'sign-in';
    return refusalOf(deps.ports.authorise(entered.actor, spec.access));
  }
  if (entered.state !== 'ready') return 'sign-in';
  return refusalOf(deps.ports.authorise(entered.actor, spec.access));
}

const refusalOf = (decision: Decision) => (decision.outcome === 'allow' ? undefined : decision);

/** A refusal leaves its audit row; a hidden record and an absent one get the same page. */
function refuse(visit: OpenVisit, decision: Decision): Answer {
  visit.discardNotes();
  visit.note({ outcome: 'refuse', rule: decision.rule });
  if (decision.outcome === 'redirect') return { kind: 'redirect', to: decision.to };
  const asked = idsIn(visit.params);
  if (decision.outcome === 'notrace') visit.untraced = [...asked, ...idsIn(visit.body)];
  if (asked.length > 0) visit.note({ subjects: asked });
  return refusalPage(decision, visit.requestId, visit.url);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const idsIn = (values: Record<string, unknown>): string[] =>
  Object.entries(values).flatMap(([name, value]) =>
    name.startsWith('_') ? [] : [value].flat().filter((v) => typeof v === 'string' && uuid.test(v)),
  ) as string[];

function isOwnForm(request: FastifyRequest, visit: Visit, deps: ServerDeps, holder: string): boolean {
  if (request.headers['sec-fetch-site'] === 'cross-site') return false;
  const sent = textOf(visit.body._csrf);
  return sent !== undefined && isSameToken(sent, csrfToken(deps.secret, holder));
}

/** What a request leaves on record: what was done along the way, then the request itself. */
export function auditEntries(spec: Route, visit: OpenVisit, answer: Answer): AuditEntry[] {
  const own = visit.notes();
  const isRefused = own.outcome === 'refuse';
  if (typeof spec.audit === 'string' && !isRefused) return visit.extraEntries();
  const event = typeof spec.audit === 'string' ? spec.path : spec.audit.event;
  if (answer.kind === 'redirect' && answer.to.startsWith('/sign-in') && !isRefused && own.event === undefined)
    return [];
  const access =
    typeof spec.access === 'string' ? {} : { class: spec.access.dataClass, verb: spec.access.verb };
  const main = { event, ...access, ...own, route: `${spec.method} ${spec.path}`, request: visit.requestId };
  return [...visit.extraEntries(), main];
}

function textOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function setCookie(deps: ServerDeps, reply: FastifyReply, name: string, value: string) {
  reply.setCookie(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure: deps.isSecure });
}

function send(
  deps: ServerDeps,
  reply: FastifyReply,
  answer: Answer,
  visit: OpenVisit | undefined,
  said: string | undefined,
) {
  for (const change of visit?.cookieChanges ?? []) {
    if (change.value === null) reply.clearCookie(change.name, { path: '/', secure: deps.isSecure });
    else setCookie(deps, reply, change.name, change.value);
  }
  if (visit?.shouldClearSite) reply.header('Clear-Site-Data', '"cache", "storage"');
  if (answer.kind === 'redirect') {
    if (answer.said !== undefined)
      setCookie(deps, reply, cookieNames(deps).said, seal(deps.secret, answer.said));
    return reply.redirect(answer.to, 303);
  }
  if (answer.kind === 'json') {
    if (answer.type !== undefined) reply.type(answer.type);
    return reply.status(answer.status ?? 200).send(answer.value);
  }
  if (answer.kind === 'download') {
    const disposition = `${answer.inline ? 'inline' : 'attachment'}; filename="${answer.name.replaceAll(/[^\w.-]/g, '-')}"`;
    return reply.header('Content-Disposition', disposition).type(answer.type).send(Buffer.from(answer.bytes));
  }
  if (answer.kind === 'fragment')
    return reply.type('text/html; charset=utf-8').send(renderFragment(answer.body));
  const html = deps.shell.render(answer, {
    actor: visit?.entered.state === 'ready' ? visit.actor : undefined,
    isSignedIn: visit?.entered.isSignedIn ?? false,
    csrf: visit?.csrf ?? '',
    said,
    path: visit?.url ?? '',
    assets: deps.assets,
    now: deps.clock.now(),
  });
  return reply
    .status(answer.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(html);
}
