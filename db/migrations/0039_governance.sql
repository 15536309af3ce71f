-- expand
create schema governance authorization holdfast_owner;
grant usage on schema governance to holdfast_app, holdfast_gate;
grant create on schema governance to holdfast_gate;
set local role holdfast_owner;

-- ===== Meetings that come round (reference 11): what an authority set otherwise, who belongs, each time it meets =====
create table governance.kind_change (
  authority_id int not null references access.authority (id),
  kind text not null,
  version int not null,
  is_on boolean not null,
  weekday int check (weekday between 1 and 7),
  starts_at time not null,
  expected text[] not null,
  fewest int not null check (fewest between 0 and 40),
  reason text not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (authority_id, kind, version)
);
comment on table governance.kind_change is 'How an authority holds a kind of meeting, where that differs from the default: what, who and why. data class: ADMIN. Retention: for ever. Basis: public task.';

create table governance.member (
  authority_id int not null references access.authority (id),
  id uuid not null,
  kind text not null,
  posting_id uuid not null,
  may_minute boolean not null default false,
  because text not null,
  from_at timestamptz not null,
  to_at timestamptz,
  added_by uuid not null,
  ended_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, posting_id) references access.posting (authority_id, id),
  check (to_at is null or to_at >= from_at)
);
create index member_of_posting on governance.member (posting_id, kind) where to_at is null;
create unique index one_membership on governance.member (authority_id, kind, posting_id) where to_at is null;
comment on table governance.member is 'Who belongs to a meeting that comes round, from, to, and why: the act that opens its items to them. data class: ADMIN. Retention: as the meeting. Basis: public task.';

create table governance.sitting (
  authority_id int not null references access.authority (id),
  id uuid not null,
  kind text not null,
  day date not null,
  starts_at timestamptz not null,
  -- From when the board collects: the end of the one before.
  since timestamptz not null,
  fills boolean not null,
  begun_at timestamptz,
  begun_by uuid,
  chair_posting_id uuid,
  chair_name text,
  closed_at timestamptz,
  closed_by uuid,
  closed_by_name text,
  closed_because text,
  not_held_because text,
  version int not null default 1,
  primary key (authority_id, id),
  unique (authority_id, kind, day),
  check (closed_at is null or begun_at is not null),
  check (not_held_because is null or begun_at is null)
);
create index sitting_not_closed on governance.sitting (authority_id, kind, day desc);
comment on table governance.sitting is 'One time that a meeting which comes round meets: planned, begun, closed, or not held and why. data class: PLAN. Retention: 7 years, as records of management oversight. Basis: public task.';

create table governance.item (
  authority_id int not null,
  id uuid not null,
  sitting_id uuid not null,
  child_id uuid,
  title text,
  -- Codes, moments and ids of what the record says since last time; never words of it.
  reasons jsonb not null default '[]',
  -- When the record last brought something that was not there before.
  changed_at timestamptz,
  state text not null default 'waiting' check (state in ('waiting', 'nothing-new', 'talked', 'moved')),
  agreed_by text[] not null default '{}',
  moved_to uuid,
  moved_because text,
  added_because text,
  added_at timestamptz not null,
  added_by uuid,
  settled_at timestamptz,
  settled_by uuid,
  settled_by_name text,
  version int not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, sitting_id) references governance.sitting (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  check ((child_id is null) = (title is not null)),
  check ((state = 'moved') = (moved_to is not null))
);
create unique index child_once_at_a_sitting on governance.item (authority_id, sitting_id, child_id) where child_id is not null;
create index item_of_sitting on governance.item (sitting_id);
create index item_moved_to on governance.item (moved_to) where moved_to is not null;
create index item_of_child on governance.item (child_id, settled_at desc) where child_id is not null;
comment on table governance.item is 'A child, or a matter without one, at one sitting: why it is on the board and how far it is. data class: PLAN. Retention: as the child''s record. Basis: public task.';

-- New need and known risk are told apart (S1-14); each part has its own version, so that two people minute at once.
create table governance.item_part (
  authority_id int not null,
  item_id uuid not null,
  sitting_id uuid not null,
  child_id uuid,
  code text not null check (code in ('new-need', 'known-risk', 'line')),
  text text not null,
  saved_at timestamptz not null,
  saved_by uuid,
  saved_by_name text not null,
  version int not null default 1,
  primary key (authority_id, item_id, code),
  foreign key (authority_id, item_id) references governance.item (authority_id, id)
);
create index part_of_sitting on governance.item_part (sitting_id);
create index part_of_child on governance.item_part (child_id) where child_id is not null;
comment on table governance.item_part is 'What was said of a child at a sitting: new need, known risk, one line. data class: PLAN. Retention: as the child''s record. Basis: public task.';

