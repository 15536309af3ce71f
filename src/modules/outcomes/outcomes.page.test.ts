import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pdfText, wordText } from '../../../tests/support/paper.ts';
import { type Browser, type World, world } from '../../../tests/support/world.ts';
import { recordFact } from '../people/index.ts';
import { addLine, beginMeasure, measuresOf } from './index.ts';
import { isFinal } from './measure.ts';
import { changeFields, heldChild, on } from './outcomes.access.ts';

let w: World;
let child: string;
let sam: Browser;
beforeAll(async () => {
  w = await world();
});
beforeEach(async () => {
  child = await heldChild(w);
  sam = await w.as('aldermoor/sam');
});
const at = (rest = '') => `/children/${child}/outcomes${rest}`;
const form = async (page: string, fields: Record<string, string | string[]>, who = sam) => {
  await who.get(page);
  return who.post(page, fields);
};
const text = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const day = (name: string, iso: string) => {
  const d = on(iso);
  return { [`${name}-day`]: `${d.day}`, [`${name}-month`]: `${d.month}`, [`${name}-year`]: `${d.year}` };
};
const place = (from: string, more: Record<string, string> = {}) => ({
  ...{ code: 'FOSTER', source: 'his worker', ...day('from', from) },
  ...more,
});

describe('dated lines on a page', () => {
  it('a small change is one line and a day', async () => {
    const page = await sam.get(at('/lines/new/change'));
    expect(page.html, 'the day is there already').toMatch(/name="from-year" [^>]*value="2026"/);
    expect((await form(at('/lines/new/change'), { ...changeFields, ownWords: '' })).status).toBe(303);
    expect(text((await sam.get(at())).html)).toContain('He rang his nan by himself');
  });
  it('a place that overlaps is asked again, names the other, and keeps what was typed', async () => {
    await form(at('/lines/new/placement'), place('2026-01-10', day('to', '2026-03-01')));
    const answer = await form(
      at('/lines/new/placement'),
      place('2026-02-10', { code: 'SECURE', laArea: 'Castleby', words: 'Held for two weeks' }),
    );
    expect(answer.status).toBe(422);
    expect(text(answer.html)).toContain('This meets: Foster carers, 10 January 2026 to 1 March 2026');
    expect(answer.html).toContain('Held for two weeks');
    expect(answer.html).toContain('value="Castleby"');
  });
  it('dates before birth, in the future and out of order are asked again', async () => {
    const said = async (fields: Record<string, string>) =>
      text((await form(at('/lines/new/placement'), fields)).html);
    expect(await said(place('2010-01-10'))).toContain('before the child was born');
    expect(await said(place('2031-01-10'))).toContain('A move that is planned');
    expect(await said(place('2026-01-10', day('to', '2026-01-09')))).toContain('before the first day');
    expect(await said({ ...place('2026-01-10'), 'from-day': '45' })).toContain('real date');
    expect(await said({ ...place('2026-01-10'), code: '' })).toContain('not known yet');
  });
  it('says that the place before it ends, and asks why', async () => {
    await form(at('/lines/new/placement'), place('2026-01-10'));
    expect(text((await sam.get(at('/lines/new/placement'))).html)).toContain(
      'Foster carers, 10 January 2026 to now, ends on the first day of this one',
    );
    const moved = place('2026-05-01', { code: 'PARENTS', endOfBefore: 'HOME' });
    expect((await form(at('/lines/new/placement'), moved)).status).toBe(303);
    expect(text((await sam.get(at())).html)).toContain('Ended: Went home or to family');
  });
  it('names of 60 letters are shown whole', async () => {
    child = await heldChild(
      w,
      `Konstantina-Wilhelmina${'e'.repeat(38)}`,
      `Featherstonehaugh${'x'.repeat(43)}`,
    );
    await form(at('/lines/new/family'), {
      ...{ setting: 'S'.repeat(60), code: 'CLOSER', words: 'Letters' },
      ...day('from', '2026-02-01'),
    });
    const html = (await sam.get(at())).html;
    expect(html).toContain('S'.repeat(60));
    expect(html).toContain(`Featherstonehaugh${'x'.repeat(43)}`);
  });
  it('corrected by two at once: the second sees both', async () => {
    const id = await w.act('aldermoor/sam', (work) =>
      addLine(work, child, 'CHANGE', { from: on('2026-02-01'), words: 'He slept' }),
    );
    await sam.get(at(`/lines/${id}/correct`));
    const priya = await w.as('aldermoor/priya');
    await form(at(`/lines/${id}/correct`), { ...changeFields, words: 'He slept all night' }, priya);
    const answer = await sam.post(at(`/lines/${id}/correct`), { ...changeFields, words: 'Mine' });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('He slept all night');
    expect(answer.html).toContain('Mine');
  });
  it('moves avoided are counted, and back in school is said', async () => {
    await w.act('aldermoor/sam', async (work) => {
      const move = { from: on('2026-03-01'), code: 'SECURE', words: 'Nights away' };
      await addLine(work, child, 'MOVE', { ...move, outcome: 'AVOIDED' });
      await addLine(work, child, 'MOVE', { ...move, outcome: 'UNDECIDED' });
      await addLine(work, child, 'EDUCATION', {
        ...{ from: on('2025-01-01'), to: on('2026-03-01'), code: 'MISSING_EDUCATION', source: 'school' },
      });
      await addLine(work, child, 'EDUCATION', {
        ...{ from: on('2026-03-01'), code: 'SCHOOL', band: 'P80', source: 'school' },
      });
    });
    const page = text((await sam.get(at())).html);
    expect(page).toContain('1 of 2 moves avoided.');
    expect(page).toContain('Back in education or work since 1 March 2026.');
  });
  it('where About says another place than the newest line, the page says so', async () => {
    await form(at('/lines/new/placement'), place('2026-01-10'));
    expect((await sam.get(at())).html).not.toContain('The record says two things');
    await w.act('aldermoor/sam', (work) =>
      recordFact(work, { childId: child, kind: 'PLACEMENT_TYPE', codes: ['PARENTS'], source: 'his mother' }),
    );
    const page = text((await sam.get(at())).html);
    expect(page).toContain('The record says two things');
    expect(page).toContain('About says “With parents”; the newest line here says “Foster carers”');
  });
  it('a kind of line that does not exist is no page', async () => {
    expect((await sam.get(at('/lines/new/nonsense'))).status).toBe(404);
  });
});

