import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type Browser, type World, world } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { createChild } from '../people/index.ts';

let w: World;
let child: string;
/** Rosa began hers, and Priya hers, before Aldermoor published its own words. */
let rosa: Browser;
let rosasDraft: string;
let priya: Browser;
const form = '/questionnaires/screening';
const who = { 'professional-name': 'Rosa Thorne', 'professional-phone': '01632 960777' };

async function sends(v: Browser, url: string, fields: Record<string, string | string[]>) {
  await v.get(url);
  const answer = await v.post(url, fields);
  expect([200, 303], answer.html.slice(0, 900)).toContain(answer.status);
  return answer;
}
/** What a page on the record says that it asks; the browser sends it back. */
const questionsOf = (html: string) => /name="questions" value="([^"]+)"/.exec(html)?.[1] ?? '';
async function begins(v: Browser): Promise<string> {
  const answer = await sends(v, '/worried/aldermoor', { immediateDanger: 'no' });
  return (answer.location ?? '').replace(/\/worry$/, '');
}
async function changesTheWording(mo: Browser): Promise<void> {
  await mo.get(form);
  await mo.post(`${form}/draft`, {});
  const draft = `${form}/draft`;
  await sends(mo, `${draft}/item?item=D3`, {
    text: 'Is in debt, or is told so',
    options: 'Yes\nPerhaps\nNo\nNot known\nThey asked us to wait',
  });
  await sends(mo, `${draft}/add?to=D`, {
    text: 'Who pays their bus fares?',
    kind: 'string',
    isRequired: 'yes',
  });
  await sends(mo, `${draft}/add`, { text: 'The river path', kind: 'group' });
  await sends(mo, `${draft}/add?to=q-the-river-path`, { text: 'Last seen there', kind: 'date' });
}

beforeAll(async () => {
  w = await world();
  child = await w.act('aldermoor/mo', async (work) => {
    const id = await createChild(work, { givenName: 'Jayden', familyName: 'Brook', source: 'test' });
    const postingId = postingIdOf('aldermoor/priya');
    await relate(work, { childId: id, kind: 'ALLOCATED', postingId, basis: 'test' });
    return id;
  });
  rosa = w.visitor();
  rosasDraft = await begins(rosa);
  await sends(rosa, `${rosasDraft}/d`, { 'q.D3': 'suspected', 'q.D3.comment': 'He says he owes them' });
  priya = await w.as('aldermoor/priya');
  const page = `/children/${child}/screenings/new`;
  const questions = questionsOf((await priya.get(page)).html);
  await priya.post(`/drafts?form=screening&subject=${encodeURIComponent(page)}`, {
    questions,
    worry: 'A second phone',
    'q.D3': 'yes',
  });
  await changesTheWording(await w.as('aldermoor/mo'));
  const imogen = await w.as('aldermoor/imogen');
  await sends(imogen, `${form}/draft/publish`, { why: 'The river path came up three times' });
});

describe('a screening whose questions were reworded while it was open', () => {
  it('is finished under its own version, and read with its own words ever after', async () => {
    const page = (await rosa.get(`${rosasDraft}/d`)).html;
    expect(page).toContain('Owes money, or is told that they do');
    expect(page).not.toContain('bus fares');
    expect((await rosa.get(rosasDraft)).html).not.toContain('The river path');
    await sends(rosa, `${rosasDraft}/worry`, { worry: 'Boys at the gate' });
    const sent = await sends(rosa, `${rosasDraft}/referral`, who);
    expect(sent.html).toContain('Owes money, or is told that they do');
    expect(sent.html).toContain('He says he owes them');
    const [row] = await w.admin<{ definition_id: string }>(
      "select definition_id from referrals.screening where form ->> 'worry' = 'Boys at the gate'",
    );
    expect(row?.definition_id).toBe('screening@1');
  });

  it('on a child’s record too: a draft opens, and is saved, with the questions it was begun with', async () => {
    const opened = (await priya.get(`/children/${child}/screenings/new`)).html;
    expect(opened).toContain('A second phone');
    expect(opened).toContain('Owes money, or is told that they do');
    expect(opened).not.toContain('The river path');
    const kept = await priya.post(`/children/${child}/screenings/new`, {
      immediateDanger: 'no',
      questions: questionsOf(opened),
      worry: 'A second phone',
      'professional-name': 'Priya',
      'q.D3': 'yes',
    });
    expect(kept.status, kept.html.slice(0, 900)).toBe(303);
    const shown = (await priya.get(kept.location ?? '')).html;
    expect(shown).toContain('Owes money, or is told that they do');
    const next = (await priya.get(`/children/${child}/screenings/new`)).html;
    expect(next).toContain('Is in debt, or is told so');
    expect(next).toContain('The river path');
    expect(questionsOf(next)).not.toBe(questionsOf(opened));
  });
});

