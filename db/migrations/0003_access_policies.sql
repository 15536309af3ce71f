-- expand
set local role holdfast_owner;
insert into access.role (code, label, sees_content) values
  ('SERVICE_MANAGER', 'Service manager', true),
  ('STRATEGIC_LEAD', 'Strategic lead', true),
  ('TEAM_MANAGER', 'Team manager', true),
  ('TEAM_WORKER', 'Team worker', true),
  ('PSYCHOLOGIST', 'Psychologist', true),
  ('MISSING_COORDINATOR', 'Missing from home co-ordinator', true),
  ('RETURN_INTERVIEWER', 'Return interviewer', true),
  ('BUSINESS_SUPPORT', 'Business support', true),
  ('ALLOCATED_SOCIAL_WORKER', 'Social worker (locality)', true),
  ('FRONT_DOOR', 'Front door officer', true),
  ('DUTY', 'Duty worker, out of hours', true),
  ('POLICE_OFFICER', 'Police officer', true),
  ('POLICE_INTELLIGENCE', 'Police intelligence', true),
  ('HEALTH', 'Health professional', true),
  ('EDUCATION_LEAD', 'Education safeguarding lead', true),
  ('PARTNER', 'Partner agency', true),
  ('AUDITOR', 'Auditor or peer reviewer', true),
  ('INFORMATION_GOVERNANCE', 'Information governance officer', false),
  ('DISCLOSURE_OFFICER', 'Disclosure officer', true),
  ('AUTHORITY_ADMIN', 'Authority administrator', false),
  ('PLATFORM_OPERATOR', 'Platform operator', false),
  ('HUB_ANALYST', 'Hub analyst', false),
  ('HUB_LEAD', 'Hub lead', false),
  ('INSPECTOR', 'Inspector', true),
  ('SYSTEM', 'The service itself', false),
  ('PUBLIC', 'A person without an account', false);
