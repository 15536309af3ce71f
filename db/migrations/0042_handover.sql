-- expand
set local role holdfast_owner;

-- ===== The evening handover: one page from the day to the night, with a receipt =====
create table governance.handover (
  authority_id int not null references access.authority (id),
  id uuid not null,
  -- The evening; the night ends on the day after.
  day date not null,
  state text not null default 'draft' check (state in ('draft', 'given')),
  decides_posting_id uuid,
  decides_name text not null,
  words text,
  -- Numbers to ring as they stood when it was given.
  numbers jsonb not null default '[]',
  made_at timestamptz not null,
  made_by uuid not null,
  made_by_name text not null,
  given_at timestamptz,
  given_by uuid,
  given_by_name text,
  -- Each change after it was given is a new version, which is to be read again.
  version int not null default 1,
  primary key (authority_id, id),
  unique (authority_id, day),
  check ((state = 'given') = (given_at is not null))
);
comment on table governance.handover is 'The evening handover of a day: who decides tonight, numbers to ring, given by whom. data class: PLAN. Retention: 7 years, as records of management oversight. Basis: public task.';

create table governance.handover_child (
  authority_id int not null,
  handover_id uuid not null,
  child_id uuid not null,
  day date not null,
  missing_since timestamptz,
  grade text,
  why text,
  plan text,
  added_at timestamptz not null,
  added_by uuid not null,
  added_by_name text not null,
  taken_off_because text,
  version int not null default 1,
  primary key (authority_id, handover_id, child_id),
  foreign key (authority_id, handover_id) references governance.handover (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index handover_of_child on governance.handover_child (child_id, day desc);
comment on table governance.handover_child is 'A child on the evening handover: why, and the plan for tonight; never a place. data class: PLAN. Retention: as the child''s record. Basis: public task.';

create table governance.handover_receipt (
  authority_id int not null,
  id uuid not null,
  handover_id uuid not null,
  version int not null,
  at timestamptz not null,
  by_posting uuid not null,
  by_name text not null,
  primary key (authority_id, id),
  unique (authority_id, handover_id, version, by_posting),
  foreign key (authority_id, handover_id) references governance.handover (authority_id, id)
);
comment on table governance.handover_receipt is 'Who of the night has read which version of the handover, and when. data class: PLAN. Retention: as the handover. Basis: accountability.';

create table governance.overnight (
  authority_id int not null,
  id uuid not null,
  handover_id uuid not null,
  child_id uuid not null,
  day date not null,
  happened text not null,
  at timestamptz not null,
  by_posting uuid not null,
  by_name text not null,
  primary key (authority_id, id),
  foreign key (authority_id, handover_id) references governance.handover (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index overnight_of_child on governance.overnight (child_id, at desc);
create index overnight_of_day on governance.overnight (authority_id, day);
comment on table governance.overnight is 'What happened overnight with a child of the handover, as the night wrote it. data class: PLAN. Retention: as the child''s record. Basis: public task.';

create table governance.handover_told (
  authority_id int not null references access.authority (id),
  day date not null,
  told_at timestamptz not null,
  primary key (authority_id, day)
);
comment on table governance.handover_told is 'That managers were told, once, of a handover nobody had read when the night began. data class: ADMIN. Retention: 2 years. Basis: public task.';
reset role;

grant select on governance.handover, deadlines.rota_turn, deadlines.leave to holdfast_gate;
create policy "who is on duty tonight is known to the handover" on deadlines.rota_turn for select to holdfast_gate using (authority_id = (select access.authority_id()));
create policy "the gate reads which handover was given" on governance.handover for select to holdfast_gate using (authority_id = (select access.authority_id()));

-- Who makes it: the co-ordinator, managers and business support of the team.
create function governance.hands_over() returns boolean language sql stable security definer set search_path = '' as $$
  select coalesce(access.role_code() in ('MISSING_COORDINATOR', 'TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD', 'BUSINESS_SUPPORT')
    and access.team_id() in (select t.id from access.team t where t.authority_id = access.authority_id() and t.kind = 'team'), false)
$$;
-- Who receives it: the night's own role, and whoever the rota names now or within the next 12 hours, or named in the last 12.
create function governance.is_of_the_night() returns boolean language sql stable security definer set search_path = '' as $$
  select coalesce(access.role_code() = 'DUTY' or exists (select from deadlines.rota_turn r
    where r.authority_id = access.authority_id() and r.rota in ('team-duty', 'out-of-hours') and r.cancelled_at is null
      and access.posting_id() in (r.posting_id, r.deputy_posting_id)
      and r.from_at <= access.moment() + interval '12 hours' and r.to_at > access.moment() - interval '12 hours'), false)
$$;
-- The handovers this person may read: all of them by whoever makes them; by the night tonight's and last night's, once given.
create function governance.my_handovers() returns setof uuid language plpgsql stable security definer set search_path = '' as $$
declare
  today date := (access.moment() at time zone 'Europe/London')::date;
  i_make boolean := governance.hands_over();
  i_receive boolean := governance.is_of_the_night();
begin
  return query select h.id from governance.handover h where h.authority_id = access.authority_id()
    and (i_make or (i_receive and h.state = 'given' and h.day between today - 1 and today));
end
$$;
do $$
declare f text;
begin
  foreach f in array array['hands_over()', 'is_of_the_night()', 'my_handovers()'] loop
    execute format('alter function governance.%s owner to holdfast_gate', f);
    execute format('revoke execute on function governance.%s from public', f);
    execute format('grant execute on function governance.%s to holdfast_app, holdfast_gate', f);
  end loop;
end
$$;

set local role holdfast_owner;
do $$
declare
  t text;
  mine constant text := 'authority_id = (select access.authority_id())';
  shown constant text := 'child_id not in (select access.hidden_children())';
  told constant text := 'child_id not in (select access.hidden_children()) and child_id not in (select governance.kept_children())';
begin
  foreach t in array array['handover', 'handover_child', 'handover_receipt', 'overnight', 'handover_told'] loop
    execute format('alter table governance.%I enable row level security', t);
    execute format('alter table governance.%I force row level security', t);
  end loop;
  execute format('create policy "a handover is read by those who make it, and by the night it is for" on governance.handover for select to holdfast_app
    using (%s and (id in (select governance.my_handovers()) or (select access.role_code()) = ''SYSTEM'' or (select governance.hands_over())))', mine);
  execute format('create policy "those who hand over begin the page of an evening" on governance.handover for insert to holdfast_app
    with check (%s and state = ''draft'' and made_by = (select access.posting_id()) and (select governance.hands_over()))', mine);
  execute format('create policy "those who hand over write on it and give it" on governance.handover for update to holdfast_app
    using (%1$s and (select governance.hands_over())) with check (%1$s)', mine);
  execute format('create policy "a child on the handover is read with it, unless hidden or kept from the reader" on governance.handover_child for select to holdfast_app
    using (%s and %s and handover_id in (select governance.my_handovers()))', mine, told);
  execute format('create policy "those who hand over say whom they are worried about, and why" on governance.handover_child for insert to holdfast_app
    with check (%s and %s and added_by = (select access.posting_id()) and (select governance.hands_over()))', mine, shown);
  execute format('create policy "those who hand over put the plan for tonight right" on governance.handover_child for update to holdfast_app
    using (%1$s and %2$s and (select governance.hands_over())) with check (%1$s and %2$s)', mine, shown);
  execute format('create policy "who has read it is seen with the handover" on governance.handover_receipt for select to holdfast_app
    using (%s and (handover_id in (select governance.my_handovers()) or (select access.role_code()) = ''SYSTEM''))', mine);
  execute format('create policy "only the night confirms that it has read, in its own name" on governance.handover_receipt for insert to holdfast_app
    with check (%s and by_posting = (select access.posting_id()) and (select governance.is_of_the_night()) and handover_id in (select governance.my_handovers()))', mine);
  execute format('create policy "what happened overnight is read with the handover, by those at the morning''s meeting and with the child''s plan" on governance.overnight for select to holdfast_app
    using (%s and %s and (handover_id in (select governance.my_handovers()) or (select governance.belongs(array[''DAILY'']))
        or (child_id in (select access.my_children(''PLAN'')) and not (''PLAN'' = any ((select access.classes_to_be_shared())::text[])))))', mine, told);
  execute format('create policy "the night, and those who hand over, write what happened with a child of the page" on governance.overnight for insert to holdfast_app
    with check (%s and %s and by_posting = (select access.posting_id()) and handover_id in (select governance.my_handovers())
      and (handover_id, child_id) in (select c.handover_id, c.child_id from governance.handover_child c))', mine, shown);
  execute format('create policy "the service notes that it told managers" on governance.handover_told for insert to holdfast_app with check (%s and (select access.role_code()) = ''SYSTEM'')', mine);
  execute format('create policy "the service knows whom it told" on governance.handover_told for select to holdfast_app using (%s and (select access.role_code()) = ''SYSTEM'')', mine);
end
$$;
create trigger keep_earlier after update on governance.handover_child for each row execute function governance.keep_earlier();
grant select, insert (authority_id, id, day, decides_posting_id, decides_name, words, made_at, made_by, made_by_name),
  update (state, decides_posting_id, decides_name, words, numbers, given_at, given_by, given_by_name, version) on governance.handover to holdfast_app;
grant select, insert (authority_id, handover_id, child_id, day, missing_since, grade, why, plan, added_at, added_by, added_by_name),
  update (missing_since, grade, why, plan, taken_off_because, version) on governance.handover_child to holdfast_app;
grant select, insert (authority_id, id, handover_id, version, at, by_posting, by_name) on governance.handover_receipt to holdfast_app;
grant select, insert (authority_id, id, handover_id, child_id, day, happened, at, by_posting, by_name) on governance.overnight to holdfast_app;
grant select, insert (authority_id, day, told_at) on governance.handover_told to holdfast_app;
reset role;
