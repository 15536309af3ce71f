import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import type { World } from '../../../tests/support/world.ts';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { relate } from '../access/index.ts';
import { findDecided } from '../people/index.ts';
import { childOf, openToSam } from '../referrals/team-testing.ts';
import { recordDisagreement, recordSupervision, writeOversight } from './index.ts';
import { oversightDecisions } from './parts/decision.part.tsx';
import type { Kind } from './supervision-due.ts';

/** Open to the team with Sam as lead worker and Priya as social worker; the police and a school hold the child too. */
export async function openChild(w: World, given = 'Reya'): Promise<string> {
  const child = await childOf(w, given);
  await openToSam(w, child);
  await w.act('aldermoor/mo', async (work) => {
    for (const handle of ['aldermoor/gwen', 'aldermoor/ed', 'aldermoor/lior'])
      await relate(work, {
        ...{ childId: child, kind: 'CO_WORKER', postingId: postingIdOf(handle) },
        basis: 'given in a test',
      });
  });
  return child;
}

export const decisionOf = {
  decision: 'Go on as planned, and see him on Friday evenings',
  reason: 'Fridays are when the car comes',
  outcome: 'Two Fridays at home in November',
  impact: 'He says that he slept',
};
export const oversee = (w: World, child: string, by = 'aldermoor/mo'): Promise<string> =>
  w.act(by, (work) => writeOversight(work, { childId: child, ...decisionOf }));

export const SECRET = 'I cry in the car on the way home';
export const supervise = (
  w: World,
  of: { by?: string; kind?: Kind; members?: readonly string[]; reflection?: string | undefined } = {},
): Promise<string> =>
  w.act(of.by ?? 'aldermoor/mo', (work) =>
    recordSupervision(work, {
      ...{ kind: of.kind ?? 'INDIVIDUAL', heldOn: dayOf(work.now) },
      members: (of.members ?? ['aldermoor/sam']).map(postingIdOf),
      ...{
        reflection: 'reflection' in of ? of.reflection : 'She thinks of Reya at night',
        wellbeing: SECRET,
      },
    }),
  );

/** Somebody disagrees with a manager's entry. */
export const disagree = (w: World, entryId: string, by = 'aldermoor/sam'): Promise<string> =>
  w.act(by, async (work) => {
    // Found as the page finds it: by the module that holds it.
    const visit = Object.assign(work, { parts: () => [oversightDecisions] });
    const decided = await findDecided(visit as never, 'oversight', entryId);
    if (!decided) throw new Error('no such decision for them');
    return recordDisagreement(work, decided, {
      disagrees: 'Friday evenings are too late; the car comes after school',
      wants: 'Somebody at the gate at three',
      safety: 'His nan meets him at the gate this week',
    });
  });
