-- Written by scripts/dump-schema.mjs from the migrated database. Never edited by hand.

-- Schemas

schema access; owner holdfast_owner
schema accounts; owner holdfast_owner
schema audit; owner holdfast_audit
schema deadlines; owner holdfast_owner
schema form; owner holdfast_owner
schema mail; owner holdfast_owner
schema meetings; owner holdfast_owner
schema migration; owner postgres
schema people; owner holdfast_owner
schema plans; owner holdfast_owner
schema public; owner public
schema referrals; owner holdfast_owner
schema sharing; owner holdfast_owner

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
  constraint outbox_check CHECK (((next_at IS NULL) = ((sent_at IS NOT NULL) OR (gave_up_at IS NOT NULL))))
  constraint outbox_check1 CHECK (((sent_at IS NULL) OR (gave_up_at IS NULL)))
  constraint outbox_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
  constraint outbox_pkey PRIMARY KEY (authority_id, id)
  constraint outbox_authority_id_object_type_object_id_kind_key UNIQUE (authority_id, object_type, object_id, kind)

table meetings.action; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  meeting_id uuid not null
  child_id uuid not null
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
  constraint action_check CHECK (((state <> 'done'::text) OR ((done_on IS NOT NULL) AND (changed IS NOT NULL))))
  constraint action_check1 CHECK (((state <> 'not-needed'::text) OR (changed IS NOT NULL)))
  constraint action_state_check CHECK ((state = ANY (ARRAY['open'::text, 'in-hand'::text, 'done'::text, 'not-needed'::text])))
  constraint action_strand_check CHECK ((strand = ANY (ARRAY['prevent'::text, 'protect'::text, 'pursue'::text])))
  constraint action_authority_id_meeting_id_child_id_fkey FOREIGN KEY (authority_id, meeting_id, child_id) REFERENCES meetings.meeting_child(authority_id, meeting_id, child_id)
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
  constraint attendee_attendance_check CHECK ((attendance = ANY (ARRAY['invited'::text, 'present'::text, 'apologies'::text, 'report'::text, 'did-not-come'::text, 'not-asked'::text])))
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
  child_id uuid not null
  of_table text not null
  version integer not null
  row_before jsonb not null
  replaced_at timestamp with time zone not null
  replaced_by uuid
  constraint earlier_pkey PRIMARY KEY (authority_id, id)

table meetings.meeting; owner holdfast_owner; row security forced
  authority_id integer not null
  id uuid not null
  kind text not null
  planned_at timestamp with time zone
  place text
  is_elsewhere boolean not null default false
  arranged_by uuid
  arranged_at timestamp with time zone not null
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
  tool_version integer not null
  professional_name text not null
  organisation text
  form jsonb not null
  screened_at timestamp with time zone not null
  recorded_by uuid
  constraint screening_check CHECK (((child_id IS NOT NULL) OR (contact_id IS NOT NULL)))
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

-- Indexes

