-- expand
create schema meetings authorization holdfast_owner;
grant usage on schema meetings to holdfast_app, holdfast_gate;
grant create on schema meetings to holdfast_gate;
set local role holdfast_owner;

create table meetings.meeting (
  authority_id int not null,
  id uuid not null unique,
  kind text not null,
  planned_at timestamptz,
  place text,
  is_elsewhere boolean not null default false,
  arranged_by uuid,
  arranged_at timestamptz not null,
  primary key (authority_id, id)
);
create index meeting_planned on meetings.meeting (planned_at);
comment on table meetings.meeting is 'A meeting, arranged here or held elsewhere: kind, time, place; nothing about a child. data class: PLAN. Retention: as the records of its children. Basis: public task, Children Act 1989.';

-- Brothers and sisters can be met about together; each keeps a separate record.
create table meetings.meeting_child (
  authority_id int not null,
  id uuid not null unique,
  meeting_id uuid not null,
  child_id uuid not null,
  held_at timestamptz,
  held_by text,
  late_reason text,
  outcome text,
  minutes_out_at timestamptz,
  completed_at timestamptz,
  completed_by uuid,
  version int not null default 1,
  primary key (authority_id, meeting_id, child_id),
  foreign key (authority_id, meeting_id) references meetings.meeting (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index meeting_of_child on meetings.meeting_child (authority_id, child_id);
comment on table meetings.meeting_child is 'The meeting as one child''s record holds it: held, late and why, minutes out, complete. data class: PLAN. Retention: as the child. Basis: public task.';

create table meetings.attendee (
  authority_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  child_id uuid not null,
  agency text not null,
  posting_id uuid,
  name text not null,
  email text,
  is_shared_address boolean not null default false,
  part text,
  attendance text not null check (attendance in ('invited', 'present', 'apologies', 'report', 'did-not-come', 'not-asked')),
  not_asked_because text,
  invited_at timestamptz not null,
  invited_by uuid,
  version int not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, meeting_id, child_id) references meetings.meeting_child (authority_id, meeting_id, child_id),
  check (attendance <> 'not-asked' or not_asked_because is not null)
);
create index attendee_of_meeting on meetings.attendee (authority_id, meeting_id, child_id);
comment on table meetings.attendee is 'Who was asked and who came, by agency, for one child. data class: PLAN. Retention: as the child. Basis: public task.';

create table meetings.contribution (
  authority_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  child_id uuid not null,
  agency text not null,
  text text not null,
  source text,
  as_of date,
  data_class text not null check (data_class in ('PLAN', 'NOTE', 'HEALTH', 'INTEL', 'POC', 'SOURCE')),
  share_with text[],
  also_with text[] not null default '{}',
  typed_by uuid not null,
  typed_at timestamptz not null,
  version int not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, meeting_id, child_id) references meetings.meeting_child (authority_id, meeting_id, child_id)
);
create index contribution_of_meeting on meetings.contribution (authority_id, meeting_id, child_id);
comment on table meetings.contribution is 'What an agency brought; it belongs to that agency, whoever typed it. data class: by row. Retention: as the child. Basis: public task.';

create table meetings.purpose (
  authority_id int not null,
  meeting_id uuid not null,
  child_id uuid not null,
  code text not null,
  state text not null check (state in ('not-started', 'in-hand', 'done', 'left-out')),
  because text,
  texts jsonb not null default '{}',
  also_with text[] not null default '{}',
  saved_at timestamptz not null,
  saved_by uuid,
  saved_by_name text,
  version int not null default 1,
  primary key (authority_id, meeting_id, child_id, code),
  foreign key (authority_id, meeting_id, child_id) references meetings.meeting_child (authority_id, meeting_id, child_id),
  check (state <> 'left-out' or because is not null)
);
comment on table meetings.purpose is 'A part of the meeting for one child: how far it is, and what was said and agreed. data class: PLAN. Retention: as the child. Basis: public task.';

create table meetings.decision (
  authority_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  child_id uuid not null,
  kind text not null,
  outcome text not null,
  rationale text not null,
  also_with text[] not null default '{}',
  decided_at timestamptz not null,
  decided_by uuid,
  decided_by_name text,
  version int not null,
  primary key (authority_id, id),
  unique (authority_id, meeting_id, child_id, kind, version),
  foreign key (authority_id, meeting_id, child_id) references meetings.meeting_child (authority_id, meeting_id, child_id)
);
comment on table meetings.decision is 'Decisions of a meeting with their rationale; a correction is a later version. data class: PLAN. Retention: as the child. Basis: public task.';

