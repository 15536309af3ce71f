import { Client } from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { verifyChains } from './audit.store.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
/** Twelve events on Aldermoor's chain, whatever an earlier test did to it. */
beforeEach(async () => {
  await asOwner('truncate audit.event_child, audit.event', 'delete from audit.chain');
  for (let n = 0; n < 12; n++) {
    await w.act('aldermoor/sam', async (work) =>
      work.note({ subjects: ['01900000-0000-7000-8000-00000000000a'], classes: ['NOTE'], count: n }),
    );
  }
});

/** Somebody with every right in the database and the triggers off: what the chain is for. */
async function asOwner(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: w.adminUrl });
  await client.connect();
  await client.query('begin');
  await client.query(
    'alter table audit.event disable trigger all; alter table audit.event_child disable trigger all',
  );
  for (const statement of statements) await client.query(statement);
  await client.query(
    'alter table audit.event enable trigger all; alter table audit.event_child enable trigger all',
  );
  await client.query('commit');
  await client.end();
}
const firstBad = async () => {
  const checks = await w.database.transact((tx) => verifyChains(tx));
  return checks.find((c) => c.chain === 1)?.firstBad;
};

describe('the audit’s chain', () => {
  it('verifies when nobody has touched it, and counts what it read', async () => {
    const checks = await w.database.transact((tx) => verifyChains(tx));
    expect(checks).toEqual([{ chain: 1, checked: 12, firstBad: null }]);
  });

  const edits: [string, string, number][] = [
    [
      'the text of an event',
      `update audit.event set payload = replace(payload, '"count": 4', '"count": 5') where seq = 5`,
      5,
    ],
    [
      'who did it, in the column that lists are made from',
      `update audit.event set staff_id = gen_random_uuid() where seq = 3`,
      3,
    ],
    ['when it was', `update audit.event set at = at - interval '1 day' where seq = 8`, 8],
    ['that it was refused', `update audit.event set outcome = 'refuse' where seq = 9`, 9],
    [
      'which child it was about',
      `update audit.event_child set child_id = gen_random_uuid() where seq = 6`,
      6,
    ],
    ['that it was about a child at all', `delete from audit.event_child where seq = 2`, 2],
  ];
  for (const [what, statement, seq] of edits) {
    it(`tells the first event whose record was edited: ${what}`, async () => {
      await asOwner(statement);
      expect(await firstBad()).toBe(seq);
    });
  }

  it('tells where an event was taken out', async () => {
    await asOwner('delete from audit.event_child where seq = 7', 'delete from audit.event where seq = 7');
    expect(await firstBad()).toBe(7);
  });
  it('tells where the first event was taken out', async () => {
    await asOwner('delete from audit.event_child where seq = 1', 'delete from audit.event where seq = 1');
    expect(await firstBad()).toBe(1);
  });
  it('tells where two events changed places', async () => {
    await asOwner(
      'update audit.event set seq = 100 where seq = 4',
      'update audit.event set seq = 4 where seq = 5',
      'update audit.event set seq = 5 where seq = 100',
    );
    expect(await firstBad()).toBe(4);
  });
  it('tells where the newest events were cut off', async () => {
    await asOwner('delete from audit.event_child where seq > 10', 'delete from audit.event where seq > 10');
    expect(await firstBad()).toBe(11);
  });
  it('tells that the whole chain is gone', async () => {
    await asOwner('delete from audit.event_child', 'delete from audit.event');
    expect(await firstBad()).toBe(1);
  });
  it('tells of one event that was hashed again without those after it', async () => {
    await asOwner(`update audit.event set payload = replace(payload, '"count": 4', '"count": 5'),
      hash = audit.hash_of(1, 5, prev_hash, replace(payload, '"count": 4', '"count": 5')) where seq = 5`);
    expect(await firstBad()).toBe(6);
  });

  it('cannot tell when everything after an edit was hashed again: only an anchor kept elsewhere can (AU-7)', async () => {
    const before = (
      await w.admin<{ head: string }>("select encode(hash, 'hex') as head from audit.chain where id = 1")
    )[0]?.head;
    await asOwner(`do $$ declare e record; prev bytea := sha256(convert_to('holdfast.audit.1|1', 'UTF8')); begin
      update audit.event set payload = replace(payload, '"count": 4', '"count": 5') where chain = 1 and seq = 5;
      for e in select * from audit.event where chain = 1 order by seq loop
        update audit.event set prev_hash = prev, hash = audit.hash_of(1, e.seq, prev, e.payload) where chain = 1 and seq = e.seq;
        prev := audit.hash_of(1, e.seq, prev, e.payload);
      end loop;
      update audit.chain set hash = prev where id = 1; end $$`);
    expect(await firstBad()).toBeNull();
    const after = (
      await w.admin<{ head: string }>("select encode(hash, 'hex') as head from audit.chain where id = 1")
    )[0]?.head;
    expect(after, 'a head written down before is what tells').not.toBe(before);
  });
});

describe('the service’s own role', () => {
  const attempts = [
    'select * from audit.event',
    'select * from audit.chain',
    "update audit.event set event = 'x'",
    'delete from audit.event',
    'truncate audit.event',
    "insert into audit.event (chain, seq, at, event, outcome, payload, prev_hash, hash) values (1, 99, now(), 'x', 'allow', '{}', '', '')",
    'alter table audit.event disable trigger all',
    'drop table audit.event',
    'update audit.chain set seq = 0',
    'delete from audit.event_child',
    'create or replace function audit.append(entry jsonb) returns bigint language sql as $$ select 1::bigint $$',
    'set role holdfast_audit',
    'set session_replication_role = replica',
  ];
  for (const attempt of attempts) {
    it(`may not: ${attempt.slice(0, 60)}`, async () => {
      const client = new Client({ connectionString: w.appUrl });
      await client.connect();
      await expect(client.query(attempt)).rejects.toThrow(/permission denied|must be (owner|member)/);
      await client.end();
    });
  }
  it('writes the name of whoever acts, whatever it is told to write', async () => {
    await w.act('aldermoor/sam', async (work) =>
      work.note({ staff: 'somebody else', role: 'SERVICE_MANAGER', at: '2001-01-01' }),
    );
    const [last] = await w.admin<{ payload: string }>(
      'select payload from audit.event where chain = 1 order by seq desc limit 1',
    );
    expect(JSON.parse(last?.payload ?? '{}')).toMatchObject({
      role: 'TEAM_WORKER',
      at: '2026-11-16T09:30:00.000000Z',
    });
    expect(last?.payload).not.toContain('somebody else');
  });
  it('cannot be made to change an event even by the database’s owner while the triggers stand', async () => {
    await expect(w.admin("update audit.event set event = 'x' where seq = 1")).rejects.toThrow('append-only');
    await expect(w.admin('delete from audit.event where seq = 1')).rejects.toThrow('append-only');
  });
});