create table governance.item_earlier (
  authority_id int not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid,
  of_table text not null,
  row_before jsonb not null,
  replaced_at timestamptz not null,
  replaced_by uuid,
  primary key (authority_id, id)
);
comment on table governance.item_earlier is 'What a part of a sitting said before it was changed. Nobody reads it in the service. data class: PLAN. Retention: as the child''s record. Basis: accountability.';

create table governance.information (
  authority_id int not null,
  id uuid not null,
  item_id uuid not null,
  sitting_id uuid not null,
  child_id uuid,
  agency text not null,
  brought_by text,
  -- Chosen before anything is typed.
  audience text not null check (audience in ('all', 'professionals', 'meeting', 'police-and-social-care')),
  text text not null,
  contribution_id uuid,
  typed_at timestamptz not null,
  typed_by uuid,
  typed_by_name text,
  version int not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, item_id) references governance.item (authority_id, id)
);
create index information_of_sitting on governance.information (sitting_id);
create index information_of_child on governance.information (child_id) where child_id is not null;
comment on table governance.information is 'What an agency knows, as brought to a sitting, with its audience. data class: PLAN. Retention: as the child''s record. Basis: public task.';

create table governance.decision (
  authority_id int not null,
  id uuid not null,
  item_id uuid not null,
  sitting_id uuid not null,
  child_id uuid,
  decision text not null,
  rationale text not null,
  agencies text[] not null default '{}',
  decided_at timestamptz not null,
  decided_by uuid not null,
  decided_by_name text not null,
  version int not null,
  primary key (authority_id, id),
  unique (authority_id, item_id, version),
  unique (authority_id, id, item_id),
  foreign key (authority_id, item_id) references governance.item (authority_id, id)
);
create index decision_of_sitting on governance.decision (sitting_id);
create index decision_of_child on governance.decision (child_id, decided_at desc) where child_id is not null;
comment on table governance.decision is 'Joint decisions of a sitting with the reason and the agencies that made them; a correction is a later version. data class: PLAN. Retention: as the child''s record. Basis: public task.';

create table governance.dissent (
  authority_id int not null,
  id uuid not null,
  decision_id uuid not null,
  item_id uuid not null,
  sitting_id uuid not null,
  child_id uuid,
  agency text not null,
  who text not null,
  words text not null,
  at timestamptz not null,
  typed_by uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, decision_id, item_id) references governance.decision (authority_id, id, item_id)
);
create index dissent_of_sitting on governance.dissent (sitting_id);
create index dissent_of_child on governance.dissent (child_id) where child_id is not null;
comment on table governance.dissent is 'Who disagreed with a joint decision and why, in their words. data class: PLAN. Retention: as the child''s record. Basis: public task.';

create table governance.attendance (
  authority_id int not null,
  sitting_id uuid not null,
  agency text not null,
  attendance text not null check (attendance in ('present', 'deputy', 'written', 'apologies', 'not-there', 'not-asked')),
  name text,
  deputy_for text,
  -- One person for two agencies: a shared post.
  shared_with text,
  because text,
  saved_at timestamptz not null,
  saved_by uuid,
  version int not null default 1,
  primary key (authority_id, sitting_id, agency),
  foreign key (authority_id, sitting_id) references governance.sitting (authority_id, id)
);
comment on table governance.attendance is 'Which agency was at a sitting, by whom, for whom; not asked is not the same as not there. data class: PLAN. Retention: as the sitting. Basis: public task.';

-- Somebody at the table is the subject of an item, or too near to it: they never see it, nor that it is there.
create table governance.kept_from (
  authority_id int not null,
  item_id uuid not null,
  child_id uuid,
  posting_id uuid not null,
  because text not null,
  at timestamptz not null,
  by_posting uuid not null,
  primary key (authority_id, item_id, posting_id),
  foreign key (authority_id, item_id) references governance.item (authority_id, id)
);
comment on table governance.kept_from is 'From whom an item is kept, and why. data class: PLAN. Retention: as the item. Basis: protection of the child and of the inquiry.';
reset role;

grant select on governance.kind_change, governance.member, governance.sitting, governance.item, governance.kept_from to holdfast_gate;
grant insert, update on governance.item to holdfast_gate;

-- Managers of the team run its meetings; others belong by an act.
create function governance.runs() returns boolean language sql stable security definer set search_path = '' as $$
  select coalesce(access.role_code() in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD')
    and access.team_id() in (select t.id from access.team t where t.authority_id = access.authority_id() and t.kind = 'team'), false)
$$;
-- Sittings whose items this posting may read as one who belongs: until 14 days after the day, as for invitations.
create function governance.my_sittings() returns setof uuid language plpgsql stable security definer set search_path = '' as $$
declare
  today date := (access.moment() at time zone 'Europe/London')::date;
  i_run boolean := governance.runs();
