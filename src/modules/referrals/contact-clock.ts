import type { Work } from '../../platform/http/work.ts';
import { teamsOf } from '../access/index.ts';
import { startClock, stopClock } from '../deadlines/index.ts';
import { FRONT_DOOR_DECISION_CLOCK } from './contact.ts';

const rule = FRONT_DOOR_DECISION_CLOCK.clock;

/** The team that answers the front door of this authority; undefined while it has none. */
export const frontDoorTeam = async (work: Pick<Work, 'tx' | 'actor'>): Promise<string | undefined> =>
  (await teamsOf(work.tx, work.actor.authorityId)).find((team) => team.kind === 'front-door')?.id;

/** Clock D1 runs from receipt, held by the front door's team; starting it again changes nothing. */
export async function startDecisionClock(
  work: Work,
  contact: { id: string; receivedAt: Temporal.Instant },
): Promise<void> {
  const teamId = await frontDoorTeam(work);
  if (!teamId) return;
  await startClock(work, {
    rule,
    about: { type: 'contact', id: contact.id },
    startedAt: contact.receivedAt,
    holder: { teamId },
    href: `/front-door/${contact.id}`,
  });
}

export async function stopDecisionClock(work: Work, contact: { id: string }): Promise<void> {
  await stopClock(work, { rule, about: { type: 'contact', id: contact.id }, at: work.now });
}
