-- expand
create schema notices authorization holdfast_owner;
grant usage on schema notices to holdfast_app;
grant usage, create on schema notices to holdfast_gate;
set local role holdfast_owner;

-- Something urgent that a named person has to accept. It says by fixed words that something is to be looked at; what it is
-- stands behind its address, under the rules of that page.
create table notices.notice (
  authority_id int not null references access.authority (id),
  id uuid not null,
  about_type text not null,
  about_id uuid not null,
  href text not null,
  line text not null,
  child_id uuid,
  data_class text check (data_class in ('MISSING', 'REFERRAL', 'NOTE')),
  for_posting_id uuid,
  for_role text,
  raised_at timestamptz not null,
  raised_by uuid not null,
  state text not null check (state in ('WAITING', 'ACCEPTED', 'RAN_OUT', 'OVER')),
  over_because text check (over_because in ('CALLED', 'NO_LONGER')),
  post text not null check (post in ('named', 'role', 'watcher', 'deputy', 'manager', 'service-manager', 'end')),
  with_posting_id uuid,
  with_since timestamptz,
  next_at timestamptz,
  accepted_at timestamptz,
  called_at timestamptz,
  version int not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, with_posting_id) references access.posting (authority_id, id),
  check ((state = 'OVER') = (over_because is not null)),
  check (state <> 'WAITING' or (with_posting_id is not null and next_at is not null))
);
create unique index notice_once on notices.notice (authority_id, about_type, about_id, line) where state <> 'OVER';
create index notice_with on notices.notice (with_posting_id) where state <> 'OVER';
create index notice_open on notices.notice (authority_id, raised_at) where state <> 'OVER';
create index notice_next on notices.notice (authority_id, next_at) where state = 'WAITING';
create index notice_about on notices.notice (authority_id, about_type, about_id);
create index notice_of_child on notices.notice (authority_id, child_id);
comment on table notices.notice is 'Something urgent that a named person has to accept: fixed words, an address, who has it now; no content. data class: ADMIN. Retention: as what it is about. Basis: public task.';

create table notices.step (
  authority_id int not null references access.authority (id),
  id uuid not null,
  notice_id uuid not null,
  at timestamptz not null,
  what text not null check (what in ('WITH', 'SKIPPED', 'ACCEPTED', 'PASSED', 'LEFT', 'RAN_OUT', 'OVER')),
  post text not null,
  posting_id uuid,
  reason text check (reason in ('NOBODY', 'AWAY', 'LEFT', 'RAISED_IT', 'ALREADY')),
  by_posting_id uuid,
  primary key (authority_id, id),
  foreign key (authority_id, notice_id) references notices.notice (authority_id, id),
  foreign key (authority_id, posting_id) references access.posting (authority_id, id)
);
create index step_of_notice on notices.step (notice_id, at);
create index step_of_posting on notices.step (posting_id, notice_id);
comment on table notices.step is 'Each step of an urgent notice: whom it reached, who was passed over, who accepted it. data class: ADMIN. Retention: as the notice. Basis: public task.';

create table notices.call (
  authority_id int not null references access.authority (id),
  id uuid not null,
  notice_id uuid not null,
  child_id uuid,
  data_class text,
  outcome text not null check (outcome in ('RANG', 'NO_ANSWER', 'NOT_NEEDED')),
  whom text,
  words text not null,
  rang_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, notice_id) references notices.notice (authority_id, id)
);
create index call_of_notice on notices.call (notice_id, rang_at);
create index call_of_child on notices.call (authority_id, child_id);
comment on table notices.call is 'Whom somebody rang about an urgent notice, when, and what was said. data class: NOTE. Retention: as the child''s record. Basis: public task, Children Act 1989.';

