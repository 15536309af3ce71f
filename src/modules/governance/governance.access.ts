import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { createChild } from '../people/index.ts';
import { addItem, keepFrom } from './agenda.commands.ts';
import { boardOf } from './board.queries.ts';
import { saveItem } from './item.commands.ts';
import { insertMember } from './kind.store.ts';
import { STANDING_KINDS } from './kinds.ts';
import { beginSitting, openSitting } from './sitting.commands.ts';

/** Who belongs to the morning board in tests; business support minutes it. */
export async function belongsTo(w: World, kind: string, who: readonly string[]): Promise<void> {
  for (const handle of who)
    await w.act('aldermoor/mo', (work) =>
      insertMember(
        work.tx,
        {
          id: work.ids.next(),
          kind,
          postingId: postingIdOf(handle),
          mayMinute: handle === 'aldermoor/bea',
          because: 'Sits at the table',
        },
        { authorityId: work.actor.authorityId, postingId: work.actor.postingId, now: work.now },
      ),
    );
}
const members = ['aldermoor/gwen', 'aldermoor/hana', 'aldermoor/sam', 'aldermoor/bea'];

/** Today's board, begun by Mo, with one child put on it; the board of the day before, not begun. */
export async function boardOfToday(w: World) {
  await belongsTo(w, 'DAILY', members);
  const childId = await w.act('aldermoor/mo', (work) =>
    createChild(work, { givenName: 'Linnet', familyName: 'Fennel', source: 'test' }),
  );
  const day = dayOf(w.clock.now());
  const item = await w.act('aldermoor/mo', async (work) => {
    await openSitting(work, 'DAILY', day.subtract({ days: 3 }));
    const sitting = await openSitting(work, 'DAILY', day);
    await beginSitting(work, sitting, { postingId: work.actor.postingId });
    await addItem(work, sitting, { childId, because: 'School rang' });
    return (await boardOf(work, sitting)).exceptions[0]?.id ?? '';
  });
  return { childId, item, at: `/standing-meetings/DAILY/${day}`, day };
}
/** The same, with something said, decided, disagreed with and kept from somebody about another child. */
async function minutedBoard(w: World): Promise<Made> {
  const made = await boardOfToday(w);
  const itemId = (await another(made, w)).slice(-36);
  await w.act('aldermoor/mo', async (work) => {
    const sitting = await openSitting(work, 'DAILY', made.day);
    const kind = STANDING_KINDS.get('DAILY');
    if (!kind) throw new Error('no such kind');
    await saveItem(
      work,
      { sitting, kind, itemId },
      {
        version: 0,
        line: { text: 'A quiet night', was: '' },
        decision: { text: 'A visit today', was: '' },
        rationale: { text: 'Nobody saw her', was: '' },
        dissent: { agency: 'POLICE', who: 'PC Ida Farrow', words: 'Tomorrow is soon enough' },
        information: [{ agency: 'POLICE', audience: 'professionals', text: 'Seen at the station at ten' }],
      },
    );
    await keepFrom(
      work,
      { sitting, itemId },
      { postingId: postingIdOf('aldermoor/nell'), because: 'Her aunt' },
    );
  });
  return { ...made, minuted: `${made.at}/items/${itemId}` };
}
type Board = Awaited<ReturnType<typeof boardOfToday>>;
type Made = Board & { minuted: string };

/** Their role reads no plans at all; the others have nothing to do with this meeting. */
const outsiders = ['aldermoor/ada', 'northmoor/lena'];
const strangers = [
  'aldermoor/ruth',
  'aldermoor/priya',
  'aldermoor/fern',
  'aldermoor/vi',
  'aldermoor/ed',
  'aldermoor/abel',
  'aldermoor/ursula',
  'aldermoor/ines',
  'aldermoor/cass',
];
const elsewhere = ['brackenford/mercy', 'brackenford/sol'];
const runs = ['aldermoor/mo', 'aldermoor/imogen', 'aldermoor/odette'];
const sits = ['aldermoor/gwen', 'aldermoor/hana', 'aldermoor/sam'];
const minutes = [...runs, 'aldermoor/bea'];

