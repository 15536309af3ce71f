-- expand
-- ===== Figures (M1 to M20) =====
-- What other modules may read of referrals: when a child was open to the team, and which referrals were not accepted. Under
-- the policies of the tables, whoever asks.
set local role holdfast_owner;
create view referrals.involvement_view with (security_invoker = true) as
  select i.authority_id, i.id, i.child_id, i.team_id, i.opened_at, i.closed_at from referrals.involvement i;
create view referrals.not_accepted_view with (security_invoker = true) as
  select r.authority_id, r.id, r.child_id, max(d.decided_at) as decided_at
    from referrals.referral r
    join referrals.triage_decision d on d.authority_id = r.authority_id and d.referral_id = r.id and d.outcome = r.state
   where r.state in ('DECLINED_SIGNPOST', 'CONSULTATION_ONLY')
   group by r.authority_id, r.id, r.child_id;
grant select on referrals.involvement_view, referrals.not_accepted_view to holdfast_app, holdfast_gate;

-- Interviews that led to something (M18): an action asked of somebody, a name or place accepted for the record, a screening.
create view missing.led_to_view with (security_invoker = true) as
  select a.authority_id, a.interview_id from missing.interview_action a
  union select s.authority_id, s.interview_id from missing.suggestion s where s.decision = 'ACCEPTED'
  union select c.authority_id, c.interview_id from missing.interview_concern c where c.screening_id is not null;
grant select on missing.led_to_view to holdfast_app, holdfast_gate;

-- Every figure in one reading: id, part, numerator, denominator (reference 15). Runs as whoever asks, so that it counts what
-- they may read. Days are those of the clock on the wall in England; hours are elapsed. Planned for the period asked for: a plan
-- kept for any period joins row by row and takes a third longer. An episode closed as recorded in error (closed_at) never counts.
create function missing.figures(of_authority int, from_at timestamptz, to_at timestamptz, now_is timestamptz, often int, within_days int)
  returns table (id text, part text, n numeric, d numeric) language sql stable set plan_cache_mode = force_custom_plan as $$
