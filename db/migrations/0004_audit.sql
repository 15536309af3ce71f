-- expand
create schema audit authorization holdfast_audit;
grant usage on schema audit to holdfast_app;
grant usage on schema access to holdfast_audit;
grant select on access.relationship, access.authority to holdfast_audit;
set local role holdfast_owner;
create policy "the audit names authorities" on access.authority for select to holdfast_audit using (true);
reset role;
set local role holdfast_gate;
grant execute on function access.my_children(text), access.hidden_children() to holdfast_audit;
reset role;
set local role holdfast_audit;

create table audit.chain (id int primary key, seq bigint not null, hash bytea not null);
create table audit.event (
  chain int not null references audit.chain (id),
  seq bigint not null,
  at timestamptz not null,
  event text not null,
  outcome text not null,
  staff_id uuid,
  posting_id uuid,
  object_type text,
  object_id uuid,
  payload text not null,
  prev_hash bytea not null,
  hash bytea not null,
  primary key (chain, seq)
);
create index event_of_staff on audit.event (staff_id, at desc);
create index event_kind on audit.event (chain, event, at desc);
create table audit.event_child (chain int not null, seq bigint not null, child_id uuid not null, primary key (chain, child_id, seq));
comment on table audit.chain is 'Heads of the audit chains: one an authority, 0 for the platform. Retention: as the longest record described. Basis: accountability.';
comment on table audit.event is 'Who looked at or did what, when and why; never content. data class: AUDIT. Retention: as the record described. Basis: accountability, DPA 2018 s.62.';
comment on table audit.event_child is 'Children an event was about. data class: AUDIT. Retention: as the record described. Basis: accountability.';

create function audit.refuse_change() returns trigger language plpgsql set search_path = '' as $$
begin raise exception 'the audit is append-only' using errcode = '42501'; end $$;
create trigger no_change before update or delete on audit.event for each row execute function audit.refuse_change();
create trigger no_truncate before truncate on audit.event for each statement execute function audit.refuse_change();
create trigger no_change before update or delete on audit.event_child for each row execute function audit.refuse_change();
create trigger no_truncate before truncate on audit.event_child for each statement execute function audit.refuse_change();

create function audit.hash_of(of_chain int, of_seq bigint, prev bytea, payload text) returns bytea language sql immutable set search_path = '' as $$
  select sha256(convert_to('holdfast.audit.1|' || of_chain || '|' || of_seq || '|' || encode(prev, 'hex') || '|' || payload, 'UTF8'))
$$;

-- Appends one event as whoever this transaction acts for; the caller cannot name somebody else.
-- Call it last before the commit: the chain's head is locked until then.
create function audit.append(entry jsonb) returns bigint language plpgsql volatile security definer set search_path = '' as $$
declare
  of_chain int := coalesce(nullif(current_setting('app.authority_id', true), '')::int, 0);
  at timestamptz := coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp());
  head record; body text; number bigint; digest bytea; child uuid;
begin
  select c.seq, c.hash into head from audit.chain c where c.id = of_chain for update;
  if head is null then
    insert into audit.chain (id, seq, hash) values (of_chain, 0, sha256(convert_to('holdfast.audit.1|' || of_chain, 'UTF8'))) on conflict do nothing;
    select c.seq, c.hash into head from audit.chain c where c.id = of_chain for update;
  end if;
  number := head.seq + 1;
  body := (entry || jsonb_build_object('at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'staff', nullif(current_setting('app.user_id', true), ''), 'posting', nullif(current_setting('app.posting_id', true), ''),
    'role', nullif(current_setting('app.role', true), ''), 'agency', nullif(current_setting('app.agency', true), '')))::text;
  digest := audit.hash_of(of_chain, number, head.hash, body);
  insert into audit.event (chain, seq, at, event, outcome, staff_id, posting_id, object_type, object_id, payload, prev_hash, hash)
  values (of_chain, number, at, entry ->> 'event', coalesce(entry ->> 'outcome', 'allow'),
    nullif(current_setting('app.user_id', true), '')::uuid, nullif(current_setting('app.posting_id', true), '')::uuid,
    entry ->> 'objectType', nullif(entry ->> 'objectId', '')::uuid, body, head.hash, digest);
  if entry ? 'subjects' then
    insert into audit.event_child (chain, seq, child_id)
    select distinct of_chain, number, c::uuid from jsonb_array_elements_text(entry -> 'subjects') c;
  end if;
  update audit.chain set seq = number, hash = digest where id = of_chain;
  return number;
