import path from 'node:path';
import type { Config } from './config.ts';
import { type Clock, clockStartingAt, systemClock } from './platform/clock/clock.ts';
import { asLogin, runtimeRoleProblems } from './platform/db/connection.ts';
import { startEmbedded } from './platform/db/embedded.ts';
import { migrate, pendingMigrations } from './platform/db/migrate.ts';
import { derivedKey } from './platform/secret.ts';

export interface Say {
  info(message: string): void;
  warn(message: string): void;
}
export interface Opened {
  /** The running service's own role. */
  appUrl: string;
  /** May migrate and load the invented region; undefined in production without a migration connection. */
  adminUrl: string | undefined;
  stop(): Promise<void>;
}

export const clockOf = (config: Config): Clock =>
  config.clock ? clockStartingAt(config.clock) : systemClock;

/** The database, started if it is ours, brought up to date, and the connection the service may use. */
export async function openStore(config: Config, say: Say, options: { exclusive: boolean }): Promise<Opened> {
  if (config.database.kind === 'runtime') return openRuntime(config, config.database);
  const embedded =
    config.database.kind === 'embedded'
      ? await startEmbedded({
          dataDir: config.dataDir,
          log: say,
          database: 'holdfast',
          exclusive: options.exclusive,
        })
      : undefined;
  const adminUrl =
    config.database.kind === 'admin' ? config.database.url : (embedded?.adminUrl('holdfast') ?? '');
  const password = derivedKey(config.secret, 'database holdfast_app');
  try {
    await bringUpToDate(config, adminUrl, say, password);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  return {
    appUrl: asLogin(adminUrl, 'holdfast_app', password),
    adminUrl,
    stop: async () => embedded?.stop(),
  };
}

async function bringUpToDate(config: Config, url: string, say: Say, appPassword?: string): Promise<void> {
  await migrate(url, path.join(config.root, 'db/migrations'), {
    log: say,
    rolesFile: path.join(config.root, 'db/roles.sql'),
    ...(appPassword === undefined ? {} : { passwords: { holdfast_app: appPassword } }),
  });
}

async function openRuntime(
  config: Config,
  database: { url: string; migrationUrl: string | undefined },
): Promise<Opened> {
  if (database.migrationUrl)
    await bringUpToDate(config, database.migrationUrl, { info: () => undefined, warn: () => undefined });
  const problems = await runtimeRoleProblems(database.url);
  const pending = await pendingMigrations(database.url, path.join(config.root, 'db/migrations')).catch(() => [
    'unknown',
  ]);
  if (pending.length > 0)
    problems.push(
      `The database is not up to date (${pending.length} migrations). Run "holdfast migrate" with HOLDFAST_MIGRATION_URL.`,
    );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { appUrl: database.url, adminUrl: database.migrationUrl, stop: async () => undefined };
}
