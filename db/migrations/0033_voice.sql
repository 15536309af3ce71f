-- expand
-- What children, families and professionals tell us about our own work (form F28, reference 14.3; decision record 0018).
-- Managers hold "speak with a manager" and read everything that is said; psychologists hear it in direct work.
update access.role_class set may_write = true
 where data_class = 'VOICE' and role in ('SERVICE_MANAGER', 'TEAM_MANAGER', 'PSYCHOLOGIST');

create schema voice authorization holdfast_owner;
grant usage on schema voice to holdfast_app, holdfast_gate;
grant create on schema voice to holdfast_gate;
set local role holdfast_owner;

create table voice.reader (
  authority_id int not null references access.authority (id),
  id uuid not null,
  posting_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz,
  named_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, posting_id) references access.posting (authority_id, id)
);
create index reader_now on voice.reader (authority_id, posting_id) where to_at is null;
comment on table voice.reader is 'Who reads all feedback each working day; nobody named: the team managers. data class: ADMIN. Retention: 2 years. Basis: public task.';

create table voice.link (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  giver text not null check (giver in ('CHILD', 'PARENT', 'CARER', 'PROFESSIONAL')),
  asks text not null check (asks in ('WORDS', 'QUESTIONS')),
  way text not null check (way in ('MESSAGE', 'BY_HAND', 'DEVICE')),
  contact_id uuid,
  safe_because text,
  key_hash bytea not null,
  made_at timestamptz not null,
  made_by uuid,
  ends_at timestamptz not null,
  used_at timestamptz,
  taken_back_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  check (way = 'DEVICE' or (contact_id is not null and safe_because is not null)),
  check (ends_at > made_at)
);
create unique index link_by_key on voice.link (authority_id, key_hash);
create index link_of_key on voice.link (key_hash);
create index link_of_child on voice.link (authority_id, child_id, made_at desc);
comment on table voice.link is 'Pages that open once without an account, by the hash of their key; for which contact, and why it was safe that day. data class: VOICE. Retention: 2 years. Basis: public task.';

create table voice.feedback (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid,
  giver text not null check (giver in ('CHILD', 'PARENT', 'CARER', 'PROFESSIONAL')),
  route text not null check (route in ('DIRECT_WORK', 'RETURN_INTERVIEW', 'GROUP', 'QUESTIONNAIRE', 'EXIT_INTERVIEW', 'MANAGER', 'REVIEW')),
  given_on date not null,
  words text,
  going_well text,
  could_be_better text,
  staff_present boolean,
  who_sees text not null check (who_sees in ('EVERYBODY', 'MANAGER', 'READER')),
  questionnaire text,
  answers jsonb,
  rated jsonb,
  link_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, id, child_id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, link_id) references voice.link (authority_id, id),
  check (words is not null or going_well is not null or could_be_better is not null or answers is not null)
);
create unique index one_answer_a_link on voice.feedback (authority_id, link_id) where link_id is not null;
create index feedback_of_child on voice.feedback (authority_id, child_id, given_on desc);
create index feedback_by_day on voice.feedback (authority_id, given_on);
comment on table voice.feedback is 'What a child, parent, carer or professional said about our work, in their words, and who may see it: their choice. Never changed. data class: VOICE. Retention: as the child''s record; without a child 2 years. Basis: public task.';

-- Without a word of it, so that the service itself can say that something waits.
create table voice.reading (
  authority_id int not null,
  feedback_id uuid not null,
  child_id uuid,
  received_at timestamptz not null,
  due_at timestamptz not null,
  read_at timestamptz,
  read_by uuid,
  told_at timestamptz,
  primary key (authority_id, feedback_id),
  foreign key (authority_id, feedback_id) references voice.feedback (authority_id, id)
);
create index unread on voice.reading (authority_id, due_at) where read_at is null;
comment on table voice.reading is 'Since when feedback waits for the named reader, and who read it. data class: VOICE. Retention: as the feedback. Basis: public task.';

