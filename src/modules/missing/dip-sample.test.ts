import { describe, expect, it } from 'vitest';
import { type Drawable, drawSample, mulberry32, resultsOf, seedFrom, stratumOf } from './dip-sample.ts';

const population = (n: number, stratum: (i: number) => string | null = () => null): Drawable[] =>
  Array.from({ length: n }, (_, i) => ({ id: `e${String(i).padStart(3, '0')}`, stratum: stratum(i) }));

describe('the numbers of a draw', () => {
  it('follow from the seed: worked out by hand from the published steps', () => {
    const next = mulberry32(1);
    expect([next(), next(), next()].map((each) => each.toFixed(8))).toEqual([
      '0.62707394',
      '0.00273572',
      '0.52744704',
    ]);
  });
  it('are of another seed other numbers', () => {
    expect(mulberry32(2)()).not.toBe(mulberry32(1)());
  });
});

describe('a dip sample', () => {
  const draw = (seed: number) => drawSample(population(40), { method: 'RANDOM', wanted: 8, seed });
  it('is the same again for the same population, number and seed', () => {
    expect(draw(77)).toEqual(draw(77));
    expect(draw(77)).not.toEqual(draw(78));
  });
  it('takes nobody twice, and everybody when fewer are there than asked for', () => {
    expect(new Set(draw(5)).size).toBe(8);
    expect(drawSample(population(3), { method: 'RANDOM', wanted: 8, seed: 5 })).toHaveLength(3);
    expect(drawSample([], { method: 'STRATIFIED', wanted: 8, seed: 5 })).toEqual([]);
  });
  it('takes every record as often as the others, over many seeds', () => {
    const hits = new Map<string, number>();
    for (let seed = 0; seed < 4000; seed += 1)
      for (const id of drawSample(population(10), { method: 'RANDOM', wanted: 2, seed }))
        hits.set(id, (hits.get(id) ?? 0) + 1);
    for (const n of hits.values()) expect(Math.abs(n - 800)).toBeLessThan(120);
  });
  it('takes all who said no', () => {
    expect(drawSample(population(12), { method: 'DECLINED', wanted: 3, seed: 1 })).toHaveLength(12);
  });
  it('takes the four groups in turn, so that the small ones are there', () => {
    const groups = population(100, (i) =>
      stratumOf({ category: i < 90 ? 'HOME' : 'CARE', isInTime: i % 10 !== 0 }),
    );
    const drawn = drawSample(groups, { method: 'STRATIFIED', wanted: 8, seed: 9 });
    const found = Map.groupBy(drawn, (id) => groups.find((each) => each.id === id)?.stratum);
    expect([...found].map(([stratum, ids]) => `${stratum}: ${ids.length}`).toSorted()).toEqual([
      'From care, in time: 3',
      'From care, late: 1',
      'From home, in time: 2',
      'From home, late: 2',
    ]);
  });
  it('has a seed from an id that nobody chose', () => {
    expect(seedFrom('01900000-0000-7000-8000-0000000000ff')).toBe(255);
    expect(seedFrom('01900000-0000-7000-8000-0000ffffffff')).toBe(4_294_967_295);
  });
});

describe('the results', () => {
  it('count records with their n, and leave out those not looked at and lines that do not apply', () => {
    const results = resultsOf([
      { answers: { OFFERED: 'YES', HARM: 'NOT_APPLICABLE' }, grade: 'GOOD', theme: 'VOICE' },
      { answers: { OFFERED: 'PARTLY', HARM: 'NO' }, grade: 'INADEQUATE', theme: 'VOICE' },
      { answers: { OFFERED: 'NO' }, grade: null, theme: null },
    ]);
    expect([results.drawn, results.looked]).toEqual([3, 2]);
    const line = (code: string) => results.lines.find((each) => each.line === code);
    expect(line('OFFERED')).toMatchObject({ n: 2, counts: { YES: 1, PARTLY: 1, NO: 0, NOT_APPLICABLE: 0 } });
    expect(line('HARM')).toMatchObject({ n: 1, counts: { NO: 1, NOT_APPLICABLE: 1 } });
    expect(results.grades.map((each) => each.count)).toEqual([0, 1, 0, 1]);
    expect(results.themes).toEqual([{ label: 'The child’s voice is clear', count: 2 }]);
  });
});
