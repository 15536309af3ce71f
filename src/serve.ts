import type { FastifyInstance } from 'fastify';
import type { PostedPerson } from '../seeds/seed.store.ts';
import { assemble, buildApp } from './app.ts';
import { readAssets, serveAssets } from './assets.ts';
import { clockOf, type Opened, openStore } from './bootstrap.ts';
import { type Config, loadConfig } from './config.ts';
import { startJobs } from './jobs.ts';
import { type Role, roleLabels } from './modules/access/index.ts';
import { systemIds } from './platform/clock/clock.ts';
import { type Database, openDatabase } from './platform/db/database.ts';
import { pageKey } from './platform/http/tokens.ts';
import { openLog } from './platform/log/log.ts';
import { type Mailer, smtpMailer } from './platform/mail/index.ts';

export interface Serving {
  address: string;
  /** Finishes what is in flight, then lets go of the database; PostgreSQL stops last, when it is ours. */
  stop(): Promise<void>;
}

const out = (line: string) => void process.stdout.write(`${line}\n`);
const say = { info: out, warn: out };

/**
 * Starts the service and listens.
 * @throws ConfigError when the settings are not fit, with every reason
 */
export async function serve(config: Config = loadConfig()): Promise<Serving> {
  for (const notice of config.notices) out(notice);
  const opened = await openStore(config, say, { exclusive: config.role !== 'worker' });
  const database = openDatabase(opened.appUrl);
  try {
    if (config.role === 'worker') return worker(config, opened, database);
    const people = await fill(config, opened, database);
    const app = await appOf(config, database, people);
    await app.listen({ port: config.port, host: config.listen });
    const stopJobs = config.role === 'web' ? async () => undefined : jobsOf(config, database);
    announce(config, people);
    return { address: config.url, stop: () => stopJobs().then(() => stop(app, database, opened)) };
  } catch (error) {
    await database.close();
    await opened.stop();
    throw error;
  }
}

/** Serves until it is told to stop. A second signal ends it where it stands. */
export async function serveUntilStopped(): Promise<void> {
  const serving = await serve();
  let isStopping = false;
  for (const name of ['SIGTERM', 'SIGINT'] as const) {
    process.on(name, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      out('Stopping.');
      serving.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

/** Runs jobs and answers no page: beside a process with the role `web`, on the same database. */
function worker(config: Config, opened: Opened, database: Database): Serving {
  const stopJobs = jobsOf(config, database);
  const alive = setInterval(() => undefined, 60_000);
  out('Holdfast runs its jobs here, and answers no page.');
  return {
    address: config.url,
    stop: async () => {
      clearInterval(alive);
      await stopJobs();
      await stop(undefined, database, opened);
    },
  };
}

async function stop(app: FastifyInstance | undefined, database: Database, opened: Opened): Promise<void> {
  await app?.close();
  await database.close();
  await opened.stop();
}

/** Loads the invented region where it is wanted, and says who can be entered as. */
async function fill(config: Config, opened: Opened, database: Database): Promise<PostedPerson[]> {
  if (config.profile === 'production' || !opened.adminUrl) return [];
  const { loadRegion, personasOf } = await import('../seeds/load-region.ts');
  const now = clockOf(config).now();
  if (config.seeds) {
    const { events, sessions } = assemble({
      secret: config.secret,
      isSecure: isSecure(config),
      isEvaluation: true,
      personas: [],
    });
    const enterPublic = async (...given: Parameters<typeof sessions.enterPublic>) =>
      (await sessions.enterPublic(...given)).actor;
    await loadRegion({
      adminUrl: opened.adminUrl,
      secret: config.secret,
      now,
      say: out,
      database,
      events,
      enterPublic,
    });
  }
  return config.personas ? personasOf(opened.adminUrl, now) : [];
}

const isSecure = (config: Config) => config.url.startsWith('https:');
const roleOf = (p: PostedPerson) => roleLabels[p.role as Role] ?? p.role;

/** What the service does by itself. With several processes, whichever comes first does it. */
function jobsOf(config: Config, database: Database): () => Promise<void> {
  const secrets = {
    secret: config.secret,
    isSecure: isSecure(config),
    isEvaluation: config.profile === 'evaluation',
    personas: [],
    sendsMail: config.smtpUrl !== undefined,
    serviceUrl: config.url,
  };
  return startJobs({
    ...assemble(secrets),
    mailer: mailerOf(config),
    database,
    clock: clockOf(config),
    ids: systemIds,
    log: openLog(),
  });
}

function mailerOf(config: Config): Mailer | undefined {
  const { smtpUrl, mailFrom: from, url: serviceUrl } = config;
  if (smtpUrl === undefined) return undefined;
  const pageAddress = (noticeId: string, about: string | undefined) =>
    `${serviceUrl}/${about === 'written-contribution' ? 'contribute' : 'say'}/${pageKey(config.secret, noticeId)}`;
  return smtpMailer({ smtpUrl, from, service: 'Holdfast', serviceUrl, pageAddress }, clockOf(config));
}

function appOf(config: Config, database: Database, people: PostedPerson[]): Promise<FastifyInstance> {
  return buildApp({
    database,
    clock: clockOf(config),
    ids: systemIds,
    log: openLog(),
    secret: config.secret,
    isSecure: isSecure(config),
    isEvaluation: config.profile === 'evaluation',
    sendsMail: config.smtpUrl !== undefined,
    serviceUrl: config.url,
    personas: people.map((p) => ({
      staffId: p.staffId,
      postingId: p.postingId,
      line: `${p.name}, ${roleOf(p)}`,
      group: p.authority,
    })),
    assets: readAssets(config.root),
    registerAssets: serveAssets(config.root),
  });
}

function announce(config: Config, people: PostedPerson[]): void {
  out(`Holdfast is ready: ${config.url}`);
  if (people.length === 0) return;
  out(`This is an evaluation with invented people only. Enter as one of them at ${config.url}/personas`);
  for (const authority of new Set(people.map((p) => p.authority))) {
    out(`  ${authority}`);
    for (const p of people.filter((one) => one.authority === authority)) out(`    ${p.name}, ${roleOf(p)}`);
  }
}
