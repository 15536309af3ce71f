import { z } from 'zod';
import type { FormView } from '../../platform/forms/form-view.ts';
import { neededDate, neededText, optionalOneOf, optionalText } from '../../platform/forms/parse-form.ts';
import { type Answer, question, type Route, route, type Visit } from '../../platform/http/route.ts';
import { isPerson, postingsInAuthority } from '../access/index.ts';
import { besideDecision, calledName, findChild } from '../people/index.ts';
import { addItem, keepFrom, moveItem } from './agenda.commands.ts';
import {
  type AtSitting,
  arranges,
  mayArrangeSitting,
  mayKeepFrom,
  mayReadSitting,
  pathOfSitting,
  sittingParams,
} from './attendance.policy.ts';
import { type BoardItem, boardOf } from './board.queries.ts';
import { AUDIENCES, type Audience, linesOf } from './board.ts';
import { nothingNew, saveItem, versionsOf } from './item.commands.ts';
import { keptFromOf } from './item.store.ts';
import { kindsHere, placesOf } from './kind.queries.ts';
import { BoardRow, itemPath } from './pages/board-row.part.tsx';
import { itemPage } from './pages/item.page.tsx';
import { addPage, keepFromPage, movePage } from './pages/sitting-forms.page.tsx';
import { chooserFor } from './parts/choose-child.part.tsx';
import { decidedAt } from './parts/decided.part.ts';
import { nextDay } from './rhythm.ts';
import { type AtItem, itemAt, sittingAt } from './sitting.queries.ts';

const reads = { dataClass: 'PLAN', verb: 'read', rule: 'AC-7' } as const;
const minutes = 'signed-in: those who chair or minute a meeting write it; the policy says who' as const;
const params = sittingParams.extend({ itemId: z.uuid() });
const shown = { event: 'sitting-item.form' };
const note = (visit: Visit, { item }: AtItem) =>
  visit.note({
    subjects: item.childId ? [item.childId] : [],
    classes: ['PLAN'],
    objectType: 'sitting-item',
    objectId: item.id,
  });

const audiences = AUDIENCES.map(({ value }) => value) as unknown as readonly [Audience, ...Audience[]];
const told = z.object({
  agency: optionalText(40),
  audience: optionalOneOf(audiences),
  text: optionalText(4_000),
  by: optionalText(200),
});
const words = optionalText(4_000);
const itemSchema = z.object({
  line: words,
  newNeed: words,
  knownRisk: words,
  decision: words,
  rationale: words,
  was: z.record(z.string(), words).optional(),
  told: z.record(z.string().regex(/^[0-9]$/), told).optional(),
  dissent: z
    .object({ agency: optionalText(40), who: optionalText(200), words: optionalText(2_000) })
    .optional(),
  actions: words,
});
type ItemForm = z.output<typeof itemSchema>;
const TEXTS = ['line', 'newNeed', 'knownRisk', 'decision', 'rationale'] as const;

const textOf = (item: BoardItem, code: string) => item.parts.find((each) => each.code === code)?.text ?? '';
/** What stands now, twice: to be changed, and as it was. */
function startOf(item: BoardItem): Record<string, string> {
  const now = {
    line: textOf(item, 'line'),
    newNeed: textOf(item, 'new-need'),
    knownRisk: textOf(item, 'known-risk'),
    decision: item.decision?.decision ?? '',
    rationale: item.decision?.rationale ?? '',
  };
  return {
    ...now,
    ...Object.fromEntries(Object.entries(now).map(([field, text]) => [`was-${field}`, text])),
  };
}
/** A form that came from the board holds one line and the actions: the rest of it is as it stands. */
const completed = (item: BoardItem, view: FormView): FormView => ({
  ...view,
  values: { ...startOf(item), ...view.values },
});

function inputOf(visit: Visit, value: ItemForm) {
  const { told: rows = {}, dissent, actions, was = {} } = value;
  const texts = Object.fromEntries(
    TEXTS.flatMap((field) =>
      field in visit.body ? [[field, { text: value[field], was: was[field] }] as const] : [],
    ),
  );
  const order = Object.keys(rows).toSorted();
  return {
    ...texts,
    version: Number(visit.body._version ?? 0) || 0,
    information: order.map((row) => ({
      ...rows[row],
      agency: rows[row]?.agency ?? '',
      broughtBy: rows[row]?.by,
    })),
    dissent,
    actions: linesOf(actions),
  };
}