create table notices.preference (
  authority_id int not null references access.authority (id),
  posting_id uuid not null,
  digest boolean not null,
  digest_at text not null check (digest_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_from text check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_to text check (quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  changed_at timestamptz not null,
  primary key (authority_id, posting_id),
  foreign key (authority_id, posting_id) references access.posting (authority_id, id),
  check ((quiet_from is null) = (quiet_to is null))
);
comment on table notices.preference is 'When somebody wants the e-mail that something waits, and when not. data class: ADMIN. Retention: as the posting. Basis: public task.';

create table notices.mailing (
  authority_id int not null references access.authority (id),
  id uuid not null,
  posting_id uuid not null,
  is_urgent boolean not null,
  queued_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, posting_id) references access.posting (authority_id, id)
);
create index mailing_of_posting on notices.mailing (posting_id, queued_at desc);
comment on table notices.mailing is 'Which e-mails were left to be sent to whom; the id is worked out from person and part of the day, so that none is left twice. data class: ADMIN. Retention: 90 days. Basis: public task.';

create table notices.reminder (
  authority_id int not null references access.authority (id),
  clock_id uuid not null,
  due_at timestamptz not null,
  level smallint not null check (level in (1, 2, 3)),
  told_at timestamptz not null,
  primary key (authority_id, clock_id, due_at, level)
);
comment on table notices.reminder is 'That the holder of a clock was told it is near (1), nearer (2) or overdue (3), once for each due time. data class: ADMIN. Retention: as the clock. Basis: public task.';

do $$
declare t text;
begin
  foreach t in array array['notice', 'step', 'call', 'preference', 'mailing', 'reminder'] loop
    execute format('alter table notices.%I enable row level security', t);
    execute format('alter table notices.%I force row level security', t);
  end loop;
end
$$;
create policy "the gate sees whom a notice reached" on notices.step for select to holdfast_gate using (true);
create policy "the gate sees what waits" on notices.notice for select to holdfast_gate using (true);
create policy "the gate ends a notice when what it is about is over" on notices.notice for update to holdfast_gate using (true) with check (true);
create policy "the gate writes that it is over" on notices.step for insert to holdfast_gate with check (true);
create policy "the gate sees what was told of a clock" on notices.reminder for select to holdfast_gate using (true);
grant select, update on notices.notice to holdfast_gate;
grant select, insert on notices.step to holdfast_gate;
grant select on notices.reminder to holdfast_gate;
grant select on access.alert, access.team to holdfast_gate;
reset role;

-- Whether a child is hidden from a person: the same two reasons as access.hidden_children() gives for oneself.
create function notices.is_hidden_from(who uuid, staff uuid, of_authority int, of_child uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from access.conflict c where c.staff_id = staff and c.child_id = of_child
      and c.from_at <= access.moment() and (c.to_at is null or c.to_at > access.moment()))
    or exists (select from access.restriction x where x.authority_id = of_authority and x.child_id = of_child
      and x.from_at <= access.moment() and (x.to_at is null or x.to_at > access.moment())
      and not exists (select from access.relationship r where r.holder_posting_id = who and r.child_id = of_child
        and r.kind = any (case x.level when 'sealed' then array['NAMED'] else array['ALLOCATED', 'CO_WORKER', 'MANAGER', 'NAMED'] end)
        and r.from_at <= access.moment() and (r.to_at is null or r.to_at > access.moment())))
$$;
-- May somebody of this authority be told of this child at all? Nothing says why not.
create function notices.may_be_told(who uuid, of_child uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from access.posting p where p.id = who and p.authority_id = access.authority_id() and access.posting_id() is not null
    and p.from_at <= access.moment() and (p.to_at is null or p.to_at > access.moment())
    and (of_child is null or not notices.is_hidden_from(p.id, p.staff_id, p.authority_id, of_child)))
$$;
create function notices.reached_me() returns setof uuid language sql stable security definer set search_path = '' as $$
  select s.notice_id from notices.step s where s.posting_id = access.posting_id() and s.what in ('WITH', 'PASSED', 'ACCEPTED')
$$;
-- The child is back, the referral decided: whoever wrote that need not be somebody who sees the notice.
create function notices.end_about(of_type text, of_id uuid) returns int language plpgsql volatile security definer set search_path = '' as $$
declare ended int := 0; one record;
begin
  if access.posting_id() is null then return 0; end if;
  for one in update notices.notice n set state = 'OVER', over_because = 'NO_LONGER', next_at = null, version = n.version + 1
     where n.authority_id = access.authority_id() and n.about_type = of_type and n.about_id = of_id and n.state <> 'OVER' returning n.id, n.post loop
    ended := ended + 1;
    insert into notices.step (authority_id, id, notice_id, at, what, post, by_posting_id)
      values (access.authority_id(), gen_random_uuid(), one.id, access.moment(), 'OVER', one.post, access.posting_id());
  end loop;
  return ended;
end
$$;

-- How near a deadline is, as the clock's own reading says it (src/modules/deadlines/clock-reading.ts; a test compares the two):
-- hour clocks are near from half of their time, nearer from three quarters; day clocks are near on their day. Null: calm.
create function notices.level_of(started timestamptz, due timestamptz, unit text, at timestamptz) returns smallint language sql stable as $$
  select (case when at > due then 3
    when unit <> 'hours' then case when at >= date_trunc('day', due at time zone 'Europe/London') at time zone 'Europe/London' then 1 end
    when extract(epoch from at - started) >= extract(epoch from due - started) * 0.75 then 2
    when extract(epoch from at - started) >= extract(epoch from due - started) * 0.5 then 1 end)::smallint
$$;
-- Running clocks whose holder was not told yet how near they are. A clock that stopped, or was moved away, is none of them.
create function notices.clocks_to_remind(most int) returns table (clock_id uuid, child_id uuid, label text, due_at timestamptz, unit text, level smallint,
  posting_id uuid, team_kind text)
language sql stable security definer set search_path = '' as $$
  select c.id, c.child_id, c.label, c.due_at, c.rule_as_used -> 'limit' ->> 'unit', h.level, p.id, t.kind
    from (select access.moment() as at offset 0) m
    join deadlines.clock c on c.authority_id = (select access.authority_id()) and c.stopped_at is null
    cross join lateral (select notices.level_of(c.started_at, c.due_at, c.rule_as_used -> 'limit' ->> 'unit', m.at) as level) h
    left join access.posting p on p.authority_id = c.authority_id and p.id = c.holder_posting_id and (p.to_at is null or p.to_at > m.at)
    left join access.team t on t.authority_id = c.authority_id and t.id = c.holder_team_id
   where (select access.role_code()) = 'SYSTEM' and h.level is not null
     and not exists (select from notices.reminder r where r.authority_id = c.authority_id and r.clock_id = c.id and r.due_at = c.due_at and r.level >= h.level)
   order by c.due_at, c.id limit most
$$;

-- For whom something waits that they have not seen: since when, and the newest. To the service itself only; no word of what.
create function notices.waiting_for_people() returns table (posting_id uuid, newest timestamptz) language sql stable security definer set search_path = '' as $$
  select p.id, max(a.raised_at)
    from access.alert a
    join access.posting p on p.authority_id = a.authority_id and (p.id = a.for_posting_id or p.role = a.for_role)
   where access.role_code() = 'SYSTEM' and a.authority_id = access.authority_id() and a.seen_at is null and a.raised_at > access.moment() - interval '14 days'
     and p.from_at <= access.moment() and (p.to_at is null or p.to_at > access.moment())
     and (a.child_id is null or not notices.is_hidden_from(p.id, p.staff_id, p.authority_id, a.child_id))
   group by p.id
$$;
-- E-mails of the authority that do not go: how many wait after a failure and since when, and how many were given up.
create function notices.mail_that_waits(out waiting int, out since timestamptz, out gave_up int) language sql stable security definer set search_path = '' as $$
  select count(*) filter (where o.next_at is not null)::int, min(o.queued_at) filter (where o.next_at is not null),
         count(*) filter (where o.gave_up_at > access.moment() - interval '7 days')::int
    from mail.outbox o
   where o.authority_id = access.authority_id() and o.object_type = 'being-told' and (o.attempts > 0 and o.next_at is not null or o.gave_up_at is not null)
     and access.role_code() in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD', 'MISSING_COORDINATOR')
$$;
do $$
declare f text;
begin
  foreach f in array array['is_hidden_from(uuid, uuid, int, uuid)', 'may_be_told(uuid, uuid)', 'reached_me()', 'end_about(text, uuid)', 'clocks_to_remind(int)',
    'waiting_for_people()', 'mail_that_waits()'] loop
    execute format('alter function notices.%s owner to holdfast_gate', f);
    execute format('revoke execute on function notices.%s from public', f);
  end loop;
  foreach f in array array['may_be_told(uuid, uuid)', 'reached_me()', 'end_about(text, uuid)', 'clocks_to_remind(int)', 'waiting_for_people()', 'mail_that_waits()'] loop
    execute format('grant execute on function notices.%s to holdfast_app', f);
  end loop;
end
$$;
set local role holdfast_owner;
grant usage on schema mail to holdfast_gate;
create policy "the gate counts the messages that wait" on mail.outbox for select to holdfast_gate using (true);
grant select on mail.outbox to holdfast_gate;

do $$
declare sees text := $p$authority_id = (select access.authority_id()) and ((select access.role_code()) = 'SYSTEM'
    or (child_id is null or child_id not in (select access.hidden_children()))
      and (raised_by = (select access.posting_id())
        or id in (select notices.reached_me())
        or (select access.role_code()) in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD', 'MISSING_COORDINATOR')
        or (select access.role_code()) in ('TEAM_WORKER', 'PSYCHOLOGIST', 'RETURN_INTERVIEWER', 'BUSINESS_SUPPORT', 'ALLOCATED_SOCIAL_WORKER', 'FRONT_DOOR', 'DUTY')
          and (data_class = 'MISSING' and child_id in (select access.my_children('MISSING'))
            or data_class = 'REFERRAL' and child_id in (select access.my_children('REFERRAL'))
            or data_class = 'NOTE' and child_id in (select access.my_children('NOTE')))))$p$;
begin
  execute format('create policy "an urgent notice is seen by whom it reached, who raised it, who leads here and who works with the child" on notices.notice for select to holdfast_app using (%s)', sees);
  execute format('create policy "whoever sees an urgent notice moves it on in their own authority" on notices.notice for update to holdfast_app using (%s)
    with check (authority_id = (select access.authority_id()))', sees);
end
$$;
create policy "an act raises an urgent notice in its own name, about no child that is hidden from it" on notices.notice for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and raised_by = (select access.posting_id()) and state in ('WAITING', 'RAN_OUT')
    and accepted_at is null and called_at is null
    and ((select access.role_code()) = 'SYSTEM' or child_id is null or child_id not in (select access.hidden_children())));
grant select, insert (authority_id, id, about_type, about_id, href, line, child_id, data_class, for_posting_id, for_role, raised_at, raised_by, state, post,
    with_posting_id, with_since, next_at),
  update (state, over_because, post, with_posting_id, with_since, next_at, accepted_at, called_at, version) on notices.notice to holdfast_app;

create policy "the steps of a notice are seen with it" on notices.step for select to holdfast_app
  using (notice_id in (select n.id from notices.notice n));
create policy "a step is added to a notice one sees" on notices.step for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and by_posting_id = (select access.posting_id()) and notice_id in (select n.id from notices.notice n));
grant select, insert (authority_id, id, notice_id, at, what, post, posting_id, reason, by_posting_id) on notices.step to holdfast_app;

