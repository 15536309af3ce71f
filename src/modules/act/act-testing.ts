import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import type { World } from '../../../tests/support/world.ts';
import { dayOf } from '../../platform/clock/wall-clock.ts';
import { type RelationshipKind, relate } from '../access/index.ts';
import { childOf, openToSam } from '../referrals/team-testing.ts';
import { decideAct, keepActPart, referToAct, startAct } from './index.ts';

const HOLDERS: readonly (readonly [string, RelationshipKind])[] = [
  ['aldermoor/lior', 'CO_WORKER'],
  ['aldermoor/gwen', 'CO_WORKER'],
  ['aldermoor/ed', 'CO_WORKER'],
  ['aldermoor/vi', 'CO_WORKER'],
];
/** A child who is open to the team, with Sam as lead worker and Priya as social worker, and held by partners too. */
export async function openChild(w: World, given = 'Reya'): Promise<string> {
  const child = await childOf(w, given);
  await openToSam(w, child);
  await w.act('aldermoor/mo', async (work) => {
    for (const [handle, kind] of HOLDERS)
      await relate(work, { childId: child, kind, postingId: postingIdOf(handle), basis: 'given in a test' });
  });
  return child;
}
export const refer = (w: World, child: string, by = 'aldermoor/sam'): Promise<string> =>
  w.act(by, (work) =>
    referToAct(work, child, {
      why: 'Somebody steady, before a move far away',
      placementRisk: 'YES',
      placementWords: 'Bed found in another county',
      childView: 'I dont want to go, my nan is here',
    }),
  );
export const accept = (w: World, referralId: string, withMove = true): Promise<void> =>
  w.act('aldermoor/mo', (work) =>
    decideAct(work, {
      ...{ referralId, version: 1, decision: 'ACCEPTED', decidedOn: dayOf(work.now) },
      ...{ members: 'Mo, team manager\nLior, psychologist', rationale: 'She asked to stay' },
      ...(withMove
        ? { move: { code: 'RESIDENTIAL', area: 'OUT', band: 'W5000', why: 'Missing each Friday' } }
        : {}),
    }),
  );
/** In ACT since today, with Tariq as key worker. */
export async function inActNow(w: World, given?: string) {
  const child = await openChild(w, given);
  const referral = await refer(w, child);
  await accept(w, referral);
  const { id } = await w.act('aldermoor/mo', (work) =>
    startAct(work, {
      ...{ referralId: referral, startedOn: dayOf(work.now), firstMetOn: dayOf(work.now) },
      keyWorkerPostingId: postingIdOf('aldermoor/tariq'),
    }),
  );
  return { child, referral, programme: id };
}
export const keep = (
  w: World,
  child: string,
  kind: Parameters<typeof keepActPart>[1]['kind'],
  said: Record<string, string>,
  by = 'aldermoor/tariq',
): Promise<string> =>
  w.act(by, (work) =>
    keepActPart(work, {
      ...{ childId: child, kind, version: 0 },
      said: { on: dayOf(work.now).toString(), ...said },
    }),
  );
