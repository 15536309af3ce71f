import type { ReferralStart } from '../../referrals/index.ts';
import { mayOpenInterview } from '../interview.policy.ts';
import { wholeInterview } from '../interview.queries.ts';
import { isPartner } from '../interview.ts';
import { childSaysIn, noticedIn, worryFrom } from '../suggestion.commands.ts';

/** A referral begun from a return interview starts with its words: nobody types them again (S1-24). */
export const referralFromInterview: ReferralStart = {
  module: 'missing',
  kind: 'interview',
  async values(visit, childId, id) {
    if (!UUID.test(id) || isPartner(visit.actor.role)) return undefined;
    const whole = await wholeInterview({ ...visit, params: { interviewId: id } });
    const [concern] = whole?.beside.concerns ?? [];
    if (!whole || !concern || whole.interview.childId !== childId) return undefined;
    if (mayOpenInterview(visit, whole).outcome !== 'allow') return undefined;
    return {
      newNeed: worryFrom(whole, concern),
      kinds: noticedIn(concern),
      ...(childSaysIn(whole) ? { ownConcern: childSaysIn(whole) } : {}),
      ...(concern.screeningId ? { screening: concern.screeningId } : {}),
    };
  },
};
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
