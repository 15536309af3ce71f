-- expand
-- Whoever is asked to hold one interview has that episode by its id and nothing of the rest of the record (S3-47): the
-- relationship opens no class, and a bank worker's role none but that of missing children, which it reaches by id alone.
delete from access.relationship_class where kind = 'EPISODE';
delete from access.role_class where role = 'RETURN_INTERVIEWER' and data_class in ('IDENT', 'CONTACT');

-- Children of whom this posting holds one object of a kind (an episode): their name, nothing that hangs on a class.
create function access.children_of_my_objects(of_kind text) returns setof uuid language sql stable security definer set search_path = '' as $$
  select r.child_id from access.relationship r
   where r.holder_posting_id = (select access.posting_id()) and r.kind = of_kind and r.object_id is not null
     and r.from_at <= access.moment() and (r.to_at is null or r.to_at > access.moment())
     and r.child_id not in (select access.hidden_children())
$$;
alter function access.children_of_my_objects(text) owner to holdfast_gate;
revoke execute on function access.children_of_my_objects(text) from public;
grant execute on function access.children_of_my_objects(text) to holdfast_app;

-- A bank worker's acts move the clocks of the episode they hold, of nothing else.
create or replace function deadlines.clocks_about(of_rule text, of_type text, of_id uuid) returns setof deadlines.clock
language sql stable security definer set search_path = '' as $$
  select c.* from deadlines.clock c
   where c.id in (
       select a.id from deadlines.clock a where a.authority_id = (select access.authority_id()) and a.about_type = of_type and a.about_id = of_id
       union
       select k.id from deadlines.clock k where of_type = 'child' and k.child_id = of_id)
     and c.authority_id = (select access.authority_id()) and (access.may('FLAG') or access.may('IDENT') or c.about_id in (select access.my_objects('EPISODE'))) and (of_rule is null or c.rule = of_rule)
     and (c.child_id is null or c.child_id not in (select access.hidden_children()))
   order by c.started_at desc, c.id desc
$$;

create or replace function deadlines.settle(of_clock uuid, seen_version int, start_at timestamptz, knew_at timestamptz, due timestamptz,
  stop_at timestamptz, became text, overdue boolean, why text, posting uuid, team uuid) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare changed int;
begin
  update deadlines.clock c
     set started_at = start_at, known_at = knew_at, due_at = due, stopped_at = stop_at, outcome = became, was_overdue = overdue, reason = why,
         holder_posting_id = posting, holder_team_id = team, version = c.version + 1,
         stopped_by = case when stop_at is null then null else coalesce(c.stopped_by, access.posting_id()) end
   where c.authority_id = access.authority_id() and c.id = of_clock and c.version = seen_version and (access.may('FLAG') or access.may('IDENT') or c.about_id in (select access.my_objects('EPISODE')))
     and (c.child_id is null or c.child_id not in (select access.hidden_children()));
  get diagnostics changed = row_count;
  return changed;
end
$$;

set local role holdfast_owner;
create policy "whoever holds a child's return interview knows the child's name" on people.child for select to holdfast_app
  using (id in (select access.children_of_my_objects('EPISODE')));
create policy "that their child is missing again is seen by who holds the interview" on missing.episode_flag for select to holdfast_app
  using (episode_id in (select access.my_objects('EPISODE')));

alter table missing.interview
  add column questionnaire text,
  add column explained_at timestamptz,
  add column harm_told_at timestamptz,
  -- Who works with the child, found when the interview was arranged: a bank worker cannot look them up when harm is told.
  add column to_be_told uuid[] not null default '{}',
  add column written_up_without text[],
  add column written_up_because text;
grant insert (to_be_told), update (questionnaire, to_be_told, explained_at, harm_told_at, written_up_without, written_up_because) on missing.interview to holdfast_app;

-- Was the child asked whom they would like to talk with, and where (F14): of each offer, a no among them.
alter table missing.step add column person_asked boolean, add column place_asked boolean;
grant update (person_asked, place_asked) on missing.step to holdfast_app;

create table missing.interview_answer (
  authority_id int not null,
  interview_id uuid not null,
  child_id uuid not null,
  section text not null check (length(section) <= 200),
  version int not null check (version > 0),
  items jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (authority_id, interview_id, section, version),
  foreign key (authority_id, interview_id) references missing.interview (authority_id, id)
);
create index interview_answer_of_child on missing.interview_answer (authority_id, child_id);
comment on table missing.interview_answer is 'Answers of a return interview, a row a section and save; the newest stands, the others are the history. A child''s own words are kept as they were written down. data class: MISSING. Retention: as the episode. Basis: public task.';

