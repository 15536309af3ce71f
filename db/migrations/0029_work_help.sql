-- expand
set local role holdfast_owner;
-- What `people` publishes to modules on higher floors, read as whoever asks.
create view people.birth_view with (security_invoker = true) as
  select authority_id, id, born_on, birth_precision from people.child;
comment on view people.birth_view is 'When a child was born and how exactly that is known, for other modules to join. data class: FLAG. Retention: as the child. Basis: public task.';
create view people.status_view with (security_invoker = true) as
  select authority_id, child_id, status, from_on, to_on, recorded_at from people.social_care_status;
comment on view people.status_view is 'Status with social care and its days, for other modules to join. data class: IDENT. Retention: as the child. Basis: public task.';
create view people.concern_name_view with (security_invoker = true) as
  select distinct l.authority_id, l.child_id, p.names from people.concern_link l
    join people.person_of_concern p on p.authority_id = l.authority_id and p.id = l.person_of_concern_id;
comment on view people.concern_name_view is 'Names of people we are worried about for a child: only for a warning to those who may read them. data class: POC. Retention: as the child. Basis: public task.';
grant select on people.birth_view, people.status_view, people.concern_name_view to holdfast_app;

-- The directory: services, never a child.
create table work.service (
  authority_id int not null references access.authority (id),
  id uuid not null,
  name text not null,
  kind text not null,
  programme text,
  who_for text,
  how_to_refer text,
  contact text,
  waiting text,
  waiting_heard_on date,
  ended_on date,
  ended_because text,
  version int not null default 1,
  written_at timestamptz not null,
  written_by uuid,
  changed_at timestamptz,
  changed_by uuid,
  primary key (authority_id, id),
  check (waiting is null or waiting_heard_on is not null)
);
comment on table work.service is 'The service directory of an authority: who each is for, how to refer, waiting time as last heard. No child''s name. data class: FLAG. Retention: as long as a referral to it is kept. Basis: public task.';

-- An onward referral (form F32) and every step of it as a dated row of its own. Therapy and other help with health is class
-- HEALTH: there the steps have no words at all, so that nothing said in therapy can stand here.
create table work.onward (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  service_id uuid,
  service_name text not null,
  kind text not null,
  data_class text not null check (data_class in ('NOTE', 'HEALTH')),
  why text not null,
  hoped_for text,
  timescale text,
  consent text not null check (consent in ('BOTH', 'CHILD', 'PARENT', 'WITHOUT')),
  consent_words text,
  agency text not null,
  share_with text[],
  made_on date not null,
  written_at timestamptz not null,
  written_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, service_id) references work.service (authority_id, id),
  check (consent <> 'WITHOUT' or consent_words is not null)
);
create index onward_of_child on work.onward (authority_id, child_id, made_on desc);
comment on table work.onward is 'That a child was referred on to a service: to which, why, with whose consent or on what basis without it. data class: by row. Retention: as the child''s record. Basis: public task, Children Act 1989.';

create table work.onward_step (
  authority_id int not null,
  onward_id uuid not null,
  n int not null check (n > 0),
  child_id uuid not null,
  became text not null,
  on_date date not null,
  result text,
  words text,
  chaser_id uuid,
  data_class text not null check (data_class in ('NOTE', 'HEALTH')),
  agency text not null,
  share_with text[],
  written_at timestamptz not null,
  written_by uuid,
  primary key (authority_id, onward_id, n),
  foreign key (authority_id, onward_id) references work.onward (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, chaser_id) references access.posting (authority_id, id),
  constraint "nothing of therapy is put into words" check (data_class <> 'HEALTH' or words is null)
);
create index onward_steps_of_child on work.onward_step (authority_id, child_id);
comment on table work.onward_step is 'Made, accepted, waiting, started, ended and so on: one dated row each, never changed. data class: by row. Retention: as the child''s record. Basis: public task, Children Act 1989.';

