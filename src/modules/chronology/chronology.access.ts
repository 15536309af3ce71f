import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { type RelationshipKind, relate } from '../access/index.ts';
import { createChild, type Happening, happened } from '../people/index.ts';
import { acceptSuggestion, addEntry, declareFirstVersion, dismissSuggestion, overrideGate } from './index.ts';
import { suggestionsOf } from './suggestion.store.ts';

const HOLDERS: readonly (readonly [string, RelationshipKind])[] = [
  ['aldermoor/priya', 'ALLOCATED'],
  ['aldermoor/sam', 'CO_WORKER'],
  ['aldermoor/gwen', 'CO_WORKER'],
  ['aldermoor/abel', 'CO_WORKER'],
  ['aldermoor/vi', 'CO_WORKER'],
  ['aldermoor/lior', 'CO_WORKER'],
  ['aldermoor/jude', 'EPISODE'],
  ['aldermoor/cass', 'EPISODE'],
  ['aldermoor/fern', 'TRIAGE'],
];

/** A child whom many hold, each as their work makes them. */
export const heldChild = (w: World, givenName = 'Jayden'): Promise<string> =>
  w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, {
      ...{ givenName, preferredName: 'Jay', familyName: 'Brook', source: 'test' },
      bornOn: Temporal.PlainDate.from('2011-05-02'),
    });
    const basis = 'given in a test';
    for (const [handle, kind] of HOLDERS)
      await relate(work, { childId: id, kind, postingId: postingIdOf(handle), basis });
    await relate(work, { childId: id, kind: 'MANAGER', teamId: teamIdOf('aldermoor', 'team'), basis });
    return id;
  });

/** A line of the timeline, some days ago; returns the id of the event. */
export async function eventOn(
  w: World,
  childId: string,
  line: string,
  more: Partial<Happening> & { daysAgo?: number } = {},
): Promise<string> {
  const { daysAgo = 3, ...said } = more;
  return w.act('aldermoor/mo', async (work) => {
    const at = work.now.subtract({ hours: 24 * daysAgo });
    await happened(work, {
      childId,
      at,
      kind: 'missing',
      dataClass: 'MISSING',
      agency: 'SOCIAL_CARE',
      line,
      ...said,
    });
    const all = await w.admin<{ id: string }>(
      'select id from people.timeline_event where child_id = $1 order by id desc limit 1',
      [childId],
    );
    const lines = await suggestionsOf(work.tx, childId, { without: [], most: 500 });
    return lines.find((each) => each.line === line)?.id ?? all[0]?.id ?? '';
  });
}

export const meaning = {
  significance: 'The first night he did not come home',
  effect: 'He says he was cold and frightened',
};
export const typedEntry = (on = '2026-03-01') => ({
  ...meaning,
  date: { on: Temporal.PlainDate.from(on), precision: 'EXACT' as const },
  happened: 'He moved to his nan’s flat',
  source: 'His nan, by telephone',
});
/** The same as the fields of the form. */
export const entryFields = {
  ...meaning,
  'on-day': '1',
  'on-month': '3',
  'on-year': '2026',
  how: 'exact',
  happened: 'He moved to his nan’s flat',
  source: 'His nan, by telephone',
};

async function prepare(w: World) {
  const child = await heldChild(w);
  const made = await w.act('aldermoor/sam', async (work) => {
    const entry = await addEntry(work, child, {
      ...typedEntry(),
      ownWords: 'I like it at my nan’s',
      outcome: 'He stays there for now',
      themes: ['HOME'],
    });
    await declareFirstVersion(work, child);
    const override = await overrideGate(work, child, 'He asked to begin today');
    return { entry, override };
  });
  const event = await eventOn(w, child, 'Reported missing; found the same night');
  const accepted = await eventOn(w, child, 'Missing for two nights', { daysAgo: 9 });
  await w.act('aldermoor/sam', (work) =>
    acceptSuggestion(work, { childId: child, eventId: accepted }, meaning),
  );
  const routine = await eventOn(w, child, 'Home an hour late', { daysAgo: 12 });
  await w.act('aldermoor/sam', (work) =>
    dismissSuggestion(work, { childId: child, eventId: routine }, 'It changed nothing for him'),
  );
  const notShared = await eventOn(w, child, 'Seen in a grey van', {
    ...{ kind: 'intelligence', dataClass: 'INTEL', agency: 'POLICE' },
    shareWith: ['SOCIAL_CARE'],
  });
  return { child, event, notShared, ...made };
}
type Made = Awaited<ReturnType<typeof prepare>>;

