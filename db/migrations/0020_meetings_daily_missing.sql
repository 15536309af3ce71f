-- expand
set local role holdfast_owner;

-- ===== The daily missing meeting (S1-25 to S1-27): one a day, about every child on its agenda =====
create table meetings.missing_day (
  authority_id int not null references access.authority (id),
  id uuid not null,
  day date not null,
  begun_at timestamptz,
  begun_by uuid,
  chair_name text,
  not_held_because text,
  completed_at timestamptz,
  completed_by uuid,
  completed_by_name text,
  left_out_because text,
  left_out uuid[] not null default '{}',
  version int not null default 1,
  primary key (authority_id, id),
  unique (authority_id, day),
  check ((begun_at is null) <> (not_held_because is null)),
  check (completed_at is null or begun_at is not null)
);
comment on table meetings.missing_day is 'One day''s missing meeting: begun and completed, or not held and why; children not considered are named by id with a reason. data class: MISSING. Retention: 7 years, as records of management oversight. Basis: public task.';

create table meetings.missing_item (
  authority_id int not null,
  day_id uuid not null,
  child_id uuid not null,
  episode_id uuid not null,
  reasons text[] not null,
  discussion text,
  decision text,
  decision_because text,
  saved_at timestamptz not null,
  saved_by uuid,
  saved_by_name text,
  version int not null default 1,
  primary key (authority_id, day_id, child_id),
  foreign key (authority_id, day_id) references meetings.missing_day (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index missing_item_of_child on meetings.missing_item (authority_id, child_id);
comment on table meetings.missing_item is 'One child at one daily missing meeting: why on the agenda, a line of what was said, what was decided and why (S1-51). data class: MISSING. Retention: as the child''s record. Basis: public task.';

create table meetings.missing_attendance (
  authority_id int not null,
  day_id uuid not null,
  agency text not null,
  attendance text not null check (attendance in ('present', 'apologies', 'not-there')),
  name text,
  saved_at timestamptz not null,
  saved_by uuid,
  version int not null default 1,
  primary key (authority_id, day_id, agency),
  foreign key (authority_id, day_id) references meetings.missing_day (authority_id, id)
);
comment on table meetings.missing_attendance is 'Which agency was at a daily missing meeting. data class: MISSING. Retention: as the meeting. Basis: public task.';

-- An action can be agreed without a meeting about one child: at the daily missing meeting, or asked for by the hub.
alter table meetings.action alter column meeting_id drop not null,
  add column source text,
  add column source_id uuid,
  add constraint action_of_a_child foreign key (authority_id, child_id) references people.child (authority_id, id),
  add constraint action_has_a_source check (meeting_id is not null or (source is not null and source_id is not null));
create index action_of_source on meetings.action (authority_id, source_id) where source_id is not null;

create trigger keep_earlier after update on meetings.missing_item for each row execute function meetings.keep_earlier();
do $$
declare
  t text;
  -- The role is the relationship, as for the missing history (decision record 0014).
  answers constant text := 'authority_id = (select access.authority_id()) and (select access.scope(''MISSING'')) = ''authority''';
  runs constant text := 'authority_id = (select access.authority_id())
    and (select access.role_code()) in (''MISSING_COORDINATOR'', ''TEAM_MANAGER'', ''SERVICE_MANAGER'', ''STRATEGIC_LEAD'')';
  shown constant text := 'child_id <> all (array(select access.hidden_children()))';
  going constant text := 'day_id in (select d.id from meetings.missing_day d where d.begun_at is not null and d.completed_at is null)';
begin
  foreach t in array array['missing_day', 'missing_item', 'missing_attendance'] loop
    execute format('alter table meetings.%I enable row level security', t);
    execute format('alter table meetings.%I force row level security', t);
  end loop;
  execute format('create policy "a daily missing meeting is known to those who answer for every missing child" on meetings.missing_day for select to holdfast_app using (%s)', answers);
  execute format('create policy "those who run the hub begin it, or say why it was not held" on meetings.missing_day for insert to holdfast_app with check (%s)', runs);
  execute format('create policy "those who run the hub complete it once" on meetings.missing_day for update to holdfast_app using (%1$s and completed_at is null) with check (%1$s)', runs);
  execute format('create policy "a child at a daily missing meeting is read by those who answer for every missing child" on meetings.missing_item for select to holdfast_app using (%s and %s)', answers, shown);
  execute format('create policy "those who run the hub put a child on the agenda" on meetings.missing_item for insert to holdfast_app with check (%s and %s and %s)', runs, shown, going);
  execute format('create policy "those who run the hub write what was said, until it is complete" on meetings.missing_item for update to holdfast_app using (%1$s and %2$s and %3$s) with check (%1$s)', runs, shown, going);
  execute format('create policy "who was there is read with the meeting" on meetings.missing_attendance for select to holdfast_app using (%s)', answers);
  execute format('create policy "those who run the hub write who was there" on meetings.missing_attendance for insert to holdfast_app with check (%s and %s)', runs, going);
  execute format('create policy "those who run the hub put right who was there" on meetings.missing_attendance for update to holdfast_app using (%1$s and %2$s) with check (%1$s)', runs, going);

  execute format('create policy "an action about a missing child is read by those who answer for every missing child" on meetings.action for select to holdfast_app
    using (meeting_id is null and %s and %s)', answers, shown);
  execute format('create policy "an action about a missing child is agreed by those who write missing reports" on meetings.action for insert to holdfast_app
    with check (meeting_id is null and authority_id = (select access.authority_id()) and (select access.may_write(''MISSING'')) and %s)', shown);
  execute format('create policy "an action about a missing child is done by its owner and by those who run the hub" on meetings.action for update to holdfast_app
    using (meeting_id is null and %3$s and (authority_id = (select access.authority_id()) and owner_posting_id = (select access.posting_id()) or (%1$s and %2$s)))
    with check (authority_id = (select access.authority_id()))', answers, runs, shown);
end
$$;
grant select, insert (authority_id, id, day, begun_at, begun_by, chair_name, not_held_because),
  update (completed_at, completed_by, completed_by_name, left_out_because, left_out, version, begun_at, begun_by, chair_name, not_held_because) on meetings.missing_day to holdfast_app;
grant select, insert (authority_id, day_id, child_id, episode_id, reasons, discussion, decision, decision_because, saved_at, saved_by, saved_by_name),
  update (reasons, episode_id, discussion, decision, decision_because, saved_at, saved_by, saved_by_name, version) on meetings.missing_item to holdfast_app;
grant select, insert (authority_id, day_id, agency, attendance, name, saved_at, saved_by), update (attendance, name, saved_at, saved_by, version) on meetings.missing_attendance to holdfast_app;
grant insert (source, source_id) on meetings.action to holdfast_app;
reset role;