begin
  return query
    select s.id from governance.sitting s
     where s.authority_id = access.authority_id() and (s.day >= today - 14 or (s.begun_at is not null and s.closed_at is null))
       and (i_run or exists (select from governance.member m
         where m.posting_id = access.posting_id() and m.kind = s.kind and m.from_at <= access.moment() and (m.to_at is null or m.to_at > access.moment())
           and (m.from_at at time zone 'Europe/London')::date <= s.day));
end
$$;
-- Those begun and not closed, for those who minute them.
create function governance.my_open_sittings() returns setof uuid language plpgsql stable security definer set search_path = '' as $$
declare i_run boolean := governance.runs();
begin
  return query
    select s.id from governance.sitting s
     where s.authority_id = access.authority_id() and s.begun_at is not null and s.closed_at is null
       and (i_run or exists (select from governance.member m
         where m.posting_id = access.posting_id() and m.kind = s.kind and m.may_minute and m.from_at <= access.moment() and (m.to_at is null or m.to_at > access.moment())));
end
$$;
-- Those not closed, begun or not, for those who minute them: what is on the agenda is said before the meeting too.
create function governance.my_agendas() returns setof uuid language plpgsql stable security definer set search_path = '' as $$
declare i_run boolean := governance.runs();
begin
  return query
    select s.id from governance.sitting s
     where s.authority_id = access.authority_id() and s.closed_at is null and s.not_held_because is null
       and (i_run or exists (select from governance.member m
         where m.posting_id = access.posting_id() and m.kind = s.kind and m.may_minute and m.from_at <= access.moment() and (m.to_at is null or m.to_at > access.moment())));
end
$$;
-- Everything is kept from a person, not from one of their postings: whoever has another posting, or a new one, sees no more.
create function governance.kept_here() returns setof governance.kept_from language sql stable security definer set search_path = '' as $$
  select k.* from governance.kept_from k where k.posting_id = (select access.posting_id())
     or k.posting_id in (select p.id from access.posting p where p.staff_id = (select access.staff_id()))
$$;
-- A child who is kept from somebody once is kept from them at every standing meeting.
create function governance.kept_children() returns setof uuid language sql stable security definer set search_path = '' as $$
  select k.child_id from governance.kept_here() k where k.child_id is not null
$$;
-- A matter without a child is kept from them wherever it is moved.
create function governance.kept_from_me() returns setof uuid language sql stable security definer set search_path = '' as $$
  with recursive kept as (
    select k.item_id as id, i.moved_to, i.title from governance.kept_here() k left join governance.item i on i.authority_id = k.authority_id and i.id = k.item_id
    union
    select n.id, n.moved_to, n.title from kept k join governance.item n on n.sitting_id = k.moved_to and n.child_id is null and n.title = k.title)
  select kept.id from kept
  union select i.id from governance.item i where i.child_id in (select governance.kept_children())
$$;
-- Sittings with a matter that is kept from this person: what was agreed there about no child may be about that.
create function governance.sittings_with_a_matter_kept_from_me() returns setof uuid language sql stable security definer set search_path = '' as $$
  select i.sitting_id from governance.item i where i.child_id is null and i.id in (select governance.kept_from_me())
$$;
-- Every posting of everybody from whom an item is kept: itself, its child, or the matter that it was before it was moved.
create function governance.postings_kept_from(of_item uuid) returns setof uuid language sql stable security definer set search_path = '' as $$
  with recursive same as (
    select i.id, i.sitting_id, i.title, i.child_id from governance.item i where i.id = of_item
    union
    select b.id, b.sitting_id, b.title, b.child_id from same s join governance.item b on b.moved_to = s.sitting_id and b.child_id is null and b.title = s.title)
  select o.id from same s join governance.kept_from k on k.item_id = s.id or k.child_id = s.child_id
    join access.posting p on p.id = k.posting_id join access.posting o on o.staff_id = p.staff_id
$$;
-- An action is not given to somebody from whom its item is kept.
create function governance.not_to_be_given(of_item uuid) returns setof uuid language sql stable security definer set search_path = '' as $$
  select n from governance.item i cross join lateral governance.postings_kept_from(i.id) n where i.id = of_item and i.sitting_id in (select governance.my_agendas())
