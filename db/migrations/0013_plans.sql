-- expand
create schema plans authorization holdfast_owner;
grant usage on schema plans to holdfast_app, holdfast_gate;
grant create on schema plans to holdfast_gate;
set local role holdfast_owner;

create table plans.trigger_plan (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  version int not null default 1,
  wording_version int not null,
  is_active boolean not null default false,
  use_reason text,
  owner_posting_id uuid,
  owner_name text,
  agreed_by_police text,
  agreed_on date,
  review_on date,
  shared_with text[] not null default '{}',
  photo_purpose text,
  photo_review_on date,
  photo_until date,
  completed_at timestamptz,
  completed_by uuid,
  completed_without text[],
  completed_reason text,
  started_at timestamptz not null,
  started_by uuid,
  changed_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, child_id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, owner_posting_id) references access.posting (authority_id, id),
  check (completed_at is not null or completed_reason is null)
);
create index trigger_plan_used on plans.trigger_plan (authority_id, changed_at desc) where is_active;
comment on table plans.trigger_plan is 'What everybody does when this child is missing: who owns it, who agreed it, whether it is in use. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';

-- Every save of a part is a row: the newest stands, the ones before are the history, and two people who save the same
-- part at once meet at the primary key.
create table plans.trigger_plan_version (
  authority_id int not null,
  plan_id uuid not null,
  child_id uuid not null,
  part text not null,
  version int not null,
  said jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (authority_id, plan_id, part, version),
  foreign key (authority_id, plan_id) references plans.trigger_plan (authority_id, id)
);
create index trigger_plan_version_of_child on plans.trigger_plan_version (authority_id, child_id);
comment on table plans.trigger_plan_version is 'Answers of a trigger plan, part by part, every version kept. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';

