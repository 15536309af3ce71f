import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { october, worked, writeDown } from '../../../tests/support/ten-children.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { boundsOf } from './figure-period.ts';
import { type Asked, figuresAlone, figuresUnderPolicy, type StoredFigure } from './figures.store.ts';
import { episodesCounted } from './figures-rows.store.ts';
import { recount } from './indicator-rows.ts';
import {
  FEW,
  figureOf,
  indicatorIds,
  indicators,
  roundedOutside,
  shownInside,
  shownOutside,
} from './indicators.ts';

const bounds = boundsOf({
  first: Temporal.PlainDate.from('2026-10-01'),
  last: Temporal.PlainDate.from('2026-10-31'),
});
let w: World;
let asked: Asked;
let figures: StoredFigure[];

beforeAll(async () => {
  w = await world();
  const authorityId = await w.act('aldermoor/odette', async (work) => work.actor.authorityId);
  asked = { authorityId, ...bounds, now: w.clock.now(), often: 3, withinDays: 90 };
  const children = new Map<string, string>();
  for (const name of new Set(october.map((line) => line.child))) {
    children.set(name, crypto.randomUUID());
    await w.admin(
      "insert into people.child (authority_id, id, given_name, family_name, created_at, source) values ($1, $2, $3, 'Invented', now(), 'test')",
      [authorityId, children.get(name), name],
    );
  }
  const interviews = new Map<string, string>();
  for (const line of october)
    await writeDown(w, authorityId, line, children.get(line.child) as string, interviews);
  const named =
    "insert into missing.suggestion (authority_id, id, interview_id, child_id, kind, named, recorded_at, decision, decided_at, because) values ($1, gen_random_uuid(), $2, $3, 'PLACE', 'Lantern Arcade', now(), $4, now(), 'told so')";
  for (const [name, decision] of [
    ['Ivy', 'ACCEPTED'],
    ['Bea', 'DISMISSED'],
  ] as const)
    await w.admin(named, [
      authorityId,
      interviews.get(children.get(name) as string),
      children.get(name),
      decision,
    ]);
  figures = await w.act('aldermoor/odette', (work) => figuresUnderPolicy(work.tx, asked));
});

/** The table and the numbers worked from it: `tests/support/ten-children.ts`. */
describe('the indicators of ten children, worked by hand', () => {
  it('has ten children', () => {
    expect(new Set(october.map((line) => line.child)).size).toBe(10);
  });
  for (const [name, [n, d]] of Object.entries(worked)) {
    it(`${name} is ${n}${d === null ? '' : ` of ${d}`}`, () => {
      const [id, part] = name.split(' ');
      const found = figures.find((each) => each.id === id && each.part === (part ?? ''));
      expect(found && [found.n, found.d]).toEqual([n, d]);
    });
  }
  it('counts nothing that was not worked by hand', () => {
    expect(figures.map((each) => `${each.id} ${each.part}`.trim()).toSorted()).toEqual(
      Object.keys(worked).toSorted(),
    );
  });
  it('an auditor who has only the listed rows finds the same numbers', async () => {
    const rows = await w.act('aldermoor/odette', (work) => episodesCounted(work.tx, asked, 1000));
    let compared = 0;
    for (const figure of figures) {
      const again = recount(figure.id, figure.part, rows);
      if (!again || figure.part === '12m') continue;
      compared += 1;
      expect([
        figure.id,
        figure.part,
        again.n === null ? null : Math.round(again.n * 10_000) / 10_000,
        again.d,
      ]).toEqual([figure.id, figure.part, figure.n, figure.d]);
    }
    expect(compared).toBeGreaterThan(38);
  });
  it('the lists of numbers and of definitions hold M1 to M20, each with words for what it counts', () => {
    expect(indicators.map((each) => each.id)).toEqual([...indicatorIds]);
    for (const figure of figures) {
      const definition = indicators.find((each) => each.id === figure.id);
      expect([
        figure.id,
        figure.part,
        figure.part.startsWith('reason:') || definition?.parts[figure.part] !== undefined,
      ]).toEqual([figure.id, figure.part, true]);
    }
  });
});