insert into access.role_class (role, data_class, scope, may_write, needs_share, is_masked) values
  ('SERVICE_MANAGER', 'FLAG', 'authority', true, false, false),
  ('SERVICE_MANAGER', 'IDENT', 'authority', true, false, false),
  ('SERVICE_MANAGER', 'CONTACT', 'relationship', true, false, false),
  ('SERVICE_MANAGER', 'LOCATION', 'relationship', true, false, true),
  ('SERVICE_MANAGER', 'REFERRAL', 'authority', true, false, false),
  ('SERVICE_MANAGER', 'NOTE', 'relationship', true, false, false),
  ('SERVICE_MANAGER', 'ASSESS', 'relationship', true, false, false),
  ('SERVICE_MANAGER', 'PLAN', 'relationship', true, false, false),
  ('SERVICE_MANAGER', 'MISSING', 'relationship', false, false, false),
  ('SERVICE_MANAGER', 'HEALTH', 'relationship', false, true, false),
  ('SERVICE_MANAGER', 'INTEL', 'relationship', false, true, false),
  ('SERVICE_MANAGER', 'POC', 'relationship', false, false, false),
  ('SERVICE_MANAGER', 'OPS', 'named', false, false, false),
  ('SERVICE_MANAGER', 'NET', 'team', false, false, false),
  ('SERVICE_MANAGER', 'DOC', 'relationship', false, false, false),
  ('SERVICE_MANAGER', 'VOICE', 'relationship', false, false, false),
  ('SERVICE_MANAGER', 'AUDIT', 'team', false, false, false),
  ('SERVICE_MANAGER', 'AGG', 'authority', false, false, false),
  ('SERVICE_MANAGER', 'ADMIN', 'own', false, false, false),
  ('STRATEGIC_LEAD', 'FLAG', 'authority', false, false, false),
  ('STRATEGIC_LEAD', 'IDENT', 'authority', false, false, false),
  ('STRATEGIC_LEAD', 'CONTACT', 'relationship', false, false, false),
  ('STRATEGIC_LEAD', 'LOCATION', 'relationship', false, false, true),
  ('STRATEGIC_LEAD', 'REFERRAL', 'authority', false, false, false),
  ('STRATEGIC_LEAD', 'NOTE', 'relationship', false, false, false),
  ('STRATEGIC_LEAD', 'ASSESS', 'relationship', false, false, false),
  ('STRATEGIC_LEAD', 'PLAN', 'relationship', true, false, false),
  ('STRATEGIC_LEAD', 'MISSING', 'relationship', false, false, false),
  ('STRATEGIC_LEAD', 'HEALTH', 'relationship', false, true, false),
  ('STRATEGIC_LEAD', 'INTEL', 'relationship', false, true, false),
  ('STRATEGIC_LEAD', 'POC', 'relationship', false, false, false),
  ('STRATEGIC_LEAD', 'OPS', 'named', false, false, false),
  ('STRATEGIC_LEAD', 'NET', 'team', false, false, false),
  ('STRATEGIC_LEAD', 'DOC', 'relationship', false, false, false),
  ('STRATEGIC_LEAD', 'VOICE', 'relationship', false, false, false),
  ('STRATEGIC_LEAD', 'AUDIT', 'team', false, false, false),
  ('STRATEGIC_LEAD', 'AGG', 'authority', false, false, false),
  ('TEAM_MANAGER', 'FLAG', 'authority', true, false, false),
  ('TEAM_MANAGER', 'IDENT', 'team', true, false, false),
  ('TEAM_MANAGER', 'CONTACT', 'relationship', true, false, false),
  ('TEAM_MANAGER', 'LOCATION', 'relationship', true, false, true),
  ('TEAM_MANAGER', 'REFERRAL', 'team', true, false, false),
  ('TEAM_MANAGER', 'NOTE', 'relationship', true, false, false),
  ('TEAM_MANAGER', 'ASSESS', 'relationship', true, false, false),
  ('TEAM_MANAGER', 'PLAN', 'relationship', true, false, false),
  ('TEAM_MANAGER', 'MISSING', 'relationship', true, false, false),
  ('TEAM_MANAGER', 'HEALTH', 'relationship', false, true, false),
  ('TEAM_MANAGER', 'INTEL', 'relationship', false, true, false),
  ('TEAM_MANAGER', 'POC', 'relationship', true, false, false),
  ('TEAM_MANAGER', 'OPS', 'named', false, false, false),
  ('TEAM_MANAGER', 'NET', 'team', false, false, false),
  ('TEAM_MANAGER', 'DOC', 'relationship', true, false, false),
  ('TEAM_MANAGER', 'VOICE', 'relationship', false, false, false),
  ('TEAM_MANAGER', 'AUDIT', 'team', false, false, false),
  ('TEAM_MANAGER', 'AGG', 'authority', false, false, false),
  ('TEAM_MANAGER', 'ADMIN', 'own', false, false, false),
  ('TEAM_WORKER', 'FLAG', 'authority', true, false, false),
  ('TEAM_WORKER', 'IDENT', 'relationship', true, false, false),
  ('TEAM_WORKER', 'CONTACT', 'relationship', true, false, false),
  ('TEAM_WORKER', 'LOCATION', 'relationship', true, false, true),
  ('TEAM_WORKER', 'REFERRAL', 'relationship', true, false, false),
  ('TEAM_WORKER', 'NOTE', 'relationship', true, false, false),
  ('TEAM_WORKER', 'ASSESS', 'relationship', true, false, false),
  ('TEAM_WORKER', 'PLAN', 'relationship', true, false, false),
  ('TEAM_WORKER', 'MISSING', 'relationship', true, false, false),
  ('TEAM_WORKER', 'HEALTH', 'relationship', false, true, false),
  ('TEAM_WORKER', 'INTEL', 'relationship', false, true, false),
  ('TEAM_WORKER', 'POC', 'relationship', true, false, false),
  ('TEAM_WORKER', 'OPS', 'named', false, false, false),
  ('TEAM_WORKER', 'NET', 'relationship', false, false, false),
  ('TEAM_WORKER', 'DOC', 'relationship', true, false, false),
  ('TEAM_WORKER', 'VOICE', 'relationship', true, false, false),
  ('TEAM_WORKER', 'AUDIT', 'own', false, false, false),
  ('TEAM_WORKER', 'AGG', 'team', false, false, false),
  ('PSYCHOLOGIST', 'FLAG', 'authority', false, false, false),
  ('PSYCHOLOGIST', 'IDENT', 'relationship', false, false, false),
  ('PSYCHOLOGIST', 'CONTACT', 'relationship', false, false, false),
  ('PSYCHOLOGIST', 'LOCATION', 'relationship', false, false, true),
  ('PSYCHOLOGIST', 'REFERRAL', 'relationship', false, false, false),
  ('PSYCHOLOGIST', 'NOTE', 'relationship', true, false, false),
  ('PSYCHOLOGIST', 'ASSESS', 'relationship', true, false, false),
  ('PSYCHOLOGIST', 'PLAN', 'relationship', true, false, false),
  ('PSYCHOLOGIST', 'MISSING', 'relationship', false, false, false),
  ('PSYCHOLOGIST', 'HEALTH', 'relationship', false, true, false),
  ('PSYCHOLOGIST', 'INTEL', 'relationship', false, true, false),
  ('PSYCHOLOGIST', 'POC', 'relationship', false, false, false),
  ('PSYCHOLOGIST', 'NET', 'relationship', false, false, false),
  ('PSYCHOLOGIST', 'DOC', 'relationship', false, false, false),
  ('PSYCHOLOGIST', 'VOICE', 'relationship', false, false, false),
  ('PSYCHOLOGIST', 'AUDIT', 'own', false, false, false),
  ('PSYCHOLOGIST', 'AGG', 'team', false, false, false),
  ('MISSING_COORDINATOR', 'FLAG', 'authority', true, false, false),
  ('MISSING_COORDINATOR', 'IDENT', 'authority', true, false, false),
  ('MISSING_COORDINATOR', 'CONTACT', 'relationship', true, false, false),
  ('MISSING_COORDINATOR', 'LOCATION', 'relationship', false, false, true),
  ('MISSING_COORDINATOR', 'REFERRAL', 'relationship', false, false, false),
  ('MISSING_COORDINATOR', 'NOTE', 'relationship', false, false, false),
  ('MISSING_COORDINATOR', 'PLAN', 'relationship', false, false, false),
  ('MISSING_COORDINATOR', 'MISSING', 'authority', true, false, false),
  ('MISSING_COORDINATOR', 'NET', 'relationship', false, false, false),
  ('MISSING_COORDINATOR', 'DOC', 'relationship', false, false, false),
  ('MISSING_COORDINATOR', 'VOICE', 'relationship', false, false, false),
  ('MISSING_COORDINATOR', 'AUDIT', 'own', false, false, false),
  ('MISSING_COORDINATOR', 'AGG', 'authority', false, false, false),
  ('RETURN_INTERVIEWER', 'IDENT', 'relationship', false, false, false),
  ('RETURN_INTERVIEWER', 'CONTACT', 'relationship', false, false, false),
  ('RETURN_INTERVIEWER', 'MISSING', 'relationship', true, false, false),
  ('RETURN_INTERVIEWER', 'AUDIT', 'own', false, false, false),
  ('BUSINESS_SUPPORT', 'FLAG', 'authority', false, false, false),
  ('BUSINESS_SUPPORT', 'IDENT', 'team', true, false, false),
  ('BUSINESS_SUPPORT', 'CONTACT', 'team', false, false, true),
  ('BUSINESS_SUPPORT', 'PLAN', 'relationship', false, false, false),
  ('BUSINESS_SUPPORT', 'MISSING', 'team', false, false, false),
  ('BUSINESS_SUPPORT', 'DOC', 'relationship', false, false, false),
  ('BUSINESS_SUPPORT', 'AUDIT', 'own', false, false, false),
  ('ALLOCATED_SOCIAL_WORKER', 'FLAG', 'authority', false, false, false),
  ('ALLOCATED_SOCIAL_WORKER', 'IDENT', 'relationship', true, false, false),
  ('ALLOCATED_SOCIAL_WORKER', 'CONTACT', 'relationship', true, false, false),
  ('ALLOCATED_SOCIAL_WORKER', 'LOCATION', 'relationship', true, false, true),
  ('ALLOCATED_SOCIAL_WORKER', 'REFERRAL', 'relationship', true, false, false),
  ('ALLOCATED_SOCIAL_WORKER', 'NOTE', 'relationship', true, false, false),
  ('ALLOCATED_SOCIAL_WORKER', 'ASSESS', 'relationship', true, false, false),
  ('ALLOCATED_SOCIAL_WORKER', 'PLAN', 'relationship', true, false, false),
  ('ALLOCATED_SOCIAL_WORKER', 'MISSING', 'relationship', true, false, false),
  ('ALLOCATED_SOCIAL_WORKER', 'HEALTH', 'relationship', false, true, false),
  ('ALLOCATED_SOCIAL_WORKER', 'DOC', 'relationship', true, false, false),
  ('ALLOCATED_SOCIAL_WORKER', 'VOICE', 'relationship', true, false, false),
  ('ALLOCATED_SOCIAL_WORKER', 'AUDIT', 'own', false, false, false),
  ('FRONT_DOOR', 'FLAG', 'authority', true, false, false),
  ('FRONT_DOOR', 'IDENT', 'authority', true, false, false),
  ('FRONT_DOOR', 'CONTACT', 'relationship', true, false, false),
  ('FRONT_DOOR', 'LOCATION', 'relationship', false, false, true),
  ('FRONT_DOOR', 'REFERRAL', 'relationship', true, false, false),
  ('FRONT_DOOR', 'NOTE', 'relationship', true, false, false),
  ('FRONT_DOOR', 'ASSESS', 'relationship', true, false, false),
  ('FRONT_DOOR', 'PLAN', 'relationship', false, false, false),
  ('FRONT_DOOR', 'MISSING', 'relationship', false, false, false),
  ('FRONT_DOOR', 'DOC', 'relationship', false, false, false),
  ('FRONT_DOOR', 'VOICE', 'relationship', false, false, false),
  ('FRONT_DOOR', 'AUDIT', 'own', false, false, false),
  ('DUTY', 'FLAG', 'authority', false, false, false),
  ('DUTY', 'IDENT', 'relationship', false, false, false),
  ('DUTY', 'CONTACT', 'relationship', false, false, false),
  ('DUTY', 'LOCATION', 'relationship', false, false, true),
  ('DUTY', 'REFERRAL', 'relationship', true, false, false),
  ('DUTY', 'NOTE', 'relationship', true, false, false),
  ('DUTY', 'ASSESS', 'relationship', false, false, false),
  ('DUTY', 'PLAN', 'relationship', true, false, false),
  ('DUTY', 'MISSING', 'relationship', true, false, false),
  ('DUTY', 'DOC', 'relationship', false, false, false),
  ('DUTY', 'VOICE', 'relationship', false, false, false),
  ('DUTY', 'AUDIT', 'own', false, false, false),
  ('POLICE_OFFICER', 'FLAG', 'authority', false, false, false),
  ('POLICE_OFFICER', 'IDENT', 'relationship', false, false, false),
  ('POLICE_OFFICER', 'CONTACT', 'relationship', false, false, false),
  ('POLICE_OFFICER', 'LOCATION', 'relationship', false, false, true),
  ('POLICE_OFFICER', 'REFERRAL', 'relationship', false, false, false),
  ('POLICE_OFFICER', 'NOTE', 'relationship', true, true, false),
  ('POLICE_OFFICER', 'ASSESS', 'relationship', false, true, false),
  ('POLICE_OFFICER', 'PLAN', 'relationship', true, false, false),
  ('POLICE_OFFICER', 'MISSING', 'authority', true, false, false),
  ('POLICE_OFFICER', 'INTEL', 'relationship', true, false, false),
  ('POLICE_OFFICER', 'POC', 'relationship', true, false, false),
  ('POLICE_OFFICER', 'OPS', 'named', false, false, false),
  ('POLICE_OFFICER', 'NET', 'relationship', false, false, false),
  ('POLICE_OFFICER', 'DOC', 'relationship', false, false, false),
  ('POLICE_OFFICER', 'VOICE', 'relationship', false, true, false),
  ('POLICE_OFFICER', 'AUDIT', 'own', false, false, false),
  ('POLICE_INTELLIGENCE', 'FLAG', 'authority', false, false, false),
  ('POLICE_INTELLIGENCE', 'IDENT', 'relationship', false, false, false),
  ('POLICE_INTELLIGENCE', 'PLAN', 'relationship', false, false, false),
  ('POLICE_INTELLIGENCE', 'MISSING', 'relationship', false, false, false),
  ('POLICE_INTELLIGENCE', 'INTEL', 'authority', true, false, false),
  ('POLICE_INTELLIGENCE', 'POC', 'authority', true, false, false),
  ('POLICE_INTELLIGENCE', 'OPS', 'named', false, false, false),
  ('POLICE_INTELLIGENCE', 'SOURCE', 'named', false, false, true),
  ('POLICE_INTELLIGENCE', 'NET', 'authority', false, false, false),
  ('POLICE_INTELLIGENCE', 'DOC', 'relationship', false, false, false),
  ('POLICE_INTELLIGENCE', 'AUDIT', 'own', false, false, false),
  ('HEALTH', 'FLAG', 'authority', false, false, false),
  ('HEALTH', 'IDENT', 'relationship', false, false, false),
  ('HEALTH', 'CONTACT', 'relationship', false, false, false),
  ('HEALTH', 'REFERRAL', 'relationship', false, false, false),
  ('HEALTH', 'NOTE', 'relationship', true, true, false),
  ('HEALTH', 'ASSESS', 'relationship', false, false, false),
  ('HEALTH', 'PLAN', 'relationship', true, false, false),
  ('HEALTH', 'MISSING', 'relationship', false, false, false),
  ('HEALTH', 'HEALTH', 'relationship', true, false, false),
  ('HEALTH', 'DOC', 'relationship', false, false, false),
  ('HEALTH', 'VOICE', 'relationship', false, true, false),
  ('HEALTH', 'AUDIT', 'own', false, false, false),
  ('EDUCATION_LEAD', 'IDENT', 'relationship', false, false, false),
  ('EDUCATION_LEAD', 'CONTACT', 'relationship', false, false, false),
  ('EDUCATION_LEAD', 'NOTE', 'relationship', true, true, false),
  ('EDUCATION_LEAD', 'PLAN', 'relationship', true, true, false),
  ('EDUCATION_LEAD', 'MISSING', 'relationship', false, false, false),
  ('EDUCATION_LEAD', 'DOC', 'relationship', false, true, false),
  ('EDUCATION_LEAD', 'VOICE', 'relationship', false, true, false),
  ('EDUCATION_LEAD', 'AUDIT', 'own', false, false, false),
  ('PARTNER', 'IDENT', 'relationship', false, false, false),
  ('PARTNER', 'CONTACT', 'relationship', false, false, false),
  ('PARTNER', 'NOTE', 'relationship', true, true, false),
  ('PARTNER', 'PLAN', 'relationship', true, true, false),
  ('PARTNER', 'DOC', 'relationship', false, true, false),
  ('PARTNER', 'VOICE', 'relationship', false, true, false),
  ('PARTNER', 'AUDIT', 'own', false, false, false),
  ('AUDITOR', 'IDENT', 'named', false, false, false),
  ('AUDITOR', 'NOTE', 'named', false, false, false),
  ('AUDITOR', 'ASSESS', 'named', false, false, false),
  ('AUDITOR', 'PLAN', 'named', false, false, false),
  ('AUDITOR', 'MISSING', 'named', false, false, false),
  ('AUDITOR', 'DOC', 'named', false, false, false),
  ('AUDITOR', 'VOICE', 'named', false, false, false),
  ('AUDITOR', 'AUDIT', 'own', false, false, false),
  ('INFORMATION_GOVERNANCE', 'FLAG', 'authority', false, false, false),
  ('INFORMATION_GOVERNANCE', 'IDENT', 'named', false, false, false),
  ('INFORMATION_GOVERNANCE', 'AUDIT', 'authority', false, false, false),
  ('INFORMATION_GOVERNANCE', 'AGG', 'authority', false, false, false),
  ('INFORMATION_GOVERNANCE', 'ADMIN', 'authority', true, false, false),
  ('DISCLOSURE_OFFICER', 'IDENT', 'named', false, false, false),
  ('DISCLOSURE_OFFICER', 'CONTACT', 'named', false, false, false),
  ('DISCLOSURE_OFFICER', 'NOTE', 'named', false, false, false),
  ('DISCLOSURE_OFFICER', 'ASSESS', 'named', false, false, false),
  ('DISCLOSURE_OFFICER', 'PLAN', 'named', false, false, false),
  ('DISCLOSURE_OFFICER', 'MISSING', 'named', false, false, false),
  ('DISCLOSURE_OFFICER', 'HEALTH', 'named', false, false, false),
  ('DISCLOSURE_OFFICER', 'DOC', 'named', false, false, false),
  ('DISCLOSURE_OFFICER', 'VOICE', 'named', false, false, false),
  ('DISCLOSURE_OFFICER', 'AUDIT', 'own', false, false, false),
  ('AUTHORITY_ADMIN', 'AUDIT', 'own', false, false, false),
  ('AUTHORITY_ADMIN', 'ADMIN', 'authority', true, false, false),
  ('PLATFORM_OPERATOR', 'ADMIN', 'own', false, false, false),
  ('HUB_ANALYST', 'AUDIT', 'own', false, false, false),
  ('HUB_ANALYST', 'AGG', 'authority', false, false, false),
  ('HUB_LEAD', 'OPS', 'named', false, false, false),
  ('HUB_LEAD', 'AUDIT', 'own', false, false, false),
  ('HUB_LEAD', 'AGG', 'authority', false, false, false),
  ('INSPECTOR', 'IDENT', 'named', false, false, false),
  ('INSPECTOR', 'NOTE', 'named', false, false, false),
  ('INSPECTOR', 'ASSESS', 'named', false, false, false),
  ('INSPECTOR', 'PLAN', 'named', false, false, false),
  ('INSPECTOR', 'MISSING', 'named', false, false, false),
  ('INSPECTOR', 'DOC', 'named', false, false, false),
  ('INSPECTOR', 'VOICE', 'named', false, false, false),
  ('INSPECTOR', 'AUDIT', 'own', false, false, false),
  ('INSPECTOR', 'AGG', 'authority', false, false, false),
  ('SYSTEM', 'FLAG', 'authority', true, false, false);
