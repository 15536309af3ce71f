import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { movesConsidered } from '../outcomes/index.ts';
import { accept, inActNow, keep, openChild, refer } from './act-testing.ts';
import { nameCohort } from './index.ts';

const today = (w: World) => w.clock.now().toZonedDateTimeISO('Europe/London').toPlainDate();
const day = (w: World, name: string) => ({
  [`${name}-day`]: String(today(w).day),
  [`${name}-month`]: String(today(w).month),
  [`${name}-year`]: String(today(w).year),
});

async function prepare(w: World) {
  const fresh = await openChild(w, 'Fresh');
  const asked = await openChild(w, 'Asked');
  const waiting = await refer(w, asked);
  const { child } = await inActNow(w);
  const review = await keep(w, child, 'review', { changed: 'She came by herself' });
  await keep(w, child, 'safety-plan', { worries: 'The white car', keeps: 'PHONE' });
  const cohort = await w.act('aldermoor/mo', (work) =>
    nameCohort(work, { name: 'Spring', fromOn: today(w) }),
  );
  const [move] = await w.act('aldermoor/mo', (work) => movesConsidered(work.tx, child));
  const ends = {
    byManager: (await inActNow(w, 'Ended')).child,
    byKeyWorker: (await inActNow(w, 'Ended')).child,
  };
  const [begins, starts] = [await accepted(w), await accepted(w)];
  return { fresh, asked, waiting, child, review, cohort, ends, begins, starts, move: move?.lineId ?? '' };
}
type Made = Awaited<ReturnType<typeof prepare>>;

const strangers = [
  'brackenford/kit',
  'brackenford/mercy',
  'northmoor/lena',
  'aldermoor/ada',
  'aldermoor/nell',
  'aldermoor/dan',
  'aldermoor/ursula',
];
/** They hold the child; nothing of ACT is shared with their agencies by itself (AC-8). */
const unread = [...strangers, 'aldermoor/ed', 'aldermoor/vi', 'aldermoor/jude'];
const manager = 'aldermoor/mo';
const workers = ['aldermoor/priya', 'aldermoor/sam', 'aldermoor/lior'];
const of = (rest: string) => ({
  path: `/children/:childId/act${rest}`,
  at: ({ child }: Made) => `/children/${child}/act${rest}`,
});
const ofReferral = (rest: string, which: (made: Made) => readonly [string, string]) => ({
  path: `/children/:childId/act/referral/:referralId${rest}`,
  at: (made: Made) => `/children/${which(made)[0]}/act/referral/${which(made)[1]}${rest}`,
});
const part = {
  path: '/children/:childId/act/:kind/:item',
  at: ({ child, review }: Made) => `/children/${child}/act/review/${review}`,
};
const newPart = { path: part.path, at: ({ child }: Made) => `/children/${child}/act/worry/new` };
const why = { why: 'Somebody steady', placementRisk: 'NOT_KNOWN' };
const decided = { decision: 'MORE_NEEDED', members: 'Mo, team manager', rationale: 'Ask her first' };
const accepted = async (w: World): Promise<readonly [string, string]> => {
  const child = await openChild(w, 'Begun');
  const referral = await refer(w, child);
  await accept(w, referral, false);
  return [child, referral];
};
/** ACT ends once for each who may end it. */
const end = {
  path: '/children/:childId/act/end',
  at: ({ ends }: Made, who: string) =>
    `/children/${who === manager ? ends.byManager : ends.byKeyWorker}/act/end`,
};
const noMembers = ['aldermoor/ada', 'northmoor/lena', 'aldermoor/jude'];
const readOnly = ['aldermoor/gwen'];

