import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { addTurn } from '../deadlines/index.ts';
import { createChild } from '../people/index.ts';
import { climbUnopenedContacts } from './contact.job.ts';
import { aContact } from './contact-testing.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
const uuid = /[0-9a-f]{8}-[0-9a-f-]{27}/;
const child = (given: string, family: string) =>
  w.act('aldermoor/mo', (work) =>
    createChild(work, { givenName: given, familyName: family, source: 'test' }),
  );
/** Taken by somebody: their name is on it and its words can be read. */
async function opened(who: string, id: string) {
  const b = await w.as(who);
  await b.get(`/front-door/${id}`);
  await b.post(`/front-door/${id}/open`, {});
  return b;
}
const d1 = async (id: string) =>
  (
    await w.admin<{ due_at: unknown; outcome: string | null }>(
      "select due_at, outcome from deadlines.clock where rule = 'D1' and about_id = $1",
      [id],
    )
  )[0];
const alertsOf = (handle: string) =>
  w.admin<{ kind: string; line: string }>(
    "select kind, line from access.alert where for_posting_id = $1 and kind = 'contact.unopened' order by raised_at",
    [postingIdOf(handle)],
  );

describe('the front door’s queue', () => {
  it('shows what has come: the child as named, from whom, urgency as said, unopened since, decision due', async () => {
    const id = await aContact(w, { childName: 'Jay Invented', organisation: 'Invented Oak School' });
    const fern = await w.as('aldermoor/fern');
    const page = await fern.get('/front-door');
    for (const text of [
      'Jay Invented',
      'Invented Oak School',
      'Unopened',
      'No immediate danger',
      '1 working day left',
    ])
      expect(page.html).toContain(text);
    expect(page.html).toContain(`/front-door/${id}`);
  });
  it('puts immediate danger first, whenever it came', async () => {
    await aContact(w, { childName: 'Calm Invented' });
    w.clock.advance({ minutes: 5 });
    await aContact(w, { childName: 'Urgent Invented', immediateDanger: 'yes' });
    const html = (await (await w.as('aldermoor/fern')).get('/front-door')).html;
    expect(html.indexOf('Urgent Invented')).toBeLessThan(html.indexOf('Calm Invented'));
  });
  it('names the watcher by rota, and says when nobody watches', async () => {
    const fern = await w.as('aldermoor/fern');
    expect((await fern.get('/front-door')).html).toContain('Nobody is on the front-door rota now');
    const from = w.clock.now();
    await w.act('aldermoor/mo', (work) =>
      addTurn(work, {
        rota: 'front-door',
        postingId: postingIdOf('aldermoor/otis'),
        deputyPostingId: postingIdOf('aldermoor/fern'),
        from,
        to: from.add({ hours: 8 }),
      }),
    );
    expect((await fern.get('/front-door')).html).toContain('Watching now: Otis Blackthorne');
  });
  it('is refused openly to those who do not answer the front door, with where to tell it', async () => {
    const page = await (await w.as('aldermoor/sam')).get('/front-door');
    expect(page.status).toBe(403);
    expect(page.html).toContain('/worried');
  });
});

