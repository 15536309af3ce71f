import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { keptSecret } from './platform/secret.ts';

export type Profile = 'evaluation' | 'production';

export type Config = {
  readonly profile: Profile;
  /** Which work this process does: answers pages, runs jobs, or both. */
  readonly role: 'web' | 'worker' | 'all';
  readonly port: number;
  /** The address to listen on; `localhost` unless told otherwise. */
  readonly listen: string;
  /** Where people reach the service, without a closing slash. Cookies are Secure when it is https. */
  readonly url: string;
  /**
   * `embedded`: start our own. `admin` (evaluation): a connection that may create roles and migrates; the service
   * itself connects as `holdfast_app`. `runtime` (production): the service's own role, with the owner's
   * connection beside it when the start may migrate.
   */
  readonly database:
    | { readonly kind: 'embedded' }
    | { readonly kind: 'admin'; readonly url: string }
    | { readonly kind: 'runtime'; readonly url: string; readonly migrationUrl: string | undefined };
  readonly secret: string;
  readonly dataDir: string;
  /** The instant at which the clock starts; evaluation only. */
  readonly clock: Temporal.Instant | undefined;
  readonly smtpUrl: string | undefined;
  /** Who messages come from. */
  readonly mailFrom: string;
  /** Load the invented region when the database is empty. Never in production. */
  readonly seeds: boolean;
  /** Show the list of invented people to sign in as. Never in production. */
  readonly personas: boolean;
  /** The checkout or the installed folder: holds `db/`, `dist/` and `package.json`. */
  readonly root: string;
  /** What whoever starts the service should know, to be logged once. */
  readonly notices: readonly string[];
};

/** The environment is not fit to start with. Every reason is listed, not the first. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly reasons: readonly string[];
  constructor(reasons: readonly string[]) {
    super(
      `Holdfast cannot start with these settings:\n${reasons.map((reason) => `  - ${reason}`).join('\n')}`,
    );
    this.reasons = reasons;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;
type Settings = z.infer<typeof settingsShape>;

const LONG_ENOUGH = 32;
const VARIED_ENOUGH = 12;
const PLACEHOLDERS = /change.?me|default|example|password|placeholder|your.?secret/i;
const TLS_MODES = ['require', 'verify-ca', 'verify-full'];

const readAs = <Value>(read: (text: string) => Value, message: string) =>
  z.string().transform((text, context) => {
    try {
      return read(text);
    } catch {
      context.addIssue(message);
      return z.NEVER;
    }
  });

const web = readAs((text) => {
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) throw new Error();
  return url.origin;
}, 'must be an address such as https://holdfast.example.org, without a path.');

const postgres = readAs((text) => {
  if (!/^postgres(ql)?:$/.test(new URL(text.replace('@/', '@localhost/')).protocol)) throw new Error();
  return text;
}, 'must look like postgresql://user:password@host:5432/database.');

const settingsShape = z.object({
  HOLDFAST_PROFILE: z
    .enum(['evaluation', 'production'], { error: 'must be evaluation or production.' })
    .default('evaluation'),
  HOLDFAST_ROLE: z.enum(['web', 'worker', 'all'], { error: 'must be web, worker or all.' }).default('all'),
  PORT: z.coerce
    .number({ error: 'must be a number.' })
    .int('must be a whole number.')
    .min(0, 'must be 0 to 65535.')
    .max(65_535, 'must be 0 to 65535.')
    .default(3000),
  HOLDFAST_LISTEN: z.string().default('localhost'),
  HOLDFAST_URL: web.optional(),
  DATABASE_URL: postgres.optional(),
  HOLDFAST_MIGRATION_URL: postgres.optional(),
  HOLDFAST_SECRET: z.string().optional(),
  HOLDFAST_DATA: z.string().optional(),
  HOLDFAST_CLOCK: readAs(
    (text) => Temporal.Instant.from(text),
    'must be an instant such as 2026-03-14T02:05:00Z.',
  ).optional(),
  HOLDFAST_SMTP_URL: readAs((text) => {
    if (!/^smtps?:$/.test(new URL(text).protocol)) throw new Error();
    return text;
  }, 'must look like smtps://user:password@mail.example.org:465.').optional(),
  HOLDFAST_MAIL_FROM: z.email('must be an address such as no-reply@example.org.').optional(),
  HOLDFAST_SEEDS: z.enum(['on', 'off'], { error: 'must be on or off.' }).optional(),
  HOLDFAST_PERSONAS: z.enum(['on', 'off'], { error: 'must be on or off.' }).optional(),
});

/**
 * Reads the environment. The only place in the service that does.
 * @param secretOf gives the secret kept in the data folder, making one the first time; evaluation only
 * @throws ConfigError with every reason
 */
export function loadConfig(
  environment: Environment = process.env,
  secretOf: (dataDir: string) => string = keptSecret,
): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const read = settingsShape.safeParse(given);
  if (!read.success) {
    const wrong = read.error.issues.map(({ path: [name], message }) => `${String(name)} ${message}`);
    throw new ConfigError([...wrong, ...refusals(given)]);
  }
  const reasons = refusals(given);
  if (reasons.length > 0) throw new ConfigError(reasons);
  return configOf(read.data, secretOf);
}

