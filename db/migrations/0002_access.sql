-- expand
create schema access authorization holdfast_owner;
grant usage on schema access to holdfast_app, holdfast_gate;
grant create on schema access to holdfast_gate;
set local role holdfast_owner;

create table access.authority (
  id int primary key,
  code text not null unique,
  name text not null,
  is_hub boolean not null default false,
  accent text not null default 'navy',
  settings jsonb not null default '{}',
  version int not null default 1
);
comment on table access.authority is 'Tenant: a spoke or the hub, with its settings. Retention: for ever. Basis: public task.';

create table access.role (code text primary key, label text not null, sees_content boolean not null);
create table access.role_class (
  role text not null references access.role (code),
  data_class text not null,
  scope text not null check (scope in ('relationship', 'team', 'authority', 'named', 'own')),
  may_write boolean not null,
  needs_share boolean not null,
  is_masked boolean not null,
  primary key (role, data_class)
);
create table access.relationship_class (kind text not null, data_class text not null, primary key (kind, data_class));
comment on table access.role is 'Reference: roles of postings. Retention: for ever.';
comment on table access.role_class is 'Reference: role by data class (rule AC-2). Retention: for ever.';
comment on table access.relationship_class is 'Reference: what each kind of relationship opens (rule AC-7). Retention: for ever.';

create table access.staff (
  id uuid primary key,
  name text not null,
  email text not null,
  ended_at timestamptz
);
create unique index staff_email on access.staff (lower(email));
comment on table access.staff is 'People who work here. data class: ADMIN. Retention: as the records they touched. Basis: public task.';

create table access.team (
  authority_id int not null references access.authority (id),
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('team', 'front-door', 'locality', 'partner', 'hub')),
  primary key (authority_id, id)
);
comment on table access.team is 'Groups of postings. Retention: for ever. Basis: public task.';

create table access.posting (
  authority_id int not null references access.authority (id),
  id uuid not null unique,
  staff_id uuid not null references access.staff (id),
  agency text not null,
  role text not null references access.role (code),
  discipline text,
  team_id uuid,
  caseload_cap int,
  from_at timestamptz not null,
  to_at timestamptz,
  granted_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, team_id) references access.team (authority_id, id),
  check (to_at is null or to_at > from_at)
);
create index posting_of_staff on access.posting (staff_id);
create index posting_of_team on access.posting (authority_id, team_id);
comment on table access.posting is 'Who acts as what, where, from, to. Retention: as the records they touched. Basis: public task.';

create table access.session (
  token_hash bytea primary key,
  id uuid not null unique,
  staff_id uuid not null references access.staff (id),
  posting_id uuid references access.posting (id),
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  mfa_at timestamptz,
  network text,
  ended_at timestamptz
);
create index session_of_staff on access.session (staff_id) where ended_at is null;
comment on table access.session is 'Signed-in sessions. Retention: 90 days. Basis: security of processing.';

create table access.relationship (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  kind text not null,
  holder_posting_id uuid,
  holder_team_id uuid,
  object_id uuid,
  from_at timestamptz not null,
  to_at timestamptz,
  basis text not null,
  created_by uuid,
  ended_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, holder_team_id) references access.team (authority_id, id),
  check ((holder_posting_id is null) <> (holder_team_id is null))
);
create index relationship_of_posting on access.relationship (holder_posting_id, kind) include (child_id, from_at, to_at);
create index relationship_of_team on access.relationship (authority_id, holder_team_id, kind) include (child_id, from_at, to_at);
create index relationship_of_child on access.relationship (authority_id, child_id);
comment on table access.relationship is 'Why somebody may open a child''s content: from an act, dated. Retention: as the child''s record. Basis: public task.';

create table access.restriction (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  level text not null check (level in ('restricted', 'sealed')),
  reason text not null,
  set_by uuid not null,
  from_at timestamptz not null,
  to_at timestamptz,
  primary key (authority_id, id)
);
create index restriction_of_child on access.restriction (authority_id, child_id);
comment on table access.restriction is 'Records only named people may find (rule AC-6). Retention: as the child''s record. Basis: public task.';

