-- expand
grant usage, create on schema sharing to holdfast_gate;
grant usage on schema people, missing to holdfast_gate;
set local role holdfast_owner;

-- Everything about a child that leaves, and what was asked for and not given (reference F31, S1-13).
create table sharing.disclosure (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  state text not null check (state in ('made', 'given', 'refused')),
  type text not null,
  product_id uuid,
  product_version int,
  title text not null,
  recipient_agency text not null,
  recipient_person text,
  is_own boolean not null default false,
  includes text[] not null default '{}',
  held text,
  purpose text not null,
  lawful_basis text not null,
  necessity text,
  consent text check (consent in ('yes', 'no-unsafe', 'no-not-practicable')),
  is_minimum boolean,
  is_checked boolean not null default false,
  method text not null,
  refused_because text,
  format text,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  left_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text,
  once text,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  check (state <> 'refused' or refused_because is not null)
);
create unique index disclosure_once on sharing.disclosure (authority_id, child_id, once);
create index disclosure_of_child on sharing.disclosure (authority_id, child_id, left_at desc);
create index disclosure_of_day on sharing.disclosure (authority_id, left_at desc) where not is_own;
comment on table sharing.disclosure is 'What left about a child: to whom, what for, on which lawful basis, how and when; and what was refused, with the reason. data class: DOC. Retention: as the child''s record. Basis: accountability.';

-- What a person adds afterwards; the newest stands.
create table sharing.disclosure_check (
  authority_id int not null,
  id uuid not null,
  disclosure_id uuid not null,
  child_id uuid not null,
  purpose text not null,
  lawful_basis text not null,
  necessity text not null,
  consent text not null check (consent in ('yes', 'no-unsafe', 'no-not-practicable')),
  is_minimum boolean not null,
  checked_at timestamptz not null,
  checked_by uuid,
  checked_by_name text,
  primary key (authority_id, id),
  foreign key (authority_id, disclosure_id) references sharing.disclosure (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index check_of_disclosure on sharing.disclosure_check (authority_id, disclosure_id, checked_at desc);
comment on table sharing.disclosure_check is 'Why sharing was necessary and whether the child or a parent knows, said by a person afterwards; the newest stands. data class: DOC. Retention: as the child''s record. Basis: accountability.';

create table sharing.template (
  authority_id int not null references access.authority (id),
  id uuid not null,
  kind text not null check (kind in ('minutes', 'agenda', 'action-list', 'letter')),
  number int not null,
  file_name text not null,
  bytes bytea not null check (octet_length(bytes) between 1 and 4194304),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  added_at timestamptz not null,
  added_by uuid,
  added_by_name text,
  used_from timestamptz,
  used_by_name text,
  out_at timestamptz,
  out_because text,
  out_by_name text,
  primary key (authority_id, id),
  unique (authority_id, kind, number),
  check (out_at is null or out_because is not null)
);
comment on table sharing.template is 'An authority''s own Word templates, every version; no data about anybody. data class: ADMIN. Retention: while the authority uses the service. Basis: public task.';

-- Somebody who was not at a meeting and has its minutes all the same, with the reason.
create table meetings.outside_recipient (
  authority_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  child_id uuid not null,
  name text not null,
  agency text not null,
  because text not null,
  added_at timestamptz not null,
  added_by uuid,
  added_by_name text,
  primary key (authority_id, id),
  foreign key (authority_id, meeting_id, child_id) references meetings.meeting_child (authority_id, meeting_id, child_id)
);
create index outside_recipient_of_meeting on meetings.outside_recipient (authority_id, meeting_id, child_id);
comment on table meetings.outside_recipient is 'Who has a copy of the minutes without having been asked to the meeting, and why. data class: PLAN. Retention: as the child. Basis: public task.';

create table meetings.letter (
  authority_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  child_id uuid not null,
  version int not null check (version > 0),
  texts jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid,
  saved_by_name text,
  primary key (authority_id, id),
  unique (authority_id, meeting_id, child_id, version),
  foreign key (authority_id, meeting_id, child_id) references meetings.meeting_child (authority_id, meeting_id, child_id)
);
comment on table meetings.letter is 'The letter to the young person about a meeting, as checked and changed by a professional; every version. data class: PLAN. Retention: as the child. Basis: public task.';

do $$
declare t text;
begin
  foreach t in array array['sharing.disclosure', 'sharing.disclosure_check', 'sharing.template', 'meetings.outside_recipient', 'meetings.letter'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
  end loop;
end
$$;

create policy "what left is seen by those who may read the child's documents" on sharing.disclosure for select to holdfast_app
  using (child_id in (select access.my_children('DOC')) and not ('DOC' = any ((select access.classes_to_be_shared())::text[])));
create policy "what leaves leaves its line, for a child one may find" on sharing.disclosure for insert to holdfast_app
  with check (authority_id = any ((select access.my_authorities())::int[])
    and exists (select from people.child c where c.authority_id = disclosure.authority_id and c.id = disclosure.child_id));
grant select, insert (authority_id, id, child_id, state, type, product_id, product_version, title, recipient_agency, recipient_person, is_own, includes, held,
  purpose, lawful_basis, necessity, consent, is_minimum, is_checked, method, refused_because, format, sha256, left_at, recorded_at, recorded_by, recorded_by_name, once)
  on sharing.disclosure to holdfast_app;

create policy "what was added is seen with what left" on sharing.disclosure_check for select to holdfast_app
  using (child_id in (select access.my_children('DOC')) and not ('DOC' = any ((select access.classes_to_be_shared())::text[])));
create policy "it is added to by those who see it and write about the child" on sharing.disclosure_check for insert to holdfast_app
  with check (authority_id = any ((select access.my_authorities())::int[]) and child_id in (select access.my_children('DOC'))
    and not ('DOC' = any ((select access.classes_to_be_shared())::text[]))
    and ((select access.may_write('NOTE')) or (select access.may_write('MISSING')))
    and exists (select from sharing.disclosure d where d.authority_id = disclosure_check.authority_id and d.id = disclosure_check.disclosure_id and d.child_id = disclosure_check.child_id));
grant select, insert (authority_id, id, disclosure_id, child_id, purpose, lawful_basis, necessity, consent, is_minimum, checked_at, checked_by, checked_by_name)
  on sharing.disclosure_check to holdfast_app;

create policy "a template is used by everybody of the authority" on sharing.template for select to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.posting_id()) is not null);
create policy "a template is added by those who keep the settings" on sharing.template for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.role_code()) in ('AUTHORITY_ADMIN', 'SERVICE_MANAGER'));
create policy "it is used, and taken out of use, by those who keep the settings" on sharing.template for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.role_code()) in ('AUTHORITY_ADMIN', 'SERVICE_MANAGER'))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, kind, number, file_name, bytes, sha256, added_at, added_by, added_by_name),
  update (used_from, used_by_name, out_at, out_because, out_by_name) on sharing.template to holdfast_app;

