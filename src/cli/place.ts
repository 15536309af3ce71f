import { assemble } from '../app.ts';
import { clockOf, type Opened, openStore } from '../bootstrap.ts';
import { type Config, loadConfig } from '../config.ts';
import { enterAs, type PostingRow, postingsOfStaff, type Role, roleLabels } from '../modules/access/index.ts';
import { recordEntries } from '../modules/audit/index.ts';
import { systemIds } from '../platform/clock/clock.ts';
import { type Database, openDatabase } from '../platform/db/database.ts';
import { type ActingDeps, actAs } from '../platform/http/act.ts';
import type { AuditEntry, Work } from '../platform/http/work.ts';
import { lookAs, staffOfEmail, takeYourTime } from './cli.store.ts';
import { Refused, type Terminal } from './outcome.ts';

/** The installation a command works on: the same settings, database and rules as the service. */
export interface Place {
  config: Config;
  opened: Opened;
  database: Database;
  acting: ActingDeps;
  now: Temporal.Instant;
}

/** Opens the installation beside a service that may be running, does the work, and lets go of it again. */
export async function inPlace<Result>(
  to: Terminal,
  work: (place: Place) => Promise<Result>,
): Promise<Result> {
  const config = loadConfig();
  for (const notice of config.notices) to.aside(notice);
  const say = { info: to.aside, warn: to.aside };
  const opened = await openStore(config, say, { exclusive: false });
  const database = openDatabase(opened.appUrl, 2);
  try {
    return await work({
      config,
      opened,
      database,
      acting: actingIn(config, database),
      now: clockOf(config).now(),
    });
  } finally {
    await database.close();
    await opened.stop();
  }
}

const assembled = (config: Config) =>
  assemble({
    secret: config.secret,
    isSecure: config.url.startsWith('https:'),
    isEvaluation: config.profile === 'evaluation',
    personas: [],
  });

function actingIn(config: Config, database: Database): ActingDeps {
  const { events } = assembled(config);
  return { database, events, clock: clockOf(config), ids: systemIds, record: recordEntries, enterAs };
}

/** What the seeds need to tell a story in this place. */
export function seedDepsIn({ config, database }: Place) {
  const { events, sessions } = assembled(config);
  const enterPublic = async (...given: Parameters<typeof sessions.enterPublic>) =>
    (await sessions.enterPublic(...given)).actor;
  return { database, events, enterPublic };
}

/** Works as a posting, in one transaction, with its audit rows. May take longer than a page. */
export function workAs<Result>(
  place: Place,
  posting: Pick<PostingRow, 'id'>,
  entry: AuditEntry,
  work: (work: Work) => Promise<Result>,
): Promise<Result> {
  return actAs(place.acting, posting.id, entry, async (acting) => {
    await takeYourTime(acting.tx);
    return work(acting);
  });
}

export interface Whom {
  /** An e-mail address; in the invented region also a handle such as `aldermoor/fern`. */
  as: string | undefined;
  role: string | undefined;
}

/**
 * The posting a command acts as: that of the person named, narrowed by role. In an evaluation nobody needs to be named:
 * the first invented person of a fitting role is taken.
 * @throws Refused when nobody fits, or several do
 */
export async function postingFor(place: Place, whom: Whom, fitting: readonly Role[]): Promise<PostingRow> {
  const email = whom.as?.includes('@')
    ? whom.as
    : whom.as?.replace(/^([\w-]+)\/([\w-]+)$/, '$2@$1.example.org');
  const staffId = email
    ? await place.database.transact((tx) => staffOfEmail(tx, email, place.now))
    : await somebody(place, fitting);
  const found = staffId ? await postingsOf(place, staffId) : [];
  if (found.length === 0) throw new Refused(`Nobody with a posting signs in as ${whom.as ?? 'anybody'}.`);
  const named = whom.role ? found.filter((posting) => posting.role === whom.role) : found;
  const fits = named.filter((posting) => fitting.includes(posting.role as Role));
  const [posting, ...others] = fits;
  if (!posting) {
    const roles = fitting.map((role) => roleLabels[role]).join(', ');
    throw new Refused(
      `${found[0]?.staffName ?? whom.as} has no posting that may do this. It takes one of: ${roles}.`,
    );
  }
  if (others.length > 0 && !whom.role)
    throw new Refused(
      `${posting.staffName} has several postings: say which with --role (${fits.map((one) => one.role).join(', ')}).`,
    );
  return posting;
}

const postingsOf = (place: Place, staffId: string) =>
  place.database.transact(async (tx) => {
    await lookAs(tx, staffId, place.now);
    return postingsOfStaff(tx, staffId, place.now);
  });

async function somebody(place: Place, fitting: readonly Role[]): Promise<string> {
  const { config, opened, now } = place;
  if (config.profile === 'production') throw new Refused('Say whom to act as: --as with an e-mail address.');
  const { personasOf } = await import('../../seeds/load-region.ts');
  const people = await personasOf(opened.adminUrl ?? '', now);
  const person = fitting.flatMap((role) => people.filter((one) => one.role === role))[0];
  if (!person)
    throw new Refused('There is nobody here to act as. Load the invented region first: holdfast seed.');
  return person.staffId;
}

export const lineOf = (posting: PostingRow) =>
  `${posting.staffName}, ${roleLabels[posting.role as Role] ?? posting.role}, ${posting.authorityName}`;