create table access.conflict (
  authority_id int not null references access.authority (id),
  id uuid not null,
  staff_id uuid not null references access.staff (id),
  child_id uuid not null,
  reason text not null,
  set_by uuid,
  from_at timestamptz not null,
  to_at timestamptz,
  primary key (authority_id, id)
);
create index conflict_of_staff on access.conflict (staff_id);
comment on table access.conflict is 'Staff who must not reach a child''s record (rule AC-4). data class: ADMIN. Retention: as the child''s record. Basis: public task.';

create table access.alert (
  authority_id int not null references access.authority (id),
  id uuid not null,
  kind text not null,
  line text not null,
  child_id uuid,
  about_staff_id uuid,
  for_role text,
  for_posting_id uuid,
  raised_at timestamptz not null,
  seen_at timestamptz,
  seen_by uuid,
  outcome text,
  primary key (authority_id, id),
  check (for_role is not null or for_posting_id is not null)
);
create index alert_for on access.alert (authority_id, for_role, raised_at desc);
create index alert_for_posting on access.alert (for_posting_id, raised_at desc);
comment on table access.alert is 'Something a person must know: break-glass, a conflict, being told. data class: ADMIN. Retention: 7 years. Basis: security of processing.';

-- The context of one transaction. Empty after it: everything below then answers "nothing".
create function access.authority_id() returns int language sql stable as
  $$ select nullif(current_setting('app.authority_id', true), '')::int $$;
create function access.posting_id() returns uuid language sql stable as
  $$ select nullif(current_setting('app.posting_id', true), '')::uuid $$;
create function access.staff_id() returns uuid language sql stable as
  $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;
create function access.team_id() returns uuid language sql stable as
  $$ select nullif(current_setting('app.team_id', true), '')::uuid $$;
create function access.role_code() returns text language sql stable as
  $$ select nullif(current_setting('app.role', true), '') $$;
create function access.agency() returns text language sql stable as
  $$ select nullif(current_setting('app.agency', true), '') $$;
create function access.moment() returns timestamptz language sql stable as
  $$ select nullif(current_setting('app.now', true), '')::timestamptz $$;
create function access.revealed() returns uuid language sql stable as
  $$ select nullif(current_setting('app.reveal', true), '')::uuid $$;
reset role;

grant select on access.role_class, access.relationship_class, access.relationship, access.restriction,
  access.conflict, access.posting, access.staff, access.authority, access.session to holdfast_gate;
grant update on access.session to holdfast_gate;

create function access.may(wanted text) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from access.role_class c where c.role = access.role_code() and c.data_class = wanted)
$$;
create function access.may_write(wanted text) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from access.role_class c where c.role = access.role_code() and c.data_class = wanted and c.may_write)
$$;
create function access.scope(wanted text) returns text language sql stable security definer set search_path = '' as $$
  select c.scope from access.role_class c where c.role = access.role_code() and c.data_class = wanted
$$;

-- Children hidden from this person whatever their role: conflicts always; restricted ones unless named. Information
-- governance keeps restrictions (AC-6), so that only a conflict hides a child's name from it; it reads no content.
create function access.hidden_children() returns setof uuid language sql stable security definer set search_path = '' as $$
  select c.child_id from access.conflict c
   where c.staff_id = access.staff_id() and c.from_at <= access.moment() and (c.to_at is null or c.to_at > access.moment())
  union
  select x.child_id from access.restriction x
   where x.authority_id = access.authority_id() and x.from_at <= access.moment() and (x.to_at is null or x.to_at > access.moment())
     and access.role_code() is distinct from 'INFORMATION_GOVERNANCE'
     and not exists (
       select from access.relationship r
        where r.holder_posting_id = (select access.posting_id()) and r.child_id = x.child_id
          and r.kind = any (case x.level when 'sealed' then array['NAMED'] else array['ALLOCATED', 'CO_WORKER', 'MANAGER', 'NAMED'] end)
          and r.from_at <= access.moment() and (r.to_at is null or r.to_at > access.moment()))
$$;

-- Children whose rows of one data class this posting may read (AC-2, 3, 4, 6, 7 in one set).
-- PL/pgSQL, not SQL: its plans are kept, and a role that may not read the class is answered at once. It is asked by
-- nearly every policy, so it is the hottest function there is.
create function access.my_children(wanted text) returns setof uuid language plpgsql stable security definer set search_path = '' as $$
declare
  me uuid := access.posting_id();
  now_is timestamptz := access.moment();
  hidden uuid[];
