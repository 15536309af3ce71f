-- expand
create schema assessments authorization holdfast_owner;
grant usage on schema assessments to holdfast_app, holdfast_gate;
grant create on schema assessments to holdfast_gate;
set local role holdfast_owner;

-- One version of one assessment of a child. What is complete is not changed: a next version begins from it.
-- What was begun by mistake is set aside with the reason, and kept.
create table assessments.assessment (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  kind text not null check (kind in ('STRENGTHS', 'MULTI_AGENCY')),
  number int not null check (number > 0),
  follows uuid,
  questionnaire text not null check (length(questionnaire) <= 200),
  prompted_by text,
  prompted_words text,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'COMPLETE', 'SET_ASIDE')),
  review_on date,
  shared_with text[] not null default '{}',
  begun_at timestamptz not null,
  begun_by uuid,
  changed_at timestamptz not null,
  completed_at timestamptz,
  completed_by uuid,
  completed_without text[],
  completed_because text,
  set_aside_because text,
  version int not null default 1,
  primary key (authority_id, id),
  unique (authority_id, child_id, kind, number),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, follows) references assessments.assessment (authority_id, id),
  check ((state = 'COMPLETE') = (completed_at is not null)),
  check ((state = 'SET_ASIDE') = (set_aside_because is not null))
);
create unique index one_open_assessment on assessments.assessment (authority_id, child_id, kind) where state = 'DRAFT';
create index assessment_review on assessments.assessment (authority_id, review_on) where state = 'COMPLETE';
comment on table assessments.assessment is 'Assessments of a child, one row a version: strengths, safety and stability (reference 7.3), or what several agencies know of harm (F8). No score and no level is kept here. data class: ASSESS. Retention: as the child''s record. Basis: public task, Children Act 1989.';

-- Every save of a section is a row: the newest stands, and two people who save the same section at once meet at the
-- primary key. Sections of the version before are carried over marked as such, so that nobody takes them for new.
create table assessments.answer (
  authority_id int not null,
  assessment_id uuid not null,
  child_id uuid not null,
  section text not null check (length(section) <= 200),
  version int not null check (version > 0),
  items jsonb not null,
  is_carried boolean not null default false,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (authority_id, assessment_id, section, version),
  foreign key (authority_id, assessment_id) references assessments.assessment (authority_id, id)
);
create index answer_of_child on assessments.answer (authority_id, child_id);
comment on table assessments.answer is 'Answers of an assessment, a row a section and save; a child''s own words are kept as they were written down. data class: ASSESS. Retention: as the child''s record. Basis: public task, Children Act 1989.';

-- Rule AC-8: a line may be for named agencies only; intelligence is always, and is never given to more than before.
create table assessments.known (
  authority_id int not null,
  assessment_id uuid not null,
  child_id uuid not null,
  item_id uuid not null,
  version int not null check (version > 0),
  agency text not null,
  what text not null,
  source text not null,
  known_on date,
  whose_words text,
  is_intelligence boolean not null,
  share_with text[],
  taken_out_because text,
  is_carried boolean not null default false,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (authority_id, assessment_id, item_id, version),
  foreign key (authority_id, assessment_id) references assessments.assessment (authority_id, id),
  check (share_with is null or agency = any (share_with)),
  check (not is_intelligence or share_with is not null)
);
create index known_of_child on assessments.known (authority_id, child_id);
comment on table assessments.known is 'What each agency knows: whose information, from where, of which day, in whose words, for which agencies (F8, AC-8). Every version is kept. data class: ASSESS. Retention: as the child''s record. Basis: public task; DPA 2018 part 3 for police.';

create table assessments.dissent (
  authority_id int not null,
  id uuid not null,
  assessment_id uuid not null,
  child_id uuid not null,
  who text not null,
  agency text,
  why text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, assessment_id) references assessments.assessment (authority_id, id)
);
create index dissent_of_assessment on assessments.dissent (authority_id, assessment_id, recorded_at);
comment on table assessments.dissent is 'Who sees it otherwise, from which agency, and why; added, never changed and never taken out (S3-35). data class: ASSESS. Retention: as the child''s record. Basis: public task, Children Act 1989.';

-- A word that a person says, where the authority asks for one. Nothing reads it but the page and its copies: there is no
-- index on it, so that no list can come to be in its order.
create table assessments.level_word (
  authority_id int not null,
  assessment_id uuid not null,
  child_id uuid not null,
  version int not null check (version > 0),
  word text check (word in ('LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH')),
  because text not null,
  said_at timestamptz not null,
  said_by uuid,
  primary key (authority_id, assessment_id, version),
  foreign key (authority_id, assessment_id) references assessments.assessment (authority_id, id)
);
comment on table assessments.level_word is 'A word for the level of risk that a person said with reasons, where the authority asks for one; never computed, never sorted by. Empty: taken back. data class: ASSESS. Retention: as the child''s record. Basis: public task.';

create table assessments.taken_over (
  authority_id int not null,
  assessment_id uuid not null,
  child_id uuid not null,
  target text not null check (length(target) <= 300),
  plan_id uuid not null,
  taken_at timestamptz not null,
  taken_by uuid,
  primary key (authority_id, assessment_id, target),
  foreign key (authority_id, assessment_id) references assessments.assessment (authority_id, id)
);
comment on table assessments.taken_over is 'Which lines of an assessment a disruption plan was begun from. data class: ASSESS. Retention: as the child''s record. Basis: public task.';

