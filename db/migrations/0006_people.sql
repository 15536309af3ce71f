-- expand
create schema people authorization holdfast_owner;
grant usage on schema people to holdfast_app;
set local role holdfast_owner;

create table people.child (
  authority_id int not null,
  id uuid not null,
  given_name text,
  family_name text,
  preferred_name text,
  pronouns text,
  born_on date,
  birth_precision text check (birth_precision in ('exact', 'month', 'year', 'estimated')),
  sex text,
  created_at timestamptz not null,
  created_by uuid,
  source text not null,
  version int not null default 1,
  primary key (authority_id, id),
  unique (id)
);
comment on table people.child is 'A child we know: name as known, birth date. data class: FLAG. Retention: longest rule that applies to the record. Basis: public task, Children Act 1989.';

create table people.child_token (
  authority_id int not null,
  token text not null,
  child_id uuid not null,
  primary key (authority_id, token, child_id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index token_of_child on people.child_token (authority_id, child_id);
comment on table people.child_token is 'Normalised and phonetic words for search by equality. data class: FLAG. Retention: as the child. Basis: public task.';

create table people.social_care_status (
  authority_id int not null,
  id uuid not null,
  child_id uuid not null,
  status text not null,
  plan text,
  allocated_posting_id uuid,
  allocated_name text,
  allocated_contact text,
  from_on date not null,
  to_on date,
  as_at timestamptz not null,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index status_of_child on people.social_care_status (authority_id, child_id, from_on desc);
comment on table people.social_care_status is 'What the statutory system says, dated, with the allocated social worker; never replaces it. data class: FLAG. Retention: as the child. Basis: public task.';

create table people.timeline_event (
  authority_id int not null,
  id uuid not null,
  child_id uuid not null,
  at timestamptz not null,
  kind text not null,
  data_class text not null,
  line text not null,
  agency text,
  share_with text[],
  href text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index timeline_of_child on people.timeline_event (authority_id, child_id, at desc, id desc);
comment on table people.timeline_event is 'One line for each thing that happened; the class of each line is its column. data class: by row. Retention: as the child. Basis: public task.';

-- A relationship is to a child of the same authority; a child of another one is reached only by their own grant.
alter table access.relationship add foreign key (authority_id, child_id) references people.child (authority_id, id);

do $$
declare t text;
begin
  foreach t in array array['child', 'child_token', 'social_care_status', 'timeline_event'] loop
    execute format('alter table people.%I enable row level security', t);
    execute format('alter table people.%I force row level security', t);
  end loop;
end
$$;

-- Rule AC-7: that a child is known is seen by role scope; content needs a live relationship.
create policy "a child is known to those with the authority's scope, unless hidden, and to those with a relationship" on people.child for select to holdfast_app
  using ((authority_id = (select access.authority_id()) and (select access.scope('FLAG')) = 'authority' and id not in (select access.hidden_children()))
    or id in (select access.my_children('IDENT')));
create policy "a child is added by those whose role adds children, in their own authority" on people.child for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('FLAG')));
create policy "identity is corrected by those with a relationship, or with the authority's scope" on people.child for update to holdfast_app
  using ((select access.may_write('IDENT')) and authority_id = (select access.authority_id()) and id not in (select access.hidden_children())
    and ((select access.scope('IDENT')) = 'authority' or id in (select access.my_children('IDENT'))))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, given_name, family_name, preferred_name, pronouns, born_on, birth_precision, sex, created_at, created_by, source, version),
  update (given_name, family_name, preferred_name, pronouns, born_on, birth_precision, sex, version) on people.child to holdfast_app;

create policy "search words are as visible as the child" on people.child_token for select to holdfast_app
  using ((authority_id = (select access.authority_id()) and (select access.scope('FLAG')) = 'authority' and child_id not in (select access.hidden_children()))
    or child_id in (select access.my_children('IDENT')));
create policy "search words are written with the child, and again when the name is corrected" on people.child_token for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and child_id not in (select access.hidden_children())
    and ((select access.may_write('FLAG')) or ((select access.may_write('IDENT')) and child_id in (select access.my_children('IDENT')))));
create policy "search words are replaced with the child" on people.child_token for delete to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('IDENT')) and child_id not in (select access.hidden_children())
    and ((select access.scope('IDENT')) = 'authority' or child_id in (select access.my_children('IDENT'))));
grant select, insert (authority_id, token, child_id), delete on people.child_token to holdfast_app;

create policy "social-care status is as visible as the child" on people.social_care_status for select to holdfast_app
  using ((authority_id = (select access.authority_id()) and (select access.scope('FLAG')) = 'authority' and child_id not in (select access.hidden_children()))
    or child_id in (select access.my_children('IDENT')));
create policy "social-care status is recorded for a child one may find" on people.social_care_status for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('IDENT'))
    and exists (select from people.child c where c.authority_id = social_care_status.authority_id and c.id = social_care_status.child_id));
create policy "social-care status is ended or confirmed for a child one may find" on people.social_care_status for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('IDENT')) and child_id not in (select access.hidden_children())
    and exists (select from people.child c where c.authority_id = social_care_status.authority_id and c.id = social_care_status.child_id))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, child_id, status, plan, allocated_posting_id, allocated_name, allocated_contact, from_on, to_on, as_at, source, recorded_at, recorded_by),
  update (to_on, as_at) on people.social_care_status to holdfast_app;

create policy "the timeline shows the lines whose class the reader may read of this child" on people.timeline_event for select to holdfast_app
  using (child_id in (select access.my_children('IDENT'))
    and data_class = any ((select access.my_classes())::text[])
    and (share_with is null or (select access.agency()) = any (share_with)));
create policy "an act writes its line" on people.timeline_event for insert to holdfast_app
  with check (authority_id = (select access.authority_id())
    and exists (select from people.child c where c.authority_id = timeline_event.authority_id and c.id = timeline_event.child_id));
grant select, insert (authority_id, id, child_id, at, kind, data_class, line, agency, share_with, href, recorded_at, recorded_by) on people.timeline_event to holdfast_app;
reset role;