/** Where somebody who minutes goes from here: the row in place, the next child who waits, or back. */
async function onFrom(visit: Visit, at: AtSitting, itemId: string): Promise<Answer> {
  const path = pathOfSitting(at);
  const { onTo } = visit.body;
  if (onTo === 'piece') return { kind: 'redirect', to: `${path}/items/${itemId}/row` };
  if (onTo === 'item') return { kind: 'redirect', to: `${path}/items/${itemId}`, said: 'Saved.' };
  if (onTo !== 'next') return { kind: 'redirect', to: `${path}#item-${itemId}`, said: 'Saved.' };
  const { exceptions, noChange } = await boardOf(visit, at.sitting);
  const all = [...exceptions, ...noChange];
  const here = all.findIndex(({ id }) => id === itemId);
  const next = [...all.slice(here + 1), ...all.slice(0, here)].find(({ state }) => state === 'waiting');
  return next
    ? { kind: 'redirect', to: itemPath(path, next), said: 'Saved.' }
    : { kind: 'redirect', to: path, said: 'Saved. Nobody waits any more.' };
}

const [show, save] = question({
  path: '/standing-meetings/:kind/:date/items/:itemId',
  form: 'sitting-item',
  access: reads,
  audit: { shown: { event: 'sitting-item.viewed' }, done: { event: 'sitting-item.minuted' } },
  params,
  record: itemAt,
  schema: itemSchema,
  start: async (_visit, { item }) => ({
    values: startOf(item),
    version: versionsOf(item.parts, item.decision),
  }),
  page: async (visit, at, view) => {
    note(visit, at);
    const decided = decidedAt(at.item.decision, at);
    return itemPage(
      visit,
      at,
      completed(at.item, view),
      decided ? await besideDecision(visit, decided) : null,
    );
  },
  submit: async (visit, at, value) => {
    await saveItem(visit, { ...at, itemId: at.item.id }, inputOf(visit, value));
    return onFrom(visit, at, at.item.id);
  },
}) as [Route, Route];

const row = route({
  method: 'GET',
  path: '/standing-meetings/:kind/:date/items/:itemId/row',
  access: reads,
  audit: { event: 'sitting-item.viewed' },
  params,
  record: itemAt,
  handle: async (visit, at) => {
    note(visit, at);
    const mayMinute = arranges(at.place) && at.sitting.begunAt !== null && at.sitting.closedAt === null;
    const version = mayMinute ? versionsOf(at.item.parts, at.item.decision) : undefined;
    return {
      kind: 'fragment',
      body: (
        <BoardRow
          item={at.item}
          at={pathOfSitting(at)}
          now={visit.now}
          mayMinute={mayMinute}
          version={version}
        />
      ),
    };
  },
});

const many = (value: unknown) => (value === undefined ? [] : [value].flat());
const nothing = route({
  method: 'POST',
  path: '/standing-meetings/:kind/:date/nothing-new',
  access: minutes,
  audit: { event: 'sitting.nothing-new' },
  params: sittingParams,
  record: sittingAt,
  policy: (_visit, at) => mayArrangeSitting(at),
  handle: async (visit, at) => {
    const wanted = z.array(z.uuid()).catch([]).parse(many(visit.body.item));
    const seen = z.iso.datetime().safeParse(visit.body.seen);
    const seenAt = seen.success ? Temporal.Instant.from(seen.data) : visit.now;
    const isRest = visit.body.which === 'rest';
    const n = await nothingNew(visit, at.sitting, isRest ? 'no-change' : wanted, seenAt);
    const [only] = wanted;
    if (!isRest && only && visit.body.onTo) return onFrom(visit, at, only);
    return { kind: 'redirect', to: pathOfSitting(at), said: `Nothing new: ${n} noted.` };
  },
});