const lists = {
  refused: { 403: [...outsiders, 'brackenford/sol'], 404: strangers },
  allowed: { 200: [...minutes, ...sits] },
};
const reads = {
  refused: { 404: [...strangers, ...elsewhere, ...outsiders] },
  allowed: { 200: [...minutes, ...sits] },
};
/** Of a child elsewhere there is no such page; of the day's meeting each authority has its own. */
const writes = { 403: sits, 404: [...strangers, ...outsiders, 'brackenford/sol'] };
const writesItem = { 403: sits, 404: [...strangers, ...outsiders, ...elsewhere] };
const asking = { refused: writes, allowed: { 200: minutes } };
const doing = { refused: writes, allowed: { 303: minutes } };
const askingItem = { refused: writesItem, allowed: { 200: minutes } };

const at =
  (rest = '') =>
  (made: Made) =>
    `${made.at}${rest}`;
const ofItem =
  (rest = '') =>
  (made: Made) =>
    `${made.at}/items/${made.item}${rest}`;
/** A child of its own for each try, so that what one person did does not stand in the way of the next. */
async function another(made: Board, w: World): Promise<string> {
  const childId = await w.act('aldermoor/mo', (work) =>
    createChild(work, { givenName: 'Wren', familyName: 'Fennel', source: 'test' }),
  );
  return w.act('aldermoor/mo', async (work) => {
    const sitting = await openSitting(work, 'DAILY', made.day);
    await addItem(work, sitting, { childId, because: 'Home rang' });
    const found = (await boardOf(work, sitting)).exceptions.find((each) => each.childId === childId);
    return `${made.at}/items/${found?.id}`;
  });
}
const yesterday = (rest: string) => (made: Made) =>
  `/standing-meetings/DAILY/${made.day.subtract({ days: 3 })}${rest}`;
const tomorrow = (made: Made) => made.day.add({ days: 1 });

