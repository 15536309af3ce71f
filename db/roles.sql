-- Cluster roles. Idempotent; run before the migrations, under their lock.
-- owner: owns objects, cannot sign in. gate: owns the few SECURITY DEFINER functions; the only role whose
-- policies say "all rows". app: the running service, owns nothing, bypasses nothing. backup: reads everything.
do $$
begin
  if not exists (select from pg_roles where rolname = 'holdfast_owner') then create role holdfast_owner nologin; end if;
  if not exists (select from pg_roles where rolname = 'holdfast_gate') then create role holdfast_gate nologin; end if;
  if not exists (select from pg_roles where rolname = 'holdfast_audit') then create role holdfast_audit nologin; end if;
  if not exists (select from pg_roles where rolname = 'holdfast_app') then
    create role holdfast_app login nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'holdfast_backup') then
    if (select rolsuper from pg_roles where rolname = current_user) then
      create role holdfast_backup login bypassrls;
    else
      raise notice 'holdfast_backup was not created: only a superuser can make a role that bypasses row security';
    end if;
  end if;
  -- Without this a backup would be empty tables without an error in sight; only a superuser may grant it.
  if (select rolsuper from pg_roles where rolname = current_user) then grant pg_read_all_data to holdfast_backup; end if;
end
$$;
alter role holdfast_app set statement_timeout = '5s';
alter role holdfast_app set idle_in_transaction_session_timeout = '30s';
alter role holdfast_app set jit = off;
grant holdfast_owner to current_user;
grant holdfast_gate to current_user;
grant holdfast_audit to current_user;
