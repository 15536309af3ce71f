import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { decisionOf, disagree, openChild, oversee, supervise } from './oversight-testing.ts';

const parts = (w: World, name: string) => {
  const today = w.clock.now().toZonedDateTimeISO('Europe/London').toPlainDate();
  return {
    [`${name}-day`]: String(today.day),
    [`${name}-month`]: String(today.month),
    [`${name}-year`]: String(today.year),
  };
};

async function prepare(w: World) {
  const child = await openChild(w);
  const entry = await oversee(w, child);
  const supervision = await supervise(w);
  const toShare = await supervise(w);
  const disagreement = await disagree(w, entry);
  return { child, entry, supervision, toShare, disagreement };
}
type Made = Awaited<ReturnType<typeof prepare>>;

const strangers = [
  'brackenford/kit',
  'brackenford/mercy',
  'northmoor/lena',
  'aldermoor/nell',
  'aldermoor/dan',
  'aldermoor/ada',
  'aldermoor/ursula',
];
/** They hold the child; nothing of oversight is shared with their agencies by itself (AC-8). */
const unread = [...strangers, 'aldermoor/gwen', 'aldermoor/ed', 'aldermoor/jude'];
const workers = ['aldermoor/sam', 'aldermoor/priya', 'aldermoor/lior'];
const managers = ['aldermoor/mo', 'aldermoor/imogen', 'aldermoor/odette'];
const of = (rest = '') => ({
  path: `/children/:childId/oversight${rest}`,
  at: ({ child }: Made) => `/children/${child}/oversight${rest}`,
});
const correct = {
  path: '/children/:childId/oversight/:entryId',
  at: ({ child, entry }: Made) => `/children/${child}/oversight/${entry}`,
};
const session = (rest = '') => ({
  path: `/supervision/:supervisionId${rest}`,
  at: ({ supervision }: Made) => `/supervision/${supervision}${rest}`,
});
const sharing = (rest: string) => ({
  path: `/supervision/:supervisionId${rest}`,
  at: ({ toShare }: Made) => `/supervision/${toShare}${rest}`,
});
const ofChild = {
  path: '/supervision/:supervisionId/children/:childId',
  at: ({ supervision, child }: Made) => `/supervision/${supervision}/children/${child}`,
};
const people = {
  path: '/supervision/people/:postingId',
  at: () => `/supervision/people/${postingIdOf('aldermoor/sam')}`,
};
/** Neither works here, nor was there, nor manages, nor governs: it is as if there were no such supervision. */
const notEvenKnown = [
  'brackenford/rob',
  'aldermoor/nell',
  'aldermoor/lior',
  'aldermoor/ada',
  'aldermoor/dora',
  'aldermoor/gwen',
  'aldermoor/ines',
];
/** Know that it was held, and open nothing of what was said. */
const knowOfIt = ['aldermoor/imogen', 'aldermoor/odette', 'aldermoor/ivor'];
const both = ['aldermoor/mo', 'aldermoor/sam'];
const about = (rest = '') => ({
  path: `/disagreements/:disagreementId${rest}`,
  at: ({ disagreement }: Made) => `/disagreements/${disagreement}${rest}`,
});
const disagreeAt = {
  path: '/disagree/:type/:decisionId',
  at: ({ entry }: Made) => `/disagree/oversight/${entry}`,
};
const said = { safety: 'Nan meets him', disagrees: 'Too late', wants: 'At three' };
const unanswered = { 404: unread };

