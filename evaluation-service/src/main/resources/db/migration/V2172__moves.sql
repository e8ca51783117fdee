-- What stands in the way of a campaign, and what becomes of its subjects when they move, leave or arrive while it is open.

-- What regulations say of subjects that move, and of cells that vote: dated, with the source.
create table campaign_rule (
    code       text not null,
    -- months or persons, where the rule has a number
    value      int  check (value > 0),
    legal_ref  text not null,
    valid_from date not null,
    valid_to   date,
    primary key (code, valid_from),
    check (valid_to > valid_from)
);
insert into campaign_rule (code, value, legal_ref, valid_from) values
    -- the receiving cell grades; from so many months of the year in another cell on, that cell's comment is mandatory
    ('CHUYEN_DEN', 6, 'HD 21-HD/BTCTW 18/10/2019', '2019-01-01'),
    -- the official cell grades, with the comment of the temporary one
    ('SINH_HOAT_TAM_THOI', null, 'HD 21-HD/BTCTW 18/10/2019', '2019-01-01'),
    -- a member is graded where he or she is an official one
    ('CHUYEN_DI', null, 'HD 21-HD/BTCTW 18/10/2019', '2019-01-01'),
    ('RA_KHOI_DANG', null, 'Điều lệ Đảng, Điều 8', '2011-01-19'),
    ('DA_KET_THUC', null, 'Điều lệ Đảng, Điều 10', '2011-01-19'),
    -- official members from which on there is an organisation at all
    ('DANG_VIEN_CHINH_THUC', 3, 'Điều lệ Đảng, Điều 21', '2011-01-19');
grant select on campaign_rule to "${appRole}";

insert into not_evaluated_reason (code, vi, en) values
    ('CHUYEN_DI', 'đã chuyển đi nơi khác', 'transferred elsewhere'),
    ('RA_KHOI_DANG', 'không còn là đảng viên', 'no longer a member'),
    ('DA_KET_THUC', 'đã kết thúc hoạt động', 'dissolved or merged');

alter table assessment
    -- besides the cell of the course the one in which the member spent most of the year evaluated, in whole months
    add column former_cell_id     uuid references organisation,
    add column former_cell_months int,
    add check ((former_cell_id is null) = (former_cell_months is null)),
    drop constraint assessment_since_check,
    add constraint assessment_since_check check (since in ('MOVED', 'LEFT', 'ENDED', 'ADMITTED', 'ARRIVED'));

-- Whom the opening of a campaign finds: the subjects of the cut-off, each with the result of the year that is recorded
-- already, and whether another campaign of the year has it; as enumerate_campaign writes them. Of everybody, so for the
-- functions below alone.
create function campaign_candidates(wanted uuid, wanted_kinds text[])
    returns table (kind text, organisation_id uuid, member_id uuid, collective_id uuid, is_head boolean, exempt boolean,
                   suspended boolean, months int, is_elsewhere boolean, result uuid, grade text, not_evaluated_reason text,
                   management_level text, peer_group text)
    language sql stable security definer set search_path = public, pg_temp as
$$
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
         order by e.subject_kind, k.key, e.member_id is null, e.id)
select s.kind, s.organisation_id, s.member_id, s.collective_id, s.is_head, s.exempt, s.suspended, s.months,
       x.key is not null, r.id, r.grade, r.not_evaluated_reason, r.management_level, r.peer_group
from (select f.*, case f.kind when 'ORGANISATION' then f.organisation_id
                              when 'COLLECTIVE' then f.collective_id else f.member_id end as key
      from campaign_subjects(wanted, wanted_kinds) f) s
left join others x on x.subject_kind = s.kind and x.key = s.key
left join results r on r.subject_kind = s.kind and r.key = s.key
$$;

-- Notes of members that are not decided yet in which other cell they spent how many months of the year evaluated. A cell
-- that has ended by the day can be asked for no comment.
create function note_former_cells(wanted uuid, day date) returns void
    language sql security definer set search_path = public, pg_temp as
$$
with spent as (
    select a.id, s.cell_id,
           sum(months_between(greatest(s.valid_from, make_date(c.year, 1, 1)),
                              least(s.valid_to, make_date(c.year + 1, 1, 1))))::int as months
    from campaign c
    join assessment a on a.campaign_id = c.id and a.subject_kind = 'MEMBER' and a.grade is null and a.step <> 'LOCKED'
    join member_seating_copy s on s.member_id = a.member_id and not s.temporary and s.cell_id <> a.organisation_id
         and s.valid_from < make_date(c.year + 1, 1, 1) and s.valid_to > make_date(c.year, 1, 1)
    join organisation o on o.id = s.cell_id and (o.ended_on is null or o.ended_on > day)
    where c.id = wanted
    group by a.id, s.cell_id),
     longest as (select distinct on (id) * from spent order by id, months desc, cell_id)
