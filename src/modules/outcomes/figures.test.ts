import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf, teamIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { relate } from '../access/index.ts';
import { createChild, recordSocialCareStatus, type SocialCareStatusCode } from '../people/index.ts';
import { definitionOf } from '../questionnaires/index.ts';
import { countedChildren } from './figures.store.ts';
import type { CountedChild } from './figures.ts';
import { behindFigure, costAvoided, type Figure, indicators, shown } from './figures.ts';
import { addLine, beginMeasure, type LineInput, type LineKind, measuresOf, outcomeFigures } from './index.ts';
import { saveMeasurePart } from './measure.commands.ts';
import { on } from './outcomes.access.ts';

// The period is October 2026, the tests' day in November 2026. The table below was worked out by hand, child by child;
// what stands behind a child's line is what it adds to which number.
const october = { first: on('2026-10-01'), last: on('2026-10-31') };
type Told = readonly (readonly [LineKind, string, Partial<LineInput>])[];
interface OfTable {
  opened: string;
  closed?: string;
  statuses: readonly (readonly [SocialCareStatusCode, string, string?])[];
  lines: Told;
}
const table: Record<string, OfTable> = {
  // E15 1/1; E16 out and far; E17 in care for over a year, 3 places (the kinship one ended within the 12 months).
  Ash: {
    opened: '2025-01-10',
    statuses: [
      ['CLA_S20', '2024-01-01', '2026-02-28'],
      ['CLA_FULL', '2026-03-01'],
    ],
    lines: [
      ['PLACEMENT', '2025-06-01', { code: 'KINSHIP', area: 'IN', to: on('2025-12-01') }],
      ['PLACEMENT', '2025-12-01', { code: 'FOSTER', area: 'IN', to: on('2026-06-01') }],
      ['PLACEMENT', '2026-06-01', { code: 'RESIDENTIAL', area: 'OUT', distance: 'OVER_50' }],
      // E18: 2 considered in October, 1 avoided, at £5,000 a week; the one of September is not in the period.
      ['MOVE', '2026-10-05', { code: 'SECURE', outcome: 'AVOIDED', band: 'W5000' }],
      ['MOVE', '2026-10-20', { code: 'RESIDENTIAL', area: 'OUT', outcome: 'UNDECIDED' }],
      ['MOVE', '2026-09-20', { code: 'SECURE', outcome: 'AVOIDED', band: 'W8000' }],
    ],
  },
  // E15 1/1; E19: out of the area on 1 October, with family from the 12th: 1/1. E17: over a year, 2 places.
  Birch: {
    opened: '2026-02-01',
    statuses: [['CLA_INTERIM', '2025-02-01']],
    lines: [
      ['PLACEMENT', '2026-01-01', { code: 'RESIDENTIAL', area: 'OUT', to: on('2026-10-12') }],
      ['PLACEMENT', '2026-10-12', { code: 'KINSHIP', area: 'OUT' }],
    ],
  },
  // E15 1/1; in care since May: not in E17. Place not known. E19: still out of the area: 0/1 — no: no place at all.
  // E20: out of education at opening; 80% since 3 October is 29 days up to the 31st: counted.
  Cedar: {
    opened: '2026-05-01',
    statuses: [['CLA', '2026-05-01']],
    lines: [
      ['EDUCATION', '2026-01-01', { code: 'MISSING_EDUCATION', band: 'NONE', to: on('2026-10-03') }],
      ['EDUCATION', '2026-10-03', { code: 'ALTERNATIVE', band: 'P80' }],
    ],
  },
  // Not looked after. E20: out at opening; 80% since 5 October is 27 days: not yet. On the edge of care, came in: no, stayed.
  Damson: {
    opened: '2026-06-01',
    statuses: [['CIN', '2026-01-01']],
    lines: [
      ['EDUCATION', '2026-01-01', { code: 'NEET', to: on('2026-10-05') }],
      ['EDUCATION', '2026-10-05', { code: 'TRAINING', band: 'P80' }],
      ['EDGE', '2026-08-01', { code: 'ON_EDGE' }],
      ['EDGE', '2026-10-15', { code: 'STAYED' }],
    ],
  },
  // Looked after, out of the area on the first day and the last: E16 1, E19 0/1. Closed on 31 October: not open, in nothing of a snapshot.
  Elder: {
    opened: '2026-01-01',
    closed: '2026-10-31T12:00:00Z',
    statuses: [['CLA', '2026-01-01']],
    lines: [['PLACEMENT', '2026-01-05', { code: 'FOSTER', area: 'OUT' }]],
  },
  // Closed in September: in nothing at all. Came into care in October.
  Fir: {
    opened: '2026-01-01',
    closed: '2026-09-15T12:00:00Z',
    statuses: [['CLA', '2026-01-01']],
    lines: [['MOVE', '2026-10-05', { code: 'SECURE', outcome: 'AVOIDED' }]],
  },
  // Open, no status, no education: both unknown. On the edge, came into care on 30 October; the status is not told yet.
  Gorse: {
    opened: '2026-10-10',
    statuses: [],
    lines: [
      ['EDGE', '2026-10-10', { code: 'SUPPORT' }],
      ['EDGE', '2026-10-30', { code: 'ENTERED' }],
    ],
  },
};
/** As worked out by hand from the table. */
const expected: Record<string, [n: number, d: number]> = {
  'E15:': [3, 5], // Ash, Birch, Cedar of Ash, Birch, Cedar, Damson, Gorse
  'E15:unknown': [1, 5], // Gorse
  'E16:': [2, 3], // Ash, Birch (with family, and out of the area)
  'E16:far': [1, 3], // Ash
  'E16:unknown': [1, 3], // Cedar
  'E17:': [1, 2], // Ash of Ash, Birch
  'E18:': [1, 2], // Ash
  'E18:priced': [1, 1], // Ash
  'E19:': [1, 3], // Birch of Ash, Birch, Elder
  'E20:': [1, 2], // Cedar of Cedar, Damson
  'E20:unknown': [3, 5], // Ash, Birch, Gorse
  'EDGE:entered': [1, 2], // Gorse of Damson, Gorse
  'EDGE:stayed': [1, 2], // Damson
};

