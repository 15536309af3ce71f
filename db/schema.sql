-- Written by scripts/dump-schema.mjs from the migrated database. Never edited by hand.

-- Schemas

schema access; owner holdfast_owner
schema accounts; owner holdfast_owner
schema audit; owner holdfast_audit
schema form; owner holdfast_owner
schema migration; owner postgres
schema people; owner holdfast_owner
schema public; owner public

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
  constraint relationship_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES access.authority(id)
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

table migration.applied; owner postgres; row security OFF
  name text not null
  kind text not null
  sha256 text not null
  applied_at timestamp with time zone not null default clock_timestamp()
  constraint applied_kind_check CHECK ((kind = ANY (ARRAY['expand'::text, 'contract'::text, 'breaking'::text])))
  constraint applied_pkey PRIMARY KEY (name)

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

-- Indexes

CREATE INDEX alert_for ON access.alert USING btree (authority_id, for_role, raised_at DESC);
CREATE INDEX alert_for_posting ON access.alert USING btree (for_posting_id, raised_at DESC);
CREATE INDEX conflict_of_staff ON access.conflict USING btree (staff_id);
CREATE INDEX event_kind ON audit.event USING btree (chain, event, at DESC);
CREATE INDEX event_of_staff ON audit.event USING btree (staff_id, at DESC);
CREATE INDEX posting_of_staff ON access.posting USING btree (staff_id);
CREATE INDEX posting_of_team ON access.posting USING btree (authority_id, team_id);
CREATE INDEX relationship_of_child ON access.relationship USING btree (authority_id, child_id);
CREATE INDEX relationship_of_posting ON access.relationship USING btree (holder_posting_id, kind) INCLUDE (child_id, from_at, to_at);
CREATE INDEX relationship_of_team ON access.relationship USING btree (authority_id, holder_team_id, kind) INCLUDE (child_id, from_at, to_at);
CREATE INDEX restriction_of_child ON access.restriction USING btree (authority_id, child_id);
CREATE INDEX session_of_staff ON access.session USING btree (staff_id) WHERE (ended_at IS NULL);
CREATE INDEX status_of_child ON people.social_care_status USING btree (authority_id, child_id, from_on DESC);
CREATE INDEX timeline_of_child ON people.timeline_event USING btree (authority_id, child_id, at DESC, id DESC);
CREATE INDEX token_of_child ON people.child_token USING btree (authority_id, child_id);
CREATE UNIQUE INDEX draft_of_key ON form.draft USING btree (key_hash) WHERE (key_hash IS NOT NULL);
CREATE UNIQUE INDEX draft_of_owner ON form.draft USING btree (owner_user_id, form, subject) WHERE (owner_user_id IS NOT NULL);
CREATE UNIQUE INDEX staff_email ON access.staff USING btree (lower(email));

-- Policies

on access.alert policy "an act may alert somebody of the same authority" as permissive for insert to holdfast_app
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on access.alert policy "an alert is answered by whom it is for" as permissive for update to holdfast_app
  using (((for_posting_id = ( SELECT access.posting_id() AS posting_id)) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (for_role = ( SELECT access.role_code() AS role_code)))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on access.alert policy "an alert is read by the role or person it is for" as permissive for select to holdfast_app
  using (((for_posting_id = ( SELECT access.posting_id() AS posting_id)) OR ((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (for_role = ( SELECT access.role_code() AS role_code)))))
on access.alert policy "the gate reads it to answer for others" as permissive for select to holdfast_gate
  using (true)
on access.authority policy "an administrator changes the settings of their own authority" as permissive for update to holdfast_app
  using (((id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'AUTHORITY_ADMIN'::text)))
  with check (((id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'AUTHORITY_ADMIN'::text)))
on access.authority policy "everybody may read the names and settings of authorities" as permissive for select to holdfast_app
  using (true)
on access.authority policy "the audit names authorities" as permissive for select to holdfast_audit
  using (true)
on access.authority policy "the gate reads it to answer for others" as permissive for select to holdfast_gate
  using (true)
on access.conflict policy "anybody declares a conflict of their own" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (staff_id = ( SELECT access.staff_id() AS staff_id))))
on access.conflict policy "conflicts are kept by information governance" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'INFORMATION_GOVERNANCE'::text)))
on access.conflict policy "information governance records a conflict" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'INFORMATION_GOVERNANCE'::text)))
on access.conflict policy "the gate reads it to answer for others" as permissive for select to holdfast_gate
  using (true)
