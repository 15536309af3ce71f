-- expand
do $$
begin
  if not exists (select from pg_namespace where nspname = 'referrals') then
    create schema referrals authorization holdfast_owner;
    grant usage on schema referrals to holdfast_app;
  end if;
end
$$;
set local role holdfast_owner;

create table referrals.referral (
  authority_id int not null,
  id uuid not null,
  child_id uuid not null,
  team_id uuid not null,
  group_id uuid,
  kind text not null check (kind in ('standard', 'exception')),
  route text not null,
  rule_set text not null,
  state text not null check (state in ('SUBMITTED', 'TRIAGE', 'ACCEPTED', 'CONSULTATION_ONLY', 'DECLINED_SIGNPOST', 'MORE_INFO', 'ALLOCATED')),
  received_at timestamptz not null,
  submitted_at timestamptz not null,
  submitted_by uuid not null,
  referrer_posting_id uuid not null,
  own_concern text,
  threshold text,
  is_urgent boolean not null,
  urgent_found_at timestamptz,
  urgent_reason text,
  said jsonb not null,
  exception jsonb,
  warnings text[] not null default '{}',
  version int not null default 1,
  primary key (authority_id, id),
  unique (id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index referral_of_child on referrals.referral (authority_id, child_id, submitted_at desc);
create index referral_to_team on referrals.referral (authority_id, team_id, state, received_at);
comment on table referrals.referral is 'What reached the team about a child, as it was sent. data class: REFERRAL. Retention: as the child. Basis: public task, Children Act 1989.';

create table referrals.triage_decision (
  authority_id int not null,
  id uuid not null,
  referral_id uuid not null,
  child_id uuid not null,
  team_id uuid not null,
  outcome text not null check (outcome in ('ACCEPTED', 'CONSULTATION_ONLY', 'DECLINED_SIGNPOST', 'MORE_INFO', 'ANSWERED', 'LOOKED_AT_AGAIN')),
  rationale text not null,
  signpost_to text,
  asked text,
  decided_at timestamptz not null,
  decided_by uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, referral_id) references referrals.referral (authority_id, id)
);
create index decision_of_referral on referrals.triage_decision (authority_id, referral_id, decided_at);
comment on table referrals.triage_decision is 'Each decision on a referral with its rationale, and the answers in between; only added to. data class: REFERRAL. Retention: as the child. Basis: public task.';

create table referrals.manifestation (
  authority_id int not null,
  id uuid not null,
  child_id uuid not null,
  type text not null,
  status text not null check (status in ('SUSPECTED_AT_RISK', 'AT_RISK', 'EXPERIENCING', 'PAST', 'NOT_SUPPORTED')),
  from_on date,
  to_on date,
  referral_id uuid,
  note text,
  decided_at timestamptz not null,
  decided_by uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, referral_id) references referrals.referral (authority_id, id)
);
create index manifestation_of_child on referrals.manifestation (authority_id, child_id, type, decided_at desc);
comment on table referrals.manifestation is 'Kinds of exploitation thought of for a child, each with status, dates and who decided; the latest of a kind stands, earlier ones are its history. data class: ASSESS. Retention: as the child. Basis: public task.';

create table referrals.harm_context (
  authority_id int not null,
  id uuid not null,
  child_id uuid not null,
  context text not null,
  referral_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index context_of_child on referrals.harm_context (authority_id, child_id, recorded_at desc);
comment on table referrals.harm_context is 'Where harm to a child comes from. data class: ASSESS. Retention: as the child. Basis: public task.';

create table referrals.involvement (
  authority_id int not null,
  id uuid not null,
  child_id uuid not null,
  team_id uuid not null,
  referral_id uuid,
  opened_at timestamptz not null,
  opened_by uuid not null,
  closed_at timestamptz,
  version int not null default 1,
  primary key (authority_id, id),
  unique (id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, team_id) references access.team (authority_id, id),
  foreign key (authority_id, referral_id) references referrals.referral (authority_id, id)
);
create unique index one_open_involvement_of_child on referrals.involvement (authority_id, child_id) where closed_at is null;
create index involvement_of_child on referrals.involvement (authority_id, child_id, opened_at desc);
comment on table referrals.involvement is 'The time a child is open to the team, from acceptance to closing. data class: FLAG. Retention: as the child. Basis: public task.';

create table referrals.involvement_worker (
  authority_id int not null,
  id uuid not null,
  involvement_id uuid not null,
  child_id uuid not null,
  posting_id uuid not null,
  part text not null check (part in ('lead', 'co-worker')),
  from_at timestamptz not null,
  to_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, involvement_id) references referrals.involvement (authority_id, id)
);
create index worker_of_involvement on referrals.involvement_worker (authority_id, involvement_id);
create index worker_of_posting on referrals.involvement_worker (posting_id) where to_at is null;
comment on table referrals.involvement_worker is 'Workers of the team for one involvement: who to ring. data class: FLAG. Retention: as the child. Basis: public task.';

