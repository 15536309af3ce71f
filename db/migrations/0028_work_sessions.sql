-- expand
set local role holdfast_owner;
-- What `referrals` publishes of who works with a child since when, to modules on higher floors: read as whoever asks.
create view referrals.worker_view with (security_invoker = true) as
  select authority_id, id, involvement_id, child_id, posting_id, part, from_at, to_at from referrals.involvement_worker;
comment on view referrals.worker_view is 'Workers of the team for one involvement, for other modules to join. data class: FLAG. Retention: as the child. Basis: public task.';
grant select on referrals.worker_view to holdfast_app;
reset role;

create schema work authorization holdfast_owner;
grant usage on schema work to holdfast_app, holdfast_gate;
grant create on schema work to holdfast_gate;
set local role holdfast_owner;

-- A group several children come to. It holds no child's name: who comes is rows of group_member, under each child.
create table work.young_group (
  authority_id int not null references access.authority (id),
  id uuid not null,
  name text not null,
  aim text,
  held_where text,
  agency text not null,
  begun_on date not null,
  ended_on date,
  version int not null default 1,
  written_at timestamptz not null,
  written_by uuid,
  primary key (authority_id, id)
);
comment on table work.young_group is 'A group for several children: what it is for, where, by which agency. No child''s name. data class: FLAG. Retention: as the records of its members. Basis: public task, Children Act 1989.';

create table work.group_member (
  authority_id int not null,
  id uuid not null,
  group_id uuid not null,
  child_id uuid not null,
  joined_on date not null,
  left_on date,
  left_because text,
  written_at timestamptz not null,
  written_by uuid,
  left_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, group_id) references work.young_group (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create unique index member_once on work.group_member (authority_id, group_id, child_id) where left_on is null;
create index groups_of_child on work.group_member (authority_id, child_id);
comment on table work.group_member is 'That a child comes to a group, from when to when. Each row is seen by those who read notes of that child only. data class: NOTE. Retention: as the child''s record. Basis: public task, Children Act 1989.';

create table work.group_session (
  authority_id int not null,
  id uuid not null,
  group_id uuid not null,
  at timestamptz not null,
  minutes int check (minutes between 1 and 1440),
  place text,
  what text not null,
  written_at timestamptz not null,
  written_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, group_id) references work.young_group (authority_id, id)
);
create index sessions_of_group on work.group_session (authority_id, group_id, at desc);
comment on table work.group_session is 'One meeting of a group: when, where, what was done together. What it was for one child is a row of session under that child. data class: FLAG. Retention: as the records of its members. Basis: public task, Children Act 1989.';

-- Form F16. Every version is a row; a newer one supersedes it, or it was taken out with a reason. A planned session becomes
-- one that was held by its next version: the plan stays.
create table work.session (
  authority_id int not null references access.authority (id),
  session_id uuid not null,
  version int not null check (version > 0),
  child_id uuid not null,
  outcome text not null check (outcome in ('PLANNED', 'HELD', 'ATTEMPT', 'CANCELLED')),
  at timestamptz not null,
  minutes int check (minutes between 1 and 1440),
  way text not null,
  place text,
  held_by uuid,
  held_by_name text,
  with_whom text,
  purpose text,
  is_intervention boolean not null default false,
  plan_item_id uuid,
  happened text,
  approach text,
  childs_agenda text,
  own_words text,
  small_change text,
  about_the_help text,
  safety text,
  next_step text,
  follows_declined_interview boolean not null default false,
  group_session_id uuid,
  agency text not null,
  share_with text[],
  change_reason text,
  written_at timestamptz not null,
  written_by uuid,
  superseded_at timestamptz,
  superseded_by uuid,
  taken_out_because text,
  primary key (authority_id, session_id, version),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, held_by) references access.posting (authority_id, id),
  foreign key (authority_id, group_session_id) references work.group_session (authority_id, id)
);
create unique index current_session on work.session (authority_id, session_id) where superseded_at is null;
create unique index one_note_a_child on work.session (authority_id, group_session_id, child_id) where superseded_at is null and group_session_id is not null;
create index sessions_of_child on work.session (child_id, at desc, session_id desc) where superseded_at is null;
comment on table work.session is 'Direct work with a child: sessions held, attempts, planned ones, the note of a group session (form F16), one row a version. data class: NOTE. Retention: as the child''s record. Basis: public task, Children Act 1989.';