with bounds as (
  select (to_at at time zone 'Europe/London' - interval '12 months') at time zone 'Europe/London' as year_from,
    (from_at at time zone 'Europe/London')::date as from_day, (to_at at time zone 'Europe/London')::date - 1 as last_day
), began as materialized (
  select e.child_id, e.category, e.kind, e.owed_by, e.missing_from, (e.missing_from at time zone 'Europe/London')::date as day,
    e.missing_from >= from_at as is_in,
    case when e.ended_at < now_is then extract(epoch from e.ended_at - e.missing_from)::float8 / 3600 end as hours
    from missing.episode e
   where e.authority_id = of_authority and e.closed_at is null and e.missing_from < to_at
     and e.missing_from >= least(from_at - make_interval(days => within_days + 1), (select year_from from bounds))
), by_child as (
  select child_id, count(*) filter (where is_in) as n, count(*) filter (where missing_from >= (select year_from from bounds)) as n12
    from began group by child_id
), often_missing as (
  select distinct s.child_id from (
    select child_id, day, lag(day, often - 1) over (partition by child_id order by missing_from) as first_day
      from began
  ) s, bounds b
   where s.first_day is not null and greatest(b.from_day, s.day) <= least(b.last_day, s.first_day + within_days - 1)
), m1 as (
  select count(*) as n, count(*) filter (where category = 'HOME') as home, count(*) filter (where category = 'CARE') as care,
    count(*) filter (where kind = 'M') as m, count(*) filter (where kind = 'A') as a, count(*) filter (where owed_by = 'OTHER') as other,
    count(*) filter (where hours < 3) as h0, count(*) filter (where hours >= 3 and hours < 9) as h1,
    count(*) filter (where hours >= 9 and hours < 24) as h2, count(*) filter (where hours >= 24 and hours < 48) as h3,
    count(*) filter (where hours >= 48 and hours < 168) as h4, count(*) filter (where hours >= 168) as h5,
    count(*) filter (where hours is null) as still
    from began where is_in
), m2 as (
  select count(*) filter (where n > 0) as children, count(*) filter (where n > 1) as twice, count(*) filter (where n12 > 0) as children12,
    count(*) filter (where n12 > 1) as twice12 from by_child
), m6 as (
  select coalesce(sum(t.n), 0) as n from (select c.n from by_child c where c.n > 0 order by c.n desc limit 20) t
), m8 as (
  select (select count(*) from missing.episode e where e.authority_id = of_authority and e.ended_at is null and e.missing_from <= least(to_at, now_is) and e.closed_at is null)
    + (select count(*) from missing.episode e where e.authority_id = of_authority and e.ended_at > least(to_at, now_is) and e.missing_from <= least(to_at, now_is) and e.closed_at is null) as n
), owed as materialized (
  select e.id, coalesce(e.return_notified_at, e.ended_at) as notified_at, e.ended_at as returned_at
    from missing.episode e
   where e.authority_id = of_authority and e.ended_at >= from_at and e.ended_at < to_at and e.owed_by = 'US' and e.closed_at is null
), steps as materialized (
  select s.episode_id, s.kind, s.at, s.is_to_child, s.reason, s.interview_id
    from missing.step s
   where s.authority_id = of_authority and s.episode_id in (select o.id from owed o) and s.taken_back_at is null
     and s.kind in ('OFFER', 'ACCEPTED', 'DECLINED', 'COMPLETED', 'FOLLOW_UP', 'SAFETY_ACTION')
), did as (
  select s.episode_id, min(s.at) filter (where s.is_to_child) as offered_at, bool_or(s.kind = 'OFFER') as is_tried,
    bool_or(s.kind in ('ACCEPTED', 'COMPLETED')) as is_accepted, min(s.at) filter (where s.kind = 'COMPLETED') as held_at,
    bool_or(s.kind = 'DECLINED') as is_declined, bool_or(s.kind = 'SAFETY_ACTION') as is_acted_on
    from steps s group by s.episode_id
), followed as (
  select distinct d.episode_id from steps d join steps f on f.episode_id = d.episode_id and f.kind = 'FOLLOW_UP'
     and f.at >= d.at and (f.at at time zone 'Europe/London')::date - (d.at at time zone 'Europe/London')::date <= 14
   where d.kind = 'DECLINED'
), talked as (
  select distinct on (s.episode_id) s.episode_id, i.is_independent, i.is_by_team, l.interview_id is not null as is_led_to
    from steps s join missing.interview i on i.authority_id = of_authority and i.id = s.interview_id
    left join missing.led_to_view l on l.authority_id = of_authority and l.interview_id = s.interview_id
   where s.kind = 'COMPLETED' order by s.episode_id, s.at
), each_owed as (
  select o.id, t.offered_at, t.held_at, t.is_declined, coalesce(t.is_tried, false) as is_tried, coalesce(t.is_accepted, false) as is_accepted,
    coalesce(t.is_acted_on, false) or coalesce(k.is_led_to, false) as is_acted_on, f.episode_id is not null as is_followed, k.is_independent, k.is_by_team,
    case when t.offered_at is not null then greatest(extract(epoch from t.offered_at - o.notified_at)::float8 / 3600, 0) end as offer_notified,
    case when t.offered_at is not null then greatest(extract(epoch from t.offered_at - o.returned_at)::float8 / 3600, 0) end as offer_returned,
    case when t.held_at is not null then greatest(extract(epoch from t.held_at - o.notified_at)::float8 / 3600, 0) end as held_notified,
    case when t.held_at is not null then greatest(extract(epoch from t.held_at - o.returned_at)::float8 / 3600, 0) end as held_returned
    from owed o left join did t on t.episode_id = o.id left join followed f on f.episode_id = o.id left join talked k on k.episode_id = o.id
), m9 as (
  select count(*) as e, count(offered_at) as offered, count(*) filter (where offered_at is null and is_tried) as other_way,
    count(*) filter (where not is_tried) as none,
    count(*) filter (where offer_notified <= 72) as offer72n, count(*) filter (where offer_returned <= 72) as offer72r,
    count(offered_at) filter (where is_accepted) as accepted, count(held_at) as held, count(held_at) filter (where offered_at is not null) as held_offered,
    count(*) filter (where held_notified <= 72) as held72n, count(*) filter (where held_returned <= 72) as held72r,
    count(*) filter (where is_declined) as declined, count(offered_at) filter (where is_declined) as declined_offered,
    count(*) filter (where is_declined and is_followed) as followed,
    count(held_at) filter (where is_independent) as independent, count(held_at) filter (where is_independent is null) as independent_unknown,
    count(held_at) filter (where is_by_team) as by_team, count(held_at) filter (where is_by_team is null) as by_team_unknown,
    count(held_at) filter (where is_acted_on) as acted_on,
    percentile_cont(0.5) within group (order by offer_notified) as med_on, percentile_cont(0.5) within group (order by offer_returned) as med_or,
    percentile_cont(0.5) within group (order by held_notified) as med_hn, percentile_cont(0.5) within group (order by held_returned) as med_hr
    from each_owed
), last_no as (
  select distinct on (s.episode_id) s.episode_id, s.reason from steps s join each_owed e on e.id = s.episode_id and e.offered_at is not null
   where s.kind = 'DECLINED' order by s.episode_id, s.at desc
)
select v.id, v.part, v.n::numeric, v.d::numeric from m1, m2, m6, m8, m9, lateral (values
  ('M1', '', m1.n, null::bigint), ('M1', 'HOME', m1.home, m1.n), ('M1', 'CARE', m1.care, m1.n), ('M1', 'M', m1.m, m1.n), ('M1', 'A', m1.a, m1.n),
  ('M1', 'OTHER', m1.other, m1.n),
  ('M2', '', m2.children, null), ('M3', '', m1.n, m2.children), ('M4', '', m2.twice, m2.children), ('M4', '12m', m2.twice12, m2.children12),
  ('M5', '', (select count(*) from often_missing), null), ('M6', '', m6.n, m1.n),
  ('M7', '0', m1.h0, m1.n), ('M7', '1', m1.h1, m1.n), ('M7', '2', m1.h2, m1.n), ('M7', '3', m1.h3, m1.n), ('M7', '4', m1.h4, m1.n),
  ('M7', '5', m1.h5, m1.n), ('M7', 'still', m1.still, m1.n),
  ('M8', '', m8.n, null),
  ('M9', '', m9.offered, m9.e), ('M9', 'other-way', m9.other_way, m9.e), ('M9', 'none', m9.none, m9.e),
  ('M10', 'notified', m9.offer72n, m9.e), ('M10', 'returned', m9.offer72r, m9.e),
  ('M11', '', m9.accepted, m9.offered), ('M12', '', m9.held, m9.e), ('M12', 'offered', m9.held_offered, m9.offered),
  ('M13', 'notified', m9.held72n, m9.held), ('M13', 'returned', m9.held72r, m9.held),
  ('M13', 'notified-owed', m9.held72n, m9.e), ('M13', 'returned-owed', m9.held72r, m9.e),
  ('M14', '', m9.declined_offered, m9.offered), ('M14', 'no-offer', m9.declined - m9.declined_offered, m9.declined),
  ('M15', '', m9.followed, m9.declined),
  ('M16', '', m9.independent, m9.held), ('M16', 'unknown', m9.independent_unknown, m9.held),
  ('M17', '', m9.by_team, m9.held), ('M17', 'unknown', m9.by_team_unknown, m9.held), ('M18', '', m9.acted_on, m9.held)
) v (id, part, n, d)
union all
select 'M14', 'reason:' || l.reason, count(*)::numeric, (select offered from m9)::numeric from last_no l group by l.reason
union all
select 'M19', v.part, round(v.n::numeric, 4), v.d::numeric from m9, lateral (values
  ('offer-notified', med_on, m9.offered), ('offer-returned', med_or, m9.offered), ('held-notified', med_hn, m9.held), ('held-returned', med_hr, m9.held)
) v (part, n, d)
$$;

