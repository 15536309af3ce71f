import { Client } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { aChild } from '../../../tests/support/children.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { sql } from '../../platform/db/sql.ts';
import type { Work } from '../../platform/http/work.ts';
import { alert, type NewRelationship, relate } from './index.ts';

// What the database itself refuses, whatever the code on top of it were to do.
let w: World;
let child: string;
beforeAll(async () => {
  w = await world();
  child = await aChild(w, { held: { ALLOCATED: 'aldermoor/priya' } });
});
const refused = 'row-level security';
const later = (work: Work, hours: number) => work.now.add({ hours });
const related = (who: string, r: (work: Work) => Partial<NewRelationship> & Pick<NewRelationship, 'kind'>) =>
  w.act(who, (work) =>
    relate(work, { childId: child, postingId: postingIdOf(who), basis: 'tried', ...r(work) }),
  );

describe('somebody without an account', () => {
  it('reads of an authority its name and its front door, and nobody who works there', async () => {
    const client = new Client({ connectionString: w.appUrl });
    await client.connect();
    await client.query('begin');
    await client.query('select access.begin_public(1, $1)', [w.clock.now().toString()]);
    const { rows: tables } = await client.query<{ name: string }>(`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|migration)' and has_table_privilege('holdfast_app', c.oid, 'select')`);
    const read: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query(`select 1 from ${name} limit 1`);
      if (rows.length > 0) read.push(name);
    }
    const { rows: teams } = await client.query<{ kind: string }>('select kind from access.team');
    await client.end();
    expect(read.sort()).toEqual([
      'access.authority',
      'access.relationship_class',
      'access.role',
      'access.role_class',
      'access.team',
    ]);
    expect(teams.map((t) => t.kind)).toEqual(['front-door']);
  });
  it('alerts nobody but the front door', async () => {
    const alertsAsPublic = (role: string | null, postingId: string | null) =>
      w.database.transact(async (tx) => {
        await tx.run(sql`select access.begin_public(1, ${w.clock.now()})`);
        return tx.run(sql`
          insert into access.alert (authority_id, id, kind, line, for_role, for_posting_id, raised_at)
          values (1, gen_random_uuid(), 'x', 'x', ${role}, ${postingId}, now())`);
      });
    await expect(alertsAsPublic('SERVICE_MANAGER', null)).rejects.toThrow(refused);
    await expect(alertsAsPublic(null, postingIdOf('aldermoor/sam'))).rejects.toThrow(refused);
    expect(await alertsAsPublic('FRONT_DOOR', null)).toBe(1);
  });
});

describe('a relationship', () => {
  it('is not taken by a worker for themselves: a child is allocated to them', async () => {
    for (const kind of ['CO_WORKER', 'ALLOCATED', 'MANAGER', 'NAMED', 'GRANTED', 'QA_SAMPLE'] as const)
      await expect(related('aldermoor/tariq', () => ({ kind }))).rejects.toThrow(refused);
    await expect(
      related('aldermoor/tariq', (work) => ({ kind: 'MEETING', objectId: work.ids.next() })),
    ).rejects.toThrow(refused);
  });
  it('of roles that hold no child is made by nobody in them', async () => {
    for (const who of ['ada', 'ivor', 'vi', 'ed', 'ursula', 'ines', 'jude', 'hana', 'gwen', 'abel'])
      await expect(related(`aldermoor/${who}`, () => ({ kind: 'CO_WORKER' }))).rejects.toThrow(refused);
    await expect(related('northmoor/lena', () => ({ kind: 'CO_WORKER' }))).rejects.toThrow();
  });
  it('of emergency, claim or duty is one’s own, and short', async () => {
    await expect(related('aldermoor/tariq', () => ({ kind: 'BREAK_GLASS' }))).rejects.toThrow(refused);
    await expect(
      related('aldermoor/tariq', (work) => ({ kind: 'BREAK_GLASS', to: later(work, 2) })),
    ).rejects.toThrow(refused);
    await expect(
      related('aldermoor/tariq', (work) => ({ kind: 'DUTY', to: later(work, 13) })),
    ).rejects.toThrow(refused);
    const forSam = { postingId: postingIdOf('aldermoor/sam') };
    await expect(
      related('aldermoor/tariq', (work) => ({ kind: 'SELF_CLAIMED', to: later(work, 1), ...forSam })),
    ).rejects.toThrow(refused);
    expect(
      await related('aldermoor/tariq', (work) => ({ kind: 'BREAK_GLASS', to: later(work, 1) })),
    ).toBeTruthy();
  });
  it('is to a child of one’s own authority and a colleague in it', async () => {
    const elsewhere = await aChild(w, { authority: 'brackenford' });
    const holder = { kind: 'CO_WORKER', postingId: postingIdOf('aldermoor/sam') } as const;
    await expect(related('aldermoor/mo', () => ({ ...holder, childId: elsewhere }))).rejects.toThrow(
      'foreign key',
    );
    await expect(
      related('aldermoor/mo', () => ({ kind: 'CO_WORKER', postingId: postingIdOf('brackenford/kit') })),
    ).rejects.toThrow(refused);
  });
  it('that ended stays ended, and none is made longer', async () => {
    const id = await w.act('aldermoor/mo', (work) =>
      relate(work, {
        childId: child,
        kind: 'CO_WORKER',
        postingId: postingIdOf('aldermoor/nell'),
        to: later(work, 1),
        basis: 'tried',
      }),
    );
    const until = (hours: number) =>
      w.act('aldermoor/nell', (work) =>
        work.tx.run(
          sql`update access.relationship set to_at = ${later(work, hours)}, ended_by = ${work.actor.postingId} where id = ${id}`,
        ),
      );
    expect(await until(0)).toBe(1);
    await expect(until(5)).rejects.toThrow('not made longer');
  });
  it('is ended in one’s own name, by nobody who only administers', async () => {
    const end = (who: string, by: string) =>
      w.act(who, (work) =>
        work.tx.run(
          sql`update access.relationship set to_at = ${work.now}, ended_by = ${postingIdOf(by)} where child_id = ${child} and kind = 'ALLOCATED'`,
        ),
      );
    expect(await end('aldermoor/ada', 'aldermoor/ada')).toBe(0);
    await expect(end('aldermoor/mo', 'aldermoor/sam')).rejects.toThrow(refused);
  });
});

describe('an alert', () => {
  it('about a child who is hidden from its reader does not reach them', async () => {
    const hidden = await aChild(w);
    await w.act('aldermoor/mo', (work) =>
      alert(work, { kind: 'test', line: 'About her', childId: hidden, forRole: 'TEAM_MANAGER' }),
    );
    const read = () =>
      w.act('aldermoor/mo', (work) =>
        work.tx.many(sql`select 1 from access.alert where child_id = ${hidden}`),
      );
    expect(await read()).toHaveLength(1);
    await w.admin(
      `insert into access.restriction (authority_id, id, child_id, level, reason, set_by, from_at) values (1, gen_random_uuid(), $1, 'restricted', 'tried', $2, $3)`,
      [hidden, postingIdOf('aldermoor/ivor'), w.clock.now().toString()],
    );
    expect(await read()).toHaveLength(0);
  });
});
