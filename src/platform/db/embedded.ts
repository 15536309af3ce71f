import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import { packagedPostgres, runnableBinaries } from './embedded-binaries.ts';
import { choosePlace, type Place, privateFolder, socketFolder } from './embedded-place.ts';

/** Where the launcher says what it does; the application's logger fits. */
export type Say = { info(message: string): void; warn(message: string): void };

export type EmbeddedOptions = {
  /** The folder that holds the cluster; created when absent. */
  readonly dataDir: string;
  readonly log: Say;
  /** A database to create when it is absent, such as `holdfast`. */
  readonly database?: string;
  /** Refuse when another Holdfast already serves from this cluster. A command leaves it out, and shares. */
  readonly exclusive?: boolean;
  /** For tests only: survives no power cut, starts and writes faster. */
  readonly fast?: boolean;
};

export type Embedded = {
  /** A superuser's connection string to the named database, over the unix socket. */
  adminUrl(database: string): string;
  readonly socketDir: string;
  readonly pid: number;
  /** Leaves the server; stops it when nobody else uses it. */
  stop(): Promise<void>;
};

/** Another Holdfast holds this cluster. */
export class EmbeddedInUseError extends Error {
  override readonly name = 'EmbeddedInUseError';
}

const START_LIMIT_MS = 120_000;
const STEP_MS = 40;
const LAUNCHES = 4;
const RETRY_MS = 500;
// Advisory locks of the database "postgres". Every user of the cluster shares the first; whoever must be
// alone holds the second. They vanish with the connection, so a killed process leaves nothing behind.
const IN_USE = 7_401_001;
const SERVING = 7_401_002;

/**
 * Starts PostgreSQL from the packaged binaries on a unix socket, or joins the server that an earlier
 * process left running, and waits until it answers.
 * @throws EmbeddedInUseError when `exclusive` and another process serves from the same folder
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const place = choosePlace(options.dataDir);
  if (place.moved) options.log.info(place.moved);
  const cluster = path.join(place.folder, 'cluster');
  const deadline = performance.now() + START_LIMIT_MS;
  let started: ChildProcess | undefined;
  let launches = 0;
  for (;;) {
    const found = serverOf(cluster);
    if (found.state === 'running') {
      const holder = await join(found, place, options);
      if (holder) return await embedded(found, holder, options);
    }
    if (found.state === 'absent' && (!started || hasEnded(started))) {
      // A server that died leaves helpers that hold its memory for a moment, and a new one refuses: try again.
      if (launches === LAUNCHES) {
        throw new Error(
          `PostgreSQL did not start. The last lines of ${logFile(place)}:\n${tailOf(logFile(place))}`,
        );
      }
      await pause(launches * RETRY_MS);
      launches += 1;
      started = launch(place, cluster, options);
    }
    if (performance.now() > deadline) {
      throw new Error(
        `PostgreSQL did not answer within ${START_LIMIT_MS / 1000} seconds; see ${logFile(place)}.`,
      );
    }
    await pause(STEP_MS);
  }
}

const hasEnded = (started: ChildProcess): boolean =>
  started.exitCode !== null || started.signalCode !== null || !started.pid;

type Running = { readonly pid: number; readonly socketDir: string };
type Found = ({ readonly state: 'running' } & Running) | { readonly state: 'starting' | 'absent' };

/** What postmaster.pid says, as far as that process lives and is this cluster's own. */
function serverOf(cluster: string): Found {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return { state: 'absent' };
  const [pid, , , , socketDir] = readFileSync(file, 'utf8').split('\n');
  if (!pid || !isPostgresOf(Number(pid), cluster)) return { state: 'absent' };
  return socketDir ? { state: 'running', pid: Number(pid), socketDir } : { state: 'starting' };
}

/**
 * PostgreSQL itself sees that a dead process left the file, but not that the number now belongs to another program,
 * as it easily does after a restart of a container. It must never be taken from a server that is just starting.
 */