begin
  if not access.may(wanted) then return; end if;
  hidden := array(select access.hidden_children());
  return query
    select r.child_id from access.relationship r
     where r.holder_posting_id = me and r.from_at <= now_is and (r.to_at is null or r.to_at > now_is)
       and r.kind in (select k.kind from access.relationship_class k where k.data_class = wanted)
       and r.child_id <> all (hidden)
    union
    select r.child_id from access.relationship r
     where r.authority_id = access.authority_id() and r.holder_team_id = access.team_id()
       and r.from_at <= now_is and (r.to_at is null or r.to_at > now_is)
       and r.kind in (select k.kind from access.relationship_class k where k.data_class = wanted)
       and (r.kind <> 'MANAGER' or access.role_code() in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD'))
       and r.child_id <> all (hidden);
end
$$;

-- Own postings of the service, one an authority, in which its jobs act: ids, nothing else.
create function access.postings_of_the_service(at timestamptz) returns setof uuid language sql stable security definer set search_path = '' as $$
  select p.id from access.posting p where p.role = 'SYSTEM' and p.from_at <= at and (p.to_at is null or p.to_at > at) order by p.authority_id
$$;

-- A relationship that ended stays ended: an end may come sooner, never later. Whoever needs longer makes a new one.
create function access.only_sooner() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.to_at is not null and (new.to_at is null or new.to_at > old.to_at) then
    raise exception 'a relationship is not made longer' using errcode = '42501';
  end if;
  return new;
end
$$;
create trigger only_sooner before update on access.relationship for each row execute function access.only_sooner();

-- Objects (a meeting, an episode) that a relationship names: its papers, not the rest of the record.
create function access.my_objects(of_kind text) returns setof uuid language sql stable security definer set search_path = '' as $$
  select r.object_id from access.relationship r
   where r.holder_posting_id = (select access.posting_id()) and r.kind = of_kind and r.object_id is not null
     and r.from_at <= access.moment() and (r.to_at is null or r.to_at > access.moment())
     and r.child_id not in (select access.hidden_children())
$$;

-- Own authority, and those that granted this posting a child (AC-3).
create function access.my_authorities() returns int[] language sql stable security definer set search_path = '' as $$
  select array(select access.authority_id() where access.authority_id() is not null
    union select r.authority_id from access.relationship r
     where r.holder_posting_id = (select access.posting_id()) and r.kind = 'GRANTED'
       and r.from_at <= access.moment() and (r.to_at is null or r.to_at > access.moment()))
$$;

-- Classes whose rows may be read at all; used where the class is a column of the row.
create function access.my_classes() returns text[] language sql stable security definer set search_path = '' as $$
  select array(select c.data_class from access.role_class c where c.role = access.role_code())
$$;

-- A break-glass, duty or manager's look at a masked place is one child in one transaction (AC-9).
create function access.reveal(wanted_child uuid) returns boolean language plpgsql volatile security definer set search_path = '' as $$
declare permitted boolean;
begin
  select exists (
    select from access.relationship r
     where (r.holder_posting_id = (select access.posting_id())
        or (r.authority_id = (select access.authority_id()) and r.holder_team_id = (select access.team_id()) and r.kind = 'MANAGER'
            and access.role_code() in ('TEAM_MANAGER', 'SERVICE_MANAGER')))
       and r.child_id = wanted_child and r.kind in ('ALLOCATED', 'CO_WORKER', 'MANAGER', 'DUTY', 'BREAK_GLASS')
       and r.from_at <= access.moment() and (r.to_at is null or r.to_at > access.moment()))
    and access.may('LOCATION') and wanted_child not in (select access.hidden_children()) into permitted;
  if permitted then perform set_config('app.reveal', wanted_child::text, true); end if;
  return permitted;
end
$$;

create type access.context as (
  session_id uuid, staff_id uuid, staff_name text, posting_id uuid, authority_id int, authority_code text, authority_name text,
  accent text, settings jsonb, agency text, role text, discipline text, team_id uuid, mfa_at timestamptz, seen_at timestamptz, state text);

create function access.enter(chosen uuid, at timestamptz) returns void language plpgsql volatile security definer set search_path = '' as $$
declare p record;
begin
  select q.*, s.ended_at into p from access.posting q join access.staff s on s.id = q.staff_id where q.id = chosen;
  if p.id is null or p.ended_at <= at or p.from_at > at or p.to_at <= at then
    raise exception 'posting is not in force' using errcode = '28000';
  end if;
  perform set_config('app.now', at::text, true), set_config('app.user_id', p.staff_id::text, true),
    set_config('app.posting_id', p.id::text, true), set_config('app.authority_id', p.authority_id::text, true),
    set_config('app.team_id', coalesce(p.team_id::text, ''), true), set_config('app.role', p.role, true),
    set_config('app.agency', p.agency, true), set_config('app.reveal', '', true);
end
$$;

-- First statement of every signed-in request: session, posting and dates looked up, context set for this transaction.
create function access.begin(token bytea, at timestamptz, idle interval) returns access.context
language plpgsql volatile security definer set search_path = '' as $$
declare c access.context; s record;
begin
  select n.*, f.name as staff_name, f.ended_at as left_at into s
    from access.session n join access.staff f on f.id = n.staff_id where n.token_hash = token;
  if s.id is null or s.ended_at is not null or s.left_at <= at or s.ends_at <= at or s.seen_at + idle <= at then
    c.state := case when s.id is null then 'none' else 'ended' end;
    -- Timed out, not ended by anybody: what was being typed may be kept for its owner.
    if s.ended_at is null and s.left_at is null then c.session_id := s.id; c.staff_id := s.staff_id; end if;
    return c;
  end if;
  if s.seen_at < at - interval '30 seconds' then
    update access.session set seen_at = at where token_hash = token;
  end if;
  c.session_id := s.id; c.staff_id := s.staff_id; c.staff_name := s.staff_name; c.mfa_at := s.mfa_at; c.seen_at := s.seen_at;
  perform set_config('app.now', at::text, true), set_config('app.user_id', s.staff_id::text, true), set_config('app.reveal', '', true);
  if s.mfa_at is null then c.state := 'needs-code'; return c; end if;
  if s.posting_id is null then c.state := 'needs-posting'; return c; end if;
  select p.id, p.authority_id, a.code, a.name, a.accent, a.settings, p.agency, p.role, p.discipline, p.team_id
    into c.posting_id, c.authority_id, c.authority_code, c.authority_name, c.accent, c.settings, c.agency, c.role, c.discipline, c.team_id
    from access.posting p join access.authority a on a.id = p.authority_id
   where p.id = s.posting_id and p.staff_id = s.staff_id and p.from_at <= at and (p.to_at is null or p.to_at > at);
  if c.posting_id is null then c.state := 'needs-posting'; return c; end if;
  perform set_config('app.posting_id', c.posting_id::text, true), set_config('app.authority_id', c.authority_id::text, true),
    set_config('app.team_id', coalesce(c.team_id::text, ''), true), set_config('app.role', c.role, true),
    set_config('app.agency', c.agency, true);
  c.state := 'ready';
  return c;
end
$$;

-- A person without an account: may create what the public may create, in one authority; may read nothing.
create function access.begin_public(wanted int, at timestamptz) returns void language sql volatile security definer set search_path = '' as $$
  select set_config('app.now', at::text, true), set_config('app.user_id', '', true), set_config('app.posting_id', '', true),
    set_config('app.authority_id', coalesce(wanted::text, ''), true), set_config('app.team_id', '', true),
    set_config('app.role', 'PUBLIC', true), set_config('app.agency', '', true), set_config('app.reveal', '', true)
$$;

do $$
declare f text;
begin
  foreach f in array array['may(text)', 'may_write(text)', 'scope(text)', 'hidden_children()', 'my_children(text)', 'my_objects(text)',
    'my_authorities()', 'my_classes()', 'postings_of_the_service(timestamptz)', 'reveal(uuid)', 'enter(uuid, timestamptz)', 'begin(bytea, timestamptz, interval)', 'begin_public(int, timestamptz)'] loop
    execute format('alter function access.%s owner to holdfast_gate', f);
    execute format('revoke execute on function access.%s from public', f);
    execute format('grant execute on function access.%s to holdfast_app', f);
  end loop;
end
$$;
