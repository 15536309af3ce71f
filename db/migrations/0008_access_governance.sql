-- expand
set local role holdfast_owner;

-- Rule AC-14: why somebody entered a record they do not work with, and what information governance said about it.
create table access.emergency_access (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  relationship_id uuid not null,
  kind text not null check (kind in ('BREAK_GLASS', 'SELF_CLAIMED')),
  staff_id uuid not null references access.staff (id),
  posting_id uuid not null,
  reason_code text not null,
  reason text not null check (length(reason) >= 20),
  from_at timestamptz not null,
  to_at timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  outcome text check (outcome in ('justified', 'not justified', 'escalated')),
  review_note text,
  primary key (authority_id, id),
  foreign key (authority_id, relationship_id) references access.relationship (authority_id, id),
  check (to_at > from_at and to_at <= from_at + case kind when 'BREAK_GLASS' then interval '60 minutes' else interval '24 hours' end)
);
create index emergency_access_of_staff on access.emergency_access (staff_id, from_at desc);
create index emergency_access_to_review on access.emergency_access (authority_id, from_at) where reviewed_at is null;
comment on table access.emergency_access is 'Entries by emergency access or self-claim, with reason and review (rule AC-14). data class: ADMIN. Retention: 7 years. Basis: security of processing.';

-- Rule AC-4, as told by the person themselves. They see what they told, never whether a record was found.
create table access.declaration (
  authority_id int not null references access.authority (id),
  id uuid not null,
  staff_id uuid not null references access.staff (id),
  about text not null,
  connection text not null,
  declared_at timestamptz not null,
  dealt_with_at timestamptz,
  dealt_with_by uuid,
  primary key (authority_id, id)
);
create index declaration_of_staff on access.declaration (staff_id, declared_at desc);
comment on table access.declaration is 'Conflicts of interest that staff declare (rule AC-4). data class: ADMIN. Retention: as the posting. Basis: security of processing.';

alter table access.restriction add column lifted_by uuid, add column lift_reason text;

alter table access.emergency_access enable row level security;
alter table access.emergency_access force row level security;
alter table access.declaration enable row level security;
alter table access.declaration force row level security;

create policy "emergency access is seen by who used it and by information governance" on access.emergency_access for select to holdfast_app
  using (staff_id = (select access.staff_id())
    or authority_id = (select access.authority_id()) and (select access.role_code()) = 'INFORMATION_GOVERNANCE');
create policy "emergency access is used by roles with a duty to act, for a child who is not hidden from them" on access.emergency_access for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and staff_id = (select access.staff_id()) and posting_id = (select access.posting_id())
    and (select access.role_code()) = any (case kind
      when 'BREAK_GLASS' then array['TEAM_WORKER', 'TEAM_MANAGER', 'SERVICE_MANAGER', 'DUTY', 'MISSING_COORDINATOR', 'POLICE_OFFICER']
      else array['TEAM_WORKER', 'TEAM_MANAGER', 'SERVICE_MANAGER', 'DUTY', 'MISSING_COORDINATOR', 'ALLOCATED_SOCIAL_WORKER', 'FRONT_DOOR'] end)
    and child_id not in (select access.hidden_children()));
create policy "information governance reviews what somebody else used" on access.emergency_access for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.role_code()) = 'INFORMATION_GOVERNANCE' and staff_id <> (select access.staff_id()))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, child_id, relationship_id, kind, staff_id, posting_id, reason_code, reason, from_at, to_at),
  update (reviewed_at, reviewed_by, outcome, review_note) on access.emergency_access to holdfast_app;

create policy "a declaration is seen by who made it and by information governance" on access.declaration for select to holdfast_app
  using (staff_id = (select access.staff_id())
    or authority_id = (select access.authority_id()) and (select access.role_code()) = 'INFORMATION_GOVERNANCE');
create policy "anybody declares for themselves" on access.declaration for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and staff_id = (select access.staff_id()));
create policy "information governance deals with declarations" on access.declaration for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.role_code()) = 'INFORMATION_GOVERNANCE' and staff_id <> (select access.staff_id()))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, staff_id, about, connection, declared_at), update (dealt_with_at, dealt_with_by) on access.declaration to holdfast_app;

create policy "information governance lifts a restriction" on access.restriction for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.role_code()) = 'INFORMATION_GOVERNANCE')
  with check (authority_id = (select access.authority_id()));
grant update (to_at, lifted_by, lift_reason) on access.restriction to holdfast_app;

create policy "the gate tells information governance of an attempt" on access.alert for insert to holdfast_gate with check (kind = 'conflict-attempt');
grant insert, select on access.alert to holdfast_gate;
reset role;

-- Rule AC-4, the silent alert: called for every answer "no such page". Which of these ids is a child the person must
-- not reach is never told to the caller; only information governance hears of it, once an hour for each child.
create function access.tell_conflict_attempt(ids uuid[]) returns void language sql volatile security definer set search_path = '' as $$
  insert into access.alert (authority_id, id, kind, line, child_id, about_staff_id, for_role, raised_at)
  select distinct on (c.authority_id, c.child_id) c.authority_id, gen_random_uuid(), 'conflict-attempt',
         f.name || ' tried to open a record they have a conflict with', c.child_id, c.staff_id, 'INFORMATION_GOVERNANCE', access.moment()
    from access.conflict c join access.staff f on f.id = c.staff_id
   where c.staff_id = access.staff_id() and c.child_id = any (ids)
     and c.from_at <= access.moment() and (c.to_at is null or c.to_at > access.moment())
     and not exists (select from access.alert a where a.authority_id = c.authority_id and a.kind = 'conflict-attempt'
       and a.child_id = c.child_id and a.about_staff_id = c.staff_id and a.raised_at > access.moment() - interval '1 hour')
$$;

-- Ends open sessions of one person, or of everybody posted to the caller's authority. Bites on the next request (I8).
create function access.revoke_sessions(of_staff uuid) returns int language plpgsql volatile security definer set search_path = '' as $$
declare ended int;
begin
  if access.role_code() is null or access.role_code() not in ('AUTHORITY_ADMIN', 'INFORMATION_GOVERNANCE', 'SYSTEM') then return 0; end if;
  update access.session n set ended_at = access.moment()
   where n.ended_at is null and (of_staff is null or n.staff_id = of_staff)
     and exists (select from access.posting p where p.staff_id = n.staff_id and p.authority_id = access.authority_id());
  get diagnostics ended = row_count;
  return ended;
end
$$;
do $$
declare f text;
begin
  foreach f in array array['tell_conflict_attempt(uuid[])', 'revoke_sessions(uuid)'] loop
    execute format('alter function access.%s owner to holdfast_gate', f);
    execute format('revoke execute on function access.%s from public', f);
    execute format('grant execute on function access.%s to holdfast_app', f);
  end loop;
end
$$;
