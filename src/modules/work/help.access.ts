import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import {
  addOnwardStep,
  addService,
  recordParentOffer,
  recordTransitionStep,
  referOn,
  saveTransition,
} from './index.ts';
import { workedWith } from './sessions.access.ts';

const services = (w: World) =>
  w.act('aldermoor/bea', (work) =>
    addService(work, {
      ...{ name: 'Northmoor mentoring', kind: 'MENTORING', programme: 'STEER' },
      ...{ whoFor: 'Ages 10 to 17', howToRefer: 'By form', contact: 'Ring 01632 960777' },
      waiting: 'About 3 weeks',
    }),
  );
const mentoring = (w: World, child: string, by = 'aldermoor/sam') =>
  w.act(by, (work) =>
    referOn(work, child, {
      ...{ serviceName: 'A mentor on Tuesdays', kind: 'MENTORING', why: 'He asked for one' },
      consent: 'CHILD',
    }),
  );
const therapy = (w: World, child: string, shareWith: string[] = []) =>
  w.act('aldermoor/sam', (work) =>
    referOn(work, child, {
      ...{ serviceName: 'The talking room', kind: 'COUNSELLING', why: 'Sleep, he says', shareWith },
      consent: 'CHILD',
    }),
  );
const prepare = async (w: World) => {
  const child = await workedWith(w);
  const service = await services(w);
  const onward = await mentoring(w, child);
  await w.act('aldermoor/sam', (work) =>
    addOnwardStep(work, { onwardId: onward, version: 1 }, { became: 'CHASED', words: 'Rang, nobody there' }),
  );
  const healing = await therapy(w, child);
  const { id: offer } = await w.act('aldermoor/sam', (work) =>
    recordParentOffer(work, child, {
      ...{
        toName: 'His nan',
        became: 'OFFERED',
        kinds: ['ONE_TO_ONE'],
        whatHelps: 'Somebody who rings back',
      },
      ...{ agreed: 'Tea on Thursday', because: 'She was tired' },
    }),
  );
  await w.act('aldermoor/sam', (work) =>
    saveTransition(work, child, 0, { ownWords: 'A door that is mine', adultWorker: 'Not chosen yet' }),
  );
  await w.act('aldermoor/sam', (work) =>
    recordTransitionStep(work, child, { became: 'OFFERED', words: 'Over chips' }),
  );
  return { child, service, onward, healing, offer };
};
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
/** They hold the child, and their role or their relationship opens no notes. */
const withoutNotes = [...strangers, 'aldermoor/jude', 'aldermoor/cass', 'aldermoor/abel', 'aldermoor/bea'];
const readers = ['aldermoor/priya', 'aldermoor/sam', 'aldermoor/mo', 'aldermoor/lior'];
const partners = ['aldermoor/gwen', 'aldermoor/hana', 'aldermoor/vi'];
const of = (rest: string) => ({
  path: `/children/:childId/help${rest}`,
  at: ({ child }: Made) => `/children/${child}/help${rest}`,
});
const referral = { why: 'She asked', serviceName: 'Boxing', kind: 'YOUTH_ACTIVITY', consent: 'CHILD' };
const keepers = ['aldermoor/bea', 'aldermoor/mo', 'aldermoor/ada'];
const notKeepers = ['aldermoor/sam', 'aldermoor/imogen', 'aldermoor/hana', 'aldermoor/vi', 'brackenford/kit'];

export const servicesAccess = accessTable('work', prepare, [
  {
    act: 'read the directory',
    path: '/services',
    refused: {},
    allowed: { 200: ['aldermoor/sam', 'aldermoor/bea', 'aldermoor/vi', 'aldermoor/ada', 'brackenford/kit'] },
  },
  {
    act: 'read an entry of the directory',
    path: '/services/:serviceId',
    at: ({ service }) => `/services/${service}`,
    refused: { 404: ['brackenford/kit', 'brackenford/noor', 'northmoor/lena'] },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/bea', 'aldermoor/vi', 'aldermoor/jude'] },
  },
  {
    act: 'open the form of a service',
    path: '/services/new',
    refused: { 403: notKeepers },
    allowed: { 200: keepers },
  },
  {
    act: 'add a service',
    method: 'POST',
    path: '/services/new',
    form: () => ({ name: 'A quiet room', kind: 'COUNSELLING' }),
    refused: { 403: notKeepers },
    allowed: { 303: keepers },
  },
  {
    act: 'open a service to change it',
    path: '/services/:serviceId/change',
    at: ({ service }) => `/services/${service}/change`,
    refused: { 403: ['aldermoor/sam', 'aldermoor/hana'], 404: ['brackenford/rob', 'brackenford/kit'] },
    allowed: { 200: keepers },
  },
  {
    act: 'change a service',
    method: 'POST',
    path: '/services/:serviceId/change',
    at: async (_made, _who, w) => `/services/${await services(w)}/change`,
    form: () => ({ name: 'Northmoor mentoring', kind: 'MENTORING', waiting: 'About 9 weeks' }),
    refused: { 403: ['aldermoor/sam', 'aldermoor/hana'], 404: ['brackenford/rob'] },
    allowed: { 303: keepers },
  },
]);

