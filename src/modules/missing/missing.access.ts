import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { createChild } from '../people/index.ts';
import {
  considerExploitation,
  type EpisodeDetails,
  findEpisode,
  moveEpisode,
  recordReturn,
  reportMissing,
  takeNotification,
  takeStep,
} from './index.ts';

const CASS = 'aldermoor/cass';
const said = { about: 'MISSING', source: 'phone', way: 'phone', reportedByKind: 'CARER' } as const;

const freshChild = (w: World) =>
  w.act('aldermoor/mo', (work) =>
    createChild(work, { givenName: 'Jay', familyName: 'Brook', source: 'a test' }),
  );
async function freshEpisode(w: World, more: Partial<EpisodeDetails> = {}) {
  const child = await freshChild(w);
  const episode = await w.act(CASS, async (work) => {
    const details = { childId: child, category: 'CARE', reportedByKind: 'CARER' } as const;
    const made = await reportMissing(
      work,
      { ...said, asReceived: 'She has not come home.' },
      {
        ...details,
        leftAt: work.now.subtract({ hours: 3 }),
        circumstances: 'Left by the back door',
        policeGrade: 'MED',
        policeGradeBy: 'Sergeant Invented',
        ...more,
      },
    );
    if (!made.episode) throw new Error('missing already');
    return made.episode;
  });
  return { child, episode: episode.id };
}
/** A second report of a child who is missing: it waits. */
async function waiting(w: World) {
  const { child } = await freshEpisode(w);
  const notification = await w.act(CASS, (work) => takeNotification(work, { ...said, childId: child }));
  return { child, notification };
}
/** An episode with something in each of its parts: back, with where and by whom, a grade, a step, what was considered. */
async function whole(w: World) {
  const made = await freshEpisode(w);
  await w.act(CASS, async (work) => {
    const episode = await findEpisode(work.tx, made.episode);
    if (!episode) throw new Error('no such episode');
    const back = await recordReturn(work, episode, episode.version, {
      returnedAt: work.now,
      foundWhere: 'Behind the Lantern Arcade',
      foundBy: 'OTHER',
      foundByWords: 'A neighbour',
      returnedTo: 'Their aunt',
    });
    await takeStep(work, back, { kind: 'AUTHORITY_TOLD', words: 'Their duty desk' });
    await considerExploitation(work, back, { result: 'NO_CONCERN', where: 'Duty desk', because: 'Asked' });
  });
  return made;
}
/** A child of another authority, whose episode had been recorded about somebody else. */
async function movedHere(w: World) {
  const { episode } = await freshEpisode(w, { homeAuthority: 'Farhaven Council' });
  const child = await freshChild(w);
  await w.act(CASS, async (work) => {
    const found = await findEpisode(work.tx, episode);
    if (found) await moveEpisode(work, found, child, 'The same child, recorded twice');
  });
  return { child, episode };
}
const prepare = async (w: World) => {
  const { child, episode } = await whole(w);
  const { child: twice, notification } = await waiting(w);
  const elsewhere = await movedHere(w);
  return { child, episode, twice, notification, elsewhere };
};
type Made = Awaited<ReturnType<typeof prepare>>;

/** Roles without flags, without the class, or of another authority. */
const noFlags = ['aldermoor/jude', 'aldermoor/ed', 'aldermoor/vi', 'aldermoor/ada', 'northmoor/lena'];
const flagsOnly = ['aldermoor/sam', 'aldermoor/ruth', 'aldermoor/hana', 'aldermoor/bea', 'aldermoor/fern'];
const leads = [CASS, 'aldermoor/mo', 'aldermoor/imogen', 'aldermoor/odette'];
const noClass = ['aldermoor/vi', 'aldermoor/ada', 'aldermoor/ivor', 'northmoor/lena'];
const readsOnly = ['aldermoor/abel', 'aldermoor/hana'];
const reporters = [
  'aldermoor/ruth',
  'aldermoor/fern',
  'aldermoor/sam',
  'aldermoor/priya',
  'aldermoor/gwen',
  ...leads,
];
/** They take reports, and have no relationship with this child. */
const withoutTheChild = [
  'aldermoor/sam',
  'aldermoor/ruth',
  'aldermoor/fern',
  'aldermoor/priya',
  'brackenford/mercy',
];
const hereOnly = { 404: ['brackenford/mercy', 'brackenford/kit'] };

