import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Browser, type World, world } from '../../../tests/support/world.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});

const worry = 'Jay came in with a second phone and would not say whose it was';
const words = 'They said I owe them now';

/** A visitor who has answered the first question: the address of their draft. */
async function begin(v: Browser, authority = 'aldermoor', immediateDanger = 'no'): Promise<string> {
  await v.get(`/worried/${authority}`);
  const answer = await v.post(`/worried/${authority}`, { immediateDanger });
  expect(answer.status, answer.html.slice(0, 500)).toBe(303);
  return (answer.location ?? '').replace(/\/(worry|danger)$/, '');
}
async function fill(
  v: Browser,
  base: string,
  page: string,
  fields: Record<string, string | string[]>,
): Promise<Answer> {
  await v.get(`${base}/${page}`);
  return v.post(`${base}/${page}`, fields);
}
const who = {
  'professional-name': 'Rosa Thorne',
  'professional-organisation': 'Invented Oak School',
  'professional-phone': '01632 960777',
};
const counts = async () => {
  const rows = await w.admin<{ n: number }>('select count(*)::int as n from referrals.contact');
  return rows[0]?.n ?? -1;
};
const receiptIn = (html: string) => /R-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(html)?.[0];

describe('the emergency question', () => {
  it('stands first on the first page, and has to be answered', async () => {
    const v = w.visitor();
    const page = await v.get('/worried/aldermoor');
    expect(page.html.indexOf('Is a child in immediate danger?')).toBeLessThan(
      page.html.indexOf('What this is'),
    );
    expect(page.html).toContain('It is not a test of the child and gives no score');
    const again = await v.post('/worried/aldermoor', {});
    expect(again.status).toBe(422);
    expect(again.html).toContain('Say whether a child is in immediate danger');
  });
  it('interrupts with 999 and the authority’s day and night numbers', async () => {
    const v = w.visitor();
    const base = await begin(v, 'aldermoor', 'yes');
    const page = await v.get(`${base}/danger`);
    expect(page.html).toContain('Ring 999 now');
    expect(page.html).toContain('01632 961100');
    expect(page.html).toContain('01632 961199');
  });
  it('interrupts again from any page, and keeps what was typed', async () => {
    const v = w.visitor();
    const base = await begin(v);
    const gone = await fill(v, base, 'worry', { worry, childSays: words, _go: 'danger' });
    expect(gone.location).toBe(`${base}/danger`);
    expect((await v.get(`${base}/danger`)).html).toContain('What you have typed is kept');
    expect((await v.post(`${base}/danger`, { carriedOn: 'yes' })).location).toBe(base);
    const page = await v.get(`${base}/worry`);
    expect(page.html).toContain(worry);
    expect(page.html).toContain(words);
  });
  it('comes before sending: a contact that says danger is not sent until the numbers were shown', async () => {
    const v = w.visitor();
    const base = await begin(v, 'aldermoor', 'yes');
    const before = await counts();
    await fill(v, base, 'worry', { worry });
    const first = await fill(v, base, 'referral', who);
    expect(first.location).toBe(`${base}/danger`);
    expect(await counts()).toBe(before);
    await v.get(`${base}/danger`);
    await v.post(`${base}/danger`, { carriedOn: 'yes' });
    const page = await v.get(`${base}/referral`);
    expect(page.html).toContain('Rosa Thorne');
    const sent = await v.post(`${base}/referral`, {});
    expect(sent.status).toBe(200);
    expect(await counts()).toBe(before + 1);
  });
});

