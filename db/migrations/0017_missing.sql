-- expand
create schema missing authorization holdfast_owner;
grant usage on schema missing to holdfast_app, holdfast_gate;
grant create on schema missing to holdfast_gate;

-- The co-ordinator's hub is led by managers who answer for every missing child, known to the team or not (S1-22, S4-13).
update access.role_class set scope = 'authority', may_write = true
 where data_class = 'MISSING' and role in ('SERVICE_MANAGER', 'STRATEGIC_LEAD', 'TEAM_MANAGER');
-- The front door is told of missing children too (S1-76).
update access.role_class set may_write = true where data_class = 'MISSING' and role = 'FRONT_DOOR';
-- Who is asked to hold one return interview reads that episode by its id, not the child's whole history (S3-47).
delete from access.relationship_class where kind = 'EPISODE' and data_class = 'MISSING';

set local role holdfast_owner;

create table missing.episode (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  category text not null check (category in ('HOME', 'CARE')),
  kind text not null check (kind in ('M', 'A')),
  placement_type text,
  last_seen_at timestamptz,
  left_at timestamptz,
  reported_at timestamptz,
  found_at timestamptz,
  returned_at timestamptz,
  return_notified_at timestamptz,
  whereabouts_known_at timestamptz,
  unknown_times text[] not null default '{}',
  missing_from timestamptz not null,
  ended_at timestamptz generated always as (coalesce(returned_at, found_at)) stored,
  police_reference text,
  police_grade text check (police_grade in ('NAR', 'LOW', 'MED', 'HIGH')),
  reported_by_kind text not null,
  reported_by text,
  reported_by_agency text,
  circumstances text,
  companions text,
  last_seen_with text,
  harm_on_return text[] not null default '{}',
  harm_words text,
  plan_used text check (plan_used in ('USED_WORKED', 'USED_DID_NOT_WORK', 'NOT_USED', 'NO_PLAN')),
  owed_by text not null default 'US' check (owed_by in ('US', 'OTHER')),
  home_authority text,
  lives_in text,
  interview_by text not null default 'US' check (interview_by in ('US', 'OTHER')),
  is_withheld boolean not null default false,
  withheld_because text,
  withheld_from text[] not null default '{}',
  outcome text check (outcome in ('ACCEPTED', 'COMPLETED', 'DECLINED', 'NO_RESPONSE', 'NOT_POSSIBLE', 'NOT_OFFERED')),
  first_offered_at timestamptz,
  interviewed_at timestamptz,
  closed_at timestamptz,
  source text not null,
  import_key text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  changed_at timestamptz not null,
  version int not null default 1,
  primary key (authority_id, id),
  -- For its child alone: a key that was refused would tell that a hidden child has it.
  unique (authority_id, import_key, child_id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  check (found_at is null or found_at >= missing_from),
  check (returned_at is null or returned_at >= missing_from),
  check (is_withheld = (withheld_because is not null))
);
create index episode_of_child on missing.episode (authority_id, child_id, missing_from desc);
create index episode_by_time on missing.episode (authority_id, missing_from);
create index episode_by_end on missing.episode (authority_id, ended_at) where ended_at is not null;
create index episode_open on missing.episode (authority_id, missing_from) where ended_at is null;
create index episode_waiting on missing.episode (authority_id, ended_at)
  where ended_at is not null and outcome is null and closed_at is null;
-- Nobody is missing twice at once: the second report of a child who is missing already is joined to the first.
create unique index one_open_episode_of_a_child on missing.episode (authority_id, child_id) where ended_at is null and closed_at is null;
comment on table missing.episode is 'One time that a child was missing from home or from care: times, police reference, circumstances, who owes the return interview and what became of it (form F13). missing_from is the later of having left and being last seen by a responsible adult, else when it was reported. outcome, first_offered_at and interviewed_at repeat what the steps say, for lists. data class: MISSING. Retention: as the child''s record. Basis: public task, Children Act 1989; statutory guidance on children who run away or go missing.';

-- Apart from the episode: where a child was found and whom they returned to can be withheld from who reported it.
create table missing.whereabouts (
  authority_id int not null,
  episode_id uuid not null,
  child_id uuid not null,
  version int not null,
  found_where text,
  found_by text check (found_by in ('POLICE', 'SELF', 'CARER', 'FAMILY', 'OTHER', 'NOT_KNOWN')),
  found_by_words text,
  returned_to text,
  is_withheld boolean not null,
  withheld_from text[] not null,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (authority_id, episode_id, version),
  foreign key (authority_id, episode_id) references missing.episode (authority_id, id)
);
create index whereabouts_of_child on missing.whereabouts (authority_id, child_id);
comment on table missing.whereabouts is 'Where a child was found, by whom, and whom they returned to; every version kept, the newest stands. data class: MISSING. Retention: as the episode. Basis: public task.';

-- That a child is missing is a flag, not content: whoever is on duty must see it.
create table missing.episode_flag (
  authority_id int not null,
  episode_id uuid not null,
  child_id uuid not null,
  missing_from timestamptz not null,
  ended_at timestamptz,
  police_grade text,
  last_action_at timestamptz not null,
  primary key (authority_id, episode_id),
  foreign key (authority_id, episode_id) references missing.episode (authority_id, id)
);
create index missing_now on missing.episode_flag (authority_id, missing_from) where ended_at is null;
create index flag_of_child on missing.episode_flag (authority_id, child_id, missing_from desc);
comment on table missing.episode_flag is 'That a child is or was missing, from when to when, and the grade the police gave. data class: FLAG. Retention: as the episode. Basis: public task.';

create table missing.grade (
  authority_id int not null,
  id uuid not null,
  episode_id uuid not null,
  child_id uuid not null,
  grade text not null check (grade in ('NAR', 'LOW', 'MED', 'HIGH')),
  graded_at timestamptz not null,
  graded_by text,
  rationale text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, episode_id) references missing.episode (authority_id, id)
);
create index grade_of_episode on missing.grade (authority_id, episode_id, graded_at);
comment on table missing.grade is 'The risk grade as the police gave it, and each change of it: theirs, never ours. data class: MISSING. Retention: as the episode. Basis: public task.';