describe('what an authority asks beside the tool', () => {
  it('is asked at the public form, kept, printed, put into the files and shown to the front door', async () => {
    const v = w.visitor();
    const base = await begins(v);
    const part = (await v.get(`${base}/d`)).html;
    expect(part).toContain('Is in debt, or is told so');
    await sends(v, `${base}/d`, {
      'q.D3': 'suspected',
      'q.D1': 'yes',
      'q.q_2d_who_2d_pays_2d_their_2d_bus_2d_fares': 'A man in a van',
    });
    const list = (await v.get(base)).html;
    const own = new RegExp(`${base}/(part-\\d+)"[^>]*>\\s*The river path`).exec(list)?.[1];
    expect(own, 'a part of its own in the list').toBeDefined();
    await sends(v, `${base}/${own}`, {
      'q.q_2d_last_2d_seen_2d_there-day': '2',
      'q.q_2d_last_2d_seen_2d_there-month': '11',
      'q.q_2d_last_2d_seen_2d_there-year': '2026',
    });
    expect((await v.get(`${base}/all`)).html).toContain('value="A man in a van"');
    const result = (await v.get(`${base}/result`)).html;
    expect(result).toContain('1 yes, 1 suspected, 2 not answered');
    expect(result).toContain('You noted: “Is in debt, or is told so”');
    await sends(v, `${base}/worry`, { worry: 'Seen by the river' });
    const sent = await sends(v, `${base}/referral`, who);
    const words = ['Is in debt, or is told so', 'A man in a van', 'Last seen there', '2 November 2026'];
    for (const text of words) expect(sent.html).toContain(text);
    const content = /name="content" value="([^"]*)"/.exec(sent.html)?.[1] ?? '';
    const typed = content.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const docx = await v.post('/worried/aldermoor/copy', { content: typed, format: 'docx' });
    expect(docx.headers['content-type']).toContain('wordprocessingml');

    const fern = await w.as('aldermoor/fern');
    const [contact] = await w.admin<{ contact_id: string; definition_id: string }>(
      "select contact_id, definition_id from referrals.screening where form ->> 'worry' = 'Seen by the river'",
    );
    expect(contact?.definition_id).not.toContain('@');
    await fern.get(`/front-door/${contact?.contact_id}`);
    await fern.post(`/front-door/${contact?.contact_id}/open`, {});
    const shown = (await fern.get(`/front-door/${contact?.contact_id}`)).html;
    for (const text of words) expect(shown).toContain(text);
  });

  it('is never dropped in silence: a date that does not exist is said, and stays as it was typed', async () => {
    const v = w.visitor();
    const base = await begins(v);
    const list = (await v.get(base)).html;
    const own = new RegExp(`${base}/(part-\\d+)"[^>]*>\\s*The river path`).exec(list)?.[1];
    await v.get(`${base}/${own}`);
    const wrong = await v.post(`${base}/${own}`, {
      'q.q_2d_last_2d_seen_2d_there-day': '31',
      'q.q_2d_last_2d_seen_2d_there-month': '2',
      'q.q_2d_last_2d_seen_2d_there-year': '2026',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="31"');
    await sends(v, `${base}/worry`, { worry: 'Seen by the river' });
    await v.get(`${base}/result`);
    const result = await v.post(`${base}/result`, who);
    expect(result.status).toBe(422);
    expect(result.html).toMatch(/The river path: .*real date/);
  });

  it('holds nobody up: what has to be answered there is said, and they go on without', async () => {
    const v = w.visitor();
    const base = await begins(v);
    await sends(v, `${base}/worry`, { worry: 'Seen by the river' });
    const result = (await v.get(`${base}/result`)).html;
    expect(result).toContain('Aldermoor Council also asks: Who pays their bus fares?');
    expect((await v.post(`${base}/result`, who)).status).toBe(200);
  });

  it('is not asked in another authority', async () => {
    const v = w.visitor();
    const answer = await sends(v, '/worried/brackenford', { immediateDanger: 'no' });
    const page = (await v.get((answer.location ?? '').replace(/worry$/, 'd'))).html;
    expect(page).toContain('Owes money, or is told that they do');
    expect(page).not.toContain('bus fares');
  });

  it('never takes a sign, or an answer that a rule reads, out of the tool', async () => {
    const yaz = await w.as('brackenford/mercy');
    await yaz.get(form);
    await yaz.post(`${form}/draft`, {});
    await sends(yaz, `${form}/draft/item?item=I7`, {
      text: 'Is looked after',
      options: 'No\nSuspected',
    });
    await sends(yaz, `${form}/draft/remove?item=A4`, {}).catch(() => undefined);
    const page = (await yaz.get(`${form}/draft`)).html;
    expect(page).toContain('is read by the service');
  });
});

describe('a version that is withdrawn', () => {
  it('is finished by whoever began with it, who is told; the next worry is asked as before', async () => {
    const v = w.visitor();
    const base = await begins(v);
    const imogen = await w.as('aldermoor/imogen');
    const [version] = await w.admin<{ id: string }>(
      "select id from questionnaires.version where key = 'screening' and state = 'PUBLISHED' and authority_id = 1",
    );
    await sends(imogen, `${form}/versions/${version?.id}/withdraw`, { because: 'It was misread' });
    const list = (await v.get(base)).html;
    expect(list).toContain('These questions were withdrawn after this form was begun');
    expect((await v.get(`${base}/d`)).html).toContain('Who pays their bus fares?');
    const next = await begins(w.visitor());
    expect((await w.visitor().get(`${next}/d`)).html).toContain('Owes money, or is told that they do');
  });
});

describe('a screening from before the tool was a form', () => {
  it('is read with the questions of the version it names', async () => {
    const id = '0190b1c2-0000-7000-8000-00000000a001';
    const old = {
      toolVersion: 1,
      immediateDanger: 'no',
      worry: 'Written down in the spring',
      professional: { name: 'Edie Marchbanks' },
      responses: { B2: { answer: 'yes', when: 'earlier', comment: 'An older man' } },
    };
    await w.admin(
      `insert into referrals.screening (authority_id, id, child_id, tool_version, professional_name, form, screened_at)
       values (1, $1, $2, 1, 'Edie Marchbanks', $3, now())`,
      [id, child, JSON.stringify(old)],
    );
    const page = (await priya.get(`/children/${child}/screenings/${id}`)).html;
    for (const text of [
      'An adult calls themselves a partner',
      'An older man',
      'Earlier than that',
      'version 1.',
    ])
      expect(page).toContain(text);
  });
});