create policy "what was said in a call is read by who rang, whom the notice reached, and those to whom that part of the record is open" on notices.call for select to holdfast_app
  using (authority_id = (select access.authority_id()) and (child_id is null or child_id not in (select access.hidden_children()))
    and notice_id in (select n.id from notices.notice n)
    and (child_id is null or recorded_by = (select access.posting_id()) or notice_id in (select notices.reached_me())
      or data_class = 'MISSING' and child_id in (select access.my_children('MISSING'))
      or data_class = 'REFERRAL' and child_id in (select access.my_children('REFERRAL'))
      or coalesce(data_class, 'NOTE') = 'NOTE' and child_id in (select access.my_children('NOTE'))));
create policy "a call is recorded in one's own name, about a notice one sees" on notices.call for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and recorded_by = (select access.posting_id()) and (select access.role_code()) <> 'SYSTEM'
    and exists (select from notices.notice n where n.id = call.notice_id and n.child_id is not distinct from call.child_id and n.data_class is not distinct from call.data_class)
    and (child_id is null or child_id not in (select access.hidden_children())));
grant select, insert (authority_id, id, notice_id, child_id, data_class, outcome, whom, words, rang_at, recorded_at, recorded_by) on notices.call to holdfast_app;

create policy "when somebody is mailed is their own, and the service's that mails them" on notices.preference for select to holdfast_app
  using (authority_id = (select access.authority_id()) and (posting_id = (select access.posting_id()) or (select access.role_code()) = 'SYSTEM'));
