import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { createChild, raiseFlag, recordIdentifier, recordSocialCareStatus, searchChildren } from './index.ts';

let w: World;
let jay: string;
let secret: string;
const day = Temporal.PlainDate.from;
const today = day('2026-11-16');
const nhs = '9990000018';

beforeAll(async () => {
  w = await world();
  jay = await w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, {
      givenName: 'Jayden',
      preferredName: 'Jay',
      familyName: 'Brookfield',
      bornOn: day('2011-05-02'),
      source: 'test',
    });
    await recordIdentifier(work, { childId: id, kind: 'nhs', value: nhs, source: 'test' });
    await recordSocialCareStatus(work, {
      childId: id,
      status: 'CIN',
      allocatedName: 'Priya',
      allocatedContact: '01632 960123',
      from: day('2026-01-01'),
      asAt: work.now,
      source: 'test',
    });
    await raiseFlag(work, { childId: id, kind: 'OPEN_TO_TEAM' });
    await createChild(work, {
      givenName: 'Mohammed',
      familyName: 'Khanbury',
      bornOn: day('2010-03-04'),
      source: 'test',
    });
    return id;
  });
  secret = await w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, {
      givenName: 'Hidden',
      familyName: 'Brookfield',
      bornOn: day('2012-02-02'),
      source: 'test',
    });
    await recordIdentifier(work, { childId: id, kind: 'local', value: 'SECRET-1', source: 'test' });
    return id;
  });
  await w.admin(
    `insert into access.restriction (authority_id, id, child_id, level, reason, set_by, from_at)
     values (1, gen_random_uuid(), $1, 'restricted', 'test', $2, '2026-01-01')`,
    [secret, postingIdOf('aldermoor/mo')],
  );
});

describe('search', () => {
  const found = async (q: string, handle = 'aldermoor/nell') =>
    (await w.act(handle, (work) => searchChildren(work.tx, q, today))).found.map(
      ({ child }) => child.familyName,
    );
  it.each([
    'jay',
    'brookf',
    'brukfeeld',
    'jayden brookfield',
    'brookfield jay',
    '2 5 2011',
    'brook 02/05/2011',
    nhs,
    '999 000 0018',
  ])('finds Jay Brookfield by "%s"', async (q) => expect(await found(q)).toEqual(['Brookfield']));
  it.each(['nobody', 'jay khanbury', 'jay 3 5 2011', '01/01/1999'])('finds nobody by "%s"', async (q) =>
    expect(await found(q)).toEqual([]),
  );
  it('finds a name spelt otherwise', async () => expect(await found('muhammad khan')).toEqual(['Khanbury']));
  it('does not find a restricted child, by name, birth date or number', async () => {
    for (const q of ['hidden', 'hidden brookfield', '2 2 2012', 'SECRET-1'])
      expect(await found(q)).toEqual([]);
  });
  it('finds no child of another authority', async () =>
    expect(await found('brookfield', 'brackenford/kit')).toEqual([]));
  it('says who to ring and whether the child is open to the team', async () => {
    const { html } = await (await w.as('aldermoor/nell')).get('/children?q=brookfield');
    expect(html).toContain('Priya, 01632 960123');
    expect(html).toContain('1 child');
    expect(html).toMatch(/Open<\/strong>/);
  });
  it('is on record with who was shown, how many and a keyed hash; never with the text', async () => {
    await (await w.as('aldermoor/nell')).get('/children?q=jayden+brookfield');
    const rows = await w.admin<{ entry: string }>(
      "select row_to_json(e)::text as entry from audit.event e where event = 'children.searched'",
    );
    expect(rows.some((row) => row.entry.includes(jay))).toBe(true);
    expect(JSON.stringify(rows).toLowerCase()).not.toContain('brookfield');
  });
});

describe('numbers give nothing away', () => {
  const add = async (handle: string, value: string) => {
    const id = await w.act(handle, (work) =>
      createChild(work, { givenName: 'Somebody', familyName: `Else ${value}`, source: 'test' }),
    );
    await w.act(handle, (work) =>
      recordIdentifier(work, { childId: id, kind: value === nhs ? 'nhs' : 'local', value, source: 'test' }),
    );
  };
  it('another authority may hold the same number', async () => {
    await expect(add('brackenford/kit', nhs)).resolves.toBeUndefined();
  });
  it('a hidden child’s number is accepted as any other', async () => {
    await expect(add('aldermoor/nell', 'SECRET-1')).resolves.toBeUndefined();
  });
  it('a number of a child one may find is refused', async () => {
    await expect(add('aldermoor/nell', nhs)).rejects.toThrow('Another child on the record has this number');
  });
});