create table voice.step (
  authority_id int not null,
  id uuid not null,
  feedback_id uuid not null,
  child_id uuid,
  kind text not null check (kind in ('THEMES', 'DID', 'TOLD')),
  themes text[],
  words text,
  at timestamptz not null,
  by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, feedback_id) references voice.feedback (authority_id, id),
  check ((kind = 'THEMES') = (themes is not null)),
  check (kind <> 'DID' or words is not null)
);
create index step_of_feedback on voice.step (authority_id, feedback_id, at desc);
comment on table voice.step is 'What feedback is about, what we did, and whether they were told; the newest themes stand. data class: VOICE. Retention: as the feedback. Basis: public task.';

create table voice.consent (
  authority_id int not null references access.authority (id),
  id uuid not null,
  feedback_id uuid,
  child_id uuid,
  in_reports boolean not null,
  in_training boolean not null,
  said_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, feedback_id) references voice.feedback (authority_id, id),
  foreign key (authority_id, feedback_id, child_id) references voice.feedback (authority_id, id, child_id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  check (feedback_id is not null or child_id is not null)
);
create index consent_of_feedback on voice.consent (authority_id, feedback_id, said_at desc);
create index consent_of_child on voice.consent (authority_id, child_id, said_at desc) where feedback_id is null;
comment on table voice.consent is 'Whether words may be used without names, in reports and in training: the newest stands; a row without feedback is about all of a child''s. data class: VOICE. Retention: as the feedback. Basis: consent.';

create table voice.offer (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  giver text not null check (giver in ('CHILD', 'PARENT', 'CARER')),
  route text not null check (route in ('EXIT_INTERVIEW', 'MANAGER', 'QUESTIONNAIRE', 'GROUP', 'REVIEW')),
  answer text not null check (answer in ('YES', 'NO', 'LATER', 'NOT_OFFERED')),
  because text,
  offered_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  check (answer <> 'NOT_OFFERED' or because is not null)
);
create index offer_of_child on voice.offer (authority_id, child_id, offered_on desc);
comment on table voice.offer is 'That somebody was offered to tell us, and their answer: no is an answer. data class: VOICE. Retention: as the child''s record. Basis: public task.';

create table voice.change (
  authority_id int not null references access.authority (id),
  id uuid not null,
  said text not null,
  did text not null,
  on_date date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id)
);
create index change_by_day on voice.change (authority_id, on_date);
comment on table voice.change is 'You said, we did: what changed in the service, in words that name nobody. data class: AGG. Retention: 6 years. Basis: public task.';

create table voice.summary (
  authority_id int not null references access.authority (id),
  month date not null check (extract(day from month) = 1),
  version int not null check (version > 0),
  opening text,
  quotes jsonb not null,
  figures jsonb,
  saved_at timestamptz not null,
  saved_by uuid,
  published_at timestamptz,
  published_by uuid,
  primary key (authority_id, month)
);
comment on table voice.summary is 'The month''s feedback with names taken out by a person: figures, quotations that may be used, and when it was published. data class: AGG. Retention: 6 years. Basis: public task.';

do $$
declare t text;
begin
  foreach t in array array['reader', 'link', 'feedback', 'reading', 'step', 'consent', 'offer', 'change', 'summary'] loop
    execute format('alter table voice.%I enable row level security', t);
    execute format('alter table voice.%I force row level security', t);
  end loop;
end
$$;
create policy "the gate finds out who reads" on voice.reader for select to holdfast_gate using (true);
create policy "the gate opens and uses a link" on voice.link to holdfast_gate using (true) with check (true);
create policy "the gate counts feedback" on voice.feedback for select to holdfast_gate using (true);
create policy "the gate counts themes" on voice.step for select to holdfast_gate using (true);
create policy "the gate asks whether words may be used" on voice.consent for select to holdfast_gate using (true);
grant select on voice.reader, voice.link, voice.feedback, voice.step, voice.consent to holdfast_gate;
grant update (used_at) on voice.link to holdfast_gate;
reset role;