CREATE INDEX action_of_child ON meetings.action USING btree (authority_id, child_id) WHERE (state = ANY (ARRAY['open'::text, 'in-hand'::text]));
CREATE INDEX action_of_meeting ON meetings.action USING btree (authority_id, meeting_id, child_id);
CREATE INDEX action_of_owner ON meetings.action USING btree (owner_posting_id, due_on) WHERE (state = ANY (ARRAY['open'::text, 'in-hand'::text]));
CREATE INDEX address_of_child ON people.address USING btree (authority_id, child_id, from_on DESC);
CREATE INDEX alert_for ON access.alert USING btree (authority_id, for_role, raised_at DESC);
CREATE INDEX alert_for_posting ON access.alert USING btree (for_posting_id, raised_at DESC);
CREATE INDEX allocation_of_involvement ON referrals.allocation USING btree (authority_id, involvement_id, decided_at DESC);
CREATE INDEX ask_of_meeting ON meetings.ask USING btree (authority_id, meeting_id, child_id);
CREATE INDEX attendee_of_meeting ON meetings.attendee USING btree (authority_id, meeting_id, child_id);
CREATE INDEX child_born ON people.child USING btree (authority_id, born_on);
CREATE INDEX child_of_event ON audit.event_child USING btree (chain, seq);
CREATE INDEX clock_by_id ON deadlines.clock USING btree (id);
CREATE INDEX clock_of_child ON deadlines.clock USING btree (child_id, started_at DESC);
CREATE INDEX closing_of_child ON referrals.closing USING btree (authority_id, child_id, proposed_at DESC);
CREATE INDEX concern_of_child ON people.concern_link USING btree (authority_id, child_id, as_of DESC);
CREATE INDEX conflict_of_staff ON access.conflict USING btree (staff_id);
CREATE INDEX contact_of_child ON referrals.contact USING btree (authority_id, child_id) WHERE (child_id IS NOT NULL);
CREATE INDEX contact_undecided ON referrals.contact USING btree (authority_id, received_at) WHERE (decided_at IS NULL);
CREATE INDEX context_of_child ON referrals.harm_context USING btree (authority_id, child_id, recorded_at DESC);
CREATE INDEX contribution_of_meeting ON meetings.contribution USING btree (authority_id, meeting_id, child_id);
CREATE INDEX copy_of_meeting ON meetings.copy USING btree (authority_id, meeting_id, child_id);
CREATE INDEX decision_of_referral ON referrals.triage_decision USING btree (authority_id, referral_id, decided_at);
CREATE INDEX declaration_of_staff ON access.declaration USING btree (staff_id, declared_at DESC);
CREATE INDEX disruption_plan_of_child ON plans.disruption_plan_child USING btree (authority_id, child_id);
CREATE INDEX draft_by_age ON form.draft USING btree (saved_at);
CREATE INDEX earlier_of_child ON meetings.earlier USING btree (authority_id, child_id);
CREATE INDEX emergency_access_of_staff ON access.emergency_access USING btree (staff_id, from_at DESC);
CREATE INDEX emergency_access_to_review ON access.emergency_access USING btree (authority_id, from_at) WHERE (reviewed_at IS NULL);
CREATE INDEX etac_fact_of_child ON deadlines.etac_fact USING btree (child_id, recorded_at);
CREATE INDEX event_kind ON audit.event USING btree (chain, event, at DESC);
CREATE INDEX event_of_staff ON audit.event USING btree (staff_id, at DESC);
CREATE INDEX event_refused ON audit.event USING btree (chain, seq DESC) WHERE (outcome = 'refuse'::text);
CREATE INDEX fact_of_child ON people.fact USING btree (authority_id, child_id, kind, as_of DESC, recorded_at DESC);
CREATE INDEX factors_of_child ON people.family_factor USING btree (authority_id, child_id, person_id, factor, as_of DESC);
CREATE INDEX family_of_child ON people.family_link USING btree (authority_id, child_id, as_of DESC);
CREATE INDEX flag_of_child ON people.flag USING btree (authority_id, child_id, from_at DESC);
CREATE INDEX identifier_of_child ON people.identifier USING btree (authority_id, child_id);
CREATE INDEX import_of_posting ON people.import USING btree (uploaded_by, uploaded_at DESC);
CREATE INDEX involvement_of_child ON referrals.involvement USING btree (authority_id, child_id, opened_at DESC);
CREATE INDEX issue_of_child ON sharing.issue USING btree (authority_id, child_id, issued_at DESC);
CREATE INDEX leave_by_end ON deadlines.leave USING btree (authority_id, to_at) WHERE (cancelled_at IS NULL);
CREATE INDEX links_of_concern ON people.concern_link USING btree (authority_id, person_of_concern_id);
CREATE INDEX links_of_person ON people.family_link USING btree (authority_id, person_id);
CREATE INDEX manifestation_of_child ON referrals.manifestation USING btree (authority_id, child_id, type, decided_at DESC);
CREATE INDEX meeting_of_child ON meetings.meeting_child USING btree (authority_id, child_id);
CREATE INDEX meeting_planned ON meetings.meeting USING btree (planned_at);
CREATE INDEX member_of_family ON people.family_member USING btree (authority_id, family_group_id);
CREATE INDEX outbox_to_send ON mail.outbox USING btree (authority_id, next_at) WHERE (next_at IS NOT NULL);
CREATE INDEX override_of_object ON referrals.rule_override USING btree (authority_id, object_id);
CREATE INDEX paper_of_meeting ON meetings.paper USING btree (authority_id, meeting_id, child_id);
CREATE INDEX posting_of_staff ON access.posting USING btree (staff_id);
CREATE INDEX posting_of_team ON access.posting USING btree (authority_id, team_id);
CREATE INDEX product_waiting ON sharing.product USING btree (authority_id, finished_at) WHERE (settled_at IS NULL);
CREATE INDEX reason_owed ON deadlines.clock USING btree (holder_posting_id) WHERE ((outcome = 'late'::text) AND (reason IS NULL));
CREATE INDEX receipt_of_product ON sharing.receipt USING btree (authority_id, child_id, type, product_id, recorded_at DESC);
CREATE INDEX referral_of_child ON referrals.referral USING btree (authority_id, child_id, submitted_at DESC);
CREATE INDEX referral_to_team ON referrals.referral USING btree (authority_id, team_id, state, received_at);
CREATE INDEX relationship_of_child ON access.relationship USING btree (authority_id, child_id);
CREATE INDEX relationship_of_posting ON access.relationship USING btree (holder_posting_id, kind) INCLUDE (child_id, from_at, to_at);
CREATE INDEX relationship_of_team ON access.relationship USING btree (authority_id, holder_team_id, kind) INCLUDE (child_id, from_at, to_at);
CREATE INDEX restriction_of_child ON access.restriction USING btree (authority_id, child_id);
CREATE INDEX running_of_authority ON deadlines.clock USING btree (authority_id, due_at) WHERE (stopped_at IS NULL);
CREATE INDEX running_of_posting ON deadlines.clock USING btree (holder_posting_id, due_at) WHERE (stopped_at IS NULL);
CREATE INDEX running_of_team ON deadlines.clock USING btree (authority_id, holder_team_id, due_at) WHERE (stopped_at IS NULL);
CREATE INDEX safe_contact_of_child ON people.safe_contact USING btree (authority_id, child_id, as_of DESC);
CREATE INDEX screening_of_child ON referrals.screening USING btree (authority_id, child_id, screened_at DESC) WHERE (child_id IS NOT NULL);
CREATE INDEX screening_of_contact ON referrals.screening USING btree (authority_id, contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX session_by_age ON access.session USING btree (ends_at);
CREATE INDEX session_of_staff ON access.session USING btree (staff_id) WHERE (ended_at IS NULL);
CREATE INDEX status_of_child ON people.social_care_status USING btree (authority_id, child_id, from_on DESC);
CREATE INDEX submission_by_age ON form.submission USING btree (at);
CREATE INDEX summary_of_plan ON plans.intelligence_summary USING btree (authority_id, plan_id, recorded_at);
CREATE INDEX tactic_ends ON plans.planned_tactic USING btree (authority_id, in_force_to) WHERE (in_force_to IS NOT NULL);
CREATE INDEX tactic_of_plan ON plans.planned_tactic USING btree (authority_id, plan_id, planned_at);
CREATE INDEX timeline_of_child ON people.timeline_event USING btree (authority_id, child_id, at DESC, id DESC);
CREATE INDEX token_of_child ON people.child_token USING btree (authority_id, child_id);
CREATE INDEX trigger_plan_in_use ON plans.trigger_plan_flag USING btree (authority_id, since DESC) WHERE is_active;
CREATE INDEX trigger_plan_used ON plans.trigger_plan USING btree (authority_id, changed_at DESC) WHERE is_active;
CREATE INDEX trigger_plan_version_of_child ON plans.trigger_plan_version USING btree (authority_id, child_id);
CREATE INDEX turn_of_rota ON deadlines.rota_turn USING btree (authority_id, rota, to_at) WHERE (cancelled_at IS NULL);
CREATE INDEX worker_of_involvement ON referrals.involvement_worker USING btree (authority_id, involvement_id);
CREATE INDEX worker_of_posting ON referrals.involvement_worker USING btree (posting_id) WHERE (to_at IS NULL);
CREATE UNIQUE INDEX contact_receipt ON referrals.contact USING btree (authority_id, receipt_number);
CREATE UNIQUE INDEX draft_of_key ON form.draft USING btree (key_hash) WHERE (key_hash IS NOT NULL);
CREATE UNIQUE INDEX draft_of_owner ON form.draft USING btree (owner_user_id, form, subject) WHERE (owner_user_id IS NOT NULL);
CREATE UNIQUE INDEX one_open_involvement_of_child ON referrals.involvement USING btree (authority_id, child_id) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX one_proposed_closing_of_involvement ON referrals.closing USING btree (authority_id, involvement_id) WHERE (state = 'proposed'::text);
CREATE UNIQUE INDEX staff_email ON access.staff USING btree (lower(email));

-- Policies

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
on access.relationship policy "the gate reads it to answer for others" as permissive for select to holdfast_gate
  using (true)
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
on accounts.credential policy "the gate checks sign-ins" as permissive for all to holdfast_gate
  using (true)
  with check (true)
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
on mail.outbox policy "an act leaves a message to be sent, the public's too" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (sent_at IS NULL) AND (gave_up_at IS NULL) AND (attempts = 0)))
on mail.outbox policy "the service itself reads what it is to send" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text)))
on mail.outbox policy "the service itself says what became of a message" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'SYSTEM'::text)))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on mail.outbox policy "whoever sees a contact sees whether its messages went" as permissive for select to holdfast_app
  using (((( SELECT access.role_code() AS role_code) <> 'SYSTEM'::text) AND (object_type = 'contact'::text) AND (object_id IN ( SELECT c.id
   FROM referrals.contact c))))