create table missing.notification (
  authority_id int not null references access.authority (id),
  id uuid not null,
  about text not null check (about in ('MISSING', 'RETURNED')),
  child_id uuid,
  child_as_named jsonb not null default '{}',
  received_at timestamptz not null,
  source text not null,
  way text not null,
  as_received text,
  said jsonb not null default '{}',
  reported_by_kind text not null,
  reported_by text,
  reported_by_agency text,
  partner_id uuid,
  idempotency_key text,
  episode_id uuid,
  considered_at timestamptz,
  considered_by uuid,
  decision text check (decision in ('NEW_EPISODE', 'JOINED', 'RETURN_RECORDED', 'ALREADY_KNOWN', 'NOT_MISSING', 'OTHER_AUTHORITY')),
  decision_because text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  version int not null default 1,
  primary key (authority_id, id),
  unique (authority_id, partner_id, idempotency_key),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, episode_id) references missing.episode (authority_id, id),
  check ((considered_at is null) = (decision is null))
);
create index notification_waiting on missing.notification (authority_id, received_at) where considered_at is null;
create index notification_of_episode on missing.notification (authority_id, episode_id);
create index notification_of_child on missing.notification (authority_id, child_id, received_at desc);
comment on table missing.notification is 'Every notification as it was received, and what was decided about it (S1-76): as_received is never changed. data class: MISSING. Retention: as the episode. Basis: public task.';

-- Joining notifications to one episode is a person's decision that can be undone: each is a row.
create table missing.joining (
  authority_id int not null,
  id uuid not null,
  notification_id uuid not null,
  episode_id uuid not null,
  child_id uuid not null,
  joined_at timestamptz not null,
  joined_by uuid,
  because text not null,
  undone_at timestamptz,
  undone_by uuid,
  undone_because text,
  primary key (authority_id, id),
  foreign key (authority_id, notification_id) references missing.notification (authority_id, id),
  foreign key (authority_id, episode_id) references missing.episode (authority_id, id)
);
create index joining_of_episode on missing.joining (authority_id, episode_id);
create index joining_of_notification on missing.joining (authority_id, notification_id);
comment on table missing.joining is 'Which notification was joined to which episode, by whom and why, and whether it was undone. data class: MISSING. Retention: as the episode. Basis: public task.';