create table work.advocacy (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  became text not null check (became in ('OFFERED', 'ACCEPTED', 'DECLINED', 'BEGAN', 'ENDED')),
  on_date date not null,
  advocate text,
  own_words text,
  words text,
  agency text not null,
  written_at timestamptz not null,
  written_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index advocacy_of_child on work.advocacy (authority_id, child_id, on_date desc, id desc);
comment on table work.advocacy is 'That an advocate was offered, accepted, declined, began and ended, one row each. data class: NOTE. Retention: as the child''s record. Basis: public task, Children Act 1989.';

-- Advice to colleagues (S3-30) is counted by the team; its words are under the child where one is named.
create table work.consultation (
  authority_id int not null references access.authority (id),
  id uuid not null,
  at timestamptz not null,
  asked_by_agency text not null,
  themes text[] not null default '{}',
  minutes int check (minutes between 1 and 1440),
  is_about_a_child boolean not null,
  team_id uuid not null,
  agency text not null,
  given_by uuid,
  written_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, team_id) references access.team (authority_id, id)
);
create index consultations_of_team on work.consultation (authority_id, team_id, at desc, id desc);
comment on table work.consultation is 'That advice was given: when, to which agency, on which themes. Never about whom. data class: AGG. Retention: 6 years. Basis: public task.';

