import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postingIdOf, staffIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { addConflict } from '../access/index.ts';
import { addLeave } from '../deadlines/index.ts';
import { accept, calledAbout, passOn, raiseUrgent, recordCall, urgentIsOver } from './notice.commands.ts';
import { callsOf, findNotice, type NoticeShown, stepsOf } from './notice.store.ts';
import { aChild, anUrgent, now, onDutyNow, SYSTEM, seenBy, tick } from './notices-testing.ts';

let w: World;
let child: string;
const start = Temporal.Instant.from('2026-11-16T09:30:00Z');
beforeAll(async () => {
  w = await world();
  child = await aChild(w);
  await onDutyNow(w);
});
beforeEach(() => {
  w.clock.at = start;
});
const sam = { forPostingId: postingIdOf('aldermoor/sam') };
/** Does something with the notice as somebody reads it; fails where they may not see it. */
const as = <R>(
  who: string,
  id: string,
  act: (work: Parameters<typeof accept>[0], n: NoticeShown) => Promise<R>,
) =>
  w.act(who, async (work) => {
    const notice = await findNotice(work.tx, id);
    if (!notice) throw new Error('not seen');
    return act(work, notice);
  });
const takes = (who: string, id: string) => as(who, id, accept);
const rang = { outcome: 'RANG' as const, whom: 'The night team', words: 'They go there now' };
const steps = async (id: string) =>
  (await w.act(SYSTEM, (work) => stepsOf(work.tx, [id]))).map((s) => [s.what, s.post, s.name, s.reason]);

describe('what may not be done', () => {
  it('the public raises nothing', async () => {
    const before = await w.admin('select id from notices.notice');
    const raised = await w.act('aldermoor/jude', (work) =>
      raiseUrgent(
        { ...work, actor: { ...work.actor, postingId: '' } },
        { about: { type: 'test', id: work.ids.next() }, href: '/', line: 'x' },
      ),
    );
    expect(raised).toBeUndefined();
    expect(await w.admin('select id from notices.notice')).toHaveLength(before.length);
  });
  it('nobody raises one in another’s name, nor one that is accepted already', async () => {
    const insert = (by: string, state: string) =>
      w.database.transact(async (tx) => {
        await w.acting.enterAs(tx, postingIdOf('aldermoor/jude'), start);
        const { sql } = await import('../../platform/db/sql.ts');
        return tx.run(sql`insert into notices.notice (authority_id, id, about_type, about_id, href, line, raised_at, raised_by, state, post)
          values (1, gen_random_uuid(), 'test', gen_random_uuid(), '/', 'x', ${start}, ${by}, ${state}, 'end')`);
      });
    await expect(insert(postingIdOf('aldermoor/mo'), 'RAN_OUT')).rejects.toThrow('row-level security');
    await expect(insert(postingIdOf('aldermoor/jude'), 'ACCEPTED')).rejects.toThrow('row-level security');
    expect(await insert(postingIdOf('aldermoor/jude'), 'RAN_OUT')).toBe(1);
  });
  it('whom it did not reach, who does not lead and does not work with the child sees nothing of it', async () => {
    const id = await anUrgent(w, { ...sam, childId: child, dataClass: 'NOTE' });
    for (const who of [
      'aldermoor/nell',
      'aldermoor/gwen',
      'aldermoor/ada',
      'aldermoor/vi',
      'brackenford/mercy',
      'northmoor/lena',
    ])
      expect(await seenBy(w, who, id), who).toBeUndefined();
    for (const who of [
      'aldermoor/sam',
      'aldermoor/jude',
      'aldermoor/priya',
      'aldermoor/mo',
      'aldermoor/imogen',
      'aldermoor/odette',
      'aldermoor/cass',
    ])
      expect(await seenBy(w, who, id), who).toBeDefined();
  });
  it('what was said in a call is not open to a manager whom it did not reach and to whom the record is closed', async () => {
    const id = await anUrgent(w, { ...sam, childId: child, dataClass: 'NOTE' });
    await as('aldermoor/sam', id, (work, n) => recordCall(work, n, rang));
    const reads = (who: string) => w.act(who, (work) => callsOf(work.tx, id));
    expect(await reads('aldermoor/odette')).toEqual([]);
    expect((await seenBy(w, 'aldermoor/odette', id))?.calledAt).not.toBeNull();
    expect((await reads('aldermoor/priya'))[0]?.words).toBe('They go there now');
  });
  it('a call is not recorded before it happened', async () => {
    const id = await anUrgent(w, sam);
    await expect(
      as('aldermoor/sam', id, (work, n) =>
        recordCall(work, n, { ...rang, rangAt: start.add({ minutes: 1 }) }),
      ),
    ).rejects.toThrow('in the past');
  });
});

