-- expand
set local role holdfast_owner;
-- What `chronology` publishes of its entries to modules on the same floor and above: read as whoever asks.
create view chronology.entry_view with (security_invoker = true) as
  select authority_id, entry_id, child_id, version, on_date, precision, happened, data_class from chronology.entry where superseded_at is null;
comment on view chronology.entry_view is 'The entries of a chronology that stand, as their reader may see them, for other modules to point at. data class: by row. Retention: as the child. Basis: public task.';
grant select on chronology.entry_view to holdfast_app;
reset role;

create schema if not exists assessments authorization holdfast_owner;
grant usage on schema assessments to holdfast_app, holdfast_gate;
grant create on schema assessments to holdfast_gate;
set local role holdfast_owner;

create table assessments.formulation (
  authority_id int not null references access.authority (id),
  child_id uuid not null,
  shared_with text[] not null default '{}',
  review_on date,
  pilot_since date,
  begun_at timestamptz not null,
  begun_by uuid,
  changed_at timestamptz not null,
  save_no int not null default 0,
  arranged int not null default 0,
  primary key (authority_id, child_id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
comment on table assessments.formulation is 'The case formulation of a child (form F17): when it is looked at again, with which partners it is shared, since when the child is in the pilot (S4-31). save_no counts every save of any part, arranged those of this row. data class: ASSESS. Retention: as the child''s record. Basis: public task, Children Act 1989.';

-- Every save of a statement, of the story, of the child's own words … is a row: the newest stands, the ones before are the
-- history, and two people who save the same thing at once meet at the primary key.
create table assessments.formulation_part (
  authority_id int not null,
  child_id uuid not null,
  kind text not null,
  item_id uuid not null,
  version int not null,
  save_no int not null,
  said jsonb not null,
  psychologist_posting_id uuid,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (authority_id, child_id, kind, item_id, version),
  foreign key (authority_id, child_id) references assessments.formulation (authority_id, child_id),
  foreign key (authority_id, psychologist_posting_id) references access.posting (authority_id, id)
);
comment on table assessments.formulation_part is 'What a case formulation says: statements under the five Ps, each a fact or a hypothesis with its sources, the story, the meaning for the work, who took part, the child''s own words, the plain version for the child, when it was shared with them. Every version is kept. data class: ASSESS. Retention: as the child''s record. Basis: public task, Children Act 1989.';

-- A link is there only for whoever may read the entry it points at: to anybody else it does not exist.
create table assessments.formulation_link (
  authority_id int not null,
  child_id uuid not null,
  item_id uuid not null,
  entry_id uuid not null,
  save_no int not null,
  is_linked boolean not null,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (authority_id, child_id, item_id, entry_id, save_no),
  foreign key (authority_id, child_id) references assessments.formulation (authority_id, child_id)
);
comment on table assessments.formulation_link is 'Which entries of the chronology a statement rests on: one row for each link made or taken away. data class: ASSESS. Retention: as the child''s record. Basis: public task, Children Act 1989.';

create table assessments.formulation_version (
  authority_id int not null,
  child_id uuid not null,
  version int not null,
  save_no int not null,
  finished_at timestamptz not null,
  finished_by uuid,
  review_on date,
  reason text,
  primary key (authority_id, child_id, version),
  foreign key (authority_id, child_id) references assessments.formulation (authority_id, child_id)
);
comment on table assessments.formulation_version is 'Finished versions of a case formulation: everything saved up to save_no, by whom, and why it was finished although something was missing. data class: ASSESS. Retention: as the child''s record. Basis: public task, Children Act 1989.';

do $$
declare
  t text;
  -- Those who write it: psychologist, team, managers (F17). Others of the class read.
  writes constant text := 'authority_id = (select access.authority_id()) and (select access.may_write(''ASSESS''))
    and (select access.role_code()) = any (''{PSYCHOLOGIST,TEAM_WORKER,TEAM_MANAGER,SERVICE_MANAGER}''::text[]) and child_id in (select access.my_children(''ASSESS''))';
  unshared constant text := '''ASSESS'' <> all ((select access.classes_to_be_shared())::text[])';
  reads constant text := 'child_id in (select access.my_children(''ASSESS'')) and (' || unshared
    || ' or child_id in (select f.child_id from assessments.formulation f where (select access.agency()) = any (f.shared_with)))';
  readable_entry constant text := 'exists (select from chronology.entry e where e.authority_id = formulation_link.authority_id
    and e.child_id = formulation_link.child_id and e.entry_id = formulation_link.entry_id and e.superseded_at is null)';
begin
  foreach t in array array['formulation', 'formulation_part', 'formulation_link', 'formulation_version'] loop
    execute format('alter table assessments.%I enable row level security', t);
    execute format('alter table assessments.%I force row level security', t);
  end loop;
  execute format('create policy "a formulation is read by those with a relationship, and by partners it is shared with" on assessments.formulation for select to holdfast_app
    using (child_id in (select access.my_children(''ASSESS'')) and ((select access.agency()) = any (shared_with) or %s))', unshared);
  execute format('create policy "a formulation is begun by psychologist, team and managers" on assessments.formulation for insert to holdfast_app with check (%s)', writes);
  execute format('create policy "a formulation is changed by psychologist, team and managers" on assessments.formulation for update to holdfast_app
    using (%s) with check (authority_id = (select access.authority_id()))', writes);
  foreach t in array array['formulation_part', 'formulation_version'] loop
    execute format('create policy "it is read with its formulation" on assessments.%I for select to holdfast_app using (%s)', t, reads);
    execute format('create policy "it is added by psychologist, team and managers" on assessments.%I for insert to holdfast_app with check (%s)', t, writes);
  end loop;
  execute format('create policy "a link is there for those who read the formulation and the entry it points at" on assessments.formulation_link for select to holdfast_app
    using (%s and %s)', reads, readable_entry);
  execute format('create policy "a link is made or taken away by those who write the formulation and read the entry" on assessments.formulation_link for insert to holdfast_app
    with check (%s and %s)', writes, readable_entry);
end
$$;
grant select, insert (authority_id, child_id, begun_at, begun_by, changed_at), update (shared_with, review_on, pilot_since, changed_at, save_no, arranged)
  on assessments.formulation to holdfast_app;
grant select, insert (authority_id, child_id, kind, item_id, version, save_no, said, psychologist_posting_id, saved_at, saved_by) on assessments.formulation_part to holdfast_app;
grant select, insert (authority_id, child_id, item_id, entry_id, save_no, is_linked, saved_at, saved_by) on assessments.formulation_link to holdfast_app;
grant select, insert (authority_id, child_id, version, save_no, finished_at, finished_by, review_on, reason) on assessments.formulation_version to holdfast_app;

create policy "the gate counts the pilot" on assessments.formulation for select to holdfast_gate using (true);
create policy "the gate counts what is finished" on assessments.formulation_version for select to holdfast_gate using (true);
create policy "the gate counts what was shared with the child" on assessments.formulation_part for select to holdfast_gate using (true);
grant select (authority_id, child_id, pilot_since) on assessments.formulation to holdfast_gate;
grant select (authority_id, child_id, version) on assessments.formulation_version to holdfast_gate;
grant select (authority_id, child_id, kind) on assessments.formulation_part to holdfast_gate;
reset role;

-- The pilot's numbers for those who read figures of their authority (S4-31): numbers, and nobody's name.
create function assessments.formulation_pilot() returns table (children int, finished int, shared_with_child int)
language sql stable security definer set search_path = '' as $$
  select count(*)::int,
    count(*) filter (where exists (select from assessments.formulation_version v where v.authority_id = f.authority_id and v.child_id = f.child_id))::int,
    count(*) filter (where exists (select from assessments.formulation_part p where p.authority_id = f.authority_id and p.child_id = f.child_id and p.kind = 'shared'))::int
    from assessments.formulation f
   where f.authority_id = access.authority_id() and access.scope('AGG') = 'authority' and f.pilot_since is not null
$$;
alter function assessments.formulation_pilot() owner to holdfast_gate;
revoke execute on function assessments.formulation_pilot() from public;
grant execute on function assessments.formulation_pilot() to holdfast_app;