insert into access.relationship_class (kind, data_class) values
  ('ALLOCATED', 'FLAG'), ('ALLOCATED', 'IDENT'), ('ALLOCATED', 'CONTACT'), ('ALLOCATED', 'LOCATION'), ('ALLOCATED', 'REFERRAL'), ('ALLOCATED', 'NOTE'), ('ALLOCATED', 'ASSESS'), ('ALLOCATED', 'PLAN'), ('ALLOCATED', 'MISSING'), ('ALLOCATED', 'HEALTH'), ('ALLOCATED', 'INTEL'), ('ALLOCATED', 'POC'), ('ALLOCATED', 'NET'), ('ALLOCATED', 'DOC'), ('ALLOCATED', 'VOICE'),
  ('CO_WORKER', 'FLAG'), ('CO_WORKER', 'IDENT'), ('CO_WORKER', 'CONTACT'), ('CO_WORKER', 'LOCATION'), ('CO_WORKER', 'REFERRAL'), ('CO_WORKER', 'NOTE'), ('CO_WORKER', 'ASSESS'), ('CO_WORKER', 'PLAN'), ('CO_WORKER', 'MISSING'), ('CO_WORKER', 'HEALTH'), ('CO_WORKER', 'INTEL'), ('CO_WORKER', 'POC'), ('CO_WORKER', 'NET'), ('CO_WORKER', 'DOC'), ('CO_WORKER', 'VOICE'),
  ('MANAGER', 'FLAG'), ('MANAGER', 'IDENT'), ('MANAGER', 'CONTACT'), ('MANAGER', 'LOCATION'), ('MANAGER', 'REFERRAL'), ('MANAGER', 'NOTE'), ('MANAGER', 'ASSESS'), ('MANAGER', 'PLAN'), ('MANAGER', 'MISSING'), ('MANAGER', 'HEALTH'), ('MANAGER', 'INTEL'), ('MANAGER', 'POC'), ('MANAGER', 'NET'), ('MANAGER', 'DOC'), ('MANAGER', 'VOICE'),
  ('DUTY', 'FLAG'), ('DUTY', 'IDENT'), ('DUTY', 'CONTACT'), ('DUTY', 'LOCATION'), ('DUTY', 'REFERRAL'), ('DUTY', 'NOTE'), ('DUTY', 'ASSESS'), ('DUTY', 'PLAN'), ('DUTY', 'MISSING'), ('DUTY', 'HEALTH'), ('DUTY', 'INTEL'), ('DUTY', 'POC'), ('DUTY', 'NET'), ('DUTY', 'DOC'), ('DUTY', 'VOICE'),
  ('SELF_CLAIMED', 'FLAG'), ('SELF_CLAIMED', 'IDENT'), ('SELF_CLAIMED', 'CONTACT'), ('SELF_CLAIMED', 'LOCATION'), ('SELF_CLAIMED', 'REFERRAL'), ('SELF_CLAIMED', 'NOTE'), ('SELF_CLAIMED', 'ASSESS'), ('SELF_CLAIMED', 'PLAN'), ('SELF_CLAIMED', 'MISSING'), ('SELF_CLAIMED', 'HEALTH'), ('SELF_CLAIMED', 'INTEL'), ('SELF_CLAIMED', 'POC'), ('SELF_CLAIMED', 'NET'), ('SELF_CLAIMED', 'DOC'), ('SELF_CLAIMED', 'VOICE'),
  ('GRANTED', 'FLAG'), ('GRANTED', 'IDENT'), ('GRANTED', 'CONTACT'), ('GRANTED', 'LOCATION'), ('GRANTED', 'REFERRAL'), ('GRANTED', 'NOTE'), ('GRANTED', 'ASSESS'), ('GRANTED', 'PLAN'), ('GRANTED', 'MISSING'), ('GRANTED', 'HEALTH'), ('GRANTED', 'INTEL'), ('GRANTED', 'POC'), ('GRANTED', 'NET'), ('GRANTED', 'DOC'), ('GRANTED', 'VOICE'),
  ('NAMED', 'FLAG'), ('NAMED', 'IDENT'), ('NAMED', 'CONTACT'), ('NAMED', 'LOCATION'), ('NAMED', 'REFERRAL'), ('NAMED', 'NOTE'), ('NAMED', 'ASSESS'), ('NAMED', 'PLAN'), ('NAMED', 'MISSING'), ('NAMED', 'HEALTH'), ('NAMED', 'INTEL'), ('NAMED', 'POC'), ('NAMED', 'NET'), ('NAMED', 'DOC'), ('NAMED', 'VOICE'),
  ('TRIAGE', 'FLAG'), ('TRIAGE', 'IDENT'), ('TRIAGE', 'CONTACT'), ('TRIAGE', 'LOCATION'), ('TRIAGE', 'REFERRAL'), ('TRIAGE', 'NOTE'), ('TRIAGE', 'ASSESS'), ('TRIAGE', 'PLAN'), ('TRIAGE', 'DOC'), ('TRIAGE', 'VOICE'),
  ('MEETING', 'FLAG'), ('MEETING', 'IDENT'),
  ('EPISODE', 'FLAG'), ('EPISODE', 'IDENT'), ('EPISODE', 'CONTACT'), ('EPISODE', 'MISSING'),
  ('BREAK_GLASS', 'FLAG'), ('BREAK_GLASS', 'IDENT'), ('BREAK_GLASS', 'CONTACT'), ('BREAK_GLASS', 'LOCATION'), ('BREAK_GLASS', 'MISSING'), ('BREAK_GLASS', 'PLAN'),
  ('QA_SAMPLE', 'FLAG'), ('QA_SAMPLE', 'IDENT'), ('QA_SAMPLE', 'NOTE'), ('QA_SAMPLE', 'ASSESS'), ('QA_SAMPLE', 'PLAN'), ('QA_SAMPLE', 'MISSING'), ('QA_SAMPLE', 'DOC'), ('QA_SAMPLE', 'VOICE');

