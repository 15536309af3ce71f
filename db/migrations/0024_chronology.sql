-- expand
set local role holdfast_owner;
-- What `people` publishes of the timeline to modules on the same floor and above: read as whoever asks.
create view people.timeline_view with (security_invoker = true) as
  select authority_id, id, child_id, at, kind, data_class, line, agency, share_with, href, recorded_at from people.timeline_event;
comment on view people.timeline_view is 'The timeline as its reader may see it, for other modules to join. data class: by row. Retention: as the child. Basis: public task.';
grant select on people.timeline_view to holdfast_app;
reset role;

create schema chronology authorization holdfast_owner;
grant usage on schema chronology to holdfast_app, holdfast_gate;
grant create on schema chronology to holdfast_gate;
set local role holdfast_owner;

-- Form F18. Every version is a row; a newer one supersedes it, or it was taken out with a reason. Class, agency and
-- sharing are those of the event it was accepted from: accepting never shows anything to more people.
create table chronology.entry (
  authority_id int not null references access.authority (id),
  entry_id uuid not null,
  version int not null,
  child_id uuid not null,
  on_date date not null,
  precision text not null check (precision in ('EXACT', 'MONTH', 'YEAR', 'ABOUT_DAY', 'ABOUT_MONTH', 'ABOUT_YEAR')),
  happened text not null,
  significance text not null,
  effect text not null,
  outcome text,
  own_words text,
  themes text[] not null default '{}',
  source text not null,
  source_agency text,
  certainty text check (certainty in ('CONFIRMED', 'REPORTED')),
  data_class text not null,
  agency text,
  share_with text[],
  event_ids uuid[] not null default '{}',
  change_reason text,
  written_at timestamptz not null,
  written_by uuid,
  superseded_at timestamptz,
  superseded_by uuid,
  taken_out_because text,
  primary key (authority_id, entry_id, version),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  check (version > 0)
);
create unique index current_entry on chronology.entry (authority_id, entry_id) where superseded_at is null;
create index chronology_of_child on chronology.entry (authority_id, child_id, on_date desc, entry_id desc) where superseded_at is null;
comment on table chronology.entry is 'Significant events and their effect on the child, accepted or typed by a person, one row a version (form F18). data class: by row. Retention: as the child''s record. Basis: public task, Children Act 1989.';

-- What somebody decided about a suggested event. Undoing leaves the row; of those not undone there is one an event.
create table chronology.decision (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  event_id uuid not null,
  outcome text not null check (outcome in ('ACCEPTED', 'MERGED', 'DISMISSED')),
  entry_id uuid,
  reason text,
  data_class text not null,
  agency text,
  share_with text[],
  decided_at timestamptz not null,
  decided_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, event_id) references people.timeline_event (authority_id, id),
  check ((outcome = 'DISMISSED') = (entry_id is null))
);
create unique index decided_once on chronology.decision (authority_id, event_id) where undone_at is null;
create index decisions_of_child on chronology.decision (authority_id, child_id, decided_at desc);
comment on table chronology.decision is 'Suggested events of a chronology: accepted, merged or dismissed, by whom and why. data class: by row. Retention: as the child''s record. Basis: public task.';

-- Gate D23 (S3-20): a first version exists before a first planned intervention, or somebody said why not.
create table chronology.first_version (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  done_on date not null,
  entries int not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, child_id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
comment on table chronology.first_version is 'Since when a child''s chronology has a first version, and who said so. data class: NOTE. Retention: as the child''s record. Basis: public task.';
create table chronology.gate_override (
  authority_id int not null references access.authority (id),
  id uuid not null,
  child_id uuid not null,
  sentence text not null,
  agency text not null,
  said_at timestamptz not null,
  said_by uuid,
  seen_at timestamptz,
  seen_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id)
);
create index override_of_child on chronology.gate_override (authority_id, child_id, said_at desc);
create index override_unseen on chronology.gate_override (authority_id, said_at) where seen_at is null;
comment on table chronology.gate_override is 'Why a first intervention began before a chronology was written, and which manager has seen it. data class: NOTE. Retention: as the child''s record. Basis: public task.';

create policy "the gate reads which version comes before" on chronology.entry for select to holdfast_gate using (true);
grant select on chronology.entry to holdfast_gate;
reset role;

-- Is there a version of this entry just before this one, for exactly these readers? A policy cannot ask its own table.
create function chronology.continues(of_entry uuid, of_version int, of_child uuid, of_class text, of_agency text, of_share text[], of_events uuid[])
returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from chronology.entry e where e.authority_id = access.authority_id() and e.entry_id = of_entry and e.version = of_version - 1
    and e.child_id = of_child and e.data_class = of_class and e.agency is not distinct from of_agency
    and e.share_with is not distinct from of_share and e.event_ids = of_events)
$$;
alter function chronology.continues(uuid, int, uuid, text, text, text[], uuid[]) owner to holdfast_gate;
revoke execute on function chronology.continues(uuid, int, uuid, text, text, text[], uuid[]) from public;
grant execute on function chronology.continues(uuid, int, uuid, text, text, text[], uuid[]) to holdfast_app;
set local role holdfast_owner;