$$;
create function governance.is_on_the_agenda(of_sitting uuid, of_child uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from governance.item i where i.sitting_id = of_sitting and i.child_id = of_child and of_sitting in (select governance.my_open_sittings()))
$$;
-- Nor is one about their child handed on to them.
create function governance.may_have_its_action(of_child uuid, who uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select not exists (select from governance.kept_from k join access.posting p on p.id = k.posting_id join access.posting o on o.staff_id = p.staff_id
    where k.child_id = of_child and o.id = who)
$$;
-- For a copy of minutes that goes to an agency: what somebody there may not know of is not in it.
create function governance.kept_from_agency(wanted uuid, wanted_agency text) returns setof uuid language sql stable security definer set search_path = '' as $$
  select i.id from governance.item i
   where i.sitting_id = wanted and wanted in (select governance.my_sittings())
     and exists (select from governance.postings_kept_from(i.id) n join access.posting p on p.authority_id = i.authority_id and p.id = n and p.agency = wanted_agency)
$$;

-- What the record says since a moment of the children a team answers for now (open, referred and undecided, missing or just
-- back): why (a code), since when, which row; never a word. Of each code the three that have stood longest.
create function governance.facts(whose int, since timestamptz) returns table (child_id uuid, reasons jsonb) language sql stable security definer set search_path = '' as $$
  with own as materialized (
      select v.child_id, null::text as code, null::timestamptz as at, null::uuid as ref
        from referrals.involvement v where v.authority_id = whose and v.closed_at is null and v.opened_at <= (select access.moment())
      union all
      select r.child_id, 'REFERRAL', r.received_at, r.id from referrals.referral r
       where r.authority_id = whose and r.state in ('SUBMITTED', 'TRIAGE', 'MORE_INFO') and r.received_at <= (select access.moment())
      union all
      select e.child_id, case when e.ended_at is null then 'MISSING_NOW' else 'BACK' end, coalesce(e.ended_at, e.missing_from), e.id
        from missing.episode e where e.authority_id = whose and e.missing_from <= (select access.moment())
         and (e.ended_at is null or (e.ended_at > since and e.ended_at <= (select access.moment())))
  ), children as materialized (select distinct o.child_id from own o), f as (
      select o.child_id, o.code, o.at, o.ref, null::text as rule from own o
      union all
      select c.child_id, 'CLOSING', c.proposed_at, c.id, null from referrals.closing c join children n on n.child_id = c.child_id
       where c.authority_id = whose and c.state = 'proposed'
      union all
      select k.child_id, case when k.due_at < (select access.moment()) then 'CLOCK_OVERDUE' else 'CLOCK_SOON' end, k.due_at, k.id, k.rule
        from deadlines.clock k join children n on n.child_id = k.child_id
       where k.authority_id = whose and k.stopped_at is null and k.due_at < (select access.moment()) + interval '24 hours'
      union all
      select a.child_id, case when a.due_on < ((select access.moment()) at time zone 'Europe/London')::date then 'ACTION_OVERDUE' else 'ACTION_DUE' end,
             a.due_on::timestamp at time zone 'Europe/London', a.id, null
        from meetings.action a join children n on n.child_id = a.child_id
       where a.authority_id = whose and a.state in ('open', 'in-hand') and a.due_on <= ((select access.moment()) at time zone 'Europe/London')::date
      union all
      select m.child_id, 'JUDGEMENT', m.completed_at, m.id, null from assessments.assessment m join children n on n.child_id = m.child_id
       where m.authority_id = whose and m.completed_at > since and m.completed_at <= (select access.moment())
      union all
      select d.child_id, 'INTELLIGENCE', i.recorded_at, i.id, null from plans.intelligence_summary i
        join plans.disruption_plan_child d on d.authority_id = i.authority_id and d.plan_id = i.plan_id join children n on n.child_id = d.child_id
       where i.authority_id = whose and i.recorded_at > since and i.recorded_at <= (select access.moment())
  ), ranked as (select f.*, row_number() over (partition by f.child_id, f.code order by f.at, f.ref) as place from f)
  select r.child_id,
         coalesce(jsonb_agg(jsonb_build_object('code', r.code, 'at', to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'id', r.ref, 'rule', r.rule)
           order by r.at, r.code, r.ref) filter (where r.code is not null and r.place <= 3), '[]'::jsonb)
    from ranked r group by r.child_id
$$;
-- The board fills itself from the record since last time: who, why (a code), since when, which row. Whoever presses, the
-- same children are on it; whether a child is shown is then each reader's own right.
create function governance.fill(wanted uuid) returns int language plpgsql volatile security definer set search_path = '' as $$
declare
  s governance.sitting;
  now_is timestamptz := access.moment();
  changed int;
begin
  select * into s from governance.sitting x where x.authority_id = access.authority_id() and x.id = wanted and x.fills
     and x.closed_at is null and x.not_held_because is null;
  if not found or not (access.role_code() = 'SYSTEM' or wanted in (select governance.my_sittings())) then return 0; end if;
  -- Whoever changes rows of a board does it in the order of the children, and only rows that differ: nobody waits for
  -- somebody who waits for them, and a board at rest is not written.
  with facts as materialized (
    select f.child_id, f.reasons from governance.facts(s.authority_id, s.since) f
  ), arrived as (
    insert into governance.item (authority_id, id, sitting_id, child_id, reasons, changed_at, added_at)
    select s.authority_id, gen_random_uuid(), s.id, f.child_id, f.reasons, now_is, now_is from facts f
     where not exists (select from governance.item i where i.sitting_id = s.id and i.child_id = f.child_id)
     order by f.child_id
    on conflict (authority_id, sitting_id, child_id) where child_id is not null do nothing
    returning id
  ), differing as (
    select i.id, coalesce(f.reasons, '[]'::jsonb) as reasons, not (i.reasons @> coalesce(f.reasons, '[]'::jsonb)) as is_new
      from governance.item i left join facts f on f.child_id = i.child_id
     where i.sitting_id = s.id and i.child_id is not null and i.state <> 'moved' and i.reasons is distinct from coalesce(f.reasons, '[]'::jsonb)
     order by i.child_id for update of i
  ), renewed as (
    update governance.item i
       set reasons = d.reasons, changed_at = case when d.is_new then now_is else i.changed_at end,
           -- Nothing new was agreed, and then something was: it waits again.
           state = case when i.state = 'nothing-new' and d.is_new then 'waiting' else i.state end
      from differing d where i.id = d.id
    returning i.id
  )
  select (select count(*) from arrived) + (select count(*) from renewed) into changed;
  return changed;
end
$$;
-- Whether a board says something else than the record: looked at by the service itself.
create function governance.is_behind(wanted uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from governance.sitting s cross join lateral governance.facts(s.authority_id, s.since) f
      left join governance.item i on i.sitting_id = s.id and i.child_id = f.child_id
     where s.id = wanted and s.authority_id = access.authority_id() and access.role_code() = 'SYSTEM' and s.fills and s.closed_at is null and s.not_held_because is null
       and (i.id is null or (i.state <> 'moved' and i.reasons is distinct from f.reasons)))
$$;
-- Children on the agenda of a sitting this posting belongs to: known by name to those who sit there.
create function governance.children_before_me() returns setof uuid language sql stable security definer set search_path = '' as $$
  select i.child_id from governance.item i
   where i.sitting_id in (select governance.my_sittings()) and i.child_id is not null
     and i.child_id not in (select access.hidden_children()) and i.id not in (select governance.kept_from_me())
$$;
do $$
declare f text;
begin
  foreach f in array array['runs()', 'my_sittings()', 'my_open_sittings()', 'my_agendas()', 'kept_here()', 'kept_children()', 'kept_from_me()', 'sittings_with_a_matter_kept_from_me()',
      'postings_kept_from(uuid)', 'is_on_the_agenda(uuid, uuid)', 'may_have_its_action(uuid, uuid)', 'not_to_be_given(uuid)', 'kept_from_agency(uuid, text)',
      'facts(int, timestamptz)', 'fill(uuid)', 'is_behind(uuid)', 'children_before_me()'] loop
    execute format('alter function governance.%s owner to holdfast_gate', f);
    execute format('revoke execute on function governance.%s from public', f);
    execute format('grant execute on function governance.%s to holdfast_app, holdfast_gate', f);
  end loop;
  revoke execute on function governance.facts(int, timestamptz), governance.kept_here(), governance.postings_kept_from(uuid) from holdfast_app;
end
$$;
-- The fill reads these, and these columns' worth: it returns codes, moments and ids.
grant usage on schema referrals, missing, deadlines, meetings, assessments, plans to holdfast_gate;
grant select on access.team, referrals.involvement, referrals.referral, referrals.closing, missing.episode, deadlines.clock, meetings.action, assessments.assessment,
  plans.intelligence_summary, plans.disruption_plan_child to holdfast_gate;
do $$
declare t text;
begin
  foreach t in array array['access.team', 'referrals.involvement', 'referrals.referral', 'referrals.closing', 'missing.episode', 'deadlines.clock', 'meetings.action',
      'assessments.assessment', 'plans.intelligence_summary', 'plans.disruption_plan_child'] loop
    execute format('create policy "the morning board is filled" on %s for select to holdfast_gate using (authority_id = (select access.authority_id()))', t);
  end loop;
end
$$;

set local role holdfast_owner;
do $$
declare
  t text;
  -- Read by those who belong to the meeting, and by those who read the child's plan; never by a subject of the item.
  reads constant text := '((sitting_id in (select governance.my_sittings()))
      or (child_id in (select access.my_children(''PLAN'')) and not (''PLAN'' = any ((select access.classes_to_be_shared())::text[]))))
    and (child_id is null or child_id not in (select access.hidden_children())) and %s not in (select governance.kept_from_me())';
  mine constant text := '(child_id is null or (child_id not in (select access.hidden_children()) and child_id not in (select governance.kept_children())))
    and %s not in (select governance.kept_from_me())';
  minutes constant text := 'authority_id = (select access.authority_id()) and sitting_id in (select governance.my_open_sittings()) and ' || mine;
  agenda constant text := 'authority_id = (select access.authority_id()) and sitting_id in (select governance.my_agendas()) and ' || mine;
  -- What is written to an item is about its child, at its sitting.
  as_item constant text := ' and exists (select from governance.item i where i.id = %1$I.item_id and i.sitting_id = %1$I.sitting_id and i.child_id is not distinct from %1$I.child_id)';
