import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { wordText } from '../../../tests/support/paper.ts';
import { type Browser, type World, world } from '../../../tests/support/world.ts';
import { drawn, interviewed } from './dip-sample.access.ts';

let w: World;
let sample: string;
let ursula: Browser;
let children: string[];
const at = () => `/missing/dip-samples/${sample}`;
beforeAll(async () => {
  w = await world();
  children = [];
  for (const name of ['Ash', 'Bay', 'Cedar', 'Dell']) children.push(await interviewed(w, name));
  await interviewed(w, 'Elder', 'DECLINED');
  sample = await drawn(w, 'aldermoor/ursula', 'RANDOM', 2);
  ursula = await w.as('aldermoor/ursula');
});

describe('a dip sample', () => {
  it('keeps the seed, whom it could have drawn and the list, and can be drawn again from them', async () => {
    const [row] = await w.admin<{ seed: string; population: number; population_ids: string[] }>(
      'select seed, population, population_ids from missing.dip_sample where id = $1',
      [sample],
    );
    expect(row?.population).toBe(4);
    expect(row?.population_ids).toHaveLength(4);
    const page = (await ursula.get(at())).html;
    expect(page).toContain(`${row?.seed} (Mulberry32)`);
    expect(page).toContain('the same records in the same order');
    await w.admin('update missing.dip_sample set seed = (seed + 1) % 4294967296 where id = $1', [sample]);
    const pages = [(await ursula.get(at())).html];
    for (let turn = 0; turn < 6; turn += 1) {
      await w.admin('update missing.dip_sample set seed = (seed + 1) % 4294967296 where id = $1', [sample]);
      pages.push((await ursula.get(at())).html);
    }
    expect(pages.some((each) => each.includes('other records come out'))).toBe(true);
    await w.admin('update missing.dip_sample set seed = $2 where id = $1', [sample, row?.seed]);
  });

  it('opens the sampled records to the auditor and no others, until it is closed', async () => {
    const rows = await w.admin<{ child_id: string }>(
      'select child_id from missing.dip_sample_record where sample_id = $1',
      [sample],
    );
    const sampled = new Set(rows.map((each) => each.child_id));
    expect(sampled.size).toBe(2);
    const held = await w.admin<{ child_id: string }>(
      `select child_id from access.relationship where kind = 'QA_SAMPLE'`,
    );
    expect(new Set(held.map((each) => each.child_id))).toEqual(sampled);
    for (const child of children)
      expect((await ursula.get(`/children/${child}`)).status, 'the record itself').toBe(
        sampled.has(child) ? 200 : 404,
      );
  });

  it('opens records to those who look at practice, never to a partner or a bank worker that a form names', async () => {
    const mo = await w.as('aldermoor/mo');
    for (const who of ['aldermoor/vi', 'aldermoor/jude', 'aldermoor/sam']) {
      await mo.get('/missing/dip-samples/new');
      const answer = await mo.post('/missing/dip-samples/new', {
        method: 'RANDOM',
        'from-day': '1',
        'from-month': '1',
        'from-year': '2026',
        'to-day': '31',
        'to-month': '12',
        'to-year': '2026',
        wanted: '4',
        purpose: 'To see',
        auditorPostingId: postingIdOf(who),
      });
      expect([who, answer.status]).toEqual([who, 422]);
      expect(answer.html).toContain('Choose who looks at the records');
    }
  });

  it('asks for a grade as a judgement, and counts the lines with their n', async () => {
    const [record] = await w.admin<{ id: string }>(
      'select id from missing.dip_sample_record where sample_id = $1 order by place',
      [sample],
    );
    const path = `${at()}/records/${record?.id}`;
    await ursula.get(path);
    const without = await ursula.post(path, { OFFERED: 'YES' });
    expect(without.status).toBe(422);
    expect(without.html).toContain('Choose a grade for the whole');
    await ursula.get(path);
    const done = await ursula.post(path, {
      OFFERED: 'YES',
      HARM: 'NOT_APPLICABLE',
      grade: 'REQUIRES_IMPROVEMENT',
      gradeBecause: 'No choice of person',
      theme: 'CHOICE',
      action: 'Ask it first',
    });
    expect(done.status).toBe(303);
    const page = (await (await w.as('aldermoor/odette')).get(at())).html;
    expect(page).toContain('What was found (n = 1)');
    expect(page).toContain('1 of 2 looked at');
    expect(page).toContain('Fewer than ten records');
    expect(page).toContain('Ask it first');
  });

  it('is passed on without names, the auditor’s and the children’s among them', async () => {
    const bytes = async (format: string) =>
      (await w.app.inject({ url: `${at()}/results/${format}`, cookies: Object.fromEntries(ursula.cookies) }))
        .rawPayload;
    const csv = (await bytes('csv')).toString('utf8');
    expect(csv).toContain('It was offered to the child,1,0,0,0,1');
    const word = wordText(new Uint8Array(await bytes('docx')));
    expect(word).toContain('Seed');
    for (const text of [csv, word]) expect(text).not.toMatch(/Ash|Bay|Cedar|Dell|Heron|Ask it first/);
  });

  it('takes everybody who said no when every one declined is drawn', async () => {
    sample = await drawn(w, 'aldermoor/mo', 'DECLINED', 1);
    const page = (await (await w.as('aldermoor/mo')).get(at())).html;
    expect(page).toContain('0 of 1 looked at');
    expect(page).toContain('>EH<');
  });

  it('closes its records to the auditor when it is closed', async () => {
    const [first] = await w.admin<{ id: string }>(
      `select id from missing.dip_sample where method = 'RANDOM'`,
    );
    sample = first?.id ?? '';
    const imogen = await w.as('aldermoor/imogen');
    await imogen.get(`${at()}/close`);
    expect((await imogen.post(`${at()}/close`, { learned: 'The child is asked first' })).status).toBe(303);
    const page = (await ursula.get(at())).html;
    expect(page).toContain('The child is asked first');
    expect(page).toContain('Some records of the sample are hidden from you');
    for (const child of children) expect((await ursula.get(`/children/${child}`)).status).toBe(404);
  });
});