do $$
declare t text;
begin
  foreach t in array array['outside_recipient', 'letter'] loop
    execute format($p$create policy "read by those who may read the plan" on meetings.%I for select to holdfast_app
      using (child_id in (select access.my_children('PLAN')) and not ('PLAN' = any ((select access.classes_to_be_shared())::text[])))$p$, t);
    execute format($p$create policy "written by those who write the plan" on meetings.%I for insert to holdfast_app
      with check (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')) and child_id in (select access.my_children('PLAN')))$p$, t);
  end loop;
end
$$;
grant select, insert (authority_id, id, meeting_id, child_id, name, agency, because, added_at, added_by, added_by_name) on meetings.outside_recipient to holdfast_app;
grant select, insert (authority_id, id, meeting_id, child_id, version, texts, saved_at, saved_by, saved_by_name) on meetings.letter to holdfast_app;

-- Whether a text says where this child lives or was found is answered without telling the place: what goes to a family is
-- held against addresses that the person who makes the copy may not read.
create policy "the gate holds texts against addresses" on people.address for select to holdfast_gate using (true);
grant select on people.address to holdfast_gate;
reset role;

-- By whole words: guesses run together are no address for the rules that refuse every address, and would be answered here.
create function sharing.texts_with_places(of_child uuid, texts text[]) returns int[]
language sql stable security definer set search_path = '' as $$
  with place as (
    select regexp_replace(translate(lower(split_part(split_part(a.lines, e'\n', 1), ',', 1)), '''’', ''), '[^a-z0-9]+', ' ', 'g') as words from people.address a where a.child_id = of_child
    union select regexp_replace(translate(lower(a.postcode), '''’', ''), '[^a-z0-9]+', ' ', 'g') from people.address a where a.child_id = of_child
    union select regexp_replace(translate(lower(w.found_where), '''’', ''), '[^a-z0-9]+', ' ', 'g') from missing.whereabouts w where w.child_id = of_child and w.is_withheld
    union select regexp_replace(translate(lower(w.returned_to), '''’', ''), '[^a-z0-9]+', ' ', 'g') from missing.whereabouts w where w.child_id = of_child and w.is_withheld)
  select coalesce(array_agg(t.at::int order by t.at), '{}') from unnest(texts) with ordinality t (words, at)
   where of_child in (select access.my_children('PLAN'))
     and exists (select from place p where length(trim(p.words)) >= 5
       and position(' ' || trim(p.words) || ' ' in ' ' || regexp_replace(translate(lower(t.words), '''’', ''), '[^a-z0-9]+', ' ', 'g') || ' ') > 0)
$$;
alter function sharing.texts_with_places(uuid, text[]) owner to holdfast_gate;
revoke execute on function sharing.texts_with_places(uuid, text[]) from public;
grant execute on function sharing.texts_with_places(uuid, text[]) to holdfast_app;
revoke create on schema sharing from holdfast_gate;
