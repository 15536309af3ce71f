/**
 * Questions to the database's own catalogue. Each must answer no row. `breaks` is a change that must make it answer at
 * least one: a lint that cannot fail proves nothing. `excused` names what was allowed, and why.
 */
export interface CatalogueLint {
  rule: string;
  sql: string;
  breaks: string;
  /** Which of the rows are wrong; all of them when left out. */
  isWrong?: (row: { found: string; expression?: string }) => boolean;
  excused?: Record<string, string>;
}

/** Is one of our functions called outside every `( SELECT …)` of the expression? There it would run once a row. */
export function callsForEachRow(expression: string): boolean {
  const isSelect: boolean[] = [];
  for (let at = 0; at < expression.length; at++) {
    if (expression[at] === ')') isSelect.pop();
    else if (expression[at] === '(') {
      const isCall = /[a-z_]+\.[a-z_]+$/.test(expression.slice(0, at));
      if (isCall && !isSelect.includes(true)) return true;
      isSelect.push(/^\(\s*SELECT\b/.test(expression.slice(at)));
    }
  }
  return false;
}

const schemas = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migration', 'public')`;
const tables = `pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${schemas}`;
const hasAuthority = (of: string) =>
  `exists (select from pg_attribute q where q.attrelid = ${of} and q.attname = 'authority_id' and not q.attisdropped)`;
const sample = `create table access.sample (authority_id int not null references access.authority (id), id uuid not null, primary key (authority_id, id))`;

/** Reference data that everybody may read: names of councils and roles, code lists, rules. No person is in them. */
const openToAll = 'reference data, nobody’s personal data';

export const catalogueLints: CatalogueLint[] = [
  {
    rule: 'every table has row-level security, and forces it on its owner too',
    sql: `select n.nspname || '.' || c.relname as found from ${tables} and not (c.relrowsecurity and c.relforcerowsecurity)`,
    breaks: sample,
  },
  {
    rule: 'every verb granted to the service has a policy that binds it',
    sql: `select n.nspname || '.' || c.relname || ' ' || v.verb as found
      from pg_class c join pg_namespace n on n.oid = c.relnamespace,
        (values ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) v (verb, cmd)
      where c.relkind in ('r', 'p') and ${schemas}
        and case v.verb when 'DELETE' then has_table_privilege('holdfast_app', c.oid, 'DELETE')
            else has_table_privilege('holdfast_app', c.oid, v.verb) or has_any_column_privilege('holdfast_app', c.oid, v.verb) end
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('*', v.cmd::"char")
          and (p.polroles = '{0}' or 'holdfast_app'::regrole::oid = any (p.polroles)))`,
    breaks: `${sample}; grant select on access.sample to holdfast_app`,
  },
  {
    rule: 'every view reads as whoever asks it',
    sql: `select n.nspname || '.' || c.relname as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'v' and ${schemas} and not coalesce(c.reloptions @> array['security_invoker=true'], false)`,
    breaks: `create view access.sample_view as select 1 as one`,
  },
  {
    rule: 'no stored view is readable by the service: row-level security does not bind it',
    sql: `select n.nspname || '.' || c.relname as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'm' and has_table_privilege('holdfast_app', c.oid, 'SELECT')`,
    breaks: `create materialized view access.sample_view as select 1 as one; grant select on access.sample_view to holdfast_app`,
  },
  {
    rule: 'a function that acts as its owner pins its search path, belongs to the gate or the audit, and is not for everybody',
    sql: `select n.nspname || '.' || f.proname as found from pg_proc f join pg_namespace n on n.oid = f.pronamespace
      where f.prosecdef and ${schemas}
        and (not coalesce(f.proconfig && array['search_path=""', 'search_path='], false)
          or f.proowner not in ('holdfast_gate'::regrole::oid, 'holdfast_audit'::regrole::oid)
          or f.proacl is null or exists (select from aclexplode(f.proacl) a where a.grantee = 0))`,
    breaks: `create function access.sample() returns int language sql security definer as 'select 1'`,
  },
  {
    rule: 'no policy of the service says "all rows", but for reference data',
    sql: `select distinct n.nspname || '.' || c.relname as found from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
      where ${schemas} and (p.polroles = '{0}' or 'holdfast_app'::regrole::oid = any (p.polroles))
        and (pg_get_expr(p.polqual, p.polrelid) = 'true' or pg_get_expr(p.polwithcheck, p.polrelid) = 'true')`,
    breaks: `${sample}; create policy "everybody" on access.sample to holdfast_app using (true)`,
    excused: {
      'access.authority': openToAll,
      'access.role': openToAll,
      'access.role_class': openToAll,
      'access.relationship_class': openToAll,
      'deadlines.bank_holiday': openToAll,
    },
  },
  {
    rule: 'no policy calls one of our functions for each row: only inside (select …), once a statement',
    sql: `select n.nspname || '.' || c.relname || ' "' || p.polname || '"' as found,
        concat(pg_get_expr(p.polqual, p.polrelid), ' ', pg_get_expr(p.polwithcheck, p.polrelid)) as expression
      from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where ${schemas}`,
    isWrong: (row) => callsForEachRow(row.expression ?? ''),
    breaks: `${sample}; create policy "one by one" on access.sample to holdfast_app using (authority_id = access.authority_id())`,
  },
  {
    rule: 'a backup reads every table, and every row of it',
    sql: `select n.nspname || '.' || c.relname as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${schemas} and c.relkind in ('r', 'p') and not (has_table_privilege('holdfast_backup', c.oid, 'SELECT')
        and has_schema_privilege('holdfast_backup', n.oid, 'USAGE')
        and (select r.rolbypassrls from pg_roles r where r.rolname = 'holdfast_backup'))`,
    breaks: `revoke pg_read_all_data from holdfast_backup`,
  },
  {
    rule: 'the service’s roles own nothing, bypass nothing and are members of nothing',
    sql: `select r.rolname as found from pg_roles r where r.rolname = 'holdfast_app'
      and (r.rolsuper or r.rolbypassrls or r.rolcreatedb or r.rolcreaterole
        or exists (select from pg_auth_members m where m.member = r.oid)
        or exists (select from pg_class c where c.relowner = r.oid) or exists (select from pg_proc f where f.proowner = r.oid)
        or exists (select from pg_namespace s where s.nspowner = r.oid))`,
    breaks: `${sample}; grant usage, create on schema access to holdfast_app; alter table access.sample owner to holdfast_app`,
  },
  {
    rule: 'the service may not truncate, refer to, or put triggers on a table',
    sql: `select n.nspname || '.' || c.relname || ' ' || a.privilege_type as found from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
      where ${schemas} and a.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN') and a.grantee in (0, 'holdfast_app'::regrole::oid)`,
    breaks: `${sample}; grant truncate on access.sample to holdfast_app`,
  },
  {
    rule: 'the service writes columns by list, never a whole table',
    sql: `select n.nspname || '.' || c.relname || ' ' || a.privilege_type as found from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
      where ${schemas} and a.privilege_type in ('INSERT', 'UPDATE') and a.grantee in (0, 'holdfast_app'::regrole::oid)`,
    breaks: `${sample}; grant insert on access.sample to holdfast_app`,
  },
  {
    rule: 'the service deletes nothing that is a record',
    sql: `select n.nspname || '.' || c.relname as found from ${tables} and has_table_privilege('holdfast_app', c.oid, 'DELETE')`,
    breaks: `${sample}; grant delete on access.sample to holdfast_app`,
    excused: {
      'form.draft': 'text that nobody has submitted',
      'people.child_token': 'words for search, written again from the names',
      'missing.board_shown': 'what an open page has shown already; the audit keeps the events',
    },
  },
  {
    rule: 'a natural id is unique inside an authority only: otherwise a refused insert tells of a hidden row',
    sql: `select n.nspname || '.' || c.relname || ' ' || i.indexrelid::regclass as found
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where i.indisunique and ${schemas} and ${hasAuthority('c.oid')}
        and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority_id' and a.attnum = any (i.indkey))
        and exists (select from unnest(i.indkey) k (num) left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.num
          where a.attnum is null or a.atttypid <> 'uuid'::regtype)`,
    breaks: `${sample}; alter table access.sample add column nhs_number text unique`,
  },
  {
    rule: 'a table of an authority leads its primary key with the authority',
    sql: `select n.nspname || '.' || c.relname as found from ${tables} and ${hasAuthority('c.oid')}
        and not exists (select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
          where i.indrelid = c.oid and i.indisprimary and a.attname = 'authority_id')`,
    breaks: `create table access.sample (id uuid primary key, authority_id int)`,
  },
  {
    rule: 'a foreign key between tables of authorities carries the authority: no row points into another one',
    sql: `select k.conrelid::regclass || ' ' || k.conname as found from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and ${schemas} and ${hasAuthority('k.conrelid')} and ${hasAuthority('k.confrelid')}
        and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'authority_id' and a.attnum = any (k.conkey))`,
    breaks: `${sample}; alter table access.sample add column posting_id uuid references access.posting (id)`,
  },
  {
    rule: 'every table says how long it is kept, and tables about people say of what class they are',
    sql: `select n.nspname || '.' || c.relname as found from ${tables} and (coalesce(obj_description(c.oid), '') !~ 'Retention: '
        or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('born_on', 'family_name', 'line', 'words') and not a.attisdropped)
          and coalesce(obj_description(c.oid), '') !~* 'data class')`,
    breaks: `create table access.sample (id uuid primary key)`,
  },
  {
    rule: 'no function of ours is marked leakproof to make a search fast',
    sql: `select n.nspname || '.' || f.proname as found from pg_proc f join pg_namespace n on n.oid = f.pronamespace where f.proleakproof and ${schemas}`,
    breaks: `create function access.sample() returns int language sql immutable leakproof as 'select 1'`,
  },
  {
    rule: 'a policy’s name is a sentence somebody can confirm',
    sql: `select n.nspname || '.' || c.relname || ' ' || p.polname as found from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
      where ${schemas} and p.polname !~ ' .* '`,
    breaks: `${sample}; create policy sample_read on access.sample using (false)`,
  },
];