export const oversightAccess = accessTable('oversight', prepare, [
  {
    act: 'read management oversight',
    ...of(),
    refused: unanswered,
    allowed: { 200: [...workers, ...managers] },
  },
  {
    ...{ act: 'be asked for management oversight', ...of('/new') },
    refused: { 404: unread, 403: workers },
    allowed: { 200: managers },
  },
  {
    ...{ act: 'write management oversight', method: 'POST', ...of('/new') },
    form: () => decisionOf,
    refused: { 404: unread, 403: workers },
    allowed: { 303: managers },
  },
  {
    ...{ act: 'be asked for a correction', ...correct },
    refused: { 404: unread, 403: workers },
    allowed: { 200: managers },
  },
  {
    ...{ act: 'correct management oversight', method: 'POST', ...correct },
    form: () => ({ ...decisionOf, whyCorrected: 'It was Thursday' }),
    refused: { 404: unread, 403: workers },
    allowed: { 303: managers },
  },
  {
    ...{ act: 'list children without oversight', path: '/oversight' },
    refused: { 403: [...workers, 'aldermoor/ada', 'northmoor/lena', 'aldermoor/gwen'] },
    allowed: { 200: [...managers, 'brackenford/mercy'] },
  },
  {
    ...{ act: 'see supervision of one’s own', path: '/supervision' },
    refused: { 403: ['aldermoor/ada', 'aldermoor/gwen', 'aldermoor/vi', 'northmoor/lena', 'aldermoor/bea'] },
    allowed: { 200: [...workers, ...managers, 'aldermoor/jude', 'aldermoor/ivor', 'brackenford/kit'] },
  },
  {
    ...{ act: 'be asked what supervision was held', path: '/supervision/record' },
    refused: { 403: ['aldermoor/ada', 'aldermoor/gwen', 'aldermoor/ivor', 'northmoor/lena'] },
    allowed: { 200: [...workers, ...managers] },
  },
  {
    ...{ act: 'record supervision', method: 'POST', path: '/supervision/record' },
    form: (_made, who, w) => ({
      ...{
        ...parts(w, 'heldOn'),
        members: postingIdOf(who === 'aldermoor/tariq' ? 'aldermoor/sam' : 'aldermoor/tariq'),
      },
      kind: 'PEER',
    }),
    refused: {
      403: ['aldermoor/ada', 'aldermoor/gwen', 'aldermoor/ivor', 'northmoor/lena'],
      422: ['brackenford/kit'],
    },
    allowed: { 303: [...workers, ...managers] },
  },
  {
    ...{ act: 'see that supervision was held', ...session() },
    refused: { 404: notEvenKnown },
    allowed: { 200: [...both, ...knowOfIt] },
  },
  {
    ...{ act: 'be asked for the private part', ...session('/private') },
    refused: { 404: [...notEvenKnown, ...knowOfIt] },
    allowed: { 200: both },
  },
  {
    ...{ act: 'write in the private part', method: 'POST', ...session('/private') },
    form: () => ({ reflection: 'Looked at again' }),
    refused: { 404: [...notEvenKnown, ...knowOfIt] },
    allowed: { 303: both },
  },
  {
    ...{ act: 'be asked whom to let in', ...sharing('/share') },
    refused: { 404: [...notEvenKnown, ...knowOfIt, 'aldermoor/mo'] },
    allowed: { 200: ['aldermoor/sam'] },
  },
  {
    ...{ act: 'let a manager read the private part', method: 'POST', ...sharing('/share') },
    form: () => ({ postingId: postingIdOf('aldermoor/odette') }),
    refused: { 404: [...notEvenKnown, ...knowOfIt, 'aldermoor/mo'] },
    allowed: { 303: ['aldermoor/sam'] },
  },
  {
    ...{ act: 'take back what was shared', method: 'POST', ...sharing('/take-back') },
    from: ({ toShare }) => `/supervision/${toShare}`,
    refused: { 404: [...notEvenKnown, ...knowOfIt, 'aldermoor/mo'] },
    allowed: { 303: ['aldermoor/sam'] },
  },
  {
    ...{ act: 'be asked why a private part is opened', ...session('/open') },
    refused: { 404: [...notEvenKnown, ...both, 'aldermoor/imogen', 'aldermoor/odette'] },
    allowed: { 200: ['aldermoor/ivor'] },
  },
  {
    ...{ act: 'open a private part with a reason', method: 'POST', ...session('/open') },
    form: () => ({ kind: 'COURT_ORDER', reference: 'Order 12', reason: 'The family court asks' }),
    refused: { 404: [...notEvenKnown, ...both, 'aldermoor/imogen', 'aldermoor/odette'] },
    allowed: { 303: ['aldermoor/ivor'] },
  },
  {
    ...{ act: 'see when private parts were opened', path: '/supervision/openings' },
    refused: { 403: [...both, 'aldermoor/imogen', 'aldermoor/ada', 'northmoor/lena'] },
    allowed: { 200: ['aldermoor/ivor'] },
  },
  {
    ...{ act: 'be asked what supervision said of a child', ...ofChild },
    refused: { 404: [...unread, ...workers, 'aldermoor/imogen', 'aldermoor/odette'] },
    allowed: { 200: ['aldermoor/mo'] },
  },
  {
    ...{ act: 'write what supervision said of a child', method: 'POST', ...ofChild },
    form: () => ({ decided: 'yes', ...decisionOf }),
    refused: { 404: [...unread, ...workers, 'aldermoor/imogen', 'aldermoor/odette'] },
    allowed: { 303: ['aldermoor/mo'] },
  },
  {
    ...{ act: 'be asked who supervises somebody', ...people },
    refused: { 404: [...workers, 'aldermoor/odette', 'aldermoor/ada', 'brackenford/rob', 'northmoor/lena'] },
    allowed: { 200: ['aldermoor/mo', 'aldermoor/imogen'] },
  },
  {
    ...{ act: 'name who supervises somebody', method: 'POST', ...people },
    form: () => ({ supervisorPostingId: postingIdOf('aldermoor/mo') }),
    refused: { 404: [...workers, 'aldermoor/odette', 'aldermoor/ada', 'brackenford/rob', 'northmoor/lena'] },
    allowed: { 303: ['aldermoor/mo', 'aldermoor/imogen'] },
  },
  {
    ...{ act: 'be asked why they disagree', ...disagreeAt },
    refused: { 404: unread },
    allowed: { 200: [...workers, ...managers] },
  },
  {
    ...{ act: 'record a disagreement', method: 'POST', ...disagreeAt },
    form: () => said,
    refused: { 404: unread },
    allowed: { 303: [...workers, ...managers] },
  },
  {
    ...{ act: 'list disagreements', path: '/disagreements' },
    refused: { 403: ['aldermoor/ada', 'aldermoor/ivor', 'aldermoor/ursula', 'northmoor/lena'] },
    allowed: { 200: [...workers, ...managers, 'aldermoor/gwen', 'aldermoor/ed', 'brackenford/kit'] },
  },
  {
    ...{ act: 'read a disagreement', ...about() },
    refused: { 404: unread },
    allowed: { 200: [...workers, ...managers] },
  },
  {
    ...{ act: 'be asked for the next step', ...about('/step') },
    refused: { 404: unread, 403: ['aldermoor/lior'] },
    allowed: { 200: ['aldermoor/sam', ...managers] },
  },
  {
    ...{ act: 'take the next step', method: 'POST', path: about('/step').path },
    // Each step is taken once: a disagreement of its own for each case.
    at: async ({ entry }, _who, w) => `/disagreements/${await disagree(w, entry)}/step`,
    form: (_made, _who, w) => ({
      ...parts(w, 'spokenOn'),
      ...{ spokenTo: 'Mo Fennimore', said: 'It stands for a week', outcome: 'NEXT' },
    }),
    refused: { 404: unread, 403: ['aldermoor/lior'] },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/mo', 'aldermoor/priya'] },
  },
]);
