import type { Job } from '../../platform/jobs/ticker.ts';
import { isToTidy, tidy } from './tidy.store.ts';

/**
 * Throws away what is kept for a time only: drafts without a user after 24 hours, others after 90 days, form keys after 48
 * hours, sessions 90 days after their end. They belong to no authority, so the first to come does it for all.
 */
export const tidyJob: Job = {
  name: 'housekeeping',
  everySeconds: 3600,
  isNeeded: isToTidy,
  run: async (work) => {
    const { keyedDrafts, drafts, formKeys, sessions } = await tidy(work.tx);
    work.note({ count: keyedDrafts + drafts + formKeys + sessions, keyedDrafts, drafts, formKeys, sessions });
  },
};
