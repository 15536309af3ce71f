import type { Work } from '../../platform/http/work.ts';
import type { Job } from '../../platform/jobs/ticker.ts';
import { climbOn } from './notice.commands.ts';
import { hasNoticesToMove, noticesToMove } from './notice.store.ts';

/**
 * What nobody accepted in its time goes on to the next; so does what somebody accepted who left before anybody rang. As the
 * service itself, which knows who and when and no content.
 * @returns how many went on
 */
export async function climbUrgentNotices(work: Work): Promise<number> {
  let moved = 0;
  for (const notice of await noticesToMove(work.tx, work.actor.authorityId, work.now))
    if (await climbOn(work, notice)) moved += 1;
  work.note({ count: moved });
  return moved;
}

export const climbJob: Job = {
  name: 'notices.climb',
  everySeconds: 30,
  isNeeded: (tx, actor, now) => hasNoticesToMove(tx, actor.authorityId, now),
  run: climbUrgentNotices,
};
