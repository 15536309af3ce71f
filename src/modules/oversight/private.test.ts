import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { postingIdOf, staffIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { sql } from '../../platform/db/sql.ts';
import { openPrivate, setSupervisor, sharePrivate, writePrivate } from './index.ts';
import { SECRET, supervise } from './oversight-testing.ts';
import { takeBackPrivate } from './private.commands.ts';

let w: World;
let supervision: string;
beforeEach(async () => {
  w = await world();
  supervision = await supervise(w);
});

/** What the database itself gives somebody, asked for everything. */
const rawRead = async (handle: string): Promise<string> =>
  JSON.stringify(await w.act(handle, (work) => work.tx.many(sql`select * from oversight.private_note`)));
const page = async (handle: string, path = `/supervision/${supervision}`) =>
  (await (await w.as(handle)).get(path)).html;
const refused = /row-level security|violates/;

describe('the private part of supervision', () => {
  it('is read by the supervisor and the worker, and by nobody else of any role, by page or by database', async () => {
    for (const handle of ['aldermoor/mo', 'aldermoor/sam']) {
      expect(await rawRead(handle), handle).toContain(SECRET);
      expect(await page(handle), handle).toContain(SECRET);
    }
    const everybodyElse = await w.admin<{ id: string }>(
      `select id from access.posting where staff_id <> all ($1::uuid[])`,
      [['aldermoor/mo', 'aldermoor/sam'].map(staffIdOf)],
    );
    expect(everybodyElse.length).toBeGreaterThan(30);
    for (const handle of OTHERS) {
      expect(await rawRead(handle), handle).toBe('[]');
      expect(await page(handle), handle).not.toContain(SECRET);
    }
  });

  it('is closed to a manager’s manager, who sees that supervision was held and who may ever open it', async () => {
    const shown = await page('aldermoor/imogen');
    expect(shown).toContain('It is not open to you');
    expect(shown).toContain('A court, an inquiry, or a person’s own access request');
    expect(await page('aldermoor/imogen', '/supervision')).not.toContain(SECRET);
    const searched = await (await w.as('aldermoor/imogen')).get('/children?q=car');
    expect(searched.html).not.toContain(SECRET);
    expect((await (await w.as('aldermoor/imogen')).get(`/supervision/${supervision}/private`)).status).toBe(
      404,
    );
  });

  it('is not written, and nobody is added to it, by whoever was not there', async () => {
    const write = (handle: string) =>
      w.act(handle, (work) =>
        work.tx.run(sql`insert into oversight.private_note (authority_id, supervision_id, version, reflection, written_at, writer_staff)
          values (1, ${supervision}, 9, 'x', ${work.now}, ${work.actor.staffId})`),
      );
    await expect(write('aldermoor/imogen')).rejects.toThrow(refused);
    await expect(write('aldermoor/ivor')).rejects.toThrow(refused);
    w.clock.advance({ hours: 1 });
    const join = (handle: string, who: string) =>
      w.act(handle, (work) =>
        work.tx.run(
          sql`insert into oversight.supervision_member (authority_id, supervision_id, posting_id, staff_id) values (1, ${supervision}, ${postingIdOf(who)}, ${staffIdOf(who)})`,
        ),
      );
    await expect(join('aldermoor/imogen', 'aldermoor/nell')).rejects.toThrow(refused);
    await expect(join('aldermoor/mo', 'aldermoor/imogen'), 'not by the supervisor either').rejects.toThrow(
      refused,
    );
  });

  it('is never given to a later supervisor, unless the worker shares it; the supervisor cannot', async () => {
    await w.act('aldermoor/imogen', (work) =>
      setSupervisor(work, {
        ...{ workerPostingId: postingIdOf('aldermoor/sam'), version: 0, newlyQualifiedUntil: null },
        supervisorPostingId: postingIdOf('aldermoor/imogen'),
      }),
    );
    expect(await rawRead('aldermoor/imogen')).toBe('[]');
    const give = { supervisionId: supervision, postingId: postingIdOf('aldermoor/imogen') };
    await expect(w.act('aldermoor/mo', (work) => sharePrivate(work, give))).rejects.toThrow();
    const byHand = (handle: string) =>
      w.act(handle, (work) =>
        work.tx.run(sql`insert into oversight.private_share (authority_id, supervision_id, to_staff, to_posting_id, shared_by_staff, shared_at)
          values (1, ${supervision}, ${staffIdOf('aldermoor/imogen')}, ${give.postingId}, ${work.actor.staffId}, ${work.now})`),
      );
    await expect(byHand('aldermoor/mo')).rejects.toThrow(refused);
    await expect(byHand('aldermoor/imogen')).rejects.toThrow(refused);
    await w.act('aldermoor/sam', (work) => sharePrivate(work, give));
    expect(await rawRead('aldermoor/imogen')).toContain(SECRET);
    await w.act('aldermoor/sam', (work) => takeBackPrivate(work, supervision));
    expect(await rawRead('aldermoor/imogen')).toBe('[]');
  });

  it('belongs to the person, not to the post: who holds the post next reads nothing', async () => {
    await w.admin('update access.posting set to_at = $1 where id = $2', [
      w.clock.now().toString(),
      postingIdOf('aldermoor/mo'),
    ]);
    await w.admin(
      `insert into access.posting (authority_id, id, staff_id, agency, role, team_id, from_at)
       select 1, gen_random_uuid(), $1, agency, role, team_id, $2 from access.posting where id = $3`,
      [staffIdOf('aldermoor/nell'), w.clock.now().toString(), postingIdOf('aldermoor/mo')],
    );
    expect(await rawRead('aldermoor/nell')).toBe('[]');
    expect(await rawRead('aldermoor/sam'), 'the worker still reads all of theirs').toContain(SECRET);
  });
});

const OTHERS = [
  'aldermoor/imogen',
  'aldermoor/odette',
  'aldermoor/nell',
  'aldermoor/lior',
  'aldermoor/ada',
  'aldermoor/ivor',
  'aldermoor/ursula',
  'aldermoor/dora',
  'aldermoor/ines',
  'aldermoor/gwen',
  'aldermoor/bea',
  'brackenford/mercy',
  'northmoor/ops',
  'northmoor/hal',
];

describe('opened by an order', () => {
  const open = () =>
    w.act('aldermoor/ivor', (work) =>
      openPrivate(work, {
        ...{ supervisionId: supervision, kind: 'COURT_ORDER', reference: 'FC 2026 114' },
        reason: 'Ordered in care proceedings',
      }),
    );

  it('information governance opens it with a reason for a day, and both are told who, why and for what', async () => {
    expect(await page('aldermoor/ivor')).toContain('It is not open to you');
    await open();
    expect(await page('aldermoor/ivor')).toContain(SECRET);
    for (const handle of ['aldermoor/mo', 'aldermoor/sam']) {
      expect(await page(handle, '/my/alerts')).toContain('was opened by information governance');
      expect(await page(handle)).toContain('FC 2026 114');
    }
    const events = await w.admin<{ payload: string }>(
      `select e::text as payload from audit.event e where e::text like '%supervision.private-opened%'`,
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.payload).not.toContain(SECRET);
    w.clock.advance({ hours: 25 });
    expect(await rawRead('aldermoor/ivor'), 'a day later it is shut').toBe('[]');
  });

  it('one officer’s opening opens nothing to another, and no other role opens at all', async () => {
    await open();
    for (const handle of ['aldermoor/ada', 'aldermoor/dora', 'aldermoor/imogen'])
      expect(await rawRead(handle), handle).toBe('[]');
    const opens = (handle: string) =>
      w.act(handle, (work) =>
        work.tx.run(sql`insert into oversight.private_opening (authority_id, id, supervision_id, kind, reference, reason, opened_at, ends_at, opened_by, opener_staff)
          values (1, ${work.ids.next()}, ${supervision}, 'INQUIRY', 'x', 'x', ${work.now}, ${work.now}, ${work.actor.postingId}, ${work.actor.staffId})`),
      );
    await expect(opens('aldermoor/imogen')).rejects.toThrow(refused);
    await expect(opens('aldermoor/ada')).rejects.toThrow(refused);
  });
});

describe('two write at once', () => {
  it('neither loses a word: the second sees both texts, and what stood before is kept', async () => {
    const [mo, sam] = [await w.as('aldermoor/mo'), await w.as('aldermoor/sam')];
    const at = `/supervision/${supervision}/private`;
    await mo.get(at);
    await sam.get(at);
    expect((await mo.post(at, { reflection: 'From Mo' })).status).toBe(303);
    const second = await sam.post(at, { reflection: 'From Sam' });
    expect(second.status).toBe(409);
    expect(second.html).toContain('From Mo');
    expect(second.html).toContain('From Sam');
    await w.act('aldermoor/sam', (work) =>
      writePrivate(work, { supervisionId: supervision, version: 2, reflection: 'From both' }),
    );
    const shown = await page('aldermoor/sam');
    for (const text of ['From both', 'From Mo', SECRET]) expect(shown).toContain(text);
  });
});

describe('group reflection', () => {
  it('is read by those who were there, and shared by nobody', async () => {
    const group = await supervise(w, {
      ...{ by: 'aldermoor/lior', kind: 'GROUP', members: ['aldermoor/sam', 'aldermoor/nell'] },
      reflection: 'We carry this together',
    });
    for (const handle of ['aldermoor/lior', 'aldermoor/sam', 'aldermoor/nell'])
      expect(await page(handle, `/supervision/${group}`), handle).toContain('We carry this together');
    for (const handle of ['aldermoor/mo', 'aldermoor/imogen', 'aldermoor/tariq'])
      expect(await rawRead(handle), handle).not.toContain('We carry this together');
    const give = { supervisionId: group, postingId: postingIdOf('aldermoor/imogen') };
    await expect(w.act('aldermoor/sam', (work) => sharePrivate(work, give))).rejects.toThrow();
  });
});

describe('nowhere else', () => {
  it('one file of the service names the table of the private part', () => {
    const naming: string[] = [];
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((each) => /\.tsx?$/.test(each) && !each.includes('.test.')))
      if (readFileSync(`src/${file}`, 'utf8').includes('private_note')) naming.push(file);
    expect(files.length).toBeGreaterThan(500);
    expect(naming).toEqual(['modules/oversight/private.store.ts']);
  });
  it('its fields are read by no help with wording', () => {
    const form = readFileSync('src/modules/oversight/pages/supervision-forms.page.tsx', 'utf8');
    expect(form).toContain('name="wellbeing"');
    expect(form).not.toContain('wordingHelp');
  });
});
