import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assemble } from '../src/app.ts';
import { type Database, openDatabase } from '../src/platform/db/database.ts';
import { testDatabase } from '../tests/support/database.ts';
import { loadRegion, personasOf, type RegionLoad } from './load-region.ts';
import { asOwner, seedSteps } from './seed.store.ts';
import { stories } from './stories/index.ts';

const now = Temporal.Instant.from('2026-11-16T09:30:00Z');
const secret = 'a secret for the tests of one run, long enough';
let load: RegionLoad;
let database: Database;
beforeAll(async () => {
  const { adminUrl, appUrl } = await testDatabase();
  database = openDatabase(appUrl, 2);
  const { events, sessions } = assemble({ secret, isSecure: false, isEvaluation: true, personas: [] });
  const enterPublic: RegionLoad['enterPublic'] = async (...given) =>
    (await sessions.enterPublic(...given)).actor;
  load = { adminUrl, secret, now, say: () => undefined, database, events, enterPublic };
});
afterAll(() => database.close());

describe('loading the invented region', () => {
  it('tells every story once, and remembers the moment everything is relative to', async () => {
    expect(await loadRegion(load)).toEqual({ isLoaded: true, told: stories.length });
    const steps = await asOwner(load.adminUrl, seedSteps);
    expect(steps.every((step) => step.isDone && Temporal.Instant.from(step.loadedAt).equals(now))).toBe(true);
    expect(steps.length).toBe(stories.length + 1);
  }, 120_000);
  it('does nothing the second time', async () => {
    expect(await loadRegion({ ...load, now: now.add({ hours: 48 }) })).toEqual({ isLoaded: false, told: 0 });
  });
  it('goes on where it was cut short, as of the same moment', async () => {
    await asOwner(load.adminUrl, (client) =>
      client.query("update seed.step set done_at = null where name = 'structure of the region'"),
    );
    expect(await loadRegion({ ...load, now: now.add({ hours: 48 }) })).toEqual({ isLoaded: true, told: 0 });
  });
  it('offers everybody of the region once, and never the service itself', async () => {
    const people = await personasOf(load.adminUrl, now);
    const names = people.map((person) => person.name);
    expect(new Set(people.map((person) => person.postingId)).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['Sam Quillfeather', 'Nell Ashgrove', 'Dan Ravensworth']));
    expect(people.some((person) => person.role === 'SYSTEM')).toBe(false);
  });
});
