import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runtimeRoleProblems } from '../../src/platform/db/connection.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { type CatalogueLint, callsForEachRow, catalogueLints } from './catalogue-lints.ts';

let database: TestDatabase;
let admin: Client;
beforeAll(async () => {
  database = await testDatabase();
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(() => admin.end());

const found = async (sql: string, isWrong: CatalogueLint['isWrong'] = () => true): Promise<string[]> =>
  (await admin.query<{ found: string }>(sql)).rows.filter(isWrong).map((row) => row.found);

describe('the database’s catalogue', () => {
  it('holds the tables it is asked about', async () => {
    const rows = await admin.query("select relname from pg_class where relkind = 'r' and relrowsecurity");
    expect(rows.rowCount).toBeGreaterThan(20);
  });
  for (const lint of catalogueLints) {
    it(lint.rule, async () => {
      const excused = lint.excused ?? {};
      expect((await found(lint.sql, lint.isWrong)).filter((name) => !(name in excused))).toEqual([]);
    });
    it(`can fail: ${lint.rule}`, async () => {
      const before = await found(lint.sql, lint.isWrong);
      await admin.query('begin');
      await admin.query(lint.breaks);
      const after = await found(lint.sql, lint.isWrong);
      await admin.query('rollback');
      expect(after.length).toBeGreaterThan(before.length);
    });
  }
  it('tells a function called once a statement from one called once a row', () => {
    expect(callsForEachRow("(child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))")).toBe(
      false,
    );
    expect(callsForEachRow('((a, b) IN ( SELECT i.a, i.b FROM meetings.my_invitations() i(a, b)))')).toBe(
      false,
    );
    expect(callsForEachRow('(authority_id = access.authority_id())')).toBe(true);
    expect(callsForEachRow('((( SELECT access.agency() AS agency) = ANY (x)) AND access.may(y))')).toBe(true);
  });
  it('gives the service a role that row-level security binds', async () => {
    expect(await runtimeRoleProblems(database.appUrl)).toEqual([]);
  });
  it('answers nothing at all to a connection without a context', async () => {
    const app = new Client({ connectionString: database.appUrl });
    await app.connect();
    const names = await found(
      `select c.oid::regclass::text as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and has_any_column_privilege('holdfast_app', c.oid, 'SELECT') and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority_id')`,
    );
    expect(names.length).toBeGreaterThan(8);
    for (const name of names)
      expect([name, (await app.query(`select from ${name}`)).rowCount]).toEqual([name, 0]);
    await app.end();
  });
});
