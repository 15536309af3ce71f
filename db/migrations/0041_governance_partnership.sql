-- expand
set local role holdfast_owner;

-- ===== The month's meeting: what each agency sends (S1-53, S1-56) =====
create table governance.partner_figures (
  authority_id int not null references access.authority (id),
  id uuid not null,
  -- The month of the meeting; the figures are of the month before.
  month date not null check (extract(day from month) = 1),
  agency text not null,
  version int not null,
  state text not null check (state in ('draft', 'submitted')),
  measures jsonb not null,
  words text,
  working_well text,
  to_develop text,
  -- Who said so, where somebody of the service typed it for them.
  told_by text,
  because text,
  -- When figures of our own were read from the record.
  counted_at timestamptz,
  saved_at timestamptz not null,
  saved_by uuid not null,
  saved_by_name text not null,
  primary key (authority_id, id),
  unique (authority_id, month, agency, version)
);
create unique index one_draft_of_an_agency on governance.partner_figures (authority_id, month, agency) where state = 'draft';
comment on table governance.partner_figures is 'What an agency sends to the monthly meeting: its own counts and words, never a name; a correction is a later version. data class: AGG. Retention: 7 years. Basis: public task.';

create table governance.figures_reminder (
  authority_id int not null references access.authority (id),
  month date not null,
  agency text not null,
  days_before int not null,
  sent_at timestamptz not null,
  told int not null,
  primary key (authority_id, month, agency, days_before)
);
comment on table governance.figures_reminder is 'Which agency was reminded of its figures, when, and how many people of it: each once. data class: ADMIN. Retention: 2 years. Basis: public task.';