on meetings.action policy "an action is agreed by those who write the plan" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
on meetings.action policy "an action is done by those who write the plan, by its owner and" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND ((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) OR ((owner_posting_id = ( SELECT access.posting_id() AS posting_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) OR ((owner_agency = ( SELECT access.agency() AS agency)) AND ((meeting_id, child_id) IN ( SELECT i.meeting_id,
    i.child_id
   FROM meetings.my_invitations() i(meeting_id, child_id)))))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on meetings.action policy "an action is read with its meeting, and by its owner" as permissive for select to holdfast_app
  using ((((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))) OR ((meeting_id, child_id) IN ( SELECT i.meeting_id,
    i.child_id
   FROM meetings.my_invitations() i(meeting_id, child_id))) OR ((owner_posting_id = ( SELECT access.posting_id() AS posting_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children))))))
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
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (by_posting = ( SELECT access.posting_id() AS posting_id)) AND ((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) OR ((meeting_id, child_id) IN ( SELECT i.meeting_id,
    i.child_id
   FROM meetings.my_invitations() i(meeting_id, child_id))))))
on meetings.copy policy "copies are seen by those who read the plan, and one's own by wh" as permissive for select to holdfast_app
  using ((((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))) OR (by_posting = ( SELECT access.posting_id() AS posting_id))))
on meetings.decision policy "read by those who may read the plan, and those invited for this" as permissive for select to holdfast_app
  using ((((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))) OR ((meeting_id, child_id) IN ( SELECT i.meeting_id,
    i.child_id
   FROM meetings.my_invitations() i(meeting_id, child_id)))))
on meetings.decision policy "written by those who write the plan" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
on meetings.earlier policy "a change keeps what was there before" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.posting_id() AS posting_id) IS NOT NULL) AND (( SELECT pg_trigger_depth() AS pg_trigger_depth) > 0)))
on meetings.meeting policy "a meeting is arranged by those whose role writes plans" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write)))
on meetings.meeting policy "a meeting is held about a child whose plan one may read, or one" as permissive for select to holdfast_app
  using ((EXISTS ( SELECT
   FROM meetings.meeting_child m
  WHERE ((m.authority_id = meeting.authority_id) AND (m.meeting_id = meeting.id)))))
on meetings.meeting_child policy "a child is put to a meeting by those who write the plan" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
on meetings.meeting_child policy "a child's part of a meeting is read by those who may read the p" as permissive for select to holdfast_app
  using ((((child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children)) AND (NOT ('PLAN'::text = ANY (( SELECT access.classes_to_be_shared() AS classes_to_be_shared)::text[])))) OR ((meeting_id, child_id) IN ( SELECT i.meeting_id,
    i.child_id
   FROM meetings.my_invitations() i(meeting_id, child_id)))))
on meetings.meeting_child policy "a meeting is held and completed by those who write the plan" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('PLAN'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('PLAN'::text) AS my_children))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
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
on people.address policy "an address is added by those who write places for this child" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('LOCATION'::text) AS may_write) AND (child_id IN ( SELECT access.my_children('LOCATION'::text) AS my_children))))
on people.address policy "an address is read only where the child was revealed, with a re" as permissive for select to holdfast_app
  using (((child_id = ( SELECT access.revealed() AS revealed)) AND (child_id IN ( SELECT access.my_children('LOCATION'::text) AS my_children))))