-- Does this posting read all feedback? Whoever is named; while nobody is, every team manager.
create function voice.reads_here() returns boolean language sql stable security definer set search_path = '' as $$
  with named as (select r.posting_id from voice.reader r join access.posting p on p.id = r.posting_id
     where r.authority_id = access.authority_id() and r.to_at is null and (p.to_at is null or p.to_at > access.moment()))
  select access.may_write('VOICE') and case when exists (select from named)
    then access.posting_id() in (select posting_id from named) else access.role_code() = 'TEAM_MANAGER' end
$$;
-- Who reads all of it, by name, for everybody whom it concerns.
create function voice.readers_of(authority int) returns setof uuid language sql stable security definer set search_path = '' as $$
  with named as (select r.posting_id from voice.reader r join access.posting p on p.id = r.posting_id
     where r.authority_id = authority and r.to_at is null and (p.to_at is null or p.to_at > access.moment()))
  select posting_id from named
  union all
  select p.id from access.posting p where not exists (select from named) and p.authority_id = authority and p.role = 'TEAM_MANAGER'
     and p.from_at <= access.moment() and (p.to_at is null or p.to_at > access.moment())
$$;

-- Opens a link for whoever has its key, and nothing else: the transaction is then of its authority. A link that was used,
-- has ended, was taken back or never was answers alike: no row.
create function voice.open_link(key bytea)
returns table (link_id uuid, authority_id int, authority_code text, authority_name text, accent text, settings jsonb, giver text, asks text)
language plpgsql volatile security definer set search_path = '' as $$
declare l record;
begin
  select k.id, k.authority_id, a.code, a.name, a.accent, a.settings, k.giver, k.asks into l
    from voice.link k join access.authority a on a.id = k.authority_id
   where k.key_hash = key and k.used_at is null and k.taken_back_at is null and k.ends_at > access.moment();
  if l.id is null then return; end if;
  perform set_config('app.authority_id', l.authority_id::text, true), set_config('app.link_id', l.id::text, true);
  return query select l.id, l.authority_id, l.code, l.name, l.accent, l.settings, l.giver, l.asks;
end
$$;
-- Once, whoever is first.
create function voice.use_link() returns uuid language sql volatile security definer set search_path = '' as $$
  update voice.link k set used_at = access.moment()
   where k.authority_id = access.authority_id() and k.id = nullif(current_setting('app.link_id', true), '')::uuid
     and k.used_at is null and k.taken_back_at is null and k.ends_at > access.moment()
  returning k.child_id
$$;
create function voice.link_in_use() returns table (link_id uuid, child_id uuid, giver text) language sql stable security definer set search_path = '' as $$
  select k.id, k.child_id, k.giver from voice.link k
   where k.authority_id = access.authority_id() and k.id = nullif(current_setting('app.link_id', true), '')::uuid and k.used_at = access.moment()
$$;

-- What this posting writes down in this moment: it may not be theirs to read.
create function voice.written_down_now() returns setof uuid language sql stable security definer set search_path = '' as $$
  select f.id from voice.feedback f where f.authority_id = access.authority_id() and f.recorded_by = access.posting_id() and f.recorded_at = access.moment()
$$;

-- Which of these may still be used without names, in reports or in training.
create function voice.may_be_used(of_feedback uuid[]) returns table (feedback_id uuid, in_reports boolean, in_training boolean)
language sql stable security definer set search_path = '' as $$
  select f.id, coalesce(c.in_reports, false), coalesce(c.in_training, false)
    from voice.feedback f left join lateral (
      select n.in_reports, n.in_training from voice.consent n
       where n.authority_id = f.authority_id and (n.feedback_id = f.id or n.feedback_id is null and n.child_id = f.child_id)
       order by n.said_at desc, n.id desc limit 1) c on true
   where f.authority_id = access.authority_id() and f.id = any (of_feedback)
$$;

-- Counts of all feedback of some days, for those who read figures: by route, by giver, by theme, each item with its answers.
create function voice.counts(from_day date, to_day date) returns table (of_what text, code text, n int)
language sql stable security definer set search_path = '' as $$
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
$$;
do $$
declare f text;
begin
  foreach f in array array['reads_here()', 'readers_of(int)', 'open_link(bytea)', 'use_link()', 'link_in_use()', 'written_down_now()', 'may_be_used(uuid[])', 'counts(date, date)'] loop
    execute format('alter function voice.%s owner to holdfast_gate', f);
    execute format('revoke execute on function voice.%s from public', f);
    execute format('grant execute on function voice.%s to holdfast_app', f);
  end loop;
