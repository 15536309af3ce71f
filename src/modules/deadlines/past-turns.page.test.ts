import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { addTurn } from './index.ts';
import { takeOffRota } from './rota.commands.ts';

describe('who was on duty', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await w.act('aldermoor/mo', async (work) => {
      const turn = { rota: 'out-of-hours', postingId: postingIdOf('aldermoor/ruth') } as const;
      const from = work.now.add({ hours: 1 });
      await addTurn(work, { ...turn, from, to: from.add({ hours: 8 }) });
      const second = { ...turn, postingId: postingIdOf('aldermoor/nell'), from, to: from.add({ hours: 9 }) };
      const id = await addTurn(work, second);
      await takeOffRota(work, { kind: 'turn', id });
    });
  });
  const page = async (who: string) => (await (await w.as(who)).get('/rota/past')).html;

  it('lists a turn from the moment it has ended, with the turn that was taken off', async () => {
    expect(await page('aldermoor/mo')).toContain('No turn has ended yet');
    w.clock.advance({ hours: 10 });
    const html = await page('aldermoor/mo');
    expect(html).toContain('Ruth');
    expect(html).toMatch(/Nell[\s\S]*, Mo /);
  });
  it('shows another authority nothing of it', async () => {
    expect(await page('brackenford/mercy')).toContain('No turn has ended yet');
  });
  it('is one link from the rota for those who may look back, and not shown to others', async () => {
    expect((await (await w.as('aldermoor/mo')).get('/rota')).html).toContain('href="/rota/past"');
    expect((await (await w.as('aldermoor/sam')).get('/rota')).html).not.toContain('href="/rota/past"');
  });
});