create table referrals.allocation (
  authority_id int not null,
  id uuid not null,
  involvement_id uuid not null,
  child_id uuid not null,
  posting_id uuid not null,
  part text not null,
  lead text not null check (lead in ('allocated-social-worker', 'team-worker')),
  who_does_what jsonb not null,
  programme text,
  caseload_words text,
  decided_at timestamptz not null,
  decided_by uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, involvement_id) references referrals.involvement (authority_id, id)
);
create index allocation_of_involvement on referrals.allocation (authority_id, involvement_id, decided_at desc);
comment on table referrals.allocation is 'Who leads and who does what beside the allocated social worker; the latest stands. data class: REFERRAL. Retention: as the child. Basis: public task.';

create table referrals.closing (
  authority_id int not null,
  id uuid not null,
  involvement_id uuid not null,
  child_id uuid not null,
  reason text not null,
  summary text not null,
  lead_professional_after text,
  months_sustained int,
  checks jsonb not null,
  clock_owners jsonb not null default '{}',
  state text not null check (state in ('proposed', 'approved', 'sent-back')),
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  decided_at timestamptz,
  decided_by uuid,
  decision_note text,
  version int not null default 1,
  primary key (authority_id, id),
  unique (id),
  foreign key (authority_id, involvement_id) references referrals.involvement (authority_id, id),
  check (decided_by is null or decided_by <> proposed_by)
);
create unique index one_proposed_closing_of_involvement on referrals.closing (authority_id, involvement_id) where state = 'proposed';
create index closing_of_child on referrals.closing (authority_id, child_id, proposed_at desc);
comment on table referrals.closing is 'A closing as proposed, checked and approved by somebody else. data class: REFERRAL. Retention: as the child. Basis: public task.';

create table referrals.rule_override (
  authority_id int not null,
  id uuid not null,
  child_id uuid not null,
  object_type text not null check (object_type in ('referral', 'involvement', 'closing')),
  object_id uuid not null,
  rule text not null,
  reason text not null,
  by_role text not null,
  at timestamptz not null,
  by_posting uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index override_of_object on referrals.rule_override (authority_id, object_id);
comment on table referrals.rule_override is 'Rules set aside by an authorised person with a reason; shown on the record. data class: REFERRAL. Retention: as the child. Basis: public task.';

do $$
declare t text;
begin
  foreach t in array array['referral', 'triage_decision', 'manifestation', 'harm_context', 'involvement', 'involvement_worker', 'allocation', 'closing', 'rule_override'] loop
    execute format('alter table referrals.%I enable row level security', t);
    execute format('alter table referrals.%I force row level security', t);
  end loop;
end
$$;

-- Table 2.4 gives managers referrals of their team or authority by role: what was declined stays answerable.
create policy "a referral is read with a relationship, by its team's managers, and where the role has the authority's referrals" on referrals.referral for select to holdfast_app
  using (child_id in (select access.my_children('REFERRAL'))
    or (authority_id = (select access.authority_id()) and child_id not in (select access.hidden_children())
      and ((select access.scope('REFERRAL')) = 'authority' or ((select access.scope('REFERRAL')) = 'team' and team_id = (select access.team_id())))));
create policy "a referral is sent by an act that opened the child to the sender" on referrals.referral for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('REFERRAL')) and child_id in (select access.my_children('REFERRAL')));
create policy "a referral moves on in its own authority" on referrals.referral for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('REFERRAL')) and child_id not in (select access.hidden_children())
    and (child_id in (select access.my_children('REFERRAL')) or (select access.scope('REFERRAL')) = 'authority'
      or ((select access.scope('REFERRAL')) = 'team' and team_id = (select access.team_id()))))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, child_id, team_id, group_id, kind, route, rule_set, state, received_at, submitted_at, submitted_by, referrer_posting_id,
    own_concern, threshold, is_urgent, urgent_found_at, urgent_reason, said, exception, warnings, version),
  update (state, is_urgent, urgent_found_at, urgent_reason, version) on referrals.referral to holdfast_app;

create policy "decisions are as visible as the referral" on referrals.triage_decision for select to holdfast_app
  using (child_id in (select access.my_children('REFERRAL'))
    or (authority_id = (select access.authority_id()) and child_id not in (select access.hidden_children())
      and ((select access.scope('REFERRAL')) = 'authority' or ((select access.scope('REFERRAL')) = 'team' and team_id = (select access.team_id())))));
create policy "a decision is added by those who may write referrals of this child" on referrals.triage_decision for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('REFERRAL')) and child_id in (select access.my_children('REFERRAL')));
grant select, insert (authority_id, id, referral_id, child_id, team_id, outcome, rationale, signpost_to, asked, decided_at, decided_by) on referrals.triage_decision to holdfast_app;

