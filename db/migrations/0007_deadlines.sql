-- expand
create schema deadlines authorization holdfast_owner;
grant usage on schema deadlines to holdfast_app;
grant usage, create on schema deadlines to holdfast_gate;
set local role holdfast_owner;

-- A deadline keeps the rule it was counted by: a later change of the rule does not rewrite history.
create table deadlines.clock (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid,
  about_type text not null,
  about_id uuid not null,
  rule text not null,
  label text not null,
  rule_as_used jsonb not null,
  started_at timestamptz not null,
  known_at timestamptz not null,
  due_at timestamptz not null,
  stopped_at timestamptz,
  outcome text check (outcome in ('met', 'late', 'not_applicable', 'not_achieved', 'stopped_by_closing')),
  was_overdue boolean,
  reason text,
  holder_posting_id uuid,
  holder_team_id uuid,
  href text,
  created_at timestamptz not null,
  created_by uuid,
  stopped_by uuid,
  version int not null default 1,
  primary key (authority_id, id),
  unique (authority_id, about_type, about_id, rule),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, holder_posting_id) references access.posting (authority_id, id),
  foreign key (authority_id, holder_team_id) references access.team (authority_id, id),
  check (holder_posting_id is not null or holder_team_id is not null),
  check ((stopped_at is null) = (outcome is null))
);
create index clock_by_id on deadlines.clock (id);
create index clock_of_child on deadlines.clock (child_id, started_at desc);
create index running_of_posting on deadlines.clock (holder_posting_id, due_at) where stopped_at is null;
create index running_of_team on deadlines.clock (authority_id, holder_team_id, due_at) where stopped_at is null;
create index running_of_authority on deadlines.clock (authority_id, due_at) where stopped_at is null;
create index reason_owed on deadlines.clock (holder_posting_id) where outcome = 'late' and reason is null;
comment on table deadlines.clock is 'A deadline about a child or a contact: what, since when, until when, who holds it, what became of it. data class: IDENT. Retention: as the child''s record. Basis: public task, Children Act 1989.';

-- What starts the ETAC clock: instants only, never what was written.
create table deadlines.etac_fact (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  kind text not null check (kind in ('suspicion', 'socialWorker', 'teamWorker', 'closed')),
  from_at timestamptz not null,
  to_at timestamptz,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index etac_fact_of_child on deadlines.etac_fact (child_id, recorded_at);
comment on table deadlines.etac_fact is 'When exploitation was first suspected and workers were allocated: what the ETAC clock counts from. data class: REFERRAL. Retention: as the child''s record. Basis: public task, Children Act 1989.';

create table deadlines.rule_change (
  authority_id int not null references access.authority (id),
  rule text not null,
  version int not null,
  change jsonb not null,
  reason text not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (authority_id, rule, version)
);
comment on table deadlines.rule_change is 'What an authority counts otherwise than the product does, since when, and why; the newest version stands. data class: ADMIN. Retention: for ever. Basis: public task.';

create table deadlines.rota_turn (
  authority_id int not null references access.authority (id),
  id uuid not null,
  rota text not null,
  posting_id uuid not null,
  deputy_posting_id uuid,
  from_at timestamptz not null,
  to_at timestamptz not null,
  created_at timestamptz not null,
  created_by uuid not null,
  cancelled_at timestamptz,
  cancelled_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, posting_id) references access.posting (authority_id, id),
  foreign key (authority_id, deputy_posting_id) references access.posting (authority_id, id),
  check (to_at > from_at),
  check (deputy_posting_id is distinct from posting_id)
);
create index turn_of_rota on deadlines.rota_turn (authority_id, rota, to_at) where cancelled_at is null;
comment on table deadlines.rota_turn is 'Who is on duty from when to when, and who stands in. data class: ADMIN. Retention: as the records reached on duty. Basis: public task.';

create table deadlines.leave (
  authority_id int not null references access.authority (id),
  id uuid not null,
  posting_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  created_at timestamptz not null,
  created_by uuid not null,
  cancelled_at timestamptz,
  cancelled_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, posting_id) references access.posting (authority_id, id),
  check (to_at > from_at)
);
create index leave_by_end on deadlines.leave (authority_id, to_at) where cancelled_at is null;
comment on table deadlines.leave is 'When somebody on a rota is away; never why. data class: ADMIN. Retention: 2 years. Basis: public task.';

