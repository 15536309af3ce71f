import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
const address = '/drafts?form=clock-rule&subject=%2Frules%2FD7';

describe('what somebody types', () => {
  it('is kept as they type, comes back with the form, and is listed on their day', async () => {
    const ada = await w.as('aldermoor/ada');
    const page = await ada.get('/rules/D7');
    expect(page.html).toContain(`data-draft-url="${address.replace('&', '&amp;')}"`);
    const saved = await ada.post(address, { reason: 'Agreed at the' });
    expect(JSON.parse(saved.html)).toEqual({ savedAt: w.clock.now().toString() });
    expect((await ada.get('/rules/D7')).html).toContain('Agreed at the');
    expect((await ada.get('/')).html).toContain('Not sent yet (1)');
  });

  it('is nobody else’s to read', async () => {
    expect((await (await w.as('aldermoor/imogen')).get('/rules/D7')).html).not.toContain('Agreed at the');
  });

  it('is dropped by its owner', async () => {
    const ada = await w.as('aldermoor/ada');
    await ada.get('/');
    const dropped = await ada.post('/drafts/drop', { form: 'clock-rule', subject: '/rules/D7' });
    expect(dropped.status).toBe(303);
    expect((await ada.get('/')).html).not.toContain('Not sent yet');
  });

  it('is not kept for a password without its code', async () => {
    const half = w.visitor();
    await half.get('/sign-in');
    await half.post('/sign-in', { email: 'sam@aldermoor.example.org', password: w.password });
    await half.get('/sign-in/code');
    expect((await half.post(address, { reason: 'x' })).location).toBe('/sign-in/code');
    expect(await w.admin("select 1 from form.draft where fields->>'reason' = 'x'")).toEqual([]);
  });
});