create policy "the gate reads which line comes before" on assessments.known for select to holdfast_gate using (true);
grant select on assessments.known to holdfast_gate;
reset role;

-- Is there a version of this line just before, which the actor reads? Intelligence stays intelligence, for no more
-- agencies than before. A policy cannot ask its own table.
create function assessments.continues(of_assessment uuid, of_item uuid, of_version int, now_intelligence boolean, now_share text[])
returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from assessments.known k
    where k.authority_id = access.authority_id() and k.assessment_id = of_assessment and k.item_id = of_item and k.version = of_version - 1
      and (k.share_with is null or access.agency() = any (k.share_with))
      and (not k.is_intelligence or (now_intelligence and now_share <@ k.share_with)))
$$;
alter function assessments.continues(uuid, uuid, int, boolean, text[]) owner to holdfast_gate;
revoke execute on function assessments.continues(uuid, uuid, int, boolean, text[]) from public;
grant execute on function assessments.continues(uuid, uuid, int, boolean, text[]) to holdfast_app;
set local role holdfast_owner;

do $$
declare
  t text;
  writes constant text := 'authority_id = (select access.authority_id()) and (select access.may_write(''ASSESS'')) and child_id in (select access.my_children(''ASSESS''))';
  seen constant text := 'child_id in (select access.my_children(''ASSESS''))
    and exists (select from assessments.assessment a where a.authority_id = %1$I.authority_id and a.id = %1$I.assessment_id and a.child_id = %1$I.child_id)';
  is_open constant text := 'exists (select from assessments.assessment a where a.authority_id = %1$I.authority_id and a.id = %1$I.assessment_id
    and a.child_id = %1$I.child_id and a.state = ''DRAFT'')';
  for_me constant text := '(share_with is null or (select access.agency()) = any (share_with))
    and (not is_intelligence or child_id in (select access.my_children(''INTEL'')))';
begin
  foreach t in array array['assessment', 'answer', 'known', 'dissent', 'level_word', 'taken_over'] loop
    execute format('alter table assessments.%I enable row level security', t);
    execute format('alter table assessments.%I force row level security', t);
  end loop;

  -- Roles whose ASSESS cell says "shared" read an assessment only when it names their agency (AC-8).
  create policy "an assessment is read by those with a relationship, and by partners it is shared with" on assessments.assessment for select to holdfast_app
    using (child_id in (select access.my_children('ASSESS'))
      and ((select access.agency()) = any (shared_with) or 'ASSESS' <> all ((select access.classes_to_be_shared())::text[])));
  execute format('create policy "an assessment is begun by those who assess this child" on assessments.assessment for insert to holdfast_app with check (%s)', writes);
  execute format('create policy "an assessment is completed and shared by those who assess this child" on assessments.assessment for update to holdfast_app
    using (%s) with check (authority_id = (select access.authority_id()))', writes);

  foreach t in array array['answer', 'dissent', 'level_word', 'taken_over'] loop
    execute format('create policy "%1$s is read with the assessment" on assessments.%1$I for select to holdfast_app using (' || seen || ')', t);
  end loop;
  execute format('create policy "what an agency knows is read with the assessment, by the agencies it is for" on assessments.known for select to holdfast_app
    using (' || seen || ' and ' || for_me || ')', 'known');

  foreach t in array array['answer', 'level_word'] loop
    execute format('create policy "%1$s is written in an open assessment by those who assess this child" on assessments.%1$I for insert to holdfast_app
      with check (' || writes || ' and ' || is_open || ')', t);
  end loop;
  execute format('create policy "what an agency knows is written in an open assessment, and intelligence for no more agencies than before" on assessments.known for insert to holdfast_app
    with check (' || writes || ' and ' || is_open || ' and ' || for_me || '
      and (version = 1 or (select assessments.continues(assessment_id, item_id, version, is_intelligence, share_with))))', 'known');
  foreach t in array array['dissent', 'taken_over'] loop
    execute format('create policy "%1$s is added by those who assess this child, also when the assessment is complete" on assessments.%1$I for insert to holdfast_app
      with check (' || writes || ' and ' || seen || ')', t);
  end loop;
end
$$;

grant select, insert (authority_id, id, child_id, kind, number, follows, questionnaire, prompted_by, prompted_words, shared_with, begun_at, begun_by, changed_at),
  update (state, review_on, shared_with, changed_at, completed_at, completed_by, completed_without, completed_because, set_aside_because, version) on assessments.assessment to holdfast_app;
grant select, insert (authority_id, assessment_id, child_id, section, version, items, is_carried, saved_at, saved_by) on assessments.answer to holdfast_app;
grant select, insert (authority_id, assessment_id, child_id, item_id, version, agency, what, source, known_on, whose_words, is_intelligence, share_with,
  taken_out_because, is_carried, saved_at, saved_by) on assessments.known to holdfast_app;
grant select, insert (authority_id, id, assessment_id, child_id, who, agency, why, recorded_at, recorded_by) on assessments.dissent to holdfast_app;
grant select, insert (authority_id, assessment_id, child_id, version, word, because, said_at, said_by) on assessments.level_word to holdfast_app;
grant select, insert (authority_id, assessment_id, child_id, target, plan_id, taken_at, taken_by) on assessments.taken_over to holdfast_app;
reset role;
