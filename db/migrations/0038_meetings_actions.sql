-- expand
set local role holdfast_owner;

-- ===== Actions: of a person or of an agency with a named lead; of standing meetings, also about no child =====
alter table meetings.action alter column child_id drop not null,
  add column is_of_agency boolean not null default false,
  add column told_by text,
  add column handed_by uuid,
  add column handed_by_name text,
  add column handed_at timestamptz,
  add column handed_because text,
  add constraint action_is_about_a_child_or_of_a_standing_meeting check (child_id is not null or source = 'SITTING'),
  add constraint action_handed_on_with_a_reason check ((handed_at is null) = (handed_because is null));
alter table meetings.earlier alter column child_id drop not null;
create index action_of_agency on meetings.action (authority_id, owner_agency, due_on) where state in ('open', 'in-hand');
create index action_late_unsaid on meetings.action (owner_posting_id) where state = 'done' and late_reason is null and done_on > due_on;
create index action_due on meetings.action (authority_id, due_on) where due_on is not null;

-- ===== Attendance: deputies and shared posts =====
alter table meetings.attendee drop constraint attendee_attendance_check,
  add column deputy_name text,
  add column also_for text,
  add column calendar_sent_at timestamptz,
  add constraint attendee_attendance_check check (attendance in ('invited', 'present', 'deputy', 'apologies', 'report', 'did-not-come', 'not-asked')),
  add constraint a_deputy_has_a_name check (attendance <> 'deputy' or deputy_name is not null);
grant insert (also_for), update (deputy_name, also_for, calendar_sent_at) on meetings.attendee to holdfast_app;

-- ===== Meetings are moved and called off; calendars are told =====
alter table meetings.meeting
  add column minutes int not null default 60 check (minutes between 5 and 600),
  add column calendar_sequence int not null default 0,
  add column cancelled_at timestamptz,
  add column cancelled_because text,
  add constraint called_off_with_a_reason check ((cancelled_at is null) = (cancelled_because is null));
create policy "a meeting is moved and called off by those who write the plan of a child it is about" on meetings.meeting for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('PLAN'))
    and exists (select from meetings.meeting_child m where m.authority_id = meeting.authority_id and m.meeting_id = meeting.id and m.child_id in (select access.my_children('PLAN'))))
  with check (authority_id = (select access.authority_id()));
grant insert (minutes), update (planned_at, place, minutes, calendar_sequence, cancelled_at, cancelled_because) on meetings.meeting to holdfast_app;
-- When a meeting is and how long it takes, for a calendar: never a word of a record.
alter table mail.outbox add column calendar jsonb;
grant insert (calendar) on mail.outbox to holdfast_app;

-- Figures count every meeting and action of the authority, whoever reads them, and name no child.
create policy "the gate counts actions" on meetings.action for select to holdfast_gate using (true);
create policy "the gate counts who came" on meetings.attendee for select to holdfast_gate using (true);
create policy "the gate knows which meetings were held" on meetings.meeting_child for select to holdfast_gate using (true);
create policy "the gate knows which kind a meeting was" on meetings.meeting for select to holdfast_gate using (true);
grant select on meetings.action, meetings.attendee, meetings.meeting_child, meetings.meeting to holdfast_gate;
reset role;

-- The standing meetings that this posting minutes now. None, until the module of standing meetings says which.
create function meetings.sittings_i_minute() returns setof uuid language sql stable security definer set search_path = '' as $$
  select null::uuid where false
$$;

create function meetings.reads_figures() returns boolean language sql stable security definer set search_path = '' as $$
  select access.may('AGG') or access.role_code() in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD', 'BUSINESS_SUPPORT')
$$;
-- Actions that fell due, by the agency of their owner. What is due today and open is not late yet; what is no longer needed does not count.
create function meetings.actions_on_time(first date, last date)
returns table (agency text, due int, on_time int, done_late int, still_open int, late_without_reason int)
language sql stable security definer set search_path = '' as $$
  select a.owner_agency, count(*)::int,
         (count(*) filter (where a.state = 'done' and a.done_on <= a.due_on))::int,
         (count(*) filter (where a.state = 'done' and a.done_on > a.due_on))::int,
         (count(*) filter (where a.state <> 'done'))::int,
         (count(*) filter (where a.state = 'done' and a.done_on > a.due_on and a.late_reason is null))::int
    from meetings.action a
   where a.authority_id = access.authority_id() and meetings.reads_figures() and a.due_on between first and last and a.state <> 'not-needed'
     and (a.state = 'done' or a.due_on < (access.moment() at time zone 'Europe/London')::date)
   group by 1
$$;
-- One line for each agency at each meeting that was held: the best that anybody of it did. A person asked for several
-- children counts once; whoever stands for a second agency counts for it too.
create function meetings.attendance_of_meetings(first timestamptz, last timestamptz)
returns table (meeting_id uuid, kind text, agency text, attendance text, is_shared boolean)
language sql stable security definer set search_path = '' as $$
  select distinct on (m.id, b.agency) m.id, m.kind, b.agency, a.attendance, b.is_shared
    from meetings.meeting_child c
    join meetings.meeting m on m.authority_id = c.authority_id and m.id = c.meeting_id and not m.is_elsewhere
    left join meetings.attendee a on a.authority_id = c.authority_id and a.meeting_id = c.meeting_id and a.child_id = c.child_id
    left join lateral (select a.agency, false as is_shared union all select a.also_for, true where a.also_for is not null) b on true
   where c.authority_id = access.authority_id() and meetings.reads_figures() and c.held_at >= first and c.held_at < last
   order by m.id, b.agency, array_position(array['present', 'deputy', 'report', 'apologies', 'did-not-come', 'invited', 'not-asked'], a.attendance), b.is_shared