end
$$;
set local role holdfast_owner;

create policy "who reads feedback is known to everybody in the authority" on voice.reader for select to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.may('VOICE')));
create policy "managers say who reads feedback" on voice.reader for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and (select access.role_code()) in ('TEAM_MANAGER', 'SERVICE_MANAGER')
    and posting_id in (select p.id from access.posting p where p.authority_id = (select access.authority_id())));
create policy "managers say who no longer reads feedback" on voice.reader for update to holdfast_app
  using (authority_id = (select access.authority_id()) and (select access.role_code()) in ('TEAM_MANAGER', 'SERVICE_MANAGER'))
  with check (authority_id = (select access.authority_id()));
grant select, insert (authority_id, id, posting_id, from_at, named_by), update (to_at) on voice.reader to holdfast_app;

do $$
declare
  -- Partners whose part of the record has to be shared with them are shown no feedback.
  held constant text := 'child_id in (select access.my_children(''VOICE'')) and ''VOICE'' <> all ((select access.classes_to_be_shared())::text[])';
  manages constant text := '(select access.role_code()) in (''TEAM_MANAGER'', ''SERVICE_MANAGER'')';
  reads constant text := 'authority_id = (select access.authority_id()) and (select voice.reads_here()) and (child_id is null or child_id <> all (array(select access.hidden_children())))';
  writes constant text := 'authority_id = (select access.authority_id()) and (select access.may_write(''VOICE''))';
  by_link constant text := 'authority_id = (select access.authority_id()) and (select access.role_code()) = ''PUBLIC''';
