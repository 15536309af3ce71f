-- expand
create schema oversight authorization holdfast_owner;
grant usage on schema oversight to holdfast_app, holdfast_gate;
grant create on schema oversight to holdfast_gate;
set local role holdfast_owner;

-- A supervision was held: between whom, when, of which kind. Nothing of what was said stands here.
create table oversight.supervision (
  authority_id int not null references access.authority (id),
  id uuid not null,
  kind text not null check (kind in ('INDIVIDUAL', 'CLINICAL', 'PEER', 'GROUP', 'AD_HOC')),
  held_on date not null,
  supervisor_posting_id uuid not null,
  supervisor_staff uuid not null,
  recorded_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, supervisor_posting_id) references access.posting (authority_id, id)
);
create index supervision_of_supervisor on oversight.supervision (authority_id, supervisor_staff, held_on desc);
comment on table oversight.supervision is 'That supervision was held: kind, day, who held it. data class: ADMIN. Retention: six years after the worker leaves. Basis: public task, Working Together.';

create table oversight.supervision_member (
  authority_id int not null,
  supervision_id uuid not null,
  posting_id uuid not null,
  staff_id uuid not null,
  primary key (authority_id, supervision_id, posting_id),
  foreign key (authority_id, supervision_id) references oversight.supervision (authority_id, id),
  foreign key (authority_id, posting_id) references access.posting (authority_id, id)
);
create index supervision_of_member on oversight.supervision_member (authority_id, staff_id);
create index supervision_of_posting on oversight.supervision_member (authority_id, posting_id);
comment on table oversight.supervision_member is 'Whose supervision it was. data class: ADMIN. Retention: as the supervision. Basis: public task.';

-- The private part: reflection and wellbeing. Every save is a row; two who save at once meet at the primary key.
create table oversight.private_note (
  authority_id int not null,
  supervision_id uuid not null,
  version int not null check (version > 0),
  reflection text,
  wellbeing text,
  written_at timestamptz not null,
  writer_staff uuid not null,
  primary key (authority_id, supervision_id, version),
  foreign key (authority_id, supervision_id) references oversight.supervision (authority_id, id),
  check (reflection is not null or wellbeing is not null)
);
comment on table oversight.private_note is 'What two people said in confidence: reflection, and how the worker is. Never part of a record of a child. data class: OWN. Retention: six years after the worker leaves. Basis: employment, health and safety at work.';

create table oversight.private_share (
  authority_id int not null,
  supervision_id uuid not null,
  to_staff uuid not null,
  to_posting_id uuid not null,
  shared_by_staff uuid not null,
  shared_at timestamptz not null,
  ended_at timestamptz,
  primary key (authority_id, supervision_id, to_staff, shared_at),
  foreign key (authority_id, supervision_id) references oversight.supervision (authority_id, id),
  foreign key (authority_id, to_posting_id) references access.posting (authority_id, id)
);
comment on table oversight.private_share is 'The worker shared the private part with somebody, such as a later supervisor, until they took it back. data class: ADMIN. Retention: as the supervision. Basis: the worker''s own choice.';

create table oversight.private_opening (
  authority_id int not null,
  id uuid not null,
  supervision_id uuid not null,
  kind text not null check (kind in ('COURT_ORDER', 'INQUIRY', 'OWN_REQUEST')),
  reference text not null,
  reason text not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  opened_by uuid not null,
  opener_staff uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, supervision_id) references oversight.supervision (authority_id, id),
  foreign key (authority_id, opened_by) references access.posting (authority_id, id),
  check (ends_at <= opened_at + interval '24 hours')
);
create index openings_of_supervision on oversight.private_opening (authority_id, supervision_id);
comment on table oversight.private_opening is 'Information governance opened a private part: for which court, inquiry or request, why, for how long. data class: ADMIN. Retention: as the supervision. Basis: legal obligation.';