-- ===== Children of highest concern: chosen by people, with reasons =====
create table governance.highest_concern (
  authority_id int not null,
  id uuid not null,
  child_id uuid not null,
  because text not null,
  plan_for text not null,
  since date not null,
  added_at timestamptz not null,
  added_by uuid not null,
  added_by_name text not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name text,
  ended_because text,
  version int not null default 1,
  primary key (authority_id, id),
  unique (authority_id, id, child_id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  check ((ended_at is null) = (ended_because is null))
);
create unique index one_highest_concern on governance.highest_concern (authority_id, child_id) where ended_at is null;
create index highest_concern_of_child on governance.highest_concern (child_id);
comment on table governance.highest_concern is 'Children people are most worried about, why, and what the plan is for: chosen, never ranked. data class: PLAN. Retention: as the child''s record. Basis: public task.';

create table governance.concern_look (
  authority_id int not null,
  id uuid not null,
  concern_id uuid not null,
  child_id uuid not null,
  sitting_id uuid,
  outcome text not null check (outcome in ('stays', 'off')),
  because text not null,
  at timestamptz not null,
  by_posting uuid not null,
  by_name text not null,
  primary key (authority_id, id),
  foreign key (authority_id, concern_id, child_id) references governance.highest_concern (authority_id, id, child_id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index look_at_concern on governance.concern_look (concern_id, at desc);
comment on table governance.concern_look is 'Each time a meeting looked at a child of highest concern: stays, or off, and why. data class: PLAN. Retention: as the child''s record. Basis: public task.';

-- ===== What is done about a place, a group, a school (S1-57) =====
create table governance.context_response (
  authority_id int not null references access.authority (id),
  id uuid not null,
  kind text not null,
  label text not null,
  planned text not null,
  lead_agency text not null,
  lead_name text not null,
  state text not null default 'planned' check (state in ('planned', 'under-way', 'done', 'stopped')),
  review_on date not null,
  added_at timestamptz not null,
  added_by uuid not null,
  added_by_name text not null,
  version int not null default 1,
  primary key (authority_id, id)
);
comment on table governance.context_response is 'What is planned about a place, a peer group, a school, with a lead; a neutral label, no child. data class: PLAN. Retention: 7 years. Basis: public task.';

create table governance.context_step (
  authority_id int not null,
  id uuid not null,
  response_id uuid not null,
  kind text not null check (kind in ('changed', 'action', 'done')),
  -- Of an action: what is asked of whom, by when. Of "done": which action.
  action_id uuid,
  words text not null,
  agency text,
  lead_name text,
  due_on date,
  state text check (state in ('planned', 'under-way', 'done', 'stopped')),
  at timestamptz not null,
  by_posting uuid not null,
  by_name text not null,
  primary key (authority_id, id),
  foreign key (authority_id, response_id) references governance.context_response (authority_id, id)
);
create index step_of_response on governance.context_step (response_id, at);
create unique index an_action_is_done_once on governance.context_step (authority_id, action_id) where kind = 'done';
comment on table governance.context_step is 'What happened to a response: what changed, actions asked and done. Only ever added to. data class: PLAN. Retention: 7 years. Basis: public task.';

-- ===== What the sub-group asks (S1-100) =====
create table governance.matter (
  authority_id int not null references access.authority (id),
  id uuid not null,
  sitting_id uuid,
  kind text not null check (kind in ('barrier', 'scrutiny')),
  what text not null,
  asked_by text not null,
  asked_of text not null,
  due_on date not null,
  added_at timestamptz not null,
  added_by uuid not null,
  answer text,
  answered_at timestamptz,
  answered_by_name text,
  version int not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, sitting_id) references governance.sitting (authority_id, id),
  check ((answer is null) = (answered_at is null))
);
comment on table governance.matter is 'What the sub-group names as a barrier or as needing more scrutiny: who asked, what, of whom, by when, and the answer. data class: PLAN. Retention: 7 years. Basis: public task.';

-- ===== Meetings of others that we attend (S1-41) =====
create table governance.other_meeting (
  authority_id int not null references access.authority (id),
  id uuid not null,
  name text not null,
  run_by text not null,
  rhythm text not null check (rhythm in ('weekly', 'monthly', 'quarterly', 'as-needed')),
  who_attends text not null,
  from_on date not null,
  ended_on date,
  added_at timestamptz not null,
  added_by uuid not null,
  version int not null default 1,
  primary key (authority_id, id)
);
comment on table governance.other_meeting is 'Meetings of others that the team attends: whose, how often, who goes. data class: ADMIN. Retention: 7 years. Basis: public task.';

create table governance.other_occasion (
  authority_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  day date not null,
  was_attended boolean not null,
  who text,
  because text,
  taken_away text,
  at timestamptz not null,
  by_posting uuid not null,
  by_name text not null,
  primary key (authority_id, id),
  unique (authority_id, meeting_id, day),
  foreign key (authority_id, meeting_id) references governance.other_meeting (authority_id, id),
  check (was_attended = (who is not null)),
  check (was_attended or because is not null)
);
comment on table governance.other_occasion is 'One time a meeting of others was held: who went and what we took away, or why nobody did. data class: ADMIN. Retention: 7 years. Basis: public task.';
reset role;

grant select on governance.highest_concern to holdfast_gate;
-- Runs the meetings, or belongs to one of these kinds now.
create function governance.belongs(kinds text[]) returns boolean language sql stable security definer set search_path = '' as $$
  select governance.runs() or exists (select from governance.member m where m.posting_id = access.posting_id() and m.kind = any (kinds)
    and m.from_at <= access.moment() and (m.to_at is null or m.to_at > access.moment()))
$$;
create function governance.minutes(kinds text[]) returns boolean language sql stable security definer set search_path = '' as $$
  select governance.runs() or exists (select from governance.member m where m.posting_id = access.posting_id() and m.kind = any (kinds) and m.may_minute
    and m.from_at <= access.moment() and (m.to_at is null or m.to_at > access.moment()))
$$;
-- A chosen child stands on the next sitting of the meetings that look at chosen children: by whoever chose, in their words.
create function governance.put_chosen_on_sitting() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.kind = any (array['MONTHLY', 'JOINT_POLICE', 'MACE']) then
    insert into governance.item (authority_id, id, sitting_id, child_id, added_because, added_at, added_by)
    select c.authority_id, gen_random_uuid(), new.id, c.child_id, c.because, access.moment(), c.added_by
      from governance.highest_concern c where c.authority_id = new.authority_id and c.ended_at is null
    on conflict (authority_id, sitting_id, child_id) where child_id is not null do nothing;
  end if;
  return null;
end
$$;
create function governance.put_chosen_child_on() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into governance.item (authority_id, id, sitting_id, child_id, added_because, added_at, added_by)
  select new.authority_id, gen_random_uuid(), s.id, new.child_id, new.because, access.moment(), new.added_by
    from governance.sitting s
   where s.authority_id = new.authority_id and s.kind = any (array['MONTHLY', 'JOINT_POLICE', 'MACE']) and s.closed_at is null and s.not_held_because is null
     and s.day >= (access.moment() at time zone 'Europe/London')::date
  on conflict (authority_id, sitting_id, child_id) where child_id is not null do nothing;
  return null;
end
$$;
do $$
declare f text;
begin
  foreach f in array array['belongs(text[])', 'minutes(text[])', 'put_chosen_on_sitting()', 'put_chosen_child_on()'] loop
    execute format('alter function governance.%s owner to holdfast_gate', f);
    execute format('revoke execute on function governance.%s from public', f);
    execute format('grant execute on function governance.%s to holdfast_app, holdfast_gate, holdfast_owner', f);
  end loop;
end
$$;

set local role holdfast_owner;
create trigger chosen_children_are_on_it after insert on governance.sitting for each row execute function governance.put_chosen_on_sitting();
create trigger on_the_next_sitting after insert on governance.highest_concern for each row execute function governance.put_chosen_child_on();
do $$
declare t text;
begin
  foreach t in array array['partner_figures', 'figures_reminder', 'highest_concern', 'concern_look', 'context_response', 'context_step', 'matter', 'other_meeting', 'other_occasion'] loop
    execute format('alter table governance.%I enable row level security', t);
    execute format('alter table governance.%I force row level security', t);
  end loop;
end
$$;
create policy "the gate reads who was chosen" on governance.highest_concern for select to holdfast_gate using (authority_id = (select access.authority_id()));

do $$
declare
  own constant text := '(agency = (select access.agency()) and agency <> ''SOCIAL_CARE'' and (select access.scope(''PLAN'')) = ''relationship'')';
  typists constant text := '((select governance.runs()) or (select access.role_code()) = ''BUSINESS_SUPPORT'')';
  mine constant text := 'authority_id = (select access.authority_id())';
begin
  execute format('create policy "what an agency sent is read by itself, by those who belong and by those who collect it; a draft only by those who write it" on governance.partner_figures for select to holdfast_app
    using (%s and (%s or %s or (select access.role_code()) = ''SYSTEM'' or (state = ''submitted'' and (select governance.belongs(array[''MONTHLY'', ''SUB_GROUP''])))))', mine, own, typists);
  execute format('create policy "an agency writes its own figures, or is typed for with who said so" on governance.partner_figures for insert to holdfast_app
    with check (%s and saved_by = (select access.posting_id()) and (%s or (%s and (agency = ''SOCIAL_CARE'' or told_by is not null))))', mine, own, typists);
  execute format('create policy "a draft is written on until it is sent; what was sent stays" on governance.partner_figures for update to holdfast_app
    using (%1$s and state = ''draft'' and (%2$s or %3$s))
    with check (%1$s and saved_by = (select access.posting_id()) and (%2$s or (%3$s and (agency = ''SOCIAL_CARE'' or told_by is not null))))', mine, own, typists);
  execute format('create policy "the service notes whom it reminded" on governance.figures_reminder for insert to holdfast_app with check (%s and (select access.role_code()) = ''SYSTEM'')', mine);
  execute format('create policy "who was reminded is read by those who collect the figures" on governance.figures_reminder for select to holdfast_app using (%s and ((select access.role_code()) = ''SYSTEM'' or %s))', mine, typists);
end
$$;
do $$
declare
  t text;
  held constant text := '(child_id in (select access.my_children(''PLAN'')) and not (''PLAN'' = any ((select access.classes_to_be_shared())::text[])))';
  shown constant text := 'child_id not in (select access.hidden_children()) and child_id not in (select governance.kept_children())';
begin
  foreach t in array array['highest_concern', 'concern_look'] loop
    execute format('create policy "who is of highest concern, and why, is read by those who belong and with the child''s plan" on governance.%I for select to holdfast_app
      using (authority_id = (select access.authority_id()) and %s and ((select governance.belongs(array[''MONTHLY'', ''JOINT_POLICE'', ''MACE''])) or %s))', t, shown, held);
  end loop;
  execute format('create policy "people choose who is of highest concern: those who run or minute the meetings, and those who plan with the child" on governance.highest_concern for insert to holdfast_app
    with check (authority_id = (select access.authority_id()) and added_by = (select access.posting_id()) and %s
      and ((select governance.minutes(array[''MONTHLY'', ''JOINT_POLICE'', ''MACE''])) or ((select access.may_write(''PLAN'')) and %s)))', shown, held);
  execute format('create policy "those who run or minute the meetings take a child off, and put words right" on governance.highest_concern for update to holdfast_app
    using (authority_id = (select access.authority_id()) and ended_at is null and %1$s and (select governance.minutes(array[''MONTHLY'', ''JOINT_POLICE'', ''MACE''])))
    with check (authority_id = (select access.authority_id()) and %1$s)', shown);
  execute format('create policy "those who run or minute the meetings say what came of looking" on governance.concern_look for insert to holdfast_app
    with check (authority_id = (select access.authority_id()) and by_posting = (select access.posting_id()) and %s and (select governance.minutes(array[''MONTHLY'', ''JOINT_POLICE'', ''MACE''])))', shown);
end
$$;
do $$
declare
  t text;
  mine constant text := 'authority_id = (select access.authority_id())';
  at_the_table constant text := '(select governance.belongs(array[''MONTHLY'', ''SUB_GROUP'', ''MACE'', ''CONTEXT'']))';
  minuting constant text := '(select governance.minutes(array[''MONTHLY'', ''SUB_GROUP'', ''MACE'', ''CONTEXT'']))';
  team constant text := '((select governance.runs()) or (select access.role_code()) in (''BUSINESS_SUPPORT'', ''TEAM_WORKER'', ''MISSING_COORDINATOR'', ''PSYCHOLOGIST''))';
begin
  foreach t in array array['context_response', 'context_step'] loop
    execute format('create policy "what is planned is read by those at the table" on governance.%I for select to holdfast_app using (%s and %s)', t, mine, at_the_table);
  end loop;
  execute format('create policy "those who run or minute plan a response" on governance.context_response for insert to holdfast_app with check (%s and added_by = (select access.posting_id()) and %s)', mine, minuting);
  execute format('create policy "those who run or minute, and the agency that leads at the table, say how far a response is" on governance.context_response for update to holdfast_app
    using (%1$s and (%2$s or (%3$s and lead_agency = (select access.agency())))) with check (%1$s)', mine, minuting, at_the_table);
  execute format('create policy "what happened to a response is added by those who may move it, and by whoever an action is asked of" on governance.context_step for insert to holdfast_app
    with check (%1$s and by_posting = (select access.posting_id()) and (%2$s or (%3$s and (agency = (select access.agency())
      or response_id in (select r.id from governance.context_response r where r.lead_agency = (select access.agency()))))))', mine, minuting, at_the_table);
  execute format('create policy "what the sub-group asks is read by those who belong to it" on governance.matter for select to holdfast_app using (%s and (select governance.belongs(array[''SUB_GROUP''])))', mine);
  execute format('create policy "those at the sub-group ask" on governance.matter for insert to holdfast_app
    with check (%s and added_by = (select access.posting_id()) and (select governance.belongs(array[''SUB_GROUP''])))', mine);
  execute format('create policy "those at the sub-group answer, once" on governance.matter for update to holdfast_app
    using (%1$s and answered_at is null and (select governance.belongs(array[''SUB_GROUP'']))) with check (%1$s)', mine);
  foreach t in array array['other_meeting', 'other_occasion'] loop
    execute format('create policy "which meetings of others we attend is known to the team" on governance.%I for select to holdfast_app using (%s and %s)', t, mine, team);
  end loop;
  execute format('create policy "the team lists meetings of others" on governance.other_meeting for insert to holdfast_app with check (%s and added_by = (select access.posting_id()) and %s)', mine, team);
  execute format('create policy "the team keeps the list of meetings of others" on governance.other_meeting for update to holdfast_app using (%1$s and %2$s) with check (%1$s)', mine, team);
  execute format('create policy "the team says who went and what it took away" on governance.other_occasion for insert to holdfast_app with check (%s and by_posting = (select access.posting_id()) and %s)', mine, team);
end
$$;
grant select, insert (authority_id, id, month, agency, version, state, measures, words, working_well, to_develop, told_by, because, counted_at, saved_at, saved_by, saved_by_name),
  update (state, measures, words, working_well, to_develop, told_by, because, counted_at, saved_at, saved_by, saved_by_name) on governance.partner_figures to holdfast_app;
grant select, insert (authority_id, month, agency, days_before, sent_at, told) on governance.figures_reminder to holdfast_app;
grant select, insert (authority_id, id, child_id, because, plan_for, since, added_at, added_by, added_by_name),
  update (because, plan_for, ended_at, ended_by, ended_by_name, ended_because, version) on governance.highest_concern to holdfast_app;
grant select, insert (authority_id, id, concern_id, child_id, sitting_id, outcome, because, at, by_posting, by_name) on governance.concern_look to holdfast_app;
grant select, insert (authority_id, id, kind, label, planned, lead_agency, lead_name, review_on, added_at, added_by, added_by_name),
  update (planned, lead_agency, lead_name, state, review_on, version) on governance.context_response to holdfast_app;
grant select, insert (authority_id, id, response_id, kind, action_id, words, agency, lead_name, due_on, state, at, by_posting, by_name) on governance.context_step to holdfast_app;
grant select, insert (authority_id, id, sitting_id, kind, what, asked_by, asked_of, due_on, added_at, added_by), update (answer, answered_at, answered_by_name, version) on governance.matter to holdfast_app;
grant select, insert (authority_id, id, name, run_by, rhythm, who_attends, from_on, added_at, added_by), update (name, run_by, rhythm, who_attends, ended_on, version) on governance.other_meeting to holdfast_app;
grant select, insert (authority_id, id, meeting_id, day, was_attended, who, because, taken_away, at, by_posting, by_name) on governance.other_occasion to holdfast_app;
reset role;
