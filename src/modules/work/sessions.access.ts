import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { type RelationshipKind, relate } from '../access/index.ts';
import { createChild } from '../people/index.ts';
import { recordAdvocacy, recordConsultation, recordSession } from './index.ts';

const HOLDERS: readonly (readonly [string, RelationshipKind])[] = [
  ['aldermoor/priya', 'ALLOCATED'],
  ['aldermoor/sam', 'CO_WORKER'],
  ['aldermoor/gwen', 'CO_WORKER'],
  ['aldermoor/hana', 'CO_WORKER'],
  ['aldermoor/vi', 'CO_WORKER'],
  ['aldermoor/lior', 'CO_WORKER'],
  ['aldermoor/abel', 'CO_WORKER'],
  ['aldermoor/jude', 'EPISODE'],
];
/** A child whom many disciplines work with. */
export const workedWith = (w: World, givenName = 'Jayden', holders = HOLDERS): Promise<string> =>
  w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, {
      ...{ givenName, familyName: 'Brook', source: 'test' },
      bornOn: Temporal.PlainDate.from('2011-05-02'),
    });
    const basis = 'given in a test';
    for (const [handle, kind] of holders)
      await relate(work, { childId: id, kind, postingId: postingIdOf(handle), basis });
    await relate(work, { childId: id, kind: 'MANAGER', teamId: teamIdOf('aldermoor', 'team'), basis });
    return id;
  });

const prepare = async (w: World) => {
  const child = await workedWith(w);
  const session = await held(w, child);
  const said = { ownWords: 'My nan does that', words: 'Somebody from outside the council' };
  await w.act('aldermoor/sam', (work) => recordAdvocacy(work, child, { became: 'DECLINED', ...said }));
  return { child, session };
};
type Made = Awaited<ReturnType<typeof prepare>>;
const held = (w: World, child: string) =>
  w.act('aldermoor/sam', (work) =>
    recordSession(work, child, { outcome: 'HELD', way: 'IN_PERSON', happened: 'Walked by the canal' }),
  );

const strangers = [
  'brackenford/kit',
  'brackenford/mercy',
  'northmoor/lena',
  'aldermoor/ada',
  'aldermoor/nell',
  'aldermoor/dan',
  'aldermoor/ursula',
];
/** They hold the child, and their role or their relationship opens no notes. */
const closed = [...strangers, 'aldermoor/jude', 'aldermoor/cass', 'aldermoor/abel'];
const readers = ['aldermoor/priya', 'aldermoor/sam', 'aldermoor/mo', 'aldermoor/lior'];
const partners = ['aldermoor/gwen', 'aldermoor/hana', 'aldermoor/vi'];
const everybody = [...readers, ...partners];
const of = (rest: string) => ({
  path: `/children/:childId/work${rest}`,
  at: ({ child }: Made) => `/children/${child}/work${rest}`,
});
const one = (rest: string) => ({
  path: `/children/:childId/work/:sessionId${rest}`,
  at: ({ child, session }: Made) => `/children/${child}/work/${session}${rest}`,
});
/** What Sam wrote is social care's: partners read it when it is shared with them (AC-8). */
const unshared = { 404: [...closed, ...partners] };
const soon = (field: string) => ({
  [`${field}-day`]: '1',
  [`${field}-month`]: '3',
  [`${field}-year`]: '2031',
  [`${field}-time`]: '16:00',
});

export const sessionsAccess = accessTable('work', prepare, [
  {
    act: 'read the direct work with a child',
    ...of(''),
    refused: { 404: closed },
    allowed: { 200: everybody },
  },
  { act: 'open the form of a session', ...of('/new'), refused: { 404: closed }, allowed: { 200: everybody } },
  {
    act: 'record a session',
    method: 'POST',
    ...of('/new'),
    form: () => ({ happened: 'Made toast together', way: 'IN_PERSON' }),
    refused: { 404: closed },
    allowed: { 303: everybody },
  },
  {
    act: 'open the form of an attempt',
    ...of('/attempt'),
    refused: { 404: closed },
    allowed: { 200: everybody },
  },
  {
    act: 'record an attempt',
    method: 'POST',
    ...of('/attempt'),
    form: () => ({ way: 'PHONE' }),
    refused: { 404: closed },
    allowed: { 303: everybody },
  },
  { act: 'open the form of a plan', ...of('/plan'), refused: { 404: closed }, allowed: { 200: everybody } },
  {
    act: 'plan a session',
    method: 'POST',
    ...of('/plan'),
    form: () => ({ way: 'IN_PERSON', ...soon('at') }),
    refused: { 404: closed },
    allowed: { 303: everybody },
  },
  {
    act: 'read a session that another agency wrote',
    ...one(''),
    refused: unshared,
    allowed: { 200: readers },
  },
  { act: 'open a session to correct it', ...one('/correct'), refused: unshared, allowed: { 200: readers } },
  {
    act: 'correct a session',
    method: 'POST',
    path: '/children/:childId/work/:sessionId/correct',
    at: async ({ child }, _who, w) => `/children/${child}/work/${await held(w, child)}/correct`,
    form: () => ({
      ...{ outcome: 'HELD', happened: 'Walked by the river', way: 'IN_PERSON' },
      ...{ 'at-day': '2', 'at-month': '3', 'at-year': '2026', 'at-time': '16:00' },
    }),
    refused: unshared,
    allowed: { 303: readers },
  },
  {
    act: 'open the question why a session goes out',
    ...one('/take-out'),
    refused: unshared,
    allowed: { 200: readers },
  },
  {
    act: 'take a session out',
    method: 'POST',
    path: '/children/:childId/work/:sessionId/take-out',
    at: async ({ child }, _who, w) => `/children/${child}/work/${await held(w, child)}/take-out`,
    form: () => ({ because: 'It was another child' }),
    refused: unshared,
    allowed: { 303: readers },
  },
  {
    act: 'open the form of advocacy',
    ...of('/advocacy'),
    refused: { 404: closed },
    allowed: { 200: everybody },
  },
  {
    act: 'write down advocacy',
    method: 'POST',
    ...of('/advocacy'),
    form: () => ({ became: 'OFFERED' }),
    refused: { 404: closed },
    allowed: { 303: everybody },
  },
  {
    act: 'see when the children they work with were last seen',
    path: '/caseload',
    refused: {
      403: ['northmoor/lena', 'aldermoor/ada', 'aldermoor/jude'],
      404: ['aldermoor/cass', 'aldermoor/ursula'],
    },
    allowed: { 200: [...everybody, 'aldermoor/nell', 'brackenford/kit'] },
  },
]);

