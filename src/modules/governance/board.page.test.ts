import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { boardOfToday } from './governance.access.ts';

let w: World;
let made: Awaited<ReturnType<typeof boardOfToday>>;
beforeAll(async () => {
  w = await world();
  made = await boardOfToday(w);
});
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];

describe('minuting a child on a page of its own', () => {
  it('shows both texts when somebody else changed the same, and then saves what was put together', async () => {
    const at = `${made.at}/items/${made.item}`;
    const mo = await w.as('aldermoor/mo');
    const bea = await w.as('aldermoor/bea');
    await mo.get(at);
    const hers = await bea.get(at);
    expect(hidden(hers.html, '_version')).toBe('0');
    await mo.post(at, { newNeed: 'A phone nobody gave her', 'was-newNeed': '', onTo: 'item' });
    const stale = await bea.post(at, {
      newNeed: 'A new phone',
      'was-newNeed': '',
      knownRisk: 'The same car',
      'was-knownRisk': '',
    });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('Mo Fennimore saved this while you were writing');
    expect(hidden(stale.html, '_version')).toBe(String(150 ** 3));
    expect(stale.html).toContain('A new phone');
    expect(stale.html).toContain('The same car');
    const kept = Object.fromEntries(
      ['_csrf', '_key', '_version'].map((name) => [name, hidden(stale.html, name) ?? '']),
    );
    const again = await bea.post(
      at,
      {
        ...kept,
        newNeed: 'A new phone, nobody gave it',
        'was-newNeed': '',
        knownRisk: 'The same car',
        'was-knownRisk': '',
      },
      { raw: true },
    );
    expect(again.status).toBe(303);
    expect((await mo.get(at)).html).toContain('A new phone, nobody gave it');
  });
});
