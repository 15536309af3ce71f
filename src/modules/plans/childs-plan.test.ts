import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { StaleEdit } from '../../platform/http/decision.ts';
import { childWithPlan } from './childs-plan.access.ts';
import { wholeChildsPlan } from './childs-plan.queries.ts';
import { versionsOfPart } from './childs-plan.store.ts';
import { goalsByArea, isOpen, type PlanPart } from './childs-plan.ts';
import { keepPlanPart, sharePlan } from './index.ts';

const goal = (area: string, whose: string): PlanPart => ({
  kind: 'goal',
  itemId: `${area}${whose}`,
  version: 1,
  said: { area, whose },
});

describe('the plan of a child', () => {
  it('shows goals under the five outcomes in their order, the child’s own first', () => {
    const shown = goalsByArea([goal('HOPE', 'WORKER'), goal('SAFER', 'WORKER'), goal('SAFER', 'CHILD')]);
    expect(shown.map(({ area }) => area)).toEqual([
      'Safer',
      'Happy',
      'Healthy',
      'Successful',
      'Hope and aspirations',
    ]);
    expect(shown[0]?.goals.map(({ said }) => said.whose)).toEqual(['CHILD', 'WORKER']);
  });
  it('a step that is done, and somebody who left the group, is no longer open', () => {
    expect([
      isOpen({}),
      isOpen({ state: 'OPEN' }),
      isOpen({ state: 'DONE' }),
      isOpen({ left: '2026-01-01' }),
    ]).toEqual([true, true, false, false]);
  });
});

describe('kept', () => {
  let w: World;
  let made: Awaited<ReturnType<typeof childWithPlan>>;
  beforeAll(async () => {
    w = await world();
    made = await childWithPlan(w);
  });
  const page = async (handle: string, path = '') =>
    (await (await w.as(handle)).get(`/children/${made.child}/plan${path}`)).html;

  it('two people who change one goal at once lose nothing: the second sees both texts', async () => {
    const change = (words: string) =>
      w.act('aldermoor/sam', (work) =>
        keepPlanPart(work, {
          childId: made.child,
          kind: 'goal',
          itemId: made.goal,
          said: { area: 'SAFER', whose: 'CHILD', words },
          version: 1,
        }),
      );
    await change('Nobody rings me after ten.');
    await expect(change('I turn the phone off.')).rejects.toBeInstanceOf(StaleEdit);
    const versions = await w.act('aldermoor/sam', (work) =>
      versionsOfPart(work.tx, made.child, 'goal', made.goal),
    );
    expect(versions.map(({ said }) => said.words)).toEqual([
      'Nobody rings me after ten.',
      'Nobody rings me at night.',
    ]);
  });
  it('says what they asked for and what changed because of it', async () => {
    const sam = await w.as('aldermoor/sam');
    const at = `/children/${made.child}/plan/ask/new`;
    await sam.get(at);
    const refused = await sam.post(at, { words: '', changed: 'Every evening at six' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Enter what they asked for');
    expect(refused.html).toContain('Every evening at six');
    const kept = await sam.post(at, {
      words: 'Can I ring my brother myself?',
      changed: 'Every evening at six',
    });
    expect(kept.status).toBe(303);
    const html = await page('aldermoor/priya');
    expect(html).toContain('Can I ring my brother myself?');
    expect(html).toContain('Every evening at six');
  });
  it('stands on the owner’s day with its date, and goes when it is done', async () => {
    const home = async () => (await (await w.as('aldermoor/sam')).get('/')).html;
    expect(await home()).toContain('Change the number with her');
    const { parts } = await w.act('aldermoor/sam', (work) => wholeChildsPlan(work.tx, made.child));
    const step = parts.find((part) => part.itemId === made.step);
    await w.act('aldermoor/sam', (work) =>
      keepPlanPart(work, {
        childId: made.child,
        kind: 'step',
        itemId: made.step,
        said: { ...step?.said, state: 'DONE', result: 'Quiet nights' },
        version: 1,
      }),
    );
    expect(await home()).not.toContain('Change the number with her');
  });
  it('prints the child’s words first', async () => {
    const html = await page('aldermoor/priya', '/print');
    expect(html.indexOf('To sleep in my own bed.')).toBeGreaterThan(0);
    expect(html.indexOf('To sleep in my own bed.')).toBeLessThan(html.indexOf('Who does what'));
  });
  it('is shared on by nobody with whom it is shared, even where the page would allow it', async () => {
    const { child } = await childWithPlan(w);
    await expect(
      w.act('aldermoor/ed', (work) =>
        sharePlan(work, child, 1, { sharedWith: ['SCHOOL', 'VOLUNTARY'], reviewOn: undefined }),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    const [kept] = await w.admin('select shared_with from plans.childs_plan where child_id = $1', [child]);
    expect(kept).toEqual({ shared_with: ['SCHOOL'] });
  });
  it('is not read by a partner whose agency it does not name', async () => {
    expect(await page('aldermoor/ed')).toContain('To sleep in my own bed.');
    expect(await page('aldermoor/vi')).not.toContain('To sleep in my own bed.');
  });
});