-- Who supervises whom, and until when somebody is newly qualified: the newest version stands.
create table oversight.supervises (
  authority_id int not null,
  worker_posting_id uuid not null,
  version int not null check (version > 0),
  supervisor_posting_id uuid,
  newly_qualified_until date,
  from_on date not null,
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (authority_id, worker_posting_id, version),
  foreign key (authority_id, worker_posting_id) references access.posting (authority_id, id),
  foreign key (authority_id, supervisor_posting_id) references access.posting (authority_id, id),
  check (supervisor_posting_id <> worker_posting_id)
);
comment on table oversight.supervises is 'Who supervises a worker since when, and until when the worker is newly qualified. data class: ADMIN. Retention: six years after the worker leaves. Basis: public task.';

-- Management oversight on the record (F24). Corrected by a new version; the earlier ones stay.
create table oversight.entry (
  authority_id int not null,
  id uuid not null,
  version int not null check (version > 0),
  child_id uuid not null,
  supervision_id uuid,
  is_decision boolean not null,
  on_day date not null,
  progress text,
  safety text,
  voice text,
  chronology text check (chronology in ('CURRENT', 'NOT_CURRENT')),
  drift text,
  decision text,
  reason text,
  outcome text,
  impact text,
  actions text,
  why_corrected text,
  written_at timestamptz not null,
  written_by uuid not null,
  writer_staff uuid not null,
  primary key (authority_id, id, version),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, written_by) references access.posting (authority_id, id),
  foreign key (authority_id, supervision_id) references oversight.supervision (authority_id, id),
  constraint a_decision_says_its_four_parts check (not is_decision or (decision is not null and reason is not null and outcome is not null and impact is not null)),
  constraint a_correction_says_why check ((version = 1) = (why_corrected is null))
);
create index oversight_of_child on oversight.entry (authority_id, child_id, on_day desc);
create index oversight_of_supervision on oversight.entry (authority_id, supervision_id) where supervision_id is not null;
comment on table oversight.entry is 'What a manager decided on a record, why, what came of it and what it means for the child; or what was talked about in supervision. data class: NOTE. Retention: as the child''s record. Basis: public task, Children Act 1989.';

-- Professional disagreement (reference, section 11): it never stops a decision.
create table oversight.disagreement (
  authority_id int not null,
  id uuid not null,
  child_id uuid not null,
  about_type text not null,
  about_id uuid not null,
  about_label text not null,
  about_href text not null,
  data_class text not null check (data_class in ('REFERRAL', 'NOTE', 'ASSESS', 'PLAN', 'MISSING')),
  agency text not null,
  disagrees text not null,
  wants text not null,
  safety text not null,
  first_due_on date not null,
  raised_at timestamptz not null,
  raised_by uuid not null,
  raiser_staff uuid not null,
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, raised_by) references access.posting (authority_id, id)
);
create index disagreements_of_child on oversight.disagreement (authority_id, child_id);
create index disagreements_about on oversight.disagreement (authority_id, about_id);
comment on table oversight.disagreement is 'Somebody''s disagreement with a decision about a child: what, what they want instead, and what keeps the child safe meanwhile. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';

-- One row a step: its number is its rung of the ladder.
create table oversight.disagreement_step (
  authority_id int not null,
  disagreement_id uuid not null,
  number int not null check (number between 1 and 5),
  child_id uuid not null,
  spoken_on date not null,
  spoken_to text not null,
  said text not null,
  outcome text not null check (outcome in ('NEXT', 'RESOLVED', 'STANDS')),
  how text,
  next_due_on date,
  written_at timestamptz not null,
  written_by uuid not null,
  writer_staff uuid not null,
  primary key (authority_id, disagreement_id, number),
  foreign key (authority_id, disagreement_id) references oversight.disagreement (authority_id, id),
  foreign key (authority_id, child_id) references people.child (authority_id, id),
  foreign key (authority_id, written_by) references access.posting (authority_id, id),
  check ((outcome = 'NEXT') = (next_due_on is not null)),
  check (case outcome when 'NEXT' then number < 5 and how is null when 'STANDS' then number = 5 and how is not null else how is not null end)
);
create index disagreement_steps_of_child on oversight.disagreement_step (authority_id, child_id);
comment on table oversight.disagreement_step is 'A step of a disagreement: who was spoken to, what they said, and whether it went on or was settled. data class: PLAN. Retention: as the child''s record. Basis: public task, Children Act 1989.';

