import type { Job } from '../../platform/jobs/ticker.ts';
import { forgetShown, hasShownLongAgo } from './board.store.ts';

const kept = { hours: 24 * 30 };

/** Forgets what boards showed more than 30 days ago; the audit keeps its own events. */
export const boardShownJob: Job = {
  name: 'missing.forget-shown',
  everySeconds: 3600,
  isNeeded: (tx, _actor, now) => hasShownLongAgo(tx, now.subtract(kept)),
  async run(work) {
    work.note({ count: await forgetShown(work.tx, work.now.subtract(kept)) });
  },
};
