import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { climbUrgentNotices } from '../notices/index.ts';
import { childOf, referred } from './team-testing.ts';
import { decideReferral } from './triage.commands.ts';
import { findUrgent } from './urgent.commands.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
const urgentAbout = (id: string) =>
  w.admin<{ state: string; post: string }>('select state, post from notices.notice where about_id = $1', [
    id,
  ]);
const accept = (referralId: string) =>
  w.act('aldermoor/mo', (work) =>
    decideReferral(work, {
      ...{ referralId, version: 1 },
      decision: { outcome: 'ACCEPTED', rationale: 'Meets the threshold' },
    }),
  );

describe('a referral', () => {
  it('that is not urgent is with nobody by name', async () => {
    expect(await urgentAbout(await referred(w, await childOf(w, 'Calm')))).toEqual([]);
  });
  it('that is urgent is with a manager by name until it is decided', async () => {
    const id = await referred(w, await childOf(w, 'Pressing'), { isUrgent: true });
    expect(await urgentAbout(id)).toEqual([{ state: 'WAITING', post: 'role' }]);
    await accept(id);
    expect(await urgentAbout(id)).toMatchObject([{ state: 'OVER' }]);
  });
  it('found urgent later is told then; red on its page when nobody accepts it', async () => {
    const id = await referred(w, await childOf(w, 'Later'));
    await w.act('aldermoor/mo', (work) =>
      findUrgent(work, { referralId: id, version: 1, reason: 'Seen again' }),
    );
    const page = async () => (await (await w.as('aldermoor/imogen')).get(`/referrals/${id}`)).html;
    expect(await page()).toContain('Told, not accepted yet');
    for (let i = 0; i < 6; i += 1) {
      w.clock.advance({ minutes: 15 });
      await w.act('aldermoor/system', climbUrgentNotices);
    }
    expect(await page()).toContain('Nobody has accepted this');
  });
});