/** Advice about one child, and about nobody by name. */
const advised = async (w: World) => {
  const child = await workedWith(w, 'Ravi', [['aldermoor/priya', 'ALLOCATED']]);
  const give = (childId?: string) =>
    w.act('aldermoor/nell', (work) =>
      recordConsultation(work, {
        askedByAgency: 'SCHOOL',
        themes: ['WORRY'],
        advice: 'Ask him first',
        childId,
      }),
    );
  return { child, about: await give(child), general: await give() };
};
type Advised = Awaited<ReturnType<typeof advised>>;
const general = (rest: string) => ({
  path: `/consultations/:consultationId${rest}`,
  at: (made: Advised) => `/consultations/${made.general}${rest}`,
});
const otherTeams = [
  'brackenford/kit',
  'northmoor/lena',
  'aldermoor/ada',
  'aldermoor/vi',
  'aldermoor/priya',
  'aldermoor/fern',
];
const team = ['aldermoor/sam', 'aldermoor/nell', 'aldermoor/mo', 'aldermoor/hana', 'aldermoor/gwen'];

export const consultationsAccess = accessTable('work', advised, [
  {
    act: 'count the advice given by their own team',
    path: '/consultations',
    refused: {
      403: ['northmoor/lena', 'aldermoor/ada', 'aldermoor/jude'],
      404: ['aldermoor/vi', 'aldermoor/ruth'],
    },
    allowed: { 200: [...team, 'aldermoor/priya', 'aldermoor/odette'] },
  },
  {
    act: 'open the form of advice',
    path: '/consultations/new',
    refused: {
      403: ['northmoor/lena', 'aldermoor/ada', 'aldermoor/jude', 'aldermoor/cass', 'aldermoor/odette'],
      404: ['aldermoor/vi'],
    },
    allowed: { 200: [...team, 'aldermoor/priya'] },
  },
  {
    act: 'write down advice',
    method: 'POST',
    path: '/consultations/new',
    form: () => ({ askedByAgency: 'SCHOOL', advice: 'Listen first', themes: ['TALKING'] }),
    refused: {
      403: ['northmoor/lena', 'aldermoor/ada', 'aldermoor/jude', 'aldermoor/cass'],
      404: ['aldermoor/vi'],
    },
    allowed: { 303: team },
  },
  {
    act: 'read advice about nobody by name',
    ...general(''),
    refused: { 404: otherTeams },
    allowed: { 200: team },
  },
  {
    act: 'read advice about one child',
    path: '/consultations/:consultationId',
    at: ({ about }) => `/consultations/${about}`,
    refused: {
      404: [
        'brackenford/kit',
        'aldermoor/ada',
        'aldermoor/sam',
        'aldermoor/gwen',
        'aldermoor/fern',
        'aldermoor/dan',
      ],
    },
    allowed: { 200: ['aldermoor/nell', 'aldermoor/mo'] },
  },
  {
    act: 'open advice to correct it',
    ...general('/correct'),
    refused: { 404: otherTeams },
    allowed: { 200: team },
  },
  {
    act: 'correct advice',
    method: 'POST',
    path: '/consultations/:consultationId/correct',
    at: async (_made, _who, w) =>
      `/consultations/${await w.act('aldermoor/nell', (work) =>
        recordConsultation(work, { askedByAgency: 'SCHOOL', themes: [], advice: 'Ask him first' }),
      )}/correct`,
    form: () => ({ advice: 'Ask him first, and alone' }),
    refused: { 404: otherTeams },
    allowed: { 303: team },
  },
]);
