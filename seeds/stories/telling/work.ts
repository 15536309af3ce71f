import { childrenHeld } from '../../../src/modules/access/index.ts';
import { findChildren } from '../../../src/modules/people/index.ts';
import {
  beginGroup,
  findGroup,
  joinGroup,
  recordGroupSession,
  recordSession,
  type SessionInput,
  writeGroupNote,
} from '../../../src/modules/work/index.ts';
import type { Ago, SeedWorld } from '../../seed-world.ts';

/** A child by first name, of those whom the worker works with. */
export async function childOf(seed: SeedWorld, worker: string, name: string): Promise<string> {
  return seed.as(worker, seed.now, async (work) => {
    const held = await childrenHeld(work.tx, ['CO_WORKER', 'ALLOCATED'], work.actor.postingId, work.now);
    const child = (await findChildren(work.tx, held)).find((each) => each.givenName === name);
    if (!child) throw new Error(`${worker} does not work with ${name}`);
    return child.id;
  });
}

export type Told = Omit<SessionInput, 'outcome' | 'way'> & Partial<Pick<SessionInput, 'outcome' | 'way'>>;
/** Sessions and attempts, each written down at once, oldest first; what is planned is planned today. */
export async function workedWith(
  seed: SeedWorld,
  worker: string,
  name: string,
  days: readonly (readonly [Ago, Told])[],
): Promise<void> {
  const child = await childOf(seed, worker, name);
  for (const [ago, told] of days) {
    const isPlanned = told.outcome === 'PLANNED';
    const planned = isPlanned ? { at: seed.at(ago) } : {};
    await seed.as(worker, isPlanned ? seed.now : seed.at(ago), (work) =>
      recordSession(work, child, { outcome: 'HELD', way: 'IN_PERSON', ...planned, ...told }),
    );
  }
}

export interface GroupTold {
  name: string;
  aim: string;
  heldWhere: string;
  /** Who brings whom: each worker adds the children they work with. */
  comes: readonly (readonly [worker: string, child: string])[];
  met: readonly { ago: Ago; what: string; minutes: number; notes: Readonly<Record<string, string>> }[];
}
/** A group that met: each child's note by the worker who brought them, on that child's record. */
export async function groupMet(seed: SeedWorld, g: GroupTold): Promise<void> {
  const [first] = g.comes;
  if (!first) throw new Error('A group needs somebody who comes');
  const begun = g.met[0]?.ago ?? { days: 1 };
  const groupId = await seed.as(first[0], seed.at(begun), (work) =>
    beginGroup(work, { name: g.name, aim: g.aim, heldWhere: g.heldWhere }),
  );
  const known = async (work: Parameters<typeof joinGroup>[0]) => {
    const group = await findGroup(work.tx, groupId);
    if (!group) throw new Error(`${g.name} is not known to ${work.actor.staffName}`);
    return group;
  };
  const ids = new Map<string, string>();
  for (const [worker, name] of g.comes) {
    const child = await childOf(seed, worker, name);
    ids.set(name, child);
    await seed.as(worker, seed.at(begun), async (work) => joinGroup(work, await known(work), child));
  }
  for (const { ago, notes, ...met } of g.met) {
    const session = await seed.as(first[0], seed.at(ago), async (work) =>
      recordGroupSession(work, await known(work), met),
    );
    for (const [worker, name] of g.comes)
      await seed.as(worker, seed.at(ago), (work) =>
        writeGroupNote(work, session, {
          childId: ids.get(name) ?? '',
          came: notes[name] !== undefined,
          happened: notes[name],
        }),
      );
  }
}
