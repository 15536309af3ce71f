-- expand
create schema questionnaires authorization holdfast_owner;
grant usage on schema questionnaires to holdfast_app;
set local role holdfast_owner;

-- Versions that come with the service are in the code and are never rows here. A row belongs to the authority that wrote
-- it, or to the hub, whose published versions the others may adopt.
create table questionnaires.version (
  authority_id int not null references access.authority (id),
  id uuid not null,
  key text not null check (length(key) between 1 and 100),
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  number int,
  -- The version it was made from: one of these, or one that came with the service (`key@n`).
  based_on text,
  -- Made from the hub's: its own words stand, and the authority adds questions where the hub left room.
  is_extension boolean not null default false,
  definition jsonb not null,
  edit int not null default 1,
  -- People, not postings: somebody with two postings is still one person.
  drafted_by uuid[] not null check (cardinality(drafted_by) > 0),
  changed_by uuid not null,
  drafted_at timestamptz not null,
  changed_at timestamptz not null,
  why text,
  published_at timestamptz,
  published_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_because text,
  primary key (authority_id, id),
  check (state <> 'PUBLISHED' or (published_at is not null and published_by is not null and number is not null)),
  check (published_by is null or not (published_by = any (drafted_by))),
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
create unique index version_one_draft on questionnaires.version (authority_id, key) where state = 'DRAFT';
create unique index version_number on questionnaires.version (authority_id, key, number) where number is not null;
comment on table questionnaires.version is 'Questions that forms ask: drafts, published and withdrawn versions, who wrote and who published. Nothing about any person recorded. data class: ADMIN. Retention: for ever, as answers are read with their questions. Basis: public task.';

-- Answers are read with the questions they were given to: those never change once published.
create function questionnaires.keep_published() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state <> 'DRAFT' and (new.definition <> old.definition or new.key <> old.key or new.number is distinct from old.number
      or new.drafted_by <> old.drafted_by or new.published_by is distinct from old.published_by or new.state = 'DRAFT'
      or (old.state = 'WITHDRAWN' and new.state <> 'WITHDRAWN')) then
    raise exception 'a published questionnaire does not change' using errcode = '42501';
  end if;
  if not (old.drafted_by <@ new.drafted_by) then
    raise exception 'whoever wrote of a questionnaire stays named' using errcode = '42501';
  end if;
  return new;
end
$$;
create trigger keep_published before update on questionnaires.version for each row execute function questionnaires.keep_published();

alter table questionnaires.version enable row level security;
alter table questionnaires.version force row level security;

-- The hub's analyst and lead write for the hub; managers and the administrator for their authority.
create function questionnaires.writes() returns boolean language sql stable as $$
  select coalesce(access.role_code() in ('SERVICE_MANAGER', 'TEAM_MANAGER', 'AUTHORITY_ADMIN')
    or (access.role_code() in ('HUB_LEAD', 'HUB_ANALYST') and exists (select from access.authority a where a.id = access.authority_id() and a.is_hub)), false)
$$;
create policy "a published form is read by whoever it may be shown to, a draft by those who write forms for the authority" on questionnaires.version for select to holdfast_app
  using ((published_at is not null and (select access.authority_id()) is not null) or (authority_id = (select access.authority_id()) and (select questionnaires.writes())));
create policy "a form is drafted in one's own name, for one's own authority" on questionnaires.version for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select questionnaires.writes()) and state = 'DRAFT' and changed_by = (select access.staff_id())
    and (select access.staff_id()) = any (drafted_by));
create policy "a draft is changed in one's own name, and published by somebody who did not write it" on questionnaires.version for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select questionnaires.writes()))
  with check (authority_id = (select access.authority_id())
    and (state <> 'DRAFT' or (changed_by = (select access.staff_id()) and (select access.staff_id()) = any (drafted_by)))
    and (state <> 'PUBLISHED' or (published_by = (select access.staff_id()) and (select access.role_code()) <> 'TEAM_MANAGER')));
grant select, insert (authority_id, id, key, state, based_on, is_extension, definition, drafted_by, changed_by, drafted_at, changed_at, why),
  update (state, number, definition, edit, drafted_by, changed_by, changed_at, why, published_at, published_by, withdrawn_at, withdrawn_by, withdrawn_because)
  on questionnaires.version to holdfast_app;
reset role;
