import { childrenHeld } from '../../../src/modules/access/index.ts';
import {
  acceptSuggestion,
  addEntry,
  declareFirstVersion,
  dismissSuggestion,
  LOG_KINDS,
  overrideGate,
  suggestionsOf,
  type Theme,
} from '../../../src/modules/chronology/index.ts';
import { findChildren } from '../../../src/modules/people/index.ts';
import type { SeedWorld } from '../../seed-world.ts';

/** Why it matters and what it did to the child, of the first suggested line that begins so. */
export type Meant = readonly [begins: string, significance: string, effect: string];
export interface Remembered {
  /** Years, or years and months, before loading. */
  ago: readonly [years: number, months?: number];
  happened: string;
  significance: string;
  effect: string;
  ownWords?: string;
  themes: Theme[];
  source: string;
  sourceAgency?: string;
}
export interface Chronicle {
  /** First name of a child whom the worker works with. */
  child: string;
  worker: string;
  remembered?: readonly Remembered[];
  meant?: readonly Meant[];
  /** Lines that say what was done about the record, not what happened to the child. */
  leftOut?: readonly string[];
  /** Days ago on which a first version was done. */
  firstVersion?: number;
  /** Why work began before there was one. */
  begunBecause?: string;
}

/** What a worker makes of a child's timeline, in one sitting some days ago. */
export async function chronicled(seed: SeedWorld, daysAgo: number, c: Chronicle): Promise<void> {
  await seed.as(c.worker, seed.at({ days: daysAgo, time: '15:10' }), async (work) => {
    const held = await childrenHeld(work.tx, ['CO_WORKER', 'ALLOCATED'], work.actor.postingId, work.now);
    const child = (await findChildren(work.tx, held)).find((each) => each.givenName === c.child);
    if (!child) throw new Error(`${c.worker} does not work with ${c.child}`);
    const childId = child.id;
    for (const { ago, ...told } of c.remembered ?? []) {
      const [years, months] = ago;
      const on = seed.today.subtract({ years, months: months ?? 0 }).with({ day: 1 });
      const date =
        months === undefined
          ? ({ on: on.with({ month: 1 }), precision: 'ABOUT_YEAR' } as const)
          : ({ on, precision: 'MONTH' } as const);
      await addEntry(work, childId, { ...told, date });
    }
    const lines = await suggestionsOf(work.tx, childId, { without: LOG_KINDS, most: 500 });
    for (const [begins, significance, effect] of c.meant ?? []) {
      const line = lines.find((each) => each.line.startsWith(begins));
      if (!line) throw new Error(`${c.child}: no line begins with ${begins}`);
      await acceptSuggestion(work, { childId, eventId: line.id }, { significance, effect });
    }
    for (const words of c.leftOut ?? []) {
      const line = lines.find((each) => each.line === words);
      const of = { childId, andSameLines: true };
      if (line)
        await dismissSuggestion(
          work,
          { ...of, eventId: line.id },
          'Routine: it changed nothing for the child',
        );
    }
    if (c.begunBecause) await overrideGate(work, childId, c.begunBecause);
    if (c.firstVersion !== undefined) await declareFirstVersion(work, childId, seed.day(c.firstVersion));
  });
}