begin
  foreach t in array array['kind_change', 'member', 'sitting', 'item', 'item_part', 'item_earlier', 'information', 'decision', 'dissent', 'attendance', 'kept_from'] loop
    execute format('alter table governance.%I enable row level security', t);
    execute format('alter table governance.%I force row level security', t);
  end loop;
  foreach t in array array['kind_change', 'member', 'sitting', 'item', 'kept_from'] loop
    execute format('create policy "the gate reads who belongs and what is on" on governance.%I for select to holdfast_gate using (authority_id = (select access.authority_id()))', t);
  end loop;
  create policy "the board fills itself" on governance.item for insert to holdfast_gate with check (authority_id = (select access.authority_id()));
  create policy "the board keeps up with the record" on governance.item for update to holdfast_gate
    using (authority_id = (select access.authority_id())) with check (authority_id = (select access.authority_id()));

  execute format('create policy "an item is read by those who belong, and with the child''s plan" on governance.item for select to holdfast_app using (%s)', format(reads, 'id'));
  execute format('create policy "those who minute put an item on the agenda" on governance.item for insert to holdfast_app with check (%s)', format(agenda, 'id'));
  execute format('create policy "those who minute say how far an item is" on governance.item for update to holdfast_app using (%1$s) with check (%1$s)', format(agenda, 'id'));
  foreach t in array array['item_part', 'decision', 'dissent'] loop
    execute format('create policy "what was said is read by those who belong, and with the child''s plan" on governance.%I for select to holdfast_app using (%s)', t, format(reads, 'item_id'));
    execute format('create policy "those who minute write what was said" on governance.%I for insert to holdfast_app with check (%s)', t, format(minutes, 'item_id') || format(as_item, t));
  end loop;
  execute format('create policy "those who minute put right what was said, until it is closed" on governance.item_part for update to holdfast_app using (%1$s) with check (%1$s)', format(minutes, 'item_id'));
  execute format('create policy "what an agency brought is read by its audience" on governance.information for select to holdfast_app
    using (%s and case audience when ''meeting'' then sitting_id in (select governance.my_sittings())
      when ''police-and-social-care'' then (select access.agency()) in (''POLICE'', ''SOCIAL_CARE'') or agency = (select access.agency()) or typed_by = (select access.posting_id())
      else true end)', format(reads, 'item_id'));
  execute format('create policy "those who minute write what an agency brings" on governance.information for insert to holdfast_app with check (%s and typed_by = (select access.posting_id()))', format(minutes, 'item_id') || format(as_item, 'information'));
  execute format('create policy "those who belong write what their own agency brings" on governance.information for insert to holdfast_app
    with check (authority_id = (select access.authority_id()) and agency = (select access.agency()) and typed_by = (select access.posting_id())
      and sitting_id in (select governance.my_sittings()) and sitting_id in (select s.id from governance.sitting s where s.closed_at is null and s.not_held_because is null)
      and (child_id is null or child_id not in (select access.hidden_children())) and item_id not in (select governance.kept_from_me())%s)', format(as_item, 'information'));
  execute format('create policy "what was brought is put right by whoever typed it, until it is closed" on governance.information for update to holdfast_app
    using (%1$s and typed_by = (select access.posting_id())) with check (%1$s)', format(minutes, 'item_id'));
  execute format('create policy "those who minute say from whom an item is kept" on governance.kept_from for insert to holdfast_app
    with check (authority_id = (select access.authority_id()) and by_posting = (select access.posting_id()) and exists (select from governance.item i where i.id = kept_from.item_id and i.child_id is not distinct from kept_from.child_id
      and i.sitting_id in (select governance.my_agendas())))');
end
$$;
create policy "from whom an item is kept is known to those who run the meetings" on governance.kept_from for select to holdfast_app
  using (authority_id = (select access.authority_id()) and (select governance.runs()) and item_id not in (select governance.kept_from_me())
    and (child_id is null or child_id not in (select access.hidden_children())));
create policy "those who belong to a meeting know who else does" on governance.member for select to holdfast_app
  using (authority_id = (select access.authority_id()) and ((select governance.runs()) or posting_id = (select access.posting_id())
    or (select access.role_code()) in ('AUTHORITY_ADMIN', 'SYSTEM', 'BUSINESS_SUPPORT')));
create policy "those who run the meetings say who belongs" on governance.member for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select governance.runs()) and added_by = (select access.posting_id())
    and posting_id in (select p.id from access.posting p where p.authority_id = (select access.authority_id())));
create policy "those who run the meetings say who belongs no longer" on governance.member for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select governance.runs()) and to_at is null)
  with check (authority_id = (select access.authority_id()) and ended_by = (select access.posting_id()) and to_at <= (select access.moment()));