const running = { access: minutes, params: sittingParams, record: sittingAt };
const onAgenda = {
  access: minutes,
  params,
  record: itemAt,
  policy: (_visit: unknown, at: AtItem) => mayArrangeSitting(at),
};
const agenda: Route[] = [
  ...question({
    path: '/standing-meetings/:kind/:date/items/add',
    form: 'sitting-item-add',
    ...running,
    policy: (_visit, at) => mayArrangeSitting(at),
    audit: { shown, done: { event: 'sitting-item.added' } },
    query: z.object({ q: z.string().max(200).optional(), child: z.uuid().optional() }),
    schema: z.object({
      title: optionalText(200),
      because: neededText('Say why it is to be talked about', 1_000),
    }),
    page: async (visit, at, view) => {
      const path = `${pathOfSitting(at)}/items/add`;
      const chooser = await chooserFor(visit, visit.query.q ?? '', (id) => `${path}?child=${id}`);
      const child = visit.query.child ? await findChild(visit.tx, visit.query.child) : undefined;
      if (child) visit.note({ subjects: [child.id] });
      return addPage(at, view, { chooser, chosen: child && calledName(child) });
    },
    submit: async (visit, at, value) => {
      await addItem(visit, at.sitting, { ...value, childId: visit.query.child });
      return { kind: 'redirect', to: pathOfSitting(at), said: 'It is on the agenda.' };
    },
  }),
  ...question({
    path: '/standing-meetings/:kind/:date/items/:itemId/move',
    form: 'sitting-item-move',
    ...onAgenda,
    audit: { shown, done: { event: 'sitting-item.moved' } },
    schema: z.object({
      kind: neededText('Choose one of the meetings', 40),
      day: neededDate('Enter which day'),
      because: neededText('Say why it is moved', 1_000),
    }),
    start: async (_visit, at) => ({
      values: { kind: at.kind.code, day: nextDay(at.kind.rhythm, at.sitting.day.add({ days: 1 })) },
    }),
    page: async (visit, at, view) => {
      note(visit, at);
      const place = await placesOf(visit);
      const kinds = (await kindsHere(visit.tx)).filter(
        (kind) => kind.isOn && kind.minutedAt === 'board' && arranges(place(kind.code)),
      );
      return movePage(at, view, kinds);
    },
    submit: async (visit, at, value) => {
      await moveItem(visit, { ...at, itemId: at.item.id, title: at.item.title }, value);
      return { kind: 'redirect', to: pathOfSitting(at), said: 'Moved. The reason stands on both meetings.' };
    },
  }),
  ...question({
    path: '/standing-meetings/:kind/:date/items/:itemId/keep-from',
    form: 'sitting-item-keep-from',
    ...onAgenda,
    policy: (_visit, at) => mayKeepFrom(at),
    audit: { shown, done: { event: 'sitting-item.kept-from' } },
    schema: z.object({
      postingId: oneOfIds('Choose from whom it is kept'),
      because: neededText('Say why it is kept from them', 1_000),
    }),
    page: async (visit, at, view) => {
      note(visit, at);
      const people = (await postingsInAuthority(visit.tx, visit.actor.authorityId, visit.now)).filter(
        ({ id, role }) => isPerson(role) && id !== visit.actor.postingId,
      );
      const kept = await keptFromOf(visit.tx, at.item);
      const keptFrom = kept.map(
        ({ postingId }) => people.find(({ id }) => id === postingId)?.staffName ?? 'somebody who has left',
      );
      return keepFromPage(at, view, { people, keptFrom: [...new Set(keptFrom)] });
    },
    submit: async (visit, at, value) => {
      await keepFrom(visit, { sitting: at.sitting, itemId: at.item.id }, value);
      return { kind: 'redirect', to: pathOfSitting(at), said: 'From now on it is kept from them.' };
    },
  }),
];
function oneOfIds(message: string) {
  return z.preprocess((value) => (value === '' ? undefined : value), z.uuid(message));
}

export const itemRoutes: Route[] = [
  { ...show, policy: (_visit: Visit, at: AtItem) => mayReadSitting(at) },
  { ...save, access: minutes, policy: (_visit: Visit, at: AtItem) => mayArrangeSitting(at) },
  row,
  nothing,
  ...agenda,
];
