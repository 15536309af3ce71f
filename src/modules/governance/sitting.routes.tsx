import { z } from 'zod';
import { neededText, optionalText } from '../../platform/forms/parse-form.ts';
import { type Page, question, type Route, route, type Visit } from '../../platform/http/route.ts';
import {
  type AtSitting,
  mayArrangeSitting,
  mayReadSitting,
  pathOfSitting,
  sittingParams,
} from './attendance.policy.ts';
import { type Board, boardOf, waitingOf } from './board.queries.ts';
import { changesSince } from './board.store.ts';
import { membersOf } from './kind.store.ts';
import { boardPage, changesPart } from './pages/board.page.tsx';
import {
  beginPage,
  chairPage,
  closePage,
  type InTheChair,
  notHeldPage,
} from './pages/sitting-forms.page.tsx';
import { beginSitting, closeSitting, sayNotHeld, takeChair } from './sitting.commands.ts';
import { boardDay, keepUp, sittingAt } from './sitting.queries.ts';
import { sittingParts } from './sitting-part.ts';

/** Members of a meeting read it whatever else their role reads; the policy says who belongs. */
const reads = { dataClass: 'PLAN', verb: 'list', rule: 'AC-7' } as const;
const minutes = 'signed-in: those who chair or minute a meeting write it; the policy says who' as const;
const shown = { event: 'sitting.form' };
const noteAll = (visit: Visit, board: Board) => {
  const on = [...board.exceptions, ...board.noChange];
  visit.note({
    subjects: on.flatMap(({ childId }) => (childId ? [childId] : [])),
    classes: ['PLAN'],
    objectType: 'sitting',
    objectId: board.sitting.id,
    count: on.length,
  });
};

async function shownBoard(visit: Visit, at: AtSitting): Promise<Page> {
  await keepUp(visit, at);
  const board = await boardOf(visit, at.sitting);
  noteAll(visit, board);
  const parts = sittingParts(visit, at.kind);
  const pieces: { order: number; piece: Awaited<ReturnType<(typeof parts)[number]['show']>> }[] = [];
  for (const part of parts)
    pieces.push({ order: part.order, piece: await part.show(visit, at.sitting, at.kind) });
  return boardPage(visit, {
    at,
    board,
    view: await visit.view({ seen: visit.now.toString() }),
    above: pieces.filter(({ order }) => order < 50).map(({ piece }) => piece),
    below: pieces.filter(({ order }) => order >= 50).map(({ piece }) => piece),
  });
}

const shows: Route[] = [
  route({
    method: 'GET',
    path: '/board',
    access: reads,
    audit: { event: 'board.asked' },
    handle: async (visit) => ({ kind: 'redirect', to: `/standing-meetings/DAILY/${await boardDay(visit)}` }),
  }),
  route({
    method: 'GET',
    path: '/standing-meetings/:kind/:date',
    access: reads,
    audit: { event: 'sitting.viewed' },
    params: sittingParams,
    record: sittingAt,
    policy: (_visit, at) => mayReadSitting(at),
    handle: shownBoard,
  }),
  route({
    method: 'GET',
    path: '/standing-meetings/:kind/:date/changes',
    // How many changes, of which child none: the board itself is audited when it is opened.
    access: 'signed-in: a number for those who belong to the meeting; the policy says who',
    audit: 'not audited: a number, of a page that was audited when it was opened',
    isBackground: true,
    params: sittingParams,
    query: z.object({ since: z.iso.datetime() }),
    record: sittingAt,
    policy: (_visit, at) => mayReadSitting(at),
    handle: async (visit, at) => {
      await keepUp(visit, at);
      const since = Temporal.Instant.from(visit.query.since);
      const n = await changesSince(visit.tx, at.sitting.id, since, visit.actor.postingId);
      return { kind: 'fragment', body: changesPart(n, pathOfSitting(at)) };
    },
  }),
];

const running = {
  access: minutes,
  params: sittingParams,
  record: sittingAt,
  policy: (_visit: unknown, at: AtSitting) => mayArrangeSitting(at),
};
const chairSchema = z.object({
  chair: z.preprocess((v) => (v === '' ? undefined : v), z.uuid('Choose from the list').optional()),
  chairName: optionalText(200),
});
/** Those who belong, and whoever asks. */
async function inTheChair(visit: Visit, at: AtSitting): Promise<InTheChair[]> {
  const { postingId, staffName: name } = visit.actor;
  const members = await membersOf(visit.tx, at.kind.code);
  return [{ postingId, name }, ...members.filter((each) => each.postingId !== postingId && !each.hasLeft)];
}
const chairOf = ({ chair, chairName }: z.output<typeof chairSchema>) => ({
  postingId: chair,
  name: chairName,
});

const forms: Route[] = [
  ...question({
    path: '/standing-meetings/:kind/:date/begin',
    form: 'sitting-begin',
    ...running,
    audit: { shown, done: { event: 'sitting.begun' } },
    schema: chairSchema,
    start: async (visit) => ({ values: { chair: visit.actor.postingId } }),
    page: async (visit, at, view) => beginPage(at, view, await inTheChair(visit, at)),
    submit: async (visit, at, value) => {
      await beginSitting(visit, at.sitting, chairOf(value));
      return { kind: 'redirect', to: pathOfSitting(at) };
    },
  }),
  ...question({
    path: '/standing-meetings/:kind/:date/chair',
    form: 'sitting-chair',
    ...running,
    audit: { shown, done: { event: 'sitting.chair-changed' } },
    schema: chairSchema,
    start: async (visit) => ({ values: { chair: visit.actor.postingId } }),
    page: async (visit, at, view) => chairPage(at, view, await inTheChair(visit, at)),
    submit: async (visit, at, value) => {
      await takeChair(visit, at.sitting, chairOf(value));
      return { kind: 'redirect', to: pathOfSitting(at), said: 'The chair has changed.' };
    },
  }),
  ...question({
    path: '/standing-meetings/:kind/:date/not-held',
    form: 'sitting-not-held',
    ...running,
    audit: { shown, done: { event: 'sitting.not-held' } },
    schema: z.object({ because: neededText('Say why there was no meeting', 1_000) }),
    page: (_visit, at, view) => notHeldPage(at, view),
    submit: async (visit, at, value) => {
      await sayNotHeld(visit, at.sitting, value.because);
      return {
        kind: 'redirect',
        to: `/standing-meetings/${at.kind.code}`,
        said: 'Saved. The day still shows as not held.',
      };
    },
  }),
  ...question({
    path: '/standing-meetings/:kind/:date/close',
    form: 'sitting-close',
    ...running,
    audit: { shown, done: { event: 'sitting.closed' } },
    schema: z.object({ because: optionalText(1_000) }),
    page: async (visit, at, view) => {
      const board = await boardOf(visit, at.sitting);
      noteAll(visit, board);
      return closePage(at, view, waitingOf(board));
    },
    submit: async (visit, at, value) => {
      const waiting = waitingOf(await boardOf(visit, at.sitting)).length;
      await closeSitting(visit, at.sitting, { waiting, because: value.because });
      return { kind: 'redirect', to: pathOfSitting(at), said: 'The meeting is closed.' };
    },
  }),
];

export const sittingRoutes: Route[] = [...shows, ...forms];
