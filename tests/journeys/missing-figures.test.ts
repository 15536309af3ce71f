import { beforeAll, describe, expect, it } from 'vitest';
import { childOftenMissing } from '../../src/modules/missing/figures.access.ts';
import { type Served, servedWorld } from '../support/journey.ts';

let served: Served;
let child: string;
beforeAll(async () => {
  served = await servedWorld();
  child = (await childOftenMissing(served.w)).child;
});

describe('the strategic lead reads the figures of missing children and reviews the month', () => {
  it('from the figures to the rows behind one, to who is missing often, to a signed review', async () => {
    const odette = await served.open('aldermoor/odette');
    await odette.go('/missing/figures');
    await odette.go('/missing/figures/rows?period=month&month=2026-10&figure=M9');
    await odette.go('/missing/before-during-after');
    await odette.go('/missing/repeat?episodes=4&days=60');
    await odette.go('/missing/pattern?period=month&month=2026-10');
    await odette.go(`/children/${child}/missing/pattern`);
    await odette.go('/missing/reviews');
    await odette.go('/missing/reviews/2026-10');
    await odette.press('Jay (Jayden) B.');
    await odette.answer({
      changing: 'Lives with an aunt now',
      decision: 'Keep the plan',
      what: 'Ask what helps',
      owner: 'Sam',
      dueOn: Temporal.PlainDate.from('2026-12-01'),
    });
    await odette.press('Save');
    await odette.press('Sign the review');
    await odette.press('Sign');
    expect(await odette.page.textContent('main')).toContain('Ask what helps: Sam');
    expect(served.problems).toEqual([]);
  });
});
