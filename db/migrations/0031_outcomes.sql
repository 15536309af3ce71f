-- expand
create schema outcomes authorization holdfast_owner;
grant usage on schema outcomes to holdfast_app, holdfast_gate;
grant create on schema outcomes to holdfast_gate;
grant usage on schema people to holdfast_gate;
set local role holdfast_owner;

-- Form F23 and what belongs beside it, in dated lines: where the child lived, school and work, moves that were considered,
-- achievements, family, the edge of care, small changes. Every version is a row; a newer one supersedes it, or it was taken
-- out with a reason. `code` is the type of place, the status of education, the step, by `kind`; `band` is weekly cost or attendance.
create table outcomes.line (
  authority_id int not null references access.authority (id),
  line_id uuid not null,
  version int not null check (version > 0),
  child_id uuid not null,
  kind text not null check (kind in ('PLACEMENT', 'EDUCATION', 'MOVE', 'ACHIEVEMENT', 'FAMILY', 'EDGE', 'CHANGE')),
  from_on date not null,
  to_on date,
  code text,
  area text check (area in ('IN', 'OUT', 'NOT_KNOWN')),
  la_area text,
  distance text,
  is_secure boolean not null default false,
  band text,
  end_reason text,
  outcome text check (outcome in ('AVOIDED', 'MADE', 'UNDECIDED')),
  decided_on date,
  setting text,
  domain text,
  words text,
  own_words text,
  source text,
  agency text not null,
  change_reason text,
  written_at timestamptz not null,
  written_by uuid,
  superseded_at timestamptz,
  superseded_by uuid,
  taken_out_because text,
  primary key (authority_id, line_id, version),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  check (to_on is null or to_on >= from_on)
);
create unique index current_line on outcomes.line (authority_id, line_id) where superseded_at is null;
create index line_of_child on outcomes.line (authority_id, child_id, from_on desc) where superseded_at is null;
comment on table outcomes.line is 'Dated lines of a child''s life: placements, education and work, moves considered, achievements, family, edge of care, small changes; one row a version (form F23). data class: NOTE. Retention: as the child''s record. Basis: public task, Children Act 1989.';