do $$
declare t text;
begin
  foreach t in array array['supervision', 'supervision_member', 'private_note', 'private_share', 'private_opening', 'supervises', 'entry', 'disagreement', 'disagreement_step'] loop
    execute format('alter table oversight.%I enable row level security', t);
    execute format('alter table oversight.%I force row level security', t);
  end loop;
  foreach t in array array['supervision', 'supervision_member', 'private_share'] loop
    execute format('grant select on oversight.%I to holdfast_gate', t);
    execute format('create policy "the gate reads it to say whose supervision it was" on oversight.%I for select to holdfast_gate using (true)', t);
  end loop;
end
$$;
reset role;

-- Supervisions that one held or had, as the person one is, whatever the posting; and those that a worker shared.
create function oversight.mine() returns setof uuid language sql stable security definer set search_path = '' as $$
  select s.id from oversight.supervision s where s.authority_id = access.authority_id() and s.supervisor_staff = access.staff_id()
  union
  select m.supervision_id from oversight.supervision_member m where m.authority_id = access.authority_id() and m.staff_id = access.staff_id()
$$;
create function oversight.shared_with_me() returns setof uuid language sql stable security definer set search_path = '' as $$
  select x.supervision_id from oversight.private_share x
   where x.authority_id = access.authority_id() and x.to_staff = access.staff_id() and x.ended_at is null
$$;
do $$
declare f text;
begin
  foreach f in array array['mine()', 'shared_with_me()'] loop
    execute format('alter function oversight.%s owner to holdfast_gate', f);
    execute format('revoke execute on function oversight.%s from public', f);
    execute format('grant execute on function oversight.%s to holdfast_app', f);
  end loop;
end
$$;
revoke create on schema oversight from holdfast_gate;
set local role holdfast_owner;

do $$
declare
  t text;
  here constant text := 'authority_id = (select access.authority_id())';
  me constant text := '(select access.staff_id())';
  mine constant text := '(select oversight.mine())';
  governs constant text := '(select access.role_code()) = ''INFORMATION_GOVERNANCE''';
  manages constant text := '(select access.role_code()) in (''TEAM_MANAGER'', ''SERVICE_MANAGER'', ''STRATEGIC_LEAD'')';
  opened constant text := 'case data_class when ''REFERRAL'' then child_id in (select access.my_children(''REFERRAL'')) when ''NOTE'' then child_id in (select access.my_children(''NOTE''))
    when ''ASSESS'' then child_id in (select access.my_children(''ASSESS'')) when ''PLAN'' then child_id in (select access.my_children(''PLAN''))
    else child_id in (select access.my_children(''MISSING'')) end';