const strangers = [
  'brackenford/kit',
  'brackenford/mercy',
  'northmoor/lena',
  'aldermoor/ada',
  'aldermoor/nell',
  'aldermoor/ursula',
];
/** They hold the child, and their role or their relationship does not open notes. */
const withoutNotes = ['aldermoor/jude', 'aldermoor/cass', 'aldermoor/abel'];
const closed = [...strangers, ...withoutNotes];
const readers = ['aldermoor/priya', 'aldermoor/sam', 'aldermoor/mo', 'aldermoor/lior', 'aldermoor/fern'];
const partners = ['aldermoor/gwen', 'aldermoor/vi'];
const at = (rest: string) => ({
  path: `/children/:childId/chronology${rest}`,
  at: ({ child }: Made) => `/children/${child}/chronology${rest}`,
});
const entry = (rest: string) => ({
  path: `/children/:childId/chronology/entries/:entryId${rest}`,
  at: (made: Made) => `/children/${made.child}/chronology/entries/${made.entry}${rest}`,
});
const suggested = (rest: string) => ({
  path: `/children/:childId/chronology/suggestions/:eventId${rest}`,
  at: (made: Made) => `/children/${made.child}/chronology/suggestions/${made.event}${rest}`,
});
/** Each case decides about an event of its own. */
let made = 0;
const fresh = (rest: string) => ({
  path: `/children/:childId/chronology/suggestions/:eventId${rest}`,
  at: async ({ child }: Made, _who: string, w: World) => {
    made += 1;
    return `/children/${child}/chronology/suggestions/${await eventOn(w, child, `Missing again, ${made}`)}${rest}`;
  },
});
/** What Sam typed is held by social care: partners whose notes have to be shared do not see it (AC-8). */
const entryClosed = [...closed, ...partners];

