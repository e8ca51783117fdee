-- How the kept copies of persons are written: whole states, as the feeds carry them, whatever the reader's own scope. Traffic
-- has no other way to write them.

-- Several members change cards in one batch: what holds must hold in the end.
alter table member_copy
    drop constraint member_copy_card_hash_key,
    add constraint member_copy_card unique (card_hash) deferrable initially deferred;

-- The cells that the states name and that the organisation feed has not brought yet.
create function unknown_units(units uuid[]) returns setof uuid
    language sql stable set search_path = public, pg_temp as
$$
select u from unnest(units) u where not exists (select 1 from organisation o where o.id = u)
$$;

create function keep_members(states jsonb) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    -- A card that has changed hands (records merged, a number corrected) is told of its new holder perhaps a batch before it is
    -- told of the old one, who has it no more in any case.
    update member_copy c set card_hash = null, card_number_encrypted = null
    from jsonb_to_recordset(states) as s(id uuid, "cardHash" text)
    where c.card_hash = s."cardHash" and c.member_id <> s.id;

    insert into member_copy (member_id, card_hash, card_number_encrypted, admitted_on, official_on, cell_id, unit_path)
    select s.id, s."cardHash", s."cardEncrypted", s."admittedOn", s."officialOn", o.id, o.path
    from jsonb_to_recordset(states)
             as s(id uuid, "cardHash" text, "cardEncrypted" text, "admittedOn" date, "officialOn" date, seatings jsonb)
    left join lateral (select t.cell from jsonb_to_recordset(s.seatings) as t(cell uuid, "from" date)
                       order by t."from" desc limit 1) latest on true
    left join organisation o on o.id = latest.cell
    on conflict (member_id) do update
        set card_hash = excluded.card_hash, card_number_encrypted = excluded.card_number_encrypted,
            admitted_on = excluded.admitted_on, official_on = excluded.official_on, cell_id = excluded.cell_id,
            unit_path = excluded.unit_path;

    delete from member_seating_copy c using jsonb_to_recordset(states) as s(id uuid) where c.member_id = s.id;
    insert into member_seating_copy (member_id, cell_id, temporary, valid_from, valid_to, end_cause)
    select s.id, t.cell, false, t."from", t."to", t."endCause"
    from jsonb_to_recordset(states) as s(id uuid, seatings jsonb)
    cross join lateral jsonb_to_recordset(s.seatings) as t(cell uuid, "from" date, "to" date, "endCause" text)
    union all
    select s.id, t.cell, true, t."from", t."to", null
    from jsonb_to_recordset(states) as s(id uuid, stays jsonb)
    cross join lateral jsonb_to_recordset(s.stays) as t(cell uuid, "from" date, "to" date);

    delete from member_overlay_copy c using jsonb_to_recordset(states) as s(id uuid) where c.member_id = s.id;
    insert into member_overlay_copy (member_id, type, valid_from, valid_to)
    select s.id, t.type, t."from", t."to"
    from jsonb_to_recordset(states) as s(id uuid, overlays jsonb)
    cross join lateral jsonb_to_recordset(s.overlays) as t(type text, "from" date, "to" date);
end
$$;

-- Records that were merged into others.
create function forget_members(members uuid[]) returns void
    language sql security definer set search_path = public, pg_temp as
$$
delete from member_copy where member_id = any (members)
$$;

-- A decision may come before its member, or stay behind when the member's record was merged: both feeds' events are whole
-- states, so whichever comes last says what holds.
alter table discipline_copy drop constraint discipline_copy_member_id_fkey;

create function keep_disciplines(states jsonb) returns void
    language sql security definer set search_path = public, pg_temp as
$$
insert into discipline_copy (id, member_id, organisation_id, form, announced_on, occurred_on, ended_on)
select s.id, s.member, s.organisation, s.form, s."announcedOn", s."occurredOn", s."endedOn"
from jsonb_to_recordset(states)
         as s(id uuid, member uuid, organisation uuid, form text, "announcedOn" date, "occurredOn" date, "endedOn" date)
on conflict (id) do update
    set member_id = excluded.member_id, organisation_id = excluded.organisation_id, form = excluded.form,
        announced_on = excluded.announced_on, occurred_on = excluded.occurred_on, ended_on = excluded.ended_on
$$;

create function forget_disciplines(decisions uuid[]) returns void
    language sql security definer set search_path = public, pg_temp as
$$
delete from discipline_copy where id = any (decisions)
$$;

create function keep_seats(states jsonb) returns void
    language sql security definer set search_path = public, pg_temp as
$$
insert into seat_copy (seat_id, committee_id, committee_kind, organisation_id, member_id, role, valid_from, valid_to)
select s.id, s."committeeId", s."committeeKind", s."organisationId", s."memberId", s.role, s."validFrom", s."validTo"
from jsonb_to_recordset(states)
         as s(id uuid, "committeeId" uuid, "committeeKind" text, "organisationId" uuid, "memberId" uuid, role text,
              "validFrom" date, "validTo" date)
on conflict (seat_id) do update
    set committee_id = excluded.committee_id, committee_kind = excluded.committee_kind,
        organisation_id = excluded.organisation_id, member_id = excluded.member_id, role = excluded.role,
        valid_from = excluded.valid_from, valid_to = excluded.valid_to
$$;

revoke all on function keep_members(jsonb), forget_members(uuid[]), keep_disciplines(jsonb), forget_disciplines(uuid[]),
    keep_seats(jsonb) from public;
grant execute on function keep_members(jsonb), forget_members(uuid[]), keep_disciplines(jsonb), forget_disciplines(uuid[]),
    keep_seats(jsonb) to "${appRole}";