let w: World;
const ids: Record<string, string> = {};
beforeAll(async () => {
  w = await world();
  for (const [name, told] of Object.entries(table)) {
    ids[name] = await w.act('aldermoor/mo', async (work) => {
      const id = await createChild(work, { givenName: name, familyName: 'Tidewell', source: 'test' });
      const basis = 'given in a test';
      await relate(work, { childId: id, kind: 'MANAGER', teamId: teamIdOf('aldermoor', 'team'), basis });
      await relate(work, { childId: id, kind: 'CO_WORKER', postingId: postingIdOf('aldermoor/mo'), basis });
      if (name !== 'Ash')
        await relate(work, {
          childId: id,
          kind: 'CO_WORKER',
          postingId: postingIdOf('aldermoor/sam'),
          basis,
        });
      for (const [status, from, to] of told.statuses)
        await recordSocialCareStatus(work, {
          ...{ childId: id, status, from: on(from), asAt: work.now, source: 'test' },
          ...(to ? { to: on(to) } : {}),
        });
      for (const [kind, from, more] of told.lines)
        await addLine(work, id, kind, { from: on(from), source: 'test', words: 'as worked out', ...more });
      return id;
    });
    const [row] = await w.admin<{ authority_id: number }>(
      'select authority_id from people.child where id = $1',
      [ids[name]],
    );
    const closedAt = told.closed ?? null;
    await w.admin(
      `insert into referrals.involvement (authority_id, id, child_id, team_id, opened_at, closed_at, opened_by, version)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, 1)`,
      [
        row?.authority_id,
        ids[name],
        teamIdOf('aldermoor', 'team'),
        `${told.opened}T10:00:00Z`,
        closedAt,
        postingIdOf('aldermoor/mo'),
      ],
    );
  }
});
const figures = (who: string) => w.act(who, (work) => outcomeFigures(work.tx, october));
const asked = (all: readonly Figure[]) =>
  Object.fromEntries(
    all
      .filter(({ id, part }) => /^E/.test(id) && part !== 'pounds')
      .map(({ id, part, n, d }) => [`${id}:${part}`, [n, d]]),
  );

