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
create index event_refused on audit.event (chain, seq desc) where outcome = 'refuse';
create table audit.event_child (chain int not null, seq bigint not null, child_id uuid not null, primary key (chain, child_id, seq));
create index child_of_event on audit.event_child (chain, seq);
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

-- Recomputes every hash, and compares the columns that are searched with the text that is hashed: an edit of either is
-- an edit. Tells the first bad sequence number. A chain that somebody re-hashed as a whole verifies: only a copy of its
-- head kept elsewhere (an anchor, AU-7) can tell.
create function audit.verify(of_chain int) returns table (checked bigint, first_bad bigint) language plpgsql stable security definer set search_path = '' as $$
declare n bigint; bad bigint; head record;
begin
  with e as (
    select v.*, v.payload::jsonb as said, row_number() over (order by v.seq) as place,
           lag(v.hash, 1, sha256(convert_to('holdfast.audit.1|' || of_chain, 'UTF8'))) over (order by v.seq) as before
      from audit.event v where v.chain = of_chain)
  select count(*), min(e.place) filter (where e.seq <> e.place or e.prev_hash <> e.before
      or e.hash <> sha256(convert_to('holdfast.audit.1|' || of_chain || '|' || e.seq || '|' || encode(e.before, 'hex') || '|' || e.payload, 'UTF8'))
      or e.event is distinct from e.said ->> 'event' or e.outcome is distinct from coalesce(e.said ->> 'outcome', 'allow')
      or e.at is distinct from (e.said ->> 'at')::timestamptz
      or e.staff_id::text is distinct from e.said ->> 'staff' or e.posting_id::text is distinct from e.said ->> 'posting'
      or e.object_type is distinct from e.said ->> 'objectType' or e.object_id::text is distinct from nullif(lower(e.said ->> 'objectId'), '')
      or array(select c.child_id::text from audit.event_child c where c.chain = of_chain and c.seq = e.seq order by 1)
         is distinct from array(select distinct lower(t) from jsonb_array_elements_text(coalesce(e.said -> 'subjects', '[]')) t order by 1))
    into n, bad from e;
  if bad is not null then return query select bad - 1, bad; return; end if;
  select c.seq, c.hash into head from audit.chain c where c.id = of_chain;
  if head is null then return query select n, case when n > 0 then 1::bigint end; return; end if;
  if head.seq <> n or n > 0 and head.hash <> (select v.hash from audit.event v where v.chain = of_chain and v.seq = n) then
    return query select n, n + 1; return;
  end if;
  return query select n, null::bigint;
end
$$;
create function audit.chains() returns setof int language sql stable security definer set search_path = '' as $$ select c.id from audit.chain c order by 1 $$;

-- "Who has looked", for those who hold the child or keep information governance; own accesses for everybody.
-- Refused attempts are for information governance only: the people of the case are not told who was turned away.
create function audit.looks_at(wanted_child uuid, by_staff uuid, before timestamptz, most int) returns table (at timestamptz, event text, outcome text, staff_id uuid, posting_id uuid, payload text)
language sql stable security definer set search_path = '' as $$
  select e.at, e.event, e.outcome, e.staff_id, e.posting_id, e.payload
    from audit.event_child c join audit.event e on e.chain = c.chain and e.seq = c.seq
   where c.child_id = wanted_child and c.chain = (select access.authority_id())
     and ((select access.role_code()) = 'INFORMATION_GOVERNANCE'
       or e.outcome <> 'refuse' and wanted_child in (select access.my_children('IDENT'))
          and (select access.role_code()) in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'TEAM_WORKER', 'ALLOCATED_SOCIAL_WORKER', 'STRATEGIC_LEAD'))
     and wanted_child not in (select access.hidden_children())
     and (by_staff is null or e.staff_id = by_staff) and (before is null or e.at < before)
   order by e.seq desc limit most
$$;
-- Everything that was refused in the authority, for information governance.
create function audit.refusals(since timestamptz, most int) returns table (at timestamptz, event text, staff_id uuid, posting_id uuid, payload text)
language sql stable security definer set search_path = '' as $$
  select e.at, e.event, e.staff_id, e.posting_id, e.payload from audit.event e
   where e.chain = (select access.authority_id()) and (select access.role_code()) = 'INFORMATION_GOVERNANCE'
     and e.outcome = 'refuse' and e.at >= since order by e.seq desc limit most
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
grant execute on function audit.append(jsonb), audit.verify(int), audit.chains(), audit.looks_at(uuid, uuid, timestamptz, int), audit.refusals(timestamptz, int),
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