create policy "kinds of exploitation are read with a relationship" on referrals.manifestation for select to holdfast_app
  using (child_id in (select access.my_children('ASSESS')) and not ('ASSESS' = any ((select access.classes_to_be_shared())::text[])));
create policy "kinds of exploitation are added by those who assess or refer the child" on referrals.manifestation for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and child_id in (select access.my_children('ASSESS'))
    and ((select access.may_write('ASSESS')) or (select access.may_write('REFERRAL'))));
grant select, insert (authority_id, id, child_id, type, status, from_on, to_on, referral_id, note, decided_at, decided_by) on referrals.manifestation to holdfast_app;

create policy "contexts of harm are read with a relationship" on referrals.harm_context for select to holdfast_app
  using (child_id in (select access.my_children('ASSESS')) and not ('ASSESS' = any ((select access.classes_to_be_shared())::text[])));
create policy "contexts of harm are added by those who assess or refer the child" on referrals.harm_context for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and child_id in (select access.my_children('ASSESS'))
    and ((select access.may_write('ASSESS')) or (select access.may_write('REFERRAL'))));
grant select, insert (authority_id, id, child_id, context, referral_id, recorded_at, recorded_by) on referrals.harm_context to holdfast_app;

-- That a child is open to the team, and whom to ring, is as visible as the child (FLAG).
create policy "being open to the team is as visible as the child" on referrals.involvement for select to holdfast_app
  using ((authority_id = (select access.authority_id()) and (select access.scope('FLAG')) = 'authority' and child_id not in (select access.hidden_children()))
    or child_id in (select access.my_children('IDENT')));
create policy "accepting opens an involvement" on referrals.involvement for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('REFERRAL')) and child_id in (select access.my_children('REFERRAL')));
create policy "an involvement is changed by those who work with the child" on referrals.involvement for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('REFERRAL')) and child_id in (select access.my_children('REFERRAL')))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, child_id, team_id, referral_id, opened_at, opened_by, closed_at, version), update (closed_at, version) on referrals.involvement to holdfast_app;

create policy "the child's team workers are as visible as the child" on referrals.involvement_worker for select to holdfast_app
  using ((authority_id = (select access.authority_id()) and (select access.scope('FLAG')) = 'authority' and child_id not in (select access.hidden_children()))
    or child_id in (select access.my_children('IDENT')));
create policy "allocation adds a worker" on referrals.involvement_worker for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('REFERRAL')) and child_id in (select access.my_children('REFERRAL')));
create policy "allocation or closing ends a worker's part" on referrals.involvement_worker for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may_write('REFERRAL')) and child_id in (select access.my_children('REFERRAL')))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, involvement_id, child_id, posting_id, part, from_at, to_at), update (to_at) on referrals.involvement_worker to holdfast_app;

create policy "who leads and who does what is read with a relationship" on referrals.allocation for select to holdfast_app
  using (child_id in (select access.my_children('REFERRAL')));
create policy "who leads and who does what is agreed by those who allocate" on referrals.allocation for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('REFERRAL')) and child_id in (select access.my_children('REFERRAL')));
grant select, insert (authority_id, id, involvement_id, child_id, posting_id, part, lead, who_does_what, programme, caseload_words, decided_at, decided_by) on referrals.allocation to holdfast_app;

create policy "a closing is read with a relationship" on referrals.closing for select to holdfast_app
  using (child_id in (select access.my_children('REFERRAL')));
create policy "a closing is proposed by those who work with the child" on referrals.closing for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.may_write('REFERRAL')) and child_id in (select access.my_children('REFERRAL')) and state = 'proposed');
create policy "a closing is decided by a manager who did not propose it" on referrals.closing for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.role_code()) in ('TEAM_MANAGER', 'SERVICE_MANAGER')
    and child_id in (select access.my_children('REFERRAL')) and proposed_by <> (select access.posting_id()))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, involvement_id, child_id, reason, summary, lead_professional_after, months_sustained, checks, clock_owners, state, proposed_at, proposed_by, version),
  update (state, decided_at, decided_by, decision_note, checks, clock_owners, version) on referrals.closing to holdfast_app;

create policy "rules set aside are read with a relationship" on referrals.rule_override for select to holdfast_app
  using (child_id in (select access.my_children('REFERRAL')));
create policy "a rule is set aside in one's own name" on referrals.rule_override for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and by_posting = (select access.posting_id()) and by_role = (select access.role_code())
    and child_id in (select access.my_children('REFERRAL')));
grant select, insert (authority_id, id, child_id, object_type, object_id, rule, reason, by_role, at, by_posting) on referrals.rule_override to holdfast_app;
reset role;
