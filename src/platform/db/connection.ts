import { Client } from 'pg';

/** The same database as another login role. */
export function asLogin(url: string, role: string, password: string): string {
  const changed = new URL(url.replace('@/', '@localhost/'));
  changed.username = role;
  changed.password = password;
  return changed.href;
}

const OLDEST = 150_014;

/**
 * Why a role must not run the service: row-level security does not bind a superuser, a role that bypasses it, an
 * owner, or a member of an owner. Also refuses servers below 15.14, whose planner statistics leak hidden rows
 * (CVE-2025-8713). Empty when all is well.
 */
export async function runtimeRoleProblems(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url, application_name: 'holdfast check' });
  await client.connect();
  try {
    const { rows } = await client.query<RoleFacts>(FACTS);
    const facts = rows[0];
    return facts ? problemsOf(facts) : ['The role could not be read.'];
  } finally {
    await client.end();
  }
}

type RoleFacts = {
  role: string;
  version: number;
  version_text: string;
  superuser: boolean;
  bypasses: boolean;
  owned: string[];
  member_of: string[];
};

const FACTS = `
  select r.rolname as role,
    current_setting('server_version_num')::int as version,
    current_setting('server_version') as version_text,
    r.rolsuper as superuser,
    r.rolbypassrls as bypasses,
    array(select c.oid::regclass::text from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p', 'v', 'm')
      order by 1 limit 3) as owned,
    array(select m.rolname::text from pg_auth_members am join pg_roles m on m.oid = am.roleid
      where am.member = r.oid order by 1) as member_of
  from pg_roles r where r.rolname = current_user`;

function problemsOf(facts: RoleFacts): string[] {
  const { role } = facts;
  const why = 'so row-level security would not bind the service';
  return [
    ...(facts.version < OLDEST
      ? [`PostgreSQL ${facts.version_text} is too old: 15.14 or later is needed.`]
      : []),
    ...(facts.superuser ? [`The role ${role} is a superuser, ${why}.`] : []),
    ...(facts.bypasses ? [`The role ${role} has BYPASSRLS, ${why}.`] : []),
    ...(facts.owned.length > 0 ? [`The role ${role} owns ${facts.owned.join(', ')}, ${why}.`] : []),
    ...(facts.member_of.length > 0
      ? [`The role ${role} is a member of ${facts.member_of.join(', ')}; it must be a member of nothing.`]
      : []),
  ];
}