create policy "everybody says for themselves when they are mailed" on notices.preference for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and posting_id = (select access.posting_id()));
create policy "everybody changes for themselves when they are mailed" on notices.preference for update to holdfast_app
  using (authority_id = (select access.authority_id()) and posting_id = (select access.posting_id()))
  with check (authority_id = (select access.authority_id()) and posting_id = (select access.posting_id()));
grant select, insert (authority_id, posting_id, digest, digest_at, quiet_from, quiet_to, changed_at),
  update (digest, digest_at, quiet_from, quiet_to, changed_at) on notices.preference to holdfast_app;

do $$
declare t text;
begin
  foreach t in array array['mailing', 'reminder'] loop
    execute format($p$create policy "only the service itself sees what it sent" on notices.%I for select to holdfast_app
      using (authority_id = (select access.authority_id()) and (select access.role_code()) = 'SYSTEM')$p$, t);
    execute format($p$create policy "only the service itself keeps what it sent" on notices.%I for insert to holdfast_app
      with check (authority_id = (select access.authority_id()) and (select access.role_code()) = 'SYSTEM')$p$, t);
  end loop;
end
$$;
grant select, insert (authority_id, id, posting_id, is_urgent, queued_at) on notices.mailing to holdfast_app;
grant select, insert (authority_id, clock_id, due_at, level, told_at) on notices.reminder to holdfast_app;
reset role;