describe('how life goes', () => {
  const begin = async (point: string, iso: string): Promise<string> => {
    const answer = await form(at('/measures/new'), { point, ...day('takenOn', iso) });
    return (answer.location ?? '').replace(/\/worker$/, '');
  };
  it('is asked of the worker and the child apart; the child’s page shows nothing of the worker’s', async () => {
    const measure = await begin('BASELINE', '2026-05-01');
    const worker = { 'q.worker.safer': '2', 'q.worker.safer_2d_why': 'Seen with the older boys again' };
    expect((await form(`${measure}/worker`, worker)).location).toBe(`${measure}/child`);
    const page = (await sam.get(`${measure}/child`)).html;
    expect(page).toContain('How safe do you feel?');
    expect(page).not.toContain('older boys');
    const said = {
      'q.child.safer': 'not-said',
      'q.child.hope': '4',
      'q.child.hope_2d_words': 'I want a garage',
    };
    expect((await form(`${measure}/child`, said)).location).toBe(at());
    const all = text((await sam.get(at())).html);
    expect(all).toContain('More hard than good');
    expect(all).toContain('Don’t want to say');
    expect(all).toContain('worker 1 of 5, Jay 1 of 5');
    expect(text((await sam.get(measure)).html)).toContain('I want a garage');
  });
  it('start, review and closing stand side by side, with the distance in words and never a total', async () => {
    const first = await begin('BASELINE', '2026-02-01');
    await form(`${first}/worker`, { 'q.worker.safer': '2', 'q.worker.happy': '4' });
    const review = await begin('REVIEW', '2026-05-01');
    await form(`${review}/worker`, { 'q.worker.safer': '4', 'q.worker.happy': '3' });
    const page = (await sam.get(at())).html;
    expect(text(page)).toContain('Further along than at the start');
    expect(text(page)).toContain('Harder than at the start');
    expect(text(page)).toContain('Next time about 1 August 2026');
    expect(page.match(/<svg/g)?.length).toBeGreaterThanOrEqual(5);
    expect(text(page)).not.toMatch(/total|score|average/i);
  });
  it('a day that has not come is asked again', async () => {
    const answer = await form(at('/measures/new'), { point: 'REVIEW', ...day('takenOn', '2031-01-01') });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Must be today or before');
  });
  it('answered by two at once: the second sees both', async () => {
    const measure = await begin('BASELINE', '2026-05-01');
    await sam.get(`${measure}/worker`);
    const priya = await w.as('aldermoor/priya');
    await form(`${measure}/worker`, { 'q.worker.safer_2d_why': 'Home every night' }, priya);
    const answer = await sam.post(`${measure}/worker`, { 'q.worker.safer_2d_why': 'Mine' });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('Home every night');
    expect(answer.html).toContain('Mine');
  });
  it('asks what changed only when closing; then closing has its last looking', async () => {
    const review = await begin('BASELINE', '2026-05-01');
    expect((await sam.get(`${review}/impact`)).status).toBe(404);
    const closing = await begin('CLOSURE', '2026-06-01');
    const final = () => w.act('aldermoor/sam', async (work) => isFinal(await measuresOf(work.tx, child)));
    await form(`${closing}/worker`, { 'q.worker.safer': '4' });
    expect(await final(), 'nobody said why the child was not asked').toBe(false);
    await form(`${closing}/worker`, {
      'q.worker.safer': '4',
      'q.worker.not_2d_asked': 'He moved away first',
    });
    expect(await final()).toBe(true);
    expect((await form(`${closing}/impact`, { 'q.impact.changed': 'He sleeps at home' })).status).toBe(303);
  });
  it('a new start begins a new journey', async () => {
    for (const [point, iso] of [
      ['BASELINE', '2025-01-01'],
      ['CLOSURE', '2025-06-01'],
      ['BASELINE', '2026-05-01'],
    ] as const)
      await w.act('aldermoor/sam', (work) => beginMeasure(work, child, { point, takenOn: on(iso) }));
    const page = text((await sam.get(at())).html);
    expect(page).toContain('Next time about 1 August 2026');
    expect(page.split('In words, from the start to now')[1]?.split('On the scale')[0]).not.toContain('2025');
  });
});

