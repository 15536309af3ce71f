import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { createChild, recordSocialCareStatus } from '../people/index.ts';
import {
  type About,
  type ClockRow,
  changeRule,
  clockFor,
  clocksOf,
  closeClocks,
  explainLate,
  handOver,
  markNotApplicable,
  noteAllocated,
  noteAllocationEnded,
  noteSuspicion,
  runningClocksOf,
  startClock,
  stopClock,
} from './index.ts';

let w: World;
let child: string;
const team = { teamId: teamIdOf('aldermoor', 'team') };

beforeAll(async () => {
  w = await world();
});
beforeEach(async () => {
  child = await w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, { givenName: 'Rowan', familyName: 'Fellside', source: 'test' });
    await relate(work, {
      childId: id,
      kind: 'ALLOCATED',
      postingId: postingIdOf('aldermoor/priya'),
      basis: 'test',
    });
    return id;
  });
});

const newAbout = (): About => ({ type: 'referral', id: w.ids.next() });
const hoursAgo = (hours: number) => w.clock.now().subtract({ hours });
async function started(about: About, hours = 0): Promise<ClockRow> {
  await w.act('aldermoor/priya', (work) =>
    startClock(work, { rule: 'D3', about, childId: child, startedAt: hoursAgo(hours), holder: team }),
  );
  return seen('aldermoor/priya', about);
}
async function seen(who: string, about: About): Promise<ClockRow> {
  const row = await w.act(who, (work) => clockFor(work.tx, 'D3', about));
  if (!row) throw new Error('not seen');
  return row;
}
const etacs = () =>
  w.admin<{ started_at: Temporal.Instant; outcome: string | null; holder_posting_id: string | null }>(
    "select started_at, outcome, holder_posting_id from deadlines.clock where rule = 'D4' and child_id = $1 order by started_at",
    [child],
  );
const startedAt = async () => (await etacs()).map((row) => row.started_at.toString());
const iso = (at: Temporal.Instant) => at.toString();