on people.child policy "a child is added by those whose role adds children, in their ow" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('FLAG'::text) AS may_write)))
on people.child policy "a child is known to those with the authority's scope, unless hi" as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('FLAG'::text) AS scope) = 'authority'::text) AND (NOT (id IN ( SELECT access.hidden_children() AS hidden_children)))) OR (id IN ( SELECT access.my_children('IDENT'::text) AS my_children))))
on people.child policy "identity is corrected by those with a relationship, or with the" as permissive for update to holdfast_app
  using ((( SELECT access.may_write('IDENT'::text) AS may_write) AND (authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (id IN ( SELECT access.hidden_children() AS hidden_children))) AND ((( SELECT access.scope('IDENT'::text) AS scope) = 'authority'::text) OR (id IN ( SELECT access.my_children('IDENT'::text) AS my_children)))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
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
on people.flag policy "a flag of the kind anybody may know is as visible as the child;" as permissive for select to holdfast_app
  using ((((data_class = 'FLAG'::text) AND (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('FLAG'::text) AS scope) = 'authority'::text) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children)))) OR ((data_class = ANY (( SELECT access.my_classes() AS my_classes)::text[])) AND (data_class = ANY ('{IDENT,CONTACT,LOCATION,REFERRAL,NOTE,ASSESS,PLAN,MISSING,HEALTH,INTEL,POC,NET,DOC,VOICE}'::text[])) AND ((child_id IN ( SELECT access.my_open_children() AS my_open_children)) OR
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
END))))
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
  select n.*, f.name as staff_name, f.ended_at as left_at into s
    from access.session n join access.staff f on f.id = n.staff_id where n.token_hash = token;
  if s.id is null or s.ended_at is not null or s.left_at <= at or s.ends_at <= at or s.seen_at + idle <= at then
    c.state := case when s.id is null then 'none' else 'ended' end;
    -- Timed out, not ended by anybody: what was being typed may be kept for its owner.
    if s.ended_at is null and s.left_at is null then c.session_id := s.id; c.staff_id := s.staff_id; end if;
    return c;
  end if;
  if s.seen_at < at - interval '30 seconds' then
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
     and c.authority_id = (select access.authority_id()) and (access.may('FLAG') or access.may('IDENT')) and (of_rule is null or c.rule = of_rule)
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
   where c.authority_id = access.authority_id() and c.id = of_clock and c.version = seen_version and (access.may('FLAG') or access.may('IDENT'))
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

-- Triggers

CREATE TRIGGER keep_earlier AFTER UPDATE ON meetings.action FOR EACH ROW EXECUTE FUNCTION meetings.keep_earlier();
CREATE TRIGGER keep_earlier AFTER UPDATE ON meetings.ask FOR EACH ROW EXECUTE FUNCTION meetings.keep_earlier();
CREATE TRIGGER keep_earlier AFTER UPDATE ON meetings.attendee FOR EACH ROW EXECUTE FUNCTION meetings.keep_earlier();
CREATE TRIGGER keep_earlier AFTER UPDATE ON meetings.contribution FOR EACH ROW EXECUTE FUNCTION meetings.keep_earlier();
CREATE TRIGGER keep_earlier AFTER UPDATE ON meetings.meeting_child FOR EACH ROW EXECUTE FUNCTION meetings.keep_earlier();
CREATE TRIGGER keep_earlier AFTER UPDATE ON meetings.purpose FOR EACH ROW EXECUTE FUNCTION meetings.keep_earlier();
CREATE TRIGGER no_change BEFORE DELETE OR UPDATE ON audit.event FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER no_change BEFORE DELETE OR UPDATE ON audit.event_child FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON audit.event FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON audit.event_child FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER only_sooner BEFORE UPDATE ON access.relationship FOR EACH ROW EXECUTE FUNCTION access.only_sooner();

-- Grants on schemas

grant create on schema access to holdfast_gate;
grant create on schema accounts to holdfast_gate;
grant create on schema deadlines to holdfast_gate;
grant create on schema meetings to holdfast_gate;
grant create on schema plans to holdfast_gate;
grant create on schema referrals to holdfast_gate;
grant usage on schema access to holdfast_app;
grant usage on schema access to holdfast_audit;
grant usage on schema access to holdfast_gate;
grant usage on schema accounts to holdfast_app;
grant usage on schema accounts to holdfast_gate;
grant usage on schema audit to holdfast_app;
grant usage on schema deadlines to holdfast_app;
grant usage on schema deadlines to holdfast_gate;
grant usage on schema form to holdfast_app;
grant usage on schema form to holdfast_gate;
grant usage on schema mail to holdfast_app;
grant usage on schema meetings to holdfast_app;
grant usage on schema meetings to holdfast_gate;
grant usage on schema migration to public;
grant usage on schema people to holdfast_app;
grant usage on schema plans to holdfast_app;
grant usage on schema plans to holdfast_gate;
grant usage on schema public to public;
grant usage on schema referrals to holdfast_app;
grant usage on schema referrals to holdfast_gate;
grant usage on schema sharing to holdfast_app;

-- Grants on tables, views and sequences

