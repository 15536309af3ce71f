import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { type MigrationError, migrate, pendingMigrations, readMigrations } from './migrate.ts';

let folder: string;
let database: TestDatabase;

const file = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
const first = '-- expand\ncreate table room (name text primary key);\n';
const second = "-- expand\ninsert into room values ('blue');\n";

async function ask(sql: string): Promise<unknown[]> {
  const client = new Client(database.adminUrl);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'migrations-'));
  database = await emptyDatabase();
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

describe('migrating', () => {
  it('builds a database from nothing, in the order of the numbers', async () => {
    file('0001_rooms_first.sql', first);
    file('0002_rooms_second.sql', second);
    expect(await pendingMigrations(database.adminUrl, folder)).toHaveLength(2);
    const { applied } = await migrate(database.adminUrl, folder);
    expect(applied).toEqual(['0001_rooms_first.sql', '0002_rooms_second.sql']);
    expect(await ask('select * from room')).toEqual([{ name: 'blue' }]);
    expect(await pendingMigrations(database.adminUrl, folder)).toEqual([]);
  });

  it('does nothing the second time', async () => {
    file('0001_rooms_first.sql', first);
    await migrate(database.adminUrl, folder);
    expect(await migrate(database.adminUrl, folder)).toEqual({ applied: [] });
  });

  it('runs each migration once when two processes start together', async () => {
    file('0001_rooms_first.sql', first);
    file('0002_rooms_second.sql', `${second}select pg_sleep(0.1);`);
    const both = await Promise.all([migrate(database.adminUrl, folder), migrate(database.adminUrl, folder)]);
    expect(both.map(({ applied }) => applied.length).sort()).toEqual([0, 2]);
    expect(await ask('select * from room')).toHaveLength(1);
  });

  it('undoes the whole of a migration that fails, names its line, and keeps those before it', async () => {
    file('0001_rooms_first.sql', first);
    file('0002_rooms_second.sql', `${second}insert into nowhere\nvalues (1);\n`);
    await expect(migrate(database.adminUrl, folder)).rejects.toThrow(/0002_rooms_second.sql failed.*line 3/);
    expect(await ask('select name from migration.applied')).toEqual([{ name: '0001_rooms_first.sql' }]);
    expect(await ask('select * from room')).toEqual([]);
  });

  it('creates the roles first, with their passwords, and again without complaint', async () => {
    file('0001_rooms_first.sql', `${first}grant select on room to migrate_test_reader;`);
    const rolesFile = path.join(folder, 'roles.txt');
    writeFileSync(
      rolesFile,
      "do $$ begin if not exists (select from pg_roles where rolname = 'migrate_test_reader') then create role migrate_test_reader login; end if; end $$;",
    );
    const options = { rolesFile, passwords: { migrate_test_reader: "it's" } };
    await migrate(database.adminUrl, folder, options);
    await migrate(database.adminUrl, folder, options);
    const url = new URL(database.adminUrl);
    url.username = 'migrate_test_reader';
    url.password = "it's";
    const client = new Client(url.href);
    await client.connect();
    expect((await client.query('select current_user as me')).rows).toEqual([{ me: 'migrate_test_reader' }]);
    await client.end();
    await migrate(database.adminUrl, folder, options);
    await ask('drop owned by migrate_test_reader; drop role migrate_test_reader');
  });
});

describe('refusing to migrate', () => {
  it('refuses a migration that was changed after it ran', async () => {
    file('0001_rooms_first.sql', first);
    await migrate(database.adminUrl, folder);
    file('0001_rooms_first.sql', `${first}-- one more thought`);
    await expect(migrate(database.adminUrl, folder)).rejects.toThrow(/changed after it ran/);
  });

  it('names every gap, double number, odd name and missing first line at once', () => {
    file('0001_rooms_first.sql', 'create table room ();');
    file('0003_rooms_third.sql', first);
    file('0003_rooms_again.sql', first);
    file('4_rooms.sql', first);
    file('0005_rooms_fifth.sql', '-- breaking:\n');
    let reasons: readonly string[] = [];
    try {
      readMigrations(folder);
    } catch (error) {
      reasons = (error as MigrationError).reasons.map((reason) => reason.split(/[:;]/).slice(0, 2).join(':'));
    }
    expect(reasons).toEqual([
      '0001_rooms_first.sql: the first line must be "-- expand", "-- contract" or "-- breaking',
      '0003_rooms_again.sql: number 2 is expected here',
      '0005_rooms_fifth.sql: number 4 is expected here',
      '0005_rooms_fifth.sql: the first line must be "-- expand", "-- contract" or "-- breaking',
      '4_rooms.sql: the name must look like 0007_module_words.sql.',
    ]);
  });

  it('runs on a database that is ahead only by additions, and refuses one that took something away', async () => {
    file('0001_rooms_first.sql', first);
    await migrate(database.adminUrl, folder);
    await ask(
      "insert into migration.applied (name, kind, sha256) values ('0002_rooms_more.sql', 'expand', '')",
    );
    expect(await migrate(database.adminUrl, folder)).toEqual({ applied: [] });
    await ask(
      "insert into migration.applied (name, kind, sha256) values ('0003_rooms_less.sql', 'contract', '')",
    );
    await expect(migrate(database.adminUrl, folder)).rejects.toThrow(
      /newer than this version.*0003_rooms_less/,
    );
  });
});
