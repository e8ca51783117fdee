-- What was there at the cut-off and has become known only since the opening: units set up late in the year, collectives
-- registered afterwards, a feed that lagged. A refresh takes it in, as the opening would have.

alter table assessment
    drop constraint assessment_origin_check,
    add constraint assessment_origin_check check (origin in ('CUT_OFF', 'ADDED', 'ARRIVED', 'ADMITTED', 'FOUND')),
    drop constraint assessment_since_check,
    add constraint assessment_since_check check (since in ('MOVED', 'LEFT', 'ENDED', 'ADMITTED', 'ARRIVED', 'FOUND'));

-- Units, collectives and leaders of the cut-off that an open campaign does not have, that no other campaign of the year has,
-- and that have no result. What has ended or left the tree by today is not taken in to be put out again. Of everybody, so
-- for the functions below alone.
create function campaign_found(wanted uuid, wanted_kinds text[], today date)
    returns table (kind text, organisation_id uuid, member_id uuid, collective_id uuid, is_head boolean, exempt boolean,
                   suspended boolean, months int, on_day date)
    language sql stable security definer set search_path = public, pg_temp as
$$
with c as materialized (
         select b.*, least(today, o.ended_on - 1) as tree_day
         from campaign b join organisation o on o.id = b.organisation_id
         where b.id = wanted and b.status = 'OPEN'),
     missing as materialized (
         select f.*, coalesce(f.member_id, f.collective_id, f.organisation_id) as key
         from c cross join lateral campaign_subjects(c.id, array(select k from unnest(wanted_kinds) k where k <> 'MEMBER')) f
         where not exists (select 1 from assessment a where a.campaign_id = wanted and a.subject_kind = f.kind
                             and coalesce(a.member_id, a.collective_id, a.organisation_id)
                                 = coalesce(f.member_id, f.collective_id, f.organisation_id)))
select m.kind, m.organisation_id, m.member_id, m.collective_id, m.is_head, m.exempt, m.suspended, m.months,
       case m.kind when 'ORGANISATION' then o.established_on
                   when 'COLLECTIVE' then (select min(v.valid_from) from collective_version v
                                           where v.collective_id = m.collective_id)
                   else c.cut_off end
from c cross join missing m
join organisation o on o.id = m.organisation_id and (o.ended_on is null or o.ended_on > today)
join organisation_closure d on d.ancestor_id = c.organisation_id and d.descendant_id = o.id
     and d.valid_from <= c.tree_day and (d.valid_to is null or d.valid_to > c.tree_day)
where (m.kind <> 'COLLECTIVE'
       or exists (select 1 from collective_version v where v.collective_id = m.collective_id
                    and (v.valid_to is null or v.valid_to > today)))
  -- a leader of whom the members' feed says that he or she is gone
  and not (m.kind = 'LEADER'
           and exists (select 1 from member_seating_copy s where s.member_id = m.member_id and not s.temporary
                         and s.valid_to <= today)
           and not exists (select 1 from member_seating_copy s where s.member_id = m.member_id and not s.temporary
                             and s.valid_from <= today and (s.valid_to is null or s.valid_to > today)))
  and not exists (select 1 from campaign b join assessment a on a.campaign_id = b.id
                  where b.year = c.year and b.period = c.period and b.id <> c.id and b.status in ('OPEN', 'CLOSED')
                    and a.subject_kind = m.kind and a.withdrawn_reason is null
                    and case m.kind when 'ORGANISATION' then a.organisation_id = m.organisation_id
                                    when 'COLLECTIVE' then a.collective_id = m.collective_id
                                    else a.member_id = m.member_id end)
  and not exists (select 1 from evaluation e left join member_copy p on p.card_hash = e.subject_hash
                  where e.year = c.year and e.period = c.period and e.subject_kind = m.kind
                    and case m.kind when 'ORGANISATION' then e.organisation_id = m.organisation_id
                                    when 'COLLECTIVE' then e.collective_id = m.collective_id
                                    else coalesce(e.member_id, p.member_id) = m.member_id end)
