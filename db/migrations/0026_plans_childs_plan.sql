-- expand
set local role holdfast_owner;

create table plans.childs_plan (
  authority_id int not null references access.authority (id),
  child_id uuid not null,
  shared_with text[] not null default '{}',
  review_on date,
  begun_at timestamptz not null,
  begun_by uuid,
  changed_at timestamptz not null,
  version int not null default 1,
  sharing_version int not null default 0,
  primary key (authority_id, child_id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
comment on table plans.childs_plan is 'The one integrated plan of a child: when it is looked at again and which partners it is shared with (S1-92). version counts every save, sharing_version those of this row itself. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';

-- Every save of a goal, a step, an ask … is a row: the newest stands, the ones before are the history, and two people who
-- save the same thing at once meet at the primary key.
create table plans.childs_plan_part (
  authority_id int not null,
  child_id uuid not null,
  kind text not null,
  item_id uuid not null,
  version int not null,
  said jsonb not null,
  owner_posting_id uuid,
  due_on date,
  is_open boolean not null,
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (authority_id, child_id, kind, item_id, version),
  foreign key (authority_id, child_id) references plans.childs_plan (authority_id, child_id),
  foreign key (authority_id, owner_posting_id) references access.posting (authority_id, id)
);
create index steps_of_owner on plans.childs_plan_part (authority_id, owner_posting_id, due_on) where is_open;
comment on table plans.childs_plan_part is 'What the plan of a child says: own words, goals, steps, core group, statutory plans beside it, what family and community bring, what the child asked for and what changed, reviews. Every version is kept. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';

alter table plans.childs_plan enable row level security;
alter table plans.childs_plan force row level security;
alter table plans.childs_plan_part enable row level security;
alter table plans.childs_plan_part force row level security;

create policy "a child's plan is read by those with a relationship, and by partners it is shared with" on plans.childs_plan for select to holdfast_app
  using (child_id in (select access.my_children('PLAN'))
    and ((select access.agency()) = any (shared_with) or 'PLAN' <> all ((select access.classes_to_be_shared())::text[])));
create policy "a child's plan is begun by those who write it" on plans.childs_plan for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')) and child_id in (select access.my_children('PLAN')));
create policy "a child's plan is changed by those who write it" on plans.childs_plan for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')) and child_id in (select access.my_children('PLAN')))
  with check (authority_id = (select access.authority_id()));
-- A policy cannot compare a row with what it was: whoever reads a plan because it is shared with them does not share it on.
create function plans.keep_sharing() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.shared_with is distinct from old.shared_with and 'PLAN' = any (access.classes_to_be_shared()) then
    raise exception 'a plan is not shared on by those it is shared with' using errcode = '42501';
  end if;
  return new;
end
$$;
create trigger keep_sharing before update on plans.childs_plan for each row execute function plans.keep_sharing();
grant select, insert (authority_id, child_id, begun_at, begun_by, changed_at),
  update (shared_with, review_on, changed_at, version, sharing_version) on plans.childs_plan to holdfast_app;

create policy "what a child's plan says is read with it" on plans.childs_plan_part for select to holdfast_app
  using (child_id in (select access.my_children('PLAN'))
    and ('PLAN' <> all ((select access.classes_to_be_shared())::text[])
      or child_id in (select p.child_id from plans.childs_plan p where (select access.agency()) = any (p.shared_with))));
create policy "what a child's plan says is added by those who write and see it" on plans.childs_plan_part for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('PLAN')) and child_id in (select access.my_children('PLAN')));
grant select, insert (authority_id, child_id, kind, item_id, version, said, owner_posting_id, due_on, is_open, saved_at, saved_by)
  on plans.childs_plan_part to holdfast_app;
reset role;