do $$
declare t text;
begin
  foreach t in array array['authority', 'role', 'role_class', 'relationship_class', 'staff', 'team', 'posting', 'session', 'relationship', 'restriction', 'conflict', 'alert'] loop
    execute format('alter table access.%I enable row level security', t);
    execute format('alter table access.%I force row level security', t);
    execute format('create policy "the gate reads it to answer for others" on access.%I for select to holdfast_gate using (true)', t);
  end loop;
end
$$;
create policy "the gate keeps sessions alive" on access.session for update to holdfast_gate using (true) with check (true);

-- Authorities are named to everybody: the public form asks which council.
create policy "everybody may read the names and settings of authorities" on access.authority for select to holdfast_app using (true);
create policy "an administrator changes the settings of their own authority" on access.authority for update to holdfast_app
  using (id = (select access.authority_id()) and (select access.role_code()) = 'AUTHORITY_ADMIN')
  with check (id = (select access.authority_id()) and (select access.role_code()) = 'AUTHORITY_ADMIN');
create policy "everybody may read what roles there are" on access.role for select to holdfast_app using (true);
create policy "everybody may read what roles open" on access.role_class for select to holdfast_app using (true);
create policy "everybody may read what relationships open" on access.relationship_class for select to holdfast_app using (true);

create policy "colleagues of one authority know each other, and oneself" on access.staff for select to holdfast_app
  using (id = (select access.staff_id())
    or ((select access.posting_id()) is not null and id in (select p.staff_id from access.posting p where p.authority_id = (select access.authority_id()))));