end
$$;

-- First sequence number that does not fit, or null. Detects edits, deletions, reordering and a cut tail.
create function audit.verify(of_chain int) returns table (checked bigint, first_bad bigint) language plpgsql stable security definer set search_path = '' as $$
declare e record; prev bytea := sha256(convert_to('holdfast.audit.1|' || of_chain, 'UTF8')); n bigint := 0; head record;
begin
  for e in select * from audit.event v where v.chain = of_chain order by v.seq loop
    n := n + 1;
    if e.seq <> n or e.prev_hash <> prev or e.hash <> audit.hash_of(of_chain, e.seq, prev, e.payload) then
      return query select n - 1, n; return;
    end if;
    prev := e.hash;
  end loop;
  select c.seq, c.hash into head from audit.chain c where c.id = of_chain;
  if head is not null and (head.seq <> n or head.hash <> prev) then return query select n, n + 1; return; end if;
  return query select n, null::bigint;
end
$$;
create function audit.chains() returns setof int language sql stable security definer set search_path = '' as $$ select c.id from audit.chain c order by 1 $$;

-- "Who has looked", for those who hold the child or keep information governance; own accesses for everybody.
create function audit.looks_at(wanted_child uuid, most int) returns table (at timestamptz, event text, outcome text, staff_id uuid, posting_id uuid, payload text)
language sql stable security definer set search_path = '' as $$
  select e.at, e.event, e.outcome, e.staff_id, e.posting_id, e.payload
    from audit.event_child c join audit.event e on e.chain = c.chain and e.seq = c.seq
   where c.child_id = wanted_child and c.chain = (select access.authority_id())
     and ((select access.role_code()) = 'INFORMATION_GOVERNANCE'
       or wanted_child in (select access.my_children('IDENT'))
          and (select access.role_code()) in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'TEAM_WORKER', 'ALLOCATED_SOCIAL_WORKER', 'STRATEGIC_LEAD'))
     and wanted_child not in (select access.hidden_children())
   order by e.seq desc limit most
$$;
create function audit.events_of_authority(kinds text[], since timestamptz, most int) returns table (seq bigint, at timestamptz, event text, outcome text, staff_id uuid, posting_id uuid, payload text)
language sql stable security definer set search_path = '' as $$
  select e.seq, e.at, e.event, e.outcome, e.staff_id, e.posting_id, e.payload from audit.event e
   where e.chain = (select access.authority_id()) and (select access.role_code()) = 'INFORMATION_GOVERNANCE'
     and e.event = any (kinds) and e.at >= since order by e.seq desc limit most
$$;
create function audit.own_events(most int) returns table (at timestamptz, event text, outcome text, payload text)
language sql stable security definer set search_path = '' as $$
  select e.at, e.event, e.outcome, e.payload from audit.event e where e.staff_id = (select access.staff_id()) order by e.at desc limit most
$$;
revoke all on all functions in schema audit from public;
grant execute on function audit.append(jsonb), audit.verify(int), audit.chains(), audit.looks_at(uuid, int),
  audit.events_of_authority(text[], timestamptz, int), audit.own_events(int) to holdfast_app;
alter table audit.chain enable row level security;
alter table audit.event enable row level security;
alter table audit.event_child enable row level security;
alter table audit.chain force row level security;
alter table audit.event force row level security;
alter table audit.event_child force row level security;
create policy "the audit's own functions write and read it" on audit.chain to holdfast_audit using (true) with check (true);
create policy "the audit's own functions read it" on audit.event for select to holdfast_audit using (true);
create policy "the audit's own functions append" on audit.event for insert to holdfast_audit with check (true);
create policy "the audit's own functions read which children" on audit.event_child for select to holdfast_audit using (true);
create policy "the audit's own functions append which children" on audit.event_child for insert to holdfast_audit with check (true);
reset role;