describe('a clock', () => {
  it('starts once about one thing, however often it is asked for', async () => {
    const about = newAbout();
    await started(about);
    await started(about, 5);
    const rows = await w.act('aldermoor/priya', (work) => clocksOf(work.tx, child));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.startedAt.until(rows[0].dueAt).total('hours')).toBe(24);
  });

  it('is met when done in time, and late when not; the reason may follow', async () => {
    const [inTime, late] = [newAbout(), newAbout()];
    await started(inTime, 20);
    const clock = await started(late, 30);
    const stop = (about: About) => (work: Parameters<typeof stopClock>[0]) =>
      stopClock(work, { rule: 'D3', about, at: work.now });
    expect(await w.act('aldermoor/priya', stop(inTime))).toBe('met');
    expect(await w.act('aldermoor/priya', stop(late))).toBe('late');
    expect((await seen('aldermoor/priya', late)).reason).toBeNull();
    await w.act('aldermoor/priya', (work) => explainLate(work, clock.id, 'No chair until Tuesday'));
    expect(await seen('aldermoor/priya', late)).toMatchObject({
      outcome: 'late',
      reason: 'No chair until Tuesday',
    });
  });

  it('that two people stop at once is stopped by the first, and the other learns it', async () => {
    const about = newAbout();
    await started(about, 1);
    const stop = (who: string) => w.act(who, (work) => stopClock(work, { rule: 'D3', about, at: work.now }));
    const answers = await Promise.all([stop('aldermoor/priya'), stop('aldermoor/mo')]);
    expect(answers.toSorted()).toEqual(['met', 'stopped already']);
    expect((await seen('aldermoor/priya', about)).version).toBe(2);
  });

  it('is stopped by an act of somebody who may not see it', async () => {
    const about = { type: 'contact', id: w.ids.next() };
    await w.act('aldermoor/fern', (work) =>
      startClock(work, {
        rule: 'D1',
        about,
        childId: child,
        startedAt: work.now,
        holder: { postingId: postingIdOf('aldermoor/otis') },
      }),
    );
    const dan = await w.act('aldermoor/dan', async (work) => ({
      sees: await clockFor(work.tx, 'D1', about),
      stopped: await stopClock(work, { rule: 'D1', about, at: work.now }),
    }));
    expect(dan).toEqual({ sees: undefined, stopped: 'met' });
  });

  it('keeps the rule it started by when the authority changes the rule', async () => {
    const about = newAbout();
    await started(about);
    await w.act('aldermoor/ada', (work) =>
      changeRule(
        work,
        'D3',
        { limit: { n: 12, unit: 'hours' }, source: 'Practice note 9' },
        'Agreed with police',
        0,
      ),
    );
    const later = newAbout();
    const clock = await started(later);
    expect(clock.startedAt.until(clock.dueAt).total('hours')).toBe(12);
    expect((await seen('aldermoor/priya', about)).ruleAsUsed.limit).toEqual({ n: 24, unit: 'hours' });
    await w.act('aldermoor/ada', (work) =>
      changeRule(work, 'D3', { limit: { n: 24, unit: 'hours' }, source: 'The model' }, 'Back again', 1),
    );
  });

  it('set aside keeps its reason and reaches the child’s timeline; what has stopped cannot be set aside', async () => {
    const clock = await started(newAbout());
    await w.act('aldermoor/mo', (work) => markNotApplicable(work, clock.id, 'About another child'));
    const lines = await w.admin<{ line: string }>(
      "select line from people.timeline_event where child_id = $1 and kind = 'clock'",
      [child],
    );
    expect(lines[0]?.line).toContain('About another child');
    await expect(w.act('aldermoor/mo', (work) => markNotApplicable(work, clock.id, 'Again'))).rejects.toThrow(
      'forbid',
    );
  });

  it('cannot be answered over somebody else’s answer', async () => {
    const clock = await started(newAbout());
    await w.act('aldermoor/mo', (work) =>
      handOver(work, clock.id, postingIdOf('aldermoor/sam'), clock.version),
    );
    await expect(
      w.act('aldermoor/mo', (work) => markNotApplicable(work, clock.id, 'Too late', clock.version)),
    ).rejects.toThrow('stale');
  });

  it('of a child is known to those who may know the child, the holder and managers of the holder, and to nobody else', async () => {
    const about = newAbout();
    const clock = await started(about);
    await w.act('aldermoor/mo', (work) => handOver(work, clock.id, postingIdOf('aldermoor/sam')));
    for (const who of ['priya', 'sam', 'mo', 'imogen', 'odette']) await seen(`aldermoor/${who}`, about);
    for (const who of ['nell', 'dan', 'fern', 'gwen', 'ada', 'vi'])
      await expect(seen(`aldermoor/${who}`, about)).rejects.toThrow('not seen');
    for (const who of ['brackenford/mercy', 'northmoor/lena'])
      await expect(seen(who, about)).rejects.toThrow('not seen');
  });

  it('of a child one has a conflict with is not seen, even by its holder', async () => {
    const about = newAbout();
    const clock = await started(about);
    await w.act('aldermoor/mo', (work) => handOver(work, clock.id, postingIdOf('aldermoor/tariq')));
    await seen('aldermoor/tariq', about);
    await w.admin(
      `insert into access.conflict (authority_id, id, staff_id, child_id, reason, from_at)
       select 1, gen_random_uuid(), staff_id, $1, 'a neighbour', '2026-01-01' from access.posting where id = $2`,
      [child, postingIdOf('aldermoor/tariq')],
    );
    await expect(seen('aldermoor/tariq', about)).rejects.toThrow('not seen');
  });
});