create policy "how meetings are held is known to everybody of the authority" on governance.kind_change for select to holdfast_app
  using (authority_id = (select access.authority_id()));
create policy "managers of the team and the administrator say how meetings are held" on governance.kind_change for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and changed_by = (select access.posting_id())
    and ((select governance.runs()) or (select access.role_code()) = 'AUTHORITY_ADMIN'));
-- That a meeting was held, by whom it was chaired and when: no child is in these rows.
create policy "that a meeting was held is known to those who read plans" on governance.sitting for select to holdfast_app
  using (authority_id = (select access.authority_id()) and ((select access.may('PLAN')) or (select access.role_code()) in ('SYSTEM', 'AUTHORITY_ADMIN')));
create policy "those who run it, or minute it, or the service itself, plan a sitting" on governance.sitting for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and closed_at is null
    and ((select governance.runs()) or (select access.role_code()) = 'SYSTEM'
      or kind in (select m.kind from governance.member m where m.posting_id = (select access.posting_id()) and m.may_minute and m.to_at is null)));
create policy "those who run it, or minute it, begin and close a sitting" on governance.sitting for update to holdfast_app
  using (authority_id = (select access.authority_id()) and closed_at is null
    and ((select governance.runs()) or kind in (select m.kind from governance.member m where m.posting_id = (select access.posting_id()) and m.may_minute and m.to_at is null)))
  with check (authority_id = (select access.authority_id()));