do $$
declare t text;
begin
  foreach t in array array['clock', 'etac_fact', 'rule_change', 'rota_turn', 'leave'] loop
    execute format('alter table deadlines.%I enable row level security', t);
    execute format('alter table deadlines.%I force row level security', t);
  end loop;
end
$$;

-- Clocks say little (what is due, when, who has it), so the holder and the managers of the team see them without a
-- relationship to the child; nobody sees those of a child hidden from them (rules AC-4, AC-6, AC-7).
create policy "a clock is seen by those who may know the child, by who holds it and by those who manage the holder" on deadlines.clock for select to holdfast_app
  using (
    (authority_id = (select access.authority_id())
      and (holder_posting_id = (select access.posting_id())
        or (holder_team_id = (select access.team_id())
          and (holder_posting_id is null or child_id is null or (select access.role_code()) in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD')))
        or (select access.role_code()) in ('SERVICE_MANAGER', 'STRATEGIC_LEAD'))
      and (child_id is null or child_id not in (select access.hidden_children())))
    or child_id in (select access.my_children('IDENT')));
create policy "an act starts a clock in its own authority, the public's too" on deadlines.clock for insert to holdfast_app
  with check (authority_id = (select access.authority_id())
    and case when (select access.role_code()) = 'PUBLIC' then child_id is null
      else (select access.posting_id()) is not null and (child_id is null or child_id not in (select access.hidden_children())) end);
create policy "a clock is answered, explained or handed over by those who see it and may write" on deadlines.clock for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('REFERRAL'))
    and (child_id is null or child_id not in (select access.hidden_children())))
  with check (authority_id = (select access.authority_id()));
grant select,
  insert (authority_id, id, child_id, about_type, about_id, rule, label, rule_as_used, started_at, known_at, due_at, holder_posting_id, holder_team_id, href, created_at, created_by),
  update (stopped_at, outcome, was_overdue, reason, holder_posting_id, holder_team_id, stopped_by, version) on deadlines.clock to holdfast_app;

create policy "what started an ETAC clock is read with the child's referrals" on deadlines.etac_fact for select to holdfast_app
  using (child_id in (select access.my_children('REFERRAL')));
create policy "an act records what starts an ETAC clock" on deadlines.etac_fact for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.posting_id()) is not null and child_id not in (select access.hidden_children()));
grant select, insert (authority_id, id, child_id, kind, from_at, to_at, source, recorded_at, recorded_by) on deadlines.etac_fact to holdfast_app;

create policy "the rules of an authority are no secret inside it" on deadlines.rule_change for select to holdfast_app
  using (authority_id = (select access.authority_id()));
create policy "an administrator or the service manager changes a rule of their own authority" on deadlines.rule_change for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.role_code()) in ('AUTHORITY_ADMIN', 'SERVICE_MANAGER'));
grant select, insert (authority_id, rule, version, change, reason, changed_at, changed_by) on deadlines.rule_change to holdfast_app;

do $$
declare t text;
begin
  foreach t in array array['rota_turn', 'leave'] loop
    execute format($p$create policy "colleagues of one authority see who is on duty and who is away" on deadlines.%I for select to holdfast_app
      using (authority_id = (select access.authority_id()))$p$, t);
    execute format($p$create policy "managers write the rota of their own authority" on deadlines.%I for insert to holdfast_app
      with check (authority_id = (select access.authority_id()) and (select access.role_code()) in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'AUTHORITY_ADMIN'))$p$, t);
    execute format($p$create policy "managers take an entry off the rota of their own authority" on deadlines.%I for update to holdfast_app
      using (authority_id = (select access.authority_id()) and (select access.role_code()) in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'AUTHORITY_ADMIN'))
      with check (authority_id = (select access.authority_id()))$p$, t);
  end loop;
end
$$;
grant select, insert (authority_id, id, rota, posting_id, deputy_posting_id, from_at, to_at, created_at, created_by), update (cancelled_at, cancelled_by) on deadlines.rota_turn to holdfast_app;
grant select, insert (authority_id, id, posting_id, from_at, to_at, created_at, created_by), update (cancelled_at, cancelled_by) on deadlines.leave to holdfast_app;