grant delete on access.session to holdfast_gate;
grant delete on form.draft to holdfast_app;
grant delete on form.draft to holdfast_gate;
grant delete on form.submission to holdfast_gate;
grant delete on people.child_token to holdfast_app;
grant insert on access.alert to holdfast_gate;
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
grant select on accounts.credential to holdfast_gate;
grant select on deadlines.clock to holdfast_app;
grant select on deadlines.clock to holdfast_gate;
grant select on deadlines.etac_fact to holdfast_app;
grant select on deadlines.etac_fact to holdfast_gate;
grant select on deadlines.leave to holdfast_app;
grant select on deadlines.rota_turn to holdfast_app;
grant select on deadlines.rule_change to holdfast_app;
grant select on form.draft to holdfast_app;
grant select on form.draft to holdfast_gate;
grant select on form.submission to holdfast_app;
grant select on form.submission to holdfast_gate;
grant select on mail.outbox to holdfast_app;
grant select on meetings.action to holdfast_app;
grant select on meetings.ask to holdfast_app;
grant select on meetings.attendee to holdfast_app;
grant select on meetings.contribution to holdfast_app;
grant select on meetings.copy to holdfast_app;
grant select on meetings.decision to holdfast_app;
grant select on meetings.meeting to holdfast_app;
grant select on meetings.meeting_child to holdfast_app;
grant select on meetings.paper to holdfast_app;
grant select on meetings.purpose to holdfast_app;
grant select on migration.applied to public;
grant select on people.address to holdfast_app;
grant select on people.child to holdfast_app;
grant select on people.child_token to holdfast_app;
grant select on people.concern_link to holdfast_app;
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
grant select on people.timeline_event to holdfast_app;
grant select on plans.disruption_plan to holdfast_app;
grant select on plans.disruption_plan_child to holdfast_app;
grant select on plans.disruption_plan_child to holdfast_gate;
grant select on plans.disruption_plan_version to holdfast_app;
grant select on plans.intelligence_summary to holdfast_app;
grant select on plans.planned_tactic to holdfast_app;
grant select on plans.trigger_plan to holdfast_app;
grant select on plans.trigger_plan_flag to holdfast_app;
grant select on plans.trigger_plan_version to holdfast_app;
grant select on referrals.allocation to holdfast_app;
grant select on referrals.closing to holdfast_app;
grant select on referrals.contact to holdfast_app;
grant select on referrals.contact_climb to holdfast_app;
grant select on referrals.contact_decision to holdfast_app;
grant select on referrals.contact_paper to holdfast_app;
grant select on referrals.contact_telling to holdfast_app;
grant select on referrals.contact_telling to holdfast_gate;
grant select on referrals.harm_context to holdfast_app;
grant select on referrals.involvement to holdfast_app;
grant select on referrals.involvement_worker to holdfast_app;
grant select on referrals.manifestation to holdfast_app;
grant select on referrals.referral to holdfast_app;
grant select on referrals.rule_override to holdfast_app;
grant select on referrals.screening to holdfast_app;
grant select on referrals.triage_decision to holdfast_app;
grant select on sharing.issue to holdfast_app;
grant select on sharing.product to holdfast_app;
grant select on sharing.receipt to holdfast_app;
grant update on access.session to holdfast_gate;
grant update on accounts.credential to holdfast_gate;
grant update on deadlines.clock to holdfast_gate;
grant update on deadlines.etac_fact to holdfast_gate;
grant update on referrals.contact_telling to holdfast_gate;

-- Grants on columns

