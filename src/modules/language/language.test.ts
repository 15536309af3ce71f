import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { aChild } from '../../../tests/support/children.ts';
import { type Browser, type World, world } from '../../../tests/support/world.ts';
import { leftPerThousand } from './pages/trend.page.tsx';
import { standingTerms } from './standing-terms.ts';

let w: World;
let sam: Browser;
let child: string;
beforeAll(async () => {
  w = await world();
});
beforeEach(async () => {
  sam = await w.as('aldermoor/sam');
  child = await aChild(w, { held: { CO_WORKER: 'aldermoor/sam' } });
  await w.admin('delete from language.team_month');
});

const section = () => `/children/${child}/trigger-plan/sections/health`;
/** Saves one answer of a plan as the page's own form does, and gets the page that follows. */
async function save(text: string, more: Record<string, string | string[]> = {}): Promise<string> {
  const form = await sam.get(section());
  const sent = await sam.post(
    section(),
    { medication: text, _wording: 'medication', ...more },
    { from: form.html.replaceAll(/<input type="hidden" name="_wording"[^>]*>/g, '') },
  );
  expect(sent.status).toBe(303);
  return (await sam.get(sent.location ?? '')).html;
}
const sums = () => w.admin<{ words: number; marks: number }>('select words, marks from language.team_month');

describe('help with wording, after a save', () => {
  it('is asked for by fields of professionals, and never by those for somebody’s own words', async () => {
    expect((await sam.get(section())).html).toMatch(/<textarea[^>]* name="medication"[^>]*data-wording-help/);
    const screening = await sam.get(`/children/${child}/screenings/new`);
    const own = [...screening.html.matchAll(/<div class="[^"]*own-words[\s\S]*?<\/textarea>/g)];
    expect(own.length).toBeGreaterThan(0);
    for (const [field] of own) expect(field).not.toContain('data-wording-help');
  });
  it('saves every letter, and says on the next page what to say instead and why', async () => {
    const text = 'She puts herself at risk when she absconded.';
    const page = await save(text);
    expect(page).toContain('Saved as you wrote it');
    expect(page).toContain('putting themselves at risk');
    expect(page).toContain('the child may be being groomed');
    expect((await sam.get(section())).html).toContain(text);
  });
  it('is shown once', async () => {
    await save('He absconded.');
    expect((await sam.get(section())).html).not.toContain('app-wording--saved');
  });
  it('says nothing about what was said to be left as it is, which counts all the same', async () => {
    expect(await save('He absconded.', { _wordingLeft: 'absconded' })).not.toContain('app-wording--saved');
    expect(await sums()).toEqual([{ words: 2, marks: 1 }]);
  });
  it('says nothing about a quotation', async () => {
    expect(await save('He said: “I absconded.”')).not.toContain('app-wording--saved');
  });
  it('keeps nothing of the text on its way to the next page', async () => {
    const form = await sam.get(section());
    await sam.post(
      section(),
      { medication: 'Marnie absconded.', _wording: 'medication' },
      { from: form.html },
    );
    const cookie = Buffer.from(sam.cookies.get('holdfast_noted') ?? '', 'base64url').toString();
    expect(cookie).toContain('absconded');
    expect(cookie).not.toContain('Marnie');
  });
  it('hinders no save when it fails', async () => {
    await w.admin('alter function language.add_to_month(int, int) rename to gone');
    try {
      expect(await save('He absconded.')).not.toContain('app-wording--saved');
      expect((await sam.get(section())).html).toContain('He absconded.');
    } finally {
      await w.admin('alter function language.gone(int, int) rename to add_to_month');
    }
  });
});

