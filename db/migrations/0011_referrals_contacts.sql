-- expand
create schema referrals authorization holdfast_owner;
grant usage on schema referrals to holdfast_app;
set local role holdfast_owner;

-- What the service itself may know of a contact: times, urgency, who opened it. Never its words.
create table referrals.contact (
  authority_id int not null,
  id uuid not null,
  receipt_number text not null,
  received_at timestamptz not null,
  immediate_danger text not null check (immediate_danger in ('yes', 'no', 'not-known')),
  child_id uuid,
  linked_at timestamptz,
  linked_by uuid,
  opened_at timestamptz,
  opened_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  version int not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  check ((child_id is null) = (linked_at is null)),
  check ((opened_at is null) = (opened_by is null)),
  check ((decided_at is null) = (decided_by is null))
);
create unique index contact_receipt on referrals.contact (authority_id, receipt_number);
create index contact_undecided on referrals.contact (authority_id, received_at) where decided_at is null;
create index contact_of_child on referrals.contact (authority_id, child_id) where child_id is not null;
comment on table referrals.contact is 'What reached the front door: when, how urgent in the referrer''s words, who opened it, the child it was found to be about. data class: REFERRAL. Retention: as the child it is linked to; 7 years when to nobody. Basis: public task, Children Act 1989 s.17, s.47.';

create table referrals.contact_paper (
  authority_id int not null,
  contact_id uuid not null,
  organisation text,
  referrer_name text not null,
  referrer_phone text,
  referrer_email text,
  child_named text,
  form jsonb not null,
  primary key (authority_id, contact_id),
  foreign key (authority_id, contact_id) references referrals.contact (authority_id, id)
);
comment on table referrals.contact_paper is 'The inter-agency referral as it was sent (F4), unchanged. data class: REFERRAL. Retention: as the contact. Basis: public task.';

create table referrals.contact_decision (
  authority_id int not null,
  contact_id uuid not null,
  outcome text not null check (outcome in ('no-further-action', 'advice', 'early-help', 'single-assessment', 'strategy')),
  rationale text not null,
  agencies_consulted text[] not null,
  dissent text,
  decided_at timestamptz not null,
  decided_by uuid not null,
  primary key (authority_id, contact_id),
  foreign key (authority_id, contact_id) references referrals.contact (authority_id, id)
);
comment on table referrals.contact_decision is 'What the front door decided, once, and why. data class: REFERRAL. Retention: as the contact. Basis: public task.';

create table referrals.contact_telling (
  authority_id int not null,
  contact_id uuid not null,
  what text not null check (what in ('received', 'outcome')),
  words text not null,
  since timestamptz not null,
  told_at timestamptz,
  told_by uuid,
  how text check (how in ('page', 'phone', 'email', 'letter', 'not-possible')),
  primary key (authority_id, contact_id, what),
  foreign key (authority_id, contact_id) references referrals.contact (authority_id, id),
  check ((told_at is null) = (how is null))
);
comment on table referrals.contact_telling is 'What the referrer is to be told and whether somebody did; never a name. data class: REFERRAL. Retention: as the contact. Basis: public task.';

create table referrals.contact_climb (
  authority_id int not null,
  contact_id uuid not null,
  post text not null check (post in ('watcher', 'deputy', 'manager', 'service-manager', 'nobody')),
  posting_id uuid,
  told_at timestamptz not null,
  primary key (authority_id, contact_id, post),
  foreign key (authority_id, contact_id) references referrals.contact (authority_id, id)
);
comment on table referrals.contact_climb is 'Who was told that a contact lay unopened, and when. data class: ADMIN. Retention: as the contact. Basis: public task.';

create table referrals.screening (
  authority_id int not null,
  id uuid not null,
  child_id uuid,
  contact_id uuid,
  tool_version int not null,
  professional_name text not null,
  organisation text,
  form jsonb not null,
  screened_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, contact_id) references referrals.contact (authority_id, id),
  check (child_id is not null or contact_id is not null)
);
create index screening_of_child on referrals.screening (authority_id, child_id, screened_at desc) where child_id is not null;
create index screening_of_contact on referrals.screening (authority_id, contact_id) where contact_id is not null;
comment on table referrals.screening is 'A professional''s worry on a form, answer by answer; there is no total. data class: ASSESS. Retention: as the child, or as the contact. Basis: public task.';

do $$
declare t text;
begin
  foreach t in array array['contact', 'contact_paper', 'contact_decision', 'contact_telling', 'contact_climb', 'screening'] loop
    execute format('alter table referrals.%I enable row level security', t);
    execute format('alter table referrals.%I force row level security', t);
  end loop;
end
$$;