create policy "who was there is read with the sitting" on governance.attendance for select to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may('PLAN')));
create policy "those who minute write who was there" on governance.attendance for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and sitting_id in (select governance.my_open_sittings()));
create policy "those who minute put right who was there, until it is closed" on governance.attendance for update to holdfast_app
  using (authority_id = (select access.authority_id()) and sitting_id in (select governance.my_open_sittings()))
  with check (authority_id = (select access.authority_id()));

-- A part that changes keeps what it said before.
create function governance.keep_earlier() returns trigger language plpgsql set search_path = '' as $$
begin
  insert into governance.item_earlier (authority_id, child_id, of_table, row_before, replaced_at, replaced_by)
  values (old.authority_id, old.child_id, tg_table_name, to_jsonb(old), access.moment(), access.posting_id());
  return new;
end
$$;
create trigger keep_earlier after update on governance.item_part for each row execute function governance.keep_earlier();
create trigger keep_earlier after update on governance.information for each row execute function governance.keep_earlier();
create policy "a change keeps what was there before" on governance.item_earlier for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.posting_id()) is not null and (select pg_trigger_depth()) > 0);

grant select, insert (authority_id, kind, version, is_on, weekday, starts_at, expected, fewest, reason, changed_at, changed_by) on governance.kind_change to holdfast_app;
grant select, insert (authority_id, id, kind, posting_id, may_minute, because, from_at, added_by), update (to_at, ended_by) on governance.member to holdfast_app;
grant select, insert (authority_id, id, kind, day, starts_at, since, fills, begun_at, begun_by, chair_posting_id, chair_name, not_held_because),
  update (starts_at, begun_at, begun_by, chair_posting_id, chair_name, closed_at, closed_by, closed_by_name, closed_because, not_held_because, version) on governance.sitting to holdfast_app;
grant select, insert (authority_id, id, sitting_id, child_id, title, reasons, added_because, added_at, added_by),
  update (state, agreed_by, added_because, moved_to, moved_because, settled_at, settled_by, settled_by_name, version) on governance.item to holdfast_app;
grant select, insert (authority_id, item_id, sitting_id, child_id, code, text, saved_at, saved_by, saved_by_name), update (text, saved_at, saved_by, saved_by_name, version) on governance.item_part to holdfast_app;
grant select, insert (authority_id, id, item_id, sitting_id, child_id, agency, brought_by, audience, text, contribution_id, typed_at, typed_by, typed_by_name),
  update (audience, text, typed_at, version) on governance.information to holdfast_app;