create policy "postings are known inside their authority, and one's own everywhere" on access.posting for select to holdfast_app
  using ((authority_id = (select access.authority_id()) and (select access.posting_id()) is not null) or staff_id = (select access.staff_id()));
create policy "teams are known inside their authority, and to those posted to them; the public finds only the front door" on access.team for select to holdfast_app
  using ((select access.posting_id()) is not null and authority_id = any ((select access.my_authorities())::int[])
    or id in (select p.team_id from access.posting p where p.staff_id = (select access.staff_id()))
    or (select access.role_code()) = 'PUBLIC' and authority_id = (select access.authority_id()) and kind = 'front-door');
create policy "an administrator makes and ends postings of others in their own authority" on access.posting for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.role_code()) = 'AUTHORITY_ADMIN' and staff_id <> (select access.staff_id()));
create policy "an administrator ends postings in their own authority" on access.posting for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.role_code()) = 'AUTHORITY_ADMIN')
  with check (authority_id = (select access.authority_id()));

create policy "a session is its owner's" on access.session for select to holdfast_app using (staff_id = (select access.staff_id()));
create policy "a session's owner chooses a posting and ends it" on access.session for update to holdfast_app
  using (staff_id = (select access.staff_id())) with check (staff_id = (select access.staff_id()));
create policy "a session begins for the person who signs in" on access.session for insert to holdfast_app
  with check (staff_id = (select access.staff_id()));

