-- A person keeps one name in the results, whatever card or record he or she was known by: cards are replaced and corrected, and two
-- records of one person are merged. Each person has one result of a kind, year and period (HD 21-HD/BTCTW: each is graded once).

-- All cards that a person has or had, those of merged records too.
create table member_card_copy (
    card_hash text primary key,
    member_id uuid not null references member_copy on delete cascade
);
create index member_card_copy_of on member_card_copy (member_id);
insert into member_card_copy (card_hash, member_id)
select card_hash, member_id from member_copy where card_hash is not null;

-- Records of one person that went into another.
create table merged_member_copy (
    merged_id uuid primary key,
    member_id uuid not null references member_copy on delete cascade
);
create index merged_member_copy_of on merged_member_copy (member_id);

alter table member_card_copy enable row level security;
create policy member_card_copy_scope on member_card_copy
    using (exists (select 1 from member_copy m where m.member_id = member_card_copy.member_id));
alter table merged_member_copy enable row level security;
create policy merged_member_copy_scope on merged_member_copy
    using (exists (select 1 from member_copy m where m.member_id = merged_member_copy.member_id));
grant select on member_card_copy, merged_member_copy to "${appRole}";

-- The record under which a person goes by now; itself when it was never merged. Tells no more than an id.
create function person_of(member uuid) returns uuid
    language sql stable security definer set search_path = public, pg_temp as
$$
select coalesce((select g.member_id from merged_member_copy g where g.merged_id = member), member)
$$;

-- Whose a card is or was; null while nobody is known to have it. Tells no more than an id.
create function person_of_card(hash text) returns uuid
    language sql stable security definer set search_path = public, pg_temp as
$$
select k.member_id from member_card_copy k where k.card_hash = hash
$$;
revoke all on function person_of(uuid), person_of_card(text) from public;
grant execute on function person_of(uuid), person_of_card(text) to "${appRole}";

-- The seat is told with the record that org-service knows; the person may go by another since.
alter table seat_copy add column told_member_id uuid;
update seat_copy set told_member_id = member_id;
create index seat_copy_told on seat_copy (told_member_id) where told_member_id is not null;
create index evaluation_of_record on evaluation (member_id, year) where member_id is not null;

create or replace function keep_seats(states jsonb) returns void
    language sql security definer set search_path = public, pg_temp as
$$
insert into seat_copy (seat_id, committee_id, committee_kind, organisation_id, member_id, told_member_id, role, valid_from,
                       valid_to)
select s.id, s."committeeId", s."committeeKind", s."organisationId", person_of(s."memberId"), s."memberId", s.role,
       s."validFrom", s."validTo"
from jsonb_to_recordset(states)
         as s(id uuid, "committeeId" uuid, "committeeKind" text, "organisationId" uuid, "memberId" uuid, role text,
              "validFrom" date, "validTo" date)
on conflict (seat_id) do update
    set committee_id = excluded.committee_id, committee_kind = excluded.committee_kind,
        organisation_id = excluded.organisation_id, member_id = excluded.member_id, told_member_id = excluded.told_member_id,
        role = excluded.role, valid_from = excluded.valid_from, valid_to = excluded.valid_to
$$;

