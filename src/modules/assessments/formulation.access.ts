import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { type RelationshipKind, relate } from '../access/index.ts';
import { addEntry } from '../chronology/index.ts';
import { createChild } from '../people/index.ts';
import { findFormulation } from './formulation.store.ts';
import { arrangeFormulation, finishFormulation, keepFormulationPart } from './index.ts';

const HOLDERS: readonly (readonly [string, RelationshipKind])[] = [
  ['aldermoor/priya', 'ALLOCATED'],
  ['aldermoor/sam', 'CO_WORKER'],
  ['aldermoor/lior', 'CO_WORKER'],
  ['aldermoor/gwen', 'CO_WORKER'],
  ['aldermoor/hana', 'CO_WORKER'],
  ['aldermoor/vi', 'CO_WORKER'],
];

/** A child whom many hold, with one entry in the chronology. */
export async function heldWithEntry(w: World, givenName = 'Nia') {
  const child = await w.act('aldermoor/mo', async (work) => {
    const bornOn = Temporal.PlainDate.from('2011-05-02');
    const id = await createChild(work, { givenName, familyName: 'Fold', bornOn, source: 'test' });
    const basis = 'given in a test';
    for (const [handle, kind] of HOLDERS)
      await relate(work, { childId: id, kind, postingId: postingIdOf(handle), basis });
    await relate(work, { childId: id, kind: 'MANAGER', teamId: teamIdOf('aldermoor', 'team'), basis });
    return id;
  });
  const entry = await w.act('aldermoor/sam', (work) =>
    addEntry(work, child, {
      date: { on: Temporal.PlainDate.from('2026-03-01'), precision: 'MONTH' },
      happened: 'She moved to a flat over the harbour',
      significance: 'Nobody there knew her',
      effect: 'She stopped sleeping',
      source: 'Her nan',
    }),
  );
  return { child, entry };
}

/** The same with a formulation of one statement and a letter, finished once, shared with the police and with nobody else. */
export async function childWithFormulation(w: World) {
  const { child, entry } = await heldWithEntry(w);
  const statement = await w.act('aldermoor/lior', async (work) => {
    const of = { childId: child, version: 0 };
    const id = await keepFormulationPart(work, {
      ...of,
      kind: 'statement',
      entries: [entry],
      said: {
        p: 'PRECIPITATING',
        standing: 'HYPOTHESIS',
        narrative: 'The move left her with nobody to ring',
        sources: 'Her nan and the flat’s keyworker',
      },
    });
    await keepFormulationPart(work, {
      ...of,
      kind: 'plain',
      said: { understood: 'Moving was hard, and nobody asked you.', from: 'Lior and Sam' },
    });
    await arrangeFormulation(work, child, 0, {
      reviewOn: Temporal.PlainDate.from('2026-12-18'),
      isPilot: true,
      sharedWith: ['POLICE'],
    });
    const saved = await findFormulation(work.tx, child);
    await finishFormulation(work, child, saved?.saveNo ?? 0, 'The rest follows next week');
    return id;
  });
  return { child, entry, statement };
}
type Made = Awaited<ReturnType<typeof childWithFormulation>>;

const strangers = [
  'brackenford/kit',
  'northmoor/lena',
  'aldermoor/ada',
  'aldermoor/nell',
  'aldermoor/jude',
  'aldermoor/vi',
];
const readers = [
  'aldermoor/sam',
  'aldermoor/lior',
  'aldermoor/mo',
  'aldermoor/priya',
  'aldermoor/hana',
  'aldermoor/gwen',
];
const writers = ['aldermoor/lior', 'aldermoor/sam', 'aldermoor/mo'];
const base = '/children/:childId/formulation';
const on = (rest: string) => ({
  path: `${base}${rest}`,
  at: ({ child }: Made) => `/children/${child}/formulation${rest}`,
});
const unread = { 404: strangers };
/** A social worker may write assessments, and this one is written by psychologist and team: they are told so. */
const unwritten = { 403: ['aldermoor/priya'], 404: [...strangers, 'aldermoor/hana', 'aldermoor/gwen'] };
const part = {
  path: `${base}/:kind/:item`,
  at: ({ child, statement }: Made) => `/children/${child}/formulation/statement/${statement}`,
};

export const formulationAccess = accessTable('assessments', childWithFormulation, [
  { act: 'read a case formulation', ...on(''), refused: unread, allowed: { 200: readers } },
  { act: 'read the letter for the child', ...on('/letter'), refused: unread, allowed: { 200: readers } },
  {
    act: 'read a finished version',
    path: `${base}/versions/:version`,
    at: ({ child }) => `/children/${child}/formulation/versions/1`,
    refused: unread,
    allowed: { 200: readers },
  },
  {
    act: 'print a version',
    path: `${base}/versions/:version/print`,
    at: ({ child }) => `/children/${child}/formulation/versions/draft/print`,
    refused: unread,
    allowed: { 200: readers },
  },
  {
    act: 'take a version as a file',
    path: `${base}/versions/:version/document/:format`,
    at: ({ child }) => `/children/${child}/formulation/versions/1/document/docx`,
    refused: unread,
    allowed: { 200: readers },
  },
  {
    act: 'read what a statement said before',
    path: `${base}/:kind/:item/history`,
    at: ({ child, statement }) => `/children/${child}/formulation/statement/${statement}/history`,
    refused: unread,
    allowed: { 200: readers },
  },
  { act: 'open a statement', ...part, refused: unwritten, allowed: { 200: writers } },
  {
    act: 'change a statement',
    method: 'POST',
    ...part,
    form: ({ entry }: Made) => ({
      p: 'PRECIPITATING',
      standing: 'HYPOTHESIS',
      narrative: 'The move left her alone in the evenings',
      entries: [entry],
    }),
    refused: unwritten,
    allowed: { 303: writers },
  },
  {
    act: 'open review, pilot and who reads it',
    ...on('/arrangements'),
    refused: unwritten,
    allowed: { 200: writers },
  },
  {
    act: 'change review, pilot and who reads it',
    method: 'POST',
    ...on('/arrangements'),
    form: () => ({ sharedWith: ['POLICE'], isPilot: 'yes' }),
    refused: unwritten,
    allowed: { 303: writers },
  },
  {
    act: 'open the question before finishing',
    ...on('/finish'),
    refused: unwritten,
    allowed: { 200: writers },
  },
  {
    act: 'finish a version',
    method: 'POST',
    ...on('/finish'),
    form: async ({ child }: Made, who: string, w: World) => {
      if (writers.includes(who))
        await w.act('aldermoor/lior', (work) =>
          keepFormulationPart(work, {
            childId: child,
            kind: 'statement',
            said: { p: 'PROTECTIVE', standing: 'FACT', narrative: `Her nan rings every day (${who})` },
            version: 0,
          }),
        );
      return { reason: 'The rest follows' };
    },
    refused: unwritten,
    allowed: { 303: writers },
  },
]);