-- The relationship of the front door to a contact is the contact itself, until 28 days after it was decided;
-- of everybody else, that it was found to be about a child of theirs.
create policy "a contact is seen by the front door until 28 days after its decision, and by those with the child" on referrals.contact for select to holdfast_app
  using (((authority_id = (select access.authority_id())
        and ((select access.role_code()) in ('FRONT_DOOR', 'DUTY', 'TEAM_MANAGER') and (decided_at is null or decided_at > (select access.moment()) - interval '28 days')
          or (select access.role_code()) = 'SERVICE_MANAGER'
          or (select access.role_code()) = 'SYSTEM' and decided_at is null))
      or child_id in (select access.my_children('REFERRAL')))
    and (child_id is null or child_id not in (select access.hidden_children())));
create policy "anybody may send a contact to an authority whose front door works here" on referrals.contact for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.role_code()) = 'PUBLIC'
    and child_id is null and opened_at is null and decided_at is null
    and exists (select from access.authority a where a.id = contact.authority_id and a.settings ->> 'frontDoorWorksHere' = 'true'));
create policy "the front door opens, links and decides" on referrals.contact for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.role_code()) in ('FRONT_DOOR', 'DUTY', 'TEAM_MANAGER', 'SERVICE_MANAGER'))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, receipt_number, received_at, immediate_danger),
  update (child_id, linked_at, linked_by, opened_at, opened_by, decided_at, decided_by, version) on referrals.contact to holdfast_app;

create policy "the words of a contact are read by people who see it, never by the service itself" on referrals.contact_paper for select to holdfast_app
  using ((select access.role_code()) <> 'SYSTEM' and contact_id in (select c.id from referrals.contact c));
create policy "the words come with the contact" on referrals.contact_paper for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.role_code()) = 'PUBLIC');
grant select, insert (authority_id, contact_id, organisation, referrer_name, referrer_phone, referrer_email, child_named, form) on referrals.contact_paper to holdfast_app;

create policy "a decision is read by people who see the contact" on referrals.contact_decision for select to holdfast_app
  using ((select access.role_code()) <> 'SYSTEM' and contact_id in (select c.id from referrals.contact c));
create policy "the front door decides" on referrals.contact_decision for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('REFERRAL'))
    and (select access.role_code()) in ('FRONT_DOOR', 'DUTY', 'TEAM_MANAGER', 'SERVICE_MANAGER')
    and contact_id in (select c.id from referrals.contact c));
grant select, insert (authority_id, contact_id, outcome, rationale, agencies_consulted, dissent, decided_at, decided_by) on referrals.contact_decision to holdfast_app;

create policy "what the referrer is told is read by people who see the contact" on referrals.contact_telling for select to holdfast_app
  using ((select access.role_code()) <> 'SYSTEM' and contact_id in (select c.id from referrals.contact c));
create policy "the receipt is told on the page, the outcome is owed by the front door" on referrals.contact_telling for insert to holdfast_app
  with check (authority_id = (select access.authority_id())
    and ((select access.role_code()) = 'PUBLIC' and what = 'received'
      or (select access.role_code()) in ('FRONT_DOOR', 'DUTY', 'TEAM_MANAGER', 'SERVICE_MANAGER') and what = 'outcome' and contact_id in (select c.id from referrals.contact c)));
create policy "somebody of the front door says that the referrer was told" on referrals.contact_telling for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.role_code()) in ('FRONT_DOOR', 'DUTY', 'TEAM_MANAGER', 'SERVICE_MANAGER'))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, contact_id, what, words, since, told_at, how), update (told_at, told_by, how) on referrals.contact_telling to holdfast_app;

create policy "who was told that a contact lay unopened is seen with the contact" on referrals.contact_climb for select to holdfast_app
  using (contact_id in (select c.id from referrals.contact c));
create policy "the service itself climbs the chain" on referrals.contact_climb for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.role_code()) = 'SYSTEM' and contact_id in (select c.id from referrals.contact c));
grant select, insert (authority_id, contact_id, post, posting_id, told_at) on referrals.contact_climb to holdfast_app;

create policy "a screening is read with the child, or with the contact it came with" on referrals.screening for select to holdfast_app
  using ((child_id in (select access.my_children('ASSESS')) and not ('ASSESS' = any ((select access.classes_to_be_shared())::text[])))
    or ((select access.role_code()) in ('FRONT_DOOR', 'DUTY', 'TEAM_MANAGER', 'SERVICE_MANAGER') and contact_id in (select c.id from referrals.contact c)));
create policy "anybody may send a screening with a contact" on referrals.screening for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.role_code()) = 'PUBLIC' and child_id is null and contact_id is not null);
create policy "a professional who holds the child keeps a screening on the record" on referrals.screening for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('ASSESS')) and contact_id is null
    and child_id in (select access.my_children('ASSESS')));
create policy "a screening follows its contact to the child" on referrals.screening for update to holdfast_app
  using (authority_id = (select access.authority_id()) and contact_id in (select c.id from referrals.contact c) and child_id is null)
  with check (child_id in (select access.my_children('ASSESS')));
grant select, insert (authority_id, id, child_id, contact_id, tool_version, professional_name, organisation, form, screened_at, recorded_by),
  update (child_id) on referrals.screening to holdfast_app;
reset role;