export const actAccess = accessTable('act', prepare, [
  {
    act: 'see the list of ACT',
    path: '/act',
    refused: { 403: [...noMembers, 'aldermoor/gwen', 'aldermoor/ed'] },
    allowed: { 200: [manager, 'aldermoor/sam', 'aldermoor/priya', 'brackenford/kit'] },
  },
  {
    act: 'open the form of a cohort',
    path: '/act/cohorts/new',
    refused: { 404: noMembers, 403: ['aldermoor/sam', 'aldermoor/gwen'] },
    allowed: { 200: [manager] },
  },
  {
    act: 'name a cohort',
    method: 'POST',
    path: '/act/cohorts/new',
    form: (_made, _who, w) => ({ name: 'Autumn', ...day(w, 'fromOn') }),
    refused: { 404: noMembers, 403: ['aldermoor/sam'] },
    allowed: { 303: [manager] },
  },
  {
    act: 'open a cohort to change it',
    path: '/act/cohorts/:cohortId',
    at: ({ cohort }) => `/act/cohorts/${cohort}`,
    refused: { 404: [...noMembers, 'brackenford/mercy'], 403: ['aldermoor/sam'] },
    allowed: { 200: [manager] },
  },
  {
    act: 'change a cohort',
    method: 'POST',
    path: '/act/cohorts/:cohortId',
    at: ({ cohort }) => `/act/cohorts/${cohort}`,
    form: (_made, _who, w) => ({ name: 'Spring and summer', ...day(w, 'fromOn') }),
    refused: { 404: [...noMembers, 'brackenford/mercy'], 403: ['aldermoor/sam'] },
    allowed: { 303: [manager] },
  },
  {
    act: 'read ACT of a child',
    ...of(''),
    refused: { 404: unread },
    allowed: { 200: [...workers, manager, 'aldermoor/tariq', 'aldermoor/gwen'] },
  },
  {
    act: 'open the form that refers to ACT',
    path: '/children/:childId/act/refer',
    at: ({ fresh }) => `/children/${fresh}/act/refer`,
    refused: { 404: unread, 403: [...readOnly, manager] },
    allowed: { 200: workers },
  },
  {
    act: 'refer a child to ACT who is in it already',
    ...of('/refer'),
    refused: { 303: ['aldermoor/sam'] },
    allowed: {},
  },
  {
    act: 'refer to ACT',
    method: 'POST',
    path: '/children/:childId/act/refer',
    at: ({ fresh }) => `/children/${fresh}/act/refer`,
    form: () => why,
    refused: { 404: unread, 403: [...readOnly, manager] },
    allowed: { 303: ['aldermoor/priya'] },
  },
  {
    act: 'open the decision of the panel',
    ...ofReferral('/panel', ({ asked, waiting }) => [asked, waiting]),
    refused: { 404: unread, 403: ['aldermoor/sam', 'aldermoor/priya', 'aldermoor/gwen'] },
    allowed: { 200: [manager] },
  },
  {
    act: 'write the decision of the panel',
    method: 'POST',
    ...ofReferral('/panel', ({ asked, waiting }) => [asked, waiting]),
    form: (_made, _who, w) => ({ ...decided, ...day(w, 'decidedOn') }),
    refused: { 404: unread, 403: ['aldermoor/sam', 'aldermoor/priya', 'aldermoor/gwen'] },
    allowed: { 303: [manager] },
  },
  {
    act: 'open the form that begins ACT',
    ...ofReferral('/start', ({ starts }) => starts),
    refused: { 404: ['aldermoor/nell', 'aldermoor/ed'], 403: ['aldermoor/sam', 'aldermoor/gwen'] },
    allowed: { 200: [manager] },
  },
  {
    act: 'begin ACT',
    method: 'POST',
    ...ofReferral('/start', ({ begins }) => begins),
    form: (_made, _who, w) => ({
      ...day(w, 'startedOn'),
      keyWorkerPostingId: postingIdOf('aldermoor/tariq'),
    }),
    refused: { 404: ['aldermoor/nell', 'aldermoor/ed'], 403: ['aldermoor/sam', 'aldermoor/gwen'] },
    allowed: { 303: [manager] },
  },
  {
    act: 'open who is key worker',
    ...of('/people'),
    refused: { 404: unread, 403: ['aldermoor/tariq', 'aldermoor/gwen'] },
    allowed: { 200: [manager] },
  },
  {
    act: 'change the key worker or the cohort',
    method: 'POST',
    ...of('/people'),
    form: ({ cohort }) => ({ keyWorkerPostingId: postingIdOf('aldermoor/tariq'), cohortId: cohort }),
    refused: { 404: unread, 403: ['aldermoor/tariq', 'aldermoor/gwen'] },
    allowed: { 303: [manager] },
  },
  {
    act: 'open when they first met',
    ...of('/first-met'),
    refused: { 404: unread, 403: readOnly },
    allowed: { 200: ['aldermoor/tariq', ...workers] },
  },
  {
    act: 'write when they first met',
    method: 'POST',
    ...of('/first-met'),
    form: (_made, _who, w) => day(w, 'firstMetOn'),
    refused: { 404: unread, 403: readOnly },
    allowed: { 303: ['aldermoor/tariq'] },
  },
  {
    act: 'open what became of a move',
    path: '/children/:childId/act/move/:lineId',
    at: ({ child, move }) => `/children/${child}/act/move/${move}`,
    refused: { 404: [...unread, 'aldermoor/gwen'] },
    allowed: { 200: ['aldermoor/tariq', manager] },
  },
  {
    act: 'write what became of a move',
    method: 'POST',
    path: '/children/:childId/act/move/:lineId',
    at: ({ child, move }) => `/children/${child}/act/move/${move}`,
    form: (_made, _who, w) => ({ outcome: 'AVOIDED', ...day(w, 'decidedOn') }),
    refused: { 404: [...unread, 'aldermoor/gwen'] },
    allowed: { 303: ['aldermoor/tariq'] },
  },
  {
    act: 'open a review',
    ...part,
    refused: { 404: unread, 403: readOnly },
    allowed: { 200: ['aldermoor/tariq', ...workers, manager] },
  },
  {
    act: 'write that worry has risen',
    method: 'POST',
    ...newPart,
    form: (_made, _who, w) => ({ ...day(w, 'on'), what: 'The white car again' }),
    refused: { 404: unread, 403: readOnly },
    allowed: { 303: ['aldermoor/tariq', 'aldermoor/priya'] },
  },
  {
    act: 'read what a review said before',
    path: '/children/:childId/act/:kind/:item/history',
    at: ({ child, review }) => `/children/${child}/act/review/${review}/history`,
    refused: { 404: unread },
    allowed: { 200: ['aldermoor/tariq', 'aldermoor/gwen'] },
  },
  {
    act: 'open the young person’s own copy of My Safety Plan',
    ...of('/safety-plan/print'),
    refused: { 404: unread, 403: readOnly },
    allowed: { 200: ['aldermoor/tariq', 'aldermoor/priya'] },
  },
  {
    act: 'open the form that ends ACT',
    ...of('/end'),
    refused: { 404: unread, 403: ['aldermoor/sam', 'aldermoor/gwen'] },
    allowed: { 200: ['aldermoor/tariq', manager] },
  },
  {
    act: 'end ACT',
    method: 'POST',
    ...end,
    form: (_made, _who, w) => ({
      ...day(w, 'on'),
      reason: 'SETTLED',
      words: 'Her nan and her college tutor go on with her',
    }),
    refused: { 404: ['aldermoor/nell', 'aldermoor/ed'], 403: ['aldermoor/sam', 'aldermoor/gwen'] },
    allowed: { 303: ['aldermoor/tariq', manager] },
  },
]);