describe('have we met before?', () => {
  const typed = {
    preferredName: 'Jay',
    givenName: 'Jaden',
    familyName: 'Brookfeild',
    'bornOn-day': '2',
    'bornOn-month': '5',
    'bornOn-year': '2011',
    source: 'school rang',
  };
  const count = async () => (await w.admin('select id from people.child')).length;
  it('asks before anybody is created, with reasons in words, and keeps what was typed', async () => {
    const before = await count();
    const fern = await w.as('aldermoor/fern');
    await fern.get('/children/new');
    const asked = await fern.post('/children/new', typed);
    expect(asked.status).toBe(422);
    expect(asked.html).toMatch(/(Likely|Possibly) the same/);
    expect(asked.html).toContain('same birth date');
    expect(asked.html).toContain('value="Brookfeild"');
    expect(asked.html).not.toMatch(/\d+ ?%/);
    expect(await count()).toBe(before);
    const same = await fern.post('/children/new', { ...typed, met: jay });
    expect(same.location).toBe(`/children/${jay}`);
    expect(await count()).toBe(before);
  });
  it('adds the child when the person says it is none of these', async () => {
    const before = await count();
    const fern = await w.as('aldermoor/fern');
    await fern.get('/children/new');
    const added = await fern.post('/children/new', { ...typed, met: 'new' });
    expect(added.status).toBe(303);
    expect(await count()).toBe(before + 1);
    expect((await fern.get(added.location ?? '')).html).toContain('Added to the record: school rang');
  });
  it('refuses a wrong NHS number and keeps it on the page', async () => {
    const fern = await w.as('aldermoor/fern');
    await fern.get('/children/new');
    const answer = await fern.post('/children/new', { preferredName: 'Zed', source: 'x', nhs: '9990000019' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('This NHS number fails its check');
    expect(answer.html).toContain('9990000019');
  });
});

describe('correcting a name', () => {
  it('over somebody else’s correction shows both texts; search follows the name', async () => {
    const [one, two] = [await w.as('aldermoor/fern'), await w.as('aldermoor/fern')];
    const id = await w.act('aldermoor/fern', (work) =>
      createChild(work, { givenName: 'Old', familyName: 'Nameson', source: 'test' }),
    );
    await w.admin(
      `insert into access.relationship (authority_id, id, child_id, kind, holder_posting_id, from_at, basis) values (1, gen_random_uuid(), $1, 'CO_WORKER', $2, '2026-01-01', 'test')`,
      [id, postingIdOf('aldermoor/fern')],
    );
    await one.get(`/children/${id}/identity`);
    await two.get(`/children/${id}/identity`);
    expect(
      (await one.post(`/children/${id}/identity`, { givenName: 'Newly', familyName: 'Namesdottir' })).status,
    ).toBe(303);
    const stale = await two.post(`/children/${id}/identity`, { givenName: 'Mine', familyName: 'Nameson' });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('Namesdottir');
    expect(stale.html).toContain('Mine');
    const names = await w.act('aldermoor/fern', (work) => searchChildren(work.tx, 'namesdottir', today));
    expect(names.found).toHaveLength(1);
    const gone = await w.act('aldermoor/fern', (work) => searchChildren(work.tx, 'old nameson', today));
    expect(gone.found).toHaveLength(0);
  });
});

describe('the short page', () => {
  it('tells who may only know of the child whom to ring, and nothing else', async () => {
    const { html } = await (await w.as('aldermoor/nell')).get(`/children/${jay}`);
    expect(html).toContain('Priya, 01632 960123');
    expect(html).toContain('Yes, open now');
    expect(html).toContain('01632 961100');
    expect(html).toContain(`/children/${jay}/emergency-access`);
    expect(html).not.toMatch(/Timeline|What has happened|main concern/);
    const hana = await (await w.as('aldermoor/hana')).get(`/children/${jay}`);
    expect(hana.html).not.toContain('emergency-access');
  });
});