create table work.parent_offer (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  person_id uuid,
  to_name text not null,
  became text not null,
  kinds text[] not null default '{}',
  on_date date not null,
  child_lives text not null check (child_lives in ('HOME', 'CARE', 'NOT_KNOWN')),
  what_helps text,
  agreed text,
  because text,
  agency text not null,
  written_at timestamptz not null,
  written_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, person_id) references people.person (authority_id, id)
);
create index parent_offers_of_child on work.parent_offer (authority_id, child_id, on_date desc, id desc);
comment on table work.parent_offer is 'Help offered to a parent or carer and what became of it, one dated row each (form F32). Holds nothing that a child said. data class: NOTE. Retention: as the child''s record. Basis: public task, Children Act 1989.';

do $$
declare
  t text;
  opened constant text := '((data_class = ''NOTE'' and child_id in (select access.my_children(''NOTE''))) or (data_class = ''HEALTH'' and child_id in (select access.my_children(''HEALTH''))))';
  shared constant text := '(agency = (select access.agency()) or (select access.agency()) = any (share_with) or data_class <> all ((select access.classes_to_be_shared())::text[]))';
  writes constant text := 'authority_id = (select access.authority_id()) and (select access.may_write(''NOTE''))';
begin
  foreach t in array array['service', 'onward', 'onward_step', 'parent_offer'] loop
    execute format('alter table work.%I enable row level security', t);
    execute format('alter table work.%I force row level security', t);
  end loop;
  execute format('create policy "a referral on is read by class, by other agencies what they made or were given" on work.onward for select to holdfast_app using (%s and %s)', opened, shared);
  execute format('create policy "a referral on is made by those who write notes of this child, in their agency''s name" on work.onward for insert to holdfast_app
    with check (%s and agency = (select access.agency()) and %s)', writes, opened);
  execute format('create policy "a step is read as its referral" on work.onward_step for select to holdfast_app using (%s and %s)', opened, shared);
  execute format('create policy "a step is written by those who write notes of this child and read the referral" on work.onward_step for insert to holdfast_app
    with check (%s and %s and onward_id in (select o.id from work.onward o where o.child_id = onward_step.child_id and o.data_class = onward_step.data_class
        and o.agency = onward_step.agency and o.share_with is not distinct from onward_step.share_with))', writes, opened);
  execute format('create policy "an offer to a parent is read by those who read notes of this child, by partners what their agency wrote" on work.parent_offer for select to holdfast_app
    using (child_id in (select access.my_children(''NOTE'')) and (agency = (select access.agency()) or ''NOTE'' <> all ((select access.classes_to_be_shared())::text[])))');
  execute format('create policy "an offer to a parent is written by those who write notes of this child" on work.parent_offer for insert to holdfast_app
    with check (%s and child_id in (select access.my_children(''NOTE'')) and agency = (select access.agency()))', writes);
end
$$;
create policy "the directory is read by everybody of the authority" on work.service for select to holdfast_app
  using (authority_id = (select access.authority_id()));
create policy "the directory is kept by business support, the team''s manager and the administrator" on work.service for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.role_code()) in ('BUSINESS_SUPPORT', 'TEAM_MANAGER', 'AUTHORITY_ADMIN'));
create policy "an entry is changed by those who keep the directory" on work.service for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.role_code()) in ('BUSINESS_SUPPORT', 'TEAM_MANAGER', 'AUTHORITY_ADMIN'))
  with check (authority_id = (select access.authority_id()));

grant select, insert (authority_id, id, name, kind, programme, who_for, how_to_refer, contact, waiting, waiting_heard_on, ended_on, ended_because, written_at, written_by),
  update (name, kind, programme, who_for, how_to_refer, contact, waiting, waiting_heard_on, ended_on, ended_because, version, changed_at, changed_by) on work.service to holdfast_app;
grant select, insert (authority_id, id, child_id, service_id, service_name, kind, data_class, why, hoped_for, timescale, consent, consent_words, agency, share_with, made_on, written_at, written_by)
  on work.onward to holdfast_app;
grant select, insert (authority_id, onward_id, n, child_id, became, on_date, result, words, chaser_id, data_class, agency, share_with, written_at, written_by) on work.onward_step to holdfast_app;
grant select, insert (authority_id, id, child_id, person_id, to_name, became, kinds, on_date, child_lives, what_helps, agreed, because, agency, written_at, written_by) on work.parent_offer to holdfast_app;
reset role;