describe('the ETAC clock', () => {
  const suspected = (hours: number, who = 'aldermoor/priya') =>
    w.act(who, (work) => noteSuspicion(work, child, hoursAgo(hours), 'the referral'));
  const allocated = (hours: number, more = {}) =>
    w.act('aldermoor/mo', (work) => noteAllocated(work, child, hoursAgo(hours), more));

  it('starts at the first moment when both are true, whichever was recorded first', async () => {
    await suspected(5);
    expect(await etacs()).toEqual([]);
    await allocated(2);
    expect(await startedAt()).toEqual([iso(hoursAgo(2))]);
  });

  it('starts although whoever records the second fact may see neither the first nor the clock', async () => {
    await allocated(9);
    await suspected(4, 'aldermoor/dan');
    expect(await startedAt()).toEqual([iso(hoursAgo(4))]);
  });

  it('moves back when an earlier suspicion comes to light', async () => {
    await allocated(50);
    await suspected(2);
    await suspected(20);
    expect(await startedAt()).toEqual([iso(hoursAgo(20))]);
  });

  it('starts once when two people record the two facts at the same moment', async () => {
    await Promise.all([suspected(3), allocated(3)]);
    expect(await startedAt()).toEqual([iso(hoursAgo(3))]);
  });

  it('counts an allocation that only the social-care status tells of', async () => {
    await w.act('aldermoor/mo', (work) =>
      recordSocialCareStatus(work, {
        childId: child,
        status: 'CIN',
        allocatedName: 'Priya Holloway-Marsh',
        from: Temporal.PlainDate.from('2026-10-01'),
        asAt: work.now,
        source: 'test',
      }),
    );
    await suspected(6);
    expect(await startedAt()).toEqual([iso(hoursAgo(6))]);
  });

  it('does not start by an allocation that had ended before anybody suspected', async () => {
    await allocated(100);
    await w.act('aldermoor/mo', (work) => noteAllocationEnded(work, child, hoursAgo(50), 'socialWorker'));
    await suspected(10);
    expect(await etacs()).toEqual([]);
  });

  it('counts from the team’s own worker where the authority says so, and is theirs then', async () => {
    await w.act('aldermoor/imogen', (work) =>
      changeRule(work, 'D4', { allocationThatCounts: 'teamWorker' }, 'Local agreement', 0),
    );
    await suspected(10);
    await allocated(9);
    expect(await etacs()).toEqual([]);
    await allocated(1, { whose: 'teamWorker', postingId: postingIdOf('aldermoor/sam') });
    expect(await startedAt()).toEqual([iso(hoursAgo(1))]);
    expect((await etacs())[0]?.holder_posting_id).toBe(postingIdOf('aldermoor/sam'));
    const row = await w.act('aldermoor/sam', (work) => clockFor(work.tx, 'D4', { type: 'child', id: child }));
    expect(row?.ruleAsUsed.startsWhen).toContain('own worker');
    await w.act('aldermoor/imogen', (work) =>
      changeRule(work, 'D4', { allocationThatCounts: 'allocatedSocialWorker' }, 'As the model says', 1),
    );
  });

  it('stops with the involvement, and a suspicion after that starts another', async () => {
    await allocated(90);
    await suspected(80);
    const referral = newAbout();
    await started(referral, 2);
    await w.act('aldermoor/mo', (work) => closeClocks(work, { childId: child, at: work.now }));
    expect((await etacs())[0]?.outcome).toBe('stopped_by_closing');
    expect(await w.act('aldermoor/priya', (work) => runningClocksOf(work.tx, child))).toMatchObject([
      { rule: 'D3' },
    ]);
    w.clock.advance({ hours: 1 });
    await suspected(0);
    expect(await etacs()).toHaveLength(2);
  });

  it('is not started a second time by another suspicion after the meeting was held', async () => {
    await allocated(90);
    await suspected(20);
    await w.act('aldermoor/mo', (work) =>
      stopClock(work, { rule: 'D4', about: { type: 'child', id: child }, at: work.now }),
    );
    await suspected(1);
    expect(await etacs()).toMatchObject([{ outcome: 'met' }]);
  });
});

it('a visitor without an account starts the front door’s clock and can read nothing', async () => {
  const read = await w.database.transact(async (tx) => {
    const { sql } = await import('../../platform/db/sql.ts');
    await tx.run(sql`select access.begin_public(1, ${w.clock.now()})`);
    await tx.run(sql`
      insert into deadlines.clock (authority_id, id, about_type, about_id, rule, label, rule_as_used, started_at, known_at, due_at, holder_team_id, created_at)
      values (1, ${w.ids.next()}, 'contact', ${w.ids.next()}, 'D1', 'Front-door decision', '{}', ${w.clock.now()}, ${w.clock.now()},
        ${w.clock.now()}, ${teamIdOf('aldermoor', 'front-door')}, ${w.clock.now()})`);
    return tx.many(sql`select id from deadlines.clock`);
  });
  expect(read).toEqual([]);
});

it('nobody deletes a clock', async () => {
  await expect(
    w.act('aldermoor/mo', async (work) => {
      const { sql } = await import('../../platform/db/sql.ts');
      return work.tx.run(sql`delete from deadlines.clock`);
    }),
  ).rejects.toThrow('permission denied');
});
