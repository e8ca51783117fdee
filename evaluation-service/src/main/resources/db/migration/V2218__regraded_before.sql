-- Where a violation has been counted already, in whichever unit (HD 21-HD/BTCTW: once); null for nowhere.
create function counted_year(discipline uuid) returns int
    language sql volatile security definer set search_path = public, pg_temp as
$$
select e.year from evaluation_regrade g join evaluation e on e.id = g.evaluation_id
where g.discipline_id = discipline
order by g.id limit 1
$$;
revoke all on function counted_year(uuid) from public;
grant execute on function counted_year(uuid) to "${appRole}";

-- What a superior has re-graded before an open campaign came to it needs no decision any more.
grant update (taken_over) on assessment to "${appRole}";

-- A campaign that grades anew leaves to the superior what the superior has changed: such a result is taken over as it stands.
create or replace function enumerate_campaign(wanted uuid, wanted_kinds text[], outcomes jsonb, anew boolean, opener text)
    returns table (kind text, added bigint, recorded bigint, left_elsewhere bigint)
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if not exists (select 1 from campaign where id = wanted and status = 'DRAFT') then
        raise exception 'only a draft is enumerated' using errcode = 'restrict_violation';
    end if;
    return query
    with c as materialized (select * from campaign where id = wanted),
         found as materialized (
             select f.*, f.result is not null
                         and not (anew and f.grade is not null
                                  and not exists (select 1 from evaluation_regrade g where g.evaluation_id = f.result))
                         as is_taken_over
             from campaign_candidates(wanted, wanted_kinds) f),
         written as (
             insert into assessment (id, campaign_id, subject_kind, organisation_id, unit_path, member_id, collective_id,
                                     management_level, peer_group, is_head, origin, step, grade, not_evaluated_reason,
                                     pending, review_only, taken_over, recorded_by)
             select coalesce(f.result, gen_random_uuid()), wanted, f.kind, f.organisation_id, coalesce(o.path, c.unit_path),
                    f.member_id, f.collective_id, f.management_level, f.peer_group, f.is_head, 'CUT_OFF',
                    case when f.is_taken_over then 'DECIDED' else 'PREPARE' end,
                    case when f.is_taken_over then f.grade end,
                    case when f.is_taken_over then f.not_evaluated_reason else r.reason end,
                    not f.is_taken_over and coalesce(r.pending, false), not f.is_taken_over and coalesce(r.review, false),
                    f.is_taken_over, opener
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
    where a.campaign_id = wanted and e.id = a.id;
end
$$;
