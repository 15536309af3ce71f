import { assemble } from '../src/app.ts';
import { enterAs } from '../src/modules/access/index.ts';
import { recordEntries } from '../src/modules/audit/index.ts';
import { figuresOf } from '../src/modules/missing/index.ts';
import { systemClock, systemIds } from '../src/platform/clock/clock.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { sql } from '../src/platform/db/sql.ts';
import { actAs } from '../src/platform/http/act.ts';
import { median } from './measure.ts';

const ROUNDS = 15;
/** Median milliseconds of M1 to M20 for one authority and a year, and of one bare count of the same rows, as the co-ordinator. */
export async function figuresForBench(
  appUrl: string,
  posting: string,
): Promise<{ figuresMs: number; countMs: number }> {
  const database = openDatabase(appUrl, 1);
  const { events } = assemble({ secret: 'not used', isSecure: false, isEvaluation: true, personas: [] });
  const deps = { database, events, clock: systemClock, ids: systemIds, record: recordEntries, enterAs };
  const to = systemClock.now();
  const stretch = { from: to.subtract({ hours: 24 * 365 }), to };
  try {
    return await actAs(deps, posting, { event: 'bench.read' }, async (work) => {
      const [figures, counts]: [number[], number[]] = [[], []];
      for (let n = 0; n < ROUNDS; n++) {
        const began = performance.now();
        await figuresOf(work, stretch);
        const between = performance.now();
        await work.tx.one(
          sql`select count(*) as n from missing.episode where missing_from >= ${stretch.from} and missing_from < ${to}`,
        );
        figures.push(between - began);
        counts.push(performance.now() - between);
      }
      return { figuresMs: median(figures), countMs: median(counts) };
    });
  } finally {
    await database.close();
  }
}
