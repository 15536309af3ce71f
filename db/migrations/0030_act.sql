-- expand
set local role holdfast_owner;
-- What `missing` publishes of the times a child was missing, to modules on higher floors: read as whoever asks.
create view missing.time_view with (security_invoker = true) as
  select authority_id, id, child_id, kind, missing_from from missing.episode where closed_at is null;
comment on view missing.time_view is 'When a child was missing, without reports closed as a mistake, for other modules to count. data class: MISSING. Retention: as the child. Basis: public task.';
grant select on missing.time_view to holdfast_app;
-- A flag of a class that is shared item by item (AC-8) is shared with nobody by itself: that a child is in ACT, for one.
create policy "a flag of a class that has to be shared is not for partners" on people.flag as restrictive for select to holdfast_app
  using (data_class = 'FLAG' or data_class <> all ((select access.classes_to_be_shared())::text[]));
reset role;

create schema act authorization holdfast_owner;
grant usage on schema act to holdfast_app;
set local role holdfast_owner;

-- A cohort holds no child: who is in it is said by each programme.
create table act.cohort (
  authority_id int not null references access.authority (id),
  id uuid not null,
  name text not null,
  about text,
  from_on date not null,
  to_on date,
  version int not null default 1,
  written_at timestamptz not null,
  written_by uuid,
  primary key (authority_id, id),
  check (to_on is null or to_on >= from_on)
);
comment on table act.cohort is 'A group of young people who are in ACT in the same months, by name and dates. No child''s name. data class: FLAG. Retention: as the records of its members. Basis: public task, Children Act 1989.';

create table act.referral (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  why text not null,
  placement_risk text not null check (placement_risk in ('YES', 'NO', 'NOT_KNOWN')),
  placement_words text,
  child_view text,
  family_brings text,
  family_needs text,
  state text not null default 'WAITING' check (state in ('WAITING', 'ACCEPTED', 'NOT_NOW', 'WITHDRAWN')),
  referred_at timestamptz not null,
  referred_by uuid not null,
  referrer_staff uuid not null,
  version int not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, referred_by) references access.posting (authority_id, id)
);
create index referrals_of_child on act.referral (authority_id, child_id, referred_at desc);
create unique index one_referral_waits on act.referral (authority_id, child_id) where state = 'WAITING';
comment on table act.referral is 'A child of the team was suggested for ACT: why, whether a placement is at risk, what the young person says of it, what family brings and needs. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';

-- The panel (reference, section 8). Whoever referred does not decide; what was decided stays, a later panel adds a row.
create table act.panel_decision (
  authority_id int not null,
  id uuid not null,
  referral_id uuid not null,
  child_id uuid not null,
  decision text not null check (decision in ('ACCEPTED', 'NOT_NOW', 'MORE_NEEDED', 'WITHDRAWN')),
  decided_on date not null,
  members text not null,
  rationale text not null,
  dissent text,
  instead text,
  move_line_id uuid,
  written_at timestamptz not null,
  decided_by uuid not null,
  decider_staff uuid not null,
  referrer_staff uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, referral_id) references act.referral (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, decided_by) references access.posting (authority_id, id),
  check (decider_staff <> referrer_staff)
);
create index decisions_of_referral on act.panel_decision (authority_id, referral_id, written_at desc);
create index decisions_of_child on act.panel_decision (authority_id, child_id);
comment on table act.panel_decision is 'What a panel decided about a referral to ACT: who took part, why, who thought otherwise, which move of the child was considered. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';

-- Not limited in time (S4-68): ended_on is only ever written by a person, with a reason.
create table act.programme (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  referral_id uuid not null,
  started_on date not null,
  first_met_on date,
  key_worker_posting_id uuid not null,
  caseload_words text,
  cohort_id uuid,
  begun_at timestamptz not null,
  begun_by uuid,
  version int not null default 1,
  ended_on date,
  end_reason text,
  end_words text,
  end_child_view text,
  ended_by uuid,
  primary key (authority_id, id),
  unique (authority_id, referral_id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, referral_id) references act.referral (authority_id, id),
  foreign key (authority_id, key_worker_posting_id) references access.posting (authority_id, id),
  foreign key (authority_id, cohort_id) references act.cohort (authority_id, id),
  check ((ended_on is null) = (end_reason is null)),
  check (ended_on is null or ended_on >= started_on)
);
create unique index one_programme_of_a_child on act.programme (authority_id, child_id) where ended_on is null;
create index programmes_of_child on act.programme (authority_id, child_id, started_on desc);
create index programmes_of_key_worker on act.programme (authority_id, key_worker_posting_id) where ended_on is null;
comment on table act.programme is 'The time a young person is in ACT: since when, with which key worker, in which cohort; ended by a person, with a reason and what the young person says. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';