export const chronologyAccess = accessTable('chronology', prepare, [
  {
    act: 'read a chronology',
    ...at(''),
    refused: { 404: closed },
    allowed: { 200: [...readers, ...partners] },
  },
  {
    act: 'print a chronology',
    ...at('/print'),
    refused: { 404: closed },
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    act: 'take a copy of a chronology',
    path: '/children/:childId/chronology/document/:format',
    at: ({ child }) => `/children/${child}/chronology/document/docx`,
    refused: { 404: closed },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/mo'] },
  },
  {
    act: 'open the form of an entry',
    ...at('/entries/new'),
    refused: { 404: closed },
    allowed: { 200: readers },
  },
  {
    act: 'add an entry',
    method: 'POST',
    ...at('/entries/new'),
    form: () => entryFields,
    refused: { 404: closed },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/priya', 'aldermoor/gwen'] },
  },
  { act: 'read an entry', ...entry(''), refused: { 404: entryClosed }, allowed: { 200: readers } },
  {
    act: 'open an entry to correct it',
    ...entry('/correct'),
    refused: { 404: entryClosed },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/mo'] },
  },
  {
    act: 'correct an entry',
    method: 'POST',
    ...entry('/correct'),
    form: () => ({ ...entryFields, because: 'The day was wrong' }),
    refused: { 404: entryClosed },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/mo', 'aldermoor/priya'] },
  },
  {
    act: 'open the question why an entry goes out',
    ...entry('/take-out'),
    refused: { 404: entryClosed },
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    act: 'take an entry out',
    method: 'POST',
    path: '/children/:childId/chronology/entries/:entryId/take-out',
    at: async ({ child }, _who, w) => {
      const id = await w.act('aldermoor/sam', (work) => addEntry(work, child, typedEntry()));
      return `/children/${child}/chronology/entries/${id}/take-out`;
    },
    form: () => ({ because: 'It is about his brother' }),
    refused: { 404: entryClosed },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/mo'] },
  },
  {
    act: 'go through what is suggested',
    ...at('/suggestions'),
    refused: { 404: closed },
    allowed: { 200: [...readers, ...partners] },
  },
  {
    act: 'read a suggestion of intelligence that was not shared with them',
    path: '/children/:childId/chronology/suggestions/:eventId',
    at: ({ child, notShared }) => `/children/${child}/chronology/suggestions/${notShared}`,
    refused: { 404: [...closed, 'aldermoor/vi', 'aldermoor/fern', 'aldermoor/priya'] },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/mo', 'aldermoor/gwen'] },
  },
  {
    act: 'open a suggestion',
    ...suggested(''),
    refused: { 404: [...closed, 'aldermoor/vi', 'aldermoor/fern'] },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/priya', 'aldermoor/lior', 'aldermoor/gwen'] },
  },
  {
    act: 'accept a suggestion',
    method: 'POST',
    ...fresh(''),
    form: () => entryFields,
    refused: { 404: [...closed, 'aldermoor/vi'] },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/priya'] },
  },
  {
    act: 'ask why a suggestion is left out',
    ...suggested('/dismiss'),
    refused: { 404: [...closed, 'aldermoor/vi'] },
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    act: 'leave a suggestion out',
    method: 'POST',
    ...fresh('/dismiss'),
    form: () => ({ reason: 'ROUTINE' }),
    refused: { 404: [...closed, 'aldermoor/vi'] },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/priya'] },
  },
  {
    act: 'look for the same event among the suggestions',
    ...suggested('/merge'),
    refused: { 404: [...closed, 'aldermoor/vi'] },
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    act: 'accept two suggestions as one',
    method: 'POST',
    ...fresh('/merge'),
    form: async ({ child }, _who, w) => {
      made += 1;
      return { ...entryFields, with: await eventOn(w, child, `The same night, ${made}`) };
    },
    refused: { 404: [...closed, 'aldermoor/vi'] },
    allowed: { 303: ['aldermoor/sam'] },
  },
  {
    act: 'undo what they decided',
    method: 'POST',
    ...at('/undo'),
    from: ({ child }) => `/children/${child}/chronology/suggestions`,
    form: async ({ child }, _who, w) => {
      made += 1;
      const eventId = await eventOn(w, child, `Undone later, ${made}`);
      await w.act('aldermoor/sam', (work) => acceptSuggestion(work, { childId: child, eventId }, meaning));
      const [row] = await w.admin<{ id: string }>('select id from chronology.decision where event_id = $1', [
        eventId,
      ]);
      return { decision: row?.id ?? '' };
    },
    refused: { 404: [...closed, 'aldermoor/vi'] },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/mo'] },
  },
  {
    act: 'open the question whether a first version is done',
    ...at('/first-version'),
    refused: { 404: closed, 403: partners },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/priya', 'aldermoor/mo'] },
  },
  {
    act: 'say that a first version is done',
    method: 'POST',
    ...at('/first-version'),
    form: () => ({ 'doneOn-day': '1', 'doneOn-month': '3', 'doneOn-year': '2026' }),
    refused: { 404: closed, 403: partners },
    allowed: { 303: ['aldermoor/sam'] },
  },
  {
    act: 'open the form to begin without a chronology',
    ...at('/override'),
    refused: { 404: closed, 403: partners },
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    act: 'begin without a chronology',
    method: 'POST',
    ...at('/override'),
    form: () => ({ sentence: 'He asked to begin today' }),
    refused: { 404: closed, 403: partners },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/priya'] },
  },
  {
    act: 'say that they have seen an override',
    method: 'POST',
    path: '/chronology/overrides/:overrideId/seen',
    at: ({ override }) => `/chronology/overrides/${override}/seen`,
    from: () => '/',
    refused: { 404: [...closed, ...partners, 'aldermoor/sam', 'aldermoor/priya'] },
    allowed: { 303: ['aldermoor/mo'] },
  },
]);
