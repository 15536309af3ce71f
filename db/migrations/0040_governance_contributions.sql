-- expand
set local role holdfast_owner;

-- ===== A written contribution without an account: one person, one item, a key by message and a code by telephone =====
create table governance.invitation (
  authority_id int not null references access.authority (id),
  id uuid not null,
  item_id uuid not null,
  sitting_id uuid not null,
  child_id uuid,
  agency text not null,
  name text not null,
  email text,
  phone text not null,
  -- Told by telephone, so that both know which child they speak of; it opens nothing.
  reference text not null,
  wrong_codes int not null default 0,
  made_at timestamptz not null,
  made_by uuid not null,
  made_by_name text not null,
  ends_at timestamptz not null,
  opened_at timestamptz,
  -- That something arrived is known to those who arrange the sitting, whoever may read it.
  times_sent int not null default 0,
  sent_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, item_id) references governance.item (authority_id, id),
  check (ends_at > made_at and ends_at <= made_at + interval '72 hours')
);
create index invitation_of_sitting on governance.invitation (sitting_id);
create index invitation_of_child on governance.invitation (child_id) where child_id is not null;
comment on table governance.invitation is 'Who was asked to write for one item of a sitting, without an account. data class: PLAN. Retention: as the item. Basis: public task.';

-- Written once and read by the gate alone.
create table governance.invitation_key (
  authority_id int not null,
  invitation_id uuid not null,
  key_hash bytea not null,
  -- Of the key and the code together: whoever reads this table cannot find the code.
  code_hash bytea not null,
  primary key (authority_id, invitation_id),
  foreign key (authority_id, invitation_id) references governance.invitation (authority_id, id)
);
create unique index invitation_by_key on governance.invitation_key (authority_id, key_hash);
create index invitation_found_by_key on governance.invitation_key (key_hash);
comment on table governance.invitation_key is 'What opens the page of an invited person: the hash of the key, and of key and code together. data class: ADMIN. Retention: as the invitation. Basis: public task.';

create table governance.contribution (
  authority_id int not null,
  id uuid not null,
  invitation_id uuid not null,
  item_id uuid not null,
  sitting_id uuid not null,
  child_id uuid,
  source text not null,
  as_of date,
  sent_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, invitation_id) references governance.invitation (authority_id, id),
  foreign key (authority_id, item_id) references governance.item (authority_id, id)
);
create index contribution_of_invitation on governance.contribution (invitation_id);
comment on table governance.contribution is 'Each time that an invited person wrote: where it is from and of what day. What they wrote is in governance.information, with its audience. data class: PLAN. Retention: as the item. Basis: public task.';

alter table governance.invitation enable row level security;
alter table governance.invitation force row level security;
alter table governance.invitation_key enable row level security;
alter table governance.invitation_key force row level security;
alter table governance.contribution enable row level security;
alter table governance.contribution force row level security;
create policy "the gate finds an invitation by its key" on governance.invitation to holdfast_gate using (true) with check (true);
create policy "the gate compares the key" on governance.invitation_key for select to holdfast_gate using (true);
create policy "the gate keeps what an invited person wrote" on governance.contribution to holdfast_gate
  using (authority_id = (select access.authority_id())) with check (authority_id = (select access.authority_id()));
create policy "what an invited person wrote comes through the gate" on governance.information for insert to holdfast_gate
  with check (authority_id = (select access.authority_id()) and contribution_id is not null and typed_by is null);
create policy "who wrote is counted as having written" on governance.attendance for insert to holdfast_gate
  with check (authority_id = (select access.authority_id()) and attendance = 'written' and saved_by is null);
create policy "the gate sees that something is noted already" on governance.attendance for select to holdfast_gate
  using (authority_id = (select access.authority_id()));
grant select on governance.invitation, governance.invitation_key, governance.contribution, governance.attendance to holdfast_gate;
grant update (wrong_codes, opened_at, times_sent, sent_at) on governance.invitation to holdfast_gate;
grant insert on governance.contribution, governance.information, governance.attendance to holdfast_gate;
reset role;

-- Sittings that this posting arranges, begun or not, until they are closed: who is asked, who sends apologies before the day.
create function governance.sittings_i_minute() returns setof uuid language plpgsql stable security definer set search_path = '' as $$
declare i_run boolean := governance.runs();
begin
  return query
    select s.id from governance.sitting s
     where s.authority_id = access.authority_id() and s.closed_at is null and s.not_held_because is null
       and (i_run or exists (select from governance.member m
         where m.authority_id = s.authority_id and m.posting_id = access.posting_id() and m.kind = s.kind and m.may_minute
           and m.from_at <= access.moment() and (m.to_at is null or m.to_at > access.moment())));
end
$$;

-- Is this the address, or the name, of somebody from whom the item is kept? Asked only by those who arrange the sitting.
create function governance.is_kept_from(wanted uuid, address text, who text) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from governance.item i
    cross join lateral governance.postings_kept_from(i.id) k
    join access.posting p on p.id = k
    join access.staff s on s.id = p.staff_id
   where i.authority_id = access.authority_id() and i.id = wanted and i.sitting_id in (select governance.sittings_i_minute())
     and i.id not in (select governance.kept_from_me())
     and (lower(s.email) = lower(trim(address)) or lower(s.name) = lower(trim(who))))
$$;

