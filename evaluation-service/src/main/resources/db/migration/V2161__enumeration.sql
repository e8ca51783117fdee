-- Who takes part in a campaign: enumerated at the end of the cut-off day from the kept copies.

-- Which seats make their holder a leader (cá nhân lãnh đạo, quản lý): head and deputies of the committees that lead an
-- organisation. Committee kinds and roles are those of org-service.
create table leading_post (
    committee_kind text    not null,
    role           text    not null,
    is_head        boolean not null,
    -- among the posts of one organisation, 1 is the highest: who holds several has one assessment, at the highest
    rank           int     not null check (rank > 0),
    valid_from     date    not null,
    valid_to       date,
    legal_ref      text    not null,
    primary key (committee_kind, role, valid_from),
    check (valid_to > valid_from)
);
insert into leading_post (committee_kind, role, is_head, rank, valid_from, legal_ref) values
    ('BCH',    'SECRETARY',       true,  1, '1930-02-03', 'Quy định 132-QĐ/TW, 124-QĐ/TW, 366-QĐ/TW'),
    ('BCH',    'STANDING_DEPUTY', false, 2, '1930-02-03', 'Quy định 132-QĐ/TW, 124-QĐ/TW, 366-QĐ/TW'),
    ('BCH',    'DEPUTY',          false, 3, '1930-02-03', 'Quy định 132-QĐ/TW, 124-QĐ/TW, 366-QĐ/TW'),
    ('CHI_UY', 'SECRETARY',       true,  1, '1930-02-03', 'Quy định 132-QĐ/TW, 124-QĐ/TW, 366-QĐ/TW'),
    ('CHI_UY', 'DEPUTY',          false, 3, '1930-02-03', 'Quy định 132-QĐ/TW, 124-QĐ/TW, 366-QĐ/TW'),
    ('BI_THU', 'SECRETARY',       true,  1, '1930-02-03', 'Quy định 132-QĐ/TW, 124-QĐ/TW, 366-QĐ/TW'),
    ('BI_THU', 'DEPUTY',          false, 3, '1930-02-03', 'Quy định 132-QĐ/TW, 124-QĐ/TW, 366-QĐ/TW');

-- The rule sets name this reason (HD 21-HD/BTCTW 2019); results could not yet.
insert into not_evaluated_reason (code, vi, en) values
    ('MOI_THANH_LAP', 'mới thành lập chưa đủ 6 tháng', 'set up less than six months ago')
on conflict do nothing;

alter table campaign
    -- subjects that were left to another campaign of the same year when this one was opened
    add column elsewhere int not null default 0,
    -- the report as it was locked, as text, so that its digest can be checked by anybody
    add column report text;

alter table assessment
    -- the result had been recorded before the campaign was opened
    add column taken_over       boolean not null default false,
    -- why it was added by hand
    add column added_reason     text,
    -- why it no longer takes part; the row stays
    add column withdrawn_reason text,
    add column withdrawn_by     text,
    add column withdrawn_at     timestamptz,
    add check (num_nonnulls(withdrawn_reason, withdrawn_by, withdrawn_at) in (0, 3)),
    -- who is withdrawn is not graded: the reason says so to whoever does not ask for more
    add check (withdrawn_reason is null or not_evaluated_reason is not null);

-- Whole months from a day to another; unknown when the first is.
create function months_between(earlier date, later date) returns int
    language sql immutable as
$$
select (extract(year from age(later, earlier)) * 12 + extract(month from age(later, earlier)))::int
$$;

-- The subjects of a campaign at the end of its cut-off day, with the facts on which the rules say who is not graded. Of
-- everybody in the tree of that day, wherever a person has gone since: so it is for the functions below alone.
create function campaign_subjects(wanted uuid, wanted_kinds text[])
    returns table (kind text, organisation_id uuid, member_id uuid, collective_id uuid, is_head boolean, exempt boolean,
                   suspended boolean, months int)
    language sql stable security definer set search_path = public, pg_temp as
$$
with c as materialized (select * from campaign where id = wanted),
     tree as materialized (
         select d.descendant_id as id, d.depth
         from c join organisation_closure d on d.ancestor_id = c.organisation_id
              and d.valid_from <= c.cut_off and (d.valid_to is null or d.valid_to > c.cut_off)),
     overlays as materialized (
         select l.member_id, bool_or(l.type = 'EXEMPT') as exempt, bool_or(l.type = 'SUSPENDED') as suspended
         from c join member_overlay_copy l on l.valid_from <= c.cut_off and (l.valid_to is null or l.valid_to > c.cut_off)
         where l.type in ('EXEMPT', 'SUSPENDED')
         group by l.member_id)