create table missing.told (
  authority_id int not null,
  id uuid not null,
  interview_id uuid not null,
  child_id uuid not null,
  words text not null,
  how text not null check (how in ('UNPROMPTED', 'ASKED')),
  question text,
  told_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, interview_id) references missing.interview (authority_id, id),
  check (how = 'ASKED' or question is null)
);
create index told_in_interview on missing.told (authority_id, interview_id, told_at);
comment on table missing.told is 'What a child told of harm in a return interview: their words, apart from what they were asked, and when. Never changed. data class: MISSING. Retention: as the episode. Basis: public task.';

create table missing.harm_call (
  authority_id int not null,
  id uuid not null,
  interview_id uuid not null,
  child_id uuid not null,
  whom text not null check (whom in ('POLICE', 'SOCIAL_CARE', 'SARC', 'MANAGER', 'OTHER')),
  who text,
  rang_at timestamptz not null,
  agreed text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, interview_id) references missing.interview (authority_id, id)
);
create index harm_call_of_interview on missing.harm_call (authority_id, interview_id, rang_at);
comment on table missing.harm_call is 'Who was rung after a child told of harm, when, and what was agreed. data class: MISSING. Retention: as the episode. Basis: public task.';

create table missing.suggestion (
  authority_id int not null,
  id uuid not null,
  interview_id uuid not null,
  child_id uuid not null,
  kind text not null check (kind in ('PERSON', 'PLACE', 'VEHICLE', 'HANDLE')),
  named text not null,
  words text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  decision text check (decision in ('ACCEPTED', 'DISMISSED')),
  decided_at timestamptz,
  decided_by uuid,
  because text,
  went_to text,
  primary key (authority_id, id),
  unique (authority_id, interview_id, kind, named),
  foreign key (authority_id, interview_id) references missing.interview (authority_id, id),
  check ((decision is null) = (decided_at is null)),
  check (decision is distinct from 'DISMISSED' or because is not null)
);
comment on table missing.suggestion is 'People, places, vehicles and handles that a child named: proposed to those who work with the child, who accept each or put it aside with a reason. data class: MISSING. Retention: as the episode. Basis: public task.';

create table missing.interview_action (
  authority_id int not null,
  id uuid not null,
  interview_id uuid not null,
  child_id uuid not null,
  what text not null,
  owner_posting_id uuid,
  owner_agency text,
  owner_name text,
  due_on date not null,
  asked_at timestamptz not null,
  asked_by uuid,
  passed_on_at timestamptz,
  passed_on_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, interview_id) references missing.interview (authority_id, id)
);
create index action_of_interview on missing.interview_action (authority_id, interview_id);
comment on table missing.interview_action is 'What was asked of somebody after a return interview, and when it went on to them. data class: MISSING. Retention: as the episode. Basis: public task.';

create table missing.interview_concern (
  authority_id int not null,
  id uuid not null,
  interview_id uuid not null,
  child_id uuid not null,
  result text not null check (result in ('NO_CONCERN', 'CSE', 'CCE', 'CSE_AND_CCE', 'OTHER')),
  because text not null,
  screening_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, interview_id) references missing.interview (authority_id, id)
);
create index concern_of_interview on missing.interview_concern (authority_id, interview_id, recorded_at desc);
comment on table missing.interview_concern is 'Whether a return interview raised a concern about exploitation, and the screening that was begun from it; the newest stands. data class: MISSING. Retention: as the episode. Basis: public task.';

create table missing.brief (
  authority_id int not null,
  interview_id uuid not null,
  child_id uuid not null,
  version int not null check (version > 0),
  place text,
  safety text,
  needs text,
  not_to_mention text,
  last_time text,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (authority_id, interview_id, version),
  foreign key (authority_id, interview_id) references missing.interview (authority_id, id)
);
comment on table missing.brief is 'What the co-ordinator tells who holds an interview: the place agreed, what makes it safe, needs, what not to mention, where the last talk ended. Every version kept. data class: MISSING. Retention: as the episode. Basis: public task.';