create table missing.interview (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  state text not null check (state in ('ASKED', 'ARRANGED', 'HELD', 'WRITTEN_UP', 'SIGNED_OFF', 'CALLED_OFF')),
  interviewer_posting_id uuid,
  interviewer_name text,
  is_by_team boolean not null default false,
  is_independent boolean,
  independent_because text,
  chosen_person_asked boolean,
  chosen_place_asked boolean,
  agreed_place text,
  agreed_at timestamptz,
  held_at timestamptz,
  ended_at timestamptz,
  held_where text,
  present text,
  questionnaire_version_id uuid,
  written_up_at timestamptz,
  shared_at timestamptz,
  shared_with text[] not null default '{}',
  signed_off_at timestamptz,
  signed_off_by uuid,
  signed_off_words text,
  called_off_because text,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  version int not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, interviewer_posting_id) references access.posting (authority_id, id),
  check (state not in ('HELD', 'WRITTEN_UP', 'SIGNED_OFF') or held_at is not null)
);
create index interview_of_child on missing.interview (authority_id, child_id, held_at desc);
create index interview_running on missing.interview (authority_id, agreed_at) where state in ('ASKED', 'ARRANGED', 'HELD', 'WRITTEN_UP');
comment on table missing.interview is 'A return interview: who holds it and why they are independent, where it was agreed, when it was held, written up, shared and signed off (forms F14, F15). One interview may cover several episodes; each episode keeps its own outcome. data class: MISSING. Retention: as the episode. Basis: public task; statutory guidance on children who run away or go missing.';

create table missing.interview_episode (
  authority_id int not null,
  interview_id uuid not null,
  episode_id uuid not null,
  child_id uuid not null,
  primary key (authority_id, interview_id, episode_id),
  foreign key (authority_id, interview_id) references missing.interview (authority_id, id),
  foreign key (authority_id, episode_id) references missing.episode (authority_id, id)
);
create index interviews_of_episode on missing.interview_episode (authority_id, episode_id);
comment on table missing.interview_episode is 'The episodes that one return interview covers. data class: MISSING. Retention: as the episode. Basis: public task.';

-- Offer, attempt, acceptance, decline and what followed are separate facts, never one overwritten status (S1-21, S1-50).
create table missing.step (
  authority_id int not null,
  id uuid not null,
  episode_id uuid not null,
  child_id uuid not null,
  kind text not null check (kind in ('OFFER', 'ATTEMPT', 'ACCEPTED', 'DECLINED', 'NO_RESPONSE', 'NOT_POSSIBLE', 'NOT_OFFERED',
    'COMPLETED', 'CARER_VIEW', 'FOLLOW_UP', 'PREVENTION_INTERVIEW', 'AUTHORITY_TOLD', 'AUTHORITY_ANSWERED', 'SAFETY_ACTION')),
  at timestamptz not null,
  way text check (way in ('IN_PERSON', 'TALK', 'TEXT', 'LETTER', 'VIA_CARER', 'VIA_SOCIAL_WORKER', 'OTHER')),
  is_to_child boolean generated always as (kind = 'OFFER' and way in ('IN_PERSON', 'TALK')) stored,
  reason text,
  words text,
  by_posting_id uuid,
  by_name text,
  interview_id uuid,
  follows_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid,
  taken_back_at timestamptz,
  taken_back_by uuid,
  taken_back_because text,
  primary key (authority_id, id),
  foreign key (authority_id, episode_id) references missing.episode (authority_id, id),
  foreign key (authority_id, interview_id) references missing.interview (authority_id, id),
  check (kind not in ('OFFER', 'ATTEMPT') or way is not null),
  check (kind not in ('DECLINED', 'NOT_POSSIBLE', 'NOT_OFFERED') or reason is not null)
);
create index step_of_episode on missing.step (authority_id, episode_id, at);
create index step_of_child on missing.step (authority_id, child_id, at desc);
create index step_by_time on missing.step (authority_id, kind, at);
comment on table missing.step is 'What was done about one episode, each as a fact of its own: offered (and how), tried, accepted, declined (and why), held, the carer''s view, the follow-up session, another authority told and what it answered. A mistake is taken back, with a reason; it stays. data class: MISSING. Retention: as the episode. Basis: public task.';

