-- expand
set local role holdfast_owner;
-- Form F30. One plan a young person; each save is a row, the newest stands. What became of it is a dated row of its own.
create table work.transition (
  authority_id int not null references access.authority (id),
  child_id uuid not null,
  version int not null check (version > 0),
  own_words text,
  what_changes text,
  still_worried text,
  eligible text[] not null default '{}',
  eligible_words text,
  adult_worker text,
  adult_worker_agency text,
  adult_worker_contact text,
  services_after text,
  housing text,
  money text,
  education_work text,
  health text,
  victim_and_court text,
  trusted_person text,
  consent text check (consent in ('YES', 'PARTLY', 'NO', 'NOT_ASKED')),
  consent_words text,
  contingency text,
  written_at timestamptz not null,
  written_by uuid,
  primary key (authority_id, child_id, version),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
comment on table work.transition is 'The plan for becoming an adult, one row a version: what the young person wants in their words, what changes at 18, the adult worker (form F30). data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';

create table work.transition_step (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  became text not null check (became in ('OFFERED', 'WANTED', 'NOT_WANTED', 'MEETING', 'IN_PLACE', 'CHANGED')),
  on_date date not null,
  with_whom text,
  own_words text,
  words text,
  written_at timestamptz not null,
  written_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index transition_steps_of_child on work.transition_step (authority_id, child_id, on_date desc, id desc);
comment on table work.transition_step is 'That a plan for becoming an adult was offered, talked about, agreed: one dated row each. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';

do $$
declare
  t text;
begin
  foreach t in array array['transition', 'transition_step'] loop
    execute format('alter table work.%I enable row level security', t);
    execute format('alter table work.%I force row level security', t);
    execute format('create policy "read by those who read plans of this child without their being shared" on work.%I for select to holdfast_app
      using (child_id in (select access.my_children(''PLAN'')) and ''PLAN'' <> all ((select access.classes_to_be_shared())::text[]))', t);
    execute format('create policy "written by those who write plans of this child without their being shared" on work.%I for insert to holdfast_app
      with check (authority_id = (select access.authority_id()) and (select access.may_write(''PLAN'')) and child_id in (select access.my_children(''PLAN''))
        and ''PLAN'' <> all ((select access.classes_to_be_shared())::text[]))', t);
  end loop;
end
$$;
grant select, insert (authority_id, child_id, version, own_words, what_changes, still_worried, eligible, eligible_words, adult_worker, adult_worker_agency, adult_worker_contact,
  services_after, housing, money, education_work, health, victim_and_court, trusted_person, consent, consent_words, contingency, written_at, written_by) on work.transition to holdfast_app;
grant select, insert (authority_id, id, child_id, became, on_date, with_whom, own_words, words, written_at, written_by) on work.transition_step to holdfast_app;
reset role;