$$;

-- The distinct facts of those who enter: no persons.
create or replace function move_facts(wanted uuid, wanted_kinds text[], today date)
    returns table (kind text, exempt boolean, suspended boolean, months int)
    language sql stable security definer set search_path = public, pg_temp as
$$
select kind, exempt, suspended, months from campaign_moves(wanted, wanted_kinds, today) where enters
union
select kind, exempt, suspended, months from campaign_found(wanted, wanted_kinds, today)
$$;

-- Tells every difference, and writes it unless it is a dry run. Who is decided is marked and stays where the decision was
-- taken; a course that follows keeps its steps. A reason that was given by hand gives way to one that the move brings.
create or replace function refresh_campaign(wanted uuid, wanted_kinds text[], today date, outcomes jsonb, refresher text,
                                            dry boolean)
    returns table (assessment_id uuid, kind text, what text, member_id uuid, from_code text, to_code text, unit_path text,
                   on_day date, rule text, decided boolean, reason text)
    language plpgsql security definer set search_path = public, pg_temp as
$$
#variable_conflict use_column
begin
    return query
    with differences as materialized (
             select m.assessment_id, m.kind,
                    -- seated here at the cut-off already: not from elsewhere, but known only since
                    case when m.late then 'FOUND' else m.what end as what,
                    m.member_id, null::uuid as collective_id, false as is_head, m.from_id, m.to_id, m.on_day,
                    case when not m.late then m.rule end as rule, m.decided, m.enters, m.exempt, m.suspended, m.months
             from (select n.*, n.assessment_id is null and n.what = 'ARRIVED' and n.on_day <= c.cut_off as late
                   from campaign c cross join lateral campaign_moves(c.id, wanted_kinds, today) n
                   where c.id = wanted) m
             union all
             select null, f.kind, 'FOUND', f.member_id, f.collective_id, f.is_head, null, f.organisation_id, f.on_day, null,
                    false, true, f.exempt, f.suspended, f.months
             from campaign_found(wanted, wanted_kinds, today) f),
         moves as materialized (
             select m.*, coalesce(m.assessment_id, gen_random_uuid()) as course, f.code as came_from, t.code as goes_to,
                    coalesce(t.path, f.path) as path, t.path as new_path,
                    case when m.decided then null
                         when m.enters then r.reason
                         when m.what in ('LEFT', 'ENDED') then m.rule end as outcome,
                    m.enters and coalesce(r.pending, false) as is_pending, m.enters and coalesce(r.review, false) as review
             from differences m
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
                 excluded = a.excluded and not m.enters and m.outcome is null,
                 record_version = a.record_version + 1, recorded_by = refresher, recorded_at = now()
             from moves m
             -- what was decided while this waited for its row is left to the next time
             where not dry and a.id = m.assessment_id
               and m.decided = (a.grade is not null or a.step in ('DECIDED', 'NOTIFIED', 'LOCKED'))
             returning a.id),
         added as (
             insert into assessment (id, campaign_id, subject_kind, organisation_id, unit_path, member_id, collective_id,
                                     is_head, origin, not_evaluated_reason, pending, review_only, since, since_on,
                                     recorded_by)
             select m.course, wanted, m.kind, m.to_id, m.new_path, m.member_id, m.collective_id, m.is_head, m.what,
                    m.outcome, m.is_pending, m.review, m.what, m.on_day, refresher
             from moves m
             where not dry and m.assessment_id is null
             returning id)
    select case when dry then m.assessment_id else m.course end, m.kind, m.what, m.member_id, m.came_from, m.goes_to,
           m.path, m.on_day, case when m.what in ('ADMITTED', 'FOUND') then m.outcome else m.rule end, m.decided, m.outcome
    from moves m
    where dry or m.assessment_id is null or m.assessment_id in (select c.id from changed c);
    if not dry then
        perform note_former_cells(wanted, today);
    end if;
end
$$;

revoke all on function campaign_found(uuid, text[], date) from public;