describe('the words of an authority', () => {
  const advice = { instead: 'gets very upset', why: 'It judges', isOn: 'yes' };
  it('may be added to, and are found in every tense', async () => {
    const mo = await w.as('aldermoor/mo');
    await mo.get('/language/terms/new');
    const added = await mo.post('/language/terms/new', {
      ...advice,
      label: 'throws a wobbly',
      phrases: 'throws a wobbly',
    });
    expect(added.status).toBe(303);
    expect(await save('He was throwing a wobbly again.')).toContain('gets very upset');
  });
  it('may be reworded and switched off, by one authority for itself; what it was is kept', async () => {
    const ada = await w.as('aldermoor/ada');
    await ada.get('/language/terms/absconded');
    const saved = await ada.post('/language/terms/absconded', { ...advice, isOn: 'no' });
    expect(saved.status).toBe(303);
    expect(await save('He absconded.')).not.toContain('app-wording--saved');
    const page = (await ada.get('/language/terms/absconded')).html;
    expect(page).toContain('gets very upset');
    const kit = await w.as('brackenford/kit');
    expect((await kit.get('/language/terms.json')).html).toContain('absconded');
    expect((await sam.get('/language/terms.json')).html).not.toContain('"absconded"');
  });
  it('are not changed over somebody else’s change: both texts are shown', async () => {
    const [ada, mo] = [await w.as('aldermoor/ada'), await w.as('aldermoor/mo')];
    await ada.get('/language/terms/streetwise');
    await mo.get('/language/terms/streetwise');
    expect((await ada.post('/language/terms/streetwise', { ...advice, why: 'First' })).status).toBe(303);
    const late = await mo.post('/language/terms/streetwise', { ...advice, why: 'Second' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('First');
    expect(late.html).toContain('Second');
  });
  it('refuse a line that is no turn of phrase', async () => {
    const mo = await w.as('aldermoor/mo');
    await mo.get('/language/terms/new');
    const sent = await mo.post('/language/terms/new', { ...advice, label: 'x', phrases: '<b>(a+)+$' });
    expect(sent.status).toBe(422);
    expect(sent.html).toContain('letters only');
  });
  it('leave the service’s own patterns alone', () => {
    const change = {
      code: 'absconded',
      version: 1,
      isOn: true,
      label: 'x',
      phrases: null,
      instead: 'y',
      why: 'z',
    };
    const term = standingTerms([change]).find((each) => each.code === 'absconded');
    expect(term).toMatchObject({ instead: 'y', why: 'z' });
    expect(term?.patterns.length).toBeGreaterThan(0);
  });
});

describe('the trend of a team', () => {
  const put = (team: string, month: string, words = 5000) =>
    w.admin(
      `insert into language.team_month (authority_id, team_id, month, words, marks)
       select authority_id, id, $2, $3, 25 from access.team where id = $1`,
      [teamIdOf('aldermoor', team), month, words],
    );
  const shown = async (who: string) => (await (await w.as(who)).get('/language/trend')).html;

  it('holds two sums and nothing about who wrote', async () => {
    await save('He is manipulative.');
    const columns = await w.admin<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'language' and table_name = 'team_month' order by 1`,
    );
    expect(columns.map((c) => c.name)).toEqual(['authority_id', 'marks', 'month', 'team_id', 'words']);
    expect(await sums()).toEqual([{ words: 3, marks: 1 }]);
    const audited = await w.admin<{ text: string }>(
      `select e::text as text from audit.event e order by at desc limit 5`,
    );
    for (const { text } of audited) expect(text).not.toMatch(/manipulative|marks/);
  });
  it('is shown to the team and its managers, when the month is over', async () => {
    await put('team', '2026-10-01');
    await put('team', '2026-11-01');
    for (const who of ['aldermoor/mo', 'aldermoor/sam', 'aldermoor/imogen']) {
      expect(await shown(who)).toContain('October 2026');
      expect(await shown(who)).not.toContain('November 2026');
    }
    expect(leftPerThousand({ words: 5000, marks: 25 })).toBe('5.0');
  });
  it('is not shown for a team of few, or of few words: it would be one person’s', async () => {
    await put('team', '2026-10-01', 900);
    expect(await shown('aldermoor/mo')).not.toContain('October 2026');
    await put('team', '2026-09-01');
    expect(await shown('aldermoor/mo')).toContain('September 2026');
    await w.admin(`update access.posting set to_at = '2026-09-15' where team_id = $1 and id <> all ($2)`, [
      teamIdOf('aldermoor', 'team'),
      [postingIdOf('aldermoor/mo'), postingIdOf('aldermoor/sam')],
    ]);
    expect(await shown('aldermoor/mo')).not.toContain('September 2026');
  });
  it('is not shown to another authority', async () => {
    await put('team', '2026-08-01');
    expect(await shown('brackenford/mercy')).not.toContain('August 2026');
  });
});
