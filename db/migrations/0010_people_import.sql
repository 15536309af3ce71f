-- expand
set local role holdfast_owner;

-- A file somebody brought, looked at before anything is written. The file itself goes once it is written or a day old.
create table people.import (
  authority_id int not null,
  id uuid not null,
  kind text not null check (kind in ('people', 'social-care-status')),
  format text not null,
  file_name text not null check (length(file_name) <= 100),
  content bytea,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  written_at timestamptz,
  counts jsonb,
  primary key (authority_id, id)
);
create index import_of_posting on people.import (uploaded_by, uploaded_at desc);
comment on table people.import is 'Files of children read in: who, when, how many; the file for at most a day. data class: IDENT. Retention: 7 years without the file. Basis: public task.';
alter table people.import enable row level security;
alter table people.import force row level security;
create policy "an import is seen by the posting that brought the file" on people.import for select to holdfast_app
  using (authority_id = (select access.authority_id()) and uploaded_by = (select access.posting_id()));
create policy "a file is brought by those who add children and write identity for the whole authority" on people.import for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and uploaded_by = (select access.posting_id())
    and (select access.may_write('FLAG')) and (select access.may_write('IDENT')) and (select access.scope('IDENT')) = 'authority');
create policy "an import is finished, or its file dropped, by the posting that brought it" on people.import for update to holdfast_app
  using (authority_id = (select access.authority_id()) and uploaded_by = (select access.posting_id()))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, kind, format, file_name, content, uploaded_at, uploaded_by), update (content, written_at, counts) on people.import to holdfast_app;

-- Finding the children of a file: by number (its primary key serves) and, for rows without one, by birth date.
create index child_born on people.child (authority_id, born_on);
reset role;
