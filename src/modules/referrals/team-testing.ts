import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import type { World } from '../../../tests/support/world.ts';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { createChild, recordSocialCareStatus, type SocialCareStatusCode } from '../people/index.ts';
import { allocate } from './allocation.commands.ts';
import { submitReferral } from './referral.commands.ts';
import type { ReferralForm } from './referral.ts';
import { decideReferral } from './triage.commands.ts';

export interface GivenStatus {
  status?: SocialCareStatusCode;
  /** Handle of the allocated social worker; null for none with a posting here. */
  worker?: string | null;
  daysOld?: number;
  bornOn?: string;
}

/** A child found by the front door, with an open case of Priya's as at today unless said otherwise. */
export function childOf(w: World, given: string, s: GivenStatus = {}): Promise<string> {
  return w.act('aldermoor/fern', async (work) => {
    const bornOn = Temporal.PlainDate.from(s.bornOn ?? '2011-05-02');
    const id = await createChild(work, { givenName: given, familyName: 'Brook', bornOn, source: 'test' });
    const worker = s.worker === undefined ? 'aldermoor/priya' : s.worker;
    await recordSocialCareStatus(work, {
      childId: id,
      status: s.status ?? 'CIN',
      allocatedPostingId: worker === null ? undefined : postingIdOf(worker),
      allocatedContact: '01632 960123',
      from: dayOf(work.now).subtract({ days: 60 }),
      asAt: work.now.subtract({ hours: 24 * (s.daysOld ?? 0) }),
      source: 'test',
    });
    return id;
  });
}

/** What the page posts for a whole referral. */
export const referralAnswers = {
  ownConcern: 'I just want my nan to stop worrying.',
  newNeed: 'Seen in cars with men nobody knows, twice this week.',
  kinds: ['CCE', 'CL'],
  'status-CCE': 'EXPERIENCING',
  threshold: 'suffering',
  thresholdRationale: 'Two phones, new trainers, missing twice.',
  urgent: 'no',
  hopedFor: 'Somebody he trusts beside me.',
  childKnows: 'knows-and-agrees',
  screening: 'none',
  screeningWhyNone: 'Known to me for a year',
  assessment: 'linked',
  assessmentWords: 'SA 14 March',
} as const;

/** The form as typed, sent by the person through the browser. */
export async function refer(
  w: World,
  handle: string,
  childId: string,
  more: Record<string, string | string[]> = {},
) {
  const person = await w.as(handle);
  await person.get(`/children/${childId}/refer`);
  return person.post(`/children/${childId}/refer`, {
    ...referralAnswers,
    kinds: [...referralAnswers.kinds],
    ...more,
  });
}

export const wholeReferral: ReferralForm = {
  childsOwnConcern: { words: 'I just want my nan to stop worrying.' },
  newNeed: 'Seen in cars with men nobody knows',
  manifestations: [{ type: 'CCE', status: 'EXPERIENCING', from: null, to: null }],
  contexts: ['ADULTS'],
  threshold: 'suffering',
  thresholdRationale: 'Two phones, missing twice',
  isUrgent: false,
  hopedFor: 'Somebody he trusts',
  childKnows: 'knows-and-agrees',
  screening: { whyNone: 'Known to me' },
  assessment: { id: 'SA 14 March' },
};

/** Referred by Priya through the command; returns the referral's id. */
export const referred = async (
  w: World,
  childId: string,
  said: Partial<ReferralForm> = {},
): Promise<string> =>
  (
    await w.act('aldermoor/priya', (work) =>
      submitReferral(work, { childId, said: { ...wholeReferral, ...said } }),
    )
  ).referralId;

/** Referred, and accepted by Mo; returns the ids. */
export async function accepted(w: World, childId: string, said: Partial<ReferralForm> = {}) {
  const referralId = await referred(w, childId, said);
  const { involvementId } = await w.act('aldermoor/mo', (work) =>
    decideReferral(work, {
      referralId,
      version: 1,
      decision: { outcome: 'ACCEPTED', rationale: 'Meets the threshold' },
    }),
  );
  if (involvementId === undefined) throw new Error('accepting opens an involvement');
  return { referralId, involvementId };
}

/** Referred, accepted, and allocated to Sam as lead worker. */
export async function openToSam(w: World, childId: string) {
  const ids = await accepted(w, childId);
  await w.act('aldermoor/mo', (work) =>
    allocate(work, {
      involvementId: ids.involvementId,
      version: 1,
      workerPostingId: postingIdOf('aldermoor/sam'),
      part: 'lead',
      lead: 'allocated-social-worker',
      whoDoesWhat: [{ work: 'Direct work with the child', who: 'team-worker' }],
    }),
  );
  return ids;
}
