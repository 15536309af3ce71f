-- expand
create schema language authorization holdfast_owner;
grant usage on schema language to holdfast_app;
grant usage on schema language to holdfast_gate;
set local role holdfast_owner;

-- What an authority changed about a term of the service, and the terms it added. One row a change, never rewritten: the
-- newest version of a code stands, the others are its history.
create table language.term_change (
  authority_id int not null references access.authority (id),
  code text not null,
  version int not null check (version > 0),
  is_on boolean not null,
  label text not null,
  phrases text[],
  instead text not null,
  why text not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (authority_id, code, version),
  foreign key (authority_id, changed_by) references access.posting (authority_id, id)
);
comment on table language.term_change is 'Turns of phrase to avoid, as an authority words them; no person is in them. data class: ADMIN. Retention: for ever. Basis: public task.';
alter table language.term_change enable row level security;
alter table language.term_change force row level security;
create policy "everybody who works in an authority reads its words to avoid" on language.term_change for select to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.posting_id()) is not null);
create policy "those who keep the words change them in their own name" on language.term_change for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and changed_by = (select access.posting_id())
    and (select access.role_code()) in ('AUTHORITY_ADMIN', 'SERVICE_MANAGER', 'TEAM_MANAGER'));
grant select, insert (authority_id, code, version, is_on, label, phrases, instead, why, changed_at, changed_by) on language.term_change to holdfast_app;

-- How many marks a team left for each thousand words, by month: two sums. Who wrote is not in it, nor when, nor about whom.
create table language.team_month (
  authority_id int not null references access.authority (id),
  team_id uuid not null,
  month date not null,
  words bigint not null,
  marks bigint not null,
  primary key (authority_id, team_id, month),
  foreign key (authority_id, team_id) references access.team (authority_id, id),
  check (extract(day from month) = 1 and words >= 0 and marks >= 0)
);
comment on table language.team_month is 'Sums of a team for a month: words written, marks left. Never of a worker. data class: AGG. Retention: 25 months. Basis: public task.';
alter table language.team_month enable row level security;
alter table language.team_month force row level security;
-- A month that goes on, or a team of few, would show what one person wrote.
create policy "the sums of a month that is over are read by the team and those who lead it, when five or more worked there throughout" on language.team_month for select to holdfast_app
  using (authority_id = (select access.authority_id())
    and month < (select date_trunc('month', access.moment() at time zone 'Europe/London')::date)
    and words >= 1000
    and ((select access.role_code()) in ('SERVICE_MANAGER', 'STRATEGIC_LEAD')
      or (select access.role_code()) in ('TEAM_MANAGER', 'TEAM_WORKER', 'PSYCHOLOGIST') and team_id = (select access.team_id()))
    and 5 <= (select count(distinct p.staff_id) from access.posting p
      where p.authority_id = team_month.authority_id and p.team_id = team_month.team_id
        and p.from_at <= team_month.month and (p.to_at is null or p.to_at >= team_month.month + interval '1 month')));
grant select on language.team_month to holdfast_app;
create policy "the gate adds to the sums" on language.team_month to holdfast_gate using (true) with check (true);
grant select, insert, update on language.team_month to holdfast_gate;
reset role;

-- Adds to the month of the actor's own team. Nobody who writes can read what it stands at.
create function language.add_to_month(words int, marks int) returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  if access.team_id() is null or access.posting_id() is null then return; end if;
  if add_to_month.words < 0 or add_to_month.words > 1000000 or add_to_month.marks < 0 or add_to_month.marks > add_to_month.words then return; end if;
  insert into language.team_month as t (authority_id, team_id, month, words, marks)
  values (access.authority_id(), access.team_id(), date_trunc('month', access.moment() at time zone 'Europe/London')::date, add_to_month.words, add_to_month.marks)
  on conflict (authority_id, team_id, month) do update set words = t.words + excluded.words, marks = t.marks + excluded.marks;
end
$$;
alter function language.add_to_month(int, int) owner to holdfast_gate;
revoke execute on function language.add_to_month(int, int) from public;
grant execute on function language.add_to_month(int, int) to holdfast_app;