describe('E15 to E20, from a table worked out by hand', () => {
  it('every number has what it is out of, and is the one of the table', async () => {
    expect(asked(await figures('aldermoor/imogen'))).toEqual(expected);
  });
  it('the team’s worker and its manager count the same children; so does who answers for numbers alone', async () => {
    for (const who of ['aldermoor/sam', 'aldermoor/mo', 'aldermoor/ivor'])
      expect(asked(await figures(who)), who).toEqual(expected);
  });
  it('another authority, and roles without numbers, count nothing', async () => {
    for (const [, [n, d]] of Object.entries(asked(await figures('brackenford/mercy'))))
      expect([n, d]).toEqual([0, 0]);
    expect(await figures('aldermoor/priya')).toEqual([]);
  });
  it('what the moves avoided would have cost is the least that their bands allow', async () => {
    const all = await figures('aldermoor/imogen');
    expect(costAvoided(all, true)).toBe('At least £5,000 a week, by the bands of 1 of the moves avoided');
    expect(costAvoided(all, false)).toBeUndefined();
  });
  it('the children behind a number give the number again', async () => {
    const rows = await w.act('aldermoor/imogen', (work) => countedChildren(work.tx, october));
    for (const { id, part } of indicators) {
      const behind = behindFigure(id, part);
      const among = rows.filter((row) => behind?.among(row));
      const sum = (of: ((c: CountedChild) => number) | undefined) =>
        among.reduce((total, row) => total + (of?.(row) ?? 0), 0);
      expect([sum(behind?.counted), sum(behind?.outOf)], `${id} ${part}`).toEqual(expected[`${id}:${part}`]);
    }
  });
  it('a worker is told of children of others that they count, not who they are', async () => {
    const rows = await w.act('aldermoor/sam', (work) => countedChildren(work.tx, october));
    expect(rows.filter((row) => row.childId === null)).toHaveLength(1);
    expect(rows.map((row) => row.childId)).not.toContain(ids.Ash);
    expect(await w.act('aldermoor/ivor', (work) => countedChildren(work.tx, october))).toEqual([]);
  });
  it('a child who is hidden from the reader is in none of the reader’s numbers', async () => {
    await w.admin(
      `insert into access.restriction (authority_id, id, child_id, level, reason, set_by, from_at)
       select authority_id, gen_random_uuid(), id, 'sealed', 'test', $2, '2026-01-01' from people.child where id = $1`,
      [ids.Ash, postingIdOf('aldermoor/mo')],
    );
    expect(asked(await figures('aldermoor/imogen'))['E15:']).toEqual([2, 4]);
    expect(
      asked(await figures('aldermoor/ivor'))['E15:'],
      'the whole, where no child can be asked for',
    ).toEqual([3, 5]);
    await w.admin('update access.restriction set to_at = from_at where child_id = $1', [ids.Ash]);
  });
});

describe('how far children have come', () => {
  const answer = (name: string, day: string, point: 'BASELINE' | 'REVIEW', codes: Record<string, string>) =>
    w.act('aldermoor/mo', async (work) => {
      const childId = ids[name] as string;
      const id = await beginMeasure(work, childId, { point, takenOn: on(day) });
      const measure = (await measuresOf(work.tx, childId)).find((each) => each.id === id);
      const form = measure && (await definitionOf(work.tx, measure.formVersion));
      if (!measure || !form) throw new Error('there is no measure');
      for (const section of ['worker', 'child']) {
        const item = Object.entries(codes)
          .filter(([linkId]) => linkId.startsWith(section))
          .map(([linkId, code]) => ({ linkId, answer: [{ valueCoding: { code } }] }));
        const items = [{ linkId: section, item }];
        await saveMeasurePart(work, { measure, questions: form.definition }, { section, items, over: 0 });
      }
    });
  it('is counted by the worker’s answers and the child’s apart, out of children with an answer then and now', async () => {
    await answer('Ash', '2026-01-10', 'BASELINE', { 'worker.safer': '2', 'child.safer': '3' });
    await answer('Ash', '2026-05-10', 'REVIEW', { 'worker.safer': '4', 'child.safer': '2' });
    await answer('Birch', '2026-03-10', 'BASELINE', { 'worker.safer': '3', 'child.safer': 'not-said' });
    await answer('Birch', '2026-06-10', 'REVIEW', { 'worker.safer': '3', 'child.safer': '5' });
    await answer('Cedar', '2026-06-10', 'BASELINE', { 'worker.safer': '1' });
    await answer('Cedar', '2026-11-05', 'REVIEW', { 'worker.safer': '5' });
    const all = await figures('aldermoor/imogen');
    const of = (item: string) =>
      ['further', 'same', 'back'].map(
        (part) => all.find((each) => each.id === item && each.part === part)?.n,
      );
    expect(of('worker.safer'), 'November is not October yet').toEqual([1, 1, 0]);
    expect(all.find((each) => each.id === 'worker.safer')?.d).toBe(2);
    expect(of('child.safer'), 'what was not said is no place to begin from').toEqual([0, 0, 1]);
  });
});

describe('a number as it is shown', () => {
  it('inside the team exact and with what it is out of', () => {
    expect(shown({ n: 2, d: 8 }, true)).toBe('2 of 8 (25%)');
    expect(shown({ n: 0, d: 0 }, true)).toBe('0 of 0');
  });
  it('outside, 1 to 5 are held back and others rounded to the nearest 5', () => {
    expect(shown({ n: 1, d: 8 }, false)).toBe('5 or fewer of 10');
    expect(shown({ n: 0, d: 5 }, false)).toBe('0 of 5 or fewer');
    expect(shown({ n: 12, d: 38 }, false)).toBe('10 of 40');
  });
});
