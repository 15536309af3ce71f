import { beforeAll, describe, expect, it } from 'vitest';
import { type OnAgenda, onAgenda } from '../../src/modules/governance/contribution-testing.ts';
import type { Served } from '../support/journey.ts';
import { servedWorld } from '../support/journey.ts';
import type { Person } from '../support/person.ts';

// A school nurse who has no account writes for one child's item: a link, and a code read out by telephone. She reads nothing.
let served: Served;
let on: OnAgenda;
beforeAll(async () => {
  served = await servedWorld();
  on = await onAgenda(served.w, 'Robin', { begins: true });
}, 120_000);

const WORDS = 'She was at school until two and left with somebody older';

describe('a written contribution', () => {
  let mo: Person;
  let nurse: Person;
  let link = '';
  let code = '';
  let reference = '';
  it('whoever runs the meeting notes who is here with one press', async () => {
    mo = await served.open('aldermoor/mo');
    await mo.go(`${on.path}/attendance`);
    expect(await mo.text()).toContain('No agency is noted as here');
    await mo.press('All expected are here');
    expect(await mo.text()).not.toContain('noted as here, and this meeting asks');
  });
  it('asks a named person about one child, and is shown the code once', async () => {
    await mo.go(`${on.path}/contributions`);
    await mo.press(/Ask about Robin/);
    await mo.answer({
      name: 'Nadia Quillfeather, school nurse',
      agency: 'School',
      phone: '01632 960123',
    });
    await mo.press('Make the link and the code');
    expect(await mo.heading()).toBe('Ring Nadia Quillfeather, school nurse on 01632 960123 now');
    const text = await mo.text();
    expect(text).toContain('Robin');
    code = /code: (\d{3} \d{3})/.exec(text)?.[1] ?? '';
    reference = /compare: (\S{3}-\S{3})/.exec(text)?.[1] ?? '';
    link = (await mo.page.getByRole('link', { name: 'their page' }).getAttribute('href')) ?? '';
    await mo.press('I have rung them');
    expect(await mo.text()).toContain('Waiting');
    expect(await mo.text()).not.toContain(code);
  });
  it('the nurse opens the link on a phone without scripts: it names nobody, and a wrong code opens nothing', async () => {
    nurse = await served.visitor({ javaScript: false });
    await nurse.page.setViewportSize({ width: 320, height: 640 });
    await nurse.go(link);
    expect(await nurse.heading()).toBe('Enter your code');
    for (const never of ['Robin', 'Fennel', 'Beside', 'Aldermoor', reference])
      expect(await nurse.text()).not.toContain(never);
    await nurse.answer({ code: code === '000 000' ? '111111' : '000000' });
    await nurse.press('Continue');
    expect(await nurse.text()).toContain('open nothing together');
  });
  it('the right code shows the reference and the day, and never the child', async () => {
    await nurse.answer({ code });
    await nurse.press('Continue');
    const text = await nurse.text();
    expect(text).toContain(reference);
    expect(text).toContain('16 November 2026');
    for (const never of ['Robin', 'Fennel', 'Beside', 'Nadia']) expect(text).not.toContain(never);
  });
  it('the audience is chosen before the words, and is asked for when it is left out', async () => {
    await nurse.answer({ text: WORDS, source: 'Attendance register' });
    await nurse.press('Send it');
    expect(await nurse.text()).toContain('Say first who may read it');
    await nurse.answer({ audience: 'professionals' });
    await nurse.press('Send it');
    expect(await nurse.heading()).toBe('Thank you. It was sent');
    expect(await nurse.text()).not.toContain(WORDS);
  });
  it('nothing is read back: neither by going back nor by opening the link again', async () => {
    await nurse.go(link);
    await nurse.answer({ code });
    await nurse.press('Continue');
    expect(await nurse.page.locator('textarea').inputValue()).toBe('');
    expect(await nurse.text()).not.toContain(WORDS);
  });
  it('it stands with the child’s item, with who wrote it and for whom', async () => {
    await mo.go(on.path);
    expect(await mo.text()).toContain('1 arrived, 0 waiting');
    await mo.press('Written contributions');
    expect(await mo.text()).toContain('Arrived');
    await mo.go(`${on.path}/items/${on.itemId}`);
    const text = await mo.text();
    expect(text).toContain(WORDS);
    expect(text).toContain('Nadia Quillfeather, school nurse (from: Attendance register)');
    await mo.go(`${on.path}/attendance`);
    expect(await mo.text()).toContain('School');
  });
  it('after five wrong codes the link opens no more, and looks as it did', async () => {
    const stranger = await served.visitor();
    await stranger.go(link);
    stranger.isLooking = false;
    for (let n = 0; n < 5; n += 1) {
      await stranger.answer({ code: code === '000 000' ? '111111' : '000000' });
      await stranger.press('Continue');
    }
    const wrong = await stranger.text();
    await stranger.answer({ code });
    await stranger.press('Continue');
    expect(await stranger.text()).toBe(wrong);
  });
  it('no page failed its look', () => {
    expect(served.problems).toEqual([]);
  });
});