update assessment a
set former_cell_id = l.cell_id, former_cell_months = l.months
from assessment b left join longest l on l.id = b.id
where a.id = b.id and b.campaign_id = wanted and b.subject_kind = 'MEMBER' and b.grade is null and b.step <> 'LOCKED'
  and (a.former_cell_id, a.former_cell_months) is distinct from (l.cell_id, l.months)
$$;

-- The subjects that a campaign has, or of a draft those that its opening would find, as far as the transaction's scope
-- reaches; withdrawn ones apart. The facts are those of a draft, on which the rules say who is not graded.
create function subjects_to_be_ready(wanted uuid, wanted_kinds text[])
    returns table (kind text, organisation_id uuid, unit_path text, member_id uuid, collective_id uuid, is_head boolean,
                   management_level text, reason text, decided boolean, exempt boolean, suspended boolean, months int)
    language sql stable security definer set search_path = public, pg_temp as
$$
select f.kind, f.organisation_id, coalesce(o.path, c.unit_path), f.member_id, f.collective_id, f.is_head,
       f.management_level, f.not_evaluated_reason, f.result is not null, f.exempt, f.suspended, f.months
from campaign c
cross join lateral campaign_candidates(c.id, wanted_kinds) f
join organisation o on o.id = f.organisation_id
where c.id = wanted and c.status = 'DRAFT' and not f.is_elsewhere and in_person_scope(coalesce(o.path, c.unit_path))
union all
select a.subject_kind, a.organisation_id, a.unit_path, a.member_id, a.collective_id, a.is_head, a.management_level,
       a.not_evaluated_reason, a.grade is not null, null, null, null
from campaign c
join assessment a on a.campaign_id = c.id
where c.id = wanted and c.status <> 'DRAFT' and a.withdrawn_reason is null and in_person_scope(a.unit_path)
$$;

-- How the subjects of an open campaign stand differently today from what it says of them: everybody's, wherever they have
-- gone, so for the function below alone. Of those who enter, the facts at the cut-off.
create function campaign_moves(wanted uuid, wanted_kinds text[], today date)
    returns table (assessment_id uuid, kind text, what text, member_id uuid, from_id uuid, to_id uuid, on_day date,
                   rule text, decided boolean, enters boolean, exempt boolean, suspended boolean, months int)
    language sql stable security definer set search_path = public, pg_temp as