create table meetings.action (
  authority_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  child_id uuid not null,
  typed text not null,
  what text not null,
  owner_posting_id uuid,
  owner_name text not null,
  owner_agency text not null,
  due_on date,
  strand text check (strand in ('prevent', 'protect', 'pursue')),
  notes text[] not null default '{}',
  also_with text[] not null default '{}',
  state text not null default 'open' check (state in ('open', 'in-hand', 'done', 'not-needed')),
  done_on date,
  changed text,
  late_reason text,
  agreed_at timestamptz not null,
  agreed_by uuid,
  version int not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, meeting_id, child_id) references meetings.meeting_child (authority_id, meeting_id, child_id),
  check (state <> 'done' or (done_on is not null and changed is not null)),
  check (state <> 'not-needed' or changed is not null)
);
create index action_of_meeting on meetings.action (authority_id, meeting_id, child_id);
create index action_of_child on meetings.action (authority_id, child_id) where state in ('open', 'in-hand');
create index action_of_owner on meetings.action (owner_posting_id, due_on) where state in ('open', 'in-hand');
comment on table meetings.action is 'Actions as typed, with owner, date and what changed. data class: PLAN. Retention: as the child. Basis: public task.';

create table meetings.ask (
  authority_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  child_id uuid not null,
  words text not null,
  brought_by text,
  changed text,
  asked_at timestamptz not null,
  written_by uuid,
  version int not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, meeting_id, child_id) references meetings.meeting_child (authority_id, meeting_id, child_id)
);
create index ask_of_meeting on meetings.ask (authority_id, meeting_id, child_id);
comment on table meetings.ask is 'What the young person asked for, in their words, and what changed because of it. data class: PLAN. Retention: as the child. Basis: public task.';