begin
  execute format('create policy "that supervision was held is known to those who were there, to managers and to information governance" on oversight.supervision for select to holdfast_app
    using (%s and (id in %s or id in (select oversight.shared_with_me()) or %s or %s))', here, mine, manages, governs);
  execute format('create policy "supervision is recorded by whoever held it, in their own name" on oversight.supervision for insert to holdfast_app
    with check (%s and supervisor_staff = %s and supervisor_posting_id = (select access.posting_id()) and recorded_at = (select access.moment())
      and (%s and kind <> ''CLINICAL'' or (select access.role_code()) = ''PSYCHOLOGIST'' and kind in (''CLINICAL'', ''GROUP'', ''PEER'')
        or (select access.role_code()) in (''TEAM_WORKER'', ''MISSING_COORDINATOR'', ''RETURN_INTERVIEWER'', ''ALLOCATED_SOCIAL_WORKER'') and kind = ''PEER''))', here, me, manages);
  execute format('create policy "whose supervision it was is known with it" on oversight.supervision_member for select to holdfast_app
    using (%s and (supervision_id in %s or supervision_id in (select oversight.shared_with_me()) or %s or %s))', here, mine, manages, governs);
  execute format('create policy "who was there is said when it is recorded, and by nobody later" on oversight.supervision_member for insert to holdfast_app
    with check (%s and staff_id <> %s
      and supervision_id in (select s.id from oversight.supervision s where s.supervisor_staff = %s and s.recorded_at = (select access.moment()))
      and (posting_id, staff_id) in (select p.id, p.staff_id from access.posting p where p.authority_id = (select access.authority_id())))', here, me, me);

  -- No role is named here: who was there, whom the worker let in, and who opened it by an order, for as long as it is open.
  execute format('create policy "the private part is read by those who were there, by whom the worker let in, and by an opening with a reason" on oversight.private_note for select to holdfast_app
    using (%s and (supervision_id in %s or supervision_id in (select oversight.shared_with_me())
      or %s and supervision_id in (select o.supervision_id from oversight.private_opening o where o.opener_staff = %s and o.ends_at > (select access.moment()))))', here, mine, governs, me);
  execute format('create policy "the private part is written by those who were there" on oversight.private_note for insert to holdfast_app
    with check (%s and writer_staff = %s and supervision_id in %s)', here, me, mine);

  execute format('create policy "what is shared is known to those who were there and to whom it was shared with" on oversight.private_share for select to holdfast_app
    using (%s and (supervision_id in %s or to_staff = %s))', here, mine, me);
  execute format('create policy "the private part is shared by the worker alone" on oversight.private_share for insert to holdfast_app
    with check (%s and shared_by_staff = %s and to_staff <> %s and supervision_id in (select m.supervision_id from oversight.supervision_member m where m.staff_id = %s)
      and supervision_id in (select s.id from oversight.supervision s where s.kind in (''INDIVIDUAL'', ''AD_HOC'', ''CLINICAL''))
      and supervision_id not in (select m.supervision_id from oversight.supervision_member m where m.staff_id <> %s)
      and (to_posting_id, to_staff) in (select p.id, p.staff_id from access.posting p where p.authority_id = (select access.authority_id())))', here, me, me, me, me);
  execute format('create policy "what was shared is taken back by the worker" on oversight.private_share for update to holdfast_app
    using (%s and shared_by_staff = %s) with check (%s and shared_by_staff = %s)', here, me, here, me);

  execute format('create policy "an opening is known to those it is about and to information governance" on oversight.private_opening for select to holdfast_app
    using (%s and (supervision_id in %s or %s))', here, mine, governs);
  execute format('create policy "a private part is opened by information governance, for a reason, in its own name" on oversight.private_opening for insert to holdfast_app
    with check (%s and %s and opener_staff = %s and opened_by = (select access.posting_id()) and opened_at = (select access.moment()))', here, governs, me);

  execute format('create policy "who supervises whom is known in the authority" on oversight.supervises for select to holdfast_app
    using (%s and (select access.posting_id()) is not null and ((select access.may(''NOTE'')) or (select access.may(''MISSING''))))', here);
  execute format('create policy "who supervises whom is set by a manager" on oversight.supervises for insert to holdfast_app
    with check (%s and (select access.role_code()) in (''TEAM_MANAGER'', ''SERVICE_MANAGER'') and set_by = (select access.posting_id()))', here);

  execute format('create policy "management oversight is read by those who read notes of this child" on oversight.entry for select to holdfast_app
    using (child_id in (select access.my_children(''NOTE'')) and ''NOTE'' <> all ((select access.classes_to_be_shared())::text[]))');
  execute format('create policy "management oversight is written by a manager of the child; talk of supervision by whoever held it" on oversight.entry for insert to holdfast_app
    with check (%s and child_id in (select access.my_children(''NOTE'')) and written_by = (select access.posting_id()) and writer_staff = %s
      and (%s or (select access.role_code()) = ''PSYCHOLOGIST'' and not is_decision and supervision_id is not null)
      and (supervision_id is null or version > 1 or supervision_id in (select s.id from oversight.supervision s where s.supervisor_staff = %s)))', here, me, manages, me);

  execute format('create policy "a disagreement is read by those who read what it is about; partners read their own agency''s" on oversight.disagreement for select to holdfast_app
    using (%s and (data_class <> all ((select access.classes_to_be_shared())::text[]) or agency = (select access.agency())))', opened);
  execute format('create policy "a disagreement is recorded by a professional who reads what it is about, in their own name" on oversight.disagreement for insert to holdfast_app
    with check (%s and %s and raised_by = (select access.posting_id()) and raiser_staff = %s and agency = (select access.agency())
      and (%s or (select access.role_code()) in (''TEAM_WORKER'', ''PSYCHOLOGIST'', ''MISSING_COORDINATOR'', ''ALLOCATED_SOCIAL_WORKER'', ''FRONT_DOOR'', ''DUTY'',
        ''POLICE_OFFICER'', ''POLICE_INTELLIGENCE'', ''HEALTH'', ''EDUCATION_LEAD'', ''PARTNER'')))', here, opened, me, manages);
  execute format('create policy "the steps of a disagreement are read with it" on oversight.disagreement_step for select to holdfast_app
    using (%s and disagreement_id in (select d.id from oversight.disagreement d))', here);
  execute format('create policy "a step is written by the agency that disagrees, or by a manager, in their own name" on oversight.disagreement_step for insert to holdfast_app
    with check (%s and written_by = (select access.posting_id()) and writer_staff = %s
      and (disagreement_id, child_id) in (select d.id, d.child_id from oversight.disagreement d where d.agency = (select access.agency()) or %s))', here, me, manages);
end
$$;

grant select, insert (authority_id, id, kind, held_on, supervisor_posting_id, supervisor_staff, recorded_at) on oversight.supervision to holdfast_app;
grant select, insert (authority_id, supervision_id, posting_id, staff_id) on oversight.supervision_member to holdfast_app;
grant select, insert (authority_id, supervision_id, version, reflection, wellbeing, written_at, writer_staff) on oversight.private_note to holdfast_app;
grant select, insert (authority_id, supervision_id, to_staff, to_posting_id, shared_by_staff, shared_at), update (ended_at) on oversight.private_share to holdfast_app;
grant select, insert (authority_id, id, supervision_id, kind, reference, reason, opened_at, ends_at, opened_by, opener_staff) on oversight.private_opening to holdfast_app;
grant select, insert (authority_id, worker_posting_id, version, supervisor_posting_id, newly_qualified_until, from_on, set_at, set_by) on oversight.supervises to holdfast_app;
grant select, insert (authority_id, id, version, child_id, supervision_id, is_decision, on_day, progress, safety, voice, chronology, drift, decision, reason, outcome,
  impact, actions, why_corrected, written_at, written_by, writer_staff) on oversight.entry to holdfast_app;
grant select, insert (authority_id, id, child_id, about_type, about_id, about_label, about_href, data_class, agency, disagrees, wants, safety, first_due_on, raised_at,
  raised_by, raiser_staff) on oversight.disagreement to holdfast_app;
grant select, insert (authority_id, disagreement_id, number, child_id, spoken_on, spoken_to, said, outcome, how, next_due_on, written_at, written_by, writer_staff)
  on oversight.disagreement_step to holdfast_app;
-- A correction is of what was written: the same child, the same supervision, the version before it.
create function oversight.corrects_the_same() returns trigger language plpgsql set search_path = '' as $$
begin
  if not exists (select from oversight.entry e where e.authority_id = new.authority_id and e.id = new.id and e.version = new.version - 1
      and e.child_id = new.child_id and e.supervision_id is not distinct from new.supervision_id) then
    raise exception 'a correction is of what was written' using errcode = '42501';
  end if;
  return new;
end
$$;
create trigger corrects_the_same before insert on oversight.entry for each row when (new.version > 1) execute function oversight.corrects_the_same();
reset role;
