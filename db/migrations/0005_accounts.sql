-- expand
create schema accounts authorization holdfast_owner;
grant usage on schema accounts to holdfast_app, holdfast_gate;
grant create on schema accounts to holdfast_gate;
set local role holdfast_owner;
create table accounts.credential (
  staff_id uuid primary key references access.staff (id),
  password_hash text not null,
  totp_secret text not null,
  totp_last_step bigint not null default 0,
  window_started_at timestamptz,
  failed int not null default 0,
  locked_until timestamptz
);
comment on table accounts.credential is 'How somebody proves who they are; the code secret is encrypted. data class: ADMIN. Retention: until the person leaves. Basis: security of processing.';
alter table accounts.credential enable row level security;
alter table accounts.credential force row level security;
create policy "the gate checks sign-ins" on accounts.credential to holdfast_gate using (true) with check (true);
grant select, update on accounts.credential to holdfast_gate;
reset role;
grant select on access.staff to holdfast_gate;

create type accounts.proof as (staff_id uuid, password_hash text, totp_secret text, locked_until timestamptz);
create function accounts.proof_for(address text, at timestamptz) returns accounts.proof language sql stable security definer set search_path = '' as $$
  select row(c.staff_id, c.password_hash, c.totp_secret, c.locked_until)::accounts.proof
    from accounts.credential c join access.staff s on s.id = c.staff_id
   where lower(s.email) = lower(address) and (s.ended_at is null or s.ended_at > at)
$$;
create function accounts.proof_of_self() returns accounts.proof language sql stable security definer set search_path = '' as $$
  select row(c.staff_id, c.password_hash, c.totp_secret, c.locked_until)::accounts.proof
    from accounts.credential c where c.staff_id = access.staff_id()
$$;
-- Counted for the account, not the session, and in one statement: parallel guesses cannot outrun it.
create function accounts.count_failure(of_staff uuid, at timestamptz, allowed int, within interval, lock_for interval) returns timestamptz
language sql volatile security definer set search_path = '' as $$
  update accounts.credential c set
    failed = case when c.window_started_at is null or c.window_started_at + within <= at then 1 else c.failed + 1 end,
    window_started_at = case when c.window_started_at is null or c.window_started_at + within <= at then at else c.window_started_at end,
    locked_until = case when c.window_started_at + within > at and c.failed + 1 >= allowed then at + lock_for else c.locked_until end
   where c.staff_id = of_staff returning c.locked_until
$$;
-- A code is used once: true only for a step later than the last one accepted.
create function accounts.accept_step(step bigint) returns boolean language sql volatile security definer set search_path = '' as $$
  with used as (update accounts.credential c set totp_last_step = step, failed = 0, window_started_at = null
    where c.staff_id = access.staff_id() and c.totp_last_step < step returning 1)
  select exists (select from used)
$$;
do $$
declare f text;
begin
  foreach f in array array['proof_for(text, timestamptz)', 'proof_of_self()', 'count_failure(uuid, timestamptz, int, interval, interval)', 'accept_step(bigint)'] loop
    execute format('alter function accounts.%s owner to holdfast_gate', f);
    execute format('revoke execute on function accounts.%s from public', f);
    execute format('grant execute on function accounts.%s to holdfast_app', f);
  end loop;
end
$$;
