import { beforeAll, describe, expect, it } from 'vitest';
import { freshForm } from '../../src/modules/questionnaires/testing.ts';
import { type Served, servedWorld } from '../support/journey.ts';

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
