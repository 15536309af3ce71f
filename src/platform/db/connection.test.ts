import { Client } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { asLogin, runtimeRoleProblems } from './connection.ts';

let database: TestDatabase;
const role = `connection_${crypto.randomUUID().slice(0, 8)}`;

async function arrange(sql: string): Promise<void> {
  const client = new Client(database.adminUrl);
  await client.connect();
  await client.query(sql);
  await client.end();
}

beforeAll(async () => {
  database = await emptyDatabase();
  await arrange(`create role ${role} login password 'p@ss/word'`);
});

describe('the role that runs the service', () => {
  const problems = () => runtimeRoleProblems(asLogin(database.adminUrl, role, 'p@ss/word'));

  it('is accepted when it owns nothing, belongs to nothing and bypasses nothing', async () => {
    expect(await problems()).toEqual([]);
  });

  it('is refused when it is a superuser', async () => {
    const found = await runtimeRoleProblems(database.adminUrl);
    expect(found).toContainEqual(expect.stringMatching(/superuser/));
  });

  it('is refused for bypassing row security, for owning a table and for belonging to an owner, all at once', async () => {
    await arrange(`alter role ${role} bypassrls; grant pg_monitor to ${role};
      create table room (); alter table room owner to ${role}`);
    expect(await problems()).toEqual([
      expect.stringMatching(/BYPASSRLS/),
      expect.stringMatching(/owns room/),
      expect.stringMatching(/member of pg_monitor/),
    ]);
    await arrange(`drop table room; drop role ${role}`);
  });
});
