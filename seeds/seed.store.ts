import { Client } from 'pg';

/** Runs statements as the owner of the database, before and beside the running service; never in production. */
export async function asOwner<Result>(
  adminUrl: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** True when no authority is known: nothing was ever loaded or set up here. */
export async function isEmptyDatabase(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>(
    'select not exists (select from access.authority) as empty',
  );
  return rows[0]?.empty === true;
}

export interface SeedStep {
  name: string;
  /** ISO instant. */
  loadedAt: string;
  isDone: boolean;
}
/**
 * What was loaded, and the moment everything in it is relative to. The table is made here and not by a migration: a
 * database that never held invented people has none.
 */
export async function seedSteps(client: Client): Promise<SeedStep[]> {
  await client.query('create schema if not exists seed');
  await client.query(
    'create table if not exists seed.step (name text primary key, loaded_at timestamptz not null, done_at timestamptz)',
  );
  const { rows } = await client.query<SeedStep>(
    'select name, to_char(loaded_at at time zone \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS.US"Z"\') as "loadedAt", done_at is not null as "isDone" from seed.step order by loaded_at, name',
  );
  return rows;
}
export const beginStep = (client: Client, name: string, at: Temporal.Instant) =>
  client.query('insert into seed.step (name, loaded_at) values ($1, $2) on conflict do nothing', [
    name,
    at.toString(),
  ]);
export const endStep = (client: Client, name: string) =>
  client.query('update seed.step set done_at = clock_timestamp() where name = $1', [name]);

export interface PostedPerson {
  staffId: string;
  postingId: string;
  name: string;
  role: string;
  authority: string;
}
/** Everybody in force, authorities in order of their number. */
export async function postedPeople(client: Client, now: Temporal.Instant): Promise<PostedPerson[]> {
  const { rows } = await client.query<PostedPerson>(
    `select p.staff_id as "staffId", p.id as "postingId", s.name, p.role, a.name as authority
       from access.posting p join access.staff s on s.id = p.staff_id join access.authority a on a.id = p.authority_id
      where p.role <> 'SYSTEM' and p.from_at <= $1 and (p.to_at is null or p.to_at > $1)
      order by a.is_hub, a.id, s.name, p.id`,
    [now.toString()],
  );
  return rows;
}

/** Row-level security holds for the owner of the tables as well; only these connections pass it. */
export async function mayLoadPeople(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    'select rolsuper or rolbypassrls as may from pg_roles where rolname = current_user',
  );
  return rows[0]?.may === true;
}

export const insertAuthority = (
  client: Client,
  a: {
    id: number;
    code: string;
    name: string;
    isHub: boolean;
    accent: string;
    settings: Record<string, unknown>;
  },
) =>
  client.query(
    'insert into access.authority (id, code, name, is_hub, accent, settings) values ($1, $2, $3, $4, $5, $6)',
    [a.id, a.code, a.name, a.isHub, a.accent, JSON.stringify(a.settings)],
  );
export const insertTeam = (
  client: Client,
  authorityId: number,
  t: { id: string; name: string; kind: string },
) =>
  client.query('insert into access.team (authority_id, id, name, kind) values ($1, $2, $3, $4)', [
    authorityId,
    t.id,
    t.name,
    t.kind,
  ]);

export async function insertStaff(
  client: Client,
  s: { id: string; name: string; email: string; passwordHash: string; totpSecret: string },
): Promise<void> {
  await client.query('insert into access.staff (id, name, email) values ($1, $2, $3)', [
    s.id,
    s.name,
    s.email,
  ]);
  await client.query(
    'insert into accounts.credential (staff_id, password_hash, totp_secret) values ($1, $2, $3)',
    [s.id, s.passwordHash, s.totpSecret],
  );
}

export interface NewPosting {
  id: string;
  staffId: string;
  agency: string;
  role: string;
  discipline: string | null;
  teamId: string | null;
  cap: number | null;
  from: Temporal.Instant;
  to: Temporal.Instant | null;
}
export const insertPosting = (client: Client, authorityId: number, p: NewPosting) =>
  client.query(
    'insert into access.posting (authority_id, id, staff_id, agency, role, discipline, team_id, caseload_cap, from_at, to_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    [
      authorityId,
      p.id,
      p.staffId,
      p.agency,
      p.role,
      p.discipline,
      p.teamId,
      p.cap,
      p.from.toString(),
      p.to?.toString() ?? null,
    ],
  );