create policy "relationships are seen by those who may know the child, and one's own" on access.relationship for select to holdfast_app
  using (holder_posting_id = (select access.posting_id())
    or child_id in (select access.my_children('IDENT'))
    or (authority_id = (select access.authority_id()) and (select access.scope('FLAG')) = 'authority' and child_id not in (select access.hidden_children())));
-- Which act it is the code decides. The database holds the frame: one's own name, colleagues only, kinds that open by
-- themselves for oneself and for a short while, a meeting's by those who run it, and nobody takes a child whom the role
-- does not already reach.
create policy "an act makes a relationship in one's own authority" on access.relationship for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and created_by = (select access.posting_id())
    and child_id not in (select access.hidden_children())
    and (holder_posting_id is null or kind = 'GRANTED' or holder_posting_id in (select p.id from access.posting p where p.authority_id = (select access.authority_id())))
    and case
      when kind in ('BREAK_GLASS', 'SELF_CLAIMED', 'DUTY') then
        to_at <= from_at + case kind when 'BREAK_GLASS' then interval '60 minutes' when 'DUTY' then interval '12 hours' else interval '24 hours' end
        and ((select access.role_code()) in ('TEAM_MANAGER', 'SERVICE_MANAGER')
          or holder_posting_id = (select access.posting_id()) and (select access.role_code()) in ('TEAM_WORKER', 'DUTY', 'MISSING_COORDINATOR', 'POLICE_OFFICER',
            'ALLOCATED_SOCIAL_WORKER', 'FRONT_DOOR', 'PSYCHOLOGIST'))
      when kind in ('NAMED', 'GRANTED', 'QA_SAMPLE') then (select access.role_code()) in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'INFORMATION_GOVERNANCE', 'FRONT_DOOR')
      when kind = 'MEETING' then object_id is not null and (select access.may_write('PLAN')) and child_id in (select access.my_children('PLAN'))
      when kind = 'TRIAGE' then (select access.may_write('REFERRAL'))
      else ((select access.may_write('IDENT')) or (select access.may_write('REFERRAL')))
        and (holder_posting_id is distinct from (select access.posting_id()) or (select access.scope('IDENT')) in ('authority', 'team')
          or (select access.role_code()) = 'ALLOCATED_SOCIAL_WORKER' and kind = 'ALLOCATED' or child_id in (select access.my_children('IDENT')))
    end);
