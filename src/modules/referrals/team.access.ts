import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { accessTable } from '../../../tests/support/access-table.ts';
import type { World } from '../../../tests/support/world.ts';
import { proposeClosing } from './closing.commands.ts';
import { childOf, openToSam, referralAnswers, referred } from './team-testing.ts';
import { decideReferral } from './triage.commands.ts';

interface Made {
  /** A child of Priya's, referred and waiting. */
  child: string;
  referral: string;
  /** A child open to Sam, with a closing proposed. */
  open: string;
  involvement: string;
  closing: string;
}

async function prepare(w: World): Promise<Made> {
  const child = await childOf(w, 'Waiting');
  const referral = await referred(w, child);
  const open = await childOf(w, 'Open');
  const { involvementId } = await openToSam(w, open);
  const closing = await proposed(w, open);
  return { child, referral, open, involvement: involvementId, closing };
}
const proposed = async (w: World, childId: string): Promise<string> => {
  const said = {
    childId,
    reason: 'step-down',
    summary: 'Safer',
    leadProfessionalAfter: 'Priya',
    monthsSustained: 4,
  } as const;
  return (await w.act('aldermoor/sam', (work) => proposeClosing(work, said))).closingId;
};

// A record of its own for each case that changes one.
let made = 0;
const freshChild = (w: World) => childOf(w, `Fresh ${++made}`);
const freshReferral = async (w: World) => referred(w, await freshChild(w));
async function freshOpen(w: World): Promise<{ childId: string; involvementId: string }> {
  const childId = await freshChild(w);
  return { childId, involvementId: (await openToSam(w, childId)).involvementId };
}
const freshClosing = async (w: World) => proposed(w, (await freshOpen(w)).childId);
async function freshConsultation(w: World): Promise<string> {
  const referralId = await freshReferral(w);
  const decision = { outcome: 'CONSULTATION_ONLY', rationale: 'Advice' } as const;
  await w.act('aldermoor/mo', (work) => decideReferral(work, { referralId, version: 1, decision }));
  return referralId;
}
async function freshQuestion(w: World): Promise<string> {
  const referralId = await freshReferral(w);
  const decision = { outcome: 'MORE_INFO', rationale: 'Not clear', asked: 'Who?' } as const;
  await w.act('aldermoor/mo', (work) => decideReferral(work, { referralId, version: 1, decision }));
  return referralId;
}

const otherAuthority = ['brackenford/rob', 'castleby/tess'];
const noContent = ['aldermoor/ada', 'aldermoor/bea', 'northmoor/hal', 'aldermoor/ivor'];
const unrelated = ['aldermoor/dan', 'aldermoor/hana', 'aldermoor/gwen'];
const answers = { ...referralAnswers, kinds: ['CCE'] };
const allocation = () => ({
  workerPostingId: postingIdOf('aldermoor/nell'),
  part: 'co-worker',
  lead: 'team-worker',
  'who-w1': 'both',
});

