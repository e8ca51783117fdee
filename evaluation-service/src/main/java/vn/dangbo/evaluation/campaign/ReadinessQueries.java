package vn.dangbo.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dangbo.evaluation.campaign.CampaignOpening.Recorded;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** Finds among the subjects of a campaign those who could not act, in one statement for all of them. */
@ApplicationScoped
public class ReadinessQueries {

    private static final String BALLOT = "CELL_PROPOSED";

    /**
     * Where a unit stands, and who votes in it, is asked once a unit and not once a subject.
     */
    private static final String FINDINGS = """
            with c as materialized (select * from campaign where id = :campaign),
            everybody as materialized (
                select s.kind, s.organisation_id, s.member_id, s.collective_id, s.is_head, s.management_level,
                       coalesce(s.member_id, s.collective_id, s.organisation_id) as about,
                       -- of a draft: graded anew where the opening is to do so; reasons for no grade stay
                       s.decided and not (cast(:anew as boolean) and s.reason is null)
                           or coalesce(s.reason, r.reason) is not null as done,
                       c.status = 'DRAFT' and s.decided and cast(:untold as boolean) as recorded
                from c cross join subjects_to_be_ready(:campaign, cast(:kinds as text[])) s
                left join jsonb_to_recordset(cast(:outcomes as jsonb))
                     as r(kind text, exempt boolean, suspended boolean, months int, reason text)
                     on r.kind = s.kind and r.exempt is not distinct from s.exempt
                        and r.suspended is not distinct from s.suspended and r.months is not distinct from s.months
                where %1$s),
            graded as materialized (
                select e.*, k.type
                from c cross join everybody e
                left join collective_version k on k.collective_id = e.collective_id and k.validity @> c.cut_off
                where not e.done),
            without_decider as materialized (
                select u.kind, u.organisation_id, u.type, u.management_level
                from (select distinct kind, organisation_id, type, management_level from graded) u
                where not exists (
                    select 1 from deciding_unit(u.organisation_id, cast(:authorities as jsonb) ->> u.kind, u.type,
                                                u.management_level, cast(:asOf as date)))),
            posts as materialized (
                select s.organisation_id, bool_or(p.is_head and p.role = s.role and s.member_id is not null) as headed
                from c join seat_copy s on s.valid_from <= c.cut_off and (s.valid_to is null or s.valid_to > c.cut_off)
                join leading_post p on p.committee_kind = s.committee_kind
                     and p.valid_from <= c.cut_off and (p.valid_to is null or p.valid_to > c.cut_off)
                where 'LEADER' = any (cast(:kinds as text[]))
                group by s.organisation_id),
            exempt as materialized (
                select distinct member_id from member_overlay_copy
                where type = 'EXEMPT' and valid_from <= cast(:asOf as date)
                  and (valid_to is null or valid_to > cast(:asOf as date))),
            voters as materialized (
                select g.organisation_id,
                       count(*) filter (where m.official_on <= cast(:asOf as date) and x.member_id is null) as voters
                from (select distinct organisation_id from graded where kind = 'MEMBER' and cast(:ballot as boolean)) g
                left join member_seating_copy s on s.cell_id = g.organisation_id and not s.temporary
                     and s.valid_from <= cast(:asOf as date) and (s.valid_to is null or s.valid_to > cast(:asOf as date))
                left join member_copy m on m.member_id = s.member_id
                left join exempt x on x.member_id = s.member_id
                group by g.organisation_id),
            found as (
                select 'RESULTS_EXIST' as code, kind, organisation_id, about from everybody where recorded
                union all
                select 'NO_DECIDING_UNIT' as code, g.kind, g.organisation_id, g.about
                from graded g
                join without_decider w on w.kind = g.kind and w.organisation_id = g.organisation_id
                     and w.type is not distinct from g.type
                     and w.management_level is not distinct from g.management_level
                union all
                select 'LEADER_LEVEL_MISSING', kind, organisation_id, about from graded
                where kind = 'LEADER' and management_level is null
                union all
                select 'NO_HEAD', 'ORGANISATION', o.id, o.id
                from c join organisation_closure d on d.ancestor_id = c.organisation_id and d.depth > 0
                     and d.valid_from <= c.cut_off and (d.valid_to is null or d.valid_to > c.cut_off)
                join organisation o on o.id = d.descendant_id
                join posts p on p.organisation_id = o.id and not p.headed
                where %2$s
                  and not exists (select 1 from everybody h where h.kind = 'LEADER' and h.is_head
                                    and h.collective_id is null and h.organisation_id = o.id)
                union all
                select 'NO_HEAD', 'COLLECTIVE', organisation_id, collective_id from everybody
                where kind = 'LEADER' and collective_id is not null
                group by organisation_id, collective_id having not bool_or(is_head)
                union all
                select case v.voters when 0 then 'CELL_WITHOUT_OFFICIAL_MEMBERS' else 'CELL_TOO_SMALL_TO_VOTE' end,
                       g.kind, g.organisation_id, g.about
                from c join campaign_rule r on r.code = 'DANG_VIEN_CHINH_THUC'
                     and r.valid_from <= c.cut_off and (r.valid_to is null or r.valid_to > c.cut_off)
                join voters v on v.voters < r.value
                join graded g on g.organisation_id = v.organisation_id and g.kind = 'MEMBER'
                union all
                select 'MEMBERS_WITHOUT_CELL_REVIEW', 'MEMBER', o.id, s.member_id
                from c join organisation o on o.ended_on <= c.cut_off
                     and o.path >= c.unit_path and o.path < left(c.unit_path, -1) || '/'
                join member_seating_copy s on s.cell_id = o.id and not s.temporary
                     and s.valid_from <= c.cut_off and (s.valid_to is null or s.valid_to > c.cut_off)
                where c.period = 'YEAR' and 'MEMBER' = any (cast(:kinds as text[])) and %2$s
                union all
                select 'COLLECTIVE_WITHOUT_TYPE', kind, organisation_id, collective_id from graded
                where collective_id is not null and type is null
                union all
                select 'MEMBER_WITHOUT_CARD', g.kind, g.organisation_id, g.about
                from graded g join member_copy m on m.member_id = g.member_id and m.card_hash is null)
            select f.code, f.kind, o.code as organisation, count(*) as subjects,
                   array_to_string((array_agg(distinct f.about))[1:5], ',') as examples
            from found f join organisation o on o.id = f.organisation_id
            group by f.code, f.kind, o.code
            order by f.code, o.code, f.kind
            """.formatted(Sql.inScope("s.unit_path"), Sql.inScope("o.path"));