-- That a plan is in use is a flag, not content: the duty worker must be able to find it at night.
create table plans.trigger_plan_flag (
  authority_id int not null,
  child_id uuid not null,
  is_active boolean not null,
  since timestamptz not null,
  primary key (authority_id, child_id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index trigger_plan_in_use on plans.trigger_plan_flag (authority_id, since desc) where is_active;
comment on table plans.trigger_plan_flag is 'Whether a child has a trigger plan in use. data class: FLAG. Retention: as the child''s record. Basis: public task, Children Act 1989.';

create table plans.disruption_plan (
  authority_id int not null references access.authority (id),
  id uuid not null,
  version int not null default 1,
  wording_version int not null,
  answers jsonb not null,
  no_tactic_because text,
  review_on date,
  share_with text[] not null default '{}',
  started_at timestamptz not null,
  started_by uuid,
  changed_at timestamptz not null,
  completed_at timestamptz,
  completed_by uuid,
  completed_without text[],
  completed_reason text,
  primary key (authority_id, id)
);
comment on table plans.disruption_plan is 'What is done against people and places that harm. data class: PLAN. Retention: as the longest kept record of its children. Basis: public task, Children Act 1989.';

create table plans.disruption_plan_child (
  authority_id int not null,
  plan_id uuid not null,
  child_id uuid not null,
  added_at timestamptz not null,
  added_by uuid,
  primary key (authority_id, plan_id, child_id),
  foreign key (authority_id, plan_id) references plans.disruption_plan (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index disruption_plan_of_child on plans.disruption_plan_child (authority_id, child_id);
comment on table plans.disruption_plan_child is 'The children a disruption plan is for; a reader sees only those they may. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';

create table plans.disruption_plan_version (
  authority_id int not null,
  plan_id uuid not null,
  part text not null,
  version int not null,
  said jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (authority_id, plan_id, part, version),
  foreign key (authority_id, plan_id) references plans.disruption_plan (authority_id, id)
);
comment on table plans.disruption_plan_version is 'Every version of a disruption plan and of its tactics. data class: PLAN. Retention: as the plan. Basis: public task, Children Act 1989.';

create table plans.intelligence_summary (
  authority_id int not null,
  id uuid not null,
  plan_id uuid not null,
  agency text not null,
  share_with text[] not null,
  summary text not null,
  purpose text not null,
  review_on date not null,
  until_on date,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, plan_id) references plans.disruption_plan (authority_id, id),
  check (agency = any (share_with)),
  check (until_on is null or until_on >= review_on)
);
create index summary_of_plan on plans.intelligence_summary (authority_id, plan_id, recorded_at);
comment on table plans.intelligence_summary is 'What an agency knows, in summary, for the agencies it names (rule AC-8); held for a purpose, until a day. data class: PLAN. Retention: its own until_on, else as the plan. Basis: public task; DPA 2018 part 3 for police.';

create table plans.planned_tactic (
  authority_id int not null,
  id uuid not null,
  plan_id uuid not null,
  code text not null,
  legal_basis text,
  lead_agency text not null,
  owner_posting_id uuid,
  owner_name text not null,
  due_on date,
  status text not null check (status in ('proposed', 'agreed', 'applied-for', 'granted', 'refused', 'served', 'breached', 'expired', 'not-pursued')),
  why_not_pursued text,
  evidence_needed text,
  in_force_from date,
  in_force_to date,
  owner_agreed_at timestamptz,
  version int not null default 1,
  planned_at timestamptz not null,
  planned_by uuid,
  changed_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, plan_id) references plans.disruption_plan (authority_id, id),
  foreign key (authority_id, owner_posting_id) references access.posting (authority_id, id),
  check (status <> 'not-pursued' or why_not_pursued is not null),
  check (in_force_to is null or in_force_from is null or in_force_to >= in_force_from)
);
create index tactic_of_plan on plans.planned_tactic (authority_id, plan_id, planned_at);
create index tactic_ends on plans.planned_tactic (authority_id, in_force_to) where in_force_to is not null;
comment on table plans.planned_tactic is 'A tactic of a disruption plan: legal basis, who leads, who owns it, by when, how it stands. data class: PLAN. Retention: as the plan. Basis: public task, Children Act 1989.';

do $$
declare t text;
begin
  foreach t in array array['trigger_plan', 'trigger_plan_version', 'trigger_plan_flag', 'disruption_plan', 'disruption_plan_child',
    'disruption_plan_version', 'intelligence_summary', 'planned_tactic'] loop
    execute format('alter table plans.%I enable row level security', t);
    execute format('alter table plans.%I force row level security', t);
  end loop;
end
$$;

create policy "the gate reads whose plan it is" on plans.disruption_plan_child for select to holdfast_gate using (true);
grant select on plans.disruption_plan_child to holdfast_gate;
reset role;

-- A child is added to a plan that was just begun, or is already for a child of the same person: never to a plan unseen.
create function plans.may_join(of_plan uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select not exists (select from plans.disruption_plan_child c where c.plan_id = of_plan)
    or exists (select from plans.disruption_plan_child c where c.plan_id = of_plan and c.child_id in (select access.my_children('PLAN')))
$$;
alter function plans.may_join(uuid) owner to holdfast_gate;
revoke execute on function plans.may_join(uuid) from public;
grant execute on function plans.may_join(uuid) to holdfast_app;
set local role holdfast_owner;

-- Roles whose PLAN cell says "shared" (rule AC-8) read a plan only when it names their agency.
create policy "a trigger plan is read by those with a relationship, and by partners it is shared with" on plans.trigger_plan for select to holdfast_app
  using (child_id in (select access.my_children('PLAN'))
    and ((select access.agency()) = any (shared_with)
      or not (select exists (select from access.role_class c where c.role = access.role_code() and c.data_class = 'PLAN' and c.needs_share))));
create policy "a trigger plan is begun by those who write this child's plans" on plans.trigger_plan for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')) and child_id in (select access.my_children('PLAN')));
create policy "a trigger plan is changed by those who write this child's plans" on plans.trigger_plan for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')) and child_id in (select access.my_children('PLAN')))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, child_id, wording_version, started_at, started_by, changed_at),
  update (version, is_active, use_reason, owner_posting_id, owner_name, agreed_by_police, agreed_on, review_on, shared_with, photo_purpose, photo_review_on,
    photo_until, completed_at, completed_by, completed_without, completed_reason, changed_at) on plans.trigger_plan to holdfast_app;

create policy "answers are read with their trigger plan" on plans.trigger_plan_version for select to holdfast_app
  using (child_id in (select access.my_children('PLAN'))
    and exists (select from plans.trigger_plan p where p.authority_id = trigger_plan_version.authority_id and p.id = trigger_plan_version.plan_id));
create policy "answers are added by those who write this child's plans and see this one" on plans.trigger_plan_version for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')) and child_id in (select access.my_children('PLAN'))
    and exists (select from plans.trigger_plan p where p.authority_id = trigger_plan_version.authority_id and p.id = trigger_plan_version.plan_id and p.child_id = trigger_plan_version.child_id));
grant select, insert (authority_id, plan_id, child_id, part, version, said, saved_at, saved_by) on plans.trigger_plan_version to holdfast_app;

create policy "that a plan is in use is known to those who may know the child is known" on plans.trigger_plan_flag for select to holdfast_app
  using ((authority_id = (select access.authority_id()) and (select access.scope('FLAG')) = 'authority' and child_id not in (select access.hidden_children()))
    or child_id in (select access.my_children('PLAN')));
create policy "the flag is set by those who write this child's plans" on plans.trigger_plan_flag for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')) and child_id in (select access.my_children('PLAN')));
create policy "the flag is moved by those who write this child's plans" on plans.trigger_plan_flag for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')) and child_id in (select access.my_children('PLAN')))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, child_id, is_active, since), update (is_active, since) on plans.trigger_plan_flag to holdfast_app;

create policy "a reader sees the children of a plan whom they may" on plans.disruption_plan_child for select to holdfast_app
  using (child_id in (select access.my_children('PLAN')));
create policy "a disruption plan is for children whose plans one writes" on plans.disruption_plan_child for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')) and child_id in (select access.my_children('PLAN'))
    and (select plans.may_join(plan_id)));
grant select, insert (authority_id, plan_id, child_id, added_at, added_by) on plans.disruption_plan_child to holdfast_app;

create policy "a disruption plan is read by way of a child one may read, and by partners it is shared with" on plans.disruption_plan for select to holdfast_app
  using (id in (select c.plan_id from plans.disruption_plan_child c)
    and ((select access.agency()) = any (share_with)
      or not (select exists (select from access.role_class c where c.role = access.role_code() and c.data_class = 'PLAN' and c.needs_share))));
create policy "a disruption plan is begun by those who write plans" on plans.disruption_plan for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')));
create policy "a disruption plan is changed by those who read it and write plans" on plans.disruption_plan for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')) and id in (select c.plan_id from plans.disruption_plan_child c))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, wording_version, answers, no_tactic_because, review_on, share_with, started_at, started_by, changed_at),
  update (version, answers, no_tactic_because, review_on, share_with, changed_at, completed_at, completed_by, completed_without, completed_reason) on plans.disruption_plan to holdfast_app;

create policy "versions are read with their disruption plan" on plans.disruption_plan_version for select to holdfast_app
  using (plan_id in (select p.id from plans.disruption_plan p));
create policy "versions are added to a disruption plan one reads and writes" on plans.disruption_plan_version for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('PLAN'))
    and exists (select from plans.disruption_plan p where p.authority_id = disruption_plan_version.authority_id and p.id = disruption_plan_version.plan_id));