$$
with c as materialized (
         -- of an organisation that has ended, its last tree
         select b.*, least(today, o.ended_on - 1) as tree_day
         from campaign b join organisation o on o.id = b.organisation_id
         where b.id = wanted and b.status = 'OPEN'),
     tree as materialized (
         select d.descendant_id as id, d.valid_from
         from c join organisation_closure d on d.ancestor_id = c.organisation_id
              and d.valid_from <= c.tree_day and (d.valid_to is null or d.valid_to > c.tree_day)),
     standing as materialized (
         select a.id, a.subject_kind, a.organisation_id, a.member_id, a.origin, a.since, a.since_on,
                a.grade is not null or a.step in ('DECIDED', 'NOTIFIED', 'LOCKED') as decided,
                case a.subject_kind when 'MEMBER' then s.cell_id else a.organisation_id end as place,
                s.valid_from as seated_on, v.ended as body_ended,
                -- not of leaders of whom the members' feed has never told
                a.subject_kind = 'MEMBER' and s.cell_id is null
                    or a.subject_kind = 'LEADER' and s.cell_id is null and l.valid_to is not null as gone,
                l.end_cause, l.valid_to as gone_on
         from c join assessment a on a.campaign_id = c.id and a.withdrawn_reason is null
         left join member_seating_copy s on s.member_id = a.member_id and not s.temporary
              and s.valid_from <= today and (s.valid_to is null or s.valid_to > today)
         left join lateral (select p.end_cause, p.valid_to from member_seating_copy p
                            where s.cell_id is null and p.member_id = a.member_id and not p.temporary
                              and p.valid_to <= today
                            order by p.valid_to desc limit 1) l on true
         left join lateral (select max(k.valid_to) as ended from collective_version k
                            where a.subject_kind = 'COLLECTIVE' and k.collective_id = a.collective_id
                            having bool_and(coalesce(k.valid_to <= today, false))) v on true),
     placed as materialized (
         select s.*, o.ended_on, t.valid_from as inside_from,
                case when s.gone then 'LEFT'
                     when o.ended_on <= today or s.body_ended is not null then 'ENDED'
                     when t.id is null and s.origin <> 'ADDED' then 'LEFT'
                     when s.since = 'ENDED' and s.member_id is null then 'ARRIVED'
                     when s.since = 'LEFT' and (not s.decided or s.place = s.organisation_id) then 'ARRIVED'
                     when s.place <> s.organisation_id then 'MOVED' end as what
         from standing s
         left join organisation o on o.id = s.place
         left join tree t on t.id = s.place),
     elsewhere as materialized (
         select a.member_id
         from c join campaign b on b.year = c.year and b.period = c.period and b.id <> c.id
              and b.status in ('OPEN', 'CLOSED')
         join assessment a on a.campaign_id = b.id and a.subject_kind = 'MEMBER' and a.withdrawn_reason is null
              and (a.since is distinct from 'LEFT' or a.grade is not null)),
     newcomers as materialized (
         select s.member_id, s.cell_id, greatest(s.valid_from, t.valid_from) as arrived_on,
                case when m.admitted_on > c.cut_off then m.admitted_on end as admitted_on
         from c cross join tree t
         join member_seating_copy s on s.cell_id = t.id and not s.temporary
              and s.valid_from <= today and (s.valid_to is null or s.valid_to > today)
         join member_copy m on m.member_id = s.member_id
         where c.period = 'YEAR' and 'MEMBER' = any (wanted_kinds)
           and not exists (select 1 from assessment a where a.campaign_id = wanted and a.subject_kind = 'MEMBER'
                             and a.member_id = s.member_id)
           and not exists (select 1 from evaluation e where e.year = c.year and e.period = c.period
                             and e.subject_kind = 'MEMBER' and e.member_id = s.member_id)
           and not exists (select 1 from evaluation e where e.year = c.year and e.period = c.period
                             and e.subject_kind = 'MEMBER' and e.subject_hash = m.card_hash)
           and s.member_id not in (select x.member_id from elsewhere x)),
     moved as (
         select p.id, p.subject_kind, p.what, p.member_id, p.organisation_id as from_id,
                case when p.what in ('MOVED', 'ARRIVED') then p.place end as to_id,
                case p.what when 'MOVED' then p.seated_on
                            when 'ARRIVED' then greatest(p.seated_on, p.inside_from)
                            when 'ENDED' then coalesce(p.body_ended, p.ended_on)
                            else coalesce(p.gone_on, g.last_here, g.last_inside, today) end as on_day,
                case when p.what in ('MOVED', 'ARRIVED') then 'CHUYEN_DEN'
                     when p.what = 'ENDED' then case when p.member_id is null then 'DA_KET_THUC' end
                     when not p.gone or p.end_cause = 'TRANSFER_OUT' then 'CHUYEN_DI'
                     when p.end_cause in ('DECEASED', 'EXPELLED', 'STRUCK_OFF', 'RESIGNED') then 'RA_KHOI_DANG'
                     else 'OTHER' end as rule,
                p.decided, p.what = 'ARRIVED' and not p.decided as enters
         from c cross join placed p
         cross join lateral (
             select (select max(s.valid_to) from member_seating_copy s
                     where p.what = 'LEFT' and s.member_id = p.member_id and s.cell_id = p.organisation_id
                       and not s.temporary and s.valid_to <= today) as last_here,
                    (select max(d.valid_to) from organisation_closure d
                     where p.what = 'LEFT' and d.ancestor_id = c.organisation_id and d.descendant_id = p.organisation_id
                       and d.valid_to <= today) as last_inside) g
         where p.what is not null
           -- said already: a course that has followed stands where the member is
           and (p.what in ('MOVED', 'ARRIVED') or p.since is distinct from p.what)
           and (p.what <> 'MOVED' or not p.decided or (p.since, p.since_on) is distinct from ('MOVED', p.seated_on))
           and not (p.what = 'ARRIVED' and p.member_id in (select x.member_id from elsewhere x))
         union all
         select null, 'MEMBER', case when n.admitted_on is null then 'ARRIVED' else 'ADMITTED' end, n.member_id, null,
                n.cell_id, coalesce(n.admitted_on, n.arrived_on), case when n.admitted_on is null then 'CHUYEN_DEN' end,
                false, true
         from newcomers n)
select m.*, f.exempt, f.suspended,
       case m.subject_kind when 'ORGANISATION' then months_between(o.established_on, c.cut_off)
                           when 'COLLECTIVE' then null
                           else months_between(p.admitted_on, c.cut_off) end