-- The item to which an invitation leads now: an item that was moved takes what is written for it along.
create function governance.item_now(authority int, wanted uuid) returns governance.item language plpgsql stable security definer set search_path = '' as $$
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
$$;

-- The invitation that this key and this code open together. A wrong code is counted, and after five nothing opens. Wrong,
-- ended, withdrawn, locked, closed and never made answer alike: nothing.
create function governance.invitation_of(key bytea, code bytea) returns governance.invitation language plpgsql volatile security definer set search_path = '' as $$
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
$$;

-- What the page may show after the code: the reference that was told by telephone, the day, whom to ring. Nothing else.
create function governance.open_invitation(key bytea, code bytea)
returns table (reference text, day date, authority_id int, authority_code text, authority_name text, accent text, settings jsonb)
language plpgsql volatile security definer set search_path = '' as $$
declare k governance.invitation;
begin
  k := governance.invitation_of(key, code);
  if k.id is null then return; end if;
  update governance.invitation x set opened_at = coalesce(x.opened_at, access.moment()) where x.authority_id = k.authority_id and x.id = k.id;
  return query select k.reference, s.day, a.id, a.code, a.name, a.accent, a.settings
    from access.authority a join governance.sitting s on s.authority_id = a.id and s.id = (governance.item_now(k.authority_id, k.item_id)).sitting_id
   where a.id = k.authority_id;
end
$$;

-- Takes what an invited person wrote, and answers only that it was taken.
create function governance.contribute(key bytea, code bytea, new_id uuid, new_information uuid, for_whom text, words text, from_where text, of_day date)
returns boolean language plpgsql volatile security definer set search_path = '' as $$
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
$$;
do $$
declare f text;
begin
  foreach f in array array['sittings_i_minute()', 'is_kept_from(uuid, text, text)', 'item_now(int, uuid)', 'invitation_of(bytea, bytea)', 'open_invitation(bytea, bytea)',
      'contribute(bytea, bytea, uuid, uuid, text, text, text, date)'] loop
    execute format('alter function governance.%s owner to holdfast_gate', f);
    execute format('revoke execute on function governance.%s from public', f);
  end loop;
end
$$;
-- The two in between are for the gate alone.
grant execute on function governance.sittings_i_minute(), governance.is_kept_from(uuid, text, text), governance.open_invitation(bytea, bytea),
  governance.contribute(bytea, bytea, uuid, uuid, text, text, text, date) to holdfast_app, holdfast_gate;

set local role holdfast_owner;
create policy "who was asked to write is known to those who arrange the sitting" on governance.invitation for select to holdfast_app
  using (authority_id = (select access.authority_id()) and sitting_id in (select governance.my_sittings()) and item_id in (select i.id from governance.item i)
    and ((select governance.runs()) or sitting_id in (select s.id from governance.sitting s where s.kind in
      (select m.kind from governance.member m where m.posting_id = (select access.posting_id()) and m.may_minute and m.to_at is null))));
create policy "those who arrange a sitting ask one person to write for one item" on governance.invitation for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and made_by = (select access.posting_id()) and made_at = (select access.moment())
    and withdrawn_at is null and opened_at is null and sent_at is null and wrong_codes = 0 and sitting_id in (select governance.sittings_i_minute())
    and exists (select from governance.item i where i.id = invitation.item_id and i.sitting_id = invitation.sitting_id
      and i.child_id is not distinct from invitation.child_id and i.state <> 'moved'));
create policy "those who arrange a sitting take an invitation back" on governance.invitation for update to holdfast_app
  using (authority_id = (select access.authority_id()) and withdrawn_at is null and sitting_id in (select governance.sittings_i_minute())
    and item_id in (select i.id from governance.item i))
  with check (authority_id = (select access.authority_id()) and withdrawn_by = (select access.posting_id()));
-- Where it is from is told to the audience of what was written, and to nobody else.
create policy "where a contribution is from is read with what was written" on governance.contribution for select to holdfast_app
  using (authority_id = (select access.authority_id()) and id in (select n.contribution_id from governance.information n));
create policy "those who arrange a sitting note who sends apologies before it begins" on governance.attendance for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and sitting_id in (select governance.sittings_i_minute()));
create policy "those who arrange a sitting put right who was expected before it begins" on governance.attendance for update to holdfast_app
  using (authority_id = (select access.authority_id()) and sitting_id in (select governance.sittings_i_minute()))
  with check (authority_id = (select access.authority_id()) and sitting_id in (select governance.sittings_i_minute()));
create policy "the key of an invitation is kept as it is made" on governance.invitation_key for insert to holdfast_app
  with check (authority_id = (select access.authority_id()) and invitation_id in (select k.id from governance.invitation k
    where k.made_by = (select access.posting_id()) and k.made_at = (select access.moment())));
grant insert (authority_id, invitation_id, key_hash, code_hash) on governance.invitation_key to holdfast_app;
grant select,
  insert (authority_id, id, item_id, sitting_id, child_id, agency, name, email, phone, reference, made_at, made_by, made_by_name, ends_at),
  update (withdrawn_at, withdrawn_by) on governance.invitation to holdfast_app;
grant select on governance.contribution to holdfast_app;
-- Whether the message with the key went is seen with the invitation.
create policy "those who see an invitation see whether its message went" on mail.outbox for select to holdfast_app
  using ((select access.role_code()) <> 'SYSTEM' and object_type = 'written-contribution' and object_id in (select k.id from governance.invitation k));
reset role;
