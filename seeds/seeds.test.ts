import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sessionPort } from '../src/modules/accounts/index.ts';
import { createChild, findChild } from '../src/modules/people/index.ts';
import { type World, world } from '../tests/support/world.ts';
import { randomFrom } from './scale/random.ts';
import { scaleChildren, timelineOf } from './scale/scale-children.ts';
import { scaleStructure } from './scale/scale-structure.ts';
import { readSeedFile } from './seed-file.ts';
import { seedIds } from './seed-ids.ts';
import { type SeedDeps, seedWorld } from './seed-world.ts';

const someIds = (story: string) => {
  const ids = seedIds(story);
  return [ids.next(), ids.next(), ids.next()];
};

describe('ids of a story', () => {
  it('are the same in every load, and others for another story', () => {
    expect(someIds('one')).toEqual(someIds('one'));
    expect(someIds('one')).not.toEqual(someIds('another'));
  });
  it('grow, so that newest first agrees with the order of telling', () => {
    expect(someIds('one').toSorted()).toEqual(someIds('one'));
    expect(someIds('one')[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('the world a story is told in', () => {
  let w: World;
  let deps: SeedDeps;
  beforeAll(async () => {
    w = await world();
    const enterPublic = async (...given: Parameters<ReturnType<typeof sessionPort>['enterPublic']>) =>
      (await sessionPort(false).enterPublic(...given)).actor;
    deps = { database: w.database, events: w.acting.events, enterPublic };
  });

  it('counts days by the calendar and hours by the clock, through the night the clocks go back', () => {
    const seed = seedWorld(deps, 'clock change', Temporal.Instant.from('2026-10-25T12:00:00Z'));
    expect(seed.at({ days: 1, time: '12:00' }).toString()).toBe('2026-10-24T11:00:00Z');
    expect(seed.at({ hours: 24 }).toString()).toBe('2026-10-24T12:00:00Z');
    expect(seed.at({ days: -1 }).toString()).toBe('2026-10-26T12:00:00Z');
    expect(seed.day(25).toString()).toBe('2026-09-30');
  });
  it('lets a posting act in the past by its own rules, and the audit says when and who', async () => {
    const seed = seedWorld(deps, 'a story', w.clock.now());
    const when = seed.at({ days: 40, time: '10:15' });
    const id = await seed.as('aldermoor/fern', when, (work) =>
      createChild(work, { givenName: 'Corin', source: 'story' }),
    );
    expect(id).toBe(someIds('a story')[0]);
    const [row] = await w.admin<{ at: string; posting: string }>(
      `select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, posting_id as posting from audit.event where event = 'seed.told'`,
    );
    expect(row).toEqual({ at: when.toString(), posting: seed.posting('aldermoor/fern') });
    await expect(
      seed.as('aldermoor/ada', when, (work) => createChild(work, { givenName: 'No', source: 'story' })),
    ).rejects.toThrow('row-level security');
  });
  it('lets somebody without an account act towards one authority, who can read nothing', async () => {
    const seed = seedWorld(deps, 'visitor', w.clock.now());
    const known = await seed.as('aldermoor/fern', seed.now, (work) =>
      createChild(work, { givenName: 'Hidden', source: 'story' }),
    );
    const seen = await seed.asVisitor('aldermoor', seed.now, async (work) => [
      work.actor.role,
      work.actor.authorityCode,
      await findChild(work.tx, known),
    ]);
    expect(seen).toEqual(['PUBLIC', 'aldermoor', undefined]);
  });
});

describe('the benchmark’s data set', () => {
  const day = { start: Date.UTC(2026, 10, 16) };
  const children = () => [...scaleChildren(1, 200, day, randomFrom('children of aldermoor'))];
  it('is the same in every run of the same day', () => {
    expect(children()).toEqual(children());
    const lines = (seed: string) => [
      ...timelineOf(children()[3] as ReturnType<typeof children>[number], randomFrom(seed)),
    ];
    expect(lines('a')).toEqual(lines('a'));
    expect(lines('a')).not.toEqual(lines('b'));
  });
  it('has sixty lines a child on average, two hundred for one in twenty-five, two thousand for one', () => {
    const lines = children().map((child) => child.lines);
    const usual = lines.filter((count) => count < 2000);
    expect([lines.length - usual.length, usual.reduce((sum, count) => sum + count, 0)]).toEqual([
      1,
      200 * 60 - 60,
    ]);
    expect(lines.filter((count) => count === 200).length).toBe(8);
  });
  it('has no line before we knew the child, and none in the future', () => {
    for (const child of children().slice(0, 20))
      for (const line of timelineOf(child, randomFrom('x'))) {
        const at = Temporal.Instant.from(line.at).epochMilliseconds;
        expect(at >= Math.floor(child.knownFrom) && at <= day.start).toBe(true);
      }
  });
  it('has ten authorities of fifty people, each with every role the benchmark signs in as', () => {
    const authorities = scaleStructure();
    expect(authorities.map((a) => a.postings.length)).toEqual(Array(10).fill(50));
    for (const role of ['TEAM_WORKER', 'TEAM_MANAGER', 'FRONT_DOOR', 'SERVICE_MANAGER'])
      expect(authorities.every((a) => a.postings.some((p) => p.role === role))).toBe(true);
  });
});

describe('the seed file that the how-to shows', () => {
  it('is one', () => {
    const page = readFileSync(path.join(import.meta.dirname, '../docs/how-to/load-a-seed-file.md'), 'utf8');
    const example = /```json\n(.*?)```/s.exec(page)?.[1] ?? '';
    expect(readSeedFile(example)).toHaveProperty('file');
  });
});
