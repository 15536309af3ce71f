import { beforeAll, expect, it } from 'vitest';
import { type World, world } from '../../../tests/support/world.ts';
import { createChild, recordIdentifier } from '../people/index.ts';
import { beginImport, importNextBatch, type MissingFiles, readMissingFiles } from './import.commands.ts';

const CASS = 'aldermoor/cass';
const NUMBER = 'T1';
let w: World;
beforeAll(async () => {
  w = await world();
});
const childWith = (number: string) =>
  w.act(CASS, async (work) => {
    const bornOn = Temporal.PlainDate.from('2010-05-02');
    const id = await createChild(work, { givenName: 'Orla', familyName: 'Brook', bornOn, source: 'test' });
    await recordIdentifier(work, { childId: id, kind: 'local', value: number, source: 'test' });
    return id;
  });
const files: MissingFiles = {
  format: 'ssda903-missing',
  missing: Buffer.from(`CHILD,DOB,MISSING,MIS_START,MIS_END\n${NUMBER},02/05/2010,M,01/09/2026,03/09/2026\n`),
};
const bring = () =>
  w.act(CASS, async (work) => {
    const read = readMissingFiles(files, Temporal.PlainDate.from('2026-11-16'));
    const state = await beginImport(work, files, { fileName: 'missing.csv' });
    return (await importNextBatch(work, state, read)).rows.map((row) => row.state);
  });

it('a file says nothing of a child who is hidden from whoever brings it: the same rows are as new as anybody’s', async () => {
  const hidden = await childWith(NUMBER);
  expect(await bring()).toEqual(['new']);
  await w.admin(
    `insert into access.restriction (authority_id, id, child_id, level, reason, set_by, from_at)
     select authority_id, gen_random_uuid(), $1, 'sealed', 'test', recorded_by, $2 from missing.episode where child_id = $1`,
    [hidden, w.clock.now().toString()],
  );
  expect(await bring()).toEqual(['not known here']);
  await childWith(NUMBER);
  expect(await bring()).toEqual(['new']);
});