function removeForeignPid(cluster: string): void {
  const file = path.join(cluster, 'postmaster.pid');
  const pid = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : '';
  if (pid && existsSync(`/proc/${pid}`) && !isPostgresOf(Number(pid), cluster)) rmSync(file);
}

/** A process number is used again after a restart, so the number alone proves nothing. */
function isPostgresOf(pid: number, cluster: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words.includes(cluster);
  } catch {
    return false;
  }
}

async function join(running: Running, place: Place, options: EmbeddedOptions): Promise<Client | undefined> {
  const holder = new Client({
    connectionString: urlOf(running.socketDir, 'postgres'),
    application_name: 'holdfast holder',
  });
  holder.on('error', () => options.log.warn('The connection that keeps PostgreSQL running was lost.'));
  try {
    await holder.connect();
    await holder.query('select pg_advisory_lock_shared($1)', [IN_USE]);
  } catch (error) {
    if (isStillStarting(error)) return undefined;
    throw new Error(
      `PostgreSQL in ${place.folder} runs but refuses a connection: ${(error as Error).message}`,
    );
  }
  if (!options.exclusive || (await holdAlone(holder, SERVING))) return holder;
  await holder.end();
  throw new EmbeddedInUseError(
    `Another Holdfast already runs on the data in ${place.folder}. Stop it first, or give this one a folder of its own with HOLDFAST_DATA.`,
  );
}

async function holdAlone(holder: Client, lock: number): Promise<boolean> {
  const { rows } = await holder.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [lock]);
  return rows[0]?.held === true;
}

/** Not there yet, starting, recovering or on its way down: worth another try. */
function isStillStarting(error: unknown): boolean {
  const { code, message } = error as { code?: string; message: string };
  return (
    ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'].includes(code ?? '') ||
    message.startsWith('Connection terminated')
  );
}

async function embedded(running: Running, holder: Client, options: EmbeddedOptions): Promise<Embedded> {
  if (options.database) await createDatabase(holder, options.database);
  // The lock must not keep a finished command alive.
  const socket = holder as unknown as { ref(): void; unref(): void };
  socket.unref();
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    socket.ref();
    holder.removeAllListeners('error').on('error', () => undefined);
    const isLast = await letGo(holder);
    // SIGINT is PostgreSQL's "fast" shutdown: it rolls back what is open and leaves a clean cluster.
    if (isLast) signal(running.pid, 'SIGINT');
    await holder.end().catch(() => undefined);
    if (isLast) await gone(running.pid);
  };
  return {
    adminUrl: (database) => urlOf(running.socketDir, database),
    socketDir: running.socketDir,
    pid: running.pid,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** Gives back our share of the server. True when nobody else has one; false too when the server has died. */
async function letGo(holder: Client): Promise<boolean> {
  try {
    await holder.query('select pg_advisory_unlock_shared($1)', [IN_USE]);
    return await holdAlone(holder, IN_USE);
  } catch {
    return false;
  }
}

async function createDatabase(holder: Client, name: string): Promise<void> {
  const { rowCount } = await holder.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount) return;
  try {
    await holder.query(`create database ${escapeIdentifier(name)}`);
  } catch (error) {
    // Two starts at once: the other one made it.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  }
}

// `localhost` is a placeholder: the folder of the socket wins over it, in node-postgres as in libpq.
const urlOf = (socketDir: string, database: string): string =>
  `postgresql://postgres@localhost/${encodeURIComponent(database)}?host=${encodeURI(socketDir)}`;

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already.
  }
}

