import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { arranged, JUDE, whole } from './interview-testing.ts';
import { checkIn, checkOut } from './lone-worker.commands.ts';
import { raiseLoneWorkerAlarms } from './lone-worker.job.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});

describe('a visit alone', () => {
  it('raises its alarm at the time that was given, climbs, each step once, and stops at check-out', async () => {
    const before = w.clock.at;
    const { interview } = await arranged(w, JUDE);
    const visit = await w.act(JUDE, async (work) => checkIn(work, await whole(work, interview), 60));
    const system = 'aldermoor/system';
    const tick = () => w.act(system, raiseLoneWorkerAlarms);
    w.clock.advance({ minutes: 59 });
    expect(await tick()).toBe(0);
    w.clock.advance({ minutes: 1 });
    expect([await tick(), await tick()]).toEqual([1, 0]);
    w.clock.advance({ minutes: 15 });
    expect([await tick(), await tick()]).toEqual([1, 0]);
    const told = await w.admin<{ for_role: string; line: string }>(
      "select for_role, line from access.alert where kind = 'lone-worker.late' and for_role is not null order by raised_at",
    );
    expect(told.map((each) => each.for_role)).toEqual(['MISSING_COORDINATOR', 'TEAM_MANAGER']);
    expect(told[0]?.line).toContain('Jude Ollerenshaw');
    expect(told[0]?.line).not.toContain('Marnie');
    await w.act(JUDE, async (work) => checkOut(work, await whole(work, interview), visit));
    w.clock.advance({ hours: 2 });
    expect(await tick()).toBe(0);
    w.clock.at = before;
  });
});