grant select, insert (authority_id, plan_id, part, version, said, saved_at, saved_by) on plans.disruption_plan_version to holdfast_app;

create policy "intelligence in a plan is for the agencies it names" on plans.intelligence_summary for select to holdfast_app
  using ((select access.agency()) = any (share_with) and plan_id in (select p.id from plans.disruption_plan p));
create policy "an agency adds its own intelligence to a plan it reads" on plans.intelligence_summary for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')) and agency = (select access.agency())
    and exists (select from plans.disruption_plan p where p.authority_id = intelligence_summary.authority_id and p.id = intelligence_summary.plan_id));
grant select, insert (authority_id, id, plan_id, agency, share_with, summary, purpose, review_on, until_on, recorded_at, recorded_by) on plans.intelligence_summary to holdfast_app;

create policy "tactics are read with their disruption plan" on plans.planned_tactic for select to holdfast_app
  using (plan_id in (select p.id from plans.disruption_plan p));
create policy "tactics are added to a disruption plan one reads and writes" on plans.planned_tactic for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('PLAN'))
    and exists (select from plans.disruption_plan p where p.authority_id = planned_tactic.authority_id and p.id = planned_tactic.plan_id));
create policy "tactics are changed by those who read the plan and write plans" on plans.planned_tactic for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')) and plan_id in (select p.id from plans.disruption_plan p))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, plan_id, code, legal_basis, lead_agency, owner_posting_id, owner_name, due_on, status, why_not_pursued, evidence_needed,
    in_force_from, in_force_to, owner_agreed_at, planned_at, planned_by, changed_at),
  update (legal_basis, lead_agency, owner_posting_id, owner_name, due_on, status, why_not_pursued, evidence_needed, in_force_from, in_force_to, owner_agreed_at,
    version, changed_at) on plans.planned_tactic to holdfast_app;
reset role;
