import { beforeAll, describe, expect, it } from 'vitest';
import { postingIdOf, staffIdOf } from '../../../seeds/region/load-structure.ts';
import { type World, world } from '../../../tests/support/world.ts';
import { sql } from '../../platform/db/sql.ts';
import { createChild } from '../people/index.ts';
import { supervise } from './oversight-testing.ts';

let w: World;
const child = async (givenName: string) => {
  const id = await w.act('aldermoor/mo', (work) =>
    createChild(work, { givenName, familyName: 'Fennel', source: 'test' }),
  );
  await w.admin(
    `insert into access.relationship (authority_id, id, child_id, kind, holder_posting_id, from_at, basis)
     select 1, gen_random_uuid(), $1, 'NAMED', p, '2026-01-01', 'test' from unnest($2::uuid[]) p`,
    [id, ['aldermoor/mo', 'aldermoor/imogen'].map(postingIdOf)],
  );
  return id;
};
interface Row {
  id: string;
  version: number;
  childId: string;
  supervisionId?: string | null;
}
const write = (who: string, { id, version, childId, supervisionId = null }: Row) =>
  w.act(who, (work) =>
    work.tx.run(sql`insert into oversight.entry (authority_id, id, version, child_id, supervision_id, is_decision, on_day, progress, why_corrected, written_at, written_by, writer_staff)
      values (1, ${id}, ${version}, ${childId}, ${supervisionId}::uuid, false, '2026-11-16', 'x', ${version === 1 ? null : 'A slip'}, ${work.now},
        ${postingIdOf(who)}, ${staffIdOf(who)})`),
  );
let first: string;
let second: string;
beforeAll(async () => {
  w = await world();
  first = await child('Robin');
  second = await child('Wren');
});

describe('a correction of management oversight', () => {
  const id = '0192f0c1-2f6b-7c3a-9f64-6a1a1c1d0001';
  it('is of what was written: not of another child, of nothing, nor of a supervision that others held', async () => {
    const supervision = await supervise(w);
    await write('aldermoor/imogen', { id, version: 1, childId: first });
    const other = '0192f0c1-2f6b-7c3a-9f64-6a1a1c1d0002';
    const wrong: Row[] = [
      { id, version: 2, childId: second },
      { id, version: 3, childId: first },
      { id: other, version: 2, childId: first },
      { id, version: 2, childId: first, supervisionId: supervision },
      { id: other, version: 2, childId: first, supervisionId: supervision },
      { id: other, version: 1, childId: first, supervisionId: supervision },
    ];
    for (const row of wrong)
      await expect(write('aldermoor/imogen', row), JSON.stringify(row)).rejects.toThrow();
    expect(await write('aldermoor/mo', { id, version: 2, childId: first })).toBe(1);
  });
});