on access.posting policy "an administrator ends postings in their own authority" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'AUTHORITY_ADMIN'::text)))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on access.posting policy "an administrator makes and ends postings of others in their own" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.role_code() AS role_code) = 'AUTHORITY_ADMIN'::text) AND (staff_id <> ( SELECT access.staff_id() AS staff_id))))
on access.posting policy "postings are known inside their authority, and one's own everyw" as permissive for select to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) OR (staff_id = ( SELECT access.staff_id() AS staff_id))))
on access.posting policy "the gate reads it to answer for others" as permissive for select to holdfast_gate
  using (true)
on access.relationship policy "an act ends a relationship in one's own authority" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))))
  with check ((authority_id = ( SELECT access.authority_id() AS authority_id)))
on access.relationship policy "an act makes a relationship in one's own authority" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))))
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
on access.staff policy "colleagues of one authority know each other, and oneself" as permissive for select to holdfast_app
  using (((id = ( SELECT access.staff_id() AS staff_id)) OR (id IN ( SELECT p.staff_id
   FROM access.posting p
  WHERE (p.authority_id = ( SELECT access.authority_id() AS authority_id))))))
on access.staff policy "the gate reads it to answer for others" as permissive for select to holdfast_gate
  using (true)
on access.team policy "teams are known inside their authority, and to those posted to " as permissive for select to holdfast_app
  using (((authority_id = ANY (( SELECT access.my_authorities() AS my_authorities)::integer[])) OR ((( SELECT access.staff_id() AS staff_id) IS NOT NULL) AND (( SELECT access.posting_id() AS posting_id) IS NULL))))
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
on form.draft policy "a draft belongs to the person who types it" as permissive for all to holdfast_app
  using (((owner_user_id = ( SELECT form.owner() AS owner)) OR (key_hash = ( SELECT decode(NULLIF(current_setting('app.draft_key'::text, true), ''::text), 'hex'::text) AS decode))))
  with check (((owner_user_id = ( SELECT form.owner() AS owner)) OR (key_hash = ( SELECT decode(NULLIF(current_setting('app.draft_key'::text, true), ''::text), 'hex'::text) AS decode))))
on form.submission policy "a form key answers only its owner" as permissive for all to holdfast_app
  using ((owner = ( SELECT current_setting('app.form_owner'::text, true) AS current_setting)))
  with check ((owner = ( SELECT current_setting('app.form_owner'::text, true) AS current_setting)))
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
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('IDENT'::text) AS may_write) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))))
on people.child_token policy "search words are written with the child" as permissive for insert to holdfast_app
  with check (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('FLAG'::text) AS may_write)))
on people.social_care_status policy "social-care status is as visible as the child" as permissive for select to holdfast_app
  using ((((authority_id = ( SELECT access.authority_id() AS authority_id)) AND (( SELECT access.scope('FLAG'::text) AS scope) = 'authority'::text) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))) OR (child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children))))
