import { z } from 'zod';
import { openKeyedDraft, saveKeyedDraft } from '../../platform/forms/forms.store.ts';
import { absent } from '../../platform/http/decision.ts';
import {
  type Answer,
  type Redirect,
  type Route,
  type RouteSpec,
  route,
  type Visit,
} from '../../platform/http/route.ts';
import { hashOf } from '../../platform/http/tokens.ts';
import { waitingLine } from '../../platform/http/waiting-line.ts';
import { authorities } from '../access/index.ts';
import type { QuestionnaireVersion } from '../questionnaires/index.ts';
import { draftBase, gonePage, sentPage } from './pages/worried/draft.page.tsx';
import { questionsBegun } from './screening.queries.ts';
import { ANONYMOUS_DRAFT_HOURS } from './screening.ts';
import { keepTyped, type Parts, partsOf, type Section, type Typed } from './screening-sections.ts';

export const WHY = 'public: any professional may think through a worry and tell the front door' as const;
export const UNREAD = 'not audited: what a visitor types, before it is sent to anybody' as const;
/** Pages of 200,000 characters a field, written out in a form. */
export const MOST_BYTES = 4_000_000;
/** So many public submissions at once; the rest wait in line, none is refused. Fewer than the connections there are. */
export const submissions = waitingLine(3);
export const files = waitingLine(1);
/** Pages that are only read wait too: people at work find a connection free, whatever the public does. */
export const pages = waitingLine(3);

export const params = z.object({ authority: z.string().regex(/^[a-z-]{1,40}$/) });
export const draftParams = params.extend({ key: z.string().regex(/^[\w-]{43}$/) });
export const sectionParams = draftParams.extend({ section: z.string() });
export type DraftVisit = Visit<z.output<typeof draftParams>>;

/** Where the authority of the address receives public forms at all: a council, not the hub, not a guess. */
export const known = async (visit: Visit): Promise<null> => {
  const all = await authorities(visit.tx);
  if (!all.some((each) => each.id === visit.actor.authorityId && !each.isHub)) throw absent();
  return null;
};
export const open = { access: WHY, asVisitor: true, maxBytes: MOST_BYTES, line: pages } as const;

export interface Kept {
  id: string;
  /** With the id of the questions it was begun with, as `questions`: they stay, whatever is published meanwhile. */
  typed: Typed;
  questions: QuestionnaireVersion;
  parts: Parts;
  keptUntil: Temporal.Instant;
  /** Its receipt number once it was sent; nothing else of it is kept then. */
  sentAs: string | undefined;
}
export async function findKept(visit: DraftVisit): Promise<Kept | undefined> {
  const hours = { hours: ANONYMOUS_DRAFT_HOURS };
  const draft = await openKeyedDraft(visit.tx, hashOf(visit.params.key), visit.now.subtract(hours));
  if (!draft || draft.subject !== visit.actor.authorityCode) return undefined;
  const { sentAs, ...typed } = draft.fields as Record<string, string>;
  const questions = await questionsBegun(visit.tx, visit.actor.authorityId, typed.questions);
  const keptUntil = draft.savedAt.add(hours);
  return { id: draft.id, typed, questions, parts: partsOf(questions), keptUntil, sentAs };
}
export const keep = (visit: Visit, key: string, id: string, typed: Typed) =>
  saveKeyedDraft(visit.tx, hashOf(key), {
    id,
    form: 'worried',
    subject: visit.actor.authorityCode,
    fields: typed,
    savedAt: visit.now,
  });

export const baseOf = (visit: DraftVisit) => draftBase(visit.actor.authorityCode, visit.params.key);
/** Saving twice is saving once, so a page of the draft has no one-time key: going back and changing it works. */
export async function viewOf(visit: Visit, typed: Typed, values: Record<string, unknown> = {}) {
  return { ...(await visit.view({ ...values, ...typed })), key: '' };
}
export const draftView = async (
  visit: DraftVisit,
  kept: Kept,
  section: Section,
  values: Record<string, unknown> = {},
) => ({
  ...(await viewOf(visit, kept.typed, values)),
  draft: { id: kept.id, url: `${baseOf(visit)}/keep/${section.slug}` },
});

/** A page of a draft: it and its two answers to "there is none". */
export function draftRoute<P extends typeof draftParams>(
  spec: Pick<RouteSpec<P, never, null>, 'method' | 'path'> & {
    params: P;
    handle: (visit: Visit<z.output<P>> & DraftVisit, kept: Kept) => Promise<Answer>;
    event?: string;
    line?: typeof submissions;
  },
): Route {
  return route({
    ...open,
    method: spec.method,
    path: spec.path,
    params: spec.params,
    audit: spec.event ? { event: spec.event } : UNREAD,
    ...(spec.line ? { line: spec.line } : {}),
    handle: async (visit) => {
      await known(visit as Visit);
      const kept = await findKept(visit as unknown as DraftVisit);
      if (!kept) return gonePage(visit.actor);
      return kept.sentAs ? sentPage(visit.actor, kept.sentAs) : spec.handle(visit as never, kept);
    },
  });
}

/** Keeps a page and goes where the button says; "in danger now" comes before everything. */
export async function saved(
  visit: DraftVisit,
  kept: Kept,
  section: Section,
  next: string,
): Promise<Redirect> {
  const typed = keepTyped(kept.typed, visit.body, section, kept.parts);
  const isDanger = visit.body._go === 'danger';
  await keep(visit, visit.params.key, kept.id, isDanger ? { ...typed, immediateDanger: 'yes' } : typed);
  const base = baseOf(visit);
  return { kind: 'redirect', to: isDanger ? `${base}/danger` : visit.body._go === 'list' ? base : next };
}

/** Address of a page of a draft, for the route table. */
export const path = (rest: string) => `/worried/:authority/draft/:key${rest}`;