from c cross join moved m
left join member_copy p on m.enters and p.member_id = m.member_id
left join organisation o on m.enters and o.id = m.to_id
left join lateral (
    select coalesce(bool_or(l.type = 'EXEMPT'), false) as exempt, coalesce(bool_or(l.type = 'SUSPENDED'), false) as suspended
    from member_overlay_copy l
    where l.member_id = m.member_id and l.valid_from <= c.cut_off and (l.valid_to is null or l.valid_to > c.cut_off)
    having m.enters and m.member_id is not null) f on true
$$;

-- The distinct facts of those who enter: no persons.
create function move_facts(wanted uuid, wanted_kinds text[], today date)
    returns table (kind text, exempt boolean, suspended boolean, months int)
    language sql stable security definer set search_path = public, pg_temp as
$$
select distinct kind, exempt, suspended, months from campaign_moves(wanted, wanted_kinds, today) where enters
$$;

-- Tells every difference, and writes it unless it is a dry run. Who is decided is marked and stays where the decision was
-- taken; a course that follows keeps its steps.
create function refresh_campaign(wanted uuid, wanted_kinds text[], today date, outcomes jsonb, refresher text, dry boolean)
    returns table (assessment_id uuid, kind text, what text, member_id uuid, from_code text, to_code text, unit_path text,
                   on_day date, rule text, decided boolean, reason text)
    language plpgsql security definer set search_path = public, pg_temp as
$$
#variable_conflict use_column
begin
    return query
    with moves as materialized (
             select m.*, coalesce(m.assessment_id, gen_random_uuid()) as course, f.code as came_from, t.code as goes_to,
                    coalesce(t.path, f.path) as path, t.path as new_path,
                    case when m.decided then null
                         when m.enters then r.reason
                         when m.what in ('LEFT', 'ENDED') then m.rule end as outcome,
                    m.enters and coalesce(r.pending, false) as is_pending, m.enters and coalesce(r.review, false) as review
             from campaign_moves(wanted, wanted_kinds, today) m
             left join organisation f on f.id = m.from_id
             left join organisation t on t.id = m.to_id
             left join jsonb_to_recordset(outcomes)
                  as r(kind text, exempt boolean, suspended boolean, months int, reason text, pending boolean, review boolean)
                  on m.enters and r.kind = m.kind and r.exempt is not distinct from m.exempt
                     and r.suspended is not distinct from m.suspended and r.months is not distinct from m.months),
         changed as (
             update assessment a
             set since = m.what, since_on = m.on_day,
                 organisation_id = case when m.decided then a.organisation_id
                                        else coalesce(m.to_id, a.organisation_id) end,
                 unit_path = case when m.decided then a.unit_path else coalesce(m.new_path, a.unit_path) end,
                 not_evaluated_reason = case when m.enters then m.outcome
                                             else coalesce(m.outcome, a.not_evaluated_reason) end,
                 pending = case when m.enters or m.outcome is not null then m.is_pending else a.pending end,
                 review_only = case when m.enters or m.outcome is not null then m.review else a.review_only end,
                 record_version = a.record_version + 1, recorded_by = refresher, recorded_at = now()
             from moves m
             -- what was decided while this waited for its row is left to the next time
             where not dry and a.id = m.assessment_id
               and m.decided = (a.grade is not null or a.step in ('DECIDED', 'NOTIFIED', 'LOCKED'))
             returning a.id),
         added as (
             insert into assessment (id, campaign_id, subject_kind, organisation_id, unit_path, member_id, origin,
                                     not_evaluated_reason, pending, review_only, since, since_on, recorded_by)
             select m.course, wanted, m.kind, m.to_id, m.new_path, m.member_id, m.what, m.outcome, m.is_pending, m.review,
                    m.what, m.on_day, refresher
             from moves m
             where not dry and m.assessment_id is null
             returning id)
    select case when dry then m.assessment_id else m.course end, m.kind, m.what, m.member_id, m.came_from, m.goes_to,
           m.path, m.on_day, case when m.what = 'ADMITTED' then m.outcome else m.rule end, m.decided, m.outcome
    from moves m
    where dry or m.assessment_id is null or m.assessment_id in (select c.id from changed c);
    if not dry then
        perform note_former_cells(wanted, today);
    end if;
end
$$;

revoke all on function campaign_candidates(uuid, text[]), note_former_cells(uuid, date),
    subjects_to_be_ready(uuid, text[]), campaign_moves(uuid, text[], date), move_facts(uuid, text[], date),
    refresh_campaign(uuid, text[], date, jsonb, text, boolean) from public;
grant execute on function note_former_cells(uuid, date), subjects_to_be_ready(uuid, text[]), move_facts(uuid, text[], date),
    refresh_campaign(uuid, text[], date, jsonb, text, boolean) to "${appRole}";
