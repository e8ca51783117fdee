-- Results under review in what is reported (khiếu nại, §7.4 of the sources: the result is annotated, and reporting goes on,
-- unless the rule set says that it waits).

-- Results that are not reported while a complaint about them is open, because the rules of their campaign say so. The rules
-- that come with the product never do.
create view evaluation_unreported with (security_invoker = true) as
select distinct t.evaluation_id
from evaluation_appeal_standing t
join evaluation e on e.id = t.evaluation_id
join campaign c on c.id = e.campaign_id
join rule_set r on r.id = c.rule_set_id and r.version = c.rule_set_version
where t.under_review and cast(r.document as jsonb) #>> '{appeal,suspendsReporting}' = 'true';
grant select on evaluation_unreported to "${appRole}";

drop function campaign_counts(uuid);
create function campaign_counts(wanted uuid)
    returns table (kind text, organisation text, step text, grade text, reason text, pending boolean, review_only boolean,
                   taken_over boolean, under_review boolean, subjects bigint)
    language sql stable security definer set search_path = public, pg_temp as
$$
select a.subject_kind, o.code, a.step, a.grade, a.not_evaluated_reason, a.pending, a.review_only, a.taken_over,
       a.id in (select t.evaluation_id from evaluation_appeal_standing t where t.under_review), count(*)
from assessment a join organisation o on o.id = a.organisation_id
where a.campaign_id = wanted and a.withdrawn_reason is null
group by 1, 2, 3, 4, 5, 6, 7, 8, 9
$$;
revoke all on function campaign_counts(uuid) from public;
grant execute on function campaign_counts(uuid) to "${appRole}";
