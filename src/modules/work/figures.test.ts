import { beforeAll, expect, test } from 'vitest';
import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { firstResponseFigure, firstResponseOf, recordSession, workerContinuity } from './index.ts';
import { workedWith } from './sessions.access.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
const MONTHS = { hours: 24 * 30 };

/** An involvement of that many hours, whose lead began so many hours ago; as the past left it. */
async function involved(name: string, opened: number, ledFor: number): Promise<string> {
  const child = await workedWith(w, name);
  const now = w.clock.now();
  const at = (hours: number) => now.subtract({ hours }).toString();
  const [row] = await w.admin<{ id: string }>(
    `insert into referrals.involvement (authority_id, id, child_id, team_id, opened_at, opened_by)
     values (1, gen_random_uuid(), $1, $2, $3, $4) returning id`,
    [child, teamIdOf('aldermoor', 'team'), at(opened), postingIdOf('aldermoor/mo')],
  );
  await w.admin(
    `insert into referrals.involvement_worker (authority_id, id, involvement_id, child_id, posting_id, part, from_at)
     values (1, gen_random_uuid(), $1, $2, $3, 'lead', $4)`,
    [row?.id, child, postingIdOf('aldermoor/sam'), at(ledFor)],
  );
  return child;
}

test('continuity is of children open longer than six months: the same lead worker for six months, with n', async () => {
  await involved('Long', 24 * 300, 24 * 299);
  await involved('Changed', 24 * 300, 24 * 20);
  await involved('New', 24 * 20, 24 * 20);
  const share = await w.act('aldermoor/mo', (work) => workerContinuity(work.tx, work.now));
  expect(share).toEqual({ part: 1, n: 2 });
});

test('the first response is told in hours from the opening, and a child nobody reached is in n', async () => {
  const quick = await involved('Quick', 60, 60);
  await involved('Alone', 50, 50);
  const ago = (hours: number) => w.clock.now().subtract({ hours });
  await w.act('aldermoor/sam', (work) =>
    recordSession(work, quick, { outcome: 'ATTEMPT', way: 'PHONE', at: ago(58) }),
  );
  await w.act('aldermoor/sam', (work) =>
    recordSession(work, quick, { outcome: 'HELD', way: 'IN_PERSON', happened: 'Met', at: ago(36) }),
  );
  await w.act('aldermoor/sam', (work) =>
    recordSession(work, quick, {
      outcome: 'HELD',
      way: 'PHONE',
      happened: 'Before it was open',
      at: ago(70),
    }),
  );
  const first = await w.act('aldermoor/sam', (work) => firstResponseOf(work.tx, quick));
  expect(first?.triedAt?.epochMilliseconds).toBe(ago(58).epochMilliseconds);
  expect(first?.metAt?.epochMilliseconds).toBe(ago(36).epochMilliseconds);
  const period = { from: w.clock.now().subtract(MONTHS).add({ hours: 600 }), to: w.clock.now() };
  const figure = await w.act('aldermoor/mo', (work) => firstResponseFigure(work.tx, period));
  expect(figure).toMatchObject({ tried: 1, met: 1, n: 2, triedHours: 2, metHours: 24 });
  expect((await (await w.as('aldermoor/sam')).get(`/children/${quick}/work`)).html).toContain(
    'First tried after 2 hours, met or spoken to after 24 hours',
  );
});