const at = (rest: string) => ({
  path: `/children/:childId/missing/:episodeId${rest}`,
  at: ({ child, episode }: Made) => `/children/${child}/missing/${episode}${rest}`,
});
/** The same of a child of another authority. */
const elsewhere = (rest: string) => ({
  path: `/children/:childId/missing/:episodeId${rest}`,
  at: ({ elsewhere: made }: Made) => `/children/${made.child}/missing/${made.episode}${rest}`,
});
/** An episode of its own for each act that changes one. */
const fresh = (rest: string) => {
  const made = new Map<string, Promise<string>>();
  const path = async (_made: Made, who: string, w: World) => {
    const known =
      made.get(who) ??
      freshEpisode(w).then(({ child, episode }) => `/children/${child}/missing/${episode}${rest}`);
    made.set(who, known);
    return known;
  };
  return { path: `/children/:childId/missing/:episodeId${rest}`, at: path, from: path };
};
const readers = [...leads, 'aldermoor/gwen'];
const notWriting = { 404: [...noClass, ...readsOnly, ...withoutTheChild], 403: [] };
const report = { category: 'CARE', reportedByKind: 'CARER' };
const now = (name: string, w: World) => {
  const z = w.clock.now().toZonedDateTimeISO('Europe/London');
  return {
    [`${name}-day`]: String(z.day),
    [`${name}-month`]: String(z.month),
    [`${name}-year`]: String(z.year),
    [`${name}-time`]: z.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
};

const board = [
  {
    act: 'look at the board',
    path: '/missing',
    refused: { 403: noFlags, 303: ['aldermoor/wall'] },
    allowed: { 200: [...flagsOnly, ...leads, 'brackenford/mercy'] },
  },
  {
    act: 'have the board bring itself up to date',
    path: '/missing/now',
    refused: { 403: noFlags, 303: ['aldermoor/wall'] },
    allowed: { 200: [...flagsOnly, ...leads] },
  },
  {
    act: 'see older returns without an outcome',
    path: '/missing/older',
    refused: { 403: [...noClass, ...flagsOnly, 'aldermoor/gwen'] },
    allowed: { 200: leads },
  },
  {
    act: 'look at the wall',
    path: '/missing/wall',
    refused: { 403: noFlags },
    allowed: { 200: ['aldermoor/wall', ...flagsOnly, CASS] },
  },
  {
    act: 'have the wall bring itself up to date',
    path: '/missing/wall/now',
    refused: { 403: noFlags },
    allowed: { 200: ['aldermoor/wall', CASS] },
  },
];

const reporting = [
  {
    act: 'look for the child who is missing',
    path: '/missing/report',
    refused: { 403: [...noClass, ...readsOnly, 'aldermoor/jude', 'aldermoor/bea'] },
    allowed: { 200: reporters },
  },
  {
    act: 'begin a report of a child nobody knows',
    path: '/missing/report/new',
    refused: { 403: [...noClass, ...readsOnly, 'aldermoor/jude'] },
    allowed: { 200: reporters },
  },
  {
    act: 'report a child nobody knows',
    method: 'POST' as const,
    path: '/missing/report/new',
    form: (_made: Made, who: string) => ({
      ...report,
      preferredName: `New${who.split('/')[1]}`,
      familyName: 'Quillonby',
    }),
    refused: { 403: [...noClass, ...readsOnly, 'aldermoor/jude'] },
    allowed: { 303: ['aldermoor/ruth', CASS] },
  },
  {
    act: 'begin a report of a child on the record',
    path: '/children/:childId/missing/report',
    at: ({ child }: Made) => `/children/${child}/missing/report`,
    refused: { 403: [...noClass, ...readsOnly], ...hereOnly },
    allowed: { 200: reporters },
  },
  {
    act: 'report a child on the record',
    method: 'POST' as const,
    path: '/children/:childId/missing/report',
    at: async (_made: Made, _who: string, w: World) => `/children/${await freshChild(w)}/missing/report`,
    form: () => report,
    refused: { 403: [...noClass, ...readsOnly], 404: ['brackenford/mercy'] },
    allowed: { 303: reporters },
  },
  {
    act: 'read what to do next',
    ...at('/next'),
    refused: { 404: [...noClass, ...withoutTheChild, 'aldermoor/jude'] },
    allowed: { 200: readers },
  },
  {
    act: 'see that a second report is kept',
    path: '/children/:childId/missing/reported/:notificationId',
    at: ({ twice, notification }: Made) => `/children/${twice}/missing/reported/${notification}`,
    refused: { 404: [...noClass, ...withoutTheChild] },
    allowed: { 200: readers },
  },
  {
    act: 'leave a second report to the co-ordinator',
    method: 'POST' as const,
    path: '/children/:childId/missing/reported/:notificationId',
    at: ({ twice, notification }: Made) => `/children/${twice}/missing/reported/${notification}`,
    form: () => ({ episodeId: 'wait' }),
    refused: { 404: [...noClass, ...withoutTheChild] },
    allowed: { 303: readers },
  },
];

const notices = [
  {
    act: 'see the notifications that wait',
    path: '/missing/notifications',
    refused: { 403: [...noClass, ...flagsOnly, 'aldermoor/gwen', 'aldermoor/jude'] },
    allowed: { 200: leads },
  },
  {
    act: 'paste a police notice',
    path: '/missing/notifications/new',
    refused: { 403: [...noClass, ...flagsOnly, 'aldermoor/gwen'] },
    allowed: { 200: leads },
  },
  {
    act: 'keep a police notice',
    method: 'POST' as const,
    path: '/missing/notifications/new',
    form: () => ({ text: 'Name: Jay Brook' }),
    refused: { 403: [...noClass, ...flagsOnly, 'aldermoor/gwen'] },
    allowed: { 303: leads },
  },
  {
    act: 'read a notification',
    path: '/missing/notifications/:notificationId',
    at: ({ notification }: Made) => `/missing/notifications/${notification}`,
    refused: { 404: [...noClass, ...withoutTheChild, 'aldermoor/jude'] },
    allowed: { 200: readers },
  },
  {
    act: 'decide about a notification',
    method: 'POST' as const,
    path: '/missing/notifications/:notificationId',
    at: async (_made: Made, _who: string, w: World) =>
      `/missing/notifications/${(await waiting(w)).notification}`,
    form: () => ({ decision: 'ALREADY_KNOWN', because: 'The same evening' }),
    refused: { 404: [...noClass, ...withoutTheChild, 'aldermoor/gwen'] },
    allowed: { 303: leads },
  },
];

const episodes = [
  {
    act: 'read a child’s missing history',
    path: '/children/:childId/missing',
    at: ({ child }: Made) => `/children/${child}/missing`,
    refused: {
      404: [...noClass, 'brackenford/mercy'],
      303: ['aldermoor/sam', 'aldermoor/ruth', 'aldermoor/fern', 'aldermoor/priya'],
    },
    allowed: { 200: readers },
  },
  {
    act: 'read one episode',
    ...at(''),
    refused: { 404: [...noClass, ...withoutTheChild] },
    allowed: { 200: readers },
  },
  ...['return', 'grade', 'change', 'considered', 'meeting-held'].map((rest) => ({
    act: `begin: ${rest}`,
    ...at(`/${rest}`),
    refused: notWriting,
    allowed: { 200: readers },
  })),
  {
    act: 'begin to close in error',
    ...at('/error'),
    refused: { 404: notWriting[404], 403: ['aldermoor/gwen'] },
    allowed: { 200: leads },
  },
  {
    act: 'record that they are back',
    method: 'POST' as const,
    ...fresh('/return'),
    form: (_m: Made, _who: string, w: World) => now('returnedAt', w),
    refused: notWriting,
    allowed: { 303: readers },
  },
  {
    act: 'record the police grade',
    method: 'POST' as const,
    ...fresh('/grade'),
    form: () => ({ grade: 'MED' }),
    refused: notWriting,
    allowed: { 303: readers },
  },
  {
    act: 'correct the report',
    method: 'POST' as const,
    ...fresh('/change'),
    form: () => ({ category: 'CARE' }),
    refused: notWriting,
    allowed: { 303: readers },
  },
  {
    act: 'write whether exploitation was considered',
    method: 'POST' as const,
    ...fresh('/considered'),
    form: () => ({ result: 'NO_CONCERN', where: 'Duty desk', because: 'Asked' }),
    refused: notWriting,
    allowed: { 303: readers },
  },
  {
    act: 'say that a meeting was held',
    method: 'POST' as const,
    ...fresh('/meeting-held'),
    form: (_m: Made, _who: string, w: World) => ({ ...now('at', w), who: 'Police and carers' }),
    refused: notWriting,
    allowed: { 303: readers },
  },
  {
    act: 'close in error',
    method: 'POST' as const,
    ...fresh('/error'),
    form: () => ({ because: 'The wrong child' }),
    refused: { 404: notWriting[404], 403: ['aldermoor/gwen'] },
    allowed: { 303: leads },
  },
  {
    act: 'begin to move to another child',
    ...elsewhere('/other-child'),
    refused: { 404: notWriting[404], 403: ['aldermoor/gwen'] },
    allowed: { 200: leads },
  },
  {
    act: 'begin to record what another authority said',
    ...elsewhere('/authority'),
    refused: notWriting,
    allowed: { 200: readers },
  },
  {
    act: 'record what another authority said',
    method: 'POST' as const,
    ...elsewhere('/authority'),
    form: () => ({ what: 'ANSWERED', words: 'Their duty desk sees them on Monday' }),
    refused: notWriting,
    allowed: { 303: readers },
  },
  {
    act: 'move to another child',
    method: 'POST' as const,
    ...fresh('/other-child'),
    form: async (_m: Made, _who: string, w: World) => ({
      child: await freshChild(w),
      because: 'The same child, recorded twice',
    }),
    refused: { 404: notWriting[404], 403: ['aldermoor/gwen'] },
    allowed: { 303: leads },
  },
];

export const missingAccess = accessTable('missing', prepare, [
  ...board,
  ...reporting,
  ...notices,
  ...episodes,
]);
