import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Embedded, startEmbedded } from '../../src/platform/db/embedded.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { APP_PASSWORD, APP_ROLE, MIGRATIONS, ROLES } from './template.ts';

const PREFIX = 'holdfast-test-';
const silent = { info: () => undefined, warn: () => undefined };

// Each project of the configuration loads this file anew, in one process: they share one server.
type TestServer = { readonly server: Embedded; readonly problem: string };
const shared = globalThis as { holdfastTestServer?: { users: number; started: Promise<TestServer> } };

/** Starts one PostgreSQL for the whole run and migrates the template that test databases are cloned from. */
export async function setup(project: TestProject): Promise<void> {
  shared.holdfastTestServer ??= { users: 0, started: start() };
  shared.holdfastTestServer.users += 1;
  const { server, problem } = await shared.holdfastTestServer.started;
  project.provide('postgresUrl', server.adminUrl('TEMPLATE'));
  project.provide('templateProblem', problem);
}

export async function teardown(): Promise<void> {
  const held = shared.holdfastTestServer;
  if (!held) return;
  held.users -= 1;
  if (held.users > 0) return;
  delete shared.holdfastTestServer;
  const { server } = await held.started;
  await server.stop();
  remove(folderOf(process.pid));
}

async function start(): Promise<TestServer> {
  removeLeftovers();
  const server = await startEmbedded({
    dataDir: folderOf(process.pid),
    log: silent,
    database: 'template',
    fast: true,
  });
  return { server, problem: await migrateTemplate(server) };
}

/** Tests without a database still run when a migration is broken; those with one say why they cannot. */
async function migrateTemplate(server: Embedded): Promise<string> {
  const passwords = { [APP_ROLE]: APP_PASSWORD };
  try {
    await migrate(server.adminUrl('template'), withoutGaps(MIGRATIONS), { rolesFile: ROLES, passwords });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

/**
 * Several people number migrations at once, so the numbers may have gaps for a while: here they are closed. `HOLDFAST_TEST_WITHOUT`
 * leaves out those whose names match, while somebody else's is half written. The migrations' own test reads the real folder.
 */
function withoutGaps(folder: string): string {
  const leftOut = process.env.HOLDFAST_TEST_WITHOUT;
  const names = readdirSync(folder).filter(
    (n) => n.endsWith('.sql') && !(leftOut && new RegExp(leftOut).test(n)),
  );
  const copy = mkdtempSync(path.join(tmpdir(), `${PREFIX}migrations-`));
  names.sort().forEach((name, index) => {
    copyFileSync(
      path.join(folder, name),
      path.join(copy, `${String(index + 1).padStart(4, '0')}${name.slice(4)}`),
    );
  });
  return copy;
}

const folderOf = (pid: number): string => path.join(tmpdir(), `${PREFIX}${pid}`);

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** A run that was killed leaves its server behind; the next run clears it away. */
function removeLeftovers(): void {
  mkdirSync(tmpdir(), { recursive: true });
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(name.slice(PREFIX.length));
    if (!name.startsWith(PREFIX) || !pid || existsSync(`/proc/${pid}`)) continue;
    const folder = path.join(tmpdir(), name);
    try {
      stopServerOf(folder);
      remove(folder);
    } catch {
      // Somebody else's: theirs to clear away.
    }
  }
}

function stopServerOf(folder: string): void {
  const file = path.join(folder, 'cluster/postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
  const command = `/proc/${pid}/cmdline`;
  if (existsSync(command) && readFileSync(command, 'utf8').includes(folder)) process.kill(pid, 'SIGKILL');
}
