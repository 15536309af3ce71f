import { beforeAll, describe, expect, it } from 'vitest';
import { wordText } from '../../../tests/support/paper.ts';
import { type Browser, type World, world } from '../../../tests/support/world.ts';
import { partnership } from './partnership-testing.ts';
import { openSitting } from './sitting.commands.ts';

let w: World;
let made: Awaited<ReturnType<typeof partnership>>;
let gwen: Browser;
let hana: Browser;
let bea: Browser;
beforeAll(async () => {
  w = await world();
  made = await partnership(w);
  [gwen, hana, bea] = [
    await w.as('aldermoor/gwen'),
    await w.as('aldermoor/hana'),
    await w.as('aldermoor/bea'),
  ];
});
const send = async (who: Browser, path: string, fields: Record<string, string>) => {
  await who.get(path);
  return who.post(path, fields);
};
const figures = (agency: string) => `/partner-figures/${made.month}/${agency}`;

describe('figures for the monthly meeting', () => {
  it('are asked for on the My day of an agency that has not sent them', async () => {
    expect((await gwen.get('/')).html).toContain('Your agency’s figures for the monthly meeting');
  });
  it('with a name in their words come back with everything that was typed, and go when somebody has looked', async () => {
    const typed = { m0: '12', m1: '3', words: 'We met Jayden Brook', act: 'send' };
    const refused = await send(gwen, figures('POLICE'), typed);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('looks like a name');
    expect(refused.html).toContain('value="12"');
    expect((await send(gwen, figures('POLICE'), { ...typed, looked: 'yes' })).status).toBe(303);
    expect((await gwen.get('/')).html).not.toContain('Your agency’s figures for the monthly meeting');
  });
  it('that are no numbers are refused in a sentence', async () => {
    const refused = await send(hana, figures('HEALTH_SAFEGUARDING'), { m0: 'about ten', act: 'send' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Enter a whole number, or leave it empty');
  });
  it('show small numbers to the agency itself and to those who collect, and to nobody else', async () => {
    const shown = async (who: Browser) => (await who.get('/partner-figures')).html;
    expect(await shown(hana)).toContain('Fewer than 5');
    for (const who of [gwen, bea])
      expect((await shown(who)).match(/<td[^>]*>3<\/td>/g)?.length).toBeGreaterThan(0);
  });
  it('typed by two at once are not lost: whoever is second sees that it changed', async () => {
    const other = await w.as('aldermoor/mo');
    const path = figures('COLLEGE');
    await bea.get(path);
    await other.get(path);
    const college = { m0: '2', act: 'draft', toldBy: 'The college, by telephone' };
    expect((await bea.post(path, college)).status).toBe(303);
    expect((await other.post(path, { ...college, m0: '9' })).status).toBe(409);
  });
  it('make a report of three parts as a Word file, without a child', async () => {
    const file = await w.app.inject({
      url: `/monthly-report/${made.month}/docx`,
      cookies: Object.fromEntries((await w.as('aldermoor/imogen')).cookies),
    });
    const text = await wordText(file.rawPayload);
    for (const said of [
      'Data',
      'What works well',
      'What to develop',
      'Not sent',
      'Fewer than 5',
      'The bus station',
    ])
      expect(text).toContain(said);
  });
});

describe('the page of a monthly sitting', () => {
  it('shows figures, those missing, and what is planned, to those who sit there', async () => {
    const day = await w.act('aldermoor/mo', async (work) => {
      const sitting = await openSitting(work, 'MONTHLY', Temporal.PlainDate.from('2026-11-19'));
      return sitting.day.toString();
    });
    const page = (await hana.get(`/standing-meetings/MONTHLY/${day}`)).html;
    for (const said of [
      'have not sent their figures',
      'The bus station',
      'What works well',
      'Children of highest concern',
    ])
      expect(page).toContain(said);
  });
});

describe('a meeting of others', () => {
  it('that nobody went to shows with the reason', async () => {
    const sam = await w.as('aldermoor/sam');
    const path = `/meetings-of-others/${made.other}`;
    const day = { 'day-day': '12', 'day-month': '11', 'day-year': '2026' };
    expect((await send(sam, `${path}/occasions`, { went: 'no', ...day })).html).toContain(
      'Say why nobody went',
    );
    expect(
      (await send(sam, `${path}/occasions`, { went: 'no', because: 'Both were in court', ...day })).status,
    ).toBe(303);
    expect((await sam.get(path)).html).toContain('Both were in court');
    expect((await sam.get('/meetings-of-others')).html).toContain('Not attended');
  });
});