describe('the screening', () => {
  it('needs only the worry and a name, and says so beside the field with everything kept', async () => {
    const v = w.visitor();
    const base = await begin(v);
    await fill(v, base, 'b', { 'q.B2': 'yes' });
    const refused = await fill(v, base, 'result', { judgement: 'I think somebody controls him' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Say what you are worried about');
    expect(refused.html).toContain('Enter your name');
    expect(refused.html).toContain('I think somebody controls him');
    const done = await v.post(`${base}/result`, { worry, ...who });
    expect(done.status).toBe(200);
    expect(done.html).toContain(worry);
  });
  it('shows what was noticed in words, never a total, a band or a score', async () => {
    const v = w.visitor();
    const base = await begin(v);
    await fill(v, base, 'b', {
      'q.B1': 'yes',
      'q.B3': 'suspected',
      'q.B4': 'yes',
    });
    await fill(v, base, 'd', { 'q.D3': 'yes' });
    const page = await v.get(`${base}/result`);
    expect(page.html).toContain('2 yes, 1 suspected, 4 not answered');
    expect(page.html).toContain('One sign can be enough');
    expect(page.html).not.toMatch(/\btotal\b|\bscore[ds]?\b|risk level|(low|medium|high) risk/i);
    const paper = await v.post(`${base}/result`, { worry, ...who });
    expect(paper.html).toContain('2 yes, 1 suspected');
    expect(paper.html).not.toMatch(/\bscore[ds]?\b|risk level|(low|medium|high) risk/i);
    expect(paper.html).not.toMatch(/\b4 yes\b|3 yes, 1 suspected/);
  });
  it('says “talk to someone today” for a child under 13, whatever was ticked', async () => {
    const v = w.visitor();
    const base = await begin(v);
    await fill(v, base, 'child', { 'child-name': 'Kit Invented', 'child-ageOrBirthDate': '11' });
    expect((await v.get(`${base}/result`)).html).toContain('This child is under 13');
  });
  it('chooses no next step for anybody', async () => {
    const v = w.visitor();
    const base = await begin(v);
    await fill(v, base, 'g', { 'q.G4': 'yes' });
    const html = (await v.get(`${base}/result`)).html;
    for (const radio of html.match(/<input[^>]*name="nextStep"[^>]*>/g) ?? [])
      expect(radio).not.toContain('checked');
    expect(html).toContain('name="nextStep"');
  });
  it('is saved at every page without an account, in any order, and an unticked box stays unticked', async () => {
    const v = w.visitor();
    const base = await begin(v);
    await fill(v, base, 'harm', { contexts: ['ONLINE', 'SCHOOL'], 'features-CSE': 'at-risk' });
    await fill(v, base, 'a', { 'q.A1': 'yes', 'q.A1.comment': 'twice in March' });
    await fill(v, base, 'harm', { contexts: 'ONLINE', 'features-CSE': 'at-risk' });
    const other = w.visitor();
    const page = await other.get(`${base}/all`);
    expect(page.html).toContain('twice in March');
    expect(page.html).toMatch(/value="ONLINE"[^>]*checked/);
    expect(page.html).not.toMatch(/value="SCHOOL"[^>]*checked/);
  });
  it('keeps what was typed for 24 hours at an address nobody can guess, then no longer', async () => {
    const v = w.visitor();
    const base = await begin(v);
    await fill(v, base, 'worry', { worry });
    expect((await v.get(base.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).status).toBe(404);
    expect((await v.get(base.replace('aldermoor', 'brackenford'))).status).toBe(404);
    w.clock.advance({ hours: 23 });
    expect((await v.get(`${base}/worry`)).html).toContain(worry);
    w.clock.advance({ hours: 2 });
    const gone = await v.get(`${base}/worry`);
    expect(gone.status).toBe(404);
    expect(gone.html).not.toContain(worry);
    expect(gone.html).toContain('01632 961100');
  });
  it('is deleted when its writer asks', async () => {
    const v = w.visitor();
    const base = await begin(v);
    await fill(v, base, 'worry', { worry });
    await v.get(base);
    expect((await v.post(`${base}/delete`, {})).location).toBe('/worried/aldermoor');
    expect((await v.get(`${base}/worry`)).status).toBe(404);
  });
  it('becomes a Word file and a PDF that say it was not sent, and nothing is stored', async () => {
    const v = w.visitor();
    const base = await begin(v);
    await fill(v, base, 'worry', { worry });
    const before = await counts();
    const paper = await fill(v, base, 'result', { ...who, nextStep: 'advice' });
    expect(paper.html).toContain('This has not been sent to anybody yet');
    const content =
      /name="content" value="([^"]*)"/
        .exec(paper.html)?.[1]
        ?.replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&') ?? '';
    const docx = await v.post('/worried/aldermoor/copy', { content, format: 'docx' });
    expect(docx.status).toBe(200);
    expect(docx.headers['content-type']).toContain('wordprocessingml');
    const pdf = await v.post('/worried/aldermoor/copy', { content, format: 'pdf' }, { from: paper.html });
    expect(pdf.html.startsWith('%PDF')).toBe(true);
    expect(await counts()).toBe(before);
    expect(await w.admin('select 1 from referrals.screening where contact_id is null')).toEqual([]);
  });
});

describe('telling the front door', () => {
  it('carries everything over, so that nothing is typed twice, and answers with a receipt and a copy', async () => {
    const v = w.visitor();
    const base = await begin(v);
    await fill(v, base, 'worry', { worry, childSays: words });
    await fill(v, base, 'child', {
      'child-name': 'Jay Invented',
      'child-schoolOrCollege': 'Invented Oak School',
    });
    const on = await fill(v, base, 'result', {
      ...who,
      nextStep: 'front-door',
      judgement: 'Somebody is controlling him',
    });
    expect(on.location).toBe(`${base}/referral`);
    const form = await v.get(`${base}/referral`);
    expect(form.html).toContain(worry);
    expect(form.html).toContain(`>${words}</textarea>`);
    expect(form.html).toContain('Jay Invented');
    const sent = await v.post(`${base}/referral`, {
      childAndFamily: 'Jay Invented, lives with nan',
      whatHappenedAndImpact: 'Missed two days',
      childsView: words,
    });
    expect(sent.status, sent.html.slice(0, 800)).toBe(200);
    expect(receiptIn(sent.html)).toBeDefined();
    for (const text of [worry, words, 'Missed two days', 'Somebody is controlling him', 'Rosa Thorne'])
      expect(sent.html).toContain(text);
    const [stored] = await w.admin<{
      form: { concern: string; referrer: { name: string } };
      screening: { worry: string };
    }>(
      'select p.form, s.form as screening from referrals.contact_paper p join referrals.screening s on s.contact_id = p.contact_id order by p.contact_id desc limit 1',
    );
    expect(stored).toMatchObject({
      form: { concern: worry, referrer: { name: 'Rosa Thorne' } },
      screening: { worry },
    });
  });
  it('makes one contact of a form that is sent twice, even at once, and shows the receipt but never the words again', async () => {
    const v = w.visitor();
    const base = await begin(v);
    await fill(v, base, 'worry', { worry: 'Sent twice' });
    const before = await counts();
    const page = await v.get(`${base}/referral`);
    const both = await Promise.all([
      v.post(`${base}/referral`, who, { from: page.html }),
      v.post(`${base}/referral`, who, { from: page.html }),
    ]);
    expect(both.map((each) => each.status)).toEqual([200, 200]);
    expect(new Set(both.map((each) => receiptIn(each.html))).size).toBe(1);
    expect(await counts()).toBe(before + 1);
    const back = await v.get(`${base}/worry`);
    expect(back.html).not.toContain('Sent twice');
    expect(back.html).toContain(receiptIn(both[0].html));
  });
  it('gives a receipt number that reads nothing: no address takes it', async () => {
    const v = w.visitor();
    const base = await begin(v);
    await fill(v, base, 'worry', { worry });
    const sent = await fill(v, base, 'referral', who);
    const number = receiptIn(sent.html) ?? '';
    const fern = await w.as('aldermoor/fern');
    for (const path of [
      `/worried/${number}`,
      `/worried/aldermoor/${number}`,
      `/front-door/${number}`,
      `/receipts/${number}`,
    ]) {
      expect((await w.visitor().get(path)).html).not.toContain(worry);
      expect((await fern.get(path)).status).toBe(404);
    }
  });
  it('takes 100,000 characters and keeps every one', async () => {
    const v = w.visitor();
    const base = await begin(v);
    const long = `${'àé '.repeat(33_333)}!`;
    await fill(v, base, 'worry', { worry: long });
    const sent = await fill(v, base, 'referral', who);
    expect(sent.status).toBe(200);
    const [row] = await w.admin<{ n: number }>(
      "select max(length(form ->> 'concern')) as n from referrals.contact_paper",
    );
    expect(row?.n).toBe(long.length);
  });
  it('refuses nobody when fifty come at once: they wait in line and all are kept', async () => {
    const before = await counts();
    const all = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        const v = w.visitor();
        const base = await begin(v);
        await fill(v, base, 'worry', { worry: `Worry number ${n} of fifty` });
        return fill(v, base, 'referral', who);
      }),
    );
    expect(all.map((each) => each.status)).toEqual(all.map(() => 200));
    expect(new Set(all.map((each) => receiptIn(each.html))).size).toBe(50);
    expect(await counts()).toBe(before + 50);
  }, 60_000);
  it('where the front door does not work here, ends as a document that says it was sent to nobody, and stores nothing', async () => {
    const v = w.visitor();
    const base = await begin(v, 'castleby');
    await fill(v, base, 'worry', { worry });
    const before = await counts();
    const page = await v.get(`${base}/referral`);
    expect(page.html).toContain('not been sent to anybody yet');
    const made = await v.post(`${base}/referral`, who);
    expect(made.html).toContain('This has not been sent to anybody yet');
    expect(made.html).toContain('01632 963100');
    expect(made.html).toContain(worry);
    expect(receiptIn(made.html)).toBeUndefined();
    expect(await counts()).toBe(before);
    expect(await w.admin('select 1 from referrals.screening where authority_id = 3')).toEqual([]);
  });
  it('is the same for somebody who is signed in: who they are is what they type', async () => {
    const kit = await w.as('brackenford/kit');
    const base = await begin(kit);
    await fill(kit, base, 'worry', { worry: 'From the next council' });
    const sent = await fill(kit, base, 'referral', who);
    expect(sent.status).toBe(200);
    const rows = await w.admin(
      "select 1 from referrals.contact_paper where form ->> 'concern' = 'From the next council' and authority_id = 1",
    );
    expect(rows.length).toBe(1);
  });
  it('leaves its receipt in the audit, without a name or a key', async () => {
    const rows = await w.admin<{ payload: string }>(
      "select payload from audit.event where event = 'contact.received' and outcome = 'allow' limit 5",
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { payload } of rows) expect(payload).not.toMatch(/Rosa|Jay|R-[0-9A-Z]{4}/);
  });
  it('names only councils, and knows no authority that is not one', async () => {
    const v = w.visitor();
    const page = await v.get('/worried');
    expect(page.html).toContain('Castleby Council');
    expect(page.html).not.toContain('Northmoor Regional Hub');
    expect((await v.get('/worried/northmoor')).status).toBe(404);
    expect((await v.get('/worried/nowhere')).status).toBe(404);
  });
});