grant select, insert (authority_id, id, item_id, sitting_id, child_id, decision, rationale, agencies, decided_at, decided_by, decided_by_name, version) on governance.decision to holdfast_app;
grant select, insert (authority_id, id, decision_id, item_id, sitting_id, child_id, agency, who, words, at, typed_by) on governance.dissent to holdfast_app;
grant select, insert (authority_id, sitting_id, agency, attendance, name, deputy_for, shared_with, because, saved_at, saved_by),
  update (attendance, name, deputy_for, shared_with, because, saved_at, saved_by, version) on governance.attendance to holdfast_app;
grant select, insert (authority_id, item_id, child_id, posting_id, because, at, by_posting) on governance.kept_from to holdfast_app;
grant insert (authority_id, child_id, of_table, row_before, replaced_at, replaced_by) on governance.item_earlier to holdfast_app;

-- What was agreed there is read by those who belong, and never by somebody from whom the child is kept.
create policy "an action of a standing meeting is read by those who belong to it" on meetings.action for select to holdfast_app
  using (source = 'SITTING' and source_id in (select governance.my_sittings()) and (child_id is null or child_id not in (select access.hidden_children())));
create policy "an action of a standing meeting is not there for somebody from whom the child is kept" on meetings.action as restrictive for select to holdfast_app
  using (source is distinct from 'SITTING' or case when child_id is not null then child_id not in (select governance.kept_children())
    else owner_posting_id is not distinct from (select access.posting_id()) or source_id not in (select governance.sittings_with_a_matter_kept_from_me()) end);
create policy "an action of a standing meeting is about a child who is on its agenda, or about none" on meetings.action as restrictive for insert to holdfast_app
  with check (source is distinct from 'SITTING' or child_id is null or (select governance.is_on_the_agenda(source_id, child_id)));
create policy "an action of a standing meeting is not handed on to somebody from whom the child is kept" on meetings.action as restrictive for update to holdfast_app
  using (authority_id = any ((select access.my_authorities())::int[])) with check (source is distinct from 'SITTING' or child_id is null or owner_posting_id is null
    or (select governance.may_have_its_action(child_id, owner_posting_id)));
-- Nor does the child's record tell them that there was anything.
create policy "a line of a standing meeting is not there for somebody from whom the child is kept" on people.timeline_event as restrictive for select to holdfast_app
  using (href is distinct from '/children/' || child_id || '/standing-meetings' or child_id not in (select governance.kept_children()));
create policy "disagreement with a joint decision is not there for somebody from whom the child is kept" on oversight.disagreement as restrictive for select to holdfast_app
  using (about_type <> 'governance-decision' or child_id not in (select governance.kept_children()));

-- Partner agencies that sit at the table know the child by name; others know it by their role.
create policy "a child on the agenda is known by name to those who sit there" on people.child for select to holdfast_app
  using ((select access.scope('FLAG')) is distinct from 'authority' and id in (select governance.children_before_me()));
reset role;
-- Those who minute a standing meeting act there while it lasts.
create or replace function meetings.sittings_i_minute() returns setof uuid language sql stable security definer set search_path = '' as $$
  select governance.my_open_sittings()
$$;
-- Who has looked does not tell somebody from whom a child is kept that others met about them.
grant usage on schema governance to holdfast_audit;
grant execute on function governance.kept_children() to holdfast_audit;
create or replace function audit.looks_at(wanted_child uuid, by_staff uuid, before timestamptz, most int) returns table (at timestamptz, event text, outcome text, staff_id uuid, posting_id uuid, payload text)
language sql stable security definer set search_path = '' as $$
  select e.at, e.event, e.outcome, e.staff_id, e.posting_id, e.payload
    from audit.event_child c join audit.event e on e.chain = c.chain and e.seq = c.seq
   where c.child_id = wanted_child and c.chain = (select access.authority_id())
     and ((select access.role_code()) = 'INFORMATION_GOVERNANCE'
       or e.outcome <> 'refuse' and wanted_child in (select access.my_children('IDENT'))
          and (select access.role_code()) in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'TEAM_WORKER', 'ALLOCATED_SOCIAL_WORKER', 'STRATEGIC_LEAD'))
     and wanted_child not in (select access.hidden_children())
     and (split_part(e.event, '.', 1) <> all (array['sitting', 'sitting-item', 'sitting-items', 'written-contribution', 'written-contributions', 'board',
         'handover', 'highest-concern'])
       or wanted_child not in (select governance.kept_children()))
     and (by_staff is null or e.staff_id = by_staff) and (before is null or e.at < before)
   order by e.seq desc limit most
$$;
