-- expand
set local role holdfast_owner;

-- What an authority set otherwise, when, who and why; the row of the authority holds what stands.
create table access.settings_change (
  authority_id int not null references access.authority (id),
  version int not null,
  section text not null,
  changes jsonb not null,
  reason text not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (authority_id, version)
);
comment on table access.settings_change is 'Changes of an authority''s settings: what it was, what it became, who and why. data class: ADMIN. Retention: for ever. Basis: public task.';
alter table access.settings_change enable row level security;
alter table access.settings_change force row level security;
create policy "the history of the settings is read by those who keep them" on access.settings_change for select to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.role_code()) in ('AUTHORITY_ADMIN', 'SERVICE_MANAGER'));
create policy "a change of the settings is kept in one's own name" on access.settings_change for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and changed_by = (select access.posting_id())
    and (select access.role_code()) in ('AUTHORITY_ADMIN', 'SERVICE_MANAGER'));
grant select, insert (authority_id, version, section, changes, reason, changed_at, changed_by) on access.settings_change to holdfast_app;
create policy "the service manager changes the settings of their own authority" on access.authority for update to holdfast_app
  using (id = (select access.authority_id()) and (select access.role_code()) = 'SERVICE_MANAGER')
  with check (id = (select access.authority_id()) and (select access.role_code()) = 'SERVICE_MANAGER');
grant update (accent) on access.authority to holdfast_app;
reset role;

-- Messages that wait to be sent. Written in the transaction of the act they tell of, so that neither goes without the other.
create schema mail authorization holdfast_owner;
grant usage on schema mail to holdfast_app;
set local role holdfast_owner;
create table mail.outbox (
  authority_id int not null references access.authority (id),
  id uuid not null,
  recipient text not null,
  kind text not null,
  reference text not null,
  phone text not null,
  object_type text not null,
  object_id uuid not null,
  queued_at timestamptz not null,
  next_at timestamptz,
  attempts int not null default 0,
  sent_at timestamptz,
  gave_up_at timestamptz,
  failure text,
  primary key (authority_id, id),
  unique (authority_id, object_type, object_id, kind),
  check ((next_at is null) = (sent_at is not null or gave_up_at is not null)),
  check (sent_at is null or gave_up_at is null)
);
create index outbox_to_send on mail.outbox (authority_id, next_at) where next_at is not null;
comment on table mail.outbox is 'Messages to send and sent: address, kind, reference and a number to ring; never a word of a record. data class: CONTACT. Retention: as what it is about. Basis: public task.';
alter table mail.outbox enable row level security;
alter table mail.outbox force row level security;
create policy "an act leaves a message to be sent, the public's too" on mail.outbox for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and sent_at is null and gave_up_at is null and attempts = 0);
create policy "the service itself reads what it is to send" on mail.outbox for select to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.role_code()) = 'SYSTEM');
create policy "whoever sees a contact sees whether its messages went" on mail.outbox for select to holdfast_app
  using ((select access.role_code()) <> 'SYSTEM' and object_type = 'contact' and object_id in (select c.id from referrals.contact c));
create policy "the service itself says what became of a message" on mail.outbox for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.role_code()) = 'SYSTEM')
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, recipient, kind, reference, phone, object_type, object_id, queued_at, next_at),
  update (next_at, attempts, sent_at, gave_up_at, failure) on mail.outbox to holdfast_app;

-- The mail server took the message: the referrer was told. The service itself may not read what they were told.
grant usage, create on schema referrals to holdfast_gate;
create policy "the gate notes that a message told the referrer" on referrals.contact_telling to holdfast_gate using (true) with check (true);
grant select, update on referrals.contact_telling to holdfast_gate;
reset role;
create function referrals.told_by_mail(contact uuid) returns int language plpgsql volatile security definer set search_path = '' as $$
declare told int;
begin
  if access.role_code() is distinct from 'SYSTEM' then return 0; end if;
  update referrals.contact_telling t set told_at = access.moment(), how = 'email'
   where t.authority_id = access.authority_id() and t.contact_id = contact and t.what = 'outcome' and t.told_at is null;
  get diagnostics told = row_count;
  return told;
end
$$;
alter function referrals.told_by_mail(uuid) owner to holdfast_gate;
revoke execute on function referrals.told_by_mail(uuid) from public;
grant execute on function referrals.told_by_mail(uuid) to holdfast_app;
set local role holdfast_owner;

-- Where the rule set of the authority lets early help and youth support refer: a partner who works with the child sends
-- a referral, and reads their own and what was answered. The role opens no referral of anybody else.
create function referrals.children_referred_by_own_rule() returns setof uuid language sql stable as $$
  select r.child_id from access.relationship r
   where r.authority_id = (select access.authority_id()) and r.holder_posting_id = (select access.posting_id())
     and r.kind in ('ALLOCATED', 'CO_WORKER', 'NAMED') and r.from_at <= (select access.moment()) and (r.to_at is null or r.to_at > (select access.moment()))
     and (select access.role_code()) = 'PARTNER' and (select access.agency()) in ('EARLY_HELP', 'YOUTH_SUPPORT')
     and exists (select from access.authority a where a.id = (select access.authority_id()) and a.settings ->> 'referralRuleSet' = 'EARLY_HELP_TOO')
     and r.child_id in (select access.my_children('IDENT'))
