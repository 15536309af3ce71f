-- expand
set local role holdfast_owner;

-- What is known of a child (form F1): one dated, sourced statement a row. The newest by "as of", then by when it was
-- written, is what holds; nothing is overwritten, a wrong fact is answered by a right one.
create table people.fact (
  authority_id int not null,
  id uuid not null,
  child_id uuid not null,
  kind text not null,
  codes text[],
  words text,
  as_of date not null,
  until date,
  source text not null,
  data_class text not null check (data_class in ('IDENT', 'CONTACT', 'NOTE', 'HEALTH')),
  agency text,
  share_with text[],
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  check (until is null or until >= as_of)
);
create index fact_of_child on people.fact (authority_id, child_id, kind, as_of desc, recorded_at desc);
comment on table people.fact is 'Dated facts of the child''s record, with their source; codes and words both empty mean "not known yet". data class: by row. Retention: as the child. Basis: public task, Children Act 1989.';

-- No unique key on the number itself: refusing one would tell that a hidden child has it.
create table people.identifier (
  authority_id int not null,
  kind text not null check (kind in ('nhs', 'upn', 'local', 'statutory', 'police')),
  value text not null,
  child_id uuid not null,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, kind, value, child_id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index identifier_of_child on people.identifier (authority_id, child_id);
comment on table people.identifier is 'Numbers by which a child is known elsewhere. data class: FLAG. Retention: as the child. Basis: public task.';

create table people.flag (
  authority_id int not null,
  id uuid not null,
  child_id uuid not null,
  kind text not null,
  data_class text not null check (data_class in ('FLAG', 'IDENT', 'CONTACT', 'NOTE', 'PLAN', 'MISSING')),
  agency text not null,
  note text,
  href text,
  object_id uuid,
  from_at timestamptz not null,
  review_on date,
  to_at timestamptz,
  raised_by uuid,
  ended_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index flag_of_child on people.flag (authority_id, child_id, from_at desc);
comment on table people.flag is 'What stands out about a child now: open to the team, missing now, a plan in force; with owner agency, start, review, end. data class: by row. Retention: as the child. Basis: public task.';

create table people.address (
  authority_id int not null,
  id uuid not null,
  child_id uuid not null,
  kind text not null,
  lines text not null,
  postcode text,
  is_withheld boolean not null default false,
  withheld_from text,
  from_on date not null,
  to_on date,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index address_of_child on people.address (authority_id, child_id, from_on desc);
comment on table people.address is 'Where a child lives, lived or stays tonight; read only in the transaction of a reveal (rule AC-9). data class: LOCATION. Retention: as the child. Basis: public task.';

create table people.safe_contact (
  authority_id int not null,
  id uuid not null,
  child_id uuid not null,
  who text not null,
  way text not null,
  when_safe text,
  not_safe text,
  is_safe boolean not null,
  as_of date not null,
  until date,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index safe_contact_of_child on people.safe_contact (authority_id, child_id, as_of desc);
comment on table people.safe_contact is 'With whom, how and when it is safe to be in touch. data class: CONTACT. Retention: as the child. Basis: public task.';
create table people.safe_contact_number (
  authority_id int not null,
  contact_id uuid not null,
  child_id uuid not null,
  value text not null,
  primary key (authority_id, contact_id),
  foreign key (authority_id, contact_id) references people.safe_contact (authority_id, id)
);
comment on table people.safe_contact_number is 'The number or address of a safe contact; read only in the transaction of a reveal (rule AC-9). data class: CONTACT. Retention: as the child. Basis: public task.';

create table people.family_group (
  authority_id int not null,
  id uuid not null,
  created_at timestamptz not null,
  primary key (authority_id, id)
);
comment on table people.family_group is 'A family as a group that can be counted (S2-18); holds no name. data class: IDENT. Retention: as its children. Basis: public task.';
create table people.family_member (
  authority_id int not null,
  child_id uuid not null,
  family_group_id uuid not null,
  from_at timestamptz not null,
  primary key (authority_id, child_id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, family_group_id) references people.family_group (authority_id, id)
);
create index member_of_family on people.family_member (authority_id, family_group_id);
comment on table people.family_member is 'Which family a child is counted in. data class: IDENT. Retention: as the child. Basis: public task.';

create table people.person (
  authority_id int not null,
  id uuid not null,
  name text not null,
  born_on date,
  created_at timestamptz not null,
  created_by uuid,
  primary key (authority_id, id)
);
comment on table people.person is 'Adults and relatives of children we know; a worrying person is never here. data class: IDENT. Retention: as the children they are linked to. Basis: public task.';

create table people.family_link (
  authority_id int not null,
  id uuid not null,
  child_id uuid not null,
  person_id uuid,
  other_child_id uuid,
  relationship text not null,
  lives_with text not null check (lives_with in ('YES', 'PART', 'NO', 'NOT_KNOWN')),
  responsibility text,
  is_carer boolean not null default false,
  note text,
  as_of date not null,
  until date,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, person_id) references people.person (authority_id, id),
  foreign key (authority_id, other_child_id) references people.child (authority_id, id),
  check ((person_id is null) <> (other_child_id is null))
);
create index family_of_child on people.family_link (authority_id, child_id, as_of desc);
create index links_of_person on people.family_link (authority_id, person_id);
comment on table people.family_link is 'What an adult or another child is to this child, dated; one row for each direction. data class: IDENT. Retention: as the child. Basis: public task.';

create table people.family_factor (
  authority_id int not null,
  id uuid not null,
  child_id uuid not null,
  person_id uuid not null,
  factor text not null,
  state text not null,
  note text,
  as_of date not null,
  until date,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, person_id) references people.person (authority_id, id)
);
create index factors_of_child on people.family_factor (authority_id, child_id, person_id, factor, as_of desc);
comment on table people.family_factor is 'Difficulties of one adult of the family, dated, so that help can be found (S0-19). data class: NOTE. Retention: as the child. Basis: public task.';

-- Kept apart from family in every table, view and document: there is no key between the two.
create table people.person_of_concern (
  authority_id int not null,
  id uuid not null,
  names text not null,
  description text,
  age_band text,
  vehicles text,
  phones_and_handles text,
  owner_agency text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  version int not null default 1,
  primary key (authority_id, id)
);
comment on table people.person_of_concern is 'A person we are worried about: names and aliases, description. data class: POC. Retention: reviewed every 12 months; as the child when linked. Basis: public task; Data Protection Act 2018 part 3 where the police own it.';
create table people.concern_link (
  authority_id int not null,
  id uuid not null,
  child_id uuid not null,
  person_of_concern_id uuid not null,
  role text not null,
  basis text not null,
  words text not null,
  child_words text,
  as_of date not null,
  until date,
  source text not null,
  agency text,
  share_with text[],
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, person_of_concern_id) references people.person_of_concern (authority_id, id)
);
create index concern_of_child on people.concern_link (authority_id, child_id, as_of desc);
create index links_of_concern on people.concern_link (authority_id, person_of_concern_id);
comment on table people.concern_link is 'Why we are worried about a person for this child, with the basis of what is said. data class: POC. Retention: as the child. Basis: public task.';
reset role;

-- Classes of which this role may read only what was shared with its agency (rule AC-8).
create function access.classes_to_be_shared() returns text[] language sql stable security definer set search_path = '' as $$
  select array(select c.data_class from access.role_class c where c.role = access.role_code() and c.needs_share)
$$;
-- Classes this role may write; used where the class is a column of the row.
create function access.classes_i_write() returns text[] language sql stable security definer set search_path = '' as $$
  select array(select c.data_class from access.role_class c where c.role = access.role_code() and c.may_write)
$$;
-- Children whose every class this posting's role reads: one set instead of one a class, for most readers the only one.
create function access.my_open_children() returns setof uuid language plpgsql stable security definer set search_path = '' as $$
declare
  me uuid := access.posting_id();
  now_is timestamptz := access.moment();
  hidden uuid[] := array(select access.hidden_children());
  opening constant text[] := array['ALLOCATED', 'CO_WORKER', 'MANAGER', 'DUTY', 'SELF_CLAIMED', 'GRANTED', 'NAMED'];
begin
  return query
    select r.child_id from access.relationship r
     where r.holder_posting_id = me and r.kind = any (opening)
       and r.from_at <= now_is and (r.to_at is null or r.to_at > now_is) and r.child_id <> all (hidden)
    union
    select r.child_id from access.relationship r
     where r.authority_id = access.authority_id() and r.holder_team_id = access.team_id() and r.kind = any (opening)
       and (r.kind <> 'MANAGER' or access.role_code() in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD'))
       and r.from_at <= now_is and (r.to_at is null or r.to_at > now_is) and r.child_id <> all (hidden);
end
$$;
do $$
declare f text;
begin
  foreach f in array array['classes_to_be_shared()', 'classes_i_write()', 'my_open_children()'] loop
    execute format('alter function access.%s owner to holdfast_gate', f);
    execute format('revoke execute on function access.%s from public', f);
    execute format('grant execute on function access.%s to holdfast_app', f);
  end loop;
end
$$;

set local role holdfast_owner;
do $$
declare
  t text;
  opened text;
  shared constant text := '(agency = (select access.agency()) or (select access.agency()) = any (share_with)
    or (share_with is null and data_class <> all ((select access.classes_to_be_shared())::text[])))';
  as_the_child constant text := '((authority_id = (select access.authority_id()) and (select access.scope(''FLAG'')) = ''authority'' and child_id not in (select access.hidden_children()))
    or child_id in (select access.my_children(''IDENT'')))';