create table meetings.paper (
  authority_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  child_id uuid not null,
  name text not null,
  type text not null check (type in ('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'image/png', 'image/jpeg')),
  bytes bytea not null check (octet_length(bytes) between 1 and 10485760),
  sha256 text not null,
  added_at timestamptz not null,
  added_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, meeting_id, child_id) references meetings.meeting_child (authority_id, meeting_id, child_id)
);
create index paper_of_meeting on meetings.paper (authority_id, meeting_id, child_id);
comment on table meetings.paper is 'Minutes of meetings held elsewhere, as files. data class: PLAN. Retention: as the child. Basis: public task.';

create table meetings.copy (
  authority_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  child_id uuid not null,
  recipient text not null,
  recipient_name text not null,
  act text not null check (act in ('made', 'sent')),
  format text,
  sha256 text,
  how text,
  at timestamptz not null,
  by_posting uuid,
  by_name text,
  primary key (authority_id, id),
  foreign key (authority_id, meeting_id, child_id) references meetings.meeting_child (authority_id, meeting_id, child_id)
);
create index copy_of_meeting on meetings.copy (authority_id, meeting_id, child_id);
comment on table meetings.copy is 'Copies of minutes made and sent: for whom, when, the hash of the file. data class: PLAN. Retention: as the child. Basis: accountability.';

-- What a row said before it was changed. Written by the change itself; nothing in the service changes or removes it.
create table meetings.earlier (
  authority_id int not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  of_table text not null,
  version int not null,
  row_before jsonb not null,
  replaced_at timestamptz not null,
  replaced_by uuid,
  primary key (authority_id, id)
);
create index earlier_of_child on meetings.earlier (authority_id, child_id);
comment on table meetings.earlier is 'Earlier versions of what was written at meetings. data class: by row. Retention: as the child. Basis: accountability.';

create function meetings.keep_earlier() returns trigger language plpgsql set search_path = '' as $$
begin
  insert into meetings.earlier (authority_id, child_id, of_table, version, row_before, replaced_at, replaced_by)
  values (old.authority_id, old.child_id, tg_table_name, old.version, to_jsonb(old), coalesce((select access.moment()), now()), (select access.posting_id()));
  return null;
end
$$;

do $$
declare t text;
begin
  foreach t in array array['meeting_child', 'attendee', 'contribution', 'purpose', 'action', 'ask'] loop
    execute format('create trigger keep_earlier after update on meetings.%I for each row execute function meetings.keep_earlier()', t);
  end loop;
  foreach t in array array['meeting', 'meeting_child', 'attendee', 'contribution', 'purpose', 'decision', 'action', 'ask', 'paper', 'copy', 'earlier'] loop
    execute format('alter table meetings.%I enable row level security', t);
    execute format('alter table meetings.%I force row level security', t);
  end loop;
end
$$;
reset role;

-- Which child at which meeting this posting is invited for: the papers of that child at that meeting, nothing else.
create function meetings.my_invitations() returns table (meeting_id uuid, child_id uuid)
language sql stable security definer set search_path = '' as $$
  select r.object_id, r.child_id from access.relationship r
   where r.holder_posting_id = (select access.posting_id()) and r.kind = 'MEETING' and r.object_id is not null
     and r.from_at <= access.moment() and (r.to_at is null or r.to_at > access.moment())
     and (select access.may('PLAN'))
     and r.child_id not in (select access.hidden_children())
$$;
alter function meetings.my_invitations() owner to holdfast_gate;
revoke execute on function meetings.my_invitations() from public;
grant execute on function meetings.my_invitations() to holdfast_app;
set local role holdfast_owner;

create policy "a meeting is held about a child whose plan one may read, or one is invited" on meetings.meeting for select to holdfast_app
  using (exists (select from meetings.meeting_child m where m.authority_id = meeting.authority_id and m.meeting_id = meeting.id));
create policy "a meeting is arranged by those whose role writes plans" on meetings.meeting for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')));
grant select, insert (authority_id, id, kind, planned_at, place, is_elsewhere, arranged_by, arranged_at) on meetings.meeting to holdfast_app;

create policy "a child's part of a meeting is read by those who may read the plan, and those invited for this child" on meetings.meeting_child for select to holdfast_app
  using ((child_id in (select access.my_children('PLAN')) and not ('PLAN' = any ((select access.classes_to_be_shared())::text[]))) or (meeting_id, child_id) in (select i.meeting_id, i.child_id from meetings.my_invitations() i));
create policy "a child is put to a meeting by those who write the plan" on meetings.meeting_child for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')) and child_id in (select access.my_children('PLAN')));
create policy "a meeting is held and completed by those who write the plan" on meetings.meeting_child for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')) and child_id in (select access.my_children('PLAN')))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, meeting_id, child_id), update (held_at, held_by, late_reason, outcome, minutes_out_at, completed_at, completed_by, version)
  on meetings.meeting_child to holdfast_app;

-- What the meeting agreed together: read with the child's part of the meeting, written by those who write the plan.
do $$
declare t text;
begin
  foreach t in array array['attendee', 'purpose', 'decision', 'ask', 'paper'] loop
    execute format($p$create policy "read by those who may read the plan, and those invited for this child" on meetings.%I for select to holdfast_app
      using ((child_id in (select access.my_children('PLAN')) and not ('PLAN' = any ((select access.classes_to_be_shared())::text[]))) or (meeting_id, child_id) in (select i.meeting_id, i.child_id from meetings.my_invitations() i))$p$, t);
    execute format($p$create policy "written by those who write the plan" on meetings.%I for insert to holdfast_app
      with check (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')) and child_id in (select access.my_children('PLAN')))$p$, t);
  end loop;
  foreach t in array array['attendee', 'purpose', 'ask'] loop
    execute format($p$create policy "changed by those who write the plan" on meetings.%I for update to holdfast_app
      using (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')) and child_id in (select access.my_children('PLAN')))
      with check (authority_id = (select access.authority_id()))$p$, t);
  end loop;
end
$$;
grant select, insert (authority_id, id, meeting_id, child_id, agency, posting_id, name, email, is_shared_address, part, attendance, not_asked_because, invited_at, invited_by),
  update (part, attendance, not_asked_because, version) on meetings.attendee to holdfast_app;
grant select, insert (authority_id, meeting_id, child_id, code, state, because, texts, also_with, saved_at, saved_by, saved_by_name),
  update (state, because, texts, also_with, saved_at, saved_by, saved_by_name, version) on meetings.purpose to holdfast_app;
grant select, insert (authority_id, id, meeting_id, child_id, kind, outcome, rationale, also_with, decided_at, decided_by, decided_by_name, version) on meetings.decision to holdfast_app;
grant select, insert (authority_id, id, meeting_id, child_id, words, brought_by, changed, asked_at, written_by), update (words, brought_by, changed, version) on meetings.ask to holdfast_app;
grant select, insert (authority_id, id, meeting_id, child_id, name, type, bytes, sha256, added_at, added_by) on meetings.paper to holdfast_app;

-- Rule AC-8: an agency's own words are its own; others need the class and the share, and what names no agency is shared
-- with everybody at the meeting and with children's social care, which holds it. Whoever typed them sees them until the minutes are out.
create policy "what an agency brought is read by it and by those it is shared with" on meetings.contribution for select to holdfast_app
  using (((child_id in (select access.my_children('PLAN')) and not ('PLAN' = any ((select access.classes_to_be_shared())::text[]))) or (meeting_id, child_id) in (select i.meeting_id, i.child_id from meetings.my_invitations() i))
    and (agency = (select access.agency())
      or (typed_by = (select access.posting_id())
        and (meeting_id, child_id) not in (select m.meeting_id, m.child_id from meetings.meeting_child m where m.minutes_out_at is not null))
      or (data_class <> 'SOURCE' and data_class = any ((select access.my_classes())::text[])
        and ((select access.agency()) = any (share_with)
          or (share_with is null and (data_class <> all ((select access.classes_to_be_shared())::text[])
            or (select access.agency()) = 'SOCIAL_CARE' or (meeting_id, child_id) in (select i.meeting_id, i.child_id from meetings.my_invitations() i)))))));
create policy "those who write the plan write down what agencies bring; those invited, what their own brings" on meetings.contribution for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('PLAN'))
    and (child_id in (select access.my_children('PLAN'))
      or (agency = (select access.agency()) and (meeting_id, child_id) in (select i.meeting_id, i.child_id from meetings.my_invitations() i))));
create policy "it is corrected by its agency, and by whoever typed it until the minutes are out" on meetings.contribution for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('PLAN'))
    and (agency = (select access.agency())
      or (typed_by = (select access.posting_id())
        and (meeting_id, child_id) not in (select m.meeting_id, m.child_id from meetings.meeting_child m where m.minutes_out_at is not null))))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, meeting_id, child_id, agency, text, source, as_of, data_class, share_with, also_with, typed_by, typed_at),
  update (text, source, as_of, data_class, share_with, also_with, version) on meetings.contribution to holdfast_app;

