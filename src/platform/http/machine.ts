import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Tx } from '../db/database.ts';
import { FieldErrors, Refusal } from './decision.ts';
import { auditEntries } from './life.ts';
import type { Json, Route } from './route.ts';
import type { ServerDeps } from './server.ts';
import { openVisit } from './visit.ts';
import type { Actor } from './work.ts';

/** How another system, not a browser, is let in: by a key of its own, without cookie and form token. */
export interface Machine {
  /**
   * Sets the transaction's context to whom the key belongs and answers who that is; `undefined` when nobody has the key,
   * with the context left at nobody.
   */
  enter(tx: Tx, key: string | undefined, now: Temporal.Instant): Promise<Actor | undefined>;
}

/** What another system sent, as it came. */
export interface Sent {
  text: string;
  /** Header names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
}

/** An answer that says what was wrong and how to put it right (RFC 9457). `errors` names each field. */
export function problem(
  status: number,
  title: string,
  detail?: string,
  errors?: readonly { field: string; detail: string }[],
): Json {
  const value = {
    type: 'about:blank',
    title,
    status,
    ...(detail ? { detail } : {}),
    ...(errors ? { errors } : {}),
  };
  return { kind: 'json', status, value, type: 'application/problem+json' };
}

const nobody: Actor = {
  sessionId: '',
  staffId: '',
  staffName: '',
  postingId: '',
  authorityId: 0,
  authorityCode: '',
  authorityName: '',
  accent: 'navy',
  settings: {},
  agency: '',
  role: 'PUBLIC',
  discipline: null,
  teamId: null,
  mfaAt: null,
};
const noKey = problem(
  401,
  'No key that we know',
  'Send the key you were given in the header "Authorization: Bearer …". A key that was ended stays ended.',
);

/** The life of a request of another system: key, work, audit, commit, answer; every fault is answered as a problem. */
export async function handleMachine(
  deps: ServerDeps,
  spec: Route & { machine: Machine },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const live = () => liveThrough(deps, spec, request);
  return sendJson(reply, await (spec.line ? spec.line.through(live) : live()));
}

const liveThrough = (deps: ServerDeps, spec: Route & { machine: Machine }, request: FastifyRequest) =>
  deps.database.transact(async (tx): Promise<Json> => {
    const now = deps.clock.now();
    const key = /^Bearer ([\w-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
    const actor = await spec.machine.enter(tx, key, now);
    const visit = openVisit(deps, {
      tx,
      entered: { state: 'none', actor: actor ?? nobody, isSignedIn: false },
      request,
      body: { fields: {}, uploads: [] },
      now,
      said: undefined,
      csrf: '',
      holder: '',
    });
    if (!actor) visit.note({ outcome: 'refuse', rule: 'key' });
    const answer = actor ? (unreadable(request, visit) ?? (await answerOf(spec, visit))) : noKey;
    await deps.ports.record(visit, auditEntries(spec, visit, answer));
    return answer;
  });

/** Puts what was sent at the visit, or says why it cannot be read. */
function unreadable(request: FastifyRequest, visit: ReturnType<typeof openVisit>): Json | undefined {
  const isJson = /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '');
  const text = readText(request.body);
  if (isJson && text !== undefined) {
    visit.sent = { text, headers: plainHeaders(request) };
    return undefined;
  }
  visit.note({ event: 'machine.not-read' });
  return isJson
    ? problem(400, 'Not JSON', 'The body is not text in UTF-8.')
    : problem(415, 'Not JSON', 'Send the header "Content-Type: application/json".');
}

async function answerOf(spec: Route, visit: ReturnType<typeof openVisit>): Promise<Json> {
  try {
    const answer = await spec.handle(visit, null);
    return answer.kind === 'json' ? answer : problem(500, 'No answer');
  } catch (error) {
    visit.discardNotes();
    if (error instanceof FieldErrors) {
      visit.note({ event: 'machine.asked-again' });
      const errors = Object.entries(error.fields).map(([field, detail]) => ({ field, detail }));
      return problem(
        422,
        'Some of it cannot be taken',
        'Nothing was kept. Put it right and send it again.',
        errors,
      );
    }
    if (error instanceof Refusal) {
      visit.note({ outcome: 'refuse', rule: error.decision.rule });
      return problem(403, 'Not allowed');
    }
    throw error;
  }
}

function readText(body: unknown): string | undefined {
  if (!Buffer.isBuffer(body)) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

const plainHeaders = (request: FastifyRequest): Sent['headers'] =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );

const sendJson = (reply: FastifyReply, answer: Json) => {
  if (answer.status === 401) reply.header('WWW-Authenticate', 'Bearer');
  return reply
    .status(answer.status ?? 200)
    .type(`${answer.type ?? 'application/json'}; charset=utf-8`)
    .send(JSON.stringify(answer.value));
};

/** A fault before the work began, or of our own, in the words another system reads. */
export function sendFault(reply: FastifyReply, status: number) {
  if (status === 413) return sendJson(reply, problem(413, 'Too big', 'Send one notification at a time.'));
  const title = status < 500 ? 'Cannot be read' : 'Something went wrong here';
  return sendJson(
    reply,
    problem(status, title, status < 500 ? undefined : 'Nothing was kept. Send it again.'),
  );
}