-- Every save is a row: the newest stands, the ones before are the history, and two people who save the same thing at once
-- meet at the primary key.
create table act.part (
  authority_id int not null,
  programme_id uuid not null,
  child_id uuid not null,
  kind text not null,
  item_id uuid not null,
  version int not null check (version > 0),
  said jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (authority_id, programme_id, kind, item_id, version),
  foreign key (authority_id, programme_id) references act.programme (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index parts_of_child on act.part (authority_id, child_id);
comment on table act.part is 'What was written in ACT: Ambitions meetings, My Safety Plan, when worry rose, reviews, reflections on the principles. Every version is kept. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';

do $$
declare
  t text;
  reads constant text := 'child_id in (select access.my_children(''PLAN'')) and ''PLAN'' <> all ((select access.classes_to_be_shared())::text[])';
  works constant text := '(select access.role_code()) in (''TEAM_WORKER'', ''PSYCHOLOGIST'', ''ALLOCATED_SOCIAL_WORKER'', ''TEAM_MANAGER'', ''SERVICE_MANAGER'')';
  manages constant text := '(select access.role_code()) in (''TEAM_MANAGER'', ''SERVICE_MANAGER'')';
  writes text;
begin
  writes := format('authority_id = (select access.authority_id()) and (select access.may_write(''PLAN'')) and %s and child_id in (select access.my_children(''PLAN''))', works);
  foreach t in array array['cohort', 'referral', 'panel_decision', 'programme', 'part'] loop
    execute format('alter table act.%I enable row level security', t);
    execute format('alter table act.%I force row level security', t);
    if t <> 'cohort' then
      execute format('create policy "ACT is read by those who read plans of this child" on act.%I for select to holdfast_app using (%s)', t, reads);
    end if;
  end loop;
  execute format('create policy "a child is referred to ACT by those who work with the child, in their own name" on act.referral for insert to holdfast_app
    with check (%s and referred_by = (select access.posting_id()) and referrer_staff = (select access.staff_id()))', writes);
  execute format('create policy "a referral to ACT is moved on by a manager who did not make it" on act.referral for update to holdfast_app
    using (%s and %s and referrer_staff <> (select access.staff_id())) with check (authority_id = (select access.authority_id()))', writes, manages);
  execute format('create policy "the decision of the panel is written by a manager who did not refer" on act.panel_decision for insert to holdfast_app
    with check (%s and %s and decider_staff = (select access.staff_id()) and referral_id in (select r.id from act.referral r where r.referrer_staff <> (select access.staff_id())))', writes, manages);
  execute format('create policy "ACT begins by a manager" on act.programme for insert to holdfast_app with check (%s and %s)', writes, manages);
  execute format('create policy "ACT is changed and ended by those who work with the child" on act.programme for update to holdfast_app
    using (%s) with check (authority_id = (select access.authority_id()))', writes);
  execute format('create policy "what is done in ACT is written by those who work with the child" on act.part for insert to holdfast_app with check (%s)', writes);
  execute format('create policy "a cohort is known to those of the authority who work in ACT" on act.cohort for select to holdfast_app
    using (authority_id = (select access.authority_id()) and (select access.may(''PLAN'')))');
  execute format('create policy "a cohort is named by a manager" on act.cohort for insert to holdfast_app with check (authority_id = (select access.authority_id()) and %s)', manages);
  execute format('create policy "a cohort is changed by a manager" on act.cohort for update to holdfast_app
    using (authority_id = (select access.authority_id()) and %s) with check (authority_id = (select access.authority_id()))', manages);
end
$$;
grant select, insert (authority_id, id, name, about, from_on, to_on, written_at, written_by), update (name, about, from_on, to_on, version) on act.cohort to holdfast_app;
grant select, insert (authority_id, id, child_id, why, placement_risk, placement_words, child_view, family_brings, family_needs, referred_at, referred_by, referrer_staff),
  update (state, version) on act.referral to holdfast_app;
grant select, insert (authority_id, id, referral_id, child_id, decision, decided_on, members, rationale, dissent, instead, move_line_id, written_at, decided_by,
  decider_staff, referrer_staff) on act.panel_decision to holdfast_app;
grant select, insert (authority_id, id, child_id, referral_id, started_on, first_met_on, key_worker_posting_id, caseload_words, cohort_id, begun_at, begun_by),
  update (first_met_on, key_worker_posting_id, caseload_words, cohort_id, version, ended_on, end_reason, end_words, end_child_view, ended_by) on act.programme to holdfast_app;
grant select, insert (authority_id, programme_id, child_id, kind, item_id, version, said, saved_at, saved_by) on act.part to holdfast_app;
reset role;