describe('something urgent', () => {
  it('stays on the named person’s list until they accept it, with the time', async () => {
    const id = await anUrgent(w, sam);
    expect(await now(w, id)).toMatchObject({ state: 'WAITING', who: 'Sam Quillfeather' });
    w.clock.advance({ minutes: 5 });
    expect(await takes('aldermoor/sam', id)).toBe(true);
    const notice = await seenBy(w, 'aldermoor/sam', id);
    expect(notice?.acceptedAt?.equals(start.add({ minutes: 5 }))).toBe(true);
    w.clock.advance({ hours: 2 });
    await tick(w);
    expect((await now(w, id))?.state).toBe('ACCEPTED');
  });
  it('climbs when nobody accepts it: duty, deputy, manager, service manager, and runs out', async () => {
    const id = await anUrgent(w, sam);
    const names: unknown[] = [];
    for (let i = 0; i < 6; i += 1) {
      w.clock.advance({ minutes: 14 });
      await tick(w);
      names.push((await now(w, id))?.who);
      w.clock.advance({ minutes: 1 });
      await tick(w);
    }
    const [first, ...after] = names;
    expect(first).toBe('Sam Quillfeather');
    expect(after.slice(0, 2)).toEqual([expect.stringContaining('Nell'), expect.stringContaining('Tariq')]);
    expect((await now(w, id))?.state).toBe('RAN_OUT');
    expect((await steps(id)).at(-1)).toEqual(['RAN_OUT', 'end', null, null]);
    expect((await steps(id)).filter(([what]) => what === 'WITH')).toHaveLength(5);
  });
  it('is told once of one thing while it is not over, and anew after that', async () => {
    const about = { type: 'test', id: w.ids.next() };
    const first = await anUrgent(w, { ...sam, about, line: 'The same' });
    expect(await anUrgent(w, { ...sam, about, line: 'The same' })).toBe('');
    expect(await w.act('aldermoor/gwen', (work) => urgentIsOver(work, about))).toBe(1);
    expect((await now(w, first))?.state).toBe('OVER');
    expect(await anUrgent(w, { ...sam, about, line: 'The same' })).not.toBe('');
  });
  it('passes over somebody on leave, and says so', async () => {
    await w.act('aldermoor/mo', (work) =>
      addLeave(work, {
        postingId: postingIdOf('aldermoor/lior'),
        from: start.subtract({ hours: 1 }),
        to: start.add({ hours: 8 }),
      }),
    );
    const id = await anUrgent(w, { forPostingId: postingIdOf('aldermoor/lior') });
    expect((await steps(id))[0]?.[3]).toBe('AWAY');
    expect((await now(w, id))?.who).toContain('Nell');
  });
  it('passes over a role that nobody has here', async () => {
    const id = await anUrgent(w, { forRole: 'HUB_LEAD' });
    expect((await steps(id))[0]).toEqual(['SKIPPED', 'role', null, 'NOBODY']);
    expect((await now(w, id))?.post).toBe('watcher');
  });
  it('passes over somebody from whom the child is hidden, without a word', async () => {
    const hidden = await aChild(w);
    await w.act('aldermoor/ivor', (work) =>
      addConflict(work, { staffId: staffIdOf('aldermoor/sam'), childId: hidden, reason: 'A cousin' }),
    );
    const id = await anUrgent(w, { ...sam, childId: hidden });
    expect((await now(w, id))?.who).toContain('Nell');
    expect((await steps(id)).map(([what]) => what)).toEqual(['WITH']);
    expect(await seenBy(w, 'aldermoor/sam', id)).toBeUndefined();
  });
});