describe('copies', () => {
  it('hold what the reader sees, in words', async () => {
    await w.act('aldermoor/sam', (work) =>
      addLine(work, child, 'ACHIEVEMENT', {
        ...{ from: on('2026-02-01'), words: 'Won the bike race', ownWords: 'I did it' },
      }),
    );
    const measure = await form(at('/measures/new'), { point: 'BASELINE', ...day('takenOn', '2026-05-01') });
    await form(measure.location ?? '', { 'q.worker.safer': '2' });
    const fetch = async (format: string, who = sam) =>
      (
        await w.app.inject({
          ...{ method: 'GET', url: at(`/document/${format}`) },
          headers: {
            cookie: [...who.cookies]
              .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
              .join('; '),
          },
        })
      ).rawPayload;
    for (const copy of [wordText(await fetch('docx')), await pdfText(await fetch('pdf'))]) {
      expect(copy).toContain('Won the bike race');
      expect(copy).toContain('I did it');
      expect(copy).toContain('More hard than good');
      expect(copy).toContain('not an official form');
    }
    const gwen = wordText(await fetch('docx', await w.as('aldermoor/gwen')));
    expect(gwen).not.toContain('Won the bike race');
    expect(gwen).not.toContain('More hard than good');
  });
});

describe('the page of the team', () => {
  it('shows small changes of the children one reads, by initials', async () => {
    await form(at('/lines/new/change'), { ...changeFields, words: 'She answered the door herself' });
    const page = text((await sam.get('/outcomes')).html);
    expect(page).toContain('She answered the door herself');
    expect(page).not.toContain('Brook');
    for (const who of ['aldermoor/nell', 'aldermoor/cass', 'aldermoor/ivor'])
      expect((await (await w.as(who)).get('/outcomes')).html).not.toContain('She answered the door');
  });
  it('a period of nonsense is an answer all the same; a figure of nonsense is no page', async () => {
    for (const rest of ['?month=9999-99', '?period=x&month=2099-12', '?month=2026-10&month=2026-09'])
      expect((await sam.get(`/outcomes${rest}`)).status, rest).toBe(200);
    expect((await sam.get('/outcomes/children?figure=E99')).status).toBe(404);
    expect((await sam.get('/outcomes/children?figure=E16&part=far')).status).toBe(200);
  });
  it('outside the team has no children, no length and nobody’s words', async () => {
    const page = (await (await w.as('aldermoor/ines')).get('/outcomes')).html;
    expect(text(page)).toContain('held back');
    expect(page).not.toContain('/outcomes/children');
    expect(page).not.toContain('<rect');
  });
});