create policy "an act ends a relationship in one's own authority" on access.relationship for update to holdfast_app
  using (authority_id = (select access.authority_id()) and child_id not in (select access.hidden_children())
    and (holder_posting_id = (select access.posting_id()) or (select access.may_write('IDENT')) or (select access.may_write('REFERRAL')) or (select access.may_write('PLAN'))))
  with check (authority_id = (select access.authority_id()) and ended_by = (select access.posting_id()));

create policy "restrictions are seen by those named and by information governance" on access.restriction for select to holdfast_app
  using (authority_id = (select access.authority_id())
    and (child_id in (select access.my_children('IDENT')) or (select access.role_code()) = 'INFORMATION_GOVERNANCE'));
create policy "a manager of the child or information governance restricts" on access.restriction for insert to holdfast_app
  with check (authority_id = (select access.authority_id())
    and (child_id in (select access.my_children('IDENT')) and (select access.role_code()) in ('TEAM_MANAGER', 'SERVICE_MANAGER')
      or (select access.role_code()) = 'INFORMATION_GOVERNANCE'));

create policy "conflicts are kept by information governance" on access.conflict for select to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.role_code()) = 'INFORMATION_GOVERNANCE' and staff_id <> (select access.staff_id()));
create policy "information governance records a conflict" on access.conflict for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.role_code()) = 'INFORMATION_GOVERNANCE');
create policy "anybody declares a conflict of their own" on access.conflict for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and staff_id = (select access.staff_id()));