-- Results and courses of the persons go by the record of today, as far as that makes nobody two of a kind, year and period. Of
-- closed campaigns the courses stay as they were locked, and their results alone follow.
create function unite_persons(members uuid[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    -- First the courses: whoever is deciding on one is waited for, and the result is there then. The course goes on under the record
    -- that stays, unless that has one of its own, here or in a campaign beside this one.
    update assessment a
    set member_id = w.member_id, record_version = a.record_version + 1, recorded_by = 'member-service', recorded_at = now()
    from (select distinct on (c.year, c.period, b.subject_kind, g.member_id) b.id, g.member_id
          from merged_member_copy g
          join assessment b on b.member_id = g.merged_id and b.withdrawn_reason is null
          join campaign c on c.id = b.campaign_id and c.status = 'OPEN'
          where g.member_id = any (members)
            and not exists (select 1 from assessment o join campaign d on d.id = o.campaign_id
                            where o.member_id = g.member_id and o.subject_kind = b.subject_kind
                              and (o.campaign_id = b.campaign_id
                                   or o.withdrawn_reason is null and d.year = c.year and d.period = c.period
                                      and d.status in ('OPEN', 'CLOSED')))
          order by c.year, c.period, b.subject_kind, g.member_id, b.grade is null, b.id) w
    where a.id = w.id;
    -- Where it has one, the person is counted once: what was not decided is withdrawn, visibly.
    update assessment a
    set withdrawn_reason = 'Hồ sơ đã hợp nhất · record merged', withdrawn_by = 'member-service', withdrawn_at = now(),
        not_evaluated_reason = 'OTHER', pending = false, review_only = false, excluded = false,
        record_version = a.record_version + 1, recorded_by = 'member-service', recorded_at = now()
    from merged_member_copy g, campaign c
    where g.member_id = any (members) and a.member_id = g.merged_id and c.id = a.campaign_id and c.status = 'OPEN'
      and a.withdrawn_reason is null and a.grade is null;

    -- A result is of whose card it names: of the person who has or had it.
    update evaluation e set member_id = w.member_id
    from (select distinct on (f.year, f.period, f.subject_kind, k.member_id) f.id, k.member_id
          from member_card_copy k
          join evaluation f on f.subject_hash = k.card_hash
          where k.member_id = any (members) and f.member_id is distinct from k.member_id
            and not exists (select 1 from evaluation o where o.year = f.year and o.period = f.period
                              and o.subject_kind = f.subject_kind and o.member_id = k.member_id)
          order by f.year, f.period, f.subject_kind, k.member_id, f.campaign_id is null, f.id) w
    where e.id = w.id;
    update evaluation e set member_id = w.member_id
    from (select distinct on (f.year, f.period, f.subject_kind, g.member_id) f.id, g.member_id
          from merged_member_copy g
          join evaluation f on f.member_id = g.merged_id
          where g.member_id = any (members)
            and not exists (select 1 from evaluation o where o.year = f.year and o.period = f.period
                              and o.subject_kind = f.subject_kind and o.member_id = g.member_id)
          order by f.year, f.period, f.subject_kind, g.member_id, f.campaign_id is null, f.id) w
    where e.id = w.id;

    -- A file may have told of somebody whose card was not known, and whom a campaign is grading: the decision takes the place of
    -- that result, whose history keeps what the file said.
    update assessment a
    set id = w.result, record_version = a.record_version + 1, recorded_by = 'member-service', recorded_at = now()
    from (select b.id, e.id as result
          from evaluation e
          join campaign c on c.year = e.year and c.period = e.period and c.status = 'OPEN'
          join assessment b on b.campaign_id = c.id and b.subject_kind = e.subject_kind and b.member_id = e.member_id
               and b.withdrawn_reason is null and b.grade is null
               -- who has gone is graded elsewhere
               and b.not_evaluated_reason is distinct from 'CHUYEN_DI'
          where e.member_id = any (members) and e.campaign_id is null) w
    where a.id = w.id;
    update evaluation e set campaign_id = a.campaign_id
    from assessment a join campaign c on c.id = a.campaign_id and c.status = 'OPEN'
    where a.member_id = any (members) and e.id = a.id and e.campaign_id is null and a.withdrawn_reason is null;

    update seat_copy s set member_id = person_of(s.told_member_id)
    where (s.told_member_id = any (members || array(select g.merged_id from merged_member_copy g where g.member_id = any (members)))
           or s.member_id = any (members))
      and s.told_member_id is not null and s.member_id is distinct from person_of(s.told_member_id);
end
$$;

create or replace function keep_members(states jsonb) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    members uuid[] := array(select s.id from jsonb_to_recordset(states) as s(id uuid));
begin
    -- Whoever writes of persons meanwhile would write of them as they were.
    perform pg_advisory_xact_lock(hashtext('person_copies'));

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

    delete from member_seating_copy c where c.member_id = any (members);
    insert into member_seating_copy (member_id, cell_id, temporary, valid_from, valid_to, end_cause)
    select s.id, t.cell, false, t."from", t."to", t."endCause"
    from jsonb_to_recordset(states) as s(id uuid, seatings jsonb)
    cross join lateral jsonb_to_recordset(s.seatings) as t(cell uuid, "from" date, "to" date, "endCause" text)
    union all
    select s.id, t.cell, true, t."from", t."to", null
    from jsonb_to_recordset(states) as s(id uuid, stays jsonb)
    cross join lateral jsonb_to_recordset(s.stays) as t(cell uuid, "from" date, "to" date);

    delete from member_overlay_copy c where c.member_id = any (members);
    insert into member_overlay_copy (member_id, type, valid_from, valid_to)
    select s.id, t.type, t."from", t."to"
    from jsonb_to_recordset(states) as s(id uuid, overlays jsonb)
    cross join lateral jsonb_to_recordset(s.overlays) as t(type text, "from" date, "to" date);

    delete from member_card_copy c where c.member_id = any (members);
    insert into member_card_copy (card_hash, member_id)
    select distinct on (k.hash) k.hash, s.id
    from jsonb_to_recordset(states) as s(id uuid, "cardHash" text, "formerCardHashes" jsonb)
    cross join lateral (
        select s."cardHash" as hash, true as present
        union all
        select f, false from jsonb_array_elements_text(coalesce(s."formerCardHashes", '[]')) f) k
    where k.hash is not null
    order by k.hash, k.present desc, s.id
    on conflict (card_hash) do update set member_id = excluded.member_id
        -- what somebody has today is not what another had
        where not exists (select 1 from member_copy h where h.member_id = member_card_copy.member_id
                                                        and h.card_hash = member_card_copy.card_hash);

    delete from merged_member_copy c where c.member_id = any (members) or c.merged_id = any (members);
    insert into merged_member_copy (merged_id, member_id)
    select distinct on (g) g::uuid, s.id
    from jsonb_to_recordset(states) as s(id uuid, "mergedRecords" jsonb)
    cross join lateral jsonb_array_elements_text(coalesce(s."mergedRecords", '[]')) g
    order by g, s.id
    on conflict (merged_id) do update set member_id = excluded.member_id;

    perform unite_persons(members);
end
$$;

-- The record that stays tells what has gone into it, and unite_persons() does the rest.
create or replace function forget_members(members uuid[]) returns void
    language sql security definer set search_path = public, pg_temp as
$$
delete from member_copy where member_id = any (members)
$$;
revoke all on function unite_persons(uuid[]) from public;

select unite_persons(array(select member_id from member_copy));

-- As before (V2217, V2161), by the person: under whichever card.
create or replace function subjects_of_campaigns(kinds text[], years int[], keys text[])
    returns table (kind text, year int, key text)
    language sql stable security definer set search_path = public, pg_temp as
$$
select wanted.kind, wanted.year, wanted.key
from unnest(kinds, years, keys) wanted (kind, year, key)
left join member_card_copy m on wanted.kind in ('MEMBER', 'LEADER') and m.card_hash = wanted.key
cross join lateral (select case when wanted.kind in ('COLLECTIVE', 'ORGANISATION') then wanted.key::uuid end as id) unit
-- alternatives rather than a case: each of them has an index
join assessment a on a.subject_kind = wanted.kind and a.withdrawn_reason is null
     and (a.member_id = m.member_id
          or wanted.kind = 'COLLECTIVE' and a.collective_id = unit.id
          or wanted.kind = 'ORGANISATION' and a.organisation_id = unit.id)
join campaign c on c.id = a.campaign_id and c.year = wanted.year and c.period = 'YEAR'
where c.status = 'OPEN' or c.status = 'CLOSED' and exists (select 1 from evaluation e where e.id = a.id)
$$;

create or replace function evaluated_subjects(kinds text[], years int[], keys text[])
    returns table (kind text, year int, key text)
    language sql stable security definer set search_path = public, pg_temp as
$$
select wanted.kind, wanted.year, wanted.key
from unnest(kinds, years, keys) wanted (kind, year, key)
join evaluation e on wanted.kind = 'MEMBER' and e.subject_kind = 'MEMBER' and e.year = wanted.year
     and e.subject_hash = wanted.key
union all
select wanted.kind, wanted.year, wanted.key
from unnest(kinds, years, keys) wanted (kind, year, key)
join evaluation e on wanted.kind = 'LEADER' and e.subject_kind = 'LEADER' and e.year = wanted.year
     and e.period = 'YEAR'
     and e.subject_hash = wanted.key
union all
select wanted.kind, wanted.year, wanted.key
from unnest(kinds, years, keys) wanted (kind, year, key)
join member_card_copy k on wanted.kind in ('MEMBER', 'LEADER') and k.card_hash = wanted.key
join evaluation e on e.member_id = k.member_id and e.subject_kind = wanted.kind and e.year = wanted.year
     and e.period = 'YEAR'
union all
select wanted.kind, wanted.year, wanted.key
from unnest(kinds, years, keys) wanted (kind, year, key)
join evaluation e on wanted.kind = 'COLLECTIVE' and e.subject_kind = 'COLLECTIVE' and e.year = wanted.year
     and e.collective_id::text = wanted.key
$$;

-- Courses of a campaign whose person has another one of the year, in this campaign or in one beside it: both records were decided
-- before they were merged, and one of the two is to be withdrawn. Of those alone whose result has no history of its own.
create function persons_twice(wanted uuid) returns table (course uuid, other uuid)
    language sql stable security definer set search_path = public, pg_temp as
$$
with courses as materialized (
    select a.id, a.campaign_id, a.subject_kind, p.person,
           c.status = 'OPEN' and not a.taken_over
           and not exists (select 1 from evaluation_history h where h.evaluation_id = a.id)
           and not exists (select 1 from evaluation_regrade r where r.evaluation_id = a.id)
           and not exists (select 1 from evaluation_appeal q where q.evaluation_id = a.id) as gives_way
    from (select g.merged_id as record, g.member_id as person from merged_member_copy g
          union select g.member_id, g.member_id from merged_member_copy g) p
    join assessment a on a.member_id = p.record and a.withdrawn_reason is null
    join campaign c on c.id = a.campaign_id
    where a.campaign_id in (select campaigns_beside(wanted)))
select a.id, o.id
from courses a
join courses o on o.person = a.person and o.subject_kind = a.subject_kind and o.id <> a.id
where a.campaign_id = wanted and a.gives_way
$$;

-- Takes the result of a course back whose person is graded by another course of the year; false where that is not so. What was
-- decided stays in the steps of the course.
create function take_back_result(wanted uuid, course uuid) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if not exists (select 1 from persons_twice(wanted) t where t.course = take_back_result.course) then
        return false;
    end if;
    delete from evaluation e where e.id = take_back_result.course and e.campaign_id = wanted;
    return true;
end
$$;
revoke all on function persons_twice(uuid), take_back_result(uuid, uuid) from public;
grant execute on function persons_twice(uuid), take_back_result(uuid, uuid) to "${appRole}";
