import { beforeAll, describe, expect, it } from 'vitest';
import { aChild } from '../../../tests/support/children.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { allow } from '../../platform/http/decision.ts';

// Two locks: the policy in the code, row-level security in the database. Each is taken off in turn.
const line = 'Seen at the canal bridge';
const held = { ALLOCATED: 'aldermoor/priya' } as const;

describe('with the code’s own checks taken off, the database still hides', () => {
  let w: World;
  let child: string;
  beforeAll(async () => {
    w = await world({ ports: { authorise: () => allow('off') } });
    child = await aChild(w, { held, note: line });
  });
  const outsiders = [
    'brackenford/kit',
    'brackenford/mercy',
    'northmoor/lena',
    'aldermoor/vi',
    'aldermoor/ada',
    'aldermoor/ursula',
    'aldermoor/jude',
  ];
  for (const who of outsiders) {
    it(`the child from ${who}`, async () => {
      const answer = await (await w.as(who)).get(`/children/${child}`);
      expect(answer.status).toBe(404);
      expect(answer.html).not.toMatch(/Marnie|Tidewell|canal/);
    });
  }
  it('the content from a colleague without a relationship', async () => {
    const answer = await (await w.as('aldermoor/sam')).get(`/children/${child}`);
    expect(answer.html).not.toContain('canal');
  });
  it('the reviews of emergency access from everybody but information governance', async () => {
    await useEmergency(w, child);
    const [entry] = await w.admin<{ id: string }>('select id from access.emergency_access');
    for (const who of ['aldermoor/mo', 'aldermoor/ada', 'brackenford/noor']) {
      expect((await (await w.as(who)).get(`/governance/emergency-access/${entry?.id}`)).status).toBe(404);
    }
  });
  it('who was refused from everybody but information governance', async () => {
    const { refusals } = await import('../audit/audit.store.ts');
    const seen = await w.act('aldermoor/mo', (work) =>
      refusals(work.tx, work.now.subtract({ hours: 99 }), 99),
    );
    expect(seen).toEqual([]);
    const forIvor = await w.act('aldermoor/ivor', (work) =>
      refusals(work.tx, work.now.subtract({ hours: 99 }), 99),
    );
    expect(forIvor.length).toBeGreaterThan(0);
  });
});

async function useEmergency(w: World, child: string) {
  const sam = await w.as('aldermoor/sam');
  await sam.get(`/children/${child}/emergency-access`);
  return sam.post(`/children/${child}/emergency-access`, {
    reasonCode: 'missing-now',
    reason: 'Last seen at the station',
  });
}

describe('with the database’s row-level security taken off, the code still refuses', () => {
  let w: World;
  let child: string;
  beforeAll(async () => {
    w = await world();
    child = await aChild(w, { held, note: line });
    await useEmergency(w, child);
    await w.admin(`do $$ declare t text; begin
      for t in select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname in ('access', 'people') loop execute 'alter table ' || t || ' disable row level security'; end loop; end $$`);
  });
  it('has really taken it off', async () => {
    const seen = await w.act('brackenford/kit', async (work) => {
      const { findChild } = await import('../people/index.ts');
      return findChild(work.tx, child);
    });
    expect(seen?.id).toBe(child);
  });
  it('who has looked, to a colleague without a relationship, and to another authority', async () => {
    for (const who of ['aldermoor/tariq', 'aldermoor/hana', 'brackenford/rob', 'aldermoor/ada']) {
      const answer = await (await w.as(who)).get(`/children/${child}/looked`);
      expect([who, answer.status]).toEqual([who, 404]);
    }
  });
  it('emergency access, to roles without a duty to act', async () => {
    for (const who of [
      'aldermoor/fern',
      'aldermoor/dan',
      'aldermoor/ivor',
      'northmoor/lena',
      'aldermoor/ada',
    ]) {
      expect([who, (await (await w.as(who)).get(`/children/${child}/emergency-access`)).status]).toEqual([
        who,
        404,
      ]);
    }
  });
  it('restricting, to workers and to managers without a relationship', async () => {
    for (const who of ['aldermoor/sam', 'aldermoor/priya', 'aldermoor/mo', 'brackenford/rob']) {
      expect([who, (await (await w.as(who)).get(`/children/${child}/restriction`)).status]).toEqual([
        who,
        404,
      ]);
    }
  });
  it('governance, to everybody else', async () => {
    const [entry] = await w.admin<{ id: string }>('select id from access.emergency_access');
    for (const who of ['aldermoor/mo', 'aldermoor/imogen', 'aldermoor/sam']) {
      expect((await (await w.as(who)).get('/governance')).status).toBe(403);
      expect((await (await w.as(who)).get(`/governance/emergency-access/${entry?.id}`)).status).toBe(403);
    }
  });
  it('the record itself to roles without the class; row-level security is the only lock on which child, and on content', async () => {
    for (const who of ['aldermoor/ada', 'northmoor/lena', 'northmoor/hal', 'northmoor/ops']) {
      expect([who, (await (await w.as(who)).get(`/children/${child}`)).status]).toEqual([who, 404]);
    }
  });
});