create policy "an alert is read by the role or person it is for, unless the child is hidden from them" on access.alert for select to holdfast_app
  using ((for_posting_id = (select access.posting_id())
      or (authority_id = (select access.authority_id()) and for_role = (select access.role_code())))
    and (child_id is null or child_id not in (select access.hidden_children())));
create policy "an act may alert somebody of the same authority; the public, the front door" on access.alert for insert to holdfast_app
  with check (authority_id = (select access.authority_id())
    and case when (select access.role_code()) = 'PUBLIC' then child_id is null and for_posting_id is null and for_role = 'FRONT_DOOR'
      else (select access.posting_id()) is not null
        and (for_posting_id is null or for_posting_id in (select p.id from access.posting p where p.authority_id = (select access.authority_id()))) end);
create policy "an alert is answered by whom it is for" on access.alert for update to holdfast_app
  using (for_posting_id = (select access.posting_id())
    or (authority_id = (select access.authority_id()) and for_role = (select access.role_code())))
  with check (authority_id = (select access.authority_id()));

grant select on access.authority, access.role, access.role_class, access.relationship_class, access.staff, access.team,
  access.posting, access.session, access.relationship, access.restriction, access.conflict, access.alert to holdfast_app;
grant update (settings, version) on access.authority to holdfast_app;
grant insert (authority_id, id, staff_id, agency, role, discipline, team_id, caseload_cap, from_at, to_at, granted_by), update (to_at) on access.posting to holdfast_app;
grant insert (token_hash, id, staff_id, posting_id, started_at, seen_at, ends_at, mfa_at, network), update (posting_id, mfa_at, ended_at) on access.session to holdfast_app;
grant insert (authority_id, id, child_id, kind, holder_posting_id, holder_team_id, object_id, from_at, to_at, basis, created_by), update (to_at, ended_by) on access.relationship to holdfast_app;
grant insert (authority_id, id, child_id, level, reason, set_by, from_at, to_at) on access.restriction to holdfast_app;
grant insert (authority_id, id, staff_id, child_id, reason, set_by, from_at, to_at) on access.conflict to holdfast_app;
grant insert (authority_id, id, kind, line, child_id, about_staff_id, for_role, for_posting_id, raised_at), update (seen_at, seen_by, outcome) on access.alert to holdfast_app;
reset role;