export const helpAccess = accessTable('work', prepare, [
  {
    act: 'list who waits for help',
    path: '/help/waiting',
    refused: {
      403: ['aldermoor/ada', 'aldermoor/bea', 'aldermoor/jude', 'northmoor/lena', 'aldermoor/abel'],
    },
    allowed: { 200: [...readers, ...partners, 'brackenford/kit'] },
  },
  {
    act: 'read the help a child has from others',
    ...of(''),
    refused: { 404: withoutNotes },
    allowed: { 200: [...readers, ...partners] },
  },
  {
    act: 'open the form of a referral on',
    ...of('/new'),
    refused: { 404: withoutNotes },
    allowed: { 200: [...readers, ...partners] },
  },
  {
    act: 'refer a child on',
    method: 'POST',
    ...of('/new'),
    form: () => referral,
    refused: { 404: withoutNotes },
    allowed: { 303: [...readers, ...partners] },
  },
  {
    act: 'open what became of a referral on',
    path: '/children/:childId/help/:onwardId/step',
    at: ({ child, onward }) => `/children/${child}/help/${onward}/step`,
    refused: { 404: [...withoutNotes, 'aldermoor/gwen', 'aldermoor/vi'] },
    allowed: { 200: readers },
  },
  {
    act: 'write what became of a referral on',
    method: 'POST',
    path: '/children/:childId/help/:onwardId/step',
    at: async ({ child }, _who, w) => `/children/${child}/help/${await mentoring(w, child)}/step`,
    form: () => ({ became: 'WAITING' }),
    refused: { 404: [...withoutNotes, ...partners] },
    allowed: { 303: readers },
  },
  {
    // Of health: nobody of another agency who needs sharing, and no role without health (AC-8).
    act: 'open what became of therapy',
    path: '/children/:childId/help/:onwardId/step',
    at: ({ child, healing }) => `/children/${child}/help/${healing}/step`,
    refused: { 404: [...withoutNotes, 'aldermoor/gwen', 'aldermoor/vi', 'aldermoor/lior'] },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/mo', 'aldermoor/priya', 'aldermoor/hana'] },
  },
  {
    act: 'open what became of therapy that was shared',
    path: '/children/:childId/help/:onwardId/step',
    at: async ({ child }, _who, w) =>
      `/children/${child}/help/${await therapy(w, child, ['HEALTH_SAFEGUARDING', 'POLICE', 'VOLUNTARY'])}/step`,
    refused: { 404: ['aldermoor/gwen', 'aldermoor/vi', 'aldermoor/nell'] },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/lior', 'aldermoor/hana'] },
  },
  {
    act: 'open the form of an offer to a parent',
    ...of('/parents/new'),
    refused: { 404: withoutNotes },
    allowed: { 200: [...readers, ...partners] },
  },
  {
    act: 'record an offer to a parent',
    method: 'POST',
    ...of('/parents/new'),
    form: () => ({ toName: 'Mum', became: 'DECLINED', because: 'Not this week' }),
    refused: { 404: withoutNotes },
    allowed: { 303: [...readers, ...partners] },
  },
  {
    act: 'print the paper for a parent',
    path: '/children/:childId/help/parents/:offerId/paper',
    at: ({ child, offer }) => `/children/${child}/help/parents/${offer}/paper`,
    refused: { 404: [...withoutNotes, 'aldermoor/gwen', 'aldermoor/vi'] },
    allowed: { 200: readers },
  },
]);

/** They read plans where each is shared with them, or not at all. */
const withoutPlans = [...strangers, 'aldermoor/jude', 'aldermoor/vi', 'aldermoor/cass', 'aldermoor/bea'];
const planWriters = [...readers, 'aldermoor/gwen', 'aldermoor/hana'];
const transition = (rest: string) => ({
  path: `/children/:childId/transition${rest}`,
  at: ({ child }: Made) => `/children/${child}/transition${rest}`,
});
export const transitionAccess = accessTable('work', prepare, [
  {
    act: 'list the young people who approach 18',
    path: '/transition',
    refused: { 403: ['aldermoor/vi', 'aldermoor/ed', 'aldermoor/ada', 'northmoor/lena', 'aldermoor/jude'] },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/mo', 'aldermoor/priya', 'brackenford/kit'] },
  },
  {
    act: 'read the plan for becoming an adult',
    ...transition(''),
    refused: { 404: withoutPlans },
    allowed: { 200: [...planWriters, 'aldermoor/abel'] },
  },
  {
    act: 'open the plan for becoming an adult to write it',
    ...transition('/plan'),
    refused: { 404: [...withoutPlans, 'aldermoor/abel'] },
    allowed: { 200: planWriters },
  },
  {
    act: 'write the plan for becoming an adult',
    method: 'POST',
    ...transition('/plan'),
    form: () => ({ ownWords: 'A door that is mine, and a dog', eligible: ['CARE_LEAVER'] }),
    refused: { 404: [...withoutPlans, 'aldermoor/abel'] },
    allowed: { 303: planWriters },
  },
  {
    act: 'open what became of the plan for becoming an adult',
    ...transition('/step'),
    refused: { 404: [...withoutPlans, 'aldermoor/abel'] },
    allowed: { 200: planWriters },
  },
  {
    act: 'write what became of the plan for becoming an adult',
    method: 'POST',
    ...transition('/step'),
    form: () => ({ became: 'MEETING', withWhom: 'Jayden and an adult worker' }),
    refused: { 404: [...withoutPlans, 'aldermoor/abel'] },
    allowed: { 303: planWriters },
  },
]);
