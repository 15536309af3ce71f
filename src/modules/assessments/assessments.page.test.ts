import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { beginDraftOf, publishDraft, withdrawVersion } from '../questionnaires/index.ts';
import { assessedChild, begun, complete, read, save, words } from './assessments.access.ts';
import { sayLevel } from './beside.commands.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
const page = async (address: string, by = 'aldermoor/sam') => (await (await w.as(by)).get(address)).html;
const asksForLevel = (yes: boolean) =>
  w.admin(
    `update access.authority set settings = settings || '{"asksForRiskLevel": ${yes}}' where code = 'aldermoor'`,
  );

describe('writing', () => {
  it('shows the child’s own words first, apart, and untouched by help with wording', async () => {
    const id = await begun(w, await assessedChild(w));
    const html = await page(`/assessments/${id}/form/who`);
    const place = (text: string) => html.indexOf(text);
    expect(place('What do they want us to know about them?')).toBeLessThan(place('Their strengths'));
    const field = (name: string) => new RegExp(`<textarea[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '';
    expect(field('q.who.strengths')).toMatch(/wording/);
    expect(field('q.who.me')).not.toBe('');
    expect(field('q.who.me')).not.toMatch(/wording/);
  });
  it('keeps analysis apart from description, under a heading of its own', async () => {
    const id = await begun(w, await assessedChild(w));
    expect(await page(`/assessments/${id}/form/analysis`)).toContain('Analysis: what you make of it');
    expect(await page(`/assessments/${id}/form/happened`)).toContain('Description');
  });
  it('shows both texts when somebody saved the same part first', async () => {
    const id = await begun(w, await assessedChild(w));
    const at = `/assessments/${id}/form/needs`;
    const [sam, priya] = [await w.as('aldermoor/sam'), await w.as('aldermoor/priya')];
    await sam.get(at);
    await priya.get(at);
    expect((await sam.post(at, { 'q.needs.needs': 'A bed that is hers' })).status).toBe(303);
    const stale = await priya.post(at, { 'q.needs.needs': 'Her own key' });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('A bed that is hers');
    expect(stale.html).toContain('Her own key');
  });
  it('can be finished with the questions it was begun under when they are withdrawn meanwhile', async () => {
    await w.act('aldermoor/mo', (work) => beginDraftOf(work, 'strengths-assessment'));
    const [draft] = await w.admin<Parameters<typeof publishDraft>[1]>(
      `select id, key, state, edit, definition, authority_id as "authorityId", drafted_by as "draftedBy",
              is_extension as "isExtension", based_on as "basedOn"
         from questionnaires.version where key = 'strengths-assessment' and state = 'DRAFT'`,
    );
    if (!draft) throw new Error('no draft');
    await w.act('aldermoor/imogen', (work) =>
      publishDraft(work, draft, { edit: draft.edit, why: 'Our words' }),
    );
    const of = await assessedChild(w);
    const id = await begun(w, of);
    expect((await read(w, id)).assessment.questionnaire).toBe(draft.id);
    await w.act('aldermoor/imogen', (work) => withdrawVersion(work, draft.id, 'A question was missing.'));
    const html = await page(`/assessments/${id}/form/needs`);
    expect(html).toContain('These questions were withdrawn after this form was begun');
    await save(w, id, words('needs.needs', 'A bed that is hers'));
    await complete(w, id);
    expect(await page(`/assessments/${id}`)).toContain('A bed that is hers');
    const next = await read(w, await begun(w, of));
    expect(next.assessment.questionnaire).toBe('strengths-assessment@1');
    expect(next.saved.map((each) => each.section)).toEqual(['needs']);
  });
  it('says why something is left out before it is complete', async () => {
    const id = await begun(w, await assessedChild(w));
    const sam = await w.as('aldermoor/sam');
    await sam.get(`/assessments/${id}/complete`);
    const refused = await sam.post(`/assessments/${id}/complete`, {});
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Say why it is complete without them');
  });
});

describe('a word for the level', () => {
  it('is asked for, and shown, only where the authority asks for one', async () => {
    const id = await begun(w, await assessedChild(w), 'MULTI_AGENCY');
    await asksForLevel(false);
    expect(await page(`/assessments/${id}`)).not.toContain('A word for the level of risk');
    expect((await (await w.as('aldermoor/sam')).get(`/assessments/${id}/level`)).status).toBe(404);
    await asksForLevel(true);
    expect(await page(`/assessments/${id}`)).toContain('A word for the level of risk');
  });
  it('is chosen by nobody beforehand, also when it is said again', async () => {
    await asksForLevel(true);
    const id = await begun(w, await assessedChild(w), 'MULTI_AGENCY');
    const at = `/assessments/${id}/level`;
    expect(await page(at)).not.toMatch(/<input[^>]*\schecked/);
    const whole = await read(w, id);
    await w.act('aldermoor/sam', (work) => sayLevel(work, whole, { word: 'HIGH', because: 'x', over: 0 }));
    expect(await page(at)).not.toMatch(/<input[^>]*\schecked/);
  });
  it('has no colour and no mark: the page of one word differs from another by the word alone', async () => {
    await asksForLevel(true);
    const shown = async (word: string, name: string) => {
      const id = await begun(w, await assessedChild(w), 'MULTI_AGENCY');
      const whole = await read(w, id);
      await w.act('aldermoor/sam', (work) =>
        sayLevel(work, whole, { word, because: 'Said in a test', over: 0 }),
      );
      const html = await page(`/assessments/${id}`);
      const section = /<section aria-labelledby="level-word">.*?<\/section>/s.exec(html)?.[0] ?? '';
      expect(section).toContain(name);
      return section.replaceAll(id, '').replace(name, '');
    };
    const low = await shown('LOW', 'Low');
    expect(await shown('VERY_HIGH', 'Very high')).toBe(low);
    expect(low).not.toMatch(/tag|badge|colour|banner|style=|--(red|orange|yellow|green|blue)/);
  });
  it('is in no list, and no list of the whole service is in its order', async () => {
    await asksForLevel(true);
    const of = await assessedChild(w);
    const id = await begun(w, of, 'MULTI_AGENCY');
    const whole = await read(w, id);
    await w.act('aldermoor/sam', (work) =>
      sayLevel(work, whole, { word: 'VERY_HIGH', because: 'x', over: 0 }),
    );
    for (const address of [`/children/${of}/assessments`, `/children/${of}`, '/'])
      expect(await page(address)).not.toContain('Very high');
    const source = path.join(import.meta.dirname, '../..');
    const stores = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.store.ts'),
    );
    const reads = stores.filter((file) =>
      readFileSync(path.join(source, file), 'utf8').includes('level_word'),
    );
    expect(reads).toEqual(['modules/assessments/beside.store.ts']);
    const sql = readFileSync(path.join(source, reads[0] as string), 'utf8');
    expect(sql).not.toMatch(/(order by|group by|where)[^`]*\bword\b/i);
  });
});

