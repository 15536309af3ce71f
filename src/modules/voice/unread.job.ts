import type { Job } from '../../platform/jobs/ticker.ts';
import { formatDate } from '../../platform/ui/index.ts';
import { alert } from '../access/index.ts';
import { hasUnreadDue, readersOf, toldOfUnread } from './unread.store.ts';

/**
 * Every ten minutes, as the service itself: feedback that nobody has read by the end of the next working day is told to
 * whoever reads it and to the service manager, once.
 */
export const unreadJob: Job = {
  name: 'voice.unread',
  everySeconds: 600,
  isNeeded: (tx, actor, now) => hasUnreadDue(tx, actor.authorityId, now),
  async run(work) {
    const told = await toldOfUnread(work.tx, work.actor.authorityId, work.now);
    const [first] = told;
    work.note({ count: told.length });
    if (first === undefined) return;
    const n = told.length === 1 ? 'One piece of feedback has' : `${told.length} pieces of feedback have`;
    const line = `${n} not been read since ${formatDate(first)}`;
    for (const forPostingId of await readersOf(work.tx, work.actor.authorityId))
      await alert(work, { kind: 'feedback-unread', line, forPostingId });
    await alert(work, { kind: 'feedback-unread', line, forRole: 'SERVICE_MANAGER' });
  },
};
