import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { sql } from '../../platform/db/sql.ts';
import { type ClockRow, clockShown, moveClockOf, startClock, stopClock } from '../deadlines/index.ts';
import { aChild, SYSTEM } from './notices-testing.ts';
import { remindHolders } from './reminder.job.ts';

let w: World;
let child: string;
const start = Temporal.Instant.from('2026-11-16T09:30:00Z');
beforeAll(async () => {
  w = await world();
  child = await aChild(w);
});
beforeEach(async () => {
  w.clock.at = start;
  await w.admin('truncate notices.reminder, access.alert');
  await w.admin('delete from deadlines.clock');
});
const remind = () => w.act(SYSTEM, remindHolders);
type Rule = Parameters<typeof startClock>[1]['rule'];
/** Sam's clock about the child; 24 elapsed hours for D3, a working day for D2. */
async function clock(
  rule: Rule,
  holder: { postingId: string } | { teamId: string } = { postingId: postingIdOf('aldermoor/sam') },
) {
  const about = { type: 'referral', id: w.ids.next() };
  await w.act('aldermoor/priya', (work) =>
    startClock(work, { rule, about, childId: child, startedAt: work.now, holder, href: '/due' }),
  );
  return about;
}
const told = () =>
  w.admin<{ line: string; for_posting_id: string | null; for_role: string | null }>(
    `select line, for_posting_id, for_role from access.alert where kind = 'clock-near' order by raised_at, line`,
  );

describe('who is not told', () => {
  it('nobody but the service itself reminds, or sees whom it reminded', async () => {
    await clock('D3');
    w.clock.advance({ hours: 20 });
    for (const who of ['aldermoor/imogen', 'aldermoor/sam', 'brackenford/mercy'])
      expect(
        await w.act(who, (work) => work.tx.many(sql`select * from notices.clocks_to_remind(10)`)),
      ).toEqual([]);
    await remind();
    expect(
      await w.act('aldermoor/imogen', (work) => work.tx.many(sql`select * from notices.reminder`)),
    ).toEqual([]);
  });
  it('nobody, while there is time', async () => {
    await clock('D3');
    w.clock.advance({ hours: 11, minutes: 59 });
    expect(await remind()).toBe(0);
  });
  it('nobody about a clock that stopped', async () => {
    const about = await clock('D3');
    w.clock.advance({ hours: 13 });
    await w.act('aldermoor/priya', (work) => stopClock(work, { rule: 'D3', about, at: work.now }));
    expect(await remind()).toBe(0);
  });
  it('nobody about a clock that was moved away, and anew when it is near again', async () => {
    const about = await clock('D3');
    w.clock.advance({ hours: 13 });
    const move = (startedAt: Temporal.Instant) =>
      w.act('aldermoor/priya', (work) => moveClockOf(work, { rule: 'D3', about }, startedAt));
    expect(await remind()).toBe(1);
    await move(start.add({ hours: 12 }));
    expect(await remind()).toBe(0);
    w.clock.advance({ hours: 12 });
    expect(await remind()).toBe(1);
  });
});

describe('whoever holds a running clock', () => {
  it('is told at half, at three quarters and when it is overdue, each once', async () => {
    await clock('D3');
    const counts: number[] = [];
    for (const hours of [12, 0, 6, 0, 6, 1, 0]) {
      w.clock.advance({ hours });
      counts.push(await remind());
    }
    expect(counts).toEqual([1, 0, 1, 0, 0, 1, 0]);
    expect((await told()).map((each) => each.line)).toEqual([
      expect.stringContaining('half of the time is gone'),
      expect.stringContaining('three quarters of the time are gone'),
      expect.stringContaining('overdue since'),
    ]);
    expect((await told())[0]?.for_posting_id).toBe(postingIdOf('aldermoor/sam'));
  });
  it('is told only of the last step, where nobody looked for a day', async () => {
    await clock('D3');
    w.clock.advance({ hours: 30 });
    expect([await remind(), await remind()]).toEqual([1, 0]);
    expect((await told())[0]?.line).toContain('overdue');
  });
  it('is told at night too: a notice in the service waits until somebody looks', async () => {
    await clock('D3');
    w.clock.at = Temporal.Instant.from('2026-11-16T23:30:00Z');
    expect(await remind()).toBe(1);
  });
  it('is a manager where only the team holds it, or where the person has left', async () => {
    await clock('D3', { teamId: teamIdOf('aldermoor', 'team') });
    await clock('D3', { postingId: postingIdOf('aldermoor/dan') });
    await w.admin('update access.posting set to_at = $2 where id = $1', [
      postingIdOf('aldermoor/dan'),
      start.add({ hours: 1 }).toString(),
    ]);
    w.clock.advance({ hours: 12 });
    expect(await remind()).toBe(2);
    expect((await told()).map((each) => each.for_role)).toEqual(['TEAM_MANAGER', 'TEAM_MANAGER']);
  });
  it('finds no name in the line', async () => {
    await clock('D3');
    w.clock.advance({ hours: 12 });
    await remind();
    expect((await told())[0]?.line).not.toMatch(/Wenna|Saltmarsh|Sam/);
  });
});

describe('how near a clock is', () => {
  const states = { ok: null, soon: 1, urgent: 2, overdue: 3 } as const;
  const level = async (row: Pick<ClockRow, 'startedAt' | 'dueAt' | 'ruleAsUsed'>, at: Temporal.Instant) =>
    (
      await w.admin<{ level: number | null }>('select notices.level_of($1, $2, $3, $4) as level', [
        row.startedAt.toString(),
        row.dueAt.toString(),
        row.ruleAsUsed.limit.unit,
        at.toString(),
      ])
    )[0]?.level;
  /** Over both nights on which the clocks change, and over a bank holiday. */
  it.each([
    ['D3', '2026-03-28T20:00:00Z', 1],
    ['D3', '2026-10-24T20:00:00Z', 1],
    ['D9', '2026-10-24T00:30:00Z', 3],
    ['D2', '2026-10-23T15:00:00Z', 3],
    ['D2', '2026-03-27T15:00:00Z', 3],
    ['D6', '2026-12-23T10:00:00Z', 3],
    ['D7', '2026-10-20T10:00:00Z', 12],
    ['D5', '2026-10-25T00:30:00Z', 1],
  ] as const)('%s from %s is what the clock itself shows, every half hour', async (rule, from, step) => {
    w.clock.at = Temporal.Instant.from(from);
    const about = await clock(rule);
    const [row] = await w.act(SYSTEM, (work) =>
      work.tx.many<ClockRow>(sql`select * from deadlines.clocks_about(${rule}, ${about.type}, ${about.id})`),
    );
    if (!row) throw new Error('no clock');
    const until = row.dueAt.add({ hours: 2 });
    const halfHours = Math.ceil(row.startedAt.until(until).total('minutes') / 30);
    for (let i = 0; i <= halfHours; i += step) {
      const at = row.startedAt.add({ minutes: 30 * i });
      const state = clockShown(row, at, {}).state as keyof typeof states;
      expect(await level(row, at), `${at}`).toBe(states[state]);
    }
  });
});