-- What an act stops or starts must not depend on whether the actor may see the clock: a decision recorded by the front
-- door stops the clock that somebody else holds. These answer inside the actor's authority only.
create policy "the gate reads clocks that an act is about" on deadlines.clock for select to holdfast_gate using (true);
create policy "the gate moves and stops clocks that an act is about" on deadlines.clock for update to holdfast_gate using (true) with check (true);
create policy "the gate reads what starts an ETAC clock" on deadlines.etac_fact for select to holdfast_gate using (true);
create policy "the gate ends an allocation that starts an ETAC clock" on deadlines.etac_fact for update to holdfast_gate using (true) with check (true);
grant select, update on deadlines.clock, deadlines.etac_fact to holdfast_gate;
reset role;

-- Clocks an act is about, newest start first; the type 'child' means any about that child.
create function deadlines.clocks_about(of_rule text, of_type text, of_id uuid) returns setof deadlines.clock
language sql stable security definer set search_path = '' as $$
  select c.* from deadlines.clock c
   where c.id in (
       select a.id from deadlines.clock a where a.authority_id = (select access.authority_id()) and a.about_type = of_type and a.about_id = of_id
       union
       select k.id from deadlines.clock k where of_type = 'child' and k.child_id = of_id)
     and c.authority_id = (select access.authority_id()) and (access.may('FLAG') or access.may('IDENT')) and (of_rule is null or c.rule = of_rule)
     and (c.child_id is null or c.child_id not in (select access.hidden_children()))
   order by c.started_at desc, c.id desc
$$;

-- Writes what an act did to a clock; 0 when somebody else changed it since `seen_version`.
create function deadlines.settle(of_clock uuid, seen_version int, start_at timestamptz, knew_at timestamptz, due timestamptz,
  stop_at timestamptz, became text, overdue boolean, why text, posting uuid, team uuid) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare changed int;
begin
  update deadlines.clock c
     set started_at = start_at, known_at = knew_at, due_at = due, stopped_at = stop_at, outcome = became, was_overdue = overdue, reason = why,
         holder_posting_id = posting, holder_team_id = team, version = c.version + 1,
         stopped_by = case when stop_at is null then null else coalesce(c.stopped_by, access.posting_id()) end
   where c.authority_id = access.authority_id() and c.id = of_clock and c.version = seen_version and (access.may('FLAG') or access.may('IDENT'))
     and (c.child_id is null or c.child_id not in (select access.hidden_children()));
  get diagnostics changed = row_count;
  return changed;
end
$$;

create function deadlines.etac_facts_of(of_child uuid) returns table (kind text, from_at timestamptz, to_at timestamptz, recorded_at timestamptz, id uuid)
language sql stable security definer set search_path = '' as $$
  select f.kind, f.from_at, f.to_at, f.recorded_at, f.id from deadlines.etac_fact f
   where f.authority_id = access.authority_id() and f.child_id = of_child and f.child_id not in (select access.hidden_children())
   order by f.recorded_at, f.from_at
$$;

create function deadlines.end_allocation(of_child uuid, of_kind text, ended_at timestamptz) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare changed int;
begin
  update deadlines.etac_fact f set to_at = ended_at
   where f.authority_id = access.authority_id() and f.child_id = of_child and f.kind = of_kind and f.to_at is null and f.from_at < ended_at
     and of_kind in ('socialWorker', 'teamWorker') and f.child_id not in (select access.hidden_children());
  get diagnostics changed = row_count;
  return changed;
end
$$;

do $$
declare f text;
begin
  foreach f in array array['clocks_about(text, text, uuid)',
    'settle(uuid, int, timestamptz, timestamptz, timestamptz, timestamptz, text, boolean, text, uuid, uuid)',
    'etac_facts_of(uuid)', 'end_allocation(uuid, text, timestamptz)'] loop
    execute format('alter function deadlines.%s owner to holdfast_gate', f);
    execute format('revoke execute on function deadlines.%s from public', f);
    execute format('grant execute on function deadlines.%s to holdfast_app', f);
  end loop;
end
$$;