describe('around it', () => {
  it('stands on My day once its review date has gone by, for whoever works with the child', async () => {
    const id = await begun(w, await assessedChild(w));
    await save(w, id, [
      { linkId: 'next', item: [{ linkId: 'next.review', answer: [{ valueDate: '2024-02-01' }] }] },
    ]);
    await complete(w, id);
    expect(await page('/')).toContain(`href="/assessments/${id}"`);
    expect(await page('/', 'aldermoor/nell')).not.toContain(id);
    expect(await page(`/assessments/${id}`)).toContain('The day has gone by');
  });
  it('shows two versions question by question, and says which texts are other ones', async () => {
    const of = await assessedChild(w);
    const id = await begun(w, of);
    await save(w, id, words('needs.needs', 'A bed that is hers'));
    await complete(w, id);
    const next = await begun(w, of);
    await save(w, next, words('needs.needs', 'Quiet nights'), 1);
    const html = await page(`/assessments/${next}/compare`);
    for (const text of ['A bed that is hers', 'Quiet nights', 'Changed', 'Version 1'])
      expect(html).toContain(text);
  });
  it('says to a second worker who begins that one is open already', async () => {
    const of = await assessedChild(w);
    await begun(w, of);
    expect(await page(`/children/${of}/assessments/new/strengths`, 'aldermoor/priya')).toContain(
      'is open already',
    );
  });
  it('asks what a multi-agency assessment answers to', async () => {
    const of = await assessedChild(w);
    const sam = await w.as('aldermoor/sam');
    const at = `/children/${of}/assessments/new/multi-agency`;
    await sam.get(at);
    const refused = await sam.post(at, {});
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Say what it answers to');
    expect((await sam.post(at, { promptedBy: 'ETAC', promptedWords: 'Of Tuesday' })).status).toBe(303);
  });
});