grant insert (authority_id, child_id, family_group_id, from_at) on people.family_member to holdfast_app;
grant insert (authority_id, child_id, is_active, since) on plans.trigger_plan_flag to holdfast_app;
grant insert (authority_id, child_id, type, id, version, title, data_class, share_with, href, file_href, finished_at, finished_by) on sharing.product to holdfast_app;
grant insert (authority_id, contact_id, child_id, value) on people.safe_contact_number to holdfast_app;
grant insert (authority_id, contact_id, organisation, referrer_name, referrer_phone, referrer_email, child_named, form) on referrals.contact_paper to holdfast_app;
grant insert (authority_id, contact_id, outcome, rationale, agencies_consulted, dissent, decided_at, decided_by) on referrals.contact_decision to holdfast_app;
grant insert (authority_id, contact_id, post, posting_id, told_at) on referrals.contact_climb to holdfast_app;
grant insert (authority_id, contact_id, what, words, since, told_at, how) on referrals.contact_telling to holdfast_app;
grant insert (authority_id, id, child_id, about_type, about_id, rule, label, rule_as_used, started_at, known_at, due_at, holder_posting_id, holder_team_id, href, created_at, created_by) on deadlines.clock to holdfast_app;
grant insert (authority_id, id, child_id, at, kind, data_class, line, agency, share_with, href, recorded_at, recorded_by) on people.timeline_event to holdfast_app;
grant insert (authority_id, id, child_id, contact_id, tool_version, professional_name, organisation, form, screened_at, recorded_by) on referrals.screening to holdfast_app;
grant insert (authority_id, id, child_id, context, referral_id, recorded_at, recorded_by) on referrals.harm_context to holdfast_app;
grant insert (authority_id, id, child_id, kind, codes, words, as_of, until, source, data_class, agency, share_with, recorded_at, recorded_by) on people.fact to holdfast_app;
grant insert (authority_id, id, child_id, kind, data_class, agency, note, href, object_id, from_at, review_on, to_at, raised_by) on people.flag to holdfast_app;
grant insert (authority_id, id, child_id, kind, from_at, to_at, source, recorded_at, recorded_by) on deadlines.etac_fact to holdfast_app;
grant insert (authority_id, id, child_id, kind, holder_posting_id, holder_team_id, object_id, from_at, to_at, basis, created_by) on access.relationship to holdfast_app;
grant insert (authority_id, id, child_id, kind, lines, postcode, is_withheld, withheld_from, from_on, to_on, source, recorded_at, recorded_by) on people.address to holdfast_app;
grant insert (authority_id, id, child_id, level, reason, set_by, from_at, to_at) on access.restriction to holdfast_app;
grant insert (authority_id, id, child_id, object_type, object_id, rule, reason, by_role, at, by_posting) on referrals.rule_override to holdfast_app;
grant insert (authority_id, id, child_id, of_table, version, row_before, replaced_at, replaced_by) on meetings.earlier to holdfast_app;
grant insert (authority_id, id, child_id, person_id, factor, state, note, as_of, until, source, recorded_at, recorded_by) on people.family_factor to holdfast_app;
grant insert (authority_id, id, child_id, person_id, other_child_id, relationship, lives_with, responsibility, is_carer, note, as_of, until, source, recorded_at, recorded_by) on people.family_link to holdfast_app;
grant insert (authority_id, id, child_id, person_of_concern_id, role, basis, words, child_words, as_of, until, source, agency, share_with, recorded_at, recorded_by) on people.concern_link to holdfast_app;
grant insert (authority_id, id, child_id, relationship_id, kind, staff_id, posting_id, reason_code, reason, from_at, to_at) on access.emergency_access to holdfast_app;
grant insert (authority_id, id, child_id, status, plan, allocated_posting_id, allocated_name, allocated_contact, from_on, to_on, as_at, source, recorded_at, recorded_by) on people.social_care_status to holdfast_app;
grant insert (authority_id, id, child_id, team_id, group_id, kind, route, rule_set, state, received_at, submitted_at, submitted_by, referrer_posting_id, own_concern, threshold, is_urgent, urgent_found_at, urgent_reason, said, exception, warnings, version) on referrals.referral to holdfast_app;
grant insert (authority_id, id, child_id, team_id, referral_id, opened_at, opened_by, closed_at, version) on referrals.involvement to holdfast_app;
grant insert (authority_id, id, child_id, type, product_id, version, outcome, placed_on, placed_by, reference, reason, recorded_at, recorded_by) on sharing.receipt to holdfast_app;
grant insert (authority_id, id, child_id, type, product_id, version, recipient, format, sha256, issued_at, issued_by) on sharing.issue to holdfast_app;
grant insert (authority_id, id, child_id, type, status, from_on, to_on, referral_id, note, decided_at, decided_by) on referrals.manifestation to holdfast_app;
grant insert (authority_id, id, child_id, who, way, when_safe, not_safe, is_safe, as_of, until, source, recorded_at, recorded_by) on people.safe_contact to holdfast_app;
grant insert (authority_id, id, child_id, wording_version, started_at, started_by, changed_at) on plans.trigger_plan to holdfast_app;
grant insert (authority_id, id, created_at) on people.family_group to holdfast_app;
grant insert (authority_id, id, given_name, family_name, preferred_name, pronouns, born_on, birth_precision, sex, created_at, created_by, source, version) on people.child to holdfast_app;
grant insert (authority_id, id, involvement_id, child_id, posting_id, part, from_at, to_at) on referrals.involvement_worker to holdfast_app;
grant insert (authority_id, id, involvement_id, child_id, posting_id, part, lead, who_does_what, programme, caseload_words, decided_at, decided_by) on referrals.allocation to holdfast_app;
grant insert (authority_id, id, involvement_id, child_id, reason, summary, lead_professional_after, months_sustained, checks, clock_owners, state, proposed_at, proposed_by, version) on referrals.closing to holdfast_app;
grant insert (authority_id, id, kind, format, file_name, content, uploaded_at, uploaded_by) on people.import to holdfast_app;
grant insert (authority_id, id, kind, line, child_id, about_staff_id, for_role, for_posting_id, raised_at) on access.alert to holdfast_app;
grant insert (authority_id, id, kind, planned_at, place, is_elsewhere, arranged_by, arranged_at) on meetings.meeting to holdfast_app;
grant insert (authority_id, id, meeting_id, child_id) on meetings.meeting_child to holdfast_app;
grant insert (authority_id, id, meeting_id, child_id, agency, posting_id, name, email, is_shared_address, part, attendance, not_asked_because, invited_at, invited_by) on meetings.attendee to holdfast_app;
grant insert (authority_id, id, meeting_id, child_id, agency, text, source, as_of, data_class, share_with, also_with, typed_by, typed_at) on meetings.contribution to holdfast_app;
grant insert (authority_id, id, meeting_id, child_id, kind, outcome, rationale, also_with, decided_at, decided_by, decided_by_name, version) on meetings.decision to holdfast_app;
grant insert (authority_id, id, meeting_id, child_id, name, type, bytes, sha256, added_at, added_by) on meetings.paper to holdfast_app;
grant insert (authority_id, id, meeting_id, child_id, recipient, recipient_name, act, format, sha256, how, at, by_posting, by_name) on meetings.copy to holdfast_app;
grant insert (authority_id, id, meeting_id, child_id, typed, what, owner_posting_id, owner_name, owner_agency, due_on, strand, notes, also_with, agreed_at, agreed_by) on meetings.action to holdfast_app;
grant insert (authority_id, id, meeting_id, child_id, words, brought_by, changed, asked_at, written_by) on meetings.ask to holdfast_app;
grant insert (authority_id, id, name, born_on, created_at, created_by) on people.person to holdfast_app;
grant insert (authority_id, id, names, description, age_band, vehicles, phones_and_handles, owner_agency, recorded_at, recorded_by, version) on people.person_of_concern to holdfast_app;
grant insert (authority_id, id, plan_id, agency, share_with, summary, purpose, review_on, until_on, recorded_at, recorded_by) on plans.intelligence_summary to holdfast_app;
grant insert (authority_id, id, plan_id, code, legal_basis, lead_agency, owner_posting_id, owner_name, due_on, status, why_not_pursued, evidence_needed, in_force_from, in_force_to, owner_agreed_at, planned_at, planned_by, changed_at) on plans.planned_tactic to holdfast_app;
grant insert (authority_id, id, posting_id, from_at, to_at, created_at, created_by) on deadlines.leave to holdfast_app;
grant insert (authority_id, id, receipt_number, received_at, immediate_danger) on referrals.contact to holdfast_app;
grant insert (authority_id, id, recipient, kind, reference, phone, object_type, object_id, queued_at, next_at) on mail.outbox to holdfast_app;
grant insert (authority_id, id, referral_id, child_id, team_id, outcome, rationale, signpost_to, asked, decided_at, decided_by) on referrals.triage_decision to holdfast_app;
grant insert (authority_id, id, rota, posting_id, deputy_posting_id, from_at, to_at, created_at, created_by) on deadlines.rota_turn to holdfast_app;
grant insert (authority_id, id, staff_id, about, connection, declared_at) on access.declaration to holdfast_app;
grant insert (authority_id, id, staff_id, agency, role, discipline, team_id, caseload_cap, from_at, to_at, granted_by) on access.posting to holdfast_app;
grant insert (authority_id, id, staff_id, child_id, reason, set_by, from_at, to_at) on access.conflict to holdfast_app;
grant insert (authority_id, id, wording_version, answers, no_tactic_because, review_on, share_with, started_at, started_by, changed_at) on plans.disruption_plan to holdfast_app;
grant insert (authority_id, kind, value, child_id, source, recorded_at, recorded_by) on people.identifier to holdfast_app;
grant insert (authority_id, meeting_id, child_id, code, state, because, texts, also_with, saved_at, saved_by, saved_by_name) on meetings.purpose to holdfast_app;
grant insert (authority_id, plan_id, child_id, added_at, added_by) on plans.disruption_plan_child to holdfast_app;
grant insert (authority_id, plan_id, child_id, part, version, said, saved_at, saved_by) on plans.trigger_plan_version to holdfast_app;
grant insert (authority_id, plan_id, part, version, said, saved_at, saved_by) on plans.disruption_plan_version to holdfast_app;
grant insert (authority_id, rule, version, change, reason, changed_at, changed_by) on deadlines.rule_change to holdfast_app;
grant insert (authority_id, token, child_id) on people.child_token to holdfast_app;
grant insert (authority_id, version, section, changes, reason, changed_at, changed_by) on access.settings_change to holdfast_app;
grant insert (id, owner_user_id, key_hash, form, subject, fields, saved_at) on form.draft to holdfast_app;
grant insert (key, owner, location, at) on form.submission to holdfast_app;
grant insert (token_hash, id, staff_id, posting_id, started_at, seen_at, ends_at, mfa_at, network) on access.session to holdfast_app;
grant update (accent, settings, version) on access.authority to holdfast_app;
grant update (cancelled_at, cancelled_by) on deadlines.leave to holdfast_app;
grant update (cancelled_at, cancelled_by) on deadlines.rota_turn to holdfast_app;
grant update (checks, clock_owners, state, decided_at, decided_by, decision_note, version) on referrals.closing to holdfast_app;
grant update (child_id) on referrals.screening to holdfast_app;
grant update (child_id, linked_at, linked_by, opened_at, opened_by, decided_at, decided_by, version) on referrals.contact to holdfast_app;
grant update (closed_at, version) on referrals.involvement to holdfast_app;
grant update (content, written_at, counts) on people.import to holdfast_app;
grant update (dealt_with_at, dealt_with_by) on access.declaration to holdfast_app;
grant update (family_group_id, from_at) on people.family_member to holdfast_app;
grant update (fields, saved_at) on form.draft to holdfast_app;
grant update (given_name, family_name, preferred_name, pronouns, born_on, birth_precision, sex, version) on people.child to holdfast_app;
grant update (held_at, held_by, late_reason, outcome, minutes_out_at, completed_at, completed_by, version) on meetings.meeting_child to holdfast_app;
grant update (is_active, since) on plans.trigger_plan_flag to holdfast_app;
grant update (legal_basis, lead_agency, owner_posting_id, owner_name, due_on, status, why_not_pursued, evidence_needed, in_force_from, in_force_to, owner_agreed_at, version, changed_at) on plans.planned_tactic to holdfast_app;
grant update (location) on form.submission to holdfast_app;
grant update (names, description, age_band, vehicles, phones_and_handles, version) on people.person_of_concern to holdfast_app;
grant update (next_at, attempts, sent_at, gave_up_at, failure) on mail.outbox to holdfast_app;
grant update (owner_posting_id, owner_name, owner_agency, due_on, notes, also_with, state, done_on, changed, late_reason, version) on meetings.action to holdfast_app;
grant update (part, attendance, not_asked_because, version) on meetings.attendee to holdfast_app;
grant update (posting_id, mfa_at, ended_at) on access.session to holdfast_app;
grant update (reviewed_at, reviewed_by, outcome, review_note) on access.emergency_access to holdfast_app;
grant update (seen_at, seen_by, outcome) on access.alert to holdfast_app;
grant update (settled_at) on sharing.product to holdfast_app;
grant update (state, because, texts, also_with, saved_at, saved_by, saved_by_name, version) on meetings.purpose to holdfast_app;
grant update (state, is_urgent, urgent_found_at, urgent_reason, version) on referrals.referral to holdfast_app;
grant update (stopped_at, outcome, was_overdue, reason, holder_posting_id, holder_team_id, stopped_by, version) on deadlines.clock to holdfast_app;
grant update (text, source, as_of, data_class, share_with, also_with, version) on meetings.contribution to holdfast_app;
grant update (to_at) on access.posting to holdfast_app;
grant update (to_at) on referrals.involvement_worker to holdfast_app;
grant update (to_at, ended_by) on access.relationship to holdfast_app;
grant update (to_at, ended_by) on people.flag to holdfast_app;
grant update (to_at, lifted_by, lift_reason) on access.restriction to holdfast_app;
grant update (to_on, as_at) on people.social_care_status to holdfast_app;
grant update (told_at, told_by, how) on referrals.contact_telling to holdfast_app;
grant update (version, answers, no_tactic_because, review_on, share_with, changed_at, completed_at, completed_by, completed_without, completed_reason) on plans.disruption_plan to holdfast_app;
grant update (version, is_active, use_reason, owner_posting_id, owner_name, agreed_by_police, agreed_on, review_on, shared_with, photo_purpose, photo_review_on, photo_until, completed_at, completed_by, completed_without, completed_reason, changed_at) on plans.trigger_plan to holdfast_app;
grant update (words, brought_by, changed, version) on meetings.ask to holdfast_app;

