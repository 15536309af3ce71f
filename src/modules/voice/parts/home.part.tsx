import { counted, When } from '../../../platform/ui/index.ts';
import { cellOf } from '../../access/index.ts';
import type { HomePart } from '../../people/index.ts';
import { waitingForMe } from '../feedback.store.ts';

/** On My day of whoever reads all feedback: how much waits, and since when. Nothing of what was said. */
export const voiceHomePart: HomePart = {
  module: 'voice',
  order: 22,
  async show(visit) {
    if (!cellOf(visit.actor, 'VOICE')?.mayWrite) return null;
    const { n, since, dueAt } = await waitingForMe(visit.tx);
    if (since === null || dueAt === null) return null;
    const isLate = Temporal.Instant.compare(dueAt, visit.now) < 0;
    return (
      <section aria-labelledby="feedback-waits">
        <h2 class="govuk-heading-m" id="feedback-waits">
          Feedback to read ({n})
        </h2>
        <p class="govuk-body">
          {isLate ? <strong>Not read in time. </strong> : null}
          {counted(n, 'piece')} unread since <When at={since} now={visit.now} />.{' '}
          <a class="govuk-link" href="/voice">
            Read it
          </a>
        </p>
      </section>
    );
  },
};