$$;
do $$
declare f text;
begin
  foreach f in array array['sittings_i_minute()', 'reads_figures()', 'actions_on_time(date, date)', 'attendance_of_meetings(timestamptz, timestamptz)'] loop
    execute format('alter function meetings.%s owner to holdfast_gate', f);
    execute format('revoke execute on function meetings.%s from public', f);
    execute format('grant execute on function meetings.%s to holdfast_app', f);
  end loop;
end
$$;

set local role holdfast_owner;
do $$
declare
  here constant text := 'authority_id = (select access.authority_id())';
  me constant text := '(select access.posting_id())';
  -- What the missing hub agreed; the role is the relationship there (decision record 0014), and nowhere else.
  hub constant text := 'meeting_id is null and child_id is not null and source <> ''SITTING''';
  answers constant text := 'authority_id = (select access.authority_id()) and (select access.scope(''MISSING'')) = ''authority''';
  runs constant text := 'authority_id = (select access.authority_id())
    and (select access.role_code()) in (''MISSING_COORDINATOR'', ''TEAM_MANAGER'', ''SERVICE_MANAGER'', ''STRATEGIC_LEAD'')';
  shown constant text := 'child_id <> all (array(select access.hidden_children()))';
  shown_or_none constant text := '(child_id is null or child_id <> all (array(select access.hidden_children())))';
  oversees constant text := '(select access.role_code()) in (''TEAM_MANAGER'', ''SERVICE_MANAGER'', ''STRATEGIC_LEAD'', ''BUSINESS_SUPPORT'')';
  of_my_agency constant text := '(owner_agency = (select access.agency()) and (select access.scope(''PLAN'')) = ''relationship'')';
  minutes constant text := '(select access.role_code()) in (''TEAM_MANAGER'', ''SERVICE_MANAGER'', ''STRATEGIC_LEAD'', ''BUSINESS_SUPPORT'', ''MISSING_COORDINATOR'', ''TEAM_WORKER'', ''PSYCHOLOGIST'', ''POLICE_OFFICER'', ''HEALTH'')';
begin
  drop policy "an action about a missing child is read by those who answer for every missing child" on meetings.action;
  drop policy "an action about a missing child is agreed by those who write missing reports" on meetings.action;
  drop policy "an action about a missing child is done by its owner and by those who run the hub" on meetings.action;
  execute format('create policy "an action about a missing child is read by those who answer for every missing child" on meetings.action for select to holdfast_app
    using (%s and %s and %s)', hub, answers, shown);
  execute format('create policy "an action about a missing child is agreed by those who write missing reports" on meetings.action for insert to holdfast_app
    with check (%s and %s and (select access.may_write(''MISSING'')) and %s)', hub, here, shown);
  execute format('create policy "an action about a missing child is done by those who run the hub" on meetings.action for update to holdfast_app
    using (%s and %s and %s) with check (%s)', hub, runs, shown, here);

  execute format('create policy "an action of a standing meeting is read by those who minute it; about no child, by its owner, its agency and managers" on meetings.action for select to holdfast_app
    using (source = ''SITTING'' and %1$s and ((child_id is null and (owner_posting_id = %2$s or %3$s or %4$s)) or (%5$s and source_id in (select meetings.sittings_i_minute()))))', here, me, of_my_agency, oversees, shown_or_none);
  execute format('create policy "an action of a standing meeting is agreed by those who minute it" on meetings.action for insert to holdfast_app
    with check (meeting_id is null and source = ''SITTING'' and %s and agreed_by = %s and %s and %s and source_id in (select meetings.sittings_i_minute()))', here, me, minutes, shown_or_none);
  execute format('create policy "an action of a standing meeting is put right by those who minute it; about no child, by its agency and managers" on meetings.action for update to holdfast_app
    using (source = ''SITTING'' and %1$s and ((child_id is null and (%2$s or %3$s)) or (%4$s and source_id in (select meetings.sittings_i_minute())))) with check (%1$s)', here, of_my_agency, oversees, shown_or_none);

  execute format('create policy "whoever handed an action on still reads it" on meetings.action for select to holdfast_app
    using (handed_by = %s and %s)', me, shown_or_none);
  execute format('create policy "an action is done or handed on by its owner, whatever their role" on meetings.action for update to holdfast_app
    using (%1$s and owner_posting_id = %2$s and %3$s) with check (%1$s)', here, me, shown_or_none);
  -- An agency whose lead has no account tells somebody how far it is.
  execute format('create policy "what a lead without an account says is written down by managers and business support who read the action" on meetings.action for update to holdfast_app
    using (%1$s and owner_posting_id is null and %2$s and (child_id in (select access.my_children(''PLAN'')) or (meeting_id, child_id) in (select i.meeting_id, i.child_id from meetings.my_invitations() i)))
    with check (%1$s)', here, oversees);
end
$$;
grant insert (is_of_agency), update (is_of_agency, told_by, handed_by, handed_by_name, handed_at, handed_because) on meetings.action to holdfast_app;
reset role;