function configOf(settings: Settings, secretOf: (dataDir: string) => string): Config {
  const root = projectRoot();
  const isProduction = settings.HOLDFAST_PROFILE === 'production';
  const dataDir = path.resolve(root, settings.HOLDFAST_DATA ?? 'data');
  const url = settings.HOLDFAST_URL ?? `http://localhost:${settings.PORT}`;
  return {
    profile: settings.HOLDFAST_PROFILE,
    role: settings.HOLDFAST_ROLE,
    port: settings.PORT,
    listen: settings.HOLDFAST_LISTEN,
    url,
    database: databaseOf(settings),
    secret: settings.HOLDFAST_SECRET ?? secretOf(dataDir),
    dataDir,
    clock: isProduction ? undefined : settings.HOLDFAST_CLOCK,
    smtpUrl: settings.HOLDFAST_SMTP_URL,
    mailFrom: settings.HOLDFAST_MAIL_FROM ?? `no-reply@${new URL(url).hostname}`,
    seeds: !isProduction && settings.HOLDFAST_SEEDS !== 'off',
    personas: !isProduction && settings.HOLDFAST_PERSONAS !== 'off',
    root,
    notices: noticesOf(settings),
  };
}

function databaseOf(settings: Settings): Config['database'] {
  const { DATABASE_URL: url, HOLDFAST_MIGRATION_URL: migrationUrl } = settings;
  if (!url) return { kind: 'embedded' };
  if (settings.HOLDFAST_PROFILE === 'evaluation') return { kind: 'admin', url };
  return { kind: 'runtime', url, migrationUrl };
}

function noticesOf(settings: Settings): string[] {
  const isProduction = settings.HOLDFAST_PROFILE === 'production';
  const notices: string[] = [];
  if (settings.HOLDFAST_CLOCK && isProduction) {
    notices.push('HOLDFAST_CLOCK is ignored: the production profile uses the real time.');
  }
  if (settings.HOLDFAST_CLOCK && !isProduction) {
    notices.push(
      `The clock starts at ${settings.HOLDFAST_CLOCK.toString()}, not now: HOLDFAST_CLOCK is set.`,
    );
  }
  if (settings.HOLDFAST_MIGRATION_URL && !isProduction) {
    notices.push('HOLDFAST_MIGRATION_URL is ignored: the evaluation profile migrates through DATABASE_URL.');
  }
  if (isProduction && !settings.HOLDFAST_URL) {
    notices.push(
      'HOLDFAST_URL is not set, so cookies are not marked Secure. Set it to the https address people use.',
    );
  }
  return notices;
}

/** Why the production profile will not start with this environment. Nothing is refused in evaluation. */
function refusals(given: Environment): string[] {
  if (given.HOLDFAST_PROFILE !== 'production') return [];
  return [
    ...databaseRefusals(given),
    ...secretRefusals(given.HOLDFAST_SECRET),
    ...(given.HOLDFAST_SEEDS === 'on'
      ? ['HOLDFAST_SEEDS must not be on: invented children do not belong among real ones.']
      : []),
    ...(given.HOLDFAST_PERSONAS === 'on'
      ? ['HOLDFAST_PERSONAS must not be on: it signs anybody in without a password.']
      : []),
    ...(isPlainElsewhere(given.HOLDFAST_URL)
      ? [
          'HOLDFAST_URL must begin with https: over http anybody on the way could read the pages and take the session.',
        ]
      : []),
  ];
}

function databaseRefusals(given: Environment): string[] {
  const reasons: string[] = [];
  if (!given.DATABASE_URL) {
    reasons.push(
      'DATABASE_URL must be set: the embedded PostgreSQL is for evaluation only (no backup, no TLS, a beta build).',
    );
  }
  for (const name of ['DATABASE_URL', 'HOLDFAST_MIGRATION_URL']) {
    const url = given[name];
    if (url && !isProtected(url)) {
      reasons.push(`${name} must use TLS (add ?sslmode=verify-full), or reach a database on this machine.`);
    }
  }
  return reasons;
}

function secretRefusals(secret: string | undefined): string[] {
  if (!secret)
    return ['HOLDFAST_SECRET must be set; for example to the output of `openssl rand -base64 48`.'];
  if (secret.length < LONG_ENOUGH) return [`HOLDFAST_SECRET must have at least ${LONG_ENOUGH} characters.`];
  if (PLACEHOLDERS.test(secret) || new Set(secret).size < VARIED_ENOUGH) {
    return ['HOLDFAST_SECRET looks like a placeholder. Use the output of `openssl rand -base64 48`.'];
  }
  return [];
}

/** True when nobody between here and the database can listen: TLS, this machine, or a socket. */
function isProtected(text: string): boolean {
  try {
    const url = new URL(text.replace('@/', '@localhost/'));
    // Of a parameter given twice, node-postgres obeys the last.
    const last = (name: string) => url.searchParams.getAll(name).at(-1);
    const host = last('host') ?? url.hostname;
    if (host.startsWith('/') || isLoopback(host)) return true;
    return TLS_MODES.includes(last('sslmode') ?? '');
  } catch {
    return true; // Unreadable: already refused for its shape.
  }
}

function isPlainElsewhere(text: string | undefined): boolean {
  if (!text || !URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'http:' && !isLoopback(hostname);
}

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host);

/** The nearest folder above this file with a package.json: the same from the sources and from the build. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder)
      throw new Error('Holdfast cannot find its own folder: no package.json above its code.');
    folder = parent;
  }
  return folder;
}