async function gone(pid: number): Promise<void> {
  for (let waited = 0; existsSync(`/proc/${pid}`) && waited < START_LIMIT_MS; waited += STEP_MS) {
    if (readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')) return;
    await pause(STEP_MS);
  }
}

function launch(place: Place, cluster: string, options: EmbeddedOptions): ChildProcess {
  const binaries = runnableBinaries(place.account, place.folder);
  if (!existsSync(cluster)) createCluster(place, cluster, binaries, options);
  insistOnVersion(cluster);
  removeForeignPid(cluster);
  const log = openLog(place);
  const settings = settingsOf(socketFolder(place, tmpdir()), options.fast === true);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // In a session of its own: Ctrl-C in a terminal must reach Holdfast alone, which then finishes what is in
  // flight and stops PostgreSQL last.
  const started = spawn(path.join(binaries, 'bin/postgres'), ['-D', cluster, ...flags], {
    ...surroundings(place, binaries),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  started.on('error', (error) => options.log.warn(`PostgreSQL could not be started: ${error.message}`));
  started.unref();
  return started;
}

function createCluster(place: Place, cluster: string, binaries: string, options: EmbeddedOptions): void {
  options.log.info(`Creating a database in ${place.folder}.`);
  // Made under another name first: an initdb that is cut short must not look like a cluster.
  const unfinished = `${cluster}.unfinished-${process.pid}`;
  for (const name of readdirSync(place.folder)) {
    if (isLeftover(name)) rmSync(path.join(place.folder, name), { recursive: true, force: true });
  }
  privateFolder(unfinished, place.account);
  const flags = '-U postgres -A trust -E UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8';
  const { status, stderr, error } = spawnSync(
    path.join(binaries, 'bin/initdb'),
    [
      '-D',
      unfinished,
      ...flags.split(' '),
      '--data-checksums',
      '--no-instructions',
      ...(options.fast ? ['--no-sync'] : []),
    ],
    { ...surroundings(place, binaries), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`);
  // The socket's folder is open to this account alone, which could read the files anyway: the administrator
  // needs no password there. Every other role proves itself as it would anywhere else.
  writeFileSync(
    path.join(unfinished, 'pg_hba.conf'),
    'local all postgres trust\nlocal all all scram-sha-256\n',
  );
  try {
    renameSync(unfinished, cluster);
  } catch (error) {
    // Another start made the cluster first.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(cluster)) throw error;
  }
}

/** A cluster that a start which no longer runs did not finish. */
function isLeftover(name: string): boolean {
  const pid = /^cluster\.unfinished-(\d+)$/.exec(name)?.[1];
  return pid !== undefined && !existsSync(`/proc/${pid}`);
}

function insistOnVersion(cluster: string): void {
  const kept = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  const ours = packagedPostgres().version.split('.')[0];
  if (kept === ours) return;
  throw new Error(
    `${cluster} was made by PostgreSQL ${kept}, and this Holdfast brings ${ours}. Export the data with the older Holdfast, or move the folder away to begin anew.`,
  );
}

// A working folder and an environment that do not depend on who called: a locale that is not installed stops
// initdb, and a folder the account cannot enter stops both.
const surroundings = (place: Place, binaries: string) => ({
  cwd: '/',
  env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: path.join(binaries, 'lib') },
  ...(place.account ?? {}),
});

function settingsOf(socketDir: string, fast: boolean): Record<string, string | number> {
  return {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    port: 5432,
    shared_buffers: '64MB',
    max_connections: fast ? 200 : 60,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    wal_level: 'minimal',
    max_wal_senders: 0,
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    // An error's text repeats what somebody typed. Nothing of a record belongs in a log.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    ...(fast ? { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', autovacuum: 'off' } : {}),
  };
}

const logFile = (place: Place): string => path.join(place.folder, 'postgresql.log');

function openLog(place: Place): number {
  const file = logFile(place);
  const isLong = existsSync(file) && statSync(file).size > 5_000_000;
  const descriptor = openSync(file, isLong ? 'w' : 'a', 0o600);
  if (place.account) chownSync(file, place.account.uid, place.account.gid);
  return descriptor;
}

const tailOf = (file: string): string => readFileSync(file, 'utf8').split('\n').slice(-12).join('\n');