    @Inject
    Sql sql;

    @Inject
    CampaignOpening opening;

    /**
     * The findings in the scope, by unit.
     *
     * @param recorded what a draft is to make of results that are there already; null where nobody has said
     * @param asOf the day on which deciding units and voters are told
     */
    @Transactional
    List<ReadinessCount> findings(
            CampaignView campaign, RuleSet rules, Recorded recorded, LocalDate asOf, Scope scope) {
        sql.open(scope);
        var ballot =
                rules.workflow().steps().stream().anyMatch(step -> step.code().equals(BALLOT))
                        && campaign.mode(SubjectKind.MEMBER, BALLOT) == FlowMode.REQUIRED;
        var parameters = new HashMap<String, Object>();
        parameters.put("campaign", campaign.id());
        parameters.put("kinds", CampaignOpening.kinds(rules));
        parameters.put(
                "outcomes",
                sql.toJson(
                        campaign.status() == CampaignStatus.DRAFT
                                ? opening.outcomes(campaign, rules, scope)
                                : List.of()));
        parameters.put("authorities", sql.toJson(rules.workflow().decider()));
        parameters.put("ballot", ballot);
        parameters.put("anew", recorded == Recorded.ANEW);
        parameters.put("untold", recorded == null);
        parameters.put("asOf", asOf);
        return sql.list(FINDINGS, Sql.scoped(scope, parameters), ReadinessQueries::count);
    }

    private static ReadinessCount count(Tuple row) {
        return new ReadinessCount(
                ReadinessCode.valueOf(row.get("code", String.class)),
                SubjectKind.valueOf(row.get("kind", String.class)),
                row.get("organisation", String.class),
                row.get("subjects", Long.class),
                Stream.of(row.get("examples", String.class).split(","))
                        .map(UUID::fromString)
                        .toList(),
                null,
                null);
    }
}