create table missing.factor (
  authority_id int not null,
  id uuid not null,
  interview_id uuid not null,
  child_id uuid not null,
  side text not null check (side in ('PUSH', 'PULL')),
  code text not null,
  weight text not null check (weight in ('MAIN', 'CONTRIBUTED')),
  words text,
  meaning text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  taken_back_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, interview_id) references missing.interview (authority_id, id)
);
create index factor_of_interview on missing.factor (authority_id, interview_id);
create index factor_of_child on missing.factor (authority_id, child_id);
comment on table missing.factor is 'What pushed or pulled a child away, as told in a return interview: a code, how much it weighed, the child''s words, and what it means for how safe they are (S1-78). data class: MISSING. Retention: as the episode. Basis: public task.';

-- Was exploitation considered, for every child that was missing, yes or no, with the result (S1-26).
create table missing.consideration (
  authority_id int not null,
  id uuid not null,
  episode_id uuid not null,
  child_id uuid not null,
  considered_at timestamptz not null,
  considered_where text not null,
  result text not null check (result in ('NO_CONCERN', 'CSE', 'CCE', 'CSE_AND_CCE', 'OTHER', 'NOT_CONSIDERED')),
  other_kind text,
  because text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, episode_id) references missing.episode (authority_id, id)
);
create index consideration_of_episode on missing.consideration (authority_id, episode_id, considered_at desc);
comment on table missing.consideration is 'Whether exploitation was considered for an episode, where, with what result and why. data class: MISSING. Retention: as the episode. Basis: public task.';

do $$
declare
  t text;
  -- The role is the relationship for those who answer for every missing child; others need one with the child.
  of_child constant text := '(authority_id = (select access.authority_id()) and (select access.scope(''MISSING'')) = ''authority''
      and child_id <> all (array(select access.hidden_children())))
    or child_id in (select access.my_children(''MISSING''))';
  -- And who takes a report in the night goes on with it for twelve hours.
  own_report constant text := '(recorded_by = (select access.posting_id()) and recorded_at > (select access.moment()) - interval ''12 hours''
      and child_id <> all (array(select access.hidden_children())))';
  writes constant text := 'authority_id = (select access.authority_id()) and (select access.may_write(''MISSING''))';
  -- A bank worker, who has one episode by its id, begins none, takes no reports and hangs no other interview on it.
  takes constant text := writes || ' and (select access.role_code()) <> ''RETURN_INTERVIEWER''';
  -- What is withheld now is withheld in every version and every report that was kept before.
  kept_now constant text := 'exists (select from missing.episode x where x.authority_id = %1$I.authority_id and x.id = %1$I.episode_id
    and x.is_withheld and (select access.agency()) = any (x.withheld_from))';
  -- A fact about an episode is about the child of that episode.
  of_episode constant text := 'exists (select from missing.episode x where x.authority_id = %1$I.authority_id and x.id = %1$I.episode_id and x.child_id = %1$I.child_id)';