export const governanceAccess = accessTable('governance', minutedBoard, [
  {
    act: 'be led to the morning board of the day',
    path: '/board',
    refused: { 403: outsiders },
    allowed: { 303: [...minutes, ...sits] },
  },
  { act: 'read the board of a meeting', path: '/standing-meetings/:kind/:date', at: at(), ...lists },
  {
    act: 'ask whether an open board changed',
    path: '/standing-meetings/:kind/:date/changes',
    at: at('/changes?since=2026-11-16T08:00:00Z'),
    refused: { 404: [...strangers, ...outsiders, 'brackenford/sol'] },
    allowed: { 200: [...minutes, ...sits] },
  },
  {
    act: 'be asked who is in the chair',
    path: '/standing-meetings/:kind/:date/begin',
    at: at('/begin'),
    ...asking,
  },
  {
    act: 'begin a meeting',
    method: 'POST',
    path: '/standing-meetings/:kind/:date/begin',
    at: at('/begin'),
    form: () => ({ chairName: 'Somebody' }),
    ...doing,
  },
  {
    act: 'be asked who takes the chair',
    path: '/standing-meetings/:kind/:date/chair',
    at: at('/chair'),
    ...asking,
  },
  {
    act: 'say who takes the chair',
    method: 'POST',
    path: '/standing-meetings/:kind/:date/chair',
    at: at('/chair'),
    form: () => ({ chair: postingIdOf('aldermoor/bea') }),
    ...doing,
  },
  {
    act: 'be asked why there was no meeting',
    path: '/standing-meetings/:kind/:date/not-held',
    at: yesterday('/not-held'),
    ...asking,
  },
  {
    act: 'say why there was no meeting',
    method: 'POST',
    path: '/standing-meetings/:kind/:date/not-held',
    at: yesterday('/not-held'),
    form: () => ({ because: 'Everybody was at a funeral' }),
    ...doing,
  },
  {
    act: 'read an item of a meeting',
    path: '/standing-meetings/:kind/:date/items/:itemId',
    at: ofItem(),
    ...reads,
  },
  {
    act: 'read what was said of a child at a meeting',
    path: '/standing-meetings/:kind/:date/items/:itemId',
    at: (made: Made) => made.minuted,
    ...reads,
  },
  {
    act: 'read a row of the board',
    path: '/standing-meetings/:kind/:date/items/:itemId/row',
    at: ofItem('/row'),
    ...reads,
  },
  {
    act: 'minute a child',
    method: 'POST',
    path: '/standing-meetings/:kind/:date/items/:itemId',
    at: (made: Made, _who, w) => another(made, w),
    form: () => ({ line: 'A quiet night', 'was-line': '' }),
    refused: writesItem,
    allowed: { 303: minutes },
  },
  {
    act: 'note that there is nothing new',
    method: 'POST',
    path: '/standing-meetings/:kind/:date/nothing-new',
    at: at('/nothing-new'),
    from: at('/items/add'),
    form: () => ({ which: 'rest' }),
    ...doing,
  },
  {
    act: 'be asked what to put on the agenda',
    path: '/standing-meetings/:kind/:date/items/add',
    at: at('/items/add'),
    ...asking,
  },
  {
    act: 'put a matter on the agenda',
    method: 'POST',
    path: '/standing-meetings/:kind/:date/items/add',
    at: at('/items/add'),
    form: () => ({ title: 'Taxi licences', because: 'Two drivers' }),
    ...doing,
  },
  {
    act: 'be asked to which meeting an item is moved',
    path: '/standing-meetings/:kind/:date/items/:itemId/move',
    at: ofItem('/move'),
    ...askingItem,
  },
  {
    act: 'move an item to another meeting',
    method: 'POST',
    path: '/standing-meetings/:kind/:date/items/:itemId/move',
    at: async (made: Made, _who, w) => `${await another(made, w)}/move`,
    form: (made: Made) => ({
      kind: 'DAILY',
      'day-day': String(tomorrow(made).day),
      'day-month': String(tomorrow(made).month),
      'day-year': String(tomorrow(made).year),
      because: 'The police are away',
    }),
    refused: writesItem,
    allowed: { 303: minutes },
  },
  {
    act: 'be asked from whom an item is kept',
    path: '/standing-meetings/:kind/:date/items/:itemId/keep-from',
    at: (made: Made) => `${made.minuted}/keep-from`,
    refused: { ...writesItem, 403: [...sits, 'aldermoor/bea'] },
    allowed: { 200: runs },
  },
  {
    act: 'keep an item from somebody',
    method: 'POST',
    path: '/standing-meetings/:kind/:date/items/:itemId/keep-from',
    at: async (made: Made, _who, w) => `${await another(made, w)}/keep-from`,
    form: () => ({ postingId: postingIdOf('aldermoor/tariq'), because: 'His cousin' }),
    refused: { ...writesItem, 403: [...sits, 'aldermoor/bea'] },
    allowed: { 303: runs },
  },
  {
    act: 'take minutes of a meeting as a file',
    path: '/standing-meetings/:kind/:date/minutes/:recipient/:format',
    at: at('/minutes/POLICE/docx'),
    refused: { ...writes, 404: [...writes[404], 'brackenford/mercy'] },
    allowed: { 200: minutes },
  },
  {
    act: 'read where a child was spoken of',
    path: '/children/:childId/standing-meetings',
    at: (made: Made) => `/children/${made.childId}/standing-meetings`,
    refused: { 404: [...elsewhere, ...outsiders, 'aldermoor/vi'] },
    allowed: { 200: ['aldermoor/mo'] },
  },
  {
    act: 'be asked whether the meeting is over',
    path: '/standing-meetings/:kind/:date/close',
    at: at('/close'),
    ...asking,
  },
  {
    act: 'close a meeting',
    method: 'POST',
    path: '/standing-meetings/:kind/:date/close',
    at: at('/close'),
    form: () => ({ because: 'Time was up' }),
    refused: { ...writes, 403: sits },
    allowed: { 303: minutes },
  },
]);
