import { cellOf } from '../../access/index.ts';
import type { ClosingCheck, RecordPart } from '../../people/index.ts';
import { feedbackOf, type OfferRow, offersOf } from '../feedback.store.ts';

/** The tab, for those who work with the child; and what closing asks. Partners whose parts are shared piecemeal have none. */
export const voiceRecordPart: RecordPart = {
  module: 'voice',
  tab: {
    order: 55,
    slug: 'voice',
    label: 'Voice',
    isFor: ({ actor }) => cellOf(actor, 'VOICE')?.needsShare === false,
    dataClass: 'VOICE',
  },
  async closing(visit, childId) {
    const exit = (await offersOf(visit.tx, childId)).find((each) => each.route === 'EXIT_INTERVIEW');
    const [newest] = await feedbackOf(visit.tx, childId, 1);
    return [exitCheck(childId, exit), feedbackCheck(childId, newest !== undefined)];
  },
};

/** An offer is what closing asks for: a no is as good as a yes (S4-61). */
function exitCheck(childId: string, offer: OfferRow | undefined): ClosingCheck {
  const label = 'Exit interview offered';
  const href = `/children/${childId}/voice/offer?route=EXIT_INTERVIEW`;
  if (!offer)
    return { label, state: 'not yet', detail: 'Offer it, and write down a no as well as a yes.', href };
  const answers = { YES: 'They said yes', NO: 'They would rather not', LATER: 'They said not now' };
  if (offer.answer === 'NOT_OFFERED')
    return { label, state: 'not yet', detail: `Not offered: ${offer.because ?? ''}`, href };
  return { label, state: 'done', detail: answers[offer.answer], href };
}
const feedbackCheck = (childId: string, isThere: boolean): ClosingCheck => ({
  label: 'Asked what it was like to work with us',
  // Never "not yet": they may have told only a manager, and nobody has to tell us anything.
  state: isThere ? 'done' : 'not held here',
  detail: isThere ? 'There is feedback.' : 'Nothing that you may see. They may have told only a manager.',
  href: `/children/${childId}/voice`,
});
