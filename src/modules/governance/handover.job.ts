import type { Tx } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/http/work.ts';
import type { Job } from '../../platform/jobs/ticker.ts';
import { alert, settingsOf } from '../access/index.ts';
import { onDuty } from '../deadlines/index.ts';
import { eveningToWatch, noteTold } from './handover.store.ts';
import { nightBegins, nightOf } from './handover.ts';

/** An evening whose night has begun without anybody having read its handover; undefined when nobody needs to be told. */
async function unread(tx: Tx, actor: Actor, now: Temporal.Instant) {
  const day = nightOf(now);
  if (Temporal.Instant.compare(now, nightBegins(day, settingsOf(actor).nightBegins)) < 0) return undefined;
  const evening = await eveningToWatch(tx, day);
  // Where the handover is not in use nobody is told every evening that there is none.
  if (!evening.isUsed || evening.wasRead || evening.wasTold) return undefined;
  return { day, ...evening };
}

/**
 * Every minute, as the service itself: a handover that nobody has read when the night begins is told, once, to whoever
 * decides tonight, to whoever is on duty, and to the team's managers where nobody is named.
 */
export const handoverJob: Job = {
  name: 'governance.handover',
  everySeconds: 60,
  isNeeded: async (tx, actor, now) => (await unread(tx, actor, now)) !== undefined,
  async run(work) {
    const { tx, actor, now } = work;
    const evening = await unread(tx, actor, now);
    if (!evening || (await noteTold(tx, actor.authorityId, evening.day, now)) === 0) return;
    const night = await onDuty(tx, actor.authorityId, 'out-of-hours', now);
    const line =
      evening.state === 'given'
        ? 'The night has begun, and nobody has confirmed reading the evening handover'
        : 'The night has begun, and no evening handover was given';
    const kind = 'handover-not-read';
    const told = new Set([evening.decidesPostingId, night?.postingId ?? null].filter((id) => id !== null));
    for (const forPostingId of told) await alert(work, { kind, line, forPostingId });
    if (!evening.decidesPostingId) await alert(work, { kind, line, forRole: 'TEAM_MANAGER' });
    work.note({ count: told.size });
  },
};
