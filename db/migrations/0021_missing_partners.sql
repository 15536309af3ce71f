-- expand
set local role holdfast_owner;

-- A statutory file somebody brought: looked at first, then written in batches; where it was broken off, it goes on.
create table missing.import (
  authority_id int not null references access.authority (id),
  id uuid not null,
  format text not null check (format in ('ssda903-missing', 'ssd-missing')),
  collection_year int,
  file_name text not null check (length(file_name) <= 100),
  file_hash bytea not null,
  content bytea,
  header_content bytea,
  episodes_content bytea,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  children_done int not null default 0,
  finished_at timestamptz,
  counts jsonb not null default '{}',
  primary key (authority_id, id)
);
create index missing_import_of_posting on missing.import (authority_id, uploaded_by, uploaded_at desc);
create index missing_import_of_file on missing.import (authority_id, file_hash) where finished_at is null;
comment on table missing.import is 'Files of missing episodes read in: who, when, how far, how many; the file itself for at most a day. data class: MISSING. Retention: 7 years without the file. Basis: public task.';

-- Another agency's system that may send notifications in, and nothing else. Its key is kept as a hash.
create table missing.partner (
  authority_id int not null references access.authority (id),
  id uuid not null,
  name text not null check (length(name) <= 200),
  kind text not null,
  agency text,
  key_hash bytea not null,
  key_start text not null check (length(key_start) <= 12),
  made_at timestamptz not null,
  made_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_because text,
  primary key (authority_id, id),
  check ((ended_at is null) = (ended_because is null))
);
create unique index partner_key on missing.partner (authority_id, key_hash);
create index partner_by_key on missing.partner (key_hash);
comment on table missing.partner is 'Systems of police and carers that may send a missing notification: name, hash of the key, who made it, when and why it ended. data class: ADMIN. Retention: 7 years after it ended. Basis: public task.';

-- One row for each notification that a system sent: what makes sending it twice harmless.
create table missing.partner_receipt (
  authority_id int not null,
  partner_id uuid not null,
  idempotency_key text not null check (length(idempotency_key) <= 200),
  body_hash bytea not null,
  notification_id uuid not null,
  receipt_number text not null,
  received_at timestamptz not null,
  primary key (authority_id, partner_id, idempotency_key),
  foreign key (authority_id, partner_id) references missing.partner (authority_id, id)
);
create unique index receipt_of_notification on missing.partner_receipt (authority_id, notification_id);
comment on table missing.partner_receipt is 'The receipt given for each notification that came from a system; nothing of its content. data class: MISSING. Retention: as the notification. Basis: public task.';
alter table missing.notification add foreign key (authority_id, partner_id) references missing.partner (authority_id, id);

do $$
declare t text;
begin
  foreach t in array array['import', 'partner', 'partner_receipt'] loop
    execute format('alter table missing.%I enable row level security', t);
    execute format('alter table missing.%I force row level security', t);
  end loop;
end
$$;

create function missing.partner_id() returns uuid language sql stable set search_path = '' as $$
  select nullif(current_setting('app.partner_id', true), '')::uuid
$$;
revoke execute on function missing.partner_id() from public;
grant execute on function missing.partner_id() to holdfast_app;

create policy "an import is seen by the posting that brought the file" on missing.import for select to holdfast_app
  using (authority_id = (select access.authority_id()) and uploaded_by = (select access.posting_id()));
create policy "a file is brought by those who write missing reports and find every child of the authority" on missing.import for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and uploaded_by = (select access.posting_id())
    and (select access.may_write('MISSING')) and (select access.scope('MISSING')) = 'authority' and (select access.scope('IDENT')) = 'authority');
create policy "an import goes on, or its file is dropped, by the posting that brought it" on missing.import for update to holdfast_app
  using (authority_id = (select access.authority_id()) and uploaded_by = (select access.posting_id()))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, format, collection_year, file_name, file_hash, content, header_content, episodes_content, uploaded_at, uploaded_by),
  update (content, header_content, episodes_content, children_done, finished_at, counts) on missing.import to holdfast_app;