-- Missing episodes around the time with the team, a row a child's involvement, and around a referral that was not accepted
-- (M20, S1-49). Whole days of the clock on the wall: `days` is the length of the time with the team, at most 180, of the equal
-- time before it, and at most of the time after. Counts what whoever asks may read.
create function missing.around_involvement(of_authority int, from_at timestamptz, to_at timestamptz, now_is timestamptz)
  returns table (is_open boolean, id uuid, child_id uuid, day_0 date, until_day date, days int, before int, during int, after_days int, after int,
    year_before int, was_open_before boolean) language sql stable as $$
with seen as (
  select (least(to_at, now_is) at time zone 'Europe/London')::date as today
), spells as (
  select true as is_open, i.id, i.child_id, (i.opened_at at time zone 'Europe/London')::date as day_0,
    (i.closed_at at time zone 'Europe/London')::date as closed_on, i.opened_at
    from referrals.involvement_view i
   where i.authority_id = of_authority and i.opened_at < least(to_at, now_is) and (i.closed_at is null or i.closed_at >= from_at)
  union all
  select false, r.id, r.child_id, (r.decided_at at time zone 'Europe/London')::date, null, r.decided_at
    from referrals.not_accepted_view r
   where r.authority_id = of_authority and r.decided_at < least(to_at, now_is) and r.decided_at >= from_at - interval '180 days'
), bounded as (
  select s.*, x.next_on, x.was_open_before,
    least(s.closed_on, case when s.is_open then null else x.next_on end, (select today from seen)) as until_day
    from spells s, lateral (
      select (min(i.opened_at) filter (where i.opened_at > s.opened_at) at time zone 'Europe/London')::date as next_on,
        coalesce(bool_or(i.opened_at < s.opened_at and coalesce(i.closed_at, s.opened_at) > s.opened_at - interval '180 days'), false) as was_open_before
        from referrals.involvement_view i where i.authority_id = of_authority and i.child_id = s.child_id) x
), windows as (
  select b.*, least(180, greatest(b.until_day - b.day_0, 0)) as days from bounded b
), ends as (
  select w.*, case when w.is_open and w.closed_on <= (select today from seen)
      then least(w.days, greatest(least((select today from seen), w.next_on) - w.closed_on, 0)) end as after_days
    from windows w
)
select w.is_open, w.id, w.child_id, w.day_0, case when w.is_open then least(w.closed_on, w.until_day) else w.until_day end, w.days,
    c.before, c.during, w.after_days, case when w.after_days is not null then c.after end, c.year_before, w.was_open_before
  from ends w, lateral (
    select count(*) filter (where e.day >= w.day_0 - w.days and e.day < w.day_0)::int as before,
      count(*) filter (where e.day >= w.day_0 and e.day < w.day_0 + w.days)::int as during,
      count(*) filter (where e.day >= w.closed_on and e.day < w.closed_on + w.after_days)::int as after,
      count(*) filter (where e.day >= w.day_0 - 365 and e.day < w.day_0)::int as year_before
      from (select (x.missing_from at time zone 'Europe/London')::date as day from missing.episode x
             where x.authority_id = of_authority and x.child_id = w.child_id and x.closed_at is null
               and x.missing_from >= (w.day_0 - 366)::timestamptz) e) c
$$;
reset role;