begin
  execute format('create policy "a link is seen by those who work with the child" on voice.link for select to holdfast_app using (%s)', held);
  execute format('create policy "a link is made by those who work with the child" on voice.link for insert to holdfast_app
    with check (%s and %s and used_at is null and taken_back_at is null)', writes, held);
  execute format('create policy "a link is taken back by those who work with the child" on voice.link for update to holdfast_app
    using (%s and %s) with check (authority_id = (select access.authority_id()))', writes, held);

  execute format('create policy "feedback is read as its giver chose, by those who work with the child, a manager, and who reads all of it" on voice.feedback for select to holdfast_app
    using ((%1$s and (who_sees = ''EVERYBODY'' or who_sees = ''MANAGER'' and %2$s)) or (%3$s))', held, manages, reads);
  execute format('create policy "feedback is written down by those who work with the child; without a child by those who write feedback" on voice.feedback for insert to holdfast_app
    with check (%s and link_id is null and (child_id is null or %s))', writes, held);
  execute format('create policy "feedback comes through a link that is being used, about its child" on voice.feedback for insert to holdfast_app
    with check (%s and recorded_by is null and (link_id, child_id, giver) in (select l.link_id, l.child_id, l.giver from voice.link_in_use() l))', by_link);

  execute format('create policy "that feedback waits is seen with it, and by the service itself" on voice.reading for select to holdfast_app
    using (feedback_id in (select f.id from voice.feedback f) or (authority_id = (select access.authority_id()) and (select access.role_code()) = ''SYSTEM''))');
  execute format('create policy "feedback waits to be read from the moment it is written down" on voice.reading for insert to holdfast_app
    with check (read_at is null and told_at is null and ((%s and (child_id is null or %s)) or (%s and child_id in (select l.child_id from voice.link_in_use() l))))',
    writes, held, by_link);
  execute format('create policy "feedback is marked as read by who reads all of it, or a manager" on voice.reading for update to holdfast_app
    using (%s and feedback_id in (select f.id from voice.feedback f) and ((select voice.reads_here()) or %s)) with check (authority_id = (select access.authority_id()))', writes, manages);
  execute format('create policy "the service says that it told of unread feedback" on voice.reading for update to holdfast_app
    using (authority_id = (select access.authority_id()) and (select access.role_code()) = ''SYSTEM'' and read_at is null) with check (authority_id = (select access.authority_id()))');

  execute format('create policy "what followed is seen with the feedback" on voice.step for select to holdfast_app using (feedback_id in (select f.id from voice.feedback f))');
  execute format('create policy "what followed is written down by those who see the feedback" on voice.step for insert to holdfast_app
    with check (%s and (feedback_id, coalesce(child_id, feedback_id)) in (select f.id, coalesce(f.child_id, f.id) from voice.feedback f))', writes);

  execute format('create policy "what was agreed is seen with the feedback, and by those who work with the child" on voice.consent for select to holdfast_app
    using (feedback_id in (select f.id from voice.feedback f) or (feedback_id is null and %s))', held);
  execute format('create policy "what is agreed is written down with the feedback; taking it back needs only the child" on voice.consent for insert to holdfast_app
    with check ((%s and (child_id is null and feedback_id in (select i from voice.written_down_now() i) or %s
        or (feedback_id, child_id) in (select f.id, f.child_id from voice.feedback f)))
      or (%s and feedback_id is not null and child_id in (select l.child_id from voice.link_in_use() l)))', writes, held, by_link);

  execute format('create policy "an offer is seen by those who work with the child, and who reads all feedback" on voice.offer for select to holdfast_app
    using ((%s) or (%s))', held, reads);
  execute format('create policy "an offer is written down by those who work with the child" on voice.offer for insert to holdfast_app with check (%s and %s)', writes, held);

  execute format('create policy "what was changed is for everybody who reads figures or feedback" on voice.change for select to holdfast_app
    using (authority_id = (select access.authority_id()) and ((select access.may(''AGG'')) or (select access.may_write(''VOICE''))))');
  execute format('create policy "what was changed is written down by managers and who reads all feedback" on voice.change for insert to holdfast_app
    with check (%s and (%s or (select voice.reads_here())))', writes, manages);

  execute format('create policy "a summary is for everybody who reads figures once it is published" on voice.summary for select to holdfast_app
    using (authority_id = (select access.authority_id()) and ((select voice.reads_here()) or published_at is not null and ((select access.may(''AGG'')) or (select access.may_write(''VOICE'')))))');
  execute format('create policy "a summary is begun by who reads all feedback" on voice.summary for insert to holdfast_app
    with check (%s and (select voice.reads_here()) and published_at is null)', writes);
  execute format('create policy "a summary is changed and published by who reads all feedback" on voice.summary for update to holdfast_app
    using (%s and (select voice.reads_here()) and published_at is null) with check (authority_id = (select access.authority_id()))', writes);
end
$$;
grant select, insert (authority_id, id, child_id, giver, asks, way, contact_id, safe_because, key_hash, made_at, made_by, ends_at), update (taken_back_at) on voice.link to holdfast_app;
grant select, insert (authority_id, id, child_id, giver, route, given_on, words, going_well, could_be_better, staff_present, who_sees, questionnaire, answers, rated, link_id, recorded_at, recorded_by) on voice.feedback to holdfast_app;
grant select, insert (authority_id, feedback_id, child_id, received_at, due_at), update (read_at, read_by, told_at) on voice.reading to holdfast_app;
grant select, insert (authority_id, id, feedback_id, child_id, kind, themes, words, at, by) on voice.step to holdfast_app;
grant select, insert (authority_id, id, feedback_id, child_id, in_reports, in_training, said_at, recorded_by) on voice.consent to holdfast_app;
grant select, insert (authority_id, id, child_id, giver, route, answer, because, offered_on, recorded_at, recorded_by) on voice.offer to holdfast_app;
grant select, insert (authority_id, id, said, did, on_date, recorded_at, recorded_by) on voice.change to holdfast_app;
grant select, insert (authority_id, month, version, opening, quotes, saved_at, saved_by), update (version, opening, quotes, figures, saved_at, saved_by, published_at, published_by) on voice.summary to holdfast_app;
reset role;