create table missing.interview_ask (
  authority_id int not null,
  id uuid not null,
  interview_id uuid not null,
  child_id uuid not null,
  episode_ids uuid[] not null,
  words text not null,
  asked_at timestamptz not null,
  asked_by uuid,
  taken_at timestamptz,
  taken_by uuid,
  withdrawn_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, interview_id) references missing.interview (authority_id, id),
  check ((taken_at is null) = (taken_by is null))
);
create unique index one_ask_at_a_time on missing.interview_ask (authority_id, interview_id) where withdrawn_at is null;
comment on table missing.interview_ask is 'An interview offered to bank workers, in words that name nobody, and who took it. data class: MISSING. Retention: as the episode. Basis: public task.';
create table missing.interview_ask_to (
  authority_id int not null,
  ask_id uuid not null,
  child_id uuid not null,
  posting_id uuid not null,
  declined_at timestamptz,
  primary key (authority_id, ask_id, posting_id),
  foreign key (authority_id, ask_id) references missing.interview_ask (authority_id, id),
  foreign key (authority_id, posting_id) references access.posting (authority_id, id)
);
create index asked_of_posting on missing.interview_ask_to (posting_id);
comment on table missing.interview_ask_to is 'To whom an interview was offered, and who could not. data class: MISSING. Retention: as the episode. Basis: public task.';

create table missing.availability (
  authority_id int not null,
  id uuid not null,
  posting_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  note text,
  recorded_at timestamptz not null,
  cancelled_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, posting_id) references access.posting (authority_id, id),
  check (to_at > from_at)
);
create index availability_of_posting on missing.availability (posting_id, from_at);
create index availability_by_time on missing.availability (authority_id, to_at) where cancelled_at is null;
comment on table missing.availability is 'When a bank worker said they could hold interviews. data class: ADMIN. Retention: 2 years. Basis: contract of employment.';

create table missing.lone_visit (
  authority_id int not null,
  id uuid not null,
  interview_id uuid not null,
  child_id uuid not null,
  posting_id uuid not null,
  checked_in_at timestamptz not null,
  expected_out_at timestamptz not null,
  checked_out_at timestamptz,
  checked_out_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, interview_id) references missing.interview (authority_id, id),
  foreign key (authority_id, posting_id) references access.posting (authority_id, id),
  check (expected_out_at > checked_in_at)
);
create unique index one_visit_at_a_time on missing.lone_visit (authority_id, posting_id) where checked_out_at is null;
create index visit_of_interview on missing.lone_visit (authority_id, interview_id, checked_in_at);
create index visit_running on missing.lone_visit (authority_id, expected_out_at) where checked_out_at is null;
comment on table missing.lone_visit is 'A worker alone on a visit: in, expected out, out. data class: MISSING. Retention: as the episode. Basis: health and safety at work.';
create table missing.lone_alarm (
  authority_id int not null,
  visit_id uuid not null,
  step text not null check (length(step) <= 40),
  told_at timestamptz not null,
  primary key (authority_id, visit_id, step),
  foreign key (authority_id, visit_id) references missing.lone_visit (authority_id, id)
);
comment on table missing.lone_alarm is 'Who was told, and when, that a worker had not come out of a visit; each step once. data class: ADMIN. Retention: as the visit. Basis: health and safety at work.';

do $$
declare
  t text;
  of_child constant text := '((authority_id = (select access.authority_id()) and (select access.scope(''MISSING'')) = ''authority''
      and child_id <> all (array(select access.hidden_children())))
    or child_id in (select access.my_children(''MISSING'')))';
  helping constant text := '(select access.role_code()) not in (''POLICE_OFFICER'', ''POLICE_INTELLIGENCE'', ''HEALTH'', ''EDUCATION_LEAD'', ''PARTNER'')';
  -- The policy of the interview itself decides as well: it is gone for who held it once it is signed off or called off.
  held constant text := 'interview_id in (select i.id from missing.interview i where i.interviewer_posting_id = (select access.posting_id()))';
  shared constant text := 'interview_id in (select i.id from missing.interview i where (select access.agency()) = any (i.shared_with))';
  writes constant text := 'authority_id = (select access.authority_id()) and (select access.may_write(''MISSING'')) and ' || helping;
  leads constant text := '(select access.role_code()) <> ''RETURN_INTERVIEWER''';
  is_open constant text := '(interview_id, child_id) in (select i.id, i.child_id from missing.interview i where i.id = interview_id and i.state not in (''SIGNED_OFF'', ''CALLED_OFF'')
    and ((select access.role_code()) <> ''RETURN_INTERVIEWER'' or i.interviewer_posting_id = (select access.posting_id())))';