-- Figures alone for those who answer for numbers and read no child's record (information governance, inspectors): the same
-- counting over the whole authority, no child, no episode. Asked by anybody else it has no rows.
grant usage on schema referrals to holdfast_gate;
set local role holdfast_owner;
do $$
declare t text;
begin
  foreach t in array array['episode', 'step', 'interview', 'interview_action', 'suggestion', 'interview_concern'] loop
    execute format('create policy "the gate counts it for figures" on missing.%I for select to holdfast_gate using (true)', t);
    execute format('grant select on missing.%I to holdfast_gate', t);
  end loop;
end
$$;
create policy "the gate counts it for figures" on referrals.involvement for select to holdfast_gate using (true);
grant select on referrals.involvement to holdfast_gate;
grant execute on function missing.figures(int, timestamptz, timestamptz, timestamptz, int, int) to holdfast_app, holdfast_gate;
grant execute on function missing.around_involvement(int, timestamptz, timestamptz, timestamptz) to holdfast_app;
create function missing.figures_alone(from_at timestamptz, to_at timestamptz, often int, within_days int)
  returns table (id text, part text, n numeric, d numeric) language sql stable security definer set search_path = '' as $$
  select f.* from missing.figures(access.authority_id(), from_at, to_at, access.moment(), often, within_days) f
   where (select access.scope('AGG')) = 'authority'
$$;
revoke all on function missing.figures_alone(timestamptz, timestamptz, int, int) from public;
grant execute on function missing.figures_alone(timestamptz, timestamptz, int, int) to holdfast_app;
reset role;
alter function missing.figures_alone(timestamptz, timestamptz, int, int) owner to holdfast_gate;

-- ===== Monthly review of the children most often missing (S4-13, clock D25) =====
set local role holdfast_owner;
create table missing.monthly_review (
  authority_id int not null references access.authority (id),
  id uuid not null,
  month date not null check (extract(day from month) = 1),
  began_at timestamptz not null,
  began_by uuid not null,
  signed_at timestamptz,
  signed_by uuid,
  signed_words text,
  version int not null default 1,
  primary key (authority_id, id),
  unique (authority_id, month),
  check ((signed_at is null) = (signed_by is null))
);
comment on table missing.monthly_review is 'The strategic lead’s review of the children most often missing in one month, and when it was signed (S4-13). data class: MISSING. Retention: as the records of management oversight, 7 years. Basis: public task.';