create table work.consultation_text (
  authority_id int not null,
  consultation_id uuid not null,
  version int not null check (version > 0),
  child_id uuid,
  asked_by text,
  question text,
  advice text not null,
  next_step text,
  team_id uuid not null,
  written_at timestamptz not null,
  written_by uuid,
  primary key (authority_id, consultation_id, version),
  foreign key (authority_id, consultation_id) references work.consultation (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index consultations_about_child on work.consultation_text (authority_id, child_id) where child_id is not null;
comment on table work.consultation_text is 'What was asked and advised, one row a version. Without a child: for the team that gave it. About a child: for who reads notes of that child, and who wrote it. data class: NOTE. Retention: as the child''s record, else 6 years. Basis: public task, Children Act 1989.';

do $$
declare
  t text;
  of_child constant text := 'child_id in (select access.my_children(''NOTE''))';
  shared constant text := '(agency = (select access.agency()) or (select access.agency()) = any (share_with) or ''NOTE'' <> all ((select access.classes_to_be_shared())::text[]))';
  writes constant text := 'authority_id = (select access.authority_id()) and (select access.may_write(''NOTE'')) and child_id in (select access.my_children(''NOTE''))';
  team_writes constant text := 'authority_id = (select access.authority_id()) and (select access.may_write(''NOTE'')) and team_id = (select access.team_id())';
begin
  foreach t in array array['young_group', 'group_member', 'group_session', 'session', 'advocacy', 'consultation', 'consultation_text'] loop
    execute format('alter table work.%I enable row level security', t);
    execute format('alter table work.%I force row level security', t);
  end loop;

  execute format('create policy "a session is read by those who read notes of this child, by partners what their agency wrote or was given" on work.session for select to holdfast_app
    using (%s and %s)', of_child, shared);
  execute format('create policy "a session is written by those who write notes of this child, first in their own agency''s name" on work.session for insert to holdfast_app
    with check (%s and (version > 1 or agency = (select access.agency())))', writes);
  execute format('create policy "a session is superseded or taken out by those who write notes of this child" on work.session for update to holdfast_app
    using (%s) with check (authority_id = (select access.authority_id()))', writes);

  -- Why a child left is a note: a partner who works with the child knows who comes, and reads the reasons they wrote.
  execute format('create policy "that a child comes to a group is known to those who read notes of this child, why they left to those it was not kept from" on work.group_member for select to holdfast_app
    using (%s and (left_because is null or left_by = (select access.posting_id()) or ''NOTE'' <> all ((select access.classes_to_be_shared())::text[])))', of_child);
  execute format('create policy "a child joins a group by those who write notes of this child" on work.group_member for insert to holdfast_app with check (%s)', writes);
  execute format('create policy "a child leaves a group by those who write notes of this child" on work.group_member for update to holdfast_app
    using (%s) with check (authority_id = (select access.authority_id()))', writes);

  execute format('create policy "advocacy is read by those who read notes of this child, by partners what their agency wrote" on work.advocacy for select to holdfast_app
    using (%s and (agency = (select access.agency()) or ''NOTE'' <> all ((select access.classes_to_be_shared())::text[])))', of_child);
  execute format('create policy "advocacy is written by those who write notes of this child, in their agency''s name" on work.advocacy for insert to holdfast_app
    with check (%s and agency = (select access.agency()))', writes);

  execute format('create policy "that advice was given is counted by the team that gave it, by who leads the service and by who gave it" on work.consultation for select to holdfast_app
    using (authority_id = (select access.authority_id()) and (select access.may(''NOTE'')) and (team_id = (select access.team_id()) or given_by = (select access.posting_id())
      or (select access.role_code()) in (''SERVICE_MANAGER'', ''STRATEGIC_LEAD'')))');
  execute format('create policy "advice is logged by those of a team who write notes" on work.consultation for insert to holdfast_app
    with check (%s and agency = (select access.agency()) and given_by = (select access.posting_id()))', team_writes);
  execute format('create policy "what was advised: without a child by the team, about a child by who reads notes of it or wrote it" on work.consultation_text for select to holdfast_app
    using (case when child_id is null
      then authority_id = (select access.authority_id()) and (select access.may(''NOTE'')) and team_id = (select access.team_id())
      else child_id in (select access.my_children(''NOTE''))
        and ''NOTE'' <> all ((select access.classes_to_be_shared())::text[])
        or written_by = (select access.posting_id()) and child_id not in (select access.hidden_children()) end)');
  execute format('create policy "what was advised is written by those of a team who write notes" on work.consultation_text for insert to holdfast_app
    with check (%s and written_by = (select access.posting_id()) and (child_id is null or child_id not in (select access.hidden_children())))', team_writes);
end
$$;
create policy "a group is known to those of its agency who read notes, and to those who work with a child of it" on work.young_group for select to holdfast_app
  using ((authority_id = (select access.authority_id()) and agency = (select access.agency()) and (select access.scope('NOTE')) = 'relationship')
    or id in (select m.group_id from work.group_member m));
create policy "a group is begun by those who write notes, in their agency's name" on work.young_group for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('NOTE')) and agency = (select access.agency()));
create policy "a group is changed by those of its agency who write notes" on work.young_group for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('NOTE')) and agency = (select access.agency()))
  with check (authority_id = (select access.authority_id()));
create policy "a meeting of a group is known with the group" on work.group_session for select to holdfast_app
  using (group_id in (select g.id from work.young_group g));
create policy "a meeting of a group is written by those who write notes and know the group" on work.group_session for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('NOTE')) and group_id in (select g.id from work.young_group g));

grant select, insert (authority_id, session_id, version, child_id, outcome, at, minutes, way, place, held_by, held_by_name, with_whom, purpose, is_intervention,
  plan_item_id, happened, approach, childs_agenda, own_words, small_change, about_the_help, safety, next_step, follows_declined_interview, group_session_id,
  agency, share_with, change_reason, written_at, written_by), update (superseded_at, superseded_by, taken_out_because) on work.session to holdfast_app;
grant select, insert (authority_id, id, name, aim, held_where, agency, begun_on, written_at, written_by),
  update (name, aim, held_where, ended_on, version) on work.young_group to holdfast_app;
grant select, insert (authority_id, id, group_id, child_id, joined_on, written_at, written_by), update (left_on, left_because, left_by) on work.group_member to holdfast_app;
grant select, insert (authority_id, id, group_id, at, minutes, place, what, written_at, written_by) on work.group_session to holdfast_app;
grant select, insert (authority_id, id, child_id, became, on_date, advocate, own_words, words, agency, written_at, written_by) on work.advocacy to holdfast_app;
grant select, insert (authority_id, id, at, asked_by_agency, themes, minutes, is_about_a_child, team_id, agency, given_by, written_at) on work.consultation to holdfast_app;
grant select, insert (authority_id, consultation_id, version, child_id, asked_by, question, advice, next_step, team_id, written_at, written_by)
  on work.consultation_text to holdfast_app;
reset role;