begin
  foreach t in array array['fact', 'identifier', 'flag', 'address', 'safe_contact', 'safe_contact_number', 'family_group', 'family_member',
    'person', 'family_link', 'family_factor', 'person_of_concern', 'concern_link'] loop
    execute format('alter table people.%I enable row level security', t);
    execute format('alter table people.%I force row level security', t);
  end loop;

  -- The class is a column: each class asks for its own set of children, and only when a row of it is met.
  -- A relationship that opens everything answers first, for all classes at once.
  select '(data_class = any ((select access.my_classes())::text[]) and data_class = any (' || quote_literal(array_agg(c)::text) || '::text[])'
      || ' and (child_id in (select access.my_open_children()) or case data_class '
      || string_agg(format('when %L then child_id in (select access.my_children(%L))', c, c), ' ') || ' else false end))'
    into opened
    from unnest(array['IDENT', 'CONTACT', 'LOCATION', 'REFERRAL', 'NOTE', 'ASSESS', 'PLAN', 'MISSING', 'HEALTH', 'INTEL', 'POC', 'NET', 'DOC', 'VOICE']) c;

  drop policy "the timeline shows the lines whose class the reader may read of this child" on people.timeline_event;
  execute format('create policy "the timeline shows the lines whose class the reader may read of this child, and that are shared with them" on people.timeline_event for select to holdfast_app using (%s and %s)', opened, shared);

  execute format('create policy "a fact is read by class, relationship and sharing" on people.fact for select to holdfast_app using (%s and %s)', opened, shared);
  execute format('create policy "a fact is added by those who write its class for this child; identity also by those with the authority''s scope" on people.fact for insert to holdfast_app
    with check (authority_id = (select access.authority_id()) and data_class = any ((select access.classes_i_write())::text[])
      and ((%s) or (data_class = ''IDENT'' and (select access.scope(''IDENT'')) = ''authority'' and child_id not in (select access.hidden_children()))))', opened);

  execute format('create policy "a number is as visible as the child" on people.identifier for select to holdfast_app using (%s)', as_the_child);
  execute format('create policy "a flag of the kind anybody may know is as visible as the child; others by class" on people.flag for select to holdfast_app
    using ((data_class = ''FLAG'' and %s) or ((data_class <> ''PLAN'' or ''PLAN'' <> all ((select access.classes_to_be_shared())::text[])) and (%s)))', as_the_child, opened);
end
$$;

create policy "a number is added to a child one may find" on people.identifier for insert to holdfast_app
  with check (authority_id = (select access.authority_id())
    and ((select access.may_write('FLAG')) or ((select access.may_write('IDENT')) and child_id in (select access.my_children('IDENT'))))
    and child_id not in (select access.hidden_children()));
create policy "an act raises a flag" on people.flag for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and child_id not in (select access.hidden_children())
    and exists (select from people.child c where c.authority_id = flag.authority_id and c.id = flag.child_id));
create policy "an act ends a flag" on people.flag for update to holdfast_app
  using (authority_id = (select access.authority_id()) and child_id not in (select access.hidden_children())
    and exists (select from people.child c where c.authority_id = flag.authority_id and c.id = flag.child_id))
  with check (authority_id = (select access.authority_id()));

-- Rule AC-9: masked means that the row is not there until the child is revealed in this transaction.
create policy "an address is read only where the child was revealed, with a reason" on people.address for select to holdfast_app
  using (child_id = (select access.revealed()) and child_id in (select access.my_children('LOCATION')));
create policy "an address is added by those who write places for this child" on people.address for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('LOCATION')) and child_id in (select access.my_children('LOCATION')));
create policy "a safe contact is read by those who may be in touch" on people.safe_contact for select to holdfast_app
  using (child_id in (select access.my_children('CONTACT')));