create table missing.review_child (
  authority_id int not null,
  review_id uuid not null,
  child_id uuid not null,
  place int not null,
  in_month int not null,
  in_90_days int not null,
  hours_missing numeric not null,
  changing text,
  decision text,
  saved_at timestamptz not null,
  saved_by uuid not null,
  version int not null default 1,
  primary key (authority_id, review_id, child_id),
  foreign key (authority_id, review_id) references missing.monthly_review (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index review_of_child on missing.review_child (authority_id, child_id);
comment on table missing.review_child is 'One child in a monthly review: their place in the list and its counts as they stood, what is changing for them and what was decided. data class: MISSING. Retention: as the child''s record. Basis: public task.';

create table missing.review_action (
  authority_id int not null,
  id uuid not null,
  review_id uuid not null,
  child_id uuid not null,
  what text not null,
  owner text not null,
  due_on date,
  asked_at timestamptz not null,
  asked_by uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, review_id, child_id) references missing.review_child (authority_id, review_id, child_id)
);
create index action_of_review on missing.review_action (authority_id, review_id, child_id);
comment on table missing.review_action is 'What the strategic lead asked for in a monthly review, of whom and by when. data class: MISSING. Retention: as the child''s record. Basis: public task.';

do $$
declare
  t text;
  answers constant text := 'authority_id = (select access.authority_id()) and (select access.scope(''MISSING'')) = ''authority''
    and (select access.scope(''AGG'')) = ''authority''';
  leads constant text := 'authority_id = (select access.authority_id()) and (select access.role_code()) = ''STRATEGIC_LEAD''';
  unsigned constant text := 'review_id in (select r.id from missing.monthly_review r where r.signed_at is null)';
begin
  foreach t in array array['monthly_review', 'review_child', 'review_action'] loop
    execute format('alter table missing.%I enable row level security', t);
    execute format('alter table missing.%I force row level security', t);
  end loop;
  execute format('create policy "reviews are read by those who answer for every missing child" on missing.monthly_review for select to holdfast_app using (%s)', answers);
  execute format('create policy "the strategic lead begins a review" on missing.monthly_review for insert to holdfast_app with check (%s)', leads);
  execute format('create policy "the strategic lead signs a review once" on missing.monthly_review for update to holdfast_app using (%1$s and signed_at is null) with check (%1$s)', leads);
  foreach t in array array['review_child', 'review_action'] loop
    execute format('create policy "%1$s is read by those who answer for every missing child, unless the child is hidden from them" on missing.%1$I for select to holdfast_app
      using (%2$s and child_id <> all (array(select access.hidden_children())))', t, answers);
    execute format('create policy "the strategic lead writes %1$s until the review is signed" on missing.%1$I for insert to holdfast_app
      with check (%2$s and %3$s and child_id <> all (array(select access.hidden_children())))', t, leads, unsigned);
  end loop;
  execute format('create policy "the strategic lead changes a note until the review is signed" on missing.review_child for update to holdfast_app
    using (%1$s and %2$s and child_id <> all (array(select access.hidden_children()))) with check (%1$s)', leads, unsigned);
end
$$;
grant select, insert (authority_id, id, month, began_at, began_by), update (signed_at, signed_by, signed_words, version) on missing.monthly_review to holdfast_app;
grant select, insert (authority_id, review_id, child_id, place, in_month, in_90_days, hours_missing, changing, decision, saved_at, saved_by),
  update (changing, decision, saved_at, saved_by, version) on missing.review_child to holdfast_app;
grant select, insert (authority_id, id, review_id, child_id, what, owner, due_on, asked_at, asked_by) on missing.review_action to holdfast_app;
reset role;

-- ===== packs (S3-47; form F10): what was given out about a child who is missing =====
set local role holdfast_owner;
create table missing.pack (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  episode_id uuid,
  audience text not null check (audience in ('POLICE', 'CARER')),
  recipient_name text not null,
  recipient_agency text not null,
  way text not null,
  purpose text not null,
  has_places boolean not null default false,
  model jsonb not null,
  plan_version int,
  episode_version int,
  made_at timestamptz not null,
  made_by uuid not null,
  made_by_name text not null,
  given_at timestamptz,
  given_by uuid,
  received_by text,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, episode_id) references missing.episode (authority_id, id),
  check ((given_at is null) = (received_by is null))
);
create index pack_of_child on missing.pack (authority_id, child_id, made_at desc);
comment on table missing.pack is 'What was put together for the police or for a carer about a child who is missing: for whom, why, what it said, and who took it. The newest of a kind stands, the ones before are superseded. data class: PLAN. Retention: as the child''s record. Basis: public task; accountability for what was given out.';
alter table missing.pack enable row level security;
alter table missing.pack force row level security;
do $$
declare
  -- It holds plan and missing history together: whoever opens it may read both, and works with the child or leads the hub.
  reads constant text := 'authority_id = (select access.authority_id()) and child_id in (select access.my_children(''PLAN''))
    and ((select access.scope(''MISSING'')) = ''authority'' or child_id in (select access.my_children(''MISSING'')))
    and (select access.role_code()) in (''SERVICE_MANAGER'', ''STRATEGIC_LEAD'', ''TEAM_MANAGER'', ''TEAM_WORKER'', ''MISSING_COORDINATOR'',
      ''ALLOCATED_SOCIAL_WORKER'', ''FRONT_DOOR'', ''DUTY'')';
begin
  execute format('create policy "a pack is read by those who may read both the plan and the missing history, and make packs" on missing.pack for select to holdfast_app using (%s)', reads);
  execute format('create policy "a pack is made by those who may read what is in it" on missing.pack for insert to holdfast_app
    with check (%s and made_by = (select access.posting_id()))', reads);
  execute format('create policy "who took a pack is recorded once" on missing.pack for update to holdfast_app using (%1$s and given_at is null) with check (%1$s)', reads);
end
$$;
grant select, insert (authority_id, id, child_id, episode_id, audience, recipient_name, recipient_agency, way, purpose, has_places, model,
  plan_version, episode_version, made_at, made_by, made_by_name), update (given_at, given_by, received_by) on missing.pack to holdfast_app;
reset role;

-- ===== dip sample of return interviews (S4-12; form F26) =====
set local role holdfast_owner;
create table missing.dip_sample (
  authority_id int not null references access.authority (id),
  id uuid not null,
  method text not null check (method in ('RANDOM', 'DECLINED', 'REPEAT', 'STRATIFIED')),
  from_on date not null,
  to_on date not null,
  wanted int not null check (wanted between 1 and 200),
  seed bigint not null check (seed between 0 and 4294967295),
  population int not null,
  population_ids uuid[] not null,
  strata jsonb not null default '{}',
  purpose text not null,
  auditor_posting_id uuid not null,
  auditor_name text not null,
  opens_until timestamptz not null,
  drawn_at timestamptz not null,
  drawn_by uuid not null,
  closed_at timestamptz,
  learned text,
  version int not null default 1,
  primary key (authority_id, id),
  check (from_on <= to_on),
  check (cardinality(population_ids) = population),
  foreign key (authority_id, auditor_posting_id) references access.posting (authority_id, id)
);
comment on table missing.dip_sample is 'A dip sample of return interviews: how it was drawn, from whom (every id in order) and by which seed, so that the draw can be repeated. No child is named. data class: AGG. Retention: 7 years, as records of management oversight. Basis: public task; quality of return interviews.';

create table missing.dip_sample_record (
  authority_id int not null,
  id uuid not null,
  sample_id uuid not null,
  episode_id uuid not null,
  child_id uuid not null,
  place int not null,
  stratum text,
  answers jsonb not null default '{}',
  grade text check (grade in ('OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE')),
  grade_because text,
  theme text,
  action text,
  looked_at timestamptz,
  looked_by uuid,
  version int not null default 1,
  primary key (authority_id, id),
  unique (authority_id, sample_id, episode_id),
  foreign key (authority_id, sample_id) references missing.dip_sample (authority_id, id),
  foreign key (authority_id, episode_id) references missing.episode (authority_id, id)
);
create index record_of_sample on missing.dip_sample_record (authority_id, sample_id, place);
create index sampled_of_child on missing.dip_sample_record (authority_id, child_id);
comment on table missing.dip_sample_record is 'One episode in a dip sample and what the auditor found of its return interview: yes, partly or no by line, a grade as a person''s judgement, theme and action. data class: MISSING. Retention: as the sample. Basis: public task.';

do $$
declare
  t text;
  leads constant text := '(authority_id = (select access.authority_id()) and (select access.scope(''MISSING'')) = ''authority'' and (select access.scope(''AGG'')) = ''authority'')';
  draws constant text := 'authority_id = (select access.authority_id()) and (select access.role_code()) in (''TEAM_MANAGER'', ''SERVICE_MANAGER'')';
begin
  foreach t in array array['dip_sample', 'dip_sample_record'] loop
    execute format('alter table missing.%I enable row level security', t);
    execute format('alter table missing.%I force row level security', t);
  end loop;
  execute format('create policy "a dip sample is read by who leads the hub and by its auditor" on missing.dip_sample for select to holdfast_app
    using (%s or auditor_posting_id = (select access.posting_id()))', leads);
  execute format('create policy "a manager draws a dip sample" on missing.dip_sample for insert to holdfast_app with check (%s and drawn_by = (select access.posting_id()))', draws);
  execute format('create policy "a manager or its auditor closes a dip sample" on missing.dip_sample for update to holdfast_app
    using (closed_at is null and (%1$s or auditor_posting_id = (select access.posting_id()))) with check (authority_id = (select access.authority_id()))', draws);
  execute format('create policy "a sampled record is read by who leads the hub, and by the auditor while the sample opens it" on missing.dip_sample_record for select to holdfast_app
    using (child_id <> all (array(select access.hidden_children())) and (%s or (child_id in (select access.my_children(''MISSING''))
      and sample_id in (select s.id from missing.dip_sample s where s.auditor_posting_id = (select access.posting_id())))))', leads);
  execute format('create policy "a manager draws the records of a sample" on missing.dip_sample_record for insert to holdfast_app
    with check (%s and child_id <> all (array(select access.hidden_children())))', draws);
  execute 'create policy "the auditor of a sample writes what was found" on missing.dip_sample_record for update to holdfast_app
    using (child_id <> all (array(select access.hidden_children()))
      and sample_id in (select s.id from missing.dip_sample s where s.auditor_posting_id = (select access.posting_id()) and s.closed_at is null))
    with check (authority_id = (select access.authority_id()))';
end
$$;
grant select, insert (authority_id, id, method, from_on, to_on, wanted, seed, population, population_ids, strata, purpose, auditor_posting_id, auditor_name,
  opens_until, drawn_at, drawn_by), update (closed_at, learned, version) on missing.dip_sample to holdfast_app;
grant select, insert (authority_id, id, sample_id, episode_id, child_id, place, stratum),
  update (answers, grade, grade_because, theme, action, looked_at, looked_by, version) on missing.dip_sample_record to holdfast_app;
reset role;

-- ===== Wall display: one device, a posting of its own (decision record 0015) =====
insert into access.role (code, label, sees_content) values ('WALL_DISPLAY', 'Wall display', false);
insert into access.role_class (role, data_class, scope, may_write, needs_share, is_masked)
values ('WALL_DISPLAY', 'FLAG', 'authority', false, false, false);

-- As in 0002, but that a wall display, which nobody touches, is idle only after three days without asking, and that what an open
-- page asks by itself does not keep the session of a person who left alive.
create or replace function access.begin(token bytea, at timestamptz, idle interval) returns access.context
language plpgsql volatile security definer set search_path = '' as $$
declare c access.context; s record;
begin
  select n.*, f.name as staff_name, f.ended_at as left_at,
      case when exists (select from access.posting w where w.id = n.posting_id and w.role = 'WALL_DISPLAY') then interval '3 days' else idle end as may_idle into s
    from access.session n join access.staff f on f.id = n.staff_id where n.token_hash = token;
  if s.id is null or s.ended_at is not null or s.left_at <= at or s.ends_at <= at or s.seen_at + s.may_idle <= at then
    c.state := case when s.id is null then 'none' else 'ended' end;
    -- Timed out, not ended by anybody: what was being typed may be kept for its owner.
    if s.ended_at is null and s.left_at is null then c.session_id := s.id; c.staff_id := s.staff_id; end if;
    return c;
  end if;
  if s.seen_at < at - interval '30 seconds' and (s.may_idle > idle or coalesce(current_setting('app.background', true), '') <> 'on') then
    update access.session set seen_at = at where token_hash = token;
  end if;
  c.session_id := s.id; c.staff_id := s.staff_id; c.staff_name := s.staff_name; c.mfa_at := s.mfa_at; c.seen_at := s.seen_at;
  perform set_config('app.now', at::text, true), set_config('app.user_id', s.staff_id::text, true), set_config('app.reveal', '', true);
  if s.mfa_at is null then c.state := 'needs-code'; return c; end if;
  if s.posting_id is null then c.state := 'needs-posting'; return c; end if;
  select p.id, p.authority_id, a.code, a.name, a.accent, a.settings, p.agency, p.role, p.discipline, p.team_id
    into c.posting_id, c.authority_id, c.authority_code, c.authority_name, c.accent, c.settings, c.agency, c.role, c.discipline, c.team_id
    from access.posting p join access.authority a on a.id = p.authority_id
   where p.id = s.posting_id and p.staff_id = s.staff_id and p.from_at <= at and (p.to_at is null or p.to_at > at);
  if c.posting_id is null then c.state := 'needs-posting'; return c; end if;
  perform set_config('app.posting_id', c.posting_id::text, true), set_config('app.authority_id', c.authority_id::text, true),
    set_config('app.team_id', coalesce(c.team_id::text, ''), true), set_config('app.role', c.role, true),
    set_config('app.agency', c.agency, true);
  c.state := 'ready';
  return c;
end
$$;

-- ===== The board =====
set local role holdfast_owner;
create index episode_accepted on missing.episode (authority_id, ended_at) where outcome = 'ACCEPTED' and closed_at is null;
create index episode_declined on missing.episode (authority_id, ended_at) where outcome = 'DECLINED' and closed_at is null;
-- Counting who is often missing reads nothing but this index; the columns are those that the policy of the table asks for.
create index episode_often on missing.episode (authority_id, missing_from) include (child_id, id, recorded_by, recorded_at) where closed_at is null;

-- A board that refreshes itself is on record once for each child newly shown, not once a minute.
create table missing.board_shown (
  authority_id int not null references access.authority (id),
  session_id uuid not null,
  episode_id uuid not null,
  posting_id uuid not null,
  shown_at timestamptz not null,
  primary key (authority_id, session_id, episode_id)
);
create index board_shown_by_time on missing.board_shown (authority_id, shown_at);
comment on table missing.board_shown is 'Which episodes a refreshing board has shown in a session, so that its audit has one event for each newly shown; ids only. data class: AUDIT. Retention: 30 days, then removed by the service. Basis: security of processing.';
alter table missing.board_shown enable row level security;
alter table missing.board_shown force row level security;
create policy "what a board has shown is known to who looks at it, and to the service that forgets it" on missing.board_shown for select to holdfast_app
  using (posting_id = (select access.posting_id()) or (authority_id = (select access.authority_id()) and (select access.role_code()) = 'SYSTEM'));
create policy "what a board shows is noted for who looks at it" on missing.board_shown for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and posting_id = (select access.posting_id()));
create policy "what a board has shown is forgotten after 30 days" on missing.board_shown for delete to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.role_code()) = 'SYSTEM' and shown_at < (select access.moment()) - interval '30 days');
grant select, insert (authority_id, session_id, episode_id, posting_id, shown_at), delete on missing.board_shown to holdfast_app;

-- Children missing for as long as the settings say, for the service itself, which reads no content (clock D13). Only those
-- whose whereabouts are not known; children hidden from the service are watched by those who are named.
create function missing.long_missing(at timestamptz, hours_in_care int, hours_at_home int)
  returns table (id uuid, child_id uuid, missing_from timestamptz, category text) language sql stable security definer set search_path = '' as $$
  select e.id, e.child_id, e.missing_from, e.category from missing.episode e
   where e.authority_id = access.authority_id() and access.role_code() = 'SYSTEM' and e.ended_at is null and e.closed_at is null and e.kind = 'M'
     and e.child_id <> all (array(select access.hidden_children())) and e.missing_from <= at - make_interval(hours => case e.category when 'CARE' then hours_in_care else hours_at_home end)
   order by e.missing_from limit 200
$$;
revoke all on function missing.long_missing(timestamptz, int, int) from public;
grant execute on function missing.long_missing(timestamptz, int, int) to holdfast_app;
reset role;
alter function missing.long_missing(timestamptz, int, int) owner to holdfast_gate;

-- An episode was recorded about the wrong child: somebody who co-ordinates moves it, with why, and can move it back. The row
-- says what was moved; the episode, its steps, grades, whereabouts, notifications, clocks and talks follow it as one.
set local role holdfast_owner;
create table missing.episode_move (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  from_child_id uuid not null,
  episode_ids uuid[] not null check (cardinality(episode_ids) between 1 and 50),
  interview_ids uuid[] not null,
  because text not null,
  moved_at timestamptz not null,
  moved_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  undone_because text,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, from_child_id) references people.child (authority_id, id),
  check (child_id <> from_child_id),
  check ((undone_at is null) = (undone_because is null))
);
create index move_of_child on missing.episode_move (authority_id, child_id);
create index move_from_child on missing.episode_move (authority_id, from_child_id);
comment on table missing.episode_move is 'Episodes that had been recorded about another child: from whom, to whom, why, by whom, and whether that was undone. data class: MISSING. Retention: as the episode. Basis: public task; accuracy of personal data.';
alter table missing.episode_move enable row level security;
alter table missing.episode_move force row level security;
do $$
declare
  t text;
  leads constant text := 'authority_id = (select access.authority_id()) and (select access.may_write(''MISSING''))
    and (select access.role_code()) in (''MISSING_COORDINATOR'', ''TEAM_MANAGER'', ''SERVICE_MANAGER'', ''STRATEGIC_LEAD'')
    and child_id <> all (array(select access.hidden_children())) and from_child_id <> all (array(select access.hidden_children()))';
begin
  execute format('create policy "that an episode was moved is known to those who co-ordinate, and may find both children" on missing.episode_move for select to holdfast_app using (%s)', leads);
  execute format('create policy "an episode is moved by those who co-ordinate" on missing.episode_move for insert to holdfast_app with check (%s)', leads);
  execute format('create policy "a move is undone by those who co-ordinate, never removed" on missing.episode_move for update to holdfast_app using (%1$s) with check (%1$s)', leads);
  foreach t in array array['episode_move', 'episode', 'whereabouts', 'episode_flag', 'grade', 'step', 'consideration', 'joining', 'notification', 'interview_episode',
    'interview', 'factor', 'interview_answer', 'told', 'harm_call', 'suggestion', 'interview_action', 'interview_concern', 'brief', 'interview_ask', 'interview_ask_to',
    'lone_visit'] loop
    execute format('create policy "the gate finds what a move takes along" on missing.%I for select to holdfast_gate using (true)', t);
    execute format('grant select on missing.%I to holdfast_gate', t);
    if t <> 'episode_move' then
      execute format('create policy "the gate moves it with its episode" on missing.%I for update to holdfast_gate using (true) with check (true)', t);
      execute format('grant update (child_id) on missing.%I to holdfast_gate', t);
    end if;
  end loop;
end
$$;
create policy "the gate moves who holds an interview with its episode" on access.relationship for update to holdfast_gate using (true) with check (true);
grant update (child_id) on access.relationship to holdfast_gate;
grant update (version, changed_at) on missing.episode to holdfast_gate;
grant select, insert (authority_id, id, child_id, from_child_id, episode_ids, interview_ids, because, moved_at, moved_by),
  update (undone_at, undone_by, undone_because) on missing.episode_move to holdfast_app;

-- Carries out what a row says, there or, once the row is undone, back. The number of episodes moved: fewer than the row names
-- when somebody else moved one first. Who may write such a row is the policy of the table; nobody else finds one here.
create function missing.carry_out_move(of_move uuid) returns int language plpgsql volatile security definer set search_path = '' as $$
declare
  m missing.episode_move;
  of_wrong uuid;
  of_right uuid;
  each_table text;
  moved int;
begin
  select * into m from missing.episode_move x where x.id = of_move and x.authority_id = access.authority_id()
    and access.role_code() in ('MISSING_COORDINATOR', 'TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD')
    and x.child_id not in (select access.hidden_children()) and x.from_child_id not in (select access.hidden_children())
    and coalesce(x.undone_at, x.moved_at) = access.moment() and coalesce(x.undone_by, x.moved_by) = access.posting_id();
  if not found then return 0; end if;
  of_wrong := case when m.undone_at is null then m.from_child_id else m.child_id end;
  of_right := case when m.undone_at is null then m.child_id else m.from_child_id end;
  update missing.episode e set child_id = of_right, version = e.version + 1, changed_at = access.moment()
   where e.authority_id = m.authority_id and e.id = any (m.episode_ids) and e.child_id = of_wrong;
  get diagnostics moved = row_count;
  foreach each_table in array array['whereabouts', 'episode_flag', 'grade', 'step', 'consideration', 'joining', 'notification', 'interview_episode'] loop
    execute format('update missing.%I set child_id = $1 where authority_id = $2 and episode_id = any ($3) and child_id = $4', each_table)
      using of_right, m.authority_id, m.episode_ids, of_wrong;
  end loop;
  update missing.interview i set child_id = of_right where i.authority_id = m.authority_id and i.id = any (m.interview_ids) and i.child_id = of_wrong;
  foreach each_table in array array['factor', 'interview_answer', 'told', 'harm_call', 'suggestion', 'interview_action', 'interview_concern', 'brief', 'interview_ask', 'lone_visit'] loop
    execute format('update missing.%I set child_id = $1 where authority_id = $2 and interview_id = any ($3) and child_id = $4', each_table)
      using of_right, m.authority_id, m.interview_ids, of_wrong;
  end loop;
  update missing.interview_ask_to t set child_id = of_right
   where t.authority_id = m.authority_id and t.child_id = of_wrong
     and t.ask_id in (select k.id from missing.interview_ask k where k.authority_id = m.authority_id and k.interview_id = any (m.interview_ids));
  update deadlines.clock c set child_id = of_right
   where c.authority_id = m.authority_id and c.about_type = 'episode' and c.about_id = any (m.episode_ids) and c.child_id = of_wrong;
  update access.relationship r set child_id = of_right
   where r.authority_id = m.authority_id and r.kind = 'EPISODE' and r.object_id = any (m.episode_ids) and r.child_id = of_wrong;
  return moved;
end
$$;
revoke all on function missing.carry_out_move(uuid) from public;
grant execute on function missing.carry_out_move(uuid) to holdfast_app;
reset role;
alter function missing.carry_out_move(uuid) owner to holdfast_gate;