-- The outcomes framework (reference 14.2; S4-20): how life goes at the start, at a review, at closing. Questions are a version
-- of the form `outcomes-framework`; the worker's and the child's answers are two sections, never one number.
create table outcomes.measure (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  point text not null check (point in ('BASELINE', 'REVIEW', 'CLOSURE')),
  taken_on date not null,
  form_version text not null,
  begun_at timestamptz not null,
  begun_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index measure_of_child on outcomes.measure (authority_id, child_id, taken_on desc);
comment on table outcomes.measure is 'When outcomes were looked at with a child, and by which version of the framework. data class: ASSESS. Retention: as the child''s record. Basis: public task.';
create table outcomes.measure_part (
  authority_id int not null,
  measure_id uuid not null,
  section text not null,
  child_id uuid not null,
  version int not null check (version > 0),
  items jsonb not null,
  rated jsonb not null default '{}',
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (authority_id, measure_id, section),
  foreign key (authority_id, measure_id) references outcomes.measure (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index part_of_child on outcomes.measure_part (authority_id, child_id);
comment on table outcomes.measure_part is 'What the worker sees and what the child says, as answered, in two parts. data class: ASSESS. Retention: as the child''s record. Basis: public task.';
-- What a part said before it was changed.
create table outcomes.measure_before (
  authority_id int not null,
  measure_id uuid not null,
  section text not null,
  version int not null,
  child_id uuid not null,
  items jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (authority_id, measure_id, section, version),
  foreign key (authority_id, measure_id, section) references outcomes.measure_part (authority_id, measure_id, section),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
comment on table outcomes.measure_before is 'Earlier answers of a part of the outcomes framework. data class: ASSESS. Retention: as the child''s record. Basis: public task.';

do $$
declare
  t text;
  mine constant text := 'authority_id = (select access.authority_id())';
  notes constant text := 'child_id in (select access.my_children(''NOTE''))
    and (agency = (select access.agency()) or ''NOTE'' <> all ((select access.classes_to_be_shared())::text[]))';
  assesses constant text := 'child_id in (select access.my_children(''ASSESS'')) and ''ASSESS'' <> all ((select access.classes_to_be_shared())::text[])';
begin
  foreach t in array array['line', 'measure', 'measure_part', 'measure_before'] loop
    execute format('alter table outcomes.%I enable row level security', t);
    execute format('alter table outcomes.%I force row level security', t);
  end loop;
  execute format('create policy "a dated line is read by those who read notes of this child, and by the agency that wrote it" on outcomes.line for select to holdfast_app using (%s)', notes);
  execute format('create policy "a dated line is written by those who write notes of this child, in their agency''s name" on outcomes.line for insert to holdfast_app
    with check (%s and (select access.may_write(''NOTE'')) and %s and (version > 1 or agency = (select access.agency())))', mine, notes);
  execute format('create policy "a dated line is superseded or taken out by those who write notes of this child" on outcomes.line for update to holdfast_app
    using (%s and (select access.may_write(''NOTE'')) and %s) with check (%s)', mine, notes, mine);
  foreach t in array array['measure', 'measure_part', 'measure_before'] loop
    execute format('create policy "outcomes are read by those to whom assessments of this child are open" on outcomes.%I for select to holdfast_app using (%s)', t, assesses);
    execute format('create policy "outcomes are written by those who write assessments of this child" on outcomes.%I for insert to holdfast_app
      with check (%s and (select access.may_write(''ASSESS'')) and %s)', t, mine, assesses);
    if t <> 'measure_before' then
      execute format('create policy "the gate counts it for figures" on outcomes.%I for select to holdfast_gate using (true)', t);
      execute format('grant select on outcomes.%I to holdfast_gate', t);
    end if;
  end loop;
  execute format('create policy "a part is answered again by those who write assessments of this child" on outcomes.measure_part for update to holdfast_app
    using (%s and (select access.may_write(''ASSESS'')) and %s) with check (%s)', mine, assesses, mine);
end
$$;
create policy "the gate counts it for figures" on outcomes.line for select to holdfast_gate using (true);
create policy "the gate counts outcomes of children open to a team by it" on people.social_care_status for select to holdfast_gate using (true);
grant select on outcomes.line, people.social_care_status to holdfast_gate;
grant select, insert (authority_id, line_id, version, child_id, kind, from_on, to_on, code, area, la_area, distance, is_secure, band, end_reason, outcome,
    decided_on, setting, domain, words, own_words, source, agency, change_reason, written_at, written_by),
  update (superseded_at, superseded_by, taken_out_because) on outcomes.line to holdfast_app;
grant select, insert (authority_id, id, child_id, point, taken_on, form_version, begun_at, begun_by) on outcomes.measure to holdfast_app;
grant select, insert (authority_id, measure_id, section, child_id, version, items, rated, saved_at, saved_by),
  update (version, items, rated, saved_at, saved_by) on outcomes.measure_part to holdfast_app;
grant select, insert (authority_id, measure_id, section, version, child_id, items, saved_at, saved_by) on outcomes.measure_before to holdfast_app;

-- ===== Indicators E15 to E20 (reference 15). One row a child who was open to the team in the period; days are both included.
-- A placement that ends on the day on which the next begins is left on that day.
create function outcomes.each_child(of_authority int, of_team uuid, first_day date, last_day date)
returns table (child_id uuid, is_open boolean, has_status boolean, is_looked_after boolean, is_out_of_area boolean, is_far boolean, has_place boolean,
  is_year_in_care boolean, placements int, considered int, avoided int, avoided_priced int, avoided_at_least int, was_placed_out boolean, is_back boolean,
  was_out_of_education boolean, has_education boolean, is_re_engaged boolean, was_on_edge boolean, has_entered_care boolean, has_stayed_home boolean)
language sql stable as $$
with known as materialized (
  select i.child_id, bool_or(i.closed_at is null or i.closed_at >= x.to_at) as is_open,
      bool_or(i.opened_at < x.first_at and (i.closed_at is null or i.closed_at >= x.first_at)) as was_open,
      (max(i.opened_at) at time zone 'Europe/London')::date as opened_on
    from (select first_day::timestamp at time zone 'Europe/London' as from_at, (first_day + 1)::timestamp at time zone 'Europe/London' as first_at,
        (last_day + 1)::timestamp at time zone 'Europe/London' as to_at) x, referrals.involvement i
   where i.authority_id = of_authority and (of_team is null or i.team_id = of_team)
     and i.opened_at < x.to_at and (i.closed_at is null or i.closed_at >= x.from_at)
   group by i.child_id
), care as (
  select s.child_id, range_agg(daterange(s.from_on, s.to_on, '[]')) as known,
      range_agg(daterange(s.from_on, s.to_on, '[]')) filter (where s.status in ('CLA', 'CLA_S20', 'CLA_INTERIM', 'CLA_FULL', 'REMAND')) as days
    from known k, lateral (select t.child_id, t.from_on, t.to_on, t.status from people.social_care_status t
      where t.authority_id = of_authority and t.child_id = k.child_id and (t.to_on is null or t.to_on >= t.from_on) offset 0) s
   group by s.child_id
), lines as materialized (
  -- `offset 0`: one look into the index for each child, however many lines the authority holds.
  select l.* from known k, lateral (select t.child_id, t.line_id, t.kind, t.from_on, t.to_on, t.code, t.area, t.distance, t.band, t.outcome from outcomes.line t
    where t.authority_id = of_authority and t.child_id = k.child_id and t.superseded_at is null and t.from_on <= last_day offset 0) l
), place as (
  select distinct on (l.child_id) l.* from lines l where l.kind = 'PLACEMENT' and (l.to_on is null or l.to_on >= last_day) order by l.child_id, l.from_on desc
), place_before as (
  select distinct on (l.child_id) l.* from lines l
   where l.kind = 'PLACEMENT' and l.from_on <= first_day and (l.to_on is null or l.to_on > first_day) order by l.child_id, l.from_on desc
), school_then as (
  select distinct on (l.child_id) l.child_id, l.code from lines l join known k on k.child_id = l.child_id
   where l.kind = 'EDUCATION' and l.from_on <= k.opened_on and (l.to_on is null or l.to_on >= k.opened_on) order by l.child_id, l.from_on desc
), counts as (
  select l.child_id,
      count(*) filter (where l.kind = 'PLACEMENT' and (l.to_on is null or l.to_on > (last_day - interval '12 months')::date))::int as placements,
      count(*) filter (where l.kind = 'MOVE' and l.from_on >= first_day)::int as considered,
      count(*) filter (where l.kind = 'MOVE' and l.from_on >= first_day and l.outcome = 'AVOIDED')::int as avoided,
      count(*) filter (where l.kind = 'MOVE' and l.from_on >= first_day and l.outcome = 'AVOIDED' and l.band ~ '^W\d')::int as avoided_priced,
      coalesce(sum(substr(l.band, 2)::int) filter (where l.kind = 'MOVE' and l.from_on >= first_day and l.outcome = 'AVOIDED' and l.band ~ '^W\d+$'), 0)::int as avoided_at_least,
      range_agg(daterange(l.from_on, l.to_on, '[]')) filter (where l.kind = 'EDUCATION' and l.band = 'P80'
        and l.code not in ('EXCLUDED', 'SUSPENDED', 'MISSING_EDUCATION', 'NEET', 'BELOW_AGE', 'NOT_KNOWN')) as attending,
      bool_or(l.kind = 'EDGE' and l.code in ('ON_EDGE', 'SUPPORT')) as was_on_edge,
      bool_or(l.kind = 'EDGE' and l.code = 'ENTERED' and l.from_on >= first_day) as has_entered_care,
      bool_or(l.kind = 'EDGE' and l.code = 'STAYED' and l.from_on >= first_day) as has_stayed_home
    from lines l group by l.child_id
)
select k.child_id, k.is_open, coalesce(c.known @> last_day, false), coalesce(c.days @> last_day, false),
    coalesce(p.area = 'OUT', false), coalesce(p.distance in ('OVER_20', 'OVER_50'), false), coalesce(p.area in ('IN', 'OUT'), false),
    coalesce(c.days @> daterange((last_day - interval '12 months')::date, last_day, '[]'), false), coalesce(n.placements, 0),
    coalesce(n.considered, 0), coalesce(n.avoided, 0), coalesce(n.avoided_priced, 0), coalesce(n.avoided_at_least, 0),
    k.was_open and coalesce(c.days @> first_day, false) and coalesce(b.area = 'OUT', false),
    coalesce(p.line_id <> b.line_id and (p.area = 'IN' or p.code in ('PARENTS', 'KINSHIP')), false),
    coalesce(s.code in ('EXCLUDED', 'MISSING_EDUCATION', 'NEET'), false), coalesce(s.code <> 'NOT_KNOWN', false),
    coalesce(n.attending @> daterange(last_day - 27, last_day, '[]'), false),
    coalesce(n.was_on_edge, false), coalesce(n.has_entered_care, false), coalesce(n.has_stayed_home, false)
  from known k left join care c on c.child_id = k.child_id left join place p on p.child_id = k.child_id left join place_before b on b.child_id = k.child_id
  left join school_then s on s.child_id = k.child_id left join counts n on n.child_id = k.child_id
$$;

-- How far a child has come in each part of life, by the worker and by the child: from the last baseline to the newest answer after it.
create function outcomes.each_distance(of_authority int, of_team uuid, first_day date, last_day date)
returns table (child_id uuid, item text, began int, now_is int) language sql stable as $$
with measures as materialized (
  select m.* from outcomes.measure m
   where m.authority_id = of_authority and m.taken_on <= last_day and m.child_id in (
     select i.child_id from referrals.involvement i where i.authority_id = of_authority and (of_team is null or i.team_id = of_team)
       and i.opened_at < (last_day + 1)::timestamp at time zone 'Europe/London'
       and (i.closed_at is null or i.closed_at >= first_day::timestamp at time zone 'Europe/London'))
), base as (
  select distinct on (m.child_id) m.child_id, m.id, m.taken_on from measures m where m.point = 'BASELINE' order by m.child_id, m.taken_on desc, m.id desc
), answers as (
  select m.child_id, m.id, m.taken_on, r.key as item, r.value::int as answer
    from measures m join base b on b.child_id = m.child_id and m.taken_on >= b.taken_on
    join outcomes.measure_part p on p.authority_id = m.authority_id and p.measure_id = m.id,
    lateral jsonb_each_text(p.rated) r where r.value ~ '^[1-5]$'
)
select a.child_id, a.item, a.answer, l.answer
  from answers a join base b on b.id = a.id
  left join lateral (select x.answer from answers x where x.child_id = a.child_id and x.item = a.item and x.id <> b.id
    order by x.taken_on desc, x.id desc limit 1) l on true
$$;
grant execute on function outcomes.each_child(int, uuid, date, date), outcomes.each_distance(int, uuid, date, date) to holdfast_gate;
revoke execute on function outcomes.each_child(int, uuid, date, date), outcomes.each_distance(int, uuid, date, date) from public;

-- Whom somebody answers for in numbers: the authority, or their team. `is_inside`: exact, and without children hidden from them.
create function outcomes.reach() returns table (of_authority int, of_team uuid, is_inside boolean) language sql stable as $$
  select access.authority_id(), case when access.scope('AGG') = 'authority' and access.scope('IDENT') is distinct from 'team' then null else access.team_id() end,
    access.scope('AGG') = 'team' or coalesce(access.scope('IDENT') in ('authority', 'team'), false)
   where access.scope('AGG') = 'authority' or (access.scope('AGG') = 'team' and access.team_id() is not null)
$$;
revoke execute on function outcomes.reach() from public;
grant execute on function outcomes.reach() to holdfast_gate;

-- PL/pgSQL, not SQL: the plans are kept (decision record 0011).
-- The children behind the figures, of those who may be named to the reader; the others have no id.
create function outcomes.counted(first_day date, last_day date)
returns table (child_id uuid, is_open boolean, has_status boolean, is_looked_after boolean, is_out_of_area boolean, is_far boolean, has_place boolean,
  is_year_in_care boolean, placements int, considered int, avoided int, avoided_priced int, avoided_at_least int, was_placed_out boolean, is_back boolean,
  was_out_of_education boolean, has_education boolean, is_re_engaged boolean, was_on_edge boolean, has_entered_care boolean, has_stayed_home boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select case when access.scope('IDENT') in ('authority', 'team') or e.child_id in (select access.my_children('IDENT')) then e.child_id end,
      e.is_open, e.has_status, e.is_looked_after, e.is_out_of_area, e.is_far, e.has_place, e.is_year_in_care, e.placements, e.considered, e.avoided,
      e.avoided_priced, e.avoided_at_least, e.was_placed_out, e.is_back, e.was_out_of_education, e.has_education, e.is_re_engaged, e.was_on_edge,
      e.has_entered_care, e.has_stayed_home
    from outcomes.reach() r, lateral outcomes.each_child(r.of_authority, r.of_team, first_day, least(last_day, (access.moment() at time zone 'Europe/London')::date)) e
   where r.is_inside and e.child_id not in (select access.hidden_children());
end
$$;
create function outcomes.figures(first_day date, last_day date) returns table (id text, part text, n int, d int)
language plpgsql stable security definer set search_path = '' as $$
begin
return query
with r as materialized (
  select x.*, least(last_day, (access.moment() at time zone 'Europe/London')::date) as until from outcomes.reach() x
), e as materialized (
  select c.* from r, lateral outcomes.each_child(r.of_authority, r.of_team, first_day, r.until) c
   where not r.is_inside or c.child_id not in (select access.hidden_children())
), t as (
  select count(*) filter (where is_open) as open, count(*) filter (where is_open and not has_status) as no_status,
      count(*) filter (where is_open and is_looked_after) as cla,
      count(*) filter (where is_open and is_looked_after and is_out_of_area) as out_of_area,
      count(*) filter (where is_open and is_looked_after and is_far) as far,
      count(*) filter (where is_open and is_looked_after and not has_place) as no_place,
      count(*) filter (where is_open and is_looked_after and is_year_in_care) as year_in_care,
      count(*) filter (where is_open and is_looked_after and is_year_in_care and placements >= 3) as three,
      coalesce(sum(considered), 0) as considered, coalesce(sum(avoided), 0) as avoided, coalesce(sum(avoided_priced), 0) as priced,
      coalesce(sum(avoided_at_least), 0) as pounds,
      count(*) filter (where was_placed_out) as placed_out, count(*) filter (where was_placed_out and is_back) as back,
      count(*) filter (where is_open and was_out_of_education) as out_of_education,
      count(*) filter (where is_open and was_out_of_education and is_re_engaged) as re_engaged,
      count(*) filter (where is_open and not has_education) as no_education,
      count(*) filter (where was_on_edge) as edge, count(*) filter (where was_on_edge and has_entered_care) as entered,
      count(*) filter (where was_on_edge and has_stayed_home) as stayed
    from e
), far as (
  select d.* from r, lateral outcomes.each_distance(r.of_authority, r.of_team, first_day, r.until) d
   where not r.is_inside or d.child_id not in (select access.hidden_children())
)
select v.id, v.part, v.n::int, v.d::int from t, lateral (values
    ('E15', '', cla, open), ('E15', 'unknown', no_status, open), ('E16', '', out_of_area, cla), ('E16', 'far', far, cla), ('E16', 'unknown', no_place, cla),
    ('E17', '', three, year_in_care), ('E18', '', avoided, considered), ('E18', 'priced', priced, avoided), ('E18', 'pounds', pounds, priced),
    ('E19', '', back, placed_out), ('E20', '', re_engaged, out_of_education), ('E20', 'unknown', no_education, open),
    ('EDGE', 'entered', entered, edge), ('EDGE', 'stayed', stayed, edge)) v (id, part, n, d)
  where exists (select from r)
union all
select x.item, v.part, v.n::int, x.both::int from (
    select f.item, count(f.now_is) as both, count(*) filter (where f.now_is > f.began) as further, count(*) filter (where f.now_is = f.began) as same,
      count(*) filter (where f.now_is < f.began) as back from far f group by f.item) x,
  lateral (values ('further', x.further), ('same', x.same), ('back', x.back)) v (part, n);
end
$$;
reset role;
do $$
declare f text;
begin
  foreach f in array array['counted(date, date)', 'figures(date, date)'] loop
    execute format('alter function outcomes.%s owner to holdfast_gate', f);
    execute format('revoke execute on function outcomes.%s from public', f);
    execute format('grant execute on function outcomes.%s to holdfast_app', f);
  end loop;
end
$$;
