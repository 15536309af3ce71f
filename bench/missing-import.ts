import { assemble } from '../src/app.ts';
import { enterAs } from '../src/modules/access/index.ts';
import { recordEntries } from '../src/modules/audit/index.ts';
import { beginImport, importNextBatch, readMissingFiles } from '../src/modules/missing/index.ts';
import { systemClock, systemIds } from '../src/platform/clock/clock.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { actAs } from '../src/platform/http/act.ts';
import { admin } from './stage.ts';

const day = (d: Temporal.PlainDate) =>
  `${String(d.day).padStart(2, '0')}/${String(d.month).padStart(2, '0')}/${d.year}`;

/** A file of the return about children who are there, of years before anything else is recorded of them. */
async function fileOf(adminUrl: string, authorityId: number, rows: number): Promise<Buffer> {
  const children = await admin<{ value: string; born: string }>(
    adminUrl,
    `select i.value, c.born_on::text as born from people.identifier i
       join people.child c on c.authority_id = i.authority_id and c.id = i.child_id
      where i.authority_id = $1 and i.kind = 'local' and c.born_on < '2014-01-01' order by i.value limit 5000`,
    [authorityId],
  );
  const each = Math.ceil(rows / Math.max(1, children.length));
  const first = Temporal.PlainDate.from('2014-02-01');
  const lines = children.flatMap(({ value, born }) =>
    Array.from({ length: each }, (_, n) => {
      const from = first.add({ days: 3 * n });
      return `${value},${day(Temporal.PlainDate.from(born))},M,${day(from)},${day(from.add({ days: 1 }))}`;
    }),
  );
  return Buffer.from(['CHILD,DOB,MISSING,MIS_START,MIS_END', ...lines.slice(0, rows), ''].join('\n'));
}

/** Rows a second of bringing a file of `rows` episodes in, as the co-ordinator, reading and comparing included. */
export async function importMissingForBench(
  appUrl: string,
  adminUrl: string,
  authorityId: number,
  rows = 100_000,
): Promise<{ rows: number; perSecond: number }> {
  const [posting] = await admin<{ id: string }>(
    adminUrl,
    `select id from access.posting where authority_id = $1 and role = 'MISSING_COORDINATOR' order by id limit 1`,
    [authorityId],
  );
  const missing = await fileOf(adminUrl, authorityId, rows);
  const database = openDatabase(appUrl, 1);
  const { events } = assemble({ secret: 'not used', isSecure: false, isEvaluation: true, personas: [] });
  const deps = { database, events, clock: systemClock, ids: systemIds, record: recordEntries, enterAs };
  const files = { format: 'ssda903-missing', missing } as const;
  const entry = { event: 'missing-import.written' };
  try {
    const began = performance.now();
    const read = readMissingFiles(files, systemClock.now().toZonedDateTimeISO('Europe/London').toPlainDate());
    let state = await actAs(deps, posting?.id ?? '', entry, (work) =>
      beginImport(work, files, { fileName: 'bench.csv' }),
    );
    let written = 0;
    for (let isFinished = false; !isFinished; ) {
      const done = await actAs(deps, posting?.id ?? '', entry, (work) => importNextBatch(work, state, read));
      ({ state, isFinished } = done);
      written += done.rows.filter((row) => row.state === 'new').length;
    }
    return { rows: written, perSecond: Math.round(written / ((performance.now() - began) / 1000)) };
  } finally {
    await database.close();
  }
}
