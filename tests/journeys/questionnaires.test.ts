import { beforeAll, describe, expect, it } from 'vitest';
import { freshForm } from '../../src/modules/questionnaires/testing.ts';
import { fieldName } from '../../src/platform/questionnaires/index.ts';
import { type Served, servedWorld } from '../support/journey.ts';
import type { Person } from '../support/person.ts';

let served: Served;
beforeAll(async () => {
  served = await servedWorld();
}, 120_000);

describe('a form is reworded in the browser and published by a second person', () => {
  it('by a manager without a mouse, read in full before it is asked', async () => {
    const key = freshForm();
    const mo = await served.open('aldermoor/mo');
    await mo.go('/questionnaires');
    await mo.go(`/questionnaires/${key}`);
    await mo.press('Change the wording');
    await mo.press('Change “Where to?”');
    await mo.answer({ text: 'Where did you go to?', options: 'Up a hill\nTo the sea\nNowhere much' });
    await mo.press('Save in the draft');
    await mo.press('Add a question under “Afterwards”');
    await mo.answer({
      text: 'Who did you tell?',
      kind: 'choices',
      options: 'A friend\nNobody',
      help: 'Choose all',
    });
    await mo.press('Save in the draft');
    await mo.press('Move up “Who did you tell?”');
    expect(await mo.text()).toContain('Reworded: “Where to?” is now “Where did you go to?”');
    expect(await mo.text()).not.toContain('Read and publish');
    await mo.press('Preview');
    // A follow-up is hidden by the browser until its choice is made.
    expect(await mo.page.getByText('Where did you go to?').isVisible()).toBe(false);
    await mo.page.getByLabel('Yes').check();
    expect(await mo.page.getByText('Where did you go to?').isVisible()).toBe(true);

    const imogen = await served.open('aldermoor/imogen');
    await imogen.go(`/questionnaires/${key}/draft`);
    await imogen.press('Read and publish');
    await imogen.answer({ why: 'Children did not know what was meant' });
    await imogen.press('Publish');
    expect(await imogen.text()).toContain('Version 1 is published');
    expect(await imogen.text()).toContain('Children did not know what was meant');
    await imogen.press('Withdraw version 1');
    await imogen.answer({ because: 'One answer was left out' });
    await imogen.press('Withdraw it');
    expect(await imogen.text()).toContain('New forms begin with version 1 of the service');
    expect(served.problems).toEqual([]);
  }, 120_000);
});

describe('the screening is reworded while a teacher has one open', () => {
  it('who finishes it with the words they read; the next worry is asked the new ones, and the front door sees both', async () => {
    const teacher = await served.visitor();
    await teacher.go('/worried/aldermoor');
    await teacher.answer({ immediateDanger: 'no' });
    await teacher.press('Continue');
    await teacher.answer({ worry: 'Somebody waits for her at the gate' });
    await teacher.press('Save and see all parts');
    await teacher.press('Money, things and debt');
    expect(await teacher.text()).toContain('Owes money, or is told that they do');
    await teacher.answer({ 'q.D3': 'suspected' });
    // When, and how it is known, are asked once there is an answer.
    await teacher.answer({ 'q.D3.evidence': 'told-by-child', 'q.D3.comment': 'She has to pay it back' });

    const mo = await served.open('aldermoor/mo');
    await mo.go('/questionnaires/screening');
    await mo.press('Change the wording');
    // A long form is shown part by part, each folded.
    await mo.page.getByText('What is asked there: Money, things and debt').click();
    await mo.press('Change “Owes money, or is told that they do”');
    await mo.answer({ text: 'Is in debt, or is told so' });
    await mo.press('Save in the draft');
    await mo.press('Add a question under “Money, things and debt”');
    await mo.answer({ text: 'Who pays their bus fares?', kind: 'string' });
    await mo.press('Save in the draft');
    const imogen = await served.open('aldermoor/imogen');
    await imogen.go('/questionnaires/screening/draft');
    await imogen.press('Read and publish');
    await imogen.answer({ why: 'Teachers read “owes” as a loan between friends' });
    await imogen.press('Publish');
    expect(await imogen.text()).toContain('Version 1 is published');

    await teacher.press('Save and see all parts');
    await teacher.press('Money, things and debt');
    const page = await teacher.text();
    expect(page).toContain('Owes money, or is told that they do');
    expect(page).not.toContain('bus fares');
    await teacher.press('Save and see all parts');
    await sendsIt(teacher, 'Edie Marchbanks');
    expect(await teacher.text()).toContain('Owes money, or is told that they do');
    expect(await teacher.text()).toContain('She has to pay it back');

    const next = await served.visitor({ javaScript: false });
    await next.go('/worried/aldermoor');
    await next.answer({ immediateDanger: 'no' });
    await next.press('Continue');
    await next.answer({ worry: 'New trainers again' });
    await next.press('Save and see all parts');
    await next.press('Money, things and debt');
    await next.answer({ 'q.D3': 'yes', [fieldName('q-who-pays-their-bus-fares')]: 'A man in a van' });
    await next.press('Save and see all parts');
    await next.press('The child');
    await next.answer({ 'child-name': 'Robin Invented' });
    await next.press('Save and see all parts');
    await sendsIt(next, 'Wilf Arden-Poole');
    expect(await next.text()).toContain('Is in debt, or is told so');

    const fern = await served.open('aldermoor/fern');
    await fern.go('/front-door');
    await fern.press(/Robin Invented/);
    await fern.press('Open: I have this');
    const shown = await fern.text();
    for (const words of ['Is in debt, or is told so', 'Who pays their bus fares?', 'A man in a van'])
      expect(shown).toContain(words);
    expect(served.problems).toEqual([]);
  }, 120_000);
});

async function sendsIt(person: Person, name: string): Promise<void> {
  await person.press('Tell the front door now');
  await person.answer({ 'professional-name': name, 'professional-phone': '01632 960555' });
  await person.press(/^Send to Aldermoor Council/);
  expect(await person.text()).toMatch(/R-\w{4}-\w{4}-\w{4}/);
}