describe('a contact', () => {
  it('is neither linked nor decided before somebody has taken it', async () => {
    const id = await aContact(w, {});
    const fern = await w.as('aldermoor/fern');
    expect((await fern.get(`/front-door/${id}/decision`)).location).toBe(`/front-door/${id}`);
    expect((await fern.get(`/front-door/${id}/child`)).location).toBe(`/front-door/${id}`);
  });
  it('shows its words only once somebody has taken it, and names whoever did', async () => {
    const id = await aContact(w, { worry: 'Words nobody has read yet' });
    const fern = await w.as('aldermoor/fern');
    expect((await fern.get(`/front-door/${id}`)).html).not.toContain('Words nobody has read yet');
    expect((await fern.post(`/front-door/${id}/open`, {})).status).toBe(303);
    const page = await fern.get(`/front-door/${id}`);
    expect(page.html).toContain('Words nobody has read yet');
    expect(page.html).toContain('Fern Castellan');
  });
  it('keeps the name of whoever opened it first', async () => {
    const id = await aContact(w, {});
    for (const handle of ['aldermoor/otis', 'aldermoor/fern']) {
      const b = await w.as(handle);
      await b.get(`/front-door/${id}`);
      await b.post(`/front-door/${id}/open`, {}, { from: (await b.get(`/front-door/${id}`)).html });
    }
    const [row] = await w.admin<{ opened_by: string }>(
      'select opened_by from referrals.contact where id = $1',
      [id],
    );
    expect(row?.opened_by).toBe(postingIdOf('aldermoor/otis'));
  });
  it('starts the decision clock at receipt: one working day, due at the closing hour', async () => {
    const id = await aContact(w, {});
    expect(String((await d1(id))?.due_at)).toBe('2026-11-17T17:00:00Z');
  });
  it('asks “have we met before?” and links the child the record holds', async () => {
    const known = await child('Ottoline', 'Invented');
    const id = await aContact(w, { childName: 'Otoline Invented' });
    const fern = await opened('aldermoor/fern', id);
    const page = await fern.get(`/front-door/${id}/child`);
    expect(page.html).toContain('Ottoline Invented');
    const linked = await fern.post(`/front-door/${id}/child`, { child: known });
    expect(linked.status, linked.html.replaceAll(/<[^>]+>/g, ' ').slice(0, 1500)).toBe(303);
    expect(linked.location).toBe(`/front-door/${id}`);
    const record = await fern.get(`/children/${known}`);
    expect(record.html).toContain('Contact to the front door from');
    expect((await fern.get(`/children/${known}/screenings`)).html).toContain('Rosa Thorne');
  });
  it('adds a child who is new, with the words of the contact to begin from', async () => {
    const id = await aContact(w, { childName: 'Zebedee Newperson' });
    const fern = await opened('aldermoor/fern', id);
    expect((await fern.get(`/front-door/${id}/child`)).html).toContain('value="Zebedee"');
    await fern.post(`/front-door/${id}/child`, {
      child: 'new',
      givenName: 'Zebedee',
      familyName: 'Newperson',
    });
    const [row] = await w.admin<{ child_id: string }>(
      'select child_id from referrals.contact where id = $1',
      [id],
    );
    expect(String(row?.child_id)).toMatch(uuid);
    expect((await fern.get(`/front-door/${id}`)).html).toContain('Zebedee Newperson');
  });
  it('opens the child to the front door while it decides, and no longer', async () => {
    const known = await child('Briony', 'Invented');
    const id = await aContact(w, { childName: 'Briony Invented' });
    const fern = await opened('aldermoor/fern', id);
    const otis = await w.as('aldermoor/otis');
    expect((await otis.get(`/children/${known}/screenings`)).status).toBe(404);
    await fern.get(`/front-door/${id}/child`);
    await fern.post(`/front-door/${id}/child`, { child: known });
    expect((await otis.get(`/children/${known}/screenings`)).status).toBe(200);
    await fern.get(`/front-door/${id}/decision`);
    const decided = await fern.post(`/front-door/${id}/decision`, {
      outcome: 'single-assessment',
      rationale: 'Pattern fits what school saw',
      agenciesConsulted: 'School\nPolice',
    });
    expect(decided.status, decided.html.slice(0, 500)).toBe(303);
    expect((await otis.get(`/children/${known}/screenings`)).status).toBe(404);
    expect((await d1(id))?.outcome).toBe('met');
    const page = await fern.get(`/front-door/${id}`);
    expect(page.html).toContain('Decided: Single assessment');
    expect(page.html).toContain('School, Police');
  });
  it('needs an outcome and why', async () => {
    const id = await aContact(w, {});
    const fern = await opened('aldermoor/fern', id);
    await fern.get(`/front-door/${id}/decision`);
    const refused = await fern.post(`/front-door/${id}/decision`, { dissent: 'Police saw it otherwise' });
    expect(refused.status).toBe(422);
    for (const text of ['Choose what happens next', 'Say why', 'Police saw it otherwise'])
      expect(refused.html).toContain(text);
  });
  it('is decided once: the second of two people sees both texts and loses nothing', async () => {
    const id = await aContact(w, {});
    const fern = await opened('aldermoor/fern', id);
    const otis = await w.as('aldermoor/otis');
    await fern.get(`/front-door/${id}/decision`);
    await otis.get(`/front-door/${id}/decision`);
    await fern.post(`/front-door/${id}/decision`, { outcome: 'advice', rationale: 'Fern’s reason' });
    const second = await otis.post(`/front-door/${id}/decision`, {
      outcome: 'strategy',
      rationale: 'Otis’s reason',
    });
    expect(second.status).toBe(409);
    for (const text of ['Fern Castellan', 'Fern’s reason', 'Otis’s reason'])
      expect(second.html).toContain(text);
    expect(
      (await otis.post(`/front-door/${id}/decision`, { outcome: 'strategy', rationale: 'Otis again' }))
        .status,
    ).toBe(403);
    const rows = await w.admin<{ rationale: string }>(
      'select rationale from referrals.contact_decision where contact_id = $1',
      [id],
    );
    expect(rows).toEqual([{ rationale: 'Fern’s reason' }]);
  });
  it('lists its referrer to be told the outcome, and nothing about the child', async () => {
    const id = await aContact(w, { childName: 'Secret Invented' });
    const fern = await opened('aldermoor/fern', id);
    await fern.get(`/front-door/${id}/decision`);
    await fern.post(`/front-door/${id}/decision`, {
      outcome: 'early-help',
      rationale: 'A reason not to be passed on',
    });
    const [owed] = await w.admin<{ words: string; told_at: unknown }>(
      "select words, told_at from referrals.contact_telling where contact_id = $1 and what = 'outcome'",
      [id],
    );
    expect(owed?.words).toContain('We have decided to offer early help');
    expect(owed?.words).not.toMatch(/Secret|reason not/);
    const page = await fern.get(`/front-door/${id}`);
    expect(page.html).toContain('How were they told?');
    expect((await fern.post(`/front-door/${id}/told`, { how: 'phone' }, { from: page.html })).location).toBe(
      '/front-door#to-tell',
    );
    expect((await fern.get(`/front-door/${id}`)).html).not.toContain('How were they told?');
  });
  it('is read by the child’s social worker once it is linked, and by no other worker', async () => {
    const known = await child('Peregrine', 'Invented');
    await w.act('aldermoor/mo', (work) =>
      relate(work, {
        childId: known,
        kind: 'ALLOCATED',
        postingId: postingIdOf('aldermoor/priya'),
        basis: 'test',
      }),
    );
    const id = await aContact(w, { worry: 'About Peregrine' });
    const priya = await w.as('aldermoor/priya');
    expect((await priya.get(`/front-door/${id}`)).status).toBe(404);
    const fern = await opened('aldermoor/fern', id);
    await fern.get(`/front-door/${id}/child`);
    await fern.post(`/front-door/${id}/child`, { child: known });
    expect((await priya.get(`/front-door/${id}`)).html).toContain('About Peregrine');
    expect((await priya.get(`/front-door/${id}/decision`)).status).toBe(404);
    expect((await (await w.as('aldermoor/dan')).get(`/front-door/${id}`)).status).toBe(404);
  });
  it('leaves the front door’s sight 28 days after its decision', async () => {
    const id = await aContact(w, {});
    const before = await opened('aldermoor/fern', id);
    await before.get(`/front-door/${id}/decision`);
    await before.post(`/front-door/${id}/decision`, {
      outcome: 'no-further-action',
      rationale: 'Known and held',
    });
    w.clock.advance({ hours: 24 * 29 });
    expect((await (await w.as('aldermoor/fern')).get(`/front-door/${id}`)).status).toBe(404);
    expect((await (await w.as('aldermoor/imogen')).get(`/front-door/${id}`)).status).toBe(200);
  });
});

