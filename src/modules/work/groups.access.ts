import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import type { GroupRow } from './group.store.ts';
import { beginGroup, findGroup, joinGroup, leaveGroup, membersOf, recordGroupSession } from './index.ts';
import { workedWith } from './sessions.access.ts';

/** A group with two children: Sam works with Jayden, Nell with Kai; neither holds the other's. */
export async function groupOfTwo(w: World) {
  const jayden = await workedWith(w, 'Jayden', [
    ['aldermoor/sam', 'CO_WORKER'],
    ['aldermoor/vi', 'CO_WORKER'],
  ]);
  const kai = await workedWith(w, 'Kai', [['aldermoor/nell', 'CO_WORKER']]);
  const group = await w.act('aldermoor/sam', (work) =>
    beginGroup(work, { name: 'Thursday bikes', begunOn: Temporal.PlainDate.from('2026-01-05') }),
  );
  const member = await joins(w, 'aldermoor/sam', group, jayden);
  const other = await joins(w, 'aldermoor/nell', group, kai);
  const met = await meets(w, group);
  const left = await workedWith(w, 'Lee', [['aldermoor/sam', 'CO_WORKER']]);
  await leaves(w, group, await joins(w, 'aldermoor/sam', group, left));
  const free: Record<string, string> = {};
  for (const who of ['aldermoor/sam', 'aldermoor/nell', 'aldermoor/vi'])
    free[who] = await workedWith(w, 'Noah', [[who, 'CO_WORKER']]);
  return { jayden, kai, group, member, other, met, free };
}
const known = async (work: Parameters<typeof joinGroup>[0], group: string): Promise<GroupRow> =>
  (await findGroup(work.tx, group)) ?? Promise.reject(new Error('no group'));
export const joins = (w: World, who: string, group: string, child: string): Promise<string> =>
  w.act(who, async (work) =>
    joinGroup(work, await known(work, group), child, Temporal.PlainDate.from('2026-01-08')),
  );
export const meets = (w: World, group: string, who = 'aldermoor/sam'): Promise<string> =>
  w.act(who, async (work) =>
    recordGroupSession(work, await known(work, group), { what: 'Mended two bicycles' }),
  );
const leaves = (w: World, group: string, member: string): Promise<void> =>
  w.act('aldermoor/sam', async (work) => {
    const found = (await membersOf(work.tx, group)).find((each) => each.id === member);
    if (!found) throw new Error('no member');
    await leaveGroup(work, await known(work, group), found, { because: 'Football on Thursdays instead' });
  });
type Made = Awaited<ReturnType<typeof groupOfTwo>>;

const outside = ['brackenford/kit', 'northmoor/lena', 'aldermoor/ada', 'aldermoor/jude', 'aldermoor/hana'];
/** Of the same agency, or working with a child of the group. */
const inside = ['aldermoor/sam', 'aldermoor/nell', 'aldermoor/mo', 'aldermoor/vi'];
const at = (rest: string) => ({
  path: `/groups/:groupId${rest}`,
  at: ({ group }: Made) => `/groups/${group}${rest}`,
});
export const groupsAccess = accessTable('work', groupOfTwo, [
  {
    act: 'see the groups they know of',
    path: '/groups',
    refused: { 403: ['northmoor/lena', 'aldermoor/ada', 'aldermoor/jude'] },
    allowed: { 200: [...inside, 'aldermoor/hana', 'brackenford/kit'] },
  },
  {
    act: 'open the form of a group',
    path: '/groups/new',
    refused: { 403: ['northmoor/lena', 'aldermoor/ada', 'aldermoor/jude', 'aldermoor/cass'] },
    allowed: { 200: inside },
  },
  {
    act: 'begin a group',
    method: 'POST',
    path: '/groups/new',
    form: () => ({ name: 'Boxing on Mondays' }),
    refused: { 403: ['northmoor/lena', 'aldermoor/ada', 'aldermoor/jude', 'aldermoor/cass'] },
    allowed: { 303: inside },
  },
  { act: 'open a group', ...at(''), refused: { 404: outside }, allowed: { 200: inside } },
  {
    act: 'open a group to change it',
    ...at('/change'),
    refused: { 404: [...outside, 'aldermoor/vi'] },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/nell', 'aldermoor/mo'] },
  },
  {
    act: 'change a group',
    method: 'POST',
    path: '/groups/:groupId/change',
    at: async (_made, _who, w) =>
      `/groups/${await w.act('aldermoor/sam', (work) => beginGroup(work, { name: 'Cooking' }))}/change`,
    form: () => ({ name: 'Cooking on Fridays' }),
    refused: { 404: [...outside, 'aldermoor/vi'] },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/nell'] },
  },
  {
    act: 'open who begins to come',
    ...at('/members/new'),
    refused: { 404: outside },
    allowed: { 200: inside },
  },
  {
    act: 'add a child to a group',
    method: 'POST',
    ...at('/members/new'),
    form: ({ free }, who) => ({ childId: free[who] ?? '' }),
    refused: { 404: outside },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/nell', 'aldermoor/vi'] },
  },
  {
    act: 'add a child they do not work with to a group',
    method: 'POST',
    ...at('/members/new'),
    form: ({ kai }) => ({ childId: kai }),
    refused: { 422: ['aldermoor/sam', 'aldermoor/vi'] },
    allowed: {},
  },
  {
    act: 'open the question when a child comes no longer',
    path: '/groups/:groupId/members/:memberId/leave',
    at: ({ group, member }) => `/groups/${group}/members/${member}/leave`,
    refused: { 404: [...outside, 'aldermoor/nell'] },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/mo', 'aldermoor/vi'] },
  },
  {
    act: 'say that a child comes no longer',
    method: 'POST',
    path: '/groups/:groupId/members/:memberId/leave',
    at: async ({ group }, _who, w) =>
      `/groups/${group}/members/${await joins(w, 'aldermoor/sam', group, await workedWith(w, 'Sol', [['aldermoor/sam', 'CO_WORKER']]))}/leave`,
    form: () => ({}),
    refused: { 404: [...outside, 'aldermoor/nell'] },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/mo'] },
  },
  {
    act: 'open the form of a meeting',
    ...at('/sessions/new'),
    refused: { 404: outside },
    allowed: { 200: inside },
  },
  {
    act: 'write that a group met',
    method: 'POST',
    ...at('/sessions/new'),
    form: () => ({ what: 'Mended two bicycles' }),
    refused: { 404: outside },
    allowed: { 303: inside },
  },
  {
    act: 'open the note of one child',
    path: '/groups/:groupId/sessions/:sessionId/notes/:memberId',
    at: ({ group, met, member }) => `/groups/${group}/sessions/${met}/notes/${member}`,
    refused: { 404: [...outside, 'aldermoor/nell'] },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/mo', 'aldermoor/vi'] },
  },
  {
    act: 'write the note of one child',
    method: 'POST',
    path: '/groups/:groupId/sessions/:sessionId/notes/:memberId',
    at: async ({ group, member }, _who, w) =>
      `/groups/${group}/sessions/${await meets(w, group)}/notes/${member}`,
    form: () => ({ happened: 'Fitted a chain' }),
    refused: { 404: [...outside, 'aldermoor/nell'] },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/vi'] },
  },
]);
