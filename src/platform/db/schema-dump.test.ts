import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { emptyDatabase, testDatabase } from '../../../tests/support/database.ts';
import { dumpSchema } from './schema-dump.ts';

async function arranged(...statements: string[]): Promise<string> {
  const database = await emptyDatabase();
  const client = new Client(database.adminUrl);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
  return dumpSchema(database.adminUrl);
}

const table = 'create schema house; create table house.room (id int primary key, name text not null)';

describe('the written-down schema', () => {
  it('is what the migrations make; refresh it with `node scripts/dump-schema.mjs`', async () => {
    const database = await testDatabase();
    const committed = readFileSync(path.join(import.meta.dirname, '../../../db/schema.sql'), 'utf8');
    expect(await dumpSchema(database.adminUrl)).toBe(committed);
  });

  it('does not depend on the order in which things were made', async () => {
    const parts = [
      'create view house.door as select id from house.room',
      'create index by_name on house.room (name)',
    ];
    expect(await arranged(table, ...parts)).toBe(await arranged(table, ...parts.reverse()));
  });

  it.each([
    ['a column', 'alter table house.room add width int'],
    ['a constraint', 'alter table house.room add check (id > 0)'],
    ['an index', 'create index by_name on house.room (name)'],
    ['row security', 'alter table house.room enable row level security'],
    ['forced row security', 'alter table house.room enable row level security, force row level security'],
    ['a policy', 'create policy "guests see rooms" on house.room for select using (id > 1)'],
    ['a grant', 'grant select on house.room to public'],
    ['a grant on a column', 'grant update (name) on house.room to public'],
    ['a view', 'create view house.door as select id from house.room'],
    ['a function', 'create function house.one() returns int language sql return 1'],
    [
      'who may call a function',
      'create function house.one() returns int language sql return 1; revoke execute on function house.one() from public',
    ],
    [
      'a trigger',
      'create trigger still before update on house.room for each row execute function pg_catalog.suppress_redundant_updates_trigger()',
    ],
    ['a comment', "comment on column house.room.name is 'as the guests call it'"],
    ['a type', "create type house.colour as enum ('blue')"],
  ])('shows %s', async (_, change) => {
    expect(await arranged(table, change)).not.toBe(await arranged(table));
  });
});