create policy "an action is read with its meeting, and by its owner" on meetings.action for select to holdfast_app
  using ((child_id in (select access.my_children('PLAN')) and not ('PLAN' = any ((select access.classes_to_be_shared())::text[]))) or (meeting_id, child_id) in (select i.meeting_id, i.child_id from meetings.my_invitations() i)
    or (owner_posting_id = (select access.posting_id()) and child_id not in (select access.hidden_children())));
create policy "an action is agreed by those who write the plan" on meetings.action for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')) and child_id in (select access.my_children('PLAN')));
create policy "an action is done by those who write the plan, by its owner and by its agency at the meeting" on meetings.action for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('PLAN'))
    and (child_id in (select access.my_children('PLAN'))
      or (owner_posting_id = (select access.posting_id()) and child_id not in (select access.hidden_children()))
      or (owner_agency = (select access.agency()) and (meeting_id, child_id) in (select i.meeting_id, i.child_id from meetings.my_invitations() i))))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, meeting_id, child_id, typed, what, owner_posting_id, owner_name, owner_agency, due_on, strand, notes, also_with, agreed_at, agreed_by),
  update (state, done_on, changed, late_reason, due_on, owner_posting_id, owner_name, owner_agency, notes, also_with, version) on meetings.action to holdfast_app;

create policy "copies are seen by those who read the plan, and one's own by who made them" on meetings.copy for select to holdfast_app
  using ((child_id in (select access.my_children('PLAN')) and not ('PLAN' = any ((select access.classes_to_be_shared())::text[])))
    or (by_posting = (select access.posting_id()) and child_id not in (select access.hidden_children())));
-- In the child's authority, also by a reader from elsewhere to whom it was granted.
create policy "a copy is recorded by whoever reads the meeting" on meetings.copy for insert to holdfast_app
  with check (authority_id = any ((select access.my_authorities())::int[]) and by_posting = (select access.posting_id())
    and (child_id in (select access.my_children('PLAN')) or (meeting_id, child_id) in (select i.meeting_id, i.child_id from meetings.my_invitations() i)));
grant select, insert (authority_id, id, meeting_id, child_id, recipient, recipient_name, act, format, sha256, how, at, by_posting, by_name) on meetings.copy to holdfast_app;

create policy "a change keeps what was there before" on meetings.earlier for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.posting_id()) is not null and (select pg_trigger_depth()) > 0);
grant insert (authority_id, id, child_id, of_table, version, row_before, replaced_at, replaced_by) on meetings.earlier to holdfast_app;
reset role;