create policy "a safe contact is added by those who write contact details of this child" on people.safe_contact for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('CONTACT')) and child_id in (select access.my_children('CONTACT')));
create policy "a number is read only where the child was revealed, with a reason" on people.safe_contact_number for select to holdfast_app
  using (child_id = (select access.revealed()) and child_id in (select access.my_children('CONTACT')));
create policy "a number is added with its safe contact" on people.safe_contact_number for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('CONTACT')) and child_id in (select access.my_children('CONTACT')));

create policy "families are counted inside their authority" on people.family_group for select to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may('IDENT')));
create policy "a family is begun by those who write identity" on people.family_group for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('IDENT')));
create policy "whose family a child belongs to is read with a relationship" on people.family_member for select to holdfast_app
  using (child_id in (select access.my_children('IDENT')));
create policy "a child is counted in a family by those who write their identity" on people.family_member for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('IDENT')) and child_id in (select access.my_children('IDENT')));
create policy "a child's family is corrected by those who write their identity" on people.family_member for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('IDENT')) and child_id in (select access.my_children('IDENT')))
  with check (authority_id = (select access.authority_id()));
create policy "family is read with a relationship; a brother or sister one must not find is not there" on people.family_link for select to holdfast_app
  using (child_id in (select access.my_children('IDENT')) and (other_child_id is null or other_child_id not in (select access.hidden_children())));
