import { Client } from 'pg';

/**
 * The structure of a database as text: schemas, types, tables with their columns and constraints, indexes, row-level
 * security, views, functions, triggers, grants and comments, in an order that never depends on when things were made.
 * For comparing, not for restoring. Leaves out what belongs to extensions.
 */
export async function dumpSchema(url: string): Promise<string> {
  const client = new Client({ connectionString: url, application_name: 'holdfast dump' });
  await client.connect();
  try {
    await client.query('begin read only');
    // Names are written in full, whatever the caller's search path.
    await client.query("set local search_path = ''");
    const parts: string[] = [];
    for (const [title, sql] of SECTIONS) {
      const { rows } = await client.query<{ line: string }>(`with ${SCOPE} ${sql}`);
      if (rows.length > 0)
        parts.push(
          `-- ${title}\n\n${rows
            .map(({ line }) => line)
            .sort()
            .join('\n')
            .trimEnd()}`,
        );
    }
    await client.query('commit');
    return `-- Written by scripts/dump-schema.mjs from the migrated database. Never edited by hand.\n\n${parts.join('\n\n')}\n`;
  } finally {
    await client.end();
  }
}

// Which schemas and relations are ours.
const SCOPE = `
  scope as (
    select n.oid, n.nspname, n.nspowner, n.nspacl from pg_catalog.pg_namespace n
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_catalog.pg_depend d
        where d.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass and d.objid = n.oid and d.deptype = 'e')
  ),
  relation as (
    select c.*, pg_catalog.format('%I.%I', s.nspname, c.relname) as name from pg_catalog.pg_class c
    join scope s on s.oid = c.relnamespace
    where not exists (select from pg_catalog.pg_depend d
      where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid and d.deptype = 'e')
  ),
  routine as (
    select p.*, pg_catalog.format('%I.%I(%s)', s.nspname, p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid)) as name
    from pg_catalog.pg_proc p join scope s on s.oid = p.pronamespace
    where not exists (select from pg_catalog.pg_depend d
      where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objid = p.oid and d.deptype = 'e')
  )`;

/** The grants in an access list, one line for each privilege and role, sorted. */
const grants = (acl: string, what: string): string => `
  select pg_catalog.format('grant %s on %s to %s%s;', lower(a.privilege_type), ${what},
    case a.grantee when 0 then 'public' else pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(a.grantee)) end,
    case when a.is_grantable then ' with grant option' else '' end) as line
  from ${acl}`;