begin
  foreach t in array array['interview_answer', 'told', 'harm_call', 'suggestion', 'interview_action', 'interview_concern', 'brief', 'interview_ask',
    'interview_ask_to', 'availability', 'lone_visit', 'lone_alarm'] loop
    execute format('alter table missing.%I enable row level security', t);
    execute format('alter table missing.%I force row level security', t);
  end loop;

  -- What a child told stays with those who help them until it was shared with an agency by name.
  drop policy "what an interview told of is read by those who help the child, by who holds it, and by agencies it was shared with" on missing.factor;
  foreach t in array array['interview_answer', 'told', 'interview_action', 'interview_concern', 'factor'] loop
    execute format('create policy "%1$s is read by those who help the child, by who holds the interview, and by agencies it was shared with" on missing.%1$I for select to holdfast_app
      using ((%2$s and %3$s) or %4$s or (%2$s and %5$s))', t, of_child, helping, held, shared);
  end loop;
  foreach t in array array['harm_call', 'suggestion', 'brief'] loop
    execute format('create policy "%1$s is read by those who help the child and by who holds the interview" on missing.%1$I for select to holdfast_app
      using ((%2$s and %3$s) or %4$s)', t, of_child, helping, held);
  end loop;
  foreach t in array array['interview_answer', 'told', 'harm_call', 'suggestion', 'interview_action', 'interview_concern'] loop
    execute format('create policy "%1$s is recorded in an open interview, by who holds it or helps the child" on missing.%1$I for insert to holdfast_app
      with check (%2$s and %3$s)', t, writes, is_open);
  end loop;
  execute format('create policy "a brief is written by those who lead the hub, not by whom it is for" on missing.brief for insert to holdfast_app
    with check (%s and %s and %s)', writes, leads, is_open);
  foreach t in array array['suggestion', 'interview_action', 'interview_concern'] loop
    execute format('create policy "%1$s is decided by those who help the child, not by a bank worker" on missing.%1$I for update to holdfast_app
      using (%2$s and %3$s and %4$s) with check (%2$s and %3$s)', t, writes, leads, of_child);
  end loop;

  execute format('create policy "an offered interview is seen by those who lead the hub, and by whom it is offered to until it is taken" on missing.interview_ask for select to holdfast_app
    using ((%s and %s and %s) or (id in (select t.ask_id from missing.interview_ask_to t where t.posting_id = (select access.posting_id()))
      and (taken_at is null or taken_by = (select access.posting_id()) or taken_at > (select access.moment()) - interval ''1 day'')))', of_child, helping, leads);
  execute format('create policy "an interview is offered by those who lead the hub" on missing.interview_ask for insert to holdfast_app
    with check (%s and %s and %s and taken_by is null and episode_ids <@ array(select e.episode_id from missing.interview_episode e
      where e.authority_id = interview_ask.authority_id and e.interview_id = interview_ask.interview_id and e.child_id = interview_ask.child_id))', writes, leads, is_open);
  execute format('create policy "an offered interview is taken by one it is offered to, or withdrawn by those who lead the hub" on missing.interview_ask for update to holdfast_app
    using ((%1$s and %2$s and %3$s) or (authority_id = (select access.authority_id()) and taken_at is null and withdrawn_at is null
      and id in (select t.ask_id from missing.interview_ask_to t where t.posting_id = (select access.posting_id()))))
    with check (authority_id = (select access.authority_id()) and ((%2$s and %3$s) or taken_by = (select access.posting_id())))', of_child, helping, leads);
  execute format('create policy "to whom an interview is offered is seen by them and by those who lead the hub" on missing.interview_ask_to for select to holdfast_app
    using (posting_id = (select access.posting_id()) or (%s and %s and %s))', of_child, helping, leads);
  execute format('create policy "those who lead the hub say to whom an interview is offered" on missing.interview_ask_to for insert to holdfast_app
    with check (%s and %s)', writes, leads);
  create policy "whoever is asked says that they cannot" on missing.interview_ask_to for update to holdfast_app
    using (posting_id = (select access.posting_id())) with check (posting_id = (select access.posting_id()));

  execute format('create policy "the times a worker gave are seen by them and by those who lead the hub" on missing.availability for select to holdfast_app
    using (authority_id = (select access.authority_id()) and (posting_id = (select access.posting_id())
      or ((select access.scope(''MISSING'')) = ''authority'' and %s)))', helping);
  create policy "a worker gives their own times" on missing.availability for insert to holdfast_app
    with check (authority_id = (select access.authority_id()) and posting_id = (select access.posting_id()));
  create policy "a worker takes their own times back" on missing.availability for update to holdfast_app
    using (posting_id = (select access.posting_id())) with check (posting_id = (select access.posting_id()));

  execute format('create policy "a visit is seen by who is on it, by those who help the child, and by the service while it runs" on missing.lone_visit for select to holdfast_app
    using (posting_id = (select access.posting_id()) or (%s and %s)
      or ((select access.role_code()) = ''SYSTEM'' and authority_id = (select access.authority_id()) and checked_out_at is null))', of_child, helping);
  create policy "a worker checks themselves in, on an interview they can read" on missing.lone_visit for insert to holdfast_app
    with check (authority_id = (select access.authority_id()) and posting_id = (select access.posting_id())
      and (interview_id, child_id) in (select i.id, i.child_id from missing.interview i where i.id = interview_id));
  execute format('create policy "a worker checks out, or those who lead the hub do it for them" on missing.lone_visit for update to holdfast_app
    using (posting_id = (select access.posting_id()) or (%s and %s and %s)) with check (authority_id = (select access.authority_id()))', of_child, writes, leads);
  create policy "who was told of a visit is seen with the visit" on missing.lone_alarm for select to holdfast_app
    using (visit_id in (select v.id from missing.lone_visit v));
  create policy "the service says whom it told" on missing.lone_alarm for insert to holdfast_app
    with check (authority_id = (select access.authority_id()) and (select access.role_code()) = 'SYSTEM' and visit_id in (select v.id from missing.lone_visit v));

  -- In the act of taking, and not a moment later: what was ended is not taken again.
  create policy "who takes an interview that was offered to them opens its episodes to themselves" on access.relationship for insert to holdfast_app
    with check (authority_id = (select access.authority_id()) and kind = 'EPISODE' and created_by = (select access.posting_id())
      and holder_posting_id = (select access.posting_id()) and from_at = (select access.moment())
      and child_id not in (select access.hidden_children())
      and (child_id, object_id) in (select a.child_id, unnest(a.episode_ids) from missing.interview_ask a
        where a.taken_by = (select access.posting_id()) and a.taken_at = (select access.moment())));
end
$$;

grant select, insert (authority_id, interview_id, child_id, section, version, items, saved_at, saved_by) on missing.interview_answer to holdfast_app;
grant select, insert (authority_id, id, interview_id, child_id, words, how, question, told_at, recorded_at, recorded_by) on missing.told to holdfast_app;
grant select, insert (authority_id, id, interview_id, child_id, whom, who, rang_at, agreed, recorded_at, recorded_by) on missing.harm_call to holdfast_app;
grant select, insert (authority_id, id, interview_id, child_id, kind, named, words, recorded_at, recorded_by),
  update (decision, decided_at, decided_by, because, went_to) on missing.suggestion to holdfast_app;
grant select, insert (authority_id, id, interview_id, child_id, what, owner_posting_id, owner_agency, owner_name, due_on, asked_at, asked_by, passed_on_at, passed_on_by),
  update (passed_on_at, passed_on_by) on missing.interview_action to holdfast_app;
grant select, insert (authority_id, id, interview_id, child_id, result, because, recorded_at, recorded_by),
  update (screening_id) on missing.interview_concern to holdfast_app;
grant select, insert (authority_id, interview_id, child_id, version, place, safety, needs, not_to_mention, last_time, saved_at, saved_by) on missing.brief to holdfast_app;
grant select, insert (authority_id, id, interview_id, child_id, episode_ids, words, asked_at, asked_by),
  update (taken_at, taken_by, withdrawn_at) on missing.interview_ask to holdfast_app;
grant select, insert (authority_id, ask_id, child_id, posting_id), update (declined_at) on missing.interview_ask_to to holdfast_app;
grant select, insert (authority_id, id, posting_id, from_at, to_at, note, recorded_at), update (cancelled_at) on missing.availability to holdfast_app;
grant select, insert (authority_id, id, interview_id, child_id, posting_id, checked_in_at, expected_out_at),
  update (checked_out_at, checked_out_by) on missing.lone_visit to holdfast_app;
grant select, insert (authority_id, visit_id, step, told_at) on missing.lone_alarm to holdfast_app;
reset role;