-- Who may call functions

grant execute on function access.agency() to public;
grant execute on function access.authority_id() to public;
grant execute on function access.begin(token bytea, at timestamp with time zone, idle interval) to holdfast_app;
grant execute on function access.begin_public(wanted integer, at timestamp with time zone) to holdfast_app;
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
grant execute on function audit.append(entry jsonb) to holdfast_app;
grant execute on function audit.chains() to holdfast_app;
grant execute on function audit.events_of_authority(kinds text[], since timestamp with time zone, most integer) to holdfast_app;
grant execute on function audit.looks_at(wanted_child uuid, by_staff uuid, before timestamp with time zone, most integer) to holdfast_app;
grant execute on function audit.own_events(most integer) to holdfast_app;
grant execute on function audit.refusals(since timestamp with time zone, most integer) to holdfast_app;
grant execute on function audit.verify(of_chain integer) to holdfast_app;
grant execute on function deadlines.clocks_about(of_rule text, of_type text, of_id uuid) to holdfast_app;
grant execute on function deadlines.end_allocation(of_child uuid, of_kind text, ended_at timestamp with time zone) to holdfast_app;
grant execute on function deadlines.etac_facts_of(of_child uuid) to holdfast_app;
grant execute on function deadlines.settle(of_clock uuid, seen_version integer, start_at timestamp with time zone, knew_at timestamp with time zone, due timestamp with time zone, stop_at timestamp with time zone, became text, overdue boolean, why text, posting uuid, team uuid) to holdfast_app;
grant execute on function form.owner() to public;
grant execute on function meetings.keep_earlier() to public;
grant execute on function meetings.my_invitations() to holdfast_app;
grant execute on function plans.may_join(of_plan uuid) to holdfast_app;
grant execute on function referrals.children_referred_by_own_rule() to public;
grant execute on function referrals.told_by_mail(contact uuid) to holdfast_app;