create policy "family is added by those who write the child's identity" on people.family_link for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('IDENT')) and child_id in (select access.my_children('IDENT')));
create policy "an adult is read with a child they are family of" on people.person for select to holdfast_app
  using (id in (select l.person_id from people.family_link l where l.person_id is not null));
create policy "an adult is added by those who write identity" on people.person for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('IDENT')));
create policy "what an adult struggles with is read as a note of the child" on people.family_factor for select to holdfast_app
  using (child_id in (select access.my_children('NOTE')) and not ('NOTE' = any ((select access.classes_to_be_shared())::text[])));
create policy "what an adult struggles with is added by those who write notes of the child" on people.family_factor for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('NOTE')) and child_id in (select access.my_children('NOTE')));

create policy "why we worry about a person is read with the child, or by the authority's police intelligence" on people.concern_link for select to holdfast_app
  using ((child_id in (select access.my_children('POC'))
      or (authority_id = (select access.authority_id()) and (select access.scope('POC')) = 'authority' and child_id not in (select access.hidden_children())))
    and (agency = (select access.agency()) or (select access.agency()) = any (share_with)
      or (share_with is null and not ('POC' = any ((select access.classes_to_be_shared())::text[])))));
create policy "why we worry about a person is added by those who write it for this child" on people.concern_link for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('POC'))
    and (child_id in (select access.my_children('POC'))
      or ((select access.scope('POC')) = 'authority' and child_id not in (select access.hidden_children()))));
create policy "a person we are worried about is read with a child, or by the authority's police intelligence" on people.person_of_concern for select to holdfast_app
  using (id in (select l.person_of_concern_id from people.concern_link l)
    or (authority_id = (select access.authority_id()) and (select access.scope('POC')) = 'authority'));
create policy "a person we are worried about is added by those who write about them" on people.person_of_concern for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('POC')));
create policy "what is known of a person we are worried about is brought up to date" on people.person_of_concern for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('POC'))
    and (id in (select l.person_of_concern_id from people.concern_link l) or (select access.scope('POC')) = 'authority'))
  with check (authority_id = (select access.authority_id()));

grant select, insert (authority_id, id, child_id, kind, codes, words, as_of, until, source, data_class, agency, share_with, recorded_at, recorded_by) on people.fact to holdfast_app;
grant select, insert (authority_id, kind, value, child_id, source, recorded_at, recorded_by) on people.identifier to holdfast_app;
grant select, insert (authority_id, id, child_id, kind, data_class, agency, note, href, object_id, from_at, review_on, to_at, raised_by), update (to_at, ended_by) on people.flag to holdfast_app;
grant select, insert (authority_id, id, child_id, kind, lines, postcode, is_withheld, withheld_from, from_on, to_on, source, recorded_at, recorded_by) on people.address to holdfast_app;
grant select, insert (authority_id, id, child_id, who, way, when_safe, not_safe, is_safe, as_of, until, source, recorded_at, recorded_by) on people.safe_contact to holdfast_app;
grant select, insert (authority_id, contact_id, child_id, value) on people.safe_contact_number to holdfast_app;
grant select, insert (authority_id, id, created_at) on people.family_group to holdfast_app;
grant select, insert (authority_id, child_id, family_group_id, from_at), update (family_group_id, from_at) on people.family_member to holdfast_app;
grant select, insert (authority_id, id, name, born_on, created_at, created_by) on people.person to holdfast_app;
grant select, insert (authority_id, id, child_id, person_id, other_child_id, relationship, lives_with, responsibility, is_carer, note, as_of, until, source, recorded_at, recorded_by) on people.family_link to holdfast_app;
grant select, insert (authority_id, id, child_id, person_id, factor, state, note, as_of, until, source, recorded_at, recorded_by) on people.family_factor to holdfast_app;
grant select, insert (authority_id, id, names, description, age_band, vehicles, phones_and_handles, owner_agency, recorded_at, recorded_by, version),
  update (names, description, age_band, vehicles, phones_and_handles, version) on people.person_of_concern to holdfast_app;
grant select, insert (authority_id, id, child_id, person_of_concern_id, role, basis, words, child_words, as_of, until, source, agency, share_with, recorded_at, recorded_by) on people.concern_link to holdfast_app;
reset role;
