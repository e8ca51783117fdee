-- What closes a campaign. Everybody of it is counted and locked, wherever the unit has moved since: numbers alone go out.
create function campaign_counts(wanted uuid)
    returns table (kind text, organisation text, step text, grade text, reason text, pending boolean, review_only boolean,
                   taken_over boolean, subjects bigint)
    language sql stable security definer set search_path = public, pg_temp as
$$
select a.subject_kind, o.code, a.step, a.grade, a.not_evaluated_reason, a.pending, a.review_only, a.taken_over, count(*)
from assessment a join organisation o on o.id = a.organisation_id
where a.campaign_id = wanted and a.withdrawn_reason is null
group by 1, 2, 3, 4, 5, 6, 7, 8
$$;

-- Gives the number locked. Nothing of a campaign that is not open is locked.
create function lock_campaign(wanted uuid, closer text) returns bigint
    language sql security definer set search_path = public, pg_temp as
$$
with locked as (
    update assessment a
    set step = 'LOCKED', record_version = a.record_version + 1, recorded_by = closer, recorded_at = now()
    from campaign c
    where c.id = wanted and c.status = 'OPEN' and a.campaign_id = c.id and a.step <> 'LOCKED'
    returning 1)
select count(*) from locked
$$;

revoke all on function campaign_counts(uuid), lock_campaign(uuid, text) from public;
grant execute on function campaign_counts(uuid), lock_campaign(uuid, text) to "${appRole}";