begin
  foreach t in array array['episode', 'whereabouts', 'episode_flag', 'grade', 'notification', 'joining', 'interview', 'interview_episode', 'step', 'factor', 'consideration'] loop
    execute format('alter table missing.%I enable row level security', t);
    execute format('alter table missing.%I force row level security', t);
  end loop;

  execute format('create policy "an episode is read by who may read the child''s missing history, who holds its interview, and who took the report" on missing.episode for select to holdfast_app
    using (%s or id in (select access.my_objects(''EPISODE'')) or %s)', of_child, own_report);
  execute format('create policy "an episode is recorded by those who write missing reports, for a child not hidden from them" on missing.episode for insert to holdfast_app
    with check (%s and child_id <> all (array(select access.hidden_children())))', takes);
  execute format('create policy "an episode is brought up to date by those who read and write it" on missing.episode for update to holdfast_app
    using (%1$s and (%2$s or id in (select access.my_objects(''EPISODE'')) or %3$s)) with check (%1$s)', writes, of_child, own_report);

  execute format('create policy "where a child was found is read with the episode, never by those it is withheld from" on missing.whereabouts for select to holdfast_app
    using ((%s or episode_id in (select access.my_objects(''EPISODE''))
        or (saved_by = (select access.posting_id()) and saved_at > (select access.moment()) - interval ''12 hours'' and child_id <> all (array(select access.hidden_children()))))
      and not (is_withheld and (select access.agency()) = any (withheld_from)) and not %s)', of_child, format(kept_now, 'whereabouts'));
  execute format('create policy "where a child was found is recorded by those who write missing reports" on missing.whereabouts for insert to holdfast_app
    with check (%s and %s)', writes, format(of_episode, 'whereabouts'));

  create policy "that a child is missing is as visible as the child" on missing.episode_flag for select to holdfast_app
    using ((authority_id = (select access.authority_id()) and (select access.scope('FLAG')) = 'authority' and child_id <> all (array(select access.hidden_children())))
      or child_id in (select access.my_children('IDENT')));
  execute format('create policy "an act flags that a child is missing" on missing.episode_flag for insert to holdfast_app with check (%s and %s)', takes, format(of_episode, 'episode_flag'));
  execute format('create policy "an act brings the flag up to date" on missing.episode_flag for update to holdfast_app
    using (%1$s and episode_id in (select e.id from missing.episode e)) with check (%1$s)', writes);

  execute format('create policy "a notification is read by who may read the child''s missing history, or took it" on missing.notification for select to holdfast_app
    using ((%s or (child_id is null and authority_id = (select access.authority_id()) and (select access.scope(''MISSING'')) = ''authority'')
      or (recorded_by = (select access.posting_id()) and recorded_at > (select access.moment()) - interval ''12 hours''
        and (child_id is null or child_id <> all (array(select access.hidden_children())))))
      and not (about = ''RETURNED'' and reported_by_agency is distinct from (select access.agency()) and %s))', of_child, format(kept_now, 'notification'));
  execute format('create policy "a notification is taken by those who write missing reports" on missing.notification for insert to holdfast_app
    with check (%s and (child_id is null or child_id <> all (array(select access.hidden_children()))))', takes);
  execute format('create policy "a notification is considered by those who read and write it" on missing.notification for update to holdfast_app
    using (%1$s and ((%2$s) or child_id is null or recorded_by = (select access.posting_id())))
    with check (%1$s and (child_id is null or child_id <> all (array(select access.hidden_children()))))', takes, of_child);

  execute format('create policy "an interview is read with the child''s missing history, or by who holds it" on missing.interview for select to holdfast_app
    using (%s or id in (select i.interview_id from missing.interview_episode i where i.episode_id in (select access.my_objects(''EPISODE''))))', of_child);
  execute format('create policy "an interview is arranged by those who write missing reports" on missing.interview for insert to holdfast_app
    with check (%s and child_id <> all (array(select access.hidden_children())))', writes);
  execute format('create policy "an interview is brought on by those who read and write it" on missing.interview for update to holdfast_app
    using (%1$s and ((%2$s) or (interviewer_posting_id is null or interviewer_posting_id = (select access.posting_id()))
      and id in (select i.interview_id from missing.interview_episode i where i.episode_id in (select access.my_objects(''EPISODE''))))) with check (%1$s)', writes, of_child);

  -- What a child told stays with those who help them until it was shared with an agency by name.
  execute format('create policy "what an interview told of is read by those who help the child, by who holds it, and by agencies it was shared with" on missing.factor for select to holdfast_app
    using ((%s or interview_id in (select i.interview_id from missing.interview_episode i where i.episode_id in (select access.my_objects(''EPISODE''))))
      and ((select access.role_code()) not in (''POLICE_OFFICER'', ''POLICE_INTELLIGENCE'', ''HEALTH'', ''EDUCATION_LEAD'', ''PARTNER'')
        or interview_id in (select i.id from missing.interview i where (select access.agency()) = any (i.shared_with))))', of_child);
  execute format('create policy "what an interview told of is recorded with it" on missing.factor for insert to holdfast_app
    with check (%s and interview_id in (select i.id from missing.interview i))', writes);
  execute format('create policy "what an interview told of is taken back with it" on missing.factor for update to holdfast_app
    using (%1$s and interview_id in (select i.id from missing.interview i)) with check (%1$s)', writes);

  foreach t in array array['grade', 'joining', 'interview_episode', 'step', 'consideration'] loop
    execute format('create policy "%1$s is read with its episode" on missing.%1$I for select to holdfast_app
      using (%2$s or episode_id in (select access.my_objects(''EPISODE'')) %3$s)', t, of_child,
      case when t in ('grade', 'step', 'consideration') then 'or ' || own_report else '' end);
    execute format('create policy "%1$s is recorded with an episode one reads, by those who write missing reports" on missing.%1$I for insert to holdfast_app
      with check (%2$s and %3$s)', t, case t when 'interview_episode' then takes else writes end, format(of_episode, t));
  end loop;
  foreach t in array array['joining', 'step'] loop
    execute format('create policy "%1$s is taken back, never removed" on missing.%1$I for update to holdfast_app
      using (%2$s and episode_id in (select e.id from missing.episode e)) with check (%2$s)', t, writes);
  end loop;
end
$$;

grant select, insert (authority_id, id, child_id, category, kind, placement_type, last_seen_at, left_at, reported_at, found_at, returned_at,
  return_notified_at, whereabouts_known_at, unknown_times, missing_from, police_reference, police_grade, reported_by_kind, reported_by,
  reported_by_agency, circumstances, companions, last_seen_with, harm_on_return, harm_words, plan_used, owed_by, home_authority, lives_in,
  interview_by, is_withheld, withheld_because, withheld_from, outcome, first_offered_at, interviewed_at, closed_at, source, import_key,
  recorded_at, recorded_by, changed_at),
  update (category, kind, placement_type, last_seen_at, left_at, reported_at, found_at, returned_at, return_notified_at, whereabouts_known_at,
  unknown_times, missing_from, police_reference, police_grade, circumstances, companions, last_seen_with, harm_on_return, harm_words, plan_used,
  owed_by, home_authority, lives_in, interview_by, is_withheld, withheld_because, withheld_from, outcome, first_offered_at, interviewed_at,
  closed_at, changed_at, version) on missing.episode to holdfast_app;
grant select, insert (authority_id, episode_id, child_id, version, found_where, found_by, found_by_words, returned_to, is_withheld, withheld_from, saved_at, saved_by) on missing.whereabouts to holdfast_app;
grant select, insert (authority_id, episode_id, child_id, missing_from, ended_at, police_grade, last_action_at),
  update (missing_from, ended_at, police_grade, last_action_at) on missing.episode_flag to holdfast_app;
grant select, insert (authority_id, id, episode_id, child_id, grade, graded_at, graded_by, rationale, recorded_at, recorded_by) on missing.grade to holdfast_app;
grant select, insert (authority_id, id, about, child_id, child_as_named, received_at, source, way, as_received, said, reported_by_kind, reported_by,
  reported_by_agency, partner_id, idempotency_key, episode_id, considered_at, considered_by, decision, decision_because, recorded_at, recorded_by),
  update (child_id, episode_id, considered_at, considered_by, decision, decision_because, version) on missing.notification to holdfast_app;
grant select, insert (authority_id, id, notification_id, episode_id, child_id, joined_at, joined_by, because),
  update (undone_at, undone_by, undone_because) on missing.joining to holdfast_app;
grant select, insert (authority_id, id, child_id, state, interviewer_posting_id, interviewer_name, is_by_team, is_independent, independent_because,
  chosen_person_asked, chosen_place_asked, agreed_place, agreed_at, held_at, ended_at, held_where, present, questionnaire_version_id, written_up_at,
  shared_at, shared_with, signed_off_at, signed_off_by, signed_off_words, called_off_because, source, recorded_at, recorded_by),
  update (state, interviewer_posting_id, interviewer_name, is_by_team, is_independent, independent_because, chosen_person_asked, chosen_place_asked,
  agreed_place, agreed_at, held_at, ended_at, held_where, present, questionnaire_version_id, written_up_at, shared_at, shared_with, signed_off_at,
  signed_off_by, signed_off_words, called_off_because, version) on missing.interview to holdfast_app;
grant select, insert (authority_id, interview_id, episode_id, child_id) on missing.interview_episode to holdfast_app;
grant select, insert (authority_id, id, episode_id, child_id, kind, at, way, reason, words, by_posting_id, by_name, interview_id, follows_id, recorded_at, recorded_by),
  update (taken_back_at, taken_back_by, taken_back_because) on missing.step to holdfast_app;
grant select, insert (authority_id, id, interview_id, child_id, side, code, weight, words, meaning, recorded_at, recorded_by),
  update (taken_back_at) on missing.factor to holdfast_app;
grant select, insert (authority_id, id, episode_id, child_id, considered_at, considered_where, result, other_kind, because, recorded_at, recorded_by)
  on missing.consideration to holdfast_app;
reset role;
