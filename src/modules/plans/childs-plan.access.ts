import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { createChild } from '../people/index.ts';
import { keepPlanPart, sharePlan } from './index.ts';

const HOLDERS = [
  ['aldermoor/priya', 'ALLOCATED'],
  ['aldermoor/sam', 'CO_WORKER'],
  ['aldermoor/gwen', 'CO_WORKER'],
  ['aldermoor/vi', 'CO_WORKER'],
  ['aldermoor/ed', 'CO_WORKER'],
  ['aldermoor/fern', 'TRIAGE'],
] as const;

/** A child with a plan of one goal, one step and one ask, shared with school and with nobody else. */
export async function childWithPlan(w: World) {
  const child = await w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, { givenName: 'Nia', familyName: 'Fold', source: 'test' });
    for (const [handle, kind] of HOLDERS)
      await relate(work, { childId: id, kind, postingId: postingIdOf(handle), basis: 'given in a test' });
    return id;
  });
  return w.act('aldermoor/sam', async (work) => {
    const keep = (kind: 'own-words' | 'goal' | 'step' | 'ask', said: Record<string, string>) =>
      keepPlanPart(work, { childId: child, kind, said, version: 0 });
    await keep('own-words', { want: 'To sleep in my own bed.' });
    const goal = await keep('goal', { area: 'SAFER', whose: 'CHILD', words: 'Nobody rings me at night.' });
    const step = await keep('step', {
      what: 'Change the number with her',
      goal,
      ownerPostingId: postingIdOf('aldermoor/sam'),
      dueOn: '2026-11-20',
    });
    await sharePlan(work, child, 0, {
      sharedWith: ['SCHOOL'],
      reviewOn: Temporal.PlainDate.from('2026-12-18'),
    });
    return { child, goal, step };
  });
}
type Made = Awaited<ReturnType<typeof childWithPlan>>;

const strangers = ['brackenford/kit', 'northmoor/lena', 'aldermoor/ada', 'aldermoor/nell', 'aldermoor/jude'];
const readers = ['aldermoor/priya', 'aldermoor/sam', 'aldermoor/gwen', 'aldermoor/fern', 'aldermoor/ed'];
const writers = ['aldermoor/priya', 'aldermoor/sam', 'aldermoor/gwen', 'aldermoor/ed'];
const on = (rest: string) => ({
  path: `/children/:childId/plan${rest}`,
  at: ({ child }: Made) => `/children/${child}/plan${rest}`,
});
/** The plan is not shared with Vi's agency. */
const unread = { 404: [...strangers, 'aldermoor/vi'] };
const unwritten = { 404: [...unread[404], 'aldermoor/fern'] };
/** Ed's agency reads and writes the plan because it is shared with it; it shares it with nobody else. */
const unshared = { 404: [...unwritten[404], 'aldermoor/ed'] };
const sharers = writers.filter((each) => each !== 'aldermoor/ed');
const part = {
  path: '/children/:childId/plan/:kind/:item',
  at: ({ child, goal }: Made) => `/children/${child}/plan/goal/${goal}`,
};

export const childsPlanAccess = accessTable('plans', childWithPlan, [
  { act: 'print the plan of a child', ...on('/print'), refused: unread, allowed: { 200: readers } },
  {
    act: 'print the trigger plan and the disruption plan on a page',
    ...on('/both'),
    refused: { 404: [...strangers, 'aldermoor/vi', 'aldermoor/ed'] },
    allowed: { 200: readers.filter((each) => each !== 'aldermoor/ed') },
  },
  {
    act: 'take the plan of a child as a file',
    path: '/children/:childId/plan/document/:format',
    at: ({ child }) => `/children/${child}/plan/document/docx`,
    refused: unread,
    allowed: { 200: readers },
  },
  { act: 'open a goal', ...part, refused: unwritten, allowed: { 200: writers } },
  {
    act: 'change a goal',
    method: 'POST',
    ...part,
    form: () => ({ area: 'SAFER', whose: 'CHILD', words: 'Nobody rings me after nine.' }),
    refused: unwritten,
    allowed: { 303: writers },
  },
  {
    act: 'read what a goal said before',
    path: '/children/:childId/plan/:kind/:item/history',
    at: ({ child, goal }) => `/children/${child}/plan/goal/${goal}/history`,
    refused: unread,
    allowed: { 200: readers },
  },
  { act: 'open who reads the plan', ...on('/sharing'), refused: unshared, allowed: { 200: sharers } },
  {
    act: 'change who reads the plan',
    method: 'POST',
    ...on('/sharing'),
    form: () => ({ sharedWith: ['SCHOOL'] }),
    refused: unshared,
    allowed: { 303: sharers },
  },
]);
