-- expand
create schema sharing authorization holdfast_owner;
grant usage on schema sharing to holdfast_app;
set local role holdfast_owner;

create table sharing.product (
  authority_id int not null references access.authority (id),
  child_id uuid not null,
  type text not null,
  id uuid not null,
  version int not null,
  title text not null,
  data_class text not null check (data_class in ('PLAN', 'NOTE', 'ASSESS', 'REFERRAL', 'DOC', 'MISSING')),
  share_with text[],
  href text not null,
  file_href text,
  finished_at timestamptz not null,
  finished_by uuid,
  settled_at timestamptz,
  primary key (authority_id, child_id, type, id, version),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index product_waiting on sharing.product (authority_id, finished_at) where settled_at is null;
comment on table sharing.product is 'A finished document that belongs on the statutory record: its kind and date, never what it says. data class: by row. Retention: as the child''s record. Basis: public task, Children Act 1989.';

create table sharing.receipt (
  authority_id int not null,
  id uuid not null,
  child_id uuid not null,
  type text not null,
  product_id uuid not null,
  version int not null,
  outcome text not null check (outcome in ('placed', 'not-placed')),
  placed_on date,
  placed_by text,
  reference text,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id, type, product_id, version) references sharing.product (authority_id, child_id, type, id, version),
  check (outcome <> 'placed' or (placed_on is not null and placed_by is not null and reference is not null)),
  check (outcome <> 'not-placed' or reason is not null)
);
create index receipt_of_product on sharing.receipt (authority_id, child_id, type, product_id, recorded_at desc);
comment on table sharing.receipt is 'When, by whom and under what reference a product was placed on the statutory record, or why it is not; the newest stands. data class: as the product. Retention: as the child''s record. Basis: public task, Children Act 1989.';

create table sharing.issue (
  authority_id int not null,
  id uuid not null,
  child_id uuid not null,
  type text not null,
  product_id uuid not null,
  version int not null,
  recipient text not null,
  format text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  issued_at timestamptz not null,
  issued_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index issue_of_child on sharing.issue (authority_id, child_id, issued_at desc);
comment on table sharing.issue is 'Copies made: of what, for whom, in which format, with the digest of the file. data class: DOC. Retention: as the child''s record. Basis: accountability.';

do $$
declare t text;
begin
  foreach t in array array['product', 'receipt', 'issue'] loop
    execute format('alter table sharing.%I enable row level security', t);
    execute format('alter table sharing.%I force row level security', t);
  end loop;
end
$$;

-- A product is as visible as what it holds. Business support places products and sees what waits, not what it says.
create policy "a product is seen with what it holds, and business support sees what waits to be placed" on sharing.product for select to holdfast_app
  using ((((data_class = 'PLAN' and child_id in (select access.my_children('PLAN')))
      or (data_class = 'NOTE' and child_id in (select access.my_children('NOTE')))
      or (data_class = 'ASSESS' and child_id in (select access.my_children('ASSESS')))
      or (data_class = 'REFERRAL' and child_id in (select access.my_children('REFERRAL')))
      or (data_class = 'MISSING' and child_id in (select access.my_children('MISSING')))
      or (data_class = 'DOC' and child_id in (select access.my_children('DOC'))))
    and ((select access.agency()) = any (share_with)
      or (share_with is null and data_class <> all ((select access.classes_to_be_shared())::text[]) and not ('DOC' = any ((select access.classes_to_be_shared())::text[])))))
    or (authority_id = (select access.authority_id()) and (select access.role_code()) = 'BUSINESS_SUPPORT' and child_id not in (select access.hidden_children())));
create policy "an act that finishes a product lists it, for a child one may find" on sharing.product for insert to holdfast_app
  with check (authority_id = (select access.authority_id())
    and exists (select from people.child c where c.authority_id = product.authority_id and c.id = product.child_id));
create policy "a receipt settles the product it is for" on sharing.product for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('IDENT')) and child_id not in (select access.hidden_children())
    and exists (select from people.child c where c.authority_id = product.authority_id and c.id = product.child_id))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, child_id, type, id, version, title, data_class, share_with, href, file_href, finished_at, finished_by),
  update (settled_at) on sharing.product to holdfast_app;

create policy "a receipt is seen with its product" on sharing.receipt for select to holdfast_app
  using (exists (select from sharing.product p where p.authority_id = receipt.authority_id and p.child_id = receipt.child_id and p.type = receipt.type and p.id = receipt.product_id));
create policy "a receipt is recorded by those who keep identities and see the product" on sharing.receipt for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('IDENT'))
    and exists (select from sharing.product p where p.authority_id = receipt.authority_id and p.child_id = receipt.child_id and p.type = receipt.type and p.id = receipt.product_id));
grant select, insert (authority_id, id, child_id, type, product_id, version, outcome, placed_on, placed_by, reference, reason, recorded_at, recorded_by) on sharing.receipt to holdfast_app;

create policy "copies made are seen by those who may read the child's documents" on sharing.issue for select to holdfast_app
  using (child_id in (select access.my_children('DOC')) and not ('DOC' = any ((select access.classes_to_be_shared())::text[])));
create policy "making a copy leaves its line" on sharing.issue for insert to holdfast_app
  with check (authority_id = (select access.authority_id())
    and exists (select from people.child c where c.authority_id = issue.authority_id and c.id = issue.child_id));
grant select, insert (authority_id, id, child_id, type, product_id, version, recipient, format, sha256, issued_at, issued_by) on sharing.issue to holdfast_app;
reset role;