/** From referral to closing, persona by act. Whoever may not refer gets a way on with the refusal (S3-49). */
export const teamAccess = accessTable<Made>('referrals: from referral to closing', prepare, [
  {
    act: 'begin a referral',
    path: '/refer',
    refused: {
      403: [
        'aldermoor/ada',
        'aldermoor/bea',
        'aldermoor/hana',
        'aldermoor/vi',
        'northmoor/lena',
        'brackenford/vera',
      ],
    },
    allowed: {
      200: [
        'aldermoor/priya',
        'aldermoor/fern',
        'aldermoor/mo',
        'aldermoor/ruth',
        'brackenford/eve',
        'brackenford/zac',
      ],
    },
  },
  {
    act: 'open the referral form of a child',
    path: '/children/:childId/refer',
    at: (m) => `/children/${m.child}/refer`,
    refused: {
      403: ['aldermoor/dan', 'aldermoor/sam', 'aldermoor/gwen'],
      404: [...otherAuthority, 'aldermoor/ada', 'aldermoor/vi'],
    },
    allowed: {
      200: ['aldermoor/priya', 'aldermoor/mo', 'aldermoor/imogen', 'aldermoor/fern', 'aldermoor/ruth'],
    },
  },
  {
    act: 'send a referral',
    method: 'POST',
    path: '/children/:childId/refer',
    at: async (_m, _who, w) => `/children/${await freshChild(w)}/refer`,
    form: () => answers,
    refused: { 403: ['aldermoor/dan', 'aldermoor/sam'], 404: otherAuthority, 422: ['aldermoor/fern'] },
    allowed: { 303: ['aldermoor/priya', 'aldermoor/mo', 'aldermoor/imogen', 'aldermoor/ruth'] },
  },
  {
    act: 'list the referrals',
    path: '/referrals',
    refused: { 403: noContent },
    allowed: {
      200: ['aldermoor/mo', 'aldermoor/imogen', 'aldermoor/priya', 'aldermoor/sam', 'brackenford/rob'],
    },
  },
  {
    act: 'read a referral that waits',
    path: '/referrals/:referralId',
    at: (m) => `/referrals/${m.referral}`,
    refused: { 404: [...otherAuthority, ...noContent, ...unrelated.slice(0, 1)] },
    allowed: {
      200: ['aldermoor/mo', 'aldermoor/imogen', 'aldermoor/sam', 'aldermoor/priya', 'aldermoor/gwen'],
    },
  },
  {
    act: 'decide on a referral',
    method: 'POST',
    path: '/referrals/:referralId',
    at: async (_m, _who, w) => `/referrals/${await freshReferral(w)}`,
    form: () => ({ outcome: 'ACCEPTED', rationale: 'Meets it' }),
    refused: { 403: ['aldermoor/sam', 'aldermoor/priya'], 404: [...otherAuthority, 'aldermoor/dan'] },
    allowed: { 303: ['aldermoor/mo', 'aldermoor/imogen'] },
  },
  {
    act: 'see the question whether it is urgent',
    path: '/referrals/:referralId/urgent',
    at: (m) => `/referrals/${m.referral}/urgent`,
    refused: { 404: [...otherAuthority, 'aldermoor/dan', 'aldermoor/hana'] },
    allowed: { 200: ['aldermoor/mo', 'aldermoor/priya', 'aldermoor/sam'] },
  },
  {
    act: 'find a referral urgent',
    method: 'POST',
    path: '/referrals/:referralId/urgent',
    at: async (_m, _who, w) => `/referrals/${await freshReferral(w)}/urgent`,
    form: () => ({ reason: 'A threat came in' }),
    refused: { 404: [...otherAuthority, 'aldermoor/dan', 'aldermoor/hana'] },
    allowed: { 303: ['aldermoor/mo', 'aldermoor/priya', 'aldermoor/sam'] },
  },
  {
    act: 'see what the team asked',
    path: '/referrals/:referralId/answer',
    at: (m) => `/referrals/${m.referral}/answer`,
    refused: { 404: [...otherAuthority, 'aldermoor/dan', 'aldermoor/hana'] },
    allowed: { 200: ['aldermoor/priya', 'aldermoor/mo'] },
  },
  {
    act: 'answer what the team asked',
    method: 'POST',
    path: '/referrals/:referralId/answer',
    at: async (_m, _who, w) => `/referrals/${await freshQuestion(w)}/answer`,
    form: () => ({ answer: 'Two adults' }),
    refused: { 404: [...otherAuthority, 'aldermoor/dan'] },
    allowed: { 303: ['aldermoor/priya'] },
  },
  {
    act: 'see the question what is new',
    path: '/referrals/:referralId/look-again',
    at: (m) => `/referrals/${m.referral}/look-again`,
    refused: { 403: ['aldermoor/priya', 'aldermoor/sam'], 404: otherAuthority },
    allowed: { 200: ['aldermoor/mo', 'aldermoor/imogen'] },
  },
  {
    act: 'look at a decided referral again',
    method: 'POST',
    path: '/referrals/:referralId/look-again',
    at: async (_m, _who, w) => `/referrals/${await freshConsultation(w)}/look-again`,
    form: () => ({ reason: 'Missing last night' }),
    refused: { 403: ['aldermoor/priya'], 404: [...otherAuthority, 'aldermoor/sam'] },
    allowed: { 303: ['aldermoor/mo', 'aldermoor/imogen'] },
  },
  {
    act: 'see the form of allocation',
    path: '/involvements/:involvementId/allocate',
    at: (m) => `/involvements/${m.involvement}/allocate`,
    refused: { 403: ['aldermoor/sam', 'aldermoor/priya'], 404: [...otherAuthority, 'aldermoor/nell'] },
    allowed: { 200: ['aldermoor/mo', 'aldermoor/imogen'] },
  },
  {
    act: 'allocate a worker',
    method: 'POST',
    path: '/involvements/:involvementId/allocate',
    at: async (_m, _who, w) => `/involvements/${(await freshOpen(w)).involvementId}/allocate`,
    form: allocation,
    refused: { 403: ['aldermoor/sam', 'aldermoor/priya'], 404: [...otherAuthority, 'aldermoor/nell'] },
    allowed: { 303: ['aldermoor/mo', 'aldermoor/imogen'] },
  },
  {
    act: 'read referrals and involvement on the record',
    path: '/children/:childId/referrals',
    at: (m) => `/children/${m.open}/referrals`,
    refused: { 404: [...otherAuthority, 'aldermoor/ada', 'aldermoor/vi', 'aldermoor/ursula'] },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/mo', 'aldermoor/priya'] },
  },
  {
    act: 'see the form of a kind of exploitation',
    path: '/children/:childId/exploitation',
    at: (m) => `/children/${m.open}/exploitation`,
    refused: {
      403: ['aldermoor/bea', 'aldermoor/vi'],
      404: [...otherAuthority, 'aldermoor/dan', 'aldermoor/nell'],
    },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/mo', 'aldermoor/priya'] },
  },
  {
    act: 'judge one kind of exploitation',
    method: 'POST',
    path: '/children/:childId/exploitation',
    at: (m) => `/children/${m.open}/exploitation`,
    form: () => ({ type: 'CSE', status: 'AT_RISK' }),
    refused: { 403: ['aldermoor/bea'], 404: [...otherAuthority, 'aldermoor/dan', 'aldermoor/nell'] },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/mo', 'aldermoor/priya'] },
  },
  {
    act: 'see the form of closing',
    path: '/children/:childId/close',
    at: (m) => `/children/${m.open}/close`,
    refused: {
      403: ['aldermoor/priya'],
      404: [...otherAuthority, 'aldermoor/dan', 'aldermoor/nell', 'aldermoor/ada'],
    },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/mo'] },
  },
  {
    act: 'propose closing',
    method: 'POST',
    path: '/children/:childId/close',
    at: async (_m, _who, w) => `/children/${(await freshOpen(w)).childId}/close`,
    form: () => ({ reason: 'step-down', summary: 'Safer' }),
    refused: { 403: ['aldermoor/priya'], 404: [...otherAuthority, 'aldermoor/nell'] },
    allowed: { 303: ['aldermoor/sam', 'aldermoor/mo'] },
  },
  {
    act: 'read a closing',
    path: '/closings/:closingId',
    at: (m) => `/closings/${m.closing}`,
    refused: { 404: [...otherAuthority, 'aldermoor/dan', 'aldermoor/nell', 'aldermoor/ada'] },
    allowed: { 200: ['aldermoor/sam', 'aldermoor/mo', 'aldermoor/priya'] },
  },
  {
    act: 'approve a closing',
    method: 'POST',
    path: '/closings/:closingId',
    at: async (_m, _who, w) => `/closings/${await freshClosing(w)}`,
    form: () => ({ decision: 'approve', overrideReason: 'Moved away before it could be finished' }),
    refused: { 403: ['aldermoor/sam', 'aldermoor/priya'], 404: [...otherAuthority, 'aldermoor/nell'] },
    allowed: { 303: ['aldermoor/mo', 'aldermoor/imogen'] },
  },
]);
