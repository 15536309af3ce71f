-- Written by scripts/dump-schema.mjs from the migrated database. Never edited by hand.

-- Schemas

schema access; owner holdfast_owner
schema accounts; owner holdfast_owner
schema act; owner holdfast_owner
schema assessments; owner holdfast_owner
schema audit; owner holdfast_audit
schema chronology; owner holdfast_owner
schema deadlines; owner holdfast_owner
schema form; owner holdfast_owner
schema governance; owner holdfast_owner
schema language; owner holdfast_owner
schema mail; owner holdfast_owner
schema meetings; owner holdfast_owner
schema migration; owner postgres
schema missing; owner holdfast_owner
schema notices; owner holdfast_owner
schema outcomes; owner holdfast_owner
schema oversight; owner holdfast_owner
schema people; owner holdfast_owner
schema plans; owner holdfast_owner
schema public; owner public
schema questionnaires; owner holdfast_owner
schema referrals; owner holdfast_owner
schema sharing; owner holdfast_owner
schema voice; owner holdfast_owner
schema work; owner holdfast_owner

-- Types

type access.context composite (session_id uuid, staff_id uuid, staff_name text, posting_id uuid, authority_id integer, authority_code text, authority_name text, accent text, settings jsonb, agency text, role text, discipline text, team_id uuid, mfa_at timestamp with time zone, seen_at timestamp with time zone, state text)
type accounts.proof composite (staff_id uuid, password_hash text, totp_secret text, locked_until timestamp with time zone)

-- Tables

table access.alert; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  kind text not null
  line text not null
  child_id uuid
  about_staff_id uuid
  for_role text
  for_posting_id uuid
  raised_at timestamp with time zone not null
  seen_at timestamp with time zone
  seen_by uuid
  outcome text
  constraint alert_check CHECK (((for_role IS NOT NULL) OR (for_posting_id IS NOT NULL)))
  constraint alert_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint alert_pkey PRIMARY KEY (authority_id, id)

table access.authority; owner holdfast_owner; row security forced
  id integer not null
  code text not null
  name text not null
  is_hub boolean not null default false
  accent text not null default 'navy'::text
  settings jsonb not null default '{}'::jsonb
  version integer not null default 1
  constraint authority_pkey PRIMARY KEY (id)
  constraint authority_code_key UNIQUE (code)

table access.conflict; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  staff_id uuid not null
  child_id uuid not null
  reason text not null
  set_by uuid
  from_at timestamp with time zone not null
  to_at timestamp with time zone
  constraint conflict_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint conflict_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES access.staff(id)
  constraint conflict_pkey PRIMARY KEY (authority_id, id)

table access.declaration; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  staff_id uuid not null
  about text not null
  connection text not null
  declared_at timestamp with time zone not null
  dealt_with_at timestamp with time zone
  dealt_with_by uuid
  constraint declaration_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint declaration_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES access.staff(id)
  constraint declaration_pkey PRIMARY KEY (authority_id, id)

table access.emergency_access; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  relationship_id uuid not null
  kind text not null
  staff_id uuid not null
  posting_id uuid not null
  reason_code text not null
  reason text not null
  from_at timestamp with time zone not null
  to_at timestamp with time zone not null
  reviewed_at timestamp with time zone
  reviewed_by uuid
  outcome text
  review_note text
  constraint emergency_access_check CHECK (((to_at > from_at) AND (to_at <= (from_at +
CASE kind
    WHEN 'BREAK_GLASS'::text THEN '01:00:00'::interval
    ELSE '24:00:00'::interval
END))))
  constraint emergency_access_kind_check CHECK ((kind = ANY (ARRAY['BREAK_GLASS'::text, 'SELF_CLAIMED'::text])))
  constraint emergency_access_outcome_check CHECK ((outcome = ANY (ARRAY['justified'::text, 'not justified'::text, 'escalated'::text])))
  constraint emergency_access_reason_check CHECK ((length(reason) >= 20))
  constraint emergency_access_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint emergency_access_authority_id_relationship_id_fkey FOREIGN KEY (authority_id, relationship_id) REFERENCES access.relationship(authority_id, id)
  constraint emergency_access_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES access.staff(id)
  constraint emergency_access_pkey PRIMARY KEY (authority_id, id)

table access.posting; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  staff_id uuid not null
  agency text not null
  role text not null
  discipline text
  team_id uuid
  caseload_cap integer
  from_at timestamp with time zone not null
  to_at timestamp with time zone
  granted_by uuid
  constraint posting_check CHECK (((to_at IS NULL) OR (to_at > from_at)))
  constraint posting_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint posting_authority_id_team_id_fkey FOREIGN KEY (authority_id, team_id) REFERENCES access.team(authority_id, id)
  constraint posting_role_fkey FOREIGN KEY (role) REFERENCES access.role(code)
  constraint posting_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES access.staff(id)
  constraint posting_pkey PRIMARY KEY (authority_id, id)
  constraint posting_id_key UNIQUE (id)

table access.relationship; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  kind text not null
  holder_posting_id uuid
  holder_team_id uuid
  object_id uuid
  from_at timestamp with time zone not null
  to_at timestamp with time zone
  basis text not null
  created_by uuid
  ended_by uuid
  constraint relationship_check CHECK (((holder_posting_id IS NULL) <> (holder_team_id IS NULL)))
  constraint relationship_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint relationship_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint relationship_authority_id_holder_team_id_fkey FOREIGN KEY (authority_id, holder_team_id) REFERENCES access.team(authority_id, id)
  constraint relationship_pkey PRIMARY KEY (authority_id, id)

table access.relationship_class; owner holdfast_owner; row security forced
  kind text not null
  data_class text not null
  constraint relationship_class_pkey PRIMARY KEY (kind, data_class)

table access.restriction; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  level text not null
  reason text not null
  set_by uuid not null
  from_at timestamp with time zone not null
  to_at timestamp with time zone
  lifted_by uuid
  lift_reason text
  constraint restriction_level_check CHECK ((level = ANY (ARRAY['restricted'::text, 'sealed'::text])))
  constraint restriction_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint restriction_pkey PRIMARY KEY (authority_id, id)

table access.role; owner holdfast_owner; row security forced
  code text not null
  label text not null
  sees_content boolean not null
  constraint role_pkey PRIMARY KEY (code)

table access.role_class; owner holdfast_owner; row security forced
  role text not null
  data_class text not null
  scope text not null
  may_write boolean not null
  needs_share boolean not null
  is_masked boolean not null
  constraint role_class_scope_check CHECK ((scope = ANY (ARRAY['relationship'::text, 'team'::text, 'authority'::text, 'named'::text, 'own'::text])))
  constraint role_class_role_fkey FOREIGN KEY (role) REFERENCES access.role(code)
  constraint role_class_pkey PRIMARY KEY (role, data_class)

table access.session; owner holdfast_owner; row security forced
  token_hash bytea not null
  id uuid not null
  staff_id uuid not null
  posting_id uuid
  started_at timestamp with time zone not null
  seen_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  mfa_at timestamp with time zone
  network text
  ended_at timestamp with time zone
  constraint session_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES access.posting(id)
  constraint session_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES access.staff(id)
  constraint session_pkey PRIMARY KEY (token_hash)
  constraint session_id_key UNIQUE (id)

table access.settings_change; owner holdfast_owner; row security forced
  authority_id integer not null
  version integer not null
  section text not null
  changes jsonb not null
  reason text not null
  changed_at timestamp with time zone not null
  changed_by uuid not null
  constraint settings_change_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint settings_change_pkey PRIMARY KEY (authority_id, version)

table access.staff; owner holdfast_owner; row security forced
  id uuid not null
  name text not null
  email text not null
  ended_at timestamp with time zone
  constraint staff_pkey PRIMARY KEY (id)

table access.team; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  name text not null
  kind text not null
  constraint team_kind_check CHECK ((kind = ANY (ARRAY['team'::text, 'front-door'::text, 'locality'::text, 'partner'::text, 'hub'::text])))
  constraint team_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint team_pkey PRIMARY KEY (authority_id, id)

table accounts.credential; owner holdfast_owner; row security forced
  staff_id uuid not null
  password_hash text not null
  totp_secret text not null
  totp_last_step bigint not null default 0
  window_started_at timestamp with time zone
  failed integer not null default 0
  locked_until timestamp with time zone
  constraint credential_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES access.staff(id)
  constraint credential_pkey PRIMARY KEY (staff_id)

table act.cohort; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  name text not null
  about text
  from_on date not null
  to_on date
  version integer not null default 1
  written_at timestamp with time zone not null
  written_by uuid
  constraint cohort_check CHECK (((to_on IS NULL) OR (to_on >= from_on)))
  constraint cohort_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint cohort_pkey PRIMARY KEY (authority_id, id)

table act.panel_decision; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  referral_id uuid not null
  child_id uuid not null
  decision text not null
  decided_on date not null
  members text not null
  rationale text not null
  dissent text
  instead text
  move_line_id uuid
  written_at timestamp with time zone not null
  decided_by uuid not null
  decider_staff uuid not null
  referrer_staff uuid not null
  constraint panel_decision_check CHECK ((decider_staff <> referrer_staff))
  constraint panel_decision_decision_check CHECK ((decision = ANY (ARRAY['ACCEPTED'::text, 'NOT_NOW'::text, 'MORE_NEEDED'::text, 'WITHDRAWN'::text])))
  constraint panel_decision_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint panel_decision_authority_id_decided_by_fkey FOREIGN KEY (authority_id, decided_by) REFERENCES access.posting(authority_id, id)
  constraint panel_decision_authority_id_referral_id_fkey FOREIGN KEY (authority_id, referral_id) REFERENCES act.referral(authority_id, id)
  constraint panel_decision_pkey PRIMARY KEY (authority_id, id)

table act.part; owner holdfast_owner; row security forced
  authority_id integer not null
  programme_id uuid not null
  child_id uuid not null
  kind text not null
  item_id uuid not null
  version integer not null
  said jsonb not null
  saved_at timestamp with time zone not null
  saved_by uuid
  constraint part_version_check CHECK ((version > 0))
  constraint part_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint part_authority_id_programme_id_fkey FOREIGN KEY (authority_id, programme_id) REFERENCES act.programme(authority_id, id)
  constraint part_pkey PRIMARY KEY (authority_id, programme_id, kind, item_id, version)

table act.programme; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  referral_id uuid not null
  started_on date not null
  first_met_on date
  key_worker_posting_id uuid not null
  caseload_words text
  cohort_id uuid
  begun_at timestamp with time zone not null
  begun_by uuid
  version integer not null default 1
  ended_on date
  end_reason text
  end_words text
  end_child_view text
  ended_by uuid
  constraint programme_check CHECK (((ended_on IS NULL) = (end_reason IS NULL)))
  constraint programme_check1 CHECK (((ended_on IS NULL) OR (ended_on >= started_on)))
  constraint programme_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint programme_authority_id_cohort_id_fkey FOREIGN KEY (authority_id, cohort_id) REFERENCES act.cohort(authority_id, id)
  constraint programme_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint programme_authority_id_key_worker_posting_id_fkey FOREIGN KEY (authority_id, key_worker_posting_id) REFERENCES access.posting(authority_id, id)
  constraint programme_authority_id_referral_id_fkey FOREIGN KEY (authority_id, referral_id) REFERENCES act.referral(authority_id, id)
  constraint programme_pkey PRIMARY KEY (authority_id, id)
  constraint programme_authority_id_referral_id_key UNIQUE (authority_id, referral_id)

table act.referral; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  why text not null
  placement_risk text not null
  placement_words text
  child_view text
  family_brings text
  family_needs text
  state text not null default 'WAITING'::text
  referred_at timestamp with time zone not null
  referred_by uuid not null
  referrer_staff uuid not null
  version integer not null default 1
  constraint referral_placement_risk_check CHECK ((placement_risk = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_KNOWN'::text])))
  constraint referral_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'ACCEPTED'::text, 'NOT_NOW'::text, 'WITHDRAWN'::text])))
  constraint referral_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint referral_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint referral_authority_id_referred_by_fkey FOREIGN KEY (authority_id, referred_by) REFERENCES access.posting(authority_id, id)
  constraint referral_pkey PRIMARY KEY (authority_id, id)

table assessments.answer; owner holdfast_owner; row security forced
  authority_id integer not null
  assessment_id uuid not null
  child_id uuid not null
  section text not null
  version integer not null
  items jsonb not null
  is_carried boolean not null default false
  saved_at timestamp with time zone not null
  saved_by uuid
  constraint answer_section_check CHECK ((length(section) <= 200))
  constraint answer_version_check CHECK ((version > 0))
  constraint answer_authority_id_assessment_id_fkey FOREIGN KEY (authority_id, assessment_id) REFERENCES assessments.assessment(authority_id, id)
  constraint answer_pkey PRIMARY KEY (authority_id, assessment_id, section, version)

table assessments.assessment; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  kind text not null
  number integer not null
  follows uuid
  questionnaire text not null
  prompted_by text
  prompted_words text
  state text not null default 'DRAFT'::text
  review_on date
  shared_with text[] not null default '{}'::text[]
  begun_at timestamp with time zone not null
  begun_by uuid
  changed_at timestamp with time zone not null
  completed_at timestamp with time zone
  completed_by uuid
  completed_without text[]
  completed_because text
  set_aside_because text
  version integer not null default 1
  constraint assessment_check CHECK (((state = 'COMPLETE'::text) = (completed_at IS NOT NULL)))
  constraint assessment_check1 CHECK (((state = 'SET_ASIDE'::text) = (set_aside_because IS NOT NULL)))
  constraint assessment_kind_check CHECK ((kind = ANY (ARRAY['STRENGTHS'::text, 'MULTI_AGENCY'::text])))
  constraint assessment_number_check CHECK ((number > 0))
  constraint assessment_questionnaire_check CHECK ((length(questionnaire) <= 200))
  constraint assessment_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'COMPLETE'::text, 'SET_ASIDE'::text])))
  constraint assessment_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint assessment_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint assessment_authority_id_follows_fkey FOREIGN KEY (authority_id, follows) REFERENCES assessments.assessment(authority_id, id)
  constraint assessment_pkey PRIMARY KEY (authority_id, id)
  constraint assessment_authority_id_child_id_kind_number_key UNIQUE (authority_id, child_id, kind, number)

table assessments.dissent; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  assessment_id uuid not null
  child_id uuid not null
  who text not null
  agency text
  why text not null
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint dissent_authority_id_assessment_id_fkey FOREIGN KEY (authority_id, assessment_id) REFERENCES assessments.assessment(authority_id, id)
  constraint dissent_pkey PRIMARY KEY (authority_id, id)

table assessments.formulation; owner holdfast_owner; row security forced
  authority_id integer not null
  child_id uuid not null
  shared_with text[] not null default '{}'::text[]
  review_on date
  pilot_since date
  begun_at timestamp with time zone not null
  begun_by uuid
  changed_at timestamp with time zone not null
  save_no integer not null default 0
  arranged integer not null default 0
  constraint formulation_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint formulation_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint formulation_pkey PRIMARY KEY (authority_id, child_id)

table assessments.formulation_link; owner holdfast_owner; row security forced
  authority_id integer not null
  child_id uuid not null
  item_id uuid not null
  entry_id uuid not null
  save_no integer not null
  is_linked boolean not null
  saved_at timestamp with time zone not null
  saved_by uuid
  constraint formulation_link_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES assessments.formulation(authority_id, child_id)
  constraint formulation_link_pkey PRIMARY KEY (authority_id, child_id, item_id, entry_id, save_no)

table assessments.formulation_part; owner holdfast_owner; row security forced
  authority_id integer not null
  child_id uuid not null
  kind text not null
  item_id uuid not null
  version integer not null
  save_no integer not null
  said jsonb not null
  psychologist_posting_id uuid
  saved_at timestamp with time zone not null
  saved_by uuid
  constraint formulation_part_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES assessments.formulation(authority_id, child_id)
  constraint formulation_part_authority_id_psychologist_posting_id_fkey FOREIGN KEY (authority_id, psychologist_posting_id) REFERENCES access.posting(authority_id, id)
  constraint formulation_part_pkey PRIMARY KEY (authority_id, child_id, kind, item_id, version)

table assessments.formulation_version; owner holdfast_owner; row security forced
  authority_id integer not null
  child_id uuid not null
  version integer not null
  save_no integer not null
  finished_at timestamp with time zone not null
  finished_by uuid
  review_on date
  reason text
  constraint formulation_version_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES assessments.formulation(authority_id, child_id)
  constraint formulation_version_pkey PRIMARY KEY (authority_id, child_id, version)

table assessments.known; owner holdfast_owner; row security forced
  authority_id integer not null
  assessment_id uuid not null
  child_id uuid not null
  item_id uuid not null
  version integer not null
  agency text not null
  what text not null
  source text not null
  known_on date
  whose_words text
  is_intelligence boolean not null
  share_with text[]
  taken_out_because text
  is_carried boolean not null default false
  saved_at timestamp with time zone not null
  saved_by uuid
  constraint known_check CHECK (((share_with IS NULL) OR (agency = ANY (share_with))))
  constraint known_check1 CHECK (((NOT is_intelligence) OR (share_with IS NOT NULL)))
  constraint known_version_check CHECK ((version > 0))
  constraint known_authority_id_assessment_id_fkey FOREIGN KEY (authority_id, assessment_id) REFERENCES assessments.assessment(authority_id, id)
  constraint known_pkey PRIMARY KEY (authority_id, assessment_id, item_id, version)

table assessments.level_word; owner holdfast_owner; row security forced
  authority_id integer not null
  assessment_id uuid not null
  child_id uuid not null
  version integer not null
  word text
  because text not null
  said_at timestamp with time zone not null
  said_by uuid
  constraint level_word_version_check CHECK ((version > 0))
  constraint level_word_word_check CHECK ((word = ANY (ARRAY['LOW'::text, 'MEDIUM'::text, 'HIGH'::text, 'VERY_HIGH'::text])))
  constraint level_word_authority_id_assessment_id_fkey FOREIGN KEY (authority_id, assessment_id) REFERENCES assessments.assessment(authority_id, id)
  constraint level_word_pkey PRIMARY KEY (authority_id, assessment_id, version)

table assessments.taken_over; owner holdfast_owner; row security forced
  authority_id integer not null
  assessment_id uuid not null
  child_id uuid not null
  target text not null
  plan_id uuid not null
  taken_at timestamp with time zone not null
  taken_by uuid
  constraint taken_over_target_check CHECK ((length(target) <= 300))
  constraint taken_over_authority_id_assessment_id_fkey FOREIGN KEY (authority_id, assessment_id) REFERENCES assessments.assessment(authority_id, id)
  constraint taken_over_pkey PRIMARY KEY (authority_id, assessment_id, target)

table audit.chain; owner holdfast_audit; row security forced
  id integer not null
  seq bigint not null
  hash bytea not null
  constraint chain_pkey PRIMARY KEY (id)

table audit.event; owner holdfast_audit; row security forced
  chain integer not null
  seq bigint not null
  at timestamp with time zone not null
  event text not null
  outcome text not null
  staff_id uuid
  posting_id uuid
  object_type text
  object_id uuid
  payload text not null
  prev_hash bytea not null
  hash bytea not null
  constraint event_chain_fkey FOREIGN KEY (chain) REFERENCES audit.chain(id)
  constraint event_pkey PRIMARY KEY (chain, seq)

table audit.event_child; owner holdfast_audit; row security forced
  chain integer not null
  seq bigint not null
  child_id uuid not null
  constraint event_child_pkey PRIMARY KEY (chain, child_id, seq)

table chronology.decision; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  event_id uuid not null
  outcome text not null
  entry_id uuid
  reason text
  data_class text not null
  agency text
  share_with text[]
  decided_at timestamp with time zone not null
  decided_by uuid
  undone_at timestamp with time zone
  undone_by uuid
  constraint decision_check CHECK (((outcome = 'DISMISSED'::text) = (entry_id IS NULL)))
  constraint decision_outcome_check CHECK ((outcome = ANY (ARRAY['ACCEPTED'::text, 'MERGED'::text, 'DISMISSED'::text])))
  constraint decision_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint decision_authority_id_event_id_fkey FOREIGN KEY (authority_id, event_id) REFERENCES people.timeline_event(authority_id, id)
  constraint decision_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint decision_pkey PRIMARY KEY (authority_id, id)

table chronology.entry; owner holdfast_owner; row security forced
  authority_id integer not null
  entry_id uuid not null
  version integer not null
  child_id uuid not null
  on_date date not null
  "precision" text not null
  happened text not null
  significance text not null
  effect text not null
  outcome text
  own_words text
  themes text[] not null default '{}'::text[]
  source text not null
  source_agency text
  certainty text
  data_class text not null
  agency text
  share_with text[]
  event_ids uuid[] not null default '{}'::uuid[]
  change_reason text
  written_at timestamp with time zone not null
  written_by uuid
  superseded_at timestamp with time zone
  superseded_by uuid
  taken_out_because text
  constraint entry_certainty_check CHECK ((certainty = ANY (ARRAY['CONFIRMED'::text, 'REPORTED'::text])))
  constraint entry_precision_check CHECK (("precision" = ANY (ARRAY['EXACT'::text, 'MONTH'::text, 'YEAR'::text, 'ABOUT_DAY'::text, 'ABOUT_MONTH'::text, 'ABOUT_YEAR'::text])))
  constraint entry_version_check CHECK ((version > 0))
  constraint entry_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint entry_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint entry_pkey PRIMARY KEY (authority_id, entry_id, version)

table chronology.first_version; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  done_on date not null
  entries integer not null
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint first_version_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint first_version_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint first_version_pkey PRIMARY KEY (authority_id, id)
  constraint first_version_authority_id_child_id_key UNIQUE (authority_id, child_id)

table chronology.gate_override; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  sentence text not null
  agency text not null
  said_at timestamp with time zone not null
  said_by uuid
  seen_at timestamp with time zone
  seen_by uuid
  constraint gate_override_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint gate_override_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint gate_override_pkey PRIMARY KEY (authority_id, id)

table deadlines.clock; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid
  about_type text not null
  about_id uuid not null
  rule text not null
  label text not null
  rule_as_used jsonb not null
  started_at timestamp with time zone not null
  known_at timestamp with time zone not null
  due_at timestamp with time zone not null
  stopped_at timestamp with time zone
  outcome text
  was_overdue boolean
  reason text
  holder_posting_id uuid
  holder_team_id uuid
  href text
  created_at timestamp with time zone not null
  created_by uuid
  stopped_by uuid
  version integer not null default 1
  constraint clock_check CHECK (((holder_posting_id IS NOT NULL) OR (holder_team_id IS NOT NULL)))
  constraint clock_check1 CHECK (((stopped_at IS NULL) = (outcome IS NULL)))
  constraint clock_outcome_check CHECK ((outcome = ANY (ARRAY['met'::text, 'late'::text, 'not_applicable'::text, 'not_achieved'::text, 'stopped_by_closing'::text])))
  constraint clock_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint clock_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint clock_authority_id_holder_posting_id_fkey FOREIGN KEY (authority_id, holder_posting_id) REFERENCES access.posting(authority_id, id)
  constraint clock_authority_id_holder_team_id_fkey FOREIGN KEY (authority_id, holder_team_id) REFERENCES access.team(authority_id, id)
  constraint clock_pkey PRIMARY KEY (authority_id, id)
  constraint clock_authority_id_about_type_about_id_rule_key UNIQUE (authority_id, about_type, about_id, rule)

table deadlines.etac_fact; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  kind text not null
  from_at timestamp with time zone not null
  to_at timestamp with time zone
  source text not null
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint etac_fact_kind_check CHECK ((kind = ANY (ARRAY['suspicion'::text, 'socialWorker'::text, 'teamWorker'::text, 'closed'::text])))
  constraint etac_fact_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint etac_fact_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint etac_fact_pkey PRIMARY KEY (authority_id, id)

table deadlines.leave; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  posting_id uuid not null
  from_at timestamp with time zone not null
  to_at timestamp with time zone not null
  created_at timestamp with time zone not null
  created_by uuid not null
  cancelled_at timestamp with time zone
  cancelled_by uuid
  constraint leave_check CHECK ((to_at > from_at))
  constraint leave_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint leave_authority_id_posting_id_fkey FOREIGN KEY (authority_id, posting_id) REFERENCES access.posting(authority_id, id)
  constraint leave_pkey PRIMARY KEY (authority_id, id)

table deadlines.rota_turn; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  rota text not null
  posting_id uuid not null
  deputy_posting_id uuid
  from_at timestamp with time zone not null
  to_at timestamp with time zone not null
  created_at timestamp with time zone not null
  created_by uuid not null
  cancelled_at timestamp with time zone
  cancelled_by uuid
  constraint rota_turn_check CHECK ((to_at > from_at))
  constraint rota_turn_check1 CHECK ((deputy_posting_id IS DISTINCT FROM posting_id))
  constraint rota_turn_authority_id_deputy_posting_id_fkey FOREIGN KEY (authority_id, deputy_posting_id) REFERENCES access.posting(authority_id, id)
  constraint rota_turn_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint rota_turn_authority_id_posting_id_fkey FOREIGN KEY (authority_id, posting_id) REFERENCES access.posting(authority_id, id)
  constraint rota_turn_pkey PRIMARY KEY (authority_id, id)

table deadlines.rule_change; owner holdfast_owner; row security forced
  authority_id integer not null
  rule text not null
  version integer not null
  change jsonb not null
  reason text not null
  changed_at timestamp with time zone not null
  changed_by uuid not null
  constraint rule_change_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint rule_change_pkey PRIMARY KEY (authority_id, rule, version)

table form.draft; owner holdfast_owner; row security forced
  id uuid not null
  owner_user_id uuid
  key_hash bytea
  form text not null
  subject text not null
  fields jsonb not null
  saved_at timestamp with time zone not null
  constraint draft_check CHECK (((owner_user_id IS NULL) <> (key_hash IS NULL)))
  constraint draft_pkey PRIMARY KEY (id)

table form.submission; owner holdfast_owner; row security forced
  key text not null
  owner text not null
  location text
  at timestamp with time zone not null
  constraint submission_pkey PRIMARY KEY (key)

table governance.attendance; owner holdfast_owner; row security forced
  authority_id integer not null
  sitting_id uuid not null
  agency text not null
  attendance text not null
  name text
  deputy_for text
  shared_with text
  because text
  saved_at timestamp with time zone not null
  saved_by uuid
  version integer not null default 1
  constraint attendance_attendance_check CHECK ((attendance = ANY (ARRAY['present'::text, 'deputy'::text, 'written'::text, 'apologies'::text, 'not-there'::text, 'not-asked'::text])))
  constraint attendance_authority_id_sitting_id_fkey FOREIGN KEY (authority_id, sitting_id) REFERENCES governance.sitting(authority_id, id)
  constraint attendance_pkey PRIMARY KEY (authority_id, sitting_id, agency)

table governance.concern_look; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  concern_id uuid not null
  child_id uuid not null
  sitting_id uuid
  outcome text not null
  because text not null
  at timestamp with time zone not null
  by_posting uuid not null
  by_name text not null
  constraint concern_look_outcome_check CHECK ((outcome = ANY (ARRAY['stays'::text, 'off'::text])))
  constraint concern_look_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint concern_look_authority_id_concern_id_child_id_fkey FOREIGN KEY (authority_id, concern_id, child_id) REFERENCES governance.highest_concern(authority_id, id, child_id)
  constraint concern_look_pkey PRIMARY KEY (authority_id, id)

table governance.context_response; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  kind text not null
  label text not null
  planned text not null
  lead_agency text not null
  lead_name text not null
  state text not null default 'planned'::text
  review_on date not null
  added_at timestamp with time zone not null
  added_by uuid not null
  added_by_name text not null
  version integer not null default 1
  constraint context_response_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'under-way'::text, 'done'::text, 'stopped'::text])))
  constraint context_response_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint context_response_pkey PRIMARY KEY (authority_id, id)

table governance.context_step; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  response_id uuid not null
  kind text not null
  action_id uuid
  words text not null
  agency text
  lead_name text
  due_on date
  state text
  at timestamp with time zone not null
  by_posting uuid not null
  by_name text not null
  constraint context_step_kind_check CHECK ((kind = ANY (ARRAY['changed'::text, 'action'::text, 'done'::text])))
  constraint context_step_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'under-way'::text, 'done'::text, 'stopped'::text])))
  constraint context_step_authority_id_response_id_fkey FOREIGN KEY (authority_id, response_id) REFERENCES governance.context_response(authority_id, id)
  constraint context_step_pkey PRIMARY KEY (authority_id, id)

table governance.contribution; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  invitation_id uuid not null
  item_id uuid not null
  sitting_id uuid not null
  child_id uuid
  source text not null
  as_of date
  sent_at timestamp with time zone not null
  constraint contribution_authority_id_invitation_id_fkey FOREIGN KEY (authority_id, invitation_id) REFERENCES governance.invitation(authority_id, id)
  constraint contribution_authority_id_item_id_fkey FOREIGN KEY (authority_id, item_id) REFERENCES governance.item(authority_id, id)
  constraint contribution_pkey PRIMARY KEY (authority_id, id)

table governance.decision; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  item_id uuid not null
  sitting_id uuid not null
  child_id uuid
  decision text not null
  rationale text not null
  agencies text[] not null default '{}'::text[]
  decided_at timestamp with time zone not null
  decided_by uuid not null
  decided_by_name text not null
  version integer not null
  constraint decision_authority_id_item_id_fkey FOREIGN KEY (authority_id, item_id) REFERENCES governance.item(authority_id, id)
  constraint decision_pkey PRIMARY KEY (authority_id, id)
  constraint decision_authority_id_id_item_id_key UNIQUE (authority_id, id, item_id)
  constraint decision_authority_id_item_id_version_key UNIQUE (authority_id, item_id, version)

table governance.dissent; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  decision_id uuid not null
  item_id uuid not null
  sitting_id uuid not null
  child_id uuid
  agency text not null
  who text not null
  words text not null
  at timestamp with time zone not null
  typed_by uuid not null
  constraint dissent_authority_id_decision_id_item_id_fkey FOREIGN KEY (authority_id, decision_id, item_id) REFERENCES governance.decision(authority_id, id, item_id)
  constraint dissent_pkey PRIMARY KEY (authority_id, id)

table governance.figures_reminder; owner holdfast_owner; row security forced
  authority_id integer not null
  month date not null
  agency text not null
  days_before integer not null
  sent_at timestamp with time zone not null
  told integer not null
  constraint figures_reminder_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint figures_reminder_pkey PRIMARY KEY (authority_id, month, agency, days_before)

table governance.handover; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  day date not null
  state text not null default 'draft'::text
  decides_posting_id uuid
  decides_name text not null
  words text
  numbers jsonb not null default '[]'::jsonb
  made_at timestamp with time zone not null
  made_by uuid not null
  made_by_name text not null
  given_at timestamp with time zone
  given_by uuid
  given_by_name text
  version integer not null default 1
  constraint handover_check CHECK (((state = 'given'::text) = (given_at IS NOT NULL)))
  constraint handover_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'given'::text])))
  constraint handover_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint handover_pkey PRIMARY KEY (authority_id, id)
  constraint handover_authority_id_day_key UNIQUE (authority_id, day)

table governance.handover_child; owner holdfast_owner; row security forced
  authority_id integer not null
  handover_id uuid not null
  child_id uuid not null
  day date not null
  missing_since timestamp with time zone
  grade text
  why text
  plan text
  added_at timestamp with time zone not null
  added_by uuid not null
  added_by_name text not null
  taken_off_because text
  version integer not null default 1
  constraint handover_child_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint handover_child_authority_id_handover_id_fkey FOREIGN KEY (authority_id, handover_id) REFERENCES governance.handover(authority_id, id)
  constraint handover_child_pkey PRIMARY KEY (authority_id, handover_id, child_id)

table governance.handover_receipt; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  handover_id uuid not null
  version integer not null
  at timestamp with time zone not null
  by_posting uuid not null
  by_name text not null
  constraint handover_receipt_authority_id_handover_id_fkey FOREIGN KEY (authority_id, handover_id) REFERENCES governance.handover(authority_id, id)
  constraint handover_receipt_pkey PRIMARY KEY (authority_id, id)
  constraint handover_receipt_authority_id_handover_id_version_by_postin_key UNIQUE (authority_id, handover_id, version, by_posting)

table governance.handover_told; owner holdfast_owner; row security forced
  authority_id integer not null
  day date not null
  told_at timestamp with time zone not null
  constraint handover_told_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint handover_told_pkey PRIMARY KEY (authority_id, day)

table governance.highest_concern; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  because text not null
  plan_for text not null
  since date not null
  added_at timestamp with time zone not null
  added_by uuid not null
  added_by_name text not null
  ended_at timestamp with time zone
  ended_by uuid
  ended_by_name text
  ended_because text
  version integer not null default 1
  constraint highest_concern_check CHECK (((ended_at IS NULL) = (ended_because IS NULL)))
  constraint highest_concern_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint highest_concern_pkey PRIMARY KEY (authority_id, id)
  constraint highest_concern_authority_id_id_child_id_key UNIQUE (authority_id, id, child_id)

table governance.information; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  item_id uuid not null
  sitting_id uuid not null
  child_id uuid
  agency text not null
  brought_by text
  audience text not null
  text text not null
  contribution_id uuid
  typed_at timestamp with time zone not null
  typed_by uuid
  typed_by_name text
  version integer not null default 1
  constraint information_audience_check CHECK ((audience = ANY (ARRAY['all'::text, 'professionals'::text, 'meeting'::text, 'police-and-social-care'::text])))
  constraint information_authority_id_item_id_fkey FOREIGN KEY (authority_id, item_id) REFERENCES governance.item(authority_id, id)
  constraint information_pkey PRIMARY KEY (authority_id, id)

table governance.invitation; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  item_id uuid not null
  sitting_id uuid not null
  child_id uuid
  agency text not null
  name text not null
  email text
  phone text not null
  reference text not null
  wrong_codes integer not null default 0
  made_at timestamp with time zone not null
  made_by uuid not null
  made_by_name text not null
  ends_at timestamp with time zone not null
  opened_at timestamp with time zone
  times_sent integer not null default 0
  sent_at timestamp with time zone
  withdrawn_at timestamp with time zone
  withdrawn_by uuid
  constraint invitation_check CHECK (((ends_at > made_at) AND (ends_at <= (made_at + '72:00:00'::interval))))
  constraint invitation_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint invitation_authority_id_item_id_fkey FOREIGN KEY (authority_id, item_id) REFERENCES governance.item(authority_id, id)
  constraint invitation_pkey PRIMARY KEY (authority_id, id)

table governance.invitation_key; owner holdfast_owner; row security forced
  authority_id integer not null
  invitation_id uuid not null
  key_hash bytea not null
  code_hash bytea not null
  constraint invitation_key_authority_id_invitation_id_fkey FOREIGN KEY (authority_id, invitation_id) REFERENCES governance.invitation(authority_id, id)
  constraint invitation_key_pkey PRIMARY KEY (authority_id, invitation_id)

table governance.item; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  sitting_id uuid not null
  child_id uuid
  title text
  reasons jsonb not null default '[]'::jsonb
  changed_at timestamp with time zone
  state text not null default 'waiting'::text
  agreed_by text[] not null default '{}'::text[]
  moved_to uuid
  moved_because text
  added_because text
  added_at timestamp with time zone not null
  added_by uuid
  settled_at timestamp with time zone
  settled_by uuid
  settled_by_name text
  version integer not null default 1
  constraint item_check CHECK (((child_id IS NULL) = (title IS NOT NULL)))
  constraint item_check1 CHECK (((state = 'moved'::text) = (moved_to IS NOT NULL)))
  constraint item_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'nothing-new'::text, 'talked'::text, 'moved'::text])))
  constraint item_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint item_authority_id_sitting_id_fkey FOREIGN KEY (authority_id, sitting_id) REFERENCES governance.sitting(authority_id, id)
  constraint item_pkey PRIMARY KEY (authority_id, id)

table governance.item_earlier; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null default gen_random_uuid()
  child_id uuid
  of_table text not null
  row_before jsonb not null
  replaced_at timestamp with time zone not null
  replaced_by uuid
  constraint item_earlier_pkey PRIMARY KEY (authority_id, id)

table governance.item_part; owner holdfast_owner; row security forced
  authority_id integer not null
  item_id uuid not null
  sitting_id uuid not null
  child_id uuid
  code text not null
  text text not null
  saved_at timestamp with time zone not null
  saved_by uuid
  saved_by_name text not null
  version integer not null default 1
  constraint item_part_code_check CHECK ((code = ANY (ARRAY['new-need'::text, 'known-risk'::text, 'line'::text])))
  constraint item_part_authority_id_item_id_fkey FOREIGN KEY (authority_id, item_id) REFERENCES governance.item(authority_id, id)
  constraint item_part_pkey PRIMARY KEY (authority_id, item_id, code)

table governance.kept_from; owner holdfast_owner; row security forced
  authority_id integer not null
  item_id uuid not null
  child_id uuid
  posting_id uuid not null
  because text not null
  at timestamp with time zone not null
  by_posting uuid not null
  constraint kept_from_authority_id_item_id_fkey FOREIGN KEY (authority_id, item_id) REFERENCES governance.item(authority_id, id)
  constraint kept_from_pkey PRIMARY KEY (authority_id, item_id, posting_id)

table governance.kind_change; owner holdfast_owner; row security forced
  authority_id integer not null
  kind text not null
  version integer not null
  is_on boolean not null
  weekday integer
  starts_at time without time zone not null
  expected text[] not null
  fewest integer not null
  reason text not null
  changed_at timestamp with time zone not null
  changed_by uuid
  constraint kind_change_fewest_check CHECK (((fewest >= 0) AND (fewest <= 40)))
  constraint kind_change_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
  constraint kind_change_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint kind_change_pkey PRIMARY KEY (authority_id, kind, version)

table governance.matter; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  sitting_id uuid
  kind text not null
  what text not null
  asked_by text not null
  asked_of text not null
  due_on date not null
  added_at timestamp with time zone not null
  added_by uuid not null
  answer text
  answered_at timestamp with time zone
  answered_by_name text
  version integer not null default 1
  constraint matter_check CHECK (((answer IS NULL) = (answered_at IS NULL)))
  constraint matter_kind_check CHECK ((kind = ANY (ARRAY['barrier'::text, 'scrutiny'::text])))
  constraint matter_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint matter_authority_id_sitting_id_fkey FOREIGN KEY (authority_id, sitting_id) REFERENCES governance.sitting(authority_id, id)
  constraint matter_pkey PRIMARY KEY (authority_id, id)

table governance.member; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  kind text not null
  posting_id uuid not null
  may_minute boolean not null default false
  because text not null
  from_at timestamp with time zone not null
  to_at timestamp with time zone
  added_by uuid not null
  ended_by uuid
  constraint member_check CHECK (((to_at IS NULL) OR (to_at >= from_at)))
  constraint member_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint member_authority_id_posting_id_fkey FOREIGN KEY (authority_id, posting_id) REFERENCES access.posting(authority_id, id)
  constraint member_pkey PRIMARY KEY (authority_id, id)

table governance.other_meeting; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  name text not null
  run_by text not null
  rhythm text not null
  who_attends text not null
  from_on date not null
  ended_on date
  added_at timestamp with time zone not null
  added_by uuid not null
  version integer not null default 1
  constraint other_meeting_rhythm_check CHECK ((rhythm = ANY (ARRAY['weekly'::text, 'monthly'::text, 'quarterly'::text, 'as-needed'::text])))
  constraint other_meeting_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint other_meeting_pkey PRIMARY KEY (authority_id, id)

table governance.other_occasion; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  meeting_id uuid not null
  day date not null
  was_attended boolean not null
  who text
  because text
  taken_away text
  at timestamp with time zone not null
  by_posting uuid not null
  by_name text not null
  constraint other_occasion_check CHECK ((was_attended = (who IS NOT NULL)))
  constraint other_occasion_check1 CHECK ((was_attended OR (because IS NOT NULL)))
  constraint other_occasion_authority_id_meeting_id_fkey FOREIGN KEY (authority_id, meeting_id) REFERENCES governance.other_meeting(authority_id, id)
  constraint other_occasion_pkey PRIMARY KEY (authority_id, id)
  constraint other_occasion_authority_id_meeting_id_day_key UNIQUE (authority_id, meeting_id, day)

table governance.overnight; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  handover_id uuid not null
  child_id uuid not null
  day date not null
  happened text not null
  at timestamp with time zone not null
  by_posting uuid not null
  by_name text not null
  constraint overnight_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint overnight_authority_id_handover_id_fkey FOREIGN KEY (authority_id, handover_id) REFERENCES governance.handover(authority_id, id)
  constraint overnight_pkey PRIMARY KEY (authority_id, id)

table governance.partner_figures; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  month date not null
  agency text not null
  version integer not null
  state text not null
  measures jsonb not null
  words text
  working_well text
  to_develop text
  told_by text
  because text
  counted_at timestamp with time zone
  saved_at timestamp with time zone not null
  saved_by uuid not null
  saved_by_name text not null
  constraint partner_figures_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint partner_figures_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text])))
  constraint partner_figures_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint partner_figures_pkey PRIMARY KEY (authority_id, id)
  constraint partner_figures_authority_id_month_agency_version_key UNIQUE (authority_id, month, agency, version)

table governance.sitting; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  kind text not null
  day date not null
  starts_at timestamp with time zone not null
  since timestamp with time zone not null
  fills boolean not null
  begun_at timestamp with time zone
  begun_by uuid
  chair_posting_id uuid
  chair_name text
  closed_at timestamp with time zone
  closed_by uuid
  closed_by_name text
  closed_because text
  not_held_because text
  version integer not null default 1
  constraint sitting_check CHECK (((closed_at IS NULL) OR (begun_at IS NOT NULL)))
  constraint sitting_check1 CHECK (((not_held_because IS NULL) OR (begun_at IS NULL)))
  constraint sitting_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint sitting_pkey PRIMARY KEY (authority_id, id)
  constraint sitting_authority_id_kind_day_key UNIQUE (authority_id, kind, day)

table language.team_month; owner holdfast_owner; row security forced
  authority_id integer not null
  team_id uuid not null
  month date not null
  words bigint not null
  marks bigint not null
  constraint team_month_check CHECK (((EXTRACT(day FROM month) = (1)::numeric) AND (words >= 0) AND (marks >= 0)))
  constraint team_month_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint team_month_authority_id_team_id_fkey FOREIGN KEY (authority_id, team_id) REFERENCES access.team(authority_id, id)
  constraint team_month_pkey PRIMARY KEY (authority_id, team_id, month)

table language.term_change; owner holdfast_owner; row security forced
  authority_id integer not null
  code text not null
  version integer not null
  is_on boolean not null
  label text not null
  phrases text[]
  instead text not null
  why text not null
  changed_at timestamp with time zone not null
  changed_by uuid not null
  constraint term_change_version_check CHECK ((version > 0))
  constraint term_change_authority_id_changed_by_fkey FOREIGN KEY (authority_id, changed_by) REFERENCES access.posting(authority_id, id)
  constraint term_change_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint term_change_pkey PRIMARY KEY (authority_id, code, version)

table mail.outbox; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  recipient text not null
  kind text not null
  reference text not null
  phone text not null
  object_type text not null
  object_id uuid not null
  queued_at timestamp with time zone not null
  next_at timestamp with time zone
  attempts integer not null default 0
  sent_at timestamp with time zone
  gave_up_at timestamp with time zone
  failure text
  calendar jsonb
  constraint outbox_check CHECK (((next_at IS NULL) = ((sent_at IS NOT NULL) OR (gave_up_at IS NOT NULL))))
  constraint outbox_check1 CHECK (((sent_at IS NULL) OR (gave_up_at IS NULL)))
  constraint outbox_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint outbox_pkey PRIMARY KEY (authority_id, id)
  constraint outbox_authority_id_object_type_object_id_kind_key UNIQUE (authority_id, object_type, object_id, kind)

table meetings.action; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  meeting_id uuid
  child_id uuid
  typed text not null
  what text not null
  owner_posting_id uuid
  owner_name text not null
  owner_agency text not null
  due_on date
  strand text
  notes text[] not null default '{}'::text[]
  also_with text[] not null default '{}'::text[]
  state text not null default 'open'::text
  done_on date
  changed text
  late_reason text
  agreed_at timestamp with time zone not null
  agreed_by uuid
  version integer not null default 1
  source text
  source_id uuid
  is_of_agency boolean not null default false
  told_by text
  handed_by uuid
  handed_by_name text
  handed_at timestamp with time zone
  handed_because text
  constraint action_check CHECK (((state <> 'done'::text) OR ((done_on IS NOT NULL) AND (changed IS NOT NULL))))
  constraint action_check1 CHECK (((state <> 'not-needed'::text) OR (changed IS NOT NULL)))
  constraint action_handed_on_with_a_reason CHECK (((handed_at IS NULL) = (handed_because IS NULL)))
  constraint action_has_a_source CHECK (((meeting_id IS NOT NULL) OR ((source IS NOT NULL) AND (source_id IS NOT NULL))))
  constraint action_is_about_a_child_or_of_a_standing_meeting CHECK (((child_id IS NOT NULL) OR (source = 'SITTING'::text)))
  constraint action_state_check CHECK ((state = ANY (ARRAY['open'::text, 'in-hand'::text, 'done'::text, 'not-needed'::text])))
  constraint action_strand_check CHECK ((strand = ANY (ARRAY['prevent'::text, 'protect'::text, 'pursue'::text])))
  constraint action_authority_id_meeting_id_child_id_fkey FOREIGN KEY (authority_id, meeting_id, child_id) REFERENCES meetings.meeting_child(authority_id, meeting_id, child_id)
  constraint action_of_a_child FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint action_pkey PRIMARY KEY (authority_id, id)

table meetings.ask; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  meeting_id uuid not null
  child_id uuid not null
  words text not null
  brought_by text
  changed text
  asked_at timestamp with time zone not null
  written_by uuid
  version integer not null default 1
  constraint ask_authority_id_meeting_id_child_id_fkey FOREIGN KEY (authority_id, meeting_id, child_id) REFERENCES meetings.meeting_child(authority_id, meeting_id, child_id)
  constraint ask_pkey PRIMARY KEY (authority_id, id)

table meetings.attendee; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  meeting_id uuid not null
  child_id uuid not null
  agency text not null
  posting_id uuid
  name text not null
  email text
  is_shared_address boolean not null default false
  part text
  attendance text not null
  not_asked_because text
  invited_at timestamp with time zone not null
  invited_by uuid
  version integer not null default 1
  deputy_name text
  also_for text
  calendar_sent_at timestamp with time zone
  constraint a_deputy_has_a_name CHECK (((attendance <> 'deputy'::text) OR (deputy_name IS NOT NULL)))
  constraint attendee_attendance_check CHECK ((attendance = ANY (ARRAY['invited'::text, 'present'::text, 'deputy'::text, 'apologies'::text, 'report'::text, 'did-not-come'::text, 'not-asked'::text])))
  constraint attendee_check CHECK (((attendance <> 'not-asked'::text) OR (not_asked_because IS NOT NULL)))
  constraint attendee_authority_id_meeting_id_child_id_fkey FOREIGN KEY (authority_id, meeting_id, child_id) REFERENCES meetings.meeting_child(authority_id, meeting_id, child_id)
  constraint attendee_pkey PRIMARY KEY (authority_id, id)

table meetings.contribution; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  meeting_id uuid not null
  child_id uuid not null
  agency text not null
  text text not null
  source text
  as_of date
  data_class text not null
  share_with text[]
  also_with text[] not null default '{}'::text[]
  typed_by uuid not null
  typed_at timestamp with time zone not null
  version integer not null default 1
  constraint contribution_data_class_check CHECK ((data_class = ANY (ARRAY['PLAN'::text, 'NOTE'::text, 'HEALTH'::text, 'INTEL'::text, 'POC'::text, 'SOURCE'::text])))
  constraint contribution_authority_id_meeting_id_child_id_fkey FOREIGN KEY (authority_id, meeting_id, child_id) REFERENCES meetings.meeting_child(authority_id, meeting_id, child_id)
  constraint contribution_pkey PRIMARY KEY (authority_id, id)

table meetings.copy; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  meeting_id uuid not null
  child_id uuid not null
  recipient text not null
  recipient_name text not null
  act text not null
  format text
  sha256 text
  how text
  at timestamp with time zone not null
  by_posting uuid
  by_name text
  constraint copy_act_check CHECK ((act = ANY (ARRAY['made'::text, 'sent'::text])))
  constraint copy_authority_id_meeting_id_child_id_fkey FOREIGN KEY (authority_id, meeting_id, child_id) REFERENCES meetings.meeting_child(authority_id, meeting_id, child_id)
  constraint copy_pkey PRIMARY KEY (authority_id, id)

table meetings.decision; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  meeting_id uuid not null
  child_id uuid not null
  kind text not null
  outcome text not null
  rationale text not null
  also_with text[] not null default '{}'::text[]
  decided_at timestamp with time zone not null
  decided_by uuid
  decided_by_name text
  version integer not null
  constraint decision_authority_id_meeting_id_child_id_fkey FOREIGN KEY (authority_id, meeting_id, child_id) REFERENCES meetings.meeting_child(authority_id, meeting_id, child_id)
  constraint decision_pkey PRIMARY KEY (authority_id, id)
  constraint decision_authority_id_meeting_id_child_id_kind_version_key UNIQUE (authority_id, meeting_id, child_id, kind, version)

table meetings.earlier; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null default gen_random_uuid()
  child_id uuid
  of_table text not null
  version integer not null
  row_before jsonb not null
  replaced_at timestamp with time zone not null
  replaced_by uuid
  constraint earlier_pkey PRIMARY KEY (authority_id, id)

table meetings.letter; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  meeting_id uuid not null
  child_id uuid not null
  version integer not null
  texts jsonb not null
  saved_at timestamp with time zone not null
  saved_by uuid
  saved_by_name text
  constraint letter_version_check CHECK ((version > 0))
  constraint letter_authority_id_meeting_id_child_id_fkey FOREIGN KEY (authority_id, meeting_id, child_id) REFERENCES meetings.meeting_child(authority_id, meeting_id, child_id)
  constraint letter_pkey PRIMARY KEY (authority_id, id)
  constraint letter_authority_id_meeting_id_child_id_version_key UNIQUE (authority_id, meeting_id, child_id, version)

table meetings.meeting; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  kind text not null
  planned_at timestamp with time zone
  place text
  is_elsewhere boolean not null default false
  arranged_by uuid
  arranged_at timestamp with time zone not null
  minutes integer not null default 60
  calendar_sequence integer not null default 0
  cancelled_at timestamp with time zone
  cancelled_because text
  constraint called_off_with_a_reason CHECK (((cancelled_at IS NULL) = (cancelled_because IS NULL)))
  constraint meeting_minutes_check CHECK (((minutes >= 5) AND (minutes <= 600)))
  constraint meeting_pkey PRIMARY KEY (authority_id, id)
  constraint meeting_id_key UNIQUE (id)

table meetings.meeting_child; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  meeting_id uuid not null
  child_id uuid not null
  held_at timestamp with time zone
  held_by text
  late_reason text
  outcome text
  minutes_out_at timestamp with time zone
  completed_at timestamp with time zone
  completed_by uuid
  version integer not null default 1
  constraint meeting_child_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint meeting_child_authority_id_meeting_id_fkey FOREIGN KEY (authority_id, meeting_id) REFERENCES meetings.meeting(authority_id, id)
  constraint meeting_child_pkey PRIMARY KEY (authority_id, meeting_id, child_id)
  constraint meeting_child_id_key UNIQUE (id)

table meetings.missing_attendance; owner holdfast_owner; row security forced
  authority_id integer not null
  day_id uuid not null
  agency text not null
  attendance text not null
  name text
  saved_at timestamp with time zone not null
  saved_by uuid
  version integer not null default 1
  constraint missing_attendance_attendance_check CHECK ((attendance = ANY (ARRAY['present'::text, 'apologies'::text, 'not-there'::text])))
  constraint missing_attendance_authority_id_day_id_fkey FOREIGN KEY (authority_id, day_id) REFERENCES meetings.missing_day(authority_id, id)
  constraint missing_attendance_pkey PRIMARY KEY (authority_id, day_id, agency)

table meetings.missing_day; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  day date not null
  begun_at timestamp with time zone
  begun_by uuid
  chair_name text
  not_held_because text
  completed_at timestamp with time zone
  completed_by uuid
  completed_by_name text
  left_out_because text
  left_out uuid[] not null default '{}'::uuid[]
  version integer not null default 1
  constraint missing_day_check CHECK (((begun_at IS NULL) <> (not_held_because IS NULL)))
  constraint missing_day_check1 CHECK (((completed_at IS NULL) OR (begun_at IS NOT NULL)))
  constraint missing_day_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint missing_day_pkey PRIMARY KEY (authority_id, id)
  constraint missing_day_authority_id_day_key UNIQUE (authority_id, day)

table meetings.missing_item; owner holdfast_owner; row security forced
  authority_id integer not null
  day_id uuid not null
  child_id uuid not null
  episode_id uuid not null
  reasons text[] not null
  discussion text
  decision text
  decision_because text
  saved_at timestamp with time zone not null
  saved_by uuid
  saved_by_name text
  version integer not null default 1
  constraint missing_item_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint missing_item_authority_id_day_id_fkey FOREIGN KEY (authority_id, day_id) REFERENCES meetings.missing_day(authority_id, id)
  constraint missing_item_pkey PRIMARY KEY (authority_id, day_id, child_id)

table meetings.outside_recipient; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  meeting_id uuid not null
  child_id uuid not null
  name text not null
  agency text not null
  because text not null
  added_at timestamp with time zone not null
  added_by uuid
  added_by_name text
  constraint outside_recipient_authority_id_meeting_id_child_id_fkey FOREIGN KEY (authority_id, meeting_id, child_id) REFERENCES meetings.meeting_child(authority_id, meeting_id, child_id)
  constraint outside_recipient_pkey PRIMARY KEY (authority_id, id)

table meetings.paper; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  meeting_id uuid not null
  child_id uuid not null
  name text not null
  type text not null
  bytes bytea not null
  sha256 text not null
  added_at timestamp with time zone not null
  added_by uuid
  constraint paper_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 10485760)))
  constraint paper_type_check CHECK ((type = ANY (ARRAY['application/pdf'::text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'::text, 'image/png'::text, 'image/jpeg'::text])))
  constraint paper_authority_id_meeting_id_child_id_fkey FOREIGN KEY (authority_id, meeting_id, child_id) REFERENCES meetings.meeting_child(authority_id, meeting_id, child_id)
  constraint paper_pkey PRIMARY KEY (authority_id, id)

table meetings.purpose; owner holdfast_owner; row security forced
  authority_id integer not null
  meeting_id uuid not null
  child_id uuid not null
  code text not null
  state text not null
  because text
  texts jsonb not null default '{}'::jsonb
  also_with text[] not null default '{}'::text[]
  saved_at timestamp with time zone not null
  saved_by uuid
  saved_by_name text
  version integer not null default 1
  constraint purpose_check CHECK (((state <> 'left-out'::text) OR (because IS NOT NULL)))
  constraint purpose_state_check CHECK ((state = ANY (ARRAY['not-started'::text, 'in-hand'::text, 'done'::text, 'left-out'::text])))
  constraint purpose_authority_id_meeting_id_child_id_fkey FOREIGN KEY (authority_id, meeting_id, child_id) REFERENCES meetings.meeting_child(authority_id, meeting_id, child_id)
  constraint purpose_pkey PRIMARY KEY (authority_id, meeting_id, child_id, code)

table migration.applied; owner postgres; row security OFF
  name text not null
  kind text not null
  sha256 text not null
  applied_at timestamp with time zone not null default clock_timestamp()
  constraint applied_kind_check CHECK ((kind = ANY (ARRAY['expand'::text, 'contract'::text, 'breaking'::text])))
  constraint applied_pkey PRIMARY KEY (name)

table missing.availability; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  posting_id uuid not null
  from_at timestamp with time zone not null
  to_at timestamp with time zone not null
  note text
  recorded_at timestamp with time zone not null
  cancelled_at timestamp with time zone
  constraint availability_check CHECK ((to_at > from_at))
  constraint availability_authority_id_posting_id_fkey FOREIGN KEY (authority_id, posting_id) REFERENCES access.posting(authority_id, id)
  constraint availability_pkey PRIMARY KEY (authority_id, id)

table missing.board_shown; owner holdfast_owner; row security forced
  authority_id integer not null
  session_id uuid not null
  episode_id uuid not null
  posting_id uuid not null
  shown_at timestamp with time zone not null
  constraint board_shown_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint board_shown_pkey PRIMARY KEY (authority_id, session_id, episode_id)

table missing.brief; owner holdfast_owner; row security forced
  authority_id integer not null
  interview_id uuid not null
  child_id uuid not null
  version integer not null
  place text
  safety text
  needs text
  not_to_mention text
  last_time text
  saved_at timestamp with time zone not null
  saved_by uuid
  constraint brief_version_check CHECK ((version > 0))
  constraint brief_authority_id_interview_id_fkey FOREIGN KEY (authority_id, interview_id) REFERENCES missing.interview(authority_id, id)
  constraint brief_pkey PRIMARY KEY (authority_id, interview_id, version)

table missing.consideration; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  episode_id uuid not null
  child_id uuid not null
  considered_at timestamp with time zone not null
  considered_where text not null
  result text not null
  other_kind text
  because text not null
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint consideration_result_check CHECK ((result = ANY (ARRAY['NO_CONCERN'::text, 'CSE'::text, 'CCE'::text, 'CSE_AND_CCE'::text, 'OTHER'::text, 'NOT_CONSIDERED'::text])))
  constraint consideration_authority_id_episode_id_fkey FOREIGN KEY (authority_id, episode_id) REFERENCES missing.episode(authority_id, id)
  constraint consideration_pkey PRIMARY KEY (authority_id, id)

table missing.dip_sample; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  method text not null
  from_on date not null
  to_on date not null
  wanted integer not null
  seed bigint not null
  population integer not null
  population_ids uuid[] not null
  strata jsonb not null default '{}'::jsonb
  purpose text not null
  auditor_posting_id uuid not null
  auditor_name text not null
  opens_until timestamp with time zone not null
  drawn_at timestamp with time zone not null
  drawn_by uuid not null
  closed_at timestamp with time zone
  learned text
  version integer not null default 1
  constraint dip_sample_check CHECK ((from_on <= to_on))
  constraint dip_sample_check1 CHECK ((cardinality(population_ids) = population))
  constraint dip_sample_method_check CHECK ((method = ANY (ARRAY['RANDOM'::text, 'DECLINED'::text, 'REPEAT'::text, 'STRATIFIED'::text])))
  constraint dip_sample_seed_check CHECK (((seed >= 0) AND (seed <= '4294967295'::bigint)))
  constraint dip_sample_wanted_check CHECK (((wanted >= 1) AND (wanted <= 200)))
  constraint dip_sample_authority_id_auditor_posting_id_fkey FOREIGN KEY (authority_id, auditor_posting_id) REFERENCES access.posting(authority_id, id)
  constraint dip_sample_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint dip_sample_pkey PRIMARY KEY (authority_id, id)

table missing.dip_sample_record; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  sample_id uuid not null
  episode_id uuid not null
  child_id uuid not null
  place integer not null
  stratum text
  answers jsonb not null default '{}'::jsonb
  grade text
  grade_because text
  theme text
  action text
  looked_at timestamp with time zone
  looked_by uuid
  version integer not null default 1
  constraint dip_sample_record_grade_check CHECK ((grade = ANY (ARRAY['OUTSTANDING'::text, 'GOOD'::text, 'REQUIRES_IMPROVEMENT'::text, 'INADEQUATE'::text])))
  constraint dip_sample_record_authority_id_episode_id_fkey FOREIGN KEY (authority_id, episode_id) REFERENCES missing.episode(authority_id, id)
  constraint dip_sample_record_authority_id_sample_id_fkey FOREIGN KEY (authority_id, sample_id) REFERENCES missing.dip_sample(authority_id, id)
  constraint dip_sample_record_pkey PRIMARY KEY (authority_id, id)
  constraint dip_sample_record_authority_id_sample_id_episode_id_key UNIQUE (authority_id, sample_id, episode_id)

table missing.episode; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  category text not null
  kind text not null
  placement_type text
  last_seen_at timestamp with time zone
  left_at timestamp with time zone
  reported_at timestamp with time zone
  found_at timestamp with time zone
  returned_at timestamp with time zone
  return_notified_at timestamp with time zone
  whereabouts_known_at timestamp with time zone
  unknown_times text[] not null default '{}'::text[]
  missing_from timestamp with time zone not null
  ended_at timestamp with time zone generated COALESCE(returned_at, found_at)
  police_reference text
  police_grade text
  reported_by_kind text not null
  reported_by text
  reported_by_agency text
  circumstances text
  companions text
  last_seen_with text
  harm_on_return text[] not null default '{}'::text[]
  harm_words text
  plan_used text
  owed_by text not null default 'US'::text
  home_authority text
  lives_in text
  interview_by text not null default 'US'::text
  is_withheld boolean not null default false
  withheld_because text
  withheld_from text[] not null default '{}'::text[]
  outcome text
  first_offered_at timestamp with time zone
  interviewed_at timestamp with time zone
  closed_at timestamp with time zone
  source text not null
  import_key text
  recorded_at timestamp with time zone not null
  recorded_by uuid
  changed_at timestamp with time zone not null
  version integer not null default 1
  constraint episode_category_check CHECK ((category = ANY (ARRAY['HOME'::text, 'CARE'::text])))
  constraint episode_check CHECK (((found_at IS NULL) OR (found_at >= missing_from)))
  constraint episode_check1 CHECK (((returned_at IS NULL) OR (returned_at >= missing_from)))
  constraint episode_check2 CHECK ((is_withheld = (withheld_because IS NOT NULL)))
  constraint episode_interview_by_check CHECK ((interview_by = ANY (ARRAY['US'::text, 'OTHER'::text])))
  constraint episode_kind_check CHECK ((kind = ANY (ARRAY['M'::text, 'A'::text])))
  constraint episode_outcome_check CHECK ((outcome = ANY (ARRAY['ACCEPTED'::text, 'COMPLETED'::text, 'DECLINED'::text, 'NO_RESPONSE'::text, 'NOT_POSSIBLE'::text, 'NOT_OFFERED'::text])))
  constraint episode_owed_by_check CHECK ((owed_by = ANY (ARRAY['US'::text, 'OTHER'::text])))
  constraint episode_plan_used_check CHECK ((plan_used = ANY (ARRAY['USED_WORKED'::text, 'USED_DID_NOT_WORK'::text, 'NOT_USED'::text, 'NO_PLAN'::text])))
  constraint episode_police_grade_check CHECK ((police_grade = ANY (ARRAY['NAR'::text, 'LOW'::text, 'MED'::text, 'HIGH'::text])))
  constraint episode_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint episode_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint episode_pkey PRIMARY KEY (authority_id, id)
  constraint episode_authority_id_import_key_child_id_key UNIQUE (authority_id, import_key, child_id)

table missing.episode_flag; owner holdfast_owner; row security forced
  authority_id integer not null
  episode_id uuid not null
  child_id uuid not null
  missing_from timestamp with time zone not null
  ended_at timestamp with time zone
  police_grade text
  last_action_at timestamp with time zone not null
  constraint episode_flag_authority_id_episode_id_fkey FOREIGN KEY (authority_id, episode_id) REFERENCES missing.episode(authority_id, id)
  constraint episode_flag_pkey PRIMARY KEY (authority_id, episode_id)

table missing.episode_move; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  from_child_id uuid not null
  episode_ids uuid[] not null
  interview_ids uuid[] not null
  because text not null
  moved_at timestamp with time zone not null
  moved_by uuid
  undone_at timestamp with time zone
  undone_by uuid
  undone_because text
  constraint episode_move_check CHECK ((child_id <> from_child_id))
  constraint episode_move_check1 CHECK (((undone_at IS NULL) = (undone_because IS NULL)))
  constraint episode_move_episode_ids_check CHECK (((cardinality(episode_ids) >= 1) AND (cardinality(episode_ids) <= 50)))
  constraint episode_move_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint episode_move_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint episode_move_authority_id_from_child_id_fkey FOREIGN KEY (authority_id, from_child_id) REFERENCES people.child(authority_id, id)
  constraint episode_move_pkey PRIMARY KEY (authority_id, id)

table missing.factor; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  interview_id uuid not null
  child_id uuid not null
  side text not null
  code text not null
  weight text not null
  words text
  meaning text
  recorded_at timestamp with time zone not null
  recorded_by uuid
  taken_back_at timestamp with time zone
  constraint factor_side_check CHECK ((side = ANY (ARRAY['PUSH'::text, 'PULL'::text])))
  constraint factor_weight_check CHECK ((weight = ANY (ARRAY['MAIN'::text, 'CONTRIBUTED'::text])))
  constraint factor_authority_id_interview_id_fkey FOREIGN KEY (authority_id, interview_id) REFERENCES missing.interview(authority_id, id)
  constraint factor_pkey PRIMARY KEY (authority_id, id)

table missing.grade; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  episode_id uuid not null
  child_id uuid not null
  grade text not null
  graded_at timestamp with time zone not null
  graded_by text
  rationale text
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint grade_grade_check CHECK ((grade = ANY (ARRAY['NAR'::text, 'LOW'::text, 'MED'::text, 'HIGH'::text])))
  constraint grade_authority_id_episode_id_fkey FOREIGN KEY (authority_id, episode_id) REFERENCES missing.episode(authority_id, id)
  constraint grade_pkey PRIMARY KEY (authority_id, id)

table missing.harm_call; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  interview_id uuid not null
  child_id uuid not null
  whom text not null
  who text
  rang_at timestamp with time zone not null
  agreed text
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint harm_call_whom_check CHECK ((whom = ANY (ARRAY['POLICE'::text, 'SOCIAL_CARE'::text, 'SARC'::text, 'MANAGER'::text, 'OTHER'::text])))
  constraint harm_call_authority_id_interview_id_fkey FOREIGN KEY (authority_id, interview_id) REFERENCES missing.interview(authority_id, id)
  constraint harm_call_pkey PRIMARY KEY (authority_id, id)

table missing.import; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  format text not null
  collection_year integer
  file_name text not null
  file_hash bytea not null
  content bytea
  header_content bytea
  episodes_content bytea
  uploaded_at timestamp with time zone not null
  uploaded_by uuid not null
  children_done integer not null default 0
  finished_at timestamp with time zone
  counts jsonb not null default '{}'::jsonb
  constraint import_file_name_check CHECK ((length(file_name) <= 100))
  constraint import_format_check CHECK ((format = ANY (ARRAY['ssda903-missing'::text, 'ssd-missing'::text])))
  constraint import_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint import_pkey PRIMARY KEY (authority_id, id)

table missing.interview; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  state text not null
  interviewer_posting_id uuid
  interviewer_name text
  is_by_team boolean not null default false
  is_independent boolean
  independent_because text
  chosen_person_asked boolean
  chosen_place_asked boolean
  agreed_place text
  agreed_at timestamp with time zone
  held_at timestamp with time zone
  ended_at timestamp with time zone
  held_where text
  present text
  questionnaire_version_id uuid
  written_up_at timestamp with time zone
  shared_at timestamp with time zone
  shared_with text[] not null default '{}'::text[]
  signed_off_at timestamp with time zone
  signed_off_by uuid
  signed_off_words text
  called_off_because text
  source text not null
  recorded_at timestamp with time zone not null
  recorded_by uuid
  version integer not null default 1
  questionnaire text
  explained_at timestamp with time zone
  harm_told_at timestamp with time zone
  to_be_told uuid[] not null default '{}'::uuid[]
  written_up_without text[]
  written_up_because text
  constraint interview_check CHECK (((state <> ALL (ARRAY['HELD'::text, 'WRITTEN_UP'::text, 'SIGNED_OFF'::text])) OR (held_at IS NOT NULL)))
  constraint interview_state_check CHECK ((state = ANY (ARRAY['ASKED'::text, 'ARRANGED'::text, 'HELD'::text, 'WRITTEN_UP'::text, 'SIGNED_OFF'::text, 'CALLED_OFF'::text])))
  constraint interview_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint interview_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint interview_authority_id_interviewer_posting_id_fkey FOREIGN KEY (authority_id, interviewer_posting_id) REFERENCES access.posting(authority_id, id)
  constraint interview_pkey PRIMARY KEY (authority_id, id)

table missing.interview_action; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  interview_id uuid not null
  child_id uuid not null
  what text not null
  owner_posting_id uuid
  owner_agency text
  owner_name text
  due_on date not null
  asked_at timestamp with time zone not null
  asked_by uuid
  passed_on_at timestamp with time zone
  passed_on_by uuid
  constraint interview_action_authority_id_interview_id_fkey FOREIGN KEY (authority_id, interview_id) REFERENCES missing.interview(authority_id, id)
  constraint interview_action_pkey PRIMARY KEY (authority_id, id)

table missing.interview_answer; owner holdfast_owner; row security forced
  authority_id integer not null
  interview_id uuid not null
  child_id uuid not null
  section text not null
  version integer not null
  items jsonb not null
  saved_at timestamp with time zone not null
  saved_by uuid
  constraint interview_answer_section_check CHECK ((length(section) <= 200))
  constraint interview_answer_version_check CHECK ((version > 0))
  constraint interview_answer_authority_id_interview_id_fkey FOREIGN KEY (authority_id, interview_id) REFERENCES missing.interview(authority_id, id)
  constraint interview_answer_pkey PRIMARY KEY (authority_id, interview_id, section, version)

table missing.interview_ask; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  interview_id uuid not null
  child_id uuid not null
  episode_ids uuid[] not null
  words text not null
  asked_at timestamp with time zone not null
  asked_by uuid
  taken_at timestamp with time zone
  taken_by uuid
  withdrawn_at timestamp with time zone
  constraint interview_ask_check CHECK (((taken_at IS NULL) = (taken_by IS NULL)))
  constraint interview_ask_authority_id_interview_id_fkey FOREIGN KEY (authority_id, interview_id) REFERENCES missing.interview(authority_id, id)
  constraint interview_ask_pkey PRIMARY KEY (authority_id, id)

table missing.interview_ask_to; owner holdfast_owner; row security forced
  authority_id integer not null
  ask_id uuid not null
  child_id uuid not null
  posting_id uuid not null
  declined_at timestamp with time zone
  constraint interview_ask_to_authority_id_ask_id_fkey FOREIGN KEY (authority_id, ask_id) REFERENCES missing.interview_ask(authority_id, id)
  constraint interview_ask_to_authority_id_posting_id_fkey FOREIGN KEY (authority_id, posting_id) REFERENCES access.posting(authority_id, id)
  constraint interview_ask_to_pkey PRIMARY KEY (authority_id, ask_id, posting_id)

table missing.interview_concern; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  interview_id uuid not null
  child_id uuid not null
  result text not null
  because text not null
  screening_id uuid
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint interview_concern_result_check CHECK ((result = ANY (ARRAY['NO_CONCERN'::text, 'CSE'::text, 'CCE'::text, 'CSE_AND_CCE'::text, 'OTHER'::text])))
  constraint interview_concern_authority_id_interview_id_fkey FOREIGN KEY (authority_id, interview_id) REFERENCES missing.interview(authority_id, id)
  constraint interview_concern_pkey PRIMARY KEY (authority_id, id)

table missing.interview_episode; owner holdfast_owner; row security forced
  authority_id integer not null
  interview_id uuid not null
  episode_id uuid not null
  child_id uuid not null
  constraint interview_episode_authority_id_episode_id_fkey FOREIGN KEY (authority_id, episode_id) REFERENCES missing.episode(authority_id, id)
  constraint interview_episode_authority_id_interview_id_fkey FOREIGN KEY (authority_id, interview_id) REFERENCES missing.interview(authority_id, id)
  constraint interview_episode_pkey PRIMARY KEY (authority_id, interview_id, episode_id)

table missing.joining; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  notification_id uuid not null
  episode_id uuid not null
  child_id uuid not null
  joined_at timestamp with time zone not null
  joined_by uuid
  because text not null
  undone_at timestamp with time zone
  undone_by uuid
  undone_because text
  constraint joining_authority_id_episode_id_fkey FOREIGN KEY (authority_id, episode_id) REFERENCES missing.episode(authority_id, id)
  constraint joining_authority_id_notification_id_fkey FOREIGN KEY (authority_id, notification_id) REFERENCES missing.notification(authority_id, id)
  constraint joining_pkey PRIMARY KEY (authority_id, id)

table missing.lone_alarm; owner holdfast_owner; row security forced
  authority_id integer not null
  visit_id uuid not null
  step text not null
  told_at timestamp with time zone not null
  constraint lone_alarm_step_check CHECK ((length(step) <= 40))
  constraint lone_alarm_authority_id_visit_id_fkey FOREIGN KEY (authority_id, visit_id) REFERENCES missing.lone_visit(authority_id, id)
  constraint lone_alarm_pkey PRIMARY KEY (authority_id, visit_id, step)

table missing.lone_visit; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  interview_id uuid not null
  child_id uuid not null
  posting_id uuid not null
  checked_in_at timestamp with time zone not null
  expected_out_at timestamp with time zone not null
  checked_out_at timestamp with time zone
  checked_out_by uuid
  constraint lone_visit_check CHECK ((expected_out_at > checked_in_at))
  constraint lone_visit_authority_id_interview_id_fkey FOREIGN KEY (authority_id, interview_id) REFERENCES missing.interview(authority_id, id)
  constraint lone_visit_authority_id_posting_id_fkey FOREIGN KEY (authority_id, posting_id) REFERENCES access.posting(authority_id, id)
  constraint lone_visit_pkey PRIMARY KEY (authority_id, id)

table missing.monthly_review; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  month date not null
  began_at timestamp with time zone not null
  began_by uuid not null
  signed_at timestamp with time zone
  signed_by uuid
  signed_words text
  version integer not null default 1
  constraint monthly_review_check CHECK (((signed_at IS NULL) = (signed_by IS NULL)))
  constraint monthly_review_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint monthly_review_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint monthly_review_pkey PRIMARY KEY (authority_id, id)
  constraint monthly_review_authority_id_month_key UNIQUE (authority_id, month)

table missing.notification; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  about text not null
  child_id uuid
  child_as_named jsonb not null default '{}'::jsonb
  received_at timestamp with time zone not null
  source text not null
  way text not null
  as_received text
  said jsonb not null default '{}'::jsonb
  reported_by_kind text not null
  reported_by text
  reported_by_agency text
  partner_id uuid
  idempotency_key text
  episode_id uuid
  considered_at timestamp with time zone
  considered_by uuid
  decision text
  decision_because text
  recorded_at timestamp with time zone not null
  recorded_by uuid
  version integer not null default 1
  constraint notification_about_check CHECK ((about = ANY (ARRAY['MISSING'::text, 'RETURNED'::text])))
  constraint notification_check CHECK (((considered_at IS NULL) = (decision IS NULL)))
  constraint notification_decision_check CHECK ((decision = ANY (ARRAY['NEW_EPISODE'::text, 'JOINED'::text, 'RETURN_RECORDED'::text, 'ALREADY_KNOWN'::text, 'NOT_MISSING'::text, 'OTHER_AUTHORITY'::text])))
  constraint notification_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint notification_authority_id_episode_id_fkey FOREIGN KEY (authority_id, episode_id) REFERENCES missing.episode(authority_id, id)
  constraint notification_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint notification_authority_id_partner_id_fkey FOREIGN KEY (authority_id, partner_id) REFERENCES missing.partner(authority_id, id)
  constraint notification_pkey PRIMARY KEY (authority_id, id)
  constraint notification_authority_id_partner_id_idempotency_key_key UNIQUE (authority_id, partner_id, idempotency_key)

table missing.pack; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  episode_id uuid
  audience text not null
  recipient_name text not null
  recipient_agency text not null
  way text not null
  purpose text not null
  has_places boolean not null default false
  model jsonb not null
  plan_version integer
  episode_version integer
  made_at timestamp with time zone not null
  made_by uuid not null
  made_by_name text not null
  given_at timestamp with time zone
  given_by uuid
  received_by text
  constraint pack_audience_check CHECK ((audience = ANY (ARRAY['POLICE'::text, 'CARER'::text])))
  constraint pack_check CHECK (((given_at IS NULL) = (received_by IS NULL)))
  constraint pack_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint pack_authority_id_episode_id_fkey FOREIGN KEY (authority_id, episode_id) REFERENCES missing.episode(authority_id, id)
  constraint pack_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint pack_pkey PRIMARY KEY (authority_id, id)

table missing.partner; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  name text not null
  kind text not null
  agency text
  key_hash bytea not null
  key_start text not null
  made_at timestamp with time zone not null
  made_by uuid not null
  ended_at timestamp with time zone
  ended_by uuid
  ended_because text
  constraint partner_check CHECK (((ended_at IS NULL) = (ended_because IS NULL)))
  constraint partner_key_start_check CHECK ((length(key_start) <= 12))
  constraint partner_name_check CHECK ((length(name) <= 200))
  constraint partner_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint partner_pkey PRIMARY KEY (authority_id, id)

table missing.partner_receipt; owner holdfast_owner; row security forced
  authority_id integer not null
  partner_id uuid not null
  idempotency_key text not null
  body_hash bytea not null
  notification_id uuid not null
  receipt_number text not null
  received_at timestamp with time zone not null
  constraint partner_receipt_idempotency_key_check CHECK ((length(idempotency_key) <= 200))
  constraint partner_receipt_authority_id_partner_id_fkey FOREIGN KEY (authority_id, partner_id) REFERENCES missing.partner(authority_id, id)
  constraint partner_receipt_pkey PRIMARY KEY (authority_id, partner_id, idempotency_key)

table missing.review_action; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  review_id uuid not null
  child_id uuid not null
  what text not null
  owner text not null
  due_on date
  asked_at timestamp with time zone not null
  asked_by uuid not null
  constraint review_action_authority_id_review_id_child_id_fkey FOREIGN KEY (authority_id, review_id, child_id) REFERENCES missing.review_child(authority_id, review_id, child_id)
  constraint review_action_pkey PRIMARY KEY (authority_id, id)

table missing.review_child; owner holdfast_owner; row security forced
  authority_id integer not null
  review_id uuid not null
  child_id uuid not null
  place integer not null
  in_month integer not null
  in_90_days integer not null
  hours_missing numeric not null
  changing text
  decision text
  saved_at timestamp with time zone not null
  saved_by uuid not null
  version integer not null default 1
  constraint review_child_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint review_child_authority_id_review_id_fkey FOREIGN KEY (authority_id, review_id) REFERENCES missing.monthly_review(authority_id, id)
  constraint review_child_pkey PRIMARY KEY (authority_id, review_id, child_id)

table missing.step; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  episode_id uuid not null
  child_id uuid not null
  kind text not null
  at timestamp with time zone not null
  way text
  is_to_child boolean generated ((kind = 'OFFER'::text) AND (way = ANY (ARRAY['IN_PERSON'::text, 'TALK'::text])))
  reason text
  words text
  by_posting_id uuid
  by_name text
  interview_id uuid
  follows_id uuid
  recorded_at timestamp with time zone not null
  recorded_by uuid
  taken_back_at timestamp with time zone
  taken_back_by uuid
  taken_back_because text
  person_asked boolean
  place_asked boolean
  constraint step_check CHECK (((kind <> ALL (ARRAY['OFFER'::text, 'ATTEMPT'::text])) OR (way IS NOT NULL)))
  constraint step_check1 CHECK (((kind <> ALL (ARRAY['DECLINED'::text, 'NOT_POSSIBLE'::text, 'NOT_OFFERED'::text])) OR (reason IS NOT NULL)))
  constraint step_kind_check CHECK ((kind = ANY (ARRAY['OFFER'::text, 'ATTEMPT'::text, 'ACCEPTED'::text, 'DECLINED'::text, 'NO_RESPONSE'::text, 'NOT_POSSIBLE'::text, 'NOT_OFFERED'::text, 'COMPLETED'::text, 'CARER_VIEW'::text, 'FOLLOW_UP'::text, 'PREVENTION_INTERVIEW'::text, 'AUTHORITY_TOLD'::text, 'AUTHORITY_ANSWERED'::text, 'SAFETY_ACTION'::text])))
  constraint step_way_check CHECK ((way = ANY (ARRAY['IN_PERSON'::text, 'TALK'::text, 'TEXT'::text, 'LETTER'::text, 'VIA_CARER'::text, 'VIA_SOCIAL_WORKER'::text, 'OTHER'::text])))
  constraint step_authority_id_episode_id_fkey FOREIGN KEY (authority_id, episode_id) REFERENCES missing.episode(authority_id, id)
  constraint step_authority_id_interview_id_fkey FOREIGN KEY (authority_id, interview_id) REFERENCES missing.interview(authority_id, id)
  constraint step_pkey PRIMARY KEY (authority_id, id)

table missing.suggestion; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  interview_id uuid not null
  child_id uuid not null
  kind text not null
  named text not null
  words text
  recorded_at timestamp with time zone not null
  recorded_by uuid
  decision text
  decided_at timestamp with time zone
  decided_by uuid
  because text
  went_to text
  constraint suggestion_check CHECK (((decision IS NULL) = (decided_at IS NULL)))
  constraint suggestion_check1 CHECK (((decision IS DISTINCT FROM 'DISMISSED'::text) OR (because IS NOT NULL)))
  constraint suggestion_decision_check CHECK ((decision = ANY (ARRAY['ACCEPTED'::text, 'DISMISSED'::text])))
  constraint suggestion_kind_check CHECK ((kind = ANY (ARRAY['PERSON'::text, 'PLACE'::text, 'VEHICLE'::text, 'HANDLE'::text])))
  constraint suggestion_authority_id_interview_id_fkey FOREIGN KEY (authority_id, interview_id) REFERENCES missing.interview(authority_id, id)
  constraint suggestion_pkey PRIMARY KEY (authority_id, id)
  constraint suggestion_authority_id_interview_id_kind_named_key UNIQUE (authority_id, interview_id, kind, named)

table missing.told; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  interview_id uuid not null
  child_id uuid not null
  words text not null
  how text not null
  question text
  told_at timestamp with time zone not null
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint told_check CHECK (((how = 'ASKED'::text) OR (question IS NULL)))
  constraint told_how_check CHECK ((how = ANY (ARRAY['UNPROMPTED'::text, 'ASKED'::text])))
  constraint told_authority_id_interview_id_fkey FOREIGN KEY (authority_id, interview_id) REFERENCES missing.interview(authority_id, id)
  constraint told_pkey PRIMARY KEY (authority_id, id)

table missing.whereabouts; owner holdfast_owner; row security forced
  authority_id integer not null
  episode_id uuid not null
  child_id uuid not null
  version integer not null
  found_where text
  found_by text
  found_by_words text
  returned_to text
  is_withheld boolean not null
  withheld_from text[] not null
  saved_at timestamp with time zone not null
  saved_by uuid
  constraint whereabouts_found_by_check CHECK ((found_by = ANY (ARRAY['POLICE'::text, 'SELF'::text, 'CARER'::text, 'FAMILY'::text, 'OTHER'::text, 'NOT_KNOWN'::text])))
  constraint whereabouts_authority_id_episode_id_fkey FOREIGN KEY (authority_id, episode_id) REFERENCES missing.episode(authority_id, id)
  constraint whereabouts_pkey PRIMARY KEY (authority_id, episode_id, version)

table notices.call; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  notice_id uuid not null
  child_id uuid
  data_class text
  outcome text not null
  whom text
  words text not null
  rang_at timestamp with time zone not null
  recorded_at timestamp with time zone not null
  recorded_by uuid not null
  constraint call_outcome_check CHECK ((outcome = ANY (ARRAY['RANG'::text, 'NO_ANSWER'::text, 'NOT_NEEDED'::text])))
  constraint call_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint call_authority_id_notice_id_fkey FOREIGN KEY (authority_id, notice_id) REFERENCES notices.notice(authority_id, id)
  constraint call_pkey PRIMARY KEY (authority_id, id)

table notices.mailing; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  posting_id uuid not null
  is_urgent boolean not null
  queued_at timestamp with time zone not null
  constraint mailing_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint mailing_authority_id_posting_id_fkey FOREIGN KEY (authority_id, posting_id) REFERENCES access.posting(authority_id, id)
  constraint mailing_pkey PRIMARY KEY (authority_id, id)

table notices.notice; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  about_type text not null
  about_id uuid not null
  href text not null
  line text not null
  child_id uuid
  data_class text
  for_posting_id uuid
  for_role text
  raised_at timestamp with time zone not null
  raised_by uuid not null
  state text not null
  over_because text
  post text not null
  with_posting_id uuid
  with_since timestamp with time zone
  next_at timestamp with time zone
  accepted_at timestamp with time zone
  called_at timestamp with time zone
  version integer not null default 1
  constraint notice_check CHECK (((state = 'OVER'::text) = (over_because IS NOT NULL)))
  constraint notice_check1 CHECK (((state <> 'WAITING'::text) OR ((with_posting_id IS NOT NULL) AND (next_at IS NOT NULL))))
  constraint notice_data_class_check CHECK ((data_class = ANY (ARRAY['MISSING'::text, 'REFERRAL'::text, 'NOTE'::text])))
  constraint notice_over_because_check CHECK ((over_because = ANY (ARRAY['CALLED'::text, 'NO_LONGER'::text])))
  constraint notice_post_check CHECK ((post = ANY (ARRAY['named'::text, 'role'::text, 'watcher'::text, 'deputy'::text, 'manager'::text, 'service-manager'::text, 'end'::text])))
  constraint notice_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'ACCEPTED'::text, 'RAN_OUT'::text, 'OVER'::text])))
  constraint notice_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint notice_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint notice_authority_id_with_posting_id_fkey FOREIGN KEY (authority_id, with_posting_id) REFERENCES access.posting(authority_id, id)
  constraint notice_pkey PRIMARY KEY (authority_id, id)

table notices.preference; owner holdfast_owner; row security forced
  authority_id integer not null
  posting_id uuid not null
  digest boolean not null
  digest_at text not null
  quiet_from text
  quiet_to text
  changed_at timestamp with time zone not null
  constraint preference_check CHECK (((quiet_from IS NULL) = (quiet_to IS NULL)))
  constraint preference_digest_at_check CHECK ((digest_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
  constraint preference_quiet_from_check CHECK ((quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
  constraint preference_quiet_to_check CHECK ((quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
  constraint preference_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint preference_authority_id_posting_id_fkey FOREIGN KEY (authority_id, posting_id) REFERENCES access.posting(authority_id, id)
  constraint preference_pkey PRIMARY KEY (authority_id, posting_id)

table notices.reminder; owner holdfast_owner; row security forced
  authority_id integer not null
  clock_id uuid not null
  due_at timestamp with time zone not null
  level smallint not null
  told_at timestamp with time zone not null
  constraint reminder_level_check CHECK ((level = ANY (ARRAY[1, 2, 3])))
  constraint reminder_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint reminder_pkey PRIMARY KEY (authority_id, clock_id, due_at, level)

table notices.step; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  notice_id uuid not null
  at timestamp with time zone not null
  what text not null
  post text not null
  posting_id uuid
  reason text
  by_posting_id uuid
  constraint step_reason_check CHECK ((reason = ANY (ARRAY['NOBODY'::text, 'AWAY'::text, 'LEFT'::text, 'RAISED_IT'::text, 'ALREADY'::text])))
  constraint step_what_check CHECK ((what = ANY (ARRAY['WITH'::text, 'SKIPPED'::text, 'ACCEPTED'::text, 'PASSED'::text, 'LEFT'::text, 'RAN_OUT'::text, 'OVER'::text])))
  constraint step_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint step_authority_id_notice_id_fkey FOREIGN KEY (authority_id, notice_id) REFERENCES notices.notice(authority_id, id)
  constraint step_authority_id_posting_id_fkey FOREIGN KEY (authority_id, posting_id) REFERENCES access.posting(authority_id, id)
  constraint step_pkey PRIMARY KEY (authority_id, id)

table outcomes.line; owner holdfast_owner; row security forced
  authority_id integer not null
  line_id uuid not null
  version integer not null
  child_id uuid not null
  kind text not null
  from_on date not null
  to_on date
  code text
  area text
  la_area text
  distance text
  is_secure boolean not null default false
  band text
  end_reason text
  outcome text
  decided_on date
  setting text
  domain text
  words text
  own_words text
  source text
  agency text not null
  change_reason text
  written_at timestamp with time zone not null
  written_by uuid
  superseded_at timestamp with time zone
  superseded_by uuid
  taken_out_because text
  constraint line_area_check CHECK ((area = ANY (ARRAY['IN'::text, 'OUT'::text, 'NOT_KNOWN'::text])))
  constraint line_check CHECK (((to_on IS NULL) OR (to_on >= from_on)))
  constraint line_kind_check CHECK ((kind = ANY (ARRAY['PLACEMENT'::text, 'EDUCATION'::text, 'MOVE'::text, 'ACHIEVEMENT'::text, 'FAMILY'::text, 'EDGE'::text, 'CHANGE'::text])))
  constraint line_outcome_check CHECK ((outcome = ANY (ARRAY['AVOIDED'::text, 'MADE'::text, 'UNDECIDED'::text])))
  constraint line_version_check CHECK ((version > 0))
  constraint line_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint line_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint line_pkey PRIMARY KEY (authority_id, line_id, version)

table outcomes.measure; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  point text not null
  taken_on date not null
  form_version text not null
  begun_at timestamp with time zone not null
  begun_by uuid
  constraint measure_point_check CHECK ((point = ANY (ARRAY['BASELINE'::text, 'REVIEW'::text, 'CLOSURE'::text])))
  constraint measure_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint measure_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint measure_pkey PRIMARY KEY (authority_id, id)

table outcomes.measure_before; owner holdfast_owner; row security forced
  authority_id integer not null
  measure_id uuid not null
  section text not null
  version integer not null
  child_id uuid not null
  items jsonb not null
  saved_at timestamp with time zone not null
  saved_by uuid
  constraint measure_before_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint measure_before_authority_id_measure_id_section_fkey FOREIGN KEY (authority_id, measure_id, section) REFERENCES outcomes.measure_part(authority_id, measure_id, section)
  constraint measure_before_pkey PRIMARY KEY (authority_id, measure_id, section, version)

table outcomes.measure_part; owner holdfast_owner; row security forced
  authority_id integer not null
  measure_id uuid not null
  section text not null
  child_id uuid not null
  version integer not null
  items jsonb not null
  rated jsonb not null default '{}'::jsonb
  saved_at timestamp with time zone not null
  saved_by uuid
  constraint measure_part_version_check CHECK ((version > 0))
  constraint measure_part_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint measure_part_authority_id_measure_id_fkey FOREIGN KEY (authority_id, measure_id) REFERENCES outcomes.measure(authority_id, id)
  constraint measure_part_pkey PRIMARY KEY (authority_id, measure_id, section)

table oversight.disagreement; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  about_type text not null
  about_id uuid not null
  about_label text not null
  about_href text not null
  data_class text not null
  agency text not null
  disagrees text not null
  wants text not null
  safety text not null
  first_due_on date not null
  raised_at timestamp with time zone not null
  raised_by uuid not null
  raiser_staff uuid not null
  constraint disagreement_data_class_check CHECK ((data_class = ANY (ARRAY['REFERRAL'::text, 'NOTE'::text, 'ASSESS'::text, 'PLAN'::text, 'MISSING'::text])))
  constraint disagreement_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint disagreement_authority_id_raised_by_fkey FOREIGN KEY (authority_id, raised_by) REFERENCES access.posting(authority_id, id)
  constraint disagreement_pkey PRIMARY KEY (authority_id, id)

table oversight.disagreement_step; owner holdfast_owner; row security forced
  authority_id integer not null
  disagreement_id uuid not null
  number integer not null
  child_id uuid not null
  spoken_on date not null
  spoken_to text not null
  said text not null
  outcome text not null
  how text
  next_due_on date
  written_at timestamp with time zone not null
  written_by uuid not null
  writer_staff uuid not null
  constraint disagreement_step_check CHECK (((outcome = 'NEXT'::text) = (next_due_on IS NOT NULL)))
  constraint disagreement_step_check1 CHECK (
CASE outcome
    WHEN 'NEXT'::text THEN ((number < 5) AND (how IS NULL))
    WHEN 'STANDS'::text THEN ((number = 5) AND (how IS NOT NULL))
    ELSE (how IS NOT NULL)
END)
  constraint disagreement_step_number_check CHECK (((number >= 1) AND (number <= 5)))
  constraint disagreement_step_outcome_check CHECK ((outcome = ANY (ARRAY['NEXT'::text, 'RESOLVED'::text, 'STANDS'::text])))
  constraint disagreement_step_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint disagreement_step_authority_id_disagreement_id_fkey FOREIGN KEY (authority_id, disagreement_id) REFERENCES oversight.disagreement(authority_id, id)
  constraint disagreement_step_authority_id_written_by_fkey FOREIGN KEY (authority_id, written_by) REFERENCES access.posting(authority_id, id)
  constraint disagreement_step_pkey PRIMARY KEY (authority_id, disagreement_id, number)

table oversight.entry; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  version integer not null
  child_id uuid not null
  supervision_id uuid
  is_decision boolean not null
  on_day date not null
  progress text
  safety text
  voice text
  chronology text
  drift text
  decision text
  reason text
  outcome text
  impact text
  actions text
  why_corrected text
  written_at timestamp with time zone not null
  written_by uuid not null
  writer_staff uuid not null
  constraint a_correction_says_why CHECK (((version = 1) = (why_corrected IS NULL)))
  constraint a_decision_says_its_four_parts CHECK (((NOT is_decision) OR ((decision IS NOT NULL) AND (reason IS NOT NULL) AND (outcome IS NOT NULL) AND (impact IS NOT NULL))))
  constraint entry_chronology_check CHECK ((chronology = ANY (ARRAY['CURRENT'::text, 'NOT_CURRENT'::text])))
  constraint entry_version_check CHECK ((version > 0))
  constraint entry_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint entry_authority_id_supervision_id_fkey FOREIGN KEY (authority_id, supervision_id) REFERENCES oversight.supervision(authority_id, id)
  constraint entry_authority_id_written_by_fkey FOREIGN KEY (authority_id, written_by) REFERENCES access.posting(authority_id, id)
  constraint entry_pkey PRIMARY KEY (authority_id, id, version)

table oversight.private_note; owner holdfast_owner; row security forced
  authority_id integer not null
  supervision_id uuid not null
  version integer not null
  reflection text
  wellbeing text
  written_at timestamp with time zone not null
  writer_staff uuid not null
  constraint private_note_check CHECK (((reflection IS NOT NULL) OR (wellbeing IS NOT NULL)))
  constraint private_note_version_check CHECK ((version > 0))
  constraint private_note_authority_id_supervision_id_fkey FOREIGN KEY (authority_id, supervision_id) REFERENCES oversight.supervision(authority_id, id)
  constraint private_note_pkey PRIMARY KEY (authority_id, supervision_id, version)

table oversight.private_opening; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  supervision_id uuid not null
  kind text not null
  reference text not null
  reason text not null
  opened_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  opened_by uuid not null
  opener_staff uuid not null
  constraint private_opening_check CHECK ((ends_at <= (opened_at + '24:00:00'::interval)))
  constraint private_opening_kind_check CHECK ((kind = ANY (ARRAY['COURT_ORDER'::text, 'INQUIRY'::text, 'OWN_REQUEST'::text])))
  constraint private_opening_authority_id_opened_by_fkey FOREIGN KEY (authority_id, opened_by) REFERENCES access.posting(authority_id, id)
  constraint private_opening_authority_id_supervision_id_fkey FOREIGN KEY (authority_id, supervision_id) REFERENCES oversight.supervision(authority_id, id)
  constraint private_opening_pkey PRIMARY KEY (authority_id, id)

table oversight.private_share; owner holdfast_owner; row security forced
  authority_id integer not null
  supervision_id uuid not null
  to_staff uuid not null
  to_posting_id uuid not null
  shared_by_staff uuid not null
  shared_at timestamp with time zone not null
  ended_at timestamp with time zone
  constraint private_share_authority_id_supervision_id_fkey FOREIGN KEY (authority_id, supervision_id) REFERENCES oversight.supervision(authority_id, id)
  constraint private_share_authority_id_to_posting_id_fkey FOREIGN KEY (authority_id, to_posting_id) REFERENCES access.posting(authority_id, id)
  constraint private_share_pkey PRIMARY KEY (authority_id, supervision_id, to_staff, shared_at)

table oversight.supervises; owner holdfast_owner; row security forced
  authority_id integer not null
  worker_posting_id uuid not null
  version integer not null
  supervisor_posting_id uuid
  newly_qualified_until date
  from_on date not null
  set_at timestamp with time zone not null
  set_by uuid not null
  constraint supervises_check CHECK ((supervisor_posting_id <> worker_posting_id))
  constraint supervises_version_check CHECK ((version > 0))
  constraint supervises_authority_id_supervisor_posting_id_fkey FOREIGN KEY (authority_id, supervisor_posting_id) REFERENCES access.posting(authority_id, id)
  constraint supervises_authority_id_worker_posting_id_fkey FOREIGN KEY (authority_id, worker_posting_id) REFERENCES access.posting(authority_id, id)
  constraint supervises_pkey PRIMARY KEY (authority_id, worker_posting_id, version)

table oversight.supervision; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  kind text not null
  held_on date not null
  supervisor_posting_id uuid not null
  supervisor_staff uuid not null
  recorded_at timestamp with time zone not null
  constraint supervision_kind_check CHECK ((kind = ANY (ARRAY['INDIVIDUAL'::text, 'CLINICAL'::text, 'PEER'::text, 'GROUP'::text, 'AD_HOC'::text])))
  constraint supervision_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint supervision_authority_id_supervisor_posting_id_fkey FOREIGN KEY (authority_id, supervisor_posting_id) REFERENCES access.posting(authority_id, id)
  constraint supervision_pkey PRIMARY KEY (authority_id, id)

table oversight.supervision_member; owner holdfast_owner; row security forced
  authority_id integer not null
  supervision_id uuid not null
  posting_id uuid not null
  staff_id uuid not null
  constraint supervision_member_authority_id_posting_id_fkey FOREIGN KEY (authority_id, posting_id) REFERENCES access.posting(authority_id, id)
  constraint supervision_member_authority_id_supervision_id_fkey FOREIGN KEY (authority_id, supervision_id) REFERENCES oversight.supervision(authority_id, id)
  constraint supervision_member_pkey PRIMARY KEY (authority_id, supervision_id, posting_id)

table people.address; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  kind text not null
  lines text not null
  postcode text
  is_withheld boolean not null default false
  withheld_from text
  from_on date not null
  to_on date
  source text not null
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint address_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint address_pkey PRIMARY KEY (authority_id, id)

table people.child; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  given_name text
  family_name text
  preferred_name text
  pronouns text
  born_on date
  birth_precision text
  sex text
  created_at timestamp with time zone not null
  created_by uuid
  source text not null
  version integer not null default 1
  constraint child_birth_precision_check CHECK ((birth_precision = ANY (ARRAY['exact'::text, 'month'::text, 'year'::text, 'estimated'::text])))
  constraint child_pkey PRIMARY KEY (authority_id, id)
  constraint child_id_key UNIQUE (id)

table people.child_token; owner holdfast_owner; row security forced
  authority_id integer not null
  token text not null
  child_id uuid not null
  constraint child_token_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint child_token_pkey PRIMARY KEY (authority_id, token, child_id)

table people.concern_link; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  person_of_concern_id uuid not null
  role text not null
  basis text not null
  words text not null
  child_words text
  as_of date not null
  until date
  source text not null
  agency text
  share_with text[]
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint concern_link_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint concern_link_authority_id_person_of_concern_id_fkey FOREIGN KEY (authority_id, person_of_concern_id) REFERENCES people.person_of_concern(authority_id, id)
  constraint concern_link_pkey PRIMARY KEY (authority_id, id)

table people.fact; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  kind text not null
  codes text[]
  words text
  as_of date not null
  until date
  source text not null
  data_class text not null
  agency text
  share_with text[]
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint fact_check CHECK (((until IS NULL) OR (until >= as_of)))
  constraint fact_data_class_check CHECK ((data_class = ANY (ARRAY['IDENT'::text, 'CONTACT'::text, 'NOTE'::text, 'HEALTH'::text])))
  constraint fact_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint fact_pkey PRIMARY KEY (authority_id, id)

table people.family_factor; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  person_id uuid not null
  factor text not null
  state text not null
  note text
  as_of date not null
  until date
  source text not null
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint family_factor_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint family_factor_authority_id_person_id_fkey FOREIGN KEY (authority_id, person_id) REFERENCES people.person(authority_id, id)
  constraint family_factor_pkey PRIMARY KEY (authority_id, id)

table people.family_group; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  created_at timestamp with time zone not null
  constraint family_group_pkey PRIMARY KEY (authority_id, id)

table people.family_link; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  person_id uuid
  other_child_id uuid
  relationship text not null
  lives_with text not null
  responsibility text
  is_carer boolean not null default false
  note text
  as_of date not null
  until date
  source text not null
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint family_link_check CHECK (((person_id IS NULL) <> (other_child_id IS NULL)))
  constraint family_link_lives_with_check CHECK ((lives_with = ANY (ARRAY['YES'::text, 'PART'::text, 'NO'::text, 'NOT_KNOWN'::text])))
  constraint family_link_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint family_link_authority_id_other_child_id_fkey FOREIGN KEY (authority_id, other_child_id) REFERENCES people.child(authority_id, id)
  constraint family_link_authority_id_person_id_fkey FOREIGN KEY (authority_id, person_id) REFERENCES people.person(authority_id, id)
  constraint family_link_pkey PRIMARY KEY (authority_id, id)

table people.family_member; owner holdfast_owner; row security forced
  authority_id integer not null
  child_id uuid not null
  family_group_id uuid not null
  from_at timestamp with time zone not null
  constraint family_member_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint family_member_authority_id_family_group_id_fkey FOREIGN KEY (authority_id, family_group_id) REFERENCES people.family_group(authority_id, id)
  constraint family_member_pkey PRIMARY KEY (authority_id, child_id)

table people.flag; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  kind text not null
  data_class text not null
  agency text not null
  note text
  href text
  object_id uuid
  from_at timestamp with time zone not null
  review_on date
  to_at timestamp with time zone
  raised_by uuid
  ended_by uuid
  constraint flag_data_class_check CHECK ((data_class = ANY (ARRAY['FLAG'::text, 'IDENT'::text, 'CONTACT'::text, 'NOTE'::text, 'PLAN'::text, 'MISSING'::text])))
  constraint flag_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint flag_pkey PRIMARY KEY (authority_id, id)

table people.identifier; owner holdfast_owner; row security forced
  authority_id integer not null
  kind text not null
  value text not null
  child_id uuid not null
  source text not null
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint identifier_kind_check CHECK ((kind = ANY (ARRAY['nhs'::text, 'upn'::text, 'local'::text, 'statutory'::text, 'police'::text])))
  constraint identifier_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint identifier_pkey PRIMARY KEY (authority_id, kind, value, child_id)

table people.import; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  kind text not null
  format text not null
  file_name text not null
  content bytea
  uploaded_at timestamp with time zone not null
  uploaded_by uuid not null
  written_at timestamp with time zone
  counts jsonb
  constraint import_file_name_check CHECK ((length(file_name) <= 100))
  constraint import_kind_check CHECK ((kind = ANY (ARRAY['people'::text, 'social-care-status'::text])))
  constraint import_pkey PRIMARY KEY (authority_id, id)

table people.person; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  name text not null
  born_on date
  created_at timestamp with time zone not null
  created_by uuid
  constraint person_pkey PRIMARY KEY (authority_id, id)

table people.person_of_concern; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  names text not null
  description text
  age_band text
  vehicles text
  phones_and_handles text
  owner_agency text not null
  recorded_at timestamp with time zone not null
  recorded_by uuid
  version integer not null default 1
  constraint person_of_concern_pkey PRIMARY KEY (authority_id, id)

table people.safe_contact; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  who text not null
  way text not null
  when_safe text
  not_safe text
  is_safe boolean not null
  as_of date not null
  until date
  source text not null
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint safe_contact_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint safe_contact_pkey PRIMARY KEY (authority_id, id)

table people.safe_contact_number; owner holdfast_owner; row security forced
  authority_id integer not null
  contact_id uuid not null
  child_id uuid not null
  value text not null
  constraint safe_contact_number_authority_id_contact_id_fkey FOREIGN KEY (authority_id, contact_id) REFERENCES people.safe_contact(authority_id, id)
  constraint safe_contact_number_pkey PRIMARY KEY (authority_id, contact_id)

table people.social_care_status; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  status text not null
  plan text
  allocated_posting_id uuid
  allocated_name text
  allocated_contact text
  from_on date not null
  to_on date
  as_at timestamp with time zone not null
  source text not null
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint social_care_status_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint social_care_status_pkey PRIMARY KEY (authority_id, id)

table people.timeline_event; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  at timestamp with time zone not null
  kind text not null
  data_class text not null
  line text not null
  agency text
  share_with text[]
  href text
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint timeline_event_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint timeline_event_pkey PRIMARY KEY (authority_id, id)

table plans.childs_plan; owner holdfast_owner; row security forced
  authority_id integer not null
  child_id uuid not null
  shared_with text[] not null default '{}'::text[]
  review_on date
  begun_at timestamp with time zone not null
  begun_by uuid
  changed_at timestamp with time zone not null
  version integer not null default 1
  sharing_version integer not null default 0
  constraint childs_plan_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint childs_plan_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint childs_plan_pkey PRIMARY KEY (authority_id, child_id)

table plans.childs_plan_part; owner holdfast_owner; row security forced
  authority_id integer not null
  child_id uuid not null
  kind text not null
  item_id uuid not null
  version integer not null
  said jsonb not null
  owner_posting_id uuid
  due_on date
  is_open boolean not null
  saved_at timestamp with time zone not null
  saved_by uuid
  constraint childs_plan_part_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES plans.childs_plan(authority_id, child_id)
  constraint childs_plan_part_authority_id_owner_posting_id_fkey FOREIGN KEY (authority_id, owner_posting_id) REFERENCES access.posting(authority_id, id)
  constraint childs_plan_part_pkey PRIMARY KEY (authority_id, child_id, kind, item_id, version)

table plans.disruption_plan; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  version integer not null default 1
  wording_version integer not null
  answers jsonb not null
  no_tactic_because text
  review_on date
  share_with text[] not null default '{}'::text[]
  started_at timestamp with time zone not null
  started_by uuid
  changed_at timestamp with time zone not null
  completed_at timestamp with time zone
  completed_by uuid
  completed_without text[]
  completed_reason text
  constraint disruption_plan_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint disruption_plan_pkey PRIMARY KEY (authority_id, id)

table plans.disruption_plan_child; owner holdfast_owner; row security forced
  authority_id integer not null
  plan_id uuid not null
  child_id uuid not null
  added_at timestamp with time zone not null
  added_by uuid
  constraint disruption_plan_child_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint disruption_plan_child_authority_id_plan_id_fkey FOREIGN KEY (authority_id, plan_id) REFERENCES plans.disruption_plan(authority_id, id)
  constraint disruption_plan_child_pkey PRIMARY KEY (authority_id, plan_id, child_id)

table plans.disruption_plan_version; owner holdfast_owner; row security forced
  authority_id integer not null
  plan_id uuid not null
  part text not null
  version integer not null
  said jsonb not null
  saved_at timestamp with time zone not null
  saved_by uuid
  constraint disruption_plan_version_authority_id_plan_id_fkey FOREIGN KEY (authority_id, plan_id) REFERENCES plans.disruption_plan(authority_id, id)
  constraint disruption_plan_version_pkey PRIMARY KEY (authority_id, plan_id, part, version)

table plans.intelligence_summary; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  plan_id uuid not null
  agency text not null
  share_with text[] not null
  summary text not null
  purpose text not null
  review_on date not null
  until_on date
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint intelligence_summary_check CHECK ((agency = ANY (share_with)))
  constraint intelligence_summary_check1 CHECK (((until_on IS NULL) OR (until_on >= review_on)))
  constraint intelligence_summary_authority_id_plan_id_fkey FOREIGN KEY (authority_id, plan_id) REFERENCES plans.disruption_plan(authority_id, id)
  constraint intelligence_summary_pkey PRIMARY KEY (authority_id, id)

table plans.planned_tactic; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  plan_id uuid not null
  code text not null
  legal_basis text
  lead_agency text not null
  owner_posting_id uuid
  owner_name text not null
  due_on date
  status text not null
  why_not_pursued text
  evidence_needed text
  in_force_from date
  in_force_to date
  owner_agreed_at timestamp with time zone
  version integer not null default 1
  planned_at timestamp with time zone not null
  planned_by uuid
  changed_at timestamp with time zone not null
  constraint planned_tactic_check CHECK (((status <> 'not-pursued'::text) OR (why_not_pursued IS NOT NULL)))
  constraint planned_tactic_check1 CHECK (((in_force_to IS NULL) OR (in_force_from IS NULL) OR (in_force_to >= in_force_from)))
  constraint planned_tactic_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'agreed'::text, 'applied-for'::text, 'granted'::text, 'refused'::text, 'served'::text, 'breached'::text, 'expired'::text, 'not-pursued'::text])))
  constraint planned_tactic_authority_id_owner_posting_id_fkey FOREIGN KEY (authority_id, owner_posting_id) REFERENCES access.posting(authority_id, id)
  constraint planned_tactic_authority_id_plan_id_fkey FOREIGN KEY (authority_id, plan_id) REFERENCES plans.disruption_plan(authority_id, id)
  constraint planned_tactic_pkey PRIMARY KEY (authority_id, id)

table plans.trigger_plan; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  version integer not null default 1
  wording_version integer not null
  is_active boolean not null default false
  use_reason text
  owner_posting_id uuid
  owner_name text
  agreed_by_police text
  agreed_on date
  review_on date
  shared_with text[] not null default '{}'::text[]
  photo_purpose text
  photo_review_on date
  photo_until date
  completed_at timestamp with time zone
  completed_by uuid
  completed_without text[]
  completed_reason text
  started_at timestamp with time zone not null
  started_by uuid
  changed_at timestamp with time zone not null
  constraint trigger_plan_check CHECK (((completed_at IS NOT NULL) OR (completed_reason IS NULL)))
  constraint trigger_plan_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint trigger_plan_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint trigger_plan_authority_id_owner_posting_id_fkey FOREIGN KEY (authority_id, owner_posting_id) REFERENCES access.posting(authority_id, id)
  constraint trigger_plan_pkey PRIMARY KEY (authority_id, id)
  constraint trigger_plan_authority_id_child_id_key UNIQUE (authority_id, child_id)

table plans.trigger_plan_flag; owner holdfast_owner; row security forced
  authority_id integer not null
  child_id uuid not null
  is_active boolean not null
  since timestamp with time zone not null
  constraint trigger_plan_flag_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint trigger_plan_flag_pkey PRIMARY KEY (authority_id, child_id)

table plans.trigger_plan_version; owner holdfast_owner; row security forced
  authority_id integer not null
  plan_id uuid not null
  child_id uuid not null
  part text not null
  version integer not null
  said jsonb not null
  saved_at timestamp with time zone not null
  saved_by uuid
  constraint trigger_plan_version_authority_id_plan_id_fkey FOREIGN KEY (authority_id, plan_id) REFERENCES plans.trigger_plan(authority_id, id)
  constraint trigger_plan_version_pkey PRIMARY KEY (authority_id, plan_id, part, version)

table questionnaires.version; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  key text not null
  state text not null
  number integer
  based_on text
  is_extension boolean not null default false
  definition jsonb not null
  edit integer not null default 1
  drafted_by uuid[] not null
  changed_by uuid not null
  drafted_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  why text
  published_at timestamp with time zone
  published_by uuid
  withdrawn_at timestamp with time zone
  withdrawn_by uuid
  withdrawn_because text
  constraint version_check CHECK (((state <> 'PUBLISHED'::text) OR ((published_at IS NOT NULL) AND (published_by IS NOT NULL) AND (number IS NOT NULL))))
  constraint version_check1 CHECK (((published_by IS NULL) OR (NOT (published_by = ANY (drafted_by)))))
  constraint version_check2 CHECK (((state = 'WITHDRAWN'::text) = (withdrawn_at IS NOT NULL)))
  constraint version_drafted_by_check CHECK ((cardinality(drafted_by) > 0))
  constraint version_key_check CHECK (((length(key) >= 1) AND (length(key) <= 100)))
  constraint version_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'WITHDRAWN'::text])))
  constraint version_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint version_pkey PRIMARY KEY (authority_id, id)

table referrals.allocation; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  involvement_id uuid not null
  child_id uuid not null
  posting_id uuid not null
  part text not null
  lead text not null
  who_does_what jsonb not null
  programme text
  caseload_words text
  decided_at timestamp with time zone not null
  decided_by uuid not null
  constraint allocation_lead_check CHECK ((lead = ANY (ARRAY['allocated-social-worker'::text, 'team-worker'::text])))
  constraint allocation_authority_id_involvement_id_fkey FOREIGN KEY (authority_id, involvement_id) REFERENCES referrals.involvement(authority_id, id)
  constraint allocation_pkey PRIMARY KEY (authority_id, id)

table referrals.closing; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  involvement_id uuid not null
  child_id uuid not null
  reason text not null
  summary text not null
  lead_professional_after text
  months_sustained integer
  checks jsonb not null
  clock_owners jsonb not null default '{}'::jsonb
  state text not null
  proposed_at timestamp with time zone not null
  proposed_by uuid not null
  decided_at timestamp with time zone
  decided_by uuid
  decision_note text
  version integer not null default 1
  constraint closing_check CHECK (((decided_by IS NULL) OR (decided_by <> proposed_by)))
  constraint closing_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'sent-back'::text])))
  constraint closing_authority_id_involvement_id_fkey FOREIGN KEY (authority_id, involvement_id) REFERENCES referrals.involvement(authority_id, id)
  constraint closing_pkey PRIMARY KEY (authority_id, id)
  constraint closing_id_key UNIQUE (id)

table referrals.contact; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  receipt_number text not null
  received_at timestamp with time zone not null
  immediate_danger text not null
  child_id uuid
  linked_at timestamp with time zone
  linked_by uuid
  opened_at timestamp with time zone
  opened_by uuid
  decided_at timestamp with time zone
  decided_by uuid
  version integer not null default 1
  constraint contact_check CHECK (((child_id IS NULL) = (linked_at IS NULL)))
  constraint contact_check1 CHECK (((opened_at IS NULL) = (opened_by IS NULL)))
  constraint contact_check2 CHECK (((decided_at IS NULL) = (decided_by IS NULL)))
  constraint contact_immediate_danger_check CHECK ((immediate_danger = ANY (ARRAY['yes'::text, 'no'::text, 'not-known'::text])))
  constraint contact_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint contact_pkey PRIMARY KEY (authority_id, id)

table referrals.contact_climb; owner holdfast_owner; row security forced
  authority_id integer not null
  contact_id uuid not null
  post text not null
  posting_id uuid
  told_at timestamp with time zone not null
  constraint contact_climb_post_check CHECK ((post = ANY (ARRAY['watcher'::text, 'deputy'::text, 'manager'::text, 'service-manager'::text, 'nobody'::text])))
  constraint contact_climb_authority_id_contact_id_fkey FOREIGN KEY (authority_id, contact_id) REFERENCES referrals.contact(authority_id, id)
  constraint contact_climb_pkey PRIMARY KEY (authority_id, contact_id, post)

table referrals.contact_decision; owner holdfast_owner; row security forced
  authority_id integer not null
  contact_id uuid not null
  outcome text not null
  rationale text not null
  agencies_consulted text[] not null
  dissent text
  decided_at timestamp with time zone not null
  decided_by uuid not null
  constraint contact_decision_outcome_check CHECK ((outcome = ANY (ARRAY['no-further-action'::text, 'advice'::text, 'early-help'::text, 'single-assessment'::text, 'strategy'::text])))
  constraint contact_decision_authority_id_contact_id_fkey FOREIGN KEY (authority_id, contact_id) REFERENCES referrals.contact(authority_id, id)
  constraint contact_decision_pkey PRIMARY KEY (authority_id, contact_id)

table referrals.contact_paper; owner holdfast_owner; row security forced
  authority_id integer not null
  contact_id uuid not null
  organisation text
  referrer_name text not null
  referrer_phone text
  referrer_email text
  child_named text
  form jsonb not null
  constraint contact_paper_authority_id_contact_id_fkey FOREIGN KEY (authority_id, contact_id) REFERENCES referrals.contact(authority_id, id)
  constraint contact_paper_pkey PRIMARY KEY (authority_id, contact_id)

table referrals.contact_telling; owner holdfast_owner; row security forced
  authority_id integer not null
  contact_id uuid not null
  what text not null
  words text not null
  since timestamp with time zone not null
  told_at timestamp with time zone
  told_by uuid
  how text
  constraint contact_telling_check CHECK (((told_at IS NULL) = (how IS NULL)))
  constraint contact_telling_how_check CHECK ((how = ANY (ARRAY['page'::text, 'phone'::text, 'email'::text, 'letter'::text, 'not-possible'::text])))
  constraint contact_telling_what_check CHECK ((what = ANY (ARRAY['received'::text, 'outcome'::text])))
  constraint contact_telling_authority_id_contact_id_fkey FOREIGN KEY (authority_id, contact_id) REFERENCES referrals.contact(authority_id, id)
  constraint contact_telling_pkey PRIMARY KEY (authority_id, contact_id, what)

table referrals.harm_context; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  context text not null
  referral_id uuid
  recorded_at timestamp with time zone not null
  recorded_by uuid not null
  constraint harm_context_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint harm_context_pkey PRIMARY KEY (authority_id, id)

table referrals.involvement; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  team_id uuid not null
  referral_id uuid
  opened_at timestamp with time zone not null
  opened_by uuid not null
  closed_at timestamp with time zone
  version integer not null default 1
  constraint involvement_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint involvement_authority_id_referral_id_fkey FOREIGN KEY (authority_id, referral_id) REFERENCES referrals.referral(authority_id, id)
  constraint involvement_authority_id_team_id_fkey FOREIGN KEY (authority_id, team_id) REFERENCES access.team(authority_id, id)
  constraint involvement_pkey PRIMARY KEY (authority_id, id)
  constraint involvement_id_key UNIQUE (id)

table referrals.involvement_worker; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  involvement_id uuid not null
  child_id uuid not null
  posting_id uuid not null
  part text not null
  from_at timestamp with time zone not null
  to_at timestamp with time zone
  constraint involvement_worker_part_check CHECK ((part = ANY (ARRAY['lead'::text, 'co-worker'::text])))
  constraint involvement_worker_authority_id_involvement_id_fkey FOREIGN KEY (authority_id, involvement_id) REFERENCES referrals.involvement(authority_id, id)
  constraint involvement_worker_pkey PRIMARY KEY (authority_id, id)

table referrals.manifestation; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  type text not null
  status text not null
  from_on date
  to_on date
  referral_id uuid
  note text
  decided_at timestamp with time zone not null
  decided_by uuid not null
  constraint manifestation_status_check CHECK ((status = ANY (ARRAY['SUSPECTED_AT_RISK'::text, 'AT_RISK'::text, 'EXPERIENCING'::text, 'PAST'::text, 'NOT_SUPPORTED'::text])))
  constraint manifestation_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint manifestation_authority_id_referral_id_fkey FOREIGN KEY (authority_id, referral_id) REFERENCES referrals.referral(authority_id, id)
  constraint manifestation_pkey PRIMARY KEY (authority_id, id)

table referrals.referral; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  team_id uuid not null
  group_id uuid
  kind text not null
  route text not null
  rule_set text not null
  state text not null
  received_at timestamp with time zone not null
  submitted_at timestamp with time zone not null
  submitted_by uuid not null
  referrer_posting_id uuid not null
  own_concern text
  threshold text
  is_urgent boolean not null
  urgent_found_at timestamp with time zone
  urgent_reason text
  said jsonb not null
  exception jsonb
  warnings text[] not null default '{}'::text[]
  version integer not null default 1
  constraint referral_kind_check CHECK ((kind = ANY (ARRAY['standard'::text, 'exception'::text])))
  constraint referral_state_check CHECK ((state = ANY (ARRAY['SUBMITTED'::text, 'TRIAGE'::text, 'ACCEPTED'::text, 'CONSULTATION_ONLY'::text, 'DECLINED_SIGNPOST'::text, 'MORE_INFO'::text, 'ALLOCATED'::text])))
  constraint referral_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint referral_pkey PRIMARY KEY (authority_id, id)
  constraint referral_id_key UNIQUE (id)

table referrals.rule_override; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  object_type text not null
  object_id uuid not null
  rule text not null
  reason text not null
  by_role text not null
  at timestamp with time zone not null
  by_posting uuid not null
  constraint rule_override_object_type_check CHECK ((object_type = ANY (ARRAY['referral'::text, 'involvement'::text, 'closing'::text])))
  constraint rule_override_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint rule_override_pkey PRIMARY KEY (authority_id, id)

table referrals.screening; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid
  contact_id uuid
  tool_version integer
  professional_name text not null
  organisation text
  form jsonb not null
  screened_at timestamp with time zone not null
  recorded_by uuid
  definition_id text
  answers jsonb
  constraint screening_check CHECK (((child_id IS NOT NULL) OR (contact_id IS NOT NULL)))
  constraint screening_names_its_questions CHECK (
CASE
    WHEN (definition_id IS NULL) THEN (tool_version IS NOT NULL)
    ELSE (answers IS NOT NULL)
END)
  constraint screening_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint screening_authority_id_contact_id_fkey FOREIGN KEY (authority_id, contact_id) REFERENCES referrals.contact(authority_id, id)
  constraint screening_pkey PRIMARY KEY (authority_id, id)

table referrals.triage_decision; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  referral_id uuid not null
  child_id uuid not null
  team_id uuid not null
  outcome text not null
  rationale text not null
  signpost_to text
  asked text
  decided_at timestamp with time zone not null
  decided_by uuid not null
  constraint triage_decision_outcome_check CHECK ((outcome = ANY (ARRAY['ACCEPTED'::text, 'CONSULTATION_ONLY'::text, 'DECLINED_SIGNPOST'::text, 'MORE_INFO'::text, 'ANSWERED'::text, 'LOOKED_AT_AGAIN'::text])))
  constraint triage_decision_authority_id_referral_id_fkey FOREIGN KEY (authority_id, referral_id) REFERENCES referrals.referral(authority_id, id)
  constraint triage_decision_pkey PRIMARY KEY (authority_id, id)

table sharing.disclosure; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  state text not null
  type text not null
  product_id uuid
  product_version integer
  title text not null
  recipient_agency text not null
  recipient_person text
  is_own boolean not null default false
  includes text[] not null default '{}'::text[]
  held text
  purpose text not null
  lawful_basis text not null
  necessity text
  consent text
  is_minimum boolean
  is_checked boolean not null default false
  method text not null
  refused_because text
  format text
  sha256 text
  left_at timestamp with time zone not null
  recorded_at timestamp with time zone not null
  recorded_by uuid
  recorded_by_name text
  once text
  constraint disclosure_check CHECK (((state <> 'refused'::text) OR (refused_because IS NOT NULL)))
  constraint disclosure_consent_check CHECK ((consent = ANY (ARRAY['yes'::text, 'no-unsafe'::text, 'no-not-practicable'::text])))
  constraint disclosure_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  constraint disclosure_state_check CHECK ((state = ANY (ARRAY['made'::text, 'given'::text, 'refused'::text])))
  constraint disclosure_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint disclosure_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint disclosure_pkey PRIMARY KEY (authority_id, id)

table sharing.disclosure_check; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  disclosure_id uuid not null
  child_id uuid not null
  purpose text not null
  lawful_basis text not null
  necessity text not null
  consent text not null
  is_minimum boolean not null
  checked_at timestamp with time zone not null
  checked_by uuid
  checked_by_name text
  constraint disclosure_check_consent_check CHECK ((consent = ANY (ARRAY['yes'::text, 'no-unsafe'::text, 'no-not-practicable'::text])))
  constraint disclosure_check_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint disclosure_check_authority_id_disclosure_id_fkey FOREIGN KEY (authority_id, disclosure_id) REFERENCES sharing.disclosure(authority_id, id)
  constraint disclosure_check_pkey PRIMARY KEY (authority_id, id)

table sharing.issue; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  type text not null
  product_id uuid not null
  version integer not null
  recipient text not null
  format text not null
  sha256 text not null
  issued_at timestamp with time zone not null
  issued_by uuid
  constraint issue_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  constraint issue_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint issue_pkey PRIMARY KEY (authority_id, id)

table sharing.product; owner holdfast_owner; row security forced
  authority_id integer not null
  child_id uuid not null
  type text not null
  id uuid not null
  version integer not null
  title text not null
  data_class text not null
  share_with text[]
  href text not null
  file_href text
  finished_at timestamp with time zone not null
  finished_by uuid
  settled_at timestamp with time zone
  constraint product_data_class_check CHECK ((data_class = ANY (ARRAY['PLAN'::text, 'NOTE'::text, 'ASSESS'::text, 'REFERRAL'::text, 'DOC'::text, 'MISSING'::text])))
  constraint product_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint product_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint product_pkey PRIMARY KEY (authority_id, child_id, type, id, version)

table sharing.receipt; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  type text not null
  product_id uuid not null
  version integer not null
  outcome text not null
  placed_on date
  placed_by text
  reference text
  reason text
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint receipt_check CHECK (((outcome <> 'placed'::text) OR ((placed_on IS NOT NULL) AND (placed_by IS NOT NULL) AND (reference IS NOT NULL))))
  constraint receipt_check1 CHECK (((outcome <> 'not-placed'::text) OR (reason IS NOT NULL)))
  constraint receipt_outcome_check CHECK ((outcome = ANY (ARRAY['placed'::text, 'not-placed'::text])))
  constraint receipt_authority_id_child_id_type_product_id_version_fkey FOREIGN KEY (authority_id, child_id, type, product_id, version) REFERENCES sharing.product(authority_id, child_id, type, id, version)
  constraint receipt_pkey PRIMARY KEY (authority_id, id)

table sharing.template; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  kind text not null
  number integer not null
  file_name text not null
  bytes bytea not null
  sha256 text not null
  added_at timestamp with time zone not null
  added_by uuid
  added_by_name text
  used_from timestamp with time zone
  used_by_name text
  out_at timestamp with time zone
  out_because text
  out_by_name text
  constraint template_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 4194304)))
  constraint template_check CHECK (((out_at IS NULL) OR (out_because IS NOT NULL)))
  constraint template_kind_check CHECK ((kind = ANY (ARRAY['minutes'::text, 'agenda'::text, 'action-list'::text, 'letter'::text])))
  constraint template_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  constraint template_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint template_pkey PRIMARY KEY (authority_id, id)
  constraint template_authority_id_kind_number_key UNIQUE (authority_id, kind, number)

table voice.change; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  said text not null
  did text not null
  on_date date not null
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint change_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint change_pkey PRIMARY KEY (authority_id, id)

table voice.consent; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  feedback_id uuid
  child_id uuid
  in_reports boolean not null
  in_training boolean not null
  said_at timestamp with time zone not null
  recorded_by uuid
  constraint consent_check CHECK (((feedback_id IS NOT NULL) OR (child_id IS NOT NULL)))
  constraint consent_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint consent_authority_id_feedback_id_child_id_fkey FOREIGN KEY (authority_id, feedback_id, child_id) REFERENCES voice.feedback(authority_id, id, child_id)
  constraint consent_authority_id_feedback_id_fkey FOREIGN KEY (authority_id, feedback_id) REFERENCES voice.feedback(authority_id, id)
  constraint consent_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint consent_pkey PRIMARY KEY (authority_id, id)

table voice.feedback; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid
  giver text not null
  route text not null
  given_on date not null
  words text
  going_well text
  could_be_better text
  staff_present boolean
  who_sees text not null
  questionnaire text
  answers jsonb
  rated jsonb
  link_id uuid
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint feedback_check CHECK (((words IS NOT NULL) OR (going_well IS NOT NULL) OR (could_be_better IS NOT NULL) OR (answers IS NOT NULL)))
  constraint feedback_giver_check CHECK ((giver = ANY (ARRAY['CHILD'::text, 'PARENT'::text, 'CARER'::text, 'PROFESSIONAL'::text])))
  constraint feedback_route_check CHECK ((route = ANY (ARRAY['DIRECT_WORK'::text, 'RETURN_INTERVIEW'::text, 'GROUP'::text, 'QUESTIONNAIRE'::text, 'EXIT_INTERVIEW'::text, 'MANAGER'::text, 'REVIEW'::text])))
  constraint feedback_who_sees_check CHECK ((who_sees = ANY (ARRAY['EVERYBODY'::text, 'MANAGER'::text, 'READER'::text])))
  constraint feedback_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint feedback_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint feedback_authority_id_link_id_fkey FOREIGN KEY (authority_id, link_id) REFERENCES voice.link(authority_id, id)
  constraint feedback_pkey PRIMARY KEY (authority_id, id)
  constraint feedback_authority_id_id_child_id_key UNIQUE (authority_id, id, child_id)

table voice.link; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  giver text not null
  asks text not null
  way text not null
  contact_id uuid
  safe_because text
  key_hash bytea not null
  made_at timestamp with time zone not null
  made_by uuid
  ends_at timestamp with time zone not null
  used_at timestamp with time zone
  taken_back_at timestamp with time zone
  constraint link_asks_check CHECK ((asks = ANY (ARRAY['WORDS'::text, 'QUESTIONS'::text])))
  constraint link_check CHECK (((way = 'DEVICE'::text) OR ((contact_id IS NOT NULL) AND (safe_because IS NOT NULL))))
  constraint link_check1 CHECK ((ends_at > made_at))
  constraint link_giver_check CHECK ((giver = ANY (ARRAY['CHILD'::text, 'PARENT'::text, 'CARER'::text, 'PROFESSIONAL'::text])))
  constraint link_way_check CHECK ((way = ANY (ARRAY['MESSAGE'::text, 'BY_HAND'::text, 'DEVICE'::text])))
  constraint link_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint link_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint link_pkey PRIMARY KEY (authority_id, id)

table voice.offer; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  giver text not null
  route text not null
  answer text not null
  because text
  offered_on date not null
  recorded_at timestamp with time zone not null
  recorded_by uuid
  constraint offer_answer_check CHECK ((answer = ANY (ARRAY['YES'::text, 'NO'::text, 'LATER'::text, 'NOT_OFFERED'::text])))
  constraint offer_check CHECK (((answer <> 'NOT_OFFERED'::text) OR (because IS NOT NULL)))
  constraint offer_giver_check CHECK ((giver = ANY (ARRAY['CHILD'::text, 'PARENT'::text, 'CARER'::text])))
  constraint offer_route_check CHECK ((route = ANY (ARRAY['EXIT_INTERVIEW'::text, 'MANAGER'::text, 'QUESTIONNAIRE'::text, 'GROUP'::text, 'REVIEW'::text])))
  constraint offer_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint offer_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint offer_pkey PRIMARY KEY (authority_id, id)

table voice.reader; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  posting_id uuid not null
  from_at timestamp with time zone not null
  to_at timestamp with time zone
  named_by uuid
  constraint reader_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint reader_authority_id_posting_id_fkey FOREIGN KEY (authority_id, posting_id) REFERENCES access.posting(authority_id, id)
  constraint reader_pkey PRIMARY KEY (authority_id, id)

table voice.reading; owner holdfast_owner; row security forced
  authority_id integer not null
  feedback_id uuid not null
  child_id uuid
  received_at timestamp with time zone not null
  due_at timestamp with time zone not null
  read_at timestamp with time zone
  read_by uuid
  told_at timestamp with time zone
  constraint reading_authority_id_feedback_id_fkey FOREIGN KEY (authority_id, feedback_id) REFERENCES voice.feedback(authority_id, id)
  constraint reading_pkey PRIMARY KEY (authority_id, feedback_id)

table voice.step; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  feedback_id uuid not null
  child_id uuid
  kind text not null
  themes text[]
  words text
  at timestamp with time zone not null
  by uuid
  constraint step_check CHECK (((kind = 'THEMES'::text) = (themes IS NOT NULL)))
  constraint step_check1 CHECK (((kind <> 'DID'::text) OR (words IS NOT NULL)))
  constraint step_kind_check CHECK ((kind = ANY (ARRAY['THEMES'::text, 'DID'::text, 'TOLD'::text])))
  constraint step_authority_id_feedback_id_fkey FOREIGN KEY (authority_id, feedback_id) REFERENCES voice.feedback(authority_id, id)
  constraint step_pkey PRIMARY KEY (authority_id, id)

table voice.summary; owner holdfast_owner; row security forced
  authority_id integer not null
  month date not null
  version integer not null
  opening text
  quotes jsonb not null
  figures jsonb
  saved_at timestamp with time zone not null
  saved_by uuid
  published_at timestamp with time zone
  published_by uuid
  constraint summary_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint summary_version_check CHECK ((version > 0))
  constraint summary_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint summary_pkey PRIMARY KEY (authority_id, month)

table work.advocacy; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  became text not null
  on_date date not null
  advocate text
  own_words text
  words text
  agency text not null
  written_at timestamp with time zone not null
  written_by uuid
  constraint advocacy_became_check CHECK ((became = ANY (ARRAY['OFFERED'::text, 'ACCEPTED'::text, 'DECLINED'::text, 'BEGAN'::text, 'ENDED'::text])))
  constraint advocacy_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint advocacy_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint advocacy_pkey PRIMARY KEY (authority_id, id)

table work.consultation; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  at timestamp with time zone not null
  asked_by_agency text not null
  themes text[] not null default '{}'::text[]
  minutes integer
  is_about_a_child boolean not null
  team_id uuid not null
  agency text not null
  given_by uuid
  written_at timestamp with time zone not null
  constraint consultation_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440)))
  constraint consultation_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint consultation_authority_id_team_id_fkey FOREIGN KEY (authority_id, team_id) REFERENCES access.team(authority_id, id)
  constraint consultation_pkey PRIMARY KEY (authority_id, id)

table work.consultation_text; owner holdfast_owner; row security forced
  authority_id integer not null
  consultation_id uuid not null
  version integer not null
  child_id uuid
  asked_by text
  question text
  advice text not null
  next_step text
  team_id uuid not null
  written_at timestamp with time zone not null
  written_by uuid
  constraint consultation_text_version_check CHECK ((version > 0))
  constraint consultation_text_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint consultation_text_authority_id_consultation_id_fkey FOREIGN KEY (authority_id, consultation_id) REFERENCES work.consultation(authority_id, id)
  constraint consultation_text_pkey PRIMARY KEY (authority_id, consultation_id, version)

table work.group_member; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  group_id uuid not null
  child_id uuid not null
  joined_on date not null
  left_on date
  left_because text
  written_at timestamp with time zone not null
  written_by uuid
  left_by uuid
  constraint group_member_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint group_member_authority_id_group_id_fkey FOREIGN KEY (authority_id, group_id) REFERENCES work.young_group(authority_id, id)
  constraint group_member_pkey PRIMARY KEY (authority_id, id)

table work.group_session; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  group_id uuid not null
  at timestamp with time zone not null
  minutes integer
  place text
  what text not null
  written_at timestamp with time zone not null
  written_by uuid
  constraint group_session_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440)))
  constraint group_session_authority_id_group_id_fkey FOREIGN KEY (authority_id, group_id) REFERENCES work.young_group(authority_id, id)
  constraint group_session_pkey PRIMARY KEY (authority_id, id)

table work.onward; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  service_id uuid
  service_name text not null
  kind text not null
  data_class text not null
  why text not null
  hoped_for text
  timescale text
  consent text not null
  consent_words text
  agency text not null
  share_with text[]
  made_on date not null
  written_at timestamp with time zone not null
  written_by uuid
  constraint onward_check CHECK (((consent <> 'WITHOUT'::text) OR (consent_words IS NOT NULL)))
  constraint onward_consent_check CHECK ((consent = ANY (ARRAY['BOTH'::text, 'CHILD'::text, 'PARENT'::text, 'WITHOUT'::text])))
  constraint onward_data_class_check CHECK ((data_class = ANY (ARRAY['NOTE'::text, 'HEALTH'::text])))
  constraint onward_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint onward_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint onward_authority_id_service_id_fkey FOREIGN KEY (authority_id, service_id) REFERENCES work.service(authority_id, id)
  constraint onward_pkey PRIMARY KEY (authority_id, id)

table work.onward_step; owner holdfast_owner; row security forced
  authority_id integer not null
  onward_id uuid not null
  n integer not null
  child_id uuid not null
  became text not null
  on_date date not null
  result text
  words text
  chaser_id uuid
  data_class text not null
  agency text not null
  share_with text[]
  written_at timestamp with time zone not null
  written_by uuid
  constraint "nothing of therapy is put into words" CHECK (((data_class <> 'HEALTH'::text) OR (words IS NULL)))
  constraint onward_step_data_class_check CHECK ((data_class = ANY (ARRAY['NOTE'::text, 'HEALTH'::text])))
  constraint onward_step_n_check CHECK ((n > 0))
  constraint onward_step_authority_id_chaser_id_fkey FOREIGN KEY (authority_id, chaser_id) REFERENCES access.posting(authority_id, id)
  constraint onward_step_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint onward_step_authority_id_onward_id_fkey FOREIGN KEY (authority_id, onward_id) REFERENCES work.onward(authority_id, id)
  constraint onward_step_pkey PRIMARY KEY (authority_id, onward_id, n)

table work.parent_offer; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  person_id uuid
  to_name text not null
  became text not null
  kinds text[] not null default '{}'::text[]
  on_date date not null
  child_lives text not null
  what_helps text
  agreed text
  because text
  agency text not null
  written_at timestamp with time zone not null
  written_by uuid
  constraint parent_offer_child_lives_check CHECK ((child_lives = ANY (ARRAY['HOME'::text, 'CARE'::text, 'NOT_KNOWN'::text])))
  constraint parent_offer_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint parent_offer_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint parent_offer_authority_id_person_id_fkey FOREIGN KEY (authority_id, person_id) REFERENCES people.person(authority_id, id)
  constraint parent_offer_pkey PRIMARY KEY (authority_id, id)

table work.service; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  name text not null
  kind text not null
  programme text
  who_for text
  how_to_refer text
  contact text
  waiting text
  waiting_heard_on date
  ended_on date
  ended_because text
  version integer not null default 1
  written_at timestamp with time zone not null
  written_by uuid
  changed_at timestamp with time zone
  changed_by uuid
  constraint service_check CHECK (((waiting IS NULL) OR (waiting_heard_on IS NOT NULL)))
  constraint service_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint service_pkey PRIMARY KEY (authority_id, id)

table work.session; owner holdfast_owner; row security forced
  authority_id integer not null
  session_id uuid not null
  version integer not null
  child_id uuid not null
  outcome text not null
  at timestamp with time zone not null
  minutes integer
  way text not null
  place text
  held_by uuid
  held_by_name text
  with_whom text
  purpose text
  is_intervention boolean not null default false
  plan_item_id uuid
  happened text
  approach text
  childs_agenda text
  own_words text
  small_change text
  about_the_help text
  safety text
  next_step text
  follows_declined_interview boolean not null default false
  group_session_id uuid
  agency text not null
  share_with text[]
  change_reason text
  written_at timestamp with time zone not null
  written_by uuid
  superseded_at timestamp with time zone
  superseded_by uuid
  taken_out_because text
  constraint session_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440)))
  constraint session_outcome_check CHECK ((outcome = ANY (ARRAY['PLANNED'::text, 'HELD'::text, 'ATTEMPT'::text, 'CANCELLED'::text])))
  constraint session_version_check CHECK ((version > 0))
  constraint session_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint session_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint session_authority_id_group_session_id_fkey FOREIGN KEY (authority_id, group_session_id) REFERENCES work.group_session(authority_id, id)
  constraint session_authority_id_held_by_fkey FOREIGN KEY (authority_id, held_by) REFERENCES access.posting(authority_id, id)
  constraint session_pkey PRIMARY KEY (authority_id, session_id, version)

table work.transition; owner holdfast_owner; row security forced
  authority_id integer not null
  child_id uuid not null
  version integer not null
  own_words text
  what_changes text
  still_worried text
  eligible text[] not null default '{}'::text[]
  eligible_words text
  adult_worker text
  adult_worker_agency text
  adult_worker_contact text
  services_after text
  housing text
  money text
  education_work text
  health text
  victim_and_court text
  trusted_person text
  consent text
  consent_words text
  contingency text
  written_at timestamp with time zone not null
  written_by uuid
  constraint transition_consent_check CHECK ((consent = ANY (ARRAY['YES'::text, 'PARTLY'::text, 'NO'::text, 'NOT_ASKED'::text])))
  constraint transition_version_check CHECK ((version > 0))
  constraint transition_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint transition_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint transition_pkey PRIMARY KEY (authority_id, child_id, version)

table work.transition_step; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  child_id uuid not null
  became text not null
  on_date date not null
  with_whom text
  own_words text
  words text
  written_at timestamp with time zone not null
  written_by uuid
  constraint transition_step_became_check CHECK ((became = ANY (ARRAY['OFFERED'::text, 'WANTED'::text, 'NOT_WANTED'::text, 'MEETING'::text, 'IN_PLACE'::text, 'CHANGED'::text])))
  constraint transition_step_authority_id_child_id_fkey FOREIGN KEY (authority_id, child_id) REFERENCES people.child(authority_id, id)
  constraint transition_step_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint transition_step_pkey PRIMARY KEY (authority_id, id)

table work.young_group; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  name text not null
  aim text
  held_where text
  agency text not null
  begun_on date not null
  ended_on date
  version integer not null default 1
  written_at timestamp with time zone not null
  written_by uuid
  constraint young_group_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint young_group_pkey PRIMARY KEY (authority_id, id)

-- Views

view chronology.entry_view; owner holdfast_owner; security_invoker=true
 SELECT authority_id,
    entry_id,
    child_id,
    version,
    on_date,
    "precision",
    happened,
    data_class
   FROM chronology.entry
  WHERE superseded_at IS NULL;

view missing.led_to_view; owner holdfast_owner; security_invoker=true
 SELECT a.authority_id,
    a.interview_id
   FROM missing.interview_action a
UNION
 SELECT s.authority_id,
    s.interview_id
   FROM missing.suggestion s
  WHERE s.decision = 'ACCEPTED'::text
UNION
 SELECT c.authority_id,
    c.interview_id
   FROM missing.interview_concern c
  WHERE c.screening_id IS NOT NULL;

view missing.time_view; owner holdfast_owner; security_invoker=true
 SELECT authority_id,
    id,
    child_id,
    kind,
    missing_from
   FROM missing.episode
  WHERE closed_at IS NULL;

view people.birth_view; owner holdfast_owner; security_invoker=true
 SELECT authority_id,
    id,
    born_on,
    birth_precision
   FROM people.child;

view people.concern_name_view; owner holdfast_owner; security_invoker=true
 SELECT DISTINCT l.authority_id,
    l.child_id,
    p.names
   FROM people.concern_link l
     JOIN people.person_of_concern p ON p.authority_id = l.authority_id AND p.id = l.person_of_concern_id;

view people.status_view; owner holdfast_owner; security_invoker=true
 SELECT authority_id,
    child_id,
    status,
    from_on,
    to_on,
    recorded_at
   FROM people.social_care_status;

view people.timeline_view; owner holdfast_owner; security_invoker=true
 SELECT authority_id,
    id,
    child_id,
    at,
    kind,
    data_class,
    line,
    agency,
    share_with,
    href,
    recorded_at
   FROM people.timeline_event;

view referrals.involvement_view; owner holdfast_owner; security_invoker=true
 SELECT authority_id,
    id,
    child_id,
    team_id,
    opened_at,
    closed_at
   FROM referrals.involvement i;

view referrals.not_accepted_view; owner holdfast_owner; security_invoker=true
 SELECT r.authority_id,
    r.id,
    r.child_id,
    max(d.decided_at) AS decided_at
   FROM referrals.referral r
     JOIN referrals.triage_decision d ON d.authority_id = r.authority_id AND d.referral_id = r.id AND d.outcome = r.state
  WHERE r.state = ANY (ARRAY['DECLINED_SIGNPOST'::text, 'CONSULTATION_ONLY'::text])
  GROUP BY r.authority_id, r.id, r.child_id;

view referrals.worker_view; owner holdfast_owner; security_invoker=true
 SELECT authority_id,
    id,
    involvement_id,
    child_id,
    posting_id,
    part,
    from_at,
    to_at
   FROM referrals.involvement_worker;

-- Indexes

CREATE INDEX action_due ON meetings.action USING btree (authority_id, due_on) WHERE (due_on IS NOT NULL);
CREATE INDEX action_late_unsaid ON meetings.action USING btree (owner_posting_id) WHERE ((state = 'done'::text) AND (late_reason IS NULL) AND (done_on > due_on));
CREATE INDEX action_of_agency ON meetings.action USING btree (authority_id, owner_agency, due_on) WHERE (state = ANY (ARRAY['open'::text, 'in-hand'::text]));
CREATE INDEX action_of_child ON meetings.action USING btree (authority_id, child_id) WHERE (state = ANY (ARRAY['open'::text, 'in-hand'::text]));
CREATE INDEX action_of_interview ON missing.interview_action USING btree (authority_id, interview_id);
CREATE INDEX action_of_meeting ON meetings.action USING btree (authority_id, meeting_id, child_id);
CREATE INDEX action_of_owner ON meetings.action USING btree (owner_posting_id, due_on) WHERE (state = ANY (ARRAY['open'::text, 'in-hand'::text]));
CREATE INDEX action_of_review ON missing.review_action USING btree (authority_id, review_id, child_id);
CREATE INDEX action_of_source ON meetings.action USING btree (authority_id, source_id) WHERE (source_id IS NOT NULL);
CREATE INDEX address_of_child ON people.address USING btree (authority_id, child_id, from_on DESC);
CREATE INDEX advocacy_of_child ON work.advocacy USING btree (authority_id, child_id, on_date DESC, id DESC);
CREATE INDEX alert_for ON access.alert USING btree (authority_id, for_role, raised_at DESC);
CREATE INDEX alert_for_posting ON access.alert USING btree (for_posting_id, raised_at DESC);
CREATE INDEX allocation_of_involvement ON referrals.allocation USING btree (authority_id, involvement_id, decided_at DESC);
CREATE INDEX answer_of_child ON assessments.answer USING btree (authority_id, child_id);
CREATE INDEX ask_of_meeting ON meetings.ask USING btree (authority_id, meeting_id, child_id);
CREATE INDEX asked_of_posting ON missing.interview_ask_to USING btree (posting_id);
CREATE INDEX assessment_review ON assessments.assessment USING btree (authority_id, review_on) WHERE (state = 'COMPLETE'::text);
CREATE INDEX attendee_of_meeting ON meetings.attendee USING btree (authority_id, meeting_id, child_id);
CREATE INDEX availability_by_time ON missing.availability USING btree (authority_id, to_at) WHERE (cancelled_at IS NULL);
CREATE INDEX availability_of_posting ON missing.availability USING btree (posting_id, from_at);
CREATE INDEX board_shown_by_time ON missing.board_shown USING btree (authority_id, shown_at);
CREATE INDEX call_of_child ON notices.call USING btree (authority_id, child_id);
CREATE INDEX call_of_notice ON notices.call USING btree (notice_id, rang_at);
CREATE INDEX change_by_day ON voice.change USING btree (authority_id, on_date);
CREATE INDEX check_of_disclosure ON sharing.disclosure_check USING btree (authority_id, disclosure_id, checked_at DESC);
CREATE INDEX child_born ON people.child USING btree (authority_id, born_on);
CREATE INDEX child_of_event ON audit.event_child USING btree (chain, seq);
CREATE INDEX chronology_of_child ON chronology.entry USING btree (authority_id, child_id, on_date DESC, entry_id DESC) WHERE (superseded_at IS NULL);
CREATE INDEX clock_by_id ON deadlines.clock USING btree (id);
CREATE INDEX clock_of_child ON deadlines.clock USING btree (child_id, started_at DESC);
CREATE INDEX closing_of_child ON referrals.closing USING btree (authority_id, child_id, proposed_at DESC);
CREATE INDEX concern_of_child ON people.concern_link USING btree (authority_id, child_id, as_of DESC);
CREATE INDEX concern_of_interview ON missing.interview_concern USING btree (authority_id, interview_id, recorded_at DESC);
CREATE INDEX conflict_of_staff ON access.conflict USING btree (staff_id);
CREATE INDEX consent_of_child ON voice.consent USING btree (authority_id, child_id, said_at DESC) WHERE (feedback_id IS NULL);
CREATE INDEX consent_of_feedback ON voice.consent USING btree (authority_id, feedback_id, said_at DESC);
CREATE INDEX consideration_of_episode ON missing.consideration USING btree (authority_id, episode_id, considered_at DESC);
CREATE INDEX consultations_about_child ON work.consultation_text USING btree (authority_id, child_id) WHERE (child_id IS NOT NULL);
CREATE INDEX consultations_of_team ON work.consultation USING btree (authority_id, team_id, at DESC, id DESC);
CREATE INDEX contact_of_child ON referrals.contact USING btree (authority_id, child_id) WHERE (child_id IS NOT NULL);
CREATE INDEX contact_undecided ON referrals.contact USING btree (authority_id, received_at) WHERE (decided_at IS NULL);
CREATE INDEX context_of_child ON referrals.harm_context USING btree (authority_id, child_id, recorded_at DESC);
CREATE INDEX contribution_of_invitation ON governance.contribution USING btree (invitation_id);
CREATE INDEX contribution_of_meeting ON meetings.contribution USING btree (authority_id, meeting_id, child_id);
CREATE INDEX copy_of_meeting ON meetings.copy USING btree (authority_id, meeting_id, child_id);
CREATE INDEX decision_of_child ON governance.decision USING btree (child_id, decided_at DESC) WHERE (child_id IS NOT NULL);
CREATE INDEX decision_of_referral ON referrals.triage_decision USING btree (authority_id, referral_id, decided_at);
CREATE INDEX decision_of_sitting ON governance.decision USING btree (sitting_id);
CREATE INDEX decisions_of_child ON act.panel_decision USING btree (authority_id, child_id);
CREATE INDEX decisions_of_child ON chronology.decision USING btree (authority_id, child_id, decided_at DESC);
CREATE INDEX decisions_of_referral ON act.panel_decision USING btree (authority_id, referral_id, written_at DESC);
CREATE INDEX declaration_of_staff ON access.declaration USING btree (staff_id, declared_at DESC);
CREATE INDEX disagreement_steps_of_child ON oversight.disagreement_step USING btree (authority_id, child_id);
CREATE INDEX disagreements_about ON oversight.disagreement USING btree (authority_id, about_id);
CREATE INDEX disagreements_of_child ON oversight.disagreement USING btree (authority_id, child_id);
CREATE INDEX disclosure_of_child ON sharing.disclosure USING btree (authority_id, child_id, left_at DESC);
CREATE INDEX disclosure_of_day ON sharing.disclosure USING btree (authority_id, left_at DESC) WHERE (NOT is_own);
CREATE INDEX disruption_plan_of_child ON plans.disruption_plan_child USING btree (authority_id, child_id);
CREATE INDEX dissent_of_assessment ON assessments.dissent USING btree (authority_id, assessment_id, recorded_at);
CREATE INDEX dissent_of_child ON governance.dissent USING btree (child_id) WHERE (child_id IS NOT NULL);
CREATE INDEX dissent_of_sitting ON governance.dissent USING btree (sitting_id);
CREATE INDEX draft_by_age ON form.draft USING btree (saved_at);
CREATE INDEX earlier_of_child ON meetings.earlier USING btree (authority_id, child_id);
CREATE INDEX emergency_access_of_staff ON access.emergency_access USING btree (staff_id, from_at DESC);
CREATE INDEX emergency_access_to_review ON access.emergency_access USING btree (authority_id, from_at) WHERE (reviewed_at IS NULL);
CREATE INDEX episode_accepted ON missing.episode USING btree (authority_id, ended_at) WHERE ((outcome = 'ACCEPTED'::text) AND (closed_at IS NULL));
CREATE INDEX episode_by_end ON missing.episode USING btree (authority_id, ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX episode_by_time ON missing.episode USING btree (authority_id, missing_from);
CREATE INDEX episode_declined ON missing.episode USING btree (authority_id, ended_at) WHERE ((outcome = 'DECLINED'::text) AND (closed_at IS NULL));
CREATE INDEX episode_of_child ON missing.episode USING btree (authority_id, child_id, missing_from DESC);
CREATE INDEX episode_often ON missing.episode USING btree (authority_id, missing_from) INCLUDE (child_id, id, recorded_by, recorded_at) WHERE (closed_at IS NULL);
CREATE INDEX episode_open ON missing.episode USING btree (authority_id, missing_from) WHERE (ended_at IS NULL);
CREATE INDEX episode_waiting ON missing.episode USING btree (authority_id, ended_at) WHERE ((ended_at IS NOT NULL) AND (outcome IS NULL) AND (closed_at IS NULL));
CREATE INDEX etac_fact_of_child ON deadlines.etac_fact USING btree (child_id, recorded_at);
CREATE INDEX event_kind ON audit.event USING btree (chain, event, at DESC);
CREATE INDEX event_of_staff ON audit.event USING btree (staff_id, at DESC);
CREATE INDEX event_refused ON audit.event USING btree (chain, seq DESC) WHERE (outcome = 'refuse'::text);
CREATE INDEX fact_of_child ON people.fact USING btree (authority_id, child_id, kind, as_of DESC, recorded_at DESC);
CREATE INDEX factor_of_child ON missing.factor USING btree (authority_id, child_id);
CREATE INDEX factor_of_interview ON missing.factor USING btree (authority_id, interview_id);
CREATE INDEX factors_of_child ON people.family_factor USING btree (authority_id, child_id, person_id, factor, as_of DESC);
CREATE INDEX family_of_child ON people.family_link USING btree (authority_id, child_id, as_of DESC);
CREATE INDEX feedback_by_day ON voice.feedback USING btree (authority_id, given_on);
CREATE INDEX feedback_of_child ON voice.feedback USING btree (authority_id, child_id, given_on DESC);
CREATE INDEX flag_of_child ON missing.episode_flag USING btree (authority_id, child_id, missing_from DESC);
CREATE INDEX flag_of_child ON people.flag USING btree (authority_id, child_id, from_at DESC);
CREATE INDEX grade_of_episode ON missing.grade USING btree (authority_id, episode_id, graded_at);
CREATE INDEX groups_of_child ON work.group_member USING btree (authority_id, child_id);
CREATE INDEX handover_of_child ON governance.handover_child USING btree (child_id, day DESC);
CREATE INDEX harm_call_of_interview ON missing.harm_call USING btree (authority_id, interview_id, rang_at);
CREATE INDEX highest_concern_of_child ON governance.highest_concern USING btree (child_id);
CREATE INDEX identifier_of_child ON people.identifier USING btree (authority_id, child_id);
CREATE INDEX import_of_posting ON people.import USING btree (uploaded_by, uploaded_at DESC);
CREATE INDEX information_of_child ON governance.information USING btree (child_id) WHERE (child_id IS NOT NULL);
CREATE INDEX information_of_sitting ON governance.information USING btree (sitting_id);
CREATE INDEX interview_answer_of_child ON missing.interview_answer USING btree (authority_id, child_id);
CREATE INDEX interview_of_child ON missing.interview USING btree (authority_id, child_id, held_at DESC);
CREATE INDEX interview_running ON missing.interview USING btree (authority_id, agreed_at) WHERE (state = ANY (ARRAY['ASKED'::text, 'ARRANGED'::text, 'HELD'::text, 'WRITTEN_UP'::text]));
CREATE INDEX interviews_of_episode ON missing.interview_episode USING btree (authority_id, episode_id);
CREATE INDEX invitation_found_by_key ON governance.invitation_key USING btree (key_hash);
CREATE INDEX invitation_of_child ON governance.invitation USING btree (child_id) WHERE (child_id IS NOT NULL);
CREATE INDEX invitation_of_sitting ON governance.invitation USING btree (sitting_id);
CREATE INDEX involvement_of_child ON referrals.involvement USING btree (authority_id, child_id, opened_at DESC);
CREATE INDEX issue_of_child ON sharing.issue USING btree (authority_id, child_id, issued_at DESC);
CREATE INDEX item_moved_to ON governance.item USING btree (moved_to) WHERE (moved_to IS NOT NULL);
CREATE INDEX item_of_child ON governance.item USING btree (child_id, settled_at DESC) WHERE (child_id IS NOT NULL);
CREATE INDEX item_of_sitting ON governance.item USING btree (sitting_id);
CREATE INDEX joining_of_episode ON missing.joining USING btree (authority_id, episode_id);
CREATE INDEX joining_of_notification ON missing.joining USING btree (authority_id, notification_id);
CREATE INDEX known_of_child ON assessments.known USING btree (authority_id, child_id);
CREATE INDEX leave_by_end ON deadlines.leave USING btree (authority_id, to_at) WHERE (cancelled_at IS NULL);
CREATE INDEX line_of_child ON outcomes.line USING btree (authority_id, child_id, from_on DESC) WHERE (superseded_at IS NULL);
CREATE INDEX link_of_child ON voice.link USING btree (authority_id, child_id, made_at DESC);
CREATE INDEX link_of_key ON voice.link USING btree (key_hash);
CREATE INDEX links_of_concern ON people.concern_link USING btree (authority_id, person_of_concern_id);
CREATE INDEX links_of_person ON people.family_link USING btree (authority_id, person_id);
CREATE INDEX look_at_concern ON governance.concern_look USING btree (concern_id, at DESC);
CREATE INDEX mailing_of_posting ON notices.mailing USING btree (posting_id, queued_at DESC);
CREATE INDEX manifestation_of_child ON referrals.manifestation USING btree (authority_id, child_id, type, decided_at DESC);
CREATE INDEX measure_of_child ON outcomes.measure USING btree (authority_id, child_id, taken_on DESC);
CREATE INDEX meeting_of_child ON meetings.meeting_child USING btree (authority_id, child_id);
CREATE INDEX meeting_planned ON meetings.meeting USING btree (planned_at);
CREATE INDEX member_of_family ON people.family_member USING btree (authority_id, family_group_id);
CREATE INDEX member_of_posting ON governance.member USING btree (posting_id, kind) WHERE (to_at IS NULL);
CREATE INDEX missing_import_of_file ON missing.import USING btree (authority_id, file_hash) WHERE (finished_at IS NULL);
CREATE INDEX missing_import_of_posting ON missing.import USING btree (authority_id, uploaded_by, uploaded_at DESC);
CREATE INDEX missing_item_of_child ON meetings.missing_item USING btree (authority_id, child_id);
CREATE INDEX missing_now ON missing.episode_flag USING btree (authority_id, missing_from) WHERE (ended_at IS NULL);
CREATE INDEX move_from_child ON missing.episode_move USING btree (authority_id, from_child_id);
CREATE INDEX move_of_child ON missing.episode_move USING btree (authority_id, child_id);
CREATE INDEX notice_about ON notices.notice USING btree (authority_id, about_type, about_id);
CREATE INDEX notice_next ON notices.notice USING btree (authority_id, next_at) WHERE (state = 'WAITING'::text);
CREATE INDEX notice_of_child ON notices.notice USING btree (authority_id, child_id);
CREATE INDEX notice_open ON notices.notice USING btree (authority_id, raised_at) WHERE (state <> 'OVER'::text);
CREATE INDEX notice_with ON notices.notice USING btree (with_posting_id) WHERE (state <> 'OVER'::text);
CREATE INDEX notification_of_child ON missing.notification USING btree (authority_id, child_id, received_at DESC);
CREATE INDEX notification_of_episode ON missing.notification USING btree (authority_id, episode_id);
CREATE INDEX notification_waiting ON missing.notification USING btree (authority_id, received_at) WHERE (considered_at IS NULL);
CREATE INDEX offer_of_child ON voice.offer USING btree (authority_id, child_id, offered_on DESC);
CREATE INDEX onward_of_child ON work.onward USING btree (authority_id, child_id, made_on DESC);
CREATE INDEX onward_steps_of_child ON work.onward_step USING btree (authority_id, child_id);
CREATE INDEX openings_of_supervision ON oversight.private_opening USING btree (authority_id, supervision_id);
CREATE INDEX outbox_to_send ON mail.outbox USING btree (authority_id, next_at) WHERE (next_at IS NOT NULL);
CREATE INDEX outside_recipient_of_meeting ON meetings.outside_recipient USING btree (authority_id, meeting_id, child_id);
CREATE INDEX overnight_of_child ON governance.overnight USING btree (child_id, at DESC);
CREATE INDEX overnight_of_day ON governance.overnight USING btree (authority_id, day);
CREATE INDEX override_of_child ON chronology.gate_override USING btree (authority_id, child_id, said_at DESC);
CREATE INDEX override_of_object ON referrals.rule_override USING btree (authority_id, object_id);
CREATE INDEX override_unseen ON chronology.gate_override USING btree (authority_id, said_at) WHERE (seen_at IS NULL);
CREATE INDEX oversight_of_child ON oversight.entry USING btree (authority_id, child_id, on_day DESC);
CREATE INDEX oversight_of_supervision ON oversight.entry USING btree (authority_id, supervision_id) WHERE (supervision_id IS NOT NULL);
CREATE INDEX pack_of_child ON missing.pack USING btree (authority_id, child_id, made_at DESC);
CREATE INDEX paper_of_meeting ON meetings.paper USING btree (authority_id, meeting_id, child_id);
CREATE INDEX parent_offers_of_child ON work.parent_offer USING btree (authority_id, child_id, on_date DESC, id DESC);
CREATE INDEX part_of_child ON governance.item_part USING btree (child_id) WHERE (child_id IS NOT NULL);
CREATE INDEX part_of_child ON outcomes.measure_part USING btree (authority_id, child_id);
CREATE INDEX part_of_sitting ON governance.item_part USING btree (sitting_id);
CREATE INDEX partner_by_key ON missing.partner USING btree (key_hash);
CREATE INDEX parts_of_child ON act.part USING btree (authority_id, child_id);
CREATE INDEX posting_of_staff ON access.posting USING btree (staff_id);
CREATE INDEX posting_of_team ON access.posting USING btree (authority_id, team_id);
CREATE INDEX product_waiting ON sharing.product USING btree (authority_id, finished_at) WHERE (settled_at IS NULL);
CREATE INDEX programmes_of_child ON act.programme USING btree (authority_id, child_id, started_on DESC);
CREATE INDEX programmes_of_key_worker ON act.programme USING btree (authority_id, key_worker_posting_id) WHERE (ended_on IS NULL);
CREATE INDEX reader_now ON voice.reader USING btree (authority_id, posting_id) WHERE (to_at IS NULL);
CREATE INDEX reason_owed ON deadlines.clock USING btree (holder_posting_id) WHERE ((outcome = 'late'::text) AND (reason IS NULL));
CREATE INDEX receipt_of_product ON sharing.receipt USING btree (authority_id, child_id, type, product_id, recorded_at DESC);
CREATE INDEX record_of_sample ON missing.dip_sample_record USING btree (authority_id, sample_id, place);
CREATE INDEX referral_of_child ON referrals.referral USING btree (authority_id, child_id, submitted_at DESC);
CREATE INDEX referral_to_team ON referrals.referral USING btree (authority_id, team_id, state, received_at);
CREATE INDEX referrals_of_child ON act.referral USING btree (authority_id, child_id, referred_at DESC);
CREATE INDEX relationship_of_child ON access.relationship USING btree (authority_id, child_id);
CREATE INDEX relationship_of_posting ON access.relationship USING btree (holder_posting_id, kind) INCLUDE (child_id, from_at, to_at);
CREATE INDEX relationship_of_team ON access.relationship USING btree (authority_id, holder_team_id, kind) INCLUDE (child_id, from_at, to_at);
CREATE INDEX restriction_of_child ON access.restriction USING btree (authority_id, child_id);
CREATE INDEX review_of_child ON missing.review_child USING btree (authority_id, child_id);
CREATE INDEX running_of_authority ON deadlines.clock USING btree (authority_id, due_at) WHERE (stopped_at IS NULL);
CREATE INDEX running_of_posting ON deadlines.clock USING btree (holder_posting_id, due_at) WHERE (stopped_at IS NULL);
CREATE INDEX running_of_team ON deadlines.clock USING btree (authority_id, holder_team_id, due_at) WHERE (stopped_at IS NULL);
CREATE INDEX safe_contact_of_child ON people.safe_contact USING btree (authority_id, child_id, as_of DESC);
CREATE INDEX sampled_of_child ON missing.dip_sample_record USING btree (authority_id, child_id);
CREATE INDEX screening_of_child ON referrals.screening USING btree (authority_id, child_id, screened_at DESC) WHERE (child_id IS NOT NULL);
CREATE INDEX screening_of_contact ON referrals.screening USING btree (authority_id, contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX session_by_age ON access.session USING btree (ends_at);
CREATE INDEX session_of_staff ON access.session USING btree (staff_id) WHERE (ended_at IS NULL);
CREATE INDEX sessions_of_child ON work.session USING btree (child_id, at DESC, session_id DESC) WHERE (superseded_at IS NULL);
CREATE INDEX sessions_of_group ON work.group_session USING btree (authority_id, group_id, at DESC);
CREATE INDEX sitting_not_closed ON governance.sitting USING btree (authority_id, kind, day DESC);
CREATE INDEX status_of_child ON people.social_care_status USING btree (authority_id, child_id, from_on DESC);
CREATE INDEX step_by_time ON missing.step USING btree (authority_id, kind, at);
CREATE INDEX step_of_child ON missing.step USING btree (authority_id, child_id, at DESC);
CREATE INDEX step_of_episode ON missing.step USING btree (authority_id, episode_id, at);
CREATE INDEX step_of_feedback ON voice.step USING btree (authority_id, feedback_id, at DESC);
CREATE INDEX step_of_notice ON notices.step USING btree (notice_id, at);
CREATE INDEX step_of_posting ON notices.step USING btree (posting_id, notice_id);
CREATE INDEX step_of_response ON governance.context_step USING btree (response_id, at);
CREATE INDEX steps_of_owner ON plans.childs_plan_part USING btree (authority_id, owner_posting_id, due_on) WHERE is_open;
CREATE INDEX submission_by_age ON form.submission USING btree (at);
CREATE INDEX summary_of_plan ON plans.intelligence_summary USING btree (authority_id, plan_id, recorded_at);
CREATE INDEX supervision_of_member ON oversight.supervision_member USING btree (authority_id, staff_id);
CREATE INDEX supervision_of_posting ON oversight.supervision_member USING btree (authority_id, posting_id);
CREATE INDEX supervision_of_supervisor ON oversight.supervision USING btree (authority_id, supervisor_staff, held_on DESC);
CREATE INDEX tactic_ends ON plans.planned_tactic USING btree (authority_id, in_force_to) WHERE (in_force_to IS NOT NULL);
CREATE INDEX tactic_of_plan ON plans.planned_tactic USING btree (authority_id, plan_id, planned_at);
CREATE INDEX timeline_of_child ON people.timeline_event USING btree (authority_id, child_id, at DESC, id DESC);
CREATE INDEX token_of_child ON people.child_token USING btree (authority_id, child_id);
CREATE INDEX told_in_interview ON missing.told USING btree (authority_id, interview_id, told_at);
CREATE INDEX transition_steps_of_child ON work.transition_step USING btree (authority_id, child_id, on_date DESC, id DESC);
CREATE INDEX trigger_plan_in_use ON plans.trigger_plan_flag USING btree (authority_id, since DESC) WHERE is_active;
CREATE INDEX trigger_plan_used ON plans.trigger_plan USING btree (authority_id, changed_at DESC) WHERE is_active;
CREATE INDEX trigger_plan_version_of_child ON plans.trigger_plan_version USING btree (authority_id, child_id);
CREATE INDEX turn_of_rota ON deadlines.rota_turn USING btree (authority_id, rota, to_at) WHERE (cancelled_at IS NULL);
CREATE INDEX unread ON voice.reading USING btree (authority_id, due_at) WHERE (read_at IS NULL);
CREATE INDEX visit_of_interview ON missing.lone_visit USING btree (authority_id, interview_id, checked_in_at);
CREATE INDEX visit_running ON missing.lone_visit USING btree (authority_id, expected_out_at) WHERE (checked_out_at IS NULL);
CREATE INDEX whereabouts_of_child ON missing.whereabouts USING btree (authority_id, child_id);
CREATE INDEX worker_of_involvement ON referrals.involvement_worker USING btree (authority_id, involvement_id);
CREATE INDEX worker_of_posting ON referrals.involvement_worker USING btree (posting_id) WHERE (to_at IS NULL);
CREATE UNIQUE INDEX an_action_is_done_once ON governance.context_step USING btree (authority_id, action_id) WHERE (kind = 'done'::text);
CREATE UNIQUE INDEX child_once_at_a_sitting ON governance.item USING btree (authority_id, sitting_id, child_id) WHERE (child_id IS NOT NULL);
CREATE UNIQUE INDEX contact_receipt ON referrals.contact USING btree (authority_id, receipt_number);
CREATE UNIQUE INDEX current_entry ON chronology.entry USING btree (authority_id, entry_id) WHERE (superseded_at IS NULL);
CREATE UNIQUE INDEX current_line ON outcomes.line USING btree (authority_id, line_id) WHERE (superseded_at IS NULL);
CREATE UNIQUE INDEX current_session ON work.session USING btree (authority_id, session_id) WHERE (superseded_at IS NULL);
CREATE UNIQUE INDEX decided_once ON chronology.decision USING btree (authority_id, event_id) WHERE (undone_at IS NULL);
CREATE UNIQUE INDEX disclosure_once ON sharing.disclosure USING btree (authority_id, child_id, once);
CREATE UNIQUE INDEX draft_of_key ON form.draft USING btree (key_hash) WHERE (key_hash IS NOT NULL);
CREATE UNIQUE INDEX draft_of_owner ON form.draft USING btree (owner_user_id, form, subject) WHERE (owner_user_id IS NOT NULL);
CREATE UNIQUE INDEX invitation_by_key ON governance.invitation_key USING btree (authority_id, key_hash);
CREATE UNIQUE INDEX link_by_key ON voice.link USING btree (authority_id, key_hash);
CREATE UNIQUE INDEX member_once ON work.group_member USING btree (authority_id, group_id, child_id) WHERE (left_on IS NULL);
CREATE UNIQUE INDEX notice_once ON notices.notice USING btree (authority_id, about_type, about_id, line) WHERE (state <> 'OVER'::text);
CREATE UNIQUE INDEX one_answer_a_link ON voice.feedback USING btree (authority_id, link_id) WHERE (link_id IS NOT NULL);
CREATE UNIQUE INDEX one_ask_at_a_time ON missing.interview_ask USING btree (authority_id, interview_id) WHERE (withdrawn_at IS NULL);
CREATE UNIQUE INDEX one_draft_of_an_agency ON governance.partner_figures USING btree (authority_id, month, agency) WHERE (state = 'draft'::text);
CREATE UNIQUE INDEX one_highest_concern ON governance.highest_concern USING btree (authority_id, child_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX one_membership ON governance.member USING btree (authority_id, kind, posting_id) WHERE (to_at IS NULL);
CREATE UNIQUE INDEX one_note_a_child ON work.session USING btree (authority_id, group_session_id, child_id) WHERE ((superseded_at IS NULL) AND (group_session_id IS NOT NULL));
CREATE UNIQUE INDEX one_open_assessment ON assessments.assessment USING btree (authority_id, child_id, kind) WHERE (state = 'DRAFT'::text);
CREATE UNIQUE INDEX one_open_episode_of_a_child ON missing.episode USING btree (authority_id, child_id) WHERE ((ended_at IS NULL) AND (closed_at IS NULL));
CREATE UNIQUE INDEX one_open_involvement_of_child ON referrals.involvement USING btree (authority_id, child_id) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX one_programme_of_a_child ON act.programme USING btree (authority_id, child_id) WHERE (ended_on IS NULL);
CREATE UNIQUE INDEX one_proposed_closing_of_involvement ON referrals.closing USING btree (authority_id, involvement_id) WHERE (state = 'proposed'::text);
CREATE UNIQUE INDEX one_referral_waits ON act.referral USING btree (authority_id, child_id) WHERE (state = 'WAITING'::text);
CREATE UNIQUE INDEX one_visit_at_a_time ON missing.lone_visit USING btree (authority_id, posting_id) WHERE (checked_out_at IS NULL);
CREATE UNIQUE INDEX partner_key ON missing.partner USING btree (authority_id, key_hash);
CREATE UNIQUE INDEX receipt_of_notification ON missing.partner_receipt USING btree (authority_id, notification_id);
CREATE UNIQUE INDEX staff_email ON access.staff USING btree (lower(email));
CREATE UNIQUE INDEX version_number ON questionnaires.version USING btree (authority_id, key, number) WHERE (number IS NOT NULL);
CREATE UNIQUE INDEX version_one_draft ON questionnaires.version USING btree (authority_id, key) WHERE (state = 'DRAFT'::text);

-- Policies

on access.alert policy "a partner's system makes a notice to the co-ordinator, about no" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'PARTNER_SYSTEM'::text) AND (( SELECT missing.partner_id() AS partner_id) IS NOT NULL) AND (kind = 'missing'::text) AND (child_id IS NULL) AND (about_staff_id IS NULL) AND (for_posting_id IS NULL) AND (for_role = 'MISSING_COORDINATOR'::text)))
on access.alert policy "an act may alert somebody of the same authority; the public, th" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND
CASE
    WHEN (( SELECT access.role_code() AS role_code) = 'PUBLIC'::text) THEN ((child_id IS NULL) AND (for_posting_id IS NULL) AND (for_role = 'FRONT_DOOR'::text))
    ELSE ((( SELECT access.posting_id() AS posting_id) IS NOT NULL) AND ((for_posting_id IS NULL) OR (for_posting_id IN ( SELECT p.id
       FROM access.posting p
      WHERE (p.authority_id = ( SELECT access.authority_id() AS authority_id))))))
END))
on access.alert policy "an alert is answered by whom it is for" as permissive for update to holdfast_app
  using (((for_posting_id = ( SELECT access.posting_id() AS posting_id)) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (for_role = ( SELECT access.role_code() AS role_code)))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on access.alert policy "an alert is read by the role or person it is for, unless the ch" as permissive for select to holdfast_app
  using ((((for_posting_id = ( SELECT access.posting_id() AS posting_id)) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (for_role = ( SELECT access.role_code() AS role_code)))) AND ((child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))))))
on access.alert policy "the gate reads it to answer for others" as permissive for select to holdfast_gate
  using (true)
on access.alert policy "the gate tells information governance of an attempt" as permissive for insert to holdfast_gate
  with check ((kind = 'conflict-attempt'::text))
on access.authority policy "an administrator changes the settings of their own authority" as permissive for update to holdfast_app
  using (((id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'AUTHORITY_ADMIN'::text)))
  with check (((id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'AUTHORITY_ADMIN'::text)))
on access.authority policy "everybody may read the names and settings of authorities" as permissive for select to holdfast_app
  using (true)
on access.authority policy "the audit names authorities" as permissive for select to holdfast_audit
  using (true)
on access.authority policy "the gate reads it to answer for others" as permissive for select to holdfast_gate
  using (true)
on access.authority policy "the service manager changes the settings of their own authority" as permissive for update to holdfast_app
  using (((id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SERVICE_MANAGER'::text)))
  with check (((id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SERVICE_MANAGER'::text)))
on access.conflict policy "anybody declares a conflict of their own" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (staff_id = ( SELECT access.staff_id() AS staff_id))))
on access.conflict policy "conflicts are kept by information governance" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'INFORMATION_GOVERNANCE'::text) AND (staff_id <> ( SELECT access.staff_id() AS staff_id))))
on access.conflict policy "information governance records a conflict" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'INFORMATION_GOVERNANCE'::text)))
on access.conflict policy "the gate reads it to answer for others" as permissive for select to holdfast_gate
  using (true)
on access.declaration policy "a declaration is seen by who made it and by information governa" as permissive for select to holdfast_app
  using (((staff_id = ( SELECT access.staff_id() AS staff_id)) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'INFORMATION_GOVERNANCE'::text))))
on access.declaration policy "anybody declares for themselves" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (staff_id = ( SELECT access.staff_id() AS staff_id))))
on access.declaration policy "information governance deals with declarations" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'INFORMATION_GOVERNANCE'::text) AND (staff_id <> ( SELECT access.staff_id() AS staff_id))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on access.emergency_access policy "emergency access is seen by who used it and by information gove" as permissive for select to holdfast_app
  using (((staff_id = ( SELECT access.staff_id() AS staff_id)) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'INFORMATION_GOVERNANCE'::text))))
on access.emergency_access policy "emergency access is used by roles with a duty to act, for a chi" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (staff_id = ( SELECT access.staff_id() AS staff_id)) AND (posting_id = ( SELECT access.posting_id() AS posting_id)) AND (( SELECT access.role_code() AS role_code) = ANY (
CASE kind
    WHEN 'BREAK_GLASS'::text THEN ARRAY['TEAM_WORKER'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'DUTY'::text, 'MISSING_COORDINATOR'::text, 'POLICE_OFFICER'::text]
    ELSE ARRAY['TEAM_WORKER'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'DUTY'::text, 'MISSING_COORDINATOR'::text, 'ALLOCATED_SOCIAL_WORKER'::text, 'FRONT_DOOR'::text]
END)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))))
on access.emergency_access policy "information governance reviews what somebody else used" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'INFORMATION_GOVERNANCE'::text) AND (staff_id <> ( SELECT access.staff_id() AS staff_id))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on access.posting policy "an administrator ends postings in their own authority" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'AUTHORITY_ADMIN'::text)))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on access.posting policy "an administrator makes and ends postings of others in their own" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'AUTHORITY_ADMIN'::text) AND (staff_id <> ( SELECT access.staff_id() AS staff_id))))
on access.posting policy "postings are known inside their authority, and one's own everyw" as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.posting_id() AS posting_id) IS NOT NULL)) OR (staff_id = ( SELECT access.staff_id() AS staff_id))))
on access.posting policy "the gate reads it to answer for others" as permissive for select to holdfast_gate
  using (true)
on access.relationship policy "a partner's referral opens the child to the team until it is de" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (created_by = ( SELECT access.posting_id() AS posting_id)) AND (kind = 'TRIAGE'::text) AND (holder_team_id IS NOT NULL) AND (object_id IS NOT NULL) AND (child_id IN ( SELECT referrals.children_referred_by_own_rule() AS children_referred_by_own_rule))))
on access.relationship policy "an act ends a relationship in one's own authority" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND ((holder_posting_id = ( SELECT access.posting_id() AS posting_id)) OR ( SELECT access.may_write('IDENT'::text) AS may_write) OR ( SELECT access.may_write('REFERRAL'::text) AS may_write) OR ( SELECT access.may_write('PLAN'::text) AS may_write))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (ended_by = ( SELECT access.posting_id() AS posting_id))))
on access.relationship policy "an act makes a relationship in one's own authority" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (created_by = ( SELECT access.posting_id() AS posting_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND ((holder_posting_id IS NULL) OR (kind = 'GRANTED'::text) OR (holder_posting_id IN ( SELECT p.id
   FROM access.posting p
  WHERE (p.authority_id = ( SELECT access.authority_id() AS authority_id))))) AND
CASE
    WHEN (kind = ANY (ARRAY['BREAK_GLASS'::text, 'SELF_CLAIMED'::text, 'DUTY'::text])) THEN ((to_at <= (from_at +
    CASE kind
        WHEN 'BREAK_GLASS'::text THEN '01:00:00'::interval
        WHEN 'DUTY'::text THEN '12:00:00'::interval
        ELSE '24:00:00'::interval
    END)) AND ((( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])) OR ((holder_posting_id = ( SELECT access.posting_id() AS posting_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_WORKER'::text, 'DUTY'::text, 'MISSING_COORDINATOR'::text, 'POLICE_OFFICER'::text, 'ALLOCATED_SOCIAL_WORKER'::text, 'FRONT_DOOR'::text, 'PSYCHOLOGIST'::text])))))
    WHEN (kind = ANY (ARRAY['NAMED'::text, 'GRANTED'::text, 'QA_SAMPLE'::text])) THEN (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'INFORMATION_GOVERNANCE'::text, 'FRONT_DOOR'::text]))
    WHEN (kind = 'MEETING'::text) THEN ((object_id IS NOT NULL) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)))
    WHEN (kind = 'TRIAGE'::text) THEN ( SELECT access.may_write('REFERRAL'::text) AS may_write)
    ELSE ((( SELECT access.may_write('IDENT'::text) AS may_write) OR ( SELECT access.may_write('REFERRAL'::text) AS may_write)) AND ((holder_posting_id IS DISTINCT FROM ( SELECT access.posting_id() AS posting_id)) OR (( SELECT access.scope('IDENT'::text) AS scope) = ANY (ARRAY['authority'::text, 'team'::text])) OR ((( SELECT access.role_code() AS role_code) = 'ALLOCATED_SOCIAL_WORKER'::text) AND (kind = 'ALLOCATED'::text)) OR (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))))
END))
on access.relationship policy "relationships are seen by those who may know the child, and one" as permissive for select to holdfast_app
  using (((holder_posting_id = ( SELECT access.posting_id() AS posting_id)) OR (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children)) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('FLAG'::text) AS scope) = 'authority'::text) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))))))
on access.relationship policy "the gate moves who holds an interview with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on access.relationship policy "the gate reads it to answer for others" as permissive for select to holdfast_gate
  using (true)
on access.relationship policy "who takes an interview that was offered to them opens its episo" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (kind = 'EPISODE'::text) AND (created_by = ( SELECT access.posting_id() AS posting_id)) AND (holder_posting_id = ( SELECT access.posting_id() AS posting_id)) AND (from_at = ( SELECT access.moment() AS moment)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND ((child_id, object_id) IN ( SELECT a.child_id,
    unnest(a.episode_ids) AS unnest
   FROM missing.interview_ask a
  WHERE ((a.taken_by = ( SELECT access.posting_id() AS posting_id)) AND (a.taken_at = ( SELECT access.moment() AS moment)))))))
on access.relationship_class policy "everybody may read what relationships open" as permissive for select to holdfast_app
  using (true)
on access.relationship_class policy "the gate reads it to answer for others" as permissive for select to holdfast_gate
  using (true)
on access.restriction policy "a manager of the child or information governance restricts" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (((child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text]))) OR (( SELECT access.role_code() AS role_code) = 'INFORMATION_GOVERNANCE'::text))))
on access.restriction policy "information governance lifts a restriction" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'INFORMATION_GOVERNANCE'::text)))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on access.restriction policy "restrictions are seen by those named and by information governa" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ((child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children)) OR (( SELECT access.role_code() AS role_code) = 'INFORMATION_GOVERNANCE'::text))))
on access.restriction policy "the gate reads it to answer for others" as permissive for select to holdfast_gate
  using (true)
on access.role policy "everybody may read what roles there are" as permissive for select to holdfast_app
  using (true)
on access.role policy "the gate reads it to answer for others" as permissive for select to holdfast_gate
  using (true)
on access.role_class policy "everybody may read what roles open" as permissive for select to holdfast_app
  using (true)
on access.role_class policy "the gate reads it to answer for others" as permissive for select to holdfast_gate
  using (true)
on access.session policy "a session begins for the person who signs in" as permissive for insert to holdfast_app
  with check ((staff_id = ( SELECT access.staff_id() AS staff_id)))
on access.session policy "a session is its owner's" as permissive for select to holdfast_app
  using ((staff_id = ( SELECT access.staff_id() AS staff_id)))
on access.session policy "a session's owner chooses a posting and ends it" as permissive for update to holdfast_app
  using ((staff_id = ( SELECT access.staff_id() AS staff_id)))
  with check ((staff_id = ( SELECT access.staff_id() AS staff_id)))
on access.session policy "the gate keeps sessions alive" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on access.session policy "the gate reads it to answer for others" as permissive for select to holdfast_gate
  using (true)
on access.session policy "the gate throws away sessions that ended long ago" as permissive for delete to holdfast_gate
  using (true)
on access.settings_change policy "a change of the settings is kept in one's own name" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (changed_by = ( SELECT access.posting_id() AS posting_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['AUTHORITY_ADMIN'::text, 'SERVICE_MANAGER'::text]))))
on access.settings_change policy "the history of the settings is read by those who keep them" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['AUTHORITY_ADMIN'::text, 'SERVICE_MANAGER'::text]))))
on access.staff policy "colleagues of one authority know each other, and oneself" as permissive for select to holdfast_app
  using (((id = ( SELECT access.staff_id() AS staff_id)) OR ((( SELECT access.posting_id() AS posting_id) IS NOT NULL) AND (id IN ( SELECT p.staff_id
   FROM access.posting p
  WHERE (p.authority_id = ( SELECT access.authority_id() AS authority_id)))))))
on access.staff policy "the gate reads it to answer for others" as permissive for select to holdfast_gate
  using (true)
on access.team policy "teams are known inside their authority, and to those posted to " as permissive for select to holdfast_app
  using ((((( SELECT access.posting_id() AS posting_id) IS NOT NULL) AND (authority_id = ANY (( SELECT access.my_authorities() AS my_authorities)::integer[]))) OR (id IN ( SELECT p.team_id
   FROM access.posting p
  WHERE (p.staff_id = ( SELECT access.staff_id() AS staff_id)))) OR ((( SELECT access.role_code() AS role_code) = 'PUBLIC'::text) AND (authority_id = ( SELECT access.authority_id() AS authority_id)) AND (kind = 'front-door'::text))))
on access.team policy "the gate reads it to answer for others" as permissive for select to holdfast_gate
  using (true)
on access.team policy "the morning board is filled" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on accounts.credential policy "the gate checks sign-ins" as permissive for all to holdfast_gate
  using (true)
  with check (true)
on act.cohort policy "a cohort is changed by a manager" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text]))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on act.cohort policy "a cohort is known to those of the authority who work in ACT" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may('PLAN'::text) AS may)))
on act.cohort policy "a cohort is named by a manager" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text]))))
on act.panel_decision policy "ACT is read by those who read plans of this child" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND ('PLAN'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
on act.panel_decision policy "the decision of the panel is written by a manager who did not r" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_WORKER'::text, 'PSYCHOLOGIST'::text, 'ALLOCATED_SOCIAL_WORKER'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])) AND (decider_staff = ( SELECT access.staff_id() AS staff_id)) AND (referral_id IN ( SELECT r.id
   FROM act.referral r
  WHERE (r.referrer_staff <> ( SELECT access.staff_id() AS staff_id))))))
on act.part policy "ACT is read by those who read plans of this child" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND ('PLAN'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
on act.part policy "what is done in ACT is written by those who work with the child" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_WORKER'::text, 'PSYCHOLOGIST'::text, 'ALLOCATED_SOCIAL_WORKER'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
on act.programme policy "ACT begins by a manager" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_WORKER'::text, 'PSYCHOLOGIST'::text, 'ALLOCATED_SOCIAL_WORKER'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text]))))
on act.programme policy "ACT is changed and ended by those who work with the child" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_WORKER'::text, 'PSYCHOLOGIST'::text, 'ALLOCATED_SOCIAL_WORKER'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on act.programme policy "ACT is read by those who read plans of this child" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND ('PLAN'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
on act.referral policy "ACT is read by those who read plans of this child" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND ('PLAN'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
on act.referral policy "a child is referred to ACT by those who work with the child, in" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_WORKER'::text, 'PSYCHOLOGIST'::text, 'ALLOCATED_SOCIAL_WORKER'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (referred_by = ( SELECT access.posting_id() AS posting_id)) AND (referrer_staff = ( SELECT access.staff_id() AS staff_id))))
on act.referral policy "a referral to ACT is moved on by a manager who did not make it" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_WORKER'::text, 'PSYCHOLOGIST'::text, 'ALLOCATED_SOCIAL_WORKER'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])) AND (referrer_staff <> ( SELECT access.staff_id() AS staff_id))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on assessments.answer policy "answer is read with the assessment" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (EXISTS ( SELECT
   FROM assessments.assessment a
  WHERE ((a.authority_id = answer.authority_id) AND (a.id = answer.assessment_id) AND (a.child_id = answer.child_id))))))
on assessments.answer policy "answer is written in an open assessment by those who assess thi" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ASSESS'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (EXISTS ( SELECT
   FROM assessments.assessment a
  WHERE ((a.authority_id = answer.authority_id) AND (a.id = answer.assessment_id) AND (a.child_id = answer.child_id) AND (a.state = 'DRAFT'::text))))))
on assessments.assessment policy "an assessment is begun by those who assess this child" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ASSESS'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children))))
on assessments.assessment policy "an assessment is completed and shared by those who assess this " as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ASSESS'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on assessments.assessment policy "an assessment is read by those with a relationship, and by part" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND ((( SELECT access.agency() AS agency) = ANY (shared_with)) OR ('ASSESS'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on assessments.assessment policy "the morning board is filled" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on assessments.dissent policy "dissent is added by those who assess this child, also when the " as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ASSESS'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (EXISTS ( SELECT
   FROM assessments.assessment a
  WHERE ((a.authority_id = dissent.authority_id) AND (a.id = dissent.assessment_id) AND (a.child_id = dissent.child_id))))))
on assessments.dissent policy "dissent is read with the assessment" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (EXISTS ( SELECT
   FROM assessments.assessment a
  WHERE ((a.authority_id = dissent.authority_id) AND (a.id = dissent.assessment_id) AND (a.child_id = dissent.child_id))))))
on assessments.formulation policy "a formulation is begun by psychologist, team and managers" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ASSESS'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) = ANY ('{PSYCHOLOGIST,TEAM_WORKER,TEAM_MANAGER,SERVICE_MANAGER}'::text[])) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children))))
on assessments.formulation policy "a formulation is changed by psychologist, team and managers" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ASSESS'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) = ANY ('{PSYCHOLOGIST,TEAM_WORKER,TEAM_MANAGER,SERVICE_MANAGER}'::text[])) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on assessments.formulation policy "a formulation is read by those with a relationship, and by part" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND ((( SELECT access.agency() AS agency) = ANY (shared_with)) OR ('ASSESS'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on assessments.formulation policy "the gate counts the pilot" as permissive for select to holdfast_gate
  using (true)
on assessments.formulation_link policy "a link is made or taken away by those who write the formulation" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ASSESS'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) = ANY ('{PSYCHOLOGIST,TEAM_WORKER,TEAM_MANAGER,SERVICE_MANAGER}'::text[])) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (EXISTS ( SELECT
   FROM chronology.entry e
  WHERE ((e.authority_id = formulation_link.authority_id) AND (e.child_id = formulation_link.child_id) AND (e.entry_id = formulation_link.entry_id) AND (e.superseded_at IS NULL))))))
on assessments.formulation_link policy "a link is there for those who read the formulation and the entr" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (('ASSESS'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])) OR (child_id IN ( SELECT f.child_id
   FROM assessments.formulation f
  WHERE (( SELECT access.agency() AS agency) = ANY (f.shared_with))))) AND (EXISTS ( SELECT
   FROM chronology.entry e
  WHERE ((e.authority_id = formulation_link.authority_id) AND (e.child_id = formulation_link.child_id) AND (e.entry_id = formulation_link.entry_id) AND (e.superseded_at IS NULL))))))
on assessments.formulation_part policy "it is added by psychologist, team and managers" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ASSESS'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) = ANY ('{PSYCHOLOGIST,TEAM_WORKER,TEAM_MANAGER,SERVICE_MANAGER}'::text[])) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children))))
on assessments.formulation_part policy "it is read with its formulation" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (('ASSESS'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])) OR (child_id IN ( SELECT f.child_id
   FROM assessments.formulation f
  WHERE (( SELECT access.agency() AS agency) = ANY (f.shared_with)))))))
on assessments.formulation_part policy "the gate counts what was shared with the child" as permissive for select to holdfast_gate
  using (true)
on assessments.formulation_version policy "it is added by psychologist, team and managers" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ASSESS'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) = ANY ('{PSYCHOLOGIST,TEAM_WORKER,TEAM_MANAGER,SERVICE_MANAGER}'::text[])) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children))))
on assessments.formulation_version policy "it is read with its formulation" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (('ASSESS'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])) OR (child_id IN ( SELECT f.child_id
   FROM assessments.formulation f
  WHERE (( SELECT access.agency() AS agency) = ANY (f.shared_with)))))))
on assessments.formulation_version policy "the gate counts what is finished" as permissive for select to holdfast_gate
  using (true)
on assessments.known policy "the gate reads which line comes before" as permissive for select to holdfast_gate
  using (true)
on assessments.known policy "what an agency knows is read with the assessment, by the agenci" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (EXISTS ( SELECT
   FROM assessments.assessment a
  WHERE ((a.authority_id = known.authority_id) AND (a.id = known.assessment_id) AND (a.child_id = known.child_id)))) AND ((share_with IS NULL) OR (( SELECT access.agency() AS agency) = ANY (share_with))) AND ((NOT is_intelligence) OR (child_id IN ( SELECT access.my_children('INTEL'::text) AS my_children)))))
on assessments.known policy "what an agency knows is written in an open assessment, and inte" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ASSESS'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (EXISTS ( SELECT
   FROM assessments.assessment a
  WHERE ((a.authority_id = known.authority_id) AND (a.id = known.assessment_id) AND (a.child_id = known.child_id) AND (a.state = 'DRAFT'::text)))) AND ((share_with IS NULL) OR (( SELECT access.agency() AS agency) = ANY (share_with))) AND ((NOT is_intelligence) OR (child_id IN ( SELECT access.my_children('INTEL'::text) AS my_children))) AND ((version = 1) OR ( SELECT assessments.continues(known.assessment_id, known.item_id, known.version, known.is_intelligence, known.share_with) AS continues))))
on assessments.level_word policy "level_word is read with the assessment" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (EXISTS ( SELECT
   FROM assessments.assessment a
  WHERE ((a.authority_id = level_word.authority_id) AND (a.id = level_word.assessment_id) AND (a.child_id = level_word.child_id))))))
on assessments.level_word policy "level_word is written in an open assessment by those who assess" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ASSESS'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (EXISTS ( SELECT
   FROM assessments.assessment a
  WHERE ((a.authority_id = level_word.authority_id) AND (a.id = level_word.assessment_id) AND (a.child_id = level_word.child_id) AND (a.state = 'DRAFT'::text))))))
on assessments.taken_over policy "taken_over is added by those who assess this child, also when t" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ASSESS'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (EXISTS ( SELECT
   FROM assessments.assessment a
  WHERE ((a.authority_id = taken_over.authority_id) AND (a.id = taken_over.assessment_id) AND (a.child_id = taken_over.child_id))))))
on assessments.taken_over policy "taken_over is read with the assessment" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (EXISTS ( SELECT
   FROM assessments.assessment a
  WHERE ((a.authority_id = taken_over.authority_id) AND (a.id = taken_over.assessment_id) AND (a.child_id = taken_over.child_id))))))
on audit.chain policy "the audit's own functions write and read it" as permissive for all to holdfast_audit
  using (true)
  with check (true)
on audit.event policy "the audit's own functions append" as permissive for insert to holdfast_audit
  with check (true)
on audit.event policy "the audit's own functions read it" as permissive for select to holdfast_audit
  using (true)
on audit.event_child policy "the audit's own functions append which children" as permissive for insert to holdfast_audit
  with check (true)
on audit.event_child policy "the audit's own functions read which children" as permissive for select to holdfast_audit
  using (true)
on chronology.decision policy "a decision about an event is made by those who read it and writ" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND (EXISTS ( SELECT
   FROM people.timeline_event e
  WHERE ((e.authority_id = decision.authority_id) AND (e.child_id = decision.child_id) AND (e.data_class = decision.data_class) AND (NOT (e.agency IS DISTINCT FROM decision.agency)) AND (NOT (e.share_with IS DISTINCT FROM decision.share_with)) AND (e.id = decision.event_id))))))
on chronology.decision policy "a decision is read by those who read the event" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND ((data_class = ANY (( SELECT access.my_classes() AS my_classes)::text[])) AND (data_class = ANY ('{IDENT,CONTACT,LOCATION,REFERRAL,NOTE,ASSESS,PLAN,MISSING,HEALTH,INTEL,POC,NET,DOC,VOICE}'::text[])) AND ((child_id IN ( SELECT access.my_open_children() AS my_open_children)) OR
CASE data_class
    WHEN 'IDENT'::text THEN (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))
    WHEN 'CONTACT'::text THEN (child_id IN ( SELECT access.my_children('CONTACT'::text) AS my_children))
    WHEN 'LOCATION'::text THEN (child_id IN ( SELECT access.my_children('LOCATION'::text) AS my_children))
    WHEN 'REFERRAL'::text THEN (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))
    WHEN 'NOTE'::text THEN (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))
    WHEN 'ASSESS'::text THEN (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children))
    WHEN 'PLAN'::text THEN (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))
    WHEN 'MISSING'::text THEN (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))
    WHEN 'HEALTH'::text THEN (child_id IN ( SELECT access.my_children('HEALTH'::text) AS my_children))
    WHEN 'INTEL'::text THEN (child_id IN ( SELECT access.my_children('INTEL'::text) AS my_children))
    WHEN 'POC'::text THEN (child_id IN ( SELECT access.my_children('POC'::text) AS my_children))
    WHEN 'NET'::text THEN (child_id IN ( SELECT access.my_children('NET'::text) AS my_children))
    WHEN 'DOC'::text THEN (child_id IN ( SELECT access.my_children('DOC'::text) AS my_children))
    WHEN 'VOICE'::text THEN (child_id IN ( SELECT access.my_children('VOICE'::text) AS my_children))
    ELSE false
END)) AND ((agency = ( SELECT access.agency() AS agency)) OR (( SELECT access.agency() AS agency) = ANY (share_with)) OR ((share_with IS NULL) AND (data_class <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))))
on chronology.decision policy "a decision is undone by those who write notes of this child" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on chronology.entry policy "an entry is read by the class, relationship and sharing of what" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND ((data_class = ANY (( SELECT access.my_classes() AS my_classes)::text[])) AND (data_class = ANY ('{IDENT,CONTACT,LOCATION,REFERRAL,NOTE,ASSESS,PLAN,MISSING,HEALTH,INTEL,POC,NET,DOC,VOICE}'::text[])) AND ((child_id IN ( SELECT access.my_open_children() AS my_open_children)) OR
CASE data_class
    WHEN 'IDENT'::text THEN (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))
    WHEN 'CONTACT'::text THEN (child_id IN ( SELECT access.my_children('CONTACT'::text) AS my_children))
    WHEN 'LOCATION'::text THEN (child_id IN ( SELECT access.my_children('LOCATION'::text) AS my_children))
    WHEN 'REFERRAL'::text THEN (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))
    WHEN 'NOTE'::text THEN (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))
    WHEN 'ASSESS'::text THEN (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children))
    WHEN 'PLAN'::text THEN (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))
    WHEN 'MISSING'::text THEN (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))
    WHEN 'HEALTH'::text THEN (child_id IN ( SELECT access.my_children('HEALTH'::text) AS my_children))
    WHEN 'INTEL'::text THEN (child_id IN ( SELECT access.my_children('INTEL'::text) AS my_children))
    WHEN 'POC'::text THEN (child_id IN ( SELECT access.my_children('POC'::text) AS my_children))
    WHEN 'NET'::text THEN (child_id IN ( SELECT access.my_children('NET'::text) AS my_children))
    WHEN 'DOC'::text THEN (child_id IN ( SELECT access.my_children('DOC'::text) AS my_children))
    WHEN 'VOICE'::text THEN (child_id IN ( SELECT access.my_children('VOICE'::text) AS my_children))
    ELSE false
END)) AND ((agency = ( SELECT access.agency() AS agency)) OR (( SELECT access.agency() AS agency) = ANY (share_with)) OR ((share_with IS NULL) AND (data_class <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))))
on chronology.entry policy "an entry is superseded or taken out by those who write notes of" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on chronology.entry policy "an entry is written by those who write notes of this child, for" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND ((data_class = ANY (( SELECT access.my_classes() AS my_classes)::text[])) AND (data_class = ANY ('{IDENT,CONTACT,LOCATION,REFERRAL,NOTE,ASSESS,PLAN,MISSING,HEALTH,INTEL,POC,NET,DOC,VOICE}'::text[])) AND ((child_id IN ( SELECT access.my_open_children() AS my_open_children)) OR
CASE data_class
    WHEN 'IDENT'::text THEN (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))
    WHEN 'CONTACT'::text THEN (child_id IN ( SELECT access.my_children('CONTACT'::text) AS my_children))
    WHEN 'LOCATION'::text THEN (child_id IN ( SELECT access.my_children('LOCATION'::text) AS my_children))
    WHEN 'REFERRAL'::text THEN (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))
    WHEN 'NOTE'::text THEN (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))
    WHEN 'ASSESS'::text THEN (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children))
    WHEN 'PLAN'::text THEN (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))
    WHEN 'MISSING'::text THEN (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))
    WHEN 'HEALTH'::text THEN (child_id IN ( SELECT access.my_children('HEALTH'::text) AS my_children))
    WHEN 'INTEL'::text THEN (child_id IN ( SELECT access.my_children('INTEL'::text) AS my_children))
    WHEN 'POC'::text THEN (child_id IN ( SELECT access.my_children('POC'::text) AS my_children))
    WHEN 'NET'::text THEN (child_id IN ( SELECT access.my_children('NET'::text) AS my_children))
    WHEN 'DOC'::text THEN (child_id IN ( SELECT access.my_children('DOC'::text) AS my_children))
    WHEN 'VOICE'::text THEN (child_id IN ( SELECT access.my_children('VOICE'::text) AS my_children))
    ELSE false
END)) AND ((agency = ( SELECT access.agency() AS agency)) OR (( SELECT access.agency() AS agency) = ANY (share_with)) OR ((share_with IS NULL) AND (data_class <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))) AND
CASE
    WHEN (version > 1) THEN ( SELECT chronology.continues(entry.entry_id, entry.version, entry.child_id, entry.data_class, entry.agency, entry.share_with, entry.event_ids) AS continues)
    WHEN (event_ids = '{}'::uuid[]) THEN ((data_class = 'NOTE'::text) AND (agency = ( SELECT access.agency() AS agency)) AND (share_with IS NULL))
    ELSE (cardinality(event_ids) = ( SELECT count(*) AS count
       FROM people.timeline_event e
      WHERE ((e.authority_id = entry.authority_id) AND (e.child_id = entry.child_id) AND (e.data_class = entry.data_class) AND (NOT (e.agency IS DISTINCT FROM entry.agency)) AND (NOT (e.share_with IS DISTINCT FROM entry.share_with)) AND (e.id = ANY (entry.event_ids)))))
END))
on chronology.entry policy "the gate reads which version comes before" as permissive for select to holdfast_gate
  using (true)
on chronology.first_version policy "a first version is declared by those who write notes of this ch" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))))
on chronology.first_version policy "that there is a first version is known to those who read notes " as permissive for select to holdfast_app
  using ((child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)))
on chronology.gate_override policy "a gate is overridden by those who write notes of this child, in" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND (agency = ( SELECT access.agency() AS agency))))
on chronology.gate_override policy "an override is read by those who read notes of this child that " as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND ((agency = ( SELECT access.agency() AS agency)) OR ('NOTE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on chronology.gate_override policy "that an override was seen is said by those who write notes of t" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on deadlines.clock policy "a clock is answered, explained or handed over by those who see " as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('REFERRAL'::text) AS may_write) AND ((child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on deadlines.clock policy "a clock is seen by those who may know the child, by who holds i" as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ((holder_posting_id = ( SELECT access.posting_id() AS posting_id)) OR ((holder_team_id = ( SELECT access.team_id() AS team_id)) AND ((holder_posting_id IS NULL) OR (child_id IS NULL) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])))) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text]))) AND ((child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))))) OR (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))))
on deadlines.clock policy "an act starts a clock in its own authority, the public's too" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND
CASE
    WHEN (( SELECT access.role_code() AS role_code) = 'PUBLIC'::text) THEN (child_id IS NULL)
    ELSE ((( SELECT access.posting_id() AS posting_id) IS NOT NULL) AND ((child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))))
END))
on deadlines.clock policy "the gate moves and stops clocks that an act is about" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on deadlines.clock policy "the gate reads clocks that an act is about" as permissive for select to holdfast_gate
  using (true)
on deadlines.clock policy "the morning board is filled" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on deadlines.etac_fact policy "an act records what starts an ETAC clock" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.posting_id() AS posting_id) IS NOT NULL) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))))
on deadlines.etac_fact policy "the gate ends an allocation that starts an ETAC clock" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on deadlines.etac_fact policy "the gate reads what starts an ETAC clock" as permissive for select to holdfast_gate
  using (true)
on deadlines.etac_fact policy "what started an ETAC clock is read with the child's referrals" as permissive for select to holdfast_app
  using ((child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children)))
on deadlines.leave policy "colleagues of one authority see who is on duty and who is away" as permissive for select to holdfast_app
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on deadlines.leave policy "managers take an entry off the rota of their own authority" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'AUTHORITY_ADMIN'::text]))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on deadlines.leave policy "managers write the rota of their own authority" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'AUTHORITY_ADMIN'::text]))))
on deadlines.rota_turn policy "colleagues of one authority see who is on duty and who is away" as permissive for select to holdfast_app
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on deadlines.rota_turn policy "managers take an entry off the rota of their own authority" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'AUTHORITY_ADMIN'::text]))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on deadlines.rota_turn policy "managers write the rota of their own authority" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'AUTHORITY_ADMIN'::text]))))
on deadlines.rota_turn policy "who is on duty tonight is known to the handover" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on deadlines.rule_change policy "an administrator or the service manager changes a rule of their" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['AUTHORITY_ADMIN'::text, 'SERVICE_MANAGER'::text]))))
on deadlines.rule_change policy "the rules of an authority are no secret inside it" as permissive for select to holdfast_app
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on form.draft policy "a draft belongs to the person who types it" as permissive for all to holdfast_app
  using (((owner_user_id = ( SELECT form.owner() AS owner)) OR (key_hash = ( SELECT decode(NULLIF(current_setting('app.draft_key'::text, true), ''::text), 'hex'::text) AS decode))))
  with check (((owner_user_id = ( SELECT form.owner() AS owner)) OR (key_hash = ( SELECT decode(NULLIF(current_setting('app.draft_key'::text, true), ''::text), 'hex'::text) AS decode))))
on form.draft policy "the gate throws away drafts that nobody came back to" as permissive for all to holdfast_gate
  using (true)
on form.submission policy "a form key answers only its owner" as permissive for all to holdfast_app
  using ((owner = ( SELECT current_setting('app.form_owner'::text, true) AS current_setting)))
  with check ((owner = ( SELECT current_setting('app.form_owner'::text, true) AS current_setting)))
on form.submission policy "the gate throws away form keys that have served" as permissive for all to holdfast_gate
  using (true)
on governance.attendance policy "the gate sees that something is noted already" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on governance.attendance policy "those who arrange a sitting note who sends apologies before it " as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sitting_id IN ( SELECT governance.sittings_i_minute() AS sittings_i_minute))))
on governance.attendance policy "those who arrange a sitting put right who was expected before i" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sitting_id IN ( SELECT governance.sittings_i_minute() AS sittings_i_minute))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sitting_id IN ( SELECT governance.sittings_i_minute() AS sittings_i_minute))))
on governance.attendance policy "those who minute put right who was there, until it is closed" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sitting_id IN ( SELECT governance.my_open_sittings() AS my_open_sittings))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on governance.attendance policy "those who minute write who was there" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sitting_id IN ( SELECT governance.my_open_sittings() AS my_open_sittings))))
on governance.attendance policy "who was there is read with the sitting" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may('PLAN'::text) AS may)))
on governance.attendance policy "who wrote is counted as having written" as permissive for insert to holdfast_gate
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (attendance = 'written'::text) AND (saved_by IS NULL)))
on governance.concern_look policy "those who run or minute the meetings say what came of looking" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (by_posting = ( SELECT access.posting_id() AS posting_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children))) AND ( SELECT governance.minutes(ARRAY['MONTHLY'::text, 'JOINT_POLICE'::text, 'MACE'::text]) AS minutes)))
on governance.concern_look policy "who is of highest concern, and why, is read by those who belong" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children))) AND (( SELECT governance.belongs(ARRAY['MONTHLY'::text, 'JOINT_POLICE'::text, 'MACE'::text]) AS belongs) OR ((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))))
on governance.context_response policy "those who run or minute plan a response" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (added_by = ( SELECT access.posting_id() AS posting_id)) AND ( SELECT governance.minutes(ARRAY['MONTHLY'::text, 'SUB_GROUP'::text, 'MACE'::text, 'CONTEXT'::text]) AS minutes)))
on governance.context_response policy "those who run or minute, and the agency that leads at the table" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT governance.minutes(ARRAY['MONTHLY'::text, 'SUB_GROUP'::text, 'MACE'::text, 'CONTEXT'::text]) AS minutes) OR (( SELECT governance.belongs(ARRAY['MONTHLY'::text, 'SUB_GROUP'::text, 'MACE'::text, 'CONTEXT'::text]) AS belongs) AND (lead_agency = ( SELECT access.agency() AS agency))))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on governance.context_response policy "what is planned is read by those at the table" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT governance.belongs(ARRAY['MONTHLY'::text, 'SUB_GROUP'::text, 'MACE'::text, 'CONTEXT'::text]) AS belongs)))
on governance.context_step policy "what happened to a response is added by those who may move it, " as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (by_posting = ( SELECT access.posting_id() AS posting_id)) AND (( SELECT governance.minutes(ARRAY['MONTHLY'::text, 'SUB_GROUP'::text, 'MACE'::text, 'CONTEXT'::text]) AS minutes) OR (( SELECT governance.belongs(ARRAY['MONTHLY'::text, 'SUB_GROUP'::text, 'MACE'::text, 'CONTEXT'::text]) AS belongs) AND ((agency = ( SELECT access.agency() AS agency)) OR (response_id IN ( SELECT r.id
   FROM governance.context_response r
  WHERE (r.lead_agency = ( SELECT access.agency() AS agency)))))))))
on governance.context_step policy "what is planned is read by those at the table" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT governance.belongs(ARRAY['MONTHLY'::text, 'SUB_GROUP'::text, 'MACE'::text, 'CONTEXT'::text]) AS belongs)))
on governance.contribution policy "the gate keeps what an invited person wrote" as permissive for all to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on governance.contribution policy "where a contribution is from is read with what was written" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (id IN ( SELECT n.contribution_id
   FROM governance.information n))))
on governance.decision policy "those who minute write what was said" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sitting_id IN ( SELECT governance.my_open_sittings() AS my_open_sittings)) AND ((child_id IS NULL) OR ((NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children))))) AND (NOT (item_id IN ( SELECT governance.kept_from_me() AS kept_from_me))) AND (EXISTS ( SELECT
   FROM governance.item i
  WHERE ((i.id = decision.item_id) AND (i.sitting_id = decision.sitting_id) AND (NOT (i.child_id IS DISTINCT FROM decision.child_id)))))))
on governance.decision policy "what was said is read by those who belong, and with the child's" as permissive for select to holdfast_app
  using ((((sitting_id IN ( SELECT governance.my_sittings() AS my_sittings)) OR ((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))) AND ((child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) AND (NOT (item_id IN ( SELECT governance.kept_from_me() AS kept_from_me)))))
on governance.dissent policy "those who minute write what was said" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sitting_id IN ( SELECT governance.my_open_sittings() AS my_open_sittings)) AND ((child_id IS NULL) OR ((NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children))))) AND (NOT (item_id IN ( SELECT governance.kept_from_me() AS kept_from_me))) AND (EXISTS ( SELECT
   FROM governance.item i
  WHERE ((i.id = dissent.item_id) AND (i.sitting_id = dissent.sitting_id) AND (NOT (i.child_id IS DISTINCT FROM dissent.child_id)))))))
on governance.dissent policy "what was said is read by those who belong, and with the child's" as permissive for select to holdfast_app
  using ((((sitting_id IN ( SELECT governance.my_sittings() AS my_sittings)) OR ((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))) AND ((child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) AND (NOT (item_id IN ( SELECT governance.kept_from_me() AS kept_from_me)))))
on governance.figures_reminder policy "the service notes whom it reminded" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text)))
on governance.figures_reminder policy "who was reminded is read by those who collect the figures" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ((( SELECT access.role_code() AS role_code) = 'SYSTEM'::text) OR (( SELECT governance.runs() AS runs) OR (( SELECT access.role_code() AS role_code) = 'BUSINESS_SUPPORT'::text)))))
on governance.handover policy "a handover is read by those who make it, and by the night it is" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ((id IN ( SELECT governance.my_handovers() AS my_handovers)) OR (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text) OR ( SELECT governance.hands_over() AS hands_over))))
on governance.handover policy "the gate reads which handover was given" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on governance.handover policy "those who hand over begin the page of an evening" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (state = 'draft'::text) AND (made_by = ( SELECT access.posting_id() AS posting_id)) AND ( SELECT governance.hands_over() AS hands_over)))
on governance.handover policy "those who hand over write on it and give it" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT governance.hands_over() AS hands_over)))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on governance.handover_child policy "a child on the handover is read with it, unless hidden or kept " as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children))) AND (handover_id IN ( SELECT governance.my_handovers() AS my_handovers))))
on governance.handover_child policy "those who hand over put the plan for tonight right" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND ( SELECT governance.hands_over() AS hands_over)))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))))
on governance.handover_child policy "those who hand over say whom they are worried about, and why" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (added_by = ( SELECT access.posting_id() AS posting_id)) AND ( SELECT governance.hands_over() AS hands_over)))
on governance.handover_receipt policy "only the night confirms that it has read, in its own name" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (by_posting = ( SELECT access.posting_id() AS posting_id)) AND ( SELECT governance.is_of_the_night() AS is_of_the_night) AND (handover_id IN ( SELECT governance.my_handovers() AS my_handovers))))
on governance.handover_receipt policy "who has read it is seen with the handover" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ((handover_id IN ( SELECT governance.my_handovers() AS my_handovers)) OR (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text))))
on governance.handover_told policy "the service knows whom it told" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text)))
on governance.handover_told policy "the service notes that it told managers" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text)))
on governance.highest_concern policy "people choose who is of highest concern: those who run or minut" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (added_by = ( SELECT access.posting_id() AS posting_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children))) AND (( SELECT governance.minutes(ARRAY['MONTHLY'::text, 'JOINT_POLICE'::text, 'MACE'::text]) AS minutes) OR (( SELECT access.may_write('PLAN'::text) AS may_write) AND ((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))))))
on governance.highest_concern policy "the gate reads who was chosen" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on governance.highest_concern policy "those who run or minute the meetings take a child off, and put " as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (ended_at IS NULL) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children))) AND ( SELECT governance.minutes(ARRAY['MONTHLY'::text, 'JOINT_POLICE'::text, 'MACE'::text]) AS minutes)))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children)))))
on governance.highest_concern policy "who is of highest concern, and why, is read by those who belong" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children))) AND (( SELECT governance.belongs(ARRAY['MONTHLY'::text, 'JOINT_POLICE'::text, 'MACE'::text]) AS belongs) OR ((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))))
on governance.information policy "those who belong write what their own agency brings" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (agency = ( SELECT access.agency() AS agency)) AND (typed_by = ( SELECT access.posting_id() AS posting_id)) AND (sitting_id IN ( SELECT governance.my_sittings() AS my_sittings)) AND (sitting_id IN ( SELECT s.id
   FROM governance.sitting s
  WHERE ((s.closed_at IS NULL) AND (s.not_held_because IS NULL)))) AND ((child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) AND (NOT (item_id IN ( SELECT governance.kept_from_me() AS kept_from_me))) AND (EXISTS ( SELECT
   FROM governance.item i
  WHERE ((i.id = information.item_id) AND (i.sitting_id = information.sitting_id) AND (NOT (i.child_id IS DISTINCT FROM information.child_id)))))))
on governance.information policy "those who minute write what an agency brings" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sitting_id IN ( SELECT governance.my_open_sittings() AS my_open_sittings)) AND ((child_id IS NULL) OR ((NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children))))) AND (NOT (item_id IN ( SELECT governance.kept_from_me() AS kept_from_me))) AND (EXISTS ( SELECT
   FROM governance.item i
  WHERE ((i.id = information.item_id) AND (i.sitting_id = information.sitting_id) AND (NOT (i.child_id IS DISTINCT FROM information.child_id))))) AND (typed_by = ( SELECT access.posting_id() AS posting_id))))
on governance.information policy "what an agency brought is read by its audience" as permissive for select to holdfast_app
  using ((((sitting_id IN ( SELECT governance.my_sittings() AS my_sittings)) OR ((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))) AND ((child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) AND (NOT (item_id IN ( SELECT governance.kept_from_me() AS kept_from_me))) AND
CASE audience
    WHEN 'meeting'::text THEN (sitting_id IN ( SELECT governance.my_sittings() AS my_sittings))
    WHEN 'police-and-social-care'::text THEN ((( SELECT access.agency() AS agency) = ANY (ARRAY['POLICE'::text, 'SOCIAL_CARE'::text])) OR (agency = ( SELECT access.agency() AS agency)) OR (typed_by = ( SELECT access.posting_id() AS posting_id)))
    ELSE true
END))
on governance.information policy "what an invited person wrote comes through the gate" as permissive for insert to holdfast_gate
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (contribution_id IS NOT NULL) AND (typed_by IS NULL)))
on governance.information policy "what was brought is put right by whoever typed it, until it is " as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sitting_id IN ( SELECT governance.my_open_sittings() AS my_open_sittings)) AND ((child_id IS NULL) OR ((NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children))))) AND (NOT (item_id IN ( SELECT governance.kept_from_me() AS kept_from_me))) AND (typed_by = ( SELECT access.posting_id() AS posting_id))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sitting_id IN ( SELECT governance.my_open_sittings() AS my_open_sittings)) AND ((child_id IS NULL) OR ((NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children))))) AND (NOT (item_id IN ( SELECT governance.kept_from_me() AS kept_from_me)))))
on governance.invitation policy "the gate finds an invitation by its key" as permissive for all to holdfast_gate
  using (true)
  with check (true)
on governance.invitation policy "those who arrange a sitting ask one person to write for one ite" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (made_by = ( SELECT access.posting_id() AS posting_id)) AND (made_at = ( SELECT access.moment() AS moment)) AND (withdrawn_at IS NULL) AND (opened_at IS NULL) AND (sent_at IS NULL) AND (wrong_codes = 0) AND (sitting_id IN ( SELECT governance.sittings_i_minute() AS sittings_i_minute)) AND (EXISTS ( SELECT
   FROM governance.item i
  WHERE ((i.id = invitation.item_id) AND (i.sitting_id = invitation.sitting_id) AND (NOT (i.child_id IS DISTINCT FROM invitation.child_id)) AND (i.state <> 'moved'::text))))))
on governance.invitation policy "those who arrange a sitting take an invitation back" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (withdrawn_at IS NULL) AND (sitting_id IN ( SELECT governance.sittings_i_minute() AS sittings_i_minute)) AND (item_id IN ( SELECT i.id
   FROM governance.item i))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (withdrawn_by = ( SELECT access.posting_id() AS posting_id))))
on governance.invitation policy "who was asked to write is known to those who arrange the sittin" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sitting_id IN ( SELECT governance.my_sittings() AS my_sittings)) AND (item_id IN ( SELECT i.id
   FROM governance.item i)) AND (( SELECT governance.runs() AS runs) OR (sitting_id IN ( SELECT s.id
   FROM governance.sitting s
  WHERE (s.kind IN ( SELECT m.kind
           FROM governance.member m
          WHERE ((m.posting_id = ( SELECT access.posting_id() AS posting_id)) AND m.may_minute AND (m.to_at IS NULL)))))))))
on governance.invitation_key policy "the gate compares the key" as permissive for select to holdfast_gate
  using (true)
on governance.invitation_key policy "the key of an invitation is kept as it is made" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (invitation_id IN ( SELECT k.id
   FROM governance.invitation k
  WHERE ((k.made_by = ( SELECT access.posting_id() AS posting_id)) AND (k.made_at = ( SELECT access.moment() AS moment)))))))
on governance.item policy "an item is read by those who belong, and with the child's plan" as permissive for select to holdfast_app
  using ((((sitting_id IN ( SELECT governance.my_sittings() AS my_sittings)) OR ((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))) AND ((child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) AND (NOT (id IN ( SELECT governance.kept_from_me() AS kept_from_me)))))
on governance.item policy "the board fills itself" as permissive for insert to holdfast_gate
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on governance.item policy "the board keeps up with the record" as permissive for update to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on governance.item policy "the gate reads who belongs and what is on" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on governance.item policy "those who minute put an item on the agenda" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sitting_id IN ( SELECT governance.my_agendas() AS my_agendas)) AND ((child_id IS NULL) OR ((NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children))))) AND (NOT (id IN ( SELECT governance.kept_from_me() AS kept_from_me)))))
on governance.item policy "those who minute say how far an item is" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sitting_id IN ( SELECT governance.my_agendas() AS my_agendas)) AND ((child_id IS NULL) OR ((NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children))))) AND (NOT (id IN ( SELECT governance.kept_from_me() AS kept_from_me)))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sitting_id IN ( SELECT governance.my_agendas() AS my_agendas)) AND ((child_id IS NULL) OR ((NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children))))) AND (NOT (id IN ( SELECT governance.kept_from_me() AS kept_from_me)))))
on governance.item_earlier policy "a change keeps what was there before" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.posting_id() AS posting_id) IS NOT NULL) AND (( SELECT pg_trigger_depth() AS pg_trigger_depth) > 0)))
on governance.item_part policy "those who minute put right what was said, until it is closed" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sitting_id IN ( SELECT governance.my_open_sittings() AS my_open_sittings)) AND ((child_id IS NULL) OR ((NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children))))) AND (NOT (item_id IN ( SELECT governance.kept_from_me() AS kept_from_me)))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sitting_id IN ( SELECT governance.my_open_sittings() AS my_open_sittings)) AND ((child_id IS NULL) OR ((NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children))))) AND (NOT (item_id IN ( SELECT governance.kept_from_me() AS kept_from_me)))))
on governance.item_part policy "those who minute write what was said" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sitting_id IN ( SELECT governance.my_open_sittings() AS my_open_sittings)) AND ((child_id IS NULL) OR ((NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children))))) AND (NOT (item_id IN ( SELECT governance.kept_from_me() AS kept_from_me))) AND (EXISTS ( SELECT
   FROM governance.item i
  WHERE ((i.id = item_part.item_id) AND (i.sitting_id = item_part.sitting_id) AND (NOT (i.child_id IS DISTINCT FROM item_part.child_id)))))))
on governance.item_part policy "what was said is read by those who belong, and with the child's" as permissive for select to holdfast_app
  using ((((sitting_id IN ( SELECT governance.my_sittings() AS my_sittings)) OR ((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))) AND ((child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) AND (NOT (item_id IN ( SELECT governance.kept_from_me() AS kept_from_me)))))
on governance.kept_from policy "from whom an item is kept is known to those who run the meeting" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT governance.runs() AS runs) AND (NOT (item_id IN ( SELECT governance.kept_from_me() AS kept_from_me))) AND ((child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))))))
on governance.kept_from policy "the gate reads who belongs and what is on" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on governance.kept_from policy "those who minute say from whom an item is kept" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (by_posting = ( SELECT access.posting_id() AS posting_id)) AND (EXISTS ( SELECT
   FROM governance.item i
  WHERE ((i.id = kept_from.item_id) AND (NOT (i.child_id IS DISTINCT FROM kept_from.child_id)) AND (i.sitting_id IN ( SELECT governance.my_agendas() AS my_agendas)))))))
on governance.kind_change policy "how meetings are held is known to everybody of the authority" as permissive for select to holdfast_app
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on governance.kind_change policy "managers of the team and the administrator say how meetings are" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (changed_by = ( SELECT access.posting_id() AS posting_id)) AND (( SELECT governance.runs() AS runs) OR (( SELECT access.role_code() AS role_code) = 'AUTHORITY_ADMIN'::text))))
on governance.kind_change policy "the gate reads who belongs and what is on" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on governance.matter policy "those at the sub-group answer, once" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (answered_at IS NULL) AND ( SELECT governance.belongs(ARRAY['SUB_GROUP'::text]) AS belongs)))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on governance.matter policy "those at the sub-group ask" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (added_by = ( SELECT access.posting_id() AS posting_id)) AND ( SELECT governance.belongs(ARRAY['SUB_GROUP'::text]) AS belongs)))
on governance.matter policy "what the sub-group asks is read by those who belong to it" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT governance.belongs(ARRAY['SUB_GROUP'::text]) AS belongs)))
on governance.member policy "the gate reads who belongs and what is on" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on governance.member policy "those who belong to a meeting know who else does" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT governance.runs() AS runs) OR (posting_id = ( SELECT access.posting_id() AS posting_id)) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['AUTHORITY_ADMIN'::text, 'SYSTEM'::text, 'BUSINESS_SUPPORT'::text])))))
on governance.member policy "those who run the meetings say who belongs no longer" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT governance.runs() AS runs) AND (to_at IS NULL)))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (ended_by = ( SELECT access.posting_id() AS posting_id)) AND (to_at <= ( SELECT access.moment() AS moment))))
on governance.member policy "those who run the meetings say who belongs" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT governance.runs() AS runs) AND (added_by = ( SELECT access.posting_id() AS posting_id)) AND (posting_id IN ( SELECT p.id
   FROM access.posting p
  WHERE (p.authority_id = ( SELECT access.authority_id() AS authority_id))))))
on governance.other_meeting policy "the team keeps the list of meetings of others" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT governance.runs() AS runs) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['BUSINESS_SUPPORT'::text, 'TEAM_WORKER'::text, 'MISSING_COORDINATOR'::text, 'PSYCHOLOGIST'::text])))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on governance.other_meeting policy "the team lists meetings of others" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (added_by = ( SELECT access.posting_id() AS posting_id)) AND (( SELECT governance.runs() AS runs) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['BUSINESS_SUPPORT'::text, 'TEAM_WORKER'::text, 'MISSING_COORDINATOR'::text, 'PSYCHOLOGIST'::text])))))
on governance.other_meeting policy "which meetings of others we attend is known to the team" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT governance.runs() AS runs) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['BUSINESS_SUPPORT'::text, 'TEAM_WORKER'::text, 'MISSING_COORDINATOR'::text, 'PSYCHOLOGIST'::text])))))
on governance.other_occasion policy "the team says who went and what it took away" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (by_posting = ( SELECT access.posting_id() AS posting_id)) AND (( SELECT governance.runs() AS runs) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['BUSINESS_SUPPORT'::text, 'TEAM_WORKER'::text, 'MISSING_COORDINATOR'::text, 'PSYCHOLOGIST'::text])))))
on governance.other_occasion policy "which meetings of others we attend is known to the team" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT governance.runs() AS runs) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['BUSINESS_SUPPORT'::text, 'TEAM_WORKER'::text, 'MISSING_COORDINATOR'::text, 'PSYCHOLOGIST'::text])))))
on governance.overnight policy "the night, and those who hand over, write what happened with a " as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (by_posting = ( SELECT access.posting_id() AS posting_id)) AND (handover_id IN ( SELECT governance.my_handovers() AS my_handovers)) AND ((handover_id, child_id) IN ( SELECT c.handover_id,
    c.child_id
   FROM governance.handover_child c))))
on governance.overnight policy "what happened overnight is read with the handover, by those at " as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children))) AND ((handover_id IN ( SELECT governance.my_handovers() AS my_handovers)) OR ( SELECT governance.belongs(ARRAY['DAILY'::text]) AS belongs) OR ((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))))
on governance.partner_figures policy "a draft is written on until it is sent; what was sent stays" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (state = 'draft'::text) AND (((agency = ( SELECT access.agency() AS agency)) AND (agency <> 'SOCIAL_CARE'::text) AND (( SELECT access.scope('PLAN'::text) AS scope) = 'relationship'::text)) OR (( SELECT governance.runs() AS runs) OR (( SELECT access.role_code() AS role_code) = 'BUSINESS_SUPPORT'::text)))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (saved_by = ( SELECT access.posting_id() AS posting_id)) AND (((agency = ( SELECT access.agency() AS agency)) AND (agency <> 'SOCIAL_CARE'::text) AND (( SELECT access.scope('PLAN'::text) AS scope) = 'relationship'::text)) OR ((( SELECT governance.runs() AS runs) OR (( SELECT access.role_code() AS role_code) = 'BUSINESS_SUPPORT'::text)) AND ((agency = 'SOCIAL_CARE'::text) OR (told_by IS NOT NULL))))))
on governance.partner_figures policy "an agency writes its own figures, or is typed for with who said" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (saved_by = ( SELECT access.posting_id() AS posting_id)) AND (((agency = ( SELECT access.agency() AS agency)) AND (agency <> 'SOCIAL_CARE'::text) AND (( SELECT access.scope('PLAN'::text) AS scope) = 'relationship'::text)) OR ((( SELECT governance.runs() AS runs) OR (( SELECT access.role_code() AS role_code) = 'BUSINESS_SUPPORT'::text)) AND ((agency = 'SOCIAL_CARE'::text) OR (told_by IS NOT NULL))))))
on governance.partner_figures policy "what an agency sent is read by itself, by those who belong and " as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (((agency = ( SELECT access.agency() AS agency)) AND (agency <> 'SOCIAL_CARE'::text) AND (( SELECT access.scope('PLAN'::text) AS scope) = 'relationship'::text)) OR (( SELECT governance.runs() AS runs) OR (( SELECT access.role_code() AS role_code) = 'BUSINESS_SUPPORT'::text)) OR (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text) OR ((state = 'submitted'::text) AND ( SELECT governance.belongs(ARRAY['MONTHLY'::text, 'SUB_GROUP'::text]) AS belongs)))))
on governance.sitting policy "that a meeting was held is known to those who read plans" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.may('PLAN'::text) AS may) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['SYSTEM'::text, 'AUTHORITY_ADMIN'::text])))))
on governance.sitting policy "the gate reads who belongs and what is on" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on governance.sitting policy "those who run it, or minute it, begin and close a sitting" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (closed_at IS NULL) AND (( SELECT governance.runs() AS runs) OR (kind IN ( SELECT m.kind
   FROM governance.member m
  WHERE ((m.posting_id = ( SELECT access.posting_id() AS posting_id)) AND m.may_minute AND (m.to_at IS NULL)))))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on governance.sitting policy "those who run it, or minute it, or the service itself, plan a s" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (closed_at IS NULL) AND (( SELECT governance.runs() AS runs) OR (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text) OR (kind IN ( SELECT m.kind
   FROM governance.member m
  WHERE ((m.posting_id = ( SELECT access.posting_id() AS posting_id)) AND m.may_minute AND (m.to_at IS NULL)))))))
on language.team_month policy "the gate adds to the sums" as permissive for all to holdfast_gate
  using (true)
  with check (true)
on language.team_month policy "the sums of a month that is over are read by the team and those" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (month < ( SELECT (date_trunc('month'::text, (access.moment() AT TIME ZONE 'Europe/London'::text)))::date AS date_trunc)) AND (words >= 1000) AND ((( SELECT access.role_code() AS role_code) = ANY (ARRAY['SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])) OR ((( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'TEAM_WORKER'::text, 'PSYCHOLOGIST'::text])) AND (team_id = ( SELECT access.team_id() AS team_id)))) AND (5 <= ( SELECT count(DISTINCT p.staff_id) AS count
   FROM access.posting p
  WHERE ((p.authority_id = team_month.authority_id) AND (p.team_id = team_month.team_id) AND (p.from_at <= team_month.month) AND ((p.to_at IS NULL) OR (p.to_at >= (team_month.month + '1 mon'::interval))))))))
on language.term_change policy "everybody who works in an authority reads its words to avoid" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.posting_id() AS posting_id) IS NOT NULL)))
on language.term_change policy "those who keep the words change them in their own name" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (changed_by = ( SELECT access.posting_id() AS posting_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['AUTHORITY_ADMIN'::text, 'SERVICE_MANAGER'::text, 'TEAM_MANAGER'::text]))))
on mail.outbox policy "an act leaves a message to be sent, the public's too" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sent_at IS NULL) AND (gave_up_at IS NULL) AND (attempts = 0)))
on mail.outbox policy "the gate counts the messages that wait" as permissive for select to holdfast_gate
  using (true)
on mail.outbox policy "the service itself reads what it is to send" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text)))
on mail.outbox policy "the service itself says what became of a message" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text)))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on mail.outbox policy "those who see an invitation see whether its message went" as permissive for select to holdfast_app
  using (((( SELECT access.role_code() AS role_code) <> 'SYSTEM'::text) AND (object_type = 'written-contribution'::text) AND (object_id IN ( SELECT k.id
   FROM governance.invitation k))))
on mail.outbox policy "whoever sees a contact sees whether its messages went" as permissive for select to holdfast_app
  using (((( SELECT access.role_code() AS role_code) <> 'SYSTEM'::text) AND (object_type = 'contact'::text) AND (object_id IN ( SELECT c.id
   FROM referrals.contact c))))
on meetings.action policy "an action about a missing child is agreed by those who write mi" as permissive for insert to holdfast_app
  with check (((meeting_id IS NULL) AND (child_id IS NOT NULL) AND (source <> 'SITTING'::text) AND (authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))
on meetings.action policy "an action about a missing child is done by those who run the hu" as permissive for update to holdfast_app
  using (((meeting_id IS NULL) AND (child_id IS NOT NULL) AND (source <> 'SITTING'::text) AND (authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['MISSING_COORDINATOR'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on meetings.action policy "an action about a missing child is read by those who answer for" as permissive for select to holdfast_app
  using (((meeting_id IS NULL) AND (child_id IS NOT NULL) AND (source <> 'SITTING'::text) AND (authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))
on meetings.action policy "an action is agreed by those who write the plan" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
on meetings.action policy "an action is done by those who write the plan, by its owner and" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND ((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) OR ((owner_posting_id = ( SELECT access.posting_id() AS posting_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) OR ((owner_agency = ( SELECT access.agency() AS agency)) AND ((meeting_id, child_id) IN ( SELECT i.meeting_id,
    i.child_id
   FROM meetings.my_invitations() i(meeting_id, child_id)))))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on meetings.action policy "an action is done or handed on by its owner, whatever their rol" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (owner_posting_id = ( SELECT access.posting_id() AS posting_id)) AND ((child_id IS NULL) OR (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children))))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on meetings.action policy "an action is read with its meeting, and by its owner" as permissive for select to holdfast_app
  using ((((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))) OR ((meeting_id, child_id) IN ( SELECT i.meeting_id,
    i.child_id
   FROM meetings.my_invitations() i(meeting_id, child_id))) OR ((owner_posting_id = ( SELECT access.posting_id() AS posting_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))))))
on meetings.action policy "an action of a standing meeting is about a child who is on its " as restrictive for insert to holdfast_app
  with check (((source IS DISTINCT FROM 'SITTING'::text) OR (child_id IS NULL) OR ( SELECT governance.is_on_the_agenda(action.source_id, action.child_id) AS is_on_the_agenda)))
on meetings.action policy "an action of a standing meeting is agreed by those who minute i" as permissive for insert to holdfast_app
  with check (((meeting_id IS NULL) AND (source = 'SITTING'::text) AND (authority_id = ( SELECT access.authority_id() AS authority_id)) AND (agreed_by = ( SELECT access.posting_id() AS posting_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text, 'BUSINESS_SUPPORT'::text, 'MISSING_COORDINATOR'::text, 'TEAM_WORKER'::text, 'PSYCHOLOGIST'::text, 'POLICE_OFFICER'::text, 'HEALTH'::text])) AND ((child_id IS NULL) OR (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) AND (source_id IN ( SELECT meetings.sittings_i_minute() AS sittings_i_minute))))
on meetings.action policy "an action of a standing meeting is not handed on to somebody fr" as restrictive for update to holdfast_app
  using ((authority_id = ANY (( SELECT access.my_authorities() AS my_authorities)::integer[])))
  with check (((source IS DISTINCT FROM 'SITTING'::text) OR (child_id IS NULL) OR (owner_posting_id IS NULL) OR ( SELECT governance.may_have_its_action(action.child_id, action.owner_posting_id) AS may_have_its_action)))
on meetings.action policy "an action of a standing meeting is not there for somebody from " as restrictive for select to holdfast_app
  using (((source IS DISTINCT FROM 'SITTING'::text) OR
CASE
    WHEN (child_id IS NOT NULL) THEN (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children)))
    ELSE ((NOT (owner_posting_id IS DISTINCT FROM ( SELECT access.posting_id() AS posting_id))) OR (NOT (source_id IN ( SELECT governance.sittings_with_a_matter_kept_from_me() AS sittings_with_a_matter_kept_from_me))))
END))
on meetings.action policy "an action of a standing meeting is put right by those who minut" as permissive for update to holdfast_app
  using (((source = 'SITTING'::text) AND (authority_id = ( SELECT access.authority_id() AS authority_id)) AND (((child_id IS NULL) AND (((owner_agency = ( SELECT access.agency() AS agency)) AND (( SELECT access.scope('PLAN'::text) AS scope) = 'relationship'::text)) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text, 'BUSINESS_SUPPORT'::text])))) OR (((child_id IS NULL) OR (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) AND (source_id IN ( SELECT meetings.sittings_i_minute() AS sittings_i_minute))))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on meetings.action policy "an action of a standing meeting is read by those who belong to " as permissive for select to holdfast_app
  using (((source = 'SITTING'::text) AND (source_id IN ( SELECT governance.my_sittings() AS my_sittings)) AND ((child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))))))
on meetings.action policy "an action of a standing meeting is read by those who minute it;" as permissive for select to holdfast_app
  using (((source = 'SITTING'::text) AND (authority_id = ( SELECT access.authority_id() AS authority_id)) AND (((child_id IS NULL) AND ((owner_posting_id = ( SELECT access.posting_id() AS posting_id)) OR ((owner_agency = ( SELECT access.agency() AS agency)) AND (( SELECT access.scope('PLAN'::text) AS scope) = 'relationship'::text)) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text, 'BUSINESS_SUPPORT'::text])))) OR (((child_id IS NULL) OR (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) AND (source_id IN ( SELECT meetings.sittings_i_minute() AS sittings_i_minute))))))
on meetings.action policy "the gate counts actions" as permissive for select to holdfast_gate
  using (true)
on meetings.action policy "the morning board is filled" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on meetings.action policy "what a lead without an account says is written down by managers" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (owner_posting_id IS NULL) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text, 'BUSINESS_SUPPORT'::text])) AND ((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) OR ((meeting_id, child_id) IN ( SELECT i.meeting_id,
    i.child_id
   FROM meetings.my_invitations() i(meeting_id, child_id))))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on meetings.action policy "whoever handed an action on still reads it" as permissive for select to holdfast_app
  using (((handed_by = ( SELECT access.posting_id() AS posting_id)) AND ((child_id IS NULL) OR (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children))))))
on meetings.ask policy "changed by those who write the plan" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on meetings.ask policy "read by those who may read the plan, and those invited for this" as permissive for select to holdfast_app
  using ((((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))) OR ((meeting_id, child_id) IN ( SELECT i.meeting_id,
    i.child_id
   FROM meetings.my_invitations() i(meeting_id, child_id)))))
on meetings.ask policy "written by those who write the plan" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
on meetings.attendee policy "changed by those who write the plan" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on meetings.attendee policy "read by those who may read the plan, and those invited for this" as permissive for select to holdfast_app
  using ((((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))) OR ((meeting_id, child_id) IN ( SELECT i.meeting_id,
    i.child_id
   FROM meetings.my_invitations() i(meeting_id, child_id)))))
on meetings.attendee policy "the gate counts who came" as permissive for select to holdfast_gate
  using (true)
on meetings.attendee policy "written by those who write the plan" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
on meetings.contribution policy "it is corrected by its agency, and by whoever typed it until th" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND ((agency = ( SELECT access.agency() AS agency)) OR ((typed_by = ( SELECT access.posting_id() AS posting_id)) AND (NOT ((meeting_id, child_id) IN ( SELECT m.meeting_id,
    m.child_id
   FROM meetings.meeting_child m
  WHERE (m.minutes_out_at IS NOT NULL))))))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on meetings.contribution policy "those who write the plan write down what agencies bring; those " as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND ((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) OR ((agency = ( SELECT access.agency() AS agency)) AND ((meeting_id, child_id) IN ( SELECT i.meeting_id,
    i.child_id
   FROM meetings.my_invitations() i(meeting_id, child_id)))))))
on meetings.contribution policy "what an agency brought is read by it and by those it is shared " as permissive for select to holdfast_app
  using (((((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))) OR ((meeting_id, child_id) IN ( SELECT i.meeting_id,
    i.child_id
   FROM meetings.my_invitations() i(meeting_id, child_id)))) AND ((agency = ( SELECT access.agency() AS agency)) OR ((typed_by = ( SELECT access.posting_id() AS posting_id)) AND (NOT ((meeting_id, child_id) IN ( SELECT m.meeting_id,
    m.child_id
   FROM meetings.meeting_child m
  WHERE (m.minutes_out_at IS NOT NULL))))) OR ((data_class <> 'SOURCE'::text) AND (data_class = ANY (( SELECT access.my_classes() AS my_classes)::text[])) AND ((( SELECT access.agency() AS agency) = ANY (share_with)) OR ((share_with IS NULL) AND ((data_class <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])) OR (( SELECT access.agency() AS agency) = 'SOCIAL_CARE'::text) OR ((meeting_id, child_id) IN ( SELECT i.meeting_id,
    i.child_id
   FROM meetings.my_invitations() i(meeting_id, child_id))))))))))
on meetings.copy policy "a copy is recorded by whoever reads the meeting" as permissive for insert to holdfast_app
  with check (((authority_id = ANY (( SELECT access.my_authorities() AS my_authorities)::integer[])) AND (by_posting = ( SELECT access.posting_id() AS posting_id)) AND ((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) OR ((meeting_id, child_id) IN ( SELECT i.meeting_id,
    i.child_id
   FROM meetings.my_invitations() i(meeting_id, child_id))))))
on meetings.copy policy "copies are seen by those who read the plan, and one's own by wh" as permissive for select to holdfast_app
  using ((((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))) OR ((by_posting = ( SELECT access.posting_id() AS posting_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))))))
on meetings.decision policy "read by those who may read the plan, and those invited for this" as permissive for select to holdfast_app
  using ((((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))) OR ((meeting_id, child_id) IN ( SELECT i.meeting_id,
    i.child_id
   FROM meetings.my_invitations() i(meeting_id, child_id)))))
on meetings.decision policy "written by those who write the plan" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
on meetings.earlier policy "a change keeps what was there before" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.posting_id() AS posting_id) IS NOT NULL) AND (( SELECT pg_trigger_depth() AS pg_trigger_depth) > 0)))
on meetings.letter policy "read by those who may read the plan" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on meetings.letter policy "written by those who write the plan" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
on meetings.meeting policy "a meeting is arranged by those whose role writes plans" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write)))
on meetings.meeting policy "a meeting is held about a child whose plan one may read, or one" as permissive for select to holdfast_app
  using ((EXISTS ( SELECT
   FROM meetings.meeting_child m
  WHERE ((m.authority_id = meeting.authority_id) AND (m.meeting_id = meeting.id)))))
on meetings.meeting policy "a meeting is moved and called off by those who write the plan o" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (EXISTS ( SELECT
   FROM meetings.meeting_child m
  WHERE ((m.authority_id = meeting.authority_id) AND (m.meeting_id = meeting.id) AND (m.child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)))))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on meetings.meeting policy "the gate knows which kind a meeting was" as permissive for select to holdfast_gate
  using (true)
on meetings.meeting_child policy "a child is put to a meeting by those who write the plan" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
on meetings.meeting_child policy "a child's part of a meeting is read by those who may read the p" as permissive for select to holdfast_app
  using ((((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))) OR ((meeting_id, child_id) IN ( SELECT i.meeting_id,
    i.child_id
   FROM meetings.my_invitations() i(meeting_id, child_id)))))
on meetings.meeting_child policy "a meeting is held and completed by those who write the plan" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on meetings.meeting_child policy "the gate knows which meetings were held" as permissive for select to holdfast_gate
  using (true)
on meetings.missing_attendance policy "those who run the hub put right who was there" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['MISSING_COORDINATOR'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])) AND (day_id IN ( SELECT d.id
   FROM meetings.missing_day d
  WHERE ((d.begun_at IS NOT NULL) AND (d.completed_at IS NULL))))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['MISSING_COORDINATOR'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text]))))
on meetings.missing_attendance policy "those who run the hub write who was there" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['MISSING_COORDINATOR'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])) AND (day_id IN ( SELECT d.id
   FROM meetings.missing_day d
  WHERE ((d.begun_at IS NOT NULL) AND (d.completed_at IS NULL))))))
on meetings.missing_attendance policy "who was there is read with the meeting" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text)))
on meetings.missing_day policy "a daily missing meeting is known to those who answer for every " as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text)))
on meetings.missing_day policy "those who run the hub begin it, or say why it was not held" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['MISSING_COORDINATOR'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text]))))
on meetings.missing_day policy "those who run the hub complete it once" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['MISSING_COORDINATOR'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])) AND (completed_at IS NULL)))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['MISSING_COORDINATOR'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text]))))
on meetings.missing_item policy "a child at a daily missing meeting is read by those who answer " as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))
on meetings.missing_item policy "those who run the hub put a child on the agenda" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['MISSING_COORDINATOR'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children))) AND (day_id IN ( SELECT d.id
   FROM meetings.missing_day d
  WHERE ((d.begun_at IS NOT NULL) AND (d.completed_at IS NULL))))))
on meetings.missing_item policy "those who run the hub write what was said, until it is complete" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['MISSING_COORDINATOR'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children))) AND (day_id IN ( SELECT d.id
   FROM meetings.missing_day d
  WHERE ((d.begun_at IS NOT NULL) AND (d.completed_at IS NULL))))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['MISSING_COORDINATOR'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text]))))
on meetings.outside_recipient policy "read by those who may read the plan" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on meetings.outside_recipient policy "written by those who write the plan" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
on meetings.paper policy "read by those who may read the plan, and those invited for this" as permissive for select to holdfast_app
  using ((((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))) OR ((meeting_id, child_id) IN ( SELECT i.meeting_id,
    i.child_id
   FROM meetings.my_invitations() i(meeting_id, child_id)))))
on meetings.paper policy "written by those who write the plan" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
on meetings.purpose policy "changed by those who write the plan" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on meetings.purpose policy "read by those who may read the plan, and those invited for this" as permissive for select to holdfast_app
  using ((((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))) OR ((meeting_id, child_id) IN ( SELECT i.meeting_id,
    i.child_id
   FROM meetings.my_invitations() i(meeting_id, child_id)))))
on meetings.purpose policy "written by those who write the plan" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
on missing.availability policy "a worker gives their own times" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (posting_id = ( SELECT access.posting_id() AS posting_id))))
on missing.availability policy "a worker takes their own times back" as permissive for update to holdfast_app
  using ((posting_id = ( SELECT access.posting_id() AS posting_id)))
  with check ((posting_id = ( SELECT access.posting_id() AS posting_id)))
on missing.availability policy "the times a worker gave are seen by them and by those who lead " as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ((posting_id = ( SELECT access.posting_id() AS posting_id)) OR ((( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text]))))))
on missing.board_shown policy "what a board has shown is forgotten after 30 days" as permissive for delete to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text) AND (shown_at < (( SELECT access.moment() AS moment) - '30 days'::interval))))
on missing.board_shown policy "what a board has shown is known to who looks at it, and to the " as permissive for select to holdfast_app
  using (((posting_id = ( SELECT access.posting_id() AS posting_id)) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text))))
on missing.board_shown policy "what a board shows is noted for who looks at it" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (posting_id = ( SELECT access.posting_id() AS posting_id))))
on missing.brief policy "a brief is written by those who lead the hub, not by whom it is" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) AND ((interview_id, child_id) IN ( SELECT i.id,
    i.child_id
   FROM missing.interview i
  WHERE ((i.id = brief.interview_id) AND (i.state <> ALL (ARRAY['SIGNED_OFF'::text, 'CALLED_OFF'::text])) AND ((( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) OR (i.interviewer_posting_id = ( SELECT access.posting_id() AS posting_id))))))))
on missing.brief policy "brief is read by those who help the child and by who holds the " as permissive for select to holdfast_app
  using ((((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text]))) OR (interview_id IN ( SELECT i.id
   FROM missing.interview i
  WHERE (i.interviewer_posting_id = ( SELECT access.posting_id() AS posting_id))))))
on missing.brief policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.brief policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.consideration policy "consideration is read with its episode" as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children)) OR (episode_id IN ( SELECT access.my_objects('EPISODE'::text) AS my_objects)) OR ((recorded_by = ( SELECT access.posting_id() AS posting_id)) AND (recorded_at > (( SELECT access.moment() AS moment) - '12:00:00'::interval)) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children))))))
on missing.consideration policy "consideration is recorded with an episode one reads, by those w" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (EXISTS ( SELECT
   FROM missing.episode x
  WHERE ((x.authority_id = consideration.authority_id) AND (x.id = consideration.episode_id) AND (x.child_id = consideration.child_id))))))
on missing.consideration policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.consideration policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.dip_sample policy "a dip sample is read by who leads the hub and by its auditor" as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (( SELECT access.scope('AGG'::text) AS scope) = 'authority'::text)) OR (auditor_posting_id = ( SELECT access.posting_id() AS posting_id))))
on missing.dip_sample policy "a manager draws a dip sample" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])) AND (drawn_by = ( SELECT access.posting_id() AS posting_id))))
on missing.dip_sample policy "a manager or its auditor closes a dip sample" as permissive for update to holdfast_app
  using (((closed_at IS NULL) AND (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text]))) OR (auditor_posting_id = ( SELECT access.posting_id() AS posting_id)))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on missing.dip_sample_record policy "a manager draws the records of a sample" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))
on missing.dip_sample_record policy "a sampled record is read by who leads the hub, and by the audit" as permissive for select to holdfast_app
  using (((child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children))) AND (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (( SELECT access.scope('AGG'::text) AS scope) = 'authority'::text)) OR ((child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children)) AND (sample_id IN ( SELECT s.id
   FROM missing.dip_sample s
  WHERE (s.auditor_posting_id = ( SELECT access.posting_id() AS posting_id))))))))
on missing.dip_sample_record policy "the auditor of a sample writes what was found" as permissive for update to holdfast_app
  using (((child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children))) AND (sample_id IN ( SELECT s.id
   FROM missing.dip_sample s
  WHERE ((s.auditor_posting_id = ( SELECT access.posting_id() AS posting_id)) AND (s.closed_at IS NULL))))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on missing.episode policy "an episode is brought up to date by those who read and write it" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children)) OR (id IN ( SELECT access.my_objects('EPISODE'::text) AS my_objects)) OR ((recorded_by = ( SELECT access.posting_id() AS posting_id)) AND (recorded_at > (( SELECT access.moment() AS moment) - '12:00:00'::interval)) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write)))
on missing.episode policy "an episode is read by who may read the child's missing history," as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children)) OR (id IN ( SELECT access.my_objects('EPISODE'::text) AS my_objects)) OR ((recorded_by = ( SELECT access.posting_id() AS posting_id)) AND (recorded_at > (( SELECT access.moment() AS moment) - '12:00:00'::interval)) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children))))))
on missing.episode policy "an episode is recorded by those who write missing reports, for " as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))
on missing.episode policy "the gate counts it for figures" as permissive for select to holdfast_gate
  using (true)
on missing.episode policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.episode policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.episode policy "the morning board is filled" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on missing.episode_flag policy "an act brings the flag up to date" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (episode_id IN ( SELECT e.id
   FROM missing.episode e))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write)))
on missing.episode_flag policy "an act flags that a child is missing" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) AND (EXISTS ( SELECT
   FROM missing.episode x
  WHERE ((x.authority_id = episode_flag.authority_id) AND (x.id = episode_flag.episode_id) AND (x.child_id = episode_flag.child_id))))))
on missing.episode_flag policy "that a child is missing is as visible as the child" as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('FLAG'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))))
on missing.episode_flag policy "that their child is missing again is seen by who holds the inte" as permissive for select to holdfast_app
  using ((episode_id IN ( SELECT access.my_objects('EPISODE'::text) AS my_objects)))
on missing.episode_flag policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.episode_flag policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.episode_move policy "a move is undone by those who co-ordinate, never removed" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['MISSING_COORDINATOR'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children))) AND (from_child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['MISSING_COORDINATOR'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children))) AND (from_child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))
on missing.episode_move policy "an episode is moved by those who co-ordinate" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['MISSING_COORDINATOR'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children))) AND (from_child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))
on missing.episode_move policy "that an episode was moved is known to those who co-ordinate, an" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['MISSING_COORDINATOR'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children))) AND (from_child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))
on missing.episode_move policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.factor policy "factor is read by those who help the child, by who holds the in" as permissive for select to holdfast_app
  using ((((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text]))) OR (interview_id IN ( SELECT i.id
   FROM missing.interview i
  WHERE (i.interviewer_posting_id = ( SELECT access.posting_id() AS posting_id)))) OR ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (interview_id IN ( SELECT i.id
   FROM missing.interview i
  WHERE (( SELECT access.agency() AS agency) = ANY (i.shared_with)))))))
on missing.factor policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.factor policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.factor policy "what an interview told of is recorded with it" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (interview_id IN ( SELECT i.id
   FROM missing.interview i))))
on missing.factor policy "what an interview told of is taken back with it" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (interview_id IN ( SELECT i.id
   FROM missing.interview i))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write)))
on missing.grade policy "grade is read with its episode" as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children)) OR (episode_id IN ( SELECT access.my_objects('EPISODE'::text) AS my_objects)) OR ((recorded_by = ( SELECT access.posting_id() AS posting_id)) AND (recorded_at > (( SELECT access.moment() AS moment) - '12:00:00'::interval)) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children))))))
on missing.grade policy "grade is recorded with an episode one reads, by those who write" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (EXISTS ( SELECT
   FROM missing.episode x
  WHERE ((x.authority_id = grade.authority_id) AND (x.id = grade.episode_id) AND (x.child_id = grade.child_id))))))
on missing.grade policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.grade policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.harm_call policy "harm_call is read by those who help the child and by who holds " as permissive for select to holdfast_app
  using ((((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text]))) OR (interview_id IN ( SELECT i.id
   FROM missing.interview i
  WHERE (i.interviewer_posting_id = ( SELECT access.posting_id() AS posting_id))))))
on missing.harm_call policy "harm_call is recorded in an open interview, by who holds it or " as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND ((interview_id, child_id) IN ( SELECT i.id,
    i.child_id
   FROM missing.interview i
  WHERE ((i.id = harm_call.interview_id) AND (i.state <> ALL (ARRAY['SIGNED_OFF'::text, 'CALLED_OFF'::text])) AND ((( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) OR (i.interviewer_posting_id = ( SELECT access.posting_id() AS posting_id))))))))
on missing.harm_call policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.harm_call policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.import policy "a file is brought by those who write missing reports and find e" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (uploaded_by = ( SELECT access.posting_id() AS posting_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (( SELECT access.scope('IDENT'::text) AS scope) = 'authority'::text)))
on missing.import policy "an import goes on, or its file is dropped, by the posting that " as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (uploaded_by = ( SELECT access.posting_id() AS posting_id))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on missing.import policy "an import is seen by the posting that brought the file" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (uploaded_by = ( SELECT access.posting_id() AS posting_id))))
on missing.interview policy "an interview is arranged by those who write missing reports" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))
on missing.interview policy "an interview is brought on by those who read and write it" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children)) OR (((interviewer_posting_id IS NULL) OR (interviewer_posting_id = ( SELECT access.posting_id() AS posting_id))) AND (id IN ( SELECT i.interview_id
   FROM missing.interview_episode i
  WHERE (i.episode_id IN ( SELECT access.my_objects('EPISODE'::text) AS my_objects))))))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write)))
on missing.interview policy "an interview is read with the child's missing history, or by wh" as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children)) OR (id IN ( SELECT i.interview_id
   FROM missing.interview_episode i
  WHERE (i.episode_id IN ( SELECT access.my_objects('EPISODE'::text) AS my_objects))))))
on missing.interview policy "the gate counts it for figures" as permissive for select to holdfast_gate
  using (true)
on missing.interview policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.interview policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.interview_action policy "interview_action is decided by those who help the child, not by" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) AND (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children)))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text)))
on missing.interview_action policy "interview_action is read by those who help the child, by who ho" as permissive for select to holdfast_app
  using ((((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text]))) OR (interview_id IN ( SELECT i.id
   FROM missing.interview i
  WHERE (i.interviewer_posting_id = ( SELECT access.posting_id() AS posting_id)))) OR ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (interview_id IN ( SELECT i.id
   FROM missing.interview i
  WHERE (( SELECT access.agency() AS agency) = ANY (i.shared_with)))))))
on missing.interview_action policy "interview_action is recorded in an open interview, by who holds" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND ((interview_id, child_id) IN ( SELECT i.id,
    i.child_id
   FROM missing.interview i
  WHERE ((i.id = interview_action.interview_id) AND (i.state <> ALL (ARRAY['SIGNED_OFF'::text, 'CALLED_OFF'::text])) AND ((( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) OR (i.interviewer_posting_id = ( SELECT access.posting_id() AS posting_id))))))))
on missing.interview_action policy "the gate counts it for figures" as permissive for select to holdfast_gate
  using (true)
on missing.interview_action policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.interview_action policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.interview_answer policy "interview_answer is read by those who help the child, by who ho" as permissive for select to holdfast_app
  using ((((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text]))) OR (interview_id IN ( SELECT i.id
   FROM missing.interview i
  WHERE (i.interviewer_posting_id = ( SELECT access.posting_id() AS posting_id)))) OR ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (interview_id IN ( SELECT i.id
   FROM missing.interview i
  WHERE (( SELECT access.agency() AS agency) = ANY (i.shared_with)))))))
on missing.interview_answer policy "interview_answer is recorded in an open interview, by who holds" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND ((interview_id, child_id) IN ( SELECT i.id,
    i.child_id
   FROM missing.interview i
  WHERE ((i.id = interview_answer.interview_id) AND (i.state <> ALL (ARRAY['SIGNED_OFF'::text, 'CALLED_OFF'::text])) AND ((( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) OR (i.interviewer_posting_id = ( SELECT access.posting_id() AS posting_id))))))))
on missing.interview_answer policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.interview_answer policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.interview_ask policy "an interview is offered by those who lead the hub" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) AND ((interview_id, child_id) IN ( SELECT i.id,
    i.child_id
   FROM missing.interview i
  WHERE ((i.id = interview_ask.interview_id) AND (i.state <> ALL (ARRAY['SIGNED_OFF'::text, 'CALLED_OFF'::text])) AND ((( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) OR (i.interviewer_posting_id = ( SELECT access.posting_id() AS posting_id)))))) AND (taken_by IS NULL) AND (episode_ids <@ ARRAY( SELECT e.episode_id
   FROM missing.interview_episode e
  WHERE ((e.authority_id = interview_ask.authority_id) AND (e.interview_id = interview_ask.interview_id) AND (e.child_id = interview_ask.child_id))))))
on missing.interview_ask policy "an offered interview is seen by those who lead the hub, and by " as permissive for select to holdfast_app
  using ((((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text)) OR ((id IN ( SELECT t.ask_id
   FROM missing.interview_ask_to t
  WHERE (t.posting_id = ( SELECT access.posting_id() AS posting_id)))) AND ((taken_at IS NULL) OR (taken_by = ( SELECT access.posting_id() AS posting_id)) OR (taken_at > (( SELECT access.moment() AS moment) - '1 day'::interval))))))
on missing.interview_ask policy "an offered interview is taken by one it is offered to, or withd" as permissive for update to holdfast_app
  using ((((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text)) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (taken_at IS NULL) AND (withdrawn_at IS NULL) AND (id IN ( SELECT t.ask_id
   FROM missing.interview_ask_to t
  WHERE (t.posting_id = ( SELECT access.posting_id() AS posting_id)))))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (((( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text)) OR (taken_by = ( SELECT access.posting_id() AS posting_id)))))
on missing.interview_ask policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.interview_ask policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.interview_ask_to policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.interview_ask_to policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.interview_ask_to policy "those who lead the hub say to whom an interview is offered" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text)))
on missing.interview_ask_to policy "to whom an interview is offered is seen by them and by those wh" as permissive for select to holdfast_app
  using (((posting_id = ( SELECT access.posting_id() AS posting_id)) OR ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text))))
on missing.interview_ask_to policy "whoever is asked says that they cannot" as permissive for update to holdfast_app
  using ((posting_id = ( SELECT access.posting_id() AS posting_id)))
  with check ((posting_id = ( SELECT access.posting_id() AS posting_id)))
on missing.interview_concern policy "interview_concern is decided by those who help the child, not b" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) AND (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children)))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text)))
on missing.interview_concern policy "interview_concern is read by those who help the child, by who h" as permissive for select to holdfast_app
  using ((((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text]))) OR (interview_id IN ( SELECT i.id
   FROM missing.interview i
  WHERE (i.interviewer_posting_id = ( SELECT access.posting_id() AS posting_id)))) OR ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (interview_id IN ( SELECT i.id
   FROM missing.interview i
  WHERE (( SELECT access.agency() AS agency) = ANY (i.shared_with)))))))
on missing.interview_concern policy "interview_concern is recorded in an open interview, by who hold" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND ((interview_id, child_id) IN ( SELECT i.id,
    i.child_id
   FROM missing.interview i
  WHERE ((i.id = interview_concern.interview_id) AND (i.state <> ALL (ARRAY['SIGNED_OFF'::text, 'CALLED_OFF'::text])) AND ((( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) OR (i.interviewer_posting_id = ( SELECT access.posting_id() AS posting_id))))))))
on missing.interview_concern policy "the gate counts it for figures" as permissive for select to holdfast_gate
  using (true)
on missing.interview_concern policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.interview_concern policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.interview_episode policy "interview_episode is read with its episode" as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children)) OR (episode_id IN ( SELECT access.my_objects('EPISODE'::text) AS my_objects))))
on missing.interview_episode policy "interview_episode is recorded with an episode one reads, by tho" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) AND (EXISTS ( SELECT
   FROM missing.episode x
  WHERE ((x.authority_id = interview_episode.authority_id) AND (x.id = interview_episode.episode_id) AND (x.child_id = interview_episode.child_id))))))
on missing.interview_episode policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.interview_episode policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.joining policy "joining is read with its episode" as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children)) OR (episode_id IN ( SELECT access.my_objects('EPISODE'::text) AS my_objects))))
on missing.joining policy "joining is recorded with an episode one reads, by those who wri" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (EXISTS ( SELECT
   FROM missing.episode x
  WHERE ((x.authority_id = joining.authority_id) AND (x.id = joining.episode_id) AND (x.child_id = joining.child_id))))))
on missing.joining policy "joining is taken back, never removed" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (episode_id IN ( SELECT e.id
   FROM missing.episode e))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write)))
on missing.joining policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.joining policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.lone_alarm policy "the service says whom it told" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text) AND (visit_id IN ( SELECT v.id
   FROM missing.lone_visit v))))
on missing.lone_alarm policy "who was told of a visit is seen with the visit" as permissive for select to holdfast_app
  using ((visit_id IN ( SELECT v.id
   FROM missing.lone_visit v)))
on missing.lone_visit policy "a visit is seen by who is on it, by those who help the child, a" as permissive for select to holdfast_app
  using (((posting_id = ( SELECT access.posting_id() AS posting_id)) OR ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text]))) OR ((( SELECT access.role_code() AS role_code) = 'SYSTEM'::text) AND (authority_id = ( SELECT access.authority_id() AS authority_id)) AND (checked_out_at IS NULL))))
on missing.lone_visit policy "a worker checks out, or those who lead the hub do it for them" as permissive for update to holdfast_app
  using (((posting_id = ( SELECT access.posting_id() AS posting_id)) OR ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on missing.lone_visit policy "a worker checks themselves in, on an interview they can read" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (posting_id = ( SELECT access.posting_id() AS posting_id)) AND ((interview_id, child_id) IN ( SELECT i.id,
    i.child_id
   FROM missing.interview i
  WHERE (i.id = lone_visit.interview_id)))))
on missing.lone_visit policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.lone_visit policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.monthly_review policy "reviews are read by those who answer for every missing child" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (( SELECT access.scope('AGG'::text) AS scope) = 'authority'::text)))
on missing.monthly_review policy "the strategic lead begins a review" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'STRATEGIC_LEAD'::text)))
on missing.monthly_review policy "the strategic lead signs a review once" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'STRATEGIC_LEAD'::text) AND (signed_at IS NULL)))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'STRATEGIC_LEAD'::text)))
on missing.notification policy "a notification is considered by those who read and write it" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) AND (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children)) OR (child_id IS NULL) OR (recorded_by = ( SELECT access.posting_id() AS posting_id)))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) AND ((child_id IS NULL) OR (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children))))))
on missing.notification policy "a notification is read by who may read the child's missing hist" as permissive for select to holdfast_app
  using (((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children)) OR ((child_id IS NULL) AND (authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text)) OR ((recorded_by = ( SELECT access.posting_id() AS posting_id)) AND (recorded_at > (( SELECT access.moment() AS moment) - '12:00:00'::interval)) AND ((child_id IS NULL) OR (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))) AND (NOT ((about = 'RETURNED'::text) AND (reported_by_agency IS DISTINCT FROM ( SELECT access.agency() AS agency)) AND (EXISTS ( SELECT
   FROM missing.episode x
  WHERE ((x.authority_id = notification.authority_id) AND (x.id = notification.episode_id) AND x.is_withheld AND (( SELECT access.agency() AS agency) = ANY (x.withheld_from)))))))))
on missing.notification policy "a notification is taken by those who write missing reports" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) AND ((child_id IS NULL) OR (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children))))))
on missing.notification policy "a partner's system sends the notification it has a receipt for," as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'PARTNER_SYSTEM'::text) AND (partner_id = ( SELECT missing.partner_id() AS partner_id)) AND (child_id IS NULL) AND (episode_id IS NULL) AND (considered_at IS NULL) AND (recorded_by IS NULL) AND (EXISTS ( SELECT
   FROM missing.partner_receipt r
  WHERE ((r.authority_id = notification.authority_id) AND (r.notification_id = notification.id))))))
on missing.notification policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.notification policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.pack policy "a pack is made by those who may read what is in it" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND ((( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text, 'TEAM_MANAGER'::text, 'TEAM_WORKER'::text, 'MISSING_COORDINATOR'::text, 'ALLOCATED_SOCIAL_WORKER'::text, 'FRONT_DOOR'::text, 'DUTY'::text])) AND (made_by = ( SELECT access.posting_id() AS posting_id))))
on missing.pack policy "a pack is read by those who may read both the plan and the miss" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND ((( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text, 'TEAM_MANAGER'::text, 'TEAM_WORKER'::text, 'MISSING_COORDINATOR'::text, 'ALLOCATED_SOCIAL_WORKER'::text, 'FRONT_DOOR'::text, 'DUTY'::text]))))
on missing.pack policy "who took a pack is recorded once" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND ((( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text, 'TEAM_MANAGER'::text, 'TEAM_WORKER'::text, 'MISSING_COORDINATOR'::text, 'ALLOCATED_SOCIAL_WORKER'::text, 'FRONT_DOOR'::text, 'DUTY'::text])) AND (given_at IS NULL)))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND ((( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text, 'TEAM_MANAGER'::text, 'TEAM_WORKER'::text, 'MISSING_COORDINATOR'::text, 'ALLOCATED_SOCIAL_WORKER'::text, 'FRONT_DOOR'::text, 'DUTY'::text]))))
on missing.partner policy "a partner is let in by those who keep the authority's settings" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ADMIN'::text) AS may_write) AND (( SELECT access.scope('ADMIN'::text) AS scope) = 'authority'::text) AND (made_by = ( SELECT access.posting_id() AS posting_id)) AND (ended_at IS NULL)))
on missing.partner policy "a partner's key is ended by those who keep the authority's sett" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ADMIN'::text) AS may_write) AND (( SELECT access.scope('ADMIN'::text) AS scope) = 'authority'::text)))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on missing.partner policy "partners are listed by those who keep the authority's settings" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ADMIN'::text) AS may_write) AND (( SELECT access.scope('ADMIN'::text) AS scope) = 'authority'::text)))
on missing.partner policy "the gate finds whose key it is" as permissive for select to holdfast_gate
  using (true)
on missing.partner_receipt policy "a receipt is given to the system that sends" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'PARTNER_SYSTEM'::text) AND (partner_id = ( SELECT missing.partner_id() AS partner_id))))
on missing.partner_receipt policy "a receipt is read by the system it was given to, and by those w" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (((( SELECT access.role_code() AS role_code) = 'PARTNER_SYSTEM'::text) AND (partner_id = ( SELECT missing.partner_id() AS partner_id))) OR ((( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND ( SELECT access.may_write('MISSING'::text) AS may_write)))))
on missing.review_action policy "review_action is read by those who answer for every missing chi" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (( SELECT access.scope('AGG'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))
on missing.review_action policy "the strategic lead writes review_action until the review is sig" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'STRATEGIC_LEAD'::text) AND (review_id IN ( SELECT r.id
   FROM missing.monthly_review r
  WHERE (r.signed_at IS NULL))) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))
on missing.review_child policy "review_child is read by those who answer for every missing chil" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (( SELECT access.scope('AGG'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))
on missing.review_child policy "the strategic lead changes a note until the review is signed" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'STRATEGIC_LEAD'::text) AND (review_id IN ( SELECT r.id
   FROM missing.monthly_review r
  WHERE (r.signed_at IS NULL))) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'STRATEGIC_LEAD'::text)))
on missing.review_child policy "the strategic lead writes review_child until the review is sign" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'STRATEGIC_LEAD'::text) AND (review_id IN ( SELECT r.id
   FROM missing.monthly_review r
  WHERE (r.signed_at IS NULL))) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))
on missing.step policy "step is read with its episode" as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children)) OR (episode_id IN ( SELECT access.my_objects('EPISODE'::text) AS my_objects)) OR ((recorded_by = ( SELECT access.posting_id() AS posting_id)) AND (recorded_at > (( SELECT access.moment() AS moment) - '12:00:00'::interval)) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children))))))
on missing.step policy "step is recorded with an episode one reads, by those who write " as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (EXISTS ( SELECT
   FROM missing.episode x
  WHERE ((x.authority_id = step.authority_id) AND (x.id = step.episode_id) AND (x.child_id = step.child_id))))))
on missing.step policy "step is taken back, never removed" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (episode_id IN ( SELECT e.id
   FROM missing.episode e))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write)))
on missing.step policy "the gate counts it for figures" as permissive for select to holdfast_gate
  using (true)
on missing.step policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.step policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.suggestion policy "suggestion is decided by those who help the child, not by a ban" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) AND (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children)))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND (( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text)))
on missing.suggestion policy "suggestion is read by those who help the child and by who holds" as permissive for select to holdfast_app
  using ((((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text]))) OR (interview_id IN ( SELECT i.id
   FROM missing.interview i
  WHERE (i.interviewer_posting_id = ( SELECT access.posting_id() AS posting_id))))))
on missing.suggestion policy "suggestion is recorded in an open interview, by who holds it or" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND ((interview_id, child_id) IN ( SELECT i.id,
    i.child_id
   FROM missing.interview i
  WHERE ((i.id = suggestion.interview_id) AND (i.state <> ALL (ARRAY['SIGNED_OFF'::text, 'CALLED_OFF'::text])) AND ((( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) OR (i.interviewer_posting_id = ( SELECT access.posting_id() AS posting_id))))))))
on missing.suggestion policy "the gate counts it for figures" as permissive for select to holdfast_gate
  using (true)
on missing.suggestion policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.suggestion policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.told policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.told policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.told policy "told is read by those who help the child, by who holds the inte" as permissive for select to holdfast_app
  using ((((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text]))) OR (interview_id IN ( SELECT i.id
   FROM missing.interview i
  WHERE (i.interviewer_posting_id = ( SELECT access.posting_id() AS posting_id)))) OR ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) AND (interview_id IN ( SELECT i.id
   FROM missing.interview i
  WHERE (( SELECT access.agency() AS agency) = ANY (i.shared_with)))))))
on missing.told policy "told is recorded in an open interview, by who holds it or helps" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) <> ALL (ARRAY['POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])) AND ((interview_id, child_id) IN ( SELECT i.id,
    i.child_id
   FROM missing.interview i
  WHERE ((i.id = told.interview_id) AND (i.state <> ALL (ARRAY['SIGNED_OFF'::text, 'CALLED_OFF'::text])) AND ((( SELECT access.role_code() AS role_code) <> 'RETURN_INTERVIEWER'::text) OR (i.interviewer_posting_id = ( SELECT access.posting_id() AS posting_id))))))))
on missing.whereabouts policy "the gate finds what a move takes along" as permissive for select to holdfast_gate
  using (true)
on missing.whereabouts policy "the gate moves it with its episode" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on missing.whereabouts policy "where a child was found is read with the episode, never by thos" as permissive for select to holdfast_app
  using (((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('MISSING'::text) AS scope) = 'authority'::text) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children)) OR (episode_id IN ( SELECT access.my_objects('EPISODE'::text) AS my_objects)) OR ((saved_by = ( SELECT access.posting_id() AS posting_id)) AND (saved_at > (( SELECT access.moment() AS moment) - '12:00:00'::interval)) AND (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children))))) AND (NOT (is_withheld AND (( SELECT access.agency() AS agency) = ANY (withheld_from)))) AND (NOT (EXISTS ( SELECT
   FROM missing.episode x
  WHERE ((x.authority_id = whereabouts.authority_id) AND (x.id = whereabouts.episode_id) AND x.is_withheld AND (( SELECT access.agency() AS agency) = ANY (x.withheld_from))))))))
on missing.whereabouts policy "where a child was found is recorded by those who write missing " as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('MISSING'::text) AS may_write) AND (EXISTS ( SELECT
   FROM missing.episode x
  WHERE ((x.authority_id = whereabouts.authority_id) AND (x.id = whereabouts.episode_id) AND (x.child_id = whereabouts.child_id))))))
on notices.call policy "a call is recorded in one's own name, about a notice one sees" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (recorded_by = ( SELECT access.posting_id() AS posting_id)) AND (( SELECT access.role_code() AS role_code) <> 'SYSTEM'::text) AND (EXISTS ( SELECT
   FROM notices.notice n
  WHERE ((n.id = call.notice_id) AND (NOT (n.child_id IS DISTINCT FROM call.child_id)) AND (NOT (n.data_class IS DISTINCT FROM call.data_class))))) AND ((child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))))))
on notices.call policy "what was said in a call is read by who rang, whom the notice re" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ((child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) AND (notice_id IN ( SELECT n.id
   FROM notices.notice n)) AND ((child_id IS NULL) OR (recorded_by = ( SELECT access.posting_id() AS posting_id)) OR (notice_id IN ( SELECT notices.reached_me() AS reached_me)) OR ((data_class = 'MISSING'::text) AND (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) OR ((data_class = 'REFERRAL'::text) AND (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))) OR ((COALESCE(data_class, 'NOTE'::text) = 'NOTE'::text) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))))))
on notices.mailing policy "only the service itself keeps what it sent" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text)))
on notices.mailing policy "only the service itself sees what it sent" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text)))
on notices.notice policy "an act raises an urgent notice in its own name, about no child " as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (raised_by = ( SELECT access.posting_id() AS posting_id)) AND (state = ANY (ARRAY['WAITING'::text, 'RAN_OUT'::text])) AND (accepted_at IS NULL) AND (called_at IS NULL) AND ((( SELECT access.role_code() AS role_code) = 'SYSTEM'::text) OR (child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))))))
on notices.notice policy "an urgent notice is seen by whom it reached, who raised it, who" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ((( SELECT access.role_code() AS role_code) = 'SYSTEM'::text) OR (((child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) AND ((raised_by = ( SELECT access.posting_id() AS posting_id)) OR (id IN ( SELECT notices.reached_me() AS reached_me)) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text, 'MISSING_COORDINATOR'::text])) OR ((( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_WORKER'::text, 'PSYCHOLOGIST'::text, 'RETURN_INTERVIEWER'::text, 'BUSINESS_SUPPORT'::text, 'ALLOCATED_SOCIAL_WORKER'::text, 'FRONT_DOOR'::text, 'DUTY'::text])) AND (((data_class = 'MISSING'::text) AND (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) OR ((data_class = 'REFERRAL'::text) AND (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))) OR ((data_class = 'NOTE'::text) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))))))))))
on notices.notice policy "the gate ends a notice when what it is about is over" as permissive for update to holdfast_gate
  using (true)
  with check (true)
on notices.notice policy "the gate sees what waits" as permissive for select to holdfast_gate
  using (true)
on notices.notice policy "whoever sees an urgent notice moves it on in their own authorit" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ((( SELECT access.role_code() AS role_code) = 'SYSTEM'::text) OR (((child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) AND ((raised_by = ( SELECT access.posting_id() AS posting_id)) OR (id IN ( SELECT notices.reached_me() AS reached_me)) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text, 'MISSING_COORDINATOR'::text])) OR ((( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_WORKER'::text, 'PSYCHOLOGIST'::text, 'RETURN_INTERVIEWER'::text, 'BUSINESS_SUPPORT'::text, 'ALLOCATED_SOCIAL_WORKER'::text, 'FRONT_DOOR'::text, 'DUTY'::text])) AND (((data_class = 'MISSING'::text) AND (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) OR ((data_class = 'REFERRAL'::text) AND (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))) OR ((data_class = 'NOTE'::text) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))))))))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on notices.preference policy "everybody changes for themselves when they are mailed" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (posting_id = ( SELECT access.posting_id() AS posting_id))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (posting_id = ( SELECT access.posting_id() AS posting_id))))
on notices.preference policy "everybody says for themselves when they are mailed" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (posting_id = ( SELECT access.posting_id() AS posting_id))))
on notices.preference policy "when somebody is mailed is their own, and the service's that ma" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ((posting_id = ( SELECT access.posting_id() AS posting_id)) OR (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text))))
on notices.reminder policy "only the service itself keeps what it sent" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text)))
on notices.reminder policy "only the service itself sees what it sent" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text)))
on notices.reminder policy "the gate sees what was told of a clock" as permissive for select to holdfast_gate
  using (true)
on notices.step policy "a step is added to a notice one sees" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (by_posting_id = ( SELECT access.posting_id() AS posting_id)) AND (notice_id IN ( SELECT n.id
   FROM notices.notice n))))
on notices.step policy "the gate sees whom a notice reached" as permissive for select to holdfast_gate
  using (true)
on notices.step policy "the gate writes that it is over" as permissive for insert to holdfast_gate
  with check (true)
on notices.step policy "the steps of a notice are seen with it" as permissive for select to holdfast_app
  using ((notice_id IN ( SELECT n.id
   FROM notices.notice n)))
on outcomes.line policy "a dated line is read by those who read notes of this child, and" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND ((agency = ( SELECT access.agency() AS agency)) OR ('NOTE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on outcomes.line policy "a dated line is superseded or taken out by those who write note" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND ((agency = ( SELECT access.agency() AS agency)) OR ('NOTE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on outcomes.line policy "a dated line is written by those who write notes of this child," as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND ((agency = ( SELECT access.agency() AS agency)) OR ('NOTE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))) AND ((version > 1) OR (agency = ( SELECT access.agency() AS agency)))))
on outcomes.line policy "the gate counts it for figures" as permissive for select to holdfast_gate
  using (true)
on outcomes.measure policy "outcomes are read by those to whom assessments of this child ar" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND ('ASSESS'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
on outcomes.measure policy "outcomes are written by those who write assessments of this chi" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ASSESS'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND ('ASSESS'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
on outcomes.measure policy "the gate counts it for figures" as permissive for select to holdfast_gate
  using (true)
on outcomes.measure_before policy "outcomes are read by those to whom assessments of this child ar" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND ('ASSESS'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
on outcomes.measure_before policy "outcomes are written by those who write assessments of this chi" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ASSESS'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND ('ASSESS'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
on outcomes.measure_part policy "a part is answered again by those who write assessments of this" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ASSESS'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND ('ASSESS'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on outcomes.measure_part policy "outcomes are read by those to whom assessments of this child ar" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND ('ASSESS'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
on outcomes.measure_part policy "outcomes are written by those who write assessments of this chi" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ASSESS'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND ('ASSESS'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
on outcomes.measure_part policy "the gate counts it for figures" as permissive for select to holdfast_gate
  using (true)
on oversight.disagreement policy "a disagreement is read by those who read what it is about; part" as permissive for select to holdfast_app
  using ((
CASE data_class
    WHEN 'REFERRAL'::text THEN (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))
    WHEN 'NOTE'::text THEN (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))
    WHEN 'ASSESS'::text THEN (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children))
    WHEN 'PLAN'::text THEN (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))
    ELSE (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))
END AND ((data_class <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])) OR (agency = ( SELECT access.agency() AS agency)))))
on oversight.disagreement policy "a disagreement is recorded by a professional who reads what it " as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND
CASE data_class
    WHEN 'REFERRAL'::text THEN (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))
    WHEN 'NOTE'::text THEN (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))
    WHEN 'ASSESS'::text THEN (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children))
    WHEN 'PLAN'::text THEN (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))
    ELSE (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))
END AND (raised_by = ( SELECT access.posting_id() AS posting_id)) AND (raiser_staff = ( SELECT access.staff_id() AS staff_id)) AND (agency = ( SELECT access.agency() AS agency)) AND ((( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_WORKER'::text, 'PSYCHOLOGIST'::text, 'MISSING_COORDINATOR'::text, 'ALLOCATED_SOCIAL_WORKER'::text, 'FRONT_DOOR'::text, 'DUTY'::text, 'POLICE_OFFICER'::text, 'POLICE_INTELLIGENCE'::text, 'HEALTH'::text, 'EDUCATION_LEAD'::text, 'PARTNER'::text])))))
on oversight.disagreement policy "disagreement with a joint decision is not there for somebody fr" as restrictive for select to holdfast_app
  using (((about_type <> 'governance-decision'::text) OR (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children)))))
on oversight.disagreement_step policy "a step is written by the agency that disagrees, or by a manager" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (written_by = ( SELECT access.posting_id() AS posting_id)) AND (writer_staff = ( SELECT access.staff_id() AS staff_id)) AND ((disagreement_id, child_id) IN ( SELECT d.id,
    d.child_id
   FROM oversight.disagreement d
  WHERE ((d.agency = ( SELECT access.agency() AS agency)) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])))))))
on oversight.disagreement_step policy "the steps of a disagreement are read with it" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (disagreement_id IN ( SELECT d.id
   FROM oversight.disagreement d))))
on oversight.entry policy "management oversight is read by those who read notes of this ch" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND ('NOTE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
on oversight.entry policy "management oversight is written by a manager of the child; talk" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND (written_by = ( SELECT access.posting_id() AS posting_id)) AND (writer_staff = ( SELECT access.staff_id() AS staff_id)) AND ((( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])) OR ((( SELECT access.role_code() AS role_code) = 'PSYCHOLOGIST'::text) AND (NOT is_decision) AND (supervision_id IS NOT NULL))) AND ((supervision_id IS NULL) OR (version > 1) OR (supervision_id IN ( SELECT s.id
   FROM oversight.supervision s
  WHERE (s.supervisor_staff = ( SELECT access.staff_id() AS staff_id)))))))
on oversight.private_note policy "the private part is read by those who were there, by whom the w" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ((supervision_id IN ( SELECT oversight.mine() AS mine)) OR (supervision_id IN ( SELECT oversight.shared_with_me() AS shared_with_me)) OR ((( SELECT access.role_code() AS role_code) = 'INFORMATION_GOVERNANCE'::text) AND (supervision_id IN ( SELECT o.supervision_id
   FROM oversight.private_opening o
  WHERE ((o.opener_staff = ( SELECT access.staff_id() AS staff_id)) AND (o.ends_at > ( SELECT access.moment() AS moment)))))))))
on oversight.private_note policy "the private part is written by those who were there" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (writer_staff = ( SELECT access.staff_id() AS staff_id)) AND (supervision_id IN ( SELECT oversight.mine() AS mine))))
on oversight.private_opening policy "a private part is opened by information governance, for a reaso" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'INFORMATION_GOVERNANCE'::text) AND (opener_staff = ( SELECT access.staff_id() AS staff_id)) AND (opened_by = ( SELECT access.posting_id() AS posting_id)) AND (opened_at = ( SELECT access.moment() AS moment))))
on oversight.private_opening policy "an opening is known to those it is about and to information gov" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ((supervision_id IN ( SELECT oversight.mine() AS mine)) OR (( SELECT access.role_code() AS role_code) = 'INFORMATION_GOVERNANCE'::text))))
on oversight.private_share policy "the gate reads it to say whose supervision it was" as permissive for select to holdfast_gate
  using (true)
on oversight.private_share policy "the private part is shared by the worker alone" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (shared_by_staff = ( SELECT access.staff_id() AS staff_id)) AND (to_staff <> ( SELECT access.staff_id() AS staff_id)) AND (supervision_id IN ( SELECT m.supervision_id
   FROM oversight.supervision_member m
  WHERE (m.staff_id = ( SELECT access.staff_id() AS staff_id)))) AND (supervision_id IN ( SELECT s.id
   FROM oversight.supervision s
  WHERE (s.kind = ANY (ARRAY['INDIVIDUAL'::text, 'AD_HOC'::text, 'CLINICAL'::text])))) AND (NOT (supervision_id IN ( SELECT m.supervision_id
   FROM oversight.supervision_member m
  WHERE (m.staff_id <> ( SELECT access.staff_id() AS staff_id))))) AND ((to_posting_id, to_staff) IN ( SELECT p.id,
    p.staff_id
   FROM access.posting p
  WHERE (p.authority_id = ( SELECT access.authority_id() AS authority_id))))))
on oversight.private_share policy "what is shared is known to those who were there and to whom it " as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ((supervision_id IN ( SELECT oversight.mine() AS mine)) OR (to_staff = ( SELECT access.staff_id() AS staff_id)))))
on oversight.private_share policy "what was shared is taken back by the worker" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (shared_by_staff = ( SELECT access.staff_id() AS staff_id))))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (shared_by_staff = ( SELECT access.staff_id() AS staff_id))))
on oversight.supervises policy "who supervises whom is known in the authority" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.posting_id() AS posting_id) IS NOT NULL) AND (( SELECT access.may('NOTE'::text) AS may) OR ( SELECT access.may('MISSING'::text) AS may))))
on oversight.supervises policy "who supervises whom is set by a manager" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])) AND (set_by = ( SELECT access.posting_id() AS posting_id))))
on oversight.supervision policy "supervision is recorded by whoever held it, in their own name" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (supervisor_staff = ( SELECT access.staff_id() AS staff_id)) AND (supervisor_posting_id = ( SELECT access.posting_id() AS posting_id)) AND (recorded_at = ( SELECT access.moment() AS moment)) AND (((( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])) AND (kind <> 'CLINICAL'::text)) OR ((( SELECT access.role_code() AS role_code) = 'PSYCHOLOGIST'::text) AND (kind = ANY (ARRAY['CLINICAL'::text, 'GROUP'::text, 'PEER'::text]))) OR ((( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_WORKER'::text, 'MISSING_COORDINATOR'::text, 'RETURN_INTERVIEWER'::text, 'ALLOCATED_SOCIAL_WORKER'::text])) AND (kind = 'PEER'::text)))))
on oversight.supervision policy "that supervision was held is known to those who were there, to " as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ((id IN ( SELECT oversight.mine() AS mine)) OR (id IN ( SELECT oversight.shared_with_me() AS shared_with_me)) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])) OR (( SELECT access.role_code() AS role_code) = 'INFORMATION_GOVERNANCE'::text))))
on oversight.supervision policy "the gate reads it to say whose supervision it was" as permissive for select to holdfast_gate
  using (true)
on oversight.supervision_member policy "the gate reads it to say whose supervision it was" as permissive for select to holdfast_gate
  using (true)
on oversight.supervision_member policy "who was there is said when it is recorded, and by nobody later" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (staff_id <> ( SELECT access.staff_id() AS staff_id)) AND (supervision_id IN ( SELECT s.id
   FROM oversight.supervision s
  WHERE ((s.supervisor_staff = ( SELECT access.staff_id() AS staff_id)) AND (s.recorded_at = ( SELECT access.moment() AS moment))))) AND ((posting_id, staff_id) IN ( SELECT p.id,
    p.staff_id
   FROM access.posting p
  WHERE (p.authority_id = ( SELECT access.authority_id() AS authority_id))))))
on oversight.supervision_member policy "whose supervision it was is known with it" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ((supervision_id IN ( SELECT oversight.mine() AS mine)) OR (supervision_id IN ( SELECT oversight.shared_with_me() AS shared_with_me)) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])) OR (( SELECT access.role_code() AS role_code) = 'INFORMATION_GOVERNANCE'::text))))
on people.address policy "an address is added by those who write places for this child" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('LOCATION'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('LOCATION'::text) AS my_children))))
on people.address policy "an address is read only where the child was revealed, with a re" as permissive for select to holdfast_app
  using (((child_id = ( SELECT access.revealed() AS revealed)) AND (child_id IN ( SELECT access.my_children('LOCATION'::text) AS my_children))))
on people.address policy "the gate holds texts against addresses" as permissive for select to holdfast_gate
  using (true)
on people.child policy "a child is added by those whose role adds children, in their ow" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('FLAG'::text) AS may_write)))
on people.child policy "a child is known to those with the authority's scope, unless hi" as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('FLAG'::text) AS scope) = 'authority'::text) AND (NOT (id IN ( SELECT access.hidden_children() AS hidden_children)))) OR (id IN ( SELECT access.my_children('IDENT'::text) AS my_children))))
on people.child policy "a child on the agenda is known by name to those who sit there" as permissive for select to holdfast_app
  using (((( SELECT access.scope('FLAG'::text) AS scope) IS DISTINCT FROM 'authority'::text) AND (id IN ( SELECT governance.children_before_me() AS children_before_me))))
on people.child policy "identity is corrected by those with a relationship, or with the" as permissive for update to holdfast_app
  using ((( SELECT access.may_write('IDENT'::text) AS may_write) AND (authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (id IN ( SELECT access.hidden_children() AS hidden_children))) AND ((( SELECT access.scope('IDENT'::text) AS scope) = 'authority'::text) OR (id IN ( SELECT access.my_children('IDENT'::text) AS my_children)))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on people.child policy "whoever holds a child's return interview knows the child's name" as permissive for select to holdfast_app
  using ((id IN ( SELECT access.children_of_my_objects('EPISODE'::text) AS children_of_my_objects)))
on people.child_token policy "search words are as visible as the child" as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('FLAG'::text) AS scope) = 'authority'::text) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))))
on people.child_token policy "search words are replaced with the child" as permissive for delete to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('IDENT'::text) AS may_write) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND ((( SELECT access.scope('IDENT'::text) AS scope) = 'authority'::text) OR (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children)))))
on people.child_token policy "search words are written with the child, and again when the nam" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (( SELECT access.may_write('FLAG'::text) AS may_write) OR (( SELECT access.may_write('IDENT'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))))))
on people.concern_link policy "why we worry about a person is added by those who write it for " as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('POC'::text) AS may_write) AND ((child_id IN ( SELECT access.my_children('POC'::text) AS my_children)) OR ((( SELECT access.scope('POC'::text) AS scope) = 'authority'::text) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))))))
on people.concern_link policy "why we worry about a person is read with the child, or by the a" as permissive for select to holdfast_app
  using ((((child_id IN ( SELECT access.my_children('POC'::text) AS my_children)) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('POC'::text) AS scope) = 'authority'::text) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))))) AND ((agency = ( SELECT access.agency() AS agency)) OR (( SELECT access.agency() AS agency) = ANY (share_with)) OR ((share_with IS NULL) AND (NOT ('POC'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))))
on people.fact policy "a fact is added by those who write its class for this child; id" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (data_class = ANY (( SELECT access.classes_i_write() AS classes_i_write)::text[])) AND (((data_class = ANY (( SELECT access.my_classes() AS my_classes)::text[])) AND (data_class = ANY ('{IDENT,CONTACT,LOCATION,REFERRAL,NOTE,ASSESS,PLAN,MISSING,HEALTH,INTEL,POC,NET,DOC,VOICE}'::text[])) AND ((child_id IN ( SELECT access.my_open_children() AS my_open_children)) OR
CASE data_class
    WHEN 'IDENT'::text THEN (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))
    WHEN 'CONTACT'::text THEN (child_id IN ( SELECT access.my_children('CONTACT'::text) AS my_children))
    WHEN 'LOCATION'::text THEN (child_id IN ( SELECT access.my_children('LOCATION'::text) AS my_children))
    WHEN 'REFERRAL'::text THEN (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))
    WHEN 'NOTE'::text THEN (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))
    WHEN 'ASSESS'::text THEN (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children))
    WHEN 'PLAN'::text THEN (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))
    WHEN 'MISSING'::text THEN (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))
    WHEN 'HEALTH'::text THEN (child_id IN ( SELECT access.my_children('HEALTH'::text) AS my_children))
    WHEN 'INTEL'::text THEN (child_id IN ( SELECT access.my_children('INTEL'::text) AS my_children))
    WHEN 'POC'::text THEN (child_id IN ( SELECT access.my_children('POC'::text) AS my_children))
    WHEN 'NET'::text THEN (child_id IN ( SELECT access.my_children('NET'::text) AS my_children))
    WHEN 'DOC'::text THEN (child_id IN ( SELECT access.my_children('DOC'::text) AS my_children))
    WHEN 'VOICE'::text THEN (child_id IN ( SELECT access.my_children('VOICE'::text) AS my_children))
    ELSE false
END)) OR ((data_class = 'IDENT'::text) AND (( SELECT access.scope('IDENT'::text) AS scope) = 'authority'::text) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))))))
on people.fact policy "a fact is read by class, relationship and sharing" as permissive for select to holdfast_app
  using (((data_class = ANY (( SELECT access.my_classes() AS my_classes)::text[])) AND (data_class = ANY ('{IDENT,CONTACT,LOCATION,REFERRAL,NOTE,ASSESS,PLAN,MISSING,HEALTH,INTEL,POC,NET,DOC,VOICE}'::text[])) AND ((child_id IN ( SELECT access.my_open_children() AS my_open_children)) OR
CASE data_class
    WHEN 'IDENT'::text THEN (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))
    WHEN 'CONTACT'::text THEN (child_id IN ( SELECT access.my_children('CONTACT'::text) AS my_children))
    WHEN 'LOCATION'::text THEN (child_id IN ( SELECT access.my_children('LOCATION'::text) AS my_children))
    WHEN 'REFERRAL'::text THEN (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))
    WHEN 'NOTE'::text THEN (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))
    WHEN 'ASSESS'::text THEN (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children))
    WHEN 'PLAN'::text THEN (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))
    WHEN 'MISSING'::text THEN (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))
    WHEN 'HEALTH'::text THEN (child_id IN ( SELECT access.my_children('HEALTH'::text) AS my_children))
    WHEN 'INTEL'::text THEN (child_id IN ( SELECT access.my_children('INTEL'::text) AS my_children))
    WHEN 'POC'::text THEN (child_id IN ( SELECT access.my_children('POC'::text) AS my_children))
    WHEN 'NET'::text THEN (child_id IN ( SELECT access.my_children('NET'::text) AS my_children))
    WHEN 'DOC'::text THEN (child_id IN ( SELECT access.my_children('DOC'::text) AS my_children))
    WHEN 'VOICE'::text THEN (child_id IN ( SELECT access.my_children('VOICE'::text) AS my_children))
    ELSE false
END) AND ((agency = ( SELECT access.agency() AS agency)) OR (( SELECT access.agency() AS agency) = ANY (share_with)) OR ((share_with IS NULL) AND (data_class <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))))
on people.family_factor policy "what an adult struggles with is added by those who write notes " as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))))
on people.family_factor policy "what an adult struggles with is read as a note of the child" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND (NOT ('NOTE'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on people.family_group policy "a family is begun by those who write identity" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('IDENT'::text) AS may_write)))
on people.family_group policy "families are counted inside their authority" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may('IDENT'::text) AS may)))
on people.family_link policy "family is added by those who write the child's identity" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('IDENT'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))))
on people.family_link policy "family is read with a relationship; a brother or sister one mus" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children)) AND ((other_child_id IS NULL) OR (NOT (other_child_id IN ( SELECT access.hidden_children() AS hidden_children))))))
on people.family_member policy "a child is counted in a family by those who write their identit" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('IDENT'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))))
on people.family_member policy "a child's family is corrected by those who write their identity" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('IDENT'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on people.family_member policy "whose family a child belongs to is read with a relationship" as permissive for select to holdfast_app
  using ((child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children)))
on people.flag policy "a flag of a class that has to be shared is not for partners" as restrictive for select to holdfast_app
  using (((data_class = 'FLAG'::text) OR (data_class <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
on people.flag policy "a flag of the kind anybody may know is as visible as the child;" as permissive for select to holdfast_app
  using ((((data_class = 'FLAG'::text) AND (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('FLAG'::text) AS scope) = 'authority'::text) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children)))) OR (((data_class <> 'PLAN'::text) OR ('PLAN'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))) AND ((data_class = ANY (( SELECT access.my_classes() AS my_classes)::text[])) AND (data_class = ANY ('{IDENT,CONTACT,LOCATION,REFERRAL,NOTE,ASSESS,PLAN,MISSING,HEALTH,INTEL,POC,NET,DOC,VOICE}'::text[])) AND ((child_id IN ( SELECT access.my_open_children() AS my_open_children)) OR
CASE data_class
    WHEN 'IDENT'::text THEN (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))
    WHEN 'CONTACT'::text THEN (child_id IN ( SELECT access.my_children('CONTACT'::text) AS my_children))
    WHEN 'LOCATION'::text THEN (child_id IN ( SELECT access.my_children('LOCATION'::text) AS my_children))
    WHEN 'REFERRAL'::text THEN (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))
    WHEN 'NOTE'::text THEN (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))
    WHEN 'ASSESS'::text THEN (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children))
    WHEN 'PLAN'::text THEN (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))
    WHEN 'MISSING'::text THEN (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))
    WHEN 'HEALTH'::text THEN (child_id IN ( SELECT access.my_children('HEALTH'::text) AS my_children))
    WHEN 'INTEL'::text THEN (child_id IN ( SELECT access.my_children('INTEL'::text) AS my_children))
    WHEN 'POC'::text THEN (child_id IN ( SELECT access.my_children('POC'::text) AS my_children))
    WHEN 'NET'::text THEN (child_id IN ( SELECT access.my_children('NET'::text) AS my_children))
    WHEN 'DOC'::text THEN (child_id IN ( SELECT access.my_children('DOC'::text) AS my_children))
    WHEN 'VOICE'::text THEN (child_id IN ( SELECT access.my_children('VOICE'::text) AS my_children))
    ELSE false
END)))))
on people.flag policy "an act ends a flag" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (EXISTS ( SELECT
   FROM people.child c
  WHERE ((c.authority_id = flag.authority_id) AND (c.id = flag.child_id))))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on people.flag policy "an act raises a flag" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (EXISTS ( SELECT
   FROM people.child c
  WHERE ((c.authority_id = flag.authority_id) AND (c.id = flag.child_id))))))
on people.identifier policy "a number is added to a child one may find" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.may_write('FLAG'::text) AS may_write) OR (( SELECT access.may_write('IDENT'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children)))) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))))
on people.identifier policy "a number is as visible as the child" as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('FLAG'::text) AS scope) = 'authority'::text) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))))
on people.import policy "a file is brought by those who add children and write identity " as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (uploaded_by = ( SELECT access.posting_id() AS posting_id)) AND ( SELECT access.may_write('FLAG'::text) AS may_write) AND ( SELECT access.may_write('IDENT'::text) AS may_write) AND (( SELECT access.scope('IDENT'::text) AS scope) = 'authority'::text)))
on people.import policy "an import is finished, or its file dropped, by the posting that" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (uploaded_by = ( SELECT access.posting_id() AS posting_id))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on people.import policy "an import is seen by the posting that brought the file" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (uploaded_by = ( SELECT access.posting_id() AS posting_id))))
on people.person policy "an adult is added by those who write identity" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('IDENT'::text) AS may_write)))
on people.person policy "an adult is read with a child they are family of" as permissive for select to holdfast_app
  using ((id IN ( SELECT l.person_id
   FROM people.family_link l
  WHERE (l.person_id IS NOT NULL))))
on people.person_of_concern policy "a person we are worried about is added by those who write about" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('POC'::text) AS may_write)))
on people.person_of_concern policy "a person we are worried about is read with a child, or by the a" as permissive for select to holdfast_app
  using (((id IN ( SELECT l.person_of_concern_id
   FROM people.concern_link l)) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('POC'::text) AS scope) = 'authority'::text))))
on people.person_of_concern policy "what is known of a person we are worried about is brought up to" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('POC'::text) AS may_write) AND ((id IN ( SELECT l.person_of_concern_id
   FROM people.concern_link l)) OR (( SELECT access.scope('POC'::text) AS scope) = 'authority'::text))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on people.safe_contact policy "a safe contact is added by those who write contact details of t" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('CONTACT'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('CONTACT'::text) AS my_children))))
on people.safe_contact policy "a safe contact is read by those who may be in touch" as permissive for select to holdfast_app
  using ((child_id IN ( SELECT access.my_children('CONTACT'::text) AS my_children)))
on people.safe_contact_number policy "a number is added with its safe contact" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('CONTACT'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('CONTACT'::text) AS my_children))))
on people.safe_contact_number policy "a number is read only where the child was revealed, with a reas" as permissive for select to holdfast_app
  using (((child_id = ( SELECT access.revealed() AS revealed)) AND (child_id IN ( SELECT access.my_children('CONTACT'::text) AS my_children))))
on people.social_care_status policy "social-care status is as visible as the child" as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('FLAG'::text) AS scope) = 'authority'::text) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))))
on people.social_care_status policy "social-care status is ended or confirmed for a child one may fi" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('IDENT'::text) AS may_write) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (EXISTS ( SELECT
   FROM people.child c
  WHERE ((c.authority_id = social_care_status.authority_id) AND (c.id = social_care_status.child_id))))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on people.social_care_status policy "social-care status is recorded for a child one may find" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('IDENT'::text) AS may_write) AND (EXISTS ( SELECT
   FROM people.child c
  WHERE ((c.authority_id = social_care_status.authority_id) AND (c.id = social_care_status.child_id))))))
on people.social_care_status policy "the gate counts outcomes of children open to a team by it" as permissive for select to holdfast_gate
  using (true)
on people.timeline_event policy "a line of a standing meeting is not there for somebody from who" as restrictive for select to holdfast_app
  using (((href IS DISTINCT FROM (('/children/'::text || child_id) || '/standing-meetings'::text)) OR (NOT (child_id IN ( SELECT governance.kept_children() AS kept_children)))))
on people.timeline_event policy "an act writes its line" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (EXISTS ( SELECT
   FROM people.child c
  WHERE ((c.authority_id = timeline_event.authority_id) AND (c.id = timeline_event.child_id))))))
on people.timeline_event policy "the timeline shows the lines whose class the reader may read of" as permissive for select to holdfast_app
  using (((data_class = ANY (( SELECT access.my_classes() AS my_classes)::text[])) AND (data_class = ANY ('{IDENT,CONTACT,LOCATION,REFERRAL,NOTE,ASSESS,PLAN,MISSING,HEALTH,INTEL,POC,NET,DOC,VOICE}'::text[])) AND ((child_id IN ( SELECT access.my_open_children() AS my_open_children)) OR
CASE data_class
    WHEN 'IDENT'::text THEN (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))
    WHEN 'CONTACT'::text THEN (child_id IN ( SELECT access.my_children('CONTACT'::text) AS my_children))
    WHEN 'LOCATION'::text THEN (child_id IN ( SELECT access.my_children('LOCATION'::text) AS my_children))
    WHEN 'REFERRAL'::text THEN (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))
    WHEN 'NOTE'::text THEN (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))
    WHEN 'ASSESS'::text THEN (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children))
    WHEN 'PLAN'::text THEN (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))
    WHEN 'MISSING'::text THEN (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))
    WHEN 'HEALTH'::text THEN (child_id IN ( SELECT access.my_children('HEALTH'::text) AS my_children))
    WHEN 'INTEL'::text THEN (child_id IN ( SELECT access.my_children('INTEL'::text) AS my_children))
    WHEN 'POC'::text THEN (child_id IN ( SELECT access.my_children('POC'::text) AS my_children))
    WHEN 'NET'::text THEN (child_id IN ( SELECT access.my_children('NET'::text) AS my_children))
    WHEN 'DOC'::text THEN (child_id IN ( SELECT access.my_children('DOC'::text) AS my_children))
    WHEN 'VOICE'::text THEN (child_id IN ( SELECT access.my_children('VOICE'::text) AS my_children))
    ELSE false
END) AND ((agency = ( SELECT access.agency() AS agency)) OR (( SELECT access.agency() AS agency) = ANY (share_with)) OR ((share_with IS NULL) AND (data_class <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))))
on plans.childs_plan policy "a child's plan is begun by those who write it" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
on plans.childs_plan policy "a child's plan is changed by those who write it" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on plans.childs_plan policy "a child's plan is read by those with a relationship, and by par" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND ((( SELECT access.agency() AS agency) = ANY (shared_with)) OR ('PLAN'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on plans.childs_plan_part policy "what a child's plan says is added by those who write and see it" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
on plans.childs_plan_part policy "what a child's plan says is read with it" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (('PLAN'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])) OR (child_id IN ( SELECT p.child_id
   FROM plans.childs_plan p
  WHERE (( SELECT access.agency() AS agency) = ANY (p.shared_with)))))))
on plans.disruption_plan policy "a disruption plan is begun by those who write plans" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write)))
on plans.disruption_plan policy "a disruption plan is changed by those who read it and write pla" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (id IN ( SELECT c.plan_id
   FROM plans.disruption_plan_child c))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on plans.disruption_plan policy "a disruption plan is read by way of a child one may read, and b" as permissive for select to holdfast_app
  using (((id IN ( SELECT c.plan_id
   FROM plans.disruption_plan_child c)) AND ((( SELECT access.agency() AS agency) = ANY (share_with)) OR (NOT ( SELECT (EXISTS ( SELECT
           FROM access.role_class c
          WHERE ((c.role = access.role_code()) AND (c.data_class = 'PLAN'::text) AND c.needs_share))) AS "exists")))))
on plans.disruption_plan_child policy "a disruption plan is for children whose plans one writes" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND ( SELECT plans.may_join(disruption_plan_child.plan_id) AS may_join)))
on plans.disruption_plan_child policy "a reader sees the children of a plan whom they may" as permissive for select to holdfast_app
  using ((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)))
on plans.disruption_plan_child policy "the gate reads whose plan it is" as permissive for select to holdfast_gate
  using (true)
on plans.disruption_plan_child policy "the morning board is filled" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on plans.disruption_plan_version policy "versions are added to a disruption plan one reads and writes" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (EXISTS ( SELECT
   FROM plans.disruption_plan p
  WHERE ((p.authority_id = disruption_plan_version.authority_id) AND (p.id = disruption_plan_version.plan_id))))))
on plans.disruption_plan_version policy "versions are read with their disruption plan" as permissive for select to holdfast_app
  using ((plan_id IN ( SELECT p.id
   FROM plans.disruption_plan p)))
on plans.intelligence_summary policy "an agency adds its own intelligence to a plan it reads" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (agency = ( SELECT access.agency() AS agency)) AND (EXISTS ( SELECT
   FROM plans.disruption_plan p
  WHERE ((p.authority_id = intelligence_summary.authority_id) AND (p.id = intelligence_summary.plan_id))))))
on plans.intelligence_summary policy "intelligence in a plan is for the agencies it names" as permissive for select to holdfast_app
  using (((( SELECT access.agency() AS agency) = ANY (share_with)) AND (plan_id IN ( SELECT p.id
   FROM plans.disruption_plan p))))
on plans.intelligence_summary policy "the morning board is filled" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on plans.planned_tactic policy "tactics are added to a disruption plan one reads and writes" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (EXISTS ( SELECT
   FROM plans.disruption_plan p
  WHERE ((p.authority_id = planned_tactic.authority_id) AND (p.id = planned_tactic.plan_id))))))
on plans.planned_tactic policy "tactics are changed by those who read the plan and write plans" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (plan_id IN ( SELECT p.id
   FROM plans.disruption_plan p))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on plans.planned_tactic policy "tactics are read with their disruption plan" as permissive for select to holdfast_app
  using ((plan_id IN ( SELECT p.id
   FROM plans.disruption_plan p)))
on plans.trigger_plan policy "a trigger plan is begun by those who write this child's plans" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
on plans.trigger_plan policy "a trigger plan is changed by those who write this child's plans" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on plans.trigger_plan policy "a trigger plan is read by those with a relationship, and by par" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND ((( SELECT access.agency() AS agency) = ANY (shared_with)) OR (NOT ( SELECT (EXISTS ( SELECT
           FROM access.role_class c
          WHERE ((c.role = access.role_code()) AND (c.data_class = 'PLAN'::text) AND c.needs_share))) AS "exists")))))
on plans.trigger_plan_flag policy "that a plan is in use is known to those who may know the child " as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('FLAG'::text) AS scope) = 'authority'::text) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
on plans.trigger_plan_flag policy "the flag is moved by those who write this child's plans" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on plans.trigger_plan_flag policy "the flag is set by those who write this child's plans" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
on plans.trigger_plan_version policy "answers are added by those who write this child's plans and see" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (EXISTS ( SELECT
   FROM plans.trigger_plan p
  WHERE ((p.authority_id = trigger_plan_version.authority_id) AND (p.id = trigger_plan_version.plan_id) AND (p.child_id = trigger_plan_version.child_id))))))
on plans.trigger_plan_version policy "answers are read with their trigger plan" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (EXISTS ( SELECT
   FROM plans.trigger_plan p
  WHERE ((p.authority_id = trigger_plan_version.authority_id) AND (p.id = trigger_plan_version.plan_id))))))
on questionnaires.version policy "a draft is changed in one's own name, and published by somebody" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT questionnaires.writes() AS writes)))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ((state <> 'DRAFT'::text) OR ((changed_by = ( SELECT access.staff_id() AS staff_id)) AND (( SELECT access.staff_id() AS staff_id) = ANY (drafted_by)))) AND ((state <> 'PUBLISHED'::text) OR ((published_by = ( SELECT access.staff_id() AS staff_id)) AND (( SELECT access.role_code() AS role_code) <> 'TEAM_MANAGER'::text)))))
on questionnaires.version policy "a form is drafted in one's own name, for one's own authority" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT questionnaires.writes() AS writes) AND (state = 'DRAFT'::text) AND (changed_by = ( SELECT access.staff_id() AS staff_id)) AND (( SELECT access.staff_id() AS staff_id) = ANY (drafted_by))))
on questionnaires.version policy "a published form is read by whoever it may be shown to, a draft" as permissive for select to holdfast_app
  using ((((published_at IS NOT NULL) AND (( SELECT access.authority_id() AS authority_id) IS NOT NULL)) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT questionnaires.writes() AS writes))))
on referrals.allocation policy "who leads and who does what is agreed by those who allocate" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('REFERRAL'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))))
on referrals.allocation policy "who leads and who does what is read with a relationship" as permissive for select to holdfast_app
  using ((child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children)))
on referrals.closing policy "a closing is decided by a manager who did not propose it" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])) AND (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children)) AND (proposed_by <> ( SELECT access.posting_id() AS posting_id))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on referrals.closing policy "a closing is proposed by those who work with the child" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('REFERRAL'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children)) AND (state = 'proposed'::text)))
on referrals.closing policy "a closing is read with a relationship" as permissive for select to holdfast_app
  using ((child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children)))
on referrals.closing policy "the morning board is filled" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on referrals.contact policy "a contact is seen by the front door until 28 days after its dec" as permissive for select to holdfast_app
  using (((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (((( SELECT access.role_code() AS role_code) = ANY (ARRAY['FRONT_DOOR'::text, 'DUTY'::text, 'TEAM_MANAGER'::text])) AND ((decided_at IS NULL) OR (decided_at > (( SELECT access.moment() AS moment) - '28 days'::interval)))) OR (( SELECT access.role_code() AS role_code) = 'SERVICE_MANAGER'::text) OR ((( SELECT access.role_code() AS role_code) = 'SYSTEM'::text) AND (decided_at IS NULL)))) OR (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))) AND ((child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))))))
on referrals.contact policy "anybody may send a contact to an authority whose front door wor" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'PUBLIC'::text) AND (child_id IS NULL) AND (opened_at IS NULL) AND (decided_at IS NULL) AND (EXISTS ( SELECT
   FROM access.authority a
  WHERE ((a.id = contact.authority_id) AND ((a.settings ->> 'frontDoorWorksHere'::text) = 'true'::text))))))
on referrals.contact policy "the front door opens, links and decides" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['FRONT_DOOR'::text, 'DUTY'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text]))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on referrals.contact_climb policy "the service itself climbs the chain" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text) AND (contact_id IN ( SELECT c.id
   FROM referrals.contact c))))
on referrals.contact_climb policy "who was told that a contact lay unopened is seen with the conta" as permissive for select to holdfast_app
  using ((contact_id IN ( SELECT c.id
   FROM referrals.contact c)))
on referrals.contact_decision policy "a decision is read by people who see the contact" as permissive for select to holdfast_app
  using (((( SELECT access.role_code() AS role_code) <> 'SYSTEM'::text) AND (contact_id IN ( SELECT c.id
   FROM referrals.contact c))))
on referrals.contact_decision policy "the front door decides" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('REFERRAL'::text) AS may_write) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['FRONT_DOOR'::text, 'DUTY'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])) AND (contact_id IN ( SELECT c.id
   FROM referrals.contact c))))
on referrals.contact_paper policy "the words come with the contact" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'PUBLIC'::text)))
on referrals.contact_paper policy "the words of a contact are read by people who see it, never by " as permissive for select to holdfast_app
  using (((( SELECT access.role_code() AS role_code) <> 'SYSTEM'::text) AND (contact_id IN ( SELECT c.id
   FROM referrals.contact c))))
on referrals.contact_telling policy "somebody of the front door says that the referrer was told" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['FRONT_DOOR'::text, 'DUTY'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text]))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on referrals.contact_telling policy "the gate notes that a message told the referrer" as permissive for all to holdfast_gate
  using (true)
  with check (true)
on referrals.contact_telling policy "the receipt is told on the page, the outcome is owed by the fro" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (((( SELECT access.role_code() AS role_code) = 'PUBLIC'::text) AND (what = 'received'::text)) OR ((( SELECT access.role_code() AS role_code) = ANY (ARRAY['FRONT_DOOR'::text, 'DUTY'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])) AND (what = 'outcome'::text) AND (contact_id IN ( SELECT c.id
   FROM referrals.contact c))))))
on referrals.contact_telling policy "what the referrer is told is read by people who see the contact" as permissive for select to holdfast_app
  using (((( SELECT access.role_code() AS role_code) <> 'SYSTEM'::text) AND (contact_id IN ( SELECT c.id
   FROM referrals.contact c))))
on referrals.harm_context policy "contexts of harm are added by those who assess or refer the chi" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (( SELECT access.may_write('ASSESS'::text) AS may_write) OR ( SELECT access.may_write('REFERRAL'::text) AS may_write))))
on referrals.harm_context policy "contexts of harm are read with a relationship" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (NOT ('ASSESS'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on referrals.harm_context policy "contexts of harm come with a partner's referral" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (recorded_by = ( SELECT access.posting_id() AS posting_id)) AND (referral_id IN ( SELECT r.id
   FROM referrals.referral r
  WHERE (r.submitted_by = ( SELECT access.posting_id() AS posting_id)))) AND (child_id IN ( SELECT referrals.children_referred_by_own_rule() AS children_referred_by_own_rule))))
on referrals.involvement policy "accepting opens an involvement" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('REFERRAL'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))))
on referrals.involvement policy "an involvement is changed by those who work with the child" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('REFERRAL'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on referrals.involvement policy "being open to the team is as visible as the child" as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('FLAG'::text) AS scope) = 'authority'::text) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))))
on referrals.involvement policy "the gate counts it for figures" as permissive for select to holdfast_gate
  using (true)
on referrals.involvement policy "the morning board is filled" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on referrals.involvement_worker policy "allocation adds a worker" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('REFERRAL'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))))
on referrals.involvement_worker policy "allocation or closing ends a worker's part" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('REFERRAL'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on referrals.involvement_worker policy "the child's team workers are as visible as the child" as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('FLAG'::text) AS scope) = 'authority'::text) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))))
on referrals.manifestation policy "kinds of exploitation are added by those who assess or refer th" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (( SELECT access.may_write('ASSESS'::text) AS may_write) OR ( SELECT access.may_write('REFERRAL'::text) AS may_write))))
on referrals.manifestation policy "kinds of exploitation are read with a relationship" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (NOT ('ASSESS'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on referrals.manifestation policy "kinds of exploitation come with a partner's referral" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (decided_by = ( SELECT access.posting_id() AS posting_id)) AND (referral_id IN ( SELECT r.id
   FROM referrals.referral r
  WHERE (r.submitted_by = ( SELECT access.posting_id() AS posting_id)))) AND (child_id IN ( SELECT referrals.children_referred_by_own_rule() AS children_referred_by_own_rule))))
on referrals.referral policy "a partner answers what was asked about a referral they sent" as permissive for update to holdfast_app
  using (((( SELECT access.role_code() AS role_code) = 'PARTNER'::text) AND (submitted_by = ( SELECT access.posting_id() AS posting_id)) AND (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children)) AND (state = 'MORE_INFO'::text)))
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (state = 'TRIAGE'::text)))
on referrals.referral policy "a partner reads the referrals they sent, while they work with t" as permissive for select to holdfast_app
  using (((( SELECT access.role_code() AS role_code) = 'PARTNER'::text) AND (submitted_by = ( SELECT access.posting_id() AS posting_id)) AND (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))))
on referrals.referral policy "a partner who works with the child refers them, where the autho" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (submitted_by = ( SELECT access.posting_id() AS posting_id)) AND (referrer_posting_id = ( SELECT access.posting_id() AS posting_id)) AND (child_id IN ( SELECT referrals.children_referred_by_own_rule() AS children_referred_by_own_rule))))
on referrals.referral policy "a referral is read with a relationship, by its team's managers," as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children)) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND ((( SELECT access.scope('REFERRAL'::text) AS scope) = 'authority'::text) OR ((( SELECT access.scope('REFERRAL'::text) AS scope) = 'team'::text) AND (team_id = ( SELECT access.team_id() AS team_id)))))))
on referrals.referral policy "a referral is sent by an act that opened the child to the sende" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('REFERRAL'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))))
on referrals.referral policy "a referral moves on in its own authority" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('REFERRAL'::text) AS may_write) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND ((child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children)) OR (( SELECT access.scope('REFERRAL'::text) AS scope) = 'authority'::text) OR ((( SELECT access.scope('REFERRAL'::text) AS scope) = 'team'::text) AND (team_id = ( SELECT access.team_id() AS team_id))))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on referrals.referral policy "the morning board is filled" as permissive for select to holdfast_gate
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on referrals.rule_override policy "a rule is set aside in one's own name" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (by_posting = ( SELECT access.posting_id() AS posting_id)) AND (by_role = ( SELECT access.role_code() AS role_code)) AND (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))))
on referrals.rule_override policy "rules set aside are read with a relationship" as permissive for select to holdfast_app
  using ((child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children)))
on referrals.screening policy "a professional who holds the child keeps a screening on the rec" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('ASSESS'::text) AS may_write) AND (contact_id IS NULL) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children))))
on referrals.screening policy "a screening follows its contact to the child" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (contact_id IN ( SELECT c.id
   FROM referrals.contact c)) AND (child_id IS NULL)))
  with check ((child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)))
on referrals.screening policy "a screening is read with the child, or with the contact it came" as permissive for select to holdfast_app
  using ((((child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children)) AND (NOT ('ASSESS'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))) OR ((( SELECT access.role_code() AS role_code) = ANY (ARRAY['FRONT_DOOR'::text, 'DUTY'::text, 'TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])) AND (contact_id IN ( SELECT c.id
   FROM referrals.contact c)))))
on referrals.screening policy "anybody may send a screening with a contact" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'PUBLIC'::text) AND (child_id IS NULL) AND (contact_id IS NOT NULL)))
on referrals.triage_decision policy "a decision is added by those who may write referrals of this ch" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('REFERRAL'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))))
on referrals.triage_decision policy "a partner reads what was decided on a referral they sent" as permissive for select to holdfast_app
  using (((( SELECT access.role_code() AS role_code) = 'PARTNER'::text) AND (referral_id IN ( SELECT r.id
   FROM referrals.referral r
  WHERE (r.submitted_by = ( SELECT access.posting_id() AS posting_id))))))
on referrals.triage_decision policy "a partner's answer is added to the referral they sent" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'PARTNER'::text) AND (outcome = 'ANSWERED'::text) AND (decided_by = ( SELECT access.posting_id() AS posting_id)) AND (referral_id IN ( SELECT r.id
   FROM referrals.referral r
  WHERE (r.submitted_by = ( SELECT access.posting_id() AS posting_id))))))
on referrals.triage_decision policy "decisions are as visible as the referral" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children)) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND ((( SELECT access.scope('REFERRAL'::text) AS scope) = 'authority'::text) OR ((( SELECT access.scope('REFERRAL'::text) AS scope) = 'team'::text) AND (team_id = ( SELECT access.team_id() AS team_id)))))))
on sharing.disclosure policy "what leaves leaves its line, for a child one may find" as permissive for insert to holdfast_app
  with check (((authority_id = ANY (( SELECT access.my_authorities() AS my_authorities)::integer[])) AND (EXISTS ( SELECT
   FROM people.child c
  WHERE ((c.authority_id = disclosure.authority_id) AND (c.id = disclosure.child_id))))))
on sharing.disclosure policy "what left is seen by those who may read the child's documents" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('DOC'::text) AS my_children)) AND (NOT ('DOC'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on sharing.disclosure_check policy "it is added to by those who see it and write about the child" as permissive for insert to holdfast_app
  with check (((authority_id = ANY (( SELECT access.my_authorities() AS my_authorities)::integer[])) AND (child_id IN ( SELECT access.my_children('DOC'::text) AS my_children)) AND (NOT ('DOC'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))) AND (( SELECT access.may_write('NOTE'::text) AS may_write) OR ( SELECT access.may_write('MISSING'::text) AS may_write)) AND (EXISTS ( SELECT
   FROM sharing.disclosure d
  WHERE ((d.authority_id = disclosure_check.authority_id) AND (d.id = disclosure_check.disclosure_id) AND (d.child_id = disclosure_check.child_id))))))
on sharing.disclosure_check policy "what was added is seen with what left" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('DOC'::text) AS my_children)) AND (NOT ('DOC'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on sharing.issue policy "copies made are seen by those who may read the child's document" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('DOC'::text) AS my_children)) AND (NOT ('DOC'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on sharing.issue policy "making a copy leaves its line" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (EXISTS ( SELECT
   FROM people.child c
  WHERE ((c.authority_id = issue.authority_id) AND (c.id = issue.child_id))))))
on sharing.product policy "a product is seen with what it holds, and business support sees" as permissive for select to holdfast_app
  using ((((((data_class = 'PLAN'::text) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))) OR ((data_class = 'NOTE'::text) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))) OR ((data_class = 'ASSESS'::text) AND (child_id IN ( SELECT access.my_children('ASSESS'::text) AS my_children))) OR ((data_class = 'REFERRAL'::text) AND (child_id IN ( SELECT access.my_children('REFERRAL'::text) AS my_children))) OR ((data_class = 'MISSING'::text) AND (child_id IN ( SELECT access.my_children('MISSING'::text) AS my_children))) OR ((data_class = 'DOC'::text) AND (child_id IN ( SELECT access.my_children('DOC'::text) AS my_children)))) AND ((( SELECT access.agency() AS agency) = ANY (share_with)) OR ((share_with IS NULL) AND (data_class <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])) AND (NOT ('DOC'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'BUSINESS_SUPPORT'::text) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))))))
on sharing.product policy "a receipt settles the product it is for" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('IDENT'::text) AS may_write) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))) AND (EXISTS ( SELECT
   FROM people.child c
  WHERE ((c.authority_id = product.authority_id) AND (c.id = product.child_id))))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on sharing.product policy "an act that finishes a product lists it, for a child one may fi" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (EXISTS ( SELECT
   FROM people.child c
  WHERE ((c.authority_id = product.authority_id) AND (c.id = product.child_id))))))
on sharing.receipt policy "a receipt is recorded by those who keep identities and see the " as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('IDENT'::text) AS may_write) AND (EXISTS ( SELECT
   FROM sharing.product p
  WHERE ((p.authority_id = receipt.authority_id) AND (p.child_id = receipt.child_id) AND (p.type = receipt.type) AND (p.id = receipt.product_id))))))
on sharing.receipt policy "a receipt is seen with its product" as permissive for select to holdfast_app
  using ((EXISTS ( SELECT
   FROM sharing.product p
  WHERE ((p.authority_id = receipt.authority_id) AND (p.child_id = receipt.child_id) AND (p.type = receipt.type) AND (p.id = receipt.product_id)))))
on sharing.template policy "a template is added by those who keep the settings" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['AUTHORITY_ADMIN'::text, 'SERVICE_MANAGER'::text]))))
on sharing.template policy "a template is used by everybody of the authority" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.posting_id() AS posting_id) IS NOT NULL)))
on sharing.template policy "it is used, and taken out of use, by those who keep the setting" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['AUTHORITY_ADMIN'::text, 'SERVICE_MANAGER'::text]))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on voice.change policy "what was changed is for everybody who reads figures or feedback" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.may('AGG'::text) AS may) OR ( SELECT access.may_write('VOICE'::text) AS may_write))))
on voice.change policy "what was changed is written down by managers and who reads all " as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('VOICE'::text) AS may_write) AND ((( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])) OR ( SELECT voice.reads_here() AS reads_here))))
on voice.consent policy "the gate asks whether words may be used" as permissive for select to holdfast_gate
  using (true)
on voice.consent policy "what is agreed is written down with the feedback; taking it bac" as permissive for insert to holdfast_app
  with check ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('VOICE'::text) AS may_write) AND (((child_id IS NULL) AND (feedback_id IN ( SELECT i.i
   FROM voice.written_down_now() i(i)))) OR ((child_id IN ( SELECT access.my_children('VOICE'::text) AS my_children)) AND ('VOICE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))) OR ((feedback_id, child_id) IN ( SELECT f.id,
    f.child_id
   FROM voice.feedback f)))) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'PUBLIC'::text) AND (feedback_id IS NOT NULL) AND (child_id IN ( SELECT l.child_id
   FROM voice.link_in_use() l(link_id, child_id, giver))))))
on voice.consent policy "what was agreed is seen with the feedback, and by those who wor" as permissive for select to holdfast_app
  using (((feedback_id IN ( SELECT f.id
   FROM voice.feedback f)) OR ((feedback_id IS NULL) AND (child_id IN ( SELECT access.my_children('VOICE'::text) AS my_children)) AND ('VOICE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on voice.feedback policy "feedback comes through a link that is being used, about its chi" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'PUBLIC'::text) AND (recorded_by IS NULL) AND ((link_id, child_id, giver) IN ( SELECT l.link_id,
    l.child_id,
    l.giver
   FROM voice.link_in_use() l(link_id, child_id, giver)))))
on voice.feedback policy "feedback is read as its giver chose, by those who work with the" as permissive for select to holdfast_app
  using ((((child_id IN ( SELECT access.my_children('VOICE'::text) AS my_children)) AND ('VOICE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])) AND ((who_sees = 'EVERYBODY'::text) OR ((who_sees = 'MANAGER'::text) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text]))))) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT voice.reads_here() AS reads_here) AND ((child_id IS NULL) OR (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))))
on voice.feedback policy "feedback is written down by those who work with the child; with" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('VOICE'::text) AS may_write) AND (link_id IS NULL) AND ((child_id IS NULL) OR ((child_id IN ( SELECT access.my_children('VOICE'::text) AS my_children)) AND ('VOICE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))))
on voice.feedback policy "the gate counts feedback" as permissive for select to holdfast_gate
  using (true)
on voice.link policy "a link is made by those who work with the child" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('VOICE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('VOICE'::text) AS my_children)) AND ('VOICE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])) AND (used_at IS NULL) AND (taken_back_at IS NULL)))
on voice.link policy "a link is seen by those who work with the child" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('VOICE'::text) AS my_children)) AND ('VOICE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
on voice.link policy "a link is taken back by those who work with the child" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('VOICE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('VOICE'::text) AS my_children)) AND ('VOICE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on voice.link policy "the gate opens and uses a link" as permissive for all to holdfast_gate
  using (true)
  with check (true)
on voice.offer policy "an offer is seen by those who work with the child, and who read" as permissive for select to holdfast_app
  using ((((child_id IN ( SELECT access.my_children('VOICE'::text) AS my_children)) AND ('VOICE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT voice.reads_here() AS reads_here) AND ((child_id IS NULL) OR (child_id <> ALL (ARRAY( SELECT access.hidden_children() AS hidden_children)))))))
on voice.offer policy "an offer is written down by those who work with the child" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('VOICE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('VOICE'::text) AS my_children)) AND ('VOICE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
on voice.reader policy "managers say who no longer reads feedback" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text]))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on voice.reader policy "managers say who reads feedback" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])) AND (posting_id IN ( SELECT p.id
   FROM access.posting p
  WHERE (p.authority_id = ( SELECT access.authority_id() AS authority_id))))))
on voice.reader policy "the gate finds out who reads" as permissive for select to holdfast_gate
  using (true)
on voice.reader policy "who reads feedback is known to everybody in the authority" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may('VOICE'::text) AS may)))
on voice.reading policy "feedback is marked as read by who reads all of it, or a manager" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('VOICE'::text) AS may_write) AND (feedback_id IN ( SELECT f.id
   FROM voice.feedback f)) AND (( SELECT voice.reads_here() AS reads_here) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['TEAM_MANAGER'::text, 'SERVICE_MANAGER'::text])))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on voice.reading policy "feedback waits to be read from the moment it is written down" as permissive for insert to holdfast_app
  with check (((read_at IS NULL) AND (told_at IS NULL) AND (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('VOICE'::text) AS may_write) AND ((child_id IS NULL) OR ((child_id IN ( SELECT access.my_children('VOICE'::text) AS my_children)) AND ('VOICE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'PUBLIC'::text) AND (child_id IN ( SELECT l.child_id
   FROM voice.link_in_use() l(link_id, child_id, giver)))))))
on voice.reading policy "that feedback waits is seen with it, and by the service itself" as permissive for select to holdfast_app
  using (((feedback_id IN ( SELECT f.id
   FROM voice.feedback f)) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text))))
on voice.reading policy "the service says that it told of unread feedback" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text) AND (read_at IS NULL)))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on voice.step policy "the gate counts themes" as permissive for select to holdfast_gate
  using (true)
on voice.step policy "what followed is seen with the feedback" as permissive for select to holdfast_app
  using ((feedback_id IN ( SELECT f.id
   FROM voice.feedback f)))
on voice.step policy "what followed is written down by those who see the feedback" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('VOICE'::text) AS may_write) AND ((feedback_id, COALESCE(child_id, feedback_id)) IN ( SELECT f.id,
    COALESCE(f.child_id, f.id) AS "coalesce"
   FROM voice.feedback f))))
on voice.summary policy "a summary is begun by who reads all feedback" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('VOICE'::text) AS may_write) AND ( SELECT voice.reads_here() AS reads_here) AND (published_at IS NULL)))
on voice.summary policy "a summary is changed and published by who reads all feedback" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('VOICE'::text) AS may_write) AND ( SELECT voice.reads_here() AS reads_here) AND (published_at IS NULL)))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on voice.summary policy "a summary is for everybody who reads figures once it is publish" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT voice.reads_here() AS reads_here) OR ((published_at IS NOT NULL) AND (( SELECT access.may('AGG'::text) AS may) OR ( SELECT access.may_write('VOICE'::text) AS may_write))))))
on work.advocacy policy "advocacy is read by those who read notes of this child, by part" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND ((agency = ( SELECT access.agency() AS agency)) OR ('NOTE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on work.advocacy policy "advocacy is written by those who write notes of this child, in " as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND (agency = ( SELECT access.agency() AS agency))))
on work.consultation policy "advice is logged by those of a team who write notes" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (team_id = ( SELECT access.team_id() AS team_id)) AND (agency = ( SELECT access.agency() AS agency)) AND (given_by = ( SELECT access.posting_id() AS posting_id))))
on work.consultation policy "that advice was given is counted by the team that gave it, by w" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may('NOTE'::text) AS may) AND ((team_id = ( SELECT access.team_id() AS team_id)) OR (given_by = ( SELECT access.posting_id() AS posting_id)) OR (( SELECT access.role_code() AS role_code) = ANY (ARRAY['SERVICE_MANAGER'::text, 'STRATEGIC_LEAD'::text])))))
on work.consultation_text policy "what was advised is written by those of a team who write notes" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (team_id = ( SELECT access.team_id() AS team_id)) AND (written_by = ( SELECT access.posting_id() AS posting_id)) AND ((child_id IS NULL) OR (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))))))
on work.consultation_text policy "what was advised: without a child by the team, about a child by" as permissive for select to holdfast_app
  using (
CASE
    WHEN (child_id IS NULL) THEN ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may('NOTE'::text) AS may) AND (team_id = ( SELECT access.team_id() AS team_id)))
    ELSE (((child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND ('NOTE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))) OR ((written_by = ( SELECT access.posting_id() AS posting_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))))
END)
on work.group_member policy "a child joins a group by those who write notes of this child" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))))
on work.group_member policy "a child leaves a group by those who write notes of this child" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on work.group_member policy "that a child comes to a group is known to those who read notes " as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND ((left_because IS NULL) OR (left_by = ( SELECT access.posting_id() AS posting_id)) OR ('NOTE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on work.group_session policy "a meeting of a group is known with the group" as permissive for select to holdfast_app
  using ((group_id IN ( SELECT g.id
   FROM work.young_group g)))
on work.group_session policy "a meeting of a group is written by those who write notes and kn" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (group_id IN ( SELECT g.id
   FROM work.young_group g))))
on work.onward policy "a referral on is made by those who write notes of this child, i" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (agency = ( SELECT access.agency() AS agency)) AND (((data_class = 'NOTE'::text) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))) OR ((data_class = 'HEALTH'::text) AND (child_id IN ( SELECT access.my_children('HEALTH'::text) AS my_children))))))
on work.onward policy "a referral on is read by class, by other agencies what they mad" as permissive for select to holdfast_app
  using (((((data_class = 'NOTE'::text) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))) OR ((data_class = 'HEALTH'::text) AND (child_id IN ( SELECT access.my_children('HEALTH'::text) AS my_children)))) AND ((agency = ( SELECT access.agency() AS agency)) OR (( SELECT access.agency() AS agency) = ANY (share_with)) OR (data_class <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on work.onward_step policy "a step is read as its referral" as permissive for select to holdfast_app
  using (((((data_class = 'NOTE'::text) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))) OR ((data_class = 'HEALTH'::text) AND (child_id IN ( SELECT access.my_children('HEALTH'::text) AS my_children)))) AND ((agency = ( SELECT access.agency() AS agency)) OR (( SELECT access.agency() AS agency) = ANY (share_with)) OR (data_class <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on work.onward_step policy "a step is written by those who write notes of this child and re" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (((data_class = 'NOTE'::text) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))) OR ((data_class = 'HEALTH'::text) AND (child_id IN ( SELECT access.my_children('HEALTH'::text) AS my_children)))) AND (onward_id IN ( SELECT o.id
   FROM work.onward o
  WHERE ((o.child_id = onward_step.child_id) AND (o.data_class = onward_step.data_class) AND (o.agency = onward_step.agency) AND (NOT (o.share_with IS DISTINCT FROM onward_step.share_with)))))))
on work.parent_offer policy "an offer to a parent is read by those who read notes of this ch" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND ((agency = ( SELECT access.agency() AS agency)) OR ('NOTE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on work.parent_offer policy "an offer to a parent is written by those who write notes of thi" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND (agency = ( SELECT access.agency() AS agency))))
on work.service policy "an entry is changed by those who keep the directory" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['BUSINESS_SUPPORT'::text, 'TEAM_MANAGER'::text, 'AUTHORITY_ADMIN'::text]))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on work.service policy "the directory is kept by business support, the team''s manager " as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = ANY (ARRAY['BUSINESS_SUPPORT'::text, 'TEAM_MANAGER'::text, 'AUTHORITY_ADMIN'::text]))))
on work.service policy "the directory is read by everybody of the authority" as permissive for select to holdfast_app
  using ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on work.session policy "a session is read by those who read notes of this child, by par" as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND ((agency = ( SELECT access.agency() AS agency)) OR (( SELECT access.agency() AS agency) = ANY (share_with)) OR ('NOTE'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))))
on work.session policy "a session is superseded or taken out by those who write notes o" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on work.session policy "a session is written by those who write notes of this child, fi" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('NOTE'::text) AS my_children)) AND ((version > 1) OR (agency = ( SELECT access.agency() AS agency)))))
on work.transition policy "read by those who read plans of this child without their being " as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND ('PLAN'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
on work.transition policy "written by those who write plans of this child without their be" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND ('PLAN'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
on work.transition_step policy "read by those who read plans of this child without their being " as permissive for select to holdfast_app
  using (((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND ('PLAN'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
on work.transition_step policy "written by those who write plans of this child without their be" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND ('PLAN'::text <> ALL (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[]))))
on work.young_group policy "a group is begun by those who write notes, in their agency's na" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (agency = ( SELECT access.agency() AS agency))))
on work.young_group policy "a group is changed by those of its agency who write notes" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('NOTE'::text) AS may_write) AND (agency = ( SELECT access.agency() AS agency))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on work.young_group policy "a group is known to those of its agency who read notes, and to " as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (agency = ( SELECT access.agency() AS agency)) AND (( SELECT access.scope('NOTE'::text) AS scope) = 'relationship'::text)) OR (id IN ( SELECT m.group_id
   FROM work.group_member m))))

-- Functions

CREATE OR REPLACE FUNCTION access.agency()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.agency', true), '') $function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION access.authority_id()
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.authority_id', true), '')::int $function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION access.begin(token bytea, at timestamp with time zone, idle interval)
 RETURNS access.context
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare c access.context; s record;
begin
  select n.*, f.name as staff_name, f.ended_at as left_at,
      case when exists (select from access.posting w where w.id = n.posting_id and w.role = 'WALL_DISPLAY') then interval '3 days' else idle end as may_idle into s
    from access.session n join access.staff f on f.id = n.staff_id where n.token_hash = token;
  if s.id is null or s.ended_at is not null or s.left_at <= at or s.ends_at <= at or s.seen_at + s.may_idle <= at then
    c.state := case when s.id is null then 'none' else 'ended' end;
    -- Timed out, not ended by anybody: what was being typed may be kept for its owner.
    if s.ended_at is null and s.left_at is null then c.session_id := s.id; c.staff_id := s.staff_id; end if;
    return c;
  end if;
  if s.seen_at < at - interval '30 seconds' and (s.may_idle > idle or coalesce(current_setting('app.background', true), '') <> 'on') then
    update access.session set seen_at = at where token_hash = token;
  end if;
  c.session_id := s.id; c.staff_id := s.staff_id; c.staff_name := s.staff_name; c.mfa_at := s.mfa_at; c.seen_at := s.seen_at;
  perform set_config('app.now', at::text, true), set_config('app.user_id', s.staff_id::text, true), set_config('app.reveal', '', true);
  if s.mfa_at is null then c.state := 'needs-code'; return c; end if;
  if s.posting_id is null then c.state := 'needs-posting'; return c; end if;
  select p.id, p.authority_id, a.code, a.name, a.accent, a.settings, p.agency, p.role, p.discipline, p.team_id
    into c.posting_id, c.authority_id, c.authority_code, c.authority_name, c.accent, c.settings, c.agency, c.role, c.discipline, c.team_id
    from access.posting p join access.authority a on a.id = p.authority_id
   where p.id = s.posting_id and p.staff_id = s.staff_id and p.from_at <= at and (p.to_at is null or p.to_at > at);
  if c.posting_id is null then c.state := 'needs-posting'; return c; end if;
  perform set_config('app.posting_id', c.posting_id::text, true), set_config('app.authority_id', c.authority_id::text, true),
    set_config('app.team_id', coalesce(c.team_id::text, ''), true), set_config('app.role', c.role, true),
    set_config('app.agency', c.agency, true);
  c.state := 'ready';
  return c;
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.begin_public(wanted integer, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select set_config('app.now', at::text, true), set_config('app.user_id', '', true), set_config('app.posting_id', '', true),
    set_config('app.authority_id', coalesce(wanted::text, ''), true), set_config('app.team_id', '', true),
    set_config('app.role', 'PUBLIC', true), set_config('app.agency', '', true), set_config('app.reveal', '', true)
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.children_of_my_objects(of_kind text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.child_id from access.relationship r
   where r.holder_posting_id = (select access.posting_id()) and r.kind = of_kind and r.object_id is not null
     and r.from_at <= access.moment() and (r.to_at is null or r.to_at > access.moment())
     and r.child_id not in (select access.hidden_children())
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.classes_i_write()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select array(select c.data_class from access.role_class c where c.role = access.role_code() and c.may_write)
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.classes_to_be_shared()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select array(select c.data_class from access.role_class c where c.role = access.role_code() and c.needs_share)
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.enter(chosen uuid, at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare p record;
begin
  select q.*, s.ended_at into p from access.posting q join access.staff s on s.id = q.staff_id where q.id = chosen;
  if p.id is null or p.ended_at <= at or p.from_at > at or p.to_at <= at then
    raise exception 'posting is not in force' using errcode = '28000';
  end if;
  perform set_config('app.now', at::text, true), set_config('app.user_id', p.staff_id::text, true),
    set_config('app.posting_id', p.id::text, true), set_config('app.authority_id', p.authority_id::text, true),
    set_config('app.team_id', coalesce(p.team_id::text, ''), true), set_config('app.role', p.role, true),
    set_config('app.agency', p.agency, true), set_config('app.reveal', '', true);
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.hidden_children()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select c.child_id from access.conflict c
   where c.staff_id = access.staff_id() and c.from_at <= access.moment() and (c.to_at is null or c.to_at > access.moment())
  union
  select x.child_id from access.restriction x
   where x.authority_id = access.authority_id() and x.from_at <= access.moment() and (x.to_at is null or x.to_at > access.moment())
     and access.role_code() is distinct from 'INFORMATION_GOVERNANCE'
     and not exists (
       select from access.relationship r
        where r.holder_posting_id = (select access.posting_id()) and r.child_id = x.child_id
          and r.kind = any (case x.level when 'sealed' then array['NAMED'] else array['ALLOCATED', 'CO_WORKER', 'MANAGER', 'NAMED'] end)
          and r.from_at <= access.moment() and (r.to_at is null or r.to_at > access.moment()))
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.is_to_tidy()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select access.role_code() = 'SYSTEM' and (
    exists (select from form.draft d where d.saved_at < access.moment() - interval '24 hours' and (d.key_hash is not null or d.saved_at < access.moment() - interval '90 days'))
    or exists (select from form.submission s where s.at < access.moment() - interval '48 hours')
    or exists (select from access.session n where n.ends_at < access.moment() - interval '90 days'))
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.may(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from access.role_class c where c.role = access.role_code() and c.data_class = wanted)
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.may_write(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from access.role_class c where c.role = access.role_code() and c.data_class = wanted and c.may_write)
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.moment()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.now', true), '')::timestamptz $function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION access.my_authorities()
 RETURNS integer[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select array(select access.authority_id() where access.authority_id() is not null
    union select r.authority_id from access.relationship r
     where r.holder_posting_id = (select access.posting_id()) and r.kind = 'GRANTED'
       and r.from_at <= access.moment() and (r.to_at is null or r.to_at > access.moment()))
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.my_children(wanted text)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  me uuid := access.posting_id();
  now_is timestamptz := access.moment();
  hidden uuid[];
begin
  if not access.may(wanted) then return; end if;
  hidden := array(select access.hidden_children());
  return query
    select r.child_id from access.relationship r
     where r.holder_posting_id = me and r.from_at <= now_is and (r.to_at is null or r.to_at > now_is)
       and r.kind in (select k.kind from access.relationship_class k where k.data_class = wanted)
       and r.child_id <> all (hidden)
    union
    select r.child_id from access.relationship r
     where r.authority_id = access.authority_id() and r.holder_team_id = access.team_id()
       and r.from_at <= now_is and (r.to_at is null or r.to_at > now_is)
       and r.kind in (select k.kind from access.relationship_class k where k.data_class = wanted)
       and (r.kind <> 'MANAGER' or access.role_code() in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD'))
       and r.child_id <> all (hidden);
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.my_classes()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select array(select c.data_class from access.role_class c where c.role = access.role_code())
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.my_objects(of_kind text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.object_id from access.relationship r
   where r.holder_posting_id = (select access.posting_id()) and r.kind = of_kind and r.object_id is not null
     and r.from_at <= access.moment() and (r.to_at is null or r.to_at > access.moment())
     and r.child_id not in (select access.hidden_children())
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.my_open_children()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.only_sooner()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if old.to_at is not null and (new.to_at is null or new.to_at > old.to_at) then
    raise exception 'a relationship is not made longer' using errcode = '42501';
  end if;
  return new;
end
$function$
; -- owner postgres

CREATE OR REPLACE FUNCTION access.posting_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.posting_id', true), '')::uuid $function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION access.postings_of_the_service(at timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select p.id from access.posting p where p.role = 'SYSTEM' and p.from_at <= at and (p.to_at is null or p.to_at > at) order by p.authority_id
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.reveal(wanted_child uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare permitted boolean;
begin
  select exists (
    select from access.relationship r
     where (r.holder_posting_id = (select access.posting_id())
        or (r.authority_id = (select access.authority_id()) and r.holder_team_id = (select access.team_id()) and r.kind = 'MANAGER'
            and access.role_code() in ('TEAM_MANAGER', 'SERVICE_MANAGER')))
       and r.child_id = wanted_child and r.kind in ('ALLOCATED', 'CO_WORKER', 'MANAGER', 'DUTY', 'BREAK_GLASS')
       and r.from_at <= access.moment() and (r.to_at is null or r.to_at > access.moment()))
    and access.may('LOCATION') and wanted_child not in (select access.hidden_children()) into permitted;
  if permitted then perform set_config('app.reveal', wanted_child::text, true); end if;
  return permitted;
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.revealed()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.reveal', true), '')::uuid $function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION access.revoke_sessions(of_staff uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare ended int;
begin
  if access.role_code() is null or access.role_code() not in ('AUTHORITY_ADMIN', 'INFORMATION_GOVERNANCE', 'SYSTEM') then return 0; end if;
  update access.session n set ended_at = access.moment()
   where n.ended_at is null and (of_staff is null or n.staff_id = of_staff)
     and exists (select from access.posting p where p.staff_id = n.staff_id and p.authority_id = access.authority_id());
  get diagnostics ended = row_count;
  return ended;
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.role_code()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.role', true), '') $function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION access.scope(wanted text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select c.scope from access.role_class c where c.role = access.role_code() and c.data_class = wanted
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.staff_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.user_id', true), '')::uuid $function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION access.team_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.team_id', true), '')::uuid $function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION access.tell_conflict_attempt(ids uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  insert into access.alert (authority_id, id, kind, line, child_id, about_staff_id, for_role, raised_at)
  select distinct on (c.authority_id, c.child_id) c.authority_id, gen_random_uuid(), 'conflict-attempt',
         f.name || ' tried to open a record they have a conflict with', c.child_id, c.staff_id, 'INFORMATION_GOVERNANCE', access.moment()
    from access.conflict c join access.staff f on f.id = c.staff_id
   where c.staff_id = access.staff_id() and c.child_id = any (ids)
     and c.from_at <= access.moment() and (c.to_at is null or c.to_at > access.moment())
     and not exists (select from access.alert a where a.authority_id = c.authority_id and a.kind = 'conflict-attempt'
       and a.child_id = c.child_id and a.about_staff_id = c.staff_id and a.raised_at > access.moment() - interval '1 hour')
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION access.tidy(OUT keyed_drafts integer, OUT drafts integer, OUT form_keys integer, OUT sessions integer)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION accounts.accept_step(step bigint)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with used as (update accounts.credential c set totp_last_step = step, failed = 0, window_started_at = null
    where c.staff_id = access.staff_id() and c.totp_last_step < step returning 1)
  select exists (select from used)
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION accounts.count_failure(of_staff uuid, at timestamp with time zone, allowed integer, within interval, lock_for interval)
 RETURNS timestamp with time zone
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update accounts.credential c set
    failed = case when c.window_started_at is null or c.window_started_at + within <= at then 1 else c.failed + 1 end,
    window_started_at = case when c.window_started_at is null or c.window_started_at + within <= at then at else c.window_started_at end,
    locked_until = case when c.window_started_at + within > at and c.failed + 1 >= allowed then at + lock_for else c.locked_until end
   where c.staff_id = of_staff returning c.locked_until
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION accounts.proof_for(address text, at timestamp with time zone)
 RETURNS accounts.proof
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select row(c.staff_id, c.password_hash, c.totp_secret, c.locked_until)::accounts.proof
    from accounts.credential c join access.staff s on s.id = c.staff_id
   where lower(s.email) = lower(address) and (s.ended_at is null or s.ended_at > at)
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION accounts.proof_of_self()
 RETURNS accounts.proof
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select row(c.staff_id, c.password_hash, c.totp_secret, c.locked_until)::accounts.proof
    from accounts.credential c where c.staff_id = access.staff_id()
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION assessments.continues(of_assessment uuid, of_item uuid, of_version integer, now_intelligence boolean, now_share text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from assessments.known k
    where k.authority_id = access.authority_id() and k.assessment_id = of_assessment and k.item_id = of_item and k.version = of_version - 1
      and (k.share_with is null or access.agency() = any (k.share_with))
      and (not k.is_intelligence or (now_intelligence and now_share <@ k.share_with)))
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION assessments.formulation_pilot()
 RETURNS TABLE(children integer, finished integer, shared_with_child integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select count(*)::int,
    count(*) filter (where exists (select from assessments.formulation_version v where v.authority_id = f.authority_id and v.child_id = f.child_id))::int,
    count(*) filter (where exists (select from assessments.formulation_part p where p.authority_id = f.authority_id and p.child_id = f.child_id and p.kind = 'shared'))::int
    from assessments.formulation f
   where f.authority_id = access.authority_id() and access.scope('AGG') = 'authority' and f.pilot_since is not null
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION audit.append(entry jsonb)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  of_chain int := coalesce(nullif(current_setting('app.authority_id', true), '')::int, 0);
  at timestamptz := coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp());
  head record; body text; number bigint; digest bytea; child uuid;
begin
  select c.seq, c.hash into head from audit.chain c where c.id = of_chain for update;
  if head is null then
    insert into audit.chain (id, seq, hash) values (of_chain, 0, sha256(convert_to('holdfast.audit.1|' || of_chain, 'UTF8'))) on conflict do nothing;
    select c.seq, c.hash into head from audit.chain c where c.id = of_chain for update;
  end if;
  number := head.seq + 1;
  body := (entry || jsonb_build_object('at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'staff', nullif(current_setting('app.user_id', true), ''), 'posting', nullif(current_setting('app.posting_id', true), ''),
    'role', nullif(current_setting('app.role', true), ''), 'agency', nullif(current_setting('app.agency', true), '')))::text;
  digest := audit.hash_of(of_chain, number, head.hash, body);
  insert into audit.event (chain, seq, at, event, outcome, staff_id, posting_id, object_type, object_id, payload, prev_hash, hash)
  values (of_chain, number, at, entry ->> 'event', coalesce(entry ->> 'outcome', 'allow'),
    nullif(current_setting('app.user_id', true), '')::uuid, nullif(current_setting('app.posting_id', true), '')::uuid,
    entry ->> 'objectType', nullif(entry ->> 'objectId', '')::uuid, body, head.hash, digest);
  if entry ? 'subjects' then
    insert into audit.event_child (chain, seq, child_id)
    select distinct of_chain, number, c::uuid from jsonb_array_elements_text(entry -> 'subjects') c;
  end if;
  update audit.chain set seq = number, hash = digest where id = of_chain;
  return number;
end
$function$
; -- owner holdfast_audit

CREATE OR REPLACE FUNCTION audit.chains()
 RETURNS SETOF integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select c.id from audit.chain c order by 1 $function$
; -- owner holdfast_audit

CREATE OR REPLACE FUNCTION audit.events_of_authority(kinds text[], since timestamp with time zone, most integer)
 RETURNS TABLE(seq bigint, at timestamp with time zone, event text, outcome text, staff_id uuid, posting_id uuid, payload text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select e.seq, e.at, e.event, e.outcome, e.staff_id, e.posting_id, e.payload from audit.event e
   where e.chain = (select access.authority_id()) and (select access.role_code()) = 'INFORMATION_GOVERNANCE'
     and e.event = any (kinds) and e.at >= since order by e.seq desc limit most
$function$
; -- owner holdfast_audit

CREATE OR REPLACE FUNCTION audit.hash_of(of_chain integer, of_seq bigint, prev bytea, payload text)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  select sha256(convert_to('holdfast.audit.1|' || of_chain || '|' || of_seq || '|' || encode(prev, 'hex') || '|' || payload, 'UTF8'))
$function$
; -- owner holdfast_audit

CREATE OR REPLACE FUNCTION audit.looks_at(wanted_child uuid, by_staff uuid, before timestamp with time zone, most integer)
 RETURNS TABLE(at timestamp with time zone, event text, outcome text, staff_id uuid, posting_id uuid, payload text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select e.at, e.event, e.outcome, e.staff_id, e.posting_id, e.payload
    from audit.event_child c join audit.event e on e.chain = c.chain and e.seq = c.seq
   where c.child_id = wanted_child and c.chain = (select access.authority_id())
     and ((select access.role_code()) = 'INFORMATION_GOVERNANCE'
       or e.outcome <> 'refuse' and wanted_child in (select access.my_children('IDENT'))
          and (select access.role_code()) in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'TEAM_WORKER', 'ALLOCATED_SOCIAL_WORKER', 'STRATEGIC_LEAD'))
     and wanted_child not in (select access.hidden_children())
     and (split_part(e.event, '.', 1) <> all (array['sitting', 'sitting-item', 'sitting-items', 'written-contribution', 'written-contributions', 'board',
         'handover', 'highest-concern'])
       or wanted_child not in (select governance.kept_children()))
     and (by_staff is null or e.staff_id = by_staff) and (before is null or e.at < before)
   order by e.seq desc limit most
$function$
; -- owner holdfast_audit

CREATE OR REPLACE FUNCTION audit.own_events(most integer)
 RETURNS TABLE(at timestamp with time zone, event text, outcome text, payload text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select e.at, e.event, e.outcome, e.payload from audit.event e where e.staff_id = (select access.staff_id()) order by e.at desc limit most
$function$
; -- owner holdfast_audit

CREATE OR REPLACE FUNCTION audit.refusals(since timestamp with time zone, most integer)
 RETURNS TABLE(at timestamp with time zone, event text, staff_id uuid, posting_id uuid, payload text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select e.at, e.event, e.staff_id, e.posting_id, e.payload from audit.event e
   where e.chain = (select access.authority_id()) and (select access.role_code()) = 'INFORMATION_GOVERNANCE'
     and e.outcome = 'refuse' and e.at >= since order by e.seq desc limit most
$function$
; -- owner holdfast_audit

CREATE OR REPLACE FUNCTION audit.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin raise exception 'the audit is append-only' using errcode = '42501'; end $function$
; -- owner holdfast_audit

CREATE OR REPLACE FUNCTION audit.verify(of_chain integer)
 RETURNS TABLE(checked bigint, first_bad bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare n bigint; bad bigint; head record;
begin
  with e as (
    select v.*, v.payload::jsonb as said, row_number() over (order by v.seq) as place,
           lag(v.hash, 1, sha256(convert_to('holdfast.audit.1|' || of_chain, 'UTF8'))) over (order by v.seq) as before
      from audit.event v where v.chain = of_chain)
  select count(*), min(e.place) filter (where e.seq <> e.place or e.prev_hash <> e.before
      or e.hash <> sha256(convert_to('holdfast.audit.1|' || of_chain || '|' || e.seq || '|' || encode(e.before, 'hex') || '|' || e.payload, 'UTF8'))
      or e.event is distinct from e.said ->> 'event' or e.outcome is distinct from coalesce(e.said ->> 'outcome', 'allow')
      or e.at is distinct from (e.said ->> 'at')::timestamptz
      or e.staff_id::text is distinct from e.said ->> 'staff' or e.posting_id::text is distinct from e.said ->> 'posting'
      or e.object_type is distinct from e.said ->> 'objectType' or e.object_id::text is distinct from nullif(lower(e.said ->> 'objectId'), '')
      or array(select c.child_id::text from audit.event_child c where c.chain = of_chain and c.seq = e.seq order by 1)
         is distinct from array(select distinct lower(t) from jsonb_array_elements_text(coalesce(e.said -> 'subjects', '[]')) t order by 1))
    into n, bad from e;
  if bad is not null then return query select bad - 1, bad; return; end if;
  select c.seq, c.hash into head from audit.chain c where c.id = of_chain;
  if head is null then return query select n, case when n > 0 then 1::bigint end; return; end if;
  if head.seq <> n or n > 0 and head.hash <> (select v.hash from audit.event v where v.chain = of_chain and v.seq = n) then
    return query select n, n + 1; return;
  end if;
  return query select n, null::bigint;
end
$function$
; -- owner holdfast_audit

CREATE OR REPLACE FUNCTION chronology.continues(of_entry uuid, of_version integer, of_child uuid, of_class text, of_agency text, of_share text[], of_events uuid[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from chronology.entry e where e.authority_id = access.authority_id() and e.entry_id = of_entry and e.version = of_version - 1
    and e.child_id = of_child and e.data_class = of_class and e.agency is not distinct from of_agency
    and e.share_with is not distinct from of_share and e.event_ids = of_events)
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION deadlines.clocks_about(of_rule text, of_type text, of_id uuid)
 RETURNS SETOF deadlines.clock
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select c.* from deadlines.clock c
   where c.id in (
       select a.id from deadlines.clock a where a.authority_id = (select access.authority_id()) and a.about_type = of_type and a.about_id = of_id
       union
       select k.id from deadlines.clock k where of_type = 'child' and k.child_id = of_id)
     and c.authority_id = (select access.authority_id()) and (access.may('FLAG') or access.may('IDENT') or c.about_id in (select access.my_objects('EPISODE'))) and (of_rule is null or c.rule = of_rule)
     and (c.child_id is null or c.child_id not in (select access.hidden_children()))
   order by c.started_at desc, c.id desc
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION deadlines.end_allocation(of_child uuid, of_kind text, ended_at timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare changed int;
begin
  update deadlines.etac_fact f set to_at = ended_at
   where f.authority_id = access.authority_id() and f.child_id = of_child and f.kind = of_kind and f.to_at is null and f.from_at < ended_at
     and of_kind in ('socialWorker', 'teamWorker') and f.child_id not in (select access.hidden_children());
  get diagnostics changed = row_count;
  return changed;
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION deadlines.etac_facts_of(of_child uuid)
 RETURNS TABLE(kind text, from_at timestamp with time zone, to_at timestamp with time zone, recorded_at timestamp with time zone, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select f.kind, f.from_at, f.to_at, f.recorded_at, f.id from deadlines.etac_fact f
   where f.authority_id = access.authority_id() and f.child_id = of_child and f.child_id not in (select access.hidden_children())
   order by f.recorded_at, f.from_at
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION deadlines.settle(of_clock uuid, seen_version integer, start_at timestamp with time zone, knew_at timestamp with time zone, due timestamp with time zone, stop_at timestamp with time zone, became text, overdue boolean, why text, posting uuid, team uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare changed int;
begin
  update deadlines.clock c
     set started_at = start_at, known_at = knew_at, due_at = due, stopped_at = stop_at, outcome = became, was_overdue = overdue, reason = why,
         holder_posting_id = posting, holder_team_id = team, version = c.version + 1,
         stopped_by = case when stop_at is null then null else coalesce(c.stopped_by, access.posting_id()) end
   where c.authority_id = access.authority_id() and c.id = of_clock and c.version = seen_version and (access.may('FLAG') or access.may('IDENT') or c.about_id in (select access.my_objects('EPISODE')))
     and (c.child_id is null or c.child_id not in (select access.hidden_children()));
  get diagnostics changed = row_count;
  return changed;
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION form.owner()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.user_id', true), '')::uuid $function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION governance.belongs(kinds text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select governance.runs() or exists (select from governance.member m where m.posting_id = access.posting_id() and m.kind = any (kinds)
    and m.from_at <= access.moment() and (m.to_at is null or m.to_at > access.moment()))
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.children_before_me()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select i.child_id from governance.item i
   where i.sitting_id in (select governance.my_sittings()) and i.child_id is not null
     and i.child_id not in (select access.hidden_children()) and i.id not in (select governance.kept_from_me())
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.contribute(key bytea, code bytea, new_id uuid, new_information uuid, for_whom text, words text, from_where text, of_day date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare k governance.invitation; i governance.item;
begin
  k := governance.invitation_of(key, code);
  if k.id is null then return false; end if;
  i := governance.item_now(k.authority_id, k.item_id);
  insert into governance.contribution (authority_id, id, invitation_id, item_id, sitting_id, child_id, source, as_of, sent_at)
  values (k.authority_id, new_id, k.id, i.id, i.sitting_id, i.child_id, from_where, of_day, access.moment());
  insert into governance.information (authority_id, id, item_id, sitting_id, child_id, agency, brought_by, audience, text, contribution_id, typed_at)
  values (k.authority_id, new_information, i.id, i.sitting_id, i.child_id, k.agency,
    k.name || ' (from: ' || from_where || coalesce(', as of ' || to_char(of_day, 'FMDD FMMonth YYYY'), '') || ')', for_whom, words, new_id, access.moment());
  insert into governance.attendance (authority_id, sitting_id, agency, attendance, name, saved_at)
  values (k.authority_id, i.sitting_id, k.agency, 'written', k.name, access.moment())
  on conflict do nothing;
  update governance.invitation x set times_sent = x.times_sent + 1, sent_at = access.moment() where x.authority_id = k.authority_id and x.id = k.id;
  return true;
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.facts(whose integer, since timestamp with time zone)
 RETURNS TABLE(child_id uuid, reasons jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with own as materialized (
      select v.child_id, null::text as code, null::timestamptz as at, null::uuid as ref
        from referrals.involvement v where v.authority_id = whose and v.closed_at is null and v.opened_at <= (select access.moment())
      union all
      select r.child_id, 'REFERRAL', r.received_at, r.id from referrals.referral r
       where r.authority_id = whose and r.state in ('SUBMITTED', 'TRIAGE', 'MORE_INFO') and r.received_at <= (select access.moment())
      union all
      select e.child_id, case when e.ended_at is null then 'MISSING_NOW' else 'BACK' end, coalesce(e.ended_at, e.missing_from), e.id
        from missing.episode e where e.authority_id = whose and e.missing_from <= (select access.moment())
         and (e.ended_at is null or (e.ended_at > since and e.ended_at <= (select access.moment())))
  ), children as materialized (select distinct o.child_id from own o), f as (
      select o.child_id, o.code, o.at, o.ref, null::text as rule from own o
      union all
      select c.child_id, 'CLOSING', c.proposed_at, c.id, null from referrals.closing c join children n on n.child_id = c.child_id
       where c.authority_id = whose and c.state = 'proposed'
      union all
      select k.child_id, case when k.due_at < (select access.moment()) then 'CLOCK_OVERDUE' else 'CLOCK_SOON' end, k.due_at, k.id, k.rule
        from deadlines.clock k join children n on n.child_id = k.child_id
       where k.authority_id = whose and k.stopped_at is null and k.due_at < (select access.moment()) + interval '24 hours'
      union all
      select a.child_id, case when a.due_on < ((select access.moment()) at time zone 'Europe/London')::date then 'ACTION_OVERDUE' else 'ACTION_DUE' end,
             a.due_on::timestamp at time zone 'Europe/London', a.id, null
        from meetings.action a join children n on n.child_id = a.child_id
       where a.authority_id = whose and a.state in ('open', 'in-hand') and a.due_on <= ((select access.moment()) at time zone 'Europe/London')::date
      union all
      select m.child_id, 'JUDGEMENT', m.completed_at, m.id, null from assessments.assessment m join children n on n.child_id = m.child_id
       where m.authority_id = whose and m.completed_at > since and m.completed_at <= (select access.moment())
      union all
      select d.child_id, 'INTELLIGENCE', i.recorded_at, i.id, null from plans.intelligence_summary i
        join plans.disruption_plan_child d on d.authority_id = i.authority_id and d.plan_id = i.plan_id join children n on n.child_id = d.child_id
       where i.authority_id = whose and i.recorded_at > since and i.recorded_at <= (select access.moment())
  ), ranked as (select f.*, row_number() over (partition by f.child_id, f.code order by f.at, f.ref) as place from f)
  select r.child_id,
         coalesce(jsonb_agg(jsonb_build_object('code', r.code, 'at', to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'id', r.ref, 'rule', r.rule)
           order by r.at, r.code, r.ref) filter (where r.code is not null and r.place <= 3), '[]'::jsonb)
    from ranked r group by r.child_id
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.fill(wanted uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  s governance.sitting;
  now_is timestamptz := access.moment();
  changed int;
begin
  select * into s from governance.sitting x where x.authority_id = access.authority_id() and x.id = wanted and x.fills
     and x.closed_at is null and x.not_held_because is null;
  if not found or not (access.role_code() = 'SYSTEM' or wanted in (select governance.my_sittings())) then return 0; end if;
  -- Whoever changes rows of a board does it in the order of the children, and only rows that differ: nobody waits for
  -- somebody who waits for them, and a board at rest is not written.
  with facts as materialized (
    select f.child_id, f.reasons from governance.facts(s.authority_id, s.since) f
  ), arrived as (
    insert into governance.item (authority_id, id, sitting_id, child_id, reasons, changed_at, added_at)
    select s.authority_id, gen_random_uuid(), s.id, f.child_id, f.reasons, now_is, now_is from facts f
     where not exists (select from governance.item i where i.sitting_id = s.id and i.child_id = f.child_id)
     order by f.child_id
    on conflict (authority_id, sitting_id, child_id) where child_id is not null do nothing
    returning id
  ), differing as (
    select i.id, coalesce(f.reasons, '[]'::jsonb) as reasons, not (i.reasons @> coalesce(f.reasons, '[]'::jsonb)) as is_new
      from governance.item i left join facts f on f.child_id = i.child_id
     where i.sitting_id = s.id and i.child_id is not null and i.state <> 'moved' and i.reasons is distinct from coalesce(f.reasons, '[]'::jsonb)
     order by i.child_id for update of i
  ), renewed as (
    update governance.item i
       set reasons = d.reasons, changed_at = case when d.is_new then now_is else i.changed_at end,
           -- Nothing new was agreed, and then something was: it waits again.
           state = case when i.state = 'nothing-new' and d.is_new then 'waiting' else i.state end
      from differing d where i.id = d.id
    returning i.id
  )
  select (select count(*) from arrived) + (select count(*) from renewed) into changed;
  return changed;
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.hands_over()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(access.role_code() in ('MISSING_COORDINATOR', 'TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD', 'BUSINESS_SUPPORT')
    and access.team_id() in (select t.id from access.team t where t.authority_id = access.authority_id() and t.kind = 'team'), false)
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.invitation_of(key bytea, code bytea)
 RETURNS governance.invitation
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare k governance.invitation; i governance.item; known governance.invitation_key;
begin
  select * into known from governance.invitation_key h where h.key_hash = key;
  select * into k from governance.invitation x where x.authority_id = known.authority_id and x.id = known.invitation_id for update;
  if not found or k.withdrawn_at is not null or k.ends_at <= access.moment() or k.wrong_codes >= 5 then return null; end if;
  if known.code_hash is distinct from code then
    update governance.invitation x set wrong_codes = x.wrong_codes + 1 where x.authority_id = k.authority_id and x.id = k.id;
    return null;
  end if;
  perform set_config('app.authority_id', k.authority_id::text, true);
  i := governance.item_now(k.authority_id, k.item_id);
  if not exists (select from governance.sitting s where s.authority_id = k.authority_id and s.id = i.sitting_id and s.closed_at is null and s.not_held_because is null) then
    perform set_config('app.authority_id', '', true);
    return null;
  end if;
  return k;
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.is_behind(wanted uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from governance.sitting s cross join lateral governance.facts(s.authority_id, s.since) f
      left join governance.item i on i.sitting_id = s.id and i.child_id = f.child_id
     where s.id = wanted and s.authority_id = access.authority_id() and access.role_code() = 'SYSTEM' and s.fills and s.closed_at is null and s.not_held_because is null
       and (i.id is null or (i.state <> 'moved' and i.reasons is distinct from f.reasons)))
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.is_kept_from(wanted uuid, address text, who text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from governance.item i
    cross join lateral governance.postings_kept_from(i.id) k
    join access.posting p on p.id = k
    join access.staff s on s.id = p.staff_id
   where i.authority_id = access.authority_id() and i.id = wanted and i.sitting_id in (select governance.sittings_i_minute())
     and i.id not in (select governance.kept_from_me())
     and (lower(s.email) = lower(trim(address)) or lower(s.name) = lower(trim(who))))
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.is_of_the_night()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(access.role_code() = 'DUTY' or exists (select from deadlines.rota_turn r
    where r.authority_id = access.authority_id() and r.rota in ('team-duty', 'out-of-hours') and r.cancelled_at is null
      and access.posting_id() in (r.posting_id, r.deputy_posting_id)
      and r.from_at <= access.moment() + interval '12 hours' and r.to_at > access.moment() - interval '12 hours'), false)
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.is_on_the_agenda(of_sitting uuid, of_child uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from governance.item i where i.sitting_id = of_sitting and i.child_id = of_child and of_sitting in (select governance.my_open_sittings()))
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.item_now(authority integer, wanted uuid)
 RETURNS governance.item
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare i governance.item; next_one governance.item; turns int := 0;
begin
  select * into i from governance.item x where x.authority_id = authority and x.id = wanted;
  while i.state = 'moved' and turns < 10 loop
    select * into next_one from governance.item x where x.authority_id = authority
       and (x.id = i.moved_to or x.sitting_id = i.moved_to and x.child_id is not distinct from i.child_id and x.title is not distinct from i.title)
     limit 1;
    exit when not found;
    i := next_one;
    turns := turns + 1;
  end loop;
  return i;
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.keep_earlier()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  insert into governance.item_earlier (authority_id, child_id, of_table, row_before, replaced_at, replaced_by)
  values (old.authority_id, old.child_id, tg_table_name, to_jsonb(old), access.moment(), access.posting_id());
  return new;
end
$function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION governance.kept_children()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select k.child_id from governance.kept_here() k where k.child_id is not null
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.kept_from_agency(wanted uuid, wanted_agency text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select i.id from governance.item i
   where i.sitting_id = wanted and wanted in (select governance.my_sittings())
     and exists (select from governance.postings_kept_from(i.id) n join access.posting p on p.authority_id = i.authority_id and p.id = n and p.agency = wanted_agency)
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.kept_from_me()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with recursive kept as (
    select k.item_id as id, i.moved_to, i.title from governance.kept_here() k left join governance.item i on i.authority_id = k.authority_id and i.id = k.item_id
    union
    select n.id, n.moved_to, n.title from kept k join governance.item n on n.sitting_id = k.moved_to and n.child_id is null and n.title = k.title)
  select kept.id from kept
  union select i.id from governance.item i where i.child_id in (select governance.kept_children())
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.kept_here()
 RETURNS SETOF governance.kept_from
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select k.* from governance.kept_from k where k.posting_id = (select access.posting_id())
     or k.posting_id in (select p.id from access.posting p where p.staff_id = (select access.staff_id()))
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.may_have_its_action(of_child uuid, who uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select not exists (select from governance.kept_from k join access.posting p on p.id = k.posting_id join access.posting o on o.staff_id = p.staff_id
    where k.child_id = of_child and o.id = who)
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.minutes(kinds text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select governance.runs() or exists (select from governance.member m where m.posting_id = access.posting_id() and m.kind = any (kinds) and m.may_minute
    and m.from_at <= access.moment() and (m.to_at is null or m.to_at > access.moment()))
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.my_agendas()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare i_run boolean := governance.runs();
begin
  return query
    select s.id from governance.sitting s
     where s.authority_id = access.authority_id() and s.closed_at is null and s.not_held_because is null
       and (i_run or exists (select from governance.member m
         where m.posting_id = access.posting_id() and m.kind = s.kind and m.may_minute and m.from_at <= access.moment() and (m.to_at is null or m.to_at > access.moment())));
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.my_handovers()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  today date := (access.moment() at time zone 'Europe/London')::date;
  i_make boolean := governance.hands_over();
  i_receive boolean := governance.is_of_the_night();
begin
  return query select h.id from governance.handover h where h.authority_id = access.authority_id()
    and (i_make or (i_receive and h.state = 'given' and h.day between today - 1 and today));
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.my_open_sittings()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare i_run boolean := governance.runs();
begin
  return query
    select s.id from governance.sitting s
     where s.authority_id = access.authority_id() and s.begun_at is not null and s.closed_at is null
       and (i_run or exists (select from governance.member m
         where m.posting_id = access.posting_id() and m.kind = s.kind and m.may_minute and m.from_at <= access.moment() and (m.to_at is null or m.to_at > access.moment())));
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.my_sittings()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  today date := (access.moment() at time zone 'Europe/London')::date;
  i_run boolean := governance.runs();
begin
  return query
    select s.id from governance.sitting s
     where s.authority_id = access.authority_id() and (s.day >= today - 14 or (s.begun_at is not null and s.closed_at is null))
       and (i_run or exists (select from governance.member m
         where m.posting_id = access.posting_id() and m.kind = s.kind and m.from_at <= access.moment() and (m.to_at is null or m.to_at > access.moment())
           and (m.from_at at time zone 'Europe/London')::date <= s.day));
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.not_to_be_given(of_item uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select n from governance.item i cross join lateral governance.postings_kept_from(i.id) n where i.id = of_item and i.sitting_id in (select governance.my_agendas())
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.open_invitation(key bytea, code bytea)
 RETURNS TABLE(reference text, day date, authority_id integer, authority_code text, authority_name text, accent text, settings jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare k governance.invitation;
begin
  k := governance.invitation_of(key, code);
  if k.id is null then return; end if;
  update governance.invitation x set opened_at = coalesce(x.opened_at, access.moment()) where x.authority_id = k.authority_id and x.id = k.id;
  return query select k.reference, s.day, a.id, a.code, a.name, a.accent, a.settings
    from access.authority a join governance.sitting s on s.authority_id = a.id and s.id = (governance.item_now(k.authority_id, k.item_id)).sitting_id
   where a.id = k.authority_id;
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.postings_kept_from(of_item uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with recursive same as (
    select i.id, i.sitting_id, i.title, i.child_id from governance.item i where i.id = of_item
    union
    select b.id, b.sitting_id, b.title, b.child_id from same s join governance.item b on b.moved_to = s.sitting_id and b.child_id is null and b.title = s.title)
  select o.id from same s join governance.kept_from k on k.item_id = s.id or k.child_id = s.child_id
    join access.posting p on p.id = k.posting_id join access.posting o on o.staff_id = p.staff_id
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.put_chosen_child_on()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into governance.item (authority_id, id, sitting_id, child_id, added_because, added_at, added_by)
  select new.authority_id, gen_random_uuid(), s.id, new.child_id, new.because, access.moment(), new.added_by
    from governance.sitting s
   where s.authority_id = new.authority_id and s.kind = any (array['MONTHLY', 'JOINT_POLICE', 'MACE']) and s.closed_at is null and s.not_held_because is null
     and s.day >= (access.moment() at time zone 'Europe/London')::date
  on conflict (authority_id, sitting_id, child_id) where child_id is not null do nothing;
  return null;
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.put_chosen_on_sitting()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if new.kind = any (array['MONTHLY', 'JOINT_POLICE', 'MACE']) then
    insert into governance.item (authority_id, id, sitting_id, child_id, added_because, added_at, added_by)
    select c.authority_id, gen_random_uuid(), new.id, c.child_id, c.because, access.moment(), c.added_by
      from governance.highest_concern c where c.authority_id = new.authority_id and c.ended_at is null
    on conflict (authority_id, sitting_id, child_id) where child_id is not null do nothing;
  end if;
  return null;
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.runs()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(access.role_code() in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD')
    and access.team_id() in (select t.id from access.team t where t.authority_id = access.authority_id() and t.kind = 'team'), false)
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.sittings_i_minute()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare i_run boolean := governance.runs();
begin
  return query
    select s.id from governance.sitting s
     where s.authority_id = access.authority_id() and s.closed_at is null and s.not_held_because is null
       and (i_run or exists (select from governance.member m
         where m.authority_id = s.authority_id and m.posting_id = access.posting_id() and m.kind = s.kind and m.may_minute
           and m.from_at <= access.moment() and (m.to_at is null or m.to_at > access.moment())));
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION governance.sittings_with_a_matter_kept_from_me()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select i.sitting_id from governance.item i where i.child_id is null and i.id in (select governance.kept_from_me())
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION language.add_to_month(words integer, marks integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if access.team_id() is null or access.posting_id() is null then return; end if;
  if add_to_month.words < 0 or add_to_month.words > 1000000 or add_to_month.marks < 0 or add_to_month.marks > add_to_month.words then return; end if;
  insert into language.team_month as t (authority_id, team_id, month, words, marks)
  values (access.authority_id(), access.team_id(), date_trunc('month', access.moment() at time zone 'Europe/London')::date, add_to_month.words, add_to_month.marks)
  on conflict (authority_id, team_id, month) do update set words = t.words + excluded.words, marks = t.marks + excluded.marks;
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION meetings.actions_on_time(first date, last date)
 RETURNS TABLE(agency text, due integer, on_time integer, done_late integer, still_open integer, late_without_reason integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select a.owner_agency, count(*)::int,
         (count(*) filter (where a.state = 'done' and a.done_on <= a.due_on))::int,
         (count(*) filter (where a.state = 'done' and a.done_on > a.due_on))::int,
         (count(*) filter (where a.state <> 'done'))::int,
         (count(*) filter (where a.state = 'done' and a.done_on > a.due_on and a.late_reason is null))::int
    from meetings.action a
   where a.authority_id = access.authority_id() and meetings.reads_figures() and a.due_on between first and last and a.state <> 'not-needed'
     and (a.state = 'done' or a.due_on < (access.moment() at time zone 'Europe/London')::date)
   group by 1
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION meetings.attendance_of_meetings(first timestamp with time zone, last timestamp with time zone)
 RETURNS TABLE(meeting_id uuid, kind text, agency text, attendance text, is_shared boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select distinct on (m.id, b.agency) m.id, m.kind, b.agency, a.attendance, b.is_shared
    from meetings.meeting_child c
    join meetings.meeting m on m.authority_id = c.authority_id and m.id = c.meeting_id and not m.is_elsewhere
    left join meetings.attendee a on a.authority_id = c.authority_id and a.meeting_id = c.meeting_id and a.child_id = c.child_id
    left join lateral (select a.agency, false as is_shared union all select a.also_for, true where a.also_for is not null) b on true
   where c.authority_id = access.authority_id() and meetings.reads_figures() and c.held_at >= first and c.held_at < last
   order by m.id, b.agency, array_position(array['present', 'deputy', 'report', 'apologies', 'did-not-come', 'invited', 'not-asked'], a.attendance), b.is_shared
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION meetings.keep_earlier()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  insert into meetings.earlier (authority_id, child_id, of_table, version, row_before, replaced_at, replaced_by)
  values (old.authority_id, old.child_id, tg_table_name, old.version, to_jsonb(old), coalesce((select access.moment()), now()), (select access.posting_id()));
  return null;
end
$function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION meetings.my_invitations()
 RETURNS TABLE(meeting_id uuid, child_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.object_id, r.child_id from access.relationship r
   where r.holder_posting_id = (select access.posting_id()) and r.kind = 'MEETING' and r.object_id is not null
     and r.from_at <= access.moment() and (r.to_at is null or r.to_at > access.moment())
     and (select access.may('PLAN'))
     and r.child_id not in (select access.hidden_children())
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION meetings.reads_figures()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select access.may('AGG') or access.role_code() in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD', 'BUSINESS_SUPPORT')
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION meetings.sittings_i_minute()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select governance.my_open_sittings()
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION missing.around_involvement(of_authority integer, from_at timestamp with time zone, to_at timestamp with time zone, now_is timestamp with time zone)
 RETURNS TABLE(is_open boolean, id uuid, child_id uuid, day_0 date, until_day date, days integer, before integer, during integer, after_days integer, after integer, year_before integer, was_open_before boolean)
 LANGUAGE sql
 STABLE
AS $function$
with seen as (
  select (least(to_at, now_is) at time zone 'Europe/London')::date as today
), spells as (
  select true as is_open, i.id, i.child_id, (i.opened_at at time zone 'Europe/London')::date as day_0,
    (i.closed_at at time zone 'Europe/London')::date as closed_on, i.opened_at
    from referrals.involvement_view i
   where i.authority_id = of_authority and i.opened_at < least(to_at, now_is) and (i.closed_at is null or i.closed_at >= from_at)
  union all
  select false, r.id, r.child_id, (r.decided_at at time zone 'Europe/London')::date, null, r.decided_at
    from referrals.not_accepted_view r
   where r.authority_id = of_authority and r.decided_at < least(to_at, now_is) and r.decided_at >= from_at - interval '180 days'
), bounded as (
  select s.*, x.next_on, x.was_open_before,
    least(s.closed_on, case when s.is_open then null else x.next_on end, (select today from seen)) as until_day
    from spells s, lateral (
      select (min(i.opened_at) filter (where i.opened_at > s.opened_at) at time zone 'Europe/London')::date as next_on,
        coalesce(bool_or(i.opened_at < s.opened_at and coalesce(i.closed_at, s.opened_at) > s.opened_at - interval '180 days'), false) as was_open_before
        from referrals.involvement_view i where i.authority_id = of_authority and i.child_id = s.child_id) x
), windows as (
  select b.*, least(180, greatest(b.until_day - b.day_0, 0)) as days from bounded b
), ends as (
  select w.*, case when w.is_open and w.closed_on <= (select today from seen)
      then least(w.days, greatest(least((select today from seen), w.next_on) - w.closed_on, 0)) end as after_days
    from windows w
)
select w.is_open, w.id, w.child_id, w.day_0, case when w.is_open then least(w.closed_on, w.until_day) else w.until_day end, w.days,
    c.before, c.during, w.after_days, case when w.after_days is not null then c.after end, c.year_before, w.was_open_before
  from ends w, lateral (
    select count(*) filter (where e.day >= w.day_0 - w.days and e.day < w.day_0)::int as before,
      count(*) filter (where e.day >= w.day_0 and e.day < w.day_0 + w.days)::int as during,
      count(*) filter (where e.day >= w.closed_on and e.day < w.closed_on + w.after_days)::int as after,
      count(*) filter (where e.day >= w.day_0 - 365 and e.day < w.day_0)::int as year_before
      from (select (x.missing_from at time zone 'Europe/London')::date as day from missing.episode x
             where x.authority_id = of_authority and x.child_id = w.child_id and x.closed_at is null
               and x.missing_from >= (w.day_0 - 366)::timestamptz) e) c
$function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION missing.begin_partner(key bytea, at timestamp with time zone)
 RETURNS TABLE(authority_id integer, authority_code text, authority_name text, partner_id uuid, partner_name text, kind text, agency text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare p record;
begin
  select q.authority_id, a.code, a.name as authority_name, q.id, q.name, q.kind, q.agency into p
    from missing.partner q join access.authority a on a.id = q.authority_id
   where q.key_hash = key and (q.ended_at is null or q.ended_at > at);
  perform set_config('app.now', at::text, true), set_config('app.user_id', '', true), set_config('app.posting_id', '', true),
    set_config('app.authority_id', coalesce(p.authority_id::text, ''), true), set_config('app.team_id', '', true),
    set_config('app.role', case when p.id is null then 'PUBLIC' else 'PARTNER_SYSTEM' end, true),
    set_config('app.agency', coalesce(p.agency, ''), true), set_config('app.reveal', '', true),
    set_config('app.partner_id', coalesce(p.id::text, ''), true);
  if p.id is not null then
    return query select p.authority_id, p.code, p.authority_name, p.id, p.name, p.kind, p.agency;
  end if;
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION missing.carry_out_move(of_move uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  m missing.episode_move;
  of_wrong uuid;
  of_right uuid;
  each_table text;
  moved int;
begin
  select * into m from missing.episode_move x where x.id = of_move and x.authority_id = access.authority_id()
    and access.role_code() in ('MISSING_COORDINATOR', 'TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD')
    and x.child_id not in (select access.hidden_children()) and x.from_child_id not in (select access.hidden_children())
    and coalesce(x.undone_at, x.moved_at) = access.moment() and coalesce(x.undone_by, x.moved_by) = access.posting_id();
  if not found then return 0; end if;
  of_wrong := case when m.undone_at is null then m.from_child_id else m.child_id end;
  of_right := case when m.undone_at is null then m.child_id else m.from_child_id end;
  update missing.episode e set child_id = of_right, version = e.version + 1, changed_at = access.moment()
   where e.authority_id = m.authority_id and e.id = any (m.episode_ids) and e.child_id = of_wrong;
  get diagnostics moved = row_count;
  foreach each_table in array array['whereabouts', 'episode_flag', 'grade', 'step', 'consideration', 'joining', 'notification', 'interview_episode'] loop
    execute format('update missing.%I set child_id = $1 where authority_id = $2 and episode_id = any ($3) and child_id = $4', each_table)
      using of_right, m.authority_id, m.episode_ids, of_wrong;
  end loop;
  update missing.interview i set child_id = of_right where i.authority_id = m.authority_id and i.id = any (m.interview_ids) and i.child_id = of_wrong;
  foreach each_table in array array['factor', 'interview_answer', 'told', 'harm_call', 'suggestion', 'interview_action', 'interview_concern', 'brief', 'interview_ask', 'lone_visit'] loop
    execute format('update missing.%I set child_id = $1 where authority_id = $2 and interview_id = any ($3) and child_id = $4', each_table)
      using of_right, m.authority_id, m.interview_ids, of_wrong;
  end loop;
  update missing.interview_ask_to t set child_id = of_right
   where t.authority_id = m.authority_id and t.child_id = of_wrong
     and t.ask_id in (select k.id from missing.interview_ask k where k.authority_id = m.authority_id and k.interview_id = any (m.interview_ids));
  update deadlines.clock c set child_id = of_right
   where c.authority_id = m.authority_id and c.about_type = 'episode' and c.about_id = any (m.episode_ids) and c.child_id = of_wrong;
  update access.relationship r set child_id = of_right
   where r.authority_id = m.authority_id and r.kind = 'EPISODE' and r.object_id = any (m.episode_ids) and r.child_id = of_wrong;
  return moved;
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION missing.figures(of_authority integer, from_at timestamp with time zone, to_at timestamp with time zone, now_is timestamp with time zone, often integer, within_days integer)
 RETURNS TABLE(id text, part text, n numeric, d numeric)
 LANGUAGE sql
 STABLE
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
with bounds as (
  select (to_at at time zone 'Europe/London' - interval '12 months') at time zone 'Europe/London' as year_from,
    (from_at at time zone 'Europe/London')::date as from_day, (to_at at time zone 'Europe/London')::date - 1 as last_day
), began as materialized (
  select e.child_id, e.category, e.kind, e.owed_by, e.missing_from, (e.missing_from at time zone 'Europe/London')::date as day,
    e.missing_from >= from_at as is_in,
    case when e.ended_at < now_is then extract(epoch from e.ended_at - e.missing_from)::float8 / 3600 end as hours
    from missing.episode e
   where e.authority_id = of_authority and e.closed_at is null and e.missing_from < to_at
     and e.missing_from >= least(from_at - make_interval(days => within_days + 1), (select year_from from bounds))
), by_child as (
  select child_id, count(*) filter (where is_in) as n, count(*) filter (where missing_from >= (select year_from from bounds)) as n12
    from began group by child_id
), often_missing as (
  select distinct s.child_id from (
    select child_id, day, lag(day, often - 1) over (partition by child_id order by missing_from) as first_day
      from began
  ) s, bounds b
   where s.first_day is not null and greatest(b.from_day, s.day) <= least(b.last_day, s.first_day + within_days - 1)
), m1 as (
  select count(*) as n, count(*) filter (where category = 'HOME') as home, count(*) filter (where category = 'CARE') as care,
    count(*) filter (where kind = 'M') as m, count(*) filter (where kind = 'A') as a, count(*) filter (where owed_by = 'OTHER') as other,
    count(*) filter (where hours < 3) as h0, count(*) filter (where hours >= 3 and hours < 9) as h1,
    count(*) filter (where hours >= 9 and hours < 24) as h2, count(*) filter (where hours >= 24 and hours < 48) as h3,
    count(*) filter (where hours >= 48 and hours < 168) as h4, count(*) filter (where hours >= 168) as h5,
    count(*) filter (where hours is null) as still
    from began where is_in
), m2 as (
  select count(*) filter (where n > 0) as children, count(*) filter (where n > 1) as twice, count(*) filter (where n12 > 0) as children12,
    count(*) filter (where n12 > 1) as twice12 from by_child
), m6 as (
  select coalesce(sum(t.n), 0) as n from (select c.n from by_child c where c.n > 0 order by c.n desc limit 20) t
), m8 as (
  select (select count(*) from missing.episode e where e.authority_id = of_authority and e.ended_at is null and e.missing_from <= least(to_at, now_is) and e.closed_at is null)
    + (select count(*) from missing.episode e where e.authority_id = of_authority and e.ended_at > least(to_at, now_is) and e.missing_from <= least(to_at, now_is) and e.closed_at is null) as n
), owed as materialized (
  select e.id, coalesce(e.return_notified_at, e.ended_at) as notified_at, e.ended_at as returned_at
    from missing.episode e
   where e.authority_id = of_authority and e.ended_at >= from_at and e.ended_at < to_at and e.owed_by = 'US' and e.closed_at is null
), steps as materialized (
  select s.episode_id, s.kind, s.at, s.is_to_child, s.reason, s.interview_id
    from missing.step s
   where s.authority_id = of_authority and s.episode_id in (select o.id from owed o) and s.taken_back_at is null
     and s.kind in ('OFFER', 'ACCEPTED', 'DECLINED', 'COMPLETED', 'FOLLOW_UP', 'SAFETY_ACTION')
), did as (
  select s.episode_id, min(s.at) filter (where s.is_to_child) as offered_at, bool_or(s.kind = 'OFFER') as is_tried,
    bool_or(s.kind in ('ACCEPTED', 'COMPLETED')) as is_accepted, min(s.at) filter (where s.kind = 'COMPLETED') as held_at,
    bool_or(s.kind = 'DECLINED') as is_declined, bool_or(s.kind = 'SAFETY_ACTION') as is_acted_on
    from steps s group by s.episode_id
), followed as (
  select distinct d.episode_id from steps d join steps f on f.episode_id = d.episode_id and f.kind = 'FOLLOW_UP'
     and f.at >= d.at and (f.at at time zone 'Europe/London')::date - (d.at at time zone 'Europe/London')::date <= 14
   where d.kind = 'DECLINED'
), talked as (
  select distinct on (s.episode_id) s.episode_id, i.is_independent, i.is_by_team, l.interview_id is not null as is_led_to
    from steps s join missing.interview i on i.authority_id = of_authority and i.id = s.interview_id
    left join missing.led_to_view l on l.authority_id = of_authority and l.interview_id = s.interview_id
   where s.kind = 'COMPLETED' order by s.episode_id, s.at
), each_owed as (
  select o.id, t.offered_at, t.held_at, t.is_declined, coalesce(t.is_tried, false) as is_tried, coalesce(t.is_accepted, false) as is_accepted,
    coalesce(t.is_acted_on, false) or coalesce(k.is_led_to, false) as is_acted_on, f.episode_id is not null as is_followed, k.is_independent, k.is_by_team,
    case when t.offered_at is not null then greatest(extract(epoch from t.offered_at - o.notified_at)::float8 / 3600, 0) end as offer_notified,
    case when t.offered_at is not null then greatest(extract(epoch from t.offered_at - o.returned_at)::float8 / 3600, 0) end as offer_returned,
    case when t.held_at is not null then greatest(extract(epoch from t.held_at - o.notified_at)::float8 / 3600, 0) end as held_notified,
    case when t.held_at is not null then greatest(extract(epoch from t.held_at - o.returned_at)::float8 / 3600, 0) end as held_returned
    from owed o left join did t on t.episode_id = o.id left join followed f on f.episode_id = o.id left join talked k on k.episode_id = o.id
), m9 as (
  select count(*) as e, count(offered_at) as offered, count(*) filter (where offered_at is null and is_tried) as other_way,
    count(*) filter (where not is_tried) as none,
    count(*) filter (where offer_notified <= 72) as offer72n, count(*) filter (where offer_returned <= 72) as offer72r,
    count(offered_at) filter (where is_accepted) as accepted, count(held_at) as held, count(held_at) filter (where offered_at is not null) as held_offered,
    count(*) filter (where held_notified <= 72) as held72n, count(*) filter (where held_returned <= 72) as held72r,
    count(*) filter (where is_declined) as declined, count(offered_at) filter (where is_declined) as declined_offered,
    count(*) filter (where is_declined and is_followed) as followed,
    count(held_at) filter (where is_independent) as independent, count(held_at) filter (where is_independent is null) as independent_unknown,
    count(held_at) filter (where is_by_team) as by_team, count(held_at) filter (where is_by_team is null) as by_team_unknown,
    count(held_at) filter (where is_acted_on) as acted_on,
    percentile_cont(0.5) within group (order by offer_notified) as med_on, percentile_cont(0.5) within group (order by offer_returned) as med_or,
    percentile_cont(0.5) within group (order by held_notified) as med_hn, percentile_cont(0.5) within group (order by held_returned) as med_hr
    from each_owed
), last_no as (
  select distinct on (s.episode_id) s.episode_id, s.reason from steps s join each_owed e on e.id = s.episode_id and e.offered_at is not null
   where s.kind = 'DECLINED' order by s.episode_id, s.at desc
)
select v.id, v.part, v.n::numeric, v.d::numeric from m1, m2, m6, m8, m9, lateral (values
  ('M1', '', m1.n, null::bigint), ('M1', 'HOME', m1.home, m1.n), ('M1', 'CARE', m1.care, m1.n), ('M1', 'M', m1.m, m1.n), ('M1', 'A', m1.a, m1.n),
  ('M1', 'OTHER', m1.other, m1.n),
  ('M2', '', m2.children, null), ('M3', '', m1.n, m2.children), ('M4', '', m2.twice, m2.children), ('M4', '12m', m2.twice12, m2.children12),
  ('M5', '', (select count(*) from often_missing), null), ('M6', '', m6.n, m1.n),
  ('M7', '0', m1.h0, m1.n), ('M7', '1', m1.h1, m1.n), ('M7', '2', m1.h2, m1.n), ('M7', '3', m1.h3, m1.n), ('M7', '4', m1.h4, m1.n),
  ('M7', '5', m1.h5, m1.n), ('M7', 'still', m1.still, m1.n),
  ('M8', '', m8.n, null),
  ('M9', '', m9.offered, m9.e), ('M9', 'other-way', m9.other_way, m9.e), ('M9', 'none', m9.none, m9.e),
  ('M10', 'notified', m9.offer72n, m9.e), ('M10', 'returned', m9.offer72r, m9.e),
  ('M11', '', m9.accepted, m9.offered), ('M12', '', m9.held, m9.e), ('M12', 'offered', m9.held_offered, m9.offered),
  ('M13', 'notified', m9.held72n, m9.held), ('M13', 'returned', m9.held72r, m9.held),
  ('M13', 'notified-owed', m9.held72n, m9.e), ('M13', 'returned-owed', m9.held72r, m9.e),
  ('M14', '', m9.declined_offered, m9.offered), ('M14', 'no-offer', m9.declined - m9.declined_offered, m9.declined),
  ('M15', '', m9.followed, m9.declined),
  ('M16', '', m9.independent, m9.held), ('M16', 'unknown', m9.independent_unknown, m9.held),
  ('M17', '', m9.by_team, m9.held), ('M17', 'unknown', m9.by_team_unknown, m9.held), ('M18', '', m9.acted_on, m9.held)
) v (id, part, n, d)
union all
select 'M14', 'reason:' || l.reason, count(*)::numeric, (select offered from m9)::numeric from last_no l group by l.reason
union all
select 'M19', v.part, round(v.n::numeric, 4), v.d::numeric from m9, lateral (values
  ('offer-notified', med_on, m9.offered), ('offer-returned', med_or, m9.offered), ('held-notified', med_hn, m9.held), ('held-returned', med_hr, m9.held)
) v (part, n, d)
$function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION missing.figures_alone(from_at timestamp with time zone, to_at timestamp with time zone, often integer, within_days integer)
 RETURNS TABLE(id text, part text, n numeric, d numeric)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select f.* from missing.figures(access.authority_id(), from_at, to_at, access.moment(), often, within_days) f
   where (select access.scope('AGG')) = 'authority'
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION missing.long_missing(at timestamp with time zone, hours_in_care integer, hours_at_home integer)
 RETURNS TABLE(id uuid, child_id uuid, missing_from timestamp with time zone, category text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select e.id, e.child_id, e.missing_from, e.category from missing.episode e
   where e.authority_id = access.authority_id() and access.role_code() = 'SYSTEM' and e.ended_at is null and e.closed_at is null and e.kind = 'M'
     and e.child_id <> all (array(select access.hidden_children())) and e.missing_from <= at - make_interval(hours => case e.category when 'CARE' then hours_in_care else hours_at_home end)
   order by e.missing_from limit 200
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION missing.partner_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select nullif(current_setting('app.partner_id', true), '')::uuid
$function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION notices.clocks_to_remind(most integer)
 RETURNS TABLE(clock_id uuid, child_id uuid, label text, due_at timestamp with time zone, unit text, level smallint, posting_id uuid, team_kind text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select c.id, c.child_id, c.label, c.due_at, c.rule_as_used -> 'limit' ->> 'unit', h.level, p.id, t.kind
    from (select access.moment() as at offset 0) m
    join deadlines.clock c on c.authority_id = (select access.authority_id()) and c.stopped_at is null
    cross join lateral (select notices.level_of(c.started_at, c.due_at, c.rule_as_used -> 'limit' ->> 'unit', m.at) as level) h
    left join access.posting p on p.authority_id = c.authority_id and p.id = c.holder_posting_id and (p.to_at is null or p.to_at > m.at)
    left join access.team t on t.authority_id = c.authority_id and t.id = c.holder_team_id
   where (select access.role_code()) = 'SYSTEM' and h.level is not null
     and not exists (select from notices.reminder r where r.authority_id = c.authority_id and r.clock_id = c.id and r.due_at = c.due_at and r.level >= h.level)
   order by c.due_at, c.id limit most
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION notices.end_about(of_type text, of_id uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare ended int := 0; one record;
begin
  if access.posting_id() is null then return 0; end if;
  for one in update notices.notice n set state = 'OVER', over_because = 'NO_LONGER', next_at = null, version = n.version + 1
     where n.authority_id = access.authority_id() and n.about_type = of_type and n.about_id = of_id and n.state <> 'OVER' returning n.id, n.post loop
    ended := ended + 1;
    insert into notices.step (authority_id, id, notice_id, at, what, post, by_posting_id)
      values (access.authority_id(), gen_random_uuid(), one.id, access.moment(), 'OVER', one.post, access.posting_id());
  end loop;
  return ended;
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION notices.is_hidden_from(who uuid, staff uuid, of_authority integer, of_child uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from access.conflict c where c.staff_id = staff and c.child_id = of_child
      and c.from_at <= access.moment() and (c.to_at is null or c.to_at > access.moment()))
    or exists (select from access.restriction x where x.authority_id = of_authority and x.child_id = of_child
      and x.from_at <= access.moment() and (x.to_at is null or x.to_at > access.moment())
      and not exists (select from access.relationship r where r.holder_posting_id = who and r.child_id = of_child
        and r.kind = any (case x.level when 'sealed' then array['NAMED'] else array['ALLOCATED', 'CO_WORKER', 'MANAGER', 'NAMED'] end)
        and r.from_at <= access.moment() and (r.to_at is null or r.to_at > access.moment())))
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION notices.level_of(started timestamp with time zone, due timestamp with time zone, unit text, at timestamp with time zone)
 RETURNS smallint
 LANGUAGE sql
 STABLE
AS $function$
  select (case when at > due then 3
    when unit <> 'hours' then case when at >= date_trunc('day', due at time zone 'Europe/London') at time zone 'Europe/London' then 1 end
    when extract(epoch from at - started) >= extract(epoch from due - started) * 0.75 then 2
    when extract(epoch from at - started) >= extract(epoch from due - started) * 0.5 then 1 end)::smallint
$function$
; -- owner postgres

CREATE OR REPLACE FUNCTION notices.mail_that_waits(OUT waiting integer, OUT since timestamp with time zone, OUT gave_up integer)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select count(*) filter (where o.next_at is not null)::int, min(o.queued_at) filter (where o.next_at is not null),
         count(*) filter (where o.gave_up_at > access.moment() - interval '7 days')::int
    from mail.outbox o
   where o.authority_id = access.authority_id() and o.object_type = 'being-told' and (o.attempts > 0 and o.next_at is not null or o.gave_up_at is not null)
     and access.role_code() in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD', 'MISSING_COORDINATOR')
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION notices.may_be_told(who uuid, of_child uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from access.posting p where p.id = who and p.authority_id = access.authority_id() and access.posting_id() is not null
    and p.from_at <= access.moment() and (p.to_at is null or p.to_at > access.moment())
    and (of_child is null or not notices.is_hidden_from(p.id, p.staff_id, p.authority_id, of_child)))
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION notices.reached_me()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select s.notice_id from notices.step s where s.posting_id = access.posting_id() and s.what in ('WITH', 'PASSED', 'ACCEPTED')
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION notices.waiting_for_people()
 RETURNS TABLE(posting_id uuid, newest timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select p.id, max(a.raised_at)
    from access.alert a
    join access.posting p on p.authority_id = a.authority_id and (p.id = a.for_posting_id or p.role = a.for_role)
   where access.role_code() = 'SYSTEM' and a.authority_id = access.authority_id() and a.seen_at is null and a.raised_at > access.moment() - interval '14 days'
     and p.from_at <= access.moment() and (p.to_at is null or p.to_at > access.moment())
     and (a.child_id is null or not notices.is_hidden_from(p.id, p.staff_id, p.authority_id, a.child_id))
   group by p.id
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION outcomes.counted(first_day date, last_day date)
 RETURNS TABLE(child_id uuid, is_open boolean, has_status boolean, is_looked_after boolean, is_out_of_area boolean, is_far boolean, has_place boolean, is_year_in_care boolean, placements integer, considered integer, avoided integer, avoided_priced integer, avoided_at_least integer, was_placed_out boolean, is_back boolean, was_out_of_education boolean, has_education boolean, is_re_engaged boolean, was_on_edge boolean, has_entered_care boolean, has_stayed_home boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  return query
  select case when access.scope('IDENT') in ('authority', 'team') or e.child_id in (select access.my_children('IDENT')) then e.child_id end,
      e.is_open, e.has_status, e.is_looked_after, e.is_out_of_area, e.is_far, e.has_place, e.is_year_in_care, e.placements, e.considered, e.avoided,
      e.avoided_priced, e.avoided_at_least, e.was_placed_out, e.is_back, e.was_out_of_education, e.has_education, e.is_re_engaged, e.was_on_edge,
      e.has_entered_care, e.has_stayed_home
    from outcomes.reach() r, lateral outcomes.each_child(r.of_authority, r.of_team, first_day, least(last_day, (access.moment() at time zone 'Europe/London')::date)) e
   where r.is_inside and e.child_id not in (select access.hidden_children());
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION outcomes.each_child(of_authority integer, of_team uuid, first_day date, last_day date)
 RETURNS TABLE(child_id uuid, is_open boolean, has_status boolean, is_looked_after boolean, is_out_of_area boolean, is_far boolean, has_place boolean, is_year_in_care boolean, placements integer, considered integer, avoided integer, avoided_priced integer, avoided_at_least integer, was_placed_out boolean, is_back boolean, was_out_of_education boolean, has_education boolean, is_re_engaged boolean, was_on_edge boolean, has_entered_care boolean, has_stayed_home boolean)
 LANGUAGE sql
 STABLE
AS $function$
with known as materialized (
  select i.child_id, bool_or(i.closed_at is null or i.closed_at >= x.to_at) as is_open,
      bool_or(i.opened_at < x.first_at and (i.closed_at is null or i.closed_at >= x.first_at)) as was_open,
      (max(i.opened_at) at time zone 'Europe/London')::date as opened_on
    from (select first_day::timestamp at time zone 'Europe/London' as from_at, (first_day + 1)::timestamp at time zone 'Europe/London' as first_at,
        (last_day + 1)::timestamp at time zone 'Europe/London' as to_at) x, referrals.involvement i
   where i.authority_id = of_authority and (of_team is null or i.team_id = of_team)
     and i.opened_at < x.to_at and (i.closed_at is null or i.closed_at >= x.from_at)
   group by i.child_id
), care as (
  select s.child_id, range_agg(daterange(s.from_on, s.to_on, '[]')) as known,
      range_agg(daterange(s.from_on, s.to_on, '[]')) filter (where s.status in ('CLA', 'CLA_S20', 'CLA_INTERIM', 'CLA_FULL', 'REMAND')) as days
    from known k, lateral (select t.child_id, t.from_on, t.to_on, t.status from people.social_care_status t
      where t.authority_id = of_authority and t.child_id = k.child_id and (t.to_on is null or t.to_on >= t.from_on) offset 0) s
   group by s.child_id
), lines as materialized (
  -- `offset 0`: one look into the index for each child, however many lines the authority holds.
  select l.* from known k, lateral (select t.child_id, t.line_id, t.kind, t.from_on, t.to_on, t.code, t.area, t.distance, t.band, t.outcome from outcomes.line t
    where t.authority_id = of_authority and t.child_id = k.child_id and t.superseded_at is null and t.from_on <= last_day offset 0) l
), place as (
  select distinct on (l.child_id) l.* from lines l where l.kind = 'PLACEMENT' and (l.to_on is null or l.to_on >= last_day) order by l.child_id, l.from_on desc
), place_before as (
  select distinct on (l.child_id) l.* from lines l
   where l.kind = 'PLACEMENT' and l.from_on <= first_day and (l.to_on is null or l.to_on > first_day) order by l.child_id, l.from_on desc
), school_then as (
  select distinct on (l.child_id) l.child_id, l.code from lines l join known k on k.child_id = l.child_id
   where l.kind = 'EDUCATION' and l.from_on <= k.opened_on and (l.to_on is null or l.to_on >= k.opened_on) order by l.child_id, l.from_on desc
), counts as (
  select l.child_id,
      count(*) filter (where l.kind = 'PLACEMENT' and (l.to_on is null or l.to_on > (last_day - interval '12 months')::date))::int as placements,
      count(*) filter (where l.kind = 'MOVE' and l.from_on >= first_day)::int as considered,
      count(*) filter (where l.kind = 'MOVE' and l.from_on >= first_day and l.outcome = 'AVOIDED')::int as avoided,
      count(*) filter (where l.kind = 'MOVE' and l.from_on >= first_day and l.outcome = 'AVOIDED' and l.band ~ '^W\d')::int as avoided_priced,
      coalesce(sum(substr(l.band, 2)::int) filter (where l.kind = 'MOVE' and l.from_on >= first_day and l.outcome = 'AVOIDED' and l.band ~ '^W\d+$'), 0)::int as avoided_at_least,
      range_agg(daterange(l.from_on, l.to_on, '[]')) filter (where l.kind = 'EDUCATION' and l.band = 'P80'
        and l.code not in ('EXCLUDED', 'SUSPENDED', 'MISSING_EDUCATION', 'NEET', 'BELOW_AGE', 'NOT_KNOWN')) as attending,
      bool_or(l.kind = 'EDGE' and l.code in ('ON_EDGE', 'SUPPORT')) as was_on_edge,
      bool_or(l.kind = 'EDGE' and l.code = 'ENTERED' and l.from_on >= first_day) as has_entered_care,
      bool_or(l.kind = 'EDGE' and l.code = 'STAYED' and l.from_on >= first_day) as has_stayed_home
    from lines l group by l.child_id
)
select k.child_id, k.is_open, coalesce(c.known @> last_day, false), coalesce(c.days @> last_day, false),
    coalesce(p.area = 'OUT', false), coalesce(p.distance in ('OVER_20', 'OVER_50'), false), coalesce(p.area in ('IN', 'OUT'), false),
    coalesce(c.days @> daterange((last_day - interval '12 months')::date, last_day, '[]'), false), coalesce(n.placements, 0),
    coalesce(n.considered, 0), coalesce(n.avoided, 0), coalesce(n.avoided_priced, 0), coalesce(n.avoided_at_least, 0),
    k.was_open and coalesce(c.days @> first_day, false) and coalesce(b.area = 'OUT', false),
    coalesce(p.line_id <> b.line_id and (p.area = 'IN' or p.code in ('PARENTS', 'KINSHIP')), false),
    coalesce(s.code in ('EXCLUDED', 'MISSING_EDUCATION', 'NEET'), false), coalesce(s.code <> 'NOT_KNOWN', false),
    coalesce(n.attending @> daterange(last_day - 27, last_day, '[]'), false),
    coalesce(n.was_on_edge, false), coalesce(n.has_entered_care, false), coalesce(n.has_stayed_home, false)
  from known k left join care c on c.child_id = k.child_id left join place p on p.child_id = k.child_id left join place_before b on b.child_id = k.child_id
  left join school_then s on s.child_id = k.child_id left join counts n on n.child_id = k.child_id
$function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION outcomes.each_distance(of_authority integer, of_team uuid, first_day date, last_day date)
 RETURNS TABLE(child_id uuid, item text, began integer, now_is integer)
 LANGUAGE sql
 STABLE
AS $function$
with measures as materialized (
  select m.* from outcomes.measure m
   where m.authority_id = of_authority and m.taken_on <= last_day and m.child_id in (
     select i.child_id from referrals.involvement i where i.authority_id = of_authority and (of_team is null or i.team_id = of_team)
       and i.opened_at < (last_day + 1)::timestamp at time zone 'Europe/London'
       and (i.closed_at is null or i.closed_at >= first_day::timestamp at time zone 'Europe/London'))
), base as (
  select distinct on (m.child_id) m.child_id, m.id, m.taken_on from measures m where m.point = 'BASELINE' order by m.child_id, m.taken_on desc, m.id desc
), answers as (
  select m.child_id, m.id, m.taken_on, r.key as item, r.value::int as answer
    from measures m join base b on b.child_id = m.child_id and m.taken_on >= b.taken_on
    join outcomes.measure_part p on p.authority_id = m.authority_id and p.measure_id = m.id,
    lateral jsonb_each_text(p.rated) r where r.value ~ '^[1-5]$'
)
select a.child_id, a.item, a.answer, l.answer
  from answers a join base b on b.id = a.id
  left join lateral (select x.answer from answers x where x.child_id = a.child_id and x.item = a.item and x.id <> b.id
    order by x.taken_on desc, x.id desc limit 1) l on true
$function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION outcomes.figures(first_day date, last_day date)
 RETURNS TABLE(id text, part text, n integer, d integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
return query
with r as materialized (
  select x.*, least(last_day, (access.moment() at time zone 'Europe/London')::date) as until from outcomes.reach() x
), e as materialized (
  select c.* from r, lateral outcomes.each_child(r.of_authority, r.of_team, first_day, r.until) c
   where not r.is_inside or c.child_id not in (select access.hidden_children())
), t as (
  select count(*) filter (where is_open) as open, count(*) filter (where is_open and not has_status) as no_status,
      count(*) filter (where is_open and is_looked_after) as cla,
      count(*) filter (where is_open and is_looked_after and is_out_of_area) as out_of_area,
      count(*) filter (where is_open and is_looked_after and is_far) as far,
      count(*) filter (where is_open and is_looked_after and not has_place) as no_place,
      count(*) filter (where is_open and is_looked_after and is_year_in_care) as year_in_care,
      count(*) filter (where is_open and is_looked_after and is_year_in_care and placements >= 3) as three,
      coalesce(sum(considered), 0) as considered, coalesce(sum(avoided), 0) as avoided, coalesce(sum(avoided_priced), 0) as priced,
      coalesce(sum(avoided_at_least), 0) as pounds,
      count(*) filter (where was_placed_out) as placed_out, count(*) filter (where was_placed_out and is_back) as back,
      count(*) filter (where is_open and was_out_of_education) as out_of_education,
      count(*) filter (where is_open and was_out_of_education and is_re_engaged) as re_engaged,
      count(*) filter (where is_open and not has_education) as no_education,
      count(*) filter (where was_on_edge) as edge, count(*) filter (where was_on_edge and has_entered_care) as entered,
      count(*) filter (where was_on_edge and has_stayed_home) as stayed
    from e
), far as (
  select d.* from r, lateral outcomes.each_distance(r.of_authority, r.of_team, first_day, r.until) d
   where not r.is_inside or d.child_id not in (select access.hidden_children())
)
select v.id, v.part, v.n::int, v.d::int from t, lateral (values
    ('E15', '', cla, open), ('E15', 'unknown', no_status, open), ('E16', '', out_of_area, cla), ('E16', 'far', far, cla), ('E16', 'unknown', no_place, cla),
    ('E17', '', three, year_in_care), ('E18', '', avoided, considered), ('E18', 'priced', priced, avoided), ('E18', 'pounds', pounds, priced),
    ('E19', '', back, placed_out), ('E20', '', re_engaged, out_of_education), ('E20', 'unknown', no_education, open),
    ('EDGE', 'entered', entered, edge), ('EDGE', 'stayed', stayed, edge)) v (id, part, n, d)
  where exists (select from r)
union all
select x.item, v.part, v.n::int, x.both::int from (
    select f.item, count(f.now_is) as both, count(*) filter (where f.now_is > f.began) as further, count(*) filter (where f.now_is = f.began) as same,
      count(*) filter (where f.now_is < f.began) as back from far f group by f.item) x,
  lateral (values ('further', x.further), ('same', x.same), ('back', x.back)) v (part, n);
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION outcomes.reach()
 RETURNS TABLE(of_authority integer, of_team uuid, is_inside boolean)
 LANGUAGE sql
 STABLE
AS $function$
  select access.authority_id(), case when access.scope('AGG') = 'authority' and access.scope('IDENT') is distinct from 'team' then null else access.team_id() end,
    access.scope('AGG') = 'team' or coalesce(access.scope('IDENT') in ('authority', 'team'), false)
   where access.scope('AGG') = 'authority' or (access.scope('AGG') = 'team' and access.team_id() is not null)
$function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION oversight.corrects_the_same()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if not exists (select from oversight.entry e where e.authority_id = new.authority_id and e.id = new.id and e.version = new.version - 1
      and e.child_id = new.child_id and e.supervision_id is not distinct from new.supervision_id) then
    raise exception 'a correction is of what was written' using errcode = '42501';
  end if;
  return new;
end
$function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION oversight.mine()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select s.id from oversight.supervision s where s.authority_id = access.authority_id() and s.supervisor_staff = access.staff_id()
  union
  select m.supervision_id from oversight.supervision_member m where m.authority_id = access.authority_id() and m.staff_id = access.staff_id()
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION oversight.shared_with_me()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select x.supervision_id from oversight.private_share x
   where x.authority_id = access.authority_id() and x.to_staff = access.staff_id() and x.ended_at is null
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION plans.keep_sharing()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if new.shared_with is distinct from old.shared_with and 'PLAN' = any (access.classes_to_be_shared()) then
    raise exception 'a plan is not shared on by those it is shared with' using errcode = '42501';
  end if;
  return new;
end
$function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION plans.may_join(of_plan uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select not exists (select from plans.disruption_plan_child c where c.plan_id = of_plan)
    or exists (select from plans.disruption_plan_child c where c.plan_id = of_plan and c.child_id in (select access.my_children('PLAN')))
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION questionnaires.keep_published()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if old.state <> 'DRAFT' and (new.definition <> old.definition or new.key <> old.key or new.number is distinct from old.number
      or new.drafted_by <> old.drafted_by or new.published_by is distinct from old.published_by or new.state = 'DRAFT'
      or (old.state = 'WITHDRAWN' and new.state <> 'WITHDRAWN')) then
    raise exception 'a published questionnaire does not change' using errcode = '42501';
  end if;
  if not (old.drafted_by <@ new.drafted_by) then
    raise exception 'whoever wrote of a questionnaire stays named' using errcode = '42501';
  end if;
  return new;
end
$function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION questionnaires.writes()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(access.role_code() in ('SERVICE_MANAGER', 'TEAM_MANAGER', 'AUTHORITY_ADMIN')
    or (access.role_code() in ('HUB_LEAD', 'HUB_ANALYST') and exists (select from access.authority a where a.id = access.authority_id() and a.is_hub)), false)
$function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION referrals.children_referred_by_own_rule()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
AS $function$
  select r.child_id from access.relationship r
   where r.authority_id = (select access.authority_id()) and r.holder_posting_id = (select access.posting_id())
     and r.kind in ('ALLOCATED', 'CO_WORKER', 'NAMED') and r.from_at <= (select access.moment()) and (r.to_at is null or r.to_at > (select access.moment()))
     and (select access.role_code()) = 'PARTNER' and (select access.agency()) in ('EARLY_HELP', 'YOUTH_SUPPORT')
     and exists (select from access.authority a where a.id = (select access.authority_id()) and a.settings ->> 'referralRuleSet' = 'EARLY_HELP_TOO')
     and r.child_id in (select access.my_children('IDENT'))
$function$
; -- owner holdfast_owner

CREATE OR REPLACE FUNCTION referrals.told_by_mail(contact uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare told int;
begin
  if access.role_code() is distinct from 'SYSTEM' then return 0; end if;
  update referrals.contact_telling t set told_at = access.moment(), how = 'email'
   where t.authority_id = access.authority_id() and t.contact_id = contact and t.what = 'outcome' and t.told_at is null;
  get diagnostics told = row_count;
  return told;
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION sharing.texts_with_places(of_child uuid, texts text[])
 RETURNS integer[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with place as (
    select regexp_replace(translate(lower(split_part(split_part(a.lines, e'\n', 1), ',', 1)), '''’', ''), '[^a-z0-9]+', ' ', 'g') as words from people.address a where a.child_id = of_child
    union select regexp_replace(translate(lower(a.postcode), '''’', ''), '[^a-z0-9]+', ' ', 'g') from people.address a where a.child_id = of_child
    union select regexp_replace(translate(lower(w.found_where), '''’', ''), '[^a-z0-9]+', ' ', 'g') from missing.whereabouts w where w.child_id = of_child and w.is_withheld
    union select regexp_replace(translate(lower(w.returned_to), '''’', ''), '[^a-z0-9]+', ' ', 'g') from missing.whereabouts w where w.child_id = of_child and w.is_withheld)
  select coalesce(array_agg(t.at::int order by t.at), '{}') from unnest(texts) with ordinality t (words, at)
   where of_child in (select access.my_children('PLAN'))
     and exists (select from place p where length(trim(p.words)) >= 5
       and position(' ' || trim(p.words) || ' ' in ' ' || regexp_replace(translate(lower(t.words), '''’', ''), '[^a-z0-9]+', ' ', 'g') || ' ') > 0)
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION voice.counts(from_day date, to_day date)
 RETURNS TABLE(of_what text, code text, n integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with f as (select x.id, x.route, x.giver, x.rated from voice.feedback x
     where x.authority_id = access.authority_id() and x.given_on >= from_day and x.given_on < to_day
       and (access.may('AGG') or access.may_write('VOICE'))),
  themes as (select distinct on (s.feedback_id) s.feedback_id, s.themes from voice.step s
     where s.authority_id = access.authority_id() and s.kind = 'THEMES' and s.feedback_id in (select id from f)
     order by s.feedback_id, s.at desc, s.id desc)
  select 'route', f.route, count(*)::int from f group by f.route
  union all select 'giver', f.giver, count(*)::int from f group by f.giver
  union all select 'theme', t, count(*)::int from themes, unnest(themes.themes) t group by t
  union all select 'rated', r.key || '=' || r.value, count(*)::int from f, jsonb_each_text(f.rated) r group by r.key, r.value
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION voice.link_in_use()
 RETURNS TABLE(link_id uuid, child_id uuid, giver text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select k.id, k.child_id, k.giver from voice.link k
   where k.authority_id = access.authority_id() and k.id = nullif(current_setting('app.link_id', true), '')::uuid and k.used_at = access.moment()
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION voice.may_be_used(of_feedback uuid[])
 RETURNS TABLE(feedback_id uuid, in_reports boolean, in_training boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select f.id, coalesce(c.in_reports, false), coalesce(c.in_training, false)
    from voice.feedback f left join lateral (
      select n.in_reports, n.in_training from voice.consent n
       where n.authority_id = f.authority_id and (n.feedback_id = f.id or n.feedback_id is null and n.child_id = f.child_id)
       order by n.said_at desc, n.id desc limit 1) c on true
   where f.authority_id = access.authority_id() and f.id = any (of_feedback)
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION voice.open_link(key bytea)
 RETURNS TABLE(link_id uuid, authority_id integer, authority_code text, authority_name text, accent text, settings jsonb, giver text, asks text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare l record;
begin
  select k.id, k.authority_id, a.code, a.name, a.accent, a.settings, k.giver, k.asks into l
    from voice.link k join access.authority a on a.id = k.authority_id
   where k.key_hash = key and k.used_at is null and k.taken_back_at is null and k.ends_at > access.moment();
  if l.id is null then return; end if;
  perform set_config('app.authority_id', l.authority_id::text, true), set_config('app.link_id', l.id::text, true);
  return query select l.id, l.authority_id, l.code, l.name, l.accent, l.settings, l.giver, l.asks;
end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION voice.readers_of(authority integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with named as (select r.posting_id from voice.reader r join access.posting p on p.id = r.posting_id
     where r.authority_id = authority and r.to_at is null and (p.to_at is null or p.to_at > access.moment()))
  select posting_id from named
  union all
  select p.id from access.posting p where not exists (select from named) and p.authority_id = authority and p.role = 'TEAM_MANAGER'
     and p.from_at <= access.moment() and (p.to_at is null or p.to_at > access.moment())
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION voice.reads_here()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with named as (select r.posting_id from voice.reader r join access.posting p on p.id = r.posting_id
     where r.authority_id = access.authority_id() and r.to_at is null and (p.to_at is null or p.to_at > access.moment()))
  select access.may_write('VOICE') and case when exists (select from named)
    then access.posting_id() in (select posting_id from named) else access.role_code() = 'TEAM_MANAGER' end
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION voice.use_link()
 RETURNS uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update voice.link k set used_at = access.moment()
   where k.authority_id = access.authority_id() and k.id = nullif(current_setting('app.link_id', true), '')::uuid
     and k.used_at is null and k.taken_back_at is null and k.ends_at > access.moment()
  returning k.child_id
$function$
; -- owner holdfast_gate

CREATE OR REPLACE FUNCTION voice.written_down_now()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select f.id from voice.feedback f where f.authority_id = access.authority_id() and f.recorded_by = access.posting_id() and f.recorded_at = access.moment()
$function$
; -- owner holdfast_gate

-- Triggers

CREATE TRIGGER chosen_children_are_on_it AFTER INSERT ON governance.sitting FOR EACH ROW EXECUTE FUNCTION governance.put_chosen_on_sitting();
CREATE TRIGGER corrects_the_same BEFORE INSERT ON oversight.entry FOR EACH ROW WHEN ((new.version > 1)) EXECUTE FUNCTION oversight.corrects_the_same();
CREATE TRIGGER keep_earlier AFTER UPDATE ON governance.handover_child FOR EACH ROW EXECUTE FUNCTION governance.keep_earlier();
CREATE TRIGGER keep_earlier AFTER UPDATE ON governance.information FOR EACH ROW EXECUTE FUNCTION governance.keep_earlier();
CREATE TRIGGER keep_earlier AFTER UPDATE ON governance.item_part FOR EACH ROW EXECUTE FUNCTION governance.keep_earlier();
CREATE TRIGGER keep_earlier AFTER UPDATE ON meetings.action FOR EACH ROW EXECUTE FUNCTION meetings.keep_earlier();
CREATE TRIGGER keep_earlier AFTER UPDATE ON meetings.ask FOR EACH ROW EXECUTE FUNCTION meetings.keep_earlier();
CREATE TRIGGER keep_earlier AFTER UPDATE ON meetings.attendee FOR EACH ROW EXECUTE FUNCTION meetings.keep_earlier();
CREATE TRIGGER keep_earlier AFTER UPDATE ON meetings.contribution FOR EACH ROW EXECUTE FUNCTION meetings.keep_earlier();
CREATE TRIGGER keep_earlier AFTER UPDATE ON meetings.meeting_child FOR EACH ROW EXECUTE FUNCTION meetings.keep_earlier();
CREATE TRIGGER keep_earlier AFTER UPDATE ON meetings.missing_item FOR EACH ROW EXECUTE FUNCTION meetings.keep_earlier();
CREATE TRIGGER keep_earlier AFTER UPDATE ON meetings.purpose FOR EACH ROW EXECUTE FUNCTION meetings.keep_earlier();
CREATE TRIGGER keep_published BEFORE UPDATE ON questionnaires.version FOR EACH ROW EXECUTE FUNCTION questionnaires.keep_published();
CREATE TRIGGER keep_sharing BEFORE UPDATE ON plans.childs_plan FOR EACH ROW EXECUTE FUNCTION plans.keep_sharing();
CREATE TRIGGER no_change BEFORE DELETE OR UPDATE ON audit.event FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER no_change BEFORE DELETE OR UPDATE ON audit.event_child FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON audit.event FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON audit.event_child FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER on_the_next_sitting AFTER INSERT ON governance.highest_concern FOR EACH ROW EXECUTE FUNCTION governance.put_chosen_child_on();
CREATE TRIGGER only_sooner BEFORE UPDATE ON access.relationship FOR EACH ROW EXECUTE FUNCTION access.only_sooner();

-- Grants on schemas

grant create on schema access to holdfast_gate;
grant create on schema accounts to holdfast_gate;
grant create on schema assessments to holdfast_gate;
grant create on schema chronology to holdfast_gate;
grant create on schema deadlines to holdfast_gate;
grant create on schema governance to holdfast_gate;
grant create on schema meetings to holdfast_gate;
grant create on schema missing to holdfast_gate;
grant create on schema notices to holdfast_gate;
grant create on schema outcomes to holdfast_gate;
grant create on schema plans to holdfast_gate;
grant create on schema referrals to holdfast_gate;
grant create on schema voice to holdfast_gate;
grant create on schema work to holdfast_gate;
grant usage on schema access to holdfast_app;
grant usage on schema access to holdfast_audit;
grant usage on schema access to holdfast_gate;
grant usage on schema accounts to holdfast_app;
grant usage on schema accounts to holdfast_gate;
grant usage on schema act to holdfast_app;
grant usage on schema assessments to holdfast_app;
grant usage on schema assessments to holdfast_gate;
grant usage on schema audit to holdfast_app;
grant usage on schema chronology to holdfast_app;
grant usage on schema chronology to holdfast_gate;
grant usage on schema deadlines to holdfast_app;
grant usage on schema deadlines to holdfast_gate;
grant usage on schema form to holdfast_app;
grant usage on schema form to holdfast_gate;
grant usage on schema governance to holdfast_app;
grant usage on schema governance to holdfast_audit;
grant usage on schema governance to holdfast_gate;
grant usage on schema language to holdfast_app;
grant usage on schema language to holdfast_gate;
grant usage on schema mail to holdfast_app;
grant usage on schema mail to holdfast_gate;
grant usage on schema meetings to holdfast_app;
grant usage on schema meetings to holdfast_gate;
grant usage on schema migration to public;
grant usage on schema missing to holdfast_app;
grant usage on schema missing to holdfast_gate;
grant usage on schema notices to holdfast_app;
grant usage on schema notices to holdfast_gate;
grant usage on schema outcomes to holdfast_app;
grant usage on schema outcomes to holdfast_gate;
grant usage on schema oversight to holdfast_app;
grant usage on schema oversight to holdfast_gate;
grant usage on schema people to holdfast_app;
grant usage on schema people to holdfast_gate;
grant usage on schema plans to holdfast_app;
grant usage on schema plans to holdfast_gate;
grant usage on schema public to public;
grant usage on schema questionnaires to holdfast_app;
grant usage on schema referrals to holdfast_app;
grant usage on schema referrals to holdfast_gate;
grant usage on schema sharing to holdfast_app;
grant usage on schema sharing to holdfast_gate;
grant usage on schema voice to holdfast_app;
grant usage on schema voice to holdfast_gate;
grant usage on schema work to holdfast_app;
grant usage on schema work to holdfast_gate;

-- Grants on tables, views and sequences

grant delete on access.session to holdfast_gate;
grant delete on form.draft to holdfast_app;
grant delete on form.draft to holdfast_gate;
grant delete on form.submission to holdfast_gate;
grant delete on missing.board_shown to holdfast_app;
grant delete on people.child_token to holdfast_app;
grant insert on access.alert to holdfast_gate;
grant insert on governance.attendance to holdfast_gate;
grant insert on governance.contribution to holdfast_gate;
grant insert on governance.information to holdfast_gate;
grant insert on governance.item to holdfast_gate;
grant insert on language.team_month to holdfast_gate;
grant insert on notices.step to holdfast_gate;
grant select on access.alert to holdfast_app;
grant select on access.alert to holdfast_gate;
grant select on access.authority to holdfast_app;
grant select on access.authority to holdfast_audit;
grant select on access.authority to holdfast_gate;
grant select on access.conflict to holdfast_app;
grant select on access.conflict to holdfast_gate;
grant select on access.declaration to holdfast_app;
grant select on access.emergency_access to holdfast_app;
grant select on access.posting to holdfast_app;
grant select on access.posting to holdfast_gate;
grant select on access.relationship to holdfast_app;
grant select on access.relationship to holdfast_audit;
grant select on access.relationship to holdfast_gate;
grant select on access.relationship_class to holdfast_app;
grant select on access.relationship_class to holdfast_gate;
grant select on access.restriction to holdfast_app;
grant select on access.restriction to holdfast_gate;
grant select on access.role to holdfast_app;
grant select on access.role_class to holdfast_app;
grant select on access.role_class to holdfast_gate;
grant select on access.session to holdfast_app;
grant select on access.session to holdfast_gate;
grant select on access.settings_change to holdfast_app;
grant select on access.staff to holdfast_app;
grant select on access.staff to holdfast_gate;
grant select on access.team to holdfast_app;
grant select on access.team to holdfast_gate;
grant select on accounts.credential to holdfast_gate;
grant select on act.cohort to holdfast_app;
grant select on act.panel_decision to holdfast_app;
grant select on act.part to holdfast_app;
grant select on act.programme to holdfast_app;
grant select on act.referral to holdfast_app;
grant select on assessments.answer to holdfast_app;
grant select on assessments.assessment to holdfast_app;
grant select on assessments.assessment to holdfast_gate;
grant select on assessments.dissent to holdfast_app;
grant select on assessments.formulation to holdfast_app;
grant select on assessments.formulation_link to holdfast_app;
grant select on assessments.formulation_part to holdfast_app;
grant select on assessments.formulation_version to holdfast_app;
grant select on assessments.known to holdfast_app;
grant select on assessments.known to holdfast_gate;
grant select on assessments.level_word to holdfast_app;
grant select on assessments.taken_over to holdfast_app;
grant select on chronology.decision to holdfast_app;
grant select on chronology.entry to holdfast_app;
grant select on chronology.entry to holdfast_gate;
grant select on chronology.entry_view to holdfast_app;
grant select on chronology.first_version to holdfast_app;
grant select on chronology.gate_override to holdfast_app;
grant select on deadlines.clock to holdfast_app;
grant select on deadlines.clock to holdfast_gate;
grant select on deadlines.etac_fact to holdfast_app;
grant select on deadlines.etac_fact to holdfast_gate;
grant select on deadlines.leave to holdfast_app;
grant select on deadlines.leave to holdfast_gate;
grant select on deadlines.rota_turn to holdfast_app;
grant select on deadlines.rota_turn to holdfast_gate;
grant select on deadlines.rule_change to holdfast_app;
grant select on form.draft to holdfast_app;
grant select on form.draft to holdfast_gate;
grant select on form.submission to holdfast_app;
grant select on form.submission to holdfast_gate;
grant select on governance.attendance to holdfast_app;
grant select on governance.attendance to holdfast_gate;
grant select on governance.concern_look to holdfast_app;
grant select on governance.context_response to holdfast_app;
grant select on governance.context_step to holdfast_app;
grant select on governance.contribution to holdfast_app;
grant select on governance.contribution to holdfast_gate;
grant select on governance.decision to holdfast_app;
grant select on governance.dissent to holdfast_app;
grant select on governance.figures_reminder to holdfast_app;
grant select on governance.handover to holdfast_app;
grant select on governance.handover to holdfast_gate;
grant select on governance.handover_child to holdfast_app;
grant select on governance.handover_receipt to holdfast_app;
grant select on governance.handover_told to holdfast_app;
grant select on governance.highest_concern to holdfast_app;
grant select on governance.highest_concern to holdfast_gate;
grant select on governance.information to holdfast_app;
grant select on governance.invitation to holdfast_app;
grant select on governance.invitation to holdfast_gate;
grant select on governance.invitation_key to holdfast_gate;
grant select on governance.item to holdfast_app;
grant select on governance.item to holdfast_gate;
grant select on governance.item_part to holdfast_app;
grant select on governance.kept_from to holdfast_app;
grant select on governance.kept_from to holdfast_gate;
grant select on governance.kind_change to holdfast_app;
grant select on governance.kind_change to holdfast_gate;
grant select on governance.matter to holdfast_app;
grant select on governance.member to holdfast_app;
grant select on governance.member to holdfast_gate;
grant select on governance.other_meeting to holdfast_app;
grant select on governance.other_occasion to holdfast_app;
grant select on governance.overnight to holdfast_app;
grant select on governance.partner_figures to holdfast_app;
grant select on governance.sitting to holdfast_app;
grant select on governance.sitting to holdfast_gate;
grant select on language.team_month to holdfast_app;
grant select on language.team_month to holdfast_gate;
grant select on language.term_change to holdfast_app;
grant select on mail.outbox to holdfast_app;
grant select on mail.outbox to holdfast_gate;
grant select on meetings.action to holdfast_app;
grant select on meetings.action to holdfast_gate;
grant select on meetings.ask to holdfast_app;
grant select on meetings.attendee to holdfast_app;
grant select on meetings.attendee to holdfast_gate;
grant select on meetings.contribution to holdfast_app;
grant select on meetings.copy to holdfast_app;
grant select on meetings.decision to holdfast_app;
grant select on meetings.letter to holdfast_app;
grant select on meetings.meeting to holdfast_app;
grant select on meetings.meeting to holdfast_gate;
grant select on meetings.meeting_child to holdfast_app;
grant select on meetings.meeting_child to holdfast_gate;
grant select on meetings.missing_attendance to holdfast_app;
grant select on meetings.missing_day to holdfast_app;
grant select on meetings.missing_item to holdfast_app;
grant select on meetings.outside_recipient to holdfast_app;
grant select on meetings.paper to holdfast_app;
grant select on meetings.purpose to holdfast_app;
grant select on migration.applied to public;
grant select on missing.availability to holdfast_app;
grant select on missing.board_shown to holdfast_app;
grant select on missing.brief to holdfast_app;
grant select on missing.brief to holdfast_gate;
grant select on missing.consideration to holdfast_app;
grant select on missing.consideration to holdfast_gate;
grant select on missing.dip_sample to holdfast_app;
grant select on missing.dip_sample_record to holdfast_app;
grant select on missing.episode to holdfast_app;
grant select on missing.episode to holdfast_gate;
grant select on missing.episode_flag to holdfast_app;
grant select on missing.episode_flag to holdfast_gate;
grant select on missing.episode_move to holdfast_app;
grant select on missing.episode_move to holdfast_gate;
grant select on missing.factor to holdfast_app;
grant select on missing.factor to holdfast_gate;
grant select on missing.grade to holdfast_app;
grant select on missing.grade to holdfast_gate;
grant select on missing.harm_call to holdfast_app;
grant select on missing.harm_call to holdfast_gate;
grant select on missing.import to holdfast_app;
grant select on missing.interview to holdfast_app;
grant select on missing.interview to holdfast_gate;
grant select on missing.interview_action to holdfast_app;
grant select on missing.interview_action to holdfast_gate;
grant select on missing.interview_answer to holdfast_app;
grant select on missing.interview_answer to holdfast_gate;
grant select on missing.interview_ask to holdfast_app;
grant select on missing.interview_ask to holdfast_gate;
grant select on missing.interview_ask_to to holdfast_app;
grant select on missing.interview_ask_to to holdfast_gate;
grant select on missing.interview_concern to holdfast_app;
grant select on missing.interview_concern to holdfast_gate;
grant select on missing.interview_episode to holdfast_app;
grant select on missing.interview_episode to holdfast_gate;
grant select on missing.joining to holdfast_app;
grant select on missing.joining to holdfast_gate;
grant select on missing.led_to_view to holdfast_app;
grant select on missing.led_to_view to holdfast_gate;
grant select on missing.lone_alarm to holdfast_app;
grant select on missing.lone_visit to holdfast_app;
grant select on missing.lone_visit to holdfast_gate;
grant select on missing.monthly_review to holdfast_app;
grant select on missing.notification to holdfast_app;
grant select on missing.notification to holdfast_gate;
grant select on missing.pack to holdfast_app;
grant select on missing.partner to holdfast_app;
grant select on missing.partner to holdfast_gate;
grant select on missing.partner_receipt to holdfast_app;
grant select on missing.review_action to holdfast_app;
grant select on missing.review_child to holdfast_app;
grant select on missing.step to holdfast_app;
grant select on missing.step to holdfast_gate;
grant select on missing.suggestion to holdfast_app;
grant select on missing.suggestion to holdfast_gate;
grant select on missing.time_view to holdfast_app;
grant select on missing.told to holdfast_app;
grant select on missing.told to holdfast_gate;
grant select on missing.whereabouts to holdfast_app;
grant select on missing.whereabouts to holdfast_gate;
grant select on notices.call to holdfast_app;
grant select on notices.mailing to holdfast_app;
grant select on notices.notice to holdfast_app;
grant select on notices.notice to holdfast_gate;
grant select on notices.preference to holdfast_app;
grant select on notices.reminder to holdfast_app;
grant select on notices.reminder to holdfast_gate;
grant select on notices.step to holdfast_app;
grant select on notices.step to holdfast_gate;
grant select on outcomes.line to holdfast_app;
grant select on outcomes.line to holdfast_gate;
grant select on outcomes.measure to holdfast_app;
grant select on outcomes.measure to holdfast_gate;
grant select on outcomes.measure_before to holdfast_app;
grant select on outcomes.measure_part to holdfast_app;
grant select on outcomes.measure_part to holdfast_gate;
grant select on oversight.disagreement to holdfast_app;
grant select on oversight.disagreement_step to holdfast_app;
grant select on oversight.entry to holdfast_app;
grant select on oversight.private_note to holdfast_app;
grant select on oversight.private_opening to holdfast_app;
grant select on oversight.private_share to holdfast_app;
grant select on oversight.private_share to holdfast_gate;
grant select on oversight.supervises to holdfast_app;
grant select on oversight.supervision to holdfast_app;
grant select on oversight.supervision to holdfast_gate;
grant select on oversight.supervision_member to holdfast_app;
grant select on oversight.supervision_member to holdfast_gate;
grant select on people.address to holdfast_app;
grant select on people.address to holdfast_gate;
grant select on people.birth_view to holdfast_app;
grant select on people.child to holdfast_app;
grant select on people.child_token to holdfast_app;
grant select on people.concern_link to holdfast_app;
grant select on people.concern_name_view to holdfast_app;
grant select on people.fact to holdfast_app;
grant select on people.family_factor to holdfast_app;
grant select on people.family_group to holdfast_app;
grant select on people.family_link to holdfast_app;
grant select on people.family_member to holdfast_app;
grant select on people.flag to holdfast_app;
grant select on people.identifier to holdfast_app;
grant select on people.import to holdfast_app;
grant select on people.person to holdfast_app;
grant select on people.person_of_concern to holdfast_app;
grant select on people.safe_contact to holdfast_app;
grant select on people.safe_contact_number to holdfast_app;
grant select on people.social_care_status to holdfast_app;
grant select on people.social_care_status to holdfast_gate;
grant select on people.status_view to holdfast_app;
grant select on people.timeline_event to holdfast_app;
grant select on people.timeline_view to holdfast_app;
grant select on plans.childs_plan to holdfast_app;
grant select on plans.childs_plan_part to holdfast_app;
grant select on plans.disruption_plan to holdfast_app;
grant select on plans.disruption_plan_child to holdfast_app;
grant select on plans.disruption_plan_child to holdfast_gate;
grant select on plans.disruption_plan_version to holdfast_app;
grant select on plans.intelligence_summary to holdfast_app;
grant select on plans.intelligence_summary to holdfast_gate;
grant select on plans.planned_tactic to holdfast_app;
grant select on plans.trigger_plan to holdfast_app;
grant select on plans.trigger_plan_flag to holdfast_app;
grant select on plans.trigger_plan_version to holdfast_app;
grant select on questionnaires.version to holdfast_app;
grant select on referrals.allocation to holdfast_app;
grant select on referrals.closing to holdfast_app;
grant select on referrals.closing to holdfast_gate;
grant select on referrals.contact to holdfast_app;
grant select on referrals.contact_climb to holdfast_app;
grant select on referrals.contact_decision to holdfast_app;
grant select on referrals.contact_paper to holdfast_app;
grant select on referrals.contact_telling to holdfast_app;
grant select on referrals.contact_telling to holdfast_gate;
grant select on referrals.harm_context to holdfast_app;
grant select on referrals.involvement to holdfast_app;
grant select on referrals.involvement to holdfast_gate;
grant select on referrals.involvement_view to holdfast_app;
grant select on referrals.involvement_view to holdfast_gate;
grant select on referrals.involvement_worker to holdfast_app;
grant select on referrals.manifestation to holdfast_app;
grant select on referrals.not_accepted_view to holdfast_app;
grant select on referrals.not_accepted_view to holdfast_gate;
grant select on referrals.referral to holdfast_app;
grant select on referrals.referral to holdfast_gate;
grant select on referrals.rule_override to holdfast_app;
grant select on referrals.screening to holdfast_app;
grant select on referrals.triage_decision to holdfast_app;
grant select on referrals.worker_view to holdfast_app;
grant select on sharing.disclosure to holdfast_app;
grant select on sharing.disclosure_check to holdfast_app;
grant select on sharing.issue to holdfast_app;
grant select on sharing.product to holdfast_app;
grant select on sharing.receipt to holdfast_app;
grant select on sharing.template to holdfast_app;
grant select on voice.change to holdfast_app;
grant select on voice.consent to holdfast_app;
grant select on voice.consent to holdfast_gate;
grant select on voice.feedback to holdfast_app;
grant select on voice.feedback to holdfast_gate;
grant select on voice.link to holdfast_app;
grant select on voice.link to holdfast_gate;
grant select on voice.offer to holdfast_app;
grant select on voice.reader to holdfast_app;
grant select on voice.reader to holdfast_gate;
grant select on voice.reading to holdfast_app;
grant select on voice.step to holdfast_app;
grant select on voice.step to holdfast_gate;
grant select on voice.summary to holdfast_app;
grant select on work.advocacy to holdfast_app;
grant select on work.consultation to holdfast_app;
grant select on work.consultation_text to holdfast_app;
grant select on work.group_member to holdfast_app;
grant select on work.group_session to holdfast_app;
grant select on work.onward to holdfast_app;
grant select on work.onward_step to holdfast_app;
grant select on work.parent_offer to holdfast_app;
grant select on work.service to holdfast_app;
grant select on work.session to holdfast_app;
grant select on work.transition to holdfast_app;
grant select on work.transition_step to holdfast_app;
grant select on work.young_group to holdfast_app;
grant update on access.session to holdfast_gate;
grant update on accounts.credential to holdfast_gate;
grant update on deadlines.clock to holdfast_gate;
grant update on deadlines.etac_fact to holdfast_gate;
grant update on governance.item to holdfast_gate;
grant update on language.team_month to holdfast_gate;
grant update on notices.notice to holdfast_gate;
grant update on referrals.contact_telling to holdfast_gate;

-- Grants on columns

grant insert (authority_id, ask_id, child_id, posting_id) on missing.interview_ask_to to holdfast_app;
grant insert (authority_id, assessment_id, child_id, item_id, version, agency, what, source, known_on, whose_words, is_intelligence, share_with, taken_out_because, is_carried, saved_at, saved_by) on assessments.known to holdfast_app;
grant insert (authority_id, assessment_id, child_id, section, version, items, is_carried, saved_at, saved_by) on assessments.answer to holdfast_app;
grant insert (authority_id, assessment_id, child_id, target, plan_id, taken_at, taken_by) on assessments.taken_over to holdfast_app;
grant insert (authority_id, assessment_id, child_id, version, word, because, said_at, said_by) on assessments.level_word to holdfast_app;
grant insert (authority_id, child_id, begun_at, begun_by, changed_at) on assessments.formulation to holdfast_app;
grant insert (authority_id, child_id, begun_at, begun_by, changed_at) on plans.childs_plan to holdfast_app;
grant insert (authority_id, child_id, family_group_id, from_at) on people.family_member to holdfast_app;
grant insert (authority_id, child_id, is_active, since) on plans.trigger_plan_flag to holdfast_app;
grant insert (authority_id, child_id, item_id, entry_id, save_no, is_linked, saved_at, saved_by) on assessments.formulation_link to holdfast_app;
grant insert (authority_id, child_id, kind, item_id, version, said, owner_posting_id, due_on, is_open, saved_at, saved_by) on plans.childs_plan_part to holdfast_app;
grant insert (authority_id, child_id, kind, item_id, version, save_no, said, psychologist_posting_id, saved_at, saved_by) on assessments.formulation_part to holdfast_app;
grant insert (authority_id, child_id, of_table, row_before, replaced_at, replaced_by) on governance.item_earlier to holdfast_app;
grant insert (authority_id, child_id, type, id, version, title, data_class, share_with, href, file_href, finished_at, finished_by) on sharing.product to holdfast_app;
grant insert (authority_id, child_id, version, own_words, what_changes, still_worried, eligible, eligible_words, adult_worker, adult_worker_agency, adult_worker_contact, services_after, housing, money, education_work, health, victim_and_court, trusted_person, consent, consent_words, contingency, written_at, written_by) on work.transition to holdfast_app;
grant insert (authority_id, child_id, version, save_no, finished_at, finished_by, review_on, reason) on assessments.formulation_version to holdfast_app;
grant insert (authority_id, clock_id, due_at, level, told_at) on notices.reminder to holdfast_app;
grant insert (authority_id, code, version, is_on, label, phrases, instead, why, changed_at, changed_by) on language.term_change to holdfast_app;
grant insert (authority_id, consultation_id, version, child_id, asked_by, question, advice, next_step, team_id, written_at, written_by) on work.consultation_text to holdfast_app;
grant insert (authority_id, contact_id, child_id, value) on people.safe_contact_number to holdfast_app;
grant insert (authority_id, contact_id, organisation, referrer_name, referrer_phone, referrer_email, child_named, form) on referrals.contact_paper to holdfast_app;
grant insert (authority_id, contact_id, outcome, rationale, agencies_consulted, dissent, decided_at, decided_by) on referrals.contact_decision to holdfast_app;
grant insert (authority_id, contact_id, post, posting_id, told_at) on referrals.contact_climb to holdfast_app;
grant insert (authority_id, contact_id, what, words, since, told_at, how) on referrals.contact_telling to holdfast_app;
grant insert (authority_id, day, told_at) on governance.handover_told to holdfast_app;
grant insert (authority_id, day_id, agency, attendance, name, saved_at, saved_by) on meetings.missing_attendance to holdfast_app;
grant insert (authority_id, day_id, child_id, episode_id, reasons, discussion, decision, decision_because, saved_at, saved_by, saved_by_name) on meetings.missing_item to holdfast_app;
grant insert (authority_id, disagreement_id, number, child_id, spoken_on, spoken_to, said, outcome, how, next_due_on, written_at, written_by, writer_staff) on oversight.disagreement_step to holdfast_app;
grant insert (authority_id, entry_id, version, child_id, on_date, "precision", happened, significance, effect, outcome, own_words, themes, source, source_agency, certainty, data_class, agency, share_with, event_ids, change_reason, written_at, written_by) on chronology.entry to holdfast_app;
grant insert (authority_id, episode_id, child_id, missing_from, ended_at, police_grade, last_action_at) on missing.episode_flag to holdfast_app;
grant insert (authority_id, episode_id, child_id, version, found_where, found_by, found_by_words, returned_to, is_withheld, withheld_from, saved_at, saved_by) on missing.whereabouts to holdfast_app;
grant insert (authority_id, feedback_id, child_id, received_at, due_at) on voice.reading to holdfast_app;
grant insert (authority_id, handover_id, child_id, day, missing_since, grade, why, plan, added_at, added_by, added_by_name) on governance.handover_child to holdfast_app;
grant insert (authority_id, id, about, child_id, child_as_named, received_at, source, way, as_received, said, reported_by_kind, reported_by, reported_by_agency, partner_id, idempotency_key, episode_id, considered_at, considered_by, decision, decision_because, recorded_at, recorded_by) on missing.notification to holdfast_app;
grant insert (authority_id, id, about_type, about_id, href, line, child_id, data_class, for_posting_id, for_role, raised_at, raised_by, state, post, with_posting_id, with_since, next_at) on notices.notice to holdfast_app;
grant insert (authority_id, id, assessment_id, child_id, who, agency, why, recorded_at, recorded_by) on assessments.dissent to holdfast_app;
grant insert (authority_id, id, at, asked_by_agency, themes, minutes, is_about_a_child, team_id, agency, given_by, written_at) on work.consultation to holdfast_app;
grant insert (authority_id, id, child_id, about_type, about_id, about_label, about_href, data_class, agency, disagrees, wants, safety, first_due_on, raised_at, raised_by, raiser_staff) on oversight.disagreement to holdfast_app;
grant insert (authority_id, id, child_id, about_type, about_id, rule, label, rule_as_used, started_at, known_at, due_at, holder_posting_id, holder_team_id, href, created_at, created_by) on deadlines.clock to holdfast_app;
grant insert (authority_id, id, child_id, at, kind, data_class, line, agency, share_with, href, recorded_at, recorded_by) on people.timeline_event to holdfast_app;
grant insert (authority_id, id, child_id, became, on_date, advocate, own_words, words, agency, written_at, written_by) on work.advocacy to holdfast_app;
grant insert (authority_id, id, child_id, became, on_date, with_whom, own_words, words, written_at, written_by) on work.transition_step to holdfast_app;
grant insert (authority_id, id, child_id, because, plan_for, since, added_at, added_by, added_by_name) on governance.highest_concern to holdfast_app;
grant insert (authority_id, id, child_id, category, kind, placement_type, last_seen_at, left_at, reported_at, found_at, returned_at, return_notified_at, whereabouts_known_at, unknown_times, missing_from, police_reference, police_grade, reported_by_kind, reported_by, reported_by_agency, circumstances, companions, last_seen_with, harm_on_return, harm_words, plan_used, owed_by, home_authority, lives_in, interview_by, is_withheld, withheld_because, withheld_from, outcome, first_offered_at, interviewed_at, closed_at, source, import_key, recorded_at, recorded_by, changed_at) on missing.episode to holdfast_app;
grant insert (authority_id, id, child_id, contact_id, tool_version, professional_name, organisation, form, screened_at, recorded_by, definition_id, answers) on referrals.screening to holdfast_app;
grant insert (authority_id, id, child_id, context, referral_id, recorded_at, recorded_by) on referrals.harm_context to holdfast_app;
grant insert (authority_id, id, child_id, done_on, entries, recorded_at, recorded_by) on chronology.first_version to holdfast_app;
grant insert (authority_id, id, child_id, episode_id, audience, recipient_name, recipient_agency, way, purpose, has_places, model, plan_version, episode_version, made_at, made_by, made_by_name) on missing.pack to holdfast_app;
grant insert (authority_id, id, child_id, event_id, outcome, entry_id, reason, data_class, agency, share_with, decided_at, decided_by) on chronology.decision to holdfast_app;
grant insert (authority_id, id, child_id, from_child_id, episode_ids, interview_ids, because, moved_at, moved_by) on missing.episode_move to holdfast_app;
grant insert (authority_id, id, child_id, giver, asks, way, contact_id, safe_because, key_hash, made_at, made_by, ends_at) on voice.link to holdfast_app;
grant insert (authority_id, id, child_id, giver, route, answer, because, offered_on, recorded_at, recorded_by) on voice.offer to holdfast_app;
grant insert (authority_id, id, child_id, giver, route, given_on, words, going_well, could_be_better, staff_present, who_sees, questionnaire, answers, rated, link_id, recorded_at, recorded_by) on voice.feedback to holdfast_app;
grant insert (authority_id, id, child_id, kind, codes, words, as_of, until, source, data_class, agency, share_with, recorded_at, recorded_by) on people.fact to holdfast_app;
grant insert (authority_id, id, child_id, kind, data_class, agency, note, href, object_id, from_at, review_on, to_at, raised_by) on people.flag to holdfast_app;
grant insert (authority_id, id, child_id, kind, from_at, to_at, source, recorded_at, recorded_by) on deadlines.etac_fact to holdfast_app;
grant insert (authority_id, id, child_id, kind, holder_posting_id, holder_team_id, object_id, from_at, to_at, basis, created_by) on access.relationship to holdfast_app;
grant insert (authority_id, id, child_id, kind, lines, postcode, is_withheld, withheld_from, from_on, to_on, source, recorded_at, recorded_by) on people.address to holdfast_app;
grant insert (authority_id, id, child_id, kind, number, follows, questionnaire, prompted_by, prompted_words, shared_with, begun_at, begun_by, changed_at) on assessments.assessment to holdfast_app;
grant insert (authority_id, id, child_id, level, reason, set_by, from_at, to_at) on access.restriction to holdfast_app;
grant insert (authority_id, id, child_id, object_type, object_id, rule, reason, by_role, at, by_posting) on referrals.rule_override to holdfast_app;
grant insert (authority_id, id, child_id, of_table, version, row_before, replaced_at, replaced_by) on meetings.earlier to holdfast_app;
grant insert (authority_id, id, child_id, person_id, factor, state, note, as_of, until, source, recorded_at, recorded_by) on people.family_factor to holdfast_app;
grant insert (authority_id, id, child_id, person_id, other_child_id, relationship, lives_with, responsibility, is_carer, note, as_of, until, source, recorded_at, recorded_by) on people.family_link to holdfast_app;
grant insert (authority_id, id, child_id, person_id, to_name, became, kinds, on_date, child_lives, what_helps, agreed, because, agency, written_at, written_by) on work.parent_offer to holdfast_app;
grant insert (authority_id, id, child_id, person_of_concern_id, role, basis, words, child_words, as_of, until, source, agency, share_with, recorded_at, recorded_by) on people.concern_link to holdfast_app;
grant insert (authority_id, id, child_id, point, taken_on, form_version, begun_at, begun_by) on outcomes.measure to holdfast_app;
grant insert (authority_id, id, child_id, referral_id, started_on, first_met_on, key_worker_posting_id, caseload_words, cohort_id, begun_at, begun_by) on act.programme to holdfast_app;
grant insert (authority_id, id, child_id, relationship_id, kind, staff_id, posting_id, reason_code, reason, from_at, to_at) on access.emergency_access to holdfast_app;
grant insert (authority_id, id, child_id, sentence, agency, said_at, said_by) on chronology.gate_override to holdfast_app;
grant insert (authority_id, id, child_id, service_id, service_name, kind, data_class, why, hoped_for, timescale, consent, consent_words, agency, share_with, made_on, written_at, written_by) on work.onward to holdfast_app;
grant insert (authority_id, id, child_id, state, interviewer_posting_id, interviewer_name, is_by_team, is_independent, independent_because, chosen_person_asked, chosen_place_asked, agreed_place, agreed_at, held_at, ended_at, held_where, present, questionnaire_version_id, written_up_at, shared_at, shared_with, signed_off_at, signed_off_by, signed_off_words, called_off_because, source, recorded_at, recorded_by, to_be_told) on missing.interview to holdfast_app;
grant insert (authority_id, id, child_id, state, type, product_id, product_version, title, recipient_agency, recipient_person, is_own, includes, held, purpose, lawful_basis, necessity, consent, is_minimum, is_checked, method, refused_because, format, sha256, left_at, recorded_at, recorded_by, recorded_by_name, once) on sharing.disclosure to holdfast_app;
grant insert (authority_id, id, child_id, status, plan, allocated_posting_id, allocated_name, allocated_contact, from_on, to_on, as_at, source, recorded_at, recorded_by) on people.social_care_status to holdfast_app;
grant insert (authority_id, id, child_id, team_id, group_id, kind, route, rule_set, state, received_at, submitted_at, submitted_by, referrer_posting_id, own_concern, threshold, is_urgent, urgent_found_at, urgent_reason, said, exception, warnings, version) on referrals.referral to holdfast_app;
grant insert (authority_id, id, child_id, team_id, referral_id, opened_at, opened_by, closed_at, version) on referrals.involvement to holdfast_app;
grant insert (authority_id, id, child_id, type, product_id, version, outcome, placed_on, placed_by, reference, reason, recorded_at, recorded_by) on sharing.receipt to holdfast_app;
grant insert (authority_id, id, child_id, type, product_id, version, recipient, format, sha256, issued_at, issued_by) on sharing.issue to holdfast_app;
grant insert (authority_id, id, child_id, type, status, from_on, to_on, referral_id, note, decided_at, decided_by) on referrals.manifestation to holdfast_app;
grant insert (authority_id, id, child_id, who, way, when_safe, not_safe, is_safe, as_of, until, source, recorded_at, recorded_by) on people.safe_contact to holdfast_app;
grant insert (authority_id, id, child_id, why, placement_risk, placement_words, child_view, family_brings, family_needs, referred_at, referred_by, referrer_staff) on act.referral to holdfast_app;
grant insert (authority_id, id, child_id, wording_version, started_at, started_by, changed_at) on plans.trigger_plan to holdfast_app;
grant insert (authority_id, id, concern_id, child_id, sitting_id, outcome, because, at, by_posting, by_name) on governance.concern_look to holdfast_app;
grant insert (authority_id, id, created_at) on people.family_group to holdfast_app;
grant insert (authority_id, id, day, begun_at, begun_by, chair_name, not_held_because) on meetings.missing_day to holdfast_app;
grant insert (authority_id, id, day, decides_posting_id, decides_name, words, made_at, made_by, made_by_name) on governance.handover to holdfast_app;
grant insert (authority_id, id, decision_id, item_id, sitting_id, child_id, agency, who, words, at, typed_by) on governance.dissent to holdfast_app;
grant insert (authority_id, id, disclosure_id, child_id, purpose, lawful_basis, necessity, consent, is_minimum, checked_at, checked_by, checked_by_name) on sharing.disclosure_check to holdfast_app;
grant insert (authority_id, id, episode_id, child_id, considered_at, considered_where, result, other_kind, because, recorded_at, recorded_by) on missing.consideration to holdfast_app;
grant insert (authority_id, id, episode_id, child_id, grade, graded_at, graded_by, rationale, recorded_at, recorded_by) on missing.grade to holdfast_app;
grant insert (authority_id, id, episode_id, child_id, kind, at, way, reason, words, by_posting_id, by_name, interview_id, follows_id, recorded_at, recorded_by) on missing.step to holdfast_app;
grant insert (authority_id, id, feedback_id, child_id, in_reports, in_training, said_at, recorded_by) on voice.consent to holdfast_app;
grant insert (authority_id, id, feedback_id, child_id, kind, themes, words, at, by) on voice.step to holdfast_app;
grant insert (authority_id, id, format, collection_year, file_name, file_hash, content, header_content, episodes_content, uploaded_at, uploaded_by) on missing.import to holdfast_app;
grant insert (authority_id, id, given_name, family_name, preferred_name, pronouns, born_on, birth_precision, sex, created_at, created_by, source, version) on people.child to holdfast_app;
grant insert (authority_id, id, group_id, at, minutes, place, what, written_at, written_by) on work.group_session to holdfast_app;
grant insert (authority_id, id, group_id, child_id, joined_on, written_at, written_by) on work.group_member to holdfast_app;
grant insert (authority_id, id, handover_id, child_id, day, happened, at, by_posting, by_name) on governance.overnight to holdfast_app;
grant insert (authority_id, id, handover_id, version, at, by_posting, by_name) on governance.handover_receipt to holdfast_app;
grant insert (authority_id, id, interview_id, child_id, episode_ids, words, asked_at, asked_by) on missing.interview_ask to holdfast_app;
grant insert (authority_id, id, interview_id, child_id, kind, named, words, recorded_at, recorded_by) on missing.suggestion to holdfast_app;
grant insert (authority_id, id, interview_id, child_id, posting_id, checked_in_at, expected_out_at) on missing.lone_visit to holdfast_app;
grant insert (authority_id, id, interview_id, child_id, result, because, recorded_at, recorded_by) on missing.interview_concern to holdfast_app;
grant insert (authority_id, id, interview_id, child_id, side, code, weight, words, meaning, recorded_at, recorded_by) on missing.factor to holdfast_app;
grant insert (authority_id, id, interview_id, child_id, what, owner_posting_id, owner_agency, owner_name, due_on, asked_at, asked_by, passed_on_at, passed_on_by) on missing.interview_action to holdfast_app;
grant insert (authority_id, id, interview_id, child_id, whom, who, rang_at, agreed, recorded_at, recorded_by) on missing.harm_call to holdfast_app;
grant insert (authority_id, id, interview_id, child_id, words, how, question, told_at, recorded_at, recorded_by) on missing.told to holdfast_app;
grant insert (authority_id, id, involvement_id, child_id, posting_id, part, from_at, to_at) on referrals.involvement_worker to holdfast_app;
grant insert (authority_id, id, involvement_id, child_id, posting_id, part, lead, who_does_what, programme, caseload_words, decided_at, decided_by) on referrals.allocation to holdfast_app;
grant insert (authority_id, id, involvement_id, child_id, reason, summary, lead_professional_after, months_sustained, checks, clock_owners, state, proposed_at, proposed_by, version) on referrals.closing to holdfast_app;
grant insert (authority_id, id, item_id, sitting_id, child_id, agency, brought_by, audience, text, contribution_id, typed_at, typed_by, typed_by_name) on governance.information to holdfast_app;
grant insert (authority_id, id, item_id, sitting_id, child_id, agency, name, email, phone, reference, made_at, made_by, made_by_name, ends_at) on governance.invitation to holdfast_app;
grant insert (authority_id, id, item_id, sitting_id, child_id, decision, rationale, agencies, decided_at, decided_by, decided_by_name, version) on governance.decision to holdfast_app;
grant insert (authority_id, id, key, state, based_on, is_extension, definition, drafted_by, changed_by, drafted_at, changed_at, why) on questionnaires.version to holdfast_app;
grant insert (authority_id, id, kind, day, starts_at, since, fills, begun_at, begun_by, chair_posting_id, chair_name, not_held_because) on governance.sitting to holdfast_app;
grant insert (authority_id, id, kind, format, file_name, content, uploaded_at, uploaded_by) on people.import to holdfast_app;
grant insert (authority_id, id, kind, held_on, supervisor_posting_id, supervisor_staff, recorded_at) on oversight.supervision to holdfast_app;
grant insert (authority_id, id, kind, label, planned, lead_agency, lead_name, review_on, added_at, added_by, added_by_name) on governance.context_response to holdfast_app;
grant insert (authority_id, id, kind, line, child_id, about_staff_id, for_role, for_posting_id, raised_at) on access.alert to holdfast_app;
grant insert (authority_id, id, kind, number, file_name, bytes, sha256, added_at, added_by, added_by_name) on sharing.template to holdfast_app;
grant insert (authority_id, id, kind, planned_at, place, is_elsewhere, arranged_by, arranged_at, minutes) on meetings.meeting to holdfast_app;
grant insert (authority_id, id, kind, posting_id, may_minute, because, from_at, added_by) on governance.member to holdfast_app;
grant insert (authority_id, id, meeting_id, child_id) on meetings.meeting_child to holdfast_app;
grant insert (authority_id, id, meeting_id, child_id, agency, posting_id, name, email, is_shared_address, part, attendance, not_asked_because, invited_at, invited_by, also_for) on meetings.attendee to holdfast_app;
grant insert (authority_id, id, meeting_id, child_id, agency, text, source, as_of, data_class, share_with, also_with, typed_by, typed_at) on meetings.contribution to holdfast_app;
grant insert (authority_id, id, meeting_id, child_id, kind, outcome, rationale, also_with, decided_at, decided_by, decided_by_name, version) on meetings.decision to holdfast_app;
grant insert (authority_id, id, meeting_id, child_id, name, agency, because, added_at, added_by, added_by_name) on meetings.outside_recipient to holdfast_app;
grant insert (authority_id, id, meeting_id, child_id, name, type, bytes, sha256, added_at, added_by) on meetings.paper to holdfast_app;
grant insert (authority_id, id, meeting_id, child_id, recipient, recipient_name, act, format, sha256, how, at, by_posting, by_name) on meetings.copy to holdfast_app;
grant insert (authority_id, id, meeting_id, child_id, typed, what, owner_posting_id, owner_name, owner_agency, due_on, strand, notes, also_with, agreed_at, agreed_by, source, source_id, is_of_agency) on meetings.action to holdfast_app;
grant insert (authority_id, id, meeting_id, child_id, version, texts, saved_at, saved_by, saved_by_name) on meetings.letter to holdfast_app;
grant insert (authority_id, id, meeting_id, child_id, words, brought_by, changed, asked_at, written_by) on meetings.ask to holdfast_app;
grant insert (authority_id, id, meeting_id, day, was_attended, who, because, taken_away, at, by_posting, by_name) on governance.other_occasion to holdfast_app;
grant insert (authority_id, id, method, from_on, to_on, wanted, seed, population, population_ids, strata, purpose, auditor_posting_id, auditor_name, opens_until, drawn_at, drawn_by) on missing.dip_sample to holdfast_app;
grant insert (authority_id, id, month, agency, version, state, measures, words, working_well, to_develop, told_by, because, counted_at, saved_at, saved_by, saved_by_name) on governance.partner_figures to holdfast_app;
grant insert (authority_id, id, month, began_at, began_by) on missing.monthly_review to holdfast_app;
grant insert (authority_id, id, name, about, from_on, to_on, written_at, written_by) on act.cohort to holdfast_app;
grant insert (authority_id, id, name, aim, held_where, agency, begun_on, written_at, written_by) on work.young_group to holdfast_app;
grant insert (authority_id, id, name, born_on, created_at, created_by) on people.person to holdfast_app;
grant insert (authority_id, id, name, kind, agency, key_hash, key_start, made_at, made_by) on missing.partner to holdfast_app;
grant insert (authority_id, id, name, kind, programme, who_for, how_to_refer, contact, waiting, waiting_heard_on, ended_on, ended_because, written_at, written_by) on work.service to holdfast_app;
grant insert (authority_id, id, name, run_by, rhythm, who_attends, from_on, added_at, added_by) on governance.other_meeting to holdfast_app;
grant insert (authority_id, id, names, description, age_band, vehicles, phones_and_handles, owner_agency, recorded_at, recorded_by, version) on people.person_of_concern to holdfast_app;
grant insert (authority_id, id, notice_id, at, what, post, posting_id, reason, by_posting_id) on notices.step to holdfast_app;
grant insert (authority_id, id, notice_id, child_id, data_class, outcome, whom, words, rang_at, recorded_at, recorded_by) on notices.call to holdfast_app;
grant insert (authority_id, id, notification_id, episode_id, child_id, joined_at, joined_by, because) on missing.joining to holdfast_app;
grant insert (authority_id, id, plan_id, agency, share_with, summary, purpose, review_on, until_on, recorded_at, recorded_by) on plans.intelligence_summary to holdfast_app;
grant insert (authority_id, id, plan_id, code, legal_basis, lead_agency, owner_posting_id, owner_name, due_on, status, why_not_pursued, evidence_needed, in_force_from, in_force_to, owner_agreed_at, planned_at, planned_by, changed_at) on plans.planned_tactic to holdfast_app;
grant insert (authority_id, id, posting_id, from_at, named_by) on voice.reader to holdfast_app;
grant insert (authority_id, id, posting_id, from_at, to_at, created_at, created_by) on deadlines.leave to holdfast_app;
grant insert (authority_id, id, posting_id, from_at, to_at, note, recorded_at) on missing.availability to holdfast_app;
grant insert (authority_id, id, posting_id, is_urgent, queued_at) on notices.mailing to holdfast_app;
grant insert (authority_id, id, receipt_number, received_at, immediate_danger) on referrals.contact to holdfast_app;
grant insert (authority_id, id, recipient, kind, reference, phone, object_type, object_id, queued_at, next_at, calendar) on mail.outbox to holdfast_app;
grant insert (authority_id, id, referral_id, child_id, decision, decided_on, members, rationale, dissent, instead, move_line_id, written_at, decided_by, decider_staff, referrer_staff) on act.panel_decision to holdfast_app;
grant insert (authority_id, id, referral_id, child_id, team_id, outcome, rationale, signpost_to, asked, decided_at, decided_by) on referrals.triage_decision to holdfast_app;
grant insert (authority_id, id, response_id, kind, action_id, words, agency, lead_name, due_on, state, at, by_posting, by_name) on governance.context_step to holdfast_app;
grant insert (authority_id, id, review_id, child_id, what, owner, due_on, asked_at, asked_by) on missing.review_action to holdfast_app;
grant insert (authority_id, id, rota, posting_id, deputy_posting_id, from_at, to_at, created_at, created_by) on deadlines.rota_turn to holdfast_app;
grant insert (authority_id, id, said, did, on_date, recorded_at, recorded_by) on voice.change to holdfast_app;
grant insert (authority_id, id, sample_id, episode_id, child_id, place, stratum) on missing.dip_sample_record to holdfast_app;
grant insert (authority_id, id, sitting_id, child_id, title, reasons, added_because, added_at, added_by) on governance.item to holdfast_app;
grant insert (authority_id, id, sitting_id, kind, what, asked_by, asked_of, due_on, added_at, added_by) on governance.matter to holdfast_app;
grant insert (authority_id, id, staff_id, about, connection, declared_at) on access.declaration to holdfast_app;
grant insert (authority_id, id, staff_id, agency, role, discipline, team_id, caseload_cap, from_at, to_at, granted_by) on access.posting to holdfast_app;
grant insert (authority_id, id, staff_id, child_id, reason, set_by, from_at, to_at) on access.conflict to holdfast_app;
grant insert (authority_id, id, supervision_id, kind, reference, reason, opened_at, ends_at, opened_by, opener_staff) on oversight.private_opening to holdfast_app;
grant insert (authority_id, id, version, child_id, supervision_id, is_decision, on_day, progress, safety, voice, chronology, drift, decision, reason, outcome, impact, actions, why_corrected, written_at, written_by, writer_staff) on oversight.entry to holdfast_app;
grant insert (authority_id, id, wording_version, answers, no_tactic_because, review_on, share_with, started_at, started_by, changed_at) on plans.disruption_plan to holdfast_app;
grant insert (authority_id, interview_id, child_id, section, version, items, saved_at, saved_by) on missing.interview_answer to holdfast_app;
grant insert (authority_id, interview_id, child_id, version, place, safety, needs, not_to_mention, last_time, saved_at, saved_by) on missing.brief to holdfast_app;
grant insert (authority_id, interview_id, episode_id, child_id) on missing.interview_episode to holdfast_app;
grant insert (authority_id, invitation_id, key_hash, code_hash) on governance.invitation_key to holdfast_app;
grant insert (authority_id, item_id, child_id, posting_id, because, at, by_posting) on governance.kept_from to holdfast_app;
grant insert (authority_id, item_id, sitting_id, child_id, code, text, saved_at, saved_by, saved_by_name) on governance.item_part to holdfast_app;
grant insert (authority_id, kind, value, child_id, source, recorded_at, recorded_by) on people.identifier to holdfast_app;
grant insert (authority_id, kind, version, is_on, weekday, starts_at, expected, fewest, reason, changed_at, changed_by) on governance.kind_change to holdfast_app;
grant insert (authority_id, line_id, version, child_id, kind, from_on, to_on, code, area, la_area, distance, is_secure, band, end_reason, outcome, decided_on, setting, domain, words, own_words, source, agency, change_reason, written_at, written_by) on outcomes.line to holdfast_app;
grant insert (authority_id, measure_id, section, child_id, version, items, rated, saved_at, saved_by) on outcomes.measure_part to holdfast_app;
grant insert (authority_id, measure_id, section, version, child_id, items, saved_at, saved_by) on outcomes.measure_before to holdfast_app;
grant insert (authority_id, meeting_id, child_id, code, state, because, texts, also_with, saved_at, saved_by, saved_by_name) on meetings.purpose to holdfast_app;
grant insert (authority_id, month, agency, days_before, sent_at, told) on governance.figures_reminder to holdfast_app;
grant insert (authority_id, month, version, opening, quotes, saved_at, saved_by) on voice.summary to holdfast_app;
grant insert (authority_id, onward_id, n, child_id, became, on_date, result, words, chaser_id, data_class, agency, share_with, written_at, written_by) on work.onward_step to holdfast_app;
grant insert (authority_id, partner_id, idempotency_key, body_hash, notification_id, receipt_number, received_at) on missing.partner_receipt to holdfast_app;
grant insert (authority_id, plan_id, child_id, added_at, added_by) on plans.disruption_plan_child to holdfast_app;
grant insert (authority_id, plan_id, child_id, part, version, said, saved_at, saved_by) on plans.trigger_plan_version to holdfast_app;
grant insert (authority_id, plan_id, part, version, said, saved_at, saved_by) on plans.disruption_plan_version to holdfast_app;
grant insert (authority_id, posting_id, digest, digest_at, quiet_from, quiet_to, changed_at) on notices.preference to holdfast_app;
grant insert (authority_id, programme_id, child_id, kind, item_id, version, said, saved_at, saved_by) on act.part to holdfast_app;
grant insert (authority_id, review_id, child_id, place, in_month, in_90_days, hours_missing, changing, decision, saved_at, saved_by) on missing.review_child to holdfast_app;
grant insert (authority_id, rule, version, change, reason, changed_at, changed_by) on deadlines.rule_change to holdfast_app;
grant insert (authority_id, session_id, episode_id, posting_id, shown_at) on missing.board_shown to holdfast_app;
grant insert (authority_id, session_id, version, child_id, outcome, at, minutes, way, place, held_by, held_by_name, with_whom, purpose, is_intervention, plan_item_id, happened, approach, childs_agenda, own_words, small_change, about_the_help, safety, next_step, follows_declined_interview, group_session_id, agency, share_with, change_reason, written_at, written_by) on work.session to holdfast_app;
grant insert (authority_id, sitting_id, agency, attendance, name, deputy_for, shared_with, because, saved_at, saved_by) on governance.attendance to holdfast_app;
grant insert (authority_id, supervision_id, posting_id, staff_id) on oversight.supervision_member to holdfast_app;
grant insert (authority_id, supervision_id, to_staff, to_posting_id, shared_by_staff, shared_at) on oversight.private_share to holdfast_app;
grant insert (authority_id, supervision_id, version, reflection, wellbeing, written_at, writer_staff) on oversight.private_note to holdfast_app;
grant insert (authority_id, token, child_id) on people.child_token to holdfast_app;
grant insert (authority_id, version, section, changes, reason, changed_at, changed_by) on access.settings_change to holdfast_app;
grant insert (authority_id, visit_id, step, told_at) on missing.lone_alarm to holdfast_app;
grant insert (authority_id, worker_posting_id, version, supervisor_posting_id, newly_qualified_until, from_on, set_at, set_by) on oversight.supervises to holdfast_app;
grant insert (id, owner_user_id, key_hash, form, subject, fields, saved_at) on form.draft to holdfast_app;
grant insert (key, owner, location, at) on form.submission to holdfast_app;
grant insert (token_hash, id, staff_id, posting_id, started_at, seen_at, ends_at, mfa_at, network) on access.session to holdfast_app;
grant select (authority_id, child_id, kind) on assessments.formulation_part to holdfast_gate;
grant select (authority_id, child_id, pilot_since) on assessments.formulation to holdfast_gate;
grant select (authority_id, child_id, version) on assessments.formulation_version to holdfast_gate;
grant update (accent, settings, version) on access.authority to holdfast_app;
grant update (answer, answered_at, answered_by_name, version) on governance.matter to holdfast_app;
grant update (answers, grade, grade_because, theme, action, looked_at, looked_by, version) on missing.dip_sample_record to holdfast_app;
grant update (attendance, name, deputy_for, shared_with, because, saved_at, saved_by, version) on governance.attendance to holdfast_app;
grant update (attendance, name, saved_at, saved_by, version) on meetings.missing_attendance to holdfast_app;
grant update (audience, text, typed_at, version) on governance.information to holdfast_app;
grant update (because, plan_for, ended_at, ended_by, ended_by_name, ended_because, version) on governance.highest_concern to holdfast_app;
grant update (begun_at, begun_by, chair_name, not_held_because, completed_at, completed_by, completed_by_name, left_out_because, left_out, version) on meetings.missing_day to holdfast_app;
grant update (cancelled_at) on missing.availability to holdfast_app;
grant update (cancelled_at, cancelled_by) on deadlines.leave to holdfast_app;
grant update (cancelled_at, cancelled_by) on deadlines.rota_turn to holdfast_app;
grant update (category, kind, placement_type, last_seen_at, left_at, reported_at, found_at, returned_at, return_notified_at, whereabouts_known_at, unknown_times, missing_from, police_reference, police_grade, circumstances, companions, last_seen_with, harm_on_return, harm_words, plan_used, owed_by, home_authority, lives_in, interview_by, is_withheld, withheld_because, withheld_from, outcome, first_offered_at, interviewed_at, closed_at, changed_at, version) on missing.episode to holdfast_app;
grant update (changing, decision, saved_at, saved_by, version) on missing.review_child to holdfast_app;
grant update (checked_out_at, checked_out_by) on missing.lone_visit to holdfast_app;
grant update (checks, clock_owners, state, decided_at, decided_by, decision_note, version) on referrals.closing to holdfast_app;
grant update (child_id) on access.relationship to holdfast_gate;
grant update (child_id) on missing.brief to holdfast_gate;
grant update (child_id) on missing.consideration to holdfast_gate;
grant update (child_id) on missing.episode_flag to holdfast_gate;
grant update (child_id) on missing.factor to holdfast_gate;
grant update (child_id) on missing.grade to holdfast_gate;
grant update (child_id) on missing.harm_call to holdfast_gate;
grant update (child_id) on missing.interview to holdfast_gate;
grant update (child_id) on missing.interview_action to holdfast_gate;
grant update (child_id) on missing.interview_answer to holdfast_gate;
grant update (child_id) on missing.interview_ask to holdfast_gate;
grant update (child_id) on missing.interview_ask_to to holdfast_gate;
grant update (child_id) on missing.interview_concern to holdfast_gate;
grant update (child_id) on missing.interview_episode to holdfast_gate;
grant update (child_id) on missing.joining to holdfast_gate;
grant update (child_id) on missing.lone_visit to holdfast_gate;
grant update (child_id) on missing.notification to holdfast_gate;
grant update (child_id) on missing.step to holdfast_gate;
grant update (child_id) on missing.suggestion to holdfast_gate;
grant update (child_id) on missing.told to holdfast_gate;
grant update (child_id) on missing.whereabouts to holdfast_gate;
grant update (child_id) on referrals.screening to holdfast_app;
grant update (child_id, changed_at, version) on missing.episode to holdfast_gate;
grant update (child_id, episode_id, considered_at, considered_by, decision, decision_because, version) on missing.notification to holdfast_app;
grant update (child_id, linked_at, linked_by, opened_at, opened_by, decided_at, decided_by, version) on referrals.contact to holdfast_app;
grant update (closed_at, learned, version) on missing.dip_sample to holdfast_app;
grant update (closed_at, version) on referrals.involvement to holdfast_app;
grant update (content, header_content, episodes_content, children_done, finished_at, counts) on missing.import to holdfast_app;
grant update (content, written_at, counts) on people.import to holdfast_app;
grant update (dealt_with_at, dealt_with_by) on access.declaration to holdfast_app;
grant update (decision, decided_at, decided_by, because, went_to) on missing.suggestion to holdfast_app;
grant update (declined_at) on missing.interview_ask_to to holdfast_app;
grant update (digest, digest_at, quiet_from, quiet_to, changed_at) on notices.preference to holdfast_app;
grant update (ended_at) on oversight.private_share to holdfast_app;
grant update (ended_at, ended_by, ended_because) on missing.partner to holdfast_app;
grant update (episode_id, reasons, discussion, decision, decision_because, saved_at, saved_by, saved_by_name, version) on meetings.missing_item to holdfast_app;
grant update (family_group_id, from_at) on people.family_member to holdfast_app;
grant update (fields, saved_at) on form.draft to holdfast_app;
grant update (first_met_on, key_worker_posting_id, caseload_words, cohort_id, version, ended_on, end_reason, end_words, end_child_view, ended_by) on act.programme to holdfast_app;
grant update (given_at, given_by, received_by) on missing.pack to holdfast_app;
grant update (given_name, family_name, preferred_name, pronouns, born_on, birth_precision, sex, version) on people.child to holdfast_app;
grant update (held_at, held_by, late_reason, outcome, minutes_out_at, completed_at, completed_by, version) on meetings.meeting_child to holdfast_app;
grant update (is_active, since) on plans.trigger_plan_flag to holdfast_app;
grant update (left_on, left_because, left_by) on work.group_member to holdfast_app;
grant update (legal_basis, lead_agency, owner_posting_id, owner_name, due_on, status, why_not_pursued, evidence_needed, in_force_from, in_force_to, owner_agreed_at, version, changed_at) on plans.planned_tactic to holdfast_app;
grant update (location) on form.submission to holdfast_app;
grant update (missing_from, ended_at, police_grade, last_action_at) on missing.episode_flag to holdfast_app;
grant update (missing_since, grade, why, plan, taken_off_because, version) on governance.handover_child to holdfast_app;
grant update (name, about, from_on, to_on, version) on act.cohort to holdfast_app;
grant update (name, aim, held_where, ended_on, version) on work.young_group to holdfast_app;
grant update (name, kind, programme, who_for, how_to_refer, contact, waiting, waiting_heard_on, ended_on, ended_because, version, changed_at, changed_by) on work.service to holdfast_app;
grant update (name, run_by, rhythm, who_attends, ended_on, version) on governance.other_meeting to holdfast_app;
grant update (names, description, age_band, vehicles, phones_and_handles, version) on people.person_of_concern to holdfast_app;
grant update (next_at, attempts, sent_at, gave_up_at, failure) on mail.outbox to holdfast_app;
grant update (owner_posting_id, owner_name, owner_agency, due_on, notes, also_with, state, done_on, changed, late_reason, version, is_of_agency, told_by, handed_by, handed_by_name, handed_at, handed_because) on meetings.action to holdfast_app;
grant update (part, attendance, not_asked_because, version, deputy_name, also_for, calendar_sent_at) on meetings.attendee to holdfast_app;
grant update (passed_on_at, passed_on_by) on missing.interview_action to holdfast_app;
grant update (planned, lead_agency, lead_name, state, review_on, version) on governance.context_response to holdfast_app;
grant update (planned_at, place, minutes, calendar_sequence, cancelled_at, cancelled_because) on meetings.meeting to holdfast_app;
grant update (posting_id, mfa_at, ended_at) on access.session to holdfast_app;
grant update (read_at, read_by, told_at) on voice.reading to holdfast_app;
grant update (reviewed_at, reviewed_by, outcome, review_note) on access.emergency_access to holdfast_app;
grant update (screening_id) on missing.interview_concern to holdfast_app;
grant update (seen_at, seen_by) on chronology.gate_override to holdfast_app;
grant update (seen_at, seen_by, outcome) on access.alert to holdfast_app;
grant update (settled_at) on sharing.product to holdfast_app;
grant update (shared_with, review_on, changed_at, version, sharing_version) on plans.childs_plan to holdfast_app;
grant update (shared_with, review_on, pilot_since, changed_at, save_no, arranged) on assessments.formulation to holdfast_app;
grant update (signed_at, signed_by, signed_words, version) on missing.monthly_review to holdfast_app;
grant update (starts_at, begun_at, begun_by, chair_posting_id, chair_name, closed_at, closed_by, closed_by_name, closed_because, not_held_because, version) on governance.sitting to holdfast_app;
grant update (state, agreed_by, moved_to, moved_because, added_because, settled_at, settled_by, settled_by_name, version) on governance.item to holdfast_app;
grant update (state, because, texts, also_with, saved_at, saved_by, saved_by_name, version) on meetings.purpose to holdfast_app;
grant update (state, decides_posting_id, decides_name, words, numbers, given_at, given_by, given_by_name, version) on governance.handover to holdfast_app;
grant update (state, interviewer_posting_id, interviewer_name, is_by_team, is_independent, independent_because, chosen_person_asked, chosen_place_asked, agreed_place, agreed_at, held_at, ended_at, held_where, present, questionnaire_version_id, written_up_at, shared_at, shared_with, signed_off_at, signed_off_by, signed_off_words, called_off_because, version, questionnaire, explained_at, harm_told_at, to_be_told, written_up_without, written_up_because) on missing.interview to holdfast_app;
grant update (state, is_urgent, urgent_found_at, urgent_reason, version) on referrals.referral to holdfast_app;
grant update (state, measures, words, working_well, to_develop, told_by, because, counted_at, saved_at, saved_by, saved_by_name) on governance.partner_figures to holdfast_app;
grant update (state, number, definition, edit, drafted_by, changed_by, changed_at, why, published_at, published_by, withdrawn_at, withdrawn_by, withdrawn_because) on questionnaires.version to holdfast_app;
grant update (state, over_because, post, with_posting_id, with_since, next_at, accepted_at, called_at, version) on notices.notice to holdfast_app;
grant update (state, review_on, shared_with, changed_at, completed_at, completed_by, completed_without, completed_because, set_aside_because, version) on assessments.assessment to holdfast_app;
grant update (state, version) on act.referral to holdfast_app;
grant update (stopped_at, outcome, was_overdue, reason, holder_posting_id, holder_team_id, stopped_by, version) on deadlines.clock to holdfast_app;
grant update (superseded_at, superseded_by, taken_out_because) on chronology.entry to holdfast_app;
grant update (superseded_at, superseded_by, taken_out_because) on outcomes.line to holdfast_app;
grant update (superseded_at, superseded_by, taken_out_because) on work.session to holdfast_app;
grant update (taken_at, taken_by, withdrawn_at) on missing.interview_ask to holdfast_app;
grant update (taken_back_at) on missing.factor to holdfast_app;
grant update (taken_back_at) on voice.link to holdfast_app;
grant update (taken_back_at, taken_back_by, taken_back_because, person_asked, place_asked) on missing.step to holdfast_app;
grant update (text, saved_at, saved_by, saved_by_name, version) on governance.item_part to holdfast_app;
grant update (text, source, as_of, data_class, share_with, also_with, version) on meetings.contribution to holdfast_app;
grant update (to_at) on access.posting to holdfast_app;
grant update (to_at) on referrals.involvement_worker to holdfast_app;
grant update (to_at) on voice.reader to holdfast_app;
grant update (to_at, ended_by) on access.relationship to holdfast_app;
grant update (to_at, ended_by) on governance.member to holdfast_app;
grant update (to_at, ended_by) on people.flag to holdfast_app;
grant update (to_at, lifted_by, lift_reason) on access.restriction to holdfast_app;
grant update (to_on, as_at) on people.social_care_status to holdfast_app;
grant update (told_at, told_by, how) on referrals.contact_telling to holdfast_app;
grant update (undone_at, undone_by) on chronology.decision to holdfast_app;
grant update (undone_at, undone_by, undone_because) on missing.episode_move to holdfast_app;
grant update (undone_at, undone_by, undone_because) on missing.joining to holdfast_app;
grant update (used_at) on voice.link to holdfast_gate;
grant update (used_from, used_by_name, out_at, out_because, out_by_name) on sharing.template to holdfast_app;
grant update (version, answers, no_tactic_because, review_on, share_with, changed_at, completed_at, completed_by, completed_without, completed_reason) on plans.disruption_plan to holdfast_app;
grant update (version, is_active, use_reason, owner_posting_id, owner_name, agreed_by_police, agreed_on, review_on, shared_with, photo_purpose, photo_review_on, photo_until, completed_at, completed_by, completed_without, completed_reason, changed_at) on plans.trigger_plan to holdfast_app;
grant update (version, items, rated, saved_at, saved_by) on outcomes.measure_part to holdfast_app;
grant update (version, opening, quotes, figures, saved_at, saved_by, published_at, published_by) on voice.summary to holdfast_app;
grant update (withdrawn_at, withdrawn_by) on governance.invitation to holdfast_app;
grant update (words, brought_by, changed, version) on meetings.ask to holdfast_app;
grant update (wrong_codes, opened_at, times_sent, sent_at) on governance.invitation to holdfast_gate;

-- Who may call functions

grant execute on function access.agency() to public;
grant execute on function access.authority_id() to public;
grant execute on function access.begin(token bytea, at timestamp with time zone, idle interval) to holdfast_app;
grant execute on function access.begin_public(wanted integer, at timestamp with time zone) to holdfast_app;
grant execute on function access.children_of_my_objects(of_kind text) to holdfast_app;
grant execute on function access.classes_i_write() to holdfast_app;
grant execute on function access.classes_to_be_shared() to holdfast_app;
grant execute on function access.enter(chosen uuid, at timestamp with time zone) to holdfast_app;
grant execute on function access.hidden_children() to holdfast_app;
grant execute on function access.hidden_children() to holdfast_audit;
grant execute on function access.is_to_tidy() to holdfast_app;
grant execute on function access.may(wanted text) to holdfast_app;
grant execute on function access.may_write(wanted text) to holdfast_app;
grant execute on function access.moment() to public;
grant execute on function access.my_authorities() to holdfast_app;
grant execute on function access.my_children(wanted text) to holdfast_app;
grant execute on function access.my_children(wanted text) to holdfast_audit;
grant execute on function access.my_classes() to holdfast_app;
grant execute on function access.my_objects(of_kind text) to holdfast_app;
grant execute on function access.my_open_children() to holdfast_app;
grant execute on function access.only_sooner() to public;
grant execute on function access.posting_id() to public;
grant execute on function access.postings_of_the_service(at timestamp with time zone) to holdfast_app;
grant execute on function access.reveal(wanted_child uuid) to holdfast_app;
grant execute on function access.revealed() to public;
grant execute on function access.revoke_sessions(of_staff uuid) to holdfast_app;
grant execute on function access.role_code() to public;
grant execute on function access.scope(wanted text) to holdfast_app;
grant execute on function access.staff_id() to public;
grant execute on function access.team_id() to public;
grant execute on function access.tell_conflict_attempt(ids uuid[]) to holdfast_app;
grant execute on function access.tidy(OUT keyed_drafts integer, OUT drafts integer, OUT form_keys integer, OUT sessions integer) to holdfast_app;
grant execute on function accounts.accept_step(step bigint) to holdfast_app;
grant execute on function accounts.count_failure(of_staff uuid, at timestamp with time zone, allowed integer, within interval, lock_for interval) to holdfast_app;
grant execute on function accounts.proof_for(address text, at timestamp with time zone) to holdfast_app;
grant execute on function accounts.proof_of_self() to holdfast_app;
grant execute on function assessments.continues(of_assessment uuid, of_item uuid, of_version integer, now_intelligence boolean, now_share text[]) to holdfast_app;
grant execute on function assessments.formulation_pilot() to holdfast_app;
grant execute on function audit.append(entry jsonb) to holdfast_app;
grant execute on function audit.chains() to holdfast_app;
grant execute on function audit.events_of_authority(kinds text[], since timestamp with time zone, most integer) to holdfast_app;
grant execute on function audit.looks_at(wanted_child uuid, by_staff uuid, before timestamp with time zone, most integer) to holdfast_app;
grant execute on function audit.own_events(most integer) to holdfast_app;
grant execute on function audit.refusals(since timestamp with time zone, most integer) to holdfast_app;
grant execute on function audit.verify(of_chain integer) to holdfast_app;
grant execute on function chronology.continues(of_entry uuid, of_version integer, of_child uuid, of_class text, of_agency text, of_share text[], of_events uuid[]) to holdfast_app;
grant execute on function deadlines.clocks_about(of_rule text, of_type text, of_id uuid) to holdfast_app;
grant execute on function deadlines.end_allocation(of_child uuid, of_kind text, ended_at timestamp with time zone) to holdfast_app;
grant execute on function deadlines.etac_facts_of(of_child uuid) to holdfast_app;
grant execute on function deadlines.settle(of_clock uuid, seen_version integer, start_at timestamp with time zone, knew_at timestamp with time zone, due timestamp with time zone, stop_at timestamp with time zone, became text, overdue boolean, why text, posting uuid, team uuid) to holdfast_app;
grant execute on function form.owner() to public;
grant execute on function governance.belongs(kinds text[]) to holdfast_app;
grant execute on function governance.belongs(kinds text[]) to holdfast_owner;
grant execute on function governance.children_before_me() to holdfast_app;
grant execute on function governance.contribute(key bytea, code bytea, new_id uuid, new_information uuid, for_whom text, words text, from_where text, of_day date) to holdfast_app;
grant execute on function governance.fill(wanted uuid) to holdfast_app;
grant execute on function governance.hands_over() to holdfast_app;
grant execute on function governance.is_behind(wanted uuid) to holdfast_app;
grant execute on function governance.is_kept_from(wanted uuid, address text, who text) to holdfast_app;
grant execute on function governance.is_of_the_night() to holdfast_app;
grant execute on function governance.is_on_the_agenda(of_sitting uuid, of_child uuid) to holdfast_app;
grant execute on function governance.keep_earlier() to public;
grant execute on function governance.kept_children() to holdfast_app;
grant execute on function governance.kept_children() to holdfast_audit;
grant execute on function governance.kept_from_agency(wanted uuid, wanted_agency text) to holdfast_app;
grant execute on function governance.kept_from_me() to holdfast_app;
grant execute on function governance.may_have_its_action(of_child uuid, who uuid) to holdfast_app;
grant execute on function governance.minutes(kinds text[]) to holdfast_app;
grant execute on function governance.minutes(kinds text[]) to holdfast_owner;
grant execute on function governance.my_agendas() to holdfast_app;
grant execute on function governance.my_handovers() to holdfast_app;
grant execute on function governance.my_open_sittings() to holdfast_app;
grant execute on function governance.my_sittings() to holdfast_app;
grant execute on function governance.not_to_be_given(of_item uuid) to holdfast_app;
grant execute on function governance.open_invitation(key bytea, code bytea) to holdfast_app;
grant execute on function governance.put_chosen_child_on() to holdfast_app;
grant execute on function governance.put_chosen_child_on() to holdfast_owner;
grant execute on function governance.put_chosen_on_sitting() to holdfast_app;
grant execute on function governance.put_chosen_on_sitting() to holdfast_owner;
grant execute on function governance.runs() to holdfast_app;
grant execute on function governance.sittings_i_minute() to holdfast_app;
grant execute on function governance.sittings_with_a_matter_kept_from_me() to holdfast_app;
grant execute on function language.add_to_month(words integer, marks integer) to holdfast_app;
grant execute on function meetings.actions_on_time(first date, last date) to holdfast_app;
grant execute on function meetings.attendance_of_meetings(first timestamp with time zone, last timestamp with time zone) to holdfast_app;
grant execute on function meetings.keep_earlier() to public;
grant execute on function meetings.my_invitations() to holdfast_app;
grant execute on function meetings.reads_figures() to holdfast_app;
grant execute on function meetings.sittings_i_minute() to holdfast_app;
grant execute on function missing.around_involvement(of_authority integer, from_at timestamp with time zone, to_at timestamp with time zone, now_is timestamp with time zone) to holdfast_app;
grant execute on function missing.around_involvement(of_authority integer, from_at timestamp with time zone, to_at timestamp with time zone, now_is timestamp with time zone) to public;
grant execute on function missing.begin_partner(key bytea, at timestamp with time zone) to holdfast_app;
grant execute on function missing.carry_out_move(of_move uuid) to holdfast_app;
grant execute on function missing.figures(of_authority integer, from_at timestamp with time zone, to_at timestamp with time zone, now_is timestamp with time zone, often integer, within_days integer) to holdfast_app;
grant execute on function missing.figures(of_authority integer, from_at timestamp with time zone, to_at timestamp with time zone, now_is timestamp with time zone, often integer, within_days integer) to holdfast_gate;
grant execute on function missing.figures(of_authority integer, from_at timestamp with time zone, to_at timestamp with time zone, now_is timestamp with time zone, often integer, within_days integer) to public;
grant execute on function missing.figures_alone(from_at timestamp with time zone, to_at timestamp with time zone, often integer, within_days integer) to holdfast_app;
grant execute on function missing.long_missing(at timestamp with time zone, hours_in_care integer, hours_at_home integer) to holdfast_app;
grant execute on function missing.partner_id() to holdfast_app;
grant execute on function notices.clocks_to_remind(most integer) to holdfast_app;
grant execute on function notices.end_about(of_type text, of_id uuid) to holdfast_app;
grant execute on function notices.level_of(started timestamp with time zone, due timestamp with time zone, unit text, at timestamp with time zone) to public;
grant execute on function notices.mail_that_waits(OUT waiting integer, OUT since timestamp with time zone, OUT gave_up integer) to holdfast_app;
grant execute on function notices.may_be_told(who uuid, of_child uuid) to holdfast_app;
grant execute on function notices.reached_me() to holdfast_app;
grant execute on function notices.waiting_for_people() to holdfast_app;
grant execute on function outcomes.counted(first_day date, last_day date) to holdfast_app;
grant execute on function outcomes.each_child(of_authority integer, of_team uuid, first_day date, last_day date) to holdfast_gate;
grant execute on function outcomes.each_distance(of_authority integer, of_team uuid, first_day date, last_day date) to holdfast_gate;
grant execute on function outcomes.figures(first_day date, last_day date) to holdfast_app;
grant execute on function outcomes.reach() to holdfast_gate;
grant execute on function oversight.corrects_the_same() to public;
grant execute on function oversight.mine() to holdfast_app;
grant execute on function oversight.shared_with_me() to holdfast_app;
grant execute on function plans.keep_sharing() to public;
grant execute on function plans.may_join(of_plan uuid) to holdfast_app;
grant execute on function questionnaires.keep_published() to public;
grant execute on function questionnaires.writes() to public;
grant execute on function referrals.children_referred_by_own_rule() to public;
grant execute on function referrals.told_by_mail(contact uuid) to holdfast_app;
grant execute on function sharing.texts_with_places(of_child uuid, texts text[]) to holdfast_app;
grant execute on function voice.counts(from_day date, to_day date) to holdfast_app;
grant execute on function voice.link_in_use() to holdfast_app;
grant execute on function voice.may_be_used(of_feedback uuid[]) to holdfast_app;
grant execute on function voice.open_link(key bytea) to holdfast_app;
grant execute on function voice.readers_of(authority integer) to holdfast_app;
grant execute on function voice.reads_here() to holdfast_app;
grant execute on function voice.use_link() to holdfast_app;
grant execute on function voice.written_down_now() to holdfast_app;

-- Comments

comment on column referrals.screening.answers is 'What was answered, as a FHIR QuestionnaireResponse, with the questions of definition_id.';
comment on column referrals.screening.definition_id is 'The version of the questionnaire that was answered: key@n for one that came with the service, else its id.';
comment on schema migration is 'Which migrations this database has had.';
comment on table access.alert is 'Something a person must know: break-glass, a conflict, being told. data class: ADMIN. Retention: 7 years. Basis: security of processing.';
comment on table access.authority is 'Tenant: a spoke or the hub, with its settings. Retention: for ever. Basis: public task.';
comment on table access.conflict is 'Staff who must not reach a child''s record (rule AC-4). data class: ADMIN. Retention: as the child''s record. Basis: public task.';
comment on table access.declaration is 'Conflicts of interest that staff declare (rule AC-4). data class: ADMIN. Retention: as the posting. Basis: security of processing.';
comment on table access.emergency_access is 'Entries by emergency access or self-claim, with reason and review (rule AC-14). data class: ADMIN. Retention: 7 years. Basis: security of processing.';
comment on table access.posting is 'Who acts as what, where, from, to. Retention: as the records they touched. Basis: public task.';
comment on table access.relationship is 'Why somebody may open a child''s content: from an act, dated. Retention: as the child''s record. Basis: public task.';
comment on table access.relationship_class is 'Reference: what each kind of relationship opens (rule AC-7). Retention: for ever.';
comment on table access.restriction is 'Records only named people may find (rule AC-6). Retention: as the child''s record. Basis: public task.';
comment on table access.role is 'Reference: roles of postings. Retention: for ever.';
comment on table access.role_class is 'Reference: role by data class (rule AC-2). Retention: for ever.';
comment on table access.session is 'Signed-in sessions. Retention: 90 days. Basis: security of processing.';
comment on table access.settings_change is 'Changes of an authority''s settings: what it was, what it became, who and why. data class: ADMIN. Retention: for ever. Basis: public task.';
comment on table access.staff is 'People who work here. data class: ADMIN. Retention: as the records they touched. Basis: public task.';
comment on table access.team is 'Groups of postings. Retention: for ever. Basis: public task.';
comment on table accounts.credential is 'How somebody proves who they are; the code secret is encrypted. data class: ADMIN. Retention: until the person leaves. Basis: security of processing.';
comment on table act.cohort is 'A group of young people who are in ACT in the same months, by name and dates. No child''s name. data class: FLAG. Retention: as the records of its members. Basis: public task, Children Act 1989.';
comment on table act.panel_decision is 'What a panel decided about a referral to ACT: who took part, why, who thought otherwise, which move of the child was considered. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table act.part is 'What was written in ACT: Ambitions meetings, My Safety Plan, when worry rose, reviews, reflections on the principles. Every version is kept. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table act.programme is 'The time a young person is in ACT: since when, with which key worker, in which cohort; ended by a person, with a reason and what the young person says. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table act.referral is 'A child of the team was suggested for ACT: why, whether a placement is at risk, what the young person says of it, what family brings and needs. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table assessments.answer is 'Answers of an assessment, a row a section and save; a child''s own words are kept as they were written down. data class: ASSESS. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table assessments.assessment is 'Assessments of a child, one row a version: strengths, safety and stability (reference 7.3), or what several agencies know of harm (F8). No score and no level is kept here. data class: ASSESS. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table assessments.dissent is 'Who sees it otherwise, from which agency, and why; added, never changed and never taken out (S3-35). data class: ASSESS. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table assessments.formulation is 'The case formulation of a child (form F17): when it is looked at again, with which partners it is shared, since when the child is in the pilot (S4-31). save_no counts every save of any part, arranged those of this row. data class: ASSESS. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table assessments.formulation_link is 'Which entries of the chronology a statement rests on: one row for each link made or taken away. data class: ASSESS. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table assessments.formulation_part is 'What a case formulation says: statements under the five Ps, each a fact or a hypothesis with its sources, the story, the meaning for the work, who took part, the child''s own words, the plain version for the child, when it was shared with them. Every version is kept. data class: ASSESS. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table assessments.formulation_version is 'Finished versions of a case formulation: everything saved up to save_no, by whom, and why it was finished although something was missing. data class: ASSESS. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table assessments.known is 'What each agency knows: whose information, from where, of which day, in whose words, for which agencies (F8, AC-8). Every version is kept. data class: ASSESS. Retention: as the child''s record. Basis: public task; DPA 2018 part 3 for police.';
comment on table assessments.level_word is 'A word for the level of risk that a person said with reasons, where the authority asks for one; never computed, never sorted by. Empty: taken back. data class: ASSESS. Retention: as the child''s record. Basis: public task.';
comment on table assessments.taken_over is 'Which lines of an assessment a disruption plan was begun from. data class: ASSESS. Retention: as the child''s record. Basis: public task.';
comment on table audit.chain is 'Heads of the audit chains: one an authority, 0 for the platform. Retention: as the longest record described. Basis: accountability.';
comment on table audit.event is 'Who looked at or did what, when and why; never content. data class: AUDIT. Retention: as the record described. Basis: accountability, DPA 2018 s.62.';
comment on table audit.event_child is 'Children an event was about. data class: AUDIT. Retention: as the record described. Basis: accountability.';
comment on table chronology.decision is 'Suggested events of a chronology: accepted, merged or dismissed, by whom and why. data class: by row. Retention: as the child''s record. Basis: public task.';
comment on table chronology.entry is 'Significant events and their effect on the child, accepted or typed by a person, one row a version (form F18). data class: by row. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table chronology.first_version is 'Since when a child''s chronology has a first version, and who said so. data class: NOTE. Retention: as the child''s record. Basis: public task.';
comment on table chronology.gate_override is 'Why a first intervention began before a chronology was written, and which manager has seen it. data class: NOTE. Retention: as the child''s record. Basis: public task.';
comment on table deadlines.clock is 'A deadline about a child or a contact: what, since when, until when, who holds it, what became of it. data class: IDENT. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table deadlines.etac_fact is 'When exploitation was first suspected and workers were allocated: what the ETAC clock counts from. data class: REFERRAL. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table deadlines.leave is 'When somebody on a rota is away; never why. data class: ADMIN. Retention: 2 years. Basis: public task.';
comment on table deadlines.rota_turn is 'Who is on duty from when to when, and who stands in. data class: ADMIN. Retention: as the records reached on duty. Basis: public task.';
comment on table deadlines.rule_change is 'What an authority counts otherwise than the product does, since when, and why; the newest version stands. data class: ADMIN. Retention: for ever. Basis: public task.';
comment on table form.draft is 'Text that somebody has not submitted yet. Retention: until submitted; 24 hours without a user, 90 days with one. Basis: public task.';
comment on table form.submission is 'One-time form keys. Retention: 48 hours. Basis: integrity of the record.';
comment on table governance.attendance is 'Which agency was at a sitting, by whom, for whom; not asked is not the same as not there. data class: PLAN. Retention: as the sitting. Basis: public task.';
comment on table governance.concern_look is 'Each time a meeting looked at a child of highest concern: stays, or off, and why. data class: PLAN. Retention: as the child''s record. Basis: public task.';
comment on table governance.context_response is 'What is planned about a place, a peer group, a school, with a lead; a neutral label, no child. data class: PLAN. Retention: 7 years. Basis: public task.';
comment on table governance.context_step is 'What happened to a response: what changed, actions asked and done. Only ever added to. data class: PLAN. Retention: 7 years. Basis: public task.';
comment on table governance.contribution is 'Each time that an invited person wrote: where it is from and of what day. What they wrote is in governance.information, with its audience. data class: PLAN. Retention: as the item. Basis: public task.';
comment on table governance.decision is 'Joint decisions of a sitting with the reason and the agencies that made them; a correction is a later version. data class: PLAN. Retention: as the child''s record. Basis: public task.';
comment on table governance.dissent is 'Who disagreed with a joint decision and why, in their words. data class: PLAN. Retention: as the child''s record. Basis: public task.';
comment on table governance.figures_reminder is 'Which agency was reminded of its figures, when, and how many people of it: each once. data class: ADMIN. Retention: 2 years. Basis: public task.';
comment on table governance.handover is 'The evening handover of a day: who decides tonight, numbers to ring, given by whom. data class: PLAN. Retention: 7 years, as records of management oversight. Basis: public task.';
comment on table governance.handover_child is 'A child on the evening handover: why, and the plan for tonight; never a place. data class: PLAN. Retention: as the child''s record. Basis: public task.';
comment on table governance.handover_receipt is 'Who of the night has read which version of the handover, and when. data class: PLAN. Retention: as the handover. Basis: accountability.';
comment on table governance.handover_told is 'That managers were told, once, of a handover nobody had read when the night began. data class: ADMIN. Retention: 2 years. Basis: public task.';
comment on table governance.highest_concern is 'Children people are most worried about, why, and what the plan is for: chosen, never ranked. data class: PLAN. Retention: as the child''s record. Basis: public task.';
comment on table governance.information is 'What an agency knows, as brought to a sitting, with its audience. data class: PLAN. Retention: as the child''s record. Basis: public task.';
comment on table governance.invitation is 'Who was asked to write for one item of a sitting, without an account. data class: PLAN. Retention: as the item. Basis: public task.';
comment on table governance.invitation_key is 'What opens the page of an invited person: the hash of the key, and of key and code together. data class: ADMIN. Retention: as the invitation. Basis: public task.';
comment on table governance.item is 'A child, or a matter without one, at one sitting: why it is on the board and how far it is. data class: PLAN. Retention: as the child''s record. Basis: public task.';
comment on table governance.item_earlier is 'What a part of a sitting said before it was changed. Nobody reads it in the service. data class: PLAN. Retention: as the child''s record. Basis: accountability.';
comment on table governance.item_part is 'What was said of a child at a sitting: new need, known risk, one line. data class: PLAN. Retention: as the child''s record. Basis: public task.';
comment on table governance.kept_from is 'From whom an item is kept, and why. data class: PLAN. Retention: as the item. Basis: protection of the child and of the inquiry.';
comment on table governance.kind_change is 'How an authority holds a kind of meeting, where that differs from the default: what, who and why. data class: ADMIN. Retention: for ever. Basis: public task.';
comment on table governance.matter is 'What the sub-group names as a barrier or as needing more scrutiny: who asked, what, of whom, by when, and the answer. data class: PLAN. Retention: 7 years. Basis: public task.';
comment on table governance.member is 'Who belongs to a meeting that comes round, from, to, and why: the act that opens its items to them. data class: ADMIN. Retention: as the meeting. Basis: public task.';
comment on table governance.other_meeting is 'Meetings of others that the team attends: whose, how often, who goes. data class: ADMIN. Retention: 7 years. Basis: public task.';
comment on table governance.other_occasion is 'One time a meeting of others was held: who went and what we took away, or why nobody did. data class: ADMIN. Retention: 7 years. Basis: public task.';
comment on table governance.overnight is 'What happened overnight with a child of the handover, as the night wrote it. data class: PLAN. Retention: as the child''s record. Basis: public task.';
comment on table governance.partner_figures is 'What an agency sends to the monthly meeting: its own counts and words, never a name; a correction is a later version. data class: AGG. Retention: 7 years. Basis: public task.';
comment on table governance.sitting is 'One time that a meeting which comes round meets: planned, begun, closed, or not held and why. data class: PLAN. Retention: 7 years, as records of management oversight. Basis: public task.';
comment on table language.team_month is 'Sums of a team for a month: words written, marks left. Never of a worker. data class: AGG. Retention: 25 months. Basis: public task.';
comment on table language.term_change is 'Turns of phrase to avoid, as an authority words them; no person is in them. data class: ADMIN. Retention: for ever. Basis: public task.';
comment on table mail.outbox is 'Messages to send and sent: address, kind, reference and a number to ring; never a word of a record. data class: CONTACT. Retention: as what it is about. Basis: public task.';
comment on table meetings.action is 'Actions as typed, with owner, date and what changed. data class: PLAN. Retention: as the child. Basis: public task.';
comment on table meetings.ask is 'What the young person asked for, in their words, and what changed because of it. data class: PLAN. Retention: as the child. Basis: public task.';
comment on table meetings.attendee is 'Who was asked and who came, by agency, for one child. data class: PLAN. Retention: as the child. Basis: public task.';
comment on table meetings.contribution is 'What an agency brought; it belongs to that agency, whoever typed it. data class: by row. Retention: as the child. Basis: public task.';
comment on table meetings.copy is 'Copies of minutes made and sent: for whom, when, the hash of the file. data class: PLAN. Retention: as the child. Basis: accountability.';
comment on table meetings.decision is 'Decisions of a meeting with their rationale; a correction is a later version. data class: PLAN. Retention: as the child. Basis: public task.';
comment on table meetings.earlier is 'Earlier versions of what was written at meetings. data class: by row. Retention: as the child. Basis: accountability.';
comment on table meetings.letter is 'The letter to the young person about a meeting, as checked and changed by a professional; every version. data class: PLAN. Retention: as the child. Basis: public task.';
comment on table meetings.meeting is 'A meeting, arranged here or held elsewhere: kind, time, place; nothing about a child. data class: PLAN. Retention: as the records of its children. Basis: public task, Children Act 1989.';
comment on table meetings.meeting_child is 'The meeting as one child''s record holds it: held, late and why, minutes out, complete. data class: PLAN. Retention: as the child. Basis: public task.';
comment on table meetings.missing_attendance is 'Which agency was at a daily missing meeting. data class: MISSING. Retention: as the meeting. Basis: public task.';
comment on table meetings.missing_day is 'One day''s missing meeting: begun and completed, or not held and why; children not considered are named by id with a reason. data class: MISSING. Retention: 7 years, as records of management oversight. Basis: public task.';
comment on table meetings.missing_item is 'One child at one daily missing meeting: why on the agenda, a line of what was said, what was decided and why (S1-51). data class: MISSING. Retention: as the child''s record. Basis: public task.';
comment on table meetings.outside_recipient is 'Who has a copy of the minutes without having been asked to the meeting, and why. data class: PLAN. Retention: as the child. Basis: public task.';
comment on table meetings.paper is 'Minutes of meetings held elsewhere, as files. data class: PLAN. Retention: as the child. Basis: public task.';
comment on table meetings.purpose is 'A part of the meeting for one child: how far it is, and what was said and agreed. data class: PLAN. Retention: as the child. Basis: public task.';
comment on table migration.applied is 'One row for each migration run here. Holds no personal data. Kept for the life of the database.';
comment on table missing.availability is 'When a bank worker said they could hold interviews. data class: ADMIN. Retention: 2 years. Basis: contract of employment.';
comment on table missing.board_shown is 'Which episodes a refreshing board has shown in a session, so that its audit has one event for each newly shown; ids only. data class: AUDIT. Retention: 30 days, then removed by the service. Basis: security of processing.';
comment on table missing.brief is 'What the co-ordinator tells who holds an interview: the place agreed, what makes it safe, needs, what not to mention, where the last talk ended. Every version kept. data class: MISSING. Retention: as the episode. Basis: public task.';
comment on table missing.consideration is 'Whether exploitation was considered for an episode, where, with what result and why. data class: MISSING. Retention: as the episode. Basis: public task.';
comment on table missing.dip_sample is 'A dip sample of return interviews: how it was drawn, from whom (every id in order) and by which seed, so that the draw can be repeated. No child is named. data class: AGG. Retention: 7 years, as records of management oversight. Basis: public task; quality of return interviews.';
comment on table missing.dip_sample_record is 'One episode in a dip sample and what the auditor found of its return interview: yes, partly or no by line, a grade as a person''s judgement, theme and action. data class: MISSING. Retention: as the sample. Basis: public task.';
comment on table missing.episode is 'One time that a child was missing from home or from care: times, police reference, circumstances, who owes the return interview and what became of it (form F13). missing_from is the later of having left and being last seen by a responsible adult, else when it was reported. outcome, first_offered_at and interviewed_at repeat what the steps say, for lists. data class: MISSING. Retention: as the child''s record. Basis: public task, Children Act 1989; statutory guidance on children who run away or go missing.';
comment on table missing.episode_flag is 'That a child is or was missing, from when to when, and the grade the police gave. data class: FLAG. Retention: as the episode. Basis: public task.';
comment on table missing.episode_move is 'Episodes that had been recorded about another child: from whom, to whom, why, by whom, and whether that was undone. data class: MISSING. Retention: as the episode. Basis: public task; accuracy of personal data.';
comment on table missing.factor is 'What pushed or pulled a child away, as told in a return interview: a code, how much it weighed, the child''s words, and what it means for how safe they are (S1-78). data class: MISSING. Retention: as the episode. Basis: public task.';
comment on table missing.grade is 'The risk grade as the police gave it, and each change of it: theirs, never ours. data class: MISSING. Retention: as the episode. Basis: public task.';
comment on table missing.harm_call is 'Who was rung after a child told of harm, when, and what was agreed. data class: MISSING. Retention: as the episode. Basis: public task.';
comment on table missing.import is 'Files of missing episodes read in: who, when, how far, how many; the file itself for at most a day. data class: MISSING. Retention: 7 years without the file. Basis: public task.';
comment on table missing.interview is 'A return interview: who holds it and why they are independent, where it was agreed, when it was held, written up, shared and signed off (forms F14, F15). One interview may cover several episodes; each episode keeps its own outcome. data class: MISSING. Retention: as the episode. Basis: public task; statutory guidance on children who run away or go missing.';
comment on table missing.interview_action is 'What was asked of somebody after a return interview, and when it went on to them. data class: MISSING. Retention: as the episode. Basis: public task.';
comment on table missing.interview_answer is 'Answers of a return interview, a row a section and save; the newest stands, the others are the history. A child''s own words are kept as they were written down. data class: MISSING. Retention: as the episode. Basis: public task.';
comment on table missing.interview_ask is 'An interview offered to bank workers, in words that name nobody, and who took it. data class: MISSING. Retention: as the episode. Basis: public task.';
comment on table missing.interview_ask_to is 'To whom an interview was offered, and who could not. data class: MISSING. Retention: as the episode. Basis: public task.';
comment on table missing.interview_concern is 'Whether a return interview raised a concern about exploitation, and the screening that was begun from it; the newest stands. data class: MISSING. Retention: as the episode. Basis: public task.';
comment on table missing.interview_episode is 'The episodes that one return interview covers. data class: MISSING. Retention: as the episode. Basis: public task.';
comment on table missing.joining is 'Which notification was joined to which episode, by whom and why, and whether it was undone. data class: MISSING. Retention: as the episode. Basis: public task.';
comment on table missing.lone_alarm is 'Who was told, and when, that a worker had not come out of a visit; each step once. data class: ADMIN. Retention: as the visit. Basis: health and safety at work.';
comment on table missing.lone_visit is 'A worker alone on a visit: in, expected out, out. data class: MISSING. Retention: as the episode. Basis: health and safety at work.';
comment on table missing.monthly_review is 'The strategic lead’s review of the children most often missing in one month, and when it was signed (S4-13). data class: MISSING. Retention: as the records of management oversight, 7 years. Basis: public task.';
comment on table missing.notification is 'Every notification as it was received, and what was decided about it (S1-76): as_received is never changed. data class: MISSING. Retention: as the episode. Basis: public task.';
comment on table missing.pack is 'What was put together for the police or for a carer about a child who is missing: for whom, why, what it said, and who took it. The newest of a kind stands, the ones before are superseded. data class: PLAN. Retention: as the child''s record. Basis: public task; accountability for what was given out.';
comment on table missing.partner is 'Systems of police and carers that may send a missing notification: name, hash of the key, who made it, when and why it ended. data class: ADMIN. Retention: 7 years after it ended. Basis: public task.';
comment on table missing.partner_receipt is 'The receipt given for each notification that came from a system; nothing of its content. data class: MISSING. Retention: as the notification. Basis: public task.';
comment on table missing.review_action is 'What the strategic lead asked for in a monthly review, of whom and by when. data class: MISSING. Retention: as the child''s record. Basis: public task.';
comment on table missing.review_child is 'One child in a monthly review: their place in the list and its counts as they stood, what is changing for them and what was decided. data class: MISSING. Retention: as the child''s record. Basis: public task.';
comment on table missing.step is 'What was done about one episode, each as a fact of its own: offered (and how), tried, accepted, declined (and why), held, the carer''s view, the follow-up session, another authority told and what it answered. A mistake is taken back, with a reason; it stays. data class: MISSING. Retention: as the episode. Basis: public task.';
comment on table missing.suggestion is 'People, places, vehicles and handles that a child named: proposed to those who work with the child, who accept each or put it aside with a reason. data class: MISSING. Retention: as the episode. Basis: public task.';
comment on table missing.told is 'What a child told of harm in a return interview: their words, apart from what they were asked, and when. Never changed. data class: MISSING. Retention: as the episode. Basis: public task.';
comment on table missing.whereabouts is 'Where a child was found, by whom, and whom they returned to; every version kept, the newest stands. data class: MISSING. Retention: as the episode. Basis: public task.';
comment on table notices.call is 'Whom somebody rang about an urgent notice, when, and what was said. data class: NOTE. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table notices.mailing is 'Which e-mails were left to be sent to whom; the id is worked out from person and part of the day, so that none is left twice. data class: ADMIN. Retention: 90 days. Basis: public task.';
comment on table notices.notice is 'Something urgent that a named person has to accept: fixed words, an address, who has it now; no content. data class: ADMIN. Retention: as what it is about. Basis: public task.';
comment on table notices.preference is 'When somebody wants the e-mail that something waits, and when not. data class: ADMIN. Retention: as the posting. Basis: public task.';
comment on table notices.reminder is 'That the holder of a clock was told it is near (1), nearer (2) or overdue (3), once for each due time. data class: ADMIN. Retention: as the clock. Basis: public task.';
comment on table notices.step is 'Each step of an urgent notice: whom it reached, who was passed over, who accepted it. data class: ADMIN. Retention: as the notice. Basis: public task.';
comment on table outcomes.line is 'Dated lines of a child''s life: placements, education and work, moves considered, achievements, family, edge of care, small changes; one row a version (form F23). data class: NOTE. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table outcomes.measure is 'When outcomes were looked at with a child, and by which version of the framework. data class: ASSESS. Retention: as the child''s record. Basis: public task.';
comment on table outcomes.measure_before is 'Earlier answers of a part of the outcomes framework. data class: ASSESS. Retention: as the child''s record. Basis: public task.';
comment on table outcomes.measure_part is 'What the worker sees and what the child says, as answered, in two parts. data class: ASSESS. Retention: as the child''s record. Basis: public task.';
comment on table oversight.disagreement is 'Somebody''s disagreement with a decision about a child: what, what they want instead, and what keeps the child safe meanwhile. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table oversight.disagreement_step is 'A step of a disagreement: who was spoken to, what they said, and whether it went on or was settled. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table oversight.entry is 'What a manager decided on a record, why, what came of it and what it means for the child; or what was talked about in supervision. data class: NOTE. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table oversight.private_note is 'What two people said in confidence: reflection, and how the worker is. Never part of a record of a child. data class: OWN. Retention: six years after the worker leaves. Basis: employment, health and safety at work.';
comment on table oversight.private_opening is 'Information governance opened a private part: for which court, inquiry or request, why, for how long. data class: ADMIN. Retention: as the supervision. Basis: legal obligation.';
comment on table oversight.private_share is 'The worker shared the private part with somebody, such as a later supervisor, until they took it back. data class: ADMIN. Retention: as the supervision. Basis: the worker''s own choice.';
comment on table oversight.supervises is 'Who supervises a worker since when, and until when the worker is newly qualified. data class: ADMIN. Retention: six years after the worker leaves. Basis: public task.';
comment on table oversight.supervision is 'That supervision was held: kind, day, who held it. data class: ADMIN. Retention: six years after the worker leaves. Basis: public task, Working Together.';
comment on table oversight.supervision_member is 'Whose supervision it was. data class: ADMIN. Retention: as the supervision. Basis: public task.';
comment on table people.address is 'Where a child lives, lived or stays tonight; read only in the transaction of a reveal (rule AC-9). data class: LOCATION. Retention: as the child. Basis: public task.';
comment on table people.child is 'A child we know: name as known, birth date. data class: FLAG. Retention: longest rule that applies to the record. Basis: public task, Children Act 1989.';
comment on table people.child_token is 'Normalised and phonetic words for search by equality. data class: FLAG. Retention: as the child. Basis: public task.';
comment on table people.concern_link is 'Why we are worried about a person for this child, with the basis of what is said. data class: POC. Retention: as the child. Basis: public task.';
comment on table people.fact is 'Dated facts of the child''s record, with their source; codes and words both empty mean "not known yet". data class: by row. Retention: as the child. Basis: public task, Children Act 1989.';
comment on table people.family_factor is 'Difficulties of one adult of the family, dated, so that help can be found (S0-19). data class: NOTE. Retention: as the child. Basis: public task.';
comment on table people.family_group is 'A family as a group that can be counted (S2-18); holds no name. data class: IDENT. Retention: as its children. Basis: public task.';
comment on table people.family_link is 'What an adult or another child is to this child, dated; one row for each direction. data class: IDENT. Retention: as the child. Basis: public task.';
comment on table people.family_member is 'Which family a child is counted in. data class: IDENT. Retention: as the child. Basis: public task.';
comment on table people.flag is 'What stands out about a child now: open to the team, missing now, a plan in force; with owner agency, start, review, end. data class: by row. Retention: as the child. Basis: public task.';
comment on table people.identifier is 'Numbers by which a child is known elsewhere. data class: FLAG. Retention: as the child. Basis: public task.';
comment on table people.import is 'Files of children read in: who, when, how many; the file for at most a day. data class: IDENT. Retention: 7 years without the file. Basis: public task.';
comment on table people.person is 'Adults and relatives of children we know; a worrying person is never here. data class: IDENT. Retention: as the children they are linked to. Basis: public task.';
comment on table people.person_of_concern is 'A person we are worried about: names and aliases, description. data class: POC. Retention: reviewed every 12 months; as the child when linked. Basis: public task; Data Protection Act 2018 part 3 where the police own it.';
comment on table people.safe_contact is 'With whom, how and when it is safe to be in touch. data class: CONTACT. Retention: as the child. Basis: public task.';
comment on table people.safe_contact_number is 'The number or address of a safe contact; read only in the transaction of a reveal (rule AC-9). data class: CONTACT. Retention: as the child. Basis: public task.';
comment on table people.social_care_status is 'What the statutory system says, dated, with the allocated social worker; never replaces it. data class: FLAG. Retention: as the child. Basis: public task.';
comment on table people.timeline_event is 'One line for each thing that happened; the class of each line is its column. data class: by row. Retention: as the child. Basis: public task.';
comment on table plans.childs_plan is 'The one integrated plan of a child: when it is looked at again and which partners it is shared with (S1-92). version counts every save, sharing_version those of this row itself. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table plans.childs_plan_part is 'What the plan of a child says: own words, goals, steps, core group, statutory plans beside it, what family and community bring, what the child asked for and what changed, reviews. Every version is kept. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table plans.disruption_plan is 'What is done against people and places that harm. data class: PLAN. Retention: as the longest kept record of its children. Basis: public task, Children Act 1989.';
comment on table plans.disruption_plan_child is 'The children a disruption plan is for; a reader sees only those they may. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table plans.disruption_plan_version is 'Every version of a disruption plan and of its tactics. data class: PLAN. Retention: as the plan. Basis: public task, Children Act 1989.';
comment on table plans.intelligence_summary is 'What an agency knows, in summary, for the agencies it names (rule AC-8); held for a purpose, until a day. data class: PLAN. Retention: its own until_on, else as the plan. Basis: public task; DPA 2018 part 3 for police.';
comment on table plans.planned_tactic is 'A tactic of a disruption plan: legal basis, who leads, who owns it, by when, how it stands. data class: PLAN. Retention: as the plan. Basis: public task, Children Act 1989.';
comment on table plans.trigger_plan is 'What everybody does when this child is missing: who owns it, who agreed it, whether it is in use. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table plans.trigger_plan_flag is 'Whether a child has a trigger plan in use. data class: FLAG. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table plans.trigger_plan_version is 'Answers of a trigger plan, part by part, every version kept. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table questionnaires.version is 'Questions that forms ask: drafts, published and withdrawn versions, who wrote and who published. Nothing about any person recorded. data class: ADMIN. Retention: for ever, as answers are read with their questions. Basis: public task.';
comment on table referrals.allocation is 'Who leads and who does what beside the allocated social worker; the latest stands. data class: REFERRAL. Retention: as the child. Basis: public task.';
comment on table referrals.closing is 'A closing as proposed, checked and approved by somebody else. data class: REFERRAL. Retention: as the child. Basis: public task.';
comment on table referrals.contact is 'What reached the front door: when, how urgent in the referrer''s words, who opened it, the child it was found to be about. data class: REFERRAL. Retention: as the child it is linked to; 7 years when to nobody. Basis: public task, Children Act 1989 s.17, s.47.';
comment on table referrals.contact_climb is 'Who was told that a contact lay unopened, and when. data class: ADMIN. Retention: as the contact. Basis: public task.';
comment on table referrals.contact_decision is 'What the front door decided, once, and why. data class: REFERRAL. Retention: as the contact. Basis: public task.';
comment on table referrals.contact_paper is 'The inter-agency referral as it was sent (F4), unchanged. data class: REFERRAL. Retention: as the contact. Basis: public task.';
comment on table referrals.contact_telling is 'What the referrer is to be told and whether somebody did; never a name. data class: REFERRAL. Retention: as the contact. Basis: public task.';
comment on table referrals.harm_context is 'Where harm to a child comes from. data class: ASSESS. Retention: as the child. Basis: public task.';
comment on table referrals.involvement is 'The time a child is open to the team, from acceptance to closing. data class: FLAG. Retention: as the child. Basis: public task.';
comment on table referrals.involvement_worker is 'Workers of the team for one involvement: who to ring. data class: FLAG. Retention: as the child. Basis: public task.';
comment on table referrals.manifestation is 'Kinds of exploitation thought of for a child, each with status, dates and who decided; the latest of a kind stands, earlier ones are its history. data class: ASSESS. Retention: as the child. Basis: public task.';
comment on table referrals.referral is 'What reached the team about a child, as it was sent. data class: REFERRAL. Retention: as the child. Basis: public task, Children Act 1989.';
comment on table referrals.rule_override is 'Rules set aside by an authorised person with a reason; shown on the record. data class: REFERRAL. Retention: as the child. Basis: public task.';
comment on table referrals.screening is 'A professional''s worry on a form, answer by answer; there is no total. data class: ASSESS. Retention: as the child, or as the contact. Basis: public task.';
comment on table referrals.triage_decision is 'Each decision on a referral with its rationale, and the answers in between; only added to. data class: REFERRAL. Retention: as the child. Basis: public task.';
comment on table sharing.disclosure is 'What left about a child: to whom, what for, on which lawful basis, how and when; and what was refused, with the reason. data class: DOC. Retention: as the child''s record. Basis: accountability.';
comment on table sharing.disclosure_check is 'Why sharing was necessary and whether the child or a parent knows, said by a person afterwards; the newest stands. data class: DOC. Retention: as the child''s record. Basis: accountability.';
comment on table sharing.issue is 'Copies made: of what, for whom, in which format, with the digest of the file. data class: DOC. Retention: as the child''s record. Basis: accountability.';
comment on table sharing.product is 'A finished document that belongs on the statutory record: its kind and date, never what it says. data class: by row. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table sharing.receipt is 'When, by whom and under what reference a product was placed on the statutory record, or why it is not; the newest stands. data class: as the product. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table sharing.template is 'An authority''s own Word templates, every version; no data about anybody. data class: ADMIN. Retention: while the authority uses the service. Basis: public task.';
comment on table voice.change is 'You said, we did: what changed in the service, in words that name nobody. data class: AGG. Retention: 6 years. Basis: public task.';
comment on table voice.consent is 'Whether words may be used without names, in reports and in training: the newest stands; a row without feedback is about all of a child''s. data class: VOICE. Retention: as the feedback. Basis: consent.';
comment on table voice.feedback is 'What a child, parent, carer or professional said about our work, in their words, and who may see it: their choice. Never changed. data class: VOICE. Retention: as the child''s record; without a child 2 years. Basis: public task.';
comment on table voice.link is 'Pages that open once without an account, by the hash of their key; for which contact, and why it was safe that day. data class: VOICE. Retention: 2 years. Basis: public task.';
comment on table voice.offer is 'That somebody was offered to tell us, and their answer: no is an answer. data class: VOICE. Retention: as the child''s record. Basis: public task.';
comment on table voice.reader is 'Who reads all feedback each working day; nobody named: the team managers. data class: ADMIN. Retention: 2 years. Basis: public task.';
comment on table voice.reading is 'Since when feedback waits for the named reader, and who read it. data class: VOICE. Retention: as the feedback. Basis: public task.';
comment on table voice.step is 'What feedback is about, what we did, and whether they were told; the newest themes stand. data class: VOICE. Retention: as the feedback. Basis: public task.';
comment on table voice.summary is 'The month''s feedback with names taken out by a person: figures, quotations that may be used, and when it was published. data class: AGG. Retention: 6 years. Basis: public task.';
comment on table work.advocacy is 'That an advocate was offered, accepted, declined, began and ended, one row each. data class: NOTE. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table work.consultation is 'That advice was given: when, to which agency, on which themes. Never about whom. data class: AGG. Retention: 6 years. Basis: public task.';
comment on table work.consultation_text is 'What was asked and advised, one row a version. Without a child: for the team that gave it. About a child: for who reads notes of that child, and who wrote it. data class: NOTE. Retention: as the child''s record, else 6 years. Basis: public task, Children Act 1989.';
comment on table work.group_member is 'That a child comes to a group, from when to when. Each row is seen by those who read notes of that child only. data class: NOTE. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table work.group_session is 'One meeting of a group: when, where, what was done together. What it was for one child is a row of session under that child. data class: FLAG. Retention: as the records of its members. Basis: public task, Children Act 1989.';
comment on table work.onward is 'That a child was referred on to a service: to which, why, with whose consent or on what basis without it. data class: by row. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table work.onward_step is 'Made, accepted, waiting, started, ended and so on: one dated row each, never changed. data class: by row. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table work.parent_offer is 'Help offered to a parent or carer and what became of it, one dated row each (form F32). Holds nothing that a child said. data class: NOTE. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table work.service is 'The service directory of an authority: who each is for, how to refer, waiting time as last heard. No child''s name. data class: FLAG. Retention: as long as a referral to it is kept. Basis: public task.';
comment on table work.session is 'Direct work with a child: sessions held, attempts, planned ones, the note of a group session (form F16), one row a version. data class: NOTE. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table work.transition is 'The plan for becoming an adult, one row a version: what the young person wants in their words, what changes at 18, the adult worker (form F30). data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table work.transition_step is 'That a plan for becoming an adult was offered, talked about, agreed: one dated row each. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table work.young_group is 'A group for several children: what it is for, where, by which agency. No child''s name. data class: FLAG. Retention: as the records of its members. Basis: public task, Children Act 1989.';
comment on view chronology.entry_view is 'The entries of a chronology that stand, as their reader may see them, for other modules to point at. data class: by row. Retention: as the child. Basis: public task.';
comment on view missing.time_view is 'When a child was missing, without reports closed as a mistake, for other modules to count. data class: MISSING. Retention: as the child. Basis: public task.';
comment on view people.birth_view is 'When a child was born and how exactly that is known, for other modules to join. data class: FLAG. Retention: as the child. Basis: public task.';
comment on view people.concern_name_view is 'Names of people we are worried about for a child: only for a warning to those who may read them. data class: POC. Retention: as the child. Basis: public task.';
comment on view people.status_view is 'Status with social care and its days, for other modules to join. data class: IDENT. Retention: as the child. Basis: public task.';
comment on view people.timeline_view is 'The timeline as its reader may see it, for other modules to join. data class: by row. Retention: as the child. Basis: public task.';
comment on view referrals.worker_view is 'Workers of the team for one involvement, for other modules to join. data class: FLAG. Retention: as the child. Basis: public task.';