-- The organisation itself is graded by its superior's campaign; a tổ đảng is not graded, it reviews its members and
-- passes the result to the cell.
select 'ORGANISATION', t.id, null::uuid, null::uuid, false, null::boolean, null::boolean,
       months_between(o.established_on, c.cut_off)
from c cross join tree t
join organisation o on o.id = t.id
join organisation_version v on v.organisation_id = t.id and v.validity @> c.cut_off
where t.depth > 0 and v.kind <> 'PARTY_GROUP' and c.period = 'YEAR' and 'ORGANISATION' = any (wanted_kinds)
union all
select 'MEMBER', s.cell_id, s.member_id, null, false, coalesce(l.exempt, false), coalesce(l.suspended, false),
       months_between(m.admitted_on, c.cut_off)
from c cross join tree t
join member_seating_copy s on s.cell_id = t.id and not s.temporary
     and s.valid_from <= c.cut_off and (s.valid_to is null or s.valid_to > c.cut_off)
join member_copy m on m.member_id = s.member_id
left join overlays l on l.member_id = s.member_id
where c.period = 'YEAR' and 'MEMBER' = any (wanted_kinds)
union all
select 'COLLECTIVE', v.organisation_id, null, v.collective_id, false, null, null,
       months_between((select min(f.valid_from) from collective_version f where f.collective_id = v.collective_id), c.cut_off)
from c cross join tree t
join collective_version v on v.organisation_id = t.id and v.validity @> c.cut_off
where c.period = 'YEAR' and 'COLLECTIVE' = any (wanted_kinds)
union all
select 'LEADER', h.organisation_id, h.member_id, null, h.is_head, coalesce(l.exempt, false), coalesce(l.suspended, false),
       months_between(m.admitted_on, c.cut_off)
from c cross join lateral (
    -- the highest post: the organisation nearest to the top, in it the first of the posts
    select distinct on (s.member_id) s.member_id, s.organisation_id, p.is_head
    from tree t
    join seat_copy s on s.organisation_id = t.id
         and s.valid_from <= c.cut_off and (s.valid_to is null or s.valid_to > c.cut_off)
    join leading_post p on p.committee_kind = s.committee_kind and p.role = s.role
         and p.valid_from <= c.cut_off and (p.valid_to is null or p.valid_to > c.cut_off)
    where t.depth > 0 and s.member_id is not null
    order by s.member_id, t.depth, p.rank, s.organisation_id) h
left join member_copy m on m.member_id = h.member_id
left join overlays l on l.member_id = h.member_id
where 'LEADER' = any (wanted_kinds)
$$;

-- The distinct facts, and of how many subjects: no persons.
create function campaign_facts(wanted uuid, wanted_kinds text[])
    returns table (kind text, exempt boolean, suspended boolean, months int, subjects bigint)
    language sql stable security definer set search_path = public, pg_temp as
$$
select kind, exempt, suspended, months, count(*) from campaign_subjects(wanted, wanted_kinds) group by 1, 2, 3, 4
$$;