-- Comments

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
comment on table audit.chain is 'Heads of the audit chains: one an authority, 0 for the platform. Retention: as the longest record described. Basis: accountability.';
comment on table audit.event is 'Who looked at or did what, when and why; never content. data class: AUDIT. Retention: as the record described. Basis: accountability, DPA 2018 s.62.';
comment on table audit.event_child is 'Children an event was about. data class: AUDIT. Retention: as the record described. Basis: accountability.';
comment on table deadlines.clock is 'A deadline about a child or a contact: what, since when, until when, who holds it, what became of it. data class: IDENT. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table deadlines.etac_fact is 'When exploitation was first suspected and workers were allocated: what the ETAC clock counts from. data class: REFERRAL. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table deadlines.leave is 'When somebody on a rota is away; never why. data class: ADMIN. Retention: 2 years. Basis: public task.';
comment on table deadlines.rota_turn is 'Who is on duty from when to when, and who stands in. data class: ADMIN. Retention: as the records reached on duty. Basis: public task.';
comment on table deadlines.rule_change is 'What an authority counts otherwise than the product does, since when, and why; the newest version stands. data class: ADMIN. Retention: for ever. Basis: public task.';
comment on table form.draft is 'Text that somebody has not submitted yet. Retention: until submitted; 24 hours without a user, 90 days with one. Basis: public task.';
comment on table form.submission is 'One-time form keys. Retention: 48 hours. Basis: integrity of the record.';
comment on table mail.outbox is 'Messages to send and sent: address, kind, reference and a number to ring; never a word of a record. data class: CONTACT. Retention: as what it is about. Basis: public task.';
comment on table meetings.action is 'Actions as typed, with owner, date and what changed. data class: PLAN. Retention: as the child. Basis: public task.';
comment on table meetings.ask is 'What the young person asked for, in their words, and what changed because of it. data class: PLAN. Retention: as the child. Basis: public task.';
comment on table meetings.attendee is 'Who was asked and who came, by agency, for one child. data class: PLAN. Retention: as the child. Basis: public task.';
comment on table meetings.contribution is 'What an agency brought; it belongs to that agency, whoever typed it. data class: by row. Retention: as the child. Basis: public task.';
comment on table meetings.copy is 'Copies of minutes made and sent: for whom, when, the hash of the file. data class: PLAN. Retention: as the child. Basis: accountability.';
comment on table meetings.decision is 'Decisions of a meeting with their rationale; a correction is a later version. data class: PLAN. Retention: as the child. Basis: public task.';
comment on table meetings.earlier is 'Earlier versions of what was written at meetings. data class: by row. Retention: as the child. Basis: accountability.';
comment on table meetings.meeting is 'A meeting, arranged here or held elsewhere: kind, time, place; nothing about a child. data class: PLAN. Retention: as the records of its children. Basis: public task, Children Act 1989.';
comment on table meetings.meeting_child is 'The meeting as one child''s record holds it: held, late and why, minutes out, complete. data class: PLAN. Retention: as the child. Basis: public task.';
comment on table meetings.paper is 'Minutes of meetings held elsewhere, as files. data class: PLAN. Retention: as the child. Basis: public task.';
comment on table meetings.purpose is 'A part of the meeting for one child: how far it is, and what was said and agreed. data class: PLAN. Retention: as the child. Basis: public task.';
comment on table migration.applied is 'One row for each migration run here. Holds no personal data. Kept for the life of the database.';
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
comment on table plans.disruption_plan is 'What is done against people and places that harm. data class: PLAN. Retention: as the longest kept record of its children. Basis: public task, Children Act 1989.';
comment on table plans.disruption_plan_child is 'The children a disruption plan is for; a reader sees only those they may. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table plans.disruption_plan_version is 'Every version of a disruption plan and of its tactics. data class: PLAN. Retention: as the plan. Basis: public task, Children Act 1989.';
comment on table plans.intelligence_summary is 'What an agency knows, in summary, for the agencies it names (rule AC-8); held for a purpose, until a day. data class: PLAN. Retention: its own until_on, else as the plan. Basis: public task; DPA 2018 part 3 for police.';
comment on table plans.planned_tactic is 'A tactic of a disruption plan: legal basis, who leads, who owns it, by when, how it stands. data class: PLAN. Retention: as the plan. Basis: public task, Children Act 1989.';
comment on table plans.trigger_plan is 'What everybody does when this child is missing: who owns it, who agreed it, whether it is in use. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table plans.trigger_plan_flag is 'Whether a child has a trigger plan in use. data class: FLAG. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table plans.trigger_plan_version is 'Answers of a trigger plan, part by part, every version kept. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';
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
comment on table sharing.issue is 'Copies made: of what, for whom, in which format, with the digest of the file. data class: DOC. Retention: as the child''s record. Basis: accountability.';
comment on table sharing.product is 'A finished document that belongs on the statutory record: its kind and date, never what it says. data class: by row. Retention: as the child''s record. Basis: public task, Children Act 1989.';
comment on table sharing.receipt is 'When, by whom and under what reference a product was placed on the statutory record, or why it is not; the newest stands. data class: as the product. Retention: as the child''s record. Basis: public task, Children Act 1989.';
