import { absent } from '../../platform/http/decision.ts';
import type { Work } from '../../platform/http/work.ts';
import { endSession, openSessionsOf } from './accounts.store.ts';

/** Ends one of one's own sessions, on another device or here. @throws Refusal when it is not one's own or has ended. */
export async function endOwnSession(work: Work, sessionId: string): Promise<void> {
  const open = await openSessionsOf(work.tx, work.actor.staffId, work.now);
  if (!open.some((s) => s.id === sessionId)) throw absent();
  await endSession(work.tx, sessionId, work.now);
  work.note({ objectType: 'session', objectId: sessionId });
}

/** Ends all of one's own sessions but the one that asks. Returns how many. */
export async function endOtherSessions(work: Work): Promise<number> {
  const others = (await openSessionsOf(work.tx, work.actor.staffId, work.now)).filter(
    (s) => s.id !== work.actor.sessionId,
  );
  for (const session of others) await endSession(work.tx, session.id, work.now);
  work.note({ count: others.length });
  return others.length;
}