describe('who is given figures', () => {
  it('a neighbouring authority counts none of these episodes', async () => {
    const theirs = await w.act('brackenford/kit', (work) => figuresUnderPolicy(work.tx, asked));
    expect(figureOf(theirs, 'M1')?.n).toBe(0);
    expect(figureOf(theirs, 'M9')?.d).toBe(0);
  });
  it('who answers for numbers alone is given the same figures and may read no episode', async () => {
    const alone = await w.act('aldermoor/ivor', (work) => figuresAlone(work.tx, asked));
    expect(alone).toEqual(figures);
    const under = await w.act('aldermoor/ivor', (work) => figuresUnderPolicy(work.tx, asked));
    expect(figureOf(under, 'M1')?.n).toBe(0);
  });
  for (const who of [
    'aldermoor/sam',
    'aldermoor/priya',
    'aldermoor/gwen',
    'aldermoor/jude',
    'aldermoor/ada',
    'brackenford/kit',
  ])
    it(`${who} is given no figures of the whole authority`, async () => {
      expect(postingIdOf(who)).toBeDefined();
      const rows = await w.act(who, (work) => figuresAlone(work.tx, asked));
      expect(figureOf(rows, 'M1')?.n ?? 0).toBe(0);
    });
});

describe('a child hidden from the reader', () => {
  it('is in no number, and in no row behind it', async () => {
    await w.admin(
      "insert into access.restriction (id, authority_id, child_id, level, from_at, reason, set_by) select gen_random_uuid(), authority_id, id, 'sealed', '2026-01-01', 'test', gen_random_uuid() from people.child where given_name = 'Bea'",
    );
    const without = await w.act('aldermoor/odette', (work) => figuresUnderPolicy(work.tx, asked));
    expect(figureOf(without, 'M1')?.n).toBe(10);
    expect(figureOf(without, 'M9')).toMatchObject({ n: 6, d: 9 });
    const rows = await w.act('aldermoor/odette', (work) => episodesCounted(work.tx, asked, 1000));
    expect(recount('M9', '', rows)).toEqual({ n: 6, d: 9 });
  });
});

describe('how a figure is shown', () => {
  it('inside the team: what it counts, out of what, and the share beside them', () => {
    expect(shownInside({ id: 'M9', part: '', n: 7, d: 9 }, 'count').text).toBe('7 of 9 (78%)');
    expect(shownInside({ id: 'M9', part: '', n: 0, d: 0 }, 'count').text).toBe('0 of 0');
    expect(shownInside({ id: 'M3', part: '', n: 11, d: 9 }, 'each').text).toBe('11 ÷ 9 = 1.2');
    expect(shownInside({ id: 'M19', part: 'held-notified', n: 71.98, d: 5 }, 'hours').text).toBe(
      '72 hours, of 5',
    );
  });
  it('outside the team 1 to 5 is never a number, and no sum of the others gives it away', () => {
    expect([0, 1, 5, 6, 7, 8, 12, 13].map(roundedOutside)).toEqual([0, FEW, FEW, 5, 5, 10, 10, 15]);
    expect(shownOutside({ id: 'M9', part: '', n: 7, d: 9 }, 'count').text).toBe('5 of 10');
    expect(shownOutside({ id: 'M9', part: '', n: 3, d: 41 }, 'count').text).toBe('5 or fewer of 40');
    expect(shownOutside({ id: 'M19', part: '', n: 30, d: 4 }, 'hours').text).toBe('Too few to say');
  });
  it('never shows a share alone', () => {
    for (const n of [0, 1, 6, 40])
      for (const show of [shownInside, shownOutside])
        expect(show({ id: 'M9', part: '', n, d: 40 }, 'count').text).toMatch(/ of /);
  });
});
