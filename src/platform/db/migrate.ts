import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** What a migration does to code that is still running: adds, takes away, or breaks it (with the reason). */
export type MigrationKind = 'expand' | 'contract' | 'breaking';

export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly kind: MigrationKind;
  readonly sql: string;
  readonly sha256: string;
};

export type MigrateOptions = {
  readonly log?: { info(message: string): void };
  /** SQL that creates and corrects the cluster's roles; safe to run again. Run before the migrations. */
  readonly rolesFile?: string;
  /** Passwords of login roles that the roles file creates, by role. */
  readonly passwords?: Readonly<Record<string, string>>;
};

/** The migrations cannot be run as they stand; every reason is listed. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly reasons: readonly string[];
  constructor(reasons: readonly string[]) {
    super(`The migrations cannot be run:\n${reasons.map((reason) => `  - ${reason}`).join('\n')}`);
    this.reasons = reasons;
  }
}

type Applied = { readonly name: string; readonly sha256: string; readonly kind: MigrationKind };

const LOCK = 7_401_010;
const FILE_NAME = /^(\d{4})_[a-z]+(_[a-z0-9]+)*\.sql$/;
const FIRST_LINE = /^-- (expand|contract|breaking: \S.*)$/;
const LEDGER = `
  create schema if not exists migration;
  comment on schema migration is 'Which migrations this database has had.';
  create table if not exists migration.applied (
    name text primary key,
    kind text not null check (kind in ('expand', 'contract', 'breaking')),
    sha256 text not null,
    applied_at timestamptz not null default clock_timestamp()
  );
  comment on table migration.applied is
    'One row for each migration run here. Holds no personal data. Kept for the life of the database.';
  grant usage on schema migration to public;
  grant select on migration.applied to public;`;

/**
 * Brings a database up to date: roles, then each missing migration in a transaction of its own, under a lock
 * that makes a second caller wait and then find nothing to do.
 * @param url connection string of a role that may create roles and own the schemas
 * @throws MigrationError when files are misnamed, out of order, changed after they ran, or older than the database
 */
export async function migrate(
  url: string,
  directory: string,
  options: MigrateOptions = {},
): Promise<{ applied: string[] }> {
  const migrations = readMigrations(directory);
  return withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    if (options.rolesFile)
      await ensureRoles(client, readFileSync(options.rolesFile, 'utf8'), options.passwords ?? {});
    await client.query(`begin; ${LEDGER} commit`);
    const pending = unapplied(migrations, await appliedTo(client));
    for (const migration of pending) {
      await apply(client, migration);
      options.log?.info(`Migrated: ${migration.name}`);
    }
    return { applied: pending.map(({ name }) => name) };
  });
}

/**
 * Names of the migrations a database still lacks, read with any role that may connect.
 * @throws MigrationError as `migrate` does
 */
export async function pendingMigrations(url: string, directory: string): Promise<string[]> {
  const migrations = readMigrations(directory);
  return withClient(url, async (client) => {
    const { rows } = await client.query("select to_regclass('migration.applied') is not null as known");
    const applied = rows[0]?.known ? await appliedTo(client) : [];
    return unapplied(migrations, applied).map(({ name }) => name);
  });
}

/** Reads and checks the numbered files of a folder. */
export function readMigrations(directory: string): Migration[] {
  const names = readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const reasons: string[] = [];
  const migrations = names.flatMap((name, index) => {
    if (!FILE_NAME.test(name)) {
      reasons.push(`${name}: the name must look like 0007_module_words.sql.`);
      return [];
    }
    const number = Number(name.slice(0, 4));
    if (number !== index + 1)
      reasons.push(`${name}: number ${index + 1} is expected here; there is a gap or a number twice.`);
    const sql = readFileSync(path.join(directory, name), 'utf8').replaceAll('\r\n', '\n');
    const kind = FIRST_LINE.exec(sql.split('\n', 1)[0] ?? '')?.[1]?.split(':')[0] as
      | MigrationKind
      | undefined;
    if (!kind) {
      reasons.push(`${name}: the first line must be "-- expand", "-- contract" or "-- breaking: why".`);
      return [];
    }
    return [{ number, name, kind, sql, sha256: createHash('sha256').update(sql).digest('hex') }];
  });
  if (reasons.length > 0) throw new MigrationError(reasons);
  return migrations;
}

/**
 * The migrations still to run. A database that is ahead is accepted when everything it has beyond these files
 * only added: that is how an older version of the code goes on running during a release.
 */
export function unapplied(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const ran = new Set(applied.map(({ name }) => name));
  const reasons: string[] = [];
  for (const { name, sha256, kind } of applied) {
    const file = known.get(name);
    if (file && file.sha256 !== sha256) {
      reasons.push(
        `${name} was changed after it ran here. Put it back, and write the change as a new migration.`,
      );
    }
    if (!file && kind !== 'expand') {
      reasons.push(
        `This database is newer than this version of Holdfast: it has had ${name}, which is not here.`,
      );
    }
  }
  const pending = migrations.filter(({ name }) => !ran.has(name));
  const last = migrations.findLast(({ name }) => ran.has(name));
  for (const { name, number } of pending) {
    if (last && number < last.number)
      reasons.push(`${name} comes before ${last.name}, which already ran here.`);
  }
  if (reasons.length > 0) throw new MigrationError(reasons);
  return pending;
}

async function apply(client: Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    // A migration that waits behind a long reader makes everybody behind it wait too: better to fail and retry.
    await client.query("set local lock_timeout = '10s'");
    await client.query(migration.sql);
    await client.query('reset role');
    await client.query('insert into migration.applied (name, kind, sha256) values ($1, $2, $3)', [
      migration.name,
      migration.kind,
      migration.sha256,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`${migration.name} failed and was undone: ${explain(error, migration.sql)}`, {
      cause: error,
    });
  }
}

function explain(error: unknown, sql: string): string {
  const { message, position, detail } = error as { message: string; position?: string; detail?: string };
  const line = position ? ` (line ${sql.slice(0, Number(position)).split('\n').length})` : '';
  return `${message}${line}${detail ? `: ${detail}` : ''}`;
}

async function appliedTo(client: Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'select name, sha256, kind from migration.applied order by name',
  );
  return rows;
}

/**
 * Roles belong to the whole cluster, and the lock to one database: two databases that migrate at once can
 * collide on a role, and the loser simply tries again.
 */
async function ensureRoles(
  client: Client,
  sql: string,
  passwords: Readonly<Record<string, string>>,
): Promise<void> {
  const changes = Object.entries(passwords).map(
    ([role, password]) => `alter role ${escapeIdentifier(role)} login password ${escapeLiteral(password)};`,
  );
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`begin; ${sql}\n; ${changes.join('\n')} commit`);
      return;
    } catch (error) {
      await client.query('rollback');
      const { code, message } = error as { code?: string; message: string };
      const collided = code === '23505' || code === '42710' || message.includes('concurrently');
      if (!collided || attempt === 8)
        throw new Error(`The roles could not be made: ${explain(error, sql)}`, { cause: error });
      await pause(25 * attempt);
    }
  }
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'holdfast migrate' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