$$;
create policy "a partner who works with the child refers them, where the authority's rule says so" on referrals.referral for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and submitted_by = (select access.posting_id()) and referrer_posting_id = (select access.posting_id())
    and child_id in (select referrals.children_referred_by_own_rule()));
create policy "a partner reads the referrals they sent, while they work with the child" on referrals.referral for select to holdfast_app
  using ((select access.role_code()) = 'PARTNER' and submitted_by = (select access.posting_id()) and child_id in (select access.my_children('IDENT')));
create policy "a partner answers what was asked about a referral they sent" on referrals.referral for update to holdfast_app
  using ((select access.role_code()) = 'PARTNER' and submitted_by = (select access.posting_id()) and child_id in (select access.my_children('IDENT')) and state = 'MORE_INFO')
  with check (authority_id = (select access.authority_id()) and state = 'TRIAGE');
create policy "a partner reads what was decided on a referral they sent" on referrals.triage_decision for select to holdfast_app
  using ((select access.role_code()) = 'PARTNER' and referral_id in (select r.id from referrals.referral r where r.submitted_by = (select access.posting_id())));
create policy "a partner's answer is added to the referral they sent" on referrals.triage_decision for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.role_code()) = 'PARTNER' and outcome = 'ANSWERED' and decided_by = (select access.posting_id())
    and referral_id in (select r.id from referrals.referral r where r.submitted_by = (select access.posting_id())));
create policy "a partner's referral opens the child to the team until it is decided" on access.relationship for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and created_by = (select access.posting_id()) and kind = 'TRIAGE' and holder_team_id is not null
    and object_id is not null and child_id in (select referrals.children_referred_by_own_rule()));
create policy "kinds of exploitation come with a partner's referral" on referrals.manifestation for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and decided_by = (select access.posting_id())
    and referral_id in (select r.id from referrals.referral r where r.submitted_by = (select access.posting_id())) and child_id in (select referrals.children_referred_by_own_rule()));
create policy "contexts of harm come with a partner's referral" on referrals.harm_context for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and recorded_by = (select access.posting_id())
    and referral_id in (select r.id from referrals.referral r where r.submitted_by = (select access.posting_id())) and child_id in (select referrals.children_referred_by_own_rule()));

-- Housekeeping. Everybody's drafts, keys and sessions are out of the service's reach, so a gate does it, and only this.
grant usage on schema form to holdfast_gate;
create policy "the gate throws away drafts that nobody came back to" on form.draft to holdfast_gate using (true);
create policy "the gate throws away form keys that have served" on form.submission to holdfast_gate using (true);
create policy "the gate throws away sessions that ended long ago" on access.session for delete to holdfast_gate using (true);
grant select, delete on form.draft, form.submission to holdfast_gate;
grant delete on access.session to holdfast_gate;
create index draft_by_age on form.draft (saved_at);
create index submission_by_age on form.submission (at);
create index session_by_age on access.session (ends_at);
reset role;

create function access.is_to_tidy() returns boolean language sql stable security definer set search_path = '' as $$
  select access.role_code() = 'SYSTEM' and (
    exists (select from form.draft d where d.saved_at < access.moment() - interval '24 hours' and (d.key_hash is not null or d.saved_at < access.moment() - interval '90 days'))
    or exists (select from form.submission s where s.at < access.moment() - interval '48 hours')
    or exists (select from access.session n where n.ends_at < access.moment() - interval '90 days'))
$$;
create function access.tidy(out keyed_drafts int, out drafts int, out form_keys int, out sessions int)
language plpgsql volatile security definer set search_path = '' as $$
begin
  keyed_drafts := 0; drafts := 0; form_keys := 0; sessions := 0;
  if access.role_code() is distinct from 'SYSTEM' then return; end if;
  delete from form.draft d where d.key_hash is not null and d.saved_at < access.moment() - interval '24 hours';
  get diagnostics keyed_drafts = row_count;
  delete from form.draft d where d.saved_at < access.moment() - interval '90 days';
  get diagnostics drafts = row_count;
  delete from form.submission s where s.at < access.moment() - interval '48 hours';
  get diagnostics form_keys = row_count;
  delete from access.session n where n.ends_at < access.moment() - interval '90 days';
  get diagnostics sessions = row_count;
end
$$;
do $$
declare f text;
begin
  foreach f in array array['is_to_tidy()', 'tidy()'] loop
    execute format('alter function access.%s owner to holdfast_gate', f);
    execute format('revoke execute on function access.%s from public', f);
    execute format('grant execute on function access.%s to holdfast_app', f);
  end loop;
end
$$;