do $$
declare
  t text;
  opened text;
  shared constant text := '(agency = (select access.agency()) or (select access.agency()) = any (share_with)
    or (share_with is null and data_class <> all ((select access.classes_to_be_shared())::text[])))';
  writes constant text := 'authority_id = (select access.authority_id()) and (select access.may_write(''NOTE'')) and child_id in (select access.my_children(''NOTE''))';
  as_the_event constant text := 'e.authority_id = %1$I.authority_id and e.child_id = %1$I.child_id and e.data_class = %1$I.data_class
    and e.agency is not distinct from %1$I.agency and e.share_with is not distinct from %1$I.share_with';
begin
  foreach t in array array['entry', 'decision', 'first_version', 'gate_override'] loop
    execute format('alter table chronology.%I enable row level security', t);
    execute format('alter table chronology.%I force row level security', t);
  end loop;

  -- As on the timeline (0009): a relationship that opens everything answers first, then each class for itself.
  select '(data_class = any ((select access.my_classes())::text[]) and data_class = any (' || quote_literal(array_agg(c)::text) || '::text[])'
      || ' and (child_id in (select access.my_open_children()) or case data_class '
      || string_agg(format('when %L then child_id in (select access.my_children(%L))', c, c), ' ') || ' else false end))'
    into opened
    from unnest(array['IDENT', 'CONTACT', 'LOCATION', 'REFERRAL', 'NOTE', 'ASSESS', 'PLAN', 'MISSING', 'HEALTH', 'INTEL', 'POC', 'NET', 'DOC', 'VOICE']) c;

  execute format('create policy "an entry is read by the class, relationship and sharing of what it was accepted from, by those who read notes" on chronology.entry for select to holdfast_app
    using (child_id in (select access.my_children(''NOTE'')) and %s and %s)', opened, shared);
  execute format('create policy "an entry is written by those who write notes of this child, for no more readers than its events or its version before" on chronology.entry for insert to holdfast_app
    with check (%s and %s and %s and case
      when version > 1 then (select chronology.continues(entry_id, version, child_id, data_class, agency, share_with, event_ids))
      when event_ids = ''{}'' then data_class = ''NOTE'' and agency = (select access.agency()) and share_with is null
      else cardinality(event_ids) = (select count(*) from people.timeline_event e where %s and e.id = any (entry.event_ids)) end)',
    writes, opened, shared, format(as_the_event, 'entry'));
  execute format('create policy "an entry is superseded or taken out by those who write notes of this child" on chronology.entry for update to holdfast_app
    using (%s) with check (authority_id = (select access.authority_id()))', writes);

  execute format('create policy "a decision is read by those who read the event" on chronology.decision for select to holdfast_app
    using (child_id in (select access.my_children(''NOTE'')) and %s and %s)', opened, shared);
  execute format('create policy "a decision about an event is made by those who read it and write notes of this child" on chronology.decision for insert to holdfast_app
    with check (%s and exists (select from people.timeline_event e where %s and e.id = decision.event_id))', writes, format(as_the_event, 'decision'));
  execute format('create policy "a decision is undone by those who write notes of this child" on chronology.decision for update to holdfast_app
    using (%s) with check (authority_id = (select access.authority_id()))', writes);

  execute format('create policy "a first version is declared by those who write notes of this child" on chronology.first_version for insert to holdfast_app with check (%s)', writes);
  execute format('create policy "a gate is overridden by those who write notes of this child, in their agency''s name" on chronology.gate_override for insert to holdfast_app
    with check (%s and agency = (select access.agency()))', writes);
  execute format('create policy "that an override was seen is said by those who write notes of this child" on chronology.gate_override for update to holdfast_app
    using (%s) with check (authority_id = (select access.authority_id()))', writes);
end
$$;
create policy "that there is a first version is known to those who read notes of this child" on chronology.first_version for select to holdfast_app
  using (child_id in (select access.my_children('NOTE')));
create policy "an override is read by those who read notes of this child that nobody has to share, and by the agency that said it" on chronology.gate_override for select to holdfast_app
  using (child_id in (select access.my_children('NOTE'))
    and (agency = (select access.agency()) or 'NOTE' <> all ((select access.classes_to_be_shared())::text[])));

grant select, insert (authority_id, entry_id, version, child_id, on_date, precision, happened, significance, effect, outcome, own_words, themes, source, source_agency,
    certainty, data_class, agency, share_with, event_ids, change_reason, written_at, written_by),
  update (superseded_at, superseded_by, taken_out_because) on chronology.entry to holdfast_app;
grant select, insert (authority_id, id, child_id, event_id, outcome, entry_id, reason, data_class, agency, share_with, decided_at, decided_by),
  update (undone_at, undone_by) on chronology.decision to holdfast_app;
grant select, insert (authority_id, id, child_id, done_on, entries, recorded_at, recorded_by) on chronology.first_version to holdfast_app;
grant select, insert (authority_id, id, child_id, sentence, agency, said_at, said_by), update (seen_at, seen_by) on chronology.gate_override to holdfast_app;
reset role;