describe('two people', () => {
  it('who accept at once: one has it, the other is told who', async () => {
    const id = await anUrgent(w, sam);
    const both = await Promise.all([takes('aldermoor/sam', id), takes('aldermoor/mo', id)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    const loser = both[0] ? 'aldermoor/mo' : 'aldermoor/sam';
    expect((await seenBy(w, loser, id))?.withName).toBe((await now(w, id))?.who);
    expect((await steps(id)).filter(([what]) => what === 'ACCEPTED')).toHaveLength(1);
  });
  it('one passes it to the other, who has to accept it in turn', async () => {
    const id = await anUrgent(w, sam);
    await takes('aldermoor/sam', id);
    const to = postingIdOf('aldermoor/priya');
    expect(await as('aldermoor/sam', id, (work, n) => passOn(work, n, to))).toBe(true);
    expect(await now(w, id)).toMatchObject({ state: 'WAITING', who: expect.stringContaining('Priya') });
    w.clock.advance({ minutes: 15 });
    await tick(w);
    expect((await now(w, id))?.who).toContain('Nell');
    await expect(
      as('aldermoor/mo', id, (work, n) => passOn(work, n, postingIdOf('brackenford/kit'))),
    ).rejects.toThrow('cannot take this');
  });
  it('a call is about what its notice is about, so that it opens to nobody else', async () => {
    const id = await anUrgent(w, { ...sam, childId: child, dataClass: 'NOTE' });
    const row = await w.act('aldermoor/mo', (work) => findNotice(work.tx, id));
    if (!row?.childId) throw new Error('about nobody');
    const other = await aChild(w);
    const record = (notice: NoticeShown) => w.act('aldermoor/mo', (work) => recordCall(work, notice, rang));
    for (const wrong of [{ childId: null }, { childId: other }, { dataClass: 'REFERRAL' as const }])
      await expect(record({ ...row, ...wrong }), JSON.stringify(wrong)).rejects.toThrow();
    await record(row);
  });
  it('nobody passes it to a role that reads nothing about children: it would open the call to them', async () => {
    const id = await anUrgent(w, sam);
    for (const who of ['aldermoor/ada', 'northmoor/ops', 'aldermoor/nobody'])
      await expect(
        as('aldermoor/mo', id, (work, n) => passOn(work, n, postingIdOf(who))),
        who,
      ).rejects.toThrow('cannot take this');
  });
});

describe('whoever accepted it and leaves before anybody rang', () => {
  it('does not take it along: it climbs on', async () => {
    const id = await anUrgent(w, { forPostingId: postingIdOf('aldermoor/dan') });
    await takes('aldermoor/dan', id);
    await w.admin('update access.posting set to_at = $2 where id = $1', [
      postingIdOf('aldermoor/dan'),
      start.add({ hours: 1 }).toString(),
    ]);
    w.clock.advance({ hours: 1 });
    await tick(w);
    expect((await now(w, id))?.who).toContain('Nell');
    expect((await steps(id)).map(([what]) => what)).toEqual(['WITH', 'ACCEPTED', 'LEFT', 'WITH']);
    await w.admin('update access.posting set to_at = null where id = $1', [postingIdOf('aldermoor/dan')]);
  });
});

it('whoever it waits with and who leaves: it goes on at once, before its time', async () => {
  const id = await anUrgent(w, { forPostingId: postingIdOf('aldermoor/otis') });
  const leaves = (at: Temporal.Instant | null) =>
    w.admin('update access.posting set to_at = $2 where id = $1', [
      postingIdOf('aldermoor/otis'),
      at?.toString() ?? null,
    ]);
  await leaves(start.add({ minutes: 5 }));
  w.clock.advance({ minutes: 5 });
  await tick(w);
  expect((await now(w, id))?.who).toContain('Nell');
  expect((await steps(id)).map(([what]) => what)).toEqual(['WITH', 'LEFT', 'WITH']);
  await leaves(null);
});

describe('a call', () => {
  it('ends what somebody has', async () => {
    const id = await anUrgent(w, sam);
    await takes('aldermoor/sam', id);
    await as('aldermoor/sam', id, (work, n) => recordCall(work, n, rang));
    expect((await now(w, id))?.state).toBe('OVER');
  });
  it('recorded before anybody accepted it does not stop it from being somebody’s', async () => {
    const id = await anUrgent(w, sam);
    await as('aldermoor/jude', id, (work, n) => recordCall(work, n, rang));
    expect((await now(w, id))?.state).toBe('WAITING');
    await takes('aldermoor/sam', id);
    expect((await now(w, id))?.state).toBe('OVER');
  });
  it('that nobody answered ends nothing', async () => {
    const id = await anUrgent(w, sam);
    await takes('aldermoor/sam', id);
    await as('aldermoor/sam', id, (work, n) => recordCall(work, n, { ...rang, outcome: 'NO_ANSWER' }));
    expect((await now(w, id))?.state).toBe('ACCEPTED');
  });
  it('about the same thing kept elsewhere counts, and is typed once', async () => {
    const about = { type: 'test', id: w.ids.next() };
    const id = await anUrgent(w, { ...sam, about });
    await takes('aldermoor/sam', id);
    await w.act('aldermoor/jude', (work) => calledAbout(work, about, work.now));
    expect((await now(w, id))?.state).toBe('OVER');
  });
});