on people.social_care_status policy "social-care status is ended or confirmed for a child one may fi" as permissive for update to holdfast_app
  using (((authority_id = ( SELECT access.authority_id() AS authority_id)) AND ( SELECT access.may_write('IDENT'::text) AS may_write) AND (NOT (child_id IN ( SELECT access.hidden_children() AS hidden_children)))))
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
  using (((child_id IN ( SELECT access.my_children('IDENT'::text) AS my_children)) AND (data_class = ANY (( SELECT access.my_classes() AS my_classes)::text[])) AND ((share_with IS NULL) OR (( SELECT access.agency() AS agency) = ANY (share_with)))))

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
     and not exists (
       select from access.relationship r
        where r.holder_posting_id = (select access.posting_id()) and r.child_id = x.child_id
          and r.kind = any (case x.level when 'sealed' then array['NAMED'] else array['ALLOCATED', 'CO_WORKER', 'MANAGER', 'NAMED'] end)
          and r.from_at <= access.moment() and (r.to_at is null or r.to_at > access.moment()))
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
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.child_id
    from access.relationship r
    join access.relationship_class k on k.kind = r.kind and k.data_class = wanted
   where r.holder_posting_id = (select access.posting_id())
     and r.from_at <= access.moment() and (r.to_at is null or r.to_at > access.moment())
     and (select access.may(wanted))
     and r.child_id not in (select access.hidden_children())
  union
  select r.child_id
    from access.relationship r
    join access.relationship_class k on k.kind = r.kind and k.data_class = wanted
   where r.authority_id = (select access.authority_id()) and r.holder_team_id = (select access.team_id())
     and (r.kind <> 'MANAGER' or access.role_code() in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'STRATEGIC_LEAD'))
     and r.from_at <= access.moment() and (r.to_at is null or r.to_at > access.moment())
     and (select access.may(wanted))
     and r.child_id not in (select access.hidden_children())
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

CREATE OR REPLACE FUNCTION access.posting_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.posting_id', true), '')::uuid $function$
; -- owner holdfast_owner

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