const SECTIONS: readonly (readonly [title: string, sql: string])[] = [
  [
    'Extensions',
    `select pg_catalog.format('extension %I in %I', e.extname, n.nspname) as line
     from pg_catalog.pg_extension e join pg_catalog.pg_namespace n on n.oid = e.extnamespace
     where e.extname <> 'plpgsql'`,
  ],
  [
    'Schemas',
    `select pg_catalog.format('schema %I; owner %I', nspname,
       case when nspname = 'public' then 'public' else pg_catalog.pg_get_userbyid(nspowner) end) as line
     from scope`,
  ],
  [
    'Types',
    `select pg_catalog.format('type %I.%I %s', s.nspname, t.typname, case t.typtype
         when 'e' then 'enum (' || (select pg_catalog.string_agg(pg_catalog.quote_literal(e.enumlabel), ', ' order by e.enumsortorder)
           from pg_catalog.pg_enum e where e.enumtypid = t.oid) || ')'
         when 'd' then 'domain ' || pg_catalog.format_type(t.typbasetype, t.typtypmod) || coalesce(' ' ||
           (select pg_catalog.string_agg(pg_catalog.pg_get_constraintdef(k.oid), ' ' order by k.conname)
            from pg_catalog.pg_constraint k where k.contypid = t.oid), '')
         else 'composite (' || (select pg_catalog.string_agg(pg_catalog.quote_ident(a.attname) || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum)
           from pg_catalog.pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped) || ')' end) as line
     from pg_catalog.pg_type t join scope s on s.oid = t.typnamespace
     where t.typtype in ('e', 'd') or (t.typtype = 'c' and exists (select from pg_catalog.pg_class c where c.oid = t.typrelid and c.relkind = 'c'))`,
  ],
  [
    'Tables',
    `select pg_catalog.format(E'%stable %s; owner %s; row security %s%s%s\\n%s%s',
         case when r.relkind = 'p' then 'partitioned ' when r.relpersistence = 'u' then 'unlogged ' else '' end,
         r.name, pg_catalog.pg_get_userbyid(r.relowner),
         case when r.relforcerowsecurity and r.relrowsecurity then 'forced' when r.relrowsecurity then 'on' else 'OFF' end,
         case when r.relkind = 'p' then '; by ' || pg_catalog.pg_get_partkeydef(r.oid) else '' end,
         case when r.relispartition then '; part ' || pg_catalog.pg_get_expr(r.relpartbound, r.oid) else '' end,
         (select pg_catalog.string_agg(pg_catalog.format('  %I %s%s%s%s', a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
             case when a.attnotnull then ' not null' else '' end,
             case when a.attidentity <> '' then ' identity' else '' end,
             coalesce(case when a.attgenerated <> '' then ' generated ' else ' default ' end || pg_catalog.pg_get_expr(d.adbin, d.adrelid), '')),
             E'\\n' order by a.attnum)
          from pg_catalog.pg_attribute a left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
          where a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped),
         coalesce((select E'\\n' || pg_catalog.string_agg(pg_catalog.format('  constraint %I %s', k.conname, pg_catalog.pg_get_constraintdef(k.oid)),
             E'\\n' order by k.contype, k.conname collate "C")
          from pg_catalog.pg_constraint k where k.conrelid = r.oid and k.contype <> 'n'), '')) || E'\\n' as line
     from relation r where r.relkind in ('r', 'p')`,
  ],
  [
    'Views',
    `select pg_catalog.format(E'%s %s; owner %s%s\\n%s', case r.relkind when 'm' then 'materialised view' else 'view' end, r.name,
         pg_catalog.pg_get_userbyid(r.relowner), coalesce('; ' || pg_catalog.array_to_string(r.reloptions, ', '), ''),
         pg_catalog.pg_get_viewdef(r.oid, true)) || E'\\n' as line
     from relation r where r.relkind in ('v', 'm')`,
  ],
  [
    'Sequences',
    `select 'sequence ' || r.name || '; owner ' || pg_catalog.pg_get_userbyid(r.relowner) as line from relation r
     where r.relkind = 'S'`,
  ],
  [
    'Indexes',
    `select pg_catalog.pg_get_indexdef(i.indexrelid) || ';' as line from pg_catalog.pg_index i
     join relation r on r.oid = i.indrelid
     where not exists (select from pg_catalog.pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))`,
  ],
  [
    'Policies',
    `select pg_catalog.format(E'on %s policy %I as %s for %s to %s%s%s', r.name, p.polname,
         case when p.polpermissive then 'permissive' else 'restrictive' end,
         case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
         (select pg_catalog.string_agg(case x when 0 then 'public' else pg_catalog.pg_get_userbyid(x) end, ', '
            order by pg_catalog.pg_get_userbyid(x) collate "C") from pg_catalog.unnest(p.polroles) x),
         coalesce(E'\\n  using (' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) || ')', ''),
         coalesce(E'\\n  with check (' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')) as line
     from pg_catalog.pg_policy p join relation r on r.oid = p.polrelid`,
  ],
  [
    'Functions',
    `select pg_catalog.format(E'%s; -- owner %s\\n', pg_catalog.pg_get_functiondef(p.oid), pg_catalog.pg_get_userbyid(p.proowner)) as line
     from routine p where p.prokind in ('f', 'p')`,
  ],
  [
    'Triggers',
    `select pg_catalog.pg_get_triggerdef(t.oid) || ';' as line from pg_catalog.pg_trigger t
     join relation r on r.oid = t.tgrelid where not t.tgisinternal`,
  ],
  [
    'Grants on schemas',
    grants(
      'scope s cross join lateral pg_catalog.aclexplode(s.nspacl) a where a.grantee <> s.nspowner',
      "'schema ' || pg_catalog.quote_ident(s.nspname)",
    ),
  ],
  [
    'Grants on tables, views and sequences',
    grants(
      "relation r cross join lateral pg_catalog.aclexplode(r.relacl) a where a.grantee <> r.relowner and r.relkind in ('r', 'p', 'v', 'm', 'S')",
      'r.name',
    ),
  ],
  [
    'Grants on columns',
    `select pg_catalog.format('grant %s (%s) on %s to %s;', g.privilege, pg_catalog.string_agg(pg_catalog.quote_ident(g.attname), ', ' order by g.attnum),
       g.name, g.grantee) as line
     from (select lower(a.privilege_type) as privilege, t.attname, t.attnum, r.name,
         case a.grantee when 0 then 'public' else pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(a.grantee)) end as grantee
       from relation r join pg_catalog.pg_attribute t on t.attrelid = r.oid and not t.attisdropped
       cross join lateral pg_catalog.aclexplode(t.attacl) a) g
     group by g.privilege, g.name, g.grantee`,
  ],
  [
    'Who may call functions',
    grants(
      "routine p cross join lateral pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) a where a.grantee <> p.proowner",
      "'function ' || p.name",
    ),
  ],
  [
    'Comments',
    `select pg_catalog.format('comment on %s is %L;', c.what, c.text) as line from (
       select 'schema ' || pg_catalog.quote_ident(s.nspname) as what, pg_catalog.obj_description(s.oid, 'pg_namespace') as text
         from scope s where s.nspname <> 'public'
       union all
       select case r.relkind when 'v' then 'view ' when 'm' then 'materialised view ' else 'table ' end || r.name, pg_catalog.obj_description(r.oid, 'pg_class')
         from relation r where r.relkind in ('r', 'p', 'v', 'm')
       union all
       select pg_catalog.format('column %s.%I', r.name, a.attname), pg_catalog.col_description(r.oid, a.attnum)
         from relation r join pg_catalog.pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
       union all
       select 'function ' || p.name, pg_catalog.obj_description(p.oid, 'pg_proc') from routine p) c
     where c.text is not null`,
  ],
];