describe('a contact that nobody opens', () => {
  const sweep = (authority = 'aldermoor') => w.act(`${authority}/system`, climbUnopenedContacts);
  it('climbs from the watcher to the deputy, the manager and the service manager, each told once', async () => {
    const from = w.clock.now();
    await w.admin('delete from access.alert');
    await w.admin('update referrals.contact set opened_at = $1, opened_by = $2 where opened_at is null', [
      from.toString(),
      postingIdOf('aldermoor/fern'),
    ]);
    await w.act('aldermoor/mo', (work) =>
      addTurn(work, {
        rota: 'front-door',
        postingId: postingIdOf('aldermoor/otis'),
        deputyPostingId: postingIdOf('aldermoor/fern'),
        from,
        to: from.add({ hours: 8 }),
      }),
    );
    const id = await aContact(w, { childName: 'Waiting Invented' });
    const told = async () =>
      (await Promise.all(['otis', 'fern', 'mo', 'imogen'].map((h) => alertsOf(`aldermoor/${h}`)))).map(
        (each) => each.length,
      );
    await sweep();
    await sweep();
    expect(await told()).toEqual([1, 0, 0, 0]);
    w.clock.advance({ minutes: 31 });
    await sweep();
    expect(await told()).toEqual([1, 1, 0, 0]);
    w.clock.advance({ minutes: 30 });
    await sweep();
    expect(await told()).toEqual([1, 1, 1, 0]);
    w.clock.advance({ hours: 1 });
    await sweep();
    await sweep();
    expect(await told()).toEqual([1, 1, 1, 1]);
    expect((await alertsOf('aldermoor/imogen'))[0]?.line).not.toContain('Waiting');
    await opened('aldermoor/fern', id);
    expect(await sweep()).toBe(0);
  });
  it('goes to the manager at once when nobody is on the rota', async () => {
    await w.admin('delete from access.alert');
    await aContact(w, { authority: 'brackenford' });
    expect(await sweep('brackenford')).toBe(1);
    expect((await alertsOf('brackenford/rob')).length).toBe(1);
  });
  it('is swept by the service itself, which cannot read a word of it', async () => {
    await aContact(w, { authority: 'brackenford', childName: 'Unread Invented' });
    const seen = await w.act('brackenford/system', async (work) => ({
      times: await work.tx.many({ text: 'select id from referrals.contact', values: [] } as never),
      words: await work.tx.many({
        text: 'select contact_id from referrals.contact_paper',
        values: [],
      } as never),
      screenings: await work.tx.many({ text: 'select id from referrals.screening', values: [] } as never),
    }));
    expect(seen.times.length).toBeGreaterThan(0);
    expect(seen.words).toEqual([]);
    expect(seen.screenings).toEqual([]);
  });
});
