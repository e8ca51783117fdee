-- A unit may run a campaign of its own beside that of the unit above it (both of one year and period): what a grade waits for and
-- rests on is looked up in all of them. Nobody takes part in two.
create function campaigns_beside(campaign uuid) returns setof uuid
    language sql stable set search_path = public, pg_temp as
$$
select campaign
union
select b.id from campaign c join campaign b on b.year = c.year and b.period = c.period and b.status in ('OPEN', 'CLOSED')
where c.id = campaign
$$;
revoke all on function campaigns_beside(uuid) from public;
grant execute on function campaigns_beside(uuid) to "${appRole}";

create or replace function assessments_below(campaign uuid, unit uuid, day date) returns setof assessment
    language sql stable set search_path = public, pg_temp as
$$
select a.* from assessment a
where a.campaign_id in (select campaigns_beside(campaign)) and a.organisation_id = unit and a.subject_kind = 'MEMBER'
union all
select a.* from organisation_edge e
join assessment a on a.organisation_id = e.child_id and a.campaign_id in (select campaigns_beside(campaign))
     and a.subject_kind = 'ORGANISATION'
where e.parent_id = unit and e.validity @> day
$$;