CREATE OR REPLACE FUNCTION audit.looks_at(wanted_child uuid, most integer)
 RETURNS TABLE(at timestamp with time zone, event text, outcome text, staff_id uuid, posting_id uuid, payload text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select e.at, e.event, e.outcome, e.staff_id, e.posting_id, e.payload
    from audit.event_child c join audit.event e on e.chain = c.chain and e.seq = c.seq
   where c.child_id = wanted_child and c.chain = (select access.authority_id())
     and ((select access.role_code()) = 'INFORMATION_GOVERNANCE'
       or wanted_child in (select access.my_children('IDENT'))
          and (select access.role_code()) in ('TEAM_MANAGER', 'SERVICE_MANAGER', 'TEAM_WORKER', 'ALLOCATED_SOCIAL_WORKER', 'STRATEGIC_LEAD'))
     and wanted_child not in (select access.hidden_children())
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
declare e record; prev bytea := sha256(convert_to('holdfast.audit.1|' || of_chain, 'UTF8')); n bigint := 0; head record;
begin
  for e in select * from audit.event v where v.chain = of_chain order by v.seq loop
    n := n + 1;
    if e.seq <> n or e.prev_hash <> prev or e.hash <> audit.hash_of(of_chain, e.seq, prev, e.payload) then
      return query select n - 1, n; return;
    end if;
    prev := e.hash;
  end loop;
  select c.seq, c.hash into head from audit.chain c where c.id = of_chain;
  if head is not null and (head.seq <> n or head.hash <> prev) then return query select n, n + 1; return; end if;
  return query select n, null::bigint;
end
$function$
; -- owner holdfast_audit

CREATE OR REPLACE FUNCTION form.owner()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.user_id', true), '')::uuid $function$
; -- owner holdfast_owner

-- Triggers

CREATE TRIGGER no_change BEFORE DELETE OR UPDATE ON audit.event FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER no_change BEFORE DELETE OR UPDATE ON audit.event_child FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON audit.event FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON audit.event_child FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

-- Grants on schemas

grant create on schema access to holdfast_gate;
grant create on schema accounts to holdfast_gate;
grant usage on schema access to holdfast_app;
grant usage on schema access to holdfast_audit;
grant usage on schema access to holdfast_gate;
grant usage on schema accounts to holdfast_app;
grant usage on schema accounts to holdfast_gate;
grant usage on schema audit to holdfast_app;
grant usage on schema form to holdfast_app;
grant usage on schema migration to public;
grant usage on schema people to holdfast_app;
grant usage on schema public to public;

-- Grants on tables, views and sequences

grant delete on form.draft to holdfast_app;
grant delete on people.child_token to holdfast_app;
grant select on access.alert to holdfast_app;
grant select on access.authority to holdfast_app;
grant select on access.authority to holdfast_audit;
grant select on access.authority to holdfast_gate;
grant select on access.conflict to holdfast_app;
grant select on access.conflict to holdfast_gate;
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
grant select on access.staff to holdfast_app;
grant select on access.staff to holdfast_gate;
grant select on access.team to holdfast_app;
grant select on accounts.credential to holdfast_gate;
grant select on form.draft to holdfast_app;
grant select on form.submission to holdfast_app;
grant select on migration.applied to public;
grant select on people.child to holdfast_app;
grant select on people.child_token to holdfast_app;
grant select on people.social_care_status to holdfast_app;
grant select on people.timeline_event to holdfast_app;
grant update on access.session to holdfast_gate;
grant update on accounts.credential to holdfast_gate;

-- Grants on columns

grant insert (authority_id, id, child_id, at, kind, data_class, line, agency, share_with, href, recorded_at, recorded_by) on people.timeline_event to holdfast_app;
grant insert (authority_id, id, child_id, kind, holder_posting_id, holder_team_id, object_id, from_at, to_at, basis, created_by) on access.relationship to holdfast_app;
grant insert (authority_id, id, child_id, level, reason, set_by, from_at, to_at) on access.restriction to holdfast_app;
grant insert (authority_id, id, child_id, status, plan, allocated_posting_id, allocated_name, allocated_contact, from_on, to_on, as_at, source, recorded_at, recorded_by) on people.social_care_status to holdfast_app;
grant insert (authority_id, id, given_name, family_name, preferred_name, pronouns, born_on, birth_precision, sex, created_at, created_by, source, version) on people.child to holdfast_app;
grant insert (authority_id, id, kind, line, child_id, about_staff_id, for_role, for_posting_id, raised_at) on access.alert to holdfast_app;
grant insert (authority_id, id, staff_id, agency, role, discipline, team_id, caseload_cap, from_at, to_at, granted_by) on access.posting to holdfast_app;
grant insert (authority_id, id, staff_id, child_id, reason, set_by, from_at, to_at) on access.conflict to holdfast_app;
grant insert (authority_id, token, child_id) on people.child_token to holdfast_app;
grant insert (id, owner_user_id, key_hash, form, subject, fields, saved_at) on form.draft to holdfast_app;
grant insert (key, owner, location, at) on form.submission to holdfast_app;
grant insert (token_hash, id, staff_id, posting_id, started_at, seen_at, ends_at, mfa_at, network) on access.session to holdfast_app;
grant update (fields, saved_at) on form.draft to holdfast_app;
grant update (given_name, family_name, preferred_name, pronouns, born_on, birth_precision, sex, version) on people.child to holdfast_app;
grant update (location) on form.submission to holdfast_app;
grant update (posting_id, mfa_at, ended_at) on access.session to holdfast_app;
grant update (seen_at, seen_by, outcome) on access.alert to holdfast_app;
grant update (settings, version) on access.authority to holdfast_app;
grant update (to_at) on access.posting to holdfast_app;
grant update (to_at, ended_by) on access.relationship to holdfast_app;
grant update (to_on, as_at) on people.social_care_status to holdfast_app;

-- Who may call functions

grant execute on function access.agency() to public;
grant execute on function access.authority_id() to public;
grant execute on function access.begin(token bytea, at timestamp with time zone, idle interval) to holdfast_app;
grant execute on function access.begin_public(wanted integer, at timestamp with time zone) to holdfast_app;
grant execute on function access.enter(chosen uuid, at timestamp with time zone) to holdfast_app;
grant execute on function access.hidden_children() to holdfast_app;
grant execute on function access.hidden_children() to holdfast_audit;
grant execute on function access.may(wanted text) to holdfast_app;
grant execute on function access.may_write(wanted text) to holdfast_app;
grant execute on function access.moment() to public;
grant execute on function access.my_authorities() to holdfast_app;
grant execute on function access.my_children(wanted text) to holdfast_app;
grant execute on function access.my_children(wanted text) to holdfast_audit;
grant execute on function access.my_classes() to holdfast_app;
grant execute on function access.my_objects(of_kind text) to holdfast_app;
grant execute on function access.posting_id() to public;
grant execute on function access.reveal(wanted_child uuid) to holdfast_app;
grant execute on function access.revealed() to public;
grant execute on function access.role_code() to public;
grant execute on function access.scope(wanted text) to holdfast_app;
grant execute on function access.staff_id() to public;
grant execute on function access.team_id() to public;
grant execute on function accounts.accept_step(step bigint) to holdfast_app;
grant execute on function accounts.count_failure(of_staff uuid, at timestamp with time zone, allowed integer, within interval, lock_for interval) to holdfast_app;
grant execute on function accounts.proof_for(address text, at timestamp with time zone) to holdfast_app;
grant execute on function accounts.proof_of_self() to holdfast_app;
grant execute on function audit.append(entry jsonb) to holdfast_app;
grant execute on function audit.chains() to holdfast_app;
grant execute on function audit.events_of_authority(kinds text[], since timestamp with time zone, most integer) to holdfast_app;
grant execute on function audit.looks_at(wanted_child uuid, most integer) to holdfast_app;
grant execute on function audit.own_events(most integer) to holdfast_app;
grant execute on function audit.verify(of_chain integer) to holdfast_app;
grant execute on function form.owner() to public;

-- Comments

comment on schema migration is 'Which migrations this database has had.';
comment on table access.alert is 'Something a person must know: break-glass, a conflict, being told. data class: ADMIN. Retention: 7 years. Basis: security of processing.';
comment on table access.authority is 'Tenant: a spoke or the hub, with its settings. Retention: for ever. Basis: public task.';
comment on table access.conflict is 'Staff who must not reach a child''s record (rule AC-4). data class: ADMIN. Retention: as the child''s record. Basis: public task.';
comment on table access.posting is 'Who acts as what, where, from, to. Retention: as the records they touched. Basis: public task.';
comment on table access.relationship is 'Why somebody may open a child''s content: from an act, dated. Retention: as the child''s record. Basis: public task.';
comment on table access.relationship_class is 'Reference: what each kind of relationship opens (rule AC-7). Retention: for ever.';
comment on table access.restriction is 'Records only named people may find (rule AC-6). Retention: as the child''s record. Basis: public task.';
comment on table access.role is 'Reference: roles of postings. Retention: for ever.';
comment on table access.role_class is 'Reference: role by data class (rule AC-2). Retention: for ever.';
comment on table access.session is 'Signed-in sessions. Retention: 90 days. Basis: security of processing.';
comment on table access.staff is 'People who work here. data class: ADMIN. Retention: as the records they touched. Basis: public task.';
comment on table access.team is 'Groups of postings. Retention: for ever. Basis: public task.';
comment on table accounts.credential is 'How somebody proves who they are; the code secret is encrypted. data class: ADMIN. Retention: until the person leaves. Basis: security of processing.';
comment on table audit.chain is 'Heads of the audit chains: one an authority, 0 for the platform. Retention: as the longest record described. Basis: accountability.';
comment on table audit.event is 'Who looked at or did what, when and why; never content. data class: AUDIT. Retention: as the record described. Basis: accountability, DPA 2018 s.62.';
comment on table audit.event_child is 'Children an event was about. data class: AUDIT. Retention: as the record described. Basis: accountability.';
comment on table form.draft is 'Text that somebody has not submitted yet. Retention: until submitted; 24 hours without a user, 90 days with one. Basis: public task.';
comment on table form.submission is 'One-time form keys. Retention: 48 hours. Basis: integrity of the record.';
comment on table migration.applied is 'One row for each migration run here. Holds no personal data. Kept for the life of the database.';
comment on table people.child is 'A child we know: name as known, birth date. data class: FLAG. Retention: longest rule that applies to the record. Basis: public task, Children Act 1989.';
comment on table people.child_token is 'Normalised and phonetic words for search by equality. data class: FLAG. Retention: as the child. Basis: public task.';
comment on table people.social_care_status is 'What the statutory system says, dated, with the allocated social worker; never replaces it. data class: FLAG. Retention: as the child. Basis: public task.';
comment on table people.timeline_event is 'One line for each thing that happened; the class of each line is its column. data class: by row. Retention: as the child. Basis: public task.';
