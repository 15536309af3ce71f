-- expand
revoke create on schema public from public;
create schema form authorization holdfast_owner;
grant usage on schema form to holdfast_app;
set local role holdfast_owner;

create function form.owner() returns uuid language sql stable as
  $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;

-- A draft belongs to one member of staff, or to whoever holds its random key.
create table form.draft (
  id uuid primary key,
  owner_user_id uuid,
  key_hash bytea,
  form text not null,
  subject text not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  check ((owner_user_id is null) <> (key_hash is null))
);
create unique index draft_of_owner on form.draft (owner_user_id, form, subject) where owner_user_id is not null;
create unique index draft_of_key on form.draft (key_hash) where key_hash is not null;
alter table form.draft enable row level security;
alter table form.draft force row level security;
create policy "a draft belongs to the person who types it" on form.draft to holdfast_app
  using (owner_user_id = (select form.owner())
    or key_hash = (select decode(nullif(current_setting('app.draft_key', true), ''), 'hex')))
  with check (owner_user_id = (select form.owner())
    or key_hash = (select decode(nullif(current_setting('app.draft_key', true), ''), 'hex')));
grant select, insert (id, owner_user_id, key_hash, form, subject, fields, saved_at), update (fields, saved_at), delete on form.draft to holdfast_app;
comment on table form.draft is 'Text that somebody has not submitted yet. Retention: until submitted; 24 hours without a user, 90 days with one. Basis: public task.';

-- One-time keys: the second submit of the same page finds the first one''s answer.
create table form.submission (
  key text primary key,
  owner text not null,
  location text,
  at timestamptz not null
);
alter table form.submission enable row level security;
alter table form.submission force row level security;
create policy "a form key answers only its owner" on form.submission to holdfast_app
  using (owner = (select current_setting('app.form_owner', true)))
  with check (owner = (select current_setting('app.form_owner', true)));
grant select, insert (key, owner, location, at), update (location) on form.submission to holdfast_app;
comment on table form.submission is 'One-time form keys. Retention: 48 hours. Basis: integrity of the record.';
reset role;