create policy "partners are listed by those who keep the authority's settings" on missing.partner for select to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('ADMIN')) and (select access.scope('ADMIN')) = 'authority');
create policy "a partner is let in by those who keep the authority's settings" on missing.partner for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('ADMIN')) and (select access.scope('ADMIN')) = 'authority'
    and made_by = (select access.posting_id()) and ended_at is null);
create policy "a partner's key is ended by those who keep the authority's settings" on missing.partner for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('ADMIN')) and (select access.scope('ADMIN')) = 'authority')
  with check (authority_id = (select access.authority_id()));
create policy "the gate finds whose key it is" on missing.partner for select to holdfast_gate using (true);
grant select on missing.partner to holdfast_gate;
grant select, insert (authority_id, id, name, kind, agency, key_hash, key_start, made_at, made_by), update (ended_at, ended_by, ended_because) on missing.partner to holdfast_app;

create policy "a receipt is read by the system it was given to, and by those who answer for missing children" on missing.partner_receipt for select to holdfast_app
  using (authority_id = (select access.authority_id())
    and ((select access.role_code()) = 'PARTNER_SYSTEM' and partner_id = (select missing.partner_id())
      or (select access.scope('MISSING')) = 'authority' and (select access.may_write('MISSING'))));
create policy "a receipt is given to the system that sends" on missing.partner_receipt for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.role_code()) = 'PARTNER_SYSTEM' and partner_id = (select missing.partner_id()));
grant select, insert (authority_id, partner_id, idempotency_key, body_hash, notification_id, receipt_number, received_at) on missing.partner_receipt to holdfast_app;

-- It may create and nothing else: it reads no notification, not even its own, and cannot say which child it is about.
create policy "a partner's system sends the notification it has a receipt for, unmatched and undecided" on missing.notification for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.role_code()) = 'PARTNER_SYSTEM' and partner_id = (select missing.partner_id())
    and child_id is null and episode_id is null and considered_at is null and recorded_by is null
    and exists (select from missing.partner_receipt r where r.authority_id = notification.authority_id and r.notification_id = notification.id));
create policy "a partner's system makes a notice to the co-ordinator, about no child" on access.alert for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.role_code()) = 'PARTNER_SYSTEM' and (select missing.partner_id()) is not null
    and kind = 'missing' and child_id is null and about_staff_id is null and for_posting_id is null and for_role = 'MISSING_COORDINATOR');
reset role;

-- First statement of a request that carries a key instead of a session: the context of one partner, or of nobody.
create function missing.begin_partner(key bytea, at timestamptz)
returns table (authority_id int, authority_code text, authority_name text, partner_id uuid, partner_name text, kind text, agency text)
language plpgsql volatile security definer set search_path = '' as $$
declare p record;
begin
  select q.authority_id, a.code, a.name as authority_name, q.id, q.name, q.kind, q.agency into p
    from missing.partner q join access.authority a on a.id = q.authority_id
   where q.key_hash = key and (q.ended_at is null or q.ended_at > at);
  perform set_config('app.now', at::text, true), set_config('app.user_id', '', true), set_config('app.posting_id', '', true),
    set_config('app.authority_id', coalesce(p.authority_id::text, ''), true), set_config('app.team_id', '', true),
    set_config('app.role', case when p.id is null then 'PUBLIC' else 'PARTNER_SYSTEM' end, true),
    set_config('app.agency', coalesce(p.agency, ''), true), set_config('app.reveal', '', true),
    set_config('app.partner_id', coalesce(p.id::text, ''), true);
  if p.id is not null then
    return query select p.authority_id, p.code, p.authority_name, p.id, p.name, p.kind, p.agency;
  end if;
end
$$;
alter function missing.begin_partner(bytea, timestamptz) owner to holdfast_gate;
revoke execute on function missing.begin_partner(bytea, timestamptz) from public;
grant execute on function missing.begin_partner(bytea, timestamptz) to holdfast_app;
