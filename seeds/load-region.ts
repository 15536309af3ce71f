import { loadStructure, postingIdOf } from './region/load-structure.ts';
import { region } from './region/structure.ts';
import {
  asOwner,
  beginStep,
  endStep,
  isEmptyDatabase,
  type PostedPerson,
  postedPeople,
  seedSteps,
} from './seed.store.ts';
import { type SeedDeps, seedWorld } from './seed-world.ts';
import { stories } from './stories/index.ts';

export interface RegionLoad extends SeedDeps {
  adminUrl: string;
  secret: string;
  now: Temporal.Instant;
  say(line: string): void;
}

const STRUCTURE = 'structure of the region';

/**
 * Loads the invented region where nothing has been loaded; goes on where a load was cut short. A story that was cut
 * short in the middle is left as it is. Does nothing in a database that somebody else filled.
 */
export async function loadRegion(load: RegionLoad): Promise<{ told: number; isLoaded: boolean }> {
  return asOwner(load.adminUrl, async (client) => {
    const steps = new Map((await seedSteps(client)).map((step) => [step.name, step]));
    const began = steps.get(STRUCTURE);
    if (began ? began.isDone : !(await isEmptyDatabase(client))) return { told: 0, isLoaded: false };
    const now = began ? Temporal.Instant.from(began.loadedAt) : load.now;
    if (!began) {
      load.say('Loading the invented region of Northmoor.');
      await loadStructure(load.adminUrl, region, load.secret, now.subtract({ hours: 24 * 365 * 3 }));
      await beginStep(client, STRUCTURE, now);
    }
    let told = 0;
    for (const story of stories) {
      if (steps.has(story.name)) continue;
      await beginStep(client, story.name, now);
      await story.run(seedWorld(load, story.name, now));
      await endStep(client, story.name);
      told += 1;
    }
    await endStep(client, STRUCTURE);
    return { told, isLoaded: true };
  });
}

const placeInStructure = new Map(
  region.flatMap((a) => a.postings).map((p, place) => [postingIdOf(p.handle), place]),
);

/** Everybody of the invented region, and of other data one person for each role, to be entered as in an evaluation. */
export async function personasOf(adminUrl: string, now: Temporal.Instant): Promise<PostedPerson[]> {
  const place = (p: PostedPerson) => placeInStructure.get(p.postingId) ?? placeInStructure.size;
  const people = await asOwner(adminUrl, (client) => postedPeople(client, now));
  const chosen = new Map<string, PostedPerson>();
  for (const p of people.toSorted((one, other) => place(one) - place(other))) {
    const key = placeInStructure.has(p.postingId) ? p.postingId : `${p.authority}|${p.role}`;
    if (!chosen.has(key)) chosen.set(key, p);
  }
  return [...chosen.values()];
}