-- Writes the subjects of a campaign that is being opened, with what the rules say of each set of facts, and tells how
-- many there are of each kind; how many have a result of the year already, which is taken over with its id; and how many
-- another campaign of the year has, which stay there.
create function enumerate_campaign(wanted uuid, wanted_kinds text[], outcomes jsonb, opener text)
    returns table (kind text, added bigint, recorded bigint, left_elsewhere bigint)
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if not exists (select 1 from campaign where id = wanted and status = 'DRAFT') then
        raise exception 'only a draft is enumerated' using errcode = 'restrict_violation';
    end if;
    return query
    with c as materialized (select * from campaign where id = wanted),
         others as materialized (
             select distinct a.subject_kind,
                    case a.subject_kind when 'ORGANISATION' then a.organisation_id
                                        when 'COLLECTIVE' then a.collective_id else a.member_id end as key
             from c join campaign b on b.year = c.year and b.period = c.period and b.id <> c.id
                  and b.status in ('OPEN', 'CLOSED')
             join assessment a on a.campaign_id = b.id and a.withdrawn_reason is null),
         results as materialized (
             select distinct on (e.subject_kind, k.key)
                    e.subject_kind, k.key, e.id, e.grade, e.not_evaluated_reason, e.management_level, e.peer_group
             from c join evaluation e on e.year = c.year and e.period = c.period
             left join member_copy m on m.card_hash = e.subject_hash
             cross join lateral (
                 select case e.subject_kind when 'ORGANISATION' then e.organisation_id
                                            when 'COLLECTIVE' then e.collective_id
                                            else coalesce(e.member_id, m.member_id) end as key) k
             -- one that a campaign recorded before one from a file
             order by e.subject_kind, k.key, e.member_id is null, e.id),
         found as materialized (
             select s.*, x.key is not null as is_elsewhere,
                    r.id as result, r.grade, r.not_evaluated_reason, r.management_level, r.peer_group
             from (select f.*, case f.kind when 'ORGANISATION' then f.organisation_id
                                           when 'COLLECTIVE' then f.collective_id else f.member_id end as key
                   from campaign_subjects(wanted, wanted_kinds) f) s
             left join others x on x.subject_kind = s.kind and x.key = s.key
             left join results r on r.subject_kind = s.kind and r.key = s.key),
         written as (
             insert into assessment (id, campaign_id, subject_kind, organisation_id, unit_path, member_id, collective_id,
                                     management_level, peer_group, is_head, origin, step, grade, not_evaluated_reason,
                                     pending, review_only, taken_over, recorded_by)
             select coalesce(f.result, gen_random_uuid()), wanted, f.kind, f.organisation_id, coalesce(o.path, c.unit_path),
                    f.member_id, f.collective_id, f.management_level, f.peer_group, f.is_head, 'CUT_OFF',
                    case when f.result is null then 'PREPARE' else 'DECIDED' end, f.grade,
                    case when f.result is null then r.reason else f.not_evaluated_reason end,
                    f.result is null and coalesce(r.pending, false), f.result is null and coalesce(r.review, false),
                    f.result is not null, opener
             from found f cross join c
             join organisation o on o.id = f.organisation_id
             left join jsonb_to_recordset(outcomes)
                  as r(kind text, exempt boolean, suspended boolean, months int, reason text, pending boolean, review boolean)
                  on r.kind = f.kind and r.exempt is not distinct from f.exempt
                     and r.suspended is not distinct from f.suspended and r.months is not distinct from f.months
             where not f.is_elsewhere
             returning subject_kind)
    select f.kind, count(*) filter (where not f.is_elsewhere),
           count(*) filter (where f.result is not null and not f.is_elsewhere), count(*) filter (where f.is_elsewhere)
    from found f
    group by f.kind;
    update evaluation e set campaign_id = wanted, member_id = coalesce(e.member_id, a.member_id)
    from assessment a
    where a.campaign_id = wanted and a.taken_over and e.id = a.id;
end
$$;

-- Guests (sinh hoạt tạm thời) at the end of the cut-off day in the cells of the scope: reported beside the total, and
-- graded where they are members. The number alone.
create function campaign_guests(wanted uuid, lows text[], highs text[]) returns bigint
    language sql stable security definer set search_path = public, pg_temp as
$$
select count(distinct s.member_id)
from campaign c
join organisation_closure d on d.ancestor_id = c.organisation_id
     and d.valid_from <= c.cut_off and (d.valid_to is null or d.valid_to > c.cut_off)
join member_seating_copy s on s.cell_id = d.descendant_id and s.temporary
     and s.valid_from <= c.cut_off and (s.valid_to is null or s.valid_to > c.cut_off)
join organisation o on o.id = d.descendant_id
where c.id = wanted
  and exists (select 1 from unnest(lows, highs) r (low, high)
              where o.path >= r.low collate "C" and o.path < r.high collate "C")
$$;

revoke all on function campaign_subjects(uuid, text[]), campaign_facts(uuid, text[]),
    enumerate_campaign(uuid, text[], jsonb, text), campaign_guests(uuid, text[], text[]) from public;
grant execute on function campaign_facts(uuid, text[]), enumerate_campaign(uuid, text[], jsonb, text),
    campaign_guests(uuid, text[], text[]) to "${appRole}";
grant select on leading_post to "${appRole}";
grant update (elsewhere, report, organisation_id, year, period) on campaign to "${appRole}";
grant update (withdrawn_reason, withdrawn_by, withdrawn_at, added_reason) on assessment to "${appRole}";

-- A file records results of years: that a leader has one of a quarter does not stand in its way.
create or replace function evaluated_subjects(kinds text[], years int[], keys text[])
    returns table (kind text, year int, key text)
    language sql stable security definer set search_path = public, pg_temp as
$$
select 'MEMBER', e.year, e.subject_hash
from unnest(kinds, years, keys) wanted (kind, year, key)
join evaluation e on wanted.kind = 'MEMBER' and e.subject_kind = 'MEMBER' and e.year = wanted.year
     and e.subject_hash = wanted.key
union all
select 'LEADER', e.year, e.subject_hash
from unnest(kinds, years, keys) wanted (kind, year, key)
join evaluation e on wanted.kind = 'LEADER' and e.subject_kind = 'LEADER' and e.year = wanted.year
     and e.period = 'YEAR'
     and e.subject_hash = wanted.key
union all
select 'COLLECTIVE', e.year, e.collective_id::text
from unnest(kinds, years, keys) wanted (kind, year, key)
join evaluation e on wanted.kind = 'COLLECTIVE' and e.subject_kind = 'COLLECTIVE' and e.year = wanted.year
     and e.collective_id::text = wanted.key
$$;
