import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postingIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import type { Work } from '../../platform/http/work.ts';
import { relate } from '../access/index.ts';
import { currentFacts, recordFact } from '../people/index.ts';
import { addLine, correctLine, linesOf, movesConsidered, placementOn, takeOutLine } from './index.ts';
import { lineVersions } from './line.store.ts';
import { backInEducation, emptyLine, movesCounted, overlaps, wrongWith } from './line.ts';
import { heldChild, on } from './outcomes.access.ts';

let w: World;
let child: string;
const sam = <T>(act: (work: Work) => Promise<T>) => w.act('aldermoor/sam', act);
const fact = async (kind: string) =>
  (await sam((work) => currentFacts(work.tx, child))).find((each) => each.kind === kind);
beforeAll(async () => {
  w = await world();
});
beforeEach(async () => {
  child = await heldChild(w);
});
const foster = { from: on('2026-01-10'), code: 'FOSTER', source: 'his worker' };

describe('where a child lived', () => {
  it('a new place ends the one before on the day of the move, with why', async () => {
    await sam((work) => addLine(work, child, 'PLACEMENT', foster));
    await sam((work) =>
      addLine(work, child, 'PLACEMENT', {
        ...{
          from: on('2026-05-03'),
          code: 'RESIDENTIAL',
          area: 'OUT',
          source: 'letter',
          endOfBefore: 'HARM',
        },
      }),
    );
    const lines = await sam((work) => linesOf(work.tx, child, ['PLACEMENT']));
    expect(lines.map((l) => [l.code, l.from.toString(), l.to?.toString() ?? null, l.endReason])).toEqual([
      ['RESIDENTIAL', '2026-05-03', null, null],
      ['FOSTER', '2026-01-10', '2026-05-03', 'HARM'],
    ]);
    expect((await sam((work) => placementOn(work.tx, child, on('2026-05-03'))))?.code).toBe('RESIDENTIAL');
    expect((await sam((work) => placementOn(work.tx, child, on('2026-05-02'))))?.code).toBe('FOSTER');
    expect(await sam((work) => placementOn(work.tx, child, on('2025-05-02')))).toBeUndefined();
  });
  it('a place that overlaps another says which one, with its days', async () => {
    await sam((work) => addLine(work, child, 'PLACEMENT', { ...foster, to: on('2026-03-01') }));
    await expect(
      sam((work) =>
        addLine(work, child, 'PLACEMENT', { from: on('2026-02-01'), code: 'SECURE', source: 'letter' }),
      ),
    ).rejects.toMatchObject({
      fields: { from: expect.stringContaining('Foster carers, 10 January 2026 to 1 March 2026') },
    });
  });
  it('an earlier place may end on the day on which the next begins, and no later', async () => {
    await sam((work) => addLine(work, child, 'PLACEMENT', foster));
    const earlier = (to: string) =>
      sam((work) =>
        addLine(work, child, 'PLACEMENT', {
          ...{ from: on('2025-06-01'), to: on(to), code: 'KINSHIP', source: 'nan' },
        }),
      );
    await expect(earlier('2026-01-11')).rejects.toMatchObject({ fields: { from: expect.any(String) } });
    await earlier('2026-01-10');
    expect((await fact('PLACEMENT_TYPE'))?.codes, 'the newest place stays the fact').toEqual(['FOSTER']);
  });
  it('two people who add a place at once: one of them meets the other’s', async () => {
    const secure = { from: on('2026-01-20'), to: on('2026-02-20'), code: 'SECURE', source: 'letter' };
    const both = await Promise.allSettled([
      sam((work) => addLine(work, child, 'PLACEMENT', secure)),
      w.act('aldermoor/priya', (work) => addLine(work, child, 'PLACEMENT', secure)),
    ]);
    expect(both.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
  it('is typed once: the newest place and schooling are the facts of the record', async () => {
    await sam((work) => addLine(work, child, 'PLACEMENT', foster));
    await sam((work) =>
      addLine(work, child, 'EDUCATION', {
        ...{ from: on('2026-02-01'), code: 'PART_TIME', setting: 'Castle Road School', source: 'school' },
      }),
    );
    expect((await fact('PLACEMENT_TYPE'))?.codes).toEqual(['FOSTER']);
    expect((await fact('PLACEMENT_TYPE'))?.asOf.toString()).toBe('2026-01-10');
    expect((await fact('EDUCATION_STATUS'))?.codes).toEqual(['PART_TIME']);
    expect((await fact('EDUCATION_SETTING'))?.words).toBe('Castle Road School');
  });
  it('an education lead, who writes no facts, adds schooling all the same', async () => {
    await w.act('aldermoor/ed', (work) =>
      addLine(work, child, 'EDUCATION', { from: on('2026-02-01'), code: 'SCHOOL', source: 'school' }),
    );
    expect(await fact('EDUCATION_STATUS')).toBeUndefined();
    expect(await sam((work) => linesOf(work.tx, child, ['EDUCATION']))).toHaveLength(1);
  });
  it('stays where it was written when the child moves to another authority, which reads it by a grant and changes nothing', async () => {
    const lineId = await sam((work) => addLine(work, child, 'PLACEMENT', foster));
    await w.act('aldermoor/mo', (work) =>
      relate(work, {
        ...{
          childId: child,
          kind: 'GRANTED',
          postingId: postingIdOf('brackenford/kit'),
          basis: 'moved there',
        },
      }),
    );
    const kit = <T>(act: (work: Work) => Promise<T>) => w.act('brackenford/kit', act);
    expect(await kit((work) => linesOf(work.tx, child))).toHaveLength(1);
    await expect(
      kit((work) => correctLine(work, { lineId, version: 1 }, { ...foster, code: 'SECURE' })),
    ).rejects.toThrow();
    await expect(kit((work) => addLine(work, child, 'PLACEMENT', foster))).rejects.toThrow();
  });
});

describe('what is wrong with a line', () => {
  const today = on('2026-11-20');
  const born = on('2011-05-02');
  const checks = { kind: 'PLACEMENT', bornOn: born, isBirthExact: true, today, others: [] } as const;
  const place = (from: string, to?: string) => ({ ...emptyLine(on(from)), to: to ? on(to) : null });
  it('a day before the child was born, a day that has not come, an end before the beginning', () => {
    expect(wrongWith(place('2011-05-01'), checks).from).toContain('2 May 2011');
    expect(wrongWith(place('2026-11-21'), checks).from).toContain('move that was considered');
    expect(wrongWith(place('2026-03-02', '2026-03-01'), checks).to).toBe('Must not be before the first day');
    expect(wrongWith(place('2026-03-02', '2026-11-21'), checks).to).toContain('while it goes on');
    expect(wrongWith(place('2026-03-02', '2026-03-02'), checks)).toEqual({});
  });
  it('an estimated birth date refuses nothing', () => {
    expect(wrongWith(place('2011-05-01'), { ...checks, isBirthExact: false })).toEqual({});
  });
  it('a move cannot be decided before it was considered', () => {
    const move = { ...emptyLine(on('2026-03-02')), decidedOn: on('2026-03-01') };
    expect(wrongWith(move, { ...checks, kind: 'MOVE' }).decidedOn).toContain('considered');
  });
  it('places that go on without end meet whatever comes after them', () => {
    expect(overlaps(place('2026-01-01'), place('2026-06-01'))).toBe(true);
    expect(overlaps(place('2026-01-01', '2026-06-01'), place('2026-06-01'))).toBe(false);
    expect(overlaps(place('2026-06-01'), place('2026-01-01', '2026-06-02'))).toBe(true);
    expect(overlaps(place('2026-06-01'), place('2026-06-01'))).toBe(true);
    expect(overlaps(place('2026-06-01', '2026-06-01'), place('2026-06-01'))).toBe(false);
  });
});

describe('moves that were considered', () => {
  it('are counted with those avoided, and are no place where the child lived', async () => {
    const move = (outcome: string, code = 'SECURE') =>
      sam((work) =>
        addLine(work, child, 'MOVE', {
          ...{
            from: on('2026-03-02'),
            code,
            outcome,
            area: 'OUT',
            band: 'W5000',
            words: 'Three nights away',
          },
        }),
      );
    await move('AVOIDED');
    await move('MADE', 'RESIDENTIAL');
    await move('UNDECIDED');
    const moves = await sam((work) => movesConsidered(work.tx, child));
    expect(movesCounted(moves)).toEqual({ considered: 3, avoided: 1 });
    expect(await fact('PLACEMENT_TYPE')).toBeUndefined();
    const lines = await w.admin<{ line: string }>(
      `select line from people.timeline_event where child_id = $1 and kind = 'outcome' order by line`,
      [child],
    );
    expect(lines.map((each) => each.line)).toContain(
      "A move was considered: Secure children's home; avoided",
    );
  });
});

describe('back in school', () => {
  const line = (from: string, code: string, to?: string) => ({
    ...{ from: on(from), to: to ? on(to) : null, code },
  });
  it('is the first day in education after being out, while it goes on', () => {
    const out = line('2025-01-01', 'MISSING_EDUCATION', '2026-03-01');
    expect(backInEducation([line('2026-03-01', 'SCHOOL'), out])?.toString()).toBe('2026-03-01');
    expect(
      backInEducation([
        line('2026-06-01', 'COLLEGE'),
        line('2026-03-01', 'ALTERNATIVE', '2026-06-01'),
        out,
      ])?.toString(),
    ).toBe('2026-03-01');
    expect(backInEducation([out])).toBeUndefined();
    expect(backInEducation([line('2026-03-01', 'SCHOOL')]), 'never out').toBeUndefined();
    expect(backInEducation([line('2026-03-01', 'SCHOOL', '2026-05-01'), out])).toBeUndefined();
  });
});

describe('a line', () => {
  it('that is corrected keeps how it read before, and why', async () => {
    const lineId = await sam((work) => addLine(work, child, 'PLACEMENT', foster));
    await sam((work) =>
      correctLine(work, { lineId, version: 1, because: 'It was his aunt' }, { ...foster, code: 'KINSHIP' }),
    );
    const versions = await sam((work) => lineVersions(work.tx, lineId));
    expect(versions.map((l) => [l.version, l.code, l.changeReason])).toEqual([
      [2, 'KINSHIP', 'It was his aunt'],
      [1, 'FOSTER', null],
    ]);
    expect((await fact('PLACEMENT_TYPE'))?.codes).toEqual(['KINSHIP']);
  });
  it('corrected by two at once: the second sees the first', async () => {
    const lineId = await sam((work) =>
      addLine(work, child, 'CHANGE', { from: on('2026-02-01'), words: 'He slept' }),
    );
    await sam((work) =>
      correctLine(work, { lineId, version: 1 }, { from: on('2026-02-01'), words: 'He slept all night' }),
    );
    await expect(
      w.act('aldermoor/priya', (work) =>
        correctLine(work, { lineId, version: 1 }, { from: on('2026-02-01'), words: 'Mine' }),
      ),
    ).rejects.toMatchObject({ theirs: { words: { value: 'He slept all night' } }, version: 2 });
    await expect(
      sam((work) => takeOutLine(work, { lineId, version: 1, because: 'Wrong child' })),
    ).rejects.toMatchObject({ version: 2 });
  });
  it('of one agency that must share its notes is not read by another that must', async () => {
    await w.act('aldermoor/ed', (work) =>
      addLine(work, child, 'ACHIEVEMENT', { from: on('2026-02-01'), words: 'First in the maths class' }),
    );
    const read = (who: string) => w.act(who, (work) => linesOf(work.tx, child));
    expect(await read('aldermoor/ed')).toHaveLength(1);
    expect(await read('aldermoor/gwen')).toHaveLength(0);
    expect(await read('aldermoor/sam')).toHaveLength(1);
  });
  it('keeps the child’s own words letter by letter', async () => {
    const ownWords = '  قال «لا» — \u200fثم ذهب  ';
    await sam((work) => addLine(work, child, 'CHANGE', { from: on('2026-02-01'), words: 'ذهب', ownWords }));
    expect((await sam((work) => linesOf(work.tx, child)))[0]?.ownWords).toBe(ownWords);
  });
  it('a fact written later by hand does not change the history', async () => {
    await sam((work) => addLine(work, child, 'PLACEMENT', foster));
    await sam((work) =>
      recordFact(work, { childId: child, kind: 'PLACEMENT_TYPE', codes: ['PARENTS'], source: 'his mother' }),
    );
    expect((await sam((work) => linesOf(work.tx, child)))[0]?.code).toBe('FOSTER');
  });
});
