import { Client, escapeIdentifier } from 'pg';
import { afterAll, inject } from 'vitest';
import { asLogin } from '../../src/platform/db/connection.ts';
import { APP_PASSWORD, APP_ROLE } from './template.ts';

export type TestDatabase = {
  /** A superuser: for arranging, and for looking past row-level security. Never what the code under test gets. */
  readonly adminUrl: string;
  /** The role the product runs as, under row-level security. */
  readonly appUrl: string;
  /** Called by itself after the file's last test; earlier when a test wants the database gone. */
  drop(): Promise<void>;
};

let made = 0;

/**
 * A database of the test file's own, cloned from the migrated template. Call it in `beforeAll` or at the top of
 * the file; it is dropped afterwards.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const problem = inject('templateProblem');
  if (problem) throw new Error(`The template database could not be made. ${problem}`);
  return databaseFrom('template');
}

/** The same without any table: for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return databaseFrom('template0');
}

async function databaseFrom(template: string): Promise<TestDatabase> {
  made += 1;
  const name = `test_${process.pid}_${crypto.randomUUID().slice(0, 8)}_${made}`;
  await asAdmin(`create database ${escapeIdentifier(name)} template ${template}`);
  const adminUrl = urlOf(name);
  const drop = () => asAdmin(`drop database if exists ${escapeIdentifier(name)} with (force)`);
  afterAll(drop);
  return { adminUrl, appUrl: asLogin(adminUrl, APP_ROLE, APP_PASSWORD), drop };
}

const urlOf = (name: string): string => inject('postgresUrl').replace('TEMPLATE', name);

async function asAdmin(sql: string): Promise<void> {
  const client = new Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
