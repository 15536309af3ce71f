import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});

describe('a rush on the public form', () => {
  it('slows the public and nobody at work: their page is answered while most of the rush still waits', async () => {
    const sam = await w.as('aldermoor/sam');
    await sam.get('/my/alerts');
    let answered = 0;
    const rush = Array.from({ length: 200 }, async () => {
      const page = await w.visitor().get('/worried/aldermoor');
      answered += 1;
      return page.status;
    });
    expect((await sam.get('/my/alerts')).status).toBe(200);
    expect(answered).toBeLessThan(50);
    expect(new Set(await Promise.all(rush))).toEqual(new Set([200]));
  });
});
